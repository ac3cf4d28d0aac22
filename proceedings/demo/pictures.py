"""Pictures for the slides of the demo: flat landscapes of coast, fields and town, drawn with Pillow.

Nobody's photograph is used, and every slide says that its picture is an illustration.
"""

import functools
import io
import math
import random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1280, 720
SMOOTH = 2  # drawn larger and scaled down for smooth edges
SKIES = {"coast": ("#bfe3ea", "#f6e8c9"), "fields": ("#cfe8dc", "#fbf1d0"), "town": ("#cfdcea", "#f7e3d2")}
GROUNDS = {
    "coast": ["#8fb8a8", "#2f8f9d", "#1c6f80", "#e5d3a1"],
    "fields": ["#9dbfa0", "#6fa36b", "#4f8a4c", "#a9bf5a"],
    "town": ["#a8b5bd", "#7f98a0", "#5f8068", "#4b6b55"],
}


@functools.cache
def draw(kind, seed):
    """Return a JPEG of a landscape: "coast", "fields" or "town"; the same seed gives the same picture."""
    chance = random.Random(seed)  # noqa: S311 - a drawing, no secret
    image = _sky(*SKIES[kind])
    pen = ImageDraw.Draw(image)
    _sun(pen, chance)
    for layer, colour in enumerate(GROUNDS[kind]):
        _hill(pen, chance, 0.42 + 0.14 * layer, 0.07 - 0.015 * layer, colour)
    {"coast": _boats, "fields": _rows, "town": _houses}[kind](pen, chance)
    target = io.BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(target, "JPEG", quality=82)
    return target.getvalue()


def _sky(top, bottom):
    band = Image.linear_gradient("L").resize((WIDTH * SMOOTH, HEIGHT * SMOOTH))
    return Image.composite(Image.new("RGB", band.size, bottom), Image.new("RGB", band.size, top), band)


def _scaled(*values):
    return [value * SMOOTH for value in values]


def _sun(pen, chance):
    x, y = chance.uniform(0.6, 0.85) * WIDTH, chance.uniform(0.12, 0.24) * HEIGHT
    pen.ellipse(_scaled(x - 55, y - 55, x + 55, y + 55), fill="#fff6dc")


def _hill(pen, chance, base, height, colour):
    phase, waves = chance.uniform(0, 6), chance.uniform(1.2, 2.6)
    top = [(x, (base + height * math.sin(phase + waves * math.tau * x / WIDTH)) * HEIGHT) for x in range(0, WIDTH + 20, 20)]
    pen.polygon([(x * SMOOTH, y * SMOOTH) for x, y in [*top, (WIDTH, HEIGHT), (0, HEIGHT)]], fill=colour)


def _boats(pen, chance):
    for _ in range(4):
        x, y = chance.uniform(0.08, 0.85) * WIDTH, chance.uniform(0.6, 0.74) * HEIGHT
        size = 26 + (y / HEIGHT - 0.6) * 160
        pen.polygon(
            _scaled(x, y, x + size * 2, y, x + size * 1.6, y + size * 0.4, x + size * 0.4, y + size * 0.4), fill="#6b3f2a"
        )
        pen.polygon(_scaled(x + size, y - size * 1.6, x + size, y - 4, x + size * 1.9, y - 4), fill="#f4efe2")


def _rows(pen, chance):
    for number in range(9):
        y = (0.74 + 0.028 * number) * HEIGHT
        shift = chance.uniform(0, 60)
        for x in range(-40, WIDTH, 46 + number * 6):
            pen.line(_scaled(x + shift, y, x + shift + 26 + number * 2, y), fill="#7f9c3a", width=(3 + number) * SMOOTH)


def _houses(pen, chance):
    x = -20
    while x < WIDTH:
        width, height = chance.randint(60, 120), chance.randint(70, 210)
        base = 0.82 * HEIGHT
        pen.rectangle(
            _scaled(x, base - height, x + width, base), fill=chance.choice(["#e9dcc6", "#d9c9b4", "#c7d3d6", "#efe6d8"])
        )
        pen.polygon(
            _scaled(x - 6, base - height, x + width + 6, base - height, x + width / 2, base - height - 32), fill="#a4553a"
        )
        for row in range(int(base - height) + 22, int(base) - 26, 34):
            for column in range(x + 14, x + width - 22, 26):
                pen.rectangle(_scaled(column, row, column + 12, row + 16), fill="#7c8f99")
        x += width + chance.randint(4, 26)
