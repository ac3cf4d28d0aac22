"""A script of its own, run in the sandbox: photographing.py SOURCE TARGET draws a picture anew, as a JPEG or a PNG by its name.

It stands upright, and holds nothing but the picture: no place, no camera, no moment. Imports nothing of the project.
"""

import sys

from PIL import Image, ImageOps

PIXELS = 100_000_000  # no telephone takes more
LARGEST = 4000  # px of the longer side that are kept: more than any printer draws on A4
ORIENTATION = 0x0112  # EXIF
HEAD = 1_000_000  # bytes in which a HEIC lists its properties
WHITE = (255, 255, 255)


def photograph(source, target):
    """Write the picture; a PNG, which holds screens and drawings, keeps its sharp edges.

    Raises what Pillow raises for a picture that is damaged, or too large.
    """
    Image.MAX_IMAGE_PIXELS = PIXELS // 2  # twice as many is an error to Pillow
    with Image.open(source) as picture:
        stand(picture, source)
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LARGEST, LARGEST))
        if target.endswith(".png"):
            kept = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
            Image.frombytes(kept.mode, kept.size, kept.tobytes()).save(target, "PNG", optimize=True)
            return
        plain = Image.new("RGB", upright.size, WHITE)
        solid = upright.convert("RGBA")
        plain.paste(solid, mask=solid.getchannel("A"))
        plain.save(target, "JPEG", quality=88)


def stand(picture, source):
    """Say again how a HEIC was held: its decoder turns it by its own properties, and where it has none tells it as upright."""
    held = picture.info.get("original_orientation") or 1
    with open(source, "rb") as file:
        head = file.read(HEAD)
    if held != 1 and not any(turn in head for turn in (b"irot", b"imir")):
        picture.getexif()[ORIENTATION] = held


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        if file.read(12)[4:8] == b"ftyp":
            import pillow_heif

            pillow_heif.register_heif_opener()
    photograph(sys.argv[1], sys.argv[2])
