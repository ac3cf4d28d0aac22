"""Decisions: proposed, ordered, adopted and frozen, withdrawn with a reason."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from proceedings.models import Adopted, Decision
from rakerda.editing import Stale
from tests import make
from tests.proceedings.make import make_decision, make_follow_up, make_minutes

HTMX = {"HX-Request": "true"}


@pytest.fixture
def url(meeting):
    return f"{meeting.get_absolute_url()}decisions/"


def words(decision, **values):
    """Return the form data of a decision."""
    return {"text": decision.text, "document": decision.document, "version": decision.version, **values}


def test_a_note_taker_proposes(note_taker, meeting, url):
    topic = make.make_topic(meeting)

    response = note_taker.post(
        f"{url}new/", {"topic": topic.pk, "text": "Forum desa setiap triwulan.", "document": "action_plan"}
    )

    decision = Decision.objects.get()
    assert response.headers["Location"] == f"{url}#decision-{decision.pk}"
    assert (decision.topic, decision.text, decision.position, decision.adopted_at) == (
        topic,
        "Forum desa setiap triwulan.",
        1,
        None,
    )
    assert decision.proposed_by.startswith("note_taker")


def test_a_proposal_of_a_session_names_it(note_taker, meeting, url):
    session = make_minutes(meeting).session

    text = note_taker.get(f"{url}new/?session={session.pk}").content.decode()

    assert f'<option value="{session.pk}" selected>' in text


def test_topics_and_fields_of_others_are_refused(note_taker, meeting, url):
    foreign = make.make_topic(make.make_meeting(region=meeting.region))

    response = note_taker.post(f"{url}new/", {"topic": foreign.pk, "text": "Ya", "document": "operations"})

    assert response.status_code == 422
    assert not Decision.objects.exists()


def test_decisions_stand_under_their_topics(note_taker, meeting, url):
    first, second = make.make_topic(meeting), make.make_topic(meeting)
    make.make_topic(meeting)
    loose = make_decision(meeting)
    under_second, under_first = make_decision(meeting, topic=second), make_decision(meeting, topic=first)
    make_decision(make.make_meeting(region=meeting.region))

    groups = note_taker.get(url).context["groups"]

    assert groups == [[first, [under_first]], [second, [under_second]], [None, [loose]]]


def test_adopted_decisions_bear_the_numbers_of_the_book(note_taker, meeting, url):
    first, second = make.make_topic(meeting), make.make_topic(meeting)
    for topic in (None, second, first, second, first):
        make_decision(meeting, topic=topic).adopt("uji")
    make_decision(meeting, topic=first)

    groups = note_taker.get(url).context["groups"]

    assert [[row.number for row in rows] for _topic, rows in groups] == [[3, 5, None], [2, 4], [1]]


def test_a_number_is_given_at_adoption_and_never_again(meeting):
    first, second, third = make_decision(meeting), make_decision(meeting), make_decision(meeting)
    second.adopt("uji")
    first.adopt("uji")
    second.withdraw("uji", "Salah catat")
    third.adopt("uji")
    second.adopt("uji")

    assert [Decision.objects.get(pk=row.pk).number for row in (first, second, third)] == [2, 1, 3]


def test_the_number_of_a_decision_that_is_gone_is_given_to_no_other(meeting):
    gone, other = make_decision(meeting), make_decision(meeting)
    gone.adopt("uji")
    gone.withdraw("uji", "Salah catat")
    gone.remove()

    other.adopt("uji")

    assert other.number == 2


def test_no_edition_that_is_out_quotes_a_number_that_moves(meeting):
    """Neither a later adoption of an earlier topic nor another order of the list changes the numbers."""
    early, late = make.make_topic(meeting), make.make_topic(meeting)
    quoted, added = make_decision(meeting, topic=late), make_decision(meeting, topic=early)
    quoted.adopt("uji")

    added.adopt("uji")
    quoted.move_to(2)

    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=quoted.pk).update(number=7)
    assert [Decision.objects.get(pk=row.pk).number for row in (quoted, added)] == [1, 2]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_questions_for_any_number_of_decisions(note_taker, meeting, url, count, django_assert_num_queries):
    make.make_day(meeting)
    topic = make.make_topic(meeting)
    for _ in range(count):
        make_follow_up(meeting, decision=make_decision(meeting, topic=topic, sector=make.make_sector(meeting.region)))

    with django_assert_num_queries(13):
        note_taker.get(url)


def test_a_proposal_is_corrected(note_taker, meeting):
    decision = make_decision(meeting)

    note_taker.post(decision.get_absolute_url(), words(decision, text="Yang benar"))

    decision.refresh_from_db()
    assert (decision.text, decision.version) == ("Yang benar", 2)


def test_newer_words_are_not_overwritten_and_both_are_shown(note_taker, meeting):
    decision = make_decision(meeting)
    Decision.objects.get().edit(1, text="Tulisan rekan")

    response = note_taker.post(decision.get_absolute_url(), words(decision, text="Tulisan saya"))

    decision.refresh_from_db()
    assert response.status_code == 422
    assert decision.text == "Tulisan rekan"
    assert "Tulisan rekan" in response.content.decode()
    assert "Tulisan saya</textarea>" in response.content.decode()
    with pytest.raises(Stale):
        decision.edit(1, text="Lagi")


def test_the_secretariat_adopts(secretariat, meeting):
    decision = make_decision(meeting)

    response = secretariat.post(f"{decision.get_absolute_url()}adoption/")

    decision.refresh_from_db()
    assert response.status_code == 303
    assert decision.adopted_at is not None
    assert decision.adopted_by.startswith("secretariat")
    assert list(Decision.objects.adopted()) == [decision]


def test_an_adoption_by_htmx_answers_with_the_list(secretariat, meeting):
    decision = make_decision(meeting)

    response = secretariat.post(f"{decision.get_absolute_url()}adoption/", headers=HTMX)

    assert 'id="decisions"' in response.content.decode()
    assert "<html" not in response.content.decode()


def test_a_second_adoption_changes_nothing(meeting):
    decision = make_decision(meeting)
    decision.adopt("Sekretariat")
    moment = decision.adopted_at

    decision.adopt("Orang lain")

    assert (decision.adopted_at, decision.adopted_by) == (moment, "Sekretariat")


def test_an_adopted_decision_keeps_its_words(note_taker, meeting):
    decision = make_decision(meeting, text="Kata sidang")
    decision.adopt("Sekretariat")

    response = note_taker.post(decision.get_absolute_url(), words(decision, text="Lain"))

    decision.refresh_from_db()
    assert response.status_code == 403
    assert decision.text == "Kata sidang"
    with pytest.raises(Adopted):
        decision.remove()
    for change in (lambda: Decision.objects.update(text="Lain"), lambda: Decision.objects.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_an_adoption_is_withdrawn_with_a_reason(secretariat, meeting):
    decision = make_decision(meeting)
    decision.adopt("Sekretariat")

    silent = secretariat.post(f"{decision.get_absolute_url()}withdrawal/", {"reason": ""})
    secretariat.post(f"{decision.get_absolute_url()}withdrawal/", {"reason": "Salah baca angka"})

    decision.refresh_from_db()
    assert silent.status_code == 422
    assert (decision.adopted_at, decision.withdrawn_reason) == (None, "Salah baca angka")
    decision.edit(decision.version, text="Yang benar")
    decision.adopt("Sekretariat")
    assert decision.withdrawn_reason == ""


def test_decisions_are_put_in_order(note_taker, meeting, url):
    first, second, third = (make_decision(meeting) for _ in range(3))

    note_taker.post(f"{third.get_absolute_url()}position/", {"position": 1})

    assert list(Decision.objects.values_list("pk", "position")) == [(third.pk, 1), (first.pk, 2), (second.pk, 3)]


def test_a_place_beyond_the_end_is_the_last(meeting):
    first, second = make_decision(meeting), make_decision(meeting)

    first.move_to(99)

    assert list(Decision.objects.all()) == [second, first]


def test_a_place_that_is_no_number_changes_nothing(note_taker, meeting):
    first, second = make_decision(meeting), make_decision(meeting)

    note_taker.post(f"{second.get_absolute_url()}position/", {"position": "atas"})

    assert list(Decision.objects.all()) == [first, second]


def test_a_proposal_is_removed_unless_something_follows_from_it(note_taker, meeting):
    kept, gone = make_decision(meeting), make_decision(meeting)
    make_follow_up(meeting, decision=kept)

    for decision in (kept, gone):
        note_taker.post(f"{decision.get_absolute_url()}removal/")

    assert list(Decision.objects.all()) == [kept]


def test_a_decision_without_anybody_in_charge_says_so(note_taker, meeting, url):
    make_decision(meeting)

    assert "#m-late" in note_taker.get(url).content.decode()


def test_a_due_date_that_the_planning_paper_cannot_meet_warns(note_taker, meeting, url):
    make.make_day(meeting, date=datetime.date(2023, 12, 28))
    make_follow_up(meeting, decision=make_decision(meeting, document="budget_change"), due_on=datetime.date(2024, 4, 30))

    assert "1 Agustus 2024" in note_taker.get(url).content.decode()


def test_only_those_act_who_may(client, sign_in, meeting, url):
    decision = make_decision(meeting).get_absolute_url()
    acts = [
        f"{url}new/",
        decision,
        f"{decision}position/",
        f"{decision}removal/",
        f"{decision}adoption/",
        f"{decision}withdrawal/",
    ]

    codes = {
        role: [user.post(act).status_code for act in acts]
        for role, user in {
            "stranger": client,
            "leader": sign_in("leader"),
            "operator": sign_in("operator"),
            "foreigner": sign_in("secretariat", region=make.make_region()),
        }.items()
    }

    assert codes == {"stranger": [302] * 6, "leader": [403] * 6, "operator": [403] * 6, "foreigner": [404] * 6}
    assert [sign_in("note_taker").post(act).status_code for act in acts[-2:]] == [403, 403]


def test_the_list_is_not_public(client, sign_in, meeting, url):
    foreigner = sign_in("secretariat", region=make.make_region())

    assert [user.get(url).status_code for user in (client, sign_in("operator"), sign_in("leader"), foreigner)] == [
        302,
        403,
        200,
        404,
    ]


def test_acts_are_not_done_by_reading(secretariat, meeting):
    decision = make_decision(meeting).get_absolute_url()

    assert [secretariat.get(f"{decision}{act}/").status_code for act in ("position", "removal", "adoption")] == [405] * 3


@pytest.mark.parametrize("place", ["9" * 30, "-1", "x", ""])
def test_a_place_that_is_none_moves_nothing(note_taker, meeting, place):
    decision = make_decision(meeting)

    response = note_taker.post(f"{decision.get_absolute_url()}position/", {"position": place})

    assert (response.status_code, Decision.objects.get().position) == (303, 1)
