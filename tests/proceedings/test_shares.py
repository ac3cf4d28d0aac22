"""Of nothing, nothing is done: no page shows "0 dari 0", nor a step of nothing as finished."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from participants.door.desks import desk_url
from proceedings.home.board import steps
from proceedings.home.overview import overview
from rakerda.shown import show_share
from tests import make
from tests.participants.test_door import make_desk
from tests.test_access import ROWS
from tests.world import walk_urls

NOTHING = re.compile(r"\b0\s*(?:dari|/|of)\s*0\b")


@pytest.mark.parametrize("days", [[], ["today"]])
def test_a_meeting_without_anything_has_finished_nothing(meeting, days):
    for _day in days:
        make.make_day(meeting, date=make.today(meeting.region))

    with translation.override("id"):
        found = [(str(step.title), str(step.note), step.mark.tone) for step in steps(overview(meeting))]

    assert [title for title, _note, tone in found if tone == "good"] == []
    assert [note for _title, note, _tone in found if NOTHING.search(note)] == []
    assert {note for title, note, _tone in found if title in {"Bahan paparan", "Notula", "Rumusan"}} == {"belum ada"}


def test_a_share_of_nothing_is_none_yet():
    with translation.override("id"):
        assert (show_share(0, 0), show_share(0, 3), show_share(3, 3)) == ("belum ada", "0 dari 3", "3 dari 3")


def shown(response):
    """What a reader sees of a page: without hidden parts, tags and the words of scripts."""
    body = re.sub(
        r"<(template|script|style).*?</\1>|<(small|ul|p)[^>]*\shidden\b.*?</\2>", " ", response.content.decode(), flags=re.DOTALL
    )
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_no_page_of_an_empty_meeting_counts_nothing_of_nothing(secretariat, meeting):
    make.make_day(meeting)
    desk = make_desk(meeting)
    places = walk_urls()
    own = [name for name, method, *_cells in ROWS if method == "GET" and set(places[name]) == {"region", "meeting"}]
    urls = [desk_url("desk", desk), *(reverse(name, args=meeting.args) for name in own)]

    pages = {url: secretariat.get(url) for url in urls}

    read = {url: shown(page) for url, page in pages.items() if "html" in page.headers.get("Content-Type", "")}
    assert [url for url, text in read.items() if NOTHING.search(text)] == []
    assert len(read) > 20
