"""Number formats (ECMA-376 Part 1, 18.8.30 and 18.8.31): the displayed value of a cell where it differs from the stored one.

0.95 is 95 under 0%, 123 is 000123 under 000000, 45000 a day under dd/mm/yyyy. Formats that only decorate or round the number
are ignored: the value is the true one, also where #,##0, shows thousands. A word such as "juta" that the format adds without
hiding as many digits is a fault: the person sees 1.250 juta, and the cell holds 1250. So are literal zeros, and the letters
M, T, B and K as separate words behind the number (M is miliar or million). Not m and t, which are metre and ton.

A day, a time or a duration carries the fault "moment", which counts where a figure is asked for: 12.28 is a time of day there.
"""

import datetime
import operator
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from rakerda.grids.texts import Faulty, as_text

BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0",
}  # fmt: skip
# A quoted text, an escaped sign, the width of a sign, a filling, a bracket, a section's end, any other sign.
TOKEN = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(;)|(.)', re.DOTALL)
ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
SCALED = re.compile(r"[0#?],+(?![0#?,])")  # each comma after the last digit hides three
WORD = re.compile(r"\w+")
OWN = " -+()'"  # literal characters that need no quoting
THOUSAND = {"ribu", "ribuan", "rb", "thousand", "thousands"}
MILLION = {"juta", "jutaan", "jt", "jta", "mio", "mn", "mln", "million", "millions"}
BILLION = {"miliar", "miliaran", "milyar", "milyard", "milliar", "mrd", "mld", "mlr", "mlyr", "bio", "bn", "billion", "billions"}
TRILLION = {"triliun", "triliunan", "trilyun", "triliyun", "trl", "trn", "trillion", "trillions"}
# number of digits that each word hides
WORDS = {word: digits for digits, words in ((3, THOUSAND), (6, MILLION), (9, BILLION), (12, TRILLION)) for word in words}
# only behind the number; in front they belong to a code
LETTERS = {"M": {6, 9}, "MM": {6}, "T": {12}, "B": {9}, "K": {3}, "k": {3}}
NOUGHTS = re.compile(r"[.,\s]*(000)([.,\s]*000)*(?!\w)")
COMPARE = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
EPOCH, EPOCH_1904 = datetime.datetime(1899, 12, 30), datetime.datetime(1904, 1, 1)


class Section(NamedTuple):
    """How numbers are displayed: all, those of a sign, or those that meet a condition."""

    condition: tuple  # ("<=", 5), or ()
    kind: str  # "date", "duration", "zeros", "percent" or "" (the number itself)
    detail: object = None  # for zeros the digits and literals in order, for percent the number of %
    word: str = ""  # what makes the displayed number differ from the stored one: "juta"

    def meets(self, value):
        if not self.condition:
            return True
        sign, bound = self.condition
        return COMPARE[sign](value, Decimal(bound))


class Pieces:
    """The parts of a section: tokens of the format, the displayed parts in order, and its texts before and after the digits."""

    def __init__(self):
        self.signs, self.shape, self.before, self.behind, self.brackets = "", [], "", "", []

    def sign(self, sign):
        self.signs += sign
        self.shape.append(sign)
        if sign in "0#?":
            self.before, self.behind = f"{self.before}{self.behind} ", ""
        else:
            self.behind += sign if sign.isalpha() else " "

    def bracket(self, text):
        self.brackets.append(text)
        self.behind += text[1:].partition("-")[0] if text.startswith("$") else ""

    def text(self, text):
        self.behind += text
        self.shape += [f"\\{own}" for own in text]

    @property
    def word(self):
        """Return the word or sign that makes the displayed number larger than the stored one, unless digits are hidden for it."""
        hidden = sum(3 * len(match[0][1:]) for match in SCALED.finditer(self.signs))
        letters = [(word, LETTERS[word]) for word in WORD.findall(self.behind) if word in LETTERS]
        words = [(word, {WORDS[word.casefold()]}) for word in WORD.findall(self.before + self.behind) if word.casefold() in WORDS]
        noughts = NOUGHTS.match(self.behind)
        found = letters + words + ([(noughts[0].strip(), {noughts[0].count("0")})] if noughts else [])
        return next((word for word, digits in found if hidden not in digits), "")


@lru_cache(maxsize=4096)
def sections(code):
    """Return the sections of a format code."""
    found, pieces = [], Pieces()
    for quoted, escaped, bracket, end, sign in TOKEN.findall(code + ";"):
        if end:
            found.append(_section(pieces))
            pieces = Pieces()
        elif bracket:
            pieces.bracket(bracket)
        elif sign:
            pieces.sign(sign)
        else:
            pieces.text(quoted or escaped)
    return found


def _section(pieces):
    signs, word = pieces.signs, pieces.word
    condition = next((match.groups() for match in map(CONDITION.fullmatch, pieces.brackets) if match), ())
    if any(ELAPSED.fullmatch(bracket) for bracket in pieces.brackets):
        return Section(condition, "duration")
    if signs.casefold() != "general" and re.search("[dmhys]", signs, re.IGNORECASE):
        return Section(condition, "date")
    if "%" in signs:
        return Section(condition, "percent", signs.count("%"), word)
    if signs.count("0") > 1 and not set(signs) - set(OWN + "0"):
        return Section(condition, "zeros", tuple(pieces.shape), word)
    return Section(condition, "", word=word)


def section_of(code, value):
    """Return the section that displays a number. A fourth one is for texts."""
    parts = sections(code)[:3]
    if any(part.condition for part in parts):
        return next((part for part in parts if part.meets(Decimal(repr(value)))), parts[0])
    return parts[1 if value < 0 and len(parts) > 1 else 2 if value == 0 and len(parts) > 2 else 0]


def shown(value, code, epoch=EPOCH):
    """Return the text of a number in a format."""
    section = section_of(code, value)
    if section.kind in {"date", "duration"}:
        text = as_text(moment(value, section.kind, epoch))
        return text if isinstance(text, Faulty) else Faulty(text, "moment")
    text = as_text(value)
    if section.kind == "percent":
        text = as_text(float(Decimal(repr(value)).scaleb(2 * section.detail)))  # 0.07 * 100 would be 7.000000000000001
    elif section.kind == "zeros" and text.isdecimal() and type(text) is str:
        return filled(section.detail, text)
    return Faulty(f"{text} {section.word}", "word") if section.word else text


def moment(value, kind, epoch=EPOCH):
    """Return the date, time or duration for a number of days; one outside the calendar is an error, as in the cell."""
    try:
        if kind == "duration":
            return datetime.timedelta(days=value)
        if value < 0:
            raise OverflowError
        day = value + 1 if epoch is EPOCH and 1 <= value < 60 else value  # Excel's 1900 has a 29 February
        found = epoch + datetime.timedelta(milliseconds=round(day * 86_400_000))
    except OverflowError:
        return "#VALUE!"
    return found.time() if value < 1 and epoch is EPOCH else found


def filled(shape, digits):
    """Return the digits in the places of a format, from the right; excess digits precede the first place."""
    left, text = list(digits), []
    first = shape.index("0")
    for at in range(len(shape) - 1, -1, -1):
        sign = shape[at]
        text.append((left.pop() if left else "0") if sign == "0" else sign.removeprefix("\\"))
        if at == first:
            text += reversed(left)
    return "".join(reversed(text)).strip()
