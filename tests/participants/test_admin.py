"""The admin for superusers of the installation: across all regions, never connecting two of them."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from participants.models import Appointment, Membership, Official, Participant
from tests import make

OURS = ["agenda", "participants", "presentations", "proceedings"]
PASSWORD = "pendopo serambi madinah"


@pytest.fixture
def superuser(db):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("super"))
    return client


def registered():
    return [model for model in admin.site._registry if model._meta.app_label in OURS or model is get_user_model()]


@pytest.mark.parametrize("model", registered(), ids=lambda model: model._meta.label)
def test_every_list_opens_and_searches(superuser, model):
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")

    assert superuser.get(address, {"q": "a'b%"}).status_code == 200


@pytest.mark.parametrize("model", registered(), ids=lambda model: model._meta.label)
def test_every_form_opens(superuser, model, world):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = model._default_manager.first()

    assert superuser.get(reverse(f"{name}_add")).status_code in {200, 403}  # 403: created elsewhere
    assert row is None or superuser.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


@pytest.fixture
def world(db):
    from tests.world import make_world

    return make_world()


@pytest.mark.parametrize("role", Membership.Role.values)
def test_a_membership_opens_no_door_of_the_admin(sign_in, role):
    response = sign_in(role).get(reverse("admin:participants_official_changelist"))

    assert response.status_code == 302
    assert response.url.startswith(reverse("admin:login"))


def inlines(**rows):
    """Return the management data of inline forms, with the values of their rows."""
    sent = {}
    for prefix, values in rows.items():
        sent |= {f"{prefix}-TOTAL_FORMS": len(values), f"{prefix}-INITIAL_FORMS": 0}
        sent |= {f"{prefix}-{number}-{name}": value for number, row in enumerate(values) for name, value in row.items()}
    return sent


def test_an_account_is_made_with_its_membership(superuser, meeting):
    address = reverse("admin:auth_user_add")
    superuser.post(address, {"username": "dinsos", "usable_password": "true", "password1": PASSWORD, "password2": PASSWORD,
                             **inlines(memberships=[])})  # fmt: skip
    user = get_user_model().objects.get(username="dinsos")
    unit = make.make_unit(meeting.region)

    superuser.post(
        reverse("admin:auth_user_change", args=[user.pk]),
        {
            "username": "dinsos", "is_active": "on", "date_joined_0": "2023-12-01", "date_joined_1": "08:00",
            **inlines(memberships=[{"region": meeting.region.pk, "role": "operator", "unit": unit.pk}]),
        },
    )  # fmt: skip

    assert [(one.role, one.unit) for one in user.memberships.all()] == [("operator", unit)]
    assert user.check_password(PASSWORD)


def test_a_membership_of_two_regions_is_refused(superuser, meeting):
    unit = make.make_unit()
    user = make.make_member("leader", meeting.region).user

    response = superuser.post(
        reverse("admin:participants_membership_add"),
        {"user": user.pk, "region": meeting.region.pk, "role": "operator", "unit": unit.pk},
    )

    assert "Data ini berasal dari daerah yang berbeda." in response.content.decode()
    assert user.memberships.count() == 1


def test_a_membership_without_its_unit_is_refused_and_not_a_crash(superuser, meeting):
    user = make.make_member("leader", meeting.region).user

    response = superuser.post(
        reverse("admin:participants_membership_add"), {"user": user.pk, "region": meeting.region.pk, "role": "operator"}
    )

    assert (response.status_code, user.memberships.count()) == (200, 1)


def test_an_inline_row_of_another_region_is_refused(superuser, meeting):
    official = make.make_official(meeting.region)
    foreign = make.make_post(make.make_unit())

    superuser.post(
        reverse("admin:participants_official_change", args=[official.pk]),
        {"name": official.name, "region": meeting.region.pk, **inlines(appointments=[{"post": foreign.pk, "kind": "plt"}])},
    )

    assert not Appointment.objects.exists()


def test_a_participant_of_another_region_s_official_is_refused(superuser, meeting):
    response = superuser.post(
        reverse("admin:participants_participant_add"),
        {"meeting": meeting.pk, "official": make.make_official(make.make_region()).pk, "name": "Siapa", "office": "Kepala", "position": 1,
         **inlines(mandates=[], assignments=[])},
    )  # fmt: skip

    assert (response.status_code, Participant.objects.count()) == (200, 0)


def test_an_odd_nip_is_kept_and_told(superuser, meeting):
    response = superuser.post(
        reverse("admin:participants_official_add"),
        {"region": meeting.region.pk, "name": "Siti", "nip": "19751312 200003 1 904", "phone": "0812 3456 7890",
         **inlines(appointments=[])},
        follow=True,
    )  # fmt: skip

    official = Official.objects.get()
    assert (official.nip, official.phone) == ("197513122000031904", "+6281234567890")
    assert "Delapan angka pertama bukan tanggal lahir." in response.content.decode()


def test_lists_mask_the_nip(superuser, meeting):
    make.make_official(meeting.region, nip="197503122000031904")

    page = superuser.get(reverse("admin:participants_official_changelist")).content.decode()

    assert "1975•••••••••••904" in page
    assert "197503122000031904" not in page
