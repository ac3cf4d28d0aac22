"""Indonesian, unless the reader chose English: the public by the address, all others by a cookie. Never from the phone's language."""

import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings as project
from django.test import Client
from django.urls import get_script_prefix, reverse
from django.utils import translation

from agenda.models import RESERVED_SLUGS
from agenda.models.codes import verification_url
from agenda.programme.releasing import publish
from participants.access.links import code_url, operator_url, personal_url
from participants.room_code import codes
from rakerda.pages.language import CODES, under
from tests import make
from tests.reading import flat
from tests.test_architecture import ROOT, sources

pytestmark = pytest.mark.django_db
COOKIE = project.LANGUAGE_COOKIE_NAME
LINK = re.compile(r'<a[^>]* href="(/[^"]*)"')


@pytest.fixture
def front(meeting):
    """The address of a public page."""
    make.make_session(make.make_day(meeting), title="Pembukaan")
    publish(meeting, "")
    return meeting.get_absolute_url()


def read(client, **headers):
    return client.get(reverse("account_login"), headers=headers)


def language_of(response):
    return re.search(r'<html lang="(\w+)"', response.content.decode())[1], response.headers["Content-Language"]


def links_to_languages(response):
    """Return {language: (address, whether it is the present one)} of the foot, or of the menu of the account."""
    found = re.findall(
        r'<a class="(?:button button--plain|menu__item)" href="([^"]*)" lang="(\w+)" hreflang="\w+"( aria-current="true")?\s*>',
        flat(response.content.decode()),
    )
    return {code: (address, bool(current)) for address, code, current in found}


def test_a_page_is_indonesian(client, front):
    assert language_of(read(client)) == ("id", "id")
    assert language_of(client.get(front)) == ("id", "id")


def test_the_language_of_the_phone_is_no_choice(client):
    assert language_of(read(client, accept_language="en-US,en;q=0.9")) == ("id", "id")


# The public: by the address.


def test_the_public_reads_english_under_its_own_address(client, front):
    response = client.get(f"/en{front}")

    assert (response.status_code, language_of(response)) == (200, ("en", "en"))
    assert dict(response.cookies) == {}


def test_every_link_of_an_english_page_stays_english(client, meeting, front):
    pages = ["/", meeting.region.get_absolute_url(), front, meeting.agenda_url, reverse("agenda:verification")]
    make.make_session(make.make_day())  # a second meeting, lest the first page leads on to the only one
    publish(make.make_session(make.make_day()).meeting, "")

    for page in pages:
        content = client.get(f"/en{page}").content.decode()
        links = set(LINK.findall(content)) - {page, "/static/"}  # the one to Indonesian
        assert {link for link in links if not link.startswith("/en/")} == set(), page
    assert f'href="/en{meeting.agenda_url}"' in client.get(f"/en{front}").content.decode()


def test_the_address_counts_and_no_cookie(client, front):
    client.cookies[COOKIE] = "en"

    assert language_of(client.get(front)) == ("id", "id")
    assert language_of(client.get(f"/en{front}")) == ("en", "en")


def test_the_foot_of_a_public_page_leads_to_the_same_page(client, front):
    assert links_to_languages(client.get(front)) == {"id": (front, True), "en": (f"/en{front}", False)}
    assert links_to_languages(client.get(f"/en{front}")) == {"id": (front, False), "en": (f"/en{front}", True)}


def test_search_engines_are_told_of_the_other_language(client, front):
    for page in (front, f"/en{front}"):
        found = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', flat(client.get(page).content.decode()))
        assert found == [("id", f"{project.PUBLIC_URL.geturl()}{front}"), ("en", f"{project.PUBLIC_URL.geturl()}/en{front}")]


def test_an_indonesian_address_leads_to_the_one_without_language(client, front):
    response = client.get(f"/id{front}?x=1")

    assert (response.status_code, response.url, dict(response.cookies)) == (302, f"{front}?x=1", {})


def test_a_part_of_an_english_page_is_english_and_asks_again_there(client, meeting):
    make.make_session(make.make_day(meeting, date=make.today(meeting.region)), title="Pembukaan")
    publish(meeting, "")

    content = client.get(f"/en{meeting.agenda_url}", headers={"HX-Request": "true"}).content.decode()

    assert content.lstrip().startswith("<div")
    assert f'data-from="/en{meeting.agenda_url}"' in content


def test_an_english_page_that_is_not_there_says_so_in_english(client, front):
    response = client.get(f"/en{front}tidak-ada/")

    assert (response.status_code, language_of(response)) == (404, ("en", "en"))
    assert 'href="/en/"' in response.content.decode()
    assert client.get("/en/tidak-ada/").status_code == 404
    assert client.get("/en/en/").status_code == 404


