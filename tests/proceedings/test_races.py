"""Two people act on one row: a decision of one is never undone by what the other had read before.

Each line of RACES is tested twice: one acts on a copy from before the other's act; and both act at the same moment, with a
connection each, several times. The line holds whichever comes first.
"""

from datetime import timedelta
from functools import partial
from typing import NamedTuple

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.http import Http404
from django.utils import timezone

from agenda.models import Paper
from participants.answers import answering
from participants.listing.forms import ParticipantForm
from presentations.expose.forms import ExposeForm
from presentations.expose.restoring import removals, restore
from presentations.expose.window import lock
from presentations.handing_in.forms import WindowForm
from presentations.models import Deck, Expose, Factor, Plan, Result, Window
from presentations.results.forms import FactorForm, PlanForm
from proceedings.decisions.forms import DecisionForm
from proceedings.models import Decision, Edition, NotPresent, Remark, Settled
from rakerda.editing import Stale
from rakerda.pages.refusals import NotNow
from tests import make
from tests.proceedings.make import make_decision, make_follow_up, make_minutes, make_present, make_remark
from tests.racing import again, at_once

ROUNDS = 5
REFUSED = (NotNow, Stale, Settled, ValidationError, Http404, NotPresent)  # as a page shows it to its reader


class Race(NamedTuple):
    make: object  # of a meeting: the row
    mine: object  # of a copy of the row
    theirs: object
    holds: object  # for the final row


def set_all(form):
    """Submit a form as it was read, or report what is wrong with it."""
    assert form.is_valid(), form.errors
    return form.save()


def unchanged(form_class, row, **values):
    """Submit a form as displayed, like a person who changes nothing else."""
    shown = form_class(instance=row, **values)
    data = {name: shown[name].value() for name in shown.fields}
    return form_class({name: "" if value is None else value for name, value in data.items()}, instance=row, **values)


# Makers


def make_chaired(meeting):
    return make_minutes(meeting, chair=make_present(meeting), summary="lama")


def make_ready(meeting):
    """Create an exposé that may be submitted."""
    expose = make.make_expose(meeting, figures_as_of=timezone.localdate())
    make_deck(expose).confirm("uji")
    Result.objects.create(expose=expose, name="Program", indicator="Indikator")
    Factor.objects.create(expose=expose, kind="driving", text="Faktor")
    Factor.objects.create(expose=expose, kind="inhibiting", text="Faktor")
    Plan.objects.create(expose=expose, text="Rencana")
    return again(expose)


def make_deck(expose):
    return Deck.objects.create(
        expose=expose, version=1 + expose.decks.count(), original=ContentFile(b"%PDF-", "asli.pdf"), name="Paparan.pdf", type="pdf",
        size=5, sha256="0" * 64, rendition=ContentFile(b"%PDF-", "rendisi.pdf"), pages=1, uploaded_by="uji", **make.ended(),
    )  # fmt: skip


def make_submitted(meeting):
    expose = make_ready(meeting)
    expose.submit("uji")
    return again(expose)


def make_window(meeting):
    now = timezone.now()
    day = timedelta(days=1)
    return Window.objects.create(meeting=meeting, opens_at=now - day, closes_at=now + day, corrects_until=now + 2 * day)


def make_results(meeting):
    """Create the second of three rows."""
    expose = make.make_expose(meeting)
    rows = [Result.objects.create(expose=expose, name="Program", indicator=f"Indikator {n}") for n in range(3)]
    return rows[1]


def make_edition(meeting):
    def one(number):
        paper = Paper.draft(meeting, "proceedings", "Prosiding")
        paper.issue(ContentFile(b"%PDF-", "prosiding.pdf"), {"office": "Sekda"})
        return Edition.objects.create(meeting=meeting, number=number, created_by="uji", paper=paper, pages=1, size=5)

    one(1)
    return one(2)


def make_report(meeting, percent=50):
    values = {"evidence": ContentFile(b"%PDF-", "bukti.pdf")} if percent == 100 else {}
    return make_follow_up(meeting).report(by="uji", text="Sudah", percent=percent, **values)


def make_invited(meeting):
    return make.make_participant(meeting, make.make_unit(meeting.region), name="Siti", office="Camat", protocol_rank="l")


# Acts


def correct(decision):
    form = unchanged(DecisionForm, decision, meeting=decision.meeting)
    form.data["text"] = "lain"
    assert form.is_valid()
    if not form.correct():
        raise Stale(decision)


def lock_all(row):
    lock(getattr(row, "meeting", None) or row.expose.meeting, "Sekretariat")


def head(expose):
    set_all(unchanged(ExposeForm, expose, may_arrange=False))


def write_again(result):
    result.indicator = "Indikator baru"
    result.write(result.fingerprint and "")


