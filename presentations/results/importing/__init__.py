"""The data of an exposé in and out as a spreadsheet: the template goes out filled in, comes back, is looked at and applied."""

from presentations.results.importing.applying import apply, receive
from presentations.results.importing.preview import Preview
from rakerda.importing.previews import Outdated

__all__ = ["Outdated", "Preview", "apply", "receive"]
