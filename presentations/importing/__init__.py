"""The data of an exposé in and out as a spreadsheet: the template goes out filled in, comes back, is looked at and applied."""

from presentations.importing.applying import Outdated, apply, receive
from presentations.importing.preview import Preview

__all__ = ["Outdated", "Preview", "apply", "receive"]
