"""Check-ins: once a day, regardless of who records them and how often."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation

from participants.door.desks import desk_url
from participants.door.recording import Seen, record
from participants.models import CheckIn, Participant
from participants.models.check_in import why_early
from tests import make
from tests.participants.test_door import make_desk
from tests.reading import flat


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def attendance(participant, **query):
    return reverse("participants:participant_attendance", args=[*participant.meeting.args, participant.pk], query=query)


def test_recording_twice_keeps_the_first_record(meeting, day):
    participant = make.make_participant(meeting)
    first = participant.check_in(day, "meja 1")

    second = participant.check_in(day, "meja 2")

    assert (second.pk, second.recorded_by, participant.check_ins.count()) == (first.pk, "meja 1", 1)


def test_each_day_is_recorded_apart(meeting, day):
    participant = make.make_participant(meeting)
    tomorrow = make.make_day(meeting)

    participant.check_in(day, "meja 1")
    participant.check_in(tomorrow, "meja 1")

    assert [check_in.day for check_in in participant.check_ins.all()] == [day, tomorrow]


def test_the_moment_may_be_an_earlier_one(meeting, day):
    moment = timezone.now() - timezone.timedelta(minutes=20)

    check_in = make.make_participant(meeting).check_in(day, "meja 1", at=moment)

    assert check_in.came_at == moment


def test_taking_back_leaves_the_other_days(meeting, day):
    participant = make.make_participant(meeting)
    tomorrow = make.make_day(meeting)
    participant.check_in(day, "meja 1")
    participant.check_in(tomorrow, "meja 1")

    participant.undo_check_in(day)
    participant.undo_check_in(day)

    assert [check_in.day for check_in in participant.check_ins.all()] == [tomorrow]


def test_a_day_of_another_meeting_is_refused(meeting):
    participant, foreign = make.make_participant(meeting), make.make_day()

    with pytest.raises(ValueError, match="another meeting"):
        participant.check_in(foreign, "meja 1")
    with pytest.raises(ValueError, match="another meeting"):
        participant.undo_check_in(foreign)


def test_a_vacant_post_cannot_come(meeting, day):
    with pytest.raises(ValueError, match="vacant"):
        make.make_participant(meeting, name="").check_in(day, "meja 1")


@pytest.mark.django_db(transaction=True)
def test_two_desks_at_once_make_one_record():
    meeting = make.make_meeting()
    day, participant = make.make_day(meeting), make.make_participant(meeting)
    desks = threading.Barrier(4)

    def record(desk):
        try:
            mine = Participant.objects.get(pk=participant.pk)
            desks.wait(timeout=10)
            mine.check_in(day, f"meja {desk}")
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        failed = [error for error in (done.exception() for done in [threads.submit(record, desk) for desk in range(4)]) if error]

    assert (failed, CheckIn.objects.count()) == ([], 1)


# The button of the list


def test_a_desk_records_that_somebody_came(sign_in, meeting, day):
    participant = make.make_participant(meeting)

    response = sign_in("desk").post(attendance(participant), {"day": day.pk})

    assert response.status_code == 303
    assert response.url.endswith(f"#participant-{participant.pk}")
    assert [check_in.recorded_by.endswith("(Meja registrasi)") for check_in in CheckIn.objects.all()] == [True]


def test_htmx_gets_the_row_the_counts_and_the_undo(sign_in, meeting, day):
    participant = make.make_participant(meeting)

    response = sign_in("desk").post(attendance(participant), {"day": day.pk}, headers={"HX-Request": "true"})

    page = flat(response.content.decode())
    assert response.status_code == 200
    assert page.lstrip().startswith("<li")
    assert 'id="count-present" hx-swap-oob="true">1</span>' in page
    assert f"{attendance(participant)}?day={day.pk}&amp;came=0" in page


def test_the_undo_of_the_toast_is_an_address(sign_in, meeting, day):
    participant = make.make_participant(meeting)
    participant.check_in(day, "meja 1")

    sign_in("desk").post(attendance(participant, day=day.pk, came=0))

    assert not CheckIn.objects.exists()


def test_without_a_day_the_current_one_is_meant(sign_in, meeting):
    make.make_day(meeting, date=timezone.localdate() - timezone.timedelta(days=1))
    today = make.make_day(meeting, date=timezone.localdate())
    participant = make.make_participant(meeting)

    sign_in("desk").post(attendance(participant))

    assert [check_in.day for check_in in CheckIn.objects.all()] == [today]


@pytest.mark.parametrize("day_of", ["foreign", "nonsense"])
def test_a_wrong_day_is_not_there(sign_in, meeting, day, day_of):
    wrong = make.make_day().pk if day_of == "foreign" else "besok"

    response = sign_in("desk").post(attendance(make.make_participant(meeting)), {"day": wrong})

    assert (response.status_code, CheckIn.objects.count()) == (404, 0)


def test_a_meeting_without_a_day_records_nobody(sign_in, meeting):
    response = sign_in("desk").post(attendance(make.make_participant(meeting)))

    assert response.status_code == 404


def test_a_vacant_post_has_no_such_button(sign_in, meeting, day):
    vacant = make.make_participant(meeting, name="")

    page = sign_in("desk").get(reverse("participants:participants", args=meeting.args)).content.decode()

    assert attendance(vacant) not in page
    assert sign_in("desk").post(attendance(vacant)).status_code == 404


def test_who_may_only_read_gets_no_button(sign_in, meeting, day):
    participant = make.make_participant(meeting)

    page = sign_in("leader").get(reverse("participants:participants", args=meeting.args)).content.decode()

    assert attendance(participant) not in page
    assert sign_in("leader").post(attendance(participant)).status_code == 403


def test_a_get_records_nothing(secretariat, meeting, day):
    """Chat programs fetch addresses for previews."""
    response = secretariat.get(attendance(make.make_participant(meeting), day=day.pk, came=1))

    assert (response.status_code, CheckIn.objects.count()) == (405, 0)


@pytest.fixture
def coming(meeting):
    """The next day of a meeting that has begun."""
    make.make_day(meeting)
    return make.make_day(meeting, date=make.today(meeting.region) + timezone.timedelta(days=1))


SENTENCE = "Registrasi dibuka "


def test_before_the_doors_open_the_list_records_nobody_and_says_what_the_desk_says(secretariat, meeting, coming):
    one = make.make_participant(meeting)
    desk = make_desk(meeting)
    why = why_early_of(coming)

    page = secretariat.get(reverse("participants:participants", args=meeting.args, query={"day": coming.pk}))
    answered = secretariat.post(attendance(one), {"day": coming.pk}, follow=True)
    represented = secretariat.get(f"{one.get_absolute_url()}representative/?day={coming.pk}", follow=True)
    at_desk = secretariat.get(desk_url("desk", desk), {"mode": coming.pk})
    device = secretariat.get(desk_url("desk_list", desk), {"mode": coming.pk}).json()
    values = {"way": "search", "act": "arrival", "day": coming.pk, "participant": one.pk, "key": uuid4()}
    refused = secretariat.post(desk_url("desk_scans", desk), values, follow=True)

    assert why.startswith(SENTENCE)
    assert [why in flat(each.content.decode()) for each in (page, answered, represented, at_desk, refused)] == [True] * 5
    assert device["early"] == why
    assert f"attendance-{one.pk}" not in page.content.decode()
    assert CheckIn.objects.count() == 0


def test_an_hour_before_the_day_starts_all_of_them_record(secretariat, meeting):
    now = timezone.localtime(timezone=meeting.region.zone)
    starts = (now + timezone.timedelta(minutes=50)).time().replace(microsecond=0)
    day = make.make_day(meeting, date=now.date(), starts_at=max(starts, now.time()))
    one, other = make.make_participant(meeting), make.make_participant(meeting)

    secretariat.post(attendance(one), {"day": day.pk})
    record(meeting, Seen(day, participant=other), "Meja 1")

    assert CheckIn.objects.count() == 2
    assert SENTENCE not in flat(secretariat.get(reverse("participants:participants", args=meeting.args)).content.decode())


def why_early_of(day):
    with translation.override("id"):
        return why_early(day)
