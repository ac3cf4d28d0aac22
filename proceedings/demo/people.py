"""The people: posts and their holders, participants, attendance and tasks in the sessions."""

import datetime
import zlib

from participants.access.people import recorded
from participants.identity.groups import propose_group
from participants.listing.seating import rearrange
from participants.models import Appointment, Assignment, CheckIn, Mandate, Official, Participant, Post, Reception
from proceedings.demo import tables
from proceedings.demo.place import moment

DESK = "Meja registrasi (meja)"
ANSWERED_BY = "tautan pribadi"
HOST = "pimpinan"  # the Bupati calls the meeting: he represents no unit and is not counted among the invited
ON_LEAVE = "cuti"  # the post has a holder, but somebody else attends for them that day
SINCE = {
    "": datetime.date(2022, 1, 3),
    ON_LEAVE: datetime.date(2021, 9, 6),
    Appointment.Kind.PLT: datetime.date(2023, 8, 1),
    Appointment.Kind.PLH: datetime.date(2023, 12, 21),
}
ROW = 14  # seats per row


def load_posts(region, units):
    """Create posts, officials and appointments. The first post of a unit in people.tsv heads it. Existing posts are kept."""
    known = {(post.unit_id, post.title) for post in region.posts.all()}
    for row in tables.rows("people"):
        unit = units[row["unit"]]
        if (unit.pk, row["title"]) in known:
            continue
        values = {"protocol_rank": row["rank"], "echelon": row["echelon"], "region": region}
        values["head"] = not unit.posts.filter(head=True).exclude(title=row["title"]).exists()
        post, _ = Post.objects.get_or_create(unit=unit, title=row["title"], defaults=values)
        if row["name"]:
            kind = row["how"] if row["how"] in Appointment.Kind.values else Appointment.Kind.DEFINITIF
            Appointment.objects.create(post=post, official=_official(region, row), kind=kind, since=SINCE[row["how"]])


def _official(region, row):
    values = {"nip": row["nip"], "grade": row["grade"], "phone": sample_phone(row["name"])}
    if row.get("unit") and row.get("rank") in {"j", "l"}:
        values["operator_phone"] = sample_phone(row["unit"])
    return Official.objects.get_or_create(region=region, name=row["name"], defaults=values)[0]


def load_reception(meeting):
    """Create the settings for invitations and the door."""
    day = meeting.days.first().date - datetime.timedelta(days=2)
    values = {
        "answer_until": datetime.datetime.combine(day, datetime.time(16), meeting.region.zone),
        "contact_name": "Nurhidayah Kamilah",
        "contact_phone": sample_phone("narahubung"),
        "attire": "PDH",
        "extra_meals": 25,
    }
    Reception.objects.get_or_create(meeting=meeting, defaults=values)


def sample_phone(text):
    """Return an invented number: +62 812 0000 and four digits derived from the text."""
    return f"+628120000{zlib.crc32(text.encode()) % 10_000:04}"


def load_participants(meeting, units):
    """Create all invited participants in protocol order, then representatives; keyed by name and by title of the post."""
    people = {}
    for row in tables.rows("people"):
        if row["how"] == ON_LEAVE:
            continue
        post = units[row["unit"]].posts.get(title=row["title"])
        participant = people.get(row["name"]) or _invite(meeting, post, row)
        if row["how"] == Appointment.Kind.PLT:
            _add_office(participant, _office(row))
        if post.head and row["unit"] != HOST:
            Mandate.objects.create(participant=participant, unit=post.unit)
        people[row["title"]] = people[row["name"] or row["title"]] = participant
    for row in tables.rows("representatives"):
        people[row["name"]] = _represent(people[row["represents"]], row)
    rearrange(meeting, ROW)
    return people


def _office(row):
    return f"{Appointment.Kind(row['how']).label} {row['title']}" if row["how"] else row["title"]


def _invite(meeting, post, row):
    participant = Participant.objects.create(
        meeting=meeting,
        official=_official(meeting.region, row) if row["name"] else None,
        post=post,
        name=row["name"],
        office=_office(row),
        protocol_rank=row["rank"],
        group=propose_group(row["rank"], post.unit.kind, post.head, meeting.region.province),
        **_answered(meeting, row["answer"]),
        reason=row["reason"],
        **_place(meeting),
    )
    _check_in(participant, row["came"])
    return participant


def _answered(meeting, answer):
    """Confirm each one three days before the meeting, through their own link."""
    if not answer:
        return {}
    at = moment(meeting, "09.00", minutes=recorded(meeting).count()) - datetime.timedelta(days=3)
    return {"answer": answer, "answered_at": at, "answered_by": ANSWERED_BY, "opened_at": at}


def _place(meeting):
    """Return the next position in the order."""
    return {"position": recorded(meeting).count() + 1}


def _add_office(participant, office):
    participant.office += f", {office}"
    participant.save()


def _represent(absent, row):
    """A representative sits by their own rank and represents the unit of the absent person."""
    meeting = absent.meeting
    participant = Participant.objects.create(
        meeting=meeting,
        official=_official(meeting.region, row),
        name=row["name"],
        office=row["office"],
        protocol_rank=row["rank"],
        group=absent.group,
        **_answered(meeting, Participant.Answer.ATTENDING),
        represents=absent,
        **_place(meeting),
    )
    for mandate in absent.mandates.all():
        Mandate.objects.create(participant=participant, unit=mandate.unit)
    _check_in(participant, row["came"])
    return participant


def _check_in(participant, clock):
    if clock:
        came = moment(participant.meeting, clock, seconds=participant.pk % 60)
        CheckIn.objects.create(participant=participant, day=participant.meeting.days.first(), came_at=came, recorded_by=DESK)


def load_assignments(sessions, people):
    """Assign chairs, moderators, speakers and note takers."""
    for row in tables.rows("assignments"):
        for key in row["sessions"].split():
            Assignment.objects.create(participant=people[row["person"]], session=sessions[key], role=row["role"])
