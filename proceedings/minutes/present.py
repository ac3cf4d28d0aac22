"""Selecting a person by typing part of the name or of the office, and who is likely to speak next."""

from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.access.people import listed
from participants.models import Assignment, CheckIn, Participant
from rakerda.searching.folding import fold

RECENT = 4  # how many of the last speakers are likely to speak again


class Offer(NamedTuple):
    """A person who may be chosen, and why they are likely, or that they are not recorded as present."""

    person: Participant
    why: str

    @property
    def label(self):
        return label_of(self.person)


def people_of(session):
    """Return everyone named on the list of the meeting, in protocol order, with `here`: whether an arrival is recorded."""
    arrivals = CheckIn.objects.filter(participant=OuterRef("pk"))
    people = listed(session.day.meeting_id).named().in_protocol_order().annotate(here=Exists(arrivals))
    return list(people.select_related("represents").prefetch_related("mandates"))


def label_of(participant):
    """Return the option label: "Kadri Mandar, S.IP., Camat Satui"."""
    return ", ".join(filter(None, [participant.name, participant.printed_office]))


def likely(minutes, people, entries, question=None):
    """Return Offers of those who may well speak next: asked to answer, just spoke, lead the session, present in it."""
    reasons = {}
    for pk, why in _reasons(minutes, people, entries, question):
        reasons.setdefault(pk, why)
    known = {person.pk: person for person in people}
    return [Offer(known[pk], _and_absent(known[pk], why)) for pk, why in reasons.items() if pk in known]


def everyone(people, first):
    """Return Offers of all: the likely ones `first`, then who is present, then who is not recorded as present."""
    offered = {offer.person.pk for offer in first}
    rest = sorted((person for person in people if person.pk not in offered), key=lambda person: not person.here)
    return [*first, *(Offer(person, _and_absent(person)) for person in rest)]


def asked(people, question):
    """Return those present for the unit that a question asks."""
    unit = question.addressed_to_id
    return [one for one in people if unit and one.here and any(mandate.unit_id == unit for mandate in one.mandates.all())]


def _reasons(minutes, people, entries, question):
    """Yield (id of a participant, why they are likely), the likeliest first."""
    waiting = [entry for entry in reversed(entries) if entry.kind == "questions" and not entry.answer]
    for open_question in [question, *waiting] if question else waiting:
        yield from ((person.pk, _("asked to answer")) for person in asked(people, open_question))
    spoke = dict.fromkeys(one.participant_id for entry in reversed(entries) for one in reversed(entry.said))
    yield from ((pk, _("just spoke")) for pk in [pk for pk in spoke if pk][:RECENT])
    roles = dict(minutes.session.assignments.order_by("-role").values_list("participant", "role"))
    leading = [Assignment.Role.CHAIR, Assignment.Role.MODERATOR]
    if minutes.chair_id:
        yield minutes.chair_id, Assignment.Role.CHAIR.label.lower()
    yield from ((pk, Assignment.Role(role).label.lower()) for pk, role in roles.items() if role in leading)
    presenters = minutes.session.exposes.filter(presenter__isnull=False).values_list("presenter", flat=True)
    yield from ((pk, _("presents")) for pk in presenters)
    yield from ((pk, Assignment.Role(role).label.lower()) for pk, role in roles.items() if role == Assignment.Role.SPEAKER)


def _and_absent(person, why=""):
    return ", ".join(filter(None, [why, "" if person.here else _("not recorded as present")]))


def matching(people, text):
    """Return those meant by a text: the very label, else its words as they stand, else each of them; who is present goes first."""
    found = [one for one in people if label_of(one) == text]
    whole, words = fold(text), fold(text).split()
    for group in ([one for one in people if one.here], [one for one in people if not one.here]):
        labels = [(one, fold(label_of(one))) for one in group]
        found = found or [one for one, label in labels if whole in label]
        found = found or [one for one, label in labels if all(word in label for word in words)]
    return found


class PersonField(forms.Field):
    """A person of the meeting. A text that fits nobody is returned as it was typed; one that fits several is asked again."""

    default_error_messages = {
        "several": gettext_lazy("This fits %(count)s people, such as %(names)s. Write more of the name or the office."),
    }

    def __init__(self, people, held=None, **kwargs):
        self.people, self.held = people, held
        self.widget = forms.TextInput(attrs={"list": "people", "autocomplete": "off", "data-picker": True})
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return label_of(value) if isinstance(value, Participant) else value

    def to_python(self, value):
        text = (value or "").strip()
        if not text:
            return None
        if self.held and label_of(self.held) == text:
            return self.held
        found = matching(self.people, text)
        if len(found) > 1:
            names = "; ".join(label_of(one) for one in found[:2])
            params = {"count": len(found), "names": names}
            raise ValidationError(self.error_messages["several"], code="several", params=params)
        return found[0] if found else text

    def has_changed(self, initial, data):
        return self.prepare_value(initial) != data


class PresentField(PersonField):
    """A person present. The typed text must match exactly one of them."""

    default_error_messages = {
        "nobody": gettext_lazy(
            "Nobody of this name is in the attendance. Choose from the list, or let the desk record the arrival first."
        ),
    }

    def __init__(self, people, **kwargs):
        super().__init__([one for one in people if one.here], **kwargs)

    def to_python(self, value):
        person = super().to_python(value)
        if isinstance(person, str):
            raise ValidationError(self.error_messages["nobody"], code="nobody")
        return person
