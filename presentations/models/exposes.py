"""Queries of a meeting's exposés."""

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from agenda.models import RegionalQuerySet, Session
from participants.models import Unit


class ExposeQuerySet(RegionalQuerySet):
    """Exposés for lists. Each method keeps the number of queries whatever the number of rows."""

    def for_meeting(self, meeting):
        """The exposés of a meeting, with the related rows of a list."""
        rows = self.filter(meeting=meeting).select_related("unit", "sector", "session", "presenter", "deck")
        return rows.select_related("meeting__region", "meeting__window")

    def by_sector(self):
        """In running order: field by field, those without a field last. Group with {% regroup %} or itertools.groupby."""
        return self.order_by(
            F("sector__position").asc(nulls_last=True), "sector__name", "kind", "position", "unit__position", "unit__name", "pk"
        )

    def with_counts(self):
        """Each with result_count, driving_count, inhibiting_count, plan_count and newest_phase, newest_failure, newest_version and
        awaiting_version (which waits for its confirmation) of its slides, and newest_extension."""
        newest = self._own("decks").order_by("-version")
        return self.annotate(
            result_count=_count(self._own("results")),
            driving_count=_count(self._own("factors").filter(kind="driving")),
            inhibiting_count=_count(self._own("factors").filter(kind="inhibiting")),
            plan_count=_count(self._own("plans")),
            newest_phase=Subquery(newest.values("phase")[:1]),
            newest_failure=Subquery(newest.values("failure")[:1]),
            newest_version=Subquery(newest.values("version")[:1]),
            awaiting_version=Subquery(newest.awaiting().values("version")[:1]),
            newest_extension=Subquery(self._own("extensions").values("until")[:1]),
        )

    def _own(self, name):
        """The rows of this name that belong to an exposé, for a subquery. Their models are above this one, and refer to it."""
        return self.model._meta.get_field(name).related_model.objects.filter(expose=OuterRef("pk"))

    def with_data(self):
        """Each with its results, factors and plans."""
        return self.prefetch_related("results", "factors", "plans")

    def unasked(self, meeting):
        """The units of the region that are active, present and have no exposé in the meeting."""
        asked = self.filter(meeting=meeting, kind=self.model.Kind.EXPOSE)
        units = Unit.objects.for_meeting(meeting).active().presenting()
        return units.exclude(exposes__in=asked)

    def request(self, meeting):
        """Create an exposé for every unit that has none, in the session of its field."""
        session_of = {session.sector_id: session for session in reversed(self.sessions_of(meeting))}
        return self.bulk_create(
            self.model(
                meeting=meeting,
                unit=unit,
                unit_name=unit.name,
                sector=unit.sector,
                session=session_of.get(unit.sector_id),
                position=unit.position,
            )
            for unit in self.unasked(meeting).select_related("sector")
        )

    def sessions_of(self, meeting):
        """The sessions that take the exposés of a field, in the order of the agenda; of two of a field the first takes them."""
        sessions = Session.objects.filter(day__meeting=meeting, kind=Session.Kind.EXPOSE, sector__isnull=False)
        return list(sessions.order_by("day__date", "position"))

    def place(self, meeting):
        """Put each exposé of the meeting into the session of its field, but for those that were placed by hand. One that is in
        such a session already stays there, and where there is none it is in none."""
        exposes = self.filter(meeting=meeting, kind=self.model.Kind.EXPOSE, placed_by_hand=False)
        sessions = self.sessions_of(meeting)
        exposes.exclude(session__in=sessions, session__sector=F("sector")).exclude(session=None).update(session=None)
        for session in sessions:
            exposes.filter(session=None, sector=session.sector_id).update(session=session)

    def missing_deck(self):
        """Those without confirmed slides."""
        return self.filter(deck__isnull=True)


def _count(rows):
    counted = rows.order_by().values("expose").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
