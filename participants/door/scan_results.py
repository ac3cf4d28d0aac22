"""The result of a scan at a desk, as words and tones: large on the screen, and audible."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from participants.access.people import listed
from participants.door.announced import namesakes, with_announced
from participants.door.recording import late_from
from participants.models import CheckIn, Scan
from participants.models.check_in import admits_from, why_early
from rakerda.shown import show_time

Act, Result = Scan.Act, Scan.Result
SHAPES = {"good": "done", "warn": "late", "bad": "stop"}
TONES = {
    Result.RECORDED: "good",
    Result.REPLACED: "good",
    Result.TEST: "good",
    Result.ALREADY: "warn",
    Result.CONFLICT: "warn",
}


@dataclass(frozen=True)
class ScanResult:
    """The result shown at the door: name and seat, or the reason of a refusal; and since when and at which desk."""

    key: str
    result: str
    act: str
    tone: str
    word: str  # the result, in a few words
    name: str  # the participant, or the error where there is none
    office: str = ""
    seat: str = ""
    time: str = ""
    desk: str = ""  # where the record that counts was made
    note: str = ""
    participant: int | None = None
    represents: int | None = None
    look: bool = False  # whether somebody must look at the note, also when it comes late

    @property
    def signable(self):
        """Whether the scan recorded an arrival that may be signed for."""
        return self.act == Act.ARRIVAL and self.tone == "good" and self.participant is not None

    @property
    def shape(self):
        return SHAPES[self.tone]

    def as_dict(self):
        return {**asdict(self), "shape": self.shape}


def result_of(scan, left_out=None):
    """The ScanResult of a scan, from the present records; `left_out` {label: text} is what of it could not be kept."""
    result = Result(scan.result)
    base = {"key": str(scan.key), "result": scan.result, "act": scan.act, "tone": TONES.get(result, "bad")}
    if scan.participant is None:
        return ScanResult(**base, word=_word(scan, None), name=_reason(scan), note=_advice(result))
    check_in = find_check_in(scan)
    return ScanResult(
        **base,
        word=_word(scan, check_in),
        name=str(scan.participant),
        office=scan.participant.printed_office if scan.participant.name else "",
        seat=scan.participant.seat,
        time=_time(scan, check_in),
        desk=check_in.recorded_by if check_in and result in {Result.ALREADY, Result.CONFLICT} else "",
        note=" ".join(filter(None, [_reason(scan), *_left_out(left_out or {}), *_notes(scan, check_in)])),
        participant=scan.participant_id,
        represents=scan.participant.represents_id,
        look=bool(left_out),
    )


def _time(scan, check_in):
    """When they came; of a departure when they left."""
    if check_in is None:
        return ""
    left = check_in.left_at if scan.act == Act.DEPARTURE else None
    return show_time(left or check_in.came_at)


def find_check_in(scan):
    """The check-in that the scan is about, or None if there is none now."""
    return CheckIn.objects.filter(participant=scan.participant_id, day=scan.day_id, session=scan.session_id).first()


def _word(scan, check_in):
    if scan.result == Result.ALREADY and scan.act == Act.ARRIVAL and check_in:
        return _("Recorded already at %s") % show_time(check_in.came_at)
    if scan.result == Result.TEST:
        return _("The test code was read")
    if scan.result in {Result.ALREADY, Result.CONFLICT}:
        return _("Differs from what is recorded") if scan.result == Result.CONFLICT else _("Nothing to change")
    if scan.result not in Scan.KEPT:
        return _("Cannot be recorded")
    if scan.act == Act.ARRIVAL and check_in and check_in.came_at < scan.received_at and check_in.scan_id != scan.pk:
        return _("In the room again")
    return {Act.ARRIVAL: _("Recorded"), Act.DEPARTURE: _("Departure recorded"), Act.UNDO: _("Taken back")}[scan.act]


def _reason(scan):
    """The reason of a refusal, or a remark, as a sentence."""
    match scan.result:
        case Result.REPLACED:
            return _("The invitation has been renewed. You can be recorded as present all the same.")
        case Result.PAPER:
            return _("This is the code of a paper, not of an attendance. Search for the name.")
        case Result.ELSEWHERE:
            return _("This code is of another meeting.")
        case Result.FORGED:
            return _("This code is not known here.")
        case Result.VOID:
            return _("This code was revoked. See who it is, then search for the name.")
        case Result.TEST:
            return _("The scanner works. Nothing was recorded.")
        case Result.UNNAMED:
            return _("The post is vacant. Record who represents it.")
        case Result.EARLY:
            return why_early(scan.day, admits_from(scan.day) - timedelta.resolution)
    return ""


def _left_out(texts):
    words = _("%(label)s “%(text)s” can't be read and was not kept. Correct it on the page of the participant.")
    return [words % {"label": label, "text": text[:40]} for label, text in texts.items()]


def _advice(result):
    return _("Search for the name.") if result in {Result.ELSEWHERE, Result.FORGED} else ""


def _notes(scan, check_in):
    """Remarks for the desk, as sentences: late, represented before, a name that is on the list already."""
    if scan.result == Result.CONFLICT:
        return [_conflict(scan, check_in)]
    if scan.result not in Scan.KEPT or scan.act != Act.ARRIVAL or check_in is None:
        return []
    late = late_from(scan.day) if scan.session_id is None else None
    notes = [_("The meeting has begun. Please come in; the staff show the way.")] if late and check_in.came_at > late else []
    return notes + _others(scan)


def _others(scan):
    """Remarks on others who came for the same participant, or have the same name: both are kept, for somebody to check."""
    one = scan.participant
    came = listed(one.meeting_id).filter(check_ins__day=scan.day_id, check_ins__session=scan.session_id)
    if scan.way == Scan.Way.WALK_IN:
        twins = namesakes(one.meeting_id, one.name, but=one.pk)
        return [_("The same name is already on the list: %s") % twin.printed_office for twin in twins[:1]]
    if one.represents_id:
        found = came.filter(pk=one.represents_id).first()
        return [*([] if one.seat else [own_rank()]), *([_("%s came in person, too.") % found] if found else [])]
    before = [_("Represented before by %s") % found for found in came.filter(represents=one)[:1]]
    named = with_announced([one], one.meeting_id, scan.day)[0].announced if not before else []
    return before + [_("%s was announced as representative.") % found for found in named[:1]]


def own_rank():
    """What a desk tells of the seat of a representative who has none yet; desk.js says the same without a network."""
    return _("A representative sits by their own rank, not in the seat of the one they represent. Ask protocol for the seat.")


def _conflict(scan, check_in):
    if check_in is None:
        return _("No arrival is recorded.")
    time = {"time": show_time(check_in.came_at), "desk": check_in.recorded_by}
    return _("%(desk)s recorded the arrival at %(time)s. That record is kept.") % time
