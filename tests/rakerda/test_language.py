"""Indonesian, unless the reader chose English in the footer. Never from the phone's language."""

import pytest
from django.conf import settings as project
from django.urls import reverse

from tests.reading import flat

pytestmark = pytest.mark.django_db
COOKIE = project.LANGUAGE_COOKIE_NAME


def read(client, **headers):
    return client.get(reverse("account_login"), headers=headers)


def choose(client, language, back="/akun/login/"):
    return client.post(reverse("set_language"), {"language": language, "next": back}, headers={"referer": "http://testserver/"})


def test_a_page_is_indonesian(client):
    response = read(client)

    assert '<html lang="id"' in response.content.decode()
    assert response["Content-Language"] == "id"


def test_the_language_of_the_phone_is_no_choice(client):
    assert '<html lang="id"' in read(client, accept_language="en-US,en;q=0.9").content.decode()


def test_a_reader_chooses_english_and_it_stays(client):
    response = choose(client, "en")

    assert (response.status_code, response.url) == (302, "/akun/login/")
    response = read(client)
    assert '<html lang="en"' in response.content.decode()
    assert response["Content-Language"] == "en"


def test_a_reader_goes_back_to_indonesian(client):
    choose(client, "en")
    choose(client, "id")

    assert '<html lang="id"' in read(client).content.decode()


def test_a_language_that_we_do_not_speak_is_indonesian(client):
    client.cookies[COOKIE] = "fr"

    assert '<html lang="id"' in read(client).content.decode()


def test_the_choice_is_a_write(client):
    client.get(reverse("set_language"), {"language": "en"})

    assert COOKIE not in client.cookies


def test_the_choice_leads_to_no_other_site(client):
    assert choose(client, "en", back="https://example.com/").url == "http://testserver/"


def test_the_foot_shows_which_language_is_spoken(client):
    content = flat(read(client).content.decode())

    assert '<button class="button button--plain" name="language" value="id" lang="id" aria-current="true">' in content
    assert '<button class="button button--plain" name="language" value="en" lang="en">' in content


def test_pages_in_two_languages_are_kept_apart_by_caches(client):
    assert "Cookie" in read(client)["Vary"]
