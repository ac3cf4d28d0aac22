"""The browser monitoring reports what it should."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.browser


def test_a_page_opens_without_a_complaint(open_page):
    page = open_page(phone=True)

    page.goto(reverse("account_login"))

    assert page.locator("html").get_attribute("lang") == "id"
    assert page.evaluate("innerWidth") == 390


def test_a_member_is_signed_in(signed_in_page):
    page = signed_in_page("secretariat", dark=True)

    page.goto(reverse("account_logout"))

    assert "secretariat-" in page.locator("#isi").inner_text()
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")


def test_a_page_works_without_script(open_page):
    page = open_page(javascript=False)

    page.goto(reverse("account_login"))
    page.get_by_role("link", name="English").click()

    assert page.locator("h1").inner_text() == "Sign in"
