"""Lists: queries, filters, counts, and links that keep the other choices."""

import pytest
from django.db.models import Q
from django.template.loader import render_to_string

from agenda.models import Sector
from rakerda.pages.lists import Filters, as_count, as_key, holding
from tests import make
from tests.reading import flat

NUMBERS = Filters(
    {"all": ("Semua", None), "even": ("Genap", lambda one: not one % 2), "big": ("Besar", lambda one: one > 4)}, piece=2
)
SECTORS = Filters(
    {"all": ("Semua", None), "first": ("Awal", Q(position=1))}, search=lambda word: Q(name__icontains=word), piece=2
)
ROWS = [1, 2, 3, 4, 5, 6]


@pytest.fixture
def sectors(meeting):
    names = ["Ekonomi", "Ekonomi kreatif", "Sosial budaya"]
    for position, name in enumerate(names, start=1):
        make.make_sector(meeting.region, name=name, position=position)
    return Sector.objects.filter(region=meeting.region)


@pytest.mark.parametrize(
    ("query", "rows"), [({}, ROWS), ({"show": "even"}, [2, 4, 6]), ({"show": "big"}, [5, 6]), ({"show": "nonsense"}, ROWS)]
)
def test_a_filter_lets_its_rows_through_and_an_unknown_one_all(query, rows):
    assert NUMBERS.asked(query).narrow(ROWS) == rows


def test_each_filter_counts_its_own_whichever_is_chosen():
    assert NUMBERS.asked({"show": "big"}).count(ROWS) == {"all": 6, "even": 3, "big": 2}


def test_of_many_rows_with_few_values_each_value_is_judged_once():
    judged = []
    words = Filters({"all": ("Semua", None), "short": ("Pendek", lambda size: judged.append(size) or size < 3)}, of=len)
    rows = ["a", "bb", "ccc", "dd", "e"] * 100

    assert words.count(rows) == {"all": 500, "short": 400}
    assert words.asked({"show": "short"}).narrow(rows) == ["a", "bb", "dd", "e"] * 100
    assert sorted(judged) == [1, 1, 2, 2, 3, 3]


def test_postgresql_narrows_and_counts_by_one_query_each(sectors, django_assert_num_queries):
    asked = SECTORS.asked({"show": "first"})

    with django_assert_num_queries(2):
        assert asked.count(sectors) == {"all": 3, "first": 1}
        assert [one.name for one in asked.narrow(sectors)] == ["Ekonomi"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ekonomi", ["Ekonomi", "Ekonomi kreatif"]),
        ("kreatif EKONOMI", ["Ekonomi kreatif"]),
        ("ekonomi budaya", []),
        ("\0", ["Ekonomi", "Ekonomi kreatif", "Sosial budaya"]),
        ("%", []),
    ],
)
def test_every_word_must_be_held(sectors, words, found):
    asked = SECTORS.asked({"q": words})

    assert [one.name for one in asked.search(sectors)] == found
    assert [one.name for one in holding(sectors, asked.text, SECTORS.searching)] == found


def test_links_keep_the_other_choices_and_leave_out_what_is_empty():
    asked = NUMBERS.asked({"q": " dua kata ", "show": "even", "shown": "9"}, group="skpd", day="")

    assert [(one.name, one.count, one.link, one.current) for one in asked.choices(asked.count(ROWS))] == [
        ("all", 6, "?q=dua+kata&group=skpd", False),
        ("even", 3, "?q=dua+kata&show=even&group=skpd", True),
        ("big", 2, "?q=dua+kata&show=big&group=skpd", False),
    ]
    assert asked.link(group="", day=7) == "?q=dua+kata&show=even&day=7"


@pytest.mark.parametrize(
    ("query", "shown", "more", "link"),
    [
        ({}, 2, 2, "?shown=4"),
        ({"shown": "4"}, 4, 2, "?shown=6"),
        ({"shown": "5"}, 5, 1, "?shown=7"),
        ({"shown": "6"}, 6, 0, "?shown=8"),
        ({"shown": "-1"}, 2, 2, "?shown=4"),
        ({"shown": "²"}, 2, 2, "?shown=4"),
        ({"show": "even"}, 2, 1, "?show=even&shown=4"),
    ],
)
def test_a_list_grows_by_a_piece(query, shown, more, link):
    asked = NUMBERS.asked(query)
    rows = asked.narrow(ROWS)[: asked.wanted]

    state = asked.state(asked.count(ROWS), rows)

    assert (state["shown"], state["more"], state["more_link"]) == (shown, more, link)


@pytest.mark.parametrize(
    ("asked", "rows", "told"),
    [
        ("", [1, 2], (1, 2, "", "?page=2", "?")),
        ("1", [1, 2], (1, 2, "", "?page=2", "?")),
        ("2", [3, 4], (3, 4, "?", "?page=3", "?page=2")),
        ("3", [5, 6], (5, 6, "?page=2", "", "?page=3")),
        ("99", [5, 6], (5, 6, "?page=2", "", "?page=3")),
        ("-2", [1, 2], (1, 2, "", "?page=2", "?")),
        ("9" * 5000, [1, 2], (1, 2, "", "?page=2", "?")),
    ],
)
def test_pages_are_turned_and_end_with_the_last(asked, rows, told):
    page = NUMBERS.asked({"page": asked}).open(len(ROWS))

    assert (ROWS[page.rows], page[1:]) == (rows, told)


def test_an_empty_list_has_one_page():
    page = NUMBERS.asked({"page": "3"}).open(0)

    assert (page.first, page.last, page.before, page.after) == (1, 0, "", "")


@pytest.mark.parametrize(
    ("text", "count", "key"),
    [
        ("0", 0, 0),
        ("12", 12, 12),
        ("10001", 10_000, 10_001),
        ("123456789012345678", 10_000, 123456789012345678),
        ("9" * 19, 0, 0),
        ("9" * 5000, 0, 0),
        ("-1", 0, 0),
        ("²", 0, 0),
        ("١", 0, 0),
        ("", 0, 0),
    ],
)
def test_numbers_of_an_address(text, count, key):
    assert (as_count(text), as_key(text)) == (count, key)


def test_the_part_links_each_filter_and_marks_the_chosen_one():
    asked = NUMBERS.asked({"show": "even"})
    context = {"filters": asked.choices(asked.count(ROWS))[:2], "label": "Saring", "target": "numbers", "page": "/angka/"}

    drawn = flat(render_to_string("_filters.html", context))

    swap = 'hx-target="#numbers" hx-swap="outerHTML" hx-push-url="true"'
    assert drawn == "".join([
        '<nav class="filters" aria-label="Saring"> ',
        f'<a class="filters__item" href="/angka/?" hx-get="/angka/?" {swap}>Semua <span class="filters__count">6</span></a>'
        f'<a class="filters__item" href="/angka/?show=even" hx-get="/angka/?show=even" {swap} aria-current="true">'
        'Genap <span class="filters__count">3</span></a> ',
        "</nav>",
    ])  # fmt: skip
