"""Versions of rows, as PostgreSQL itself keeps them: one query tells whether anything changed that a page is made of.

    PAGE = Versions(
        Meeting.objects.filter(slug=Place("meeting")),
        Topic.objects.filter(meeting__slug=Place("meeting")),
    )
    PAGE.of({"meeting": "rapat-kerja"})

Each update of a row leaves a new copy of it, in another place (ctid), by a numbered transaction (xmin). Both together name what a
row holds now; a reader sees them as soon as it is committed, and not before. There is nothing to count and nothing to clear.
"""

from django.db import connection
from django.db.models import Func, TextField
from django.utils.functional import cached_property

DIGEST = (
    """SELECT encode(sha256(string_agg(version, ',' ORDER BY version COLLATE "C")::bytea), 'hex') FROM (%s) AS rows (version)"""
)


class Place(str):
    """In a condition, stands for the value of this place of the address; `stored` returns the form in which rows hold it."""

    __slots__ = ("stored",)

    def __new__(cls, name, stored=str):
        place = super().__new__(cls, name)
        place.stored = stored
        return place


class Versions:
    """The versions of all rows of some querysets, whose conditions hold Places.

    A page is made of these rows and no others; a row of another table that is only joined is not among them.
    """

    def __init__(self, *querysets):
        self.querysets = querysets

    def __add__(self, other):
        return Versions(*self.querysets, *other.querysets)

    @property
    def tables(self):
        """The tables whose rows are among them."""
        return {queryset.model._meta.db_table for queryset in self.querysets}

    def of(self, places):
        """Return the version of the rows at this address, with one query: a text that is another one as soon as one of them is."""
        if not self.querysets:
            return ""
        query, parameters = self._query
        with connection.cursor() as cursor:
            cursor.execute(query, [_fill(value, places) for value in parameters])
            return cursor.fetchone()[0]

    @property
    def places(self):
        """The places of the address that the conditions name."""
        return {value for value in self._query[1] if isinstance(value, Place)}

    @cached_property
    def _query(self):
        """(SQL, parameters): the digest of all versions, in the order of their texts."""
        asked = [_ask_versions(queryset) for queryset in self.querysets]
        rows = " UNION ALL ".join(f"({sql})" for sql, _parameters in asked)
        return DIGEST % rows, [one for _sql, found in asked for one in found]


def _ask_versions(queryset):
    """Return the (SQL, parameters) of "table ctid xmin" of each row."""
    table = queryset.model._meta.db_table
    name = connection.ops.quote_name(table)
    version = Func(template=f"concat_ws(' ', '{table}', {name}.ctid, {name}.xmin)", output_field=TextField(), arity=0)
    ordered = queryset if queryset.query.is_sliced else queryset.order_by()
    return ordered.values_list(version).query.sql_with_params()


def _fill(value, places):
    return value.stored(places[value]) if isinstance(value, Place) else value
