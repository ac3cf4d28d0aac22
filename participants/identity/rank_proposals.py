"""Proposal of a post's protocol rank by its title, its unit and the kind of region. The secretariat decides."""

import re
from typing import NamedTuple

from participants.identity.office_words import ACTING, parts, spelled
from participants.identity.rank_rules import BY_ECHELON, FROM_BELOW, OWN, RULES


class Proposal(NamedTuple):
    """A letter of the protocol order, "" for none, and whether somebody has to confirm or choose it."""

    rank: str
    ask: bool = False


NAMED_IN_F = [
    r"(sekretaris daerah|sekda)\b", r"(komandan|dandim|danrem|danlanal|danlanud|pangdam)\b", r"(kapolres|kapolda|kepala kepolisian)\b",
    r"ketua pengadilan\b", r"(kepala kejaksaan|kajari|kajati)\b",
]  # fmt: skip
VERTICAL_HEAD = re.compile(r"(?:kepala|pimpinan|komandan)\b(?! (?:bagian|bidang|seksi|sub|urusan|biro))")


def judge(title, unit="", *, echelon="", kind="", province=False):
    """The proposal for a title in a unit: UU 9/2010 Pasal 11(1) for a kabupaten or kota, Pasal 10(1) for a province.

    Of an office that is several posts the highest counts. A Plh. sits in for some days only: whether by the post's rank or by the
    own one, protocol says.
    """
    found = [_judge(part, unit, echelon, kind, province) for part in parts(title) or [title]]
    ranked = sorted((one for one in found if one.rank), key=lambda one: one.rank)
    return (ranked or found)[0]


def propose_rank(title, echelon="", kind="", unit="", province=False):
    """The letter alone; "" if none is proposed."""
    return judge(title, unit, echelon=echelon, kind=kind, province=province).rank


def _judge(title, unit, echelon, kind, province):
    title = " ".join(title.split())
    acting = ACTING.match(title)
    words = spelled(title[acting.end() :] if acting else title, unit)
    told = _told(words, province)
    if told in {"#", None}:
        told = _by_kind(words, told, _level(echelon), kind, province)
    letter, ask = told.removesuffix("?"), told.endswith("?")
    below = province and letter in OWN and FROM_BELOW.match(words)
    return Proposal(letter, bool(ask or below or (letter and acting and acting["day"])))


def _told(words, province):
    """What the first rule that knows these words says; None if none does."""
    told = ((rule[2] if province else rule[1]) for rule in RULES if rule[0].match(words))
    return next((one for one in told if one is not None), None)


def _by_kind(words, told, level, kind, province):
    """The letter by the echelon; else the head of an outside body may be that of a vertical agency."""
    if kind == "instansi" and VERTICAL_HEAD.match(words):
        return "?" if province else "k?"
    return BY_ECHELON[level][province] if level in BY_ECHELON and (told == "#" or kind != "instansi") else "?"


def _level(echelon):
    return echelon.upper().partition(".")[0].partition("/")[0].strip()


def place_in_f(office):
    """The place of an office in huruf f (g in a province): Sekda, the commander, the chief of police, the court, the prosecutor;
    others last."""
    acting = ACTING.match(office)
    words = spelled(office[acting.end() :] if acting else office)
    return next((place for place, rule in enumerate(NAMED_IN_F) if re.match(rule, words)), len(NAMED_IN_F))
