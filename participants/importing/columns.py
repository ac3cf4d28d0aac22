"""The columns of a list of people, as a secretariat keeps it in Excel, and the form that reads one of its rows.

The heads are Indonesian whatever the reader speaks: a list goes from hand to hand. An empty cell changes nothing, and what is
on file stays.
"""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from participants.identity.fields import NipField, PhoneField
from participants.identity.nip import NIP
from participants.identity.office_words import spelled_unit
from participants.identity.phones import PHONE
from participants.identity.protocol import LAST
from participants.models import Appointment, Group, Unit
from rakerda.grids.texts import is_nothing, legible
from rakerda.searching.scanned import refuse_scanned
from rakerda.sheets import Column
from rakerda.sheets.cells import one_line
from rakerda.sheets.heads import plain
from rakerda.sheets.words import WordField

COLUMNS = [
    Column("name", "Nama", (
        "nama lengkap", "nama dan gelar", "nama lengkap dan gelar", "nama pejabat", "nama peserta",
    ), nothing="(lowong)"),
    Column("nip", "NIP", (
        "nip nrp", "nrp nip", "nrp", "no nrp", "nomor nrp", "nip nippk", "nomor induk pegawai", "no nip", "nomor nip",
    )),
    Column("grade", "Pangkat/Golongan", ("pangkat", "golongan", "gol ruang", "pangkat gol", "pangkat gol ruang")),
    Column("office", "Jabatan", ("nama jabatan",)),
    Column("kind", "Status jabatan", ("status", "status pejabat", "status penunjukan")),
    Column("unit", "Unit kerja", (
        "unit", "skpd", "opd", "skpd opd", "perangkat daerah", "instansi", "satuan kerja", "unit organisasi", "asal instansi",
        "unit kerja instansi",
    )),
    Column("unit_kind", "Jenis unit", ("jenis unit kerja", "jenis instansi", "jenis")),
    Column("sector", "Bidang", ("bidang ekspose", "bidang pembangunan", "nama bidang")),
    Column("echelon", "Eselon", ("esl", "ese", "eselon jabatan")),
    Column("rank", "Tingkat protokol", ("tata tempat", "huruf", "tingkat", "huruf tata tempat", "kelompok protokol")),
    Column("group", "Unsur", ("kelompok", "kelompok peserta", "unsur peserta")),
    Column("phone", "Nomor HP", (
        "hp", "no hp", "no hp wa", "hp wa", "no telepon", "telepon", "nomor telepon", "no wa", "nomor wa", "wa", "whatsapp",
        "nomor whatsapp", "kontak hp", "kontak", "kontak wa", "no kontak", "nomor kontak",
    )),
    Column("aide_phone", "HP ajudan", ("no hp ajudan", "nomor hp ajudan", "kontak ajudan", "ajudan")),
    Column("operator_phone", "HP operator", ("no hp operator", "nomor hp operator", "kontak operator", "operator")),
    Column("email", "Surel", ("email", "e mail", "alamat surel", "alamat email", "alamat e mail", "kontak surel")),
    Column("seat", "Tempat duduk", ("kursi", "no kursi", "nomor kursi", "nomor tempat duduk")),
]  # fmt: skip
JOINED = [
    Column("name_nip", "Nama / NIP", (
        "nama dan nip", "nama nrp", "nama dan nrp", "nama nrp nip",
        "nama lengkap nip", "nama lengkap dan nip", "nama pejabat nip", "nama nip nrp",
        "nama nip pangkat", "nama nip pangkat gol",
        "nama nip golongan", "nama nip pangkat golongan", "nama nippk", "nama peserta nip", "nama nip nippk",
    ), gives=("name", "nip"), part=lambda text: part_name(text)),
]  # fmt: skip
READ = [*COLUMNS, *JOINED]  # the columns that are looked for
HEADS = {column.key: column.head for column in COLUMNS}
NEEDED = ("name", "office")  # a sheet without them is another list
TOLD = ["Diwakili oleh", "Jabatan yang mewakili"]  # exported with the list; ignored when imported
OF_PARTICIPANT = {"group", "seat"}  # columns that the directory does not have
VACANT = "(lowong)"
NO_NIP = _("A NIP has 18 digits. An NRP of police or army has 5 to 14. Leave the cell empty where somebody has none.")
EMPTY_CHAIRS = {"lowong", "kosong", "vacant", "belum terisi", "lowong kosong"}
ACTING = re.compile(r"^(plt|plh|pjs|pj)\b\.?\s*", re.IGNORECASE)
UNIT_KINDS = {  # the kind that the name of an undescribed unit indicates
    Unit.Kind.INSTANSI: r"sekretariat (kpu|bawaslu)|dinas (psikologi|pembinaan mental)",
    Unit.Kind.KECAMATAN: r"kecamatan|distrik|kapanewon|kemantren",
    Unit.Kind.KELURAHAN: r"kelurahan",
    Unit.Kind.DESA: r"desa|nagari|gampong|pekon|kepenghuluan|lembang|tiyuh",
    Unit.Kind.SKPD: r"dinas|badan|bpbd|sekretariat|inspektorat|satuan polisi|rsud|bagian|biro|upt|puskesmas"
    r"|pemerintah (kabupaten|kota|provinsi|daerah)"
    r"|pemkab|pemko|asisten|staf ahli|kantor (kesatuan|kesbang|perpustakaan|lingkungan)|smpn?|sdn?|staf",
}


