"""Beranda: the day count, the next act, and what each unit owes."""

import datetime
import re

import pytest
from django.utils import timezone

from agenda.models import Release
from proceedings.home.board import tasks
from proceedings.home.overview import overview
from proceedings.models import Edition, Remark, Run
from tests import make
from tests.presentations.test_exposes import make_deck
from tests.proceedings.make import make_decision, make_follow_up, make_minutes, make_present

HTMX = {"HX-Request": "true"}


@pytest.fixture
def url(meeting):
    return f"{meeting.get_absolute_url()}board/"


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days)


def make_published(meeting, days):
    """Create the meeting's day this many days from now, with a point and a published agenda."""
    session = make.make_session(make.make_day(meeting, date=in_days(days)))
    Release.objects.create(meeting=meeting, number=1, released_by="uji", content={"days": []})
    return session


def approve(expose):
    expose.submitted_at = expose.approved_at = timezone.now()
    expose.save()


def urls(meeting):
    """Return the target URLs of the tasks, without their common prefix and without numbers."""
    found = [task.url.removeprefix(meeting.get_absolute_url()) for task in tasks(overview(meeting))]
    return [re.sub(r"^sessions/\d+/minutes/$", "sessions/…/minutes/", url) for url in found]


@pytest.mark.parametrize(("days", "short"), [(6, "H‑6"), (1, "H‑1"), (0, "Hari H"), (-3, "H+3"), (-30, "H+30")])
def test_the_days_are_counted_from_the_day_itself(meeting, days, short):
    make.make_day(meeting, date=in_days(days))

    assert overview(meeting).calendar.countdown()["short"] == short


def test_a_meeting_long_past_says_when_it_was_held(meeting, secretariat, url):
    for day in (28, 29):
        make.make_day(meeting, date=datetime.date(2023, 12, day))

    page = secretariat.get(url).content.decode()

    assert "Telah dilaksanakan <b>28–29 Desember 2023</b>" in page
    assert "H+" not in page


def test_a_meeting_of_two_days_is_not_over_on_the_first(meeting):
    for days in (0, 1):
        make.make_day(meeting, date=in_days(days))

    assert overview(meeting).calendar.countdown()["short"] == "Hari H"


def test_a_meeting_without_a_day_counts_nothing(meeting, secretariat, url):
    assert overview(meeting).calendar.countdown() is None
    assert secretariat.get(url).status_code == 200


def test_an_empty_agenda_comes_first_then_its_publication(meeting):
    day = make.make_day(meeting, date=in_days(6))
    empty = urls(meeting)
    make.make_session(day)

    assert (empty, urls(meeting)) == (["arrangement/"], ["arrangement/"])


def test_units_without_slides_are_the_next_act_once_the_agenda_is_out(meeting):
    make_published(meeting, 6)
    make.make_expose(meeting)

    assert urls(meeting) == ["board/?show=missing#units"]


def test_who_is_without_a_group_is_a_task_but_for_staff_guests_and_representatives(meeting, secretariat):
    make.make_participant(meeting, name="Siti", office="Direktur RSUD", protocol_rank="")
    make.make_participant(meeting, name="Joko", office="Ajudan Bupati", protocol_rank="")
    make.make_participant(meeting, name="Tamu", office="Wartawan", protocol_rank="", walked_in_at=timezone.now())

    [task] = [task for task in tasks(overview(meeting)) if task.url.endswith("?show=unplaced")]

    page = secretariat.get(task.url).content.decode()
    assert ("Siti" in page, "Tamu" in page, task.act) == (True, False, "Lihat siapa")


def test_before_the_day_nobody_is_asked_for_minutes(meeting):
    make_published(meeting, 1)
    make_decision(meeting)

    assert urls(meeting) == []


