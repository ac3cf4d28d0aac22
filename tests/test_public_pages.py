"""Every public page: without a cookie, and at once as its rows are, though it is kept."""

import datetime
import re
from contextlib import contextmanager
from itertools import chain

import pgtrigger
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, models, transaction
from django.test import Client
from django.urls import get_resolver, resolve, reverse
from django.utils import timezone

from agenda.models import Day, Paper, Release
from agenda.programme.releasing import publish
from proceedings.models import Edition
from rakerda.pages.public import STORE
from tests import make
from tests.test_access import ROWS
from tests.world import address, undone, walk_urls

pytestmark = pytest.mark.django_db

# Pages that anyone gets, but which belong to whoever holds their address: with a form, and so with a token and its cookie.
OF_A_HOLDER = {"participants:answer", "participants:desk_pin", "participants:room_arrival", "proceedings:personal"}
OF_A_DEVICE = {"participants:code", "participants:desk_manifest", "participants:desk_worker", "participants:link_code", "healthz"}
FOR_ANYONE = sorted(row[0] for row in ROWS if row[1] == "GET" and row[2] == "200")
TOKEN = re.compile(r"X-CSRFToken|csrfmiddlewaretoken")
# Columns that a constraint ties to others: {column: the others, with their values}.
LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
TIED = {
    "revoked_at": {"revoked_by": "uji", "revoked_reason": "uji"},
    "revoked_by": {"revoked_at": LONG_AGO, "revoked_reason": "uji"},
    "revoked_reason": {"revoked_at": LONG_AGO, "revoked_by": "uji"},
    "ended_at": {"opened_at": LONG_AGO},
    "audience": {"published_at": None},
    "expose.ended_at": {"started_at": LONG_AGO},
    "expose.kind": {"title": "Paparan"},
    "expose.reopened_by": {"reopened_at": LONG_AGO},
}


@pytest.fixture
def world(two_worlds):
    """Two regions, each with a published agenda and edition."""
    with undone():
        for one in (two_worlds.own, two_worlds.foreign):
            publish(one["rows"]["session"].meeting, "uji")
            one["rows"]["edition"].publish("uji")
        make.make_meeting(region=two_worlds.own["rows"]["unit"].region)  # rows may go there
        make.make_region()
        yield two_worlds.own


def names():
    """Return the public pages by name."""
    marked = {
        f"{namespace}:{pattern.name}"
        for namespace in ("agenda", "participants", "presentations", "proceedings")
        for pattern in _patterns(get_resolver().namespace_dict[namespace][1])
        if hasattr(pattern.callback, "public")
    }
    return sorted(marked)


def _patterns(resolver):
    for pattern in resolver.url_patterns:
        yield from _patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]


def pages(world):
    """Return the addresses of the public pages."""
    return [address(name, world) for name in names()]


def in_both_languages(world):
    return [*pages(world), *(f"/en{url}" for url in pages(world))]


def read(urls):
    """Return {address: what a stranger is given}."""
    client = Client()
    answers = {url: client.get(url) for url in urls}
    return {url: (one.status_code, one.headers.get("Location"), one.content) for url, one in answers.items()}


def drawn(urls):
    STORE.clear()
    return read(urls)


@contextmanager
def changed(urls):
    """Keep the pages, run the block, which changes something, and see that they are as if they were not kept."""
    read(urls)
    with undone():
        yield
        assert read(urls) == drawn(urls)


def test_the_public_pages_are_all_that_anyone_is_given(world):
    assert set(names()) | OF_A_HOLDER | OF_A_DEVICE == set(FOR_ANYONE)


@pytest.mark.parametrize("name", FOR_ANYONE)
def test_a_page_for_anyone_sets_no_cookie_and_holds_no_token(world, name):
    response = Client().get(address(name, world))

    tokens = TOKEN.findall(response.getvalue().decode(errors="replace"))
    if name in OF_A_HOLDER:
        assert list(response.cookies) in [["csrftoken"], []]
    elif name == "participants:code":
        assert "sessionid" not in response.cookies
    else:
        assert (list(response.cookies), tokens) == ([], [])


def test_every_public_page_is_kept(world):
    """One that reads tables without saying so is not."""
    urls = in_both_languages(world)
    read(urls)

    assert [url for url in urls if STORE.get((url, False)) is None] == []


