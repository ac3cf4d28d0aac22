"""A list comes in, and is written: as a whole or not at all."""

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from agenda.models import Region
from participants.importing.columns import COLUMNS, HEADS, NEEDED, TOLD
from participants.importing.preview import Preview
from participants.models import Import
from rakerda import sheets
from rakerda.editing import hold
from rakerda.sheets.keeping import Outdated, clean_name, digest, kept


def receive(meeting, file: UploadedFile, participants, by):
    """Read a list and keep it, to be looked at. Raises sheets.Unreadable; then nothing is kept."""
    listing = sheets.read(file, COLUMNS, NEEDED)
    if missing := [HEADS[key] for key in NEEDED if key not in listing.keys]:
        raise sheets.Unreadable(_("The list has no column %s.") % ", ".join(missing))
    for sheet in listing.sheets:
        sheet.unknown = [column for column in sheet.unknown if column.partition(": ")[2] not in TOLD]
    rows = {"participants": participants, **kept(listing)}
    return Import.objects.create(meeting=meeting, name=clean_name(file.name), sha256=digest(file), rows=rows, made_by=by)


def apply(imported, seen, by):
    """Write the list, if it still means what was seen (a fingerprint). Raises Outdated, or Http404 if somebody has
    dropped it; then nothing was written.

    One list of a region at a time: whoever applies holds the row of the region.
    """
    try:
        with transaction.atomic():
            Region.objects.select_for_update(no_key=True).get(pk=imported.region_id)
            preview = Preview(hold(imported))
            if imported.applied_at or not preview.may_apply or preview.fingerprint != seen:
                raise Outdated(preview)
            preview.matching.changes.save()
            imported.applied_at, imported.applied_by = timezone.now(), by
            imported.save(update_fields=["applied_at", "applied_by"])
    except IntegrityError as error:  # somebody wrote the same name or number meanwhile, on another page
        raise Outdated(Preview(imported)) from error
    return preview
