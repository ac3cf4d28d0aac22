"""How accounts sign in."""

from allauth.account.adapter import DefaultAccountAdapter


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody signs up: the secretariat makes accounts."""

    def is_open_for_signup(self, request):
        return False
