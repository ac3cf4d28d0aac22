"""The form by which a list comes in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participants.importing.applying import receive
from rakerda.sheets import Unreadable
from rakerda.sheets.reading import too_large


class ImportForm(forms.Form):
    """A file and what it holds. `refused` says that the file was larger than any that Rakerda keeps."""

    HOLDS = [
        ("participants", _("Participants of this meeting; who is new among them comes into the directory too")),
        ("directory", _("The directory alone; the list of participants stays as it is")),
    ]
    file = forms.FileField(
        label=_("File"),
        help_text=_("Excel (.xlsx) or CSV, up to 10 MB and 5,000 rows. Nothing is saved before you have seen what would change."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,text/csv"}),
        error_messages={"empty": _("The file is empty.")},
    )
    holds = forms.ChoiceField(label=_("What the list holds"), choices=HOLDS, widget=forms.RadioSelect, initial="participants")

    def __init__(self, *args, meeting, by="", refused=False, **values):
        super().__init__(*args, **values)
        self.meeting, self.by, self.refused = meeting, by, refused

    def clean(self):
        """Read the list; what can't be read is told at the file, and nothing is kept."""
        cleaned = super().clean()
        if self.refused:
            self._errors.clear()  # what came after the file was dropped with it
            self.add_error("file", too_large())
        elif not self.errors:
            self._receive(cleaned["file"], cleaned["holds"] == "participants")
        return cleaned

    def _receive(self, file, participants):
        try:
            self.imported = receive(self.meeting, file, participants, self.by)
        except Unreadable as refusal:
            self.add_error("file", str(refusal))
