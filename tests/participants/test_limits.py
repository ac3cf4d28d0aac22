"""Passwords and PINs cannot be guessed: every page that asks for one counts attempts before checking them."""

import re
from datetime import timedelta
from importlib import import_module

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse
from django.utils import timezone

from participants.access.accounts import FROM_HERE, OF_ACCOUNT, OF_ACCOUNT_HERE, place_of
from participants.door.desks import desk_url
from participants.models import Desk, Limit
from participants.models.desk import GUESSES
from participants.tasks import forget_expired
from tests import make
from tests.test_access import ROWS
from tests.world import address, undone, walk_urls

PASSWORD = "pendopo serambi madinah"
SIGN_IN = "/akun/login/"
# Every page that asks for a password or a PIN, and what counts its failed attempts.
DOORS = {
    "account_login": "Limit, of the account and of the place",
    "account_change_password": "django-allauth, 5 a minute of the account",
    "account_set_password": "for an account that has none: nothing is guessed",
    "participants:desk_pin": "Limit, of the desk",
    "admin:auth_user_password_change": "a superuser sets it, and guesses nothing",
    "admin:auth_user_add": "a superuser sets it, and guesses nothing",
}


HOLDING = {"participants:link_entrance", "participants:link_opening"}  # anyone who presses this has a person's link


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("dinsos", "dinsos@contoh.go.id", PASSWORD)


def make_desk(meeting):
    expires_at = timezone.now() + timedelta(hours=8)
    return Desk.objects.create(meeting=meeting, name="Meja 2", pin=make_password("123456"), made_by="uji", expires_at=expires_at)


def try_password(login="dinsos", password="salah", **values):
    """Return the outcome of an attempt: "wrong", "in", or "wait"."""
    response = Client().post(SIGN_IN, {"login": login, "password": password}, **values)
    if response.status_code == 302:
        return "in"
    return "wait" if "Terlalu banyak percobaan" in response.content.decode() else "wrong"


@pytest.mark.django_db
def test_so_many_tries_are_taken_within_a_span_and_anew_after_it():
    first = [Limit.objects.take("uji", 2, 300) for _ in range(3)]
    Limit.objects.update(ends_at=timezone.now())

    assert (first, Limit.objects.take("uji", 2, 300)) == ([True, True, False], True)


@pytest.mark.django_db
def test_a_try_that_is_given_back_is_none():
    Limit.objects.take("uji", 1, 300)

    Limit.objects.give_back("uji", "never taken")

    assert [Limit.objects.take("uji", 1, 300), Limit.objects.take("uji", 1, 300)] == [True, False]


@pytest.mark.django_db
def test_many_sessions_push_no_count_out():
    Limit.objects.take("uji", 1, 300)
    engine = import_module(project.SESSION_ENGINE)

    for _ in range(330):
        store = engine.SessionStore()
        store["link"] = "x"
        store.save()

    assert not Limit.objects.take("uji", 1, 300)


def test_passwords_of_one_account_are_tried_five_times_from_one_place(user):
    tried = [try_password() for _ in range(OF_ACCOUNT_HERE)]

    assert (set(tried), try_password(password=PASSWORD)) == ({"wrong"}, "wait")


def test_another_host_name_or_port_gives_no_further_tries(user):
    for port in range(OF_ACCOUNT_HERE):
        try_password(headers={"host": f"localhost:{8000 + port}"})

    assert try_password(password=PASSWORD, headers={"host": "127.0.0.1:9000"}) == "wait"


def test_an_account_is_one_by_its_name_and_by_its_address(user):
    for login in ["dinsos", "DINSOS", "dinsos@contoh.go.id", " Dinsos@Contoh.go.id", "dinsos"]:
        try_password(login)

    assert [try_password("dinsos", PASSWORD), try_password("dinsos@contoh.go.id", PASSWORD)] == ["wait", "wait"]


def test_who_guesses_from_elsewhere_does_not_keep_the_owner_out(user):
    for _ in range(OF_ACCOUNT + 5):
        try_password(REMOTE_ADDR="203.0.113.9")

    assert try_password(password=PASSWORD) == "in"


def test_one_account_is_tried_so_often_from_everywhere(user):
    tried = [try_password(REMOTE_ADDR=f"203.0.113.{n}") for n in range(OF_ACCOUNT)]

    assert (set(tried), try_password(password=PASSWORD)) == ({"wrong"}, "wait")


