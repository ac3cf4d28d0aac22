"""The admin of this floor for superusers: it cannot break the invariants of the model methods."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from presentations.models import Expose, Factor, Plan, Result, Upload
from tests import make
from tests.presentations.test_exposes import make_deck

KINDS = ["expose", "result", "deck", "upload"]


@pytest.fixture
def superuser(db):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("admin"))
    return client


@pytest.fixture
def rows(meeting):
    """Return one row of each kind, with its possible content."""
    expose = make.make_expose(meeting, session=make.make_session(make.make_day(meeting)))
    Factor.objects.create(expose=expose, kind="driving", text="Tender dini")
    Plan.objects.create(expose=expose, text="Adendum waktu")
    return {
        "expose": expose,
        "result": Result.objects.create(expose=expose, name="Program", indicator="Indikator", target=10, actual=9),
        "deck": make_deck(expose),
        "upload": Upload.objects.create(expose=expose, name="paparan.pdf", length=10, uploaded_by="uji"),
    }


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_list_and_a_page(superuser, rows, kind):
    assert superuser.get(f"/admin/presentations/{kind}/").status_code == 200
    assert superuser.get(f"/admin/presentations/{kind}/?q=a").status_code == 200
    assert superuser.get(f"/admin/presentations/{kind}/{rows[kind].pk}/change/").status_code == 200


@pytest.mark.parametrize("kind", ["deck", "upload"])
def test_what_only_acts_change_is_only_looked_at(superuser, rows, kind):
    url = f"/admin/presentations/{kind}/"

    assert superuser.get(f"{url}add/").status_code == 403
    assert superuser.post(f"{url}{rows[kind].pk}/change/", {"name": "lain"}).status_code == 403
    assert superuser.post(f"{url}{rows[kind].pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_expose_with_slides_is_not_deleted(superuser, rows, meeting):
    empty = make.make_expose(meeting)

    assert superuser.post(f"/admin/presentations/expose/{rows['expose'].pk}/delete/", {"post": "yes"}).status_code == 403
    assert superuser.post(f"/admin/presentations/expose/{empty.pk}/delete/", {"post": "yes"}).status_code == 302
    assert list(Expose.objects.all()) == [rows["expose"]]


def test_no_page_of_the_admin_links_to_a_stored_file(superuser, rows):
    text = superuser.get(f"/admin/presentations/deck/{rows['deck'].pk}/change/").content.decode()

    assert "x.pptx" in text  # its name
    assert 'href="x.p' not in text
    assert "/media/" not in text
