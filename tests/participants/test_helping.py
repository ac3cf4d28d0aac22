"""Whom a reader is told to ask: by who they are. Nobody's number reaches the public."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.urls import reverse

from participants.access.helping import help_for
from participants.access.link_users import LinkUser
from participants.access.tokens import LINK
from participants.models import Reception
from tests import make

PAGE = Template('{% ask "Buka meja baru." %}')
PLAIN = Template("{% ask %}")


@pytest.fixture
def reception(meeting):
    return Reception.objects.create(meeting=meeting, contact_name="Nurhidayah", contact_phone="+6281234567896")


@pytest.fixture
def asked(rf, meeting):
    """asked(user) returns a request of this user for a page of the meeting."""

    def asked(user, of=meeting):
        request = rf.get("/")
        request.user, request.meeting, request.resolver_match = user, of, None
        return request

    return asked


def member(role, meeting, **values):
    return make.make_member(role, region=meeting.region, **values).user


def test_the_secretariat_is_told_what_it_does_itself(asked, meeting, reception):
    request = asked(member("secretariat", meeting))

    assert PAGE.render(Context({"request": request})) == "Buka meja baru."
    assert PLAIN.render(Context({"request": request})) == "Hubungi administrator Rakerda."


@pytest.mark.parametrize("role", ["leader", "note_taker", "desk", "operator"])
def test_who_works_in_the_meeting_is_given_its_contact_person(asked, meeting, reception, role):
    unit = {"unit": make.make_unit(meeting.region)} if role == "operator" else {}

    assert PAGE.render(Context({"request": asked(member(role, meeting, **unit))})) == "Hubungi Nurhidayah, 0812-3456-7896."


def test_who_was_invited_is_given_the_contact_person(asked, meeting, reception):
    participant = make.make_participant(meeting)

    assert help_for(asked(LinkUser(participant, LINK))) == "Hubungi Nurhidayah, 0812-3456-7896."


def test_the_public_and_other_regions_read_no_name_and_no_number(asked, meeting, reception):
    away = make.make_member("secretariat", region=make.make_region()).user
    elsewhere = LinkUser(make.make_participant(make.make_meeting(region=meeting.region)), LINK)

    assert [help_for(asked(user)) for user in (AnonymousUser(), away, elsewhere)] == ["Hubungi sekretariat."] * 3


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        ({}, "Hubungi sekretariat."),
        ({"contact_name": "Nurhidayah"}, "Hubungi Nurhidayah dari sekretariat."),
        ({"contact_phone": "+6281234567896"}, "Hubungi sekretariat, 0812-3456-7896."),
    ],
)
def test_what_was_not_entered_is_not_said(asked, meeting, contact, sentence):
    Reception.objects.create(meeting=meeting, **contact)

    assert help_for(asked(member("leader", meeting))) == sentence


def test_outside_of_a_meeting_the_secretariat_is_named_but_to_itself(asked, meeting):
    superuser = get_user_model().objects.create_superuser("super")
    users = [member("leader", meeting), member("secretariat", meeting), superuser]

    assert [help_for(asked(user, of=None)) for user in users] == [
        "Hubungi sekretariat.", "Hubungi administrator Rakerda.", "Hubungi administrator Rakerda.",
    ]  # fmt: skip


def test_a_page_without_a_request_names_nobody():
    assert PLAIN.render(Context()) == "Hubungi sekretariat."


def test_a_page_that_is_refused_names_whom_to_ask(sign_in, meeting, reception):
    response = sign_in("desk").get(reverse("proceedings:board", args=meeting.args))

    assert response.status_code == 403
    assert "Hubungi Nurhidayah, 0812-3456-7896." in " ".join(response.content.decode().split())
