"""The upload form of a list of people."""

from django import forms
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
