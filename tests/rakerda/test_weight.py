"""Page weight: a phone on a weak rural network opens the first page quickly."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

LIMIT = 40_000  # bytes transferred, compressed as by WhiteNoise and the proxy


def weigh(content):
    return len(brotli.compress(content))


@pytest.mark.parametrize("page", ["front", "board"])
def test_a_first_visit_stays_under_forty_kilobytes(page, meeting, secretariat):
    response = secretariat.get(reverse(f"proceedings:{page}", args=meeting.args))

    files = set(re.findall(r'(?:href|src)="/static/([^"#]+)', response.content.decode()))
    assert "css/tokens.css" in files
    weights = {file: weigh(Path(finders.find(file)).read_bytes()) for file in files}
    assert weigh(response.content) + sum(weights.values()) < LIMIT, weights
