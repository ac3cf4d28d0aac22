"""The participants of a meeting, their mandates and their order."""

from django.db import models, transaction
from django.db.models import Case, Exists, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Lower, NullIf
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet, Session
from agenda.models.region import is_short
from participants.identity.groups import Group
from participants.identity.phones import PHONE
from participants.identity.protocol import LAST, ProtocolRank, rank_of
from participants.models.check_in import CheckIn, require_open
from participants.models.official import Official
from participants.models.unit import Post, Unit
from rakerda.constraints import holds, once
from rakerda.pages.lists import holding
from rakerda.searching.scanned import refuse_scanned

# What to do where the database refuses
LISTED = _("This official is a participant of the meeting already.")
REPRESENTED = _("Somebody of this name represents them already; open that entry in the list.")
NOT_ONESELF = _("Nobody represents themselves; choose somebody else.")
NAMED = _("Enter the name of the one who comes in their place.")
SPEAKS_ALREADY = _("They speak for this unit already; choose another unit, or take one line away.")
HAS_TASK = _("They have this task at that point already; choose another task, or take one line away.")

PROTOCOL_ORDER = [NullIf("protocol_rank", Value("")).asc(nulls_last=True), "position", "pk"]  # without a rank: last


class Attendance(models.TextChoices):
    """Attendance as the door recorded it; not to be confused with the answer given before."""

    PRESENT = "present", _("Present")
    REPRESENTING = "representing", _("Present for somebody")
    REPRESENTED = "represented", _("Represented")
    ABSENT = "absent", _("Not present")


class ParticipantQuerySet(RegionalQuerySet):
    def in_protocol_order(self):
        """By UU 9/2010 Pasal 11(1), a to m, and within a rank as placed by protocol."""
        return self.order_by(*PROTOCOL_ORDER)

    def named(self):
        """Without the vacant posts: nobody can sign for an empty chair."""
        return self.exclude(name="")

    def listed(self):
        """Without guests outside the list whose arrival was taken back: a desk keyed them in by mistake."""
        return self.exclude(~Exists(CheckIn.objects.filter(participant=OuterRef("pk"))), walked_in_at__isnull=False)

    def offered(self, held=()):
        return self.filter(Q(pk__in=self.listed().values("pk")) | Q(pk__in=held))

    def present(self):
        """Those who came, on any day."""
        return self.filter(Exists(CheckIn.objects.whole_days().filter(participant=OuterRef("pk"))))

    def with_attendance(self, day):
        """Each row with `attendance` on this day, `came_at` and `left_at`. A representative's own representative counts, too."""
        came = CheckIn.objects.whole_days().filter(day=day)
        mine = came.filter(participant=OuterRef("pk"))
        theirs = came.filter(Q(participant__represents=OuterRef("pk")) | Q(participant__represents__represents=OuterRef("pk")))
        return self.annotate(
            came_at=Subquery(mine.values("came_at")),
            left_at=Subquery(mine.values("left_at")),
            attendance=Case(
                When(Exists(mine) & Q(represents=None), then=Value(Attendance.PRESENT)),
                When(Exists(mine), then=Value(Attendance.REPRESENTING)),
                When(Exists(theirs), then=Value(Attendance.REPRESENTED)),
                default=Value(Attendance.ABSENT),
                output_field=models.CharField(),
            ),
        )

    def matching(self, text):
        """The rows whose name, office or unit holds every word of the text."""

        def named(word):
            units = Mandate.objects.filter(participant=OuterRef("pk"))
            units = units.filter(Q(unit__name__folds=word) | Q(unit__short_name__folds=word))
            return Q(name__folds=word) | Q(office__folds=word) | Exists(units)

        return holding(self, text, named)


