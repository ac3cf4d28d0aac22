"""The form by which a filled-in template comes in."""

from django.utils.translation import gettext_lazy as _

from presentations.results.importing.applying import receive
from rakerda.importing.forms import SheetForm


class ResultsImportForm(SheetForm):
    """A file of an exposé."""

    def __init__(self, *args, expose, **values):
        super().__init__(*args, **values)
        self.expose = expose
        self.fields["file"].help_text = _(
            "Excel (.xlsx) or CSV, up to 10 MB. Nothing is saved before you have seen what would change."
        )

    def receive(self, file):
        """Keep what the file holds."""
        return receive(self.expose, file, self.by)
