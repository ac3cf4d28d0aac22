"""What forms do when someone else was quicker."""

from django.utils.translation import gettext_lazy as _

from rakerda.editing import Stale


class VersionedForm:
    """A form with a `version` field: the one its writer saw. `theirs` is the newer row that someone else has written, if any."""

    theirs = None

    def write(self, row, **values):
        """Edit the row unless someone else was quicker; then show both texts. Tell whether it was written."""
        try:
            row.edit(self.cleaned_data["version"], **values)
        except Stale as stale:
            self.theirs = stale.theirs
            self.data = self.data.copy()
            self.data["version"] = stale.theirs.version
            self.add_error(
                None, _("Someone else has changed this in the meantime. Both texts are shown here: keep what is right.")
            )
        return self.theirs is None