def test_a_network_of_ipv6_is_one_place(user):
    for n in range(OF_ACCOUNT_HERE):
        try_password(REMOTE_ADDR=f"2001:db8::{n}")

    assert try_password(password=PASSWORD, REMOTE_ADDR="2001:db8::ffff") == "wait"


def test_one_place_tries_so_many_passwords_of_any_account(user):
    for _ in range(FROM_HERE - 2):
        Limit.objects.take("password-from-127.0.0.1", FROM_HERE, 300)

    tried = [try_password(f"siapa{n}") for n in range(2)]

    assert (set(tried), try_password(password=PASSWORD)) == ({"wrong"}, "wait")


def signed_in_before(name="dinsos"):
    """Return a browser in which the account was signed in and out again."""
    client = Client()
    client.post(SIGN_IN, {"login": name, "password": PASSWORD})
    client.post("/akun/logout/")
    return client


def test_a_browser_that_was_signed_in_before_is_not_kept_out_by_others_of_its_place(user):
    known = signed_in_before()
    for _ in range(FROM_HERE):
        Limit.objects.take("password-from-127.0.0.1", FROM_HERE, 300)
    for _ in range(OF_ACCOUNT):
        Limit.objects.take(f"password-account-{user.pk}", OF_ACCOUNT, 300)

    told = known.post(SIGN_IN, {"login": "dinsos", "password": PASSWORD})

    assert (try_password(password=PASSWORD), told.status_code) == ("wait", 302)


def test_a_browser_that_was_signed_in_before_guesses_no_more_than_any_other(user):
    known = signed_in_before()
    for _ in range(OF_ACCOUNT_HERE):
        known.post(SIGN_IN, {"login": "dinsos", "password": "salah"})

    told = known.post(SIGN_IN, {"login": "dinsos", "password": PASSWORD})

    assert "Terlalu banyak percobaan" in told.content.decode()


@pytest.mark.parametrize("cookie", ["", "x", "WyJhY2NvdW50LTEiLCAieCJd:1:x"])
def test_a_browser_that_was_signed_in_as_another_is_none_of_the_account(user, cookie):
    get_user_model().objects.create_user("dinkes", password=PASSWORD)
    other = signed_in_before("dinkes")
    if cookie:
        other.cookies["device"] = cookie
    for _ in range(OF_ACCOUNT_HERE):
        try_password()

    told = other.post(SIGN_IN, {"login": "dinsos", "password": PASSWORD})

    assert "Terlalu banyak percobaan" in told.content.decode()


def test_an_address_of_ipv4_written_as_ipv6_is_a_place_of_its_own():
    assert [place_of(one) for one in ("::ffff:203.0.113.9", "203.0.113.9", "2001:db8::1")] == [
        "203.0.113.9",
        "203.0.113.9",
        "2001:db8::",
    ]


def test_a_town_hall_signs_in_from_one_place_as_often_as_it_likes(user):
    assert {try_password(password=PASSWORD) for _ in range(8)} == {"in"}


def test_a_new_password_ends_the_waiting_of_its_owner_alone(user, rf):
    from allauth.account.adapter import get_adapter

    other = get_user_model().objects.create_user("dinsos2", password=PASSWORD)
    for _ in range(OF_ACCOUNT_HERE + 1):
        try_password()
        try_password("dinsos2")

    get_adapter().set_password(user, "serambi madinah 2024")

    assert try_password(password="serambi madinah 2024") == "in"
    assert (try_password("dinsos2", PASSWORD), other.check_password(PASSWORD)) == ("wait", True)


def test_fifty_wrong_pins_close_a_desk_and_the_secretariat_is_told(meeting, secretariat):
    make.make_day(meeting)
    desk = make_desk(meeting)
    Desk.objects.update(wrong_pins=GUESSES - 1)

    told = Client().post(desk_url("desk_pin", desk), {"pin": "000000"}, follow=True)
    right = Client().post(desk_url("desk_pin", desk), {"pin": "123456"}, follow=True)

    desk.refresh_from_db()
    assert (desk.guessed, desk.revoked_at is not None, told.status_code, right.status_code) == (True, True, 410, 410)
    words = "terlalu banyak PIN salah"
    pages = ["participants:desks", "proceedings:board"]
    assert [words in secretariat.get(reverse(page, args=meeting.args)).content.decode() for page in pages] == [True, True]


