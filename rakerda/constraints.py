"""Database constraints and triggers used by several apps.

A trigger raises a CheckViolation in PostgreSQL, which Django reports as an IntegrityError, whatever the write path.
"""

import pgtrigger
from django.db.models import CheckConstraint, Q


def all_or_none(*fields, file=None, name):
    """Constraint: either all of the nullable fields (and the file) are filled, or none.

    A file's name is "" when there is none: Django saves a missing file like that, never as NULL.
    """
    filled = Q(**{f"{field}__isnull": False for field in fields})
    empty = Q(**{f"{field}__isnull": True for field in fields})
    if file:
        filled &= ~Q(**{file: ""})
        empty &= Q(**{file: ""})
    return CheckConstraint(condition=filled | empty, name=name)


def exactly_one(*fields, name):
    """Constraint: exactly one of the nullable fields is filled."""
    one = Q()
    for chosen in fields:
        one |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return CheckConstraint(condition=one, name=name)


def refusing(name, operation, *, when, words):
    """Trigger that raises an IntegrityError if the SQL condition `when` (over OLD and NEW) is true."""
    return pgtrigger.Trigger(
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


def kept(moment, *, undone_by="", words):
    """Trigger that keeps a stored timestamp: it is removed only together with a newly set `undone_by`, or never.

    Saving a row that was loaded before the timestamp was set would otherwise erase it silently.
    """
    gone = f"OLD.{moment} IS NOT NULL AND NEW.{moment} IS DISTINCT FROM OLD.{moment}"
    told = f"(NEW.{moment} IS NULL AND NEW.{undone_by} IS NOT NULL AND NEW.{undone_by} IS DISTINCT FROM OLD.{undone_by})"
    when = f"{gone} AND NOT {told}" if undone_by else gone
    return refusing(f"{moment}_is_kept", pgtrigger.Update, when=when, words=words)
