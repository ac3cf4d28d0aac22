"""The forms of the registry."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participants.fields import NipField, PhoneField
from participants.models import Official, Participant, ProtocolRank, Unit
from participants.proposing import propose
from rakerda.regional import RegionalModelForm

RANKS = [("", _("Without a rank: last")), *((rank.value, rank.label) for rank in ProtocolRank)]


class ParticipantForm(RegionalModelForm):
    """Who attends. What stays empty is filled from the registry; what is written stands, also against the registry."""

    name = forms.CharField(
        label=_("name with titles"),
        max_length=200,
        required=False,
        help_text=_("Exactly as papers write it. Empty while the post is vacant."),
    )
    office = forms.CharField(label=_("office"), max_length=250, required=False)
    units = forms.ModelMultipleChoiceField(
        Unit.objects.all(),
        label=_("stands for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Participant
        fields = ["official", "post", "name", "office", "units", "protocol_rank", "seat", "answer", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rank_was = self.instance.protocol_rank if self.instance.pk else None
        if self.instance.pk:
            self.initial["units"] = [mandate.unit_id for mandate in self.instance.mandates.all()]
        self.fields["official"].help_text = _("Fills the empty entries below with what is on file.")

    def clean(self):
        cleaned = super().clean()
        proposed = propose(cleaned.get("official"), cleaned.get("post"))
        for name in ("name", "office", "protocol_rank", "units"):
            if name in cleaned and not cleaned[name]:
                cleaned[name] = proposed[name]
        if not cleaned.get("office") and "office" not in self.errors:
            self.add_error("office", _("Write the office, or choose an official or a post that has one."))
        return cleaned

    def save(self):
        participant = super().save()
        if participant.protocol_rank != self.rank_was:
            participant.place_last()
        participant.stand_for(self.cleaned_data["units"])
        return participant


class OfficialForm(RegionalModelForm):
    """A person on file, with what only the secretariat sees."""

    nip = NipField(help_text=_("18 digits, with or without blanks. Empty for those who have none."))
    phone = PhoneField(label=_("phone"))
    aide_phone = PhoneField(label=_("aide's phone"))
    operator_phone = PhoneField(label=_("operator's phone"))

    class Meta:
        model = Official
        fields = ["name", "nip", "grade", "phone", "aide_phone", "operator_phone", "email"]


class RepresentativeForm(RegionalModelForm):
    """Somebody who comes for a participant: three entries, at the door, in a hurry."""

    name = forms.CharField(label=_("name with titles"), max_length=200)
    phone = PhoneField(label=_("phone"))
    protocol_rank = forms.ChoiceField(
        label=_("protocol rank"),
        choices=[(ProtocolRank.M.value, _("Last of group m")), *RANKS[1:-1]],
        required=False,
        help_text=_("A representative sits by their own rank, not by the one they stand for."),
    )

    class Meta:
        model = Participant
        fields = ["name", "office", "phone", "protocol_rank"]

    def clean_protocol_rank(self):
        return self.cleaned_data["protocol_rank"] or ProtocolRank.M
