"""Evidence is classified by its bytes, not by its name."""

import io
import zipfile

import pillow_heif
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from proceedings.follow_ups.evidence import OFFICE, Unreadable, bare, type_of

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
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"\0\0\0\x18ftypmp42", None),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
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


def make_photo(format):
    """Return a wide photograph, red on its left, whose data say where it was taken, and that it stands on its side."""
    picture, file, data = Image.new("RGB", (80, 40), "blue"), io.BytesIO(), Image.Exif()
    picture.paste("red", (0, 0, 40, 40))
    data[0x010F], data[0x0112] = "Merek", 6  # camera; turned by a quarter
    data.get_ifd(0x8825)[2] = (7.0, 48.0, 5.0)  # latitude
    picture.save(file, format, exif=data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("format", "kind", "kept"),
    [("HEIF", "heic", "JPEG"), ("WEBP", "webp", "JPEG"), ("JPEG", "jpg", "JPEG"), ("PNG", "png", "PNG")],
)
def test_a_picture_is_kept_upright_and_tells_no_place(format, kind, kept):
    pillow_heif.register_heif_opener()
    content = make_photo(format)
    assert type_of(io.BytesIO(content)) == kind
    assert b"Merek" in content

    made = bare(io.BytesIO(content), kind).read()

    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.size, dict(picture.getexif())) == (kept, (40, 80), {})
        red, _green, blue = picture.getpixel((20, 10))[:3]
        assert red > 200 > blue
    assert b"Merek" not in made


def test_a_screen_keeps_its_edges_and_loses_its_comments():
    picture, file, words = Image.new("RGBA", (20, 20), (0, 0, 0, 0)), io.BytesIO(), PngInfo()
    picture.putpixel((3, 3), (1, 2, 3, 255))
    words.add_text("Comment", "Rumah dinas")
    picture.save(file, "PNG", pnginfo=words)

    made = bare(io.BytesIO(file.getvalue()), "png").read()

    assert b"Rumah" not in made
    with Image.open(io.BytesIO(made)) as kept:
        assert kept.convert("RGBA").tobytes() == picture.tobytes()


def test_a_photograph_that_is_cut_off_is_told():
    with pytest.raises(Unreadable):
        bare(io.BytesIO(make_photo("WEBP")[:60]), "webp")
