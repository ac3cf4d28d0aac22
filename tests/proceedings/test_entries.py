"""Entries: remarks, questions and directives by persons present."""

import datetime

import pytest
from django.db.models import ProtectedError

from proceedings.models import Directive, NotPresent, Question, Remark
from rakerda.editing import Stale
from tests import make
from tests.proceedings.make import make_follow_up, make_minutes, make_present, make_question, make_remark

HTMX = {"HX-Request": "true"}


@pytest.fixture
def url(minutes):
    return minutes.get_absolute_url()


@pytest.fixture
def camat(meeting):
    return make_present(meeting, name="Kadri Mandar, S.IP.", office="Camat Satui")


@pytest.mark.parametrize(("kind", "model"), [("remarks", Remark), ("questions", Question), ("directives", Directive)])
def test_a_note_taker_notes_what_is_said(note_taker, minutes, url, camat, kind, model):
    values = {"kind": kind, "speaker": "Kadri Mandar, S.IP., Camat Satui", "said_at": "14:55", "text": "Apakah ruas itu masuk?"}

    response = note_taker.post(f"{url}entries/", values)

    entry = model.objects.get()
    assert response.status_code == 303
    assert (entry.speaker, entry.speaker_name, entry.speaker_office) == (camat, "Kadri Mandar, S.IP.", "Camat Satui")
    assert entry.text == "Apakah ruas itu masuk?"
    assert entry.noted_by.startswith("note_taker")
    assert entry.said_at == datetime.datetime(2023, 12, 28, 14, 55, tzinfo=minutes.meeting.region.zone)


def test_a_new_entry_comes_by_htmx_with_the_list_and_a_fresh_form(note_taker, url, camat):
    response = note_taker.post(f"{url}entries/", {"kind": "questions", "speaker": "Camat Satui", "text": "Kapan?"}, headers=HTMX)

    text = response.content.decode()
    assert response.status_code == 200
    assert text.index('id="write"') < text.index('id="entries"')
    assert 'hx-swap-oob="true"' in text
    assert "Kapan?</textarea>" not in text
    assert response.context["form"].initial["kind"] == "answers"


def test_a_part_of_the_name_or_office_is_enough(note_taker, url, camat):
    note_taker.post(f"{url}entries/", {"kind": "remarks", "speaker": "satui", "text": "Ya"})

    assert Remark.objects.get().speaker == camat


def test_a_name_that_fits_several_people_is_asked_again(note_taker, meeting, url, camat):
    make_present(meeting, name="Kadri Lain", office="Camat Kuranji")

    response = note_taker.post(f"{url}entries/", {"kind": "remarks", "speaker": "kadri", "text": "Yang diketik"})

    assert response.status_code == 422
    assert "Camat Kuranji" in response.content.decode()
    assert "Yang diketik" in response.content.decode()


def test_nobody_of_another_meeting_speaks(note_taker, minutes, url):
    other = make_present(make.make_meeting(region=minutes.meeting.region), name="Tamu Lain")

    note_taker.post(f"{url}entries/", {"kind": "remarks", "speaker": "Tamu Lain", "text": "Ya"})

    assert Remark.objects.get().speaker is None
    with pytest.raises(NotPresent):
        make_remark(minutes, speaker=other)


def test_the_arrival_of_someone_who_spoke_cannot_be_undone(minutes, camat):
    make_remark(minutes, speaker=camat)

    with pytest.raises(ProtectedError):
        camat.undo_check_in(minutes.session.day)


def test_the_desk_is_told_that_someone_who_spoke_stays_present(sign_in, minutes, camat):
    make_remark(minutes, speaker=camat)
    address = f"{minutes.meeting.get_absolute_url()}participants/{camat.pk}/attendance/"

    response = sign_in("desk").post(address, {"came": "0"}, follow=True)

    assert camat.check_ins.exists()
    assert "Kadri Mandar" in str(next(iter(response.context["messages"])))


def test_a_representative_speaks_under_their_own_name(meeting, minutes):
    head = make.make_participant(meeting, office="Kepala Dinas Perhubungan")
    speaker = make_present(meeting, name="Rusli", office="Sekretaris Dinas Perhubungan", represents=head)

    remark = make_remark(minutes, speaker=speaker)

    assert remark.speaker_office == "Sekretaris Dinas Perhubungan (mewakili Kepala Dinas Perhubungan)"


def test_name_and_office_stay_as_they_were_when_it_was_said(minutes, camat):
    remark = make_remark(minutes, speaker=camat)
    camat.office = "Camat Kuranji"
    camat.save()

    remark.edit(1, text="Lain")

    remark.refresh_from_db()
    assert remark.speaker_office == "Camat Satui"


def test_without_a_time_what_is_noted_later_follows_the_last(minutes):
    first = make_remark(minutes, said_at=datetime.datetime(2023, 12, 28, 9, tzinfo=minutes.meeting.region.zone))

    second = make_remark(minutes)

    assert second.said_at == first.said_at
    assert minutes.entries == [first, second]


def test_the_first_thing_noted_afterwards_was_said_when_the_session_began(meeting):
    day = make.make_day(meeting, starts_at=datetime.time(7, 30))
    make.make_session(day, minutes=60)

    remark = make_remark(make_minutes(session=make.make_session(day)))

    assert remark.said_at == datetime.datetime(2023, 12, 28, 8, 30, tzinfo=meeting.region.zone)


