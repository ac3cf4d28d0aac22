"""Concurrent writes. A page was loaded minutes ago: what a request holds of a row may be outdated by the time it writes.

So a write locks the row, checks it again, and saves what it changed and nothing else:

    with editing(decision):
        if decision.adopted_at is None:
            decision.adopted_at, decision.adopted_by = timezone.now(), by

A save() of the whole row would undo everything that others have changed since: an adoption, a lock, their text.
"""

import copy
from contextlib import contextmanager

from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.shortcuts import get_object_or_404

from rakerda.constraints import Placing


class Stale(Exception):
    """Someone else changed the row since its writer read it. `theirs` is the current row, None if it is gone."""

    def __init__(self, theirs):
        super().__init__(f"changed meanwhile: {theirs!r}")
        self.theirs = theirs


@contextmanager
def editing(row):
    """Context manager: lock the current row until the block ends, and save the columns that the block changed.

    Raises Http404 for a row that is gone. An exception in the block undoes it.
    """
    with transaction.atomic():
        hold(row)
        before = columns(row)
        yield row
        save_changes(row, before)


def hold(row):
    """Lock the row until the transaction ends and refresh it in place. Rows that refer to it may still be added.

    Loaded relations are kept if unchanged. Raises Http404 for a row that is gone.
    """
    current = get_object_or_404(type(row)._base_manager.select_for_update(of=("self",), no_key=True), pk=row.pk)
    take_over(row, columns(current))
    return row


def columns(row):
    """Return {name: value} of the row's columns, a file by its name, a relation by its key."""
    deferred = row.get_deferred_fields()
    names = [field.attname for field in row._meta.concrete_fields if field.attname not in deferred]
    return {name: _plain(getattr(row, name)) for name in names}


def changes(row, before):
    """Return {name: value} of the columns that differ from `before`."""
    return {name: value for name, value in columns(row).items() if name not in before or value != before[name]}


def take_over(row, values):
    """Assign these columns to the row."""
    for name, value in values.items():
        if name not in row.__dict__ or _plain(getattr(row, name)) != value:
            setattr(row, name, value)


def save_changes(row, before):
    """Write the changed columns; if there are none, write nothing and create no history."""
    if changed := changes(row, before):
        row.save(update_fields=[row._meta.get_field(name).name for name in changed])


def _plain(value):
    return value.name if isinstance(value, FieldFile) else copy.deepcopy(value)


class EditingForm(Placing):
    """For a ModelForm: for an existing row, save() writes what the form changed and nothing else.

    `check_again` is called with the row as it is now, before anything is written; it may raise the same exceptions as the view.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.read = columns(self.instance)

    def check_again(self, row):
        """Check that it may still be changed; raises NotNow, or what the view makes of it."""

    def save(self, commit=True):
        row = self.instance
        if row._state.adding or not commit:
            return super().save(commit)
        with transaction.atomic():
            self.save_changes()
            self._save_m2m()
        return row

    def save_changes(self):
        """Write the columns that the form changed, in a transaction."""
        row = self.instance
        typed = changes(row, self.read)
        hold(row)
        before = columns(row)
        self.check_again(row)
        take_over(row, typed)
        save_changes(row, before)
