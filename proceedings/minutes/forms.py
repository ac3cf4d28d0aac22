"""Forms of the note taker."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from participants.access import units
from participants.models import Assignment, Participant
from proceedings.access.versioned import VersionedForm
from proceedings.minutes.present import PersonField, PresentField, asked, everyone, label_of, likely, people_of
from proceedings.models import ENTRIES, Decision, Question
from proceedings.models.spoken import COLUMNS
from rakerda.editing import Stale
from rakerda.forms.inputs import TimeInput
from rakerda.shown import show_time


def said(part, value):
    """Return the columns of a speaker: of a participant, or of a name as it was written."""
    person = isinstance(value, Participant)
    return {part: value if person else None, COLUMNS[part].written: "" if person else value or ""}


class MinutesForm(VersionedForm, forms.Form):
    """Base of all forms for minutes: who may be named, the version that the writer saw, and whether it is out of date.

    If `save` found someone else's newer text, the form has an error, `theirs`, and the newer version to reply to.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    about = None  # the question that the form is about, for who is likely to speak

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(data, **kwargs)
        self.minutes, self.row, self.entries = minutes, row, minutes.entries
        self.people = people_of(minutes.session)
        if row is not None:
            self.initial["version"] = row.version

    @cached_property
    def likely(self):
        return likely(self.minutes, self.people, self.entries, self.about)

    @property
    def offers(self):
        return everyone(self.people, self.likely)

    def clean(self):
        if self.minutes.approved_at:
            raise ValidationError(_("These minutes are approved. They must be reopened before anything changes."), code="locked")
        return super().clean()

    @property
    def their_values(self):
        """Return the values saved by someone else, field by field, in the words of the page."""
        shown = [field for field in self.visible_fields() if field.name != "kind"]
        return [(field.label, self._shown(self._theirs_of(field.name))) for field in shown]

    def _theirs_of(self, name):
        value = getattr(self.theirs, name)
        return self.theirs.name_of(name) if name in COLUMNS and value is None else value

    def _shown(self, value):
        if isinstance(value, datetime.datetime):
            return show_time(value)
        return label_of(value) if isinstance(value, Participant) else value or ""

    def edit(self, **values):
        """Save the row unless someone else edited it; then show both texts. Return whether it was saved."""
        return self.write(self.row, **values)


class QuestionField(forms.ModelChoiceField):
    """A question that waits for its answer."""

    def label_from_instance(self, question):
        return f"{question.said_by}: {Truncator(question.text).words(12)}"


