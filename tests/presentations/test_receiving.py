"""Accepting uploads, decided by content."""

import io
import zipfile

import pytest
from pptx import Presentation

from presentations.models.files import Failure, Refused
from presentations.slides.receiving import clean_name, received
from tests.presentations import files


def judge(content):
    """Return the detected type of a file, or the code of its refusal."""
    try:
        with received(io.BytesIO(content)) as file:
            return file.type
    except Refused as refusal:
        return refusal.code


def test_a_presentation_comes_in_with_its_receipt():
    content = files.make_pptx("Ekspose Kinerja 2023")

    with received(io.BytesIO(content)) as file:
        assert (file.type, file.size, len(file.sha256)) == ("pptx", len(content), 64)
        assert file.path.read_bytes() == content


def test_a_pdf_comes_in():
    assert judge(files.make_pdf(3)) == "pdf"


def test_a_pdf_with_a_little_before_its_mark_comes_in():
    assert judge(b"\n\n" + files.make_pdf()) == "pdf"


def test_a_pdf_that_only_its_owner_may_change_comes_in():
    import pikepdf

    assert judge(files.make_pdf(encryption=pikepdf.Encryption(owner="kunci", user=""))) == "pdf"


@pytest.mark.parametrize("path", sorted(files.BROKEN.glob("*.pdf")), ids=lambda path: path.stem)
def test_a_pdf_that_a_common_reader_opens_comes_in(path):
    assert judge(path.read_bytes()) == "pdf"


def test_what_follows_the_end_of_a_pdf_is_no_part_of_it():
    assert judge(b"".join([*files.broken_at_xref(files.make_pdf(2)), bytes(range(256)) * 40])) == "pdf"


def test_a_pdf_whose_last_change_was_cut_off_is_refused():
    whole = b"".join(files.broken_at_xref(files.make_pdf(2)))

    assert judge(whole + b"90 0 obj\n<</Type/Page/Contents 91 0 R") == Failure.DAMAGED


def test_a_comment_and_an_object_begin_a_pdf_too():
    assert judge(files.make_pdf().replace(b"%PDF-1.3", b"%\xe2\xe3\xcf\xd3", 1).replace(b"%PDF-1.4", b"%\xe2\xe3", 1)) == "pdf"


def test_powerpoint_of_old_comes_in():
    assert judge(files.make_ppt()) == "ppt"


def test_an_opendocument_presentation_comes_in():
    assert judge(files.make_odp("Satu", "Dua")) == "odp"


def test_the_empty_list_of_macros_that_an_opendocument_carries_is_no_macro():
    lists = {"Basic/script-lc.xml": "<l/>", "Basic/Standard/script-lb.xml": "<l/>", "Basic/Standard/dialog-lb.xml": "<l/>"}

    assert judge(files.make_odp("Satu", parts=lists)) == "odp"


def make_powerpoint_95():
    """Return one as told by its user record, which begins with its size and has no token of PowerPoint 97."""
    return files.make_ole({"Current User": b"\x10\0\0\0" + b"Sekretariat", "PowerPoint Document": b"\x01\x02" * 4000})


def without(content, *names):
    return files.make_zip({name: part for name, part in files.parts_of(content).items() if name not in names})


def test_an_opendocument_presentation_without_its_kind_comes_in():
    assert judge(without(files.make_odp("Satu"), "mimetype")) == "odp"
    assert judge(without(files.make_odp("Satu"), "mimetype", "META-INF/manifest.xml")) == "odp"


def test_powerpoint_97_beside_powerpoint_95_in_one_file_comes_in():
    assert judge(files.make_ppt(beside={"PP40": b"lama"})) == "ppt"


