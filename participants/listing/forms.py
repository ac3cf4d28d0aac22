"""The forms of the registry."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.directory.proposing import propose
from participants.identity.fields import PhoneField
from participants.identity.protocol import LAST, ranks
from participants.models import Group, Participant
from rakerda.forms.regional import RegionalModelForm

PROPOSED = ["name", "office", "protocol_rank", "group", "units"]  # filled from the registry if left empty


class ParticipantForm(RegionalModelForm):
    """A participant. Empty fields are filled from the registry; entered values are kept, also against the registry."""

    units = forms.ModelMultipleChoiceField(
        units.ANY, label=_("Represents the unit"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Participant
        fields = ["official", "post", "name", "office", "units", "protocol_rank", "group", "seat", "companions"]
        labels = {"post": _("post on file"), "office": _("office, as printed")}
        help_texts = {
            "official": _("Fills what is left empty below with what is on file."),
            "name": _("Exactly as papers write it. Empty while the post is vacant."),
        }

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        held = [mandate.unit_id for mandate in instance.mandates.all()] if instance else []
        super().__init__(*args, instance=instance, initial={"units": held, **(initial or {})}, **kwargs)
        self.fields["office"].required = False
        self.fields["group"].required = self.fields["companions"].required = False
        if not self.instance.pk:
            self.initial["group"] = ""  # proposed
        self.fields["protocol_rank"].choices = [self.fields["protocol_rank"].choices[0], *ranks(self.region.province)]
        self.fields["group"].choices = [("", _("As the post proposes")), *Group.choices]
        self.rank_was = self.instance.protocol_rank if self.instance.pk else None

    def clean(self):
        cleaned = super().clean()
        proposed = propose(cleaned.get("official"), cleaned.get("post"))
        cleaned |= {name: proposed[name] for name in PROPOSED if name in cleaned and not cleaned[name]}
        cleaned["group"] = cleaned.get("group") or Group.GUESTS
        cleaned["companions"] = cleaned.get("companions") or 0
        if not cleaned.get("office", "-"):
            self.add_error("office", _("Write the office, or choose an official or a post that has one."))
        return cleaned

    def save(self):
        participant = super().save()
        if participant.protocol_rank != self.rank_was:
            participant.place_last()
        participant.stand_for(self.cleaned_data["units"])
        return participant


class RepresentativeForm(RegionalModelForm):
    """A representative of a participant: three fields, entered at the door in a hurry."""

    class Meta:
        model = Participant
        fields = ["name", "office", "phone", "protocol_rank"]
        field_classes = {"phone": PhoneField}
        help_texts = {
            "name": "",
            "protocol_rank": _("A representative is seated by their own rank, not by that of the person they represent."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        last = LAST[self.region.province]
        kept = [one for one in ranks(self.region.province) if one.value != last]
        self.fields["protocol_rank"].choices = [("", _("Last of group %s") % last), *kept]

    def clean_protocol_rank(self):
        return self.cleaned_data["protocol_rank"] or LAST[self.region.province]
