"""Lists of people in and out as spreadsheets: read, looked at, applied."""

from participants.importing.applying import apply, receive
from participants.importing.preview import Preview
from rakerda.importing.previews import Outdated

__all__ = ["Outdated", "Preview", "apply", "receive"]
