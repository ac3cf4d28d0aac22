"""What an installation lacks before anybody can work in it, and whose turn it is. Until then the first page says so."""

from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext as _

from agenda.models import Meeting, Region
from participants.access.permissions import SECRETARIAT, memberships_of
from participants.models import Membership


class Step(NamedTuple):
    """One thing that the administrator makes, with where, and whether it is there."""

    title: str
    note: str
    url: str
    done: bool


def steps_for(user):
    """The first steps, in their order, for who may take them: superusers, until all are done. Else none."""
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
    """Where the meeting is entered; one that stands without a day gets it there."""
    begun = Meeting.objects.filter(days=None).first()
    return reverse("admin:agenda_meeting_change", args=[begun.pk]) if begun else reverse("admin:agenda_meeting_add")


def waiting(user):
    """Why somebody sees no meeting, in words; "" where there is nothing to tell but that nothing is published."""
    if memberships_of(user):
        return _("There is no meeting yet in your region. The administrator of this installation makes it.")
    if user.is_authenticated:
        return _("Your account is not assigned to a region yet. The administrator of this installation assigns it.")
    if not get_user_model().objects.exists():
        return _("Nobody has an account here yet. The person who installed Rakerda makes the first one; the terminal showed how.")
    return ""
