"""Receiving a list of people and applying it, as a whole or not at all."""

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError

from participants.importing.columns import NEEDED, READ, TOLD
from participants.importing.preview import Preview
from participants.models import Import
from rakerda import sheets
from rakerda.importing.keeping import kept, require_columns
from rakerda.importing.previews import Outdated


def receive(meeting, file: UploadedFile, participants, by):
    """Read a list and keep it for its preview. Raises sheets.Unreadable; then nothing is kept."""
    listing = sheets.read(file, READ, NEEDED)
    require_columns(listing, READ, NEEDED)
    for sheet in listing.sheets:
        sheet.unknown = [column for column in sheet.unknown if column.partition(": ")[2] not in TOLD]
    return Import.keep(file, {"participants": participants, **kept(listing)}, by, meeting=meeting)


def apply(imported, seen, by):
    """Write the list, if its effect is still the one previewed (a fingerprint). Raises Outdated, or Http404 if somebody has
    dropped it; then nothing was written.
    """
    try:
        return imported.apply(Preview, seen, by)
    except IntegrityError as error:  # somebody saved the same name or number meanwhile, on another page
        raise Outdated(Preview(imported)) from error
