"""Rows of a sheet that are no rows of its list: sums, headings between them, and the date and signatures at its foot."""

import re

from rakerda.sheets.heads import plain

SUM = re.compile(
    r"(?:(?:grand|sub) ?)?(?:total|jumlah|jml)(?: (?:keseluruhan|seluruhnya|total|umum|akhir|semua|besar|rata rata|[ivx]{1,4}|[a-z]))?|"
    r"(?:capaian )?rata ?rata(?: (?:capaian|keseluruhan|total|kinerja))?|rerata|average|mean"
)
COUNTED = re.compile(
    r"(?:total|jumlah|jml)(?: (?:seluruh )?(?:peserta|undangan|orang|pejabat|personil|hadirin))?(?: \d+)?(?: orang)?"
)
FIGURE = re.compile(r"[-+(]?(?:rp\.?)?\s*[\d.,]+\s*(?:,-+)?%?\)?|orang|org|[-–—]+", re.IGNORECASE)
MARK = re.compile(r"(?:[IVXLC]+|[A-Z]|[ivx]+|[a-z])[.)]?")
SIGNING = 3  # who sign side by side
MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
FOOT = re.compile(
    rf"(?:mengetahui|menyetujui|mengesahkan|disahkan|diketahui|disetujui|a\.? ?n\.|(?:ditetapkan|dibuat|dikeluarkan)(?: di|:).*|"
    rf"tembusan\b.*|"
    rf"(?:catatan|keterangan|ket)\s*[:.].*|\*\).*)[,:.]*|[\w .]{{2,40}}, *[\d. …_]* *(?:{MONTHS})? *\d{{4}}",
    re.IGNORECASE,
)


def is_sum(texts):
    """Whether a row adds up others: one of its cells says so, and the rest are figures."""
    filled = [text for text in texts if text]
    words = [text for text in filled if not FIGURE.fullmatch(text.strip())]
    if len(words) != 1:
        return False
    said = plain(words[0])
    return bool(SUM.fullmatch(said) or (len(filled) <= 3 and COUNTED.fullmatch(said)))


def is_heading(texts, lacks):
    """Whether a row that `lacks` what each row of the list has is a heading: "I", "FORKOPIMDA", or capitals alone."""
    filled = [text for text in texts if text]
    if not lacks or len(filled) > 2:
        return False
    if len(filled) == 2:
        return bool(MARK.fullmatch(filled[0])) and not filled[1].isdecimal()
    return len(filled) == 1 and filled[0].isupper() and not any(sign.isdecimal() for sign in filled[0])


def foot_of(rows, is_whole):
    """The number of the row with which the foot begins, or None. `rows` are (number, texts) below the headings; `is_whole` tells of
    a number whether its row has what each row of the list has.

    The foot comes after an empty row or begins with words such as "Mengetahui", and nothing below it belongs to the list.
    """
    filled = [(number, [text for text in texts if text]) for number, texts in rows]
    wide = max((number for number, texts in filled if len(texts) > SIGNING), default=0)  # a foot has few cells in a row
    signs = (number for number, texts in filled[1:] if number > wide and any(FOOT.fullmatch(text.strip()) for text in texts))
    return next(signs, None) or _after_gap(rows, is_whole)


def _after_gap(rows, is_whole):
    whole = [number for number, _texts in rows if is_whole(number)]
    below = [number for number, texts in rows if any(texts) and whole and number > whole[-1]]
    return below[0] if below and below[0] > whole[-1] + 1 else None
