"""The users of personal links, without an account: unknown to the sign-in, known to the table of permissions.

A link is put into the session by one tap and is checked at every request: raise the participant's link_generation,
and it opens nothing any more. An account that is signed in stays that account, whatever link its session holds.
"""

from functools import cached_property, wraps

import pghistory
from django.contrib.auth.models import AnonymousUser
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject

from agenda.access.lookups import get_meeting
from participants.access import tokens
from participants.access.links import find_participant
from participants.models import Membership, Participant, Reception

HELD = "link"  # in the session: the token of the link in use


class LinkUser(AnonymousUser):
    """The holder of a participant's link: the person (LINK), or an operator to whom it was handed on (OPERATOR).

    They act as operator of the units of the participant's mandates, in that meeting. Without a participant the link is void.
    """

    is_anonymous = False  # and is_authenticated stays False: they have no account to sign out of

    def __init__(self, participant, kind, token=""):
        super().__init__()
        self.participant, self.kind, self.token = participant, kind, token

    def __str__(self):
        return f"link-{self.participant and self.participant.pk}"

    @cached_property
    def units(self):
        return set(self.participant.mandates.values_list("unit", flat=True)) if self.participant else set()

    @property
    def hands_on(self):
        """Whether it is the link that was handed on."""
        return self.kind == tokens.OPERATOR

    @property
    def actor(self):
        """As histories keep it: literal Indonesian."""
        return f"Operator, tautan dari {self.participant}" if self.hands_on else f"{self.participant} (tautan pribadi)"

    def roles_towards(self, obj):
        """Operator of their units, in the meeting of the link; a row that belongs to no meeting is out of reach."""
        here = self.participant and getattr(obj, "meeting_id", None) == self.participant.meeting_id
        mine = getattr(obj, "unit_id", None) in {None, *self.units}
        return {Membership.Role.OPERATOR.value} if here and mine else set()


class LinkUserMiddleware:
    """Set the holder of a link as the request's user where no account is signed in. Lazy: a public page never looks them up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        account = request.user
        request.user = SimpleLazyObject(lambda: _user_of(request, account))
        return self.get_response(request)


def _user_of(request, account):
    if account.is_authenticated or HELD not in request.session:
        return account
    token = request.session[HELD]
    return LinkUser(*find_participant(token), token)


def linked(*kinds):
    """Decorator: call view(request, link_user) if the link in the address is of one of these kinds, else show why it is refused.

    The address of such a page is a secret: no cache keeps it, no search engine lists it. It keeps the site's referrer policy,
    "same-origin", which sends other sites nothing. Under "no-referrer" browsers send "Origin: null" with the forms of the
    page, and the CSRF check refuses them.
    """

    def decorate(view):
        @wraps(view)
        def behind(request, region, meeting, link):
            meeting = get_meeting(request, region, meeting, may="agenda.read")
            participant, kind = find_participant(link)
            if participant and participant.meeting_id == meeting.pk and kind in kinds:
                participant.meeting = meeting
                response = view(request, _name_actor(request, LinkUser(participant, kind, link)))
            else:
                response = _refuse(request, meeting, link)
            return _keep_secret(response)

        return behind

    return decorate


def _name_actor(request, link_user):
    """Record the link's holder as the actor of the request, unless an account is signed in. Returns the link user."""
    if not request.user.is_authenticated:
        request.actor = link_user.actor
        if request.method == "POST":
            pghistory.context(actor=request.actor)
    return link_user


def _refuse(request, meeting, link):
    """A page that says why: the link was replaced, was withdrawn with the one it was for, was cut off, or is none of ours."""
    numbers = next((found for kind in (tokens.LINK, tokens.OPERATOR) if (found := tokens.read(kind, link))), ())
    found = Participant.objects.filter(pk__in=numbers[:1]).first()
    context = {"meeting": meeting, "reception": Reception.objects.of(meeting)}
    context["replaced"] = found is not None and found.meeting_id == meeting.pk
    context["withdrawn"] = bool(numbers) and found is None
    return render(request, "participants/access/link_refused.html", context, status=404)


def _keep_secret(response):
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
