"""The lists of the template, results, factors and plans: their columns, and the form that reads one of their rows.

The heads are Indonesian whatever the reader speaks: a file goes from hand to hand. An empty cell changes nothing, and what is on
file stays.
"""

import copy
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from presentations.models import Document, Factor, Plan, Result
from presentations.results.forms import FactorForm, PlanForm, ResultForm
from presentations.results.number_fields import MoneyField, NumberField
from rakerda.indonesian import format_number
from rakerda.sheets import Column
from rakerda.sheets.heads import plain
from rakerda.sheets.words import WordField, word

A_DATE = re.compile(r"\d\d/\d\d/\d{4}( .*)?")


class YesNo(models.TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no")


class YesField(WordField):
    """A yes or no cell; a tick, an x or "IKU" means yes."""

    def __init__(self, **values):
        super().__init__(YesNo, **values)

    def clean(self, value):
        text = str(value or "").strip()
        return plain(text) in {"x", "v", "iku", "1"} or text == "✓" or super().clean(text) == YesNo.YES


class Rounded:
    """A figure computed by a formula, 94,8529411764706: rounded to the decimal places of its column."""

    def to_python(self, value):
        figure = super().to_python(value)
        if figure is None or not figure.is_finite():
            return figure
        try:
            return figure.quantize(Decimal(1).scaleb(-self.decimal_places), ROUND_HALF_UP)
        except InvalidOperation:  # more digits than can be rounded; the field's own check reports it
            return figure


class RoundedNumber(Rounded, NumberField):
    pass


class RoundedMoney(Rounded, MoneyField):
    pass


def without_measure(figure, measure):
    """ "1" of "1 dokumen" if that is how the figure is measured, also in short: "dok"; else the figure as it is."""
    found = re.fullmatch(r"([\d.,]+)\s+([^\W\d]+)\.?", figure) if isinstance(figure, str) else None
    word, own = (plain(found[2]), plain(measure)) if found else ("", "")
    return found[1] if word and own and (word.startswith(own) or own.startswith(word)) else figure


class ResultLine(ResultForm):
    """A row of the list of results. Its cells show whether it holds figures or steps."""

    class Meta(ResultForm.Meta):
        field_classes = {
            **dict.fromkeys(("target", "actual"), RoundedNumber),
            **dict.fromkeys(("budget", "spent"), RoundedMoney),
        }

    is_key = YesField()
    polarity = WordField(Result.Polarity)

    def __init__(self, data, *args, **kwargs):
        bare = {key: without_measure(data[key], data.get("measure", "")) for key in ("target", "actual") if key in data}
        super().__init__({"scale": "number", **data, **bare}, *args, **kwargs)

    def clean_polarity(self):
        return self.cleaned_data["polarity"] or Result.Polarity.MAXIMISE


class FactorLine(FactorForm):
    """A row of the list of factors."""

    kind = WordField(Factor.Kind, also={"pendorong": Factor.Kind.DRIVING, "penghambat": Factor.Kind.INHIBITING})
    category = WordField(Factor.Category)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"] = copy.deepcopy(self.base_fields["kind"])

    def clean_kind(self):
        if not self.cleaned_data["kind"]:
            raise ValidationError(_("Write which kind of factor it is."))
        return self.cleaned_data["kind"]

    def clean_category(self):
        return self.cleaned_data["category"] or Factor.Category.OTHER


class PlanLine(PlanForm):
    """A row of the list of plans."""

    document = WordField(Document)

    def clean_document(self):
        return self.cleaned_data["document"] or Document.OPERATIONS


class List(NamedTuple):
    """One of the lists: its sheet's title, its columns, those without which a sheet is another list, the form of a row,
    and the key that identifies a row.
    """

    key: str
    title: str
    model: type
    columns: list
    needed: frozenset
    form: type
    same: object  # a function of a row's texts: its result is equal in two rows that are one


def of_result(texts):
    """The key of a result: its code and indicator."""
    return plain(texts.get("code", "")), plain(texts.get("indicator", ""))


def of_factor(texts):
    """The key of a factor: its kind and words."""
    return FactorLine.base_fields["kind"].known.get(plain(texts.get("kind", ""))), plain(texts.get("text", ""))


def of_plan(texts):
    """The key of a plan: its words."""
    return plain(texts.get("text", ""))


RESULTS = List("results", "Capaian", Result, [
    Column("code", "Kode", ("kode program", "kode kegiatan", "kode sub kegiatan", "kode rekening")),
    Column("name", "Program atau kegiatan", (
        "program", "kegiatan", "sub kegiatan", "program kegiatan", "program kegiatan sub kegiatan", "nama program",
        "urusan bidang program kegiatan sub kegiatan", "uraian",
    )),
    Column("indicator", "Indikator kinerja", ("indikator", "indikator kinerja program", "indikator kinerja utama", "nama indikator")),
    Column("is_key", "IKU", ("indikator utama", "termasuk iku")),
    Column("measure", "Satuan", ("sat",)),
    Column("polarity", "Arah", ("polaritas", "arah indikator", "sifat indikator")),
    Column("target", "Target", ("target kinerja", "target k", "target tahun ini"), figure=True),
    Column("actual", "Realisasi", ("realisasi kinerja", "realisasi k", "realisasi tahun ini", "realisasi target"), figure=True),
    Column("budget", "Pagu (Rp)", ("pagu anggaran", "anggaran", "target rp", "pagu dpa", "anggaran rp", "pagu rp"), figure=True, adds=True),
    Column("spent", "Realisasi anggaran (Rp)", (
        "realisasi keuangan", "realisasi rp", "realisasi pagu", "realisasi anggaran rp", "anggaran realisasi", "belanja",
    ), figure=True, adds=True),
    Column("explanation", "Penjelasan", ("penjelasan selisih", "keterangan", "catatan")),
], frozenset({"indicator"}), ResultLine, of_result)  # fmt: skip

FACTORS = List("factors", "Faktor", Factor, [
    Column("kind", "Jenis faktor", ("pendorong penghambat",)),
    Column("category", "Kategori", ("kategori faktor",)),
    Column("text", "Uraian faktor", ("faktor", "uraian faktor pendorong penghambat")),
], frozenset({"text"}), FactorLine, of_factor)  # fmt: skip

PLANS = List("plans", "Rencana", Plan, [
    Column("text", "Uraian rencana", ("rencana", "rencana tahun depan", "umpan balik", "rencana tindak lanjut")),
    Column("document", "Dokumen perencanaan", ("dokumen", "dokumen sasaran")),
], frozenset({"text"}), PlanLine, of_plan)  # fmt: skip

LISTS = {one.key: one for one in (RESULTS, FACTORS, PLANS)}


def texts_of(row):
    """The cells of a row as texts, as in the template and in the preview."""
    return {key: _text(value) for key, value in cells_of(row).items()}


def cells_of(row):
    """The cells of a row: texts, and figures as Decimals."""
    if isinstance(row, Factor):
        return {"kind": _word(Factor.Kind, row.kind), "category": _word(Factor.Category, row.category), "text": row.text}
    if isinstance(row, Plan):
        return {"text": row.text, "document": _word(Document, row.document)}
    cells = {column.key: getattr(row, column.key) for column in RESULTS.columns}
    cells |= {"is_key": _word(YesNo, "yes" if row.is_key else "no"), "polarity": _word(Result.Polarity, row.polarity)}
    if row.scale:
        cells |= {"target": row.target_step, "actual": row.actual_step}
    return {key: "" if value is None else value for key, value in cells.items()}


def _word(choices, value):
    return word(choices(value)) if value else ""


def _text(value):
    return value if isinstance(value, str) else format_number(value)


def told_of(key, text, errors):
    """The errors of a cell, as one text; Excel takes 1.03.10 for a date."""
    if key == "code" and A_DATE.fullmatch(text):
        return _("Excel has turned this code into a date (%(text)s). Format the column as text and write the code again.") % {
            "text": text
        }
    return " ".join(str(error) for error in errors)
