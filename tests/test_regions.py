"""Rows of one region stay together: every foreign key between regional rows is tested with a foreign row.

A key is safe in one of three ways, and one that is in none of them fails:

- it leads up to the row's own region (the first step of its region_path): the address names that row, and
  tests/test_access.py asks every address for a foreign one;
- a page has a field for it: every page is opened here, and no field of any form on it offers a foreign row;
- a verb takes it: a line in VERBS tries it with a foreign row; or our own code writes it: a line in OWN says from what.
"""

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.forms.formsets import BaseFormSet
from django.test import RequestFactory

from agenda.models import Session
from agenda.models.region import RegionalQuerySet, on_the_way
from agenda.programme.releasing import publish
from participants.models import Assignment
from proceedings.models import Directive, Question, Remark
from proceedings.models.minutes import NotPresent
from rakerda.forms.regional import OneRegionForm
from tests import make
from tests.test_access import ROWS
from tests.world import address, fetch, undone

pytestmark = pytest.mark.django_db

APPS = ["agenda", "participants", "presentations", "proceedings"]
VERBS = {
    "participants.CheckIn.day": lambda own, foreign: own["participant"].check_in(foreign["day"], "uji"),
    "participants.Mandate.unit": lambda own, foreign: own["participant"].stand_for([foreign["unit"]]),
    "proceedings.Minutes.chair": lambda own, foreign: own["minutes"].edit(own["minutes"].version, chair=foreign["participant"]),
    "proceedings.Remark.speaker": lambda own, foreign: own["minutes"].note(Remark, **said_by(foreign)),
    "proceedings.Question.speaker": lambda own, foreign: own["minutes"].note(Question, **said_by(foreign)),
    "proceedings.Question.answered_by": lambda own, foreign: own["question"].edit(
        own["question"].version, answered_by=foreign["participant"], answer="Ya"
    ),
    "proceedings.Directive.speaker": lambda own, foreign: own["minutes"].note(Directive, **said_by(foreign)),
}
OWN = {
    "agenda.Paper.replaces": "written by the paper's own reissue",
    "participants.CheckIn.session": "written by nothing yet: arrivals are counted by day",
    "participants.CheckIn.scan": "the scan that made it",
    "participants.Letter.signer": "written by nothing yet",
    "participants.PrintJob.paper": "drafted by PrintJob.begin() for the same meeting",
    "participants.Recipient.participant": "written by nothing yet",
    "participants.Message.letter": "written by nothing yet",
    "participants.Message.participant": "written by nothing yet",
    "participants.Message.unit": "written by nothing yet",
    "participants.Scan.day": "written by nothing yet",
    "participants.Scan.desk": "written by nothing yet",
    "participants.Scan.participant": "written by nothing yet",
    "participants.Scan.session": "written by nothing yet",
    "participants.Unit.successor": "written by nothing yet",
    "participants.Participant.represents": "the participant whose verb represent_by() makes the representative",
    "presentations.Bundle.since": "one of the meeting's own, by nothing yet",
    "presentations.Expose.deck": "one of its own versions, by deck.confirm()",
    "presentations.Expose.sector": "the unit's own",
    "presentations.Expose.unit": "the units of the meeting's region, by Expose.objects.request()",
    "presentations.Upload.deck": "made of the upload itself",
    "proceedings.Remark.check_in": "the speaker's own",
    "proceedings.Question.check_in": "the speaker's own",
    "proceedings.Question.answer_check_in": "the own of the one who answers",
    "proceedings.Directive.check_in": "the speaker's own",
    "proceedings.Edition.paper": "issued for the edition itself",
    "proceedings.FollowUp.decision": "the decision in the address",
    "proceedings.FollowUp.directive": "the directive in the address",
    "proceedings.FollowUp.question": "the question in the address",
}
FORMS = {"EntryForm.addressed_to": "proceedings.Question.addressed_to"}  # form fields without a model of their own


def said_by(foreign):
    return {"speaker": foreign["representative"], "text": "Izin bertanya.", "by": "uji"}


def regional_models():
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            if isinstance(model._default_manager.get_queryset(), RegionalQuerySet):
                yield model


def keys():
    """Yield every foreign key between regional rows that does not lead up to the row's own region: "app.Model.field"."""
    models = set(regional_models())
    for model in models:
        up = path_of(model).split("__")[0]
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            if field.is_relation and field.related_model in models and field.name != up:
                yield f"{model._meta.label}.{field.name}"


UNITS = {  # models that have the unit and the meeting on their path, by which access decides; all others have only their region
    "presentations.Deck": "expose__unit",
    "presentations.Extension": "expose__unit",
    "presentations.Factor": "expose__unit",
    "presentations.ResultsImport": "expose__unit",
    "presentations.Plan": "expose__unit",
    "presentations.Result": "expose__unit",
    "presentations.Slide": "deck__expose__unit",
    "presentations.Upload": "expose__unit",
    "proceedings.Report": "follow_up__unit",
}
MEETINGS = {"agenda.Session", "participants.Letter", "proceedings.Minutes"}  # those that have the meeting itself


def path_of(model):
    return model._default_manager.get_queryset().region_path


def told(model):
    """Return {keys that a model exposes: the path by which the database finds it}."""
    meeting = path_of(model).removesuffix("__region")
    ways = {"region_id": path_of(model)}
    if model._meta.label in UNITS:
        ways |= {"unit_id": UNITS[model._meta.label], "meeting_id": meeting}
    if model._meta.label in MEETINGS:
        ways["meeting"] = meeting
    return ways


