"""Pages as a browser reads them: how a template was broken into lines tells nothing."""

import re


def flat(body):
    """The markup of a page with each run of blanks as one, and none before the end of a tag."""
    return re.sub(r"\s+(?=/?>)", "", re.sub(r"\s+", " ", body)).strip()
