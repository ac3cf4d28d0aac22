"""The forms of the outbox: drafting to many recipients, and editing one message."""

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from participants.identity import phones
from participants.invitations.audience import invitable
from participants.invitations.recipients import RecipientsField
from participants.models import Message
from participants.outbox.drafting import address_of, draft, unanswered, unsent
from rakerda.forms.regional import RegionalModelForm


class DraftForm(forms.Form):
    """Draft a message to each ticked recipient: about a letter, or as a reminder."""

    channel = forms.ChoiceField(
        label=_("channel"), choices=Message.Channel, initial=Message.Channel.WHATSAPP, widget=forms.RadioSelect
    )
    whose = forms.ChoiceField(
        label=_("whose number"),
        choices=Message.Whose,
        initial=Message.Whose.OWN,
        widget=forms.RadioSelect,
        help_text=_("If that number is not on file, the first one available is used. The number is shown with each message."),
    )

    def __init__(self, *args, meeting, purpose, letter=None, picked=(), **kwargs):
        """`picked` are the ids of recipients chosen before; without them those who owe an answer, or have not got the letter."""
        super().__init__(*args, **kwargs)
        self.meeting, self.purpose, self.letter = meeting, purpose, letter
        rows = invitable(meeting).filter(letters__letter=letter) if letter else invitable(meeting)
        self.fields["recipients"] = RecipientsField(rows, label=_("recipients"))
        chosen = unsent(letter) if letter else unanswered(meeting)
        self.initial["recipients"] = list(picked) or list(chosen.values_list("pk", flat=True))

    def save(self):
        """Draft the messages; returns the number of new ones."""
        people = list(self.cleaned_data["recipients"])
        for person in people:
            person.meeting = self.meeting
        return draft(people, self.purpose, self.cleaned_data["channel"], self.letter, self.cleaned_data["whose"])


class MessageForm(RegionalModelForm):
    """The text of a message and its address."""

    class Meta:
        model = Message
        fields = ["whose", "address", "subject", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 14})}
        help_texts = {"address": _("If unchanged, it follows the choice above.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.whose_was = self.instance.whose
        if self.instance.channel == Message.Channel.EMAIL:
            del self.fields["whose"]
            self.fields["address"].help_text = ""
        else:
            del self.fields["subject"]

    def check_again(self, row):
        row.require_waiting()

    def clean(self):
        cleaned = super().clean()
        if "whose" in cleaned and cleaned["whose"] != self.whose_was and "address" not in self.changed_data:
            cleaned["address"] = address_of(self.instance.participant, self.instance.channel, cleaned["whose"])
        return cleaned

    def clean_address(self):
        address = self.cleaned_data["address"]
        if self.instance.channel == Message.Channel.EMAIL:
            validate_email(address)
            return address
        number = phones.international(address) if address else ""
        if number:
            phones.PHONE(number)
        return number
