"""The search page: results per reader, and the text when nothing is found."""

from urllib.parse import quote

import pytest

from presentations.models import Plan
from tests import make
from tests.presentations.test_exposes import texts
from tests.proceedings.make import make_decision, make_follow_up


@pytest.fixture
def plan(meeting):
    return Plan.objects.create(expose=make.make_expose(meeting), text="Memperbaiki jalan <b>desa</b>")


def search_url(meeting, text=None):
    return f"{meeting.get_absolute_url()}search/" + (f"?q={text}" if text is not None else "")


def hits(response):
    return [hit.row for group in response.context["found"] for hit in group.hits]


def test_a_hit_leads_to_its_row(secretariat, meeting, plan):
    page = secretariat.get(search_url(meeting, "jalan"))

    assert hits(page) == [plan]
    assert f'href="{plan.expose.get_absolute_url()}#plan-{plan.pk}"' in page.content.decode()
    assert f'id="plan-{plan.pk}"' in secretariat.get(plan.expose.get_absolute_url()).content.decode()


def test_what_units_wrote_is_escaped(secretariat, meeting, plan):
    page = secretariat.get(search_url(meeting, "jalan")).content.decode()

    assert "<b>desa" not in page
    assert "<mark>jalan</mark>" in page


def test_while_typing_only_the_hits_come(secretariat, meeting, plan):
    response = secretariat.get(search_url(meeting, "jal"), headers={"HX-Request": "true"})

    assert hits(response) == [plan]
    assert b"<html" not in response.content


@pytest.mark.parametrize("text", ["", "%20%20", None])
def test_without_a_word_it_says_what_to_do(secretariat, meeting, plan, text):
    page = secretariat.get(search_url(meeting, text))

    assert hits(page) == []
    assert "Tulis satu kata atau lebih." in texts(page)


@pytest.mark.parametrize("text", ["jembatan", "dan", "%27%22%26%7C!():*", "x" * 300])
def test_nothing_found_is_said(secretariat, meeting, plan, text):
    assert "Tidak ada yang ditemukan untuk" in texts(secretariat.get(search_url(meeting, text)))


@pytest.mark.parametrize("text", ["x" * 301, "a%00b"])
def test_what_is_no_search_is_refused_with_a_reason(secretariat, meeting, text):
    response = secretariat.get(search_url(meeting, text))

    assert response.status_code == 422
    assert b"field__error" in response.content


def test_an_operator_finds_only_what_their_unit_says(sign_in, meeting, plan):
    other = Plan.objects.create(expose=make.make_expose(meeting), text="jalan lain")

    assert hits(sign_in("operator", unit=plan.expose.unit).get(search_url(meeting, "jalan"))) == [plan]
    assert hits(sign_in("operator", unit=other.expose.unit).get(search_url(meeting, "jalan"))) == [other]
    assert hits(sign_in("operator").get(search_url(meeting, "jalan"))) == []


def test_who_holds_a_link_finds_what_their_unit_says(client, meeting, plan):
    from participants.access import tokens

    Plan.objects.create(expose=make.make_expose(meeting), text="jalan lain")
    participant = make.make_participant(meeting, plan.expose.unit)
    token = tokens.make(tokens.LINK, participant.pk, participant.link_generation)
    client.post(f"{meeting.get_absolute_url()}p/{token}/entrance/")

    assert hits(client.get(search_url(meeting, "jalan"))) == [plan]


@pytest.mark.parametrize("role", ["leader", "note_taker"])
def test_leaders_and_note_takers_find_all(sign_in, meeting, plan, role):
    assert hits(sign_in(role).get(search_url(meeting, "jalan"))) == [plan]


def test_a_desk_and_a_stranger_find_nothing(sign_in, client, meeting, plan):
    assert sign_in("desk").get(search_url(meeting, "jalan")).status_code == 403
    assert client.get(search_url(meeting, "jalan")).status_code == 302
    assert sign_in("secretariat", region=make.make_region()).get(search_url(meeting, "jalan")).status_code == 404


def test_the_queries_do_not_grow_with_the_hits(secretariat, meeting, plan, django_assert_num_queries):
    secretariat.get(search_url(meeting, "jalan"))
    with django_assert_num_queries(16):
        secretariat.get(search_url(meeting, "jalan"))
    for _number in range(2):
        Plan.objects.create(expose=make.make_expose(meeting), text="jalan lain")

    with django_assert_num_queries(16):
        secretariat.get(search_url(meeting, "jalan"))


@pytest.fixture
def named(meeting):
    """Rows of every kind that hold the name, in several spellings, and one of another kind that does not."""
    unit = make.make_unit(meeting.region, name="Kecamatan Kusan Ma’ruf", short_name="Kusan")
    person = make.make_participant(meeting, name="H. Ma'ruf, S.Pd.")
    decision = make_decision(meeting, text="Menghormati jasa MARUF")
    follow_up = make_follow_up(meeting, decision=decision, unit=unit, text="Jalan H. Maʼruf diberi nama")
    make.make_participant(meeting, name="Budi")
    return [person, unit, decision, follow_up]


@pytest.mark.parametrize("text", ["ma'ruf", "Ma’ruf", "maruf", "MARUF", "ma`ruf", '"maruf"'])
def test_people_units_decisions_and_follow_ups_are_found_as_people_type(secretariat, meeting, named, text):
    page = secretariat.get(search_url(meeting, quote(text)))

    assert hits(page) == named
    assert page.content.decode().count("</mark>") == 5  # the follow-up's unit is marked, too
    for row in named[2:]:
        assert f'href="{row.get_absolute_url()}"' in page.content.decode()


def test_an_operator_finds_neither_people_nor_the_follow_ups_of_others(sign_in, meeting, named):
    assert hits(sign_in("operator", unit=named[1]).get(search_url(meeting, "maruf"))) == [named[3]]
    assert hits(sign_in("operator").get(search_url(meeting, "maruf"))) == []


def test_several_words_may_stand_in_several_places(secretariat, meeting, named):
    assert hits(secretariat.get(search_url(meeting, "kusan+jalan"))) == [named[3]]
