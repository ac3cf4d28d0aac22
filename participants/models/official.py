"""The officials and their appointments to posts."""

from datetime import timedelta

from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Region, RegionalQuerySet
from participants.identity import nip
from participants.identity.nip import NIP, NRP
from participants.identity.phones import PHONE
from participants.models.unit import Ended, Post
from rakerda.constraints import holds, once
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow
from rakerda.searching.scanned import refuse_scanned


class OfficialQuerySet(RegionalQuerySet):
    def on_file(self):
        """Those who were not merged into another entry."""
        return self.filter(merged_into=None)

    def offered(self, held=()):
        return self.filter(Q(merged_into=None) | Q(pk__in=held))


class Merged(NotNow):
    """An entry that is needed was merged into another one."""

    reason = _("One of the two entries was merged into another one by now. Look for the person in the directory again.")


@track()
class Official(models.Model):
    """Pejabat: a person. Names keep their titles and are never re-cased.

    NIP and contacts are personal data: only the secretariat is sent them. An entry that was merged into another one of the same
    person stays as a record.
    """

    TOLD = ["nip", "grade", "phone", "aide_phone", "operator_phone", "email"]  # taken over by a merger where the other has none

    region = models.ForeignKey(Region, models.PROTECT, related_name="officials", verbose_name=_("region"))
    name = models.CharField(_("name with titles"), max_length=200, validators=[refuse_scanned])
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[NIP])
    grade = models.CharField(_("grade"), max_length=60, blank=True, help_text=_("Such as Pembina Utama Muda (IV/c)."))
    phone = models.CharField(_("phone"), max_length=16, blank=True, validators=[PHONE])
    aide_phone = models.CharField(_("aide's phone"), max_length=16, blank=True, validators=[PHONE])
    operator_phone = models.CharField(_("operator's phone"), max_length=16, blank=True, validators=[PHONE])
    email = models.EmailField(_("e-mail"), blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="absorbed", verbose_name=_("merged into")
    )
    merged_at = models.DateTimeField(null=True, blank=True, editable=False)
    merged_by = models.CharField(max_length=200, blank=True, db_default="", editable=False)

    objects = OfficialQuerySet.over("region")

    class Meta:
        ordering = [Lower("name"), "pk"]  # PostgreSQL here has no ICU: without Lower, "de Vries" comes after "Zulkifli"
        verbose_name, verbose_name_plural = _("official"), _("officials")
        constraints = [
            once(
                "region",
                "nip",
                condition=~Q(nip=""),
                name="official_nip_once",
                at="nip",
                told=_("Another official has this NIP. Look for it in the directory, and change that entry."),
            ),
            holds(
                Q(nip="") | Q(nip__regex=rf"^(?:[0-9]{{18}}|{NRP})$"),
                name="official_nip_18_digits",
                at="nip",
                told=_("A NIP has 18 digits, an NRP has 5 to 14; enter all of them, or leave it empty."),
            ),
            holds(
                Q(merged_into=None, merged_at=None) | Q(merged_into__isnull=False, merged_at__isnull=False),
                name="official_merged_at_a_moment",
                told=_("Somebody else merged this entry at the same time. Reload the page."),
            ),
            holds(
                Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="official_not_merged_into_itself",
                told=_("An entry is merged into another one; choose another one."),
            ),
        ]

    def __str__(self):
        return self.name

    def merge_into(self, other, by):
        """Make this entry and another one of the same person one: that one takes over the appointments, the places on lists of
        meetings, and what it lacks itself (TOLD). This entry stays as a record. Raises Merged.

        Where both are on the list of a meeting, both places stay. Where both hold a post, the definitive appointment stays, and the
        history keeps the other.
        """
        if other.region_id != self.region_id:
            raise ValueError("The official belongs to another region.")
        if other == self:
            raise ValueError("An official is merged into another.")
        with transaction.atomic():
            for row in sorted([self, other], key=lambda row: row.pk):  # two mergers never deadlock
                hold(row)
            if self.merged_into_id or other.merged_into_id:
                raise Merged
            self.merged_into, self.merged_at, self.merged_by = other, timezone.now(), by
            self.save(update_fields=["merged_into", "merged_at", "merged_by"])
            other._take_over(self)

    def _take_over(self, other):
        lacked = [name for name in self.TOLD if not getattr(self, name) and getattr(other, name)]
        for name in lacked:
            setattr(self, name, getattr(other, name))
        if "nip" in lacked:  # a NIP is of one entry; the history keeps whose it was
            other.nip = ""
            other.save(update_fields=["nip"])
        self.save(update_fields=lacked)
        for own, theirs in self.doubled_appointments(other):
            (own if theirs.kind == Appointment.Kind.DEFINITIF else theirs).delete()
        other.appointments.update(official=self)
        other.participations.exclude(meeting__in=self.participations.values("meeting")).update(official=self)
        other.absorbed.update(merged_into=self)

    def doubled_appointments(self, other):
        """The open appointments by which both hold one post: [(own, the other's)]."""
        own = {one.post_id: one for one in self.appointments.open()}
        return [(own[one.post_id], one) for one in other.appointments.open().select_related("post") if one.post_id in own]

    def doubled_participations(self, other):
        """The places of the other on lists of meetings that this one is on, too."""
        meetings = self.participations.values("meeting")
        return other.participations.filter(meeting__in=meetings).select_related("meeting").order_by("meeting__pk")

    @property
    def nip_shown(self):
        """As papers print it, with blanks."""
        return nip.display(self.nip)

    @property
    def nip_label(self):
        """What the number is: NIP, or NRP."""
        return nip.label(self.nip)

    @property
    def nip_masked(self):
        return nip.mask(self.nip)


