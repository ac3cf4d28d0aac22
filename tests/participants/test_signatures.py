"""Signatures on screen: one per arrival, of a person who came, exactly once, and visible to nobody else."""

import json
from datetime import timedelta
from uuid import uuid4

import pypdfium2
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from participants.door import signing
from participants.door.desks import desk_url
from participants.door.recording import Seen, record
from participants.models import Desk, Participant, Reception, Scan, Signature
from participants.papers import attendance
from rakerda.pdf import drawing
from tests import make

INK = [[100, 200, 300, 400], [500, 500]]


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


@pytest.fixture(autouse=True)
def reception(meeting):
    return Reception.objects.create(meeting=meeting, signs=True)


@pytest.fixture
def one(meeting):
    return make.make_participant(meeting, name="Rusli Hamdani, S.T.", office="Kepala Dinas Perhubungan")


@pytest.fixture
def desk(meeting):
    until = timezone.now() + timedelta(hours=8)
    return Desk.objects.create(meeting=meeting, name="Meja 1", pin="!", made_by="uji", expires_at=until)


def send(client, desk, *scans, now=None):
    body = json.dumps({"now": (now or timezone.now()).isoformat(), "scans": scans})
    return client.post(desk_url("desk_scans", desk), body, content_type="application/json").json()["answers"]


def scan_of(one, day, **values):
    return {"key": str(uuid4()), "way": "search", "day": day.pk, "participant": one.pk, **values}


def signature_of(scan, strokes=INK, **values):
    return {"key": str(uuid4()), "signs": scan["key"], "strokes": strokes, **values}


def page_of(one, day):
    return reverse("participants:participant_signature", args=[*one.meeting.args, one.pk], query={"day": day.pk})


def test_a_signature_belongs_to_the_arrival_of_its_scan(sign_in, desk, day, one):
    scan = scan_of(one, day)
    written = signature_of(scan)

    answers = send(sign_in("desk"), desk, scan, written)

    assert answers[1] == {"key": written["key"], "signed": True}
    assert [(row.check_in, row.strokes) for row in Signature.objects.all()] == [(one.check_ins.get(), INK)]


def test_who_signs_for_a_session_signs_for_the_day_that_it_brought_along(sign_in, desk, day, one):
    scan = scan_of(one, day, session=make.make_session(day).pk)

    send(sign_in("desk"), desk, scan, signature_of(scan))

    assert [row.check_in.session_id is None for row in Signature.objects.order_by("check_in__session")] == [False, True]


def test_a_session_later_in_the_day_leaves_the_arrival_unsigned(sign_in, desk, day, one):
    scan = scan_of(one, day, session=make.make_session(day).pk)
    one.check_in(day, "uji")

    send(sign_in("desk"), desk, scan, signature_of(scan))

    assert [row.check_in.session_id is None for row in Signature.objects.all()] == [False]


def test_sent_again_with_its_scan_it_is_still_one(sign_in, desk, day, one):
    client, scan = sign_in("desk"), scan_of(one, day)
    written = signature_of(scan)
    send(client, desk, scan, written)

    send(client, desk, scan, written)

    assert (Scan.objects.count(), Signature.objects.count()) == (1, 1)


def test_the_newest_stands_in_whatever_order_they_arrive(sign_in, desk, day, one):
    client, scan, now = sign_in("desk"), scan_of(one, day), timezone.now()
    old = signature_of(scan, [[1, 1]], at=(now - timedelta(minutes=5)).isoformat())
    new = signature_of(scan, [[2, 2]], at=(now - timedelta(minutes=1)).isoformat())

    send(client, desk, scan, new, old, now=now)

    assert [row.strokes for row in Signature.objects.all()] == [[[2, 2]]]


def test_a_representative_signs_for_themselves(sign_in, desk, day, one):
    scan = scan_of(one, day, name="Gatot, S.E.", office="Sekretaris")

    send(sign_in("desk"), desk, scan, signature_of(scan))

    assert [row.check_in.participant for row in Signature.objects.all()] == [Participant.objects.get(represents=one)]


