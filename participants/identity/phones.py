"""Telephone numbers, kept in international form: wa.me and the dialler of a phone both read it."""

import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

PHONE = RegexValidator(r"^\+[1-9][0-9]{7,14}\Z", _("Write the number in international form, such as +6281234567890."))


def international(text):
    """+6281234567890 of "0812-3456-7890", "62 812 …" or "+62 812 …"; other text is returned as it is, to be refused."""
    number = re.sub(r"[\s.\-()/]", "", text)
    if number.startswith("00"):
        return f"+{number[2:]}"
    if number.startswith("0"):
        return f"+62{number[1:]}"
    return f"+{number}" if number.startswith("62") else number


def shown(number):
    """As it is written locally: 0812-3456-7890 of +6281234567890; a foreign number as it is."""
    digits = f"0{number[3:]}" if number.startswith("+62") else ""
    return "-".join([digits[:4], digits[4:8], digits[8:]]).rstrip("-") if digits else number
