"""Forms that detect concurrent edits."""

from django.utils.translation import gettext_lazy as _

from rakerda.editing import Stale


class VersionedForm:
    """A form with a `version` field: the version that its writer saw. `theirs` is the newer row saved by someone else, if any."""

    theirs = None

    def write(self, row, **values):
        """Save the row unless someone else saved a newer version; then show both texts. Return whether it was saved."""
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
