"""The table of protocol ranks: UU 9/2010 Pasal 11(1) huruf a to m for a kabupaten and a kota, Pasal 10(1) huruf a to q for a province.

Each rule is (pattern, letter in a kabupaten or kota, letter in a province). The pattern is matched from the start of
"title @ unit" as participants.identity.office_words spells it; the first that matches decides. A letter with "?" is proposed, and
to be confirmed; "?" alone is to be asked, without a proposal; "#" leaves it to the echelon, and asks without one; "" is staff,
who have no rank; None means that the rule is not for this kind of region. What no rule knows is asked.
"""

import re

DPRD = r"(?=.*\bdprd\b)"
BELOW = (
    r"(?=.*\b(?:kabupaten|(?<!tata )(?<!wali )kota|pemkab|kecamatan|kelurahan)\b)"  # a body of a kabupaten, seen from a province
)
ABOVE = r"(?=.*\b(?:provinsi|gubernur|kanwil|kantor wilayah|pemprov)\b)"  # a body of the province, seen from a kabupaten
ARMED = (
    r"(?=.*\b(?:polres\w*|polda|polsek\w*|polri|brimob\w*|kepolisian|kodim|korem|koramil|kodam|lanal|lanud|lantamal|yonif|"
    r"batalyon|denpom|tni)\b)"
)
COURTS = r"(?=.*\b(?:pengadilan|kejaksaan|mahkamah)\b)"
PARTIES = r"(?:partai|golkar|gerindra|nasdem|pdip?|pkb|pks|pan|demokrat|hanura|ppp|perindo|psi|pbb|gelora|garuda|partai buruh|ummat|pkn)"
VERTICAL = (
    r"(?:bps|bpn|kemenag|kppn|kpp|kp2kp|pajak|pratama|lapas|rutan|bapas|bnn|imigrasi|bea cukai|bea dan cukai|karantina|ksop|kupp|"
    r"syahbandar|pelabuhan|bmkg|stasiun|meteorologi|bandar udara|bandara|upbu|bpom|loka|balai besar|basarnas|sar|kpknl|bpkp|bkkbn|taman "
    r"nasional|bksda|bpkh|bws|bwss|bpjn|rri|tvri|kementerian|instansi vertikal|loka pom)"
)
COMPANIES = (
    r"(?:pdam|perumda|perusda|perusahaan|perseroda|pt|pd|cv|bumd|bumn|bank(?! indonesia)|pln|bpr|pertamina|telkom\w*|pegadaian|perum|"
    r"bulog|bpjs|jamkrida\w*|pelindo|pos|kantor pos|ojk|otoritas jasa|taspen|jasa raharja|askrindo|damri|perhutani|ptpn)"
)
VILLAGES = (
    r"(?:desa|nagari|gampong|kampung|pekon|kepenghuluan|lembang|tiyuh|marga|ohoi|negeri|banjar|nagori|huta|dusun|kampong|"
    r"kute|kalurahan)"
)
SCHOOLS = r"(?:sekolah|sdn?|smpn?|sman?|smkn?|slbn?|mi|mts|mtsn|ma|man|min|paud|tk|madrasah|pesantren|pondok|skb)"

