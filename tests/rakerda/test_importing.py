"""Importing a list: stored data of its file, its preview, and that exactly the previewed data is written."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404

from agenda.models import Sector
from participants.models import Import
from rakerda.importing.keeping import Place, require_columns
from rakerda.importing.models import SheetImport, clean_name
from rakerda.importing.previews import Line, Outdated, Preview
from rakerda.sheets import Column, Listing, Sheet, Unreadable
from tests.racing import again

COLUMNS = [Column("name", "Nama"), Column("office", "Jabatan"), Column("seat", "Kursi")]


def line(number=2, new=False, changes=None, problems=(), sheet="", faults=None):
    made = Line(Place(sheet, number, {"name": "A", "office": "B"}), {"name": "Siti", "office": "0,5"}, faults or {})
    made.heads, made.titles = {"name": "Nama", "office": "Jabatan"}, {"name"}
    made.new, made.changes = new, changes or {}
    for problem in problems:
        made.problem(*problem)
    return made


class Naming(Preview):
    """A list that renames the fields of the region."""

    def __init__(self, imported):
        self.imported = imported
        self.lines = [self._line(*row) for row in imported.rows]

    def _line(self, number, text):
        known = Sector.objects.filter(region=self.imported.region_id, position=number).first()
        changes = {"name": (known.name, text)} if known and known.name != text else {}
        return line(number, new=known is None, changes=changes, problems=[] if text else [("name", "Tulis nama.")])

    def write(self):
        for number, text in self.imported.rows:
            Sector.objects.update_or_create(region=self.imported.meeting.region, position=number, defaults={"name": text})


@pytest.fixture
def imported(meeting):
    return kept(meeting, [[1, "Ekonomi"], [2, "Sosial"]])


def kept(meeting, rows):
    return Import.keep(SimpleUploadedFile("bidang.csv", b"isi"), rows, "uji", meeting=meeting)


def names():
    return list(Sector.objects.order_by("position").values_list("name", flat=True))


def test_of_a_file_its_name_and_its_hash_are_kept(imported):
    assert (imported.name, imported.sha256, imported.made_by) == ("bidang.csv", hashlib.sha256(b"isi").hexdigest(), "uji")
    assert (imported.applied_at, str(imported)) == (None, "bidang.csv")


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("C:\\Data\\daftar  baru.xlsx", "daftar baru.xlsx"),
        ("/etc/daftar\n.csv", "daftar .csv"),
        ("\0", "daftar"),
        ("x" * 300, "x" * 255),
    ],
)
def test_the_name_of_a_file_fits_on_one_line_of_its_column(name, clean):
    assert clean_name(name) == clean


def test_a_list_without_a_column_that_it_needs_is_refused():
    listing = Listing([Sheet("", {"name": "A"}, [])])

    require_columns(listing, COLUMNS, {"name"})
    with pytest.raises(Unreadable, match=r"Jabatan, Kursi"):
        require_columns(listing, COLUMNS, {"seat", "office", "name"})


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, "same"),
        ({"changes": {"name": ("Siti", "Sita")}}, "changed"),
        ({"new": True, "changes": {"name": ("", "Siti")}}, "new"),
        ({"new": True, "problems": [("name", "Salah.")]}, "problem"),
    ],
)
def test_a_line_is_new_changed_the_same_or_a_problem(values, kind):
    assert line(**values).kind == kind


def test_a_line_tells_its_problems_with_cell_and_head():
    told = line(7, sheet="Data", problems=[("name", "Salah."), ("unit", "Tidak ada."), ("", "Ganda.")]).told

    assert told == [("Data!A7", "Nama", "Salah."), ("", "", "Tidak ada."), ("", "", "Ganda.")]


def test_a_cell_that_cannot_be_trusted_is_a_problem():
    made = line(faults={"office": "error"})
    made.find_faults()

    [(address, head, text)] = made.told
    assert (made.kind, address, head, "0,5" in text) == ("problem", "B2", "Jabatan", True)


def test_a_line_tells_what_changes_beside_its_title():
    made = line(changes={"name": ("Siti", "Sita"), "office": ("", "Camat")})

    assert (made.shown("name"), made.others) == (("Siti", "Sita"), [("Jabatan", "", "Camat")])
    assert line().shown("name") == ("", "Siti")


@pytest.mark.parametrize(
    ("lines", "writes", "may_apply"),
    [
        ([], 0, False),
        ([line()], 0, False),
        ([line(), line(new=True), line(changes={"name": ("a", "b")})], 2, True),
        ([line(new=True), line(problems=[("name", "Salah.")])], 1, False),
    ],
)
def test_a_list_is_applied_if_it_writes_something_and_has_no_problem(lines, writes, may_apply):
    preview = Preview()
    preview.lines = lines

    assert (preview.writes, preview.may_apply, sum(preview.counts.values())) == (writes, may_apply, len(lines))


def test_a_fingerprint_differs_with_what_would_be_written_and_not_with_the_language():
    def fingerprint(**values):
        preview = Preview()
        preview.lines = [line(**values)]
        return preview.fingerprint

    seen = [{}, {"new": True}, {"number": 3}, {"changes": {"name": ("a", "b")}}, {"changes": {"name": ("a", "c")}}]
    seen += [{"sheet": "Data"}, {"problems": [("name", "Salah.")]}, {"problems": [("office", "Salah.")]}]

    assert len({fingerprint(**values) for values in seen}) == len(seen)
    assert fingerprint(problems=[("name", "Salah.")]) == fingerprint(problems=[("name", "Wrong.")])


def test_a_list_is_applied_as_it_was_seen(imported):
    imported.apply(Naming, Naming(imported).fingerprint, "uji")

    imported.refresh_from_db()
    assert (names(), imported.applied_by, imported.applied_at is not None) == (["Ekonomi", "Sosial"], "uji", True)


def test_what_changed_meanwhile_is_not_written(imported):
    seen = Naming(imported).fingerprint
    Sector.objects.create(region=imported.meeting.region, position=1, name="Lama")

    with pytest.raises(Outdated) as outdated:
        imported.apply(Naming, seen, "uji")

    assert [one.kind for one in outdated.value.preview.lines] == ["changed", "new"]
    assert (names(), again(imported).applied_at) == (["Lama"], None)


def test_a_list_with_a_problem_is_not_written(meeting):
    imported = kept(meeting, [[1, "Ekonomi"], [2, ""]])

    with pytest.raises(Outdated):
        imported.apply(Naming, Naming(imported).fingerprint, "uji")

    assert names() == []


def test_a_list_is_applied_once(imported):
    seen = Naming(imported).fingerprint
    stale = again(imported)
    imported.apply(Naming, seen, "uji")
    Sector.objects.all().delete()

    with pytest.raises(Outdated):
        stale.apply(Naming, seen, "lain")

    assert (names(), again(imported).applied_by) == ([], "uji")


def test_what_fails_on_the_way_leaves_nothing(imported):
    class Failing(Naming):
        def write(self):
            super().write()
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - its own
        imported.apply(Failing, Failing(imported).fingerprint, "uji")

    assert (names(), again(imported).applied_at) == ([], None)


def test_a_list_is_dropped_once_and_an_applied_one_stays(meeting, imported):
    other, stale = kept(meeting, [[3, "Umum"]]), again(imported)
    other.apply(Naming, Naming(other).fingerprint, "uji")

    assert (imported.drop(), other.drop()) == (True, False)
    with pytest.raises(Http404):
        stale.drop()
    with pytest.raises(Http404):
        stale.apply(Naming, "", "uji")
    assert list(Import.objects.all()) == [other]


def test_a_list_says_what_it_writes_into():
    class Unplaced(SheetImport):
        class Meta:
            abstract = True

    with pytest.raises(NotImplementedError):
        Unplaced.hold_place(None)
    with pytest.raises(NotImplementedError):
        Preview().write()
