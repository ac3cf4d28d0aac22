"""Reading the pages of the agenda."""

import html
import re

from tests.reading import flat


def rows_of(response):
    """Return (time, title, minutes) of each row of the editor."""
    row = r'<time datetime="[^"]+">([^<]+)</time>.*?<p class="list__title"> ?<a [^>]+>([^<]+)</a>.*?name="minutes"[^>]* value="([^"]*)"'
    return [tuple(map(html.unescape, found)) for found in re.findall(row, flat(response.content.decode()))]


def text_of(response):
    """Return the text of a page without markup, with runs of whitespace collapsed."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


def points_of(response):
    """Return the titles of the published agenda, in the order of the page."""
    found = re.findall(r'class="rundown__title">([^<]+)', response.content.decode())
    return [html.unescape(title).strip() for title in found]
