"""Cells that contain one of the words of a choice, in either language and in any case."""

from functools import cache

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from rakerda.sheets.heads import plain


@cache
def words(choices):
    """Return the accepted texts of each choice and their value: the value itself and its labels in either language."""
    found = {}
    for value, _label in choices.choices:
        found[plain(str(value))] = value
        for language in ("id", "en"):
            with translation.override(language):
                found[plain(str(choices(value).label))] = value
    return found


def word(choice):
    """Return the text of a choice in a list."""
    with translation.override("id"):
        return str(choice.label)


class WordField(forms.CharField):
    """A cell with one of the words of a choice; `also` are further words for its values."""

    def __init__(self, choices, also=None, **values):
        super().__init__(required=False, **values)
        self.choices, self.also = choices, also or {}

    @property
    def known(self):
        """The accepted texts and their values."""
        return {**words(self.choices), **self.also}

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return ""
        known = self.known
        if plain(text) not in known:
            allowed = ", ".join(str(one.label) for one in self.choices)
            raise ValidationError(_("“%(text)s” is not known. Allowed: %(allowed)s.") % {"text": text, "allowed": allowed})
        return known[plain(text)]