@track()
class Participant(models.Model):
    """One person, or one vacant post, of one meeting; name and office as they were written for it.

    A representative is a participant of their own: own rank, own check-in, own signature.
    """

    class Answer(models.TextChoices):
        NONE = "", _("Not confirmed")
        ATTENDING = "attending", _("Will attend")
        REPRESENTED = "represented", _("Will be represented")
        ABSENT = "absent", _("Cannot attend")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participants", verbose_name=_("meeting"))
    official = models.ForeignKey(
        Official, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name=_("official")
    )
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name=_("post"))
    name = models.CharField(
        _("name with titles"), max_length=200, blank=True, validators=[refuse_scanned],
        help_text=_("Empty while the post is vacant."),
    )  # fmt: skip
    office = models.CharField(_("office"), max_length=250, validators=[refuse_scanned])
    phone = models.CharField(_("phone"), max_length=16, blank=True, validators=[PHONE])  # of one not on file as an official
    protocol_rank = models.CharField(_("protocol rank"), max_length=1, choices=ProtocolRank, blank=True)
    position = models.PositiveIntegerField(_("order within the rank"), default=0)
    group = models.CharField(_("group"), max_length=10, choices=Group, default=Group.GUESTS)
    seat = models.CharField(_("seat"), max_length=20, blank=True)
    answer = models.CharField(_("confirmation"), max_length=11, choices=Answer, default=Answer.NONE, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_by = models.CharField(max_length=200, blank=True, editable=False)
    opened_at = models.DateTimeField(null=True, blank=True, editable=False)  # the personal page, by a person and not by a preview
    companions = models.PositiveSmallIntegerField(_("aides and drivers who come along"), default=0)
    walked_in_at = models.DateTimeField(null=True, blank=True, editable=False)  # who came without being on the list
    link_generation = models.PositiveSmallIntegerField(default=1, editable=False)  # raised: links given out before are void
    code_generation = models.PositiveSmallIntegerField(default=1, editable=False)  # raised: scan codes printed before are void
    left_as = models.JSONField(null=True, blank=True, editable=False)  # the directory's entry when a difference was dismissed
    represents = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="representatives", verbose_name=_("represents")
    )

    objects = ParticipantQuerySet.over("meeting__region")

    class Meta:
        ordering = PROTOCOL_ORDER
        verbose_name, verbose_name_plural = _("participant"), _("participants")
        constraints = [
            once("meeting", "official", name="participant_official_once", at="official", told=LISTED),
            once("represents", Lower("name"), name="participant_representative_once", at="name", told=REPRESENTED),
            holds(~Q(represents=F("id")), name="participant_not_own_representative", at="represents", told=NOT_ONESELF),
            holds(Q(represents__isnull=True) | ~Q(name=""), name="participant_representative_named", at="name", told=NAMED),
            holds(
                Q(answer="", answered_at=None) | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="participant_answered_at_a_moment",
                told=_("Somebody else entered an answer at the same time. Reload the page and enter it again."),
            ),
        ]

    def __str__(self):
        return self.name or self.office

    @property
    def vacant(self):
        return not self.name

    @property
    def rank(self):
        """The protocol rank with its words; None without one."""
        return rank_of(self.protocol_rank, self.meeting.region.province)

    @property
    def printed_office(self):
        """The office as every paper prints it; a representative's names the office represented. Literal Indonesian."""
        return f"{self.full_office} (mewakili {self.represents.full_office})" if self.represents else self.full_office

    @property
    def full_office(self):
        """The office with the name of the region where it needs it: Bupati Tanah Bumbu."""
        return self.meeting.region.titled(self.office) if is_short(self.office) else self.office

    @property
    def units(self):
        """The units of this participant's mandates."""
        return Unit.objects.filter(mandates__participant=self)

    def get_absolute_url(self):
        return reverse("participants:participant_update", args=[*self.meeting.args, self.pk])

    def check_in(self, day, by, at=None, session=None, scan=None):
        """Record the arrival on this day, or in this session; returns the check-in, at a second desk the one of the first."""
        self._require_own(day)
        if session and session.day_id != day.pk:
            raise ValueError("The session belongs to another day.")
        if self.vacant:
            raise ValueError("A vacant post can't come; somebody can represent it.")
        require_open(day, at)
        values = {"came_at": at or timezone.now(), "recorded_by": by, "scan": scan}
        return self.check_ins.get_or_create(day=day, session=session, defaults=values)[0]

    def undo_check_in(self, day):
        """Take back an arrival recorded by mistake; the history keeps both."""
        self._require_own(day)
        self.check_ins.filter(day=day, session=None).delete()

    def represent_by(self, name, office, by, day, at=None, phone="", protocol_rank=""):
        """Record a representative: a participant of their own, present, with mandates for the same units."""
        self._require_own(day)
        with transaction.atomic():
            representative = self.name_representative(name, office, phone, protocol_rank, came=True)
            representative.check_in(day, by, at)
        return representative

    @property
    def may_delegate(self):
        """False for the representative of a representative: with one more, papers would not show who represents whom."""
        return self.represents is None or self.represents.represents_id is None

    def name_representative(self, name, office, phone="", protocol_rank="", came=False):
        """Name a representative, without recording that they came; returns the participant.

        They sit by their own rank, not by the one of their principal; without one by the last: last of it, until protocol moves
        them. The same name for the same participant is the same person, however often it is sent. If they are named because
        they `came`, they are listed for as long as that arrival is: as a guest outside the list.
        """
        values = {
            "office": office,
            "phone": phone,
            "protocol_rank": protocol_rank or LAST[self.meeting.region.province],
            "walked_in_at": timezone.now() if came else None,
        }
        with transaction.atomic():
            representative, new = self.representatives.get_or_create(
                name__iexact=name, defaults={"meeting": self.meeting, "name": name, "group": self.group, **values}
            )
            if new:
                representative.place_last()
                representative.stand_for(self.units)
        return representative

    @classmethod
    def walk_in(cls, meeting, name, office, phone=""):
        """Add a guest who was not on the list: without a rank, after everyone, until protocol places them."""
        with transaction.atomic():
            values = {"office": office, "phone": phone, "group": Group.GUESTS, "walked_in_at": timezone.now()}
            guest = cls.objects.create(meeting=meeting, name=name, **values)
            guest.place_last()
        return guest

    def open(self):
        """Record that a person opened the personal page; only the first time is kept."""
        Participant.objects.filter(pk=self.pk, opened_at=None).update(opened_at=timezone.now())

    def replace_links(self):
        """Void the personal link and the one handed on, and those of their named representatives: a holder of the
        old link may have named themselves. Links made from now on work.
        """
        named = Q(represents=self) | Q(represents__represents=self)
        Participant.objects.filter(Q(pk=self.pk) | named).update(link_generation=F("link_generation") + 1)
        self.refresh_from_db(fields=["link_generation"])

    def strike(self):
        """Remove a mistaken entry. Raises RestrictedError or ProtectedError for one who came, is represented or spoke.

        A representative is an entry of the door: their arrival is removed with them.
        """
        with transaction.atomic():
            Participant.objects.select_for_update(of=("self",)).filter(pk=self.pk).first()  # nobody may record them meanwhile
            if self.represents_id:
                self.check_ins.all().delete()
            self.delete()

    def stand_for(self, units):
        """Set the mandates to exactly these units, of the own region."""
        if any(unit.region_id != self.region_id for unit in units):
            raise ValueError("A unit belongs to another region.")
        with transaction.atomic():
            self.mandates.exclude(unit__in=units).delete()
            Mandate.objects.bulk_create([Mandate(participant=self, unit=unit) for unit in units], ignore_conflicts=True)

    def place_last(self):
        """Move to the end of the own rank."""
        others = self._of_rank().exclude(pk=self.pk)
        self.position = (others.aggregate(last=Max("position"))["last"] or 0) + 1
        self.save(update_fields=["position"])

    @property
    def place(self):
        """The place within the rank, from 1, among those who are listed."""
        listed = self._of_rank().filter(Q(pk__in=self._of_rank().listed().values("pk")) | Q(pk=self.pk))
        return list(listed.in_protocol_order().values_list("pk", flat=True)).index(self.pk) + 1

    def move(self, step):
        """Move up (-1) or down (1) by one within the rank; no effect at its end."""
        self.move_to(self.place + step)

    def move_to(self, place):
        """Move to a place within the rank, from 1; a number out of range is the first or the last place."""
        with transaction.atomic():
            rows = list(self._of_rank().in_protocol_order().select_for_update())
            listed = set(self._of_rank().listed().values_list("pk", flat=True)) - {self.pk}
            others = [row for row in rows if row.pk in listed]
            there = min(max(place, 1), len(others) + 1) - 1
            moved = rows.pop(rows.index(self))
            rows.insert(rows.index(others[there]) if there < len(others) else len(rows), moved)
            for position, row in enumerate(rows, start=1):
                row.position = position
            Participant.objects.bulk_update(rows, ["position"])
        self.position = there + 1

    def _of_rank(self):
        return Participant.objects.filter(meeting_id=self.meeting_id, protocol_rank=self.protocol_rank)

    def _require_own(self, day):
        if day.meeting_id != self.meeting_id:
            raise ValueError("The day belongs to another meeting.")


