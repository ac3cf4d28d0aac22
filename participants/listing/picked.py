"""Acts for several people picked on the list, and the acts for one. Each shows first whom it touches."""

from django import forms
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from participants.access.lookups import get_participant
from participants.access.people import listed
from participants.models import CheckIn, Group
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show
from rakerda.pages.lists import as_key


class GroupForm(forms.Form):
    """The group (unsur) of several participants."""

    group = forms.ChoiceField(label=gettext_lazy("Group"), choices=Group.choices, widget=forms.RadioSelect)


@require_safe
def participant_acts(request, region, meeting, participant):
    """What can be done for one person: the menu of their row, and a page without script."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    context = {"meeting": participant.meeting, "participant": participant}
    return show(request, "participants/listing/acts.html", "participants/listing/_acts.html", context)


@require_form
def participants_group(request, region, meeting):
    """Change the group of those picked."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    people = picked_of(meeting, request.POST if request.method == "POST" else request.GET)
    form = GroupForm(sent(request))
    if request.method == "POST" and form.is_valid():
        rows = listed(meeting).filter(pk__in=[person.pk for person in people])
        count = rows.update(group=form.cleaned_data["group"])
        words = ngettext("%(count)s entry is in that group now.", "%(count)s entries are in that group now.", count)
        return leave(request, list_of(meeting), toast=words % {"count": count})
    context = {"meeting": meeting, "form": form, "people": people}
    return show_form(request, "participants/listing/participants_group.html", context)


@require_form
def participants_removal(request, region, meeting):
    """Take those picked off the list. Who came, is represented or is in the minutes stays, and is named before."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    if request.method == "POST":
        people, kept = strike(picked_of(meeting, request.POST))
        words = ngettext("%(count)s person is off the list.", "%(count)s people are off the list.", len(people))
        toast = words % {"count": len(people)}
        if kept:
            toast += " " + _("On the list stays: %s.") % ", ".join(str(person) for person in kept)
        return leave(request, list_of(meeting), toast=toast)
    picked = picked_of(meeting, request.GET)
    kept = [person for person in picked if is_kept(person)]
    context = {"meeting": meeting, "people": [person for person in picked if person not in kept], "kept": kept}
    return render(request, "participants/listing/participants_removal.html", context)


def picked_of(meeting, query):
    """The people of the list whom a query names as `recipients`, in protocol order."""
    numbers = [as_key(number) for number in query.getlist("recipients")]
    people = list(listed(meeting).filter(pk__in=numbers).select_related("represents").in_protocol_order())
    for person in people:
        person.meeting = meeting
    return people


def is_kept(person):
    """Whether strike() would refuse: something above this floor, or an arrival, holds the entry. Nothing is deleted."""
    held = Collector(using=DEFAULT_DB_ALIAS, origin=person)
    try:
        held.collect([person])
    except RestrictedError as error:
        return not person.represents_id or any(not isinstance(row, CheckIn) for row in error.restricted_objects)
    except ProtectedError:
        return True
    return False


def strike(people):
    """Take people off the list, each by themselves: returns those who left and those who must stay."""
    gone, kept = [], []
    for person in people:
        try:
            with transaction.atomic():
                person.strike()
            gone.append(person)
        except (ProtectedError, RestrictedError):
            kept.append(person)
    return gone, kept


def list_of(meeting):
    return reverse("participants:participants", args=meeting.args)
