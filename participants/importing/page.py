"""The preview as its page shows it: filtered by the kind of row, a piece at a time."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from participants.importing.asking import AnswersForm
from participants.importing.forms import ColumnsForm
from rakerda.pages.lists import Filters

FILTERS = Filters(
    {
        "all": (_("All"), None),
        "problem": (_("Problem"), lambda line: line.kind == "problem"),
        "warned": (_("Warned"), lambda line: line.warnings),
        "changed": (_("Changed"), lambda line: line.kind == "changed"),
        "new": (_("New"), lambda line: line.kind == "new"),
        "same": (_("The same"), lambda line: line.kind == "same"),
        "skipped": (_("Skipped"), lambda line: line.kind == "skipped"),
    },
    piece=100,
)


def page_of(preview, query, **forms):
    """The context of the page. The query has show (a filter) and shown (number of rows to show); `forms` are those that were sent and
    refused. The others are made when the page asks for them: its part with the rows has none.
    """
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
        "columns": partial(ColumnsForm, imported=preview.imported),
        "answers": partial(AnswersForm, preview=preview),
        **forms,
    }


def in_order(lines):
    """The lines sorted for reading: problems, warnings, changes, new, the same; within each as in the file."""
    weight = {"problem": 0, "changed": 2, "new": 3, "same": 4, "skipped": 5}
    return sorted(lines, key=lambda line: 1 if line.warnings and not line.problems else weight[line.kind])
