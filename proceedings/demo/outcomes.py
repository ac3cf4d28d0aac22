"""Outcomes of the meeting: minutes, decisions, follow-ups, and the texts of the book."""

import datetime

from django.core.files.base import ContentFile

from proceedings.demo import pictures, tables
from proceedings.demo.place import SECRETARY, moment
from proceedings.models import Decision, Directive, FollowUp, Minutes, Passage, Question, Remark, Report

CHAIR = "Akhmad Syarkawi (Pimpinan)"
NOTE_TAKERS = ["Nurhidayah Kamilah (sekretariat)", "Rizky Amalia Hapsari (notulis)"]
STILL_OPEN = {"kecamatan", "kelompok-pemerintahan"}  # minutes awaiting the chair's approval
APPROVED = datetime.timedelta(days=1, hours=2)  # after the session ended
JUDGED = datetime.timedelta(days=2, hours=3)  # after the report


def load_minutes(sessions, people, units):
    """Create the minutes of every session of minutes.toml, approved except for two, with the times of the entries."""
    said = {}
    for number, (key, facts) in enumerate(tables.document("minutes").items()):
        minutes = Minutes.of(sessions[key])
        minutes.chair, minutes.summary = people[facts["chair"]], facts["summary"].strip()
        minutes.save()
        for clock, kind, *words in facts["entries"]:
            said[clock] = _note(minutes, clock, kind, words, people, units, by=NOTE_TAKERS[number % 2])
        if key not in STILL_OPEN:
            minutes.approved_at, minutes.approved_by = sessions[key].ended_at + APPROVED, CHAIR
            minutes.save()
    return said


def _note(minutes, clock, kind, words, people, units, by):
    speaker, *rest = words
    said = {"speaker": people[speaker], "said_at": moment(minutes.meeting, clock), "by": by}
    if kind == "question":
        return minutes.note(Question, **said, **_question(*rest, people=people, units=units))
    return minutes.note({"remark": Remark, "directive": Directive}[kind], **said, text=rest[0])


def _question(text, unit, answered_by, answer, promise="", *, people, units):
    values = {"text": text, "addressed_to": units[unit], "answer": answer, "promise": promise}
    return {**values, "answered_by": people[answered_by]}


def load_decisions(meeting, sessions):
    """Create decisions proposed by the groups and adopted by the plenary at the end."""
    topics = {topic.position: topic for topic in meeting.topics.all()}
    sectors = {sector.name: sector for sector in meeting.region.sectors.all()}
    return [
        Decision.objects.create(
            meeting=meeting,
            topic=topics[facts["topic"]],
            sector=sectors[facts["sector"]],
            session=sessions[facts["session"]],
            proposed_by=NOTE_TAKERS[1],
            adopted_at=moment(meeting, "16.45"),
            adopted_by=CHAIR,
            number=number,
            **{name: facts[name] for name in ("issue", "text", "output", "document")},
        )
        for number, facts in enumerate(tables.document("decisions")["decision"], 1)
    ]


def load_follow_ups(meeting, decisions, said, units):
    """Create follow-ups with unit, due date and reports."""
    for facts in tables.document("follow-ups")["follow-up"]:
        origin = decisions[facts["decision"] - 1] if "decision" in facts else said[facts["said"]]
        follow_up = FollowUp.objects.create(
            meeting=meeting,
            text=facts["text"],
            unit=units[facts["unit"]],
            due_on=facts["due"],
            **{type(origin).__name__.lower(): origin},
            **_cancelled(meeting, *facts.get("cancelled", [])),
        )
        follow_up.supporters.set(units[key] for key in facts["supporters"])
        for row in facts.get("reports", []):
            _report(follow_up, *row)


def _cancelled(meeting, day=None, reason=""):
    if not reason:
        return {}
    return {"cancelled_at": _office_hour(meeting, day), "cancelled_by": SECRETARY, "cancelled_reason": reason}


def _report(follow_up, day, percent, text, obstacle, verdict):
    report = Report(follow_up=follow_up, text=text, percent=percent, obstacle=obstacle)
    report.reported_by = f"Operator {follow_up.unit.short_name}"
    if percent == 100:
        report.evidence_name = "dokumentasi (contoh).jpg"
        report.evidence.save("evidence.jpg", ContentFile(pictures.draw("town", 1)), save=False)
    moment = _office_hour(follow_up.meeting, day)
    if verdict == "verified":
        report.verified_at, report.verified_by = moment + JUDGED, SECRETARY
    elif verdict:
        report.returned_at, report.returned_by, report.returned_note = moment + JUDGED, SECRETARY, verdict
    report.save()
    report.reported_at = moment
    report.save(update_fields=["reported_at"])


def _office_hour(meeting, day):
    return datetime.datetime.combine(day, datetime.time(10, 15), meeting.region.zone)


def load_passages(meeting):
    """Create foreword, address and terms of reference."""
    for kind, facts in tables.document("passages").items():
        Passage.objects.create(meeting=meeting, kind=kind, **{**facts, "text": facts["text"].strip()})
