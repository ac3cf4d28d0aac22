"""Which sources are sent together. A page names the components it needs; what its main bundle holds is not sent again."""

from typing import NamedTuple

from django.conf import settings

HTMX = "django_htmx/htmx-2.min.js"


class Bundle(NamedTuple):
    """The names of the components and behaviours that are sent as one stylesheet and one script, in their order."""

    styles: list[str]
    scripts: list[str]


FOUNDATION = ["css/tokens.css", "css/base.css"]  # the order of the layers stands first
CORE = Bundle(
    ["masthead", "page", "button", "field", "mark", "table", "notice", "filters", "list", "facts", "bar", "object"],
    ["token", "toast", "focus", "busy", "failure", "autosubmit", "fresh"],
)
MAIN = {
    "public": Bundle([*CORE.styles, "rundown"], [*CORE.scripts, "reveal", "hash", "moment", "again"]),
    "staff": Bundle(
        [*CORE.styles, "head", "dock", "menu", "tabs", "title", "confirm"],
        ["htmx", *CORE.scripts, "popover", "menu", "acts"],
    ),
}


def style_source(name):
    return f"css/components/{name}.css"


def script_source(name):
    return HTMX if name == "htmx" else f"js/{name}.js"


def bundle_path(name, kind):
    return f"bundles/{name}.{kind}"


def all_bundles():
    """Return {path: sources} of everything that is sent: the main bundles, and alone each source that not all of them hold."""
    found = {}
    for name, main in MAIN.items():
        found[bundle_path(name, "css")] = [*FOUNDATION, *map(style_source, main.styles)]
        found[bundle_path(name, "js")] = [*map(script_source, main.scripts)]
    for kind, names, source in [("css", _names("css/components/*.css"), style_source), ("js", _names("js/*.js"), script_source)]:
        for name in names:
            if not all(source(name) in found[bundle_path(main, kind)] for main in MAIN):
                found[bundle_path(name, kind)] = [source(name)]
    found[bundle_path("htmx", "js")] = [HTMX]
    return found


def _names(pattern):
    return sorted(path.stem for path in (settings.BASE_DIR / "static").glob(pattern))
