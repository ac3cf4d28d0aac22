"""The upload form of a filled-in template."""

from django.utils.translation import gettext_lazy as _

from presentations.results.importing.applying import receive
from rakerda.importing.forms import SheetForm


class ResultsImportForm(SheetForm):
    """A template file for an exposé."""

    def __init__(self, *args, expose, **values):
        super().__init__(*args, **values)
        self.expose = expose
        self.fields["file"].help_text = _(
            "Excel, .ods or CSV, up to 10 MB. Nothing is saved before you have seen what would change."
        )

    def receive(self, file):
        """Keep the content of the file for its preview."""
        return receive(self.expose, file, self.by)
