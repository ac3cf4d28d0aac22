"""Signing in, and its failures."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse

PASSWORD = "pendopo serambi madinah"


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("dinsos", "dinsos@contoh.go.id", PASSWORD)


def sign_in(client, login="dinsos", password=PASSWORD):
    return client.post(reverse("account_login"), {"login": login, "password": password})


def test_a_user_signs_in_by_name_or_by_address(client, user):
    for login in ["dinsos", "dinsos@contoh.go.id", "DINSOS@contoh.go.id"]:
        assert sign_in(client, login).status_code == 302
        assert client.session["_auth_user_id"] == str(user.pk)
        client.post(reverse("account_logout"))


def test_a_wrong_password_is_refused_and_says_so(client, user):
    response = sign_in(client, password="salah")

    assert "Nama pengguna dan kata sandi tidak cocok." in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_an_unknown_name_is_refused_in_the_same_words(client, user):
    response = sign_in(client, "siapa")

    assert "Nama pengguna dan kata sandi tidak cocok." in response.content.decode()


def test_after_five_failures_even_the_right_password_must_wait(client, user):
    for _ in range(5):
        sign_in(client, password="salah")

    response = sign_in(client)

    assert "Terlalu banyak percobaan" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_nobody_signs_up(client, db):
    response = client.post(reverse("account_signup"), {"username": "baru", "password1": PASSWORD, "password2": PASSWORD})

    assert "Akun dibuat oleh sekretariat" in response.content.decode()
    assert not get_user_model().objects.exists()


@pytest.mark.parametrize("page", ["email/", "confirm-email/", "login/code/confirm/", "reauthenticate/", ""])
def test_what_the_product_does_not_use_is_not_there(client, db, page):
    assert client.get(f"/akun/{page}").status_code == 404


def test_a_link_signs_nobody_out(client, user):
    client.force_login(user)

    response = client.get(reverse("account_logout"))

    assert response.status_code == 200
    assert "_auth_user_id" in client.session


def test_a_user_changes_the_password(client, user):
    client.force_login(user)
    new = "serambi madinah 2024"

    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})

    user.refresh_from_db()
    assert user.check_password(new)


def test_a_forgotten_password_is_chosen_anew_by_mail(client, user):
    client.post(reverse("account_reset_password"), {"email": "dinsos@contoh.go.id"})
    [letter] = mail.outbox
    assert letter.subject == "Kata sandi baru untuk Rakerda"
    [link] = re.findall(r"https?://\S+", letter.body)
    new = "serambi madinah 2024"

    page = client.get(link, follow=True)
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})

    user.refresh_from_db()
    assert user.check_password(new)


def test_a_used_link_says_so(client, user):
    client.post(reverse("account_reset_password"), {"email": "dinsos@contoh.go.id"})
    [link] = re.findall(r"https?://\S+", mail.outbox[0].body)
    user.set_password("serambi madinah 2024")
    user.save()

    assert "Tautan ini tidak berlaku lagi" in client.get(link, follow=True).content.decode()


def test_an_unknown_address_learns_nothing_on_the_page(client, user):
    known = client.post(reverse("account_reset_password"), {"email": "dinsos@contoh.go.id"})
    unknown = client.post(reverse("account_reset_password"), {"email": "siapa@contoh.go.id"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert "tidak ada akun" in mail.outbox[1].body
