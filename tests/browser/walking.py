"""Helpers for tests that walk through the pages; labels are looked up in the catalogue, so rewording does not break them."""

import re

from django.contrib.auth import get_user_model
from django.utils import translation
from django.utils.translation import gettext, pgettext

from participants.models import Membership

PASSWORD = "kata-sandi-uji-coba"


def make_account(name, role, region, unit=None):
    user = get_user_model().objects.create_user(name, password=PASSWORD)
    Membership.objects.create(user=user, region=region, role=role, unit=unit)


def sign_in_by_form(page, name):
    """Submit the sign-in form and wait until it is left."""
    page.locator("#id_login").fill(name)
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name=word("Sign in"), exact=True).click()
    page.wait_for_url(re.compile(r"^(?!.*/login/)"))


def word(text, context=None, **values):
    """Return the Indonesian label of the interface."""
    with translation.override("id"):
        return (pgettext(context, text) if context else gettext(text)) % values


def go(page, name):
    """Open a page of the navigation: by its phase and the strip, on a phone by the sheet of its phase; from a public page,
    through its single link.
    """
    if page.locator(".head").count() == 0:
        page.get_by_role("banner").get_by_role("link").last.click()
    sheet = page.locator(".menu").filter(has=page.get_by_role("link", name=word(name), exact=True, include_hidden=True))
    key = sheet.first.get_attribute("id")
    if page.locator(".dock").is_visible():
        page.locator(f"[popovertarget={key}]").click()
        sheet.get_by_role("link", name=word(name), exact=True).click()
        return
    place = sheet.get_by_role("link", name=word(name), exact=True, include_hidden=True).first.get_attribute("href")
    strip = page.locator(f".head__page[href='{place}']")
    if strip.count() == 0:
        page.get_by_role("banner").get_by_role("link", name=sheet.locator("p").first.text_content().strip()).click()
    strip.click()


def press(page, text, context=None, **values):
    page.get_by_role("button", name=word(text, context, **values), exact=True).click()


def confirm(page, text, **values):
    """Press a button that asks first, and the one that it opens."""
    page.locator("summary", has_text=word(text, **values)).click()
    press(page, text, **values)


def follow(page, text, **values):
    page.get_by_role("link", name=word(text, **values), exact=True).first.click()


def fill(page, label, value):
    page.get_by_role("main").get_by_label(re.compile(f"^{re.escape(word(label))}( |$)", re.IGNORECASE)).fill(value)


def choose(page, label, option):
    page.get_by_label(re.compile(f"^{re.escape(word(label))}( |$)", re.IGNORECASE)).select_option(label=option)


SLOW = {"offline": False, "latency": 1200, "downloadThroughput": -1, "uploadThroughput": -1}


def slow_down(page):
    """Delay every response by more than a second."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW)
