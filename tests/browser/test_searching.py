"""People are found as others type them: at the desk, also without a network, and by the picker of the minutes."""

import pytest
from playwright.sync_api import expect

from tests import make
from tests.browser.desk.acts import GONE
from tests.browser.desk.conftest import at_desk, day, desk, quick_pins  # noqa: F401
from tests.proceedings.make import make_minutes, make_present

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TYPED = ["ma'ruf", "Ma’ruf", "Maʼruf", "ma`ruf", "maruf", "MARUF", "jose", "KUSAN"]


@pytest.fixture
def people(meeting, day):  # noqa: F811
    unit = make.make_unit(meeting.region, name="Kecamatan Kusan Hulu", short_name="Kusan Hulu")
    make.make_participant(meeting, name="Budi Santoso", office="Camat")
    return [make.make_participant(meeting, unit, name="H. Ma’ruf José, S.Pd.", office="Camat")]


def test_the_desk_finds_people_as_they_are_typed_also_without_a_network(at_desk):  # noqa: F811
    page = at_desk(accept=GONE)
    page.context.set_offline(True)

    for text in TYPED:
        page.locator("#q").fill(text)
        expect(page.locator("[data-hit]")).to_have_count(1)
        expect(page.locator("[data-hit]")).to_contain_text("Ma’ruf José")
    page.locator("#q").fill("maruf")
    expect(page.locator("[data-hit] mark")).to_have_text("Ma’ruf")


def test_the_picker_finds_people_as_they_are_typed(meeting, signed_in_page):
    make_present(meeting, name="Budi Santoso", office="Camat")
    make_present(meeting, name="H. Ma’ruf José, S.Pd.", office="Camat Kusan Hulu")
    page = signed_in_page("note_taker")
    page.goto(make_minutes(meeting).get_absolute_url())

    for text in TYPED:
        page.get_by_role("combobox", name="Pembicara").fill("")
        page.get_by_role("combobox", name="Pembicara").type(text)
        expect(page.get_by_role("option")).to_have_count(1)
        expect(page.get_by_role("option")).to_contain_text("Ma’ruf José")
