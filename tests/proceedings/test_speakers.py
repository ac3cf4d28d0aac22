"""Who spoke: recognised, on the list and not recorded as present, or unknown. Nothing is refused; the approval waits."""

import pytest
from django.db import IntegrityError, transaction

from participants.models import Participant
from proceedings.book.missing import points
from proceedings.models import Decision, Directive, Minutes, Question, Remark, Unsettled
from tests import make
from tests.proceedings.make import make_minutes, make_present, make_question, make_remark

HTMX = {"HX-Request": "true"}


@pytest.fixture
def url(minutes):
    return minutes.get_absolute_url()


@pytest.fixture
def camat(meeting):
    return make_present(meeting, name="Kadri Mandar, S.IP.", office="Camat Satui")


@pytest.fixture
def absent(meeting):
    return make.make_participant(meeting, name="Hamdani Syukri", office="Camat Mantewe")


@pytest.fixture
def unknown(minutes):
    return minutes.note(Remark, speaker_written="Pak Anu dari Batulicin", text="Usul", by="uji")


def note(client, url, **values):
    return client.post(f"{url}entries/", {"kind": "remarks", "text": "Yang diketik", **values})


def chaired(minutes):
    minutes.edit(minutes.version, chair=make_present(minutes.meeting, name="Ketua Sidang"))
    return minutes


def test_a_name_that_nobody_has_is_kept_as_it_was_written(note_taker, url, camat):
    response = note(note_taker, url, speaker="Pak Anu dari Batulicin")

    remark = Remark.objects.get()
    page = note_taker.get(url).content.decode()
    assert response.status_code == 303
    assert (remark.speaker, remark.speaker_written, remark.text) == (None, "Pak Anu dari Batulicin", "Yang diketik")
    assert "Pak Anu dari Batulicin" in page
    assert "belum dikenali" in page


def test_a_very_long_name_is_kept_too(note_taker, url):
    note(note_taker, url, speaker="A" * 900)

    assert Remark.objects.get().said_by == "A" * 900


def test_who_is_on_the_list_and_not_recorded_as_present_is_noted_and_marked(note_taker, url, absent):
    response = note(note_taker, url, speaker="Hamdani")

    remark = Remark.objects.get()
    assert response.status_code == 303
    assert (remark.speaker, remark.speaker_name, remark.check_in) == (absent, "Hamdani Syukri", None)
    assert "tidak tercatat hadir" in note_taker.get(url).content.decode()


@pytest.mark.parametrize("typed", ["ma'ruf", "Ma’ruf", "maruf", "MARUF", "ma`ruf amin"])
def test_an_apostrophe_or_capitals_hide_no_speaker(note_taker, meeting, url, typed):
    spoke = make_present(meeting, name="H. Maʼruf Amin, S.Pd.", office="Camat Kuranji")

    note(note_taker, url, speaker=typed)

    assert Remark.objects.get().speaker == spoke


def test_who_is_present_goes_before_who_is_not(note_taker, meeting, url, absent):
    here = make_present(meeting, name="Hamdani Rasyid", office="Camat Kuranji")

    note(note_taker, url, speaker="hamdani")

    assert Remark.objects.get().speaker == here


def test_words_are_enough_in_any_order(note_taker, url, camat):
    note(note_taker, url, speaker="satui kadri")

    assert Remark.objects.get().speaker == camat


def test_a_vacant_post_is_nobody(note_taker, meeting, url):
    make.make_participant(meeting, name="", office="Kepala Dinas Kosong")

    note(note_taker, url, speaker="Kepala Dinas Kosong")

    assert Remark.objects.get().speaker_written == "Kepala Dinas Kosong"


def test_an_entry_needs_a_speaker(note_taker, url):
    response = note(note_taker, url, speaker=" ")

    assert response.status_code == 422
    assert "Yang diketik" in response.content.decode()
    assert not Remark.objects.exists()


