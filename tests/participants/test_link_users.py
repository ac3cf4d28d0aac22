"""Working with a link, without an account."""

import pghistory.models
import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from participants.access.links import operator_url, personal_url
from participants.models import Participant, Reception
from presentations.models import Expose
from tests import make


@pytest.fixture
def unit(meeting):
    return make.make_unit(meeting.region)


@pytest.fixture
def expose(meeting, unit):
    return make.make_expose(meeting, unit)


@pytest.fixture
def head(meeting, unit):
    return make.make_participant(meeting, unit, name="Siti", office="Kepala Dinas")


def begin(url, **values):
    client = Client()
    response = client.post(f"{url}entrance/", values)
    assert response.status_code == 303
    return client


def header(expose):
    return f"{expose.get_absolute_url()}header/"


@pytest.mark.parametrize("make_url", [operator_url, personal_url])
def test_a_link_works_on_the_expose_of_the_unit(head, expose, make_url):
    client = begin(make_url(head))

    assert client.get(expose.get_absolute_url()).status_code == 200
    assert client.get(header(expose)).status_code == 200


def test_to_open_the_link_is_not_to_begin(client, head, expose):
    client.get(operator_url(head))

    assert client.get(expose.get_absolute_url()).status_code == 302


def test_what_is_done_tells_from_whom_the_link_is(head, expose):
    Expose.objects.filter(pk=expose.pk).update(figures_as_of=None)
    client = begin(operator_url(head))

    client.post(f"{expose.get_absolute_url()}submission/")
    client.post(header(expose), {"figures": "final", "figures_as_of": "2023-12-01", "minutes": 7})

    actors = {event.pgh_context["actor"] for event in pghistory.models.Events.objects.tracks(expose) if event.pgh_context}
    assert "Operator, tautan dari Siti" in actors


def test_another_unit_is_not_there(meeting, head):
    client = begin(operator_url(head))

    assert client.get(make.make_expose(meeting).get_absolute_url()).status_code == 404


def test_another_meeting_of_the_unit_is_not_there(meeting, unit, head, expose):
    client = begin(operator_url(head))
    other = make.make_expose(make.make_meeting(region=meeting.region), unit)

    assert client.get(other.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "name", ["participants:participants", "proceedings:board", "proceedings:minutes_list", "agenda:arrangement"]
)
def test_what_is_not_for_an_operator_is_refused_and_nobody_is_sent_to_sign_in(meeting, head, name):
    assert begin(operator_url(head)).get(reverse(name, args=meeting.args)).status_code == 403


def test_a_new_link_revokes_at_once_what_the_old_one_opened(secretariat, meeting, head, expose):
    client = begin(operator_url(head))
    assert client.get(expose.get_absolute_url()).status_code == 200

    secretariat.post(reverse("participants:participant_link", args=[*meeting.args, head.pk]))

    assert client.get(expose.get_absolute_url()).status_code == 404
    assert client.post(f"{expose.get_absolute_url()}submission/").status_code == 404


def test_a_replaced_link_says_so_and_whom_to_ask(client, meeting, head):
    Reception.objects.create(meeting=meeting, contact_name="Nurhidayah", contact_phone="+6281234567896")
    url = personal_url(head)
    Participant.objects.get(pk=head.pk).replace_links()

    response = client.get(url)

    page = response.content.decode()
    assert response.status_code == 404
    assert [text in page for text in ["Tautan ini telah diganti", "Nurhidayah", "0812-3456-7896"]] == [True] * 3


def test_a_link_that_was_cut_off_says_so(client, meeting, head):
    response = client.get(personal_url(head)[:-4] + "/")

    assert response.status_code == 404
    assert "Tautan ini tidak lengkap" in response.content.decode()
    assert "Siti" not in response.content.decode()


def test_an_account_stays_that_account(sign_in, head, expose):
    client = sign_in("leader")

    client.post(f"{operator_url(head)}entrance/")

    assert "link" not in client.session
    assert client.get(header(expose)).status_code == 403


def test_who_signs_in_while_working_with_a_link_works_as_themselves(meeting, head, expose):
    client = begin(operator_url(head))
    client.force_login(make.make_member("leader", meeting.region).user)

    assert client.get(header(expose)).status_code == 403


def test_who_finishes_is_nobody_again(meeting, head, expose):
    client = begin(operator_url(head))

    response = client.post(reverse("participants:link_exit", args=meeting.args))

    assert (response.status_code, response.url) == (303, meeting.get_absolute_url())
    assert client.get(expose.get_absolute_url()).status_code == 302


def test_the_way_leads_to_a_page_of_the_meeting_and_nowhere_else(head, expose):
    url, own = operator_url(head), operator_url(head).removeprefix("http://localhost:8000")
    wanted = [expose.get_absolute_url(), "https://example.com/", "//example.com", "/admin/", ""]

    assert [Client().post(f"{url}entrance/", {"next": one}).url for one in wanted] == [wanted[0], own, own, own, own]


def test_the_header_tells_whose_link_it_is_on_every_page(meeting, head, expose):
    client = begin(operator_url(head))

    pages = [client.get(url).content.decode() for url in (expose.get_absolute_url(), meeting.get_absolute_url())]

    assert ["Anda bekerja dengan tautan Siti" in page for page in pages] == [True, True]


def test_a_row_that_tells_its_unit_tells_its_meeting():
    """A link ends with its meeting: a row with a unit but no meeting would be out of its reach, or in it forever."""
    telling = {model.__name__ for model in apps.get_models() if isinstance(vars(model).get("unit_id"), property)}
    placed = {model.__name__ for model in apps.get_models() if isinstance(vars(model).get("meeting_id"), property)}

    assert telling - placed == set()


def test_a_replaced_link_takes_along_those_of_whoever_it_named(meeting):
    """The holder of the old link may have named themselves, and that representative somebody else."""
    unit = make.make_unit(meeting.region)
    head = make.make_participant(meeting, unit)
    deputy = head.name_representative("Wakil", "Sekretaris")
    second = deputy.name_representative("Staf", "Kepala Seksi")
    links = [url_of(one) for one in (head, deputy, second) for url_of in (personal_url, operator_url)]

    head.replace_links()

    assert [Client().get("/" + link.split("/", 3)[3]).status_code for link in links] == [404] * 6
    fresh = Participant.objects.get(pk=deputy.pk)
    assert Client().get("/" + personal_url(fresh).split("/", 3)[3]).status_code == 200


def test_a_replaced_link_leaves_those_of_others(meeting):
    unit = make.make_unit(meeting.region)
    head, other = make.make_participant(meeting, unit), make.make_participant(meeting, unit)
    kept = personal_url(other)

    head.replace_links()

    assert Client().get("/" + kept.split("/", 3)[3]).status_code == 200
