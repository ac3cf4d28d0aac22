"""The minutes of a session as shown on a page: every entry with its number, its follow-ups and what is still open."""

from django.db.models import prefetch_related_objects

from proceedings.models import Directive, Question


def transcript(minutes):
    """Return the entries in order; questions are numbered."""
    entries = minutes.entries
    questions = [entry for entry in entries if isinstance(entry, Question)]
    prefetch_related_objects(questions, "addressed_to", "follow_ups__unit")
    prefetch_related_objects([entry for entry in entries if isinstance(entry, Directive)], "follow_ups__unit")
    for number, question in enumerate(questions, 1):
        question.number = number
    return {
        "entries": entries,
        "questions": len(questions),
        "unanswered": sum(not question.answer for question in questions),
        "promises": sum(bool(question.promise) for question in questions),
    }
