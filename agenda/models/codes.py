"""What makes a paper provable: the hash of its bytes, and a code that a stranger can look up but not guess."""

import hashlib
import secrets

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to misread
GROUPS, GROUP = 3, 4  # 12 letters are 60 bits
KINDS = {  # how a reader calls what a paper's `kind` says
    "invitation": _("Letter of invitation"),
    "change": _("Change of the invitation"),
    "cancellation": _("Cancellation"),
    "attendance": _("Attendance sheet"),
    "recap": _("Attendance recap"),
    "proceedings": _("Proceedings"),
}
BLOCK = 1 << 20  # bytes read at a time


def make_code():
    """A verification code such as 7KQ2-9XMF-4T1B."""
    return "-".join("".join(secrets.choice(ALPHABET) for _letter in range(GROUP)) for _group in range(GROUPS))


def read_code(typed):
    """The code as it is stored, of one that was typed from paper: any case, any blanks, O for 0, I and L for 1."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(str.maketrans("OIL", "011"))
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def verification_url(code=""):
    """The page that checks a code, absolute; without one the page that asks for it."""
    return settings.PUBLIC_URL.geturl() + (reverse("agenda:paper", args=[code]) if code else reverse("agenda:verification"))


def digest(file):
    """The SHA-256 of a file's bytes, in hexadecimal; the file is left at its start."""
    hashed = hashlib.sha256()
    file.seek(0)
    while block := file.read(BLOCK):
        hashed.update(block)
    file.seek(0)
    return hashed.hexdigest()
