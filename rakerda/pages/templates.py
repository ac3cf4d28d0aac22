"""Templates without their indentation: it is for who writes them, and a fifth of a long page."""

import re

from django.template.loaders import filesystem


class Loader(filesystem.Loader):
    """Django's own, of our templates. Only what stands in the template is touched, never a value; browsers show no indentation."""

    def get_contents(self, origin):
        contents = super().get_contents(origin)
        return re.sub(r"\n[ \t]+", "\n", contents) if str(origin.name).endswith(".html") else contents
