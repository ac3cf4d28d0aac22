"""The order of precedence."""

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProtocolRank(models.TextChoices):
    """The order of precedence in a region: UU 9/2010 Pasal 11(1), huruf a to m; in a province Pasal 10(1), huruf a to q.

    The words name the group, the letter is the rank: pages write "Heads of units … group j". Here they are those of a kabupaten or
    kota; `rank_of` has those of a province.
    """

    A = "a", _("Head of the region")
    B = "b", _("Deputy head of the region")
    C = "c", _("Former heads and deputies")
    D = "d", _("Chair of the DPRD")
    E = "e", _("Deputy chairs of the DPRD")
    F = "f", _("Sekda, commanders, police, courts, prosecutor")
    G = "g", _("Party leaders with seats")
    H = "h", _("Members of the DPRD")
    I = "i", _("Religious, customary and community figures")  # noqa: E741
    J = "j", _("Assistants, heads of units, echelon II")
    K = "k", _("Heads of vertical agencies")
    L = "l", _("Heads of division, camat, echelon III")
    M = "m", _("Lurah, village heads, echelon IV")
    N = "n", _("Wakil bupati and wakil wali kota")
    O = "o", _("Members of the DPRD of kabupaten and kota")  # noqa: E741
    P = "p", _("Assistants, heads of units and vertical agencies, echelon II")
    Q = "q", _("Heads of division, echelon III")


OF_PROVINCE = {
    "e": _("Heads of foreign consulates"),
    "f": _("Deputy chairs of the DPRD"),
    "g": _("Sekda, commanders, police, courts, prosecutor"),
    "h": _("Party leaders with seats"),
    "i": _("Members of the DPRD and the MRP"),
    "j": _("Bupati and wali kota"),
    "k": _("Heads of BPK, Bank Indonesia, chair of the KPU"),
    "l": _("Religious, customary and community figures"),
    "m": _("Chairs of the DPRD of kabupaten and kota"),
}
LAST = {False: "m", True: "q"}  # of a kabupaten or kota, and of a province
FIGURES = {False: "i", True: "l"}  # of religion, custom and society; up to them each office is greeted by itself


class Rank(NamedTuple):
    """A letter and the words of its group in a kind of region."""

    value: str
    label: str


def rank_of(letter, province=False):
    """The letter with its words; None of ""."""
    if not letter:
        return None
    return Rank(str(letter), (OF_PROVINCE.get(letter) if province else None) or ProtocolRank(letter).label)


def ranks(province=False):
    """The letters of a kind of region with their words, as choices."""
    return [rank_of(letter, province) for letter in ProtocolRank.values if letter <= LAST[province]]
