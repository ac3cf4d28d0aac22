"""A page that is kept misses no change, whoever commits when: with connections of their own to the real database."""

import re
from threading import Event, Thread

import psycopg
import pytest
from django.db import connection
from django.test import Client

from agenda.programme.releasing import publish
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def agenda(meeting):
    """The address of a public page."""
    make.make_topic(meeting, text="Urusan pertama")
    make.make_session(make.make_day(meeting), title="Pembukaan")
    publish(meeting, "")
    return meeting.agenda_url


@pytest.fixture
def others(transactional_db):
    """Two more connections to the database."""
    known = connection.get_connection_params()
    params = {key: known[key] for key in ("host", "port", "user", "password", "dbname") if key in known}
    with psycopg.connect(**params) as first, psycopg.connect(**params) as second:
        yield first, second


def topics(url):
    return re.findall(r"Urusan \w+", Client().get(url).content.decode())


def rename(other, text):
    other.execute("UPDATE agenda_topic SET text = %s WHERE text LIKE 'Urusan%%'", [text])


def test_a_change_is_seen_when_it_is_committed_and_not_before(meeting, agenda, others):
    first, _second = others
    assert topics(agenda) == ["Urusan pertama"]

    rename(first, "Urusan kedua")

    assert topics(agenda) == ["Urusan pertama"]
    first.commit()
    assert topics(agenda) == ["Urusan kedua"]


def test_one_that_began_first_and_commits_last_is_seen(meeting, agenda, others):
    """A counter raised within the transactions would already have its last value."""
    first, second = others
    rename(first, "Urusan kedua")
    second.execute("UPDATE agenda_meeting SET venue = 'Aula'")
    second.commit()
    page = Client().get(agenda).content.decode()
    assert ("Aula" in page, "Urusan pertama" in page) == (True, True)

    first.commit()

    assert topics(agenda) == ["Urusan kedua"]


def test_one_that_is_taken_back_leaves_the_page(meeting, agenda, others):
    first, _second = others
    assert topics(agenda) == ["Urusan pertama"]
    rename(first, "Urusan kedua")
    assert topics(agenda) == ["Urusan pertama"]

    first.rollback()

    assert topics(agenda) == ["Urusan pertama"]


@pytest.mark.parametrize("after", [True, False])
def test_one_that_comes_while_the_page_is_drawn_is_seen_by_the_next(meeting, agenda, others, after):
    """Whether the page has read the row already or not: it is kept as of before."""
    first, _second = others

    def meanwhile(execute, sql, *rest):
        mine = sql.startswith('SELECT "agenda_topic"')
        if mine and not after:
            rename(first, "Urusan kedua")
            first.commit()
        result = execute(sql, *rest)
        if mine and after:
            rename(first, "Urusan kedua")
            first.commit()
        return result

    with connection.execute_wrapper(meanwhile):
        assert topics(agenda) == (["Urusan pertama"] if after else ["Urusan kedua"])

    assert topics(agenda) == ["Urusan kedua"]


def test_readers_never_go_back_while_somebody_writes(meeting, agenda, others):
    first, _second = others
    over, seen = Event(), []

    def read_on():
        try:
            while not over.is_set():
                seen.append(int(re.search(r"Urusan (\d+)", Client().get(agenda).content.decode())[1]))
        finally:
            connection.close()

    rename(first, "Urusan 0")
    first.commit()
    reader = Thread(target=read_on)
    reader.start()
    for number in range(1, 40):
        rename(first, f"Urusan {number}")
        first.commit()
        assert topics(agenda) == [f"Urusan {number}"]
    over.set()
    reader.join()

    assert seen == sorted(seen)
    assert len(seen) > 1
