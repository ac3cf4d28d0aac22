from pathlib import Path

import pytest


@pytest.fixture
def floor(db, settings):
    """The pages of tests/rakerda/urls.py stand beside those of the product."""
    settings.ROOT_URLCONF = "tests.rakerda.urls"
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}]