def test_a_kept_page_asks_one_query(world, django_assert_max_num_queries):
    urls = in_both_languages(world)
    read(urls)

    for url in urls:
        with django_assert_max_num_queries(1):
            Client().get(url)


def test_a_page_in_another_language_is_another_page(world):
    tags = {url: Client().get(url).headers["ETag"] for url in in_both_languages(world)}

    assert len(set(tags.values())) == len(tags)
    for url, tag in tags.items():
        other = url.removeprefix("/en") if url.startswith("/en") else f"/en{url}"
        assert Client().get(url, headers={"If-None-Match": tag}).status_code == 304
        assert Client().get(other, headers={"If-None-Match": tag}).status_code == 200


# What they show, by every verb.


def acts(world):
    rows = world["rows"]
    session, edition, day = (type(rows[name]).objects.get(pk=rows[name].pk) for name in ("session", "edition", "day"))
    meeting = session.meeting
    return {
        "opened": session.open,
        "closed": lambda: (session.open(), session.close()),
        "moved": lambda: session.set_minutes(77),
        "released": lambda: (session.set_minutes(77), publish(meeting, "uji")),
        "closed meeting": lambda: (session.open(), meeting.close()),
        "topic": lambda: make.make_topic(meeting, text="Pokok baru"),
        "topic text": lambda: meeting.topics.update(text="Pokok lain"),
        "day": lambda: make.make_day(meeting),
        "withdrawn": edition.withdraw,
        "another edition": lambda: _another_edition(meeting),
        "revoked": lambda: edition.paper.revoke("uji", "uji"),
        "replaced": lambda: _issue(edition.paper.replace()),
        "numbered": lambda: Paper.objects.filter(pk=edition.paper.pk),
        "region": lambda: publish(make.make_session(make.make_day()).meeting, "uji"),
        "meeting": lambda: publish(make.make_session(make.make_day(make.make_meeting(region=meeting.region))).meeting, "uji"),
        "day of the week": lambda: Day.objects.filter(pk=day.pk).update(date=timezone.localdate(timezone=meeting.region.zone)),
        "no release": lambda: _remove_releases(meeting),
        "nothing": lambda: (_remove_releases(), Edition.objects.update(published_at=None)),
        "without accounts": lambda: (
            _remove_releases(),
            Edition.objects.update(published_at=None),
            get_user_model().objects.all().delete(),
        ),
    }


def _remove_releases(meeting=None):
    Release.objects.filter(**({"meeting": meeting} if meeting else {})).delete()


def _another_edition(meeting):
    paper = Paper.draft(meeting, "proceedings", "Prosiding lain")
    _issue(paper)
    Edition.objects.create(meeting=meeting, number=9, created_by="uji", paper=paper, pages=99, size=99).publish("uji")


def _issue(paper):
    paper.number_as("100/9", timezone.localdate())
    paper.issue(ContentFile(b"%PDF-", "lain.pdf"), {"office": "Sekda", "name": "Pejabat"})


HARMLESS = {"numbered", "moved"}  # an issued paper keeps its number; what is moved is not released yet


@pytest.mark.parametrize(
    "act",
    ["opened", "closed", "moved", "released", "closed meeting", "topic", "topic text", "day", "withdrawn", "another edition", "revoked",
     "replaced", "numbered", "region", "meeting", "day of the week", "no release", "nothing", "without accounts"],
)  # fmt: skip
def test_what_is_done_is_seen_at_once(world, act):
    before = drawn(pages(world))

    with changed(pages(world)):
        acts(world)[act]()
        after = read(pages(world))

    assert (after == before) == (act in HARMLESS | {"closed", "closed meeting"})


def test_every_act_is_tried(world):
    [marks] = [mark for mark in test_what_is_done_is_seen_at_once.pytestmark if mark.name == "parametrize"]

    assert list(acts(world)) == marks.args[1]


def test_what_is_done_before_the_first_revision_is_seen_at_once(two_worlds):
    """The front page then takes the times from the agenda as it stands."""
    world = two_worlds.own
    session = world["rows"]["session"]
    url = address("proceedings:front", world)

    with undone():
        type(session).objects.exclude(pk=session.pk).filter(day=session.day).delete()
        before = drawn([url])
        with changed([url]):
            Day.objects.filter(pk=session.day_id).update(starts_at=datetime.time(11, 11))
            assert drawn([url]) != before
        with changed([url]):
            type(session).objects.filter(pk=session.pk).update(fixed_at=datetime.time(12, 12), kind="registration")
            make.make_session(session.day)
            assert drawn([url]) != before
        with changed([url]):
            session.room.name = "Lain"
            session.room.save(update_fields=["name"])


