"""The upload form of a list of people."""

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from participants.importing.applying import receive
from rakerda.importing.forms import SheetForm


class ImportForm(SheetForm):
    """A file and the kind of its list."""

    HOLDS = [
        ("participants", _("Participants of this meeting; new ones are added to the directory too")),
        ("directory", _("The directory only; the list of participants is not changed")),
    ]
    holds = forms.ChoiceField(label=_("What the list holds"), choices=HOLDS, widget=forms.RadioSelect, initial="participants")

    def __init__(self, *args, meeting, **values):
        super().__init__(*args, **values)
        self.meeting = meeting

    def receive(self, file, holds):
        """Keep the list of the file."""
        return receive(self.meeting, file, holds == "participants", self.by)


class SkippingForm(forms.Form):
    """A row to be left out or taken in again, or all rows with a problem."""

    skip = forms.CharField(required=False)
    take = forms.CharField(required=False)
    problems = forms.BooleanField(required=False)

    def __init__(self, *args, preview, **values):
        super().__init__(*args, **values)
        self.preview = preview

    def clean(self):
        """Require a row of the list."""
        cleaned = super().clean()
        known = {line.place.key for line in self.preview.lines}
        if not cleaned["problems"] and not known & {cleaned.get("skip"), cleaned.get("take")}:
            raise forms.ValidationError(_("Choose a row of the list."))
        return cleaned

    def save(self):
        """Leave the rows out, or take one in again; returns a sentence about it."""
        imported, lines = self.preview.imported, self.preview.lines
        if key := self.cleaned_data["take"]:
            imported.take_back(key)
            return gettext("The row is taken in again.")
        wrong = [line.place.key for line in lines if line.problems] if self.cleaned_data["problems"] else []
        keys = wrong or [self.cleaned_data["skip"]]
        imported.skip(keys)
        return ngettext("%s row is skipped.", "%s rows are skipped.", len(keys)) % len(keys)
