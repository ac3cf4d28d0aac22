"""The meeting moves after letters went out: every page that goes by them says so, and what was not sent yet tells the present."""

import datetime
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from agenda.models import Paper
from participants.invitations.outdated import differences, outdated
from participants.letters.succeeding import succeed
from participants.models import Message
from participants.outbox.drafting import draft
from participants.papers import attendance, spj
from participants.tasks import send_email
from tests.participants.test_letters import issue, letter, make_letter, meeting, sekda  # noqa: F401

SAID = "Surat no. 400.14.5.1/1287/Setda/2023 menyebut Kamis, 28 Desember 2023; rapat sekarang Jumat, 29 Desember 2023"


@pytest.fixture
def issued(letter):  # noqa: F811
    issue(letter)
    return letter


@pytest.fixture
def moved(issued):
    """A letter whose meeting moved by a day since."""
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))
    return issued


def page(client, letter, name, *rows):  # noqa: F811
    return client.get(reverse(f"participants:{name}", args=[*letter.meeting.args, *rows])).content.decode()


def write(letter, **values):  # noqa: F811
    """Draft a message about the letter to its first recipient."""
    person = letter.recipients.first().participant
    draft([person], "invitation", values.pop("channel", "whatsapp"), letter)
    message = Message.objects.get(participant=person)
    for name, value in values.items():
        setattr(message, name, value)
    message.save()
    return message


def act(client, message, name, **data):
    return client.post(reverse(f"participants:{name}", args=[*message.meeting.args, message.pk]), data)


def test_a_letter_that_agrees_with_the_meeting_is_not_outdated(issued):
    assert outdated(issued.meeting) == []


@pytest.mark.parametrize(
    ("then", "now", "count"),
    [("28–29 Desember 2023", "Kamis–Jumat, 28–29 Desember 2023", 0), ("Kamis, 28 Desember 2023", "Kamis, 4 Januari 2024", 1)],
)
def test_the_names_of_the_weekdays_are_no_difference(then, now, count):
    assert len(differences([("hari/tanggal", then)], [("hari/tanggal", now)])) == count


