"""Search results in slides, results, factors and plans, and their display."""

import html

import pytest
from django.db import connection

from presentations import searching
from presentations.models import Factor, Plan, Result, Slide
from presentations.searching import Kind, mark, search
from rakerda.searching.folding import Folded
from tests import make
from tests.presentations.test_exposes import make_deck


def make_slide(deck, text, number=1):
    return Slide.objects.create(deck=deck, number=number, thumbnail="x.webp", picture="x.webp", text=text)


@pytest.fixture
def slide(expose):
    deck = make_deck(expose)
    deck.confirm("uji")
    return make_slide(deck, "Pembangunan jalan kabupaten sepanjang 40 km", number=3)


def found(meeting, text, units=None):
    """Return (kind, row) of every hit."""
    return [(group.kind, hit.row) for group in search(meeting, text, units) for hit in group.hits]


def test_the_slide_is_the_hit(meeting, slide):
    [group] = search(meeting, "jalan", None)

    [hit] = group.hits
    assert (group.kind, group.count, hit.expose, hit.row, hit.row.number) == (Kind.SLIDE, 1, slide.deck.expose, slide, 3)
    assert hit.url == f"{slide.deck.expose.get_absolute_url()}#slide-3"
    assert hit.excerpt == "Pembangunan <mark>jalan</mark> kabupaten sepanjang 40 km"


def test_results_factors_and_plans_are_found_too(meeting, expose):
    result = Result.objects.create(expose=expose, name="Program irigasi", indicator="Luas")
    factor = Factor.objects.create(expose=expose, kind="inhibiting", text="Saluran irigasi rusak")
    plan = Plan.objects.create(expose=expose, text="Memperbaiki irigasi")

    groups = search(meeting, "irigasi", None)

    assert [(group.kind, hit.row, hit.url.rpartition("#")[2]) for group in groups for hit in group.hits] == [
        (Kind.RESULT, result, f"result-{result.pk}"),
        (Kind.FACTOR, factor, f"factor-{factor.pk}"),
        (Kind.PLAN, plan, f"plan-{plan.pk}"),
    ]


@pytest.mark.parametrize(
    "text", ["bangun", "membangun", "jal", "kabupaten jal", '"jalan kabupaten"', "jembatan or jalan", "JALAN"]
)
def test_words_are_found_by_their_stem_their_beginning_and_as_people_write_them(meeting, slide, text):
    assert found(meeting, text) == [(Kind.SLIDE, slide)]


@pytest.mark.parametrize("text", ["jembatan", "jalan -kabupaten", '"kabupaten jalan"', "jal kabupaten", "dan", "jalan jembatan"])
def test_what_does_not_fit_is_not_found(meeting, slide, text):
    assert found(meeting, text) == []


@pytest.mark.parametrize(
    "text", [*"'\"&|!():*<>\\%_²-", "' \" & | ! ( ) :*", "jalan:*", "a' OR 1=1 --", "x" * 300, "!!!&", "\ue000", '"']
)
def test_signs_are_no_operators(meeting, slide, text):
    assert found(meeting, text) in ([], [(Kind.SLIDE, slide)])


def test_only_the_version_that_will_be_shown_is_searched(meeting, slide):
    newer = make_deck(slide.deck.expose)
    make_slide(newer, "jalan baru")

    before = found(meeting, "jalan")
    newer.confirm("uji")

    assert (before, found(meeting, "jalan")) == ([(Kind.SLIDE, slide)], [(Kind.SLIDE, newer.slides.get())])


def test_before_a_version_is_confirmed_the_newest_is_searched(meeting, expose):
    for text in ("jalan lama", "jalan baru"):
        make_slide(make_deck(expose), text)
    make_deck(expose, phase="failed", failure="empty")

    assert [row.text for _kind, row in found(meeting, "jalan")] == ["jalan baru"]


def test_other_meetings_and_other_units_are_left_out(meeting, slide):
    elsewhere = make_deck(make.make_expose(make.make_meeting(region=meeting.region)))
    make_slide(elsewhere, "jalan")

    assert found(meeting, "jalan") == [(Kind.SLIDE, slide)]
    assert found(meeting, "jalan", {slide.deck.expose.unit_id}) == [(Kind.SLIDE, slide)]
    assert found(meeting, "jalan", {0}) == []


def test_the_best_come_first_and_the_rest_is_counted(meeting, expose, monkeypatch):
    monkeypatch.setattr(searching, "MOST", 3)
    monkeypatch.setattr(searching, "SHOWN", 2)
    for text in ("jalan di antara banyak kata lain", "jalan jalan jalan", "jalan"):
        Plan.objects.create(expose=expose, text=text, position=expose.plans.count() + 1)

    [group] = search(meeting, "jalan", None)
    Plan.objects.create(expose=expose, text="jalan", position=4)
    [more] = search(meeting, "jalan", None)

    assert [hit.row.text for hit in group.hits] == ["jalan jalan jalan", "jalan di antara banyak kata lain"]
    assert ((group.count, group.more), (more.count, more.more)) == ((3, False), (3, True))


def test_a_text_is_never_html():
    assert mark("<b>\ue000<i>jalan\ue001 & \ue001") == "&lt;b&gt;<mark>&lt;i&gt;jalan</mark> &amp; "


@pytest.mark.parametrize("model", [Slide, Result, Factor, Plan])
def test_the_index_answers(meeting, model):
    from django.contrib.postgres.search import SearchVector

    fields = [Folded(field) for field in (["code", "name", "indicator"] if model is Result else ["text"])]
    rows = (
        model.objects.order_by().alias(words=SearchVector(*fields, config="indonesian")).filter(words=searching.query_of("jalan"))
    )
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    assert f"{model.__name__.lower()}_folded" in rows.explain()


@pytest.mark.parametrize(
    "text", ["ma'ruf", "Ma’ruf", "Maʼruf", "ma`ruf", "maruf", "MARUF", "maru", '"maruf amin"', "MA’RUF amin"]
)
@pytest.mark.parametrize("written", ["Ma'ruf", "Ma’ruf", "MARUF", "Maruf"])
def test_apostrophes_and_capitals_do_not_hide_a_word(meeting, expose, text, written):
    plan = Plan.objects.create(expose=expose, text=f"Kunjungan H. {written} Amin ke <b>Kusan</b> Hulu")

    [group] = search(meeting, text, None)

    assert [hit.row for hit in group.hits] == [plan]
    assert f"<mark>{html.escape(written)}</mark>" in group.hits[0].excerpt
    assert "&lt;b&gt;Kusan&lt;/b&gt; Hulu" in group.hits[0].excerpt


def test_marks_do_not_hide_a_word_and_are_shown_as_written(meeting, expose):
    plan = Plan.objects.create(expose=expose, text="Café José di Jum’at pagi")

    [group] = search(meeting, "jose cafe", None)

    assert [(hit.row, hit.excerpt) for hit in group.hits] == [(plan, "<mark>Café</mark> <mark>José</mark> di Jum’at pagi")]
