"""Waiting for asynchronous behaviour of a page: no longer than necessary."""

from playwright.sync_api import expect


def wait_for(page, condition):
    """Wait until condition() is true; it is evaluated again each time."""
    for _ in range(300):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("It did not come to this.")


def open_whole(page, path):
    """Open a page, and wait for the parts that it loads by itself."""
    page.goto(path)
    expect(page.locator('[hx-trigger="load"]')).to_have_count(0)
