"""Reading a scanned code at the door: the participant it identifies, or what else it is."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from agenda.models.codes import ALPHABET
from participants.access import people, tokens
from participants.models import Letter, Participant, Scan
from rakerda.searching.scanned import tidy

PAPER = re.compile(rf"[{ALPHABET}]{{4}}(-[{ALPHABET}]{{4}}){{2}}", re.IGNORECASE)  # as agenda.models.codes makes them
LENGTH = 300  # letters of a code with its address; anything longer is none of ours

Result = Scan.Result


class Reading(NamedTuple):
    """RECORDED or REPLACED of a participant who can be recorded; any other result is a refusal, with its participant if known."""

    result: Result
    participant: Participant | None = None


def read(meeting, text):
    """Read the text of a QR code, an address or a bare code, at a desk of this meeting.

    A scanner that types with Caps Lock on types capitals; no address of ours differs by its case.
    """
    *before, last = [part for part in _path(tidy(text)[:LENGTH].lower()).split("/") if part] or [""]
    last = tidy(last)
    if last == tokens.TEST:
        return Reading(Result.TEST)
    if PAPER.fullmatch(last):
        return Reading(Result.PAPER)
    numbers = tokens.read(tokens.CODE, last)
    if numbers and 2 <= len(numbers) <= 3:
        return _read_code(meeting, *numbers)
    numbers = tokens.read(tokens.LINK, last)  # the personal link is printed on the letter beside the code
    if numbers and len(numbers) == 2:
        return _judge(meeting, numbers[0], lambda one: numbers[1] == one.link_generation)
    own = [slug.lower() for slug in meeting.args]
    return Reading(Result.ELSEWHERE if before[-1:] == ["c"] and before[-3:-1] != own else Result.FORGED)


def _path(text):
    """The path of an address; what is none is read as it is."""
    try:
        return urlsplit(text).path
    except ValueError:  # such as http://[
        return text


def _read_code(meeting, participant, generation, letter=None):
    reading = _judge(meeting, participant, lambda one: generation == one.code_generation)
    if reading.result == Result.RECORDED and letter and not _is_valid(letter):
        return Reading(Result.REPLACED, reading.participant)
    return reading


def _judge(meeting, pk, is_current):
    participant = people.find(pk)
    if participant is None:
        return Reading(Result.VOID)
    if participant.meeting_id != meeting.pk:
        return Reading(Result.ELSEWHERE)
    return Reading(Result.RECORDED if is_current(participant) else Result.VOID, participant)


def _is_valid(letter):
    """Whether the letter that carries the code is still valid: neither revoked nor replaced by an issued one."""
    letter = Letter.objects.select_related("paper").filter(pk=letter).first()
    return letter is not None and letter.validity not in {"replaced", "revoked"}
