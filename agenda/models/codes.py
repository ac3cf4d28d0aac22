"""How a paper is verified: the hash of its bytes, and a code that can be looked up but not guessed."""

import hashlib
import secrets

from django.utils.translation import gettext_lazy as _

from rakerda.pages.language import outward
from rakerda.searching.scanned import last_part

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to misread
GROUPS, GROUP = 3, 4  # 12 letters are 60 bits
KINDS = {  # the label that readers see for each `kind` of paper
    "invitation": _("Letter of invitation"),
    "change": _("Change of the invitation"),
    "cancellation": _("Cancellation"),
    "attendance": _("Attendance sheet"),
    "recap": _("Attendance recap"),
    "agenda": _("Agenda (Susunan Acara)"),
    "proceedings": _("Proceedings"),
}
BLOCK = 1 << 20  # bytes read at a time


def make_code():
    """Return a new verification code such as 7KQ2-9XMF-4T1B."""
    return "-".join("".join(secrets.choice(ALPHABET) for _letter in range(GROUP)) for _group in range(GROUPS))


def read_code(typed):
    """Return the stored form of a code typed from paper: any case, any spaces, O read as 0, I and L as 1; also with its address."""
    letters = "".join(letter for letter in last_part(typed).upper() if letter.isalnum()).translate(str.maketrans("OIL", "011"))
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def verification_url(code=""):
    """Return the absolute URL that verifies a code; without a code, the page that asks for one."""
    return outward("agenda:paper", code) if code else outward("agenda:verification")


def digest(file):
    """Return the SHA-256 of a file's bytes in hexadecimal; the file is rewound to its start."""
    hashed = hashlib.sha256()
    file.seek(0)
    while block := file.read(BLOCK):
        hashed.update(block)
    file.seek(0)
    return hashed.hexdigest()
