"""Offices that lists shorten because a column beside them names the unit: "Kepala Dinas" of the Dinas Kesehatan."""

import re

from participants.identity.office_words import spelled_unit

LONG = {  # short ways to write an office
    "kadis": "Kepala Dinas", "kadin": "Kepala Dinas", "kaban": "Kepala Badan", "kabag": "Kepala Bagian", "kabid": "Kepala Bidang",
    "kakan": "Kepala Kantor", "kasat": "Kepala Satuan", "karo": "Kepala Biro", "sekdis": "Sekretaris Dinas",
    "sekban": "Sekretaris Badan", "sekcam": "Sekretaris Kecamatan", "seklur": "Sekretaris Kelurahan", "kades": "Kepala Desa",
    "kasi": "Kepala Seksi", "kasubag": "Kepala Subbagian", "kasubbag": "Kepala Subbagian", "kapus": "Kepala Puskesmas",
    "kapuskesmas": "Kepala Puskesmas", "sekretaris camat": "Sekretaris Kecamatan", "sekretaris lurah": "Sekretaris Kelurahan",
}  # fmt: skip
OF_KIND = {"camat": "kecamatan", "lurah": "kelurahan", "panewu": "kapanewon", "keuchik": "gampong"}  # heads by one word
PARTS = {"bagian", "bidang", "seksi", "subbagian", "subbidang", "subbag", "subbid", "biro"}  # of a unit, which it does not name
KINDS = re.compile(
    r"(?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|desa|distrik|nagari|gampong|bagian|bidang|kantor|satuan|rsud|upt|"
    r"puskesmas|biro|dprd|bpbd|kapanewon|kemantren|kejaksaan|pengadilan|kepolisian|pemerintah)\b"
)
BARE = re.compile(
    r"(?:wakil )?kepala(?: (?:dinas|badan|bagian|bidang|kantor|satuan|biro|desa|seksi|sub ?bagian|sub ?bidang|puskesmas|upt|uptd|"
    r"sekolah|pelaksana|distrik|kelurahan|kecamatan))?|sekretaris(?: (?:dinas|badan|kecamatan|kelurahan|desa|inspektorat))?|"
    r"camat|lurah|panewu|keuchik|direktur|(?:wakil )?ketua|pimpinan",
)


def completed(title, unit):
    """The office with its unit, "" if it names one already or the two do not fit: "Kepala Dinas" of "Badan Keuangan"."""
    title, unit = " ".join(title.split()), " ".join(unit.split())
    title = LONG.get(_plain(title), title.title() if title.isupper() and not unit.isupper() else title)
    words, of = title.split(), unit.split()
    if not unit or not BARE.fullmatch(_plain(title)):
        return ""
    last, first = _plain(words[-1]), _plain(of[0])
    if last in OF_KIND:
        return _of_kind(title, unit, last, first)
    if last == first:
        return " ".join([*words[:-1], unit])
    if len(words) == 1 or last == "pelaksana":
        return _of_secretary(unit) if _plain(title) == "sekretaris" and first == "sekretariat" else f"{title} {unit}"
    if last in PARTS:
        return f"{title} pada {unit}"
    if spelled_unit(unit).startswith(last) or (len(of) == 1 and first[0] == last[0] and unit.isupper()):  # Disdik, DPUPR
        return " ".join([*words[:-1], unit])
    return "" if KINDS.match(spelled_unit(unit)) else f"{title} {unit}"


def _of_kind(title, unit, last, first):
    """ "Camat Batulicin" of "Kecamatan Batulicin", or of "Batulicin"."""
    if first in {OF_KIND[last], OF_KIND[last][:3]} and " " in unit:
        return f"{title} {unit.split(maxsplit=1)[1]}"
    return "" if KINDS.match(spelled_unit(unit)) else f"{title} {unit}"


def _of_secretary(unit):
    """ "Sekretaris DPRD" of "Sekretariat DPRD"."""
    return f"Sekretaris {unit.split(maxsplit=1)[1]}" if " " in unit else ""


def _plain(text):
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
