"""What a template may contain, and which names reach an included part: a name set with `as` is for the next part only.

An included part sees everything that was set before it. A page that sets `action` for one form gave it to the form below,
which then posted to a foreign address and saved nothing.
"""

import re
from functools import cache

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse
from lxml import html

from tests import make
from tests.test_architecture import ROOT, templates
from tests.world import walk_urls

TAG = re.compile(r"\{%\s*(?P<tag>\w+)(?P<rest>.*?)%\}|\{\{(?P<shown>.*?)\}\}", re.DOTALL)
TEXT = re.compile(r'"[^"]*"|\'[^\']*\'')
NAME = re.compile(r"(?<![\w.|])[a-z_]\w*(?!=)")
GIVEN = re.compile(r"(\w+)=")
SETS = re.compile(r"\b(?:as|asvar)\s+(\w+)")
CLEANS_UP = {"with", "for", "include", "endwith", "endfor"}  # the names they set end with them


def sources():
    """Return every text that the engine reads: pages, parts and papers, mails and messages."""
    return sorted(path for path in (ROOT / "templates").rglob("*.*") if path.suffix in {".html", ".txt"})


LONGEST = 160  # characters per line


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_line_fits_into_a_window(path):
    """`make check` formats; what no formatter may break (a tag, a translated text) is broken by hand: `blocktranslate trimmed`."""
    assert [line for line in path.read_text().splitlines() if len(line) > LONGEST] == []


@cache
def tags(template):
    """Return the tags of a template; Django's own widgets are elsewhere and have none here."""
    path = ROOT / "templates" / template
    return read(path.read_text()) if path.exists() else []


def read(text):
    """Return (tag, its words without texts, its first text) in order; for output the tag is ""."""
    found = []
    for match in TAG.finditer(text):
        words = match["rest"] if match["tag"] else match["shown"]
        first = TEXT.search(words)
        words = TEXT.sub(" ", words)
        if match["tag"] == "address" and "meeting=" not in words:
            words = f" meeting {words}"  # read implicitly
        found.append((match["tag"] or "", words, first[0][1:-1] if first else ""))
    return found


def set_by(tag, words):
    """Return the name that a tag sets, if any: `url … as x`, `translate … as x context …`, `blocktranslate asvar x with …`."""
    found = SETS.search(words) if tag not in CLEANS_UP else None
    return found and found[1]


def named_by(words):
    """Return the names of a `with`, of either form."""
    return {*GIVEN.findall(words), *SETS.findall(words)}


@cache
def read_by(part, within=()):
    """Return the names that a part, and its own includes, read from the including template."""
    own, read = set(), set()
    for tag, words, text in tags(part):
        if tag == "include" and text.endswith(".html") and text not in within:
            read |= read_by(text, (*within, part)) - set(GIVEN.findall(words)) - own
        read |= set(NAME.findall(words)) - own
        own |= {set_by(tag, words)} - {None}
        own |= named_by(words) if tag == "with" else set()
    return read


def leaks(found, template=""):
    """Return the names set by these tags that reach more than the one part they were set for: (name, part)."""
    leaking, waiting, fed, scopes = [], set(), set(), []
    for tag, words, text in found:
        if tag == "include" and text.endswith(".html") and text != template:
            taken = (waiting & read_by(text)) - set(GIVEN.findall(words))
            leaking += sorted((name, text) for name in taken & fed)
            fed |= taken
        elif tag == "confirm":  # draws a form of its own
            fed |= waiting & set(NAME.findall(words))
        elif tag == "endwith":
            waiting -= scopes.pop()
        elif names := named_by(words) if tag == "with" else {set_by(tag, words)} - {None}:
            scopes += [names - waiting] if tag == "with" else []
            waiting |= names
            fed -= names
    return leaking


@pytest.mark.parametrize("template", [str(path.relative_to(ROOT / "templates")) for path in templates()])
def test_what_is_set_for_one_part_reaches_into_no_other(template):
    assert leaks(tags(template), template) == []


SET = [
    '{% url "agenda:verification" as action %}',
    '{% address "agenda:arrangement" as action %}',
    '{% translate "Send" as action %}',
    '{% translate "Send" as action context "message" %}',
    "{% blocktranslate asvar action %}Send{% endblocktranslate %}",
    "{% blocktranslate asvar action with name=name %}Send {{ name }}{% endblocktranslate %}",
    "{% blocktranslate with name=name asvar action %}Send {{ name }}{% endblocktranslate %}",
    "{% firstof one other as action %}",
    "{% with action=one %}",
    "{% with one as action %}",
]


@pytest.mark.parametrize("setting", SET)
def test_a_tag_that_sets_a_name_is_known(setting):
    """Otherwise the rule above would not notice it."""
    part = '{% include "_form.html" %}'

    assert leaks(read(f"{setting}{part}")) == []
    assert leaks(read(f"{setting}{part}{part}")) == [("action", "_form.html")]