class Mandate(models.Model):
    """The mandate of a participant for a unit. Two posts are two mandates; a unit counts once, however many come."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="mandates", verbose_name=_("participant"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="mandates", verbose_name=_("unit"))

    objects = RegionalQuerySet.over("participant__meeting__region")

    class Meta:
        ordering = ["unit__position", "pk"]
        verbose_name, verbose_name_plural = _("mandate"), _("mandates")
        constraints = [once("participant", "unit", name="mandate_once", at="unit", told=SPEAKS_ALREADY)]

    def __str__(self):
        return f"{self.participant}: {self.unit}"


class Assignment(models.Model):
    """The role of a participant in a session."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("Chair")
        MODERATOR = "moderator", _("Moderator")
        SPEAKER = "speaker", _("Speaker")
        NOTE_TAKER = "note_taker", _("Note taker")
        MC = "mc", _("MC")

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="assignments")
    session = models.ForeignKey(Session, models.CASCADE, related_name="assignments", verbose_name=_("agenda point"))
    role = models.CharField(_("role"), max_length=10, choices=Role)

    objects = RegionalQuerySet.over("participant__meeting__region")

    class Meta:
        ordering = ["session", "role"]
        verbose_name, verbose_name_plural = _("assignment"), _("assignments")
        constraints = [once("participant", "session", "role", name="assignment_once", at="role", told=HAS_TASK)]

    def __str__(self):
        return f"{self.get_role_display()}: {self.participant}"
