"""The tokens that letters, links and badges carry: signed from numbers, and stored nowhere.

    link      opens a person's own page: answer, hand on. Given to the person only
    operator  handed on by the person: upload and data of their units, nothing else
    code      identifies at the door and does nothing by itself: badge, letter, phone
    desk      opens a registration desk; its PIN is asked as well
    room      the code on the wall of the hall, of one minute

A token names a row and its generation; raising the generation revokes all tokens given out before. They are lower-case letters
and digits, so that a QR code stays small and a chat program does not cut the address.
"""

import hmac
import re

from django.utils.crypto import salted_hmac

LINK, OPERATOR, CODE, DESK, ROOM = KINDS = ("link", "operator", "code", "desk", "room")
TEST = "uji"  # the code that tries a scanner and changes nothing
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32, lower case
PROOF = 16  # letters of the signature: 80 bits


def make(kind, *numbers):
    """A token of this kind over these numbers, none negative."""
    body = "-".join(_encode(number) for number in numbers)
    return f"{body}-{_proof(kind, body)}"


def read(kind, token):
    """The numbers of a token of this kind, also in capitals; None for a token that was not made here."""
    token = token.lower()
    body, _dash, proof = token.rpartition("-")
    if not re.fullmatch(rf"[{ALPHABET}]{{1,13}}(-[{ALPHABET}]{{1,13}}){{0,3}}", body):
        return None
    if not hmac.compare_digest(proof.encode(), _proof(kind, body).encode()):
        return None
    return tuple(_decode(part) for part in body.split("-"))


def _proof(kind, body):
    number = int.from_bytes(salted_hmac(f"participants.tokens.{kind}", body, algorithm="sha256").digest()[:10], "big")
    return _encode(number).rjust(PROOF, "0")


def _encode(number):
    letters = ""
    while True:
        number, rest = divmod(number, 32)
        letters = ALPHABET[rest] + letters
        if not number:
            return letters


def _decode(letters):
    number = 0
    for letter in letters:
        number = number * 32 + ALPHABET.index(letter)
    return number
