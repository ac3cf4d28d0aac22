"""Receiving a list of people and applying it, as a whole or not at all."""

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError

from participants.importing.preview import Preview
from participants.importing.reading import read
from participants.models import Import
from rakerda.importing.previews import Outdated
from rakerda.sheets.opening import grids_of


def receive(meeting, file: UploadedFile, participants, by):
    """Read a list and keep it for its preview. Raises sheets.Unreadable; then nothing is kept."""
    return Import.keep(file, {"participants": participants, **read(meeting.region, grids_of(file))}, by, meeting=meeting)


def apply(imported, seen, by, preview_of=Preview):
    """Write the list, if its effect is still the one previewed (a fingerprint). Raises Outdated, or Http404 if somebody has
    dropped it; then nothing was written.
    """
    try:
        return imported.apply(preview_of, seen, by)
    except IntegrityError as error:  # somebody saved the same name or number meanwhile, on another page
        raise Outdated(preview_of(imported)) from error
