"""Follow-ups: exactly one origin, one unit in charge; late ones first; a state that nobody types in."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from participants.access.links import operator_url, personal_url
from proceedings.models import FollowUp, Settled
from tests import make
from tests.proceedings.make import (
    make_decision,
    make_directive,
    make_follow_up,
    make_minutes,
    make_present,
    make_question,
    make_remark,
)

State = FollowUp.State
HTMX = {"HX-Request": "true"}


@pytest.fixture
def url(meeting):
    return f"{meeting.get_absolute_url()}follow-ups/"


def evidence():
    return SimpleUploadedFile("foto.pdf", b"%PDF-1.7")


def told(follow_up):
    return FollowUp.objects.told().get(pk=follow_up.pk)


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days)


@pytest.mark.parametrize(
    ("output", "proposed"), [("Peraturan Bupati terbit", "Peraturan Bupati terbit"), ("", "Menyusun Perbup")]
)
def test_the_form_begins_with_the_output_of_the_decision_or_its_words(note_taker, meeting, output, proposed):
    decision = make_decision(meeting, text="Menyusun Perbup", output=output)

    page = note_taker.get(f"{decision.get_absolute_url()}follow-ups/new/")

    assert page.context["form"]["text"].value() == proposed


def test_a_decision_becomes_a_follow_up(note_taker, meeting):
    decision = make_decision(meeting)
    unit, supporter = make.make_unit(meeting.region), make.make_unit(meeting.region)
    values = {"text": "Menyusun jadwal", "unit": unit.pk, "supporters": [supporter.pk], "due_on": "2024-03-31"}

    response = note_taker.post(f"{decision.get_absolute_url()}follow-ups/new/", values)

    row = FollowUp.objects.get()
    assert response.headers["Location"] == row.get_absolute_url()
    assert (row.decision, row.directive, row.question) == (decision, None, None)
    assert (row.unit, list(row.supporters.all()), row.due_on) == (unit, [supporter], datetime.date(2024, 3, 31))


def test_a_promise_is_the_draft_of_a_follow_up(note_taker, meeting):
    unit = make.make_unit(meeting.region)
    question = make_question(make_minutes(meeting), addressed_to=unit)
    question.edit(1, answer="Ya.", answered_by=make_present(meeting), promise="Lampu menyala 19 Januari")
    address = f"{question.get_absolute_url()}follow-ups/new/"

    draft = note_taker.get(address).content.decode()
    note_taker.post(address, {"text": "Lampu menyala", "unit": unit.pk, "due_on": "2024-01-19"})

    assert "Lampu menyala 19 Januari</textarea>" in draft
    assert f'<option value="{unit.pk}" selected>' in draft
    assert FollowUp.objects.get().question == question


def test_a_directive_becomes_a_follow_up(note_taker, meeting):
    directive = make_directive(make_minutes(meeting))
    values = {"text": "Lapor bulanan", "unit": make.make_unit(meeting.region).pk, "due_on": "2024-01-31"}

    note_taker.post(f"{directive.get_absolute_url()}follow-ups/new/", values)

    assert FollowUp.objects.get().directive == directive


def test_of_a_remark_or_an_unpromised_question_nothing_follows(note_taker, meeting):
    minutes = make_minutes(meeting)

    answers = [
        note_taker.get(f"{row.get_absolute_url()}follow-ups/new/") for row in (make_remark(minutes), make_question(minutes))
    ]

    assert [response.status_code for response in answers] == [404, 404]


def test_units_of_another_region_are_refused(note_taker, meeting):
    address = f"{make_decision(meeting).get_absolute_url()}follow-ups/new/"
    own, foreign = make.make_unit(meeting.region), make.make_unit()
    values = {"text": "Ya", "due_on": "2024-03-31"}

    answers = [
        note_taker.post(address, {**values, "unit": foreign.pk}).status_code,
        note_taker.post(address, {**values, "unit": own.pk, "supporters": [foreign.pk]}).status_code,
        note_taker.post(address, {**values, "unit": own.pk, "supporters": [own.pk]}).status_code,
    ]

    assert answers == [422] * 3
    assert not FollowUp.objects.exists()


def test_an_outside_body_supports_but_is_never_in_charge(note_taker, meeting):
    address = f"{make_decision(meeting).get_absolute_url()}follow-ups/new/"
    own, outside = make.make_unit(meeting.region), make.make_unit(meeting.region, kind="instansi")
    values = {"text": "Ya", "due_on": "2024-03-31"}

    answers = [
        note_taker.post(address, {**values, "unit": outside.pk}).status_code,
        note_taker.post(address, {**values, "unit": own.pk, "supporters": [outside.pk]}).status_code,
    ]

    assert answers == [422, 303]


def test_a_follow_up_has_exactly_one_origin(meeting):
    directive = make_directive(make_minutes(meeting))

    for origin in ({"decision": None}, {"decision": make_decision(meeting), "directive": directive}):
        with pytest.raises(IntegrityError), transaction.atomic():
            make_follow_up(meeting, **origin)


def test_the_state_follows_from_the_last_report(meeting):
    row = make_follow_up(meeting)
    states = [told(row).state]

    for values in ({"percent": 20}, {"percent": 40, "obstacle": "Lahan"}, {"percent": 100, "evidence": evidence()}):
        told(row).report(by="operator", text="Sudah", **values)
        states.append(told(row).state)
    told(row).last_report.return_("Foto tanpa tanggal", "sekretariat")
    states.append(told(row).state)
    told(row).report(by="operator", text="Diperbaiki", percent=100, evidence=evidence())
    told(row).last_report.verify("sekretariat")
    states.append(told(row).state)

    assert states == [State.NONE, State.BEGUN, State.BLOCKED, State.WAITING, State.RETURNED, State.DONE]


def test_what_is_late_is_computed_and_stands_beside_the_state(meeting):
    row = make_follow_up(meeting, due_on=in_days(-15))
    row.report(by="operator", text="Sudah", percent=100, evidence=evidence())
    returned = told(row)
    returned.last_report.return_("Foto tanpa tanggal", "sekretariat")

    row = told(row)

    assert (row.state, row.days_late(timezone.localdate()), row.is_late(timezone.localdate())) == (State.RETURNED, 15, True)
    assert not make_follow_up(meeting, due_on=in_days(0)).is_late(timezone.localdate())


def test_what_is_done_or_cancelled_is_never_late(meeting):
    row = make_follow_up(meeting, due_on=in_days(-15))

    row.cancel("sekretariat", "Digabung dengan program lain")

    assert (told(row).state, told(row).days_late(timezone.localdate())) == (State.CANCELLED, 0)


def test_late_ones_come_first_and_settled_ones_last(note_taker, meeting, url):
    cancelled, soon, later, late = (make_follow_up(meeting, due_on=in_days(days)) for days in (-20, 1, 90, -1))
    cancelled.cancel("sekretariat", "Digabung")

    rows = note_taker.get(url).context["rows"]

    assert rows == [late, soon, later, cancelled]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("late", ["late"]), ("decisions", ["late", "soon"]), ("directives", ["told"]), ("commitments", []), ("waiting", ["soon"])],
)
def test_the_list_is_filtered(note_taker, meeting, url, shown, expected):
    make_follow_up(meeting, text="late", due_on=in_days(-1))
    soon = make_follow_up(meeting, text="soon", due_on=in_days(1))
    soon.report(by="operator", text="Sudah", percent=10)
    directive = make_directive(make_minutes(meeting))
    make_follow_up(meeting, text="told", directive=directive, due_on=in_days(2))

    response = note_taker.get(f"{url}?show={shown}", headers=HTMX)

    assert [row.text for row in response.context["rows"]] == expected
    assert "<html" not in response.content.decode()


def test_an_unknown_filter_shows_everything(note_taker, meeting, url):
    row = make_follow_up(meeting)

    assert note_taker.get(f"{url}?show=semua").context["rows"] == [row]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_questions_for_any_number_of_follow_ups(
    note_taker, meeting, url, count, django_assert_num_queries
):
    for _ in range(count):
        row = make_follow_up(meeting)
        row.supporters.add(make.make_unit(meeting.region))
        row.report(by="operator", text="Sudah", percent=10)

    with django_assert_num_queries(10):
        note_taker.get(url)


def test_an_operator_sees_their_own_units_follow_ups_only(meeting, sign_in, url):
    unit = make.make_unit(meeting.region)
    operator = sign_in("operator", unit=unit)
    own, other = make_follow_up(meeting, unit=unit), make_follow_up(meeting, text="Milik unit lain")

    assert operator.get(url).context["rows"] == [own]
    assert operator.get(own.get_absolute_url()).status_code == 200
    assert operator.get(other.get_absolute_url()).status_code == 404
    assert "Milik unit lain" not in operator.get(url).content.decode()


@pytest.mark.parametrize("role", ["desk", "operator"])
def test_a_role_that_reads_no_follow_ups_widens_none(meeting, url, role):
    """An operator who also staffs a desk, or has a higher role in another region, sees those of their unit."""
    unit = make.make_unit(meeting.region)
    user = make.make_member("operator", meeting.region, unit).user
    make.add_role(user, role, meeting.region)
    make.add_role(user, "secretariat", make.make_region())
    own, _other = make_follow_up(meeting, unit=unit), make_follow_up(meeting)

    assert listed(user, url) == [own]


@pytest.mark.parametrize("role", ["note_taker", "leader", "secretariat"])
def test_a_role_that_reads_all_follow_ups_is_not_narrowed_by_another(meeting, url, role):
    user = make.make_member("operator", meeting.region).user
    make.add_role(user, role, meeting.region)
    rows = [make_follow_up(meeting), make_follow_up(meeting)]

    assert listed(user, url) == rows


def test_an_operator_of_two_units_sees_those_of_both(meeting, url):
    units = [make.make_unit(meeting.region), make.make_unit(meeting.region)]
    user = make.make_member("operator", meeting.region, units[0]).user
    make.add_role(user, "operator", meeting.region, units[1])
    own = [make_follow_up(meeting, unit=unit) for unit in units]
    make_follow_up(meeting)

    assert listed(user, url) == own


def listed(user, url):
    client = Client()
    client.force_login(user)
    return client.get(url).context["rows"]


@pytest.mark.parametrize("make_url", [personal_url, operator_url])
def test_who_holds_a_link_sees_those_of_its_units(client, meeting, url, make_url):
    unit = make.make_unit(meeting.region)
    own, _other = make_follow_up(meeting, unit=unit), make_follow_up(meeting)
    client.post(f"{make_url(make.make_participant(meeting, unit))}entrance/")

    assert client.get(url).context["rows"] == [own]


def test_a_due_date_that_moves_says_why(note_taker, meeting):
    row = make_follow_up(meeting)
    values = {"text": row.text, "unit": row.unit.pk, "due_on": "2024-06-30"}

    silent = note_taker.post(f"{row.get_absolute_url()}terms/", values)
    note_taker.post(f"{row.get_absolute_url()}terms/", {**values, "due_reason": "Menunggu Perbup"})

    row.refresh_from_db()
    assert silent.status_code == 422
    assert (row.due_on, row.due_reason) == (datetime.date(2024, 6, 30), "Menunggu Perbup")


def test_a_date_that_the_planning_paper_cannot_meet_is_saved_with_a_warning(note_taker, meeting):
    make.make_day(meeting)
    decision = make_decision(meeting, document="budget_change")
    values = {"text": "Ya", "unit": make.make_unit(meeting.region).pk, "due_on": "2024-04-30"}

    response = note_taker.post(f"{decision.get_absolute_url()}follow-ups/new/", values, follow=True)

    assert "1 Agustus 2024" in str(next(iter(response.context["messages"])))


def test_a_follow_up_is_given_up_with_a_reason_and_taken_up_again(secretariat, meeting):
    row = make_follow_up(meeting)

    silent = secretariat.post(f"{row.get_absolute_url()}cancellation/", {"reason": ""})
    secretariat.post(f"{row.get_absolute_url()}cancellation/", {"reason": "Digabung"})
    cancelled = told(row)
    with pytest.raises(Settled):
        cancelled.report(by="operator", text="Sudah", percent=10)
    secretariat.post(f"{row.get_absolute_url()}resumption/")

    assert silent.status_code == 422
    assert (cancelled.state, cancelled.cancelled_reason) == (State.CANCELLED, "Digabung")
    assert told(row).state == State.NONE


def test_only_those_act_who_may(client, sign_in, meeting):
    row = make_follow_up(meeting)
    page = row.get_absolute_url()
    acts = [page + act for act in ("terms/", "cancellation/", "resumption/")]
    acts.append(f"{row.decision.get_absolute_url()}follow-ups/new/")

    codes = {
        role: [user.post(act).status_code for act in acts]
        for role, user in {
            "stranger": client,
            "leader": sign_in("leader"),
            "operator": sign_in("operator", unit=row.unit),
            "foreigner": sign_in("secretariat", region=make.make_region()),
        }.items()
    }

    assert codes == {"stranger": [302] * 4, "leader": [403] * 4, "operator": [403] * 4, "foreigner": [404] * 4}
    assert [sign_in("note_taker").post(act, {"text": ""}).status_code for act in acts] == [422, 403, 403, 422]


def test_the_list_is_not_public(client, sign_in, meeting, url):
    foreigner = sign_in("leader", region=make.make_region())

    assert [user.get(url).status_code for user in (client, sign_in("desk"), foreigner)] == [302, 403, 404]


def test_acts_are_not_done_by_reading(secretariat, meeting):
    assert secretariat.get(f"{make_follow_up(meeting).get_absolute_url()}resumption/").status_code == 405