def test_an_arrival_that_is_taken_back_takes_its_signature_along(meeting, sign_in, desk, day, one):
    client, scan = sign_in("desk"), scan_of(one, day)
    send(client, desk, scan, signature_of(scan))

    send(client, desk, scan_of(one, day, act="undo", undoes=scan["key"]))

    assert Signature.objects.count() == 0
    record(meeting, Seen(day, participant=one), "Meja 2")
    assert send(client, desk, signature_of(scan))[0]["signed"] is False
    assert Signature.objects.count() == 0


def test_where_nobody_signs_nothing_is_kept(sign_in, reception, desk, day, one):
    reception.signs = False
    reception.save()
    scan = scan_of(one, day)

    answers = send(sign_in("desk"), desk, scan, signature_of(scan))

    assert (answers[1]["signed"], Signature.objects.count()) == (False, 0)


def test_the_scan_of_another_meeting_is_not_signed(meeting, sign_in, desk):
    other = make.make_meeting(region=meeting.region)
    Reception.objects.create(meeting=other, signs=True)
    theirs = make.make_participant(other)
    scan = record(other, Seen(make.make_day(other), participant=theirs), "Meja 9")

    assert send(sign_in("desk"), desk, signature_of({"key": str(scan.key)}))[0]["signed"] is False


@pytest.mark.parametrize(
    "strokes",
    [
        [], {}, "x", 7, None, [[]], [[1]], [[1, 2, 3]], [[1, 1001]], [[-1, 5]], [[0.5, 1]], [["1", 2]], [[True, 1]], [7],
        [[1, 2]] * (signing.STROKES + 1), [[1, 2] * (signing.POINTS + 1)],
    ],
)  # fmt: skip
def test_what_is_no_signature_is_refused(strokes):
    with pytest.raises(ValidationError):
        signing.strokes_of(strokes)


def test_one_that_cannot_be_read_does_not_hold_up_the_others(sign_in, desk, day, one):
    scan = scan_of(one, day)
    bad = signature_of(scan, "<svg>")

    answers = send(sign_in("desk"), desk, scan, bad, {"signs": 7}, signature_of(scan))

    assert [sorted(answer) for answer in answers[1:]] == [["error", "key"], ["error", "key"], ["key", "signed"]]
    assert Signature.objects.count() == 1


def test_it_stands_in_the_printed_sheet(meeting, day, one):
    signing.sign(one.check_in(day, "uji"), INK, timezone.now())
    asked = {"day": day.pk, "filled": True}

    def lines(**options):
        composed = attendance.draw(meeting, {**asked, **options})
        document = pypdfium2.PdfDocument(drawing.render(composed.html, composed.media).pdf)
        return sum(len([one for one in page.get_objects() if one.type == 2]) for page in document)  # 2: a path

    assert lines(drawn=True) > lines()


def test_the_page_of_somebody_on_the_list_takes_a_signature(secretariat, day, one):
    one.check_in(day, "uji")

    response = secretariat.post(page_of(one, day), {"strokes": json.dumps(INK)})

    assert (response.status_code, response.url) == (303, one.get_absolute_url())
    assert "M100 100L300 200" in secretariat.get(page_of(one, day)).content.decode()


def test_an_empty_field_is_said_and_nothing_is_kept(secretariat, day, one):
    one.check_in(day, "uji")

    response = secretariat.post(page_of(one, day), {"strokes": ""})

    assert (response.status_code, Signature.objects.count()) == (422, 0)


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_did_not_come_is_recorded_first_and_signs_then(secretariat, day, one, method):
    response = getattr(secretariat, method)(page_of(one, day), {"strokes": "[[0, 0, 10, 10]]"} if method == "post" else None)

    assert (response.headers["Location"], Signature.objects.count()) == (one.get_absolute_url(), 0)


def test_the_roster_tells_no_strokes(sign_in, desk, day, one):
    client, mode = sign_in("desk"), {"mode": str(day.pk)}
    one.check_in(day, "uji")
    before = client.get(desk_url("desk_list", desk), mode).json()["people"]

    signing.sign(one.check_ins.get(), INK, timezone.now())

    assert client.get(desk_url("desk_list", desk), mode).json()["people"] == before