def test_the_database_keeps_one_speaker_for_each_entry(minutes, camat, unknown):
    answered = make_question(minutes, speaker=camat, answer="Ya", answered_by=camat)
    for change in (
        lambda: Remark.objects.filter(pk=unknown.pk).update(speaker=camat),
        lambda: Remark.objects.filter(pk=unknown.pk).update(speaker_written=""),
        lambda: Remark.objects.filter(pk=unknown.pk).update(check_in=camat.check_ins.get()),
        lambda: Question.objects.filter(pk=answered.pk).update(answered_written="Pak Anu"),
        lambda: Question.objects.filter(pk=answered.pk).update(answer=""),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_minutes_with_an_unknown_speaker_are_not_approved_and_the_entry_is_named(secretariat, minutes, url, unknown):
    chaired(minutes)

    response = secretariat.post(f"{url}approval/", follow=True)

    minutes.refresh_from_db()
    assert minutes.approved_at is None
    assert "Pak Anu dari Batulicin (belum dikenali)" in response.content.decode()


def test_minutes_with_a_speaker_who_was_not_there_are_not_approved(minutes, absent):
    make_remark(chaired(minutes), speaker=absent)

    with pytest.raises(Unsettled) as refused:
        minutes.approve("Sekretariat")

    assert [(one.name, one.doubt) for one in refused.value.doubts] == [("Hamdani Syukri", "absent")]


def test_an_answer_by_somebody_unknown_holds_the_approval_too(minutes, camat):
    make_question(chaired(minutes), speaker=camat, answer="Ya", answered_written="Pak Anu")

    with pytest.raises(Unsettled):
        minutes.approve("Sekretariat")


def test_once_the_arrival_is_recorded_the_minutes_are_approved(minutes, absent):
    remark = make_remark(chaired(minutes), speaker=absent)
    check_in = make.make_check_in(absent)

    minutes.approve("Sekretariat")

    remark.refresh_from_db()
    assert minutes.approved_at
    assert remark.check_in == check_in


@pytest.mark.parametrize("said", ["remark", "answer"])
def test_the_database_refuses_the_approval_whoever_writes_it(minutes, camat, unknown, said):
    chaired(minutes)
    if said == "answer":
        unknown.remove()
        make_question(minutes, speaker=camat, answer="Ya", answered_written="Pak Anu")

    with pytest.raises(IntegrityError), transaction.atomic():
        Minutes.objects.filter(pk=minutes.pk).update(approved_at="2023-12-28T00:00Z", approved_by="Sekretariat")


def test_the_book_names_whose_speakers_are_to_be_settled(meeting, minutes, unknown, absent):
    make_remark(minutes, speaker=absent)

    point = next(point for point in points(meeting) if "Pak Anu" in point.note)

    assert not point.done
    assert "Hamdani Syukri" in point.note
    assert point.url == minutes.get_absolute_url()


def test_the_book_says_nothing_where_everyone_came(meeting, minutes, camat):
    make_remark(minutes, speaker=camat)

    assert not [point for point in points(meeting) if "Kadri" in point.note]


def test_a_participant_is_chosen_later(note_taker, minutes, camat, unknown):
    response = note_taker.post(f"{unknown.get_absolute_url()}speaker/", {"speaker": "satui", "version": 1})

    unknown.refresh_from_db()
    assert response.status_code == 303
    assert (unknown.speaker, unknown.speaker_written, unknown.speaker_name) == (camat, "", "Kadri Mandar, S.IP.")
    assert unknown.check_in == camat.check_ins.get()


def test_what_was_written_first_stays_in_the_history(note_taker, camat, unknown):
    note_taker.post(f"{unknown.get_absolute_url()}speaker/", {"speaker": "satui", "version": 1})

    assert Remark.pgh_event_model.objects.earliest("pgh_id").speaker_written == "Pak Anu dari Batulicin"


def test_another_unknown_name_settles_nothing(note_taker, unknown):
    response = note_taker.post(f"{unknown.get_absolute_url()}speaker/", {"speaker": "Bu Anu", "version": 1}, headers=HTMX)

    unknown.refresh_from_db()
    assert response.status_code == 422
    assert unknown.speaker_written == "Pak Anu dari Batulicin"


def test_the_secretariat_settles_it_with_a_guest(secretariat, minutes, unknown):
    values = {"speaker": "Anu, S.E.", "came": "on", "office": "Ketua RT", "version": 1}

    secretariat.post(f"{unknown.get_absolute_url()}speaker/", values)

    unknown.refresh_from_db()
    assert (unknown.speaker.name, unknown.speaker_office, unknown.speaker.walked_in_at is None) == (
        "Anu, S.E.",
        "Ketua RT",
        False,
    )
    assert unknown.check_in.day == minutes.session.day


def test_a_guest_needs_an_office(secretariat, unknown):
    response = secretariat.post(f"{unknown.get_absolute_url()}speaker/", {"speaker": "Anu", "came": "on", "version": 1})

    assert response.status_code == 422
    assert not Participant.objects.filter(name="Anu").exists()


def test_a_guest_of_an_entry_that_changed_meanwhile_is_not_added(secretariat, camat, unknown):
    unknown.edit(1, text="Lain")

    response = secretariat.post(
        f"{unknown.get_absolute_url()}speaker/", {"speaker": "Anu", "came": "on", "office": "Ketua RT", "version": 1}
    )

    assert response.status_code == 422
    assert not Participant.objects.filter(name="Anu").exists()


def test_the_secretariat_records_the_arrival_with_it(secretariat, minutes, absent):
    remark = make_remark(minutes, speaker=absent)

    secretariat.post(f"{remark.get_absolute_url()}speaker/", {"speaker": "Hamdani", "came": "on", "version": 1})

    remark.refresh_from_db()
    assert remark.check_in == absent.check_ins.get()


def test_a_note_taker_records_no_arrival(note_taker, minutes, absent):
    remark = make_remark(minutes, speaker=absent)

    note_taker.post(f"{remark.get_absolute_url()}speaker/", {"speaker": "Hamdani", "came": "on", "office": "X", "version": 1})

    assert not absent.check_ins.exists()


def test_who_answered_is_settled_later(note_taker, minutes, camat):
    question = make_question(minutes, speaker=camat, answer="Ya", answered_written="Pak Anu")

    note_taker.post(f"{minutes.get_absolute_url()}questions/{question.pk}/answerer/", {"speaker": "satui", "version": 1})

    question.refresh_from_db()
    assert (question.answered_by, question.answered_written, question.answered_name) == (camat, "", "Kadri Mandar, S.IP.")


def test_nobody_gave_an_answer_that_is_not_there(note_taker, minutes):
    question = make_question(minutes)

    assert note_taker.get(f"{minutes.get_absolute_url()}questions/{question.pk}/answerer/").status_code == 404


def test_correcting_the_text_keeps_an_unknown_speaker_as_written(note_taker, unknown):
    form = note_taker.get(unknown.get_absolute_url()).context["form"]

    note_taker.post(unknown.get_absolute_url(), {"speaker": form["speaker"].value(), "text": "Usul lain", "version": 1})

    unknown.refresh_from_db()
    assert (unknown.text, unknown.speaker_written) == ("Usul lain", "Pak Anu dari Batulicin")


def test_a_removed_entry_of_somebody_unknown_comes_back_as_it_was(note_taker, unknown):
    note_taker.post(f"{unknown.get_absolute_url()}removal/")

    note_taker.post(f"{unknown.get_absolute_url()}restoration/")

    assert Remark.objects.get().speaker_written == "Pak Anu dari Batulicin"


def test_an_entry_comes_back_whose_arrival_was_taken_back_meanwhile(note_taker, minutes, camat):
    remark = make_remark(minutes, speaker=camat)
    address = remark.get_absolute_url()
    remark.remove()
    camat.undo_check_in(minutes.session.day)

    note_taker.post(f"{address}restoration/")

    restored = Remark.objects.get()
    assert (restored.speaker, restored.speaker_name, restored.check_in) == (camat, "Kadri Mandar, S.IP.", None)


def test_an_answer_is_noted_in_the_same_place(note_taker, minutes, url, camat):
    question = make_question(minutes)

    note_taker.post(f"{url}entries/", {"kind": "answers", "question": question.pk, "speaker": "satui", "text": "Besok"})

    question.refresh_from_db()
    assert (question.answer, question.answered_by) == ("Besok", camat)


def test_an_answer_without_a_question_is_asked_again(note_taker, url, camat):
    response = note_taker.post(f"{url}entries/", {"kind": "answers", "speaker": "satui", "text": "Besok"})

    assert response.status_code == 422
    assert "Besok" in response.content.decode()


def test_a_question_is_answered_once(note_taker, minutes, url, camat):
    question = make_question(minutes, answer="Sudah", answered_by=camat)

    response = note_taker.post(
        f"{url}entries/", {"kind": "answers", "question": question.pk, "speaker": "satui", "text": "Besok"}
    )

    question.refresh_from_db()
    assert response.status_code == 422
    assert question.answer == "Sudah"


def test_a_decision_is_proposed_in_the_same_place_by_nobody(note_taker, minutes, url):
    response = note_taker.post(f"{url}entries/", {"kind": "decisions", "text": "Forum desa"})

    assert response.status_code == 303
    assert Decision.objects.get().session == minutes.session


@pytest.mark.parametrize("kind", ["remarks", "directives"])
def test_kind_and_speaker_stay_for_the_next_entry(note_taker, url, camat, kind):
    response = note_taker.post(f"{url}entries/", {"kind": kind, "speaker": "satui", "text": "Ya"}, headers=HTMX)

    form = response.context["form"]
    assert (form["kind"].value(), form.initial["speaker"]) == (kind, camat)
    assert not Directive.objects.exists() or kind == "directives"


def test_after_a_question_the_unit_that_was_asked_is_expected_to_answer(note_taker, meeting, url, camat):
    unit = make.make_unit(meeting.region)
    head = make_present(meeting, unit, name="Kepala Dinas")

    values = {"kind": "questions", "speaker": "satui", "addressed_to": unit.pk, "text": "Kapan?"}
    form = note_taker.post(f"{url}entries/", values, headers=HTMX).context["form"]

    assert (form["kind"].value(), form.initial["speaker"]) == ("answers", head)
    assert form.initial["question"] == Question.objects.get().pk


def test_the_list_of_people_begins_with_the_likely_ones(note_taker, meeting, minutes, url, absent):
    unit = make.make_unit(meeting.region)
    spoke, asked, chair, other = (
        make_present(meeting, *units, name=name)
        for name, units in (("Baru", []), ("Diminta", [unit]), ("Ketua", []), ("Aneh", []))
    )
    make_question(minutes, speaker=spoke, addressed_to=unit)
    minutes.session.assignments.create(participant=chair, role="moderator")
    expose = make.make_expose(meeting, session=minutes.session, presenter=absent)

    offers = note_taker.get(url).context["form"].offers

    assert [offer.person for offer in offers] == [asked, spoke, chair, expose.presenter, other]
    assert [offer.why for offer in offers] == [
        "diminta menjawab",
        "baru berbicara",
        "moderator",
        "memaparkan, tidak tercatat hadir",
        "",
    ]


def test_long_minutes_show_the_last_and_lead_to_the_earlier_ones(note_taker, minutes, url, camat):
    for number in range(53):
        make_remark(minutes, speaker=camat, text=f"Butir ke-{number}.")

    short, whole = (note_taker.get(f"{url}{query}").content.decode() for query in ("", "?whole=1"))

    assert "Butir ke-2." not in short
    assert "Butir ke-3." in short
    assert "?whole=1" in short
    assert "Butir ke-0." in whole


def test_who_writes_in_the_whole_list_keeps_it(note_taker, minutes, url, camat):
    for number in range(53):
        make_remark(minutes, speaker=camat, text=f"Butir ke-{number}.")

    values = {"kind": "remarks", "speaker": "satui", "text": "Ya", "whole": "1"}

    assert "Butir ke-0." in note_taker.post(f"{url}entries/", values, headers=HTMX).content.decode()


def test_the_menu_of_an_entry_leads_to_its_acts(note_taker, minutes, unknown):
    page = note_taker.get(f"{unknown.get_absolute_url()}acts/")
    part = note_taker.get(f"{unknown.get_absolute_url()}acts/", headers=HTMX).content.decode()

    assert "<html" in page.content.decode()
    assert "<html" not in part
    for address in ("", "speaker/", "removal/"):
        assert f'"{unknown.get_absolute_url()}{address}' in part


def test_the_menu_of_approved_minutes_changes_nothing(secretariat, minutes, camat):
    remark = make_remark(chaired(minutes), speaker=camat)
    minutes.approve("Sekretariat")

    part = secretariat.get(f"{remark.get_absolute_url()}acts/", headers=HTMX).content.decode()

    assert "removal/" not in part
    assert "decisions/new/" in part


def test_another_sessions_speakers_are_settled_there(note_taker, minutes, unknown):
    other = make_minutes(session=make.make_session(minutes.session.day))

    assert note_taker.get(f"{other.get_absolute_url()}remarks/{unknown.pk}/speaker/").status_code == 404
