"""Marks that several files of tests share."""

import pytest

from rakerda import sandbox

# packages.txt brings it, but a container may refuse the namespaces that it needs; the lesser levels are tested everywhere.
with_bubblewrap = pytest.mark.skipif(sandbox.level() is not sandbox.Level.BUBBLEWRAP, reason="bubblewrap does not run here")
