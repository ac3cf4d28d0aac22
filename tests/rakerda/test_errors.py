"""Pages for what is missing, not accessible, or broken."""

import pytest
from django.test import Client
from django.urls import reverse
from django.views.defaults import bad_request, server_error


def test_a_page_that_is_not_there_says_what_may_have_happened(client, db):
    response = client.get("/tidak-ada/")

    assert response.status_code == 404
    assert "Halaman tidak ditemukan" in response.content.decode()
    assert reverse("account_login") in response.content.decode()


def test_a_member_who_may_not_is_told_so(sign_in, meeting):
    response = sign_in("desk").get(reverse("proceedings:board", args=meeting.args))

    assert response.status_code == 403
    assert "Tidak dibuka untuk peran Anda" in response.content.decode()


def test_a_stranger_is_sent_to_sign_in_and_back(client, meeting):
    page = reverse("proceedings:board", args=meeting.args)

    response = client.get(page)

    assert response.url == f"{reverse('account_login')}?next={page}"


def test_a_stranger_whose_write_is_refused_comes_back_to_the_page_they_wrote_on(client, floor):
    page = "/uji/formulir/"

    response = client.post("/uji/tertutup/", headers={"referer": f"http://testserver{page}"}, follow=True)

    assert response.redirect_chain == [(f"{reverse('account_login')}?next={page}&unsaved", 302)]
    assert "Anda sudah keluar sebelum ini tersimpan" in response.content.decode()


def test_a_write_sent_from_another_site_leads_to_the_first_page(client, floor):
    response = client.post("/uji/tertutup/", headers={"referer": "https://example.com/x"})

    assert response.url == f"{reverse('account_login')}?next=/&unsaved"


def test_htmx_takes_a_stranger_to_sign_in(client, meeting):
    page = reverse("proceedings:board", args=meeting.args)

    response = client.get(page, headers={"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"})

    assert (response.status_code, response["HX-Redirect"]) == (200, f"{reverse('account_login')}?next={page}")


def test_a_form_without_its_token_is_refused_and_keeps_its_entries(meeting):
    response = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "dinsos"})

    assert response.status_code == 403
    assert response["HX-Trigger"] == "stale"
    assert "tetapi tidak hilang" in response.content.decode()
    assert "dinsos" not in response.content.decode()  # a stranger's form must not be offered again


@pytest.mark.parametrize(("view", "status"), [(bad_request, 400), (server_error, 500)])
def test_the_page_of_a_broken_request_needs_neither_reader_nor_database(rf, view, status):
    arguments = [ValueError()] if view is bad_request else []

    response = view(rf.get("/"), *arguments)

    assert response.status_code == status
    assert '<html lang="id"' in response.content.decode()


def test_what_breaks_is_answered_with_our_page(floor):
    response = Client(raise_request_exception=False).get("/uji/rusak/")

    assert response.status_code == 500
    assert "Ada yang rusak di pihak kami" in response.content.decode()
