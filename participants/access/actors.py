"""The actor of a change: a line of text that histories and receipts keep, also after the account is gone."""

import pghistory
from django.utils import translation

from participants.access.link_users import LinkUser
from participants.access.permissions import memberships_of

LENGTH = 200  # of the columns that keep an actor
SAFE = {"GET", "HEAD", "OPTIONS"}


class ActorMiddleware:
    """Set request.actor, and the actor of every history row that this request writes. A GET writes nothing and has no actor."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in SAFE:  # looking at the account would tie every public page to the cookie
            request.actor = ""
            return self.get_response(request)
        request.actor = name_of(request.user, region=request.path_info.split("/")[1])
        with pghistory.context(actor=request.actor, path=request.path):
            return self.get_response(request)


def name_of(user, region=""):
    """The account's full name with its role in the region of this slug: "Nurhidayah S. (Sekretariat)".

    In Indonesian whatever the reader speaks: papers print it. The user of a link has the link's name; anyone else "".
    """
    if isinstance(user, LinkUser):
        return user.actor[:LENGTH]
    if not user.is_authenticated:
        return ""
    roles = [_role(one) for one in memberships_of(user) if region == one.region.slug]
    if user.is_superuser:
        roles.append("administrator")
    words = f" ({', '.join(roles)})" if roles else ""
    name = user.get_full_name() or user.get_username()
    return name[: max(LENGTH - len(words), 0)] + words[:LENGTH]


def _role(membership):
    with translation.override("id"):
        word = str(membership.get_role_display())
    return f"{word} {membership.unit.short_name}" if membership.unit else word
