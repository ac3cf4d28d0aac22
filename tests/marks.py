"""Marks used by several test files."""

import pytest

from rakerda import sandbox

# packages.txt installs it, but a container may refuse the namespaces it needs; the lesser levels are tested everywhere.
with_bubblewrap = pytest.mark.skipif(sandbox.level() is not sandbox.Level.BUBBLEWRAP, reason="bubblewrap does not run here")
