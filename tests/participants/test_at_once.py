"""Two secretariat users change the same letter, unit, post, message or list at the same time.

The act of one takes effect, and the other gets a message; a name given by both is refused to the second as usual.
"""

import datetime

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from participants.directory.forms import AppointmentForm
from participants.door import recording
from participants.invitations.wording import propose, title_of
from participants.letters.forms import LetterForm
from participants.models import Desk, Letter, Message, Participant, Unit
from participants.models.letter import Issued
from participants.models.message import Gone
from participants.models.official import Held, appoint
from participants.models.unit import Ended
from participants.outbox.forms import MessageForm
from rakerda.forms.regional import OneRegionForm
from rakerda.jobs.life import Replaced
from tests import make
from tests.racing import again, at_once

JUNE = datetime.date(2023, 6, 30)
ROUNDS = 3


def url(meeting, name, *rows):
    return reverse(f"participants:{name}", args=[*meeting.args, *(row.pk for row in rows)])


def sent_as_shown(form_class, row, **values):
    """Return the data of a form of this row as displayed, with the given changes."""
    changed = values.pop("changed")
    shown = form_class(instance=row, **values)
    data = {name: shown[name].value() for name in shown.fields} | changed
    return form_class({name: "" if value is None else value for name, value in data.items()}, instance=row, **values)


def save(form):
    assert form.is_valid(), form.errors
    return form.save()


# Letters


def make_letter(meeting):
    setda = make.make_unit(meeting.region, name="Sekretariat Daerah")
    signer = make.make_post(setda, title="Sekretaris Daerah", protocol_rank="f", head=True)
    paper = meeting.papers.model.draft(meeting, "invitation", title_of(meeting, "invitation"))
    letter = Letter.objects.create(paper=paper, audience="others", signer=signer, **propose(meeting, "others"))
    letter.address_to([make.make_participant(meeting, office="Kepala Dinas Sosial")])
    paper.number_as("1/2023", datetime.date(2023, 12, 18))
    return letter


@pytest.fixture
def letter(meeting):
    return make_letter(meeting)


def edit(letter):
    values = {"meeting": letter.meeting, "audience": letter.audience, "changed": {"opening": "Kalimat yang lain:"}}
    return save(sent_as_shown(LetterForm, letter, **values))


def test_a_letter_on_its_way_is_neither_edited_nor_numbered_nor_thrown_away(secretariat, letter):
    old = again(letter)
    letter.issue()

    number = secretariat.post(url(letter.meeting, "letter_number", letter), {"number": "2/2023", "dated": "2023-12-19"})
    removal = secretariat.post(url(letter.meeting, "letter_removal", letter))
    with pytest.raises(Issued):
        edit(old)
    with pytest.raises(Issued):
        again(letter).draw()

    now = again(letter)
    assert (number.status_code, removal.status_code) == (403, 403)
    assert "sedang diterbitkan" in removal.content.decode()
    assert (now.paper.number, now.opening) == ("1/2023", letter.opening)


def test_who_presses_twice_comes_back_to_the_letter(secretariat, letter):
    page = url(letter.meeting, "letter_issue", letter)

    answers = [secretariat.post(page) for _ in range(2)]

    assert [(one.status_code, one.url) for one in answers] == [(303, letter.get_absolute_url())] * 2
    assert "sedang diterbitkan" in secretariat.get(letter.get_absolute_url()).content.decode()


def test_a_letter_whose_draft_is_being_drawn_can_be_issued(letter):
    letter.draw()

    again(letter).issue()

    assert again(letter).issuing


def test_who_has_the_draft_drawn_meanwhile_makes_no_draft_of_it_again(secretariat, letter):
    old = again(letter)
    letter.issue()
    drawing = letter.last_drawing

    old.redraw()

    assert (again(letter).issuing, again(letter).last_drawing) == (True, drawing)


def test_the_end_of_one_drawing_is_not_the_end_of_the_next(letter):
    letter.draw()
    drawn = letter.last_drawing
    drawn.claim()
    again(letter).issue()

    with pytest.raises(Replaced), drawn.finishing():
        pass

    assert (again(letter).issuing, again(letter).last_drawing.phase) == (True, "queued")


@pytest.mark.django_db(transaction=True)
def test_a_letter_is_issued_or_thrown_away_and_never_both():
    for _ in range(ROUNDS):
        letter = make_letter(make.make_meeting())

        errors = at_once(again(letter).issue, again(letter).discard)

        left = Letter.objects.filter(pk=letter.pk).first()
        assert [type(error) for error in errors if error] == [Issued if left else Http404]
        assert left is None or left.issuing


# The directory