@pytest.fixture
def rows_of_all(two_worlds):
    """Yield rows of every regional model in both regions; the two that the worlds lack are created here."""
    with undone():
        for world in (two_worlds.own, two_worlds.foreign):
            participant, session = world["rows"]["participant"], world["rows"]["session"]
            publish(participant.meeting, "uji")
            Assignment.objects.create(participant=participant, session=session, role=Assignment.Role.values[0])
        yield


@pytest.mark.parametrize("model", list(regional_models()), ids=lambda model: model._meta.label)
def test_a_row_tells_what_the_database_finds_on_its_way(rows_of_all, model):
    rows = model._default_manager.order_by("pk")
    assert rows.count() > 1, "one in each region"

    for name, path in told(model).items():
        answers = [getattr(row, name) for row in rows]
        assert [getattr(one, "pk", one) for one in answers] == list(rows.values_list(path, flat=True))
        assert len(set(answers)) > 1


@pytest.mark.parametrize("model", list(regional_models()), ids=lambda model: model._meta.label)
def test_a_row_asks_for_what_is_not_loaded_of_its_way_and_for_no_more(rows_of_all, model, django_assert_num_queries):
    for name, path in told(model).items():
        *steps, _last = path.split("__")
        row = model._default_manager.first()
        with django_assert_num_queries(len(steps) + (name == "meeting")):
            getattr(row, name)
        row = model._default_manager.select_related(path).first()
        with django_assert_num_queries(0):
            getattr(row, name)


def test_no_other_model_tells_a_unit_or_a_meeting_on_its_way():
    """A key lets the operators of that unit, and the link holders of that meeting, access the row."""
    found = {name: set() for name in ("unit_id", "meeting_id", "meeting")}
    for model in regional_models():
        fields = {name for field in model._meta.concrete_fields for name in (field.name, field.attname)}
        for name in found:
            if name not in fields and hasattr(model, name):
                found[name].add(model._meta.label)

    assert found == {"unit_id": set(UNITS), "meeting_id": {*UNITS, "agenda.Meeting"}, "meeting": MEETINGS}


def test_what_is_not_on_the_way_is_no_answer():
    with pytest.raises(LookupError, match="unit_id"):
        on_the_way("day__meeting__region", "unit_id").fget(Session())


def forms_of(context):
    """Yield every form in the context of a page, including those of formsets."""
    for layer in context or []:  # one of each rendered template
        for value in layer.flatten().values():
            if isinstance(value, BaseFormSet):
                yield from (*value.forms, value.empty_form)
            elif isinstance(value, forms.BaseForm):
                yield value


def choices(two_worlds):
    """Yield every field of every page that offers rows: (URL name, form, field's name, its rows)."""
    world, _foreign, clients = two_worlds
    for name, method, *_cells in ROWS:
        if method != "GET":
            continue
        with undone():
            response, _body = fetch(clients["secr"], address(name, world))
            for form in forms_of(response.context):
                for field, shape in form.fields.items():
                    if isinstance(shape, forms.ModelChoiceField) and not isinstance(
                        shape.widget, forms.HiddenInput
                    ):  # a formset's id
                        yield name, form, field, list(shape.queryset)


def test_no_page_offers_a_row_of_another_region_or_meeting(two_worlds):
    region, meeting = two_worlds.own["rows"]["unit"].region, two_worlds.own["rows"]["participant"].meeting
    with undone():
        fill(make.make_meeting(region=region))  # a second meeting of the same region, with its own rows
        wrong = [
            f"{name}: {type(form).__name__}.{field} offers {row!r}"
            for name, form, field, rows in choices(two_worlds)
            for row in rows
            if row.region_id != region.pk or meeting_of(row) not in {None, meeting.pk}
        ]

    assert wrong == []


def fill(meeting):
    day = make.make_day(meeting)
    make.make_room(meeting)
    make.make_topic(meeting)
    make.make_session(day)
    make.make_participant(meeting).check_in(day, "uji")


def meeting_of(row):
    """Return the id of the meeting of a row; None for rows of the region."""
    for step in path_of(type(row)).split("__")[:-1]:
        row = getattr(row, step)
    return row.pk if row._meta.model_name == "meeting" else None


def test_every_key_is_tried(two_worlds):
    fields = {place_of(form, field) for _name, form, field, _rows in choices(two_worlds)}
    fields |= {f"{page.model._meta.label}.{field.name}" for page in admins() for field in page.model._meta.fields}

    assert set(keys()) - fields - set(VERBS) - set(OWN) == set()
    assert set(VERBS) | set(OWN) <= set(keys()), "no key has this name any more"


def place_of(form, field):
    """Return the key that a form field writes."""
    name = f"{type(form).__name__}.{field}"
    return FORMS.get(name) or (f"{form._meta.model._meta.label}.{field}" if hasattr(form, "_meta") else name)


@pytest.mark.parametrize("key", sorted(VERBS))
def test_a_verb_refuses_a_foreign_row(two_worlds, key):
    own, foreign, _clients = two_worlds

    with undone(), pytest.raises((ValueError, ValidationError, NotPresent)):
        VERBS[key](own["rows"], foreign["rows"])


def admins():
    """Yield every page of the admin, and every inline, that writes a regional row."""
    request = RequestFactory().get("/")
    request.user = get_user_model()(is_superuser=True)
    models = set(regional_models())
    for model, page in admin.site._registry.items():
        tables = [inline(model, admin.site) for inline in page.inlines]
        yield from (one for one in [page, *tables] if one.model in models and one.has_change_permission(request))


@pytest.mark.parametrize("page", list(admins()), ids=lambda page: type(page).__name__)
def test_the_admin_refuses_to_tie_regions_together(page):
    tied = [field for field in page.model._meta.fields if field.is_relation and field.related_model in set(regional_models())]

    assert len(tied) < 2 or issubclass(page.form, OneRegionForm)
