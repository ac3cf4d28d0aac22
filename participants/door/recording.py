"""The door: what a desk has seen becomes one scan and, where it may, one change of the attendance.

Every scan is decided here, once, in one transaction; the same key sent again returns the first decision. A scan locks only
its one participant, so any number of desks wait for each other only over the same person, and never in a circle.
"""

import datetime
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from agenda.models import Day, Session
from agenda.programme.timetable import timetable
from participants.door import codes
from participants.models import CheckIn, Participant, Reception, Scan
from participants.models.check_in import admits_from
from rakerda.editing import hold

Act, Result, Way = Scan.Act, Scan.Result, Scan.Way

LIVE = datetime.timedelta(minutes=1)  # a scan that arrives later than this was made without a network
READ = {Result.RECORDED, Result.REPLACED}


@dataclass(frozen=True)
class Seen:
    """What a desk saw: a code, a participant, or a name that is on no list; with the moment by our clock and by the device's."""

    day: Day
    session: Session | None = None
    way: Way = Way.SEARCH
    act: Act = Act.ARRIVAL
    code: str = ""
    participant: Participant | None = None
    name: str = ""  # of a representative, or of a guest outside the list
    office: str = ""
    phone: str = ""
    undoes: UUID | None = None  # the key of the scan whose record is to be taken back
    at: datetime.datetime = field(default_factory=timezone.now)
    device_at: datetime.datetime | None = None
    key: UUID = field(default_factory=uuid4)


def record(meeting, seen, by, desk=None):
    """Record what was seen; returns its Scan. Sent again, also at the same moment, it is the scan of the first time.

    Raises Http404 for somebody who was taken off the list meanwhile.
    """
    known = Scan.objects.filter(meeting=meeting, key=seen.key)
    if done := known.first():
        return done
    try:
        with transaction.atomic():
            return _decide(meeting, seen, {"meeting": meeting, "desk": desk, "recorded_by": by})
    except IntegrityError:
        if done := known.first():  # the other one was quicker
            return done
        raise


def _decide(meeting, seen, who):
    result, participant = _identify(meeting, seen)
    if participant:
        participant = _hold(participant)
    if result in READ and seen.act == Act.ARRIVAL and seen.way != Way.PAPER and seen.at < admits_from(seen.day):
        result = Result.EARLY
    if result not in READ:
        return _write(seen, who, result, participant)
    if seen.act == Act.ARRIVAL:
        return _arrive(seen, who, result, _who_comes(meeting, seen, participant))
    return (_leave if seen.act == Act.DEPARTURE else _take_back)(seen, who, participant)


def _identify(meeting, seen):
    if seen.code:
        return codes.read(meeting, seen.code)
    return Result.RECORDED, seen.participant


def _hold(participant):
    return hold(participant)


def _who_comes(meeting, seen, participant):
    """The participant, their representative, or a guest outside the list."""
    if participant is None:
        return Participant.walk_in(meeting, seen.name, seen.office, seen.phone)
    if seen.name:
        return participant.name_representative(seen.name, seen.office, seen.phone, came=True)
    return participant


def _arrive(seen, who, result, participant):
    if participant.vacant:
        return _write(seen, who, Result.UNNAMED, participant)
    check_in = _recorded(participant, seen)
    if check_in is None:
        scan = _write(seen, who, result, participant)
        participant.check_in(seen.day, who["recorded_by"], seen.at, seen.session, scan)
        if seen.session:  # who is in a session is there that day
            participant.check_in(seen.day, who["recorded_by"], seen.at)
        return scan
    if check_in.left_at and seen.at > check_in.left_at:
        check_in.left_at = None
        check_in.save(update_fields=["left_at"])
        return _write(seen, who, result, participant)
    return _write(seen, who, Result.CONFLICT if _differs(check_in, seen, who["desk"]) else Result.ALREADY, participant)


def _differs(check_in, seen, desk):
    """Whether two desks contradict each other: this one was without a network, and the other recorded another time."""
    late = timezone.now() - seen.at > LIVE
    elsewhere = check_in.scan is None or desk is None or check_in.scan.desk_id != desk.pk
    return late and elsewhere and abs(check_in.came_at - seen.at) > LIVE


def _leave(seen, who, participant):
    check_in = _recorded(participant, seen)
    if check_in is None:
        return _write(seen, who, Result.CONFLICT, participant)
    if check_in.left_at:
        return _write(seen, who, Result.ALREADY, participant)
    check_in.left_at = max(seen.at, check_in.came_at)
    check_in.save(update_fields=["left_at"])
    return _write(seen, who, Result.RECORDED, participant)


def _take_back(seen, who, participant):
    """Undo what a scan recorded: only that, and not where the minutes refer to it."""
    check_in = _recorded(participant, seen)
    if check_in is None:
        return _write(seen, who, Result.ALREADY, participant)
    if seen.undoes and (check_in.scan is None or check_in.scan.key != seen.undoes):
        return _write(seen, who, Result.CONFLICT, participant)
    try:
        with transaction.atomic():
            check_in.delete()
            if check_in.session_id:  # and the day that it brought along
                participant.check_ins.whole_days().filter(day=seen.day, scan=None, came_at=check_in.came_at).delete()
    except ProtectedError:
        return _write(seen, who, Result.CONFLICT, participant)
    return _write(seen, who, Result.RECORDED, participant)


def _recorded(participant, seen):
    rows = CheckIn.objects.select_related("scan__desk").filter(participant=participant)
    return rows.filter(day=seen.day, session=seen.session).first()


def _write(seen, who, result, participant):
    what = {"key": seen.key, "way": seen.way, "act": seen.act, "day": seen.day, "session": seen.session}
    return Scan.objects.create(**who, **what, result=result, participant=participant, device_at=seen.device_at)


def late_from(day):
    """The moment from which arrivals are late: some minutes after the first point that is no registration."""
    slots = timetable(day)
    begins = next((slot.start for slot in slots if slot.session.kind != Session.Kind.REGISTRATION), None)
    if begins is None:
        return None
    midnight = timezone.make_aware(datetime.datetime.combine(day.date, datetime.time()), day.meeting.region.zone)
    return midnight + datetime.timedelta(minutes=begins + Reception.objects.of(day.meeting).late_after)
