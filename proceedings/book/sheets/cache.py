"""Cache of set chapters and shrunk decks, keyed by the hash of all their inputs: unchanged parts are not set again."""

import hashlib
import json
import os
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from proceedings.book.sheets import setting
from rakerda.pdf import checking, drawing, finishing, placing

SHEETS = ["css/paper.css", "css/book.css"]
MODULES = [drawing, setting, checking, placing, finishing]
KEPT = 1_000_000_000  # bytes; the oldest files are removed first
FRESH = 3600  # seconds within which a running build may still need cached files that it found


def key_of(*ingredients):
    """Return a key for a content: the SHA-256 of bytes, texts and plain values, each with its length."""
    digest = hashlib.sha256()
    for ingredient in ingredients:
        data = ingredient if isinstance(ingredient, bytes) else json.dumps(ingredient, sort_keys=True).encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def render_key():
    """Everything that the rendering of a chapter depends on besides its HTML: style sheets, program, version and fonts."""
    files = [*(drawing.STATIC / sheet for sheet in SHEETS), *(Path(module.__file__) for module in MODULES)]
    fonts = sorted(file.name for file in drawing.font_folder().iterdir())  # with their versions
    fonts += [[font.name, font.stat().st_size] for font in drawing.more_fonts()]
    return key_of(version("weasyprint"), version("pikepdf"), fonts, *(file.read_bytes() for file in files))


def find(key):
    """Return the file cached under this key, or None."""
    file = settings.CHAPTER_CACHE / f"{key}.pdf"
    try:
        os.utime(file)  # mark as used: prune() removes the least recently used first
    except FileNotFoundError:
        return None
    return file


def keep(key, data):
    """Store bytes under a key atomically and return the file."""
    with slot(key) as file:
        file.write_bytes(data)
    return settings.CHAPTER_CACHE / f"{key}.pdf"


class slot:
    """Context manager for a path whose file is stored under a key if the block succeeds."""

    def __init__(self, key):
        self.target = settings.CHAPTER_CACHE / f"{key}.pdf"

    def __enter__(self):
        self.target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.target.parent, suffix=".part")
        os.close(handle)
        self.part = Path(name)
        return self.part

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.part.replace(self.target)
        else:
            self.part.unlink()


def prune(limit=None):
    """Remove the least recently used files until the rest fits, and unfinished files of aborted builds."""
    limit = KEPT if limit is None else limit
    files = sorted(settings.CHAPTER_CACHE.glob("*.p*"), key=lambda file: file.stat().st_mtime, reverse=True)
    total = 0
    for file in files:
        total += file.stat().st_size
        if (total > limit or file.suffix == ".part") and file.stat().st_mtime < time.time() - FRESH:
            file.unlink(missing_ok=True)
