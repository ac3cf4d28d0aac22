"""Pages that belong to no app."""

from django.contrib.auth.views import redirect_to_login
from django.db import connection
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.defaults import permission_denied


@never_cache
@require_safe
def healthz(request):
    """Say "ok" when the web process reaches its database; a monitor reads it."""
    connection.ensure_connection()
    return HttpResponse("ok", content_type="text/plain")


def forbidden(request, exception):
    """Send a stranger to sign in, also from a part of a page; tell anyone else that this is not theirs to do."""
    if request.user.is_authenticated:
        return permission_denied(request, exception)
    if not request.htmx:
        return redirect_to_login(request.get_full_path())
    response = redirect_to_login(request.htmx.current_url_abs_path or "/")
    response.status_code = 204
    response.headers["HX-Redirect"] = response.headers.pop("Location")
    return response
