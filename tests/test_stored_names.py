"""Stored files have names that cannot be guessed, neither from their row nor from the sender's file name."""

import re

import pytest
from django.apps import apps
from django.db.models import FileField

from presentations.models import Deck, Slide, Upload
from presentations.slides import uploading

FIELDS = [field for model in apps.get_models() for field in model._meta.get_fields() if isinstance(field, FileField)]
RANDOM = re.compile(r"[\w-]{22}")  # 128 bits in base64


def row_of(model):
    """Return a row whose path is known before it is saved."""
    deck = Deck(expose_id=7, version=1)
    return {Deck: deck, Slide: Slide(deck=deck)}.get(model) or model()


def test_there_are_files_to_walk():
    assert {field.model._meta.label for field in FIELDS} >= {"presentations.Deck", "proceedings.Report", "agenda.Paper"}


@pytest.mark.parametrize("field", FIELDS, ids=str)
def test_two_files_of_one_name_get_two_that_can_not_be_guessed(field):
    row = row_of(field.model)

    names = [field.generate_filename(row, name) for name in ("paparan.pdf", "paparan.pdf", "Paparan Dinas.PDF", "tanpa akhiran")]

    stems, endings = zip(*(re.fullmatch(r"(.+?)(\.\w+)?", name).groups() for name in names), strict=True)
    random = [stem.rpartition("/")[2] for stem in stems]
    assert endings == (".pdf", ".pdf", ".pdf", None)
    assert [each for each in random if not RANDOM.fullmatch(each)] == []
    assert len(set(random)) == 4
    assert {stem.rpartition("/")[0] for stem in stems} == {stems[0].rpartition("/")[0]}


def test_the_parts_of_an_upload_lie_under_its_random_number():
    paths = {uploading.part_path(Upload(), 1) for _ in range(2)}

    assert len(paths) == 2
    assert all(re.fullmatch(r"uploads/[0-9a-f-]{36}/00001", path) for path in paths)