class EntryForm(MinutesForm):
    """An entry: who, when, what. A new one is a remark, a question, the answer to one, a directive or a proposed decision."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[
            ("remarks", _("Remark")),
            ("questions", _("Question")),
            ("answers", pgettext_lazy("kind", "Answer")),
            ("directives", _("Directive")),
            ("decisions", _("Proposed decision")),
        ],
        widget=forms.RadioSelect,
        initial="remarks",
        required=False,
    )
    question = QuestionField(label=_("Question answered"), queryset=Question.objects.none(), required=False)
    said_at = forms.TimeField(label=_("Time"), widget=TimeInput, required=False)
    addressed_to = forms.ModelChoiceField(label=_("Addressed to"), queryset=units.ANY, required=False)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 1}))

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(minutes, data, row, **kwargs)
        self.fields["speaker"] = PersonField(
            self.people, getattr(row, "speaker", None), label=_("Speaker"), required=row is not None
        )
        self.fields["addressed_to"].queryset = units.ANY.for_region(minutes.region_id).offered(
            {getattr(row, "addressed_to_id", None)}
        )
        self.order_fields(["kind", "question", "speaker", "said_at", "addressed_to", "text", "version"])
        if row is None:
            self._invite()
        else:
            self._show(row)

    def _invite(self):
        """The fields of a new entry stand without labels to be seen."""
        self.fields["speaker"].widget.attrs["placeholder"] = _("Speaker")
        self.fields["text"].widget.attrs["placeholder"] = _("Write what was said")
        self.fields["addressed_to"].empty_label = _("Addressed to …")
        self._offer_questions()

    def _offer_questions(self):
        """Offer the questions that wait for an answer; the last one is expected to get it."""
        waiting = self._waiting
        self.fields["question"].queryset = Question.objects.filter(pk__in=[question.pk for question in waiting])
        self.fields["question"].choices = [
            (question.pk, self.fields["question"].label_from_instance(question)) for question in waiting
        ]
        if waiting:
            self.initial.setdefault("question", waiting[-1].pk)
        else:
            self.fields["question"].choices = [("", _("No question waits for an answer"))]

    @property
    def _waiting(self):
        return [entry for entry in self.entries if isinstance(entry, Question) and not entry.answer]

    def _show(self, row):
        """Fill in a row that is corrected; it keeps its kind."""
        del self.fields["kind"], self.fields["question"]
        if not isinstance(row, Question):
            del self.fields["addressed_to"]
        local = timezone.localtime(row.said_at, row.minutes.meeting.region.zone)
        self.initial |= {"speaker": row.speaker or row.speaker_written, "said_at": local.time(), "text": row.text}
        self.initial["addressed_to"] = getattr(row, "addressed_to_id", None)

    def clean(self):
        """A new entry needs a speaker, unless it proposes a decision; an answer needs its question."""
        cleaned = super().clean()
        kind = self.cleaned_data.get("kind")
        if self.row is None and kind != "decisions" and not self.cleaned_data.get("speaker") and "speaker" not in self.errors:
            self.add_error("speaker", _("Write who spoke."))
        if kind == "answers" and not self.cleaned_data.get("question") and "question" not in self.errors:
            self.add_error("question", _("No question waits for an answer. Note it as a remark, or note the question first."))
        return cleaned

    def save(self, by):
        """Create or correct the entry; return None if someone else edited it."""
        kind = self.cleaned_data.get("kind") or "remarks"
        if self.row is not None:
            return self._correct()
        if kind == "answers":
            return self._answer()
        if kind == "decisions":
            session, text = self.minutes.session, self.cleaned_data["text"]
            return Decision.objects.create(meeting=self.minutes.meeting, session=session, text=text, proposed_by=by)
        return self.minutes.note(ENTRIES[kind], by=by, said_at=self._moment(), **self._values(ENTRIES[kind]))

    def following(self):
        """Return the initial values of the entry after the saved one: an answer after a question, else more of the same."""
        kind, speaker = self.cleaned_data["kind"] or "remarks", self.cleaned_data["speaker"]
        waiting = [entry for entry in self.minutes.entries if isinstance(entry, Question) and not entry.answer]
        if kind in {"remarks", "directives"}:
            return {"kind": kind, "speaker": speaker}
        if kind == "decisions" or not waiting:
            return {"kind": "questions" if kind == "answers" else "remarks"}
        return {"kind": "answers", "speaker": next(iter(asked(self.people, waiting[-1])), None)}

    def _values(self, kind):
        values = {**said("speaker", self.cleaned_data["speaker"]), "text": self.cleaned_data["text"]}
        return values | ({"addressed_to": self.cleaned_data["addressed_to"]} if kind is Question else {})

    def _correct(self):
        moment = self._moment() or self.row.said_at
        return self.row if self.edit(said_at=moment, **self._values(type(self.row))) else None

    def _answer(self):
        """Answer the question, unless somebody else did meanwhile."""
        question = next(entry for entry in self._waiting if entry.pk == self.cleaned_data["question"].pk)
        question.minutes = self.minutes
        try:
            question.edit(question.version, answer=self.cleaned_data["text"], **said("answered_by", self.cleaned_data["speaker"]))
        except Stale:
            self.add_error(
                "question", _("Someone else has changed this question in the meantime. Look at it, then answer again.")
            )
            return None
        return question

    def _moment(self):
        """Return the typed time on the session's day; the stored time, with its seconds, if the minute is unchanged."""
        typed, zone = self.cleaned_data["said_at"], self.minutes.meeting.region.zone
        if typed is None:
            return None
        if self.row and f"{timezone.localtime(self.row.said_at, zone):%H:%M}" == f"{typed:%H:%M}":
            return self.row.said_at
        return datetime.datetime.combine(self.minutes.session.day.date, typed, zone)


