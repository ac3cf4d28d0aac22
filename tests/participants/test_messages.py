"""The outbox: drafted for many, reviewed, and only then sent; never twice, and never by viewing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from participants.models import Message, Reception
from participants.outbox.drafting import choose_whose
from participants.outbox.texts import group_text
from tests import make
from tests.pressing import undo_of

TEXT = "Assalamualaikum Wr. Wb.\nYth. Bapak/Ibu Kepala Dinas Sosial."


@pytest.fixture
def person(meeting):
    official = make.make_official(meeting.region, aide_phone="+6281200000001", email="kadis@example.go.id")
    return make.make_participant(meeting, official=official, office="Kepala Dinas Sosial")


@pytest.fixture
def message(person):
    return make_message(person)


def make_message(participant, **values):
    values = {"channel": "whatsapp", "purpose": "invitation", "address": "+6281200000001", "text": TEXT, **values}
    return Message.objects.create(meeting=participant.meeting, participant=participant, **values)


def url(message, name):
    return reverse(f"participants:{name}", args=[*message.meeting.args, message.pk])


def box(meeting, name="messages"):
    return reverse(f"participants:{name}", args=meeting.args)


def test_the_chat_opens_with_the_number_and_the_text(message):
    parts = urlsplit(message.whatsapp_url)

    assert (parts.netloc, parts.path, parse_qs(parts.query)) == ("wa.me", "/6281200000001", {"text": [TEXT]})


def test_a_message_that_nobody_looked_through_is_not_sent(secretariat, message):
    response = secretariat.post(url(message, "message_sending"))

    message.refresh_from_db()
    assert (response.status_code, message.sent_at) == (422, None)


def test_a_reviewed_message_is_marked_as_sent_and_the_next_page_holds_the_link(secretariat, message):
    secretariat.post(url(message, "message_approval"))

    response = secretariat.post(url(message, "message_sending"))

    message.refresh_from_db()
    assert (response.status_code, response.headers["Location"]) == (303, message.get_absolute_url())
    assert message.sent_by.endswith("(Sekretariat)")
    assert 'href="https://wa.me/6281200000001?text=' in secretariat.get(message.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("act", "word"), [("message_approval", "Siap dikirim"), ("message_sending", "Terkirim"), ("message_removal", "Dibatalkan")]
)
def test_with_htmx_the_row_says_what_became_of_it(secretariat, message, act, word):
    if act == "message_sending":
        message.review("uji")

    body = secretariat.post(url(message, act), headers={"HX-Request": "true"}).content.decode()

    assert f'id="message-{message.pk}"' in body
    assert f'<span class="mark__word">{word}</span>' in body
    assert 'id="count-ready" hx-swap-oob="true"' in " ".join(body.split())


def test_a_mark_as_sent_is_taken_back(secretariat, message):
    message.review("uji")
    undo = undo_of(secretariat.post(url(message, "message_sending"), follow=True))

    secretariat.post(undo)

    message.refresh_from_db()
    assert (message.sent_at, message.sent_by) == (None, "")
    assert message.reviewed_at is not None


def test_a_later_mark_as_sent_stays(secretariat, message):
    message.review("uji")
    undo = undo_of(secretariat.post(url(message, "message_sending"), follow=True))
    secretariat.post(undo)
    secretariat.post(url(message, "message_sending"))

    secretariat.post(undo)

    message.refresh_from_db()
    assert message.sent_at is not None


@pytest.mark.parametrize("act", ["message_sending", "message_removal"])
def test_nothing_comes_back_beside_another_message_to_the_same_person(secretariat, message, person, act):
    message.review("uji")
    undo = undo_of(secretariat.post(url(message, act), follow=True))
    again = make_message(person)

    told = secretariat.post(undo, follow=True).content.decode()

    assert "sudah diubah" in told
    assert list(Message.objects.waiting()) == [again]


def test_a_dropped_message_comes_back(secretariat, message):
    undo = undo_of(secretariat.post(url(message, "message_removal"), follow=True))

    secretariat.post(undo)

    assert list(Message.objects.waiting()) == [message]


def test_those_picked_are_dropped_and_no_other(secretariat, message, meeting):
    other = make_message(make.make_participant(meeting))

    secretariat.post(box(meeting, "messages_removal"), {"message": [message.pk]})

    assert list(Message.objects.waiting()) == [other]


def test_those_dropped_together_come_back_together(secretariat, message, meeting):
    others = [make_message(make.make_participant(meeting)) for _ in range(2)]
    others[0].drop()
    undo = undo_of(secretariat.post(box(meeting, "messages_removal"), {"message": [message.pk, others[1].pk]}, follow=True))

    told = secretariat.post(undo, follow=True).content.decode()

    assert set(Message.objects.waiting()) == {message, others[1]}
    assert "2 pesan kembali ke kotak keluar." in told


def test_what_was_drafted_anew_since_stays_dropped_and_is_told(secretariat, message, person, meeting):
    other = make_message(make.make_participant(meeting))
    undo = undo_of(secretariat.post(box(meeting, "messages_removal"), {"message": [message.pk, other.pk]}, follow=True))
    again = make_message(person)

    told = secretariat.post(undo, follow=True).content.decode()

    assert set(Message.objects.waiting()) == {again, other}
    assert "1 sudah disiapkan ulang sejak itu dan tetap dibatalkan." in told
    assert "sudah berubah sejak itu" in secretariat.post(undo, follow=True).content.decode()


def test_a_message_is_found_by_name_office_and_number(secretariat, message, person, meeting):
    make_message(make.make_participant(meeting, name="Lain", office="Lain"), address="+6281299999999")

    for words in (person.name, person.office, message.address):
        found = secretariat.get(box(meeting, "messages"), {"q": words}).context["messages_shown"]
        assert [row.pk for row in found] == [message.pk], words


def test_all_that_are_shown_are_approved_at_once_and_no_other(secretariat, message, meeting):
    other = make_message(make.make_participant(meeting))

    secretariat.post(box(meeting, "messages_approval"), {"message": [message.pk]})

    assert list(Message.objects.filter(reviewed_at__isnull=False)) == [message]
    assert other.reviewed_at is None


def test_a_message_of_a_busy_installation_is_approved_with_the_others(secretariat, person, meeting):
    make_message(person, pk=2_000_000)

    secretariat.post(box(meeting, "messages_approval"), {"message": [2_000_000]})

    assert Message.objects.get().reviewed_at is not None


def test_a_second_tap_sends_nothing_more(message):
    message.review("uji")
    message.send("uji")

    with pytest.raises(ValidationError):
        message.send("lain")


def test_the_number_that_is_there_is_taken(person):
    assert choose_whose(person, "own") == "aide"


def test_who_edits_a_message_has_looked_through_it(secretariat, message):
    secretariat.post(message.get_absolute_url(), {"whose": "aide", "address": "0812 0000 0002", "text": "Yth. …"})

    message.refresh_from_db()
    assert (message.address, message.text, message.reviewed_at is None) == ("+6281200000002", "Yth. …", False)


def test_one_message_of_a_purpose_waits_for_a_person(message, person):
    with pytest.raises(IntegrityError, match="message_waits_once"), transaction.atomic():
        make_message(person)
    message.drop()

    assert make_message(person).pk


def test_the_group_is_told_offices_and_no_link(meeting):
    Reception.objects.create(meeting=meeting, contact_name="Nurhidayah", greeting="Salam sejahtera.")

    text = group_text(meeting, ["Camat Satui", "Camat Angsana"])

    assert text.startswith("Salam sejahtera.\nYth. Bapak/Ibu sekalian.")
    assert "1. Camat Satui\n2. Camat Angsana" in text
    assert "http" not in text


def test_an_e_mail_goes_out_once(person, run_jobs, mailoutbox):
    mail = make_message(person, channel="email", address="kadis@example.go.id", subject="Undangan")
    mail.review("uji")
    mail.post("uji")
    run_jobs()

    mail.refresh_from_db()
    [sent] = mailoutbox
    assert (sent.to, sent.subject, mail.failure) == (["kadis@example.go.id"], "Undangan", "")
    assert mail.sent_at is not None
    with pytest.raises(ValidationError):
        mail.post("uji")


def test_an_e_mail_without_an_address_is_not_taken_for_sent(secretariat, person, run_jobs, mailoutbox):
    mail = make_message(person, channel="email", address="", subject="Undangan", reviewed_at=timezone.now())

    response = secretariat.post(url(mail, "message_sending"))
    secretariat.post(box(person.meeting, "messages_posting"))
    run_jobs()

    mail.refresh_from_db()
    assert (response.status_code, mail.sent_at, mailoutbox) == (422, None, [])


def test_a_job_that_died_in_between_does_not_send_again(person, run_jobs, mailoutbox):
    mail = make_message(person, channel="email", address="kadis@example.go.id", subject="Undangan")
    mail.review("uji")
    mail.post("uji")
    Message.objects.update(tried_at=timezone.now())
    run_jobs()

    mail.refresh_from_db()
    assert (mail.failure, mail.sent_at, mailoutbox) == ("unknown", None, [])


def test_to_look_sends_nothing(secretariat, message):
    message.review("uji")
    secretariat.get(message.get_absolute_url())

    assert secretariat.get(url(message, "message_sending")).status_code == 405
    message.refresh_from_db()
    assert message.sent_at is None


def test_the_outbox_is_the_secretariat_s_alone(sign_in, meeting):
    assert [sign_in(role).get(box(meeting)).status_code for role in ("desk", "leader", "operator")] == [403, 403, 403]
