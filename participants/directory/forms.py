"""What the secretariat types into the directory."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.models import Unit
from rakerda.forms import DateInput, WholeInput
from rakerda.regional import RegionalModelForm

PARENTS = [Unit.Kind.SKPD, Unit.Kind.KECAMATAN, Unit.Kind.INSTANSI]  # a kelurahan or desa has no units of its own


class UnitForm(RegionalModelForm):
    """A unit of any kind. A new name is a rename: the history keeps the old one."""

    class Meta:
        model = Unit
        fields = ["kind", "name", "short_name", "code", "sector", "parent", "position"]
        widgets = {"position": WholeInput({"class": "field__input--short"})}
        help_texts = {
            "name": _("In full, as papers print it. When it is renamed, write the new name: the old one stays in the history."),
            "short_name": _("For lists and small screens: Disdik, Kec. Batulicin."),
            "sector": _("The field in which it presents."),
            "parent": _("A division is part of the secretariat, a kelurahan or desa of its kecamatan."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = self.fields["parent"].queryset
        offered = Q(ended_on=None, kind__in=PARENTS) | Q(pk=self.instance.parent_id)
        self.fields["parent"].queryset = rows.filter(offered).exclude(pk=self.instance.pk)
        self.fields["sector"].empty_label = _("no field")
        self.fields["parent"].empty_label = _("of no other unit")

    def clean_parent(self):
        """A unit can't be part of what is part of it."""
        parent = above = self.cleaned_data["parent"]
        seen = set()
        while above and above.pk not in seen:
            if above.parent_id and above.parent_id == self.instance.pk:
                raise forms.ValidationError(_("%(name)s is part of this unit.") % {"name": above.name})
            seen.add(above.pk)
            above = above.parent
        return parent


class MergerForm(forms.Form):
    """Into which unit another is merged, and since when."""

    successor = forms.ModelChoiceField(None, label=_("Becomes part of"))
    on = forms.DateField(label=_("Last day"), widget=DateInput, help_text=_("The day on which the unit ends; not in the future."))

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        self.unit = unit
        others = Unit.objects.for_region(unit.region_id).standing().exclude(pk=unit.pk)
        self.fields["successor"].queryset = others.exclude(parent=unit)

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return self.cleaned_data["on"]

    def clean(self):
        if self.unit.ended_on:
            raise forms.ValidationError(_("This unit has ended already."))
        return super().clean()

    def save(self):
        self.unit.merge_into(self.cleaned_data["successor"], self.cleaned_data["on"])
