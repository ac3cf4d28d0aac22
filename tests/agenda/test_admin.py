"""The admin of this floor for superusers: it cannot break the invariants of the model methods."""

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.test import Client

from agenda.models import Paper
from agenda.programme.releasing import publish
from tests import make


@pytest.fixture
def superuser(db):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("admin"))
    return client


@pytest.fixture
def rows(meeting, day):
    """Return one row of each kind, with its possible content."""
    make.make_room(meeting)
    make.make_topic(meeting)
    session = make.make_session(day, sector=make.make_sector(meeting.region))
    paper = Paper.draft(meeting, "undangan", "Undangan")
    paper.issue(ContentFile(b"%PDF-1.7"), {"office": "Sekretaris Daerah"})
    return {
        "region": meeting.region,
        "sector": session.sector,
        "meeting": meeting,
        "session": session,
        "release": publish(meeting, ""),
        "paper": paper,
    }


KINDS = ["region", "sector", "meeting", "session", "release", "paper"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_list_and_a_page(superuser, rows, kind):
    assert superuser.get(f"/admin/agenda/{kind}/").status_code == 200
    assert superuser.get(f"/admin/agenda/{kind}/?q=a").status_code == 200
    assert superuser.get(f"/admin/agenda/{kind}/{rows[kind].pk}/change/").status_code == 200


@pytest.mark.parametrize("kind", ["session", "release", "paper"])
def test_what_only_verbs_change_is_only_looked_at(superuser, rows, kind):
    url = f"/admin/agenda/{kind}/"

    assert superuser.get(f"{url}add/").status_code == 403
    assert superuser.post(f"{url}{rows[kind].pk}/change/", {"title": "Lain"}).status_code == 403
    assert superuser.post(f"{url}{rows[kind].pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_meeting_with_a_revision_is_not_deleted(superuser, rows, meeting):
    empty = make.make_meeting()

    assert superuser.post(f"/admin/agenda/meeting/{meeting.pk}/delete/", {"post": "yes"}).status_code == 403
    assert superuser.post(f"/admin/agenda/meeting/{empty.pk}/delete/", {"post": "yes"}).status_code == 302


def test_a_superuser_closes_and_reopens_a_meeting(superuser, meeting):
    for action, closed in [("close", True), ("close", True), ("reopen", False)]:
        superuser.post("/admin/agenda/meeting/", {"action": action, "_selected_action": [meeting.pk]})
        meeting.refresh_from_db()
        assert bool(meeting.closed_at) is closed


def test_the_secretariat_has_no_admin(secretariat, rows):
    assert secretariat.get("/admin/agenda/meeting/").status_code == 302
