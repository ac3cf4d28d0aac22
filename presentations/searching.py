"""Search in exposés: the words of their slides, results, factors and plans. PostgreSQL full text, in Indonesian."""

import re
from typing import NamedTuple

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank, SearchVector
from django.db.models import F, OuterRef, Q, Subquery, TextChoices, Value
from django.db.models.functions import Concat
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from presentations.models import Deck, Expose, Factor, Plan, Result, Slide
from rakerda.indonesian import SEARCH
from rakerda.searching.folding import Folded, fold, to_folded

MOST = 100  # hits of a kind that are ranked: a word that all use costs no more at 4,100 units than at 41
SHOWN = 20  # hits of a kind that are shown
MARKUP = "<>"  # PostgreSQL leaves out of a headline what it takes for tags
BEGUN = re.compile(r"(?:^|\s)(\w+)$")  # the last word, while it is being typed
OPEN, CLOSE = "\ue000", "\ue001"  # marks around the found words; nobody types them
BETWEEN = " … "  # of two parts of an excerpt
FOUND = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)


class Kind(TextChoices):
    """The kind of text in which something was found, in the order of the page."""

    SLIDE = "slide", _("Slides")
    RESULT = "result", _("Results")
    FACTOR = "factor", _("Factors")
    PLAN = "plan", _("Plans")


class Hit(NamedTuple):
    """A slide or a row that contains the words."""

    expose: Expose
    row: object
    excerpt: str  # HTML, with <mark>
    url: str


class Found(NamedTuple):
    """The hits of one kind: the best, and their count; `more` if the count is a lower bound."""

    kind: Kind
    hits: list
    count: int
    more: bool


def query_of(text):
    """The query for PostgreSQL: the words as people type them ("…", or, -), and the last one also as the beginning of a word.

    It is folded, as are the texts that it searches.
    """
    text = fold(text)
    whole = SearchQuery(text, config=SEARCH, search_type="websearch")
    begun = BEGUN.search(text)
    if begun is None or text.count('"') % 2:
        return whole
    prefix = SearchQuery(f"{begun[1]}:*", config=SEARCH, search_type="raw")
    before = text[: begun.start()].strip()
    return whole | (SearchQuery(before, config=SEARCH, search_type="websearch") & prefix if before else prefix)


def search(meeting, text, units):
    """The Found of each kind with hits; of the units with these ids only, None for all."""
    query = query_of(text)
    written = SearchVector(Folded("text"), config=SEARCH)
    result = SearchVector(Folded("code"), Folded("name"), Folded("indicator"), config=SEARCH)
    named = Concat("name", Value(": "), "indicator")
    kinds = {
        Kind.SLIDE: (_slides(meeting), "deck__expose", written, F("text")),
        Kind.RESULT: (Result.objects.filter(expose__meeting=meeting), "expose", result, named),
        Kind.FACTOR: (Factor.objects.filter(expose__meeting=meeting), "expose", written, F("text")),
        Kind.PLAN: (Plan.objects.filter(expose__meeting=meeting), "expose", written, F("text")),
    }
    found = [_find(meeting, kind, *where, query, units) for kind, where in kinds.items()]
    return [one for one in found if one.count]


def _slides(meeting):
    """The slides that will be shown: of the confirmed version, or of the newest if none is confirmed yet."""
    newest = Deck.objects.done().filter(expose=OuterRef("deck__expose")).order_by("-version")
    shown = Q(deck__expose__deck=F("deck")) | Q(deck__expose__deck=None, deck=Subquery(newest.values("pk")[:1]))
    return Slide.objects.filter(shown, deck__expose__meeting=meeting)


def _find(meeting, kind, rows, expose, vector, text, query, units):
    if units is not None:
        rows = rows.filter(**{f"{expose}__unit__in": units})
    rows = rows.order_by().alias(words=vector)
    numbers = list(rows.filter(words=query).values_list("pk", flat=True)[: MOST + 1])
    best = rows.model.objects.filter(pk__in=numbers[:MOST]).select_related(expose) if numbers else []
    if numbers:
        best = best.annotate(rank=SearchRank(vector, query), whole=text, excerpt=_headline(text, query))
        best = best.order_by("-rank", "pk")[:SHOWN]
    hits = [_hit(meeting, kind, row) for row in best]
    return Found(kind, hits, min(len(numbers), MOST), len(numbers) > MOST)


def _headline(text, query):
    """The parts of a text around the found words, folded as the words are; as_written() gives back how they were written."""
    return SearchHeadline(
        Folded(text, keep=MARKUP),
        query, config=SEARCH, start_sel=OPEN, stop_sel=CLOSE, max_words=32, min_words=14, short_word=0, max_fragments=2,
        fragment_delimiter=BETWEEN,
    )  # fmt: skip


def _hit(meeting, kind, row):
    expose = row.deck.expose if kind == Kind.SLIDE else row.expose
    expose.meeting = meeting
    anchor = f"slide-{row.number}" if kind == Kind.SLIDE else f"{kind}-{row.pk}"
    return Hit(expose, row, mark(as_written(row.whole, row.excerpt)), f"{expose.get_absolute_url()}#{anchor}")


def as_written(whole, excerpt):
    """The excerpt in the signs of the whole text, from which it was taken after folding; it stays folded where it is not in it."""
    places = [place for place, sign in enumerate(whole) for _folded in to_folded(sign, keep=MARKUP)]
    folded = to_folded(whole, keep=MARKUP)
    start, parts = 0, []
    for part in excerpt.split(BETWEEN):
        at = folded.find(part.replace(OPEN, "").replace(CLOSE, ""), start)
        if at < 0 or len(places) != len(folded):
            return excerpt
        written = []
        for sign in part:
            if sign in (OPEN, CLOSE):
                written.append(sign)
                continue
            end = places[at + 1] if at + 1 < len(places) else len(whole)
            written.append(whole[places[at] : end])
            at += 1
        start = at
        parts.append("".join(written))
    return BETWEEN.join(parts)


def mark(excerpt):
    """The excerpt as HTML: everything escaped, the found words within <mark>."""
    parts = FOUND.split(excerpt)
    strays = str.maketrans("", "", OPEN + CLOSE)
    pieces = [(part.translate(strays), place % 2) for place, part in enumerate(parts)]
    return format_html_join("", "{}", ([format_html("<mark>{}</mark>", text) if found else text] for text, found in pieces))
