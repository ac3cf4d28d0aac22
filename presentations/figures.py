"""How people type figures: "1.234,5", "Rp1.200.000.000,-", "68,5%", also "68.5" and "1,234.5" where no doubt is left.

A single dot before exactly three digits groups thousands, as Indonesian writes it: "1.234" is one thousand and some.
"""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rakerda.forms import DecimalInput
from rakerda.indonesian import format_number

INDONESIAN = re.compile(r"(\d+|\d{1,3}(\.\d{3})+)(,\d+)?", re.ASCII)
ENGLISH = re.compile(r"\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.\d+", re.ASCII)
DRESS = re.compile(r"^(rp\.?)?|(,[-–—]+|%)$", re.IGNORECASE)


def parse(text):
    """The Decimal that somebody typed; ValueError where it is none."""
    bare = DRESS.sub("", re.sub(r"\s", "", text)).replace("−", "-")
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    if INDONESIAN.fullmatch(digits):
        return Decimal(sign + digits.replace(".", "").replace(",", "."))
    if ENGLISH.fullmatch(digits):
        return Decimal(sign + digits.replace(",", ""))
    raise ValueError(f"not a figure: {text!r}")


class FigureField(forms.DecimalField):
    """A decimal as Indonesians write it; shown so again when it comes back."""

    widget = DecimalInput
    default_error_messages = {"invalid": _("Write a number such as 1.234,5.")}

    def to_python(self, value):
        if isinstance(value, Decimal):
            return value
        if not (text := "" if value is None else str(value).strip()):
            return None
        try:
            return parse(text)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def prepare_value(self, value):
        return format_number(value) if isinstance(value, Decimal) else value
