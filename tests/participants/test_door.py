"""The door: each observation becomes one scan and at most one change, regardless of sender and repetition."""

import datetime
import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from agenda.models import Paper
from participants.access import tokens
from participants.door.recording import Seen, late_from, record
from participants.door.scan_results import result_of
from participants.models import CheckIn, Desk, Letter, Participant, Scan
from participants.models.check_in import admits_from
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


@pytest.fixture
def one(meeting):
    return make.make_participant(meeting, name="Rusli Hamdani, S.T.", office="Kepala Dinas Perhubungan", seat="D7")


def make_desk(meeting, **values):
    hours = timezone.timedelta(hours=8)
    values = {"name": "Meja 1", "pin": "!", "made_by": "uji", "expires_at": timezone.now() + hours, **values}
    return Desk.objects.create(meeting=meeting, **values)


def code_of(participant, *letter):
    return tokens.make(tokens.CODE, participant.pk, participant.code_generation, *letter)


def make_letter(meeting):
    paper = Paper.draft(meeting, "invitation", "Undangan")
    paper.issue(ContentFile(b"%PDF-", "undangan.pdf"), {"office": "Sekda"})
    return Letter.objects.create(paper=paper, audience="others", opening="Pembuka", closing="Penutup")


def ago(minutes):
    return timezone.now() - timezone.timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["http://[x", "//[", "http://a\u2100b/"])
def test_what_is_no_address_is_a_code_that_is_not_known(meeting, day, text):
    assert record(meeting, Seen(day, way="code", code=text), "Meja 1").result == "forged"


def test_a_code_records_an_arrival_at_a_desk(meeting, day, one):
    desk = make_desk(meeting)

    scan = record(meeting, Seen(day, way="code", code=code_of(one)), "Meja 1", desk)

    assert (scan.result, scan.participant, scan.desk) == ("recorded", one, desk)
    assert [(check_in.participant, check_in.scan, check_in.recorded_by) for check_in in CheckIn.objects.all()] == [
        (one, scan, "Meja 1")
    ]


def test_a_code_may_come_with_its_address(meeting, day, one):
    address = f"https://rakerda.example/{meeting.region.slug}/{meeting.slug}/c/{code_of(one)}/"

    assert record(meeting, Seen(day, way="code", code=address), "Meja 1").result == "recorded"


def test_the_same_key_sent_again_is_the_same_scan(meeting, day, one):
    seen = Seen(day, participant=one)
    first = record(meeting, seen, "Meja 1")

    again = record(meeting, seen, "Meja 2")

    assert (again, again.result, Scan.objects.count(), CheckIn.objects.count()) == (first, "recorded", 1, 1)


def test_a_scan_sent_again_does_not_bring_back_what_was_undone(meeting, day, one):
    seen = Seen(day, participant=one)
    record(meeting, seen, "Meja 1")
    record(meeting, Seen(day, participant=one, act="undo", undoes=seen.key), "Meja 1")

    record(meeting, seen, "Meja 1")

    assert CheckIn.objects.count() == 0


def test_who_is_in_already_is_told_since_when_and_where(meeting, day, one):
    came = ago(20)
    record(meeting, Seen(day, participant=one, at=came), "Meja 1")

    scan = record(meeting, Seen(day, participant=one), "Meja 2")

    with timezone.override(meeting.region.zone):
        card = result_of(scan)
    assert (scan.result, card.tone, card.desk, card.seat) == ("already", "warn", "Meja 1", "D7")
    assert card.word == f"Sudah tercatat pukul {timezone.localtime(came, meeting.region.zone):%H.%M}"


def test_a_replaced_letter_is_no_refusal(meeting, day, one):
    letter = make_letter(meeting)
    letter.paper.replace().issue(ContentFile(b"%PDF-", "baru.pdf"), {"office": "Sekda"})

    scan = record(meeting, Seen(day, way="code", code=code_of(one, letter.pk)), "Meja 1")

    assert (scan.result, CheckIn.objects.count()) == ("replaced", 1)
    assert result_of(scan).note.startswith("Undangan telah diperbarui. Bapak/Ibu tetap dapat dicatat hadir.")


def test_a_letter_that_stands_is_not_remarked_on(meeting, day, one):
    scan = record(meeting, Seen(day, way="code", code=code_of(one, make_letter(meeting).pk)), "Meja 1")

    assert scan.result == "recorded"


