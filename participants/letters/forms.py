"""The forms of a letter: its wording with a tick for each recipient, its number, and its successor."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Paper
from participants.invitations.audience import already_invited, invitable, propose_audience
from participants.invitations.recipients import RecipientsField, Ticks
from participants.invitations.wording import propose, title_of
from participants.letters import signing
from participants.models import Letter, Post
from rakerda.forms.inputs import DateInput
from rakerda.forms.regional import RegionalModelForm


class LetterForm(RegionalModelForm):
    """Wording, signer and recipients. A new letter is filled from the data of the meeting."""

    class Meta:
        model = Letter
        fields = ["nature", "opening", "notes", "closing", "mandate", "signer", "copies", "place"]
        widgets = {
            "opening": forms.Textarea(attrs={"rows": 3}),
            "notes": forms.Textarea(attrs={"rows": 6}),
            "closing": forms.Textarea(attrs={"rows": 2}),
            "copies": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "opening": _("The day, time, place and attire are printed below it automatically."),
            "notes": _("One paragraph per line."),
            "copies": _(
                "One office per line. In letters on behalf of the head of the region, the head is printed first automatically."
            ),
        }

    def __init__(self, *args, audience, **kwargs):
        super().__init__(*args, **kwargs)
        self.audience = audience
        signers = self.fields["signer"]
        signers.queryset = signers.queryset.filter(Q(protocol_rank__in=["a", "b"]) | Q(unit__kind="skpd")).select_related("unit")
        signers.required = True
        self.fields["recipients"] = RecipientsField(invitable(self.meeting), label=_("recipients"), widget=Ticks)
        if self.instance.pk:
            self.initial["recipients"] = list(self.instance.recipients.values_list("participant", flat=True))
        else:
            signer = secretary(signers.queryset)
            self.initial |= propose(self.meeting, audience) | {"signer": signer, "place": self.meeting.region.capital}
            self.initial["recipients"] = self.proposed(signer)

    def proposed(self, signer):
        """The ids of those whom the wording fits: neither who signs, nor who is invited by another letter."""
        others = signing.signers(self.meeting, signer, timezone.localdate(timezone=self.meeting.region.zone))
        left_out = {*others.values_list("pk", flat=True), *already_invited(self.meeting)}
        return [pk for pk in propose_audience(self.meeting)[self.audience] if pk not in left_out]

    def clean(self):
        cleaned = super().clean()
        copies = {signing.bare(line) for line in cleaned.get("copies", "").splitlines() if line.strip()}
        both = [row.office for row in cleaned.get("recipients", []) if signing.bare(row.office) in copies]
        if both:
            self.add_error("copies", _("Recipients of the letter are not listed for a copy: %s.") % ", ".join(both))
        return cleaned

    def check_again(self, row):
        row.require_draft()

    def save(self):
        if not self.instance.pk:
            self.instance.audience = self.audience
            self.instance.paper = Paper.draft(self.meeting, "invitation", title_of(self.meeting, Letter.Purpose.INVITATION))
        letter = super().save()
        letter.address_to(list(self.cleaned_data["recipients"]))
        letter.draw()
        return letter


def secretary(posts):
    """The usual signer of a Rakerda's letters on behalf of the head: the Sekretaris Daerah (UU 9/2010 Pasal 11(1) f), or None."""
    return Post.objects.filter(pk__in=posts, protocol_rank="f", unit__kind="skpd").first()


class NumberForm(forms.Form):
    """Number and date, which come late and from outside (TU, Srikandi)."""

    number = forms.CharField(label=_("number"), max_length=100, help_text=_("As assigned by the records office."))
    dated = forms.DateField(label=_("date"), widget=DateInput())

    def __init__(self, *args, paper, **kwargs):
        today = timezone.localdate()
        super().__init__(*args, initial={"number": paper.number, "dated": paper.dated or today}, **kwargs)

    def clean_number(self):
        return " ".join(self.cleaned_data["number"].split())
