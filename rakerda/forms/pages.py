"""The pages of forms: one address for GET and POST; what is wrong comes back in the form, with 422."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

require_form = require_http_methods(["GET", "HEAD", "POST"])


def sent(request):
    """The data of a form that was sent, also of one sent empty; None where it is only looked at."""
    return request.POST if request.method == "POST" else None


def show_form(request, page, context):
    """The page of the form in context["form"], as it is or with its errors."""
    return render(request, page, context, status=422 if context["form"].errors else 200)
