"""The personal page on a phone: answering, naming a representative, opening."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from participants.access.links import operator_url, personal_url
from participants.models import Participant
from tests import make

pytestmark = pytest.mark.browser


def path(url):
    """Links are absolute to the public address; the test server has another."""
    return urlsplit(url).path


@pytest.fixture
def head(meeting):
    make.make_day(meeting)
    unit = make.make_unit(meeting.region)
    make.make_expose(meeting, unit)
    return make.make_participant(meeting, unit, name="Siti Rahmah", office="Kepala Dinas Kesehatan")


@pytest.mark.parametrize("javascript", [True, False])
def test_from_an_answer_to_the_code_of_the_representative(open_page, head, javascript):
    page = open_page(phone=True, javascript=javascript)
    page.goto(path(personal_url(head)))

    page.get_by_text("Akan diwakili").click()
    page.get_by_role("textbox", name="Nama yang mewakili").fill("Rusli Hamdani, S.T.")
    page.get_by_role("textbox", name="Jabatan yang mewakili").fill("Sekretaris Dinas")
    page.get_by_role("textbox", name="Nomor telepon yang mewakili").fill("0812 3456 7890")
    page.locator("#id_delegation_reason").fill("Dinas luar")
    page.get_by_role("button", name="Kirim konfirmasi").click()

    expect(page.get_by_text("Rusli Hamdani, S.T.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(path(page.locator("#representative-link a").get_attribute("href")))
    expect(page.get_by_role("heading", level=1)).to_contain_text("mewakili Kepala Dinas Kesehatan")
    expect(page.get_by_role("img", name="Kode QR Rusli Hamdani, S.T.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_that_was_seen_says_so(open_page, head):
    page = open_page(phone=True)

    with page.expect_response(lambda response: response.url.endswith("/opening/")) as told:
        page.goto(path(personal_url(head)))

    assert told.value.status == 204
    assert Participant.objects.get(pk=head.pk).opened_at is not None


def test_an_operator_begins_with_one_button_and_finishes(open_page, head):
    page = open_page(phone=True)
    page.goto(path(operator_url(head)))

    page.get_by_role("button", name="Mulai").click()

    expect(page.locator(".link-user")).to_contain_text("Anda bekerja dengan tautan Siti Rahmah")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("button", name="Selesai").click()
    expect(page.locator(".link-user")).to_have_count(0)