NUMBERED = re.compile(
    r"^(?P<name>.*?[^\W\d].*?)[\s,;/|(]*(?:"
    r"\b(?:NIP\s*/\s*)?NRP\b(?:\s*/\s*NIP\b)?[\s.:]*(?P<nrp>(?:\d[\s.\-]*){5,18}(?:/\s*[A-Z]{1,2}\b)?)|"
    r"\b(?:NI(?:P(?:PPK|\.?K)?|\s*PPPK))?\b[\s.:]*(?P<nip>(?:\d[\s.\-]*){8,18}))[)\s]*(?P<more>\D.*)?$",
    re.IGNORECASE,
)
LONGEST_NAMED = 300  # signs of a name with its numbers
NOBODY = re.compile(r"[\s,;/|(]*\b(?:NI[PK](?:/NRP)?|NRP(?:/NIP)?)\b[\s.:]*(?:[-.\s]*|non asn|tidak ada)\)?$", re.I)


def part_name(text):
    """The name, the NIP and the grade of a cell that holds them below one another."""
    text = legible(text)
    if len(text) > LONGEST_NAMED:
        return {"name": text, "nip": ""}
    if found := NUMBERED.match(text):
        parts = {"name": found["name"].rstrip(" ,;/|("), "nip": (found["nrp"] or found["nip"]).strip(" .-")}
        return parts | ({"grade": found["more"].strip(" ,;/|()")} if found["more"] else {})
    return {"name": NOBODY.sub("", text), "nip": ""}


class ListNipField(NipField):
    """A NIP from a list, where who has none is "Non ASN"."""

    NONE = re.compile(
        r"(?:(?:non|bukan)[ -]?(?:asn|pns|pppk)|honorer|ptt|thl|swasta|pensiunan|tidak punya(?: nip)?)", re.IGNORECASE
    )

    def to_python(self, value):
        text = legible(value or "")
        return "" if self.NONE.fullmatch(text) or is_nothing(text) else super().to_python(text)


class ListPhoneField(PhoneField):
    """A telephone number from a list. Excel takes 0812… for a number and drops the zero."""

    def to_python(self, value):
        text = legible(value or "")
        return super().to_python(f"0{text}" if re.fullmatch(r"8\d{8,11}", text) else text)


def _text(length, **values):
    return forms.CharField(max_length=length, required=values.pop("required", False), validators=[refuse_scanned], **values)


class RowForm(forms.Form):
    """One row. Its form judges it by itself; its meaning beside the other rows is found in participants.importing.matching."""

    name = _text(200, required=True, error_messages={"required": _("Write the name, or “lowong” while nobody holds the post.")})
    nip = ListNipField(required=False, validators=[RegexValidator(NIP.regex, NO_NIP)])
    grade = _text(60)
    office = _text(250, required=True, error_messages={"required": _("Write the office.")})
    kind = WordField(Appointment.Kind)
    unit = _text(200)
    unit_kind = WordField(Unit.Kind)
    sector = _text(100)
    echelon = _text(10)
    rank = _text(30)
    group = WordField(Group)
    phone = ListPhoneField(required=False, validators=[PHONE])
    aide_phone = ListPhoneField(required=False, validators=[PHONE])
    operator_phone = ListPhoneField(required=False, validators=[PHONE])
    email = forms.EmailField(required=False)
    seat = _text(20)

    def __init__(self, *args, province=False, **values):
        super().__init__(*args, **values)
        self.province = province

    def clean_name(self):
        name = self.cleaned_data["name"]
        return "" if plain(name.strip("()-– ")) in EMPTY_CHAIRS else name

    def clean_rank(self):
        """A letter from a to m (of a province to q), also as "huruf j"."""
        text = self.cleaned_data["rank"]
        letter = plain(text).removeprefix("huruf ").removeprefix("kelompok ")
        if text and not (len(letter) == 1 and "a" <= letter <= LAST[self.province]):
            told = _("The protocol rank is a letter from a to m (UU 9/2010, article 11).")
            raise ValidationError(
                _("The protocol rank is a letter from a to q (UU 9/2010, article 10).") if self.province else told
            )
        return letter

    def clean(self):
        """Take the kind of appointment from the office: "Plt. Kepala Dinas" has it in its first word."""
        cleaned = super().clean()
        if acting := ACTING.match(cleaned.get("office", "")):
            cleaned["office"] = cleaned["office"][acting.end() :]
            cleaned["kind"] = cleaned.get("kind") or acting[1].lower()
        cleaned["kind"] = cleaned.get("kind") or Appointment.Kind.DEFINITIF
        return cleaned


def printed_office(kind, title):
    """ "Plt. Kepala Dinas", as Appointment.office writes it."""
    return title if kind == Appointment.Kind.DEFINITIF else f"{Appointment.Kind(kind).label} {title}"


def spelled(office):
    """An office in the spelling of this module: "PLT Kepala Dinas" is "Plt. Kepala Dinas"."""
    office = one_line(office)
    acting = ACTING.match(office)
    return printed_office(acting[1].lower(), office[acting.end() :]) if acting else office


def guess_kind(name):
    """The kind of a unit by the first words of its name, also a short one: "DPUPR"; an outside body by default."""
    words = spelled_unit(name)
    return next((kind for kind, first in UNIT_KINDS.items() if re.match(rf"({first})\b", words)), Unit.Kind.INSTANSI)


def local(phone):
    """0812-3456-7890: every program keeps it as a text, unlike +62 or bare digits."""
    if not phone.startswith("+62"):
        return phone
    digits = f"0{phone[3:]}"
    return "-".join(part for part in (digits[:4], digits[4:8], digits[8:]) if part)
