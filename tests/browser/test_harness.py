"""The browser that watches the pages sees what it should."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.browser


def test_a_page_opens_without_a_complaint(open_page):
    page = open_page(phone=True)

    page.goto(reverse("account_login"))

    assert page.locator("html").get_attribute("lang") == "id"


def test_a_member_is_signed_in(signed_in_page):
    page = signed_in_page("secretariat")

    page.goto(reverse("account_login"))

    assert page.url.endswith("/")
