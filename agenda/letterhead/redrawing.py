"""A script of its own, run in the sandbox: redrawing.py SOURCE TARGET makes a PNG of an emblem that somebody sent as PNG or JPEG.

It holds nothing but the picture. Imports nothing of the project.
"""

import sys

from PIL import Image, ImageOps

PIXELS = 40_000_000
LARGEST = 1600  # px of the longer side that are kept: 25 mm on paper need no more
FORMATS = ["PNG", "JPEG"]


def redraw(source, target):
    """Write the PNG. Raises what Pillow raises for a picture of another format, damaged, or too large."""
    Image.MAX_IMAGE_PIXELS = PIXELS // 2  # twice as many is an error to Pillow
    with Image.open(source, formats=FORMATS) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
        upright.thumbnail((LARGEST, LARGEST))
        plain = Image.new("RGBA", upright.size)
        plain.paste(upright)
        plain.save(target, "PNG")


if __name__ == "__main__":
    redraw(sys.argv[1], sys.argv[2])