def test_after_the_day_the_minutes_the_decisions_the_follow_ups_and_the_book_wait(meeting):
    session = make_published(meeting, -3)
    make_follow_up(meeting, due_on=in_days(-1)).report(by="operator", text="Sudah", percent=10)
    adopted = make_decision(meeting)
    adopted.adopt("Sekretariat")

    places = urls(meeting)
    make_minutes(session=session).note(Remark, speaker=make_present(meeting), text="Ya", by="uji")

    assert places == [
        "sessions/…/minutes/",
        "decisions/",
        "decisions/",
        "follow-ups/?show=late",
        "follow-ups/?show=waiting",
        "proceedings/",
    ]
    assert "sessions/…/minutes/" in urls(meeting)


def test_a_printed_book_waits_to_be_published(meeting):
    make_published(meeting, -3)
    before = tasks(overview(meeting))[-1].title
    Edition.objects.create(meeting=meeting, number=1, created_by="uji", pages=120, audience="internal")
    internal = tasks(overview(meeting))[-1].title
    Edition.objects.create(meeting=meeting, number=2, created_by="uji", pages=120)

    assert before == internal == "Cetak prosiding"
    assert tasks(overview(meeting))[-1].title == "Terbitkan prosiding"
    assert urls(meeting) == ["sessions/…/minutes/", "proceedings/"]


def test_a_book_that_is_being_printed_is_not_printed_twice(meeting):
    make_published(meeting, -3)
    Run.objects.create(edition=Edition.objects.create(meeting=meeting, number=1, created_by="uji"))

    assert tasks(overview(meeting))[-1].title == "Prosiding sedang dicetak"


def test_after_the_day_an_exposé_to_check_is_the_last_thing(meeting):
    make_published(meeting, -3)
    make.make_expose(meeting, submitted_at=timezone.now())

    assert urls(meeting) == ["sessions/…/minutes/", "proceedings/", "exposes/"]


def test_the_first_task_stands_in_the_band(meeting, secretariat, url):
    make_published(meeting, 6)
    make.make_expose(meeting)

    context = secretariat.get(url).context

    assert context["next"].url.endswith("board/?show=missing#units")
    assert context["tasks"] == []


def test_a_leader_reads_and_is_given_no_tasks(meeting, sign_in, url):
    context = sign_in("leader").get(url).context

    assert (context["next"], context["tasks"]) == (None, [])


def test_units_stand_by_field_with_what_they_owe(meeting, secretariat, url):
    human, economy = (make.make_sector(meeting.region, position=place) for place in (1, 2))
    late = make.make_expose(meeting, sector=economy)
    make.make_expose(make.make_meeting(region=meeting.region))
    first = make.make_expose(meeting, sector=human)

    groups = secretariat.get(url).context["groups"]

    assert groups == [(human, [first], 0), (economy, [late], 0)]
    assert [mark.shape for _label, mark in groups[0][1][0].cells] == ["none", "none", "none", "none"]


@pytest.mark.parametrize(
    ("failure", "mark"),
    [("empty", ("stop", "Versi 1: Tidak diterima")), ("isolation", ("wait", "Versi 1: Belum diubah menjadi slide"))],
)
def test_slides_that_are_only_kept_are_not_called_refused(meeting, secretariat, url, failure, mark):
    make_deck(make.make_expose(meeting), phase="failed", failure=failure)

    [(_sector, [row], _ready)] = secretariat.get(url).context["groups"]

    assert (row.cells[1][1].shape, row.cells[1][1].word) == mark


def test_the_attendance_of_a_unit_is_its_answer_before_and_its_presence_after(meeting, secretariat, url):
    unit = make.make_unit(meeting.region)
    make.make_expose(meeting, unit)
    head = make.make_participant(meeting, unit, answer="represented")
    today = make.today(meeting.region)
    day = make.make_day(meeting, date=today + datetime.timedelta(1))

    def cell():
        return secretariat.get(url).context["groups"][0][1][0].cells[0][1].shape

    before = cell()
    day.date = today
    day.save()
    absent = cell()
    make.make_check_in(head, day)

    assert (before, absent, cell()) == ("rep", "rep", "done")


