"""Plain factories of rows: a test gives only the values it is about."""

import datetime
import io
import itertools

from django.contrib.auth import get_user_model
from django.utils import timezone
from PIL import Image

from agenda.models import Day, Meeting, Region, Room, Sector, Session, Topic
from participants.models import Appointment, CheckIn, Mandate, Membership, Official, Participant, Post, Unit
from presentations.models import Expose

numbers = itertools.count(1)


def today(region):
    """Return the region's date: late in the evening of UTC it is the next day."""
    return timezone.localdate(timezone=region.zone)


def ended(phase="done"):
    """Return the values of a job (rakerda.jobs.life) that has ended."""
    return {"phase": phase, "ended_at": timezone.now()}


def picture(size=(8, 10), colour=(0, 90, 60, 255), kind="PNG"):
    """Return the bytes of a picture of one colour."""
    file = io.BytesIO()
    Image.new("RGBA", size, colour).convert("RGB" if kind == "JPEG" else "RGBA").save(file, kind)
    return file.getvalue()


def make_region(**values):
    number = next(numbers)
    values = {
        "code": f"{number // 100 % 100:02}.{number % 100:02}",
        "slug": f"daerah-{number}",
        "name": f"Kabupaten Daerah {number}",
        "short_name": f"Kab. Daerah {number}",
        "head_title": "Bupati",
        "capital": "Batulicin",
        "time_zone": Region.Zone.WITA,
        "letterhead_name": f"Pemerintah Kabupaten Daerah {number}",
        "letterhead_office": "Sekretariat Daerah",
        **values,
    }
    return Region.objects.create(**values)


def make_meeting(**values):
    region = values.pop("region", None) or make_region()
    values = {
        "slug": f"rakerda-{next(numbers)}",
        "title": f"Rapat Kerja Daerah {region.name} Tahun 2023",
        "short_title": "Rakerda 2023",
        "venue": "Pendopo",
        **values,
    }
    return Meeting.objects.create(region=region, **values)


def make_sector(region=None, **values):
    return Sector.objects.create(region=region or make_region(), **{"name": f"Bidang {next(numbers)}", **values})


def make_topic(meeting, **values):
    number = next(numbers)
    return Topic.objects.create(meeting=meeting, **{"position": number, "text": f"Pokok bahasan {number}", **values})


def make_day(meeting=None, **values):
    meeting = meeting or make_meeting()
    date = datetime.date(2023, 12, 28) + datetime.timedelta(meeting.days.count())
    return Day.objects.create(meeting=meeting, **{"date": date, "starts_at": datetime.time(7, 30), **values})


def make_room(meeting, **values):
    return Room.objects.create(meeting=meeting, **{"name": f"Ruang {next(numbers)}", **values})


def make_session(day=None, **values):
    day = day or make_day()
    position = day.sessions.count() + 1
    return Session.objects.create(day=day, **{"position": position, "title": f"Acara {position}", "minutes": 30, **values})


def make_unit(region=None, **values):
    number = next(numbers)
    values = {"kind": Unit.Kind.SKPD, "name": f"Dinas {number}", "short_name": f"Dinas {number}", "position": number, **values}
    return Unit.objects.create(region=region or make_region(), **values)


def make_post(unit, **values):
    return Post.objects.create(region=unit.region, unit=unit, **{"title": f"Kepala {unit.name}", "protocol_rank": "j", **values})


def make_official(region, **values):
    return Official.objects.create(region=region, **{"name": f"Nama {next(numbers)}, S.T.", **values})


def make_appointment(post, official=None, **values):
    return Appointment.objects.create(post=post, official=official or make_official(post.region), **values)


def make_participant(meeting, *units, **values):
    """Create a participant of the meeting who represents these units."""
    number = next(numbers)
    if values.get("answer"):
        values = {"answered_at": timezone.now(), **values}
    values = {
        "name": f"Nama {number}, S.T.",
        "office": f"Kepala Dinas {number}",
        "protocol_rank": "j",
        "position": number,
        **values,
    }
    participant = Participant.objects.create(meeting=meeting, **values)
    for unit in units:
        Mandate.objects.create(participant=participant, unit=unit)
    return participant


def make_check_in(participant, day=None, **values):
    day = day or participant.meeting.days.first() or make_day(participant.meeting)
    return CheckIn.objects.create(participant=participant, day=day, **{"came_at": timezone.now(), "recorded_by": "uji", **values})


def make_member(role, region=None, unit=None):
    """Create a membership with an account of its own."""
    user = get_user_model().objects.create_user(f"{role}-{next(numbers)}")
    return add_role(user, role, region or make_region(), unit)


def add_role(user, role, region, unit=None):
    """Add another role to an account that has some."""
    if role == Membership.Role.OPERATOR and unit is None:
        unit = make_unit(region)
    return Membership.objects.create(user=user, region=region, role=role, unit=unit)


def make_expose(meeting, unit=None, **values):
    unit = unit or make_unit(meeting.region)
    values = {"unit_name": unit.name, "sector": unit.sector, "placed_by_hand": "session" in values, **values}
    return Expose.objects.create(meeting=meeting, unit=unit, **values)
