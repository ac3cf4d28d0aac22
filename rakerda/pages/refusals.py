"""Refusals with a reason: the reader may perform the act, but not in the present state."""

from django.core.exceptions import PermissionDenied


class NotNow(PermissionDenied):
    """`reason` says in a sentence or two why not, and who can change that. A page and a toast show it."""

    reason = ""

    def __init__(self, *about, reason=""):
        super().__init__(*about)
        self.reason = reason or self.reason
