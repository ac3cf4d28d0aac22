"""The table of results that is typed into: a form a row, saved row by row."""

from django import forms
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from presentations.forms import ResultForm
from presentations.models import Result

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
    scale = forms.TypedChoiceField(
        label=_("kind of value"), choices=ResultForm.base_fields["scale"].choices, coerce=ResultForm.base_fields["scale"].coerce
    )
    use_required_attribute = False

    def __init__(self, data=None, *args, instance, **kwargs):
        super().__init__(data, *args, instance=instance, auto_id=f"row-{instance.pk or 'new'}-%s", **kwargs)
        self.initial["row"] = instance.pk
        for name, label in LABELS.items():
            self.fields[name].label = label
        for field in self.fields.values():
            field.help_text = ""

    def give_way(self, theirs):
        """As any form of a result; what was removed becomes a new row."""
        super().give_way(theirs)
        self.data["row"] = theirs.pk if theirs else ""

    @property
    def number(self):
        """Its number in the table; None for the empty row at the end."""
        return self.instance.position

    @property
    def untouched(self):
        """Whether nothing was typed into a new row."""
        texts = [name for name in self.fields if name not in {"scale", "polarity", "is_key", "row", "version"}]
        return self.instance.pk is None and not any(str(self.data.get(name) or "").strip() for name in texts)

    @property
    def asks_why(self):
        """Whether the row has a place for the reason why achievement and absorption lie apart."""
        return bool(self["explanation"].value() or self["explanation"].errors or (self.instance.pk and self.instance.wide))


def form_of(expose, data):
    """The form of the row that was sent: one of the table, or a new one."""
    number = data.get("row", "")
    rows = Result.objects.filter(expose=expose)
    instance = rows.filter(pk=number).first() if number.isdecimal() and len(number) < 19 else None
    gone = bool(number) and instance is None
    form = RowForm(data, instance=instance or Result(expose=expose))
    if gone and form.is_valid():
        form.give_way(None)
    return form


def table_of(expose, form=None):
    """The context of the page: every row as a form, the one that was refused as it was sent, and an empty one at the end."""
    prefetch_related_objects([expose], "results")
    sent = form.instance.pk if form else None
    rows = [form if form and result.pk == sent else RowForm(instance=result) for result in expose.results.all()]
    new = form if form and sent is None else RowForm(instance=Result(expose=expose))
    return {"meeting": expose.meeting, "expose": expose, "rows": rows, "new": new}
