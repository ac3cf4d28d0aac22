"""The bundles as static files: made when they are collected, named by their content and compressed like all others."""

import functools
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

from rakerda.assets.bundles import all_bundles
from rakerda.assets.lowering import join_scripts, lower_styles, with_imports


class BundleFinder(finders.BaseFinder):
    """Finds the bundles in VAR_DIR, where it keeps them. With DEBUG there are none: the sources are sent one by one."""

    def list(self, ignore_patterns):
        """Yield (path, storage) of each bundle, as its sources are now."""
        folder = settings.VAR_DIR / "assets"
        make(folder)
        storage = FileSystemStorage(location=folder)
        for path in all_bundles():
            yield path, storage

    def find(self, path, find_all=False, **options):
        """Return the file of a bundle, made once per process; an empty list for any other path."""
        if path not in all_bundles():
            return []
        file = str(_made_once(settings.VAR_DIR / "assets") / path)
        return [file] if find_all else file


@functools.cache
def _made_once(folder):
    make(folder)
    return folder


def make(folder):
    """Make all bundles; a file that would not change keeps its age."""
    (folder / "bundles").mkdir(parents=True, exist_ok=True)
    for path, sources in all_bundles().items():
        texts = [(source, with_imports(read(source), read)) for source in sources]
        made = lower_styles(text for _path, text in texts) if path.endswith(".css") else join_scripts(texts)
        put(folder / path, made.encode())


def read(source):
    return Path(finders.find(source)).read_text()


def put(file, content):
    """Write a file at once, as others may be reading it."""
    if file.exists() and file.read_bytes() == content:
        return
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as new:
        new.write(content)
    os.replace(new.name, file)
