"""Whom a reader asks for help, in a sentence: the secretariat does it itself, others ask the person of the meeting by name."""

from django.utils.translation import gettext as _

from agenda.models import Meeting
from participants.access.permissions import SECRETARIAT, memberships_of
from participants.models import Reception


def help_for(request, oneself=""):
    """Return the sentence that says what this reader does next.

    `oneself` is what the secretariat does itself; without it the administrator is named. The contact person of the meeting is
    named to those who work in it or were invited, nobody else.
    """
    meeting = meeting_of(request)
    if runs(request.user, meeting):
        return oneself or _("Ask the administrator of Rakerda.")
    if meeting and request.user.has_perm("agenda.enter", meeting):
        return name_contact(Reception.objects.of(meeting))
    return _("Ask the secretariat.")


def meeting_of(request):
    """Return the meeting in the address, also where the page itself is refused; None elsewhere."""
    if meeting := getattr(request, "meeting", None):
        return meeting
    places = request.resolver_match.kwargs if request.resolver_match else {}
    if not {"region", "meeting"} <= places.keys():
        return None
    return Meeting.objects.filter(region__slug=places["region"], slug=places["meeting"]).first()


def runs(user, meeting):
    """Whether the reader is the secretariat: of this meeting, or of any where the page belongs to none."""
    if meeting:
        return user.has_perm("participants.run", meeting)
    return user.is_authenticated and (user.is_superuser or any(one.role == SECRETARIAT for one in memberships_of(user)))


def name_contact(reception):
    """Return the sentence that names the contact person and the number, as far as they are entered."""
    said = {"name": reception.contact_name, "phone": reception.contact_phone_shown}
    if reception.contact_name and reception.contact_phone:
        return _("Ask %(name)s, %(phone)s.") % said
    if reception.contact_name:
        return _("Ask %(name)s of the secretariat.") % said
    return _("Ask the secretariat, %(phone)s.") % said if reception.contact_phone else _("Ask the secretariat.")
