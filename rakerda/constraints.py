"""Database constraints and triggers. Each says in a sentence what to do when it refuses (`told`).

A form shows the sentence at the field that is to blame (`at`), or on top where none is (`Placing`). Where only the database
noticed, the page answers with it (rakerda/pages/violations.py).

A trigger raises a CheckViolation in PostgreSQL, which Django reports as an IntegrityError, whatever the write path.
"""

import pgtrigger
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

MOVED = _("Somebody else changed the order at the same moment. Reload the page and try again.")


def holds(condition, *, name, told, at=None):
    """Constraint: every row meets this condition."""
    return CheckConstraint(condition=condition, name=name, violation_error_message=told, violation_error_code=at)


def once(*fields, name, told, at=None, **options):
    """Constraint: no two rows have the same values of these fields or expressions."""
    said = {"name": name, "violation_error_message": told, "violation_error_code": at, **options}
    if all(isinstance(field, str) for field in fields):
        return UniqueConstraint(fields=fields, **said)
    return UniqueConstraint(*fields, **said)


def all_or_none(*fields, file=None, name, told):
    """Constraint: either all of the nullable fields (and the file) are filled, or none.

    A file's name is "" when there is none: Django saves a missing file like that, never as NULL.
    """
    filled = Q(**{f"{field}__isnull": False for field in fields})
    empty = Q(**{f"{field}__isnull": True for field in fields})
    if file:
        filled &= ~Q(**{file: ""})
        empty &= Q(**{file: ""})
    return holds(filled | empty, name=name, told=told)


def exactly_one(*fields, name, told):
    """Constraint: exactly one of the nullable fields is filled."""
    one = Q()
    for chosen in fields:
        one |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return holds(one, name=name, told=told)


def telling(trigger, told):
    """The trigger, with the sentence that is shown when it refuses."""
    trigger.violation_error_message = told
    return trigger


def refusing(name, operation, *, when, words, told):
    """Trigger that raises an IntegrityError if the SQL condition `when` (over OLD and NEW) is true."""
    trigger = pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=operation,
        func=f"""
            IF {when} THEN
                RAISE EXCEPTION '{words}' USING ERRCODE = 'check_violation';
            END IF;
            RETURN COALESCE(NEW, OLD);
        """,
    )
    return telling(trigger, told)


def kept(moment, *, undone_by=(), words, told):
    """Trigger that keeps a stored timestamp: it is removed only together with a newly set one of `undone_by`, or never.

    Saving a row that was loaded before the timestamp was set would otherwise erase it silently.
    """
    gone = f"OLD.{moment} IS NOT NULL AND NEW.{moment} IS DISTINCT FROM OLD.{moment}"
    for each in undone_by:
        gone += f" AND NOT (NEW.{moment} IS NULL AND NEW.{each} IS NOT NULL AND NEW.{each} IS DISTINCT FROM OLD.{each})"
    return refusing(f"{moment}_is_kept", pgtrigger.Update, when=gone, words=words, told=told)


class Placing:
    """For a ModelForm: the sentence of a constraint stands at the field that is to blame, if the form has it."""

    def _update_errors(self, errors):
        super()._update_errors(errors)
        loose = self._errors.get(NON_FIELD_ERRORS)
        for error in [error for error in loose.data if error.code in self.fields] if loose else []:
            loose.data.remove(error)
            self.add_error(error.code, error)
        if loose is not None and not loose.data:
            del self._errors[NON_FIELD_ERRORS]
