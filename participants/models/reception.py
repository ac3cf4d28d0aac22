"""The reception: settings of how a meeting receives its participants."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, RegionalQuerySet
from participants.identity.phones import PHONE, shown
from rakerda.constraints import holds


class ReceptionQuerySet(RegionalQuerySet):
    def of(self, meeting):
        """The meeting's reception, or an unsaved one with the defaults: reading a page writes nothing."""
        return self.filter(meeting=meeting).first() or self.model(meeting=meeting)


class Reception(models.Model):
    """The settings of a meeting's invitations, answers and door, entered once by the secretariat."""

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="reception")
    answer_until = models.DateTimeField(
        _("answers until"), null=True, blank=True, help_text=_("After this, only the secretariat can change them.")
    )
    unrepresented = models.BooleanField(
        _("asks not to be represented"), default=False, help_text=_("The letter and the personal page say so; nobody is refused.")
    )
    contact_name = models.CharField(_("contact person"), max_length=100, blank=True)
    contact_phone = models.CharField(_("contact's phone"), max_length=16, blank=True, validators=[PHONE])
    greeting = models.CharField(_("greeting of messages"), max_length=100, default="Assalamualaikum Wr. Wb.", blank=True)
    attire = models.CharField(_("attire"), max_length=100, blank=True)
    late_after = models.PositiveSmallIntegerField(
        _("minutes after which somebody is late"), default=15, validators=[MaxValueValidator(600)],
        help_text=_("Counted from the opening, the first point of the day after the registration."),
    )  # fmt: skip
    signs = models.BooleanField(_("signs on the screen at the door"), default=False)
    extra_meals = models.PositiveSmallIntegerField(_("meals for press, drivers and crew"), default=0)
    room_code_from = models.DateTimeField(_("self check-in from"), null=True, blank=True)
    room_code_until = models.DateTimeField(_("self check-in until"), null=True, blank=True)

    objects = ReceptionQuerySet.over("meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("reception"), _("receptions")
        constraints = [
            holds(
                Q(room_code_from=None, room_code_until=None)
                | Q(room_code_from__isnull=False, room_code_until__isnull=False, room_code_from__lt=F("room_code_until")),
                name="reception_room_code_has_a_span",
                told=_("Self check-in needs a beginning and an end after it."),
            )
        ]

    def __str__(self):
        return f"{self.meeting}"

    @property
    def contact_phone_shown(self):
        return shown(self.contact_phone)
