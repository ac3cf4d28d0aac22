"""What the meeting produced: minutes, decisions, follow-ups, and the printed book."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, Paper, RegionalQuerySet, Sector, Session, Topic
from participants.models import Participant, Unit
from presentations.models import Document
from rakerda.constraints import exactly_one


@track()
class Minutes(models.Model):
    """Notula of one session."""

    session = models.OneToOneField(Session, models.CASCADE, related_name="minutes_taken")
    chair = models.ForeignKey(
        Participant, models.SET_NULL, null=True, blank=True, related_name="chaired", verbose_name=_("chair")
    )
    summary = models.TextField(_("summary"), blank=True)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    approved_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("session__day__meeting__region")

    class Meta:
        ordering = ["session__day__date", "session__position"]
        verbose_name, verbose_name_plural = _("minutes"), _("minutes")

    def __str__(self):
        return f"Notula {self.session}"

    @property
    def meeting(self):
        return self.session.meeting

    @property
    def region_id(self):
        return self.session.region_id

    def get_absolute_url(self):
        return reverse("proceedings:minutes", args=[*self.meeting.args, self.session_id])


class Spoken(models.Model):
    """Something said in a session by someone who was there; name and office as they were then."""

    said_at = models.DateTimeField(_("time"))
    speaker_name = models.CharField(max_length=200, editable=False)
    speaker_office = models.CharField(max_length=250, blank=True, editable=False)
    text = models.TextField(_("text"))
    noted_by = models.CharField(max_length=200, editable=False)

    class Meta:
        abstract = True

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.minutes.region_id


@track()
class Remark(Spoken):
    """One intervention: a row of its own, so that two note takers never edit the same text."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="remarks")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="remarks", verbose_name=_("speaker"))

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "pk"]
        verbose_name, verbose_name_plural = _("remark"), _("remarks")


@track()
class Question(Spoken):
    """Tanya jawab: a question, whom it is for, the answer, and what was promised."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="questions")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="questions", verbose_name=_("asked by"))
    addressed_to = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name=_("addressed to")
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="answers", verbose_name=_("answered by")
    )
    promise = models.TextField(_("promise"), blank=True)

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "pk"]
        verbose_name, verbose_name_plural = _("question"), _("questions")
        constraints = [
            models.CheckConstraint(condition=Q(answer="") | Q(answered_by__isnull=False), name="question_answer_has_speaker"),
            models.CheckConstraint(condition=Q(promise="") | ~Q(answer=""), name="question_promise_within_answer"),
        ]


@track()
class Directive(Spoken):
    """Arahan: an instruction of the head of the region; it outranks what the meeting agrees."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="directives")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="directives", verbose_name=_("given by"))

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "pk"]
        verbose_name, verbose_name_plural = _("directive"), _("directives")


