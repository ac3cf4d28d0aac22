"""Selecting a present person by typing part of the name or of the office."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from participants.models import Participant


def present_at(session):
    """Return everyone who came to the meeting; first those with a role in this session, then in protocol order."""
    people = listed(session.day.meeting_id).present().in_protocol_order()
    people = list(people.select_related("represents").prefetch_related("mandates"))
    parts = set(session.assignments.values_list("participant", flat=True)) | set(
        session.exposes.filter(presenter__isnull=False).values_list("presenter", flat=True)
    )
    return sorted(people, key=lambda person: person.pk not in parts)


def label_of(participant):
    """Return the option label: "Kadri Mandar, S.IP., Camat Satui"."""
    return ", ".join(filter(None, [participant.name, participant.printed_office]))


class PresentField(forms.Field):
    """A person present. The typed text must match exactly one of them; nobody else can speak."""

    default_error_messages = {
        "nobody": _("Nobody of this name is in the attendance. Choose from the list, or let the desk record the arrival first."),
        "several": _("This fits %(count)s people, such as %(names)s. Write more of the name or the office."),
    }

    def __init__(self, people, **kwargs):
        self.people = people
        super().__init__(widget=forms.TextInput(attrs={"list": "present", "autocomplete": "off"}), **kwargs)

    def prepare_value(self, value):
        return label_of(value) if isinstance(value, Participant) else value

    def to_python(self, value):
        text = (value or "").strip()
        if not text:
            return None
        found = [one for one in self.people if label_of(one) == text]
        found = found or [one for one in self.people if text.casefold() in label_of(one).casefold()]
        if not found:
            raise ValidationError(self.error_messages["nobody"], code="nobody")
        if len(found) > 1:
            names = "; ".join(label_of(one) for one in found[:2])
            params = {"count": len(found), "names": names}
            raise ValidationError(self.error_messages["several"], code="several", params=params)
        return found[0]

    def has_changed(self, initial, data):
        return self.prepare_value(initial) != data
