"""Notula: what was said in a session, by whom, and when."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import RegionalQuerySet, Session
from participants.models import Participant, Unit


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
