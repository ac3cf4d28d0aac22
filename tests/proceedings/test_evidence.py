"""Evidence is classified by its bytes, not by its name."""

import io
import zipfile

import pytest

from proceedings.follow_ups.evidence import OFFICE, type_of

WORD, SHEET = OFFICE


def make_office(content_type, *parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", b'<Override ContentType="' + content_type + b'"/>')
        for part in parts:
            archive.writestr(part, "")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xff\xd8\xff\xe0rest", "jpg"),
        (b"\x89PNG\r\n\x1a\nrest", "png"),
        (make_office(WORD), "docx"),
        (make_office(SHEET), "xlsx"),
        (make_office(b"application/vnd.ms-word.document.macroEnabled.main+xml", "word/vbaProject.bin"), None),
        (make_office(b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), None),
        (b"<html><script>", None),
        (b"MZ\x90\x00", None),
        (b"PK\x03\x04 broken", None),
        (b"", None),
    ],
)
def test_the_type_is_told_by_the_content(content, kind):
    assert type_of(io.BytesIO(content)) == kind


def test_the_file_is_left_at_its_beginning():
    file = io.BytesIO(make_office(WORD))

    type_of(file)

    assert file.tell() == 0
