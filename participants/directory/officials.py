"""The people on file."""

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from participants.access.lookups import get_official
from participants.access.permissions import rights
from participants.directory.forms import OfficialCreateForm, OfficialForm
from participants.identity import nip
from participants.models import Appointment, Official, Post
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show
from rakerda.pages.lists import Filters, as_key


def named(word):
    """The officials with this word in their name, or in a post or unit of theirs."""
    held = Appointment.objects.open().filter(official=OuterRef("pk"))
    units = Q(post__unit__name__folds=word) | Q(post__unit__short_name__folds=word)
    return Q(name__folds=word) | Exists(held.filter(Q(post__title__folds=word) | units))


FILTERS = Filters(search=named, piece=60)


@require_safe
def officials(request, region, meeting):
    """Everyone on file, with the posts they hold. NIP masked and contacts hidden for all but the secretariat."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    context = people(meeting, request.GET) | rights(request.user, meeting)
    return show(request, "participants/directory/officials.html", "participants/directory/_officials.html", context)


@require_form
def official_create(request, region, meeting):
    """Put a person on file. A similar name on file is reported; records are never merged."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    form = OfficialCreateForm(sent(request), meeting=meeting)
    post = Post.objects.for_meeting(meeting).filter(pk=as_key(request.GET.get("post", ""))).first()
    if request.method == "POST" and form.is_valid():
        official = form.save()
        return leave(request, page_after(meeting, official, post), toast=_("%s is on file.") % official)
    return show_form(request, "participants/directory/official_create.html", {"meeting": meeting, "post": post, "form": form})


@require_form
def official_update(request, region, meeting, official):
    """A person on file, with NIP and contacts: for the secretariat only."""
    official = get_official(request, region, meeting, official, may="participants.run")
    if official.merged_into:
        return redirect(page_after(request.meeting, official.merged_into, None))
    form = OfficialForm(sent(request), instance=official, meeting=request.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, request.path, toast=_("Saved."))
    context = {"meeting": request.meeting, "official": official, "form": form}
    context["oddities"] = nip.warnings(official.nip, timezone.localdate())
    context["appointments"] = official.appointments.select_related("post__unit").order_by("-until", "-since", "-pk")
    context["absorbed"] = official.absorbed.order_by("-merged_at")
    return show_form(request, "participants/directory/official_update.html", context)


def people(meeting, query):
    """The context of the list. The query has q (words) and shown (number of rows to show)."""
    asked = FILTERS.asked(query)
    found = asked.search(Official.objects.for_meeting(meeting).on_file())
    held = Appointment.objects.open().weightiest_first().select_related("post__unit")
    rows = list(found.prefetch_related(Prefetch("appointments", held, to_attr="held"))[: asked.wanted])
    return {"meeting": meeting, "officials": rows, **asked.state(asked.count(found), rows)}


def page_after(meeting, official, post):
    """The next page: the appointment if the official was put on file for a post, else the official."""
    if post:
        return reverse("participants:appointment_create", args=[*meeting.args, post.pk], query={"official": official.pk})
    return reverse("participants:official_update", args=[*meeting.args, official.pk])
