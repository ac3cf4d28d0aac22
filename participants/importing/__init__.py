"""Lists of people in and out as spreadsheets: read, looked at, applied."""

from participants.importing.applying import Outdated, apply, receive
from participants.importing.preview import KINDS, Preview

__all__ = ["KINDS", "Outdated", "Preview", "apply", "receive"]
