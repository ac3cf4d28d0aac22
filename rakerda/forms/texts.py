"""Texts that people type or paste. From Word come bullets that no font has, from WhatsApp and web pages signs that no one sees and
that make two of one name.
"""

from functools import wraps

from django import forms

from rakerda.characters import mended
from rakerda.grids.texts import legible, seen


def tidying(to_python):
    """Wrap CharField.to_python: a text is mended; one on one line loses what no one sees, an address its dashes of other kinds too.

    A long text keeps what no one sees: a joiner makes one sign of several there. A password, whose field does not strip, stays, and
    so does a text with a NUL, which the field refuses.
    """

    @wraps(to_python)
    def cleaned(field, value):
        if isinstance(value, str) and field.strip and "\0" not in value:
            value = mended(value)
            if not isinstance(field.widget, forms.Textarea):
                tidy = legible if isinstance(field, forms.EmailField | forms.SlugField) else seen
                value = tidy(value.replace("\n", " "))
        return to_python(field, value)

    return cleaned


class LegibleField(forms.CharField):
    """A name or a code: on one line, with the dashes of the keyboard. For Meta.field_classes."""

    def to_python(self, value):
        return super().to_python(legible(value) if isinstance(value, str) else value)
