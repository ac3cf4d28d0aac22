"""Browser caching: "Back" after signing out shows nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from participants.access.links import operator_url, personal_url
from participants.door.desks import desk_url
from participants.models import Desk
from tests import make
from tests.participants.test_limits import make_desk

PART = {"HX-Request": "true"}
NOBODY = "private, no-store"


def path_of(url):
    return "/" + url.split("/", 3)[3]


@pytest.mark.parametrize(
    "page", ["participants:participants", "participants:directory", "proceedings:board", "proceedings:agenda"]
)
def test_a_page_of_an_account_is_kept_by_nobody(secretariat, meeting, page):
    make.make_day(meeting)

    assert secretariat.get(reverse(page, args=meeting.args)).headers["Cache-Control"] == NOBODY


def test_a_part_that_is_polled_is_asked_for_anew_and_mostly_not_sent(secretariat, meeting):
    make.make_day(meeting)
    url = reverse("participants:presence", args=meeting.args)

    first = secretariat.get(url, headers=PART)
    again = secretariat.get(url, headers={**PART, "If-None-Match": first.headers["ETag"]})

    assert (sorted(first.headers["Cache-Control"].split(", ")), again.status_code) == (["no-cache", "private"], 304)


def test_a_page_that_is_fetched_by_a_link_is_a_page(secretariat, meeting):
    """hx-boost, and the page that htmx fetches when going back."""
    for header in ["HX-Boosted", "HX-History-Restore-Request"]:
        response = secretariat.get(reverse("proceedings:decisions", args=meeting.args), headers={**PART, header: "true"})

        assert response.headers["Cache-Control"] == NOBODY


@pytest.mark.parametrize("url_of", [personal_url, operator_url])
def test_a_page_of_a_link_and_what_it_opens_is_kept_by_nobody(meeting, url_of):
    unit = make.make_unit(meeting.region)
    expose, person, client = make.make_expose(meeting, unit), make.make_participant(meeting, unit), Client()
    own = client.get(path_of(url_of(person)))
    client.post(f"{path_of(url_of(person))}entrance/")

    assert [one.headers["Cache-Control"] for one in (own, client.get(expose.get_absolute_url()))] == [NOBODY, NOBODY]


def test_a_page_of_a_desk_is_kept_by_nobody_but_the_desk(meeting):
    make.make_day(meeting)
    desk, client = make_desk(meeting), Client()
    client.post(desk_url("desk_pin", desk), {"pin": "123456"})

    pages = [client.get(desk_url(name, desk)) for name in ("desk", "desk_paper", "desk_paper_entry")]

    assert [(page.status_code, "no-store" in page.headers["Cache-Control"]) for page in pages] == [(200, True)] * 3
    assert Desk.objects.get() == desk


def test_a_page_for_everyone_may_be_kept_by_a_stranger(meeting):
    make.make_day(meeting)

    response = Client().get(reverse("proceedings:agenda", args=meeting.args))

    assert "no-store" not in response.headers.get("Cache-Control", "")


def test_whoever_signs_out_leaves_nothing_in_the_browser_but_what_a_desk_has_not_sent(secretariat):
    response = secretariat.post(reverse("account_logout"))

    assert response.headers["Clear-Site-Data"] == '"cache"'


def test_to_be_asked_whether_to_sign_out_drops_nothing(secretariat):
    assert "Clear-Site-Data" not in secretariat.get(reverse("account_logout")).headers


def test_whoever_ends_the_work_with_a_link_leaves_nothing_in_the_browser(meeting):
    person, client = make.make_participant(meeting, make.make_unit(meeting.region)), Client()
    client.post(f"{path_of(personal_url(person))}entrance/")

    response = client.post(reverse("participants:link_exit", args=meeting.args))

    assert response.headers["Clear-Site-Data"] == '"cache"'
