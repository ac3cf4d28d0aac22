"""The days on which offices are closed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agenda.models.region import Region, RegionalQuerySet
from rakerda.constraints import once


class Holiday(models.Model):
    """A public holiday or a day of joint leave (cuti bersama): deadlines count neither as a working day.

    The list of a year follows a joint decree of three ministers (SKB 3 Menteri), which changes within the year: it is editable.
    """

    region = models.ForeignKey(Region, models.CASCADE, related_name="holidays")
    date = models.DateField(_("date"))
    name = models.CharField(_("name"), max_length=150)
    joint_leave = models.BooleanField(_("joint leave"), default=False)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["date"]
        verbose_name, verbose_name_plural = _("holiday"), _("holidays")
        constraints = [
            once(
                "region",
                "date",
                name="holiday_once",
                at="date",
                told=_("This day is in the list already; change its entry there."),
            )
        ]

    def __str__(self):
        return f"{self.date}: {self.name}"
