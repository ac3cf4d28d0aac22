"""Telephone numbers, kept in international form: wa.me and the dialler of a phone both read it."""

import re

import phonenumbers
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from rakerda.grids.texts import legible

PHONE = RegexValidator(r"^\+[1-9][0-9]{7,14}\Z", _("Write the number in international form, such as +6281234567890."))
HOME = "ID"
LINK = re.compile(r"(?:https?://)?(?:wa\.me/|api\.whatsapp\.com/send\?phone=)\+?(?=\d)", re.I)


def international(text):
    """+6281234567890 of "0812-3456-7890", "62 812 …" or "+62 812 …"; other text is returned as it is, to be refused."""
    number = re.sub(r"[\s.\-()/'’]", "", LINK.sub("+", legible(text)))
    if number.startswith("00"):
        number = f"+{number[2:]}"
    elif number.startswith("62"):
        number = f"+{number}"
    return _parsed(number) if re.fullmatch(r"\+\d+|0\d+", number, re.ASCII) else number


def _parsed(number):
    """The number as the plan of its country writes it: of +62 0812… the zero goes, also of one too short for any plan."""
    try:
        written = phonenumbers.format_number(phonenumbers.parse(number, HOME), phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        written = f"+62{number[1:]}" if number.startswith("0") else number
    return re.sub(r"^\+620+", "+62", written)


def shown(number):
    """As it is written locally: 0812-3456-7890 of +6281234567890; a foreign number as it is."""
    digits = f"0{number[3:]}" if number.startswith("+62") else ""
    return "-".join([digits[:4], digits[4:8], digits[8:]]).rstrip("-") if digits else number
