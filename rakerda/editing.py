"""Writes that several people make. A page was read minutes ago: what a request holds of a row may be old by the time it writes.

So a write takes the row, looks at it again, and saves what it changed and nothing else:

    with editing(decision):
        if decision.adopted_at is None:
            decision.adopted_at, decision.adopted_by = timezone.now(), by

A save() of the whole row would put back everything that others have changed since: an adoption, a lock, their words.
"""

import copy
from contextlib import contextmanager

from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.shortcuts import get_object_or_404


class Stale(Exception):
    """Someone else changed the row since its writer read it. `theirs` is the row as it is now, None if it is gone."""

    def __init__(self, theirs):
        super().__init__(f"changed meanwhile: {theirs!r}")
        self.theirs = theirs


@contextmanager
def editing(row):
    """Hold the row as it is now for as long as the block lasts, and save the columns that the block changed.

    Raises Http404 for a row that is gone. What the block raises undoes it.
    """
    with transaction.atomic():
        hold(row)
        before = columns(row)
        yield row
        save_changes(row, before)


def hold(row):
    """Lock the row until the transaction ends and bring it up to date in place. What points at it may be added meanwhile.

    Relations that were read with it stay, where they are still the same. Raises Http404 for a row that is gone.
    """
    current = get_object_or_404(type(row)._base_manager.select_for_update(of=("self",), no_key=True), pk=row.pk)
    take_over(row, columns(current))
    return row


def columns(row):
    """{name: value} of what stands in the row's columns, a file by its name. A relation is its key."""
    deferred = row.get_deferred_fields()
    names = [field.attname for field in row._meta.concrete_fields if field.attname not in deferred]
    return {name: _plain(getattr(row, name)) for name in names}


def changes(row, before):
    """Those columns of the row that are no longer as they were before: {name: value}."""
    return {name: value for name, value in columns(row).items() if name not in before or value != before[name]}


def take_over(row, values):
    """Put these columns into the row."""
    for name, value in values.items():
        if name not in row.__dict__ or _plain(getattr(row, name)) != value:
            setattr(row, name, value)


def save_changes(row, before):
    """Write the columns that changed; where none did, nothing is written and no history is made."""
    if changed := changes(row, before):
        row.save(update_fields=[row._meta.get_field(name).name for name in changed])


def _plain(value):
    return value.name if isinstance(value, FieldFile) else copy.deepcopy(value)


class EditingForm:
    """For a ModelForm: of a row that exists, save() writes what the form changed of it, and nothing that it had read.

    `check_again` is called with the row as it is now, before anything is written; it may raise what the view would have raised.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.read = columns(self.instance)

    def check_again(self, row):
        """Whether it may still be changed; raises NotNow or what the view makes of it."""

    def save(self, commit=True):
        row = self.instance
        if row._state.adding or not commit:
            return super().save(commit)
        with transaction.atomic():
            self.save_changes()
            self._save_m2m()
        return row

    def save_changes(self):
        """Write the columns that the form changed; in a transaction."""
        row = self.instance
        typed = changes(row, self.read)
        hold(row)
        before = columns(row)
        self.check_again(row)
        take_over(row, typed)
        save_changes(row, before)
