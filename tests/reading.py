"""Pages as a browser reads them, independent of line breaks in templates."""

import re


def flat(body):
    """Return the markup of a page with collapsed whitespace, and none before the end of a tag."""
    return re.sub(r"\s+(?=/?>)", "", re.sub(r"\s+", " ", body)).strip()
