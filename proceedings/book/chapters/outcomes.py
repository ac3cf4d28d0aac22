"""Outcomes of the meeting: minutes with questions and answers, decisions, follow-ups."""

from proceedings.book.chapters import words
from proceedings.book.chapters.chapter import Entry, paragraphs
from proceedings.models import Decision, Minutes, mark_doubts


def minutes(book, number):
    """Notula by session; sessions without minutes are omitted."""
    rows = book.said(Minutes.objects.filter(session__day__meeting=book.meeting)).select_related(
        "session__day", "chair__represents"
    )
    rows = rows.prefetch_related("remarks", "directives", "questions__addressed_to")
    records = [record for record in map(Record, rows.order_by("session__day__date", "session__position")) if record.written]
    title, key = "Notula dan Tanya Jawab", "notula"
    entries = [Entry(1, title, key, number)] + [Entry(2, record.title, record.key) for record in records]
    yield book.chapter("minutes", key, title, entries=entries, number=number, records=records)


class Record:
    """The minutes of one session as printed."""

    def __init__(self, minutes):
        self.minutes, self.title, self.key = minutes, minutes.session.title, f"notula-{minutes.session_id}"
        self.summary = paragraphs(minutes.summary)
        self.remarks, self.directives = list(minutes.remarks.all()), list(minutes.directives.all())
        self.questions = list(minutes.questions.all())
        mark_doubts([*self.remarks, *self.questions, *self.directives])

    @property
    def written(self):
        return bool(self.summary or self.remarks or self.questions or self.directives)


def decisions(book, number):
    """Rumusan adopted by the plenary, by topic. Responsible units and dates are in the follow-ups."""
    rows = Decision.objects.filter(meeting=book.meeting).adopted().select_related("topic", "sector")
    adopted = list(rows.order_by("number").prefetch_related("follow_ups__unit", "follow_ups__supporters"))
    groups = [(topic, [row for row in adopted if row.topic_id == topic.pk]) for topic in book.topics]
    groups = [(topic.text, rows) for topic, rows in groups if rows]
    if without := [row for row in adopted if row.topic_id is None]:
        groups.append(("Lainnya", without))
    title, key = "Rumusan Hasil Rapat Kerja", "rumusan"
    keyed = [(f"rumusan-{place}", name, [Agreed(row, book.year) for row in rows]) for place, (name, rows) in enumerate(groups, 1)]
    entries = [Entry(1, title, key, number)] + [Entry(2, name, anchor) for anchor, name, _ in keyed]
    yield book.chapter("decisions", key, title, entries=entries, number=number, groups=keyed)


class Agreed:
    """A decision with the number it received at its adoption."""

    def __init__(self, decision, year):
        self.number, self.decision = decision.number, decision
        self.document = words.document(decision.document, year)
        self.follow_ups = [(task, list(task.supporters.all())) for task in decision.follow_ups.all()]


def follow_ups(book, number):
    """Tindak lanjut as of the day of printing, late ones first."""
    on = book.today
    tasks = sorted((Task(row, on) for row in book.follow_ups.told()), key=lambda task: (-task.late, task.row.due_on, task.row.pk))
    title, key = "Tindak Lanjut", "tindak-lanjut"
    yield book.chapter("follow_ups", key, title, entries=[Entry(1, title, key, number)], number=number, tasks=tasks, on=on)


class Task:
    def __init__(self, row, on):
        self.row, self.late = row, row.days_late(on)
        self.sign, self.word = words.STATES[row.state]
        self.origin = words.ORIGINS[row.origin_kind]
        self.supporters = list(row.supporters.all())
