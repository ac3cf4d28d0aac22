"""The phases, pages and tabs that a reader may open, and the one that is open."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import RequestFactory
from django.urls import get_resolver, resolve
from django.utils import timezone

from proceedings.home.calendar import Calendar
from proceedings.home.navigation import COMING, PAST, RUNNING, Account, navigation, place_of_view, stages_of
from proceedings.home.places import PHASES, REGION
from tests import make


def nav_of(meeting, user, path="board/"):
    request = RequestFactory().get(f"{meeting.get_absolute_url()}{path}")
    request.user, request.meeting, request.resolver_match = user, meeting, resolve(request.path)
    return navigation(request)["nav"]


def addresses(meeting, items):
    return [item.url.removeprefix(meeting.get_absolute_url()) for item in items]


def every_page():
    return [page for phase in PHASES for page in phase.pages] + list(REGION)


@pytest.fixture
def member(meeting):
    return make.make_member("secretariat", meeting.region).user


@pytest.mark.parametrize(
    ("path", "phase", "page", "tab"),
    [
        ("board/", "plan", "board/", None),
        ("participants/", "plan", "participants/", "participants/"),
        ("participants/new/", "plan", "participants/", "participants/"),
        ("participants/order/", "plan", "participants/", "participants/order/"),
        ("messages/", "plan", "letters/", "messages/"),
        ("exposes/queue/", "plan", "exposes/", "exposes/queue/"),
        ("presence/", "day", "presence/", "presence/"),
        ("desks/", "day", "presence/", "desks/"),
        ("sessions/1/minutes/", "day", "minutes/", None),
        ("exposes/overview/", "result", "exposes/overview/", None),
        ("decisions/new/", "result", "decisions/", None),
    ],
)
def test_a_page_is_marked_with_its_phase_and_its_tab(meeting, member, path, phase, page, tab):
    nav = nav_of(meeting, member, path)

    assert [group.key for group in nav.phases if group.current] == [phase]
    assert addresses(meeting, [item for item in nav.pages if item.current]) == [page]
    assert addresses(meeting, [item for item in nav.tabs if item.current]) == ([tab] if tab else [])


def test_the_bar_of_tabs_is_the_same_on_each_of_them(meeting, member):
    for page in every_page():
        bars = {tuple(item.url for item in nav_of(meeting, member, path).tabs) for path in addresses_of(meeting, page)}

        assert len(bars) == 1, page.label


def addresses_of(meeting, page):
    nav = nav_of(meeting, make.make_member("secretariat", meeting.region).user)
    return [nav._url(tab).removeprefix(meeting.get_absolute_url()) for tab in page.tabs]


def test_no_page_stands_in_two_phases():
    names = [tab.name for page in every_page() for tab in page.tabs]

    assert len(names) == len(set(names))


def test_every_room_with_working_pages_has_its_place():
    """Else its pages would be marked nowhere. The public front, the personal page and the search have none."""
    outside = ("proceedings.home.front", "proceedings.home.personal", "proceedings.home.searching", "agenda.programme.papers")
    views = [pattern.callback for pattern in patterns(get_resolver()) if hasattr(pattern.callback, "__module__")]
    ours = {
        view.__module__
        for view in views
        if view.__module__.split(".")[0] in {"agenda", "participants", "presentations", "proceedings"}
    }

    assert [room for room in sorted(ours) if not room.startswith(outside) and place_of_view("", room) is None] == []


def patterns(resolver):
    for pattern in resolver.url_patterns:
        yield from patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]


@pytest.mark.parametrize(
    ("role", "page"), [("secretariat", "arrangement/"), ("leader", "agenda/"), ("note_taker", "agenda/"), ("operator", "agenda/")]
)
def test_everyone_who_works_here_finds_the_agenda_once(meeting, role, page):
    unit = make.make_unit(meeting.region) if role == "operator" else None
    user = make.make_member(role, meeting.region, unit=unit).user

    nav = nav_of(meeting, user, "minutes/")
    urls = [url for phase in nav.phases for url in addresses(meeting, phase.items)]

    assert [url for url in urls if url in {"arrangement/", "agenda/"}] == [page]


def test_a_page_of_the_region_has_no_phase_and_leads_back(meeting, secretariat):
    page = secretariat.get(f"{meeting.get_absolute_url()}directory/")

    assert page.context["nav"].phases == []
    assert addresses(meeting, page.context["nav"].pages) == ["directory/", "holidays/", "emblems/"]
    assert f'href="{meeting.get_absolute_url()}board/"' in page.content.decode()


def test_a_page_outside_of_the_map_shows_the_phase_that_runs(meeting, secretariat):
    make.make_day(meeting, date=timezone.localdate(timezone=meeting.region.zone))

    nav = secretariat.get(f"{meeting.get_absolute_url()}search/").context["nav"]

    assert nav.shown.key == "day"
    assert not any(group.current for group in nav.phases)


@pytest.mark.parametrize(
    ("days", "stages"),
    [
        (-1, [PAST, PAST, RUNNING]),
        (0, [PAST, RUNNING, COMING]),
        (1, [RUNNING, COMING, COMING]),
        (None, [RUNNING, COMING, COMING]),
    ],
)
def test_phases_follow_the_calendar(days, stages):
    today = date(2023, 12, 28)
    day = None if days is None else today + timedelta(days=days)

    assert stages_of(Calendar(day, day, today)) == stages


def test_the_phases_show_a_stranger_nothing(meeting, client, django_assert_num_queries):
    response = client.get(meeting.get_absolute_url())

    assert response.context["nav"].phases == response.context["nav"].tabs == []
    assert not response.context["account"]


def test_a_member_of_another_region_has_no_phases_here(meeting):
    assert nav_of(meeting, make.make_member("secretariat").user).phases == []


def test_a_page_without_a_meeting_has_no_phases(client, db):
    assert not client.get("/").context["nav"]


def test_the_menu_costs_two_queries_whatever_it_holds(meeting, member, django_assert_num_queries):
    with django_assert_num_queries(2):  # the memberships, and the days of the meeting
        nav = nav_of(meeting, member)
        assert len(nav.phases) == 3
        assert nav.pages
        assert nav.beside
        assert nav.search


def test_the_menu_of_the_account_leads_to_the_other_meetings(meeting, secretariat):
    near = make.make_meeting(region=meeting.region)
    make.make_meeting()

    account = secretariat.get(f"{meeting.get_absolute_url()}board/").context["account"]

    assert account.meetings == [(near, f"{near.get_absolute_url()}board/")]


@pytest.mark.parametrize(("name", "initials"), [("Nurhidayah Kamilah", "NK"), ("Rizky Amalia Hapsari", "RH"), ("admin", "A")])
def test_an_account_has_initials(name, initials):
    first, _space, last = name.partition(" ")

    assert Account(get_user_model()(first_name=first, last_name=last), None).initials == initials
