"""Texts that people type or paste: signs that no one sees come along from WhatsApp and web pages, and make two of one name."""

from functools import wraps

from django import forms

from rakerda.grids.texts import legible, seen


def take_off(to_python):
    """Wrap CharField.to_python: a text on one line loses what no one sees, an address its dashes of other kinds too.

    A long text keeps them: a joiner makes one sign of several there. So does a password, whose field does not strip.
    """

    @wraps(to_python)
    def cleaned(field, value):
        if isinstance(value, str) and field.strip and not isinstance(field.widget, forms.Textarea):
            value = legible(value) if isinstance(field, forms.EmailField | forms.SlugField) else seen(value)
        return to_python(field, value)

    return cleaned


class LegibleField(forms.CharField):
    """A name or a code: on one line, with the dashes of the keyboard. For Meta.field_classes."""

    def to_python(self, value):
        return super().to_python(legible(value) if isinstance(value, str) else value)
