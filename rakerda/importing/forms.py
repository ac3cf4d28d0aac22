"""The upload form of a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rakerda.sheets.cells import Unreadable
from rakerda.sheets.opening import too_large


class SheetForm(forms.Form):
    """A file with a list. `refused` is true if it exceeded the upload limit; `receive` reads and stores it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("Excel, .ods or CSV, up to 10 MB and 5,000 rows. Nothing is saved before you have seen what would change."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv,text/csv"}),
        error_messages={"empty": _("The file is empty.")},
    )

    def __init__(self, *args, by="", refused=False, **values):
        super().__init__(*args, **values)
        self.by, self.refused = by, refused

    def clean(self):
        """Read the list; problems become errors of the file field, and nothing is stored."""
        cleaned = super().clean()
        if self.refused:
            self._errors.clear()  # everything after the file was dropped too
            self.add_error("file", too_large())
        elif not self.errors:
            self._read(cleaned)
        return cleaned

    def _read(self, cleaned):
        try:
            self.imported = self.receive(**cleaned)
        except Unreadable as refusal:
            self.add_error("file", str(refusal))
