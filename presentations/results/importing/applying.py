"""A filled-in template comes in, and is written: as a whole or not at all."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from presentations.models import ResultsImport
from presentations.results.importing.columns import LISTS
from presentations.results.importing.preview import Preview
from rakerda import sheets
from rakerda.editing import hold
from rakerda.sheets.keeping import Outdated, clean_name, digest, kept

MOST = 300  # rows of a list; five to ten are enough, and nobody presents three hundred


def receive(expose, file, by):
    """Read a filled-in template and keep it, to be looked at. Raises sheets.Unreadable; then nothing is kept."""
    lists = sheets.read_several(file, {key: sheets.Wanted(one.columns, one.needed) for key, one in LISTS.items()})
    for key, listing in lists.items():
        _require_fit(LISTS[key], listing)
    rows = {key: kept(lists[key]) for key in LISTS if key in lists}
    return ResultsImport.objects.create(expose=expose, name=clean_name(file.name), sha256=digest(file), rows=rows, made_by=by)


def _require_fit(of, listing):
    if missing := [column.head for column in of.columns if column.key in of.needed - listing.keys]:
        raise sheets.Unreadable(_("The list has no column %s.") % ", ".join(missing))
    if len(listing.rows) > MOST:
        raise sheets.Unreadable(_("The list has more than %(most)s rows. Five to ten are enough.") % {"most": MOST})


def apply(results_import, seen, by):
    """Write the rows, if they still mean what was seen (a fingerprint). Raises Outdated, Locked, or Http404 if
    somebody has dropped them; then nothing was written.
    """
    with transaction.atomic():
        results_import.expose.hold_open()  # as every row that is typed does
        preview = Preview(hold(results_import))
        if results_import.applied_at or not preview.may_apply or preview.fingerprint != seen:
            raise Outdated(preview)
        for line in preview.lines:
            if line.kind in {"new", "changed"}:
                line.row.save()
        results_import.applied_at, results_import.applied_by = timezone.now(), by
        results_import.save(update_fields=["applied_at", "applied_by"])
    return preview
