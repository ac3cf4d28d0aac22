"""Texts are made comparable alike in Python, in PostgreSQL and on a device: one table of cases asks all three."""

import json
import subprocess
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Value

from agenda.models import Region
from rakerda.searching.folding import Folded, fold
from tests import make

CASES = json.loads((Path(__file__).parent / "folding.json").read_text())
SCRIPTS = Path(__file__).parents[2] / "static" / "js"


def on_a_device(expression, values, script="folding.js"):
    """The values of an expression over `value`; `module` is what this script exports."""
    code = f"import * as module from {json.dumps((SCRIPTS / script).as_uri())}\n"
    code += f"const values = {json.dumps(values)}\n"
    code += f"console.log(JSON.stringify(values.map(value => {expression})))"
    done = subprocess.run(["node", "--input-type=module", "--eval", code], capture_output=True, check=True)
    return json.loads(done.stdout)


def test_python_folds_every_case():
    assert [[text, fold(text)] for text, _folded in CASES] == CASES


def test_a_device_folds_every_case():
    texts = [text for text, _folded in CASES]

    assert [list(pair) for pair in zip(texts, on_a_device("module.fold(value)", texts), strict=True)] == CASES


@pytest.mark.django_db
def test_postgresql_folds_every_case():
    make.make_region()
    found = [Region.objects.annotate(folded=Folded(Value(text))).values_list("folded", flat=True)[0] for text, _folded in CASES]

    assert found == [folded for _text, folded in CASES]
    assert connection.vendor == "postgresql"


def test_found_words_are_marked_as_they_are_written():
    pieces = on_a_device("module.pieces(...value)", [["H. Ma’ruf Amin", ["maruf", "am"]], ["Budi", ["x"]], ["Ma'ruf", ["maruf"]]])

    assert pieces == [["H. ", "Ma’ruf", " ", "Am", "in"], ["Budi"], ["", "Ma'ruf"]]
