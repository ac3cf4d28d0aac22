"""Inputs that read what people write and keep what the database wants. For Meta.field_classes."""

from django import forms

from participants import nip, phones


class LooseField(forms.CharField):
    """A text that may be written longer than it is kept: with blanks and dashes."""

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
