"""How Indonesian official papers write dates, times, numbers and money. Literal Indonesian, whatever the interface speaks.

Source: Permendagri 1/2023 (tata naskah dinas) and the PUEBI: a dot separates hours from minutes and groups thousands.
"""

from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
]  # fmt: skip
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
NUMERALS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
SCALES = [(10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh")]
MISSING = "–"
SEARCH = "indonesian"  # the text search configuration of PostgreSQL (Snowball)


def to_local(moment):
    """A moment in the active time zone; anything else as it is."""
    return timezone.localtime(moment) if hasattr(moment, "tzinfo") and timezone.is_aware(moment) else moment


def format_date(day):
    """28 Desember 2023. A moment is read in the active time zone."""
    day = to_local(day)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def format_dates(first, last):
    """28–29 Desember 2023; 30 Desember 2023–2 Januari 2024. One date where both are the same."""
    if first == last:
        return format_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{format_date(last)}"
    return f"{format_date(first).removesuffix(f' {last.year}')}–{format_date(last)}"


def format_day(day):
    """Kamis, 28 Desember 2023."""
    day = to_local(day)
    return f"{DAYS[day.weekday()]}, {format_date(day)}"


def format_days(dates):
    """Kamis–Jumat, 28–29 Desember 2023 for days in a row; with days between them each by itself. "" without any."""
    dates = sorted(dates)
    if not dates:
        return ""
    first, last = dates[0], dates[-1]
    if first == last:
        return format_day(first)
    if (last - first).days >= len(dates):
        return f"{', '.join(map(format_day, dates[:-1]))} dan {format_day(last)}"
    return f"{DAYS[first.weekday()]}–{DAYS[last.weekday()]}, {format_dates(first, last)}"


def spell_day(day):
    """Kamis, tanggal dua puluh delapan, bulan Desember, tahun dua ribu dua puluh tiga: as a berita acara opens."""
    day = to_local(day)
    return f"{DAYS[day.weekday()]}, tanggal {spell(day.day)}, bulan {MONTHS[day.month - 1]}, tahun {spell(day.year)}"


def format_time(moment):
    """08.30, without the zone."""
    moment = to_local(moment)
    return f"{moment.hour:02}.{moment.minute:02}"


def zone_name(zone):
    """WIB, WITA or WIT of an IANA zone name; the name itself elsewhere."""
    return ZONES.get(str(zone), str(zone))


def end_sentence(text):
    """The text with the stop that ends its sentence; an abbreviation at its end (S.E., dst.) has one already."""
    text = str(text).rstrip()
    return text if not text or text.endswith((".", "…", "?", "!")) else f"{text}."


def format_number(value, places=None):
    """1.234,5: a dot groups thousands, a comma marks decimals. places=None keeps the digits that carry a value."""
    if value is None:
        return MISSING
    value = Decimal(value)
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{value:,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def format_percent(value, places=2):
    """94,85%, without a blank."""
    return MISSING if value is None else f"{format_number(value, places)}%"


def format_rupiah(value):
    """Rp1.234.567.890, whole rupiah, without a blank."""
    return MISSING if value is None else f"Rp{format_number(value, 0)}"


def format_size(count):
    """12,4 MB, 100 MB; decimal units, as the upload limit counts them."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{format_number(count / 1000, 0)} kB"
    return f"{format_number((Decimal(count) / 1_000_000).quantize(Decimal('0.1'), ROUND_HALF_UP))} MB"


def format_minutes(count):
    """1 jam 15 menit."""
    hours, minutes = divmod(count, 60)
    words = [f"{hours} jam"] if hours else []
    return " ".join([*words, f"{minutes} menit"] if minutes or not hours else words)


def spell(number):
    """terbilang: dua ribu dua puluh tiga. Whole numbers from 0 below a thousand trillion; 100 and 1.000 begin with se-.

    As officials write it, also within larger numbers: satu juta seribu. (num2words says "satu juta satu ribu".)
    """
    if number < len(NUMERALS):
        return NUMERALS[number]
    if number < 20:
        return f"{NUMERALS[number - 10]} belas"
    size, word = next(scale for scale in SCALES if scale[0] <= number)
    count, rest = divmod(number, size)
    head = f"se{word}" if count == 1 and size in {100, 1000} else f"{spell(count)} {word}"
    return f"{head} {spell(rest)}" if rest else head
