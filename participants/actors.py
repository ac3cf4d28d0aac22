"""Who did: a line of text that histories and receipts keep, also after the account is gone."""

import pghistory
from django.utils.functional import SimpleLazyObject


class ActorMiddleware:
    """Set request.actor, and give it to every history row that this request's writes make."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.actor = SimpleLazyObject(lambda: name_of(request.user))
        if request.method in {"GET", "HEAD", "OPTIONS"}:
            return self.get_response(request)
        with pghistory.context(actor=str(request.actor), path=request.path):
            return self.get_response(request)


def name_of(user):
    """The account's full name with its user name: "Nurhidayah (sekretariat)"."""
    if not user.is_authenticated:
        return ""
    full = user.get_full_name()
    return f"{full} ({user.get_username()})" if full else user.get_username()