class AppointmentQuerySet(RegionalQuerySet):
    def open(self):
        """Those that have not ended: the last day still counts."""
        return self.filter(Q(until=None) | Q(until__gte=timezone.localdate()))

    def weightiest_first(self):
        """Ordered: the definitive holder, then an acting official of a vacant post, then one for some days only (Plh.)."""
        weight = Case(When(kind="definitif", then=Value(0)), When(kind="plh", then=Value(2)), default=Value(1))
        return self.order_by(weight, F("since").desc(nulls_last=True), "-pk")


class Held(NotNow):
    """Somebody else holds the post."""


@track()
class Appointment(models.Model):
    """The appointment of an official to a post: its kind, and from when until when.

    A post has one definitive holder; a Plh. is appointed beside them, for the days on which they are away.
    """

    class Kind(models.TextChoices):
        DEFINITIF = "definitif", _("Definitive")
        PLT = "plt", "Plt."
        PLH = "plh", "Plh."
        PJ = "pj", "Pj."
        PJS = "pjs", "Pjs."

    official = models.ForeignKey(Official, models.CASCADE, related_name="appointments", verbose_name=_("official"))
    post = models.ForeignKey(Post, models.CASCADE, related_name="appointments", verbose_name=_("post"))
    kind = models.CharField(_("kind"), max_length=9, choices=Kind, default=Kind.DEFINITIF)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = AppointmentQuerySet.over("official__region")

    class Meta:
        ordering = ["post", "-since"]
        verbose_name, verbose_name_plural = _("appointment"), _("appointments")
        constraints = [
            holds(
                Q(since__isnull=True) | Q(until__isnull=True) | Q(since__lte=F("until")),
                name="appointment_ends_after_start",
                at="until",
                told=_("An appointment ends after it began; enter a later end, or an earlier beginning."),
            ),
            once(
                "post",
                condition=Q(kind="definitif", until__isnull=True),
                name="appointment_one_definitive_holder",
                at="kind",
                told=_("This post has a definitive holder. End that appointment first, or appoint an acting one."),
            ),
        ]

    def __str__(self):
        return self.office

    @property
    def office(self):
        """The office as printed: "Plt. Kepala Dinas Kesehatan"."""
        return self.post.title if self.kind == self.Kind.DEFINITIF else f"{self.get_kind_display()} {self.post.title}"

    def end(self, on):
        """End the appointment on this day, which is its last; at the earliest on the day it began."""
        with editing(self):
            self.until = max(on, self.since) if self.since else on

    def resume(self):
        """Resume an ended appointment. False if somebody else holds the post definitively. Raises Ended if its unit has ended."""
        with editing(self):
            require_standing(self.post)
            others = self.post.appointments.filter(kind=self.Kind.DEFINITIF, until=None).exclude(pk=self.pk)
            if self.kind == self.Kind.DEFINITIF and others.exists():
                return False
            self.until = None
        return True


def require_standing(post):
    """Lock the unit of a post, so that it does not end meanwhile. Raises Ended if it has."""
    if hold(post.unit).ended_on:
        raise Ended


def appoint(official, post, kind, since=None, relieve=None):
    """Appoint somebody. `relieve` is the appointment of the definitive holder whose term ends on the day before.

    Raises Held if somebody else holds the post definitively and is not relieved, and Ended if its unit has ended.
    """
    if official.region_id != post.region_id:
        raise ValueError("The official belongs to another region.")
    with transaction.atomic():
        require_standing(post)
        holder = post.appointments.filter(kind=Appointment.Kind.DEFINITIF, until=None).select_for_update().first()
        if holder and holder == relieve:
            holder.end((since or timezone.localdate()) - timedelta(days=1))
        elif holder and (relieve or kind == Appointment.Kind.DEFINITIF):
            raise Held(reason=_("%(name)s holds this post definitively. End that first.") % {"name": holder.official})
        return Appointment.objects.create(official=official, post=post, kind=kind, since=since)
