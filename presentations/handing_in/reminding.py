"""Reminders of what a unit owes, by WhatsApp. Literal Indonesian. A tap opens the chat with the text; the outbox keeps it."""

from typing import NamedTuple

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from participants.access.links import operator_url, personal_url
from participants.access.people import listed
from participants.invitations.wording import moment
from participants.listing.attendance import answer_of
from participants.models import Message, Participant, Reception, Recipient
from participants.outbox.drafting import address_of, choose_whose
from participants.outbox.texts import greet, opening, thanks, to_group
from presentations.expose.window import Time, due
from presentations.handing_in.completeness import REMINDED, Readiness
from presentations.models import Expose
from rakerda.indonesian import end_sentence

Missing, Whose = Expose.Missing, Message.Whose
WORDS = {
    Missing.DECK: "bahan paparan (slide)", Missing.RESULTS: "data capaian", Missing.FIGURES: "tanggal data capaian",
    Missing.DRIVING: "faktor pendorong", Missing.INHIBITING: "faktor penghambat", Missing.PLANS: "rencana tahun berikutnya",
}  # fmt: skip
SLIDES = {
    Readiness.REFUSED: "bahan paparan (slide): berkas yang dikirim belum dapat diterima, mohon dikirim ulang",
    Readiness.UNCONFIRMED: "pemastian bahan paparan (slide) yang sudah diunggah",
}


class Contact(NamedTuple):
    """The participant with a unit's mandate who is first in protocol, and what is known of the unit's invitation."""

    participant: Participant
    answer: str  # of anyone with its mandate
    opened: bool
    sent: bool
    issued: bool


def contacts_of(meeting, units):
    """{unit id: Contact} of the units on the list."""
    letters = Recipient.objects.filter(participant=OuterRef("pk"), letter__paper__issued_at__isnull=False)
    told = Message.objects.filter(participant=OuterRef("pk"), purpose=Message.Purpose.INVITATION, sent_at__isnull=False)
    rows = listed(meeting).filter(represents=None, mandates__unit__in=units)
    rows = rows.annotate(unit_of=F("mandates__unit"), sent=Exists(told), issued=Exists(letters)).select_related("official")
    found = {}
    for row in rows.in_protocol_order():
        row.meeting = meeting
        found.setdefault(row.unit_of, []).append(row)
    return {unit: _contact(people) for unit, people in found.items()}


def _contact(people):
    return Contact(
        people[0],
        answer_of(people),
        opened=any(one.opened_at for one in people),
        sent=any(one.sent for one in people),
        issued=any(one.issued for one in people),
    )


def wanting(expose, readiness, contact):
    """The missing things, as the message lists them. Needs with_counts()."""
    words = [f"perbaikan: {expose.returned_note}"] if readiness == Readiness.RETURNED else []
    words += [SLIDES.get(readiness, WORDS[code]) if code == Missing.DECK else WORDS[code] for code in expose.missing]
    if not words and readiness == Readiness.UNSENT:
        words.append("pengajuan (tombol “Ajukan”); isinya sudah lengkap")
    if contact and not contact.answer:
        words.append("konfirmasi kehadiran")
    return words


class Reminder(NamedTuple):
    """A message that is ready to be sent."""

    participant: Participant | None
    whose: str
    address: str
    text: str

    def as_message(self, expose):
        """The reminder as an unsaved Message."""
        return Message(
            meeting=expose.meeting,
            participant=self.participant,
            unit=expose.unit,
            channel=Message.Channel.WHATSAPP,
            whose=self.whose,
            purpose=Message.Purpose.MATERIAL,
            address=self.address,
            text=self.text,
        )


def compose(expose, readiness, contact, reception):
    """The reminder of one unit, or None if it owes nothing: to its operator, if one is on file, else to its head."""
    if readiness not in REMINDED:
        return None
    participant = contact.participant if contact else None
    whose = choose_whose(participant, Whose.OPERATOR) if participant else Whose.OWN
    address = address_of(participant, Message.Channel.WHATSAPP, whose) if participant else ""
    listed = "\n".join(f"- {word}" for word in wanting(expose, readiness, contact))
    blocks = [
        _greet(expose, participant, reception, whose),
        f"Izin mengingatkan, untuk {expose.meeting.short_title} kami masih menunggu dari {expose.unit_name}:\n{listed}",
        _until(expose),
        _way(expose, participant, whose),
        thanks(reception),
    ]
    return Reminder(participant, whose, address, "\n\n".join(block for block in blocks if block))


def _greet(expose, participant, reception, whose):
    if participant and whose != Whose.OPERATOR:
        return opening(participant, reception, whose)
    whom = f"operator {expose.unit_name}" if whose == Whose.OPERATOR else f"Bapak/Ibu pimpinan {expose.unit_name}"
    return greet(reception, end_sentence(f"Yth. {whom}"))


def _until(expose):
    term = due(expose)
    if not term.deadline:
        return ""
    words = moment(term.deadline, expose.meeting.region)
    return f"Batas penyampaian {words} telah lewat." if term.overdue else f"Batas penyampaian: {words}."


def _way(expose, participant, whose):
    if expose.locked_at or due(expose).time == Time.OVER:
        return "Penyampaian sudah ditutup. Mohon segera menghubungi Sekretariat Panitia."
    if participant is None:
        return "Mohon berkenan melengkapi melalui akun operator."
    if whose == Whose.OWN:
        return f"Mohon berkenan melengkapi, atau meneruskan kepada operator dari halaman ini:\n{personal_url(participant)}"
    return f"Mohon melengkapi melalui:\n{operator_url(participant)}"


def remind(expose, reminder, by):
    """Record a reminder as sent: somebody sent it by a tap, after the chat had shown it. Returns the message.

    Messages that wait in the outbox for the same person and purpose are dropped: this one is more exact.
    """
    with transaction.atomic():
        if reminder.participant:
            same = {"participant": reminder.participant, "purpose": Message.Purpose.MATERIAL, "channel": Message.Channel.WHATSAPP}
            Message.objects.waiting().filter(**same).update(dropped_at=timezone.now())
        message = reminder.as_message(expose)
        message.save(force_insert=True)
        message.review(by)
        message.send(by)
    return message


def reminded_at(meeting, units):
    """{unit id: when it was last reminded}."""
    rows = Message.objects.filter(meeting=meeting, unit__in=units, purpose=Message.Purpose.MATERIAL, sent_at__isnull=False)
    return dict(rows.order_by("sent_at").values_list("unit", "sent_at"))


def group_text(meeting, owing):
    """The text for the chat group from (unit, what it owes) pairs. It holds no personal link."""
    reception = Reception.objects.of(meeting)
    listed = "\n".join(f"{number}. {unit}: {', '.join(words)}" for number, (unit, words) in enumerate(owing, start=1))
    window = getattr(meeting, "window", None)
    until = f" (batas {moment(window.closes_at, meeting.region)})" if window else ""
    body = f"Izin mengingatkan, kelengkapan {meeting.short_title} berikut belum kami terima{until}:\n{listed}"
    return to_group(reception, body, "Mohon berkenan melengkapi melalui tautan pada undangan pribadi.")
