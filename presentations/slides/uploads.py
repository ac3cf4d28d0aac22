"""Uploads in pieces: tus 1.0, core with creation, termination and expiration. Sender by session; CSRF by X-CSRFToken."""

from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import http_date
from django.views.decorators.http import require_http_methods

from participants.access.helping import help_for
from presentations.expose.lookups import get_open_expose, get_upload
from presentations.models import Upload
from presentations.models.files import Failure, Refused
from presentations.slides import uploading
from rakerda.pages.refusals import NotNow

VERSION = "1.0.0"
TYPE = "application/offset+octet-stream"


def tus(view):
    """Decorator for tus: its version in every answer, and its errors."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        try:
            response = view(request, *args, **kwargs)
        except uploading.ProtocolError as error:
            response = say(error.status, str(error))
        except NotNow as refusal:
            helped = "" if refusal.oneself is None else f" {help_for(request, refusal.oneself)}"
            response = say(403, f"{refusal.reason}{helped}")
        except Refused as refusal:  # the disk is full (RFC 4918, 11.5: insufficient storage)
            response = say(507, str(refusal))
        for name, value in {"Tus-Resumable": VERSION, "Tus-Version": VERSION, "Cache-Control": "no-store"}.items():
            response.headers[name] = value
        return response

    return wrapped


def require_version(request):
    if request.headers.get("Tus-Resumable") != VERSION:
        raise uploading.ProtocolError(412, f"This server speaks tus {VERSION}.")


@require_http_methods(["OPTIONS", "POST"])
@tus
def upload_create(request, region, meeting, expose):
    """Announce a file: its length and name. The answer has the address for its bytes."""
    expose = get_open_expose(request, region, meeting, expose)
    if request.method == "OPTIONS":
        extensions = "creation,termination,expiration"
        return HttpResponse(status=204, headers={"Tus-Extension": extensions, "Tus-Max-Size": settings.UPLOAD_LIMIT})
    require_version(request)
    length = uploading.read_length(request.headers, "Upload-Length")
    if length > settings.UPLOAD_LIMIT:
        return say(413, Failure.SIZE.label)
    if length == 0:
        return say(422, Failure.EMPTY.label)
    name = uploading.read_name(request.headers)
    upload = Upload.objects.create(expose=expose, name=name, length=length, uploaded_by=str(request.actor))
    place = reverse("presentations:upload", args=[*expose.meeting.args, upload.pk])
    return HttpResponse(status=201, headers={"Location": place, **state_of(upload)})


@require_http_methods(["HEAD", "PATCH", "DELETE"])
@tus
def upload(request, region, meeting, upload):
    """Ask for the offset of an upload, continue it, or cancel it."""
    upload = get_upload(request, region, meeting, upload)
    require_version(request)
    if request.method == "PATCH":
        return go_on(request, upload)
    if request.method == "DELETE":
        uploading.forget(upload)
        return HttpResponse(status=204)
    return HttpResponse(headers={"Upload-Length": upload.length, **state_of(upload)})


def go_on(request, upload):
    """Append a piece. With the last one it becomes a deck, whose address is the answer's Content-Location."""
    if request.content_type != TYPE:
        return say(415, f"The type of a piece is {TYPE}.")
    offset = uploading.read_length(request.headers, "Upload-Offset")
    if not upload.ended:
        if offset != upload.offset:
            return say(409, f"The upload stands at {upload.offset}.")
        upload = uploading.append(upload, offset, request)
        if upload.offset == upload.length:
            upload = uploading.finish(upload)
    if upload.failure:
        return say(422, upload.get_failure_display())
    headers = {"Content-Location": upload.deck.get_absolute_url()} if upload.deck else {}
    return HttpResponse(status=204, headers={**state_of(upload), **headers})


def state_of(upload):
    """The headers of an upload: its offset in bytes, and until when it is kept."""
    return {"Upload-Offset": upload.offset, "Upload-Expires": http_date((upload.changed_at + uploading.KEPT).timestamp())}


def say(status, text):
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
