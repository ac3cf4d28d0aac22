"""The signer of a letter, on whose behalf, and the letterhead (domain: a.n. one level down, u.b. the second)."""

import re

from django.db.models import Q
from django.utils import timezone

from participants.access.people import invited
from participants.models import Appointment, Letter

AN, UB, OWN = Letter.Mandate.AN, Letter.Mandate.UB, Letter.Mandate.OWN
SECRETARY = "Sekretaris Daerah"


def holder_of(post, day):
    """The appointment that acts in a post on a day: an acting official before the definitive holder; None if it is vacant."""
    held = Appointment.objects.filter(post=post).filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))
    held = held.select_related("official", "post")
    return next((one for one in held if one.kind != Appointment.Kind.DEFINITIF), None) or held.first()


def day_of(letter):
    """The day that decides who holds the office that signs: the letter's own, before it has one today."""
    return letter.paper.dated or timezone.localdate(timezone=letter.meeting.region.zone)


def signers(meeting, post, day):
    """The participants who are the post that signs, or hold it on that day: nobody writes to themselves."""
    holder = holder_of(post, day) if post else None
    found = Q(post=post) | Q(official=holder.official_id) if holder else Q(post=post)
    return invited(meeting).filter(found) if post else invited(meeting).none()


def signature(letter, day):
    """The signature block: lines of (kind, text), then the name with rank and NIP; and `office`, for the records."""
    post, region = letter.signer, letter.meeting.region
    holder = holder_of(post, day) if post else None
    office = holder.office if holder else post.title if post else ""
    person = holder.official if holder else None
    return {
        "lines": lines(letter.mandate, region.head, office if letter.mandate else region.titled(office)),
        "office": region.titled(office),
        "name": person.name if person else "",
        "rank": person.grade if person else "",
        "nip": person.nip_shown if person else "",
    }


def lines(mandate, head, office):
    """a.n. BUPATI …, then the office that signs; u.b. names the Sekretaris Daerah between the two."""
    if mandate == OWN:
        return [("", f"{office},")]
    for_head = [("an", head.upper())]
    if mandate == UB:
        for_head += [("below", SECRETARY.upper()), ("below", "u.b.")]
    return [*for_head, ("below", f"{upper(office)},")]


def upper(office):
    """In capitals, but for a prefix such as Plt."""
    mark, dot, title = office.partition(". ")
    return f"{mark}. {title.upper()}" if dot and mark in {"Plt", "Plh", "Pj", "Pjs"} else office.upper()


def letterhead(letter):
    """The signer's: of the head of the region for a head, of the Sekretariat Daerah on behalf of one, else of the own unit."""
    region, post = letter.meeting.region, letter.signer
    if letter.mandate == OWN and post and post.protocol_rank == "a":
        return {"head": True, "line": "", "name": region.head, "address": ""}
    own = letter.mandate == OWN and post
    name = top(post.unit).name if own else region.letterhead_office
    ours = name.casefold() == region.letterhead_office.casefold()
    address = region.letterhead_address if ours else ""
    return {"head": False, "line": region.letterhead_name, "name": name, "address": address}


def top(unit):
    """The perangkat daerah to which a part belongs."""
    return top(unit.parent) if unit.parent else unit


def issuer(letter):
    """The issuer in the head of the annexes: "Bupati Tanah Bumbu" for a letter signed on their behalf [K]."""
    own = letter.mandate == OWN and letter.signer
    return letter.meeting.region.titled(letter.signer.title) if own else letter.meeting.region.head


def copies(letter):
    """Tembusan, an office each; for a letter on behalf of the head, the head comes first."""
    offices = [bare_end(line) for line in letter.copies.splitlines() if line.strip()]
    head = letter.meeting.region.head
    if letter.mandate != OWN and not any(bare(one) == bare(head) for one in offices):
        offices.insert(0, f"{head} (sebagai laporan)")
    return offices


ABBREVIATED = re.compile(r"(?:\.\w+|\bdst|\bdll|\bdsb|\bTbk)\.$")


def bare_end(line):
    """A line without the sign that ends it in a list; the stop of an abbreviation stays."""
    line = line.strip().rstrip("; ")
    return line if ABBREVIATED.search(line) else line.rstrip(".; ")


def bare(office):
    """An office without "(sebagai laporan)" and "di …", for comparison."""
    return office.partition(" (")[0].partition(" di ")[0].strip(" ;.").casefold()