def remove_first(result):
    result.siblings().get(indicator="Indikator 0").remove()


def in_order(row):
    return [each.position for each in row.siblings().order_by("position")] == list(range(1, row.siblings().count() + 1))


def typed(form_class, row_class, **values):
    def write(expose):
        form = form_class({**values}, instance=row_class(expose=expose, **({"kind": "driving"} if row_class is Factor else {})))
        assert form.is_valid(), form.errors
        form.write()

    return write


def adopted(row):
    return row.adopted_at is not None and row.number == 1


def approved(row):
    return row.approved_at is not None


def locked(row):
    return (row if isinstance(row, Expose | Window) else row.expose).locked_at is not None


RACES = {
    "a decision is corrected while it is adopted": Race(make_decision, correct, lambda row: row.adopt("Pleno"), adopted),
    "a decision is edited while it is adopted": Race(
        make_decision, lambda row: row.edit(1, text="lain"), lambda row: row.adopt("Pleno"), adopted
    ),
    "a decision is moved while it is adopted": Race(
        make_decision, lambda row: row.move_to(1), lambda row: row.adopt("Pleno"), adopted
    ),
    "a decision is adopted twice": Race(make_decision, lambda row: row.adopt("A"), lambda row: row.adopt("B"), adopted),
    "minutes are approved while their summary is corrected": Race(
        make_chaired, lambda row: row.approve("Pimpinan"), lambda row: row.edit(1, summary="baru", chair=row.chair),
        lambda row: row.approved_at is not None and (row.summary, row.version) in {("baru", 2), ("lama", 1)},
    ),
    "a summary is corrected while the minutes are approved": Race(
        make_chaired, lambda row: row.edit(1, summary="baru", chair=row.chair), lambda row: row.approve("Pimpinan"), approved
    ),
    "a remark is noted while the minutes are approved": Race(
        make_chaired, lambda row: row.note(Remark, speaker=row.chair, text="Baru", by="uji"), lambda row: row.approve("P"), approved
    ),
    "minutes are reopened while they are reopened": Race(
        make_chaired, lambda row: row.reopen("A"), lambda row: row.reopen("B"), lambda row: row.approved_at is None
    ),
    "a remark is corrected by two": Race(
        lambda meeting: make_remark(make_chaired(meeting)), lambda row: row.edit(1, text="mine"), lambda row: row.edit(1, text="theirs"),
        lambda row: row.version == 2,
    ),
    "a follow-up is reported while it is cancelled": Race(
        make_follow_up, lambda row: row.report(by="uji", text="Sudah", percent=10), lambda row: row.cancel("S", "Digabung"),
        lambda row: row.cancelled_at is not None,
    ),
    "a follow-up is cancelled while its report is verified": Race(
        lambda meeting: make_report(meeting, 100), lambda row: row.follow_up.cancel("S", "Digabung"), lambda row: row.verify("S"),
        lambda row: bool(row.verified_at) and again(row.follow_up).state in {"done", "cancelled"},
    ),
    "a report is verified while it is returned": Race(
        make_report, lambda row: row.verify("S"), lambda row: row.return_("Lengkapi", "S"),
        lambda row: bool(row.verified_at) != bool(row.returned_at),
    ),
    "two editions are published": Race(
        make_edition, lambda row: row.publish("A"), lambda row: row.meeting.editions.get(number=1).publish("B"),
        lambda row: row.meeting.editions.published().count() == 1,
    ),
    "the head of an exposé is typed while all are locked": Race(make.make_expose, head, lock_all, locked),
    "an exposé is submitted while all are locked": Race(make_ready, lambda row: row.submit("U"), lock_all, locked),
    "an exposé is approved while it is returned": Race(
        make_submitted, lambda row: row.approve("S"), lambda row: row.return_("Lengkapi", "S"),
        lambda row: row.returned_at is not None and row.approved_at is None,
    ),
    "an exposé is concluded while all are locked": Race(make_submitted, lambda row: row.conclude("presented", "S"), lock_all, locked),
    "an exposé is reopened while it is approved": Race(
        make_submitted, lambda row: row.reopen("S"), lambda row: row.approve("S"), approved
    ),
    "slides are confirmed while all are locked": Race(
        lambda meeting: make_deck(make.make_expose(meeting)), lambda row: row.confirm("U"), lock_all,
        locked,
    ),
    "a result is written while another is removed": Race(make_results, write_again, remove_first, in_order),
    "a result is removed while another is removed": Race(make_results, lambda row: row.remove(), remove_first, in_order),
    "a result is written while all are locked": Race(
        make_results, write_again, lock_all, locked
    ),
    "a factor is added while all are locked": Race(
        make.make_expose, typed(FactorForm, Factor, kind="driving", text="Faktor", category="other"), lock_all, locked
    ),
    "a plan is added while all are locked": Race(
        make.make_expose, typed(PlanForm, Plan, text="Rencana", document="operations"), lock_all, locked
    ),
    "the window is typed while all are locked": Race(make_window, lambda row: set_all(unchanged(WindowForm, row)), lock_all, locked),
    "a participant is changed while they answer": Race(
        make_invited, lambda row: set_all(unchanged(ParticipantForm, row, meeting=row.meeting)),
        lambda row: answering.attend(row, "Siti", companions=2), lambda row: (row.answer, row.companions) == ("attending", 2),
    ),
}  # fmt: skip


