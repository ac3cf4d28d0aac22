"""Answers to an invitation: will attend, will be represented, cannot attend.

An answer may be changed. The last one is valid, and the history keeps all.
"""

from contextlib import contextmanager
from typing import NamedTuple

from django.db import transaction
from django.db.models import ProtectedError, Q, RestrictedError
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.models import CheckIn, Participant, Reception
from rakerda.editing import hold
from rakerda.shown import show_day, show_time

Answer = Participant.Answer
ANSWER_FIELDS = ["answer", "reason", "companions", "answered_at", "answered_by"]


def is_open(meeting):
    """Whether invited participants may still answer, and change their answers, themselves."""
    until = Reception.objects.of(meeting).answer_until
    return meeting.closed_at is None and (until is None or timezone.now() <= until)


class Presence(NamedTuple):
    """The arrival of somebody, or of the one who came for them: whoever is there is not asked whether they will come."""

    check_in: CheckIn
    today: bool
    by: Participant | None  # the representative who came

    def __str__(self):
        words = {"name": self.by, "day": show_day(self.check_in.day.date), "time": show_time(self.check_in.came_at)}
        if self.by:
            said = _("%(name)s represents you, present since %(time)s."), _("%(name)s represented you on %(day)s, from %(time)s.")
        else:
            said = _("You are present since %(time)s."), _("You were present on %(day)s, from %(time)s.")
        return said[not self.today] % words


def presence_of(participant):
    """The Presence of a participant, the latest day's; None while neither they nor a representative have come."""
    rows = CheckIn.objects.whole_days().select_related("participant", "day").order_by("-day__date", "-came_at")
    own = rows.filter(participant=participant).first()
    theirs = Q(participant__represents=participant) | Q(participant__represents__represents=participant)
    found = own or rows.filter(theirs).first()
    if found is None:
        return None
    today = timezone.localdate(timezone=participant.meeting.region.zone)
    return Presence(found, found.day.date == today, None if own else found.participant)


def attend(participant, by, companions=0):
    """Record that the participant attends in person; withdraws their representatives. Raises ValueError for a vacant post."""
    if participant.vacant:
        raise ValueError("A vacant post can't come; somebody can represent it.")
    with _answering(participant):
        withdraw(participant.representatives.all())
        _record(participant, Answer.ATTENDING, by, companions=companions)


def decline(participant, by, reason):
    """Record that nobody attends; withdraws the representatives."""
    with _answering(participant):
        withdraw(participant.representatives.all())
        _record(participant, Answer.ABSENT, by, reason=reason)


def be_represented(participant, by, reason, name, office, phone=""):
    """Record a representative, who gets a link of their own and counts as attending; one named before is withdrawn."""
    with _answering(participant):
        representative = participant.name_representative(name, office, phone)
        withdraw(participant.representatives.exclude(pk=representative.pk))
        representative.name, representative.office, representative.phone = name, office, phone
        representative.save(update_fields=["name", "office", "phone"])
        if not representative.answer:
            _record(representative, Answer.ATTENDING, by)
        _record(participant, Answer.REPRESENTED, by, reason=reason)
    return representative


def withdraw(representatives):
    """Remove these representatives and theirs. One who came stays, and so does the one who named them."""
    for one in representatives.select_for_update(of=("self",)):
        withdraw(one.representatives.all())
        if not one.check_ins.exists():
            try:
                with transaction.atomic():
                    one.strike()
            except (ProtectedError, RestrictedError):
                pass  # somebody came for them, or a desk has recorded them


@contextmanager
def _answering(participant):
    """Lock the participant, so that two phones that answer at once take turns."""
    with transaction.atomic():
        hold(participant)
        yield


def _record(participant, answer, by, reason="", companions=0):
    values = (answer, reason, companions, timezone.now(), by)
    for field, value in zip(ANSWER_FIELDS, values, strict=True):
        setattr(participant, field, value)
    participant.save(update_fields=ANSWER_FIELDS)
