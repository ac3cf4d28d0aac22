"""Inputs that read what people write and keep what the database wants."""

from django import forms

from participants import nip, phones


class NipField(forms.CharField):
    """A NIP with or without blanks."""

    def __init__(self, **values):
        super().__init__(**{"label": "NIP", "required": False, "validators": [nip.NIP], **values})
        self.widget.attrs.update({"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value):
        return nip.compact(super().to_python(value))


class PhoneField(forms.CharField):
    """A telephone number, also in the local form 0812…."""

    def __init__(self, **values):
        super().__init__(**{"required": False, "validators": [phones.PHONE], **values})
        self.widget.attrs.update({"inputmode": "tel", "autocomplete": "off"})

    def to_python(self, value):
        return phones.international(super().to_python(value))
