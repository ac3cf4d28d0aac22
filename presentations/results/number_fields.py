"""Fields for figures as people type them: "1.234,5", "Rp1.200.000.000,-", "68,5%", also "68.5" and "1,234.5" if unambiguous.

A single dot before exactly three digits groups thousands, as Indonesian writes it: "1.234" is one thousand and some, unless
a zero comes first. What remains ambiguous is refused: "64.500" percent, Rp"1,234".
"""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rakerda.forms.inputs import DecimalInput
from rakerda.grids.texts import legible
from rakerda.indonesian import format_number

INDONESIAN = re.compile(r"(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?", re.ASCII)
ENGLISH = re.compile(r"\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.\d+", re.ASCII)
DRESS = re.compile(r"^(rp\.?)?|(,[-–—]+|%)$", re.IGNORECASE)


def parse(text):
    """The Decimal of a typed figure. Raises ValueError for anything else."""
    bare = undress(text)
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    if INDONESIAN.fullmatch(digits):
        return Decimal(sign + digits.replace(".", "").replace(",", "."))
    if ENGLISH.fullmatch(digits):
        return Decimal(sign + digits.replace(",", ""))
    raise ValueError(f"not a figure: {text!r}")


def undress(text):
    """The bare figure, without Rp, %, blanks and ",-"; in brackets, as accounts write it, it is negative."""
    bare = DRESS.sub("", re.sub(r"\s", "", legible(text)))
    return f"-{bare[1:-1]}" if bare.startswith("(") and bare.endswith(")") else bare


def require_clear(text, mark):
    """Raises ValidationError for a figure whose one group of three digits after `mark` may be thousands or decimals."""
    signs = undress(text)
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}{re.escape(mark)}\d{{3}}", signs, re.ASCII):
        whole, part = signs.replace(mark, "."), signs.replace(mark, ",").rstrip("0")
        whole, part = (whole, part[: len(part.partition(",")[0]) + 3]) if mark == "," else (whole.replace(".", ""), part)
        values = {"text": text, "whole": whole, "part": part.rstrip(",")}
        raise ValidationError(_("“%(text)s” can be read in two ways. Write %(whole)s or %(part)s.") % values, code="unclear")


class NumberField(forms.DecimalField):
    """A decimal in Indonesian notation, which is also used to show it."""

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


class MoneyField(NumberField):
    """Rupiah: a fraction has two digits at most, so three after a comma may be English thousands."""

    def to_python(self, value):
        if isinstance(value, str):
            require_clear(value, ",")
        return super().to_python(value)
