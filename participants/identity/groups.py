"""The groups (unsur) in which participants are invited, listed and counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """In the order of the attendance sheet. Proposed from the post; the secretariat decides."""

    LEADERS = "leaders", _("Head and deputy head of the region")
    FORKOPIMDA = "forkopimda", _("Forkopimda and DPRD")
    ASSISTANTS = "assistants", _("Sekda, Assistants and Expert Staff")
    UNITS = "units", _("Heads of SKPD")
    DIVISIONS = "divisions", _("Heads of division")
    CAMAT = "camat", _("Camat")
    LURAH = "lurah", _("Lurah and village heads")
    GUESTS = "guests", _("Other bodies and guests")


# Kinds of units, as Unit.Kind has them, whose people are of one group whatever their rank.
BY_KIND = {"kecamatan": Group.CAMAT, "kelurahan": Group.LURAH, "desa": Group.LURAH, "instansi": Group.GUESTS}


# Of the letters of a province: those of other governments and bodies are guests (UU 9/2010 Pasal 10(1)).
OF_PROVINCE = {
    **dict.fromkeys("ab", Group.LEADERS), **dict.fromkeys("cdfhi", Group.FORKOPIMDA), **dict.fromkeys("ejklmno", Group.GUESTS),
    "q": Group.DIVISIONS,
}  # fmt: skip


def propose_group(rank, kind="", head=False, province=False):
    """The group of a post: its protocol rank, the kind of its unit, and whether it heads the unit.

    UU 9/2010 Pasal 11(1): a and b are the head and the deputy; c to h the DPRD, the Forkopimda and party leaders; huruf i the
    figures of society, who are guests. Of a province Pasal 10(1).
    """
    if province:
        return _of_province(rank, kind, head)
    if rank in {"a", "b"}:
        return Group.LEADERS
    if (rank and rank in "cdegh") or (rank == "f" and kind == "instansi"):
        return Group.FORKOPIMDA
    if kind in BY_KIND:
        return BY_KIND[kind]
    if rank == "f":
        return Group.ASSISTANTS
    if rank == "j" and kind == "skpd":
        return Group.UNITS if head else Group.ASSISTANTS
    return Group.DIVISIONS if rank == "l" else Group.LURAH if rank == "m" else Group.GUESTS


def _of_province(rank, kind, head):
    if rank in OF_PROVINCE:
        return Group.GUESTS if rank == "q" and kind == "instansi" else OF_PROVINCE[rank]
    if rank == "g":
        return Group.FORKOPIMDA if kind == "instansi" else Group.ASSISTANTS
    if rank == "p" and kind == "skpd":
        return Group.UNITS if head else Group.ASSISTANTS
    return BY_KIND.get(kind, Group.GUESTS)
