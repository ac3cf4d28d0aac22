"""Dates and times of pages follow the language of the reader; what is printed or sent stays Indonesian."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import timezone
from django.utils.translation import override
from lxml import html

from rakerda import shown
from rakerda.indonesian import DAYS, MONTHS
from tests.test_access import ROWS, told_to
from tests.world import address, fetch, twin, undone

MOMENT = datetime.datetime(2023, 12, 28, 6, 38, tzinfo=datetime.UTC)
MAKASSAR = ZoneInfo("Asia/Makassar")


@pytest.mark.parametrize(
    ("show", "values", "indonesian", "english"),
    [
        (shown.show_date, [MOMENT], "28 Desember 2023", "28 December 2023"),
        (shown.show_day, [MOMENT], "Kamis, 28 Desember 2023", "Thursday, 28 December 2023"),
        (
            shown.show_days,
            [[datetime.date(2023, 11, 30), datetime.date(2023, 12, 1)]],
            "Kamis–Jumat, 30 November–1 Desember 2023",
            "Thursday–Friday, 30 November–1 December 2023",
        ),
        (
            shown.show_days,
            [[datetime.date(2023, 12, 27), datetime.date(2023, 12, 29)]],
            "Rabu, 27 Desember 2023 dan Jumat, 29 Desember 2023",
            "Wednesday, 27 December 2023 and Friday, 29 December 2023",
        ),
        (shown.show_time, [MOMENT], "14.38", "14:38"),
        (shown.show_clock, ["08.30"], "08.30", "08:30"),
        (shown.show_size, [12_400_000], "12,4 MB", "12.4 MB"),
        (shown.show_minutes, [75], "1 jam 15 menit", "1 h 15 min"),
        (
            shown.show_dates,
            [datetime.date(2023, 12, 30), datetime.date(2024, 1, 2)],
            "30 Desember 2023–2 Januari 2024",
            "30 December 2023–2 January 2024",
        ),
        (shown.show_dates, [datetime.date(2023, 5, 2), datetime.date(2023, 5, 3)], "2–3 Mei 2023", "2–3 May 2023"),
    ],
)
def test_a_page_speaks_the_language_of_its_reader(show, values, indonesian, english):
    with timezone.override(MAKASSAR):
        with override("id"):
            assert show(*values) == indonesian
        with override("en"):
            assert show(*values) == english


def test_without_a_language_it_is_indonesian():
    with override(None):
        assert shown.show_day(datetime.date(2023, 12, 28)) == "Kamis, 28 Desember 2023"


def test_figures_keep_the_notation_in_which_they_are_typed_and_printed():
    page = Template("{{ figure|number_id }} {{ money|rupiah }} {{ share|percent_id }}")

    with override("en"):
        assert page.render(Context({"figure": "1234.5", "money": 1200000, "share": "94.85"})) == "1.234,5 Rp1.200.000 94,85%"


OWN = [name for name in MONTHS if name not in {"April", "September", "November"}]  # the same in both languages
INDONESIAN = re.compile(rf"\b(?:{'|'.join([*OWN, *DAYS])}|[Pp]ukul|s\.d\.)\b|\b[0-2]\d\.[0-5]\d\b(?!\.)")
PAPERS = {"participants:desk_paper"}  # a page that is printed as it stands


def texts(page):
    """Return what a page says itself: no field that holds a text to be sent, nothing marked as Indonesian."""
    for element in page.xpath("//script | //style | //textarea | //*[@lang='id' and not(self::html)]"):
        element.drop_tree()
    return [text.strip() for text in page.body.itertext() if text.strip()]


def publish(worlds):
    """Publish the agenda: its times are kept as they were printed."""
    published = twin(worlds.clients["secr"]).post(address("agenda:release_create", worlds.own))
    assert published.status_code == 303


@pytest.mark.django_db
@pytest.mark.parametrize("reader", ["secr", "oper", "link"])
def test_a_page_in_english_writes_no_indonesian_date(two_worlds, reader):
    client, found = twin(two_worlds.clients[reader]), {}
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    pages = [row[0] for row in ROWS if row[1] == "GET" and row[0] not in PAPERS and told_to(row)[reader] == "200"]
    for name in pages:
        with undone():
            publish(two_worlds)
            response, body = fetch(client, address(name, two_worlds.own))
        if response.status_code == 200 and response.headers["Content-Type"].startswith("text/html"):
            page = html.fromstring(body.decode())
            assert page.get("lang", "en") == "en"
            found[name] = [text for text in texts(page) if INDONESIAN.search(text)]

    assert len(found) > 20
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
