"""The preview as its page shows it: filtered by what the rows are, a piece at a time."""

from django.utils.translation import gettext_lazy as _

from rakerda.pages.lists import as_count, link

PIECE = 100  # rows that come at once
FILTERS = {
    "": _("All"),
    "problem": _("Problem"),
    "warned": _("Warned"),
    "changed": _("Changed"),
    "new": _("New"),
    "same": _("The same"),
}


def page_of(preview, query):
    """The context of the page. The query has show (a filter) and shown (how many rows there are to be)."""
    chosen = query.get("show", "") if query.get("show", "") in FILTERS else ""
    lines = {"": in_order(preview.lines), "warned": preview.warned}
    lines |= {kind: [line for line in preview.lines if line.kind == kind] for kind in preview.counts}
    found = lines[chosen]
    shown = found[: max(PIECE, as_count(query.get("shown", "")))]
    return {
        "meeting": preview.imported.meeting,
        "imported": preview.imported,
        "preview": preview,
        "counts": preview.counts,
        "writes": preview.counts["new"] + preview.counts["changed"],
        "filters": [
            (word, len(lines[name]), link({"show": name}), name == chosen)
            for name, word in FILTERS.items()
            if lines[name] or not name
        ],
        "lines": shown,
        "total": len(found),
        "shown": len(shown),
        "more": min(PIECE, len(found) - len(shown)),
        "more_link": link({"show": chosen}, shown=len(shown) + PIECE),
    }


def in_order(lines):
    """What needs a reader comes first: problems, warnings, changes; then as in the file."""
    weight = {"problem": 0, "changed": 2, "new": 3, "same": 4}
    return sorted(lines, key=lambda line: 1 if line.warnings and not line.problems else weight[line.kind])
