"""The choice of an edition to print, and the texts of the book."""

from django import forms
from django.utils.translation import gettext_lazy as _

from proceedings.models import Edition, Passage
from rakerda.editing import EditingForm


class PrintForm(forms.Form):
    """The type of edition to print."""

    audience = forms.ChoiceField(
        label=_("Edition"),
        choices=[
            (Edition.Audience.PUBLIC, _("Public edition: names and offices only")),
            (Edition.Audience.INTERNAL, _("Internal edition: with NIP and lines to sign on")),
        ],
        widget=forms.RadioSelect,
        initial=Edition.Audience.PUBLIC,
    )

    def __init__(self, *args, meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.meeting = meeting

    def begin(self, by):
        """Start the printing; return False with a form error if another edition is being printed."""
        try:
            Edition.begin(self.meeting, self.cleaned_data["audience"], by)
        except forms.ValidationError as error:
            self.add_error(None, error)
            return False
        return True


class PassageForm(EditingForm, forms.ModelForm):
    """A text of the book: plain, a blank line between paragraphs."""

    class Meta:
        model = Passage
        fields = ["text", "signer_office", "signer_name"]
        widgets = {"text": forms.Textarea(attrs={"rows": 16})}
        help_texts = {"text": _("Plain text. A blank line begins a new paragraph.")}
