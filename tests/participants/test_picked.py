"""What is done for several people picked on the list: seen before, done for all, and each refusal named."""

import pytest
from django.urls import reverse

from participants.listing.picked import is_kept
from participants.models import Participant
from tests import make
from tests.pressing import press
from tests.reading import flat


def page(name, people):
    query = "&".join(f"recipients={person.pk}" for person in people)
    return f"{reverse(f'participants:{name}', args=people[0].meeting.args)}?{query}"


@pytest.fixture
def people(meeting):
    return [make.make_participant(meeting, name=name, group="guests") for name in ("Ahmad", "Siti", "Rusli")]


def test_a_removal_is_shown_before_it_is_done(secretariat, people):
    told = flat(secretariat.get(page("participants_removal", people[:2])).content.decode())

    assert "Keluarkan 2 orang dari daftar?" in told
    assert "Ahmad" in told
    assert "Rusli" not in told
    assert Participant.objects.count() == 3


def test_those_picked_are_taken_off_the_list_by_the_form_that_names_them(secretariat, people):
    press(secretariat, page("participants_removal", people[:2]), "Keluarkan dari daftar")

    assert list(Participant.objects.all()) == people[2:]


def test_who_came_or_is_represented_stays_and_is_named_before_and_after(secretariat, meeting, people):
    day = make.make_day(meeting)
    people[0].check_in(day, "meja 1")
    people[1].represent_by(name="Wakil", office="Sekretaris", by="meja 1", day=day)

    before = flat(secretariat.get(page("participants_removal", people)).content.decode())
    after = secretariat.post(page("participants_removal", people), {"recipients": [one.pk for one in people]}, follow=True)

    assert "Ini tetap di daftar" in before
    assert "Keluarkan 1 orang dari daftar?" in before
    assert "Tetap di daftar: Ahmad, Siti." in flat(after.content.decode())
    assert not Participant.objects.filter(pk=people[2].pk).exists()
    assert Participant.objects.filter(pk__in=[people[0].pk, people[1].pk]).count() == 2


def test_what_is_shown_as_kept_is_what_is_kept(meeting, people):
    """The page asks without deleting; it must answer as the deletion would."""
    day = make.make_day(meeting)
    people[0].check_in(day, "meja 1")
    representative = people[1].represent_by(name="Wakil", office="Sekretaris", by="meja 1", day=day)

    assert [is_kept(person) for person in [*people, representative]] == [True, True, False, False]


def test_a_representative_entered_by_mistake_goes_with_the_arrival(secretariat, meeting, people):
    representative = people[0].represent_by(name="Wakil", office="Sekretaris", by="meja 1", day=make.make_day(meeting))

    press(secretariat, page("participants_removal", [representative]), "Keluarkan dari daftar")

    assert set(Participant.objects.all()) == set(people)


def test_people_of_another_meeting_are_no_choice(secretariat, meeting, people):
    foreign = make.make_participant(make.make_meeting(), name="Orang Lain")
    address = page("participants_removal", people[:1])

    secretariat.post(address, {"recipients": [foreign.pk]})

    assert Participant.objects.filter(pk=foreign.pk).exists()
    assert "Orang Lain" not in secretariat.get(f"{address}&recipients={foreign.pk}").content.decode()


def test_the_group_of_those_picked_changes_and_of_nobody_else(secretariat, people):
    address = page("participants_group", people[:2])

    press(secretariat, address, "Ubah unsur", group="camat")

    assert [Participant.objects.get(pk=one.pk).group for one in people] == ["camat", "camat", "guests"]


def test_those_picked_are_ticked_as_recipients(secretariat, people):
    response = secretariat.get(f"{page('message_create', people[:2])}&purpose=reminder")

    assert response.context["form"].initial["recipients"] == [people[0].pk, people[1].pk]


def test_the_acts_for_one_are_a_menu_and_without_script_a_page(secretariat, people):
    address = reverse("participants:participant_acts", args=[*people[0].meeting.args, people[0].pk])

    part, whole = (secretariat.get(address, headers=headers).content.decode() for headers in ({"HX-Request": "true"}, {}))

    assert "<html" not in part
    assert all("Keluarkan dari daftar" in text for text in (part, whole))
