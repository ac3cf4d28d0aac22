"""The preview as its page shows it: filtered by the kind of row, a piece at a time."""

from django.utils.translation import gettext_lazy as _

from rakerda.pages.lists import Filters

FILTERS = Filters(
    {
        "all": (_("All"), None),
        "problem": (_("Problem"), lambda line: line.kind == "problem"),
        "warned": (_("Warned"), lambda line: line.warnings),
        "changed": (_("Changed"), lambda line: line.kind == "changed"),
        "new": (_("New"), lambda line: line.kind == "new"),
        "same": (_("The same"), lambda line: line.kind == "same"),
    },
    piece=100,
)


def page_of(preview, query):
    """The context of the page. The query has show (a filter) and shown (number of rows to show)."""
    asked = FILTERS.asked(query)
    found = asked.narrow(preview.lines) if asked.chosen else in_order(preview.lines)
    shown = found[: asked.wanted]
    state = asked.state(asked.count(preview.lines), shown)
    return {
        **state,
        "meeting": preview.imported.meeting,
        "imported": preview.imported,
        "preview": preview,
        "counts": preview.counts,
        "filters": [one for one in state["filters"] if one.count or one.name == FILTERS.first],
        "lines": shown,
    }


def in_order(lines):
    """The lines sorted for reading: problems, warnings, changes, new, the same; within each as in the file."""
    weight = {"problem": 0, "changed": 2, "new": 3, "same": 4}
    return sorted(lines, key=lambda line: 1 if line.warnings and not line.problems else weight[line.kind])
