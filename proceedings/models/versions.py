"""Rows edited by several people: every edit names the version that its writer saw."""

from django.db import models

from rakerda.editing import Stale, editing


class Versioned(models.Model):
    """A row with a version: 1 when created, incremented by each edit."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def edit(self, seen, **values):
        """Save the values if the row is still at the version that the writer saw, else raise Stale."""
        with editing(self):
            self.require_open()
            if self.version != seen:
                raise Stale(type(self).objects.get(pk=self.pk))
            for name, value in {**values, "version": seen + 1}.items():
                setattr(self, name, value)
            self.bring_along()

    def require_open(self):
        """Raise the reason if the row accepts no changes in its current state."""

    def bring_along(self):
        """Fill the fields that follow from the new values."""
