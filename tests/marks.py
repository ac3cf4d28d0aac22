"""Marks that several files of tests share."""

import pytest

from rakerda import sandbox

with_bubblewrap = pytest.mark.skipif(sandbox.level() is not sandbox.Level.BUBBLEWRAP, reason="bubblewrap does not run here")
