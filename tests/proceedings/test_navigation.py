"""The menu shows what the reader may open, and the current page."""

from django.test import RequestFactory
from django.urls import resolve

from proceedings.home.navigation import navigation
from tests import make


def menu(meeting, user, path="board/"):
    request = RequestFactory().get(f"{meeting.get_absolute_url()}{path}")
    request.user, request.meeting, request.resolver_match = user, meeting, resolve(request.path)
    return [(str(item.label), item.current) for item in navigation(request)["nav"]]


def test_the_current_room_is_marked(meeting, settings):
    settings.LANGUAGE_CODE = "en"
    user = make.make_member("secretariat", meeting.region).user

    items = menu(meeting, user, "minutes/")

    assert [current for _, current in items].count(True) == 1


def test_everyone_who_works_here_finds_the_agenda_once(meeting):
    for role, page in [
        ("secretariat", "arrangement/"),
        ("leader", "agenda/"),
        ("note_taker", "agenda/"),
        ("operator", "agenda/"),
    ]:
        unit = make.make_unit(meeting.region) if role == "operator" else None
        user = make.make_member(role, meeting.region, unit=unit).user
        request = RequestFactory().get(f"{meeting.get_absolute_url()}minutes/")
        request.user, request.meeting, request.resolver_match = user, meeting, resolve(request.path)

        urls = [item.url.removeprefix(meeting.get_absolute_url()) for item in navigation(request)["nav"]]

        assert [url for url in urls if url in {"arrangement/", "agenda/"}] == [page]


def test_a_page_without_the_menu_leads_to_another_one(meeting, sign_in):
    make.make_expose(meeting)

    page = sign_in("note_taker").get(f"{meeting.get_absolute_url()}agenda/")

    assert page.context["way_in"].url == f"{meeting.get_absolute_url()}participants/"


def test_the_menu_shows_a_stranger_nothing(meeting, client):
    response = client.get(meeting.get_absolute_url())

    assert list(response.context["nav"]) == []


def test_a_member_of_another_region_has_no_menu_here(meeting):
    assert menu(meeting, make.make_member("secretariat").user) == []


def test_the_menu_of_a_page_without_a_meeting_is_empty(client, db):
    response = client.get("/")

    assert list(response.context["nav"]) == []


def test_the_menu_costs_one_query_whatever_it_holds(meeting, secretariat, django_assert_num_queries):
    user = make.make_member("secretariat", meeting.region).user

    with django_assert_num_queries(1):  # the memberships
        menu(meeting, user)
