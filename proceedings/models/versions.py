"""Rows that several people edit: an edit names the version that its writer saw."""

from django.db import models, transaction


class Stale(Exception):
    """Someone else changed the row since its writer read it. `theirs` is the row as it is now."""

    def __init__(self, theirs):
        super().__init__(f"{theirs._meta.label} {theirs.pk} is at version {theirs.version}")
        self.theirs = theirs


class Versioned(models.Model):
    """A row with a version: 1 when made, one more with each edit."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    @transaction.atomic
    def edit(self, seen, **values):
        """Write the values if the row is still at the version that the writer saw, else raise Stale."""
        current = type(self).objects.select_for_update(of=("self",)).get(pk=self.pk)
        if current.version != seen:
            raise Stale(current)
        for name, value in {**values, "version": seen + 1}.items():
            setattr(self, name, value)
        self.save()
