"""Differences between the list and the directory: displayed, and applied with one tap; otherwise the list is unchanged."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from participants.listing.differences import says, take_over
from participants.listing.inviting import invite
from tests import make
from tests.pressing import forms_of, press, send


@pytest.fixture
def day(meeting):
    return make.make_day(meeting, date=datetime.date(2999, 12, 28))


@pytest.fixture
def post(meeting, day):
    return make.make_post(make.make_unit(meeting.region, name="Dinas Sosial"), title="Kepala Dinas Sosial", head=True)


@pytest.fixture
def holder(post):
    return make.make_appointment(post, make.make_official(post.region, name="Ahmad"))


@pytest.fixture
def participant(meeting, post, holder):
    invite(meeting, {post.pk})
    return meeting.participants.get()


def shown(client, meeting):
    page = client.get(reverse("participants:participants", args=meeting.args))
    rows = [row for _rank, rows in page.context["groups"] for row in rows]
    return [(row.difference.name, row.difference.office) for row in rows if row.difference]


def renew(client, participant, act="renewal"):
    address = reverse(f"participants:participant_{act}", args=[*participant.meeting.args, participant.pk])
    response = client.post(address)
    participant.refresh_from_db()
    return response


def test_what_is_the_same_is_no_difference(secretariat, meeting, participant):
    assert shown(secretariat, meeting) == []


def test_a_new_title_is_shown_and_taken_over(secretariat, meeting, participant):
    participant.answer, participant.answered_at = "attending", timezone.now()
    participant.save()
    participant.official.name = "Dr. Ahmad, M.Si."
    participant.official.save()

    assert shown(secretariat, meeting) == [("Dr. Ahmad, M.Si.", "Kepala Dinas Sosial")]
    assert participant.name == "Ahmad"
    response = renew(secretariat, participant)

    assert (response.status_code, participant.name, participant.answer) == (303, "Dr. Ahmad, M.Si.", "attending")
    assert shown(secretariat, meeting) == []


def test_a_new_holder_has_not_answered_and_the_old_links_are_void(secretariat, meeting, post, holder, participant):
    participant.answer, participant.answered_at = "attending", timezone.now()
    participant.save()
    holder.end(datetime.date(2023, 10, 31))
    siti = make.make_official(meeting.region, name="Siti")
    make.make_appointment(post, siti, kind="plt")

    assert shown(secretariat, meeting) == [("Siti", "Plt. Kepala Dinas Sosial")]
    renew(secretariat, participant)

    assert (participant.official, participant.name, participant.office) == (siti, "Siti", "Plt. Kepala Dinas Sosial")
    assert (participant.answer, participant.link_generation, participant.code_generation) == ("", 2, 2)


def test_a_post_that_fell_vacant_is_invited_as_the_office(secretariat, meeting, holder, participant):
    holder.end(datetime.date(2023, 10, 31))

    assert shown(secretariat, meeting) == [("", "Kepala Dinas Sosial")]
    renew(secretariat, participant)

    assert (participant.official, participant.name, participant.vacant) == (None, "", True)


def test_a_vacant_post_that_was_filled_gets_its_holder(secretariat, meeting, post):
    invite(meeting, {post.pk})
    make.make_appointment(post, make.make_official(meeting.region, name="Siti"))

    assert shown(secretariat, meeting) == [("Siti", "Kepala Dinas Sosial")]


def test_a_second_post_is_a_difference(secretariat, meeting, holder, participant):
    second = make.make_post(make.make_unit(meeting.region), title="Kepala Badan Kesbangpol")
    make.make_appointment(second, holder.official, kind="plt")

    [(name, office)] = shown(secretariat, meeting)

    assert (name, says(office, ["Kepala Dinas Sosial", "Plt. Kepala Badan Kesbangpol"])) == ("Ahmad", True)


def test_who_came_stays_as_they_were_recorded(secretariat, meeting, day, holder, participant):
    make.make_check_in(participant, day)
    participant.official.name = "Dr. Ahmad"
    participant.official.save()

    assert shown(secretariat, meeting) == []
    assert take_over(participant) is False


def test_so_does_who_was_represented(secretariat, meeting, day, holder, participant):
    make.make_check_in(make.make_participant(meeting, represents=participant), day)
    participant.official.name = "Dr. Ahmad"
    participant.official.save()

    assert shown(secretariat, meeting) == []


def test_what_was_left_as_it_is_does_not_come_back_until_the_directory_says_something_else(secretariat, meeting, participant):
    rename(participant.official, "Dr. Ahmad")

    response = renew(secretariat, participant, "retention")

    assert (response.status_code, participant.name, participant.left_as) == (
        303, "Ahmad", [participant.official_id, "Dr. Ahmad", "Kepala Dinas Sosial"],
    )  # fmt: skip
    assert shown(secretariat, meeting) == []
    rename(participant.official, "Dr. Ahmad, M.Si.")
    assert shown(secretariat, meeting) == [("Dr. Ahmad, M.Si.", "Kepala Dinas Sosial")]


def test_what_was_left_as_it_is_is_compared_again(secretariat, meeting, participant):
    rename(participant.official, "Dr. Ahmad")
    renew(secretariat, participant, "retention")
    assert "Bandingkan lagi dengan direktori" in secretariat.get(participant.get_absolute_url()).content.decode()

    secretariat.post(reverse("participants:participant_retention", args=[*meeting.args, participant.pk]), {"keep": "0"})

    assert shown(secretariat, meeting) == [("Dr. Ahmad", "Kepala Dinas Sosial")]


def test_a_vacancy_left_as_it_is_gives_way_to_the_next_holder(secretariat, meeting, post, holder, participant):
    holder.end(datetime.date(2023, 10, 31))
    renew(secretariat, participant, "retention")
    assert shown(secretariat, meeting) == []

    make.make_appointment(post, make.make_official(meeting.region, name="Siti"))

    assert shown(secretariat, meeting) == [("Siti", "Kepala Dinas Sosial")]


def test_where_nothing_differs_nothing_is_kept(secretariat, participant):
    renew(secretariat, participant, "retention")

    assert participant.left_as is None


def rename(official, name):
    official.name = name
    official.save()


def test_a_holder_who_is_on_the_list_already_is_not_put_there_twice(secretariat, meeting, post, holder, participant):
    siti = make.make_official(meeting.region, name="Siti")
    make.make_participant(meeting, official=siti)
    holder.end(datetime.date(2023, 10, 31))
    make.make_appointment(post, siti)

    renew(secretariat, participant)

    assert participant.name == "Ahmad"


@pytest.mark.parametrize(
    ("text", "offices", "same"),
    [
        ("Kepala Dinas Sosial", ["Kepala Dinas Sosial"], True),
        ("Plt. Kepala Dinas Sosial", ["Kepala Dinas Sosial"], False),
        ("Kepala A, Plt. Kepala B", ["Plt. Kepala B", "Kepala A"], True),
        ("Kepala A / Plt. Kepala B", ["Kepala A", "Plt. Kepala B"], True),
        ("Kepala A dan Kepala B", ["Kepala A", "Kepala B"], True),
        ("Kepala A", ["Kepala A", "Kepala B"], False),
    ],
)
def test_offices_may_be_joined_in_any_way(text, offices, same):
    assert says(text, offices) is same


def test_nobody_else_takes_over(sign_in, participant):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert renew(sign_in(role), participant).status_code == 403
        assert renew(sign_in(role), participant, "retention").status_code == 403


# Another rank, a vacant post, and all of them together.


def take(post, **values):
    type(post).objects.filter(pk=post.pk).update(**values)


def test_another_rank_is_shown_and_taken_over_with_its_group_and_a_place_of_its_own(secretariat, meeting, post, participant):
    others = [make.make_participant(meeting, protocol_rank="f", position=place) for place in (1, 2)]
    participant.position = 1
    participant.save()
    take(post, protocol_rank="f")

    assert shown(secretariat, meeting) == [("Ahmad", "Kepala Dinas Sosial")]
    renew(secretariat, participant)

    assert participant.protocol_rank == "f"
    assert list(meeting.participants.filter(protocol_rank="f").in_protocol_order()) == [*others, participant]
    assert shown(secretariat, meeting) == []


def test_a_rank_that_the_directory_does_not_know_is_no_difference(secretariat, meeting, post, participant):
    take(post, protocol_rank="")

    assert shown(secretariat, meeting) == []


def test_a_rank_that_is_left_as_it_is_stays(secretariat, meeting, post, participant):
    take(post, protocol_rank="f")

    renew(secretariat, participant, "retention")
    assert shown(secretariat, meeting) == []

    take(post, protocol_rank="g")
    assert shown(secretariat, meeting) == [("Ahmad", "Kepala Dinas Sosial")]


def test_a_vacant_post_that_was_renamed_is_a_difference(secretariat, meeting, day):
    post = make.make_post(make.make_unit(meeting.region, name="Dinas Sosial"), title="Kepala Dinas Sosial", head=True)
    invite(meeting, {post.pk})
    vacant = meeting.participants.get()
    assert shown(secretariat, meeting) == []

    take(post, title="Kepala Dinas Sosial dan PPPA")

    assert shown(secretariat, meeting) == [("", "Kepala Dinas Sosial dan PPPA")]
    renew(secretariat, vacant)
    assert (vacant.vacant, vacant.office) == (True, "Kepala Dinas Sosial dan PPPA")
    assert shown(secretariat, meeting) == []


@pytest.fixture
def renewals(meeting):
    return reverse("participants:renewal", args=meeting.args)


@pytest.fixture
def three(meeting, post, participant):
    """Ahmad has a title now, another post has another rank, and somebody else heads the third unit."""
    posts = [make.make_post(make.make_unit(meeting.region), head=True) for _ in range(2)]
    appointments = [make.make_appointment(one, make.make_official(meeting.region)) for one in posts]
    invite(meeting, {one.pk for one in posts})
    participant.official.name = "Dr. Ahmad, M.Si."
    participant.official.save()
    take(posts[0], protocol_rank="l")
    appointments[1].end(timezone.localdate() - datetime.timedelta(1))
    make.make_appointment(posts[1], make.make_official(meeting.region, name="Baru"))
    return {one.post_id: one for one in meeting.participants.all()}


def test_all_are_shown_together_and_taken_over_together(secretariat, meeting, renewals, three):
    page = secretariat.get(renewals)
    assert len(page.context["rows"]) == 3
    assert page.content.decode().count("Orang lain: kehadirannya ditanyakan lagi") == 1

    response = secretariat.get(press(secretariat, renewals, "Perbarui yang dicentang").url)

    assert "3 peserta diperbarui." in response.content.decode()
    assert shown(secretariat, meeting) == []
    assert "Daftar sudah sama dengan direktori." in secretariat.get(renewals).content.decode()


def test_only_those_that_are_chosen_are_taken_over(secretariat, meeting, renewals, three):
    [form] = [form for form in forms_of(secretariat.get(renewals).content, renewals) if form.button == "Perbarui yang dicentang"]

    send(secretariat, form, row=form.values["row"][:1])

    assert len(secretariat.get(renewals).context["rows"]) == 2


def test_one_that_differs_otherwise_by_now_is_shown_again(secretariat, meeting, renewals, participant):
    participant.official.name = "Dr. Ahmad"
    participant.official.save()
    [form] = [form for form in forms_of(secretariat.get(renewals).content, renewals) if form.button == "Perbarui yang dicentang"]
    participant.official.name = "Dr. Ahmad, M.Si."
    participant.official.save()

    response = send(secretariat, form)

    assert response.url == renewals
    participant.refresh_from_db()
    assert participant.name == "Ahmad"
    assert "Tidak diperbarui, lihat lagi: Ahmad" in secretariat.get(renewals).content.decode()


@pytest.mark.parametrize("row", ["x", "[]", "[1]", '{"a": 1}', "7"])
def test_what_no_page_sends_is_refused(secretariat, renewals, participant, row):
    participant.official.name = "Dr. Ahmad"
    participant.official.save()

    assert secretariat.post(renewals, {"row": row}).status_code == 400
