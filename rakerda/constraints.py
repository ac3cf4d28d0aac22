"""Shapes of database constraints that several apps use."""

from django.db.models import CheckConstraint, Q


def all_or_none(*fields, file=None, name):
    """Either every one of the nullable fields (and the file) is filled, or none of them is.

    A file's name is "" when there is none: Django saves a missing file so, never as NULL.
    """
    filled = Q(**{f"{field}__isnull": False for field in fields})
    empty = Q(**{f"{field}__isnull": True for field in fields})
    if file:
        filled &= ~Q(**{file: ""})
        empty &= Q(**{file: ""})
    return CheckConstraint(condition=filled | empty, name=name)


def exactly_one(*fields, name):
    """Exactly one of the nullable fields is filled."""
    one = Q()
    for chosen in fields:
        one |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return CheckConstraint(condition=one, name=name)
