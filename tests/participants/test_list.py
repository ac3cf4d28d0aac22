"""The list of participants: order, filters, search, pieces, query counts, and what it never shows."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import make
from tests.reading import flat

# session, account, memberships; region, meeting; days, counts, groups, rows, representatives; recap 3; calendar, other meetings
QUERIES = 15
DIFFERENCES = 3  # before the meeting is over: attendance, representation, directory data


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def address(meeting, **query):
    return reverse("participants:participants", args=meeting.args, query=query)


def names(page):
    return [row.name for _rank, rows in page.context["groups"] for row in rows]


def counts(page):
    return {name: count for name, _word, count, _link, _current in page.context["filters"]}


def test_the_list_stands_in_protocol_order_under_the_words_of_the_rank(secretariat, meeting):
    for name, rank in [("Lurah", "m"), ("Tamu", ""), ("Camat", "l"), ("Bupati", "a")]:
        make.make_participant(meeting, name=name, protocol_rank=rank)

    page = secretariat.get(address(meeting))

    assert names(page) == ["Bupati", "Camat", "Lurah", "Tamu"]
    headings = [rank and rank.label for rank, _rows in page.context["groups"]]
    assert [str(heading) for heading in headings] == ["Kepala daerah", "Kepala bagian, camat", "Lurah, kepala desa", "None"]


def test_before_the_day_the_filters_are_what_people_said(secretariat, meeting):
    make.make_day(meeting, date=datetime.date(2999, 12, 28))
    make.make_participant(meeting, name="Hadir", answer="attending")
    make.make_participant(meeting, name="Diwakili", answer="represented")
    make.make_participant(meeting, name="Berhalangan", answer="absent")
    make.make_participant(meeting, name="Diam")

    page = secretariat.get(address(meeting))

    assert counts(page) == {"all": 4, "unconfirmed": 1, "attending": 1, "delegating": 1, "unable": 1}
    shown = {name: names(secretariat.get(address(meeting, show=name))) for name in counts(page)}
    assert shown["attending"] == ["Hadir"]
    assert shown["delegating"] == ["Diwakili"]
    assert shown["unable"] == ["Berhalangan"]
    assert shown["unconfirmed"] == ["Diam"]


def test_a_group_is_chosen_from_those_on_the_list_with_their_numbers(secretariat, meeting):
    make.make_participant(meeting, name="Camat", group="camat")
    make.make_participant(meeting, name="Tamu", group="guests")

    page = secretariat.get(address(meeting, group="camat"))

    assert names(page) == ["Camat"]
    assert [(choice.name, choice.count, choice.current) for choice in page.context["group_choices"]] == [
        ("", 2, False), ("camat", 1, True), ("guests", 1, False),
    ]  # fmt: skip


def test_each_filter_counts_and_shows_its_own(secretariat, meeting, day):
    make.make_participant(meeting, name="Hadir", answer="attending").check_in(day, "meja 1")
    head = make.make_participant(meeting, name="Diwakili", answer="represented")
    head.represent_by(name="Wakil", office="Sekretaris", by="meja 1", day=day)
    make.make_participant(meeting, name="Diam")

    page = secretariat.get(address(meeting))

    assert counts(page) == {"all": 4, "present": 1, "representing": 1, "absent": 1, "unconfirmed": 1}
    shown = {name: names(secretariat.get(address(meeting, show=name))) for name in counts(page)}
    assert shown == {
        "all": ["Hadir", "Diwakili", "Diam", "Wakil"],
        "present": ["Hadir"],
        "representing": ["Wakil"],
        "absent": ["Diam"],
        "unconfirmed": ["Diam"],
    }


def test_a_row_says_who_represents_whom(secretariat, meeting, day):
    head = make.make_participant(meeting, name="Kepala", office="Kepala Dinas Perhubungan")
    head.represent_by(name="Rusli", office="Sekretaris Dinas", by="meja 1", day=day)

    page = secretariat.get(address(meeting)).content.decode()

    assert "oleh Rusli, Sekretaris Dinas" in page
    assert "untuk Kepala Dinas Perhubungan" in page


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kepala", ["Ahmad Basri", "Siti"]),
        ("PERHUBUNGAN", ["Ahmad Basri"]),
        ("basri ahmad", ["Ahmad Basri"]),
        ("dishub", ["Ahmad Basri"]),
        ("tidak ada", []),
        ("%", []),
    ],
)
def test_search_looks_at_name_office_and_unit(secretariat, meeting, words, found):
    unit = make.make_unit(meeting.region, name="Dinas Perhubungan", short_name="Dishub")
    make.make_participant(meeting, unit, name="Ahmad Basri", office="Kepala Dinas")
    make.make_participant(meeting, name="Siti", office="Kepala Badan")

    assert names(secretariat.get(address(meeting, q=words))) == found


def test_the_counts_are_those_of_what_was_searched(secretariat, meeting):
    make.make_participant(meeting, name="Ahmad")
    make.make_participant(meeting, name="Siti")

    assert counts(secretariat.get(address(meeting, q="siti")))["all"] == 1


def test_a_long_list_comes_in_pieces(secretariat, meeting):
    for number in range(53):
        make.make_participant(meeting, position=number)

    page = secretariat.get(address(meeting))
    more = secretariat.get(address(meeting, shown=100))

    assert (len(names(page)), page.context["more"], page.context["more_link"]) == (50, 3, "?shown=100")
    assert "Tampilkan 3 berikutnya" in page.content.decode()
    assert (len(names(more)), more.context["more"]) == (53, 0)
    assert "berikutnya" not in more.content.decode()


@pytest.mark.parametrize(
    "query", [{"shown": "9" * 30}, {"shown": "-1"}, {"shown": "abc"}, {"show": "x"}, {"day": "x"}, {"q": "\x00"}]
)
def test_a_query_that_makes_no_sense_shows_everyone(secretariat, meeting, query):
    make.make_participant(meeting, name="Siti")

    page = secretariat.get(address(meeting, **query))

    assert (page.status_code, names(page)) == (200, ["Siti"])


def test_htmx_gets_the_list_alone(secretariat, meeting):
    make.make_participant(meeting, name="Siti")

    part = secretariat.get(address(meeting), headers={"HX-Request": "true"}).content.decode()

    assert part.lstrip().startswith("<section")
    assert "Siti" in part
    assert "<html" not in part


def test_of_several_days_one_is_shown(secretariat, meeting, day):
    tomorrow = make.make_day(meeting)
    make.make_participant(meeting, name="Siti").check_in(tomorrow, "meja 1")

    first, second = secretariat.get(address(meeting, day=day.pk)), secretariat.get(address(meeting, day=tomorrow.pk))

    assert [counts(page)["present"] for page in (first, second)] == [0, 1]
    assert "29 Desember" in first.content.decode()


def test_who_has_not_come_is_absent_only_when_all_is_over(secretariat, meeting):
    past = make.make_day(meeting, date=datetime.date(2023, 12, 28))
    make.make_participant(meeting)
    assert "Belum hadir" not in secretariat.get(address(meeting)).content.decode()

    past.date = timezone.localdate(timezone=meeting.region.zone)
    past.save()

    assert "Belum hadir" in secretariat.get(address(meeting)).content.decode()


def test_a_vacant_post_is_called_so(secretariat, meeting):
    make.make_participant(meeting, name="", office="Kepala Dinas Perikanan")

    page = flat(secretariat.get(address(meeting)).content.decode())

    assert "<i>Lowong</i>" in page
    assert "Kepala Dinas Perikanan" in page


def test_names_stand_as_they_were_written(secretariat, meeting):
    names = ["dr. H. M. ARSYAD, M.Sc.", "Hati'if", "ad-Dailami, S.STP."]
    for position, name in enumerate(names):
        make.make_participant(meeting, name=name, position=position)

    page = secretariat.get(address(meeting)).content.decode()

    assert [name.replace("'", "&#x27;") in page for name in names] == [True, True, True]


def test_an_empty_list_says_so(secretariat, meeting):
    assert "Belum ada peserta dalam daftar." in secretariat.get(address(meeting)).content.decode()


def test_another_meeting_and_another_region_are_left_out(secretariat, meeting):
    make.make_participant(make.make_meeting(region=meeting.region), name="Lain")
    make.make_participant(make.make_meeting(), name="Jauh")

    assert names(secretariat.get(address(meeting))) == []


@pytest.mark.parametrize("role", ["desk", "leader", "secretariat"])
def test_nobody_reads_numbers_and_contacts_in_the_list(sign_in, meeting, role):
    official = make.make_official(meeting.region, nip="197503122000031904", phone="+6281234567890", email="pribadi@example.go.id")
    make.make_participant(meeting, official=official, phone="+6281234567893")

    page = sign_in(role).get(address(meeting)).content.decode()

    assert [text for text in ("19750312", "8123456789", "pribadi@") if text in page] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(secretariat, meeting, day, django_assert_num_queries, rows):
    for _number in range(rows):
        head = make.make_participant(meeting, make.make_unit(meeting.region))
        head.represent_by(name="Wakil", office="Sekretaris", by="meja 1", day=day)

    with django_assert_num_queries(QUERIES):
        secretariat.get(address(meeting))


@pytest.mark.parametrize("rows", [1, 3])
def test_before_the_meeting_the_directory_is_asked_as_often_for_any_number(secretariat, meeting, django_assert_num_queries, rows):
    make.make_day(meeting, date=datetime.date(2999, 12, 28))
    for _number in range(rows):
        appointment = make.make_appointment(make.make_post(make.make_unit(meeting.region)))
        make.make_participant(meeting, official=appointment.official, post=appointment.post)

    with django_assert_num_queries(QUERIES + DIFFERENCES):
        secretariat.get(address(meeting))


def test_a_group_is_shown_and_filtered(secretariat, meeting, day):
    make.make_participant(meeting, name="Camat Satui", group="camat").check_in(day, "meja 1")
    make.make_participant(meeting, name="Kepala Dinas", group="units")

    page = secretariat.get(address(meeting, group="camat"))

    assert (names(page), counts(page)["all"], counts(page)["present"]) == (["Camat Satui"], 1, 1)
    assert "Kepala SKPD" in secretariat.get(address(meeting)).content.decode()
    assert names(secretariat.get(address(meeting, group="x"))) == ["Camat Satui", "Kepala Dinas"]


def test_the_list_is_only_read(secretariat, meeting):
    assert secretariat.post(address(meeting)).status_code == 405
