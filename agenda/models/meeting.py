"""The meeting with its topics, days and rooms."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.dispatch import Signal
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models.region import Region, RegionalQuerySet
from rakerda.constraints import once

arranged = Signal()  # sent with `meeting` at the end of every change of its agenda, within the same transaction


class Meeting(models.Model):
    """One Rapat Kerja Daerah."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="meetings")
    slug = models.SlugField(_("address"))
    title = models.CharField(_("full title"), max_length=200)
    short_title = models.CharField(_("short title"), max_length=40)
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    venue = models.CharField(_("place"), max_length=200)
    opener = models.CharField(_("opened by"), max_length=100, blank=True, help_text=_("An office, never a person."))
    sample = models.BooleanField(
        _("holds sample data"), default=False, help_text=_("Pages and papers say that some values are invented.")
    )
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("meeting"), _("meetings")
        constraints = [
            once(
                "region",
                "slug",
                name="meeting_slug_once",
                at="slug",
                told=_("Another meeting has this address; choose another one."),
            )
        ]

    def __str__(self):
        return self.title

    @property
    def meeting_id(self):
        """The meeting itself, so that access can ask every object for its meeting_id."""
        return self.pk

    @property
    def args(self):
        """The two slugs at the start of the address of all its pages."""
        return [self.region.slug, self.slug]

    def get_absolute_url(self):
        return reverse("proceedings:front", args=self.args)

    @property
    def arrangement_url(self):
        """URL of its agenda editor."""
        return reverse("agenda:arrangement", args=self.args)

    @property
    def agenda_url(self):
        """URL of its published agenda."""
        return reverse("proceedings:agenda", args=self.args)

    @property
    def check_url(self):
        """URL of what people and exposés make doubtful in its agenda."""
        return reverse("proceedings:programme_check", args=self.args)

    @contextmanager
    def arranging(self):
        """Context manager for changing the agenda: one change at a time per meeting, none once it is closed.

        Serialises concurrent changes. Raises ValidationError (code "closed"). What stands on the agenda follows it (`arranged`).
        """
        with transaction.atomic():
            held = Meeting.objects.select_for_update(no_key=True).get(pk=self.pk)  # no_key: rows that point here may be added
            if held.closed_at:
                raise ValidationError(_("The meeting is closed. Its agenda can no longer be changed."), "closed")
            yield
            arranged.send(Meeting, meeting=held)

    def close(self):
        """Close the meeting and end its running sessions. A closed meeting accepts no more sessions."""
        with self.arranging():
            self.closed_at = timezone.now()
            for day in self.days.all():
                day.sessions.end(self.closed_at)
            self.save(update_fields=["closed_at"])

    def reopen(self):
        """Reopen a meeting that was closed too early; the sessions that closing ended remain ended."""
        self.closed_at = None
        self.save(update_fields=["closed_at"])


class Topic(models.Model):
    """Pokok bahasan: a subject of the meeting, under which decisions are grouped."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="topics")
    position = models.PositiveSmallIntegerField(_("order"))
    text = models.CharField(_("topic"), max_length=300)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("topic"), _("topics")
        constraints = [
            once(
                "meeting",
                "position",
                name="topic_position_once",
                deferrable=models.Deferrable.DEFERRED,
                at="position",
                told=_("Two topics stand at the same place; give each its own number."),
            )
        ]

    def __str__(self):
        return self.text


class Day(models.Model):
    """A date of the meeting; the clock of its agenda starts at starts_at, local time."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="days")
    date = models.DateField(_("date"))
    starts_at = models.TimeField(_("starts at"))

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["date"]
        verbose_name, verbose_name_plural = _("day"), _("days")
        constraints = [
            once(
                "meeting",
                "date",
                name="day_once",
                deferrable=models.Deferrable.DEFERRED,  # two days may change places
                at="date",
                told=_("The meeting has this day already; choose another date."),
            )
        ]

    def __str__(self):
        return str(self.date)


class Room(models.Model):
    """A place within the venue; sessions in different rooms run side by side."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="rooms")
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("room"), _("rooms")
        constraints = [
            once(
                "meeting",
                "name",
                name="room_name_once",
                deferrable=models.Deferrable.DEFERRED,  # two rooms may exchange their names
                at="name",
                told=_("A room of the meeting has this name; choose another one."),
            )
        ]

    def __str__(self):
        return self.name
