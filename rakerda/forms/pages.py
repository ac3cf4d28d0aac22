"""Form pages: one URL for GET and POST; an invalid form is returned with its errors and 422."""

from functools import wraps

from django.db import IntegrityError
from django.shortcuts import render
from django.views.decorators.http import require_http_methods
from psycopg.errors import UniqueViolation


def require_form(view):
    """Allow GET and POST. A request that collides with a concurrent write of the same name is repeated for the usual error."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def look_again(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except IntegrityError as error:
            if not isinstance(error.__cause__, UniqueViolation):
                raise
        for file in request.FILES.values():
            file.seek(0)
        return view(request, *args, **kwargs)

    return look_again


def sent(request):
    """Return the submitted data of a form, also of an empty one; None if it is only displayed."""
    return request.POST if request.method == "POST" else None


def show_form(request, page, context):
    """Return the page of the form in context["form"], with its errors if it has any."""
    return render(request, page, context, status=422 if context["form"].errors else 200)
