"""The emblem beside a letterhead's texts. Its templates are templates/agenda/paper/_kop.html and those of letters.

Naskah dinas of the head of a region carry the emblem of the state (Garuda), all others that of the region (Permendagri 1/2023).
Where none is uploaded its space stays free: nothing that only looks like one is ever printed.
"""

import io

from django.core.files.storage import default_storage
from PIL import Image, UnidentifiedImageError

PIXELS = 40_000_000  # larger pictures are not read


def read_emblem(region, state=False):
    """Return {storage name: bytes} of the region's emblem, or the state's; {} if it is missing or unreadable."""
    file = region.state_emblem if state else region.crest
    if not file or not default_storage.exists(file.name):
        return {}
    with file.open() as stored:
        data = stored.read()
    return {file.name: data} if is_picture(data) else {}


def is_picture(data):
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > PIXELS:
                return False
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
