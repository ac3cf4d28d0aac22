"""First steps of an installation and who performs them. Until they are done the first page shows them."""

from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext as _

from agenda.models import Meeting, Region
from participants.access.permissions import SECRETARIAT, memberships_of
from participants.models import Membership


class Step(NamedTuple):
    """A setup step of the administrator, with its URL and whether it is done."""

    title: str
    note: str
    url: str
    done: bool


def steps_for(user):
    """Return the first steps in order for those who may perform them: superusers, until all are done; otherwise none."""
    if not user.is_superuser:
        return []
    steps = [
        Step(
            _("Enter the region"), _("Its name, the title of its head, time zone and letterhead."),
            reverse("admin:agenda_region_add"), Region.objects.exists(),
        ),
        Step(
            _("Enter the meeting"), _("What it is called, where, and on which days."),
            _meeting_url(), Meeting.objects.exclude(days=None).exists(),
        ),
        Step(
            _("Make the accounts"), _("One for each person of the secretariat; their tasks are set in the next step."),
            reverse("admin:auth_user_add"), get_user_model().objects.filter(is_superuser=False).exists(),
        ),
        Step(
            _("Set the tasks of each account"), _("The secretariat first: it does everything else, without the administrator."),
            reverse("admin:participants_membership_add"), Membership.objects.filter(role=SECRETARIAT).exists(),
        ),
    ]  # fmt: skip
    return [] if all(step.done for step in steps) else steps


def _meeting_url():
    """Return the URL where the meeting is entered; an existing meeting without days gets them there."""
    begun = Meeting.objects.filter(days=None).first()
    return reverse("admin:agenda_meeting_change", args=[begun.pk]) if begun else reverse("admin:agenda_meeting_add")


def waiting(user):
    """Return in words why somebody sees no meeting; "" if the only reason is that nothing is published."""
    if memberships_of(user):
        return _("There is no meeting yet in your region. The administrator of this installation makes it.")
    if user.is_authenticated:
        return _("Your account is not assigned to a region yet. The administrator of this installation assigns it.")
    if not get_user_model().objects.exists():
        return _("Nobody has an account here yet. The person who installed Rakerda makes the first one; the terminal showed how.")
    return ""