def test_what_an_act_that_asks_was_given_reaches_into_no_part():
    asking = '{% address "agenda:arrangement" as action %}{% confirm action "Send" %}{% endconfirm %}'

    assert leaks(read(f'{asking}{{% include "_form.html" %}}')) == [("action", "_form.html")]


def test_a_with_that_ended_reaches_into_no_part():
    part = '{% include "_form.html" %}'

    assert leaks(read(f"{{% with action=one %}}{part}{{% endwith %}}{part}")) == []


ADDRESS = re.compile(r"\{%\s*(url|address)\s+(\S+)([^%]*)%\}")
BOTH_SLUGS = re.compile(r"\{%\s*url\b[^%]*\bmeeting\.region\.slug\s+[\w.]*\bmeeting\.slug\b")


def places_of(kind, words):
    """Return how many places of an address its tag fills: those given, and the two slugs that `address` knows."""
    given = [word for word in re.sub(r"\sas\s+\w+\s*$", "", words).split() if not word.startswith("meeting=")]
    return len(given) + (2 if kind == "address" else 0)


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_an_address_exists_and_has_all_its_places(path):
    """`url … as x` is silent if there is none, and an unvisited page is never rendered."""
    known = {name: len(places) for name, places in walk_urls().items()}
    wrong = [
        f"{name} with {places_of(kind, words)} places"
        for kind, name, words in ADDRESS.findall(path.read_text())
        if known.get(name.strip("\"'")) != places_of(kind, words)
    ]

    assert wrong == []


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_an_address_of_a_meeting_is_written_short(path):
    """`{% address "agenda:session_update" session.pk %}`: the tag knows the slugs of the region and of the meeting."""
    assert BOTH_SLUGS.findall(path.read_text()) == []


def test_an_address_that_does_not_exist_is_told(meeting):
    page = Template('{% address "agenda:session_updates" 1 as back %}')

    with pytest.raises(NoReverseMatch):
        page.render(Context({"meeting": meeting}))


def test_an_address_leads_into_the_meeting_of_the_page_or_the_one_that_is_given(meeting):
    other = make.make_meeting(region=meeting.region)
    page = Template(
        '{% address "agenda:session_update" 7 %} {% address "proceedings:agenda" meeting=other as there %}{{ there }}'
    )

    assert page.render(Context({"meeting": meeting, "other": other})).split() == [
        reverse("agenda:session_update", args=[meeting.region.slug, meeting.slug, 7]),
        reverse("proceedings:agenda", args=[other.region.slug, other.slug]),
    ]


def test_a_notice_is_written_by_its_tag():
    """`{% notice "bad" %}<p>…</p>{% endnotice %}`: its markup is in one template."""
    wrong = [str(path.relative_to(ROOT)) for path in templates() if "notice__shape" in path.read_text()]

    assert wrong == ["templates/_notice.html"]


def drawn(source, **context):
    """Return the notice that a template draws, as an element."""
    return html.fromstring(Template(source).render(Context(context)))


def test_a_notice_has_the_shape_of_its_tone():
    notice = drawn('{% notice "warn" role="status" %}<p>{{ text }}</p>{% endnotice %}', text="Besok & lusa")

    assert dict(notice.attrib) == {"class": "notice tone-warn", "role": "status"}
    assert notice.find("svg/use").get("href").endswith("#m-late")
    assert notice.find("p").text == "Besok & lusa"


def test_a_notice_with_a_focus_is_an_alert():
    source = '{% notice "bad" focus=pressed %}<p>Belum disimpan</p>{% endnotice %}'
    alert = {"class": "notice tone-bad", "role": "alert"}

    assert dict(drawn(source, pressed=True).attrib) == {**alert, "tabindex": "-1", "data-focus": ""}
    assert dict(drawn(source, pressed=False).attrib) == alert


def test_the_attributes_of_a_notice_are_markup_only_where_the_template_says_so():
    said = drawn('{% notice "bad" attributes="data-refusal hidden" %}{% endnotice %}')
    handed = drawn('{% notice "bad" attributes=text %}{% endnotice %}', text="><b>")

    assert dict(said.attrib) == {"class": "notice tone-bad", "data-refusal": "", "hidden": ""}
    assert handed.findall(".//b") == []


def test_a_tone_that_there_is_not_is_told():
    with pytest.raises(KeyError):
        Template('{% notice "worse" %}<p>Belum disimpan</p>{% endnotice %}').render(Context())


def test_the_days_of_a_meeting_are_written_by_one_filter():
    """`days_id` knows ranges; a loop that writes each day in full prints two dates where people read one range."""
    by_hand = re.compile(
        r"{% for (\w+) in [\w.]*(?:days|dates)[\w.]* %}\s*(?:<[^>]+>|, )?{{ \1(?:\.day)?(?:\.date)?\|(?:day_id|date_id)"
    )
    wrong = [path.name for path in templates() if by_hand.search(path.read_text())]

    assert wrong == []
