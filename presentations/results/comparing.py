"""The differences between two writers' versions of a result, for the second to compare."""

from django.utils.translation import gettext as _

from presentations.models.result import TYPED
from rakerda.indonesian import MISSING, format_number


def compare(old, new):
    """Yield the cells in which two results differ: (label, text of the first)."""
    for name in TYPED:
        texts = [cell(row, name) for row in (old, new)]
        if texts[0] != texts[1]:
            yield str(old._meta.get_field(name).verbose_name), texts[0]


def cell(row, name):
    """A cell as a text."""
    value = getattr(row, name)
    if name in {"scale", "polarity"}:
        return str(getattr(row, f"get_{name}_display")() or _("A number"))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return MISSING if value in {None, ""} else value if isinstance(value, str) else format_number(value)
