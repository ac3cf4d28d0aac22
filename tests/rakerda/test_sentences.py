"""What the database refuses is said in a sentence: what to do, at the field that is to blame where one is."""

import pgtrigger
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from lxml import html

from agenda.admin import PlacedForm
from agenda.models import Meeting, Release
from participants.models import Membership
from rakerda.forms.regional import OneRegionForm
from tests import make
from tests.test_architecture import APPS

DEFAULT = models.BaseConstraint.default_violation_error_message
MODELS = [model for app in APPS for model in apps.get_app_config(app).get_models()]


def refusals():
    """Return {(model, name): sentence} of every constraint, and of every trigger that may refuse."""
    said = {(model, one.name): one.violation_error_message for model in MODELS for one in model._meta.constraints}
    for model in MODELS:
        for trigger in getattr(model._meta, "triggers", []):
            refuses = isinstance(trigger, pgtrigger.Protect | pgtrigger.ReadOnly) or "RAISE" in str(trigger.func or "")
            said |= {(model, trigger.name): getattr(trigger, "violation_error_message", None)} if refuses else {}
    return said


def test_every_refusal_of_the_database_has_a_sentence_in_both_languages():
    silent, untranslated = [], []
    for (model, name), told in refusals().items():
        if told is None or str(told) == str(DEFAULT):
            silent.append(f"{model._meta.label} {name}")
            continue
        with override("en"):
            english = str(told)
        with override("id"):
            untranslated += [name] if str(told) == english else []

    assert (silent, untranslated) == ([], [])


def test_a_sentence_names_neither_the_constraint_nor_a_column():
    wrong = [name for (_model, name), told in refusals().items() if name in str(told) or "_" in str(told) or "%" in str(told)]

    assert wrong == []


def test_a_field_that_is_to_blame_is_a_field_of_the_model():
    wrong = [
        one.name
        for model in MODELS
        for one in model._meta.constraints
        if one.violation_error_code and one.violation_error_code not in {field.name for field in model._meta.fields}
    ]

    assert wrong == []


@pytest.mark.django_db
def test_what_a_constraint_says_stands_at_its_field():
    region = make.make_region()
    user = make.make_member("secretariat", region=region).user
    form = type("F", (OneRegionForm,), {"Meta": type("Meta", (), {"model": Membership, "fields": "__all__"})})

    filled = form({"user": user.pk, "region": region.pk, "role": "operator"})

    assert dict(filled.errors) == {"unit": ["Pilih unit untuk operator; kosongkan unit untuk peran lain."]}


@pytest.mark.django_db
def test_what_a_constraint_says_stands_on_top_where_the_form_lacks_the_field():
    """The form fills the column by itself."""
    meeting = make.make_meeting()
    other = make.make_meeting(region=meeting.region)
    form = type("F", (PlacedForm,), {"Meta": type("Meta", (), {"model": Meeting, "fields": ["region", "slug"]})})
    filled = form({"region": meeting.region.pk, "slug": other.slug}, instance=meeting)
    del filled.fields["slug"]
    filled._get_validation_exclusions = set
    filled.instance.slug = other.slug

    assert filled.errors["__all__"] == ["Alamat ini dipakai rapat lain; pilih alamat lain."]


def member_of(region):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser(f"super-{region.pk}"))
    return client


@pytest.mark.django_db
def test_the_admin_says_it_at_the_field():
    region = make.make_region()

    response = member_of(region).post(reverse("admin:agenda_region_change", args=[region.pk]), {"slug": "admin"})

    assert response.context["adminform"].form.errors["slug"] == [
        "Alamat ini dipakai Rakerda sendiri; pilih alamat lain, misalnya nama daerah."
    ]


REFUSED = {
    "kembar": "Pada saat yang sama orang lain menerbitkan revisi.",
    "beku": "Revisi yang sudah terbit tidak berubah lagi.",
    "pemakai": "Pada saat yang sama orang lain menyimpan hal yang sama.",
}


@pytest.mark.parametrize("act", REFUSED)
def test_what_only_the_database_refuses_is_answered_with_its_sentence(floor, meeting, client, act):
    Release.objects.create(meeting=meeting, number=1, released_by="", content={})

    response = client.post(f"/uji/ditolak/{act}/", {"a": "b"})

    assert response.status_code == 409
    assert REFUSED[act] in html.fromstring(response.content).find(".//p[@data-reason]").text


def test_a_script_that_repeats_what_it_sends_is_told_that_it_failed(floor, meeting):
    Release.objects.create(meeting=meeting, number=1, released_by="", content={})
    client = Client(raise_request_exception=False)

    assert client.post("/uji/ditolak/kembar/", "{}", content_type="application/json").status_code == 500


def test_a_mistake_of_ours_stays_one(floor, meeting):
    Release.objects.create(meeting=meeting, number=1, released_by="", content={})

    assert Client(raise_request_exception=False).post("/uji/ditolak/kosong/").status_code == 500
