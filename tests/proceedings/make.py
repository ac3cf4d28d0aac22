"""Plain factories of the outcomes of a meeting."""

from datetime import date

from proceedings.models import Decision, Directive, FollowUp, Minutes, Question, Remark
from tests import make


def make_present(meeting, *units, **values):
    """Create a participant who came."""
    participant = make.make_participant(meeting, *units, **values)
    make.make_check_in(participant)
    return participant


def make_minutes(meeting=None, **values):
    session = values.pop("session", None) or make.make_session(make.make_day(meeting))
    return Minutes.objects.create(session=session, **values)


def make_entry(kind, minutes, **values):
    speaker = values.pop("speaker", None) or make_present(minutes.session.day.meeting)
    return minutes.note(kind, speaker=speaker, by="uji", **{"text": "Inti ucapan", **values})


def make_remark(minutes, **values):
    return make_entry(Remark, minutes, **values)


def make_question(minutes, **values):
    return make_entry(Question, minutes, **values)


def make_directive(minutes, **values):
    return make_entry(Directive, minutes, **values)


def make_decision(meeting, **values):
    return Decision.objects.create(meeting=meeting, **{"text": "Forum desa setiap triwulan.", "proposed_by": "uji", **values})


def make_follow_up(meeting, **values):
    if not {"decision", "directive", "question"} & set(values):
        values["decision"] = make_decision(meeting)
    values.setdefault("unit", None)
    values["unit"] = values["unit"] or make.make_unit(meeting.region)
    return FollowUp.objects.create(meeting=meeting, **{"text": "Menyusun jadwal forum", "due_on": date(2024, 3, 31), **values})