@pytest.mark.parametrize(("shown", "names"), [("missing", {"a", "b"}), ("review", {"b"}), ("ready", set()), ("all", {"a", "b"})])
def test_the_table_is_filtered(meeting, secretariat, url, shown, names):
    for name in "ab":
        make.make_expose(meeting, unit_name=name, submitted_at=timezone.now() if name == "b" else None)

    response = secretariat.get(f"{url}?show={shown}", headers=HTMX)

    assert {row.unit_name for _sector, rows, _ready in response.context["groups"] for row in rows} == names
    assert "<html" not in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_beranda_asks_the_same_questions_for_any_number_of_units(meeting, secretariat, url, count, django_assert_num_queries):
    day = make.make_day(meeting)
    for _ in range(count):
        unit = make.make_unit(meeting.region, sector=make.make_sector(meeting.region))
        make.make_expose(meeting, unit)
        make_present(meeting, unit)
        make_minutes(session=make.make_session(day)).note(Remark, speaker=make_present(meeting, unit), text="Ya", by="uji")
        make_follow_up(meeting, unit=unit).report(by="operator", text="Sudah", percent=10)
        Edition.objects.create(meeting=meeting, number=meeting.editions.count() + 1, created_by="uji")

    with django_assert_num_queries(24):
        secretariat.get(url)


def test_beranda_is_for_those_who_lead_the_meeting(client, sign_in, url):
    foreigner = sign_in("secretariat", region=make.make_region())

    codes = [
        user.get(url).status_code for user in (client, sign_in("operator"), sign_in("note_taker"), foreigner, sign_in("leader"))
    ]

    assert codes == [302, 403, 403, 404, 200]


def test_nobody_posts_to_beranda(secretariat, url):
    assert secretariat.post(url).status_code == 405


def test_approved_minutes_without_remarks_are_not_missing(meeting):
    session = make_published(meeting, -3)
    make_minutes(session=session, chair=make_present(meeting), approved_at=timezone.now(), approved_by="Ketua")

    assert [url for url in urls(meeting) if "minutes/" in url] == []


def test_a_summary_alone_waits_for_its_approval_where_it_is_read(meeting):
    session = make_published(meeting, -3)
    make_minutes(session=session, summary="Ringkasan")

    [task] = [task for task in tasks(overview(meeting)) if "minutes/" in task.url]

    assert task.url.endswith(f"/sessions/{session.pk}/minutes/")
    assert session.title in task.note


def test_on_the_day_only_points_that_have_ended_lack_minutes(meeting):
    session = make_published(meeting, 0)
    assert not [url for url in urls(meeting) if "minutes/" in url]

    session.open()
    session.close()

    assert "sessions/…/minutes/" in urls(meeting)


@pytest.mark.parametrize(("days", "chased"), [(1, True), (0, False), (-3, False)])
def test_slides_are_asked_for_until_the_day_begins(meeting, days, chased):
    make.make_expose(meeting, make.make_unit(meeting.region))
    make_published(meeting, days)

    assert ("board/?show=missing#units" in urls(meeting)) is chased


@pytest.mark.parametrize(
    ("days", "answer", "word"),
    [
        (1, "represented", "Akan diwakili"), (0, "represented", "Akan diwakili"), (0, "absent", "Berhalangan"),
        (0, "attending", "Belum hadir"), (0, "", "Belum hadir"), (-1, "attending", "Tidak hadir"), (-1, "absent", "Tidak hadir"),
    ],
)  # fmt: skip
def test_nobody_is_called_absent_who_is_still_expected(meeting, secretariat, url, days, answer, word):
    """A representative who will come says so of themselves, not of the head."""
    unit = make.make_unit(meeting.region)
    make.make_expose(meeting, unit)
    head = make.make_participant(meeting, unit, answer=answer)
    if answer == "represented":
        make.make_participant(meeting, unit, represents=head, answer="attending")
    make.make_day(meeting, date=in_days(days))

    [(_sector, [row], _ready)] = secretariat.get(url).context["groups"]

    assert row.cells[0][1].word == word