def make_encrypted_odp():
    """Return it as LibreOffice writes it: the manifest describes the encryption of each part."""
    return files.make_odp("a", parts={"META-INF/manifest.xml": "<m:manifest><m:encryption-data/></m:manifest>"})


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (bytes, Failure.EMPTY),
        (files.make_exe, Failure.TYPE),
        (lambda: b"<html><body>halo</body></html>", Failure.TYPE),
        (lambda: files.make_ole({"WordDocument": b""}), Failure.TYPE),
        (lambda: files.make_odp("a", mimetype="application/vnd.oasis.opendocument.text"), Failure.TYPE),
        (lambda: files.make_zip({"catatan.txt": "halo"}), Failure.TYPE),
        (lambda: files.make_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), Failure.TYPE),
        (lambda: without(files.make_odp("a"), "mimetype", "content.xml"), Failure.TYPE),
        (lambda: files.make_ole({"PP40": b"lama"}), Failure.OLD),
        (make_powerpoint_95, Failure.OLD),
        (lambda: files.make_ppt(beside={}, document=b"\x01\x02" * 4000), Failure.DAMAGED),
        (files.make_pptm, Failure.MACRO),
        (lambda: files.make_ppt(macros=True), Failure.MACRO),
        (lambda: files.make_ole({"PowerPoint Document": b"", "_VBA_PROJECT": b""}), Failure.MACRO),
        (lambda: files.make_odp("a", parts={"Basic/Standard/Modul.xml": "<m/>"}), Failure.MACRO),
        (files.make_encrypted_office, Failure.PASSWORD),
        (lambda: files.make_ppt(encrypted=True), Failure.PASSWORD),
        (make_encrypted_odp, Failure.PASSWORD),
        (files.make_locked_pdf, Failure.PASSWORD),
        (files.make_pptx, Failure.PAGES),
        (files.make_odp, Failure.PAGES),
        (lambda: files.make_ppt(0), Failure.PAGES),
        (lambda: files.make_pdf(0), Failure.PAGES),
        (lambda: files.make_pdf(10_000), Failure.MANY),
        (lambda: files.make_ppt(501), Failure.MANY),
        (files.make_zip_bomb, Failure.DAMAGED),
        (files.make_entity_bomb, Failure.DAMAGED),
        (lambda: b"%PDF-1.7\n" + bytes(1000), Failure.DAMAGED),
        (lambda: b"PK\x03\x04" + bytes(1000), Failure.DAMAGED),
    ],
    ids=[
        *(
            "empty",
            "exe",
            "html",
            "doc",
            "odt",
            "zip",
            "docx",
            "odp-without-content",
            "powerpoint-4",
            "powerpoint-95",
            "bad-ppt",
            "pptm",
            "ppt-macros",
            "ppt-basic",
            "odp-macros",
            "locked-office",
        ),
        *("locked-ppt", "locked-odp", "locked-pdf", "no-slides", "no-odp-slides", "no-ppt-slides", "no-pages"),
        *("many-pages", "many-ppt-slides", "zip-bomb", "entity-bomb", "not-a-pdf", "not-a-zip"),
    ],
)
def test_what_can_not_be_shown_is_refused_with_its_reason(make, code):
    assert judge(make()) == code


def test_macros_are_found_without_the_type_that_announces_them():
    assert judge(files.with_parts(files.make_pptx("a"), {"ppt/vbaProject.bin": b"x"})) == Failure.MACRO


def make_hidden(*shows):
    """Return a presentation with a slide for each "0" (hidden) or "1"."""
    deck = Presentation(io.BytesIO(files.make_pptx(*shows)))
    for slide, show in zip(deck.slides, shows, strict=True):
        slide._element.set("show", show)
    return files.saved(deck)


def test_a_deck_whose_slides_are_all_hidden_is_told_so():
    assert judge(make_hidden("0", "0")) == Failure.HIDDEN
    assert judge(make_hidden("0", "1")) == "pptx"


@pytest.mark.office
@pytest.mark.parametrize("ending", ["odp", "ppt"])
def test_hidden_slides_are_told_in_the_other_formats_too(ending, tmp_path):
    assert judge(files.saved_by_office(make_hidden("0", "0"), ending, tmp_path)) == Failure.HIDDEN
    assert judge(files.saved_by_office(make_hidden("0", "1"), ending, tmp_path)) == ending


def test_an_entity_bomb_in_wide_letters_is_refused_too():
    slide = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE p [<!ENTITY a "b">]><p/>'.encode("utf-16")

    assert judge(files.with_parts(files.make_pptx("a"), {"ppt/slides/slide1.xml": slide})) == Failure.DAMAGED


@pytest.mark.parametrize("tenth", range(1, 10))
@pytest.mark.parametrize(
    "make",
    [
        lambda: files.make_pptx("Satu", "Dua", picture=True),
        lambda: files.make_pdf(30),
        lambda: files.make_odp("Satu"),
        files.make_ppt,
    ],
    ids=["pptx", "pdf", "odp", "ppt"],
)
def test_a_file_cut_at_any_tenth_is_refused(make, tenth):
    content = make()

    assert judge(content[: len(content) * tenth // 10]) == Failure.DAMAGED


def test_a_changed_byte_in_a_part_is_noticed():
    content = bytearray(files.make_pptx("Satu", picture=True))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        photo = max(package.infolist(), key=lambda part: part.compress_size)
    content[photo.header_offset + photo.compress_size // 2] ^= 0xFF

    assert judge(bytes(content)) == Failure.DAMAGED


def test_one_byte_over_the_limit_is_refused_and_the_limit_itself_is_not(settings):
    content = files.make_pdf()
    settings.UPLOAD_LIMIT = len(content)

    assert judge(content) == "pdf"
    assert judge(content + b"\n") == Failure.SIZE


def test_an_inspection_that_hangs_ends_as_damaged(monkeypatch):
    monkeypatch.setattr("presentations.slides.receiving.INSPECTION_SECONDS", 0.001)

    assert judge(files.make_pdf()) == Failure.DAMAGED


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("paparan dinas.pptx", "paparan dinas.pptx"),
        ("C:\\Users\\dinas\\paparan.pptx", "paparan.pptx"),
        ("../../etc/passwd", "passwd"),
        ("pa\r\nparan\x00.pptx", "pa paran .pptx"),
        ("x" * 300 + ".pptx", "x" * 250 + ".pptx"),
        ("x" * 300, "x" * 255),
        ("", "berkas"),
        ("..\u202exptp.exe", ".. xptp.exe"),
    ],
)
def test_a_name_keeps_its_last_part_only(name, kept):
    assert clean_name(name) == kept
