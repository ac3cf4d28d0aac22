"""Cells that hold one of the words of a choice, in whichever language and case somebody wrote it."""

from functools import cache

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from rakerda.sheets.heads import plain


@cache
def words(choices):
    """What a cell may say for each choice, and what that means: its value, and its words in either language."""
    found = {}
    for value, _label in choices.choices:
        found[plain(str(value))] = value
        for language in ("id", "en"):
            with translation.override(language):
                found[plain(str(choices(value).label))] = value
    return found


def word(choice):
    """How a choice stands in a list."""
    with translation.override("id"):
        return str(choice.label)


class WordField(forms.CharField):
    """A cell that holds one of the words of a choice; `also` are other words for its values."""

    def __init__(self, choices, also=None, **values):
        super().__init__(required=False, **values)
        self.choices, self.also = choices, also or {}

    @property
    def known(self):
        """What it may say, and what that means."""
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
