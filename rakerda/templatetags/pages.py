"""Template tags: a URL within the current meeting, what stands on many pages (its first line, the search of a list, a notice, an
act that asks first), and the languages.
"""

from django import template
from django.template.loader import render_to_string
from django.urls import reverse

from rakerda.pages.language import languages_of

register = template.Library()

SHAPES = {"bad": "stop", "warn": "late", "fair": "info", "good": "done", "": "info"}  # by tone, unless another is given


@register.simple_tag(takes_context=True)
def address(context, name, *places, meeting=None):
    """Return the URL of this name within the page's meeting, or the given one; `places` follow its two slugs.

    Raises NoReverseMatch where there is none, also with `as`, so that a broken link is noticed.
    """
    meeting = meeting or context["meeting"]
    return reverse(name, args=[meeting.region.slug, meeting.slug, *places])


@register.simple_block_tag(takes_context=True)
def heading(context, content, name):
    """Return the first line of a page: its name, its tabs, and around which it stands, its acts: one button, one quiet, a menu."""
    seen = {key: context.get(key) for key in ("nav", "meeting")}
    return render_to_string("_heading.html", {"name": name, "content": content if content.strip() else "", **seen})


@register.simple_block_tag(takes_context=True)
def sift(context, content, target, label, hint):
    """Return the search of a list and, around which it stands, its filters, in one row that stays in view.

    `target` is the id of the part that the search swaps, `label` says what it looks at, `hint` stands in the empty field.
    """
    seen = {key: context.get(key) for key in ("request", "text")}
    return render_to_string("_sift.html", {"content": content, "target": target, "label": label, "hint": hint, **seen})


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return the languages in which this page can be read, each with code, name, address and current; [] without a request."""
    return languages_of(context["request"]) if "request" in context else []


@register.simple_block_tag(takes_context=True)
def confirm(context, content, action, label, kind="quiet"):
    """Return an act that asks first: a button that opens its content, what the act does, and the button that posts to `action`.

    Fields within are sent along. `kind` is the look of the first button: quiet, plain, big, bad, or "" for solid.
    """
    seen = {"content": content, "action": action, "label": label, "kind": kind, "csrf_token": context.get("csrf_token")}
    return render_to_string("_confirm.html", seen)


@register.simple_block_tag
def notice(content, tone, shape="", *, focus=None, role="", **others):
    """Return a notice around its content: `{% notice "bad" role="alert" %}<p>…</p>{% endnotice %}`.

    With `focus` it is an alert that takes the focus when the page opens. `others` are id, classes, and attributes
    as they are written. Raises KeyError for an unknown tone.
    """
    shape = shape or SHAPES[tone]
    role = role or ("" if focus is None else "alert")
    return render_to_string(
        "_notice.html", {"content": content, "tone": tone, "shape": shape, "focus": focus, "role": role, **others}
    )
