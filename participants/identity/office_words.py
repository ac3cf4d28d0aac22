"""The words of offices and units: how lists shorten them, each spelled in one way before a rule reads it."""

import re
import unicodedata

from rakerda.grids.texts import legible

# Applied in this order to "title @ unit" in small letters and without signs; a pattern is of whole words unless it says otherwise.
SPELLINGS = [(re.compile(pattern), words) for pattern, words in [
    # Regions and their councils
    (r"\b(?:prov|prop|propinsi)\b", "provinsi"), (r"\bkab\b", "kabupaten"), (r"\bkec\b", "kecamatan"), (r"\bkel\b", "kelurahan"),
    (r"\bpemprov\b", "pemerintah provinsi"), (r"\bpemkab\b", "pemerintah kabupaten"), (r"\bpemk[oo]t?\b", "pemerintah kota"),
    (r"\bpemda\b", "pemerintah daerah"), (r"\bds\b", "desa"), (r"@ (ke?l?urahan|klrhn)\b", "@ kelurahan"),
    (r"\bdewan perwakilan rakyat (?:daerah|kota|kabupaten|aceh|papua)\b|\bdpr[akp]\b|\bd p r d\b", "dprd"),
    (r"\bsetda(?:kab|kot?a?)?\b", "sekretariat daerah"), (r"\bsetdaprov\b", "sekretariat daerah provinsi"),
    (r"\bsetwan\b|\bsekretariat dewan\b", "sekretariat dprd"),
    # The head of the region and the secretary
    (r"\bwali ?ko?ta\b|\bwalkot\b", "wali kota"), (r"\bwawali(?:kota)?\b|\bwawako\b|\bwakil wali kota\b", "wakil wali kota"),
    (r"\bwabup\b", "wakil bupati"), (r"\bwagub\b", "wakil gubernur"), (r"^gub\b", "gubernur"), (r"^bup\b", "bupati"),
    (r"^(?:wk|wkl|wakil) ?ketua\b|^waket\b", "wakil ketua"), (r"\b(?:wk|wkl)\b", "wakil"),
    (r"\bsek(?:da)?prov\b", "sekretaris daerah provinsi"), (r"\bsekdakab\b", "sekretaris daerah kabupaten"),
    (r"\bsekdako?t?a?\b|\bsekda\b", "sekretaris daerah"), (r"\bsekwan\b|^sekretaris dewan\b", "sekretaris dprd"),
    (r"^(?:ass|asst|asst?n|ast)\b", "asisten"), (r"^as (?=[ivx\d]+\b|bidang|bid\b)", "asisten "),
    (r"^sahli\b|^st ahli\b|^staff? ahli\b", "staf ahli"), (r"^staff\b", "staf"), (r"^sek(?:r|ret)?\b", "sekretaris"),
    (r"^irban(?:wil)?(?=\w*\b)", "inspektur pembantu "), (r"^ir(?:kab|kot?|prov)\b", "inspektur"),
    # Deputies, and heads by one word
    (r"^waka(?=pol|ja|ban|dis)", "wakil ka"), (r"^wadir\b", "wakil direktur"), (r"\bdirut\b", "direktur utama"), (r"^dir\b", "direktur"),
    (r"^(?:ka|kep|kpl)\b(?! ban)", "kepala"), (r"\bka(?=uptd?\b)", "kepala "), (r"\bkapuskesmas\b|\bkapusk?\b", "kepala puskesmas"),
    (r"\bkaban(?:kesbangpol)?\b", "kepala badan"), (r"\bkasatpol(?:pp)?\b", "kepala satuan polisi"), (r"\bkasat\b", "kepala satuan"),
    (r"\bkadis(?!trik)(?=\w*)", "kepala dinas "), (r"\bkadin(?!as)(?=\w*)", "kepala dinas "), (r"\bkalak(?:sa|har)?"
     r"\b", "kepala pelaksana"),
    (r"\bka(?=bapp?e\w|bapen|bpkad|bpkpd|bkpsdm|bkpp|bkd|bpbd|balit|brida|kesbang|bakesbang)", "kepala badan "),
    (r"\bka(?=d(?:pu|pm|lh|kp|"
     r"p3)\w*\b)", "kepala dinas "), (r"\bkakanwil\b", "kepala kanwil"), (r"\bkakan(?=kemenag)?", "kepala kantor "),
    (r"\bka(?=kemenag\b|kua\b|bps\b|bpn\b)", "kepala "), (r"\bka(?=lapas|rutan|bapas|lpka)", "kepala "),
    (r"\bkabag\b", "kepala bagian"), (r"\bkabid\b", "kepala bidang"), (r"\bkaro\b", "kepala biro"), (r"\bkasie?\b", "kepala seksi"),
    (r"\bka ?sub ?b?ag\w*\b|\bkepala sub ?b?ag\w*\b", "kepala subbagian"), (r"\bka ?sub ?b?id\w*\b|"
     r"\bkepala sub ?b?id\w*\b", "kepala subbidang"),
    (r"\bka ?sub ?s[ie]\w*\b|\bkepala sub ?s(?:i|eksi)\b", "kepala subseksi"), (r"\bkacab\b", "kepala cabang"),
    (r"\bkepala (?:bag|bgn)\b", "kepala bagian"), (r"\bkepala bid\b", "kepala bidang"), (r"\bkepala s(?:ie?|eksie)\b", "kepala seksi"),
    (r"\b(?:kepsek|kasek)\b", "kepala sekolah"), (r"\bkaur\b", "kepala urusan"), (r"\bkadus\b", "kepala dusun"),
    (r"\bsekcam\b|\bsekretaris camat\b", "sekretaris kecamatan"), (r"\bseklur\b|\bsekretaris lurah\b", "sekretaris kelurahan"),
    (r"\bsekdes\b", "sekretaris desa"), (r"\bsekdis\b", "sekretaris dinas"), (r"\bsekban\b", "sekretaris badan"),
    (r"\bkades\b", "kepala desa"), (r"\bbid\b", "bidang"), (r"\bbag\b", "bagian"), (r"\bkan\b", "kantor"),
    # Forces, courts, prosecutors
    (r"\b(?:kepala )?kapolres(?:ta(?:bes)?|\b)|\bkepala (?:kepolisian (?:resort?|resor kota)|polres(?:ta(?:bes)?)?"
     r")\b", "kepala kepolisian resor"),
    (r"\bkapolda\b|\bkepala polda\b", "kepala kepolisian daerah"), (r"\bkapolsek(?:ta)?\b|\bkepala polsek\b", "kepala kepolisian sektor"),
    (r"\bkomando distrik militer\b", "kodim"), (r"\bkomando resort? militer\b", "korem"), (r"\bkomando rayon militer\b|"
     r"\brayon militer\b", "koramil"),
    (r"\bkomando daerah militer\b", "kodam"), (r"\bpangkalan (?:tni )?(?:al|angkatan laut)\b", "lanal"),
    (r"\bpangkalan (?:tni )?(?:au|angkatan udara|udara)\b", "lanud"),
    (r"^komandan (?:@ )?(?=kodim)", "dandim "), (r"^komandan (?:@ )?(?=korem)", "danrem "), (r"^komandan (?:@ )?"
     r"(?=koramil)", "danramil "),
    (r"^komandan (?:@ )?(?=lanal)", "danlanal "), (r"^komandan (?:@ )?(?=lanud)", "danlanud "),
    (r"^(?:panglima|panglima @) (?=kodam)", "pangdam "), (r"^panglima komando daerah militer\b", "pangdam"),
    (r"\bkajari\b", "kepala kejaksaan negeri"), (r"\bkajati\b", "kepala kejaksaan tinggi"),
    (r"\bkejari\b", "kejaksaan negeri"), (r"\bkejati\b", "kejaksaan tinggi"), (r"\bkacabjari\b", "kepala cabang kejaksaan negeri"),
    (r"(?<=ketua )pn\b|(?<=@ )pn\b", "pengadilan negeri"), (r"(?<=ketua )pa\b|(?<=@ )pa\b", "pengadilan agama"),
    (r"(?<=ketua )pt\b", "pengadilan tinggi"), (r"\bpt(?:a|tun)\b", "pengadilan tinggi"), (r"\bptun\b", "pengadilan tata usaha negara"),
    (r"\bdilmilti\b", "pengadilan tinggi militer"), (r"\bdilmil\b", "pengadilan militer"),
    (r"\bmahkamah syar.?iy?yah\b", "pengadilan agama"),
    # Bodies of the state
    (r"\bkomisi pemilihan umum\b|\bkip\b(?= (?:aceh|kabupaten|kota))", "kpu"), (r"\bbadan pusat statistik\b", "bps"),
    (r"\bbadan pertanahan(?: nasional)?\b|\b(?:kantah|atr bpn|kantor pertanahan|bpn)\b", "bpn"),
    (r"\bbadan narkotika nasional\b|\bbnn[kp]\b", "bnn"), (r"\bbadan pemeriksa keuangan\b|\bbpk ri\b", "bpk"),
    (r"\bbadan pengawas (?:obat|pom)\w*\b|\bbadan pom\b", "bpom"), (r"\bbadan pengawasan keuangan\b", "bpkp"),
    (r"\bbadan meteorologi\b", "bmkg"), (r"\bbadan (?:nasional )?pencarian\b", "basarnas"), (r"\bbadan karantina\b", "karantina"),
    (r"\bbadan pengawas pemilihan umum\b|\bbadan pengawas pemilu\b|\bpanwaslu\b", "bawaslu"),
    (r"\bkan(?:tor )?kemenag\b|\b(?:kantor )?kementerian agama\b|\bdepag\b", "kemenag"), (r"\bkantor urusan agama\b", "kua"),
    (r"\bkantor perwakilan bank indonesia\b|\bperwakilan bank indonesia\b|\bkp?w? ?bi\b|\bbi\b", "bank indonesia"),
    (r"\blembaga pemasyarakatan\b|\blpka\b", "lapas"), (r"\brumah tahanan\b", "rutan"), (r"\bmajelis ulama(?: indonesia)?\b", "mui"),
    # Bodies of the region
    (r"\bsatpol ?pp\b|\bpol ?pp\b|\bsatpol\b", "satuan polisi pamong praja"), (r"\bkepala satuan satuan\b", "kepala satuan"),
    (r"\bbadan penanggulangan bencana(?: daerah)?\b", "bpbd"),
    (r"\bbadan permusyawaratan desa\b|\bbamuskam\b", "bpd"), (r"\brumah sakit(?: umum)?(?: daerah)?\b|\brsu\b|\brsd\b", "rsud"),
    (r"\bunit pelaksana teknis(?: daerah| dinas| badan)?\b|\bupt ?[db]\b", "upt"), (r"\bpusat kesehatan masyarakat\b|"
     r"\bpkm\b", "puskesmas"),
    (r"^((?:wakil )?(?:kepala|sekretaris)) (?=(?:dis(?!trik)[a-z]{2,}|din(?!as\b)[a-z]{2,}|dp(?!r)[a-z]\w+|dlhk?|dkpp?|dkuk\w*|"
     r"dukcapil)\b)", r"\1 dinas "),
    (r"@ (?=(?:dis(?!trik)[a-z]{2,}|din(?!as\b)[a-z]{2,}|dp(?!r)[abe-oq-z]\w+|dppk\w*|dp3\w*|dlhk?|dkpp?|dkuk\w*|dukcapil|"
     r"dtph\w*)\b)", "@ dinas "),
    (r"^((?:wakil )?(?:kepala|sekretaris)) (?=(?:bapp?e\w+|bkpsdm\w*|bkdpsdm|bkpp\w*|bkd|bpkad|bpkpd|bppkad|bpprd|bapenda|bakeuda|"
     r"bpsdm\w*|b[ar]?rida|balitbang\w*|(?:ba)?kesbang\w*|bp2rd|bpbd)\b)", r"\1 badan "),
    (r"@ (?=(?:bapp?e\w+|bkpsdm\w*|bkdpsdm|bkpp\w*|bkd|bpkad|bpkpd|bppkad|bpprd|bapenda|bakeuda|bpsdm\w*|b[ar]?rida|balitbang\w*|"
     r"(?:ba)?kesbang\w*|bp2rd|bpbd)\b)", "@ badan "),
    (r"\s+", " "),
]]  # fmt: skip
ACTING = re.compile(
    r"^(?:(?P<day>plh|pelaksana harian)|(?:plt|pjs?|pjb|pgs|pelaksana tugas|penjabat(?: sementara)?|pejabat sementara))\b[. ]*",
    re.I,
)
SEAMS = re.compile(r"\s+/\s+|\s*;\s*|,\s+(?=(?:Plt|Plh|Pj|Pjs)\b)|\s+(?:merangkap|sekaligus|dan (?=(?:Plt|Plh|Pjs?)\b))\s*", re.I)


def parts(title):
    """The posts of an office that is several: "Kadis PUPR / Plt. Kadis Perkim" is two."""
    return [part for part in SEAMS.split(title) if part.strip()]


def plain(text):
    """The words of a text in small letters, without signs, diacritics and what no one sees."""
    text = unicodedata.normalize("NFKD", legible(text).casefold())
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w' ]+|_", " ", text).replace("'", "").split())


def spelled_unit(unit):
    """The name of a unit in the words of the rules: "dinas dpupr" of "DPUPR"."""
    return spelled("", unit).lstrip("@ ")


def spelled(title, unit=""):
    """ "kepala dinas kesehatan @ dinas kesehatan" of "Kadinkes" in "Dinkes": a title and its unit in the words of the rules."""
    text = f"{plain(title)} @ {plain(unit)}".rstrip() + " "
    for pattern, words in SPELLINGS:
        text = pattern.sub(words, text)
    return text.strip()
