"""What only the database noticed, such as two writes of the same moment: the page answers with the sentence of the constraint."""

import logging
from functools import cache

from django.apps import apps
from django.db import DatabaseError
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from psycopg import errors

FORMS = {
    "",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
}  # scans and pieces of files are repeated by their scripts
GENERAL = {
    errors.UniqueViolation: _("Somebody saved the same at the same moment. Reload the page to see it."),
    errors.ForeignKeyViolation: _("What this belongs to was removed meanwhile, or is still needed elsewhere. Reload the page."),
}
logger = logging.getLogger(__name__)


class ViolationMiddleware:
    """Answer a refusal of the database with a page that says what to do (409); what has no sentence is still our fault (500)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        told = sentence_of(exception)
        if not told or request.content_type not in FORMS:
            return None
        logger.warning("%s %s: %s", request.method, request.path, exception)
        return render(request, "409.html", {"reason": told}, status=409)


def sentence_of(error):
    """Return what to do after this exception; None if it is no refusal of the database."""
    cause = error.__cause__
    if not isinstance(error, DatabaseError) or not isinstance(cause, errors.Error):
        return None
    if told := sentences().get(cause.diag.constraint_name):
        return told
    raised = cause.diag.context or ""  # "PL/pgSQL function pgtrigger_paper_kept_1a2b3() line 8 at RAISE"
    by_trigger = (told for function, told in sentences().items() if f" {function}()" in raised)
    return next(by_trigger, GENERAL.get(type(cause)))


@cache
def sentences():
    """Return {name of a constraint, or of the function of a trigger: what to do when it refuses}."""
    said = {}
    for model in apps.get_models():
        said |= {one.name: one.violation_error_message for one in model._meta.constraints}
        said |= {one.get_pgid(model): one.violation_error_message for one in refusing_triggers(model)}
    return said


def refusing_triggers(model):
    """Return the triggers of a model that refuse; the others write history."""
    return [one for one in getattr(model._meta, "triggers", []) if hasattr(one, "violation_error_message")]