@track()
class Decision(models.Model):
    """Rumusan: proposed by a note taker, adopted in plenary."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField(editable=False)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("topic"))
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("field"))
    session = models.ForeignKey(
        Session, models.SET_NULL, null=True, blank=True, related_name="decisions", verbose_name=_("agenda point")
    )
    issue = models.TextField(_("issue"), blank=True)
    text = models.TextField(_("decision"))
    output = models.CharField(_("output"), max_length=300, blank=True)
    document = models.CharField(_("planning document"), max_length=14, choices=Document, default=Document.OPERATIONS)
    proposed_by = models.CharField(max_length=200, editable=False)
    adopted_at = models.DateTimeField(null=True, blank=True, editable=False)
    adopted_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], deferrable=models.Deferrable.DEFERRED, name="decision_position_once"
            )
        ]

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("proceedings:decision_update", args=[*self.meeting.args, self.pk])


@track()
class FollowUp(models.Model):
    """Tindak lanjut: who does what by when, of exactly one decision, directive or question."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="follow_ups")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    directive = models.ForeignKey(Directive, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    text = models.TextField(_("what is to be done"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="follow_ups", verbose_name=_("unit in charge"))
    supporters = models.ManyToManyField(Unit, blank=True, related_name="supported_follow_ups", verbose_name=_("supporting units"))
    due_on = models.DateField(_("due date"))
    cancelled_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancelled_reason = models.TextField(_("reason"), blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name, verbose_name_plural = _("follow-up"), _("follow-ups")
        constraints = [exactly_one("decision", "directive", "question", name="follow_up_has_one_origin")]

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("proceedings:follow_up", args=[*self.meeting.args, self.pk])


@track()
class Report(models.Model):
    """What the unit in charge says of a follow-up; verified or returned by the secretariat."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="reports")
    text = models.TextField(_("what was done"))
    percent = models.PositiveSmallIntegerField(_("progress (%)"))
    evidence = models.FileField(_("evidence"), upload_to="evidence/%Y/", blank=True)
    reported_at = models.DateTimeField(auto_now_add=True)
    reported_by = models.CharField(max_length=200, editable=False)
    verified_at = models.DateTimeField(null=True, blank=True, editable=False)
    verified_by = models.CharField(max_length=200, blank=True, editable=False)
    returned_at = models.DateTimeField(null=True, blank=True, editable=False)
    returned_note = models.TextField(_("note"), blank=True, editable=False)

    objects = RegionalQuerySet.over("follow_up__meeting__region")

    class Meta:
        ordering = ["-reported_at", "-pk"]
        verbose_name, verbose_name_plural = _("report"), _("reports")
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="report_percent_to_100"),
            models.CheckConstraint(
                condition=Q(verified_at__isnull=True) | Q(returned_at__isnull=True), name="report_verified_or_returned"
            ),
        ]

    def __str__(self):
        return f"{self.percent}%"

    @property
    def region_id(self):
        return self.follow_up.region_id

    @property
    def unit_id(self):
        return self.follow_up.unit_id


class Passage(models.Model):
    """A text of the book that someone writes: plain text, a blank line between paragraphs."""

    class Kind(models.TextChoices):
        FOREWORD = "foreword", _("Foreword")
        ADDRESS = "address", _("Address of the head of the region")
        TERMS = "terms", _("Terms of reference")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="passages")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    text = models.TextField(_("text"))
    signer_office = models.CharField(_("signed by (office)"), max_length=250, blank=True)
    signer_name = models.CharField(_("signed by (name)"), max_length=200, blank=True)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["kind"]
        verbose_name, verbose_name_plural = _("passage"), _("passages")
        constraints = [models.UniqueConstraint(fields=["meeting", "kind"], name="passage_kind_once")]

    def __str__(self):
        return self.get_kind_display()

    @property
    def region_id(self):
        return self.meeting.region_id


class Edition(models.Model):
    """Prosiding: one printing of the book, with what went into it. A public one prints names and offices only."""

    class Audience(models.TextChoices):
        PUBLIC = "public", _("Public edition")
        INTERNAL = "internal", _("Internal edition")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField(editable=False)
    audience = models.CharField(_("edition"), max_length=8, choices=Audience, default=Audience.PUBLIC)
    manifest = models.JSONField(default=list, editable=False)
    pages = models.PositiveSmallIntegerField(null=True, editable=False)
    size = models.PositiveBigIntegerField(null=True, editable=False)
    paper = models.OneToOneField(Paper, models.PROTECT, null=True, related_name="edition", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.CharField(max_length=200, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("edition"), _("editions")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="edition_number_once"),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(audience="public", paper__isnull=False),
                name="edition_published_is_public",
            ),
        ]

    def __str__(self):
        return f"Prosiding {self.meeting.short_title}, edisi {self.number}"

    @property
    def region_id(self):
        return self.meeting.region_id


class Run(models.Model):
    """The progress of the job that builds an edition, for the page that waits for it."""

    class Phase(models.TextChoices):
        QUEUED = "queued", _("Waiting its turn")
        GATHERING = "gathering", _("Gathering the data")
        CHAPTERS = "chapters", _("Setting the chapters")
        SLIDES = "slides", _("Laying out the slides")
        CONTENTS = "contents", _("Numbering the contents")
        JOINING = "joining", _("Joining the book")
        DONE = "done", _("Finished")
        FAILED = "failed", _("Failed")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Print again; what was set is kept.")
        LAYOUT = "layout", _("A chapter could not be set. The administrator finds the reason in the log.")

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="run")
    phase = models.CharField(max_length=10, choices=Phase, default=Phase.QUEUED)
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    current = models.CharField(max_length=250, blank=True)
    failure = models.CharField(max_length=10, choices=Failure, blank=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = RegionalQuerySet.over("edition__meeting__region")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(phase="failed") ^ Q(failure=""), name="run_failed_with_a_reason")]

    def __str__(self):
        return self.get_phase_display()

    @property
    def region_id(self):
        return self.edition.region_id
