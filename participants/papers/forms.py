"""The options of each document. A form's clean values become the options of a PrintJob: plain JSON."""

from functools import cached_property

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from agenda.access.days import choose_day
from agenda.models import Day, Session
from participants.access.people import ANY, listed
from participants.models import Group, PrintJob
from rakerda.forms.inputs import WholeInput
from rakerda.shown import show_day


class RevocationForm(forms.Form):
    """The reason for which an issued paper is revoked."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000,
        help_text=_("Shown to the secretariat. Anyone who checks the code sees only that it was revoked, and since when."),
    )  # fmt: skip


class DayField(forms.ModelChoiceField):
    def label_from_instance(self, day):
        return show_day(day.date)


class SignerField(forms.ModelChoiceField):
    def label_from_instance(self, participant):
        return f"{participant.office}: {participant.name}"


class OptionsForm(forms.Form):
    """A form that offers only rows of one meeting."""

    untold = ()  # options that the list of prints leaves out

    def __init__(self, data=None, *, meeting, initial=None):
        super().__init__(data, initial=initial)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = field.queryset.for_meeting(meeting).offered()

    @property
    def options(self):
        """The cleaned values as a PrintJob stores them."""
        return {name: getattr(value, "pk", value) for name, value in self.cleaned_data.items()}

    @cached_property
    def _words(self):
        return {
            name: {str(getattr(value, "value", value)): label for value, label in field.choices}
            for name, field in self.fields.items()
            if hasattr(field, "choices")
        }

    def describe(self, options):
        """The chosen options, in words: "Kamis, 28 Desember 2023 · as recorded"."""
        told = [(name, value) for name, value in options.items() if value and name in self.fields and name not in self.untold]
        return " · ".join(str(word) for word in (self._describe(*one) for one in told) if word)

    def _describe(self, name, value):
        field = self.fields[name]
        if name not in self._words:
            return field.label if value is True else ""
        return "" if value == field.initial else self._words[name].get("1" if value is True else str(value), "")


class Sort(models.TextChoices):
    PROTOCOL = "protocol", _("in the order of protocol")
    NAME = "name", _("by name, within each group")


class GroupForm(OptionsForm):
    group = forms.ChoiceField(label=_("group"), required=False, choices=[("", _("all groups")), *Group.choices])


class AttendanceForm(GroupForm):
    day = DayField(Day.objects.all(), label=_("day"), empty_label=None)
    session = forms.ModelChoiceField(
        Session.objects.all(), label=_("agenda point"), required=False, empty_label=_("the whole day"),
        help_text=_("For the sheet of one session, with those who were recorded there."),
    )  # fmt: skip
    filled = forms.TypedChoiceField(
        label=_("content"), initial="0", coerce=lambda value: value == "1", widget=forms.RadioSelect,
        choices=[("0", _("blank, to be signed by hand")), ("1", _("as recorded, with the times of arrival"))],
    )  # fmt: skip
    drawn = forms.BooleanField(label=_("with the signatures written on the screen"), required=False, initial=True)
    present = forms.BooleanField(label=_("only those who came"), required=False)
    sort = forms.ChoiceField(label=_("order"), choices=Sort, initial=Sort.PROTOCOL)
    blanks = forms.IntegerField(
        label=_("empty rows for guests"), min_value=0, max_value=200, initial=10, widget=WholeInput, required=False
    )
    signer = SignerField(
        ANY.named().select_related("official"), label=_("signed by"), required=False,
        empty_label=_("a line to write on"), help_text=_("Only participants of the meeting can sign."),
    )  # fmt: skip
    field_order = ["day", "session", "filled", "drawn", "present", "group", "sort", "blanks", "signer"]
    untold = ("drawn", "signer", "blanks")

    def __init__(self, data=None, *, meeting, initial=None):
        super().__init__(data, meeting=meeting, initial=initial)
        self.fields["signer"].queryset = self.fields["signer"].queryset.in_protocol_order()
        self.initial["filled"] = "1" if self.initial.get("filled") else "0"
        self.initial.setdefault("day", getattr(choose_day(list(meeting.days.all())), "pk", None))
        self.initial.setdefault("signer", propose_signer(meeting))

    def clean_blanks(self):
        return self.cleaned_data["blanks"] or 0

    def clean(self):
        cleaned = super().clean()
        session, day = cleaned.get("session"), cleaned.get("day")
        if session and day and session.day_id != day.pk:
            self.add_error("session", _("This point is on another day."))
        return cleaned


class RecapForm(OptionsForm):
    day = DayField(Day.objects.all(), label=_("day"), required=False, empty_label=_("all days together"))
    signer = SignerField(
        ANY.named().select_related("official"), label=_("signed by"), required=False,
        empty_label=_("a line to write on"), help_text=_("Only participants of the meeting can sign."),
    )  # fmt: skip
    untold = ("signer",)

    def __init__(self, data=None, *, meeting, initial=None):
        super().__init__(data, meeting=meeting, initial=initial)
        self.fields["signer"].queryset = self.fields["signer"].queryset.in_protocol_order()
        self.initial.setdefault("signer", propose_signer(meeting))


class BadgeForm(GroupForm):
    present = forms.BooleanField(label=_("only those who came"), required=False)


class CardForm(GroupForm):
    show = forms.ChoiceField(
        label=_("large line"), required=False, widget=forms.RadioSelect,
        choices=[("", _("name; A4 folded in three")), ("office", _("office; A4 folded once"))], initial="",
    )  # fmt: skip


class McForm(OptionsForm):
    present = forms.BooleanField(label=_("only those who came"), required=False)


class AgendaForm(OptionsForm):
    """Nothing to choose: the newest revision is printed, as everyone may read it."""

    def __init__(self, data=None, *, meeting, initial=None):
        super().__init__(data, meeting=meeting, initial=initial)
        self.meeting = meeting

    def clean(self):
        if not self.meeting.releases.exists():
            raise forms.ValidationError(_("The agenda is not published yet. Publish it first."))
        return super().clean()


class SeatingForm(forms.Form):
    """The options of seating."""

    width = forms.IntegerField(label=_("seats in a row"), min_value=1, max_value=60, widget=WholeInput)
    keep = forms.BooleanField(
        label=_("keep the seats that are taken"),
        required=False,
        help_text=_("Fills only what is free, for those without a seat."),
    )


def propose_signer(meeting):
    """The first of the Sekda's group, who usually heads a committee."""
    found = listed(meeting).filter(group=Group.ASSISTANTS, represents=None).named().in_protocol_order()
    return found.values_list("pk", flat=True).first()


FORMS = {
    PrintJob.Kind.ATTENDANCE: AttendanceForm, PrintJob.Kind.RECAP: RecapForm, PrintJob.Kind.BADGES: BadgeForm,
    PrintJob.Kind.CARDS: CardForm, PrintJob.Kind.PLAN: OptionsForm, PrintJob.Kind.MC: McForm,
    PrintJob.Kind.AGENDA: AgendaForm, PrintJob.Kind.SPJ: OptionsForm,
}  # fmt: skip
