"""Outcomes of the meeting: minutes, decisions, follow-ups, and the printed book."""

from proceedings.models.decision import Adopted, Decision
from proceedings.models.edition import Edition, Passage, Run
from proceedings.models.follow_up import FollowUp, Report, Settled
from proceedings.models.minutes import ENTRIES, Directive, Locked, Minutes, Question, Remark
from proceedings.models.spoken import Doubt, NotPresent, Spoken, Unsettled, doubts_of, mark_doubts

__all__ = [
    "ENTRIES",
    "Adopted",
    "Decision",
    "Directive",
    "Doubt",
    "Edition",
    "FollowUp",
    "Locked",
    "Minutes",
    "NotPresent",
    "Passage",
    "Question",
    "Remark",
    "Report",
    "Run",
    "Settled",
    "Spoken",
    "Unsettled",
    "doubts_of",
    "mark_doubts",
]
