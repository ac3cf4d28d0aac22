"""Rows that several people edit: an edit names the version that its writer saw."""

from django.db import models

from rakerda.editing import Stale, editing


class Versioned(models.Model):
    """A row with a version: 1 when made, one more with each edit."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def edit(self, seen, **values):
        """Write the values if the row is still at the version that the writer saw, else raise Stale."""
        with editing(self):
            self.require_open()
            if self.version != seen:
                raise Stale(type(self).objects.get(pk=self.pk))
            for name, value in {**values, "version": seen + 1}.items():
                setattr(self, name, value)
            self.bring_along()

    def require_open(self):
        """Whether the row, as it is now, takes changes at all; raises what says why not."""

    def bring_along(self):
        """Fill what follows from what was written."""