class AnswerForm(MinutesForm):
    """The answer to a question, and the promise of whoever gave it."""

    answer = forms.CharField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 3}))
    promise = forms.CharField(
        label=_("Promise"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("What they will do, and by when. A follow-up can be made of it."),
    )

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(minutes, data, row, **kwargs)
        self.about = row
        self.fields["answered_by"] = PersonField(self.people, row.answered_by, label=_("Answered by"))
        self.order_fields(["answered_by", "answer", "promise", "version"])
        answered_by = row.answered_by or row.answered_written or next(iter(asked(self.people, row)), None)
        self.initial |= {"answered_by": answered_by, "answer": row.answer, "promise": row.promise}

    def save(self):
        """Save the answer; return whether it was saved."""
        answered_by = said("answered_by", self.cleaned_data["answered_by"])
        return self.edit(**answered_by, **{name: self.cleaned_data[name] for name in ("answer", "promise")})


class SpeakerForm(MinutesForm):
    """Who said something, settled later: a participant. With `records`, their arrival or that of a guest can be recorded with it."""

    came = forms.BooleanField(
        label=_("Record the arrival"),
        help_text=_("On the day of the session. Someone who is not on the list is added to it as a guest."),
        required=False,
    )
    office = forms.CharField(label=_("Office of a guest"), max_length=250, required=False)

    def __init__(self, minutes, data=None, row=None, *, part, records, **kwargs):
        super().__init__(minutes, data, row, **kwargs)
        self.part, held = part, getattr(row, part)
        self.fields["speaker"] = PersonField(self.people, held, label=_("Speaker"))
        self.order_fields(["speaker", "came", "office", "version"])
        self.initial["speaker"] = held or getattr(row, COLUMNS[part].written)
        if not records:
            del self.fields["came"], self.fields["office"]

    @property
    def their_values(self):
        return [(self.fields["speaker"].label, self.theirs.name_of(self.part))]

    def clean(self):
        """Somebody unknown becomes a guest, with an office, or is not saved: the entry has the name already."""
        cleaned = super().clean()
        speaker = self.cleaned_data.get("speaker")
        if isinstance(speaker, str) and not self.cleaned_data.get("came"):
            self.add_error("speaker", _("Nobody of this name is on the list. Choose from it, or let the desk record a guest."))
        elif isinstance(speaker, str):
            if not self.cleaned_data.get("office"):
                self.add_error("office", _("Write the office of the guest."))
            if len(speaker) > Participant._meta.get_field("name").max_length:
                self.add_error("speaker", _("This is too long for a name."))
        return cleaned

    def save(self, by):
        """Save who it was, with their arrival if it is recorded; return whether it was saved."""
        with transaction.atomic():
            saved = self.edit(**said(self.part, self._person(by)))
            transaction.set_rollback(not saved)
        return saved

    def _person(self, by):
        session, person = self.minutes.session, self.cleaned_data["speaker"]
        if isinstance(person, str):
            person = Participant.walk_in(self.minutes.meeting, person, self.cleaned_data["office"])
        if self.cleaned_data.get("came"):
            person.check_in(session.day, by)
        return person


class SummaryForm(MinutesForm):
    """The chair of the session and its outcome in a few sentences."""

    summary = forms.CharField(label=_("Summary"), widget=forms.Textarea(attrs={"rows": 5}), required=False)

    def __init__(self, minutes, data=None, **kwargs):
        super().__init__(minutes, data, row=minutes, **kwargs)
        self.fields["chair"] = PresentField(self.people, label=_("Chair of the session"), required=False)
        self.order_fields(["chair", "summary", "version"])
        self.initial |= {"chair": minutes.chair or self._expected(), "summary": minutes.summary}

    def _expected(self):
        """Return the assigned chair of the session, if they came."""
        here = {one.pk: one for one in self.people if one.here}
        leading = self.minutes.session.assignments.filter(role__in=[Assignment.Role.CHAIR, Assignment.Role.MODERATOR])
        return next((here[pk] for pk in leading.order_by("role").values_list("participant", flat=True) if pk in here), None)

    def save(self):
        """Save both; return whether they were saved."""
        return self.edit(chair=self.cleaned_data["chair"], summary=self.cleaned_data["summary"])
