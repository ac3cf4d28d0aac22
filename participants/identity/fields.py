"""Form fields that accept the usual spellings and return what the database stores. For Meta.field_classes."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from participants.identity import nip, phones


class LooseField(forms.CharField):
    """A text that may be entered longer than it is stored: with blanks and dashes."""

    keyboard = "text"

    def __init__(self, *, max_length=None, **values):
        super().__init__(max_length=30, **values)
        self.widget.attrs.update({"inputmode": self.keyboard, "autocomplete": "off"})


class NipField(LooseField):
    """A NIP with or without blanks."""

    keyboard = "numeric"

    def to_python(self, value):
        return nip.compact(super().to_python(value))


class PhoneField(LooseField):
    """A telephone number, also in the local form 0812…."""

    keyboard = "tel"

    def to_python(self, value):
        return phones.international(super().to_python(value))

    def validate(self, value):
        super().validate(value)
        if re.fullmatch(r"\+628[0-9]{0,7}", value):  # 0811-234-567, the shortest of an Indonesian mobile telephone, has two more
            raise ValidationError(_("Some digits of this mobile number are missing."))
