"""Triggers that refuse: what is approved or adopted can't be changed, by whatever way one comes to the database."""

import pgtrigger


def refusing(name, operation, *, when, words):
    """A trigger that answers with an IntegrityError where the SQL condition `when` (over OLD and NEW) is true."""
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