def test_the_code_of_a_paper_is_told_apart(meeting, day):
    scan = record(meeting, Seen(day, way="code", code="https://rakerda.example/v/7KQ2-9XMF-4T1B/"), "Meja 1")

    assert (scan.result, result_of(scan).name) == ("paper", "Ini kode naskah, bukan QR kehadiran. Cari nama.")


def test_a_code_of_another_meeting_or_region_is_refused(meeting, day):
    foreign = make.make_participant(make.make_meeting())
    second = make.make_participant(make.make_meeting(region=meeting.region))

    results = [record(meeting, Seen(day, way="code", code=code_of(other)), "Meja 1").result for other in (foreign, second)]

    assert (results, CheckIn.objects.count()) == (["elsewhere", "elsewhere"], 0)


@pytest.mark.parametrize("code", ["7-1-0000000000000000", "https://example.com/", "8991234567890", "\x00", "/"])
def test_what_is_no_code_of_ours_is_refused(meeting, day, code):
    scan = record(meeting, Seen(day, way="code", code=code), "Meja 1")

    assert (scan.result, result_of(scan).tone, CheckIn.objects.count()) == ("forged", "bad", 0)


def test_a_revoked_code_shows_the_person_and_records_nobody(meeting, day, one):
    code = code_of(one)
    Participant.objects.filter(pk=one.pk).update(code_generation=2)

    scan = record(meeting, Seen(day, way="code", code=code), "Meja 1")

    assert (scan.result, result_of(scan).name, CheckIn.objects.count()) == ("void", one.name, 0)


def test_a_test_code_changes_nothing(meeting, day):
    scan = record(meeting, Seen(day, way="code", code=f"https://x.example/a/b/c/{tokens.TEST}/"), "Meja 1")

    assert (scan.result, CheckIn.objects.count(), Participant.objects.count()) == ("test", 0, 0)


def test_before_registration_begins_nobody_is_recorded(meeting, one):
    day = make.make_day(meeting, date=timezone.localdate() + datetime.timedelta(days=3))

    scan = record(meeting, Seen(day, participant=one), "Meja 1")
    on_time = record(meeting, Seen(day, participant=one, at=admits_from(day) + datetime.timedelta(minutes=10)), "Meja 1")

    assert (scan.result, on_time.result) == ("early", "recorded")
    with timezone.override(meeting.region.zone):
        assert "pukul 06.30" in result_of(scan).note


def test_somebody_comes_for_a_participant(meeting, day, one):
    seen = Seen(day, participant=one, name="Budi, S.E.", office="Sekretaris", phone="+6281234567890")

    scan = record(meeting, seen, "Meja 1")

    assert (scan.participant.represents, scan.participant.check_ins.count(), one.check_ins.count()) == (one, 1, 0)
    assert result_of(scan).office == "Sekretaris (mewakili Kepala Dinas Perhubungan)"


def test_a_head_who_comes_later_and_the_representative_both_stay(meeting, day, one):
    record(meeting, Seen(day, participant=one, name="Budi, S.E.", office="Sekretaris"), "Meja 1")

    scan = record(meeting, Seen(day, participant=one), "Meja 1")

    assert (scan.result, CheckIn.objects.count()) == ("recorded", 2)
    assert "Sebelumnya diwakili oleh Budi, S.E." in result_of(scan).note


def test_a_vacant_post_asks_who_represents_it(meeting, day):
    vacant = make.make_participant(meeting, name="")

    scan = record(meeting, Seen(day, way="code", code=code_of(vacant)), "Meja 1")

    assert (scan.result, CheckIn.objects.count()) == ("unnamed", 0)


def test_a_guest_is_put_on_the_list_and_a_namesake_is_told(meeting, day, one):
    scan = record(meeting, Seen(day, way="walk_in", name=one.name, office="Wartawan"), "Meja 1")

    guest = scan.participant
    assert (guest.group, guest.protocol_rank, guest.walked_in_at is not None, guest.check_ins.count()) == ("guests", "", True, 1)
    assert "Nama yang sama sudah ada dalam daftar: Kepala Dinas Perhubungan" in result_of(scan).note


def test_who_comes_after_the_opening_is_late(meeting, day, one):
    make.make_session(day, kind="registration", minutes=60)
    make.make_session(day, kind="opening")

    limit = late_from(day)
    late = record(meeting, Seen(day, participant=one, at=limit + datetime.timedelta(minutes=1)), "Meja 1")

    assert timezone.localtime(limit, meeting.region.zone).strftime("%H.%M") == "08.45"
    assert result_of(late).note == "Acara sudah dimulai. Silakan masuk; petugas menunjukkan tempatnya."


