"""What every test gets: its own files, a client that is signed in by role, and real PostgreSQL underneath."""

import pytest
from django.conf import settings as project
from django.test import Client

from tests import make


def pytest_configure():
    project.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise warns where nothing was collected


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Uploads, renditions and chapters of a test live and die with it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.CHAPTER_CACHE = tmp_path / "chapters"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def meeting(db):
    """The meeting that most tests are about, of the region that most tests are about."""
    return make.make_meeting()


@pytest.fixture
def sign_in(meeting):
    """sign_in("operator", unit=unit) gives a client with that role in the meeting's region; region= chooses another."""

    def sign_in(role, **values):
        client = Client()
        client.force_login(make.make_member(role, **{"region": meeting.region, **values}).user)
        return client

    return sign_in


@pytest.fixture
def secretariat(sign_in):
    return sign_in("secretariat")
