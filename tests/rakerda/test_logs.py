"""What is logged: a refusal is one line; an error has its traceback."""

import io
import logging
from logging.config import DictConfigurator

import pytest
from django.conf import settings
from django.test import Client


@pytest.fixture
def lines():
    """lines() returns what the console of the settings is told about requests."""
    told = io.StringIO()
    configurator = DictConfigurator(settings.LOGGING)
    for kind, add in [("formatters", configurator.configure_formatter), ("filters", configurator.configure_filter)]:
        configurator.config[kind] = {name: add(config) for name, config in settings.LOGGING[kind].items()}
    handler = configurator.configure_handler({**settings.LOGGING["handlers"]["console"], "stream": told})
    logging.getLogger("django.request").addHandler(handler)
    yield lambda: told.getvalue().splitlines()
    logging.getLogger("django.request").removeHandler(handler)


def test_a_refusal_is_logged_as_one_line(lines, sign_in, meeting):
    response = sign_in("desk").get(meeting.arrangement_url)

    assert response.status_code == 403
    [line] = lines()
    assert line.endswith(f"WARNING django.request: Forbidden (Permission denied): {meeting.arrangement_url}")


def test_what_is_not_found_is_one_line(lines, db):
    Client().get("/tidak/ada/")

    [line] = lines()
    assert line.endswith("WARNING django.request: Not Found: /tidak/ada/")


def test_an_error_keeps_its_traceback(lines, monkeypatch, meeting):
    monkeypatch.setattr("proceedings.home.front.hours_of", lambda *_args: 1 / 0)
    client = Client(raise_request_exception=False)

    assert client.get(meeting.get_absolute_url()).status_code == 500

    said = lines()
    assert "Traceback (most recent call last):" in said
    assert "ZeroDivisionError: division by zero" in said
