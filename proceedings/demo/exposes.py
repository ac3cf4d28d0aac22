"""The exposés: figures, factors and plans of every unit, and the state of each once its slides are ready."""

import dataclasses
import datetime
import functools

from django.utils import timezone

from participants.access.people import listed
from presentations.expose.window import grant
from presentations.models import Document, Expose, Factor, Plan, Result, Window
from presentations.models.measures import Scale, achievement, achievement_of_steps
from proceedings.demo import tables
from proceedings.demo.place import SECRETARY
from rakerda.indonesian import format_number

FIELDS = ["manusia", "ekonomi", "infrastruktur", "pemerintahan", "kecamatan"]
OPENS, CLOSES = datetime.datetime(2023, 12, 1, 8), datetime.datetime(2023, 12, 22, 16)
CORRECTS_UNTIL = datetime.datetime(2023, 12, 27, 12)
TRIED_FOR = datetime.timedelta(days=60)  # the units that are not finished, so that visitors can try them out
AS_OF = datetime.date(2023, 12, 15)
MINUTES = {"kecamatan": 6}
SUBMITTED = datetime.timedelta(minutes=25)  # after the upload
REVIEWED = datetime.datetime(2023, 12, 27, 9, 0)  # the first; then one every four minutes
DOCUMENTS = {
    Document.ACTION_PLAN: "Rencana Aksi dan Perjanjian Kinerja 2024",
    Document.BUDGET_CHANGE: "Perubahan RKPD dan APBD 2024",
    Document.NEXT_PLAN: "RKPD dan Renja 2025",
    Document.MEDIUM_TERM: "RPJMD dan Renstra",
    Document.REGULATION: "Peraturan, surat edaran, atau SOP",
    Document.OPERATIONS: "Operasional segera",
}


def load(meeting, units, sessions):
    """Create an exposé for every presenting unit, in the order of exposes.tsv. Returns them with their rows of the table."""
    figures = {key: unit for field in FIELDS for key, unit in tables.document(f"exposes/{field}").items()}
    present = _present(meeting)
    loaded = []
    for position, row in enumerate(tables.rows("exposes"), 1):
        unit = units[row["unit"]]
        expose = Expose.objects.create(
            meeting=meeting,
            unit=unit,
            unit_name=unit.name,
            sector=unit.sector,
            session=sessions[row["session"]],
            position=position,
            minutes=MINUTES.get(row["session"], 7),
            presenter=present.get(unit.pk),
            figures_as_of=AS_OF,
        )
        _load_figures(expose, figures[row["unit"]])
        loaded.append((expose, row))
    _load_window(meeting, loaded)
    return loaded


def _load_window(meeting, loaded):
    zone = meeting.region.zone
    moments = {"opens_at": OPENS, "closes_at": CLOSES, "corrects_until": CORRECTS_UNTIL}
    Window.objects.create(meeting=meeting, **{name: moment.replace(tzinfo=zone) for name, moment in moments.items()})
    for expose, row in loaded:
        if row["state"] in {"draft", "returned"}:
            until, reason = timezone.now() + TRIED_FOR, "Data contoh: tetap dibuka agar penyampaian dapat dicoba."
            grant(expose, until, reason, SECRETARY)


def _present(meeting):
    """Return who came for each unit, by unit number: its head or their representative."""
    came = listed(meeting).filter(check_ins__isnull=False, mandates__isnull=False).distinct()
    return {mandate.unit_id: participant for participant in came for mandate in participant.mandates.all()}


def _load_figures(expose, facts):
    results = enumerate(facts["results"], 1)
    Result.objects.bulk_create(Result(expose=expose, position=position, **_result(*row)) for position, row in results)
    Factor.objects.bulk_create(
        Factor(expose=expose, kind=kind, category=category, text=text, position=position)
        for kind in (Factor.Kind.DRIVING, Factor.Kind.INHIBITING)
        for position, (category, text) in enumerate(facts[kind], 1)
    )
    plans = enumerate(facts["plans"], 1)
    Plan.objects.bulk_create(
        Plan(expose=expose, document=document, text=text, position=place) for place, (document, text) in plans
    )


def _result(code, name, indicator, measure, target, actual, budget, spent, words):
    values = {"code": code, "name": name, "indicator": indicator, "is_key": "iku" in words}
    values |= {"budget": budget or None, "spent": spent or None}
    if measure in Scale.values:
        return values | {"scale": measure, "target_step": target, "actual_step": actual}
    polarity = Result.Polarity.MINIMISE if "turun" in words else Result.Polarity.MAXIMISE
    return values | {"measure": measure, "polarity": polarity, "target": target, "actual": actual}


def sender_of(row, expose):
    """Return the author for the unit: its account if it has one."""
    accounts = {account["unit"]: f"{account['name']} ({account['username']})" for account in tables.rows("accounts")}
    return accounts.get(row["unit"], f"Operator {expose.unit.short_name}")


def sent_at(expose, row):
    """Return when the unit sent its slides; "22 10.25" is the day of December and the time."""
    moment = datetime.datetime.strptime(f"2023-12-{row['uploaded']}", "%Y-%m-%d %H.%M")
    return moment.replace(tzinfo=expose.meeting.region.zone)


def hand_in(expose, row):
    """Submit and review it with the times of the table, unless somebody already has."""
    if expose.submitted_at or row["state"] == "draft":
        return
    reviewed_at = (REVIEWED + datetime.timedelta(minutes=4 * expose.position)).replace(tzinfo=expose.meeting.region.zone)
    expose.submitted_at, expose.submitted_by = sent_at(expose, row) + SUBMITTED, sender_of(row, expose)
    if row["state"] == "approved":
        expose.approved_at, expose.approved_by = reviewed_at, SECRETARY
    if row["state"] == "returned":
        expose.returned_at, expose.returned_by, expose.returned_note = reviewed_at, SECRETARY, row["note"]
    expose.save()


@dataclasses.dataclass
class Talk:
    """The text of the slides of an exposé."""

    expose: Expose
    as_of: datetime.date = AS_OF

    @property
    def unit(self):
        return self.expose.unit

    @property
    def meeting(self):
        return self.expose.meeting

    @property
    def sector(self):
        return self.expose.sector

    @property
    def presenter(self):
        return self.expose.presenter

    @functools.cached_property
    def day(self):
        return self.meeting.days.first().date

    @functools.cached_property
    def results(self):
        return list(self.expose.results.all())

    @property
    def programmes(self):
        return list(dict.fromkeys((result.code, result.name) for result in self.results))

    @property
    def driving(self):
        return [factor.text for factor in self.expose.factors.filter(kind=Factor.Kind.DRIVING)]

    @property
    def inhibiting(self):
        return [factor.text for factor in self.expose.factors.filter(kind=Factor.Kind.INHIBITING)]

    @property
    def plans(self):
        return [(plan.text, DOCUMENTS[plan.document]) for plan in self.expose.plans.all()]

    def pair(self, result):
        """Target and actual, as written."""
        if result.scale:
            return result.target_step, result.actual_step
        return format_number(result.target), format_number(result.actual)

    def achievement(self, result):
        if result.scale:
            return achievement_of_steps(result.scale, result.target_step, result.actual_step)
        return achievement(result.target, result.actual, result.polarity == Result.Polarity.MINIMISE)
