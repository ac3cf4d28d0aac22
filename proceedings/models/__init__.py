"""What the meeting produced: minutes, decisions, follow-ups, and the printed book."""

from proceedings.models.decision import Decision
from proceedings.models.edition import Edition, Passage, Run
from proceedings.models.follow_up import FollowUp, Report
from proceedings.models.minutes import Directive, Minutes, Question, Remark, Spoken

__all__ = ["Decision", "Directive", "Edition", "FollowUp", "Minutes", "Passage", "Question", "Remark", "Report", "Run", "Spoken"]
