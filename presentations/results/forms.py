"""The forms of an exposé's data: results, factors, plans."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from presentations.models import Factor, Plan, Result
from presentations.models.measures import STEPS, Scale, scale_of
from presentations.results.comparing import compare
from presentations.results.number_fields import MoneyField, NumberField, require_clear
from rakerda.editing import EditingForm, Stale

STEP_CHOICES = [("", "–"), *((Scale(scale).label, [(step, step) for step in steps]) for scale, steps in STEPS.items())]


class DataForm(EditingForm, forms.ModelForm):
    """A row of an exposé's data. Raises Locked if the exposé is locked."""

    @transaction.atomic
    def write(self):
        """Save the row; returns whether it was saved."""
        self.instance.expose.hold_open()
        self.save()
        return True


class ResultForm(DataForm):
    """One row of the evaluation table: figures, or steps of a named scale.

    It knows what its writer saw (version), so that the second of two writers sees both texts; `theirs` is the saved row's.
    """

    class Meta:
        model = Result
        fields = [
            *("code", "name", "indicator", "is_key", "scale", "measure", "polarity", "target", "actual"),
            *("target_step", "actual_step", "budget", "spent", "explanation"),
        ]
        field_classes = dict.fromkeys(("target", "actual"), NumberField) | dict.fromkeys(("budget", "spent"), MoneyField)
        widgets = {"polarity": forms.RadioSelect}

    scale = forms.TypedChoiceField(
        label=_("kind of value"),
        choices=[("number", _("A number")), *Scale.choices],
        coerce=lambda value: "" if value == "number" else value,
        widget=forms.RadioSelect,
    )
    version = forms.CharField(widget=forms.HiddenInput, required=False)
    target_step = forms.ChoiceField(label=_("target"), choices=STEP_CHOICES, required=False)
    actual_step = forms.ChoiceField(label=_("actual"), choices=STEP_CHOICES, required=False)

    theirs = None

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(with_steps(data), *args, **kwargs)
        self.initial["scale"] = self.instance.scale or "number"
        self.initial["version"] = self.instance.fingerprint if self.instance.pk else ""

    def clean(self):
        """Keep the fields of the chosen kind of value and drop the others: a row has figures or steps, never both."""
        cleaned = super().clean()
        scale = cleaned.get("scale")
        if not scale and cleaned.get("measure") == "%":
            self._require_clear_percentages()
        for name in ("target", "actual") if scale else ("target_step", "actual_step"):
            self._errors.pop(name, None)
            cleaned[name] = None if scale else ""
        for name in ("target_step", "actual_step") if scale else ():
            if cleaned.get(name) not in STEPS[scale] and (name == "target_step" or cleaned.get(name)):
                self.add_error(name, _("Choose a step of %(scale)s.") % {"scale": Scale(scale).label})
        return cleaned

    def _require_clear_percentages(self):
        for name in ("target", "actual"):
            try:
                require_clear(str(self.data.get(self.add_prefix(name)) or ""), ".")
            except forms.ValidationError as error:
                self.add_error(name, error)

    def write(self):
        """Save as any row. Returns False if somebody else was quicker: nothing is saved, and the form shows both texts."""
        try:
            self.instance.write(self.cleaned_data["version"])
        except Stale as stale:
            self.give_way(stale.theirs)
            return False
        return True

    def give_way(self, theirs):
        """Keep the typed values beside the row that someone else has saved (None: removed); the next save then overwrites it."""
        self.data = {**{key: self.data[key] for key in self.data}, "version": theirs.fingerprint if theirs else ""}
        if theirs is None:
            self.instance.pk = self.instance.position = None
            self.add_error(None, _("Someone else has removed this row. Save it again to add it anew."))
            return
        self.theirs = list(compare(theirs, self.instance))
        told = _("Someone else has changed this row. Its current content is shown below; save again to keep yours.")
        self.add_error(None, told)


def with_steps(data):
    """The sent data, where "WTP" or "bb" in place of a figure is taken as a step of its scale."""
    if not data or data.get("scale") not in {None, "", "number"}:
        return data
    target, actual = (str(data.get(name) or "").strip().upper() for name in ("target", "actual"))
    if not (scale := scale_of(target) or scale_of(actual)):
        return data
    return {**{key: data[key] for key in data}, "scale": scale, "target_step": target, "actual_step": actual}


class FactorForm(DataForm):
    """Faktor pendorong or penghambat."""

    class Meta:
        model = Factor
        fields = ["kind", "text", "category"]
        widgets = {"kind": forms.RadioSelect, "text": forms.Textarea({"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:  # a driving factor does not become an inhibiting one; its number belongs to its list
            del self.fields["kind"]
        else:
            self.fields["kind"].choices = Factor.Kind.choices


class PlanForm(DataForm):
    """A plan of the unit for next year."""

    class Meta:
        model = Plan
        fields = ["text", "document"]
        widgets = {"text": forms.Textarea({"rows": 3})}
