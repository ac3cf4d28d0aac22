"""A real Chromium against the real server.

A page that complains on its console, breaks the content policy or asks another host fails its test.
"""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from django.conf import settings as project
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connections
from playwright.sync_api import expect, sync_playwright

from tests.browser.walking import sign_in_by_form, word

# Playwright's loop runs in the thread of the tests, so Django would refuse its database calls there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
OLD = project.BASE_DIR / "var" / "chromium" / "109.0.6" / "chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def playwright():
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright):
    """Debian's Chromium, or Playwright's own."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def old_chromium(playwright):
    """The last Chromium for Windows 7 and 8.1; `make test` fetches it."""
    browser = playwright.chromium.launch(executable_path=OLD, args=FLAGS)
    assert browser.version.startswith("109.")
    yield browser
    browser.close()


@pytest.fixture(scope="session", autouse=True)
def kept_static_files():
    """Styles and scripts are requested once per window, as in production, where their names contain their hash."""

    def serve(handler, request, serve=StaticFilesHandler.serve):
        response = serve(handler, request)
        response.headers["Cache-Control"] = "max-age=3600"
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", serve)
        yield


@pytest.fixture
def open_page(request, live_server):
    """open_page(client) returns a page with that client's session, at the home page of the live server.

    phone=True, dark=True and old=True choose the device, javascript=False switches scripts off, and accept=["status of 403"]
    lists pieces of the complaints that the test is about.
    """
    opened = []

    def open_page(client=None, phone=False, dark=False, old=False, javascript=True, accept=()):
        context = request.getfixturevalue("old_chromium" if old else "chromium").new_context(
            base_url=live_server.url,
            viewport=PHONE if phone else DESKTOP,
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=javascript,
            locale="id-ID",
        )
        context.set_default_timeout(15_000)
        if client:
            cookie = client.cookies[project.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": project.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        opened.append((context, watch(page, live_server.url, ["status of 422", *accept])))
        return page

    yield open_page
    for context, _complaints in opened:
        context.close()
    heard = [complaint for _context, complaints in opened for complaint in complaints]
    assert not heard, "\n".join(heard)


@pytest.fixture
def signed_in_page(open_page, sign_in):
    """signed_in_page("operator", unit=unit, phone=True) returns a page of someone with that role in the meeting's region."""

    def signed_in_page(role, phone=False, dark=False, javascript=True, accept=(), **membership):
        return open_page(sign_in(role, **membership), phone=phone, dark=dark, javascript=javascript, accept=accept)

    return signed_in_page


def watch(page, home, accepted):
    """Return the list that collects the complaints of this page."""
    complaints = []

    def hear(message):
        if message.type == "error" and not any(words in message.text for words in accepted):
            complaints.append(f"{page.url}: {message.text}")

    def look(request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != urlsplit(home).netloc:
            complaints.append(f"{page.url} asks {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", look)
    return complaints


@pytest.fixture
def work(run_jobs):
    """work() lets the worker run pending jobs beside the browser, in a thread of its own since Playwright's has a loop."""

    def in_its_thread():
        try:
            run_jobs()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as thread:
        yield lambda: thread.submit(in_its_thread).result()


@pytest.fixture
def enter(open_page, meeting):
    """enter("sekretariat") returns the page of a user who signed in by the form, on the meeting's pages."""

    def enter(name, **device):
        page = open_page(**device)
        page.goto(meeting.get_absolute_url())
        page.get_by_role("link", name=word("Sign in")).click()
        sign_in_by_form(page, name)
        return page

    return enter
