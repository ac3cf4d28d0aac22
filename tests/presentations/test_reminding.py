"""Reminders to units: their text, their recipients, and the record of each one sent."""

import datetime

import pytest
from django.utils import timezone

from participants.access.links import operator_url, personal_url
from participants.models import Message, Reception
from presentations.models import Window
from tests import make
from tests.presentations.test_board import board_url, lines_of, make_unit_that, submitted
from tests.presentations.test_exposes import complete

CLOSES = datetime.datetime(2123, 12, 22, 8, tzinfo=datetime.UTC)


@pytest.fixture
def window(meeting):
    opens = timezone.now() - datetime.timedelta(days=1)
    return Window.objects.create(meeting=meeting, opens_at=opens, closes_at=CLOSES, corrects_until=CLOSES)


@pytest.fixture
def head(meeting, window):
    official = make.make_official(meeting.region, phone="+6281200000001")
    unit = make.make_unit(meeting.region, name="Dinas Sosial")
    make.make_expose(meeting, unit)
    return make.make_participant(meeting, unit, official=official, office="Kepala Dinas Sosial", answer="attending")


def expose_of(head):
    return head.mandates.get().unit.exposes.get()


def reminder(client, meeting):
    [line] = lines_of(client.get(board_url(meeting)))
    return line.reminder


def remind_url(expose):
    return f"{expose.get_absolute_url()}reminder/"


def test_the_head_is_told_what_is_missing_and_until_when(secretariat, meeting, head):
    Reception.objects.create(meeting=meeting, contact_name="Nurhidayah", contact_phone="+6281250000001")
    complete(expose_of(head)).plans.all().delete()

    reminder_ = reminder(secretariat, meeting)

    assert (reminder_.address, reminder_.text) == (
        "+6281200000001",
        "Assalamualaikum Wr. Wb.\n"
        "Yth. Bapak/Ibu Kepala Dinas Sosial.\n\n"
        "Izin mengingatkan, untuk Rakerda 2023 kami masih menunggu dari Dinas Sosial:\n"
        "- rencana tahun berikutnya\n\n"
        "Batas penyampaian: Rabu, 22 Desember 2123, pukul 16.00 WITA.\n\n"
        "Mohon berkenan melengkapi, atau meneruskan kepada operator dari halaman ini:\n"
        f"{personal_url(head)}\n\n"
        "Terima kasih.\nNurhidayah (0812-5000-0001), Sekretariat Panitia",
    )


def test_an_operator_on_file_is_told_first_and_gets_the_narrow_link(secretariat, meeting, head):
    head.official.operator_phone = "+6281200000002"
    head.official.save()

    told = reminder(secretariat, meeting)

    assert told.address == "+6281200000002"
    assert "Yth. operator Dinas Sosial." in told.text
    assert operator_url(head) in told.text
    assert personal_url(head) not in told.text


def test_a_unit_without_an_answer_is_asked_for_it_too(secretariat, meeting, head):
    head.answer, head.answered_at = "", None
    head.save()

    assert reminder(secretariat, meeting).text.count("- konfirmasi kehadiran") == 1


def test_what_was_returned_is_told_with_its_note(secretariat, meeting, head):
    submitted(expose_of(head)).return_("Slide 3 terbalik", "uji")

    assert "- perbaikan: Slide 3 terbalik\n" in reminder(secretariat, meeting).text


def test_a_deadline_that_passed_is_told_as_such(secretariat, meeting, head, window):
    ago = timezone.now() - datetime.timedelta(hours=1)
    Window.objects.update(closes_at=ago, corrects_until=ago + datetime.timedelta(days=1))

    assert " telah lewat.\n" in reminder(secretariat, meeting).text


def test_after_the_lock_no_link_is_offered(secretariat, meeting, head):
    expose_of(head).meeting.exposes.update(locked_at=timezone.now())

    text = reminder(secretariat, meeting).text

    assert "Penyampaian sudah ditutup." in text
    assert "/p/" not in text


def test_who_owes_nothing_is_not_reminded(secretariat, meeting, head):
    submitted(expose_of(head))

    assert reminder(secretariat, meeting) is None


def test_a_reminder_that_went_is_kept_and_shown(secretariat, meeting, head):
    response = secretariat.post(remind_url(expose_of(head)), headers={"HX-Request": "true"})

    message = Message.objects.get()
    assert (message.participant, message.unit, message.purpose, message.channel) == (
        head,
        expose_of(head).unit,
        "material",
        "whatsapp",
    )
    assert message.sent_at is not None
    assert [line.reminded_at for line in lines_of(response)] == [message.sent_at]


def test_without_script_the_next_page_opens_the_chat(secretariat, meeting, head):
    response = secretariat.post(remind_url(expose_of(head)), follow=True)

    assert b"https://wa.me/6281200000001?text=Assalamualaikum" in response.content


def test_what_waited_in_the_outbox_for_it_is_dropped(secretariat, meeting, head):
    waiting = Message.objects.create(meeting=meeting, participant=head, channel="whatsapp", purpose="material", text="Lama")

    secretariat.post(remind_url(expose_of(head)))

    waiting.refresh_from_db()
    assert waiting.dropped_at is not None
    assert Message.objects.filter(sent_at__isnull=False).count() == 1


def test_a_unit_that_came_meanwhile_is_not_reminded(secretariat, meeting, head):
    submitted(expose_of(head))

    response = secretariat.post(remind_url(expose_of(head)), follow=True)

    assert "Dinas Sosial sudah lengkap." in response.content.decode()
    assert not Message.objects.exists()


def test_the_group_is_told_who_owes_what_without_a_link(secretariat, meeting, head):
    complete(expose_of(head))
    submitted(make_unit_that(meeting, "Dinas Pertanian"))

    text = secretariat.get(board_url(meeting, "group/")).context["text"]

    assert "1. Dinas Sosial: pengajuan (tombol “Ajukan”); isinya sudah lengkap\n" in text
    assert ("Dinas Pertanian" in text, "/p/" in text, "(batas Rabu, 22 Desember 2123" in text) == (False, False, True)


def test_a_group_that_owes_nothing_is_told_nothing(secretariat, meeting):
    assert secretariat.get(board_url(meeting, "group/")).context["text"] == ""


def test_a_leader_sends_no_reminder(sign_in, meeting, head):
    leader = sign_in("leader")

    assert leader.post(remind_url(expose_of(head))).status_code == 403
    assert leader.get(board_url(meeting, "group/")).status_code == 403


def test_a_reminder_of_another_meeting_is_not_there(secretariat, meeting, head):
    other = make.make_expose(make.make_meeting())

    assert secretariat.post(f"{meeting.get_absolute_url()}exposes/{other.pk}/reminder/").status_code == 404


def test_a_reminder_is_not_sent_by_looking(secretariat, meeting, head):
    assert secretariat.get(remind_url(expose_of(head))).status_code == 405
