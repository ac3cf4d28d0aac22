"""Forms for decisions: a note taker's proposal and the withdrawal of an adoption."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agenda.models import Session
from proceedings.access.versioned import VersionedForm
from proceedings.models import Decision
from rakerda.forms.regional import RegionalModelForm


class DecisionForm(VersionedForm, RegionalModelForm):
    """A proposal. After a failed `save` because of someone else's edit, it has an error and `theirs`."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Decision
        fields = ["topic", "issue", "text", "output", "document", "sector", "session"]
        widgets = {"issue": forms.Textarea(attrs={"rows": 2}), "text": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "issue": _("What makes it necessary."),
            "output": _("What there will be when it is done, such as a circular or a list."),
            "document": _("The planning document that must include it."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version
        self.fields["session"].queryset = self.fields["session"].queryset.exclude(kind=Session.Kind.BREAK)

    @property
    def theirs_text(self):
        return self.theirs and self.theirs.text

    def propose(self, by):
        """Add the proposal at the end."""
        self.instance.proposed_by = by
        return self.save()

    def correct(self):
        """Save the text unless someone else edited it; then show both. Return whether it was saved."""
        return self.write(self.instance, **{name: self.cleaned_data[name] for name in self.Meta.fields})


class WithdrawalForm(forms.Form):
    """The reason for withdrawing an adoption."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
