"""What a region's letterhead (kop) shows besides its texts. Its template is templates/agenda/paper/_kop.html."""

import io

from django.core.files.storage import default_storage
from PIL import Image, UnidentifiedImageError

CREST_PIXELS = 40_000_000  # larger pictures are not read


def read_crest(region):
    """Return {storage name: bytes} of the region's crest, or {} if it is missing or unreadable; its place then remains empty."""
    if not region.crest or not default_storage.exists(region.crest.name):
        return {}
    with region.crest.open() as file:
        data = file.read()
    return {region.crest.name: data} if is_picture(data) else {}


def is_picture(data):
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > CREST_PIXELS:
                return False
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
