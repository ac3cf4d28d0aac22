"""A person on file: name, NIP, contacts."""

import pytest
from django.urls import reverse

from tests import make


def address(meeting, official):
    return reverse("participants:official_update", args=[*meeting.args, official.pk])


@pytest.fixture
def official(meeting):
    return make.make_official(meeting.region, name="Siti")


def test_the_secretariat_repairs_what_is_on_file(secretariat, meeting, official):
    response = secretariat.post(
        address(meeting, official),
        {
            "name": "Hj. Siti, S.T.",
            "nip": "19750312 200003 2 904",
            "grade": "Pembina (IV/a)",
            "phone": "0812-3456-7890",
            "email": "",
        },
    )

    official.refresh_from_db()
    assert (official.name, official.nip, official.phone) == ("Hj. Siti, S.T.", "197503122000032904", "+6281234567890")
    assert (response.status_code, response.url) == (303, address(meeting, official))


def test_lists_already_made_keep_the_name(secretariat, meeting, official):
    participant = make.make_participant(meeting, official=official, name="Siti")

    secretariat.post(address(meeting, official), {"name": "Hj. Siti, S.T."})

    participant.refresh_from_db()
    assert participant.name == "Siti"


def test_an_odd_nip_is_told_on_the_page(secretariat, meeting, official):
    response = secretariat.post(address(meeting, official), {"name": "Siti", "nip": "197513122000032904"}, follow=True)

    assert "Delapan angka pertama bukan tanggal lahir." in response.content.decode()


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [({"name": ""}, "name"), ({"nip": "123"}, "nip"), ({"phone": "nol delapan"}, "phone"), ({"email": "siti"}, "email")],
)
def test_what_is_wrong_comes_back(secretariat, meeting, official, sent, wrong):
    response = secretariat.post(address(meeting, official), {"name": "Siti", **sent})

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_two_people_of_a_region_do_not_share_a_nip(secretariat, meeting, official):
    make.make_official(meeting.region, nip="197503122000032904")

    response = secretariat.post(address(meeting, official), {"name": "Siti", "nip": "197503122000032904"})

    assert response.status_code == 422


def test_nobody_else_opens_it(sign_in, meeting, official):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).get(address(meeting, official)).status_code == 403
