"""Actors: the text that remains when the account is gone."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from participants.access.actors import LENGTH, name_of
from participants.models import CheckIn, Membership
from tests import make


def test_an_account_is_named_with_what_it_is(meeting):
    user = make.make_member("secretariat", meeting.region).user
    user.first_name, user.last_name = "Nurhidayah", "S."

    assert name_of(user, meeting.region.slug) == "Nurhidayah S. (Sekretariat)"


def test_an_operator_is_named_with_the_unit(meeting):
    unit = make.make_unit(meeting.region, short_name="Dinsos")

    assert name_of(make.make_member("operator", unit=unit, region=meeting.region).user, meeting.region.slug).endswith(
        "(Operator Dinsos)"
    )


def test_the_words_are_indonesian_whatever_the_reader_speaks(sign_in, meeting):
    desk = sign_in("desk")
    desk.cookies["django_language"] = "en"
    participant = make.make_participant(meeting)
    make.make_day(meeting)

    desk.post(reverse("participants:participant_attendance", args=[*meeting.args, participant.pk]))

    assert CheckIn.objects.get().recorded_by.endswith("(Meja registrasi)")


def test_roles_elsewhere_are_not_told(meeting):
    user = make.make_member("secretariat", meeting.region).user
    Membership.objects.create(user=user, region=make.make_region(), role="leader")

    assert name_of(user, meeting.region.slug) == f"{user.username} (Sekretariat)"


def test_a_superuser_is_the_administrator(db):
    assert name_of(get_user_model().objects.create_superuser("super"), "mana-saja") == "super (administrator)"


def test_a_stranger_has_no_name():
    assert name_of(AnonymousUser()) == ""


def test_a_long_name_fits_the_column(meeting):
    user = make.make_member("secretariat", meeting.region).user
    user.first_name, user.last_name = "A" * 150, "B" * 150

    assert len(name_of(user, meeting.region.slug)) == LENGTH
    assert name_of(user, meeting.region.slug).endswith("(Sekretariat)")


def test_the_history_knows_who_did_it(sign_in, meeting):
    participant = make.make_participant(meeting)
    make.make_day(meeting)

    sign_in("desk").post(reverse("participants:participant_attendance", args=[*meeting.args, participant.pk]))

    event = CheckIn.pgh_event_models[next(iter(CheckIn.pgh_event_models))].objects.get()
    assert event.pgh_context.metadata["actor"].endswith("(Meja registrasi)")


def test_reading_writes_no_history_and_names_nobody(client, meeting):
    response = client.get(meeting.get_absolute_url())

    assert response.wsgi_request.actor == ""
    assert "Cookie" not in response.headers.get("Vary", "") or response.wsgi_request.user.is_anonymous


@pytest.mark.parametrize("path", ["/", "//", "/akun/login/", "/admin/login/", "/tidak-ada/"])
def test_any_address_has_an_actor(client, db, path):
    assert client.post(path).status_code in {200, 302, 403, 404, 405}
