"""The attendance, in order of protocol (UU 9/2010 Pasal 11(1)), and the signers for the units.

A public edition prints names and offices of those who came, and no other personal data.
"""

from agenda.models import Session
from participants.access.people import listed
from participants.identity import nip
from participants.listing.attendance import Presence, recap
from proceedings.book.chapters.chapter import Entry
from proceedings.models import Decision, Minutes

WHOLE = [Session.Kind.PLENARY, Session.Kind.FORMULATION, Session.Kind.CLOSING]
SIGNS = {Presence.IN_PERSON: "Hadir", Presence.REPRESENTED: "Diwakili", Presence.ABSENT: "Tidak hadir"}


class Person:
    """A participant as printed; NIP only in the internal edition."""

    def __init__(self, number, participant, came, internal, represented=False):
        self.number, self.name, self.office = number, participant.name, participant.printed_office
        self.came, self.represented = came, represented
        self.nip = nip.display(participant.official.nip) if internal and participant.official else ""


def attendance(book, number):
    """Rekapitulasi by unit, then the list of those who came; an internal edition also lists those who did not."""
    counted = recap(book.meeting)
    rows = listed(book.meeting).select_related("official", "represents").in_protocol_order()
    came = dict(listed(book.meeting).present().values_list("pk", "represents"))
    named = [row for row in rows if row.name and (book.internal or row.pk in came)]
    people = [Person(place, row, row.pk in came, book.internal, row.pk in came.values()) for place, row in enumerate(named, 1)]
    title, key = "Kehadiran", "kehadiran"
    entries = [
        Entry(1, title, key, number),
        Entry(2, "Rekapitulasi per unit", "rekapitulasi"),
        Entry(2, "Daftar peserta", "peserta"),
    ]
    yield book.chapter(
        "attendance",
        key,
        title,
        entries=entries,
        number=number,
        recap=counted,
        daily=[(day, recap(book.meeting, day)) for day in book.days] if len(book.days) > 1 else [],
        rows=[(row.unit, SIGNS[row.presence]) for row in counted.rows],
        people=people,
    )


def signatures(book, number):
    """Berita acara: the agreements, with one signer for each unit. Signers are taken from the check-ins."""
    counted = recap(book.meeting)
    people = listed(book.meeting).filter(official__isnull=False)
    nips = dict(people.values_list("pk", "official__nip")) if book.internal else {}
    signers = [Signer(place, row, nips) for place, row in enumerate((row for row in counted.rows if row.came), 1)]
    last = last_of_the_whole(book.meeting)
    title, key = "Berita Acara dan Pengesahan", "berita-acara"
    yield book.chapter(
        "signatures",
        key,
        title,
        entries=[Entry(1, title, key, number)],
        number=number,
        recap=counted,
        signers=signers,
        chair=Person(0, last.chair, True, book.internal) if last else None,
        days=book.days,
        agreed=bool(book.days) and Decision.objects.filter(meeting=book.meeting).adopted().exists(),
    )


def last_of_the_whole(meeting):
    """Return the Minutes, with a chair, of the last session that the whole meeting attended, or None. Its chair signs for the
    meeting; who chaired the exposés of one field does not."""
    rows = Minutes.objects.filter(session__day__meeting=meeting, session__kind__in=WHOLE, chair__isnull=False)
    return rows.select_related("chair__represents", "chair__official").order_by("session__day__date", "session__position").last()


class Signer:
    """The first in protocol order of those who came for a unit."""

    def __init__(self, number, row, nips):
        one = row.came[0]
        self.number, self.name, self.office = number, one.name, one.printed_office
        self.nip = nip.display(nips.get(one.pk) or "")
