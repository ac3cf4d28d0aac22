"""NIP: the 18 digits of a civil servant: born YYYYMMDD, appointed YYYYMM, sex 1 or 2, serial NNN. Police and army have an NRP in its
place: 8 digits of the police, 5 to 14 of the forces, some with a letter behind a stroke (12345/P); it is kept as it is.

A NIP contains a birth date, so it is personal data: pages mask it for everyone but the secretariat. There is no check
digit; apart from the length, what looks odd is a warning and never a refusal (papers of a real person may be odd).
"""

import datetime
import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from rakerda.grids.texts import legible

NRP = r"[0-9]{5,14}(?:/[A-Z]{1,2})?"
NIP = RegexValidator(rf"^(?:[0-9]{{18}}|{NRP})\Z", _("A NIP has 18 digits. An NRP of police or army has 5 to 14."))
PPPK = 21  # in place of a civil servant's month: a contract worker's number (NI PPPK)


def compact(text):
    """The digits of a NIP or NRP written with its name, blanks, dots or dashes, or an apostrophe that keeps Excel from converting it;
    anything else is left in, to be refused by the validator."""
    bare = re.sub(r"[\s.:\-'’‘`]", "", legible(text))
    return re.sub(r"^(?:no)?(?:(?:ni(?:p(?:ppk)?|ppk)|nrp)/?)+(?=\d)", "", bare, flags=re.I).upper()


def is_of_police(nip):
    """Whether a number is an NRP of the police: born YYMM, then a serial. A NIP that lost its end begins with a whole year."""
    return bool(re.fullmatch(r"[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{4}", nip)) and not nip.startswith(("19", "20"))


def label(nip):
    """What a number is: a NIP, or the NRP of police and army."""
    return "NIP" if len(nip.replace(" ", "")) == 18 else "NRP"


def display(nip):
    """19750312 200003 1 004, as papers print it."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if len(nip) == 18 else nip


def mask(nip):
    """1975•••••••••••004: enough to distinguish two people, too little to reveal a birthday."""
    return f"{nip[:4]}{'•' * 11}{nip[-3:]}" if len(nip) == 18 else ""


def warnings(nip, today):
    """Suspicious parts of a well-formed NIP, each as a sentence. [] for an empty NIP: many people have none."""
    if len(nip) != 18:
        return [_("This is kept as an NRP; a NIP would have 18 digits.")] if nip and not is_of_police(nip) else []
    sex, serial = nip[14], nip[15:]
    found = [*_odd_dates(nip, today)]
    if sex not in "12":
        found.append(_("The 15th digit should be 1 (male) or 2 (female)."))
    if serial == "000":
        found.append(_("The last three digits should not be 000."))
    return found


def _odd_dates(nip, today):
    """Oddities of the two dates: ages run from 17 at the appointment to 70 today."""
    try:
        born = datetime.date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        yield _("The first eight digits are not a birth date.")
        return
    if born > today or _years(born, today) > 70:
        yield _("By the first eight digits this person is older than 70, or not yet born.")
    year, month = int(nip[8:12]), int(nip[12:14])
    if month == PPPK:
        yield _("Digits 13 and 14 are 21: this is the number of a contract worker (NI PPPK).")
        month = 1
    elif not 1 <= month <= 12:
        yield _("Digits 13 and 14 are not a month.")
        return
    if year < 1960 or (year, month) > (today.year, today.month):
        yield _("The appointment (digits 9 to 14) is before 1960 or in the future.")
    elif year * 12 + month - (born.year * 12 + born.month) < 17 * 12:
        yield _("By these dates the person was younger than 17 at the appointment.")


def _years(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