def test_a_question_names_the_unit_that_is_asked(note_taker, meeting, url, camat):
    unit, foreign = make.make_unit(meeting.region), make.make_unit()
    values = {"kind": "questions", "speaker": "satui", "text": "Kapan?"}

    answers = [note_taker.post(f"{url}entries/", {**values, "addressed_to": one.pk}).status_code for one in (unit, foreign)]

    assert answers == [303, 422]
    assert Question.objects.get().addressed_to == unit


def test_an_entry_is_corrected(note_taker, minutes, camat):
    remark = make_remark(
        minutes, speaker=camat, said_at=datetime.datetime(2023, 12, 28, 9, 5, 31, tzinfo=minutes.meeting.region.zone)
    )

    response = note_taker.post(
        remark.get_absolute_url(), {"speaker": "satui", "said_at": "09:05", "text": "Yang benar", "version": 1}
    )

    moment = remark.said_at
    remark.refresh_from_db()
    assert response.status_code == 303
    assert (remark.text, remark.version, remark.said_at) == ("Yang benar", 2, moment)


def test_two_note_takers_never_overwrite_each_other(note_taker, minutes, camat):
    remark = make_remark(minutes, speaker=camat)
    Remark.objects.get().edit(1, text="Tulisan rekan")

    response = note_taker.post(
        remark.get_absolute_url(), {"speaker": "satui", "said_at": "09:05", "text": "Tulisan saya", "version": 1}, headers=HTMX
    )

    text = response.content.decode()
    remark.refresh_from_db()
    assert response.status_code == 422
    assert remark.text == "Tulisan rekan"
    assert "Tulisan rekan" in text
    assert "Tulisan saya</textarea>" in text
    with pytest.raises(Stale):
        remark.edit(1, text="Lagi")


def test_a_removed_entry_is_kept_in_the_history_and_comes_back(note_taker, minutes):
    remark = make_remark(minutes, text="Terlanjur dihapus")

    note_taker.post(f"{remark.get_absolute_url()}removal/")
    gone = not Remark.objects.exists()
    note_taker.post(f"{remark.get_absolute_url()}restoration/")

    assert gone
    assert Remark.objects.get().text == "Terlanjur dihapus"
    assert [event.pgh_label for event in Remark.pgh_event_model.objects.order_by("pgh_id")] == ["insert", "delete", "insert"]


def test_the_removal_offers_to_undo_it(note_taker, minutes):
    remark = make_remark(minutes)

    response = note_taker.post(f"{remark.get_absolute_url()}removal/", headers=HTMX)

    assert f'action="{remark.get_absolute_url()}restoration/"' in response.content.decode()


def test_what_was_never_there_does_not_come_back(note_taker, url):
    assert note_taker.post(f"{url}remarks/4711/restoration/").status_code == 404


def test_a_question_with_follow_ups_stays(note_taker, meeting, minutes):
    question = make_question(minutes)
    make_follow_up(meeting, question=question)

    note_taker.post(f"{question.get_absolute_url()}removal/")

    assert Question.objects.exists()


def test_the_history_tells_who_changed_what(note_taker, minutes, camat):
    remark = make_remark(minutes, speaker=camat)

    note_taker.post(remark.get_absolute_url(), {"speaker": "satui", "text": "Yang benar", "version": 1})

    event = Remark.pgh_event_model.objects.latest("pgh_id")
    assert event.text == "Yang benar"
    assert event.pgh_context.metadata["actor"].startswith("note_taker")


def test_an_entry_of_another_session_is_not_found_here(note_taker, minutes):
    other = make_remark(make_minutes(session=make.make_session(minutes.session.day)))
    address = f"{minutes.get_absolute_url()}remarks/{other.pk}/"

    assert [note_taker.get(address).status_code, note_taker.post(f"{address}removal/").status_code] == [404, 404]


def test_only_those_write_who_may(client, sign_in, minutes, url):
    entry = make_remark(minutes).get_absolute_url()
    addresses = [f"{url}entries/", entry, f"{entry}removal/", f"{entry}restoration/"]

    codes = {
        role: [user.post(address).status_code for address in addresses]
        for role, user in {
            "stranger": client,
            "leader": sign_in("leader"),
            "desk": sign_in("desk"),
            "operator": sign_in("operator"),
            "foreigner": sign_in("secretariat", region=make.make_region()),
        }.items()
    }

    assert codes == {
        "stranger": [302] * 4,
        "leader": [403] * 4,
        "desk": [403] * 4,
        "operator": [403] * 4,
        "foreigner": [404] * 4,
    }


def test_acts_are_not_done_by_reading(note_taker, minutes):
    entry = make_remark(minutes).get_absolute_url()

    assert [note_taker.get(f"{entry}{act}/").status_code for act in ("removal", "restoration")] == [405, 405]


def test_the_form_of_an_entry_stands_on_the_page_of_its_minutes(note_taker, minutes, url):
    entry = make_remark(minutes, text="Untuk diubah").get_absolute_url()

    pages = [note_taker.get(address).content.decode() for address in (f"{url}entries/", entry)]

    assert all("<html" in page and 'id="entries"' in page for page in pages)
    assert "Untuk diubah</textarea>" in pages[1]
