"""The tags of pages: an address of the meeting that a page is about."""

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag(takes_context=True)
def address(context, name, *places, meeting=None):
    """The address of this name within the page's meeting, or within the one that is given; `places` follow its two slugs.

    Raises NoReverseMatch where there is none, also with `as`: a link that leads nowhere must not go unnoticed.
    """
    meeting = meeting or context["meeting"]
    return reverse(name, args=[meeting.region.slug, meeting.slug, *places])
