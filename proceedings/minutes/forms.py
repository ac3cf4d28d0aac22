"""Forms of the note taker."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.models import Assignment, Participant
from proceedings.access.versioned import VersionedForm
from proceedings.minutes.present import PresentField, label_of, present_at
from proceedings.models import ENTRIES, Question
from rakerda.forms.inputs import TimeInput
from rakerda.shown import show_time


class MinutesForm(VersionedForm, forms.Form):
    """Base of all forms for minutes: who is present, the version that the writer saw, and whether it is out of date.

    If `save` found someone else's newer text, the form has an error, `theirs`, and the newer version to reply to.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(data, **kwargs)
        self.minutes, self.row = minutes, row
        self.people = present_at(minutes.session)
        if row is not None:
            self.initial["version"] = row.version

    def clean(self):
        if self.minutes.approved_at:
            raise ValidationError(_("These minutes are approved. They must be reopened before anything changes."), code="locked")
        return super().clean()

    @property
    def their_values(self):
        """Return the values saved by someone else, field by field, in the words of the page."""
        shown = [field for field in self.visible_fields() if field.name != "kind"]
        return [(field.label, self._shown(getattr(self.theirs, field.name))) for field in shown]

    def _shown(self, value):
        if isinstance(value, datetime.datetime):
            return show_time(value)
        return label_of(value) if isinstance(value, Participant) else value or ""

    def edit(self, **values):
        """Save the row unless someone else edited it; then show both texts. Return whether it was saved."""
        return self.write(self.row, **values)


class EntryForm(MinutesForm):
    """An entry: who, when, what; a new one is a remark, a question or a directive."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[("remarks", _("Remark")), ("questions", _("Question")), ("directives", _("Directive"))],
        widget=forms.RadioSelect,
        initial="remarks",
        required=False,
    )
    said_at = forms.TimeField(label=_("Time"), widget=TimeInput, required=False)
    addressed_to = forms.ModelChoiceField(label=_("Addressed to"), queryset=units.ANY, required=False)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(minutes, data, row, **kwargs)
        self.fields["speaker"] = PresentField(self.people, label=_("Speaker"))
        self.fields["addressed_to"].queryset = units.ANY.for_region(minutes.region_id).offered(
            {getattr(row, "addressed_to_id", None)}
        )
        self.order_fields(["kind", "speaker", "said_at", "addressed_to", "text", "version"])
        if row is not None:
            del self.fields["kind"]
            local = timezone.localtime(row.said_at, minutes.meeting.region.zone)
            self.initial |= {"speaker": row.speaker, "said_at": local.time(), "text": row.text}
            self.initial["addressed_to"] = getattr(row, "addressed_to_id", None)
        if row is not None and not isinstance(row, Question):
            del self.fields["addressed_to"]

    def save(self, by):
        """Create or correct the entry; return None if someone else edited it."""
        values = {"speaker": self.cleaned_data["speaker"], "text": self.cleaned_data["text"]}
        kind = type(self.row) if self.row else ENTRIES[self.cleaned_data["kind"] or "remarks"]
        if kind is Question:
            values["addressed_to"] = self.cleaned_data["addressed_to"]
        if self.row is None:
            return self.minutes.note(kind, by=by, said_at=self._moment(), **values)
        return self.row if self.edit(said_at=self._moment() or self.row.said_at, **values) else None

    def _moment(self):
        """Return the typed time on the session's day; the stored time, with its seconds, if the minute is unchanged."""
        typed, zone = self.cleaned_data["said_at"], self.minutes.meeting.region.zone
        if typed is None:
            return None
        if self.row and f"{timezone.localtime(self.row.said_at, zone):%H:%M}" == f"{typed:%H:%M}":
            return self.row.said_at
        return datetime.datetime.combine(self.minutes.session.day.date, typed, zone)


class AnswerForm(MinutesForm):
    """The answer to a question, by someone present, and their promise."""

    answer = forms.CharField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 3}))
    promise = forms.CharField(
        label=_("Promise"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("What they will do, and by when. A follow-up can be made of it."),
    )

    def __init__(self, minutes, data=None, row=None, **kwargs):
        super().__init__(minutes, data, row, **kwargs)
        self.fields["answered_by"] = PresentField(self.people, label=_("Answered by"))
        self.order_fields(["answered_by", "answer", "promise", "version"])
        self.initial |= {"answered_by": row.answered_by or self._expected(), "answer": row.answer, "promise": row.promise}

    def _expected(self):
        """Return a person present for the unit that was asked."""
        unit = self.row.addressed_to_id
        return next((one for one in self.people if unit and any(m.unit_id == unit for m in one.mandates.all())), None)

    def save(self):
        """Save the answer; return whether it was saved."""
        return self.edit(**{name: self.cleaned_data[name] for name in ("answered_by", "answer", "promise")})


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
        here = {one.pk: one for one in self.people}
        leading = self.minutes.session.assignments.filter(role__in=[Assignment.Role.CHAIR, Assignment.Role.MODERATOR])
        return next((here[pk] for pk in leading.order_by("role").values_list("participant", flat=True) if pk in here), None)

    def save(self):
        """Save both; return whether they were saved."""
        return self.edit(chair=self.cleaned_data["chair"], summary=self.cleaned_data["summary"])