def test_a_desk_that_closed_itself_is_opened_anew_with_another_link(meeting):
    desk = make_desk(meeting)
    Desk.objects.update(wrong_pins=GUESSES, revoked_at=timezone.now())
    desk.refresh_from_db()

    desk.renew(make_password("654321"), desk.expires_at)

    assert list(meeting.desks.guessed()) == []
    assert Client().post(desk_url("desk_pin", desk), {"pin": "654321"}).status_code == 303


def test_a_wrong_pin_of_an_old_link_is_counted_for_no_new_one(meeting):
    desk = make_desk(meeting)
    old = Desk.objects.get()
    desk.renew(make_password("654321"), desk.expires_at)

    old.count_wrong_pin()

    desk.refresh_from_db()
    assert desk.wrong_pins == 0


def test_what_has_expired_is_forgotten_daily(db):
    Session.objects.create(session_key="lama", session_data="", expire_date=timezone.now() - timedelta(days=1))
    Session.objects.create(session_key="baru", session_data="", expire_date=timezone.now() + timedelta(days=1))
    Limit.objects.create(key="lama", tries=1, ends_at=timezone.now())
    Limit.objects.create(key="baru", tries=1, ends_at=timezone.now() + timedelta(days=1))

    forget_expired(timestamp=0)

    assert list(Session.objects.values_list("pk", flat=True)) == ["baru"]
    assert list(Limit.objects.values_list("pk", flat=True)) == ["baru"]


@pytest.mark.django_db
@pytest.mark.parametrize("row", [row for row in ROWS if row[0] not in HOLDING], ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_stranger_gets_no_session_and_no_message(two_worlds, row):
    name, method, *_told = row
    client = Client(raise_request_exception=False)
    with undone():
        response = getattr(client, method.lower())(address(name, two_worlds.own))
        for close in response._resource_closers:
            close()
        made = Session.objects.filter(session_key=client.cookies["sessionid"].value if "sessionid" in client.cookies else "")

        assert (sorted({"sessionid", "messages"} & set(client.cookies)), made.count()) == ([], 0)


def test_who_was_signed_out_is_told_where_they_sign_in(meeting):
    response = Client().post(reverse("participants:participant_create", args=meeting.args), follow=True)

    assert "Anda sudah keluar sebelum ini tersimpan" in response.content.decode()


def every_address():
    """Return (name, pattern) of every address, including Django's admin."""

    def walk(resolver, prefix):
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLPattern):
                yield f"{prefix}{pattern.name}", pattern
            else:
                yield from walk(pattern, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)

    return walk(get_resolver(), "")


def test_every_page_that_asks_for_a_password_is_known(two_worlds):
    """Requested as a stranger, as an account and as a superuser: a new page needs an entry for what counts its attempts."""
    world, _foreign, clients = two_worlds
    user, found, clients = get_user_model().objects.get(username="super"), set(), {**clients, "own": Client()}
    clients["own"].force_login(get_user_model().objects.create_user("sandi", password=PASSWORD))
    for name, pattern in every_address():
        places = {"object_id": user.pk, "id": user.pk, "app_label": "auth", "uidb36": "1", "key": "x"} | world
        asked = {place: places[place] for place in pattern.pattern.regex.groupindex if place in places}
        try:
            url = address(name, world) if name in walk_urls() else reverse(name, kwargs=asked)
        except (NoReverseMatch, KeyError):  # a place that none of our rows has
            continue
        for column in ("anon", "secr", "super", "own"):
            with undone():
                response = clients[column].get(url)
                body = b"" if response.streaming else response.content
                for close in response._resource_closers:
                    close()
            if re.search(rb'type="password"', body):
                found.add(name)

    assert found == set(DOORS)


@pytest.mark.parametrize("page", ["/admin/login/", "/admin/"])
def test_the_admin_has_no_door_of_its_own(client, user, page):
    response = client.post(page, {"username": "dinsos", "password": PASSWORD})
    while response.status_code == 302 and response.url.split("?")[0] != SIGN_IN:
        response = client.get(response.url)

    assert (response.status_code, response.url.split("?")[0]) == (302, SIGN_IN)
    assert "_auth_user_id" not in client.session


def test_the_admin_changes_no_password_by_a_door_of_its_own(admin_client):
    response = admin_client.post("/admin/password_change/", {"old_password": "x", "new_password1": "y", "new_password2": "y"})

    assert (response.status_code, response.url) == (302, reverse("account_change_password"))
