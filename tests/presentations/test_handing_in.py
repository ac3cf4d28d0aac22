"""When a unit may hand in, and how its submission is labelled."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from presentations.expose.window import Time, due, grant, lock, unlock
from presentations.models import Expose, Extension, Window
from tests import make
from tests.presentations.test_exposes import complete, exposes_url, texts
from tests.pressing import press, undo_of
from tests.racing import again, at_once

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def make_window(meeting, opens=-2 * DAY, closes=DAY, corrects=2 * DAY):
    now = timezone.now()
    return Window.objects.create(meeting=meeting, opens_at=now + opens, closes_at=now + closes, corrects_until=now + corrects)


def fresh(expose):
    return Expose.objects.get(pk=expose.pk)


def approve(expose):
    complete(expose).submit("uji")
    fresh(expose).approve("uji")


def result_url(expose):
    return f"{expose.get_absolute_url()}results/new/"


def test_without_a_window_it_is_always_open(expose):
    assert (due(expose).time, due(expose).deadline, due(expose).late) == (Time.OPEN, None, False)


@pytest.mark.parametrize(
    ("opens", "closes", "corrects", "submitted", "time"),
    [
        (HOUR, DAY, DAY, False, Time.EARLY),
        (-DAY, HOUR, DAY, False, Time.OPEN),
        (-DAY, HOUR, DAY, True, Time.OPEN),
        (-DAY, -HOUR, HOUR, False, Time.LATE),
        (-DAY, -HOUR, HOUR, True, Time.CORRECTING),
        (-DAY, -2 * HOUR, -HOUR, False, Time.OVER),
        (-DAY, -2 * HOUR, -HOUR, True, Time.OVER),
    ],
)
def test_the_window_says_what_a_unit_may_do(expose, opens, closes, corrects, submitted, time):
    make_window(expose.meeting, opens, closes, corrects)
    expose.submitted_at = timezone.now() - DAY if submitted else None

    assert due(expose).time == time


def test_an_extension_shifts_the_deadline_of_one_unit(expose):
    make_window(expose.meeting, -DAY, -2 * HOUR, -HOUR)
    other = make.make_expose(expose.meeting)

    grant(expose, timezone.now() + HOUR, "Listrik padam", "uji")

    assert (due(expose).time, due(expose).late) == (Time.OPEN, False)
    assert (due(other).time, due(other).late) == (Time.OVER, True)


def test_the_newest_extension_counts_and_the_earlier_stay(expose):
    make_window(expose.meeting, -DAY, -2 * HOUR, -HOUR)

    for hours, reason in [(5, "Listrik padam"), (1, "Cukup satu jam")]:
        grant(expose, timezone.now() + hours * HOUR, reason, "uji")

    assert due(expose).deadline < timezone.now() + 2 * HOUR
    assert [extension.reason for extension in expose.extensions.all()] == ["Cukup satu jam", "Listrik padam"]


def test_what_came_after_the_deadline_is_listed_as_late(secretariat, operator, expose):
    make_window(expose.meeting, -DAY, -HOUR, DAY)
    complete(expose)

    operator.post(f"{expose.get_absolute_url()}submission/")
    page = texts(secretariat.get(f"{exposes_url(expose.meeting)}?show=late"))

    assert fresh(expose).state == Expose.State.SUBMITTED
    assert due(fresh(expose)).late
    assert "terlambat" in page


def test_a_unit_sees_how_long_is_left(operator, expose):
    make_window(expose.meeting, -DAY, 2 * DAY + HOUR, 3 * DAY)

    assert "Batas waktu" in texts(operator.get(expose.get_absolute_url()))
    assert "Tersisa 2 hari" in texts(operator.get(expose.get_absolute_url()))


@pytest.mark.parametrize("corrects", [-HOUR])
def test_after_the_corrections_only_the_secretariat_changes_it(secretariat, operator, expose, corrects):
    make_window(expose.meeting, -DAY, -2 * HOUR, corrects)

    assert operator.get(result_url(expose)).status_code == 403
    assert secretariat.get(result_url(expose)).status_code == 200


def test_an_upload_that_began_in_time_may_end(operator, expose):
    window = make_window(expose.meeting)
    tus = {"headers": {"Tus-Resumable": "1.0.0", "Upload-Length": "10"}}
    place = operator.post(f"{expose.get_absolute_url()}uploads/", **tus).headers["Location"]

    Window.objects.filter(pk=window.pk).update(closes_at=timezone.now(), corrects_until=timezone.now())

    assert operator.head(place, headers={"Tus-Resumable": "1.0.0"}).status_code == 200
    assert operator.post(f"{expose.get_absolute_url()}uploads/", **tus).status_code == 403


def test_a_lock_freezes_all_for_everybody(secretariat, operator, expose):
    make_window(expose.meeting)
    other = make.make_expose(expose.meeting)

    secretariat.post(f"{exposes_url(expose.meeting)}lock/")

    assert [one.locked_at is not None for one in (fresh(expose), fresh(other))] == [True, True]
    assert Window.objects.of(expose.meeting).locked_by.startswith("secretariat-")
    assert operator.get(result_url(expose)).status_code == 403
    assert secretariat.get(result_url(expose)).status_code == 403


@pytest.mark.parametrize(
    ("prepare", "reason"),
    [
        (lambda expose: lock(expose.meeting, "uji"), "sudah dikunci. Sekretariat dapat membukanya kembali."),
        (approve, "dapat diubah lagi setelah dikembalikan untuk perbaikan. Hubungi sekretariat."),
        (lambda expose: make_window(expose.meeting, DAY, 2 * DAY, 3 * DAY), "Belum waktunya"),
        (lambda expose: make_window(expose.meeting, -3 * DAY, -2 * DAY, -DAY), "Waktu pengumpulan sudah lewat"),
    ],
    ids=["locked", "approved", "early", "over"],
)
def test_who_may_not_change_it_now_is_told_why_on_a_page_and_in_an_upload(operator, expose, prepare, reason):
    prepare(expose)

    page = operator.get(result_url(expose))
    upload = operator.post(f"{expose.get_absolute_url()}uploads/", headers={"Tus-Resumable": "1.0.0", "Upload-Length": "10"})

    assert (page.status_code, upload.status_code) == (403, 403)
    assert reason in texts(page)
    assert reason in upload.content.decode()
    assert upload.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_what_was_submitted_says_that_it_may_be_changed_until_it_is_locked(operator, expose):
    complete(expose).submit("uji")
    changeable = "Isinya masih dapat diubah sampai disetujui."
    assert changeable in texts(operator.get(expose.get_absolute_url()))

    lock(expose.meeting, "uji")

    assert changeable not in texts(operator.get(expose.get_absolute_url()))


def test_a_second_lock_keeps_the_first_moment(expose):
    lock(expose.meeting, "satu")
    first = fresh(expose).locked_at

    assert lock(expose.meeting, "dua")[1] == 0
    assert (fresh(expose).locked_at, fresh(expose).locked_by) == (first, "satu")


def test_all_that_were_locked_together_are_reopened_together(secretariat, expose, meeting):
    others = [make.make_expose(meeting) for _ in range(2)]
    page = f"{meeting.get_absolute_url()}exposes/window/"
    press(secretariat, page, "Kunci semua ekspose")
    secretariat.post(f"{others[0].get_absolute_url()}reopening/")

    press(secretariat, page, "Buka lagi semua yang dikunci bersama")

    assert not Expose.objects.exclude(locked_at=None).exists()


def test_a_lock_of_its_own_stays_when_those_locked_together_are_reopened(secretariat, expose, meeting):
    first, _count = lock(meeting, "uji")
    later = make.make_expose(meeting)
    lock(meeting, "uji")

    secretariat.post(reverse("presentations:lock_removal", args=meeting.args, query={"at": first.isoformat()}))

    assert list(Expose.objects.exclude(locked_at=None)) == [later]


def test_what_others_did_since_stays_and_is_told(secretariat, expose, meeting):
    other = make.make_expose(meeting)
    undo = undo_of(secretariat.post(f"{exposes_url(meeting)}lock/", follow=True))
    other.refresh_from_db()
    other.reopen("lain")
    lock(meeting, "lain")
    theirs = fresh(other).locked_at

    told = secretariat.post(undo, follow=True).content.decode()

    assert (fresh(expose).locked_at, fresh(other).locked_at) == (None, theirs)
    assert "1 ekspose terbuka lagi. 1 yang dikunci pada waktu lain tetap terkunci." in told


def test_a_lock_taken_back_twice_reopens_nothing_that_was_locked_between(secretariat, expose, meeting):
    undo = undo_of(secretariat.post(f"{exposes_url(meeting)}lock/", follow=True))
    secretariat.post(undo)
    lock(meeting, "lain")

    secretariat.post(undo)

    assert fresh(expose).locked_at is not None


@pytest.mark.django_db(transaction=True)
def test_a_lock_by_somebody_else_at_the_same_moment_stays(expose, meeting):
    at, _count = lock(meeting, "uji")

    def theirs():
        again(expose).reopen("lain")
        lock(meeting, "lain")

    assert at_once(lambda: unlock(meeting, at, "uji"), theirs) == [None, None]
    assert fresh(expose).locked_by == "lain"


def test_who_reopened_all_is_kept_with_each(secretariat, expose, meeting):
    undo = undo_of(secretariat.post(f"{exposes_url(meeting)}lock/", follow=True))

    secretariat.post(undo)

    assert fresh(expose).reopened_by.startswith("secretariat-")


@pytest.mark.parametrize("at", ["", "kemarin", "2023-12-28T10:00:00"])
def test_an_undo_that_names_no_lock_reopens_nothing(secretariat, expose, meeting, at):
    lock(meeting, "uji")

    secretariat.post(reverse("presentations:lock_removal", args=meeting.args, query={"at": at}))

    assert fresh(expose).locked_at is not None


def test_only_the_secretariat_reopens(secretariat, operator, expose):
    lock(expose.meeting, "uji")

    assert operator.post(f"{expose.get_absolute_url()}reopening/").status_code == 403
    secretariat.post(f"{expose.get_absolute_url()}reopening/")

    assert fresh(expose).locked_at is None
    assert operator.get(result_url(expose)).status_code == 200


def test_what_is_reopened_after_its_approval_says_that_it_must_go_back(secretariat, expose):
    approve(expose)
    lock(expose.meeting, "uji")

    page = secretariat.post(f"{expose.get_absolute_url()}reopening/", follow=True)

    assert "Masih disetujui: kembalikan untuk perbaikan" in page.content.decode()


def test_a_lock_and_its_undoing_stay_in_the_history(expose):
    lock(expose.meeting, "uji")
    fresh(expose).reopen("Sekretariat")

    assert [event.locked_by for event in expose.events.order_by("pgh_id")] == ["", "uji", ""]


def test_the_secretariat_sets_the_window(secretariat, meeting):
    moments = {"opens_at": "2030-12-01T08:00", "closes_at": "2030-12-22T16:00", "corrects_until": "2030-12-27T12:00"}

    response = secretariat.post(f"{exposes_url(meeting)}window/", moments)

    assert response.status_code == 303
    assert Window.objects.of(meeting).closes_at.astimezone(meeting.region.zone).strftime("%d %H:%M") == "22 16:00"


def test_a_window_in_the_wrong_order_comes_back_with_what_was_typed(secretariat, meeting):
    moments = {"opens_at": "2030-12-22T16:00", "closes_at": "2030-12-01T08:00", "corrects_until": "2030-12-27T12:00"}

    response = secretariat.post(f"{exposes_url(meeting)}window/", moments)

    assert response.status_code == 422
    assert "Batas waktu harus sesudah waktu dibuka" in texts(response)
    assert 'value="2030-12-22T16:00"' in response.content.decode()


def test_more_time_needs_a_reason_and_a_moment_to_come(secretariat, expose):
    url = f"{expose.get_absolute_url()}extensions/"

    without = secretariat.post(url, {"until": "2030-01-01T08:00", "reason": ""})
    past = secretariat.post(url, {"until": "2020-01-01T08:00", "reason": "Listrik padam"})
    secretariat.post(url, {"until": "2030-01-01T08:00", "reason": "Listrik padam"})

    assert (without.status_code, past.status_code) == (422, 422)
    assert [extension.reason for extension in Extension.objects.all()] == ["Listrik padam"]
