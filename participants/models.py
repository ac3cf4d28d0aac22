"""Who: units, posts, officials, the participants of a meeting, and the accounts that work on it."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Day, Meeting, Region, RegionalQuerySet, Sector, Session

PHONE = RegexValidator(r"^\+[1-9]\d{7,14}$", _("Write the number in international form, such as +6281234567890."))
NIP = RegexValidator(r"^\d{18}$", _("A NIP has 18 digits."))


class ProtocolRank(models.TextChoices):
    """The order of precedence in a region: UU 9/2010 Pasal 11(1), huruf a to m."""

    A = "a", _("a. Head of the region")
    B = "b", _("b. Deputy head of the region")
    C = "c", _("c. Former heads and deputies")
    D = "d", _("d. Chair of the DPRD")
    E = "e", _("e. Deputy chairs of the DPRD")
    F = "f", _("f. Sekda, commanders, police, courts, prosecutor")
    G = "g", _("g. Party leaders with seats")
    H = "h", _("h. Members of the DPRD")
    I = "i", _("i. Religious, customary and community figures")  # noqa: E741
    J = "j", _("j. Assistants, heads of units, echelon II")
    K = "k", _("k. Heads of vertical agencies")
    L = "l", _("l. Heads of division, camat, echelon III")
    M = "m", _("m. Lurah, village heads, echelon IV")


class Unit(models.Model):
    """Perangkat daerah, kecamatan, kelurahan, desa, or an outside body (instansi)."""

    class Kind(models.TextChoices):
        SKPD = "skpd", _("SKPD")
        KECAMATAN = "kecamatan", _("Kecamatan")
        KELURAHAN = "kelurahan", _("Kelurahan")
        DESA = "desa", _("Desa")
        INSTANSI = "instansi", _("Outside body")

    region = models.ForeignKey(Region, models.PROTECT, related_name="units")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=40)
    code = models.CharField(_("code"), max_length=30, blank=True)
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="units", verbose_name=_("field"))
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of"))
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("unit"), _("units")
        constraints = [models.UniqueConstraint(fields=["region", "name"], name="unit_name_once")]

    def __str__(self):
        return self.name


class Post(models.Model):
    """Jabatan: stays when vacant."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="posts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts", verbose_name=_("unit"))
    title = models.CharField(_("title"), max_length=200)
    echelon = models.CharField(_("echelon"), max_length=10, blank=True)
    protocol_rank = models.CharField(_("protocol rank"), max_length=1, choices=ProtocolRank, blank=True)
    head = models.BooleanField(_("heads the unit"), default=False)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["protocol_rank", "unit__position", "title"]
        verbose_name, verbose_name_plural = _("post"), _("posts")
        constraints = [
            models.UniqueConstraint(fields=["unit", "title"], name="post_title_once"),
            models.UniqueConstraint(fields=["unit"], condition=Q(head=True), name="post_one_head"),
        ]

    def __str__(self):
        return self.title


