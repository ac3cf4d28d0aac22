"""A post: its rank is suggested, it remains when vacant, and one heads the unit."""

import pytest
from django.urls import reverse

from tests import make


@pytest.fixture
def unit(meeting):
    return make.make_unit(meeting.region, name="Dinas Kesehatan")


def address(meeting, name, row):
    return reverse(f"participants:{name}", args=[*meeting.args, row.pk])


def sent(**values):
    return {"title": "Kepala Dinas Kesehatan", "echelon": "II.b", "protocol_rank": "", **values}


def test_a_new_post_has_the_rank_that_its_title_proposes(secretariat, meeting, unit):
    response = secretariat.post(address(meeting, "post_create", unit), sent(head="on"))

    post = unit.posts.get()
    assert (post.title, post.protocol_rank, post.head, post.region) == ("Kepala Dinas Kesehatan", "j", True, meeting.region)
    assert (response.status_code, response.url) == (303, f"{address(meeting, 'unit', unit)}#post-{post.pk}")


@pytest.mark.parametrize(("chosen", "rank"), [("f", "f"), ("-", "")])
def test_a_rank_that_is_chosen_stands(secretariat, meeting, unit, chosen, rank):
    secretariat.post(address(meeting, "post_create", unit), sent(protocol_rank=chosen))

    assert unit.posts.get().protocol_rank == rank


def test_a_post_without_a_rank_stays_so(secretariat, meeting, unit):
    post = make.make_post(unit, title="Kepala Dinas Kesehatan", protocol_rank="")
    page = secretariat.get(address(meeting, "post_update", post))

    secretariat.post(address(meeting, "post_update", post), sent(protocol_rank=page.context["form"].initial["protocol_rank"]))

    post.refresh_from_db()
    assert post.protocol_rank == ""


def test_a_changed_title_leaves_the_list_of_a_meeting_as_it_is(secretariat, meeting, unit):
    post = make.make_post(unit, title="Kepala Dinas")
    participant = make.make_participant(meeting, unit, post=post, office="Kepala Dinas")

    secretariat.post(address(meeting, "post_update", post), sent())

    post.refresh_from_db()
    participant.refresh_from_db()
    assert (post.title, participant.office) == ("Kepala Dinas Kesehatan", "Kepala Dinas")


@pytest.mark.parametrize(("sent_", "wrong"), [({"title": ""}, "title"), ({}, "title"), ({"title": "Lain", "head": "on"}, "head")])
def test_a_unit_has_a_title_once_and_one_head(secretariat, meeting, unit, sent_, wrong):
    make.make_post(unit, title="Kepala Dinas Kesehatan", head=True)

    response = secretariat.post(address(meeting, "post_create", unit), sent(**sent_))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_a_post_made_by_mistake_is_removed(secretariat, meeting, unit):
    post = make.make_post(unit)

    response = secretariat.post(address(meeting, "post_removal", post))

    assert (response.url, unit.posts.count()) == (address(meeting, "unit", unit), 0)


def test_a_post_that_was_held_or_invited_stays(secretariat, meeting, unit):
    held, invited = make.make_post(unit, title="Kepala"), make.make_post(unit, title="Sekretaris")
    make.make_appointment(held)
    make.make_participant(meeting, post=invited, name="")

    for post in (held, invited):
        secretariat.post(address(meeting, "post_removal", post))

    assert unit.posts.count() == 2


def test_nobody_else_changes_a_post(sign_in, meeting, unit):
    post = make.make_post(unit)

    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).post(address(meeting, "post_update", post), sent()).status_code == 403
