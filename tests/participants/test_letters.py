"""A letter of invitation: proposed, edited, numbered late, issued, and then only changed or cancelled by another one."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from participants.invitations.audience import propose_audience
from participants.invitations.wording import closed_deadline, propose, title_of
from participants.letters import signing
from participants.letters.content import compose
from participants.letters.succeeding import succeed
from participants.models import Appointment, Drawing, Letter, Message, Reception
from participants.outbox.drafting import announce
from tests import make

SIGNER = {"office": "Sekretaris Daerah", "name": "Dr. H. Nama, M.Si.", "rank": "", "nip": ""}
NUMBER = {"number": "400.14.5.1/1287/Setda/2023", "dated": "2023-12-18"}


@pytest.fixture
def meeting(db):
    region = make.make_region(name="Kabupaten Tanah Bumbu", head_title="Bupati Tanah Bumbu")
    meeting = make.make_meeting(region=region, title="Rakerda Tanah Bumbu", venue="Pendopo Serambi Madinah")
    make.make_day(meeting)
    return meeting


@pytest.fixture
def sekda(meeting):
    setda = make.make_unit(meeting.region, name="Sekretariat Daerah")
    post = make.make_post(setda, title="Sekretaris Daerah", protocol_rank="f", head=True)
    Appointment.objects.create(post=post, official=make.make_official(meeting.region, name="Dr. H. Nama, M.Si."))
    return post


@pytest.fixture
def letter(meeting, sekda):
    return make_letter(meeting, signer=sekda)


def make_letter(meeting, audience="presenters", people=2, **values):
    paper = meeting.papers.model.draft(meeting, "invitation", title_of(meeting, "invitation"))
    letter = Letter.objects.create(paper=paper, audience=audience, **propose(meeting, audience), **values)
    letter.address_to([make.make_participant(meeting, office=f"Kepala Dinas {number}") for number in range(1, people + 1)])
    return letter


def issue(letter, number="400.14.5.1/1287/Setda/2023"):
    """Issue it as the worker does, without drawing."""
    letter.paper.number_as(number, datetime.date(2023, 12, 18))
    letter.printed = compose(letter)
    letter.save()
    letter.paper.issue(ContentFile(b"%PDF-1.7 " + number.encode()), SIGNER)
    announce(letter)


def url(meeting, name, *rows):
    return reverse(f"participants:{name}", args=[*meeting.args, *(row.pk for row in rows)])


def test_each_group_is_proposed_for_the_wording_that_fits_it(meeting):
    dinas = make.make_unit(meeting.region)
    presents = make.make_participant(meeting, dinas, group="units")
    division = make.make_participant(meeting, group="divisions", protocol_rank="l")
    chief = make.make_participant(meeting, group="forkopimda", protocol_rank="f")
    make.make_participant(meeting, group="leaders", protocol_rank="a")
    division.represent_by("Wakil", "Staf", "uji", meeting.days.first())

    assert propose_audience(meeting) == {"presenters": [presents.pk], "others": [division.pk], "forkopimda": [chief.pk]}


def test_the_three_wordings_ask_for_what_fits_each(meeting):
    Reception.objects.create(meeting=meeting, unrepresented=True, contact_name="Nurhidayah", contact_phone="+6281234567890")
    texts = {audience: propose(meeting, audience) for audience in Letter.Audience}

    said = {audience: [word in text["notes"] for word in ("tidak diwakilkan", "Bahan paparan", "Nurhidayah (0812-3456-7890)")]
            for audience, text in texts.items()}  # fmt: skip
    assert said == {"presenters": [True, True, True], "others": [True, False, True], "forkopimda": [False, False, True]}
    assert "mohon perkenan Bapak/Ibu menghadiri" in texts["forkopimda"]["opening"]
    assert "mengundang Bapak/Ibu/Saudara untuk hadir pada:" in texts["others"]["opening"]


def test_a_deadline_on_a_holiday_is_told_with_the_holiday(meeting):
    day = datetime.date(2023, 12, 26)
    meeting.region.holidays.create(date=day, name="Cuti bersama Natal", joint_leave=True)
    reception = Reception(meeting=meeting, answer_until=datetime.datetime(2023, 12, 26, 8, tzinfo=datetime.UTC))

    assert closed_deadline(reception) == (day, "Cuti bersama Natal")
    reception.answer_until -= datetime.timedelta(days=4)
    assert closed_deadline(reception) is None


def test_on_behalf_of_the_head_the_head_hears_of_it_first(letter):
    letter.copies = "Gubernur di Banjarbaru\n"

    assert signing.copies(letter) == ["Bupati Tanah Bumbu (sebagai laporan)", "Gubernur di Banjarbaru"]
    assert signing.lines("an", "Bupati Tanah Bumbu", "Plh. Sekretaris Daerah") == [
        ("an", "BUPATI TANAH BUMBU"), ("below", "Plh. SEKRETARIS DAERAH,"),
    ]  # fmt: skip
    assert [text for _kind, text in signing.lines("ub", "Bupati", "Asisten Administrasi Umum")] == [
        "BUPATI", "SEKRETARIS DAERAH", "u.b.", "ASISTEN ADMINISTRASI UMUM,",
    ]  # fmt: skip


def test_the_letterhead_is_the_signer_s(letter, meeting):
    dinas = make.make_unit(meeting.region, name="Dinas Kesehatan")
    assert signing.letterhead(letter)["name"] == "Sekretariat Daerah"

    letter.mandate, letter.signer = "", make.make_post(dinas)
    assert signing.letterhead(letter)["name"] == "Dinas Kesehatan"

    letter.signer = make.make_post(dinas, title="Bupati Tanah Bumbu", protocol_rank="a")
    assert signing.letterhead(letter) == {"head": True, "line": "", "name": "Bupati Tanah Bumbu", "address": ""}


def test_up_to_five_are_addressed_by_name_and_more_by_a_list(meeting, sekda):
    few, many = (compose(make_letter(meeting, people=count, signer=sekda)) for count in (5, 6))

    assert (len(few["few"]), few["invited"]) == (5, [])
    assert (many["few"], [len(group["offices"]) for group in many["invited"]]) == ([], [6])


def test_the_secretariat_drafts_a_letter_with_all_of_the_group_ticked(secretariat, meeting, sekda):
    person = make.make_participant(meeting, make.make_unit(meeting.region), group="units")
    page = f"{url(meeting, 'letter_create')}?audience=presenters"
    form = secretariat.get(page).context["form"]
    assert form.initial["recipients"] == [person.pk]
    sent = {name: form.initial.get(name) or "" for name in ("opening", "notes", "closing", "copies", "place")}

    response = secretariat.post(
        page, {**sent, "nature": "penting", "mandate": "an", "signer": sekda.pk, "recipients": [person.pk]}
    )

    letter = Letter.objects.get()
    assert response.headers["Location"] == letter.get_absolute_url()
    assert (letter.audience, [row.participant for row in letter.recipients.all()]) == ("presenters", [person])
    assert (letter.drawing.kind, letter.drawing.phase) == ("draft", "queued")


def test_who_is_addressed_gets_no_copy(secretariat, letter):
    office = letter.recipients.first().participant.office
    sent = {"opening": "A:", "closing": "B.", "nature": "penting", "mandate": "an", "signer": letter.signer_id}
    sent |= {"copies": f"{office} di Batulicin;", "recipients": [row.participant_id for row in letter.recipients.all()]}

    response = secretariat.post(url(letter.meeting, "letter_update", letter), sent)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["copies"]


def test_without_a_number_it_is_not_issued(secretariat, letter):
    assert secretariat.post(url(letter.meeting, "letter_issue", letter)).status_code == 422

    secretariat.post(url(letter.meeting, "letter_number", letter), NUMBER)
    Drawing.objects.filter(letter=letter).update(**make.ended())

    assert secretariat.post(url(letter.meeting, "letter_issue", letter)).status_code == 303
    letter.refresh_from_db()
    assert (letter.paper.number, letter.last_drawing.kind, letter.last_drawing.phase) == (NUMBER["number"], "issue", "queued")


def test_an_issued_letter_is_neither_edited_nor_thrown_away(secretariat, letter):
    issue(letter)

    assert secretariat.get(url(letter.meeting, "letter_update", letter)).status_code == 404
    assert secretariat.post(url(letter.meeting, "letter_number", letter), NUMBER).status_code == 404
    assert secretariat.post(url(letter.meeting, "letter_removal", letter)).status_code == 403
    assert Letter.objects.filter(pk=letter.pk).exists()


def test_a_draft_is_thrown_away_with_its_paper(secretariat, letter):
    secretariat.post(url(letter.meeting, "letter_removal", letter))

    assert (Letter.objects.count(), letter.meeting.papers.count()) == (0, 0)


def test_a_change_names_the_earlier_letter_and_goes_to_the_same(secretariat, letter):
    issue(letter)
    secretariat.post(url(letter.meeting, "letter_succession", letter), {"purpose": "change"})

    later = Letter.objects.get(purpose="change")
    assert "Nomor 400.14.5.1/1287/Setda/2023 tanggal 18 Desember 2023" in later.opening
    assert "semula dijadwalkan pada Kamis, 28 Desember 2023 diubah menjadi:" in later.opening
    assert {row.participant_id for row in later.recipients.all()} == {row.participant_id for row in letter.recipients.all()}
    assert (letter.validity, later.validity) == ("valid", "")


def test_a_second_change_of_the_same_letter_is_refused(secretariat, letter):
    issue(letter)
    succeed(letter, "change")

    assert secretariat.post(url(letter.meeting, "letter_succession", letter), {"purpose": "change"}).status_code == 422


def test_a_cancellation_has_no_day_any_more(letter):
    issue(letter)

    later = succeed(letter, "cancellation")

    assert "dibatalkan" in later.opening
    assert (compose(later)["facts"], compose(later)["subject"]) == ([], "Pembatalan Undangan")


def test_nobody_is_addressed_in_another_meeting(letter):
    with pytest.raises(ValueError, match="another meeting"):
        letter.address_to([make.make_participant(make.make_meeting())])


def test_a_letter_to_nobody_is_not_issued(letter):
    letter.address_to([])

    with pytest.raises(ValidationError, match="Pilih penerimanya"):
        letter.issue()


def test_messages_are_gone_with_no_letter_that_stays(letter):
    issue(letter)

    assert Message.objects.count() == 0  # for an invitation the secretariat chooses when


def test_to_look_at_the_pages_changes_nothing(secretariat, letter):
    before = (letter.last_drawing, letter.paper.number)
    for name in ("letter_preview", "letter_issue", "letter_succession", "letter_removal"):
        assert secretariat.get(url(letter.meeting, name, letter)).status_code == 405
    letter.refresh_from_db()
    assert (letter.last_drawing, letter.paper.number) == before
