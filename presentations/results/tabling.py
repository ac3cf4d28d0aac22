"""The editable table of results: a form for each row, saved row by row."""

from django import forms
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from presentations.models import Result
from presentations.results.forms import ResultForm

BLANKS = 3  # empty rows at the end: those who type faster than the connection go on in the next one
LABELS = {
    "code": _("code"),
    "name": _("programme or activity"),
    "is_key": _("IKU"),
    "target_step": _("target"),
    "actual_step": _("actual"),
}


class RowForm(ResultForm):
    """A row as its cells."""

    class Meta(ResultForm.Meta):
        widgets = {"name": forms.Textarea({"rows": 1}), "indicator": forms.Textarea({"rows": 1})}

    row = forms.IntegerField(widget=forms.HiddenInput, required=False)
    blank = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=BLANKS)
    scale = forms.TypedChoiceField(
        label=_("kind of value"), choices=ResultForm.base_fields["scale"].choices, coerce=ResultForm.base_fields["scale"].coerce
    )
    use_required_attribute = False

    def __init__(self, data=None, *args, instance, blank=0, **kwargs):
        self.place = str(instance.pk or f"new-{blank}")  # its id in the page, and the key of its draft
        super().__init__(data, *args, instance=instance, auto_id=f"row-{self.place}-%s", **kwargs)
        self.initial |= {"row": instance.pk, "blank": blank}
        for name, label in LABELS.items():
            self.fields[name].label = label
        for field in self.fields.values():
            field.help_text = ""

    def give_way(self, theirs):
        """As any form of a result; a removed row becomes a new one."""
        super().give_way(theirs)
        self.data["row"] = theirs.pk if theirs else ""

    @property
    def number(self):
        """Its number in the table; None for the empty row at the end."""
        return self.instance.position

    @property
    def untouched(self):
        """Whether nothing was typed into a new row."""
        texts = [name for name in self.fields if name not in {"scale", "polarity", "is_key", "row", "version", "blank"}]
        return self.instance.pk is None and not any(str(self.data.get(name) or "").strip() for name in texts)

    @property
    def asks_why(self):
        """Whether the row shows the field for the reason why achievement and absorption lie apart."""
        return bool(self["explanation"].value() or self["explanation"].errors or (self.instance.pk and self.instance.wide))


def form_of(expose, data):
    """The form of the submitted row: one of the table, or a new one."""
    number = data.get("row", "")
    rows = Result.objects.filter(expose=expose)
    instance = rows.filter(pk=number).first() if number.isdecimal() and len(number) < 19 else None
    gone = bool(number) and instance is None
    form = RowForm(data, instance=instance or Result(expose=expose), blank=number_of(data))
    if gone and form.is_valid():
        form.give_way(None)
    return form


def number_of(data):
    """The number of the submitted empty row; 0 for any other row."""
    return int(data["blank"]) if data.get("blank") in {str(number) for number in range(1, BLANKS + 1)} else 0


def blank_of(expose, number):
    """An empty row."""
    return RowForm(instance=Result(expose=expose), blank=number)


def table_of(expose, sent=None):
    """The context of the page: every row as a form, and empty ones at the end; a refused form replaces its row as it was sent."""
    prefetch_related_objects([expose], "results")
    rows = [RowForm(instance=result) for result in expose.results.all()]
    rows += [blank_of(expose, number) for number in range(1, BLANKS + 1)]
    if sent:
        rows = [sent if row.place == sent.place else row for row in rows]
        rows += [] if sent in rows else [sent]
    return {"meeting": expose.meeting, "expose": expose, "rows": rows}
