"""Tindak lanjut: who does what by when, and what they report of it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet
from participants.models import Unit
from proceedings.models.decision import Decision
from proceedings.models.minutes import Directive, Question
from rakerda.constraints import exactly_one


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