def test_an_english_address_without_its_last_slash_gets_it(client, front):
    for address in ("/en/", f"/en{front}"):
        response = client.get(address.removesuffix("/"))
        assert (response.status_code, response.url) == (301, address)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_is_sent_to_an_english_address(client, secretariat, front, method):
    for reader in (client, secretariat):
        response = getattr(reader, method)(f"/en{front}")
        assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
        assert getattr(reader, method)("/en/akun/login/").status_code == 405
        assert COOKIE not in reader.cookies


def test_the_only_meeting_is_led_to_in_english(client, front):
    assert client.get("/en/").headers["Location"] == f"/en{front}"


def test_no_region_has_the_address_of_a_language():
    assert set(CODES) - set(RESERVED_SLUGS) == set()


# All others: by a cookie.


def test_the_sign_in_remembers_the_choice(client):
    response = client.get("/en/akun/login/?next=/x/")

    assert (response.status_code, response.url) == (302, "/akun/login/?next=/x/")
    assert response.cookies[COOKIE].value == "en"
    assert language_of(read(client)) == ("en", "en")


def test_a_reader_goes_back_to_indonesian(client):
    client.get("/en/akun/login/")
    client.get("/id/akun/login/")

    assert language_of(read(client)) == ("id", "id")


def test_whoever_is_signed_in_has_one_choice_for_every_page(secretariat, meeting, front):
    response = secretariat.get(f"/en{front}?show=x")

    assert (response.status_code, response.url) == (302, f"{front}?show=x")
    assert language_of(secretariat.get(front)) == ("en", "en")
    assert language_of(secretariat.get(reverse("proceedings:board", args=meeting.args))) == ("en", "en")


def test_the_foot_of_other_pages_leads_to_the_choice_and_keeps_what_was_asked(client, secretariat, meeting):
    participants = reverse("participants:participants", args=meeting.args)

    assert links_to_languages(client.get("/akun/login/?next=/x/%3Fa=1")) == {
        "id": ("/id/akun/login/?next=/x/%3Fa=1", True),
        "en": ("/en/akun/login/?next=/x/%3Fa=1", False),
    }
    assert links_to_languages(secretariat.get(f"{participants}?q=a b&show=x")) == {
        "id": (f"/id{participants}?q=a%20b&amp;show=x", True),
        "en": (f"/en{participants}?q=a%20b&amp;show=x", False),
    }


def test_a_personal_link_remembers_the_choice(client, meeting):
    path = urlsplit(personal_url(make.make_participant(meeting))).path

    response = client.get(f"/en{path}")

    assert (response.url, response.cookies[COOKIE].value) == (path, "en")


def test_a_language_that_we_do_not_speak_is_indonesian(client):
    client.cookies[COOKIE] = "fr"

    assert language_of(read(client)) == ("id", "id")


@pytest.mark.parametrize("rest", ["//example.com/", "/\\example.com/", "//example.com/akun/login/", "/%2Fexample.com/"])
@pytest.mark.parametrize("code", CODES)
def test_the_choice_leads_to_no_other_site(secretariat, code, rest):
    response = secretariat.get(f"/{code}{rest}")

    assert urlsplit(response.headers.get("Location", "")).netloc == ""
    assert not response.headers.get("Location", "").startswith("//")


def test_pages_in_two_languages_are_kept_apart_by_caches(client):
    assert "Cookie" in read(client)["Vary"]


def test_the_cookie_is_as_safe_as_the_others(client, settings):
    settings.LANGUAGE_COOKIE_SECURE = True

    cookie = client.get("/en/akun/login/").cookies[COOKIE]

    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, True, "Lax", "/")


# What leaves the house.


def test_no_address_that_leaves_the_house_has_a_language(meeting):
    """Letters, messages and codes are read by others than whoever made them."""
    participant = make.make_participant(meeting)
    made = [
        lambda: verification_url(),
        lambda: verification_url("7KQ2-9XMF-4T1B"),
        lambda: personal_url(participant),
        lambda: operator_url(participant),
        lambda: code_url(participant),
        lambda: codes.code_url(meeting),
    ]

    plain = [make_one() for make_one in made]
    with under("en"), translation.override("en"):
        assert reverse("agenda:verification") == "/en/v/"
        assert [make_one() for make_one in made] == plain
        assert get_script_prefix() == "/en/"
    assert not any("/en/" in address for address in plain)


def test_only_one_function_makes_them():
    """Joining PUBLIC_URL and an address by hand would take the language of the page along."""
    joined = [str(path) for _floor, path in sources() if re.search(r"PUBLIC_URL.*\+|geturl\(\) \+", (ROOT / path).read_text())]

    assert joined == ["rakerda/pages/language.py"]


def test_the_language_of_one_request_is_not_that_of_the_next(client, front):
    client.get(f"/en{front}")

    assert get_script_prefix() == "/"
    assert language_of(Client().get(front)) == ("id", "id")
