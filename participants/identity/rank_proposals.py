"""Proposal of a post's protocol rank by its title. The secretariat decides."""

import re

from participants.identity.protocol import ProtocolRank

HEAD = r"(bupati|wali ?kota|gubernur)"
# Matched from the start of the title in lower case; the first match decides.
RULES = [
    (rf"mantan (wakil )?{HEAD}", ProtocolRank.C),
    (rf"wakil {HEAD}", ProtocolRank.B),
    (rf"{HEAD}\b", ProtocolRank.A),
    (r"wakil ketua (ii?i? )?(dprd|dewan perwakilan rakyat daerah)", ProtocolRank.E),
    (r"ketua (dprd|dewan perwakilan rakyat daerah)", ProtocolRank.D),
    (r"(anggota|ketua (komisi|fraksi|badan).*) (dprd|dewan perwakilan rakyat daerah)", ProtocolRank.H),
    (r"(sekretaris daerah|sekda)\b", ProtocolRank.F),
    (r"(komandan (kodim|korem|lanal|pangkalan)|dandim|danrem|danlanal|kapolres|kapolda|kepala kepolisian (resor|daerah))", ProtocolRank.F),
    (r"(ketua pengadilan|kepala kejaksaan|kajari|kajati)", ProtocolRank.F),
    (r"(ketua|pimpinan) (dpc|dpd|dpw|partai)\b", ProtocolRank.G),
    (r"(ketua|pimpinan|tokoh) .*(\b(mui|fkub)\b|ulama|adat|agama|kerukunan|masyarakat|nahdlatul|muhammadiyah)", ProtocolRank.I),
    (r"(kepala (perwakilan )?(bank indonesia|bi)\b|ketua (kpu|komisi pemilihan umum))", ProtocolRank.J),
    (r"(komandan (koramil|rayon militer)|danramil|kapolsek|kepala kepolisian sektor)", ProtocolRank.K),
    (r"(asisten|staf ahli|inspektur)\b(?! pembantu)", ProtocolRank.J),
    (r"(kepala (dinas|badan)|sekretaris (dprd|dewan)|kepala pelaksana badan|kepala satuan)\b", ProtocolRank.J),
    (r"(kepala bagian|kabag|camat|sekretaris (dinas|badan|inspektorat)|kepala bidang|inspektur pembantu)\b", ProtocolRank.L),
    (r"(lurah|kepala desa|sekretaris (camat|kecamatan)|kepala (sub ?bagian|seksi))\b", ProtocolRank.M),
]  # fmt: skip
NAMED_IN_F = [
    r"(sekretaris daerah|sekda)\b", r"(komandan|dandim|danrem|danlanal)\b", r"(kapolres|kapolda|kepala kepolisian)\b",
    r"ketua pengadilan\b", r"(kepala kejaksaan|kajari|kajati)\b",
]  # fmt: skip
ECHELONS = {"II": ProtocolRank.J, "III": ProtocolRank.L, "IV": ProtocolRank.M}
OUTSIDE = {ProtocolRank.J, ProtocolRank.L, ProtocolRank.M}  # ranks of the region's own officials


def propose_rank(title, echelon="", kind=""):
    """The rank of UU 9/2010 Pasal 11(1) huruf a to m by the title, else by the echelon; "" if neither gives one.

    Huruf j: assistants, heads of agencies and offices, echelon II; l: heads of division, camat, echelon III; m: lurah, village
    heads, echelon IV. The head of a vertical agency is huruf k whatever the title, but those whom f, g, i and j name.
    A Staf Khusus has no rank by law: protocol places them by hand.
    """
    words = re.sub(r"^(plt|plh|pjs?)\. ", "", " ".join(title.lower().split()))
    if re.match(r"staf khusus\b", words):
        return ""
    by_title = next((rank for rule, rank in RULES if re.match(rule, words)), "")
    if kind == "instansi" and by_title in {"", *OUTSIDE} and not _named_in_j(words):
        return ProtocolRank.K if re.match(r"(kepala|pimpinan|pemimpin|komandan|direktur)\b", words) else ""
    return by_title or ECHELONS.get(echelon.upper().partition(".")[0].strip(), "")


def place_in_f(office):
    """The place of an office in huruf f: Sekda, the commander, the chief of police, the court, the prosecutor; others last."""
    words = office.lower()
    return next((place for place, rule in enumerate(NAMED_IN_F) if re.match(rule, words)), len(NAMED_IN_F))


def _named_in_j(words):
    """A match for Bank Indonesia and the KPU, which huruf j names."""
    return re.match(r"(kepala (perwakilan )?(bank indonesia|bi)\b|ketua (kpu|komisi pemilihan umum))", words)
