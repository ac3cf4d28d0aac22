"""The forms of the hand-in window, and of an extension for one unit."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from presentations.models import Extension, Window
from rakerda.editing import EditingForm
from rakerda.forms.inputs import DateTimeInput


class WindowForm(EditingForm, forms.ModelForm):
    """The window in which units hand in."""

    class Meta:
        model = Window
        fields = ["opens_at", "closes_at", "corrects_until"]
        widgets = dict.fromkeys(fields, DateTimeInput)


class ExtensionForm(EditingForm, forms.ModelForm):
    """An extension for one unit, with its reason."""

    class Meta:
        model = Extension
        fields = ["until", "reason"]
        widgets = {"until": DateTimeInput}
        help_texts = {"reason": _("The unit reads this, and it is kept.")}

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until <= timezone.now():
            raise forms.ValidationError(_("Choose a moment that is still to come."))
        return until
