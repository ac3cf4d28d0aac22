"""The data of the demo's setting: region, fields, units and agenda."""

import datetime

import pgtrigger

from agenda.models import Meeting, Region, Room, Sector, Session, Topic
from agenda.programme import releasing
from participants.models import Unit
from proceedings.demo import tables

SECRETARY = "Nurhidayah Kamilah (sekretariat)"
FIRST_MINUTES = {"sdsm": 15, "manusia": 80}
RELEASED = [datetime.datetime(2023, 12, 18, 15, 20), datetime.datetime(2023, 12, 26, 10, 45)]


def moment(meeting, clock, minutes=0, seconds=0):
    """Return a time of the meeting's first day, such as "08.30" in its region's zone, plus some minutes."""
    hour, minute = map(int, clock.split("."))
    start = datetime.datetime.combine(meeting.days.first().date, datetime.time(hour, minute), meeting.region.zone)
    return start + datetime.timedelta(minutes=minutes, seconds=seconds)


def load_region():
    """Return the region with its fields and units, and the units by their keys in units.tsv."""
    facts = tables.document("meeting")
    region, _ = Region.objects.get_or_create(code=facts["region"].pop("code"), defaults=facts["region"])
    for position, name in enumerate(facts["article"]["sectors"], 1):
        Sector.objects.get_or_create(region=region, name=name, defaults={"position": position})
    return region, _load_units(region)


def _load_units(region):
    sectors = {sector.name: sector for sector in region.sectors.all()}
    units = {}
    for position, row in enumerate(tables.rows("units"), 1):
        values = {name: row[name] for name in ("kind", "code", "short_name")}
        values |= {"sector": sectors.get(row["sector"]), "parent": units.get(row["parent"]), "position": position}
        units[row["key"]], _ = Unit.objects.get_or_create(region=region, name=row["name"], defaults=values)
    return units


def load_meeting(region):
    """Return the meeting with its topics, day and rooms, and its sessions by their keys in sessions.tsv."""
    facts = tables.document("meeting")
    article, own = facts["article"], facts["meeting"]
    meeting = Meeting.objects.create(
        region=region,
        slug=own["slug"],
        short_title=own["short_title"],
        title=article["title"],
        purpose=article["purpose"].strip(),
        venue=article["venue"],
        opener=article["opener"],
        sample=True,
    )
    for position, text in enumerate(article["topics"], 1):
        Topic.objects.create(meeting=meeting, position=position, text=text)
    day = meeting.days.create(date=article["date"], starts_at=own["starts_at"])
    rooms = {
        key: Room.objects.create(meeting=meeting, name=name, position=position)
        for position, (key, name) in enumerate(facts["rooms"].items(), 1)
    }
    return meeting, _load_sessions(day, rooms)


def _load_sessions(day, rooms):
    sectors = {sector.name: sector for sector in day.meeting.region.sectors.all()}
    return {
        row["key"]: Session.objects.create(
            day=day,
            position=position,
            kind=row["kind"],
            title=row["title"],
            minutes=int(row["minutes"]),
            question_minutes=int(row["questions"]),
            fixed_at=datetime.time(*map(int, row["fixed"].split("."))) if row["fixed"] else None,
            room=rooms.get(row["room"]),
            sector=sectors.get(row["sector"]),
            lead=row["lead"],
            public=row["public"] == "yes",
            **_held(day.meeting, row["held"]),
        )
        for position, row in enumerate(tables.rows("sessions"), 1)
    }


def _held(meeting, span):
    """Return the actual start and end of a session: "08.32–08.51"."""
    opened_at, ended_at = (moment(meeting, clock) for clock in span.split("–"))
    return {"opened_at": opened_at, "ended_at": ended_at}


def publish(meeting, sessions):
    """Publish two revisions. In the first, Satu Desa Satu Masjid took five minutes less and later exposés began earlier."""
    final = {key: sessions[key].minutes for key in FIRST_MINUTES}
    for number, minutes in enumerate([FIRST_MINUTES, final]):
        for key, count in minutes.items():
            sessions[key].set_minutes(count)
        release = releasing.publish(meeting, by=SECRETARY)
        with pgtrigger.ignore("agenda.Release:release_frozen"):  # published in 2023, not now
            meeting.releases.filter(pk=release.pk).update(released_at=RELEASED[number].replace(tzinfo=meeting.region.zone))