RULES = [(re.compile(pattern), kabupaten, province) for pattern, kabupaten, province in [
    (r"(?:yang )?mewakili\b|(?:an|a n|atas nama|utusan|perwakilan dari|wakil dari)\b", "?", "?"),
    (r"(?:ajudan|adc|aide|sespri|asisten pribadi|sekretaris pribadi|pengawal|walpri|driver|sopir|supir|pengemudi|pramu\w+|"
     r"pelaksana(?! tugas| harian)|petugas|operator|staf(?! (?:ahli|khusus|fraksi))|pendamping (?:bupati|wali kota|gubernur)|"
     r"protokoler)\b", "", ""),
    # The heads of the region, now and before
    (r"(?:mantan|eks|ex) (?:wakil )?(?:bupati|wali kota)\b", "c", "?"), (r"(?:mantan|eks|ex) (?:wakil )?gubernur\b", "?", "c"),
    (r"(?:mantan|eks|ex|purna\w*|pensiun\w*|calon|istri|isteri|suami|ibu|bapak)\b", "?", "?"),
    (r"(?:wakil )?(?:bupati|wali kota|gubernur) terpilih\b", "?", "?"),
    (r"wakil gubernur\b", "?", "b"), (r"gubernur\b", "?", "a"),
    (r"wakil (?:bupati|wali kota)\b", "b", "n"), (r"(?:bupati|wali kota)\b", "a", "j"),
    # Nobody of the law
    (r"(?:staf khusus|staf fraksi|tenaga (?:ahli|pakar|pendamping|kontrak)|tim (?:ahli|pakar)|kelompok pakar|staf ahli (?:fraksi|"
     r"dprd|komisi|menteri))\b", "?", "?"),
    (r"(?:ketua|wakil ketua|pengurus|anggota|sekretaris|bendahara)\b.*\b(?:pkk|dharma wanita|dwp|bhayangkari|persit|gow|"
     r"dekranasda)\b", "?", "?"),
    (rf"(?:ketua|wakil ketua|sekretaris|anggota|bendahara|kepala|kaur|operator)\b.*\bbpd\b(?! {PARTIES})", "?", "?"),
    # DPRD
    (r"sekretaris dprd\b.*\bprovinsi|sekretaris @ sekretariat dprd.*\bprovinsi", "?", "p"),
    (r"sekretaris (?:dprd|dewan)\b(?=.*\b(?:kabupaten|kota)\b)|sekretaris @ sekretariat dprd.*\b(?:kabupaten|kota)\b", "j", "p?"),
    (r"sekretaris (?:dprd|dewan)\b|sekretaris @ sekretariat dprd", "j", "p"),
    (r"(?:ketua|wakil ketua|anggota|sekretaris|pimpinan)\b.*\b(?:dpr ri|dpd ri|mpr ri|mpr)\b", "?", "?"),
    (r"(?=.*\bdprd\b.*\bprovinsi\b|.*\bprovinsi\b.*\bdprd\b)(?:ketua|wakil ketua|anggota|sekretaris|bendahara|pimpinan)\b", "?", None),
    (rf"{DPRD}{BELOW}ketua(?: sementara)?(?: dprd\b[^@]*)?(?: (?:kabupaten|kota)\b[^@]*)?(?: @|$)", "d", "m"),
    (rf"{DPRD}ketua(?: sementara)?(?: dprd\b[^@]*)?(?: @|$)", "d", "d"),
    (rf"{DPRD}{BELOW}wakil ketua(?: sementara)?(?: (?:[iv]+|\d|satu|dua|tiga|1st))?(?: dprd\b[^@]*)?(?: @|$)", "e", "o?"),
    (rf"{DPRD}wakil ketua(?: sementara)?(?: (?:[iv]+|\d|satu|dua|tiga))?(?: dprd\b[^@]*)?(?: @|$)", "e", "f"),
    (r"(?:ketua|wakil ketua|sekretaris|wakil sekretaris|bendahara|anggota|koordinator)\b.*\b(?:mrp|majelis rakyat papua)\b", "?", "i"),
    (rf"(?:{DPRD}|(?=.*\b(?:fraksi|komisi [ivx\d]|bapemperda|banggar|banmus|bamus)\b)){BELOW}(?:anggota|ketua|wakil ketua|"
     rf"(?:wakil )?sekretaris|bendahara)"
     r"(?: dprd| (?:fraksi|komisi|badan|bapemperda|banggar|bamus|banmus|bk|pansus|panitia|alat kelengkapan|komisi)\b| @)", "h", "o"),
    (rf"(?:{DPRD}|(?=.*\b(?:fraksi|komisi [ivx\d]|bapemperda|banggar|banmus|bamus)\b))(?:anggota|ketua|wakil ketua|(?:wakil )?"
     rf"sekretaris|bendahara)"
     r"(?: dprd| (?:fraksi|komisi|badan|bapemperda|banggar|bamus|banmus|bk|pansus|panitia|alat kelengkapan)\b| @)", "h", "i"),
    (rf"{DPRD}(?:pimpinan|unsur pimpinan)\b", "?", "?"),
    # Forkopimda: forces, police, courts, prosecutors
    (r"pangdam\b|pangkoops\w*\b", "?", "g"), (r"danrem\b", "f?", "g?"), (r"(?:danlantamal|danlanal|danlanud)\b", "f", "g?"),
    (r"dandim\b", "f", "?"), (r"danramil\b", "k", "?"),
    (r"kepala (?:kepolisian daerah\b|@ polda\b)", "?", "g"),
    (r"kepala (?:kepolisian resor\b|@ (?:polres\w*|kepolisian resor\w*)\b)", "f", "?"),
    (r"kepala (?:kepolisian sektor\b|@ (?:polsek\w*|kepolisian sektor)\b)", "k", "?"),
    (r"(?:ketua|kepala) (?:@ )?(?:.*\b)?pengadilan tinggi\b", "?", "g"),
    (r"(?:ketua|kepala) (?:@ )?pengadilan\b", "f", "?"),
    (r"kepala (?:@ )?kejaksaan tinggi\b", "?", "g"), (r"kepala (?:@ )?kejaksaan negeri\b", "f", "?"),
    (r"(?:kasdim|kasrem|kasdam|pasi\w*|perwira|wadan\w*|babinsa|bhabinkamtibmas|dan(?:yon|ki|pos|den|sat|sub|ton|unit)\w*|"
     r"komandan)\b", "?", "?"),
    (rf"{ARMED}(?!kepala badan|kepala dinas|kepala satuan polisi pamong|sekretaris daerah)", "?", "?"),
    (rf"{COURTS}(?:kepala (?:seksi|subbagian|subseksi))\b", "m?", "?"), (rf"{COURTS}(?!kepala bagian hukum)", "?", "?"),
    # The state's other bodies that the law names
    (r"(?:konsul|konjen|konsulat|kepala perwakilan konsul\w*)\b", "?", "e"), (r"(?:wakil|vice) konsul\b", "?", "?"),
    (r"kepala (?:kantor )?(?:perwakilan )?(?:@ )?bpk\b", "?", "k"),
    (rf"{ABOVE}(?:kepala|pemimpin|pimpinan)\b.*\bbank indonesia\b", "?", "k"),
    (r"(?:kepala|pemimpin|pimpinan)(?: kantor)?(?: perwakilan)?(?: @)? (?:kantor )?(?:perwakilan )?bank indonesia\b", "j", "k"),
    (rf"{ABOVE}ketua (?:@ )?kpu\b", "?", "k"), (rf"{BELOW}ketua (?:@ )?kpu\b", "j", "?"), (r"ketua (?:@ )?kpu\b", "j", "k"),
    (rf"{ABOVE}sekretaris\b.*\bkpu\b", "?", "p"), (rf"{BELOW}sekretaris\b.*\bkpu\b", "l", "?"), (r"sekretaris\b.*\bkpu\b", "l", "p?"),
    # Parties; those of religion, custom and society
    (rf"(?:ketua|pimpinan|pemimpin)(?: umum| harian)?\b(?=.*\b(?:dpw|dpp|provinsi)\b)(?=.*\b{PARTIES}\b)", "?", "h?"),
    (rf"(?:ketua|pimpinan|pemimpin)(?: umum| harian)?\b(?=.*\b(?:dpc|pac|ranting|kabupaten|kota|kecamatan|"
     rf"kec)\b)(?=.*\b{PARTIES}\b)(?!.*\b(?:pac|ranting|kecamatan)\b)", "g?", "?"),
    (rf"(?:ketua|pimpinan|pemimpin)\b(?=.*\b(?:pac|ranting|kecamatan)\b)(?=.*\b{PARTIES}\b)", "?", "?"),
    (rf"(?:ketua|pimpinan|pemimpin)(?: umum| harian)?\b(?=.*\b{PARTIES}\b)(?!.*\b(?:pemuda|wanita|perempuan|sayap)\b)", "g?", "h?"),
    (r"(?:ketua|rais\w*|pimpinan|pemimpin|kepala)\b(?=.*\b(?:mui|fkub|pcnu|pwnu|nu|nahdlatul|muhammadiyah|dewan adat|lembaga adat|"
     r"majelis adat|"
     r"masyarakat adat|dad|lam|pgi|pgis|phdi|walubi|matakin|keuskupan|forum kerukunan)\b)(?=.*\b(?:kecamatan|desa|kelurahan|"
     r"ranting|mwc\w*)\b)", "?", "?"),
    (r"(?:ketua|rais\w*)\b(?=.*\b(?:mui|fkub|pwnu|nu|nahdlatul|muhammadiyah|dewan adat|lembaga adat|majelis adat|dad|lam|pgi|phdi|"
     r"walubi|matakin|forum "
     r"kerukunan)\b)(?=.*\b(?:provinsi|pwnu|pwm)\b)", "?", "l"),
    (r"(?:ketua|rais\w*)\b(?=.*\b(?:mui|fkub|pcnu|nu|nahdlatul|muhammadiyah|dewan adat|lembaga adat|majelis adat|dad|lam|pgi|phdi|"
     r"walubi|matakin|forum "
     r"kerukunan)\b)(?=.*\b(?:kabupaten|kota|pcnu|pdm)\b)", "i", "?"),
    (r"ketua(?: umum| harian)?(?: (?:@|pengurus \w+|pw|pd|pc))? (?:mui|fkub|pcnu|pwnu|nu|nahdlatul|muhammadiyah|pgi|pgis|phdi|"
     r"walubi|matakin|dewan adat|"
     r"lembaga adat|majelis adat|dad|lam|forum kerukunan)\b", "i", "l"),
    (r"(?:pemuka|tokoh|pimpinan) (?:agama|adat|lintas agama|ulama)\b|(?:alim )?ulama\b|kyai\b|kiai\b|habib\b|uskup\b|pendeta\b|"
     r"pastor\b|tuan guru\b|damang\b", "i", "l"),
    (r"(?:tokoh|pemuka|sesepuh) \w+", "i?", "l?"),
    # Companies, universities, schools
    (rf"[^@]*\bkepala (?:@ )?(?:cabang )?{COMPANIES}\b|(?:kepala|pemimpin|pimpinan|manajer|manager|direktur(?! rsud)|direksi|"
     rf"komisaris|dewan pengawas|general manager|area manager|branch manager|gm)"
     rf"\b(?![^@]*\b(?:dinas|badan|bagian|bidang|biro|subbagian|seksi)\b)[^@]*\b{COMPANIES}\b", "?", "?"),
    (rf"[^@]*@ (?:kantor )?(?:cabang )?{COMPANIES}\b", "?", "?"), (r"(?:direktur utama|komisaris\w*|manajer|manager|direksi|"
     r"pemimpin cabang)\b(?!.*\brsud\b)", "?", "?"),
    (r"(?:(?:wakil )?rektor|(?:wakil )?dekan|ketua stia?i?\w*|ketua sekolah tinggi|ketua stikes|mahasiswa|dosen|guru besar)\b", "?", "?"),
    (r"[^@]*@ (?:.*\b)?(?:universitas|politeknik|poltek\w*|institut|iain|uin|stain|stai\w*|stie\w*|stikes\w*|stmik|akademi|akper|"
     r"akbid|sekolah tinggi|ut)\b", "?", "?"),
    (rf"(?:kepala|wakil kepala|guru|pengawas|koordinator pengawas|ketua|direktur) {SCHOOLS}\b|[^@]*@ {SCHOOLS}\b", "?", "?"),
    # Hospitals and clinics
    (r"(?=.*\brsud\b)(?:wakil )?(?:direktur|kepala @ rsud|kepala rsud|pimpinan|pemimpin)\b", "#", "#"),
    (r"kepala (?:@ )?(?:upt )?(?:puskesmas|labkesda|klinik)\b", "m?", "?"),
    # Villages
    (rf"(?:kepala (?:@ )?(?:pemerintahan? )?{VILLAGES}|kepala (?:@ )?desa|pambakal|pembakal|keuchik|geuchik|geucik|wali nagari|"
     rf"wali @ nagari|perbekel|bendesa|"
     r"peratin|petinggi|kuwu|hukum tua|pangulu nagori|kepalo tiyuh|penghulu|datuk penghulu|reje|kepala kute|raja negeri|jujaro|"
     r"sangadi)\b(?!.*\b(?:dinas|kua|kemenag)\b)", "m", "?"),
    (r"(?:sekretaris|bendahara|kepala (?:urusan|dusun|seksi)|perangkat|staf|pendamping|ketua|anggota|koordinator|"
     r"carik)\b(?: (?!pemberdayaan)\w+){0,4}? ?(?:@ )?"
     r"(?:desa|nagari|gampong|pekon|kepenghuluan|lembang|tiyuh)\b(?!.*\b(?:dinas|kecamatan|badan|bagian|sekretariat)\b)", "?", "?"),
    (r"(?:kepala dusun|kepala lingkungan|kepala jorong|carik|ketua (?:rt|rw|lpmk?|lpm|karang taruna|bumdes))\b|[^@]*@ (?:rt|rw|"
     r"bumdes|bpd)\b", "?", "?"),
    (r"[^@]*@ (?:desa|nagari|gampong|pekon|lembang|tiyuh|kampung|kepenghuluan)\b", "?", "?"),
    # What is of the province, or of the centre, in a kabupaten
    (r"(?=.*\b(?:kph|cabdin|cabang dinas|uppd|samsat|kpwk)\b)", "?", "q?"),
    (rf"{ABOVE}", "?", None),
    (r"(?:menteri|wakil menteri|direktur jenderal|dirjen|deputi|sekretaris jenderal|anggota dpr)\b", "?", "?"),
    # The vertical agencies
    (r"kepala (?:@ )?kua\b", "k?", "?"), (r"[^@]*@ kua\b", "?", "?"),
    (rf"{BELOW}(?:kepala|pimpinan)\b(?! (?:dinas|badan|bagian|bidang|biro|sub\w+|seksi|satuan|pelaksana|upt|"
     rf"sekretariat))(?=.*\b{VERTICAL}\b)(?!.*@ (?:dinas|badan|upt|sekretariat|bagian)\b)", "k", "?"),
    (rf"(?:kepala|pimpinan)\b(?! (?:dinas|badan|bagian|bidang|biro|sub\w+|seksi|satuan|pelaksana|upt|"
     rf"sekretariat))(?=.*\b{VERTICAL}\b)(?!.*@ (?:dinas|badan|upt|sekretariat|bagian)\b)", "k", "p"),
    (rf"kepala (?:bagian|bidang)\b.*@ (?:kantor )?(?:kanwil )?{VERTICAL}\b", "l?", "q?"), (rf"kepala (?:seksi|"
     rf"sub\w+)\b.*@ (?:kantor )?{VERTICAL}\b", "m?", "?"),
    (r"kepala (?:seksi|sub\w+)\b[^@]*\b(?:kemenag|bps|bpn|kpu|bawaslu)\b", "m?", "?"),
    (rf"[^@]*@ (?:kantor )?(?:sekretariat )?(?:{VERTICAL}|kpu|bawaslu|bank indonesia|bpk)\b(?!.*\b(?:upt|dinas)\b)", "?", "?"),
    # The region's own officials
    (rf"{ABOVE}sekretaris daerah\b", "?", "g"), (rf"{BELOW}sekretaris daerah\b|{BELOW}sekretaris @ sekretariat daerah\b", "f", "p?"),
    (r"sekretaris daerah\b|sekretaris @ (?:sekretariat|pemerintah)\b", "f", "g"),
    (r"asisten\b(?! (?:ahli|apoteker|manajer|manager|ombudsman|teknik|deputi|pengawas|perawat|pelatih|kebun|penyuluh|dosen|"
     r"peneliti|arsiparis|lapangan))", "j", "p"),
    (r"staf ahli\b", "j", "p"),
    (r"inspektur pembantu\b", "l", "q"), (r"sekretaris (?:@ )?inspektorat\b", "l", "q"),
    (r"(?:inspektur(?: (?:daerah|inspektorat|kabupaten|kota|provinsi)\b[^@]*)?(?: @|$)|inspektur [^@]*@ inspektorat|kepala (?:@ )?"
     r"inspektorat)", "j", "p"),
    (r"kepala pelaksana\b(?: badan\b| harian\b| bpbd\b| @| dan\b|$)|kepala (?:@ )?(?:badan )?bpbd\b", "j", "p"),
    (r"kepala (?:@ )?satuan (?:polisi|@)|kepala satuan @ satuan polisi|kepala (?:@ )?satuan polisi\b", "j", "p"),
    (r"kepala @ (?:dinas|badan)\b|kepala (?:dinas|badan)\b(?! @ (?:bps|bpn|bnn))", "j", "p"),
    (r"(?:kepala|pimpinan|direktur|ketua) (?:@ )?(?:dinas|badan) (?:dinas|badan)\b", "j", "p"),
    (r"kepala kantor(?: @ kantor)?\b.*\b(?:kesatuan bangsa|kesbang\w*|bakesbang\w*|perpustakaan|arsip|ketahanan pangan|"
     r"lingkungan hidup|satuan polisi|pemberdayaan|"
     r"penanaman modal|perizinan|penyuluhan|pemadam)\b|kepala @ kantor (?:kesatuan|kesbang|perpustakaan|arsip|lingkungan|"
     r"pemberdayaan)", "l", "q"),
    (r"kepala (?:@ )?biro\b", "?", "p"),
    # Districts
    (r"(?:camat|panewu|mantri pamong praja|kepala (?:@ )?(?:distrik|kecamatan|kapanewon|kemantren))\b", "l", "q?"),
    (r"sekretaris (?:@ )?(?:kecamatan|distrik|kapanewon|kemantren|camat)\b", "l", "q?"),
    (r"lurah\b|kepala (?:@ )?kelurahan\b|sekretaris (?:@ )?kelurahan\b", "m", "?"),
    # By the rank of the post
    (r"(?:[^@]*\bahli (?:pertama|muda|madya|utama)|analis|penyuluh|auditor|pranata|perencana|penata|pengawas|widyaiswara|dokter|"
     r"perawat|bidan|guru|arsiparis|"
     r"pustakawan|statistisi|surveyor|fungsional|jabatan fungsional|sub ?koordinator|koordinator|ketua tim|pengelola|"
     r"bendahara)\b", "?", "?"),
    (r"kepala (?:@ )?(?:bagian|bidang)\b", "l", "q"),
    (r"(?:sekretaris|wakil kepala) (?:@ )?(?:dinas|badan|satuan|bpbd|pelaksana)\b|sekretaris (?:@ )?(?:satuan polisi)\b", "l", "q"),
    (r"kepala (?:@ )?upt\b(?=.*\bpuskesmas\b)", "m?", "?"), (r"kepala (?:@ )?upt\b", "m", "q?"),
    (r"kepala (?:seksi|subbagian|subbidang|subseksi|sub bagian tata usaha|tata usaha|urusan)\b", "m", "?"),
    (r"direktur\b|kepala\b|sekretaris\b", "#", "#"),
]]  # fmt: skip
BY_ECHELON = {
    "I": ("?", "g?"),
    "II": ("j", "p"),
    "III": ("l", "q"),
    "IV": ("m", "?"),
}  # the letters of echelons, in the same two columns
# In a province the own officials of a kabupaten or kota have no letter of their own: what is proposed is to be confirmed.
FROM_BELOW, OWN = re.compile(r".*\b(?:kabupaten|(?<!tata )(?<!wali )kota|kecamatan)\b"), {"p", "q"}