def in_the_end(made):
    """Return the current row; the previous state if one of them removed it."""
    return type(made)._base_manager.filter(pk=made.pk).first() or made


def copies(made):
    mine, theirs = again(made), again(made)
    for row in (mine, theirs):  # as a view has it: with its meeting
        getattr(row, "meeting", None)
    return mine, theirs


@pytest.mark.django_db
@pytest.mark.parametrize("name", RACES)
def test_an_old_copy_takes_nothing_back(name):
    race = RACES[name]
    made = race.make(make.make_meeting())
    mine, theirs = copies(made)
    race.theirs(theirs)

    try:
        with transaction.atomic():
            race.mine(mine)
    except REFUSED:
        pass

    assert race.holds(in_the_end(made))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", RACES)
def test_at_the_same_moment_one_of_both_gives_way(name):
    race = RACES[name]
    for _ in range(ROUNDS):
        made = race.make(make.make_meeting())
        mine, theirs = copies(made)

        errors = at_once(lambda: race.mine(mine), lambda: race.theirs(theirs))  # noqa: B023 - within this round

        assert [error for error in errors if not isinstance(error, (type(None), *REFUSED))] == []
        assert race.holds(in_the_end(made))


@pytest.mark.django_db(transaction=True)
def test_two_that_propose_at_once_both_propose():
    meeting = make.make_meeting()

    errors = at_once(*[lambda: make_decision(again(meeting))] * 6)

    assert (errors, sorted(Decision.objects.values_list("position", flat=True))) == ([None] * 6, [1, 2, 3, 4, 5, 6])


@pytest.mark.django_db(transaction=True)
def test_two_that_adopt_at_once_give_two_numbers():
    meeting = make.make_meeting()
    rows = [make_decision(meeting) for _ in range(6)]

    errors = at_once(*[partial(again(row).adopt, "Pleno") for row in rows])

    assert (errors, sorted(Decision.objects.values_list("number", flat=True))) == ([None] * 6, [1, 2, 3, 4, 5, 6])


def test_a_row_that_was_removed_comes_back_to_no_locked_expose(meeting):
    make_results(meeting).remove()
    event = removals(Result).get()
    lock(meeting, "Sekretariat")

    with pytest.raises(NotNow):
        restore(Result, event)


# What no write path may undo


def stored(meeting, name):
    """Return (a row whose act is stored, the columns that erase it silently, those that erase it with an error)."""
    now = timezone.now()
    if name == "adoption":
        row = make_decision(meeting)
        row.adopt("Pleno")
        told = {"withdrawn_at": now, "withdrawn_by": "S", "withdrawn_reason": "Salah"}
        return row, {"adopted_at": None, "adopted_by": ""}, told
    if name == "approval of minutes":
        row = make_chaired(meeting)
        row.approve("P")
        return row, {"approved_at": None, "approved_by": ""}, {"reopened_at": now, "reopened_by": "S"}
    row = make_submitted(meeting)
    row.approve("S")
    if name == "approval of an exposé":
        return row, {"approved_at": None, "approved_by": ""}, {"returned_at": now, "returned_by": "S", "returned_note": "x"}
    lock(meeting, "S")
    return row, {"locked_at": None, "locked_by": ""}, {"reopened_at": now, "reopened_by": "S"}


@pytest.mark.parametrize("name", ["adoption", "approval of minutes", "approval of an exposé", "lock"])
def test_the_database_lets_an_act_go_only_with_a_word(meeting, name):
    row, silent, told = stored(meeting, name)
    rows = type(row).objects.filter(pk=row.pk)

    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**silent)
    moment = next(column for column in silent if column.endswith("_at"))
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**{moment: timezone.now()})

    assert rows.update(**silent, **told) == 1


def test_that_all_were_locked_stays(meeting):
    window = make_window(meeting)
    lock(meeting, "S")

    with pytest.raises(IntegrityError), transaction.atomic():
        Window.objects.filter(pk=window.pk).update(locked_at=None, locked_by="")


def test_a_verdict_on_a_report_stays(meeting):
    report = make_report(meeting)
    report.verify("S")

    with pytest.raises(IntegrityError), transaction.atomic():
        type(report).objects.filter(pk=report.pk).update(verified_at=None, verified_by="")