@pytest.mark.django_db(transaction=True)
def test_two_units_that_are_merged_into_each_other_leave_one():
    for _ in range(ROUNDS):
        region = make.make_region()
        one, other = make.make_unit(region), make.make_unit(region)

        errors = at_once(
            lambda: again(one).merge_into(again(other), JUNE),  # noqa: B023 - within this round
            lambda: again(other).merge_into(again(one), JUNE),  # noqa: B023
        )

        assert sorted(type(error).__name__ for error in errors) == ["Ended", "NoneType"]
        assert Unit.objects.filter(region=region, ended_on=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_nobody_holds_a_post_of_a_unit_that_ended_at_the_same_moment():
    for _ in range(ROUNDS):
        region = make.make_region()
        unit, other, official = make.make_unit(region), make.make_unit(region), make.make_official(region)
        post = make.make_post(unit)

        errors = at_once(
            lambda: appoint(official, again(post), "definitif", JUNE),  # noqa: B023 - within this round
            lambda: again(unit).merge_into(other, JUNE),  # noqa: B023
        )

        assert [type(error) for error in errors if error] in ([], [Ended])
        assert not post.appointments.filter(until=None).exists()


def test_a_term_is_not_reopened_once_the_unit_has_ended(meeting):
    appointment = make.make_appointment(make.make_post(make.make_unit(meeting.region)), until=JUNE)
    old = again(appointment)
    appointment.post.unit.merge_into(None, JUNE)

    with pytest.raises(Ended):
        old.resume()
    with pytest.raises(Ended):
        save(sent_as_shown(AppointmentForm, old, meeting=meeting, post=old.post, changed={"until": ""}))
    assert again(appointment).until == JUNE


def test_whoever_takes_over_relieves_only_whom_the_page_named(meeting):
    post = make.make_post(make.make_unit(meeting.region))
    named, quicker, late = (make.make_official(meeting.region, name=name) for name in ("Ahmad", "Siti", "Budi"))
    holder = make.make_appointment(post, named)
    appoint(quicker, post, "definitif", JUNE, relieve=holder)

    with pytest.raises(Held):
        appoint(late, post, "definitif", JUNE, relieve=holder)
    assert [one.official for one in post.appointments.filter(until=None)] == [quicker]


def test_a_page_that_names_another_holder_relieves_nobody(secretariat, meeting):
    post = make.make_post(make.make_unit(meeting.region))
    before, quicker, late = (make.make_official(meeting.region, name=name) for name in ("Ahmad", "Siti", "Budi"))
    holder = make.make_appointment(post, before)
    page = url(meeting, "appointment_create", post)
    assert f'value="{holder.pk}"' in secretariat.get(page).content.decode()
    appoint(quicker, post, "definitif", JUNE, relieve=holder)

    response = secretariat.post(page, {"official": late.pk, "kind": "definitif", "since": "2023-08-01", "relieve": holder.pk})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["kind"])
    assert "Siti" in response.content.decode()
    assert [one.official for one in post.appointments.filter(until=None)] == [quicker]


# The outbox


@pytest.mark.parametrize("over", [{"sent_at": True}, {"dropped_at": True}, {"tried_at": True}])
def test_the_record_of_a_message_says_what_was_sent(meeting, over):
    person = make.make_participant(meeting, official=make.make_official(meeting.region))
    message = Message.objects.create(
        meeting=meeting, participant=person, channel="whatsapp", purpose="invitation", address="+6281200000001", text="Semula",
        reviewed_at=timezone.now(),
    )  # fmt: skip
    old = again(message)
    Message.objects.filter(pk=message.pk).update(**dict.fromkeys(over, timezone.now()))

    with pytest.raises(Gone):
        save(sent_as_shown(MessageForm, old, meeting=meeting, changed={"text": "Lain"}))

    assert again(message).text == "Semula"


# The list and the door


@pytest.mark.django_db(transaction=True)
def test_whoever_is_taken_off_the_list_while_a_desk_records_them_came_or_is_gone():
    for _ in range(ROUNDS):
        day = make.make_day()
        person = make.make_participant(day.meeting)
        seen = recording.Seen(day=day, participant=person)

        errors = at_once(
            lambda: recording.record(day.meeting, seen, "Meja 1"),  # noqa: B023 - within this round
            again(person).strike,
        )

        left = Participant.objects.filter(pk=person.pk).first()
        assert sorted(type(error).__name__ for error in errors if error) == ["RestrictedError" if left else "Http404"]
        assert left is None or left.check_ins.exists()


def make_client(meeting):
    client = Client()
    client.force_login(make.make_member("secretariat", region=meeting.region).user)
    return client


@pytest.mark.django_db(transaction=True)
def test_who_gives_a_name_at_the_same_moment_as_another_is_told_as_on_any_other_day():
    meeting = make.make_meeting()
    unit = make.make_unit(meeting.region)
    post = make.make_post(unit)
    official = make.make_official(meeting.region)
    clients = [make_client(meeting) for _ in range(4)]
    forms = {
        url(meeting, "desks"): {"name": "Meja 9", "expires_at": "2099-01-01T10:00"},
        url(meeting, "unit_create"): {"kind": "skpd", "name": "Dinas Baru", "short_name": "Dinas Baru", "position": "9"},
        url(meeting, "post_create", unit): {"title": "Sekretaris Dinas Baru"},
        url(meeting, "appointment_create", post): {"official": official.pk, "kind": "definitif"},
    }
    for page, values in forms.items():
        answers = []

        errors = at_once(*[lambda one=one: answers.append(one.post(page, values).status_code) for one in clients])  # noqa: B023

        assert errors == [None] * len(clients)
        assert (sum(code in {200, 303} for code in answers), answers.count(422)) == (1, len(clients) - 1), page
    assert (Desk.objects.count(), Unit.objects.filter(name="Dinas Baru").count(), post.appointments.count()) == (1, 1, 1)


# The admin


class UnitForm(OneRegionForm):
    class Meta:
        model = Unit
        fields = ["name", "short_name", "position"]


def test_the_admin_writes_what_was_changed_there_and_nothing_else(meeting, admin_client):
    unit = make.make_unit(meeting.region, short_name="Disdik")
    form = UnitForm({"name": "Dinas Pendidikan", "short_name": "Disdik", "position": unit.position}, instance=again(unit))
    Unit.objects.filter(pk=unit.pk).update(short_name="Disdikbud")

    save(form)

    assert (again(unit).name, again(unit).short_name) == ("Dinas Pendidikan", "Disdikbud")
