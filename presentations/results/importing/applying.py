"""Receiving a filled-in template and applying it, as a whole or not at all."""

from django.utils.translation import gettext as _

from presentations.models import ResultsImport
from presentations.results.importing.columns import LISTS
from presentations.results.importing.preview import Preview
from rakerda import sheets
from rakerda.importing.keeping import kept, require_columns

MOST = 300  # rows of a list; five to ten are enough, and nobody presents three hundred


def receive(expose, file, by):
    """Read a filled-in template and keep it for its preview. Raises sheets.Unreadable; then nothing is kept."""
    lists = sheets.read_several(file, {key: sheets.Wanted(one.columns, one.needed) for key, one in LISTS.items()})
    for key, listing in lists.items():
        _require_fit(LISTS[key], listing)
    return ResultsImport.keep(file, {key: kept(lists[key]) for key in LISTS if key in lists}, by, expose=expose)


def _require_fit(of, listing):
    require_columns(listing, of.columns, of.needed)
    if len(listing.rows) > MOST:
        raise sheets.Unreadable(_("The list has more than %(most)s rows. Five to ten are enough.") % {"most": MOST})


def apply(results_import, seen, by):
    """Write the rows, if their effect is still the one previewed (a fingerprint). Raises Outdated, Locked, or Http404 if
    somebody has dropped them; then nothing was written.
    """
    return results_import.apply(Preview, seen, by)
