"""What the book still lacks, with links to the pages that fix it. It never blocks printing; required items block publication."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.letterhead.emblems import read_emblem
from participants.access.people import listed
from presentations.models import Expose
from proceedings.book.letters import unprinted
from proceedings.models import ENTRIES, Decision, Minutes, Passage, Question, doubts_of
from rakerda.shown import show_time

NAMED = 3  # list at most this many units by name, count the rest


@dataclass(frozen=True)
class Point:
    """A line of the list. `url` leads to the page where it is fixed. `code` is set if it is required for publication."""

    done: bool
    title: str
    note: str = ""
    url: str = ""
    act: str = ""
    code: str = ""

    @property
    def shape(self):
        return "done" if self.done else "stop" if self.code else "late"

    @property
    def tone(self):
        return "good" if self.done else "bad" if self.code else "warn"


def points(meeting):
    """Return all lines: first required ones, then optional ones, then complete ones."""
    everything = [point for look in LOOKS for point in look(meeting)]
    return sorted(everything, key=lambda point: (point.done, not point.code))


def lacks(meeting):
    """Return the codes of missing requirements for publication."""
    return [point.code for look in LOOKS for point in look(meeting) if point.code and not point.done]


def _address(meeting, name, *args):
    return reverse(name, args=[*meeting.args, *args])


def _named(exposes):
    names = [expose.unit.short_name for expose in exposes[:NAMED]]
    rest = len(exposes) - len(names)
    return ", ".join(names) + (f" +{rest}" if rest else "")


def foreword(meeting):
    url, kind = _address(meeting, "proceedings:passage_update", Passage.Kind.FOREWORD), Passage.Kind.FOREWORD
    if meeting.passages.filter(kind=kind).exclude(text="").exists():
        yield Point(True, _("The foreword is written"), url=url, act=_("Change"), code="foreword")
    else:
        yield Point(False, _("The foreword is not written"), url=url, act=_("Write the foreword"), code="foreword")


def decisions(meeting):
    rows, url = Decision.objects.filter(meeting=meeting), _address(meeting, "proceedings:decisions")
    adopted, proposed = rows.adopted().count(), rows.filter(adopted_at__isnull=True).count()
    if adopted:
        title = ngettext("%(count)s decision is adopted", "%(count)s decisions are adopted", adopted) % {"count": adopted}
        yield Point(True, title, code="decisions")
    else:
        yield Point(False, _("No decision is adopted"), url=url, act=_("Open the decisions"), code="decisions")
    if proposed:
        title = ngettext("%(count)s decision is still a proposal", "%(count)s decisions are still proposals", proposed)
        yield Point(False, title % {"count": proposed}, _("Proposals are not printed."), url=url, act=_("Open the decisions"))
    if without := rows.adopted().filter(follow_ups__isnull=True).count():
        title = ngettext("%(count)s decision has no follow-up", "%(count)s decisions have no follow-up", without)
        yield Point(False, title % {"count": without}, _("Nobody is in charge of it yet."), url=url, act=_("Open the decisions"))


def agenda(meeting):
    url = _address(meeting, "agenda:arrangement")
    release = meeting.releases.first()
    if release:
        yield Point(True, _("The agenda is published"), _("revision %(number)s") % {"number": release.number}, code="agenda")
    else:
        note = _("The book says that it is a draft.")
        yield Point(False, _("The agenda is not published"), note, url=url, act=_("Open the agenda"), code="agenda")


def exposes(meeting):
    rows = list(Expose.objects.for_meeting(meeting).by_sector().with_counts().filter(kind=Expose.Kind.EXPOSE))
    url = _address(meeting, "presentations:exposes")
    without_slides = [row for row in rows if row.deck_id is None]
    without_results = [row for row in rows if not row.result_count]
    without_factors = [row for row in rows if row.result_count and not (row.driving_count and row.inhibiting_count)]
    if without_slides:
        title = ngettext(
            "%(count)s unit without confirmed slides", "%(count)s units without confirmed slides", len(without_slides)
        )
        yield Point(False, title % {"count": len(without_slides)}, _named(without_slides), url=url, act=_("Open the exposés"))
    if without_results:
        title = ngettext("%(count)s unit without results", "%(count)s units without results", len(without_results))
        yield Point(False, title % {"count": len(without_results)}, _named(without_results), url=url, act=_("Open the exposés"))
    if without_factors:
        title = ngettext(
            "%(count)s unit without driving or inhibiting factors",
            "%(count)s units without driving or inhibiting factors",
            len(without_factors),
        )
        yield Point(False, title % {"count": len(without_factors)}, _named(without_factors), url=url, act=_("Open the exposés"))
    if not (without_slides or without_results or without_factors):
        title = ngettext("%(count)s exposé is complete", "%(count)s exposés are complete", len(rows))
        yield Point(bool(rows), title % {"count": len(rows)}, url="" if rows else url, act=_("Open the exposés"))


def minutes(meeting):
    written = Minutes.objects.filter(session__day__meeting=meeting).select_related("session")
    if open_ones := [row for row in written if row.approved_at is None]:
        title = ngettext(
            "The minutes of %(count)s session are not approved",
            "The minutes of %(count)s sessions are not approved",
            len(open_ones),
        )
        only = open_ones[0].get_absolute_url() if len(open_ones) == 1 else _address(meeting, "proceedings:minutes_list")
        note = ", ".join(row.session.title for row in open_ones[:NAMED])
        yield Point(False, title % {"count": len(open_ones)}, note, url=only, act=_("Open the minutes"))
    elif written:
        title = ngettext(
            "The minutes of %(count)s session are approved", "The minutes of %(count)s sessions are approved", len(written)
        )
        yield Point(True, title % {"count": len(written)})
    else:
        url = _address(meeting, "proceedings:minutes_list")
        yield Point(False, _("No minutes are written"), url=url, act=_("Open the minutes"))
    waiting = Question.objects.filter(minutes__session__day__meeting=meeting, answer="")
    if count := len(waiting):
        title = ngettext("%(count)s question is not answered", "%(count)s questions are not answered", count)
        url = _address(meeting, "proceedings:minutes_list")
        yield Point(False, title % {"count": count}, url=url, act=_("Open the minutes"))


def speakers(meeting):
    """Who speaks in the minutes and is unknown or not recorded as present; where all are settled there is no line."""
    rows = [kind.unproven().filter(minutes__session__day__meeting=meeting) for kind in ENTRIES.values()]
    entries = [entry for kind in rows for entry in kind.select_related("minutes__session__day__meeting__region")]
    doubts = sorted(doubts_of(entries), key=lambda one: one.entry.said_at)
    if not doubts:
        return
    zone, sessions = meeting.region.zone, {one.entry.minutes_id: one.entry.minutes for one in doubts}
    only = (
        next(iter(sessions.values())).get_absolute_url() if len(sessions) == 1 else _address(meeting, "proceedings:minutes_list")
    )
    title = ngettext(
        "The speaker of %(count)s entry is not settled", "The speakers of %(count)s entries are not settled", len(doubts)
    )
    named = [f"{show_time(localtime(one.entry.said_at, zone))} {one.name} ({one.doubt.label})" for one in doubts[:NAMED]]
    rest = [f"+{len(doubts) - NAMED}"] if len(doubts) > NAMED else []
    yield Point(False, title % {"count": len(doubts)}, "; ".join([*named, *rest]), url=only, act=_("Open the minutes"))


def people(meeting):
    came = listed(meeting).present().count()
    if came:
        title = ngettext("%(count)s person is recorded as present", "%(count)s people are recorded as present", came)
        yield Point(True, title % {"count": came})
        note = _("The book prints lines to sign on, and says so. This does not hold up the printing.")
        yield Point(False, _("No signature is recorded"), note)
    else:
        url = _address(meeting, "participants:participants")
        yield Point(False, _("Nobody is recorded as present"), url=url, act=_("Open the participants"))


def address(meeting):
    if not meeting.passages.filter(kind=Passage.Kind.ADDRESS).exclude(text="").exists():
        url = _address(meeting, "proceedings:passage_update", Passage.Kind.ADDRESS)
        yield Point(False, _("The address of the head of the region is not written"), url=url, act=_("Write the address"))


def emblem(meeting):
    if not read_emblem(meeting.region):
        url = _address(meeting, "agenda:emblem_update")
        note = _("Its space on the cover stays free.")
        yield Point(False, _("The emblem of the region is not uploaded"), note, url=url, act=_("Upload it"))


def letters(meeting):
    """Texts with letters that no font draws; where all can be printed there is no line."""
    for found in unprinted(meeting):
        title = _("%(letters)s can't be printed") % {"letters": " ".join(found.letters)}
        yield Point(
            False, title, _("In “%(place)s”. It prints as a box.") % {"place": found.place}, url=found.url, act=_("Change")
        )


LOOKS = [foreword, decisions, agenda, exposes, minutes, speakers, people, address, emblem, letters]
