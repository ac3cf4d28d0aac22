"""The state of a meeting: one reading of all floors, used by Beranda for its band, its tasks and its table."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Case, Count, F, Q, When
from django.utils import timezone

from agenda.models import Meeting, Release, Session
from agenda.programme.hours import Hours, hours_of
from participants.invitations.outdated import outdated
from participants.listing.attendance import Recap, recap
from participants.listing.unplaced import unplaced
from participants.models import Desk, Letter, Participant
from presentations.models import Expose
from proceedings.home.calendar import Calendar
from proceedings.models import ENTRIES, Decision, Edition, FollowUp
from proceedings.models.minutes import NOT_MINUTED
from rakerda.jobs.life import WORKING


@dataclass
class Overview:
    """The rows behind the figures; every property is computed without queries."""

    meeting: Meeting
    today: date
    days: list[Hours]
    release: Release | None
    sessions: list[Session]
    exposes: list[Expose]
    recap: Recap
    decisions: list[Decision]
    follow_ups: list[FollowUp]
    editions: list[Edition]
    unplaced: list[Participant]  # invited, and nobody has chosen their group of the protocol order
    outdated_letters: list[Letter]  # valid, and the day, time or place in them is another one
    guessed_desks: list[Desk]  # closed automatically, and not reopened

    @property
    def calendar(self):
        first, last = (self.days[0].day.date, self.days[-1].day.date) if self.days else (None, None)
        return Calendar(first, last, self.today)

    @property
    def began(self):
        return self.calendar.began

    @property
    def over(self):
        return self.calendar.over

    @property
    def without_slides(self):
        return [row for row in self.exposes if row.deck_id is None]

    @property
    def to_review(self):
        return [row for row in self.exposes if row.state == Expose.State.SUBMITTED]

    @property
    def returned(self):
        return [row for row in self.exposes if row.state == Expose.State.RETURNED]

    @property
    def ready(self):
        return [row for row in self.exposes if is_ready(row)]

    @property
    def unwritten(self):
        """Agenda points that require minutes and have none: nothing noted, no summary, no approval. While the meeting lasts only
        those that have ended."""
        held = self.sessions if self.over else [session for session in self.sessions if session.ended_at]
        return [session for session in held if not session.written and not session.approved_at]

    @property
    def unapproved(self):
        return [session for session in self.sessions if session.written and not session.approved_at]

    @property
    def approved(self):
        return [session for session in self.sessions if session.approved_at]

    @property
    def adopted(self):
        return [row for row in self.decisions if row.adopted_at]

    @property
    def proposed(self):
        return [row for row in self.decisions if not row.adopted_at]

    @property
    def unassigned(self):
        """Adopted decisions without a follow-up."""
        return [row for row in self.adopted if not row.follows]

    @property
    def late(self):
        return [row for row in self.follow_ups if row.is_late(self.today)]

    @property
    def unjudged(self):
        return [row for row in self.follow_ups if row.last_report and not row.last_report.judged]

    @property
    def printed(self):
        """Editions that could be published."""
        return [edition for edition in self.editions if edition.pages and not edition.internal]

    @property
    def printing(self):
        return [edition for edition in self.editions if edition.phase in WORKING]

    @property
    def published(self):
        return [edition for edition in self.editions if edition.published_at]

    @cached_property
    def presence(self):
        """{unit id: its line in the attendance recap}."""
        return {row.unit.pk: row for row in self.recap.rows}


def is_ready(expose):
    """Whether a unit is finished: slides confirmed, figures given, approved."""
    return bool(expose.deck_id and expose.result_count and expose.approved_at)


def overview(meeting):
    """Return the overview; the number of queries does not depend on the amount of data."""
    entries = sum((Count(f"minutes_taken__{kind}", distinct=True) for kind in ENTRIES), start=Count(None))
    written = Case(When(Q(minutes_taken__summary="") | Q(minutes_taken=None), then=entries), default=1)
    sessions = Session.objects.filter(day__meeting=meeting).exclude(kind__in=NOT_MINUTED)
    exposes = Expose.objects.for_meeting(meeting).filter(kind=Expose.Kind.EXPOSE).with_counts().by_sector()
    return Overview(
        meeting=meeting,
        today=timezone.localdate(),
        days=hours_of(meeting, release := meeting.releases.first()),
        release=release,
        sessions=list(sessions.annotate(written=written, approved_at=F("minutes_taken__approved_at"))),
        exposes=list(exposes),
        recap=recap(meeting),
        decisions=list(meeting.decisions.annotate(follows=Count("follow_ups"))),
        follow_ups=list(FollowUp.objects.filter(meeting=meeting).prefetch_related("reports")),
        editions=list(meeting.editions.annotate(phase=F("run__phase"))),
        unplaced=unplaced(meeting),
        outdated_letters=outdated(meeting),
        guessed_desks=list(meeting.desks.guessed()),
    )
