"""Forms for the terms of a follow-up, the reports, and the secretariat's verdict."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from participants.models import Unit
from proceedings.follow_ups import evidence
from proceedings.models import FollowUp, Report
from rakerda import sandbox
from rakerda.editing import EditingForm
from rakerda.forms.inputs import DateInput, WholeInput
from rakerda.forms.regional import RegionalModelForm
from rakerda.shown import show_size


class FollowUpForm(RegionalModelForm):
    """A new follow-up, or its terms; moving the due date requires a reason. An outside body supports but is never in charge."""

    class Meta:
        model = FollowUp
        fields = ["text", "unit", "due_on", "due_reason", "supporters"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            "due_on": DateInput,
            "supporters": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = self.fields["unit"].queryset.exclude(kind=Unit.Kind.INSTANSI)
        if self.instance.pk is None:
            del self.fields["due_reason"]

    def clean(self):
        cleaned = super().clean()
        if (
            self.instance.pk
            and "due_on" in self.changed_data
            and not (cleaned.get("due_reason") and "due_reason" in self.changed_data)
        ):
            self.add_error("due_reason", _("Write why the due date moves."))
        if cleaned.get("unit") and cleaned["unit"] in cleaned.get("supporters", []):
            self.add_error("supporters", _("The unit in charge can't also be a supporting unit."))
        return cleaned


class ReportForm(EditingForm, forms.ModelForm):
    """Progress reported by the unit in charge."""

    class Meta:
        model = Report
        fields = ["text", "percent", "obstacle", "evidence"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3}), "percent": WholeInput(attrs={"min": 0, "max": 100})}
        help_texts = {
            "obstacle": _("Leave it empty if nothing does."),
            "evidence": _("PDF, JPG, PNG, HEIC, WebP, DOCX or XLSX, up to 20 MB. A completed follow-up needs it."),
        }

    def clean_percent(self):
        if self.cleaned_data["percent"] > 100:
            raise ValidationError(_("No more than 100."))
        return self.cleaned_data["percent"]

    def clean_evidence(self):
        file = self.cleaned_data["evidence"]
        if not file:
            return file
        if file.size > evidence.LIMIT:
            raise ValidationError(_("The file has %s, the limit is 20 MB.") % show_size(file.size))
        kind = evidence.type_of(file)
        if kind is None:
            raise ValidationError(
                _("This is not a PDF, JPG, PNG, HEIC, WebP, DOCX or XLSX file. Files with macros can't be accepted.")
            )
        stem = PurePath(file.name).stem[:200]
        if kind in evidence.PICTURES:
            file, kind = picture(file, kind), evidence.PICTURES[kind]
        file.name = f"{stem}.{kind}"
        return file

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("percent") == 100 and not cleaned.get("evidence") and "evidence" not in self.errors:
            self.add_error("evidence", _("A completed follow-up needs evidence."))
        return cleaned


def picture(file, kind):
    """A picture as it is kept, without place and camera. Raises ValidationError.

    A server that can't isolate what opens it keeps a JPG or PNG as it was sent.
    """
    try:
        return evidence.bare(file, kind)
    except evidence.Unreadable as error:
        raise ValidationError(_("The picture is damaged or too large. Take it again, or send it as PDF.")) from error
    except sandbox.NotIsolated as error:
        if kind == evidence.PICTURES[kind]:
            return file
        raise ValidationError(_("This server can't open such photographs. Send it as JPG.")) from error


class NoteForm(forms.Form):
    """The corrections that a report needs."""

    note = forms.CharField(label=_("What must be mended"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)


class CancellationForm(forms.Form):
    """The reason for cancelling a follow-up."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
