"""Template tags: the styles and scripts of a page."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django_htmx.jinja import htmx_script

from rakerda.assets.bundles import FOUNDATION, HTMX, MAIN, bundle_path, script_source, style_source

register = template.Library()


@register.simple_tag(takes_context=True)
def styles(context, *names):
    """Return the links to these components, without those that the main bundle holds; without names, to the main bundle."""
    main = audience(context)
    held = MAIN[main].styles
    if not settings.DEBUG:
        paths = [bundle_path(name, "css") for name in wanted(names, held, [main])]
    else:
        paths = [*([] if names else FOUNDATION), *map(style_source, wanted(names, held, held))]
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(path),) for path in paths))


@register.simple_tag(takes_context=True)
def scripts(context, *names):
    """Return the scripts of these behaviours, without those that the main bundle holds; without names, the main bundle."""
    main = audience(context)
    held = MAIN[main].scripts
    if not settings.DEBUG:
        paths = [bundle_path(name, "js") for name in wanted(names, held, [main])]
        return format_html_join("\n", '<script src="{}" defer></script>', ((static(path),) for path in paths))
    return format_html_join("\n", "{}", ((source_tag(script_source(name)),) for name in wanted(names, held, held)))


def audience(context):
    """Return whose bundle a page is sent: staff have an account or a personal link."""
    user = context.get("user")
    return "staff" if user and (user.is_authenticated or getattr(user, "participant", None)) else "public"


def wanted(names, held, everything):
    return [name for name in names if name not in held] if names else everything


def source_tag(path):
    """Return the tag of one source: a module, so that its names stay its own."""
    return htmx_script() if path == HTMX else format_html('<script src="{}" type="module"></script>', static(path))
