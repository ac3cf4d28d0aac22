"""Badges, place cards, the plan and the MC's list: sizes adapted to the text, and their people."""

import io

import pypdfium2
import pytest

from participants.papers import badges, cards, fitting, mc, plan
from participants.papers.people import everyone
from rakerda.pdf import drawing
from tests import make

OFFICE = "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
LONG = "Prof. Dr. Ir. H. Muhammad Abdurrahman Wahid Syarkawi, S.T., M.T., Ph.D."


def drawn(composed):
    """Return (pages, text) of a document; raises if the log is not empty."""
    document = pypdfium2.PdfDocument(io.BytesIO(drawing.render(composed.html, composed.media).pdf))
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return len(document), " ".join(words.split())


def faces(meeting, **options):
    return [cards.card(one, options.get("show") == "office") for one in cards.chosen(meeting, options)]


def test_a_text_fills_its_place_and_never_leaves_it():
    for text in ("Hati'if", LONG, OFFICE, "X" * 200, "Nama " * 40):
        size, lines = fitting.fit(text, 80, 34, 26, 15, 3)

        assert 0 < size <= 26
        assert max(fitting.width(line) for line in lines) * size <= 80 * fitting.POINTS
        assert len(lines) * size * fitting.LEADING <= 34 * fitting.POINTS
        assert " ".join(lines) == text.strip()


def test_titles_stay_with_the_name():
    assert fitting.fit(fitting.bound("Dr. Ir. H. Akhmad Syarkawi, M.T."), 60, 34, 30, 15, 3).lines == (
        "Dr. Ir. H. Akhmad",
        "Syarkawi, M.T.",
    )


@pytest.mark.parametrize(
    ("name", "capitals"),
    [
        ("Hati'if", 36),
        ("Dr. Ir. H. Akhmad Syarkawi, M.T.", 36),
        ("Drs. H. Muhammad Hatta Rosyadi, S.Sos., M.AP.", 36),
        (LONG, 30),
    ],
)
def test_a_name_is_read_at_five_metres(meeting, name, capitals):
    make.make_participant(meeting, name=name, office=OFFICE)

    [face] = faces(meeting)

    assert face["big"].size * fitting.CAP >= capitals  # pt


@pytest.mark.parametrize(
    ("office", "capitals"), [("Camat Satui", 36), ("Asisten Pemerintahan dan Kesejahteraan Rakyat", 36), (OFFICE, 31)]
)
def test_so_is_an_office_and_the_longest_nearly(meeting, office, capitals):
    make.make_participant(meeting, name=LONG, office=office)

    [face] = faces(meeting, show="office")

    assert face["big"].size * fitting.CAP >= capitals  # pt


def test_a_card_a_person_and_four_badges_a_sheet(meeting):
    for number in range(5):
        make.make_participant(meeting, name=f"Peserta {number}", office="Camat", seat=f"A{number + 1}")
    make.make_participant(meeting, name="", office="Kepala Dinas")
    make.make_participant(meeting, name="Y" * 200, office="Z" * 250)

    assert drawn(cards.draw(meeting, {}))[0] == 6
    assert drawn(cards.draw(meeting, {"show": "office"}))[0] == 7
    assert drawn(badges.draw(meeting, {}))[0] == 2


def test_a_badge_says_whom_somebody_represents_and_where_they_sit(meeting):
    day = make.make_day(meeting)
    head = make.make_participant(meeting, name="Kepala", office="Kepala Dinas Perhubungan", seat="B2")
    head.represent_by("Denny, S.T.", "Kepala Bidang", "uji", day)

    [badge] = [badges.badge(one) for one in badges.chosen(meeting, {})]

    assert badge["name"].text == "Denny, S.T."
    assert " ".join(badge["office"].lines) == "Mewakili Kepala Dinas Perhubungan"
    assert badge["own"].text == "Kepala Bidang"
    assert "Mewakili Kepala Dinas Perhubungan" in drawn(badges.draw(meeting, {}))[1]


def test_empty_lists_print_too(meeting):
    assert [drawn(module.draw(meeting, {}))[0] for module in (badges, cards, plan, mc)] == [1, 1, 1, 1]


def test_the_plan_shows_seats_and_whoever_sits_elsewhere(meeting):
    make.make_participant(meeting, name="Bupati", office="Bupati", seat="A2")
    make.make_participant(meeting, name="Tamu", office=OFFICE, seat="VIP")

    _pages, words = drawn(plan.draw(meeting, {}))

    assert [row[0] for row in plan.table(meeting, {})[1]] == ["A2", "VIP"]
    assert "VIP" in words


def test_the_mc_greets_offices_in_order_and_once(meeting):
    day = make.make_day(meeting)
    make.make_participant(meeting, name="Satu", office="Staf Khusus Bupati", protocol_rank="j", position=2)
    make.make_participant(meeting, name="Dua", office="Staf Khusus Bupati", protocol_rank="j", position=3)
    head = make.make_participant(meeting, name="Kadishub", office="Kepala Dinas Perhubungan", protocol_rank="j", position=1)
    head.represent_by("Denny", "Kepala Bidang", "uji", day)
    make.make_participant(meeting, name="Absen", office="Camat", protocol_rank="l", answer="absent")
    make.make_participant(meeting, name="Bupati", office="Bupati", protocol_rank="a")

    assert mc.table(meeting, {})[1] == [
        [1, meeting.region.titled("Bupati"), "Bupati", ""],
        [2, "Kepala Dinas Perhubungan", "Denny, Kepala Bidang", "yang mewakili"],
        [3, "Staf Khusus Bupati", "Satu; Dua", ""],
    ]


def test_the_mc_greets_who_came_and_not_who_was_to_stand_in(meeting):
    head = make.make_participant(meeting, name="Kadishub", office="Kepala Dinas Perhubungan", protocol_rank="j")
    head.name_representative("Denny", "Kepala Bidang")
    head.check_in(make.make_day(meeting), "uji")

    assert mc.table(meeting, {})[1] == [[1, "Kepala Dinas Perhubungan", "Kadishub", ""]]


def test_everyone_is_read_with_as_many_questions_for_three_as_for_one(meeting, django_assert_max_num_queries):
    unit = make.make_unit(meeting.region)
    for number in range(3):
        make.make_participant(meeting, unit, name=f"Peserta {number}")

    with django_assert_max_num_queries(4):
        for person in everyone(meeting):
            assert person.units == (unit.name,)
