"""The forms of an exposé itself: its head, and the note with which it is returned."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from presentations.models import Expose
from rakerda.editing import EditingForm
from rakerda.forms.inputs import DateInput


class ExposeForm(EditingForm, forms.ModelForm):
    """The head of an exposé. Its place in the agenda is for those who run the meeting."""

    class Meta:
        model = Expose
        fields = ["presenter", "figures_as_of", "figures", "session", "position", "minutes"]
        widgets = {"figures_as_of": DateInput, "figures": forms.RadioSelect}

    def __init__(self, *args, may_arrange, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["presenter"].queryset = presenters(self.instance)
        self.fields["presenter"].label_from_instance = lambda person: (
            f"{person.name}, {person.office}" if person.name else person.office
        )
        self.fields["session"].queryset = self.fields["session"].queryset.filter(day__meeting=self.instance.meeting)
        if not may_arrange:
            for name in ("session", "position", "minutes"):
                del self.fields[name]

    def clean(self):
        """A session that was chosen here stays, whatever the agenda does."""
        if "session" in self.changed_data:
            self.instance.placed_by_hand = True
        return super().clean()

    def check_again(self, row):
        """Raises Locked if the exposé was locked since the page was read."""
        row.require_open()


def presenters(expose):
    """The possible presenters: those with the unit's mandate and their representatives, or any participant if there are none."""
    people = listed(expose.meeting)
    own = people.filter(Q(mandates__unit=expose.unit) | Q(represents__mandates__unit=expose.unit) | Q(pk=expose.presenter_id))
    return own.distinct() if own.exists() else people


class ReturnForm(forms.Form):
    """The note with which an exposé is returned to its unit."""

    note = forms.CharField(
        label=_("What needs repair?"),
        help_text=_("The unit reads this, and it is kept."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
    )
