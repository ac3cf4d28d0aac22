"""Forms that keep regions apart for any model: rows provide `for_region`, `for_meeting`, `offered` and `region_id`."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rakerda.editing import EditingForm

DASHES = "---------"  # Django's label for an empty choice


class RegionalModelForm(EditingForm, forms.ModelForm):
    """Form that offers, and therefore accepts, only rows of one meeting, or of its region if they belong to no meeting.

    Made with `meeting=`, or with `region=` where there is none. A new instance gets them, and unique constraints over
    them are checked although they are no fields of the form.
    """

    def __init__(self, *args, meeting=None, region=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.meeting, self.region = meeting, region or meeting.region
        self._place_instance()
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                rows = field.queryset.for_meeting(meeting) if meeting else field.queryset.for_region(self.region)
                field.queryset = rows.offered(self._held(name))
                if field.empty_label == DASHES:
                    field.empty_label = _("Choose …") if field.required else _("none")

    def _held(self, name):
        """Return the ids of the rows that the instance already refers to."""
        held = self.initial.get(name)
        numbers = {getattr(one, "pk", one) for one in (held if isinstance(held, list) else [held])}
        return {number for number in numbers if str(number).isdecimal() and len(str(number)) < 19}  # it may come from an address

    def _place_instance(self):
        for name in ("meeting", "region"):
            owner = getattr(self, name)
            if name in self._own_fields() and owner and getattr(self.instance, f"{name}_id") is None:
                setattr(self.instance, name, owner)

    def _own_fields(self):
        return {field.name for field in self._meta.model._meta.fields}

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"meeting", "region"}


class OneRegionForm(EditingForm, forms.ModelForm):
    """Admin form, for users who see all regions: rejects a row that would connect two of them."""

    def clean(self):
        cleaned = super().clean()
        keys = [field for field in self._meta.model._meta.fields if field.is_relation]
        rows = [cleaned.get(key.name) or self._kept(key) for key in keys]
        regions = {row.region_id for row in rows if hasattr(row, "region_id")}
        if len(regions) > 1:
            raise ValidationError(_("These rows belong to different regions."), code="regions")
        return cleaned

    def _kept(self, key):
        """Return the value of a key that is not in the form, such as the parent of an inline row."""
        known = key.is_cached(self.instance) or getattr(self.instance, key.attname) is not None
        return getattr(self.instance, key.name) if known and key.name not in self.fields else None
