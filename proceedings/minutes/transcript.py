"""The minutes of a session as shown on a page: every entry with its number, its follow-ups and what is still open."""

from django.db.models import prefetch_related_objects

from proceedings.models import Directive, Question, mark_doubts

SHOWN = 50  # entries; those before wait behind "Earlier entries"


def transcript(entries, whole=False):
    """Return the last of these entries, or the `whole`, in order; questions are numbered, doubts about speakers are marked."""
    questions = [entry for entry in entries if isinstance(entry, Question)]
    for number, question in enumerate(questions, 1):
        question.number = number
    doubts = mark_doubts(entries)
    shown = entries if whole else entries[-SHOWN:]
    prefetch_related_objects([entry for entry in shown if isinstance(entry, Question)], "addressed_to", "follow_ups__unit")
    prefetch_related_objects([entry for entry in shown if isinstance(entry, Directive)], "follow_ups__unit")
    return {
        "entries": shown,
        "whole": whole,
        "earlier": len(entries) - len(shown),
        "count": len(entries),
        "questions": len(questions),
        "unanswered": sum(not question.answer for question in questions),
        "promises": sum(bool(question.promise) for question in questions),
        "doubts": doubts,
        "doubt_hidden": bool(doubts) and doubts[0].entry not in shown,
    }
