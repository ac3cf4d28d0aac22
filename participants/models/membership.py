"""The memberships of accounts in regions."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agenda.models import Region, RegionalQuerySet
from participants.models.unit import Unit
from rakerda.constraints import holds, once


class Membership(models.Model):
    """The role of an account in a region. An operator works for one unit."""

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
            once(
                "user",
                "region",
                "role",
                "unit",
                nulls_distinct=False,
                name="membership_once",
                at="role",
                told=_("This account has this role already; choose another role, or another unit."),
            ),
            holds(
                Q(role="operator", unit__isnull=False) | (~Q(role="operator") & Q(unit__isnull=True)),
                name="membership_unit_of_operator_only",
                at="unit",
                told=_("Choose the unit of an operator; leave the unit empty for every other role."),
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
