"""Inputs for which a phone opens the right keyboard or picker."""

from django import forms
from django.utils.translation import gettext_lazy, gettext_noop


class DateInput(forms.DateInput):
    """The browser's native date picker; it shows the reader's date order and sends ISO."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """The browser's native time picker, to the minute."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class DateTimeInput(forms.DateTimeInput):
    """The browser's native date and time picker, to the minute, in the active time zone."""

    input_type = "datetime-local"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class DecimalInput(forms.TextInput):
    """A decimal number, typed with a comma; its field is localized.

    type="number" would follow the browser's language instead of the page's.
    """

    def __init__(self, attrs=None):
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class WholeInput(forms.NumberInput):
    """An integer."""

    def __init__(self, attrs=None):
        super().__init__({"inputmode": "numeric", "step": 1, **(attrs or {})})


# Django's own messages, translated better in locale/id: its translation calls an input "bidang", which here is a Sector.
REWORDED = [gettext_noop("This field is required."), gettext_noop("The two password fields didn’t match.")]

# What each kind of choice says when nothing is chosen (rakerda/apps.py). Fields of the same kind inherit it.
MISSING_CHOICES = {
    "ChoiceField": gettext_lazy("Choose one."),
    "ModelChoiceField": gettext_lazy("Choose one."),
    "MultipleChoiceField": gettext_lazy("Choose at least one."),
    "ModelMultipleChoiceField": gettext_lazy("Choose at least one."),
}