class Official(models.Model):
    """Pejabat: a person. Names keep their titles and are never re-cased."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="officials")
    name = models.CharField(_("name with titles"), max_length=200)
    nip = models.CharField("NIP", max_length=18, blank=True, validators=[NIP])
    grade = models.CharField(_("grade"), max_length=60, blank=True, help_text=_("Such as Pembina Utama Muda (IV/c)."))
    phone = models.CharField(_("phone"), max_length=16, blank=True, validators=[PHONE])
    aide_phone = models.CharField(_("aide's phone"), max_length=16, blank=True, validators=[PHONE])
    operator_phone = models.CharField(_("operator's phone"), max_length=16, blank=True, validators=[PHONE])
    email = models.EmailField(_("e-mail"), blank=True)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("official"), _("officials")
        constraints = [
            models.UniqueConstraint(fields=["region", "nip"], condition=~Q(nip=""), name="official_nip_once"),
            models.CheckConstraint(condition=Q(nip="") | Q(nip__regex=r"^\d{18}$"), name="official_nip_18_digits"),
        ]

    def __str__(self):
        return self.name


class Appointment(models.Model):
    """Who holds a post, how, and from when until when."""

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

    objects = RegionalQuerySet.over("official__region")

    class Meta:
        ordering = ["post", "-since"]
        verbose_name, verbose_name_plural = _("appointment"), _("appointments")
        constraints = [
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(since__lte=F("until")),
                name="appointment_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["post"], condition=Q(kind="definitif", until__isnull=True), name="appointment_one_definitive_holder"
            ),
        ]

    def __str__(self):
        return self.office

    @property
    def region_id(self):
        return self.official.region_id

    @property
    def office(self):
        """The office as printed: "Plt. Kepala Dinas Kesehatan"."""
        return self.post.title if self.kind == self.Kind.DEFINITIF else f"{self.get_kind_display()} {self.post.title}"


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

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participants")
    official = models.ForeignKey(
        Official, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name=_("official")
    )
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name=_("post"))
    name = models.CharField(_("name with titles"), max_length=200, blank=True, help_text=_("Empty while the post is vacant."))
    office = models.CharField(_("office"), max_length=250)
    protocol_rank = models.CharField(_("protocol rank"), max_length=1, choices=ProtocolRank, blank=True)
    position = models.PositiveIntegerField(_("order within the rank"), default=0)
    seat = models.CharField(_("seat"), max_length=20, blank=True)
    answer = models.CharField(_("confirmation"), max_length=11, choices=Answer, default=Answer.NONE, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    represents = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="representatives", verbose_name=_("represents")
    )

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["protocol_rank", "position", "pk"]
        verbose_name, verbose_name_plural = _("participant"), _("participants")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "official"], name="participant_official_once"),
            models.CheckConstraint(condition=~Q(represents=F("id")), name="participant_not_own_representative"),
            models.CheckConstraint(condition=Q(represents__isnull=True) | ~Q(name=""), name="participant_representative_named"),
        ]

    def __str__(self):
        return self.name or self.office

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("participants:participant_update", args=[*self.meeting.args, self.pk])


class Mandate(models.Model):
    """Which unit a participant stands for. Two posts are two mandates; a unit counts once, however many come."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="mandates")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="mandates", verbose_name=_("unit"))

    objects = RegionalQuerySet.over("participant__meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("mandate"), _("mandates")
        constraints = [models.UniqueConstraint(fields=["participant", "unit"], name="mandate_once")]

    def __str__(self):
        return f"{self.participant}: {self.unit}"

    @property
    def region_id(self):
        return self.participant.region_id


class Assignment(models.Model):
    """What a participant does in a session."""

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
        constraints = [models.UniqueConstraint(fields=["participant", "session", "role"], name="assignment_once")]

    def __str__(self):
        return f"{self.get_role_display()}: {self.participant}"

    @property
    def region_id(self):
        return self.participant.region_id


@track()
class CheckIn(models.Model):
    """That a participant came: one per day, and one per session where sessions are counted apart."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="check_ins")
    day = models.ForeignKey(Day, models.PROTECT, related_name="check_ins")
    session = models.ForeignKey(Session, models.PROTECT, null=True, blank=True, related_name="check_ins")
    came_at = models.DateTimeField(_("came at"))
    left_at = models.DateTimeField(_("left at"), null=True, blank=True)
    recorded_by = models.CharField(max_length=200, editable=False)

    objects = RegionalQuerySet.over("participant__meeting__region")

    class Meta:
        ordering = ["came_at"]
        verbose_name, verbose_name_plural = _("check-in"), _("check-ins")
        constraints = [
            models.UniqueConstraint(fields=["participant", "day"], condition=Q(session__isnull=True), name="check_in_once_a_day"),
            models.UniqueConstraint(fields=["participant", "session"], name="check_in_once_a_session"),
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(came_at__lte=F("left_at")), name="check_in_left_after_came"
            ),
        ]

    def __str__(self):
        return f"{self.participant}, {self.came_at}"

    @property
    def region_id(self):
        return self.participant.region_id


class Membership(models.Model):
    """What an account may do in a region. An operator works for one unit."""

    class Role(models.TextChoices):
        SECRETARIAT = "secretariat", _("Secretariat")
        DESK = "desk", _("Registration desk")
        NOTE_TAKER = "note_taker", _("Note taker")
        LEADER = "leader", _("Leader")
        OPERATOR = "operator", _("Unit operator")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships", verbose_name=_("account"))
    region = models.ForeignKey(Region, models.CASCADE, related_name="memberships", verbose_name=_("region"))
    role = models.CharField(_("role"), max_length=11, choices=Role)
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="memberships", verbose_name=_("unit"))

    objects = RegionalQuerySet.over("region")

    class Meta:
        verbose_name, verbose_name_plural = _("membership"), _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["user", "region", "role", "unit"], nulls_distinct=False, name="membership_once"),
            models.CheckConstraint(
                condition=Q(role="operator", unit__isnull=False) | (~Q(role="operator") & Q(unit__isnull=True)),
                name="membership_unit_of_operator_only",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
