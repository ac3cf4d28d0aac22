"""Questions are answered by a person present, who may make a promise."""

import pytest
from django.db import IntegrityError, transaction

from proceedings.models import Question
from tests import make
from tests.proceedings.make import make_minutes, make_present, make_question


@pytest.fixture
def question(meeting):
    unit = make.make_unit(meeting.region)
    return make_question(make_minutes(meeting), text="Kapan lampu menyala?", addressed_to=unit)


@pytest.fixture
def url(question):
    return f"{question.get_absolute_url()}answer/"


@pytest.fixture
def head(meeting, question):
    return make_present(meeting, question.addressed_to, name="Rusli Hamdani, S.T.", office="Kepala Dinas Perhubungan")


def test_an_answer_names_who_gave_it_and_what_was_promised(note_taker, question, url, head):
    values = {"answered_by": "Rusli", "answer": "Minggu kedua Januari.", "promise": "Lampu menyala 19 Januari", "version": 1}

    response = note_taker.post(url, values)

    question.refresh_from_db()
    assert response.status_code == 303
    assert (question.answered_by, question.answered_name, question.answer) == (head, head.name, "Minggu kedua Januari.")
    assert question.promise == "Lampu menyala 19 Januari"
    assert question.text == "Kapan lampu menyala?"


def test_an_answer_comes_by_htmx_under_its_question(note_taker, url, head):
    values = {"answered_by": "Rusli", "answer": "Minggu kedua Januari.", "version": 1}

    response = note_taker.post(url, values, headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert "Minggu kedua Januari." in response.content.decode()


def test_the_form_expects_who_is_here_for_the_unit_that_was_asked(note_taker, url, head):
    text = note_taker.get(url).content.decode()

    assert 'value="Rusli Hamdani, S.T., Kepala Dinas Perhubungan"' in text


def test_who_is_not_recorded_as_present_answers_and_is_marked(note_taker, meeting, question, url):
    absent = make.make_participant(meeting, question.addressed_to, name="Tidak Hadir")

    response = note_taker.post(url, {"answered_by": "Tidak Hadir", "answer": "Ya.", "version": 1})

    question.refresh_from_db()
    assert response.status_code == 303
    assert (question.answered_by, question.answered_name, question.answer_check_in) == (absent, "Tidak Hadir", None)
    assert "tidak tercatat hadir" in note_taker.get(question.minutes.get_absolute_url()).content.decode()


def test_an_answer_by_somebody_unknown_is_kept_with_the_name_as_written(note_taker, question, url):
    note_taker.post(url, {"answered_by": "Pak Anu", "answer": "Ya.", "version": 1})

    question.refresh_from_db()
    assert (question.answered_by, question.answered_written, question.answer) == (None, "Pak Anu", "Ya.")


def test_an_answer_has_one_who_gave_it(question):
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.update(answer="Ya.")


def test_a_newer_answer_is_not_overwritten(note_taker, question, url, head):
    Question.objects.get().edit(1, answer="Jawaban rekan", answered_by=head)

    response = note_taker.post(url, {"answered_by": "Rusli", "answer": "Jawaban saya", "version": 1})

    question.refresh_from_db()
    assert response.status_code == 422
    assert question.answer == "Jawaban rekan"
    assert "Jawaban rekan" in response.content.decode()
    assert "Jawaban saya" in response.content.decode()


def test_a_promise_without_an_answer_is_refused(question):
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.update(promise="Nanti")


def test_a_promise_offers_to_become_a_follow_up(note_taker, question, head):
    question.edit(1, answer="Ya.", answered_by=head, promise="Lampu menyala")

    text = note_taker.get(f"{question.get_absolute_url()}acts/").content.decode()

    assert f'href="{question.get_absolute_url()}follow-ups/new/"' in text


def test_only_those_answer_who_may(client, sign_in, url):
    foreigner = sign_in("note_taker", region=make.make_region())

    assert [user.post(url).status_code for user in (client, sign_in("leader"), foreigner)] == [302, 403, 404]
