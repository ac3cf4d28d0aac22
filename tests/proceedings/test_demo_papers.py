"""Every paper of the demo, as text: no sentence ends twice, no office lacks its region, nothing stands for an emblem."""

import re

import pypdfium2
import pytest
from django.utils import timezone

from participants.letters.content import compose
from participants.letters.drawing import LetterRenderer
from participants.models import Letter
from participants.papers.forms import FORMS
from participants.papers.printing import DOCUMENTS
from proceedings.book.chapters import front
from proceedings.book.chapters.all import chapters
from proceedings.book.chapters.chapter import Book
from rakerda.indonesian import end_sentence
from rakerda.pdf import drawing, pool
from tests.proceedings.test_demo import demo, loaded  # noqa: F401

TWICE = re.compile(r"(?<![.…])\.\.(?!\.)")  # leader dots and ellipses are longer
DOUBLED = re.compile(r"\b(Bupati|Wali Kota|Gubernur) \1\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ir. H. Nama, M.T.", "Ir. H. Nama, M.T."),
        ("Nama, S.E", "Nama, S.E."),
        ("dst.", "dst."),
        ("Siapa?", "Siapa?"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_a_sentence_ends_with_one_stop(text, sentence):
    assert end_sentence(text) == sentence


def text_of(pdf):
    return "\n".join(page.get_textpage().get_text_bounded().replace("\r", "") for page in pypdfium2.PdfDocument(pdf))


def options_of(meeting, kind):
    form = FORMS[kind](meeting=meeting)
    return {name: form.initial.get(name, field.initial) for name, field in form.fields.items()} | {"day": None, "filled": True}


@pytest.mark.parametrize("kind", list(DOCUMENTS))
def test_no_print_of_the_demo_ends_a_sentence_twice(demo, kind):  # noqa: F811
    made = DOCUMENTS[kind].draw(demo, options_of(demo, kind))

    text = text_of(pool.draw(made.html, made.media).pdf)

    assert len(text) > 200
    assert TWICE.findall(text) == []
    assert DOUBLED.findall(text) == []


@pytest.mark.parametrize("end", ["", " S.E."])
def test_no_letter_of_the_demo_ends_a_sentence_twice(demo, end):  # noqa: F811
    assert Letter.objects.count() > 0
    for letter in Letter.objects.all():
        letter.copies = f"{letter.copies}\nNama,{end}" if end else letter.copies
        with pool.render_pool() as opened:
            text = text_of(LetterRenderer(opened, demo.region, compose(letter)).whole())
        assert TWICE.findall(text) == []


def test_no_chapter_of_the_book_of_the_demo_ends_a_sentence_twice(demo):  # noqa: F811
    book = Book(demo, internal=True, number=1, printed_at=timezone.now())
    parts = [*chapters(book), front.imprint(Book(demo, internal=False, number=1, printed_at=timezone.now()))]

    with pool.render_pool() as opened:
        drawn = [opened.submit(drawing.render, part.html, part.media) for part in parts]
        texts = {
            f"{place} {part.key}": text_of(one.result().pdf) for place, (part, one) in enumerate(zip(parts, drawn, strict=True))
        }

    assert len(texts) > 15
    assert {key: found for key, text in texts.items() if (found := TWICE.findall(text) + DOUBLED.findall(text))} == {}
