"""The bodies that attend, and the posts in them."""

from itertools import pairwise

from django.db import models, transaction
from django.db.models import F, ProtectedError, Q
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Region, RegionalQuerySet, Sector
from participants.identity.protocol import ProtocolRank, rank_of
from rakerda.constraints import holds, once
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow
from rakerda.searching.scanned import refuse_scanned


class UnitQuerySet(RegionalQuerySet):
    def active(self):
        """The units that exist today: not those that were dissolved or merged."""
        return self.filter(ended_on=None)

    def offered(self, held=()):
        return self.filter(Q(ended_on=None) | Q(pk__in=held))

    def presenting(self):
        """The units that present an exposé."""
        return self.filter(presents())


class Ended(NotNow):
    """A unit that is needed was dissolved or merged."""

    reason = _("The unit has ended by now: it was dissolved or merged. If that was a mistake, undo it on its page.")


@track()
class Unit(models.Model):
    """Perangkat daerah, kecamatan, kelurahan, desa, or an outside body (instansi).

    A renamed unit keeps its row; its history keeps the old names. A merged one ends and names its successor.
    """

    class Kind(models.TextChoices):
        SKPD = "skpd", _("SKPD")
        KECAMATAN = "kecamatan", _("Kecamatan")
        KELURAHAN = "kelurahan", _("Kelurahan")
        DESA = "desa", _("Desa")
        INSTANSI = "instansi", _("Outside body")

    region = models.ForeignKey(Region, models.PROTECT, related_name="units", verbose_name=_("region"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    name = models.CharField(_("name"), max_length=200, validators=[refuse_scanned])
    short_name = models.CharField(_("short name"), max_length=40)
    code = models.CharField(_("code"), max_length=30, blank=True)
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="units", verbose_name=_("field"))
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of"))
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    ended_on = models.DateField(_("ended on"), null=True, blank=True, help_text=_("When it was dissolved or merged."))
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("became part of")
    )

    objects = UnitQuerySet.over("region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("unit"), _("units")
        constraints = [
            once(
                "region",
                "name",
                name="unit_name_once",
                at="name",
                told=_("The region has a unit of this name; choose another one."),
            ),
            holds(
                Q(successor=None) | Q(ended_on__isnull=False),
                name="unit_succeeded_only_when_ended",
                at="ended_on",
                told=_("Enter when the unit ended, too."),
            ),
            holds(
                Q(successor=None) | ~Q(successor=F("id")),
                name="unit_not_own_successor",
                at="successor",
                told=_("A unit doesn't take over from itself; choose another one."),
            ),
        ]

    def __str__(self):
        return self.name

    def former_names(self):
        """[(former name, used until)], the newest first. The history keeps every name."""
        events = list(self.events.order_by("pgh_id").values_list("name", "pgh_created_at"))
        return [(old, until) for (old, _since), (new, until) in pairwise(events) if old != new][::-1]

    def merge_into(self, successor, on):
        """End on this day, with a successor or None. The parts of the unit move there, its posts become vacant.

        Raises Ended if either of them has ended by now.

        Mandates, exposés and papers of past meetings keep the unit that they name.
        """
        if successor and successor.region_id != self.region_id:
            raise ValueError("A unit belongs to another region.")
        if successor == self:
            raise ValueError("A unit becomes part of another.")
        with transaction.atomic():
            for row in sorted(filter(None, [self, successor]), key=lambda row: row.pk):  # two mergers never deadlock
                hold(row)
            if self.ended_on or (successor and successor.ended_on):
                raise Ended
            self.ended_on, self.successor = on, successor
            self.save(update_fields=["ended_on", "successor"])
            if successor:
                self.children.update(parent=successor)
            for post in self.posts.all():
                post.appointments.filter(until=None).filter(Q(since=None) | Q(since__lte=on)).update(until=on)

    def revive(self):
        """Take back an end that was entered by mistake. Holders must be appointed anew: there may be new ones."""
        with editing(self):
            self.ended_on = self.successor = None


def presents(path=""):
    """A condition: the unit presents, as an SKPD that is part of no other, or a kecamatan (a perangkat daerah too).

    `path` leads to the unit from other rows: "unit__".
    """
    own = Q((f"{path}kind", Unit.Kind.SKPD), (f"{path}parent", None))
    return Q((f"{path}kind", Unit.Kind.KECAMATAN)) | own


class PostQuerySet(RegionalQuerySet):
    def active(self):
        """The posts of units that exist today."""
        return self.filter(unit__ended_on=None)

    def offered(self, held=()):
        return self.filter(Q(unit__ended_on=None) | Q(pk__in=held))


@track()
class Post(models.Model):
    """Jabatan: stays when vacant."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="posts", verbose_name=_("region"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts", verbose_name=_("unit"))
    title = models.CharField(_("title"), max_length=200, validators=[refuse_scanned])
    echelon = models.CharField(_("echelon"), max_length=10, blank=True)
    protocol_rank = models.CharField(_("protocol rank"), max_length=1, choices=ProtocolRank, blank=True)
    head = models.BooleanField(_("heads the unit"), default=False)

    objects = PostQuerySet.over("region")

    class Meta:
        ordering = ["protocol_rank", "unit__position", "title"]
        verbose_name, verbose_name_plural = _("post"), _("posts")
        constraints = [
            once(
                "unit",
                "title",
                name="post_title_once",
                at="title",
                told=_("The unit has a post of this title; choose another one."),
            ),
            once(
                "unit",
                condition=Q(head=True),
                name="post_one_head",
                at="head",
                told=_("The unit has another head. Take the mark away there first, or leave it away here."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def rank(self):
        """The protocol rank with its words; None without one."""
        return rank_of(self.protocol_rank, self.region.province)

    def remove(self):
        """Delete a post created by mistake. Raises ProtectedError if somebody held it, was invited for it or signs for it."""
        if held := set(self.appointments.all()):
            raise ProtectedError("A post that somebody held stays.", held)
        self.delete()
