"""One presentation of a unit, and its life from the request to the approval."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from pghistory import track

from agenda.models import Meeting, Sector, Session
from participants.models import Participant, Unit
from presentations.models import measures, parts
from presentations.models.exposes import ExposeQuerySet
from rakerda.constraints import holds, kept, once
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow

NOT_SUBMITTED = _("It was not submitted, or taken back meanwhile. Reload the page; the unit submits it first.")
SEEN_OLDER = _("The unit changed it while you were looking at it. Look at it as it is now, then approve it.")
STAYS_LOCKED = _("The exposé is locked. Reopen it first, then change it.")
STAYS_APPROVED = _("The exposé was approved meanwhile. Return it to the unit first, then change it.")


class Locked(NotNow):
    """The exposé is locked: nobody may change it until the secretariat reopens it."""

    reason = _("The exposé is locked. The secretariat can reopen it.")
    oneself = _("Reopen it on its page first.")


@track()
class Expose(models.Model):
    """One presentation of a unit in a meeting: its figures, factors and plans, and the slides that will be shown."""

    class Kind(models.TextChoices):
        EXPOSE = "expose", _("Exposé")
        TALK = "talk", _("Talk")

    class Figures(models.TextChoices):
        PROVISIONAL = "provisional", _("provisional figures")
        FINAL = "final", _("final figures")

    class State(models.TextChoices):
        """The state of an exposé, computed from its moments."""

        REQUESTED = "requested", _("Not started")
        DRAFT = "draft", pgettext_lazy("exposé", "Draft")
        SUBMITTED = "submitted", pgettext_lazy("exposé", "Submitted")
        RETURNED = "returned", pgettext_lazy("exposé", "Needs repair")
        APPROVED = "approved", pgettext_lazy("exposé", "Approved")
        LOCKED = "locked", pgettext_lazy("exposé", "Approved and locked")
        POSTPONED = "postponed", pgettext_lazy("exposé", "Postponed")
        IN_WRITING = "in_writing", pgettext_lazy("exposé", "Given in writing")
        PRESENTED = "presented", pgettext_lazy("exposé", "Presented")

    class Outcome(models.TextChoices):
        """The outcome on the day of the meeting."""

        PRESENTED = "presented", pgettext_lazy("exposé", "Presented")
        IN_WRITING = "in_writing", pgettext_lazy("exposé", "Given in writing")
        POSTPONED = "postponed", pgettext_lazy("exposé", "Postponed")

    class Missing(models.TextChoices):
        """The parts that an exposé needs before it can be submitted, in the order in which a unit adds them."""

        DECK = "deck", _("slides")
        RESULTS = "results", _("results")
        FIGURES = "figures", _("date of the figures")
        DRIVING = "driving", _("a driving factor")
        INHIBITING = "inhibiting", _("an inhibiting factor")
        PLANS = "plans", _("a plan for next year")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="exposes")
    kind = models.CharField(_("kind"), max_length=6, choices=Kind, default=Kind.EXPOSE)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="exposes", verbose_name=_("unit"))
    unit_name = models.CharField(_("unit, as written then"), max_length=200)
    title = models.CharField(_("title"), max_length=200, blank=True)
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="exposes", verbose_name=_("field"))
    session = models.ForeignKey(
        Session, models.SET_NULL, null=True, blank=True, related_name="exposes", verbose_name=_("agenda point")
    )
    placed_by_hand = models.BooleanField(default=False, editable=False)  # else its session follows the agenda (placing.py)
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=7, validators=[MinValueValidator(1)])
    presenter = models.ForeignKey(
        Participant, models.SET_NULL, null=True, blank=True, related_name="exposes", verbose_name=_("presenter")
    )
    figures_as_of = models.DateField(_("figures as of"), null=True, blank=True)
    figures = models.CharField(_("state of the figures"), max_length=11, choices=Figures, default=Figures.PROVISIONAL)
    deck = models.OneToOneField("Deck", models.SET_NULL, null=True, blank=True, related_name="pinned_by", editable=False)
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = models.CharField(max_length=200, blank=True, editable=False)
    submitted_parts = models.JSONField(default=dict, editable=False)  # parts.of() of that moment; {} where it was not kept
    returned_at = models.DateTimeField(null=True, blank=True, editable=False)
    returned_by = models.CharField(max_length=200, blank=True, editable=False)
    returned_note = models.TextField(blank=True, editable=False)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    approved_by = models.CharField(max_length=200, blank=True, editable=False)
    undone_at = models.DateTimeField(null=True, blank=True, editable=False)  # an approval by mistake, taken back at once
    locked_at = models.DateTimeField(null=True, blank=True, editable=False)
    locked_by = models.CharField(max_length=200, blank=True, editable=False)
    reopened_at = models.DateTimeField(null=True, blank=True, editable=False)
    reopened_by = models.CharField(max_length=200, blank=True, editable=False)
    started_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    postponed_at = models.DateTimeField(null=True, blank=True, editable=False)
    in_writing_at = models.DateTimeField(null=True, blank=True, editable=False)  # handed over, not spoken: "disampaikan tertulis"
    outcome_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = ExposeQuerySet.over("meeting__region")

    class Meta:
        ordering = ["sector__position", "position", "unit__position"]
        verbose_name, verbose_name_plural = _("exposé"), _("exposés")
        constraints = [
            once(
                "meeting",
                "unit",
                condition=Q(kind="expose"),
                name="expose_once_a_unit",
                at="unit",
                told=_("This unit has its exposé already; open it in the list."),
            ),
            holds(
                Q(kind="expose") | ~Q(title=""), name="expose_talk_has_title", at="title", told=_("Enter the title of the talk.")
            ),
            holds(Q(minutes__gte=1), name="expose_takes_time", at="minutes", told=_("Enter one minute at least.")),
            holds(
                Q(approved_at__isnull=True) | Q(submitted_at__isnull=False),
                name="expose_approved_after_submitted",
                told=NOT_SUBMITTED,
            ),
            holds(
                Q(returned_at__isnull=True) | Q(submitted_at__isnull=False),
                name="expose_returned_after_submitted",
                told=NOT_SUBMITTED,
            ),
            holds(
                Q(ended_at__isnull=True) | Q(started_at__isnull=False, started_at__lte=F("ended_at")),
                name="expose_ended_after_it_started",
                told=_("A talk ends after it began. Reload the page, start it, then end it."),
            ),
            holds(
                Q(reopened_at__isnull=True, reopened_by="") | (Q(reopened_at__isnull=False) & ~Q(reopened_by="")),
                name="expose_reopened_by_someone",
                told=_("Somebody else reopened it at the same time. Reload the page."),
            ),
        ]
        triggers = [
            kept("locked_at", undone_by=["reopened_at"], words="a lock is taken back by a reopening only", told=STAYS_LOCKED),
            kept(
                "approved_at",
                undone_by=["returned_at", "undone_at"],
                words="an approval is undone or returned only",
                told=STAYS_APPROVED,
            ),
        ]

    def __str__(self):
        return self.title or self.unit_name

    def get_absolute_url(self):
        return reverse("presentations:expose", args=[*self.meeting.args, self.pk])

    # Its content

    @property
    def state(self):
        """Its state; the newest of its moments decides. A lock without an approval changes no state."""
        if self.outcome:
            return self.State(self.outcome)
        if self.approved_at:
            return self.State.LOCKED if self.locked_at else self.State.APPROVED
        if self.submitted_at:
            returned = self.returned_at and self.returned_at > self.submitted_at
            return self.State.RETURNED if returned else self.State.SUBMITTED
        return self.State.DRAFT if self._number("newest_version", "decks") or self._has_data() else self.State.REQUESTED

    @property
    def outcome(self):
        """Its Outcome on the day of the meeting; "" while it has none."""
        moments = {
            self.Outcome.PRESENTED: self.ended_at,
            self.Outcome.IN_WRITING: self.in_writing_at,
            self.Outcome.POSTPONED: self.postponed_at,
        }
        return next((outcome for outcome, moment in moments.items() if moment), "")

    @property
    def accepted(self):
        """Whether it was accepted and may be presented."""
        return self.approved_at is not None

    @property
    def extended_until(self):
        """The end of the newest extension, or None; with_counts() annotates it for lists."""
        if "newest_extension" in self.__dict__:
            return self.newest_extension
        return self.extensions.values_list("until", flat=True).first()

    @property
    def missing(self):
        """The missing parts, as Missing codes. A talk needs slides only."""
        codes = self.Missing
        if self.kind == self.Kind.TALK:
            return [] if self.deck_id else [codes.DECK]
        wanting = {
            codes.DECK: not self.deck_id,
            codes.RESULTS: not self._number("result_count", "results"),
            codes.FIGURES: not self.figures_as_of,
            codes.DRIVING: not self._number("driving_count", "factors", kind="driving"),
            codes.INHIBITING: not self._number("inhibiting_count", "factors", kind="inhibiting"),
            codes.PLANS: not self._number("plan_count", "plans"),
        }
        return [code for code, wants in wanting.items() if wants]

    def _has_data(self):
        return any(self._number(*names) for names in [("result_count", "results"), ("driving_count", "factors")])

    def _number(self, counted, rows, **which):
        """The count that with_counts() annotated, else of a query."""
        return self.__dict__[counted] if counted in self.__dict__ else getattr(self, rows).filter(**which).count()

    @property
    def changed_parts(self):
        """The Parts that differ from what was submitted; [] unless it waits for its review."""
        return parts.changed(self, self.submitted_parts) if self.state == self.State.SUBMITTED else []

    @property
    def newest_deck(self):
        """The last version that was sent, ready or not."""
        return self.decks.first()

    # Sums over its results; prefetch "results" where many are shown

    @property
    def mean_achievement(self):
        """The average achievement of the results, each counted at most as 100; None if none has one."""
        return measures.mean_capped(result.achievement for result in self.results.all())

    @property
    def rating(self):
        return measures.rating(self.mean_achievement)

    @property
    def budget(self):
        return measures.total(result.budget for result in self.results.all())

    @property
    def spent(self):
        return measures.total(result.spent for result in self.results.all())

    @property
    def absorption(self):
        return measures.absorption(self.budget, self.spent)

    # The acts

    def submit(self, by):
        """Hand it in for review. Raises ValidationError while something is missing, or Locked."""
        with editing(self):
            self.require_open()
            self._count_anew()
            if self.missing:
                raise ValidationError(_("Something is still missing: %(list)s."), params={"list": self.missing_text})
            if not self.approved_at and self.state != self.State.SUBMITTED:
                self.submitted_at, self.submitted_by, self.submitted_parts = timezone.now(), by, parts.of(self)

    def approve(self, by, seen=""):
        """Approve it as the reviewer saw it, who looked at the revision `seen`; "" asks for no particular one.

        After that only the secretariat changes it. Raises ValidationError if it is not waiting for review, or changed since.
        """
        with editing(self):
            if self.approved_at:
                return
            self._require_submitted()
            if seen and seen != parts.revision_of(self):
                raise ValidationError(SEEN_OLDER)
            self.approved_at, self.approved_by = timezone.now(), by

    def undo_approval(self):
        """Take an approval back as if it had not been. Raises ValidationError once the exposé has an outcome."""
        with editing(self):
            if self.outcome:
                raise ValidationError(_("Its outcome was recorded meanwhile. Take that back first."))
            if self.approved_at:
                self.approved_at, self.approved_by, self.undone_at = None, "", timezone.now()

    def return_(self, note, by):
        """Return it with a note of what to repair; this undoes an approval. Raises ValidationError unless it waits for review."""
        with editing(self):
            if not self.approved_at:
                self._require_submitted()
            self.returned_at, self.returned_by, self.returned_note = timezone.now(), by, note
            self.approved_at, self.approved_by = None, ""

    def conclude(self, outcome, by):
        """Record its Outcome; "" takes it back. A second one replaces the first; the history keeps both."""
        now = timezone.now()
        with editing(self):
            self.started_at = (self.started_at or now) if outcome == self.Outcome.PRESENTED else None
            self.ended_at = now if outcome == self.Outcome.PRESENTED else None
            self.in_writing_at = now if outcome == self.Outcome.IN_WRITING else None
            self.postponed_at = now if outcome == self.Outcome.POSTPONED else None
            self.outcome_by = by if outcome else ""

    def reopen(self, by):
        """Undo its lock: the unit may change it again, or the secretariat. No effect if it is not locked."""
        with editing(self):
            if self.locked_at:
                self.locked_at, self.locked_by = None, ""
                self.reopened_at, self.reopened_by = timezone.now(), by

    def hold_open(self):
        """Lock its row until the transaction ends, so that nobody locks the exposé during a change. Raises Locked."""
        hold(self).require_open()

    def require_open(self):
        """Raises Locked if it is locked."""
        if self.locked_at:
            raise Locked(self)

    def _count_anew(self):
        """Drop the annotations of with_counts(), which may be outdated."""
        for name in [name for name in self.__dict__ if name.endswith("_count") or name.startswith(("newest_", "awaiting_"))]:
            del self.__dict__[name]

    def _require_submitted(self):
        if self.state != self.State.SUBMITTED:
            raise ValidationError(_("The exposé is not waiting for review."))

    @property
    def missing_text(self):
        """The missing parts in words: "slides, a driving factor"."""
        return ", ".join(str(code.label) for code in self.missing)