# What they show, column by column.


def tables():
    """Return the tables of which the public pages are made."""
    return sorted(set(chain.from_iterable(get_view(name).public[0].tables for name in names())))


def get_view(name):
    places = walk_urls()[name]
    return resolve(reverse(name, kwargs={place: {"kind": "foreword"}.get(place, "a") for place in places})).func


@pytest.mark.parametrize("table", tables())
def test_whatever_a_column_becomes_is_seen_at_once(world, table):
    [model] = [model for model in apps.get_models() if model._meta.db_table == table]
    row, urls = row_of(model, world), pages(world)

    kept_as_they_were = []
    for field in model._meta.concrete_fields:
        if not field.primary_key and not try_values(row, field, urls):
            kept_as_they_were.append(field.name)

    assert kept_as_they_were == []


def row_of(model, world):
    if model is get_user_model():
        return model.objects.order_by("pk").first()
    if model is Paper:
        return world["rows"]["edition"].paper
    if model is Release:
        return world["rows"]["session"].meeting.releases.first()
    return (
        world["rows"].get(model._meta.model_name)
        or getattr(world["rows"]["session"], model._meta.model_name, None)
        or (world["rows"]["unit"].region)
    )


def try_values(row, field, urls):
    """Whether some value was taken; the pages are looked at with the first one that is."""
    for value in others(row, field):
        read(urls)
        with undone():
            try:
                with transaction.atomic(), pgtrigger.ignore():
                    write(row, field, value)
            except DatabaseError:  # refused by a constraint
                continue
            assert read(urls) == drawn(urls), field
            return True
    return False


def write(row, field, value):
    """As the database takes it, past all verbs."""
    known = type(row)._base_manager.filter(pk=row.pk)
    tied = TIED.get(f"{row._meta.model_name}.{field.name}", TIED.get(field.name, {})) if value is not None else {}
    assert known.update(**{field.name: value, **tied}) == 1


def others(row, field):
    """Return other values for a column, of which its constraints may refuse some."""
    value = getattr(row, field.attname)
    if field.is_relation:
        found = field.related_model._base_manager.exclude(pk=value).values_list("pk", flat=True)
        return [*found[:5], None]
    if field.choices:
        return [code for code, _word in field.flatchoices if code != value]
    if isinstance(field, models.JSONField):
        return (
            [{"venue": "Lain", "days": []}]
            if isinstance(value, dict)
            else [[]]
            if value
            else [[{"kind": "venue", "was": "A", "now": "B"}]]
        )
    if isinstance(field, models.BooleanField):
        return [not value]
    if isinstance(field, models.IntegerField):
        return [(value or 0) + 1]
    if isinstance(field, models.DateTimeField):
        return [(value or timezone.now()) + datetime.timedelta(days=1), timezone.now(), None]
    if isinstance(field, models.DateField):
        return [(value or timezone.localdate()) + datetime.timedelta(days=1)]
    if isinstance(field, models.TimeField):
        return [datetime.time(23, 23)]
    text = str(value or "")
    return [f"{text[: (field.max_length or 99) - 1]}x", f"{text[:-1]}9", "lain"]


@pytest.mark.parametrize("table", tables())
def test_a_row_that_goes_is_gone_at_once(world, table):
    [model] = [model for model in apps.get_models() if model._meta.db_table == table]
    row = row_of(model, world)

    with changed(pages(world)), connection.cursor() as cursor, pgtrigger.ignore():
        cursor.execute(f"DELETE FROM {table} WHERE id = %s", [row.pk])


# What they show as time goes by.


def test_a_page_knows_when_the_day_of_the_meeting_begins(world, monkeypatch):
    session = world["rows"]["session"]
    midnight = datetime.datetime.combine(session.day.date, datetime.time(), session.meeting.region.zone)
    day, second = datetime.timedelta(days=1), datetime.timedelta(seconds=1)

    live = []
    for moment in (midnight - second, midnight, midnight + day - second, midnight + day):
        monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
        live.append("data-again=" in Client().get(session.meeting.agenda_url).content.decode())

    assert live == [False, True, True, False]