def test_the_time_and_the_place_are_compared_with_what_was_printed(issued):
    issued.meeting.days.update(starts_at=datetime.time(9))
    type(issued.meeting).objects.update(venue="Ruang Rapat Bersujud I")
    issued.meeting.refresh_from_db()

    [found] = outdated(issued.meeting)

    assert [(one.label, one.now) for one in found.differences] == [
        ("waktu", "pukul 09.00 WITA s.d. selesai"), ("tempat", "Ruang Rapat Bersujud I"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["letters", "prints", "messages"])
def test_the_lists_of_letters_papers_and_messages_say_that_the_meeting_moved(secretariat, moved, name):
    assert SAID in page(secretariat, moved, name)


def test_the_page_of_the_letter_says_so_and_offers_the_change(secretariat, moved):
    text = page(secretariat, moved, "letter", moved.pk)

    assert SAID in text
    assert 'value="change"' in text


def test_beranda_says_so_and_leads_to_the_change_once_it_is_drafted(secretariat, moved):
    moved.meeting.days.update(date=timezone.localdate() + datetime.timedelta(9))
    board = reverse("proceedings:board", args=moved.meeting.args)

    before = secretariat.get(board).content.decode()
    later = succeed(moved, "change")
    after = secretariat.get(board).content.decode()

    assert "menyebut Kamis, 28 Desember 2023; rapat sekarang" in before
    assert f'href="{moved.get_absolute_url()}"' in before
    assert f'href="{later.get_absolute_url()}"' in after


def test_letters_that_say_the_same_are_told_in_one_sentence(secretariat, moved, sekda):  # noqa: F811
    other = make_letter(moved.meeting, "others", signer=sekda)
    moved.meeting.days.update(date=datetime.date(2023, 12, 28))
    issue(other, "400.14.5.1/1288/Setda/2023")
    moved.meeting.days.update(date=datetime.date(2023, 12, 29))

    text = page(secretariat, moved, "letters")

    assert "Surat no. 400.14.5.1/1287/Setda/2023, 400.14.5.1/1288/Setda/2023 menyebut Kamis, 28 Desember 2023" in text
    assert [f"{one.get_absolute_url()}#later" in text for one in (moved, other)] == [True, True]


def test_once_the_change_is_issued_nothing_is_outdated(moved):
    later = succeed(moved, "change")
    issue(later, "400.14.5.1/1300/Setda/2023")

    assert outdated(moved.meeting) == []


def names_and_index(meeting):  # noqa: F811
    with zipfile.ZipFile(spj.pack(meeting)) as archive:
        return archive.namelist(), archive.read("index.txt").decode()


def test_the_files_for_the_spj_mark_a_letter_that_the_meeting_left_behind(moved):
    names, index = names_and_index(moved.meeting)

    assert names[0].endswith(f"{moved.paper.code}-jadwal-lama.pdf")
    assert "JADWAL LAMA: surat menyebut Kamis, 28 Desember 2023; rapat sekarang Jumat, 29 Desember 2023" in index


def test_the_files_for_the_spj_mark_a_letter_that_was_replaced(moved):
    later = succeed(moved, "change")
    issue(later, "400.14.5.1/1300/Setda/2023")
    later.paper.refresh_from_db()

    names, index = names_and_index(moved.meeting)

    assert [name.endswith("-digantikan.pdf") for name in names[:2]] == [True, False]
    assert f"DIGANTIKAN oleh {later.paper.title} Nomor 400.14.5.1/1300/Setda/2023, kode verifikasi {later.paper.code}" in index


def test_the_files_for_the_spj_mark_a_sheet_of_a_day_that_is_no_more(issued):
    title = attendance.title_of(issued.meeting, {"day": issued.meeting.days.first().pk})
    Paper.draft(issued.meeting, "attendance", title).issue(ContentFile(b"%PDF-1.7"), {"office": "Sekda"})
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    names, index = names_and_index(issued.meeting)

    assert [name for name in names if name.startswith("2-daftar") and name.endswith("-jadwal-lama.pdf")] != []
    assert "JADWAL LAMA: Kamis, 28 Desember 2023 bukan lagi hari rapat" in index


def test_a_message_that_waits_is_shown_with_the_present_day_to_be_looked_through_again(secretariat, issued):
    message = write(issued)
    message.review("uji")
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    text = secretariat.get(reverse("participants:messages", args=issued.meeting.args) + "?show=ready").content.decode()

    assert "Hari, tanggal: Jumat, 29 Desember 2023" in text
    assert "Hari, tanggal: Kamis" not in text
    assert "yang tertulis pada surat sudah berubah" in text
    assert reverse("participants:message_approval", args=[*issued.meeting.args, message.pk]) in text


def test_what_was_looked_through_before_the_meeting_moved_is_not_sent(secretariat, issued):
    message = write(issued)
    message.review("uji")
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    response = act(secretariat, message, "message_sending")

    message.refresh_from_db()
    assert (response.status_code, message.sent_at, message.reviewed_at) == (422, None, None)
    assert "Hari, tanggal: Jumat, 29 Desember 2023" in message.text
    act(secretariat, message, "message_approval")
    assert act(secretariat, message, "message_sending").status_code == 303


def test_an_e_mail_on_its_way_is_stopped_by_a_move(issued, mailoutbox):
    message = write(issued, channel="email", address="kadis@example.go.id")
    message.review("uji")
    message.post("uji")
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    send_email(message.pk)

    message.refresh_from_db()
    assert (message.sent_at, message.reviewed_at, mailoutbox) == (None, None, [])


def test_what_is_approved_is_what_the_page_showed(secretariat, issued):
    message = write(issued, text="Hari, tanggal: Kamis, 28 Desember 2023\nTempat: Pendopo Serambi Madinah (pintu barat)")
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    act(secretariat, message, "message_approval")

    message.refresh_from_db()
    assert message.text.splitlines()[:2] == [
        "Hari, tanggal: Jumat, 29 Desember 2023",
        "Tempat: Pendopo Serambi Madinah (pintu barat)",
    ]
    assert message.reviewed_at is not None


def test_who_edits_a_message_of_a_moved_meeting_keeps_every_word(secretariat, issued):
    message = write(issued)
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    act(secretariat, message, "message_update", whose="own", address="+6281200000001", text="Rapat Jumat, 29 Desember 2023.")

    message.refresh_from_db()
    assert message.text == "Rapat Jumat, 29 Desember 2023."


def test_a_message_that_was_sent_tells_what_it_told(secretariat, issued):
    message = write(issued)
    message.review("uji")
    message.send("uji")
    issued.meeting.days.update(date=datetime.date(2023, 12, 29))

    text = secretariat.get(reverse("participants:messages", args=issued.meeting.args) + "?show=sent").content.decode()

    assert "Hari, tanggal: Kamis, 28 Desember 2023" in text
    assert "menyebut hari, waktu, atau tempat yang lain dari rapat sekarang" in text
    assert "1 pesan tentangnya sudah terkirim." in " ".join(text.split())


def test_a_message_about_a_letter_that_is_outdated_tells_the_present_day(moved):
    text = write(moved).text

    assert "Hari, tanggal: Jumat, 29 Desember 2023" in text
    assert "yang tertulis pada surat sudah berubah" in text
