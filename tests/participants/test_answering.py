"""Answers of the invited."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta

import pghistory.models
import pytest
from django.conf import settings
from django.db import IntegrityError, connections, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from participants.access.links import operator_url, personal_url
from participants.answers import answering
from participants.listing.attendance import recap
from participants.models import Participant, Reception
from tests import make

WAKIL = {"name": "Rusli Hamdani, S.T.", "office": "Sekretaris Dinas"}


def answer_url(participant):
    return f"{personal_url(participant)}answer/"


def represented(**values):
    return {"answer": "represented", **WAKIL, "phone": "0812 3456 7890", "delegation_reason": "Dinas luar", **values}


def stored(participant, *fields):
    return Participant.objects.values_list(*fields).get(pk=participant.pk)


@pytest.fixture
def head(meeting):
    return make.make_participant(meeting, make.make_unit(meeting.region), name="Siti", office="Kepala Dinas")


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def test_they_attend_with_those_who_come_along(client, head):
    response = client.post(answer_url(head), {"answer": "attending", "companions": "2"})

    assert (response.status_code, response.url) == (303, personal_url(head).removeprefix("http://localhost:8000"))
    assert stored(head, "answer", "companions", "answered_by") == ("attending", 2, "Siti (tautan pribadi)")


def test_they_are_represented_by_somebody_with_a_link_of_their_own(client, head):
    client.post(answer_url(head), represented())

    assert stored(head, "answer", "reason") == ("represented", "Dinas luar")
    representative = head.representatives.get()
    assert (representative.name, representative.office, representative.phone, representative.answer) == (
        "Rusli Hamdani, S.T.", "Sekretaris Dinas", "+6281234567890", "attending",
    )  # fmt: skip
    assert list(representative.units) == list(head.units)
    assert not representative.check_ins.exists()
    assert client.get(personal_url(representative)).status_code == 200


def test_they_cannot_attend_and_say_why(client, head):
    client.post(answer_url(head), {"answer": "absent", "absence_reason": "Sakit"})

    assert stored(head, "answer", "reason") == ("absent", "Sakit")


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, ["answer"]),
        ({"answer": "mungkin"}, ["answer"]),
        ({"answer": ""}, ["answer"]),
        ({"answer": "absent"}, ["absence_reason"]),
        ({"answer": "represented"}, ["delegation_reason", "name", "office"]),
        (represented(phone="tidak ada"), ["phone"]),
        ({"answer": "attending", "companions": "21"}, ["companions"]),
    ],
)
def test_an_answer_says_what_it_needs(client, head, sent, wrong):
    response = client.post(answer_url(head), sent)

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == wrong
    assert stored(head, "answer", "answered_at") == ("", None)


def test_one_who_comes_after_all_needs_no_representative(client, head):
    client.post(answer_url(head), represented())

    client.post(answer_url(head), {"answer": "attending"})

    assert stored(head, "answer", "reason") == ("attending", "")
    assert not head.representatives.exists()


def test_a_representative_who_came_stays(head, day):
    answering.be_represented(head, "uji", "Dinas luar", **WAKIL).check_in(day, "meja 1")

    answering.attend(head, "uji")

    assert [one.name for one in head.representatives.all()] == [WAKIL["name"]]


def test_one_whose_own_representative_came_stays(head, day):
    representative = answering.be_represented(head, "uji", "Dinas luar", **WAKIL)
    answering.be_represented(representative, "uji", "Sakit", "Budi", "Kasubbag").check_in(day, "meja 1")

    answering.decline(head, "uji", "Batal")

    assert sorted(Participant.objects.exclude(represents=None).values_list("name", flat=True)) == ["Budi", WAKIL["name"]]


def test_another_name_replaces_the_first(client, head):
    client.post(answer_url(head), represented())

    client.post(answer_url(head), represented(name="Budi", office="Kabid"))

    assert [(one.name, one.office) for one in head.representatives.all()] == [("Budi", "Kabid")]


def test_the_same_name_is_the_same_person_with_what_was_corrected(client, head):
    client.post(answer_url(head), represented())
    first = head.representatives.get()

    client.post(answer_url(head), represented(name="RUSLI HAMDANI, S.T.", office="Plt. Sekretaris"))

    assert [(one.pk, one.name, one.office) for one in head.representatives.all()] == [
        (first.pk, "RUSLI HAMDANI, S.T.", "Plt. Sekretaris")
    ]


def test_a_representative_may_send_somebody_and_that_one_nobody(client, head):
    first = answering.be_represented(head, "uji", "Dinas luar", **WAKIL)
    client.post(answer_url(first), represented(name="Budi"))
    second = first.representatives.get()

    response = client.post(answer_url(second), represented(name="Candra"))

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["answer"]


def test_a_vacant_post_is_represented_or_absent(client, meeting):
    post = make.make_participant(meeting, name="", office="Kepala Dinas Sosial")

    refused = client.post(answer_url(post), {"answer": "attending"})
    client.post(answer_url(post), represented())

    assert refused.status_code == 422
    assert stored(post, "answer", "answered_by") == ("represented", "Kepala Dinas Sosial (tautan pribadi)")


def test_one_answer_for_two_posts_counts_two_units(client, meeting, day):
    units = [make.make_unit(meeting.region), make.make_unit(meeting.region)]
    head = make.make_participant(meeting, *units)

    client.post(answer_url(head), represented())
    head.representatives.get().check_in(day, "meja 1")

    assert [(row.unit, row.presence) for row in recap(meeting).rows] == [(unit, "represented") for unit in units]


def test_after_the_deadline_the_person_changes_nothing(client, meeting, head):
    Reception.objects.create(meeting=meeting, answer_until=timezone.now() - timedelta(minutes=1))

    response = client.post(answer_url(head), {"answer": "attending"})

    assert response.status_code == 422
    assert response.context["form"].non_field_errors().as_data()[0].code == "late"
    assert stored(head, "answer") == ("",)


def test_after_the_deadline_the_secretariat_does(secretariat, meeting, head):
    Reception.objects.create(meeting=meeting, answer_until=timezone.now() - timedelta(minutes=1))
    url = reverse("participants:participant_answer", args=[*meeting.args, head.pk])

    response = secretariat.post(url, {"answer": "absent", "absence_reason": "Sakit"})

    assert (response.status_code, response.url) == (303, head.get_absolute_url())
    answer, by = stored(head, "answer", "answered_by")
    assert answer == "absent"
    assert by.endswith("(Sekretariat)")


def test_a_closed_meeting_takes_no_more_answers(client, meeting, head):
    meeting.close()

    assert client.post(answer_url(head), {"answer": "attending"}).status_code == 422


def test_an_answer_is_a_sign_that_the_page_was_opened(client, head):
    client.post(answer_url(head), {"answer": "attending"})

    assert stored(head, "opened_at") != (None,)


def test_a_script_tells_that_the_page_was_opened_and_the_first_time_counts(client, head):
    client.post(f"{personal_url(head)}opening/")
    first = stored(head, "opened_at")

    client.post(f"{personal_url(head)}opening/")

    assert first != (None,)
    assert stored(head, "opened_at") == first


def test_the_secretariat_that_looks_at_the_page_has_not_opened_it_for_them(secretariat, head):
    secretariat.post(f"{personal_url(head)}opening/")

    assert stored(head, "opened_at") == (None,)


def test_the_link_that_was_handed_on_answers_nothing(client, head):
    assert client.post(f"{operator_url(head)}answer/", {"answer": "attending"}).status_code == 404
    assert client.post(f"{operator_url(head)}opening/").status_code == 404
    assert stored(head, "answer", "opened_at") == ("", None)


def test_an_account_that_answers_is_named(secretariat, head):
    secretariat.post(answer_url(head), {"answer": "attending"})

    assert stored(head, "answered_by")[0].endswith("(Sekretariat)")


def test_an_answer_and_its_moment_go_together(head):
    with pytest.raises(IntegrityError), transaction.atomic():
        Participant.objects.filter(pk=head.pk).update(answer="attending")
    with pytest.raises(IntegrityError), transaction.atomic():
        Participant.objects.filter(pk=head.pk).update(answered_at=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_of_two_phones_the_last_one_stands_and_the_history_keeps_both(meeting, head):
    def phone(name):
        try:
            return Client().post(answer_url(head), represented(name=name)).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(phone, ["Budi", "Candra"])) == [303, 303]

    assert stored(head, "answer") == ("represented",)
    [stands] = head.representatives.values_list("name", flat=True)
    events = pghistory.models.Events.objects.tracks(head).filter(pgh_label="update")
    assert {event.pgh_context["actor"] for event in events if event.pgh_data["answer"]} == {"Siti (tautan pribadi)"}
    assert sum(event.pgh_data["answer"] == "represented" for event in events) == 2
    assert stands in {"Budi", "Candra"}


@pytest.fixture
def today(meeting):
    return make.make_day(meeting, date=make.today(meeting.region), starts_at=time(0))


def test_who_is_there_is_not_asked_whether_they_will_come(client, head, today):
    came = head.check_in(today, "Meja 1").came_at
    told = f"Anda hadir sejak pukul {timezone.localtime(came, head.meeting.region.zone):%H.%M}."

    page = client.get(personal_url(head)).content.decode()
    asked = client.get(answer_url(head), follow=True)
    sent = client.post(answer_url(head), {"answer": "absent", "absence_reason": "Sakit"}, follow=True)

    assert [told in text for text in (page, asked.content.decode(), sent.content.decode())] == [True] * 3
    assert ("Apakah Anda hadir" in page, 'name="answer"' in page) == (False, False)
    assert stored(head, "answer") == ("",)


def test_whose_representative_is_there_is_told_so_and_not_asked(client, head, today):
    deputy = answering.be_represented(head, "uji", "Dinas luar", "Rusli", "Sekretaris")
    deputy.check_in(today, "Meja 1")

    page = client.get(personal_url(head)).content.decode()

    assert "Rusli mewakili Anda, hadir sejak pukul" in page
    assert 'name="answer"' not in page


def test_on_another_day_it_says_when_they_were_there(client, head, day):
    head.check_in(day, "Meja 1")

    assert "Anda hadir pada Kamis, 28 Desember 2023, sejak pukul" in client.get(personal_url(head)).content.decode()


def test_the_link_of_a_withdrawn_representative_says_that_it_is_withdrawn(client, head):
    Reception.objects.create(meeting=head.meeting, contact_name="Nurhidayah", contact_phone="+6281234567896")
    url = personal_url(answering.be_represented(head, "uji", "Dinas luar", "Rusli", "Sekretaris"))
    answering.attend(head, "uji")

    response = client.get(url)

    page = response.content.decode()
    assert response.status_code == 404
    assert [text in page for text in ("Undangan ini ditarik", "terima kasih", "0812-3456-7896")] == [True] * 3
    assert "diganti" not in page


def test_no_text_of_the_door_or_of_a_personal_page_only_blames():
    """Whoever is late reads what can still be done."""
    catalog = (settings.BASE_DIR / "locale" / "id" / "LC_MESSAGES" / "django.po").read_text()

    assert [line for line in catalog.splitlines() if re.fullmatch(r'msgstr "(Terlambat|Telat|Dilarang|Salah)[.!]"', line)] == []
