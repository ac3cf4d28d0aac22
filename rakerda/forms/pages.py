"""The pages of forms: one address for GET and POST; what is wrong comes back in the form, with 422."""

from functools import wraps

from django.db import IntegrityError
from django.shortcuts import render
from django.views.decorators.http import require_http_methods
from psycopg.errors import UniqueViolation


def require_form(view):
    """GET and POST. Who presses in the same moment as another that writes the same name looks again, and is told as always."""

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
    """The data of a form that was sent, also of one sent empty; None where it is only looked at."""
    return request.POST if request.method == "POST" else None


def show_form(request, page, context):
    """The page of the form in context["form"], as it is or with its errors."""
    return render(request, page, context, status=422 if context["form"].errors else 200)
