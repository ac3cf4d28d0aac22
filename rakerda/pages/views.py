"""Pages that belong to no app."""

from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.db import connection
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.defaults import permission_denied
from django_htmx.http import HttpResponseClientRedirect

from rakerda.pages.refusals import NotNow

UNSAVED = "unsaved"  # in the address of the sign-in page: the data was not saved. A message would create a session for a stranger


@never_cache
@require_safe
def healthz(request):
    """Return "ok" if the web process reaches its database; for monitoring."""
    connection.ensure_connection()
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def favicon(request):
    """Lead to the sign of Rakerda who asks for it by its old name: a file without a page of its own, or an old browser."""
    return redirect(static("img/favicon.svg"))


def forbidden(request, exception):
    """Send a stranger to sign in, also from a part of a page; anyone else gets that this is not theirs to do, or not now."""
    if not request.user.is_anonymous:
        if isinstance(exception, NotNow):
            refusal = {"reason": exception.reason, "asks": exception.oneself is not None, "oneself": exception.oneself}
            return render(request, "403_not_now.html", refusal, status=403)
        return permission_denied(request, exception)
    page = (request.htmx.current_url_abs_path or "/") if request.htmx else _page_of(request)
    url = redirect_to_login(page).url
    if request.method not in {"GET", "HEAD"}:
        url += f"&{UNSAVED}"
    return HttpResponseClientRedirect(url) if request.htmx else HttpResponseRedirect(url)


def csrf_failure(request, reason=""):
    """Reject a form with an invalid token and explain how its entries can be kept: it may be forged, so it is not offered again.

    Signing in again changes the token of a browser; a form that was open at that time is such a form.
    """
    response = render(request, "403_csrf.html", {"reason": reason}, status=403)
    response.headers["HX-Trigger"] = "stale"
    return response


def _page_of(request):
    """Return the page the reader was on: the referrer of a write."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return urlsplit(came_from).path
    return "/"
