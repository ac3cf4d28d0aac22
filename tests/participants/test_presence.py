"""The live board: who is in the room, by group and in protocol order."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from participants.answers import answering
from participants.door.desks import desk_url
from participants.door.recording import Seen, record
from participants.door.scan_results import result_of
from participants.listing import presence
from participants.listing.presence import board_of
from participants.models import Group, Participant
from tests import make
from tests.participants.test_door import make_desk
from tests.reading import flat


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def page_of(meeting):
    return reverse("participants:presence", args=meeting.args)


def seats(board):
    return [(party.name, [(seat.name, seat.state, seat.by) for seat in party.seats]) for party in board["parties"]]


def test_somebody_who_came_since_the_people_were_read_waits_for_the_next_look(meeting, day):
    people = [make.make_participant(meeting, name="Bupati", group="leaders", protocol_rank="a")]
    people[0].check_in(day, "Meja 1")
    guest = Participant.walk_in(meeting, "Tamu", "Wartawan")
    guest.check_in(day, "Meja 1")
    arrivals = {one.participant_id: one for one in guest.check_ins.all() | people[0].check_ins.all()}

    assert [name for _time, name, _office in presence._latest(people, arrivals)] == ["Bupati"]


def test_everyone_invited_stands_in_their_group(meeting, day):
    head = make.make_participant(meeting, name="Bupati", group="leaders", protocol_rank="a")
    first = make.make_participant(meeting, name="Kadis Satu", group="units", protocol_rank="j")
    second = make.make_participant(meeting, name="Kadis Dua", group="units", protocol_rank="j")
    head.check_in(day, "Meja 1")
    second.represent_by("Sekretaris", "Sekretaris Dinas", "Meja 1", day)

    board = board_of(meeting, day)

    assert seats(board) == [
        (str(Group.LEADERS.label), [("Bupati", "present", "")]),
        (str(Group.UNITS.label), [(first.name, "missing", ""), (second.name, "represented", "Sekretaris")]),
    ]
    assert board["states"] == {"present": 1, "represented": 1, "declined": 0, "missing": 1}
    assert (board["came"], board["inside"]) == (2, 2)


def test_who_has_left_is_not_in_the_room(meeting, day):
    came = make.make_participant(meeting, name="Kadis").check_in(day, "Meja 1")
    came.left_at = came.came_at
    came.save()

    board = board_of(meeting, day)

    assert (board["came"], board["inside"], seats(board)[0][1]) == (1, 0, [("Kadis", "left", "")])


def test_who_declined_is_not_waited_for_and_who_is_represented_is_not_missing(secretariat, meeting, day):
    declined = make.make_participant(meeting, name="Camat Sakit", answer="absent")
    changed = make.make_participant(meeting, name="Camat Datang", answer="absent")
    head, waiting = make.make_participant(meeting, name="Kadis"), make.make_participant(meeting, name="Sekda")
    deputy = answering.be_represented(head, "uji", "Dinas luar", "Wakil Satu", "Sekretaris")
    answering.be_represented(waiting, "uji", "Dinas luar", "Wakil Dua", "Asisten")
    for one in (changed, deputy):
        one.check_in(day, "Meja 1")

    board, page = board_of(meeting, day), flat(secretariat.get(page_of(meeting)).content.decode())

    states = {seat.name: (seat.state, seat.by) for party in board["parties"] for seat in party.seats}
    assert states == {
        declined.name: ("declined", ""),
        changed.name: ("present", ""),
        head.name: ("represented", "Wakil Satu"),
        waiting.name: ("missing", "Wakil Dua"),
    }
    assert board["states"] == {"present": 1, "represented": 1, "declined": 1, "missing": 1}
    assert [text in page for text in ("tidak akan hadir", "akan diwakili Wakil Dua", "diwakili Wakil Satu")] == [True] * 3


def test_the_list_does_not_wait_for_who_declined(secretariat, meeting, day):
    make.make_day(meeting, date=make.today(meeting.region))  # not over yet
    make.make_participant(meeting, name="Camat Sakit", answer="absent")
    url = reverse("participants:participants", args=meeting.args)

    page = flat(secretariat.get(url).content.decode())
    assert ("Tidak akan hadir" in page, "Belum hadir</span>" in page) == (True, False)


def test_a_departure_tells_when_they_left_and_can_be_undone(secretariat, meeting):
    day = make.make_day(meeting)
    one, desk = make.make_participant(meeting, name="Kadis"), make_desk(meeting)
    came, left = timezone.now() - timedelta(hours=3), timezone.now() - timedelta(minutes=5)
    record(meeting, Seen(day, participant=one, at=came), "Meja 1")
    gone = record(meeting, Seen(day, participant=one, act="departure", at=left), "Meja 1")
    times = [f"{timezone.localtime(at, meeting.region.zone):%H.%M}" for at in (came, left)]
    url = desk_url("desk", desk)

    with timezone.override(meeting.region.zone):
        assert result_of(gone).time == times[1]
    row = flat(secretariat.get(url, {"q": "Kadis", "mode": day.pk}).content.decode())
    card = secretariat.get(url, {"scan": gone.key, "mode": day.pk}).content.decode()
    sheet = flat(secretariat.get(one.get_absolute_url()).content.decode())
    assert (f"Pulang pukul {times[1]}" in row, "Urungkan kepulangan" in row, f"pulang {times[1]}" in sheet) == (True, True, True)

    form = next(dict(re.findall(r'name="(\w+)"\s+value="([^"]*)"', form)) for form in forms_of(card) if "data-undo" in form)
    answered = secretariat.post(desk_url("desk_scans", desk), form, follow=True).content.decode()

    check_in = one.check_ins.get()
    assert (check_in.came_at, check_in.left_at) == (came, None)
    assert "Kembali di ruangan" in answered


def forms_of(page):
    return re.findall(r"<form.*?</form>", page.partition("<template")[0], re.DOTALL)


def test_no_style_cuts_a_name():
    sheets = (settings.BASE_DIR / "static" / "css").rglob("*.css")

    assert [sheet.name for sheet in sheets if "text-overflow" in sheet.read_text()] == []


def test_units_that_nobody_came_for_are_named(meeting, day):
    here, missing = make.make_unit(meeting.region, name="Dinas Hadir"), make.make_unit(meeting.region, name="Dinas Belum")
    make.make_participant(meeting, here, name="Satu").check_in(day, "Meja 1")
    make.make_participant(meeting, missing, name="Dua")

    assert board_of(meeting, day)["missing"] == [missing]


def test_a_guest_whose_arrival_was_undone_is_not_listed(meeting, day):
    guest = Participant.walk_in(meeting, "Tamu", "Pers")
    guest.check_in(day, "Meja 1")
    assert len(board_of(meeting, day)["parties"]) == 1
    guest.undo_check_in(day)

    assert board_of(meeting, day)["parties"] == []


def test_it_asks_as_much_for_many_as_for_one(meeting, day, django_assert_num_queries):
    for number in range(12):
        unit = make.make_unit(meeting.region, name=f"Dinas {number}")
        one = make.make_participant(meeting, unit, name=f"Kadis {number}")
        (one.check_in(day, "Meja 1") if number % 2 else one.represent_by(f"Wakil {number}", "Sekretaris", "Meja 1", day))

    with django_assert_num_queries(5):
        board_of(meeting, day)


def test_a_leader_sees_it_and_what_is_current_is_not_sent_again(sign_in, meeting, day):
    leader = sign_in("leader")
    make.make_participant(meeting, name="Camat Uji", group="camat").check_in(day, "Meja 1")
    first = leader.get(page_of(meeting))

    again = leader.get(page_of(meeting), headers={"If-None-Match": first.headers["ETag"]})

    assert "Camat Uji" in first.content.decode()
    assert (again.status_code, again.content) == (304, b"")


def test_a_new_arrival_changes_it(secretariat, meeting, day):
    one = make.make_participant(meeting, name="Baru")
    first = secretariat.get(page_of(meeting))
    one.check_in(day, "Meja 1")

    again = secretariat.get(page_of(meeting), headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 200


def test_a_meeting_without_days_says_so(secretariat, meeting):
    assert "belum" in secretariat.get(page_of(meeting)).content.decode()


def test_an_operator_is_refused(sign_in, meeting, day):
    assert sign_in("operator", unit=make.make_unit(meeting.region)).get(page_of(meeting)).status_code == 403