def test_leaving_and_coming_back(meeting, day, one):
    record(meeting, Seen(day, participant=one, at=ago(60)), "Meja 1")
    left = record(meeting, Seen(day, participant=one, act="departure", at=ago(30)), "Meja 1")
    gone = CheckIn.objects.get().left_at

    back = record(meeting, Seen(day, participant=one), "Meja 1")

    assert ([left.result, back.result], gone is not None, CheckIn.objects.get().left_at) == (["recorded"] * 2, True, None)


def test_nobody_leaves_who_did_not_come(meeting, day, one):
    assert record(meeting, Seen(day, participant=one, act="departure"), "Meja 1").result == "conflict"


def test_undoing_takes_back_that_record_only(meeting, day, one):
    first = record(meeting, Seen(day, participant=one), "Meja 1")

    wrong = record(meeting, Seen(day, participant=one, act="undo", undoes=uuid4()), "Meja 2")
    kept = CheckIn.objects.count()
    right = record(meeting, Seen(day, participant=one, act="undo", undoes=first.key), "Meja 1")

    assert (wrong.result, kept, right.result, CheckIn.objects.count()) == ("conflict", 1, "recorded", 0)


def test_a_session_is_counted_apart_and_brings_the_day_along(meeting, day, one):
    session = make.make_session(day)

    first = record(meeting, Seen(day, session=session, participant=one), "Meja 1")
    again = record(meeting, Seen(day, participant=one), "Meja 1")

    assert [first.result, again.result] == ["recorded", "already"]
    assert sorted(CheckIn.objects.values_list("session", flat=True), key=str) == sorted([session.pk, None], key=str)


def test_undoing_a_session_takes_the_day_it_brought_along(meeting, day, one):
    session = make.make_session(day)
    first = record(meeting, Seen(day, session=session, participant=one), "Meja 1")

    record(meeting, Seen(day, session=session, participant=one, act="undo", undoes=first.key), "Meja 1")

    assert CheckIn.objects.count() == 0


def test_two_desks_that_tell_it_differently_are_a_conflict_and_the_first_record_stays(meeting, day, one):
    desks = [make_desk(meeting), make_desk(meeting, name="Meja 2")]
    record(meeting, Seen(day, participant=one, at=ago(10)), "Meja 1", desks[0])

    offline = record(meeting, Seen(day, participant=one, at=ago(30)), "Meja 2", desks[1])

    assert (offline.result, CheckIn.objects.get().recorded_by) == ("conflict", "Meja 1")
    assert "Meja 1 mencatat kehadiran pukul" in result_of(offline).note


@pytest.mark.django_db(transaction=True)
def test_eight_desks_record_everyone_once_though_everything_is_sent_twice():
    meeting = make.make_meeting()
    day, people = make.make_day(meeting), [make.make_participant(meeting) for _ in range(40)]
    desks = threading.Barrier(8)
    seen = [[Seen(day, participant=one) for one in people] for _desk in range(8)]

    def work(number):
        try:
            desks.wait(timeout=10)
            mine = seen[number][number * 5 :] + seen[number][: number * 5]  # each starts at another place
            return [record(meeting, one, f"Meja {number}").result for one in mine + mine]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        results = [done.result() for done in [threads.submit(work, number) for number in range(8)]]

    assert [sum(result == "recorded" for result in one[:40]) for one in results] == [
        sum(result == "recorded" for result in one[40:]) for one in results
    ]
    assert sum(result == "recorded" for one in results for result in one[:40]) == 40
    assert (CheckIn.objects.count(), Scan.objects.count()) == (40, 320)


@pytest.mark.django_db(transaction=True)
def test_one_key_sent_four_times_at_once_makes_one_guest():
    meeting = make.make_meeting()
    day, key, together = make.make_day(meeting), uuid4(), threading.Barrier(4)

    def work(_number):
        try:
            together.wait(timeout=10)
            return record(meeting, Seen(day, way="walk_in", name="Tamu", office="Pers", key=key), "Meja 1").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        scans = set(threads.map(work, range(4)))

    assert (len(scans), Participant.objects.count(), CheckIn.objects.count()) == (1, 1, 1)
