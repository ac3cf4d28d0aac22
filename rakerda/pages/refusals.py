"""Refusals with a reason: the reader may perform the act, but not in the present state."""

import logging

from django.core.exceptions import PermissionDenied


class NotNow(PermissionDenied):
    """`reason` says in a sentence or two why not. A page and a toast show it.

    Where somebody else can change that, `oneself` says what the secretariat does about it; other readers are told whom to ask.
    """

    reason, oneself = "", None

    def __init__(self, *about, reason="", oneself=None):
        super().__init__(*about)
        self.reason = reason or self.reason
        self.oneself = self.oneself if oneself is None else oneself


class RefusalsInOneLine(logging.Filter):
    """Drops the traceback of a request that was refused (403, 404, …): the line says what was asked, the reader was told why."""

    def filter(self, record):
        if getattr(record, "status_code", 500) < 500:
            record.exc_info = record.exc_text = record.stack_info = None
        return True
