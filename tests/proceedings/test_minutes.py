"""The minutes of a session: the list, the page, the chair and summary, approval and reopening."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from proceedings.models import Locked, Minutes, NotPresent, Remark
from tests import make
from tests.proceedings.make import make_directive, make_minutes, make_present, make_question, make_remark


@pytest.fixture
def url(minutes):
    return minutes.get_absolute_url()


def test_the_list_shows_the_sessions_in_order_without_breaks(meeting, note_taker):
    day = make.make_day(meeting)
    for title, kind in (("Pembukaan", "opening"), ("ISHOMA", "break"), ("Paparan", "expose")):
        make.make_session(day, title=title, kind=kind)

    response = note_taker.get(f"{meeting.get_absolute_url()}minutes/")

    assert [slot.session.title for slot in response.context["days"][0][1]] == ["Pembukaan", "Paparan"]


def test_the_list_marks_what_the_public_edition_leaves_out(meeting, note_taker):
    day = make.make_day(meeting)
    make.make_session(day, title="Pleno")
    make.make_session(day, title="Tim perumus", public=False)

    page = note_taker.get(f"{meeting.get_absolute_url()}minutes/").content.decode()

    assert page.count('<span class="tag">internal</span>') == 1
    assert page.index("Tim perumus") < page.index('<span class="tag">internal</span>')


def test_the_list_tells_how_far_each_session_is(meeting, note_taker):
    day = make.make_day(meeting)
    make.make_session(day)
    begun, approved = (make_minutes(session=make.make_session(day)) for _ in range(2))
    make_remark(begun)
    make_question(begun)
    make_remark(approved)
    approved.edit(1, chair=make_present(meeting))
    approved.approve("Sekretariat")

    response = note_taker.get(f"{meeting.get_absolute_url()}minutes/")

    assert [slot.session.mark.shape for slot in response.context["days"][0][1]] == ["none", "half", "done"]
    assert "2" in response.context["days"][0][1][1].session.mark.word


def test_the_list_keeps_the_order_of_the_day(meeting, note_taker):
    day = make.make_day(meeting, starts_at=datetime.time(8))
    for title in ("Pertama", "Kedua", "Ketiga"):
        make.make_session(day, title=title, minutes=30)
    day.sessions.get(title="Ketiga").move(1)

    response = note_taker.get(f"{meeting.get_absolute_url()}minutes/")

    slots = response.context["days"][0][1]
    assert [(slot.session.title, slot.start) for slot in slots] == [("Ketiga", 480), ("Pertama", 510), ("Kedua", 540)]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_questions_for_any_number_of_sessions(meeting, note_taker, count, django_assert_num_queries):
    day = make.make_day(meeting)
    for _ in range(count):
        make_remark(make_minutes(session=make.make_session(day)))

    with django_assert_num_queries(
        9
    ):  # login session, user, memberships, region, meeting, days, sessions; calendar, other meetings
        note_taker.get(f"{meeting.get_absolute_url()}minutes/")


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_the_same_questions_for_any_number_of_entries(
    meeting, note_taker, minutes, url, count, django_assert_num_queries
):
    unit = make.make_unit(meeting.region)
    for _ in range(count):
        make_remark(minutes)
        make_question(minutes, addressed_to=unit)
        make_directive(minutes)

    with django_assert_num_queries(21):
        note_taker.get(url)


def test_reading_the_page_begins_no_minutes(meeting, note_taker):
    session = make.make_session(make.make_day(meeting))

    response = note_taker.get(f"{meeting.get_absolute_url()}sessions/{session.pk}/minutes/")

    assert response.status_code == 200
    assert not Minutes.objects.exists()


def test_what_others_note_comes_by_htmx_as_the_list_alone(sign_in, minutes, url):
    make_remark(minutes, text="Tulisan rekan")

    text = sign_in("leader").get(url, headers={"HX-Request": "true"}).content.decode()

    assert "Tulisan rekan" in text
    assert 'id="write"' not in text
    assert "<html" not in text


def test_entries_stand_in_the_order_in_which_they_were_said(minutes):
    last = make_remark(minutes)
    first = make_question(minutes, said_at=last.said_at.replace(hour=0))

    assert minutes.entries == [first, last]


def test_the_chair_and_the_summary_are_written_together(meeting, note_taker, minutes, url):
    chair = make_present(meeting, name="Drs. H. Ambo, M.Si.", office="Sekretaris Daerah")

    response = note_taker.post(f"{url}summary/", {"chair": "Ambo", "summary": "Sidang sepakat.", "version": 1})

    minutes.refresh_from_db()
    assert response.status_code == 303
    assert (minutes.chair, minutes.summary, minutes.version) == (chair, "Sidang sepakat.", 2)


def test_the_summary_is_written_by_htmx_without_leaving_the_page(meeting, note_taker, minutes, url):
    response = note_taker.post(f"{url}summary/", {"summary": "Sidang sepakat.", "version": 1}, headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    assert "Sidang sepakat." in response.content.decode()


def test_the_form_expects_the_chair_who_was_named_for_the_session(meeting, note_taker, minutes, url):
    moderator, chair = (make_present(meeting, name=name, office="Asisten") for name in ("Moderator", "Ketua"))
    absent = make.make_participant(meeting)
    for participant, role in ((moderator, "moderator"), (chair, "chair"), (absent, "chair")):
        minutes.session.assignments.create(participant=participant, role=role)

    assert 'value="Ketua, Asisten"' in note_taker.get(f"{url}summary/").content.decode()


def test_nobody_chairs_who_did_not_come(meeting, note_taker, minutes, url):
    make.make_participant(meeting, name="Ambo")

    response = note_taker.post(f"{url}summary/", {"chair": "Ambo", "summary": "", "version": 1})

    assert response.status_code == 422
    minutes.refresh_from_db()
    assert minutes.chair is None


def test_a_newer_summary_is_not_overwritten_and_both_are_shown(note_taker, minutes, url):
    minutes.edit(1, summary="Ringkasan rekan")

    response = note_taker.post(f"{url}summary/", {"summary": "Ringkasan saya", "version": 1})

    minutes.refresh_from_db()
    text = response.content.decode()
    assert response.status_code == 422
    assert minutes.summary == "Ringkasan rekan"
    assert "Ringkasan rekan" in text
    assert "Ringkasan saya" in text


def test_after_a_conflict_the_second_writer_may_decide(note_taker, minutes, url):
    minutes.edit(1, summary="Ringkasan rekan")
    response = note_taker.post(f"{url}summary/", {"summary": "Ringkasan saya", "version": 1})

    note_taker.post(f"{url}summary/", {"summary": "Keduanya", "version": response.context["form"].data["version"]})

    minutes.refresh_from_db()
    assert minutes.summary == "Keduanya"


def test_the_secretariat_approves_what_the_chair_found_right(meeting, secretariat, minutes, url):
    minutes.edit(1, chair=make_present(meeting))

    response = secretariat.post(f"{url}approval/")

    minutes.refresh_from_db()
    assert response.headers["Location"] == url
    assert minutes.approved_at is not None
    assert minutes.approved_by.startswith("secretariat")


def test_without_a_chair_nothing_is_approved(secretariat, minutes, url):
    secretariat.post(f"{url}approval/")

    minutes.refresh_from_db()
    assert minutes.approved_at is None
    with pytest.raises(NotPresent):
        minutes.approve("Sekretariat")


def test_the_database_refuses_an_approval_without_a_chair(minutes):
    with pytest.raises(IntegrityError), transaction.atomic():
        Minutes.objects.filter(pk=minutes.pk).update(approved_at="2023-12-28T00:00Z", approved_by="Sekretariat")


def test_approved_minutes_take_nothing_more(meeting, note_taker, minutes, url):
    speaker = make_present(meeting, name="Kadri")
    remark = make_remark(minutes, speaker=speaker)
    minutes.edit(1, chair=speaker)
    minutes.approve("Sekretariat")

    answers = [
        note_taker.post(f"{url}entries/", {"kind": "remarks", "speaker": "Kadri", "text": "Susulan"}).status_code,
        note_taker.post(remark.get_absolute_url(), {"speaker": "Kadri", "text": "Lain", "version": 1}).status_code,
        note_taker.post(f"{remark.get_absolute_url()}removal/").status_code,
        note_taker.post(f"{url}summary/", {"summary": "Lain", "version": 3}).status_code,
    ]

    assert answers == [422, 422, 403, 422]
    assert list(Remark.objects.values_list("text", flat=True)) == [remark.text]
    with pytest.raises(Locked):
        minutes.note(Remark, speaker=speaker, text="Susulan", by="uji")


def test_the_database_keeps_approved_minutes_as_they_are(meeting, minutes):
    remark = make_remark(minutes)
    minutes.edit(1, chair=remark.speaker)
    minutes.approve("Sekretariat")

    for change in (
        lambda: Remark.objects.update(text="Lain"),
        lambda: Remark.objects.all().delete(),
        lambda: Remark.objects.create(minutes=minutes, speaker=remark.speaker, text="Susulan", said_at=remark.said_at),
        lambda: Minutes.objects.update(summary="Lain"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_reopened_minutes_take_corrections_again(meeting, secretariat, minutes, url):
    remark = make_remark(minutes)
    minutes.edit(1, chair=remark.speaker)
    minutes.approve("Sekretariat")

    secretariat.post(f"{url}reopening/")

    minutes.refresh_from_db()
    assert minutes.approved_at is None
    remark.edit(1, text="Lain")
    assert remark.text == "Lain"


def test_a_leader_reads_but_does_not_write(sign_in, minutes, url):
    leader = sign_in("leader")

    assert leader.get(url).status_code == 200
    assert "entries/" not in leader.get(url).content.decode()
    assert [leader.post(f"{url}{act}/").status_code for act in ("entries", "summary", "approval", "reopening")] == [403] * 4


def test_a_note_taker_does_not_approve(note_taker, url):
    assert [note_taker.post(f"{url}{act}/").status_code for act in ("approval", "reopening")] == [403, 403]


def test_strangers_and_foreigners_see_no_minutes(client, sign_in, minutes, url):
    foreigner = sign_in("secretariat", region=make.make_region())

    assert client.get(url).status_code == 302
    assert foreigner.get(url).status_code == 404
    assert foreigner.post(f"{url}approval/").status_code == 404


def test_acts_are_not_done_by_reading(secretariat, url):
    assert [secretariat.get(f"{url}{act}/").status_code for act in ("approval", "reopening")] == [405, 405]


def test_a_session_with_minutes_is_not_deleted(minutes):
    with pytest.raises(IntegrityError):
        minutes.session.delete()
