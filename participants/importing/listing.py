"""The exported lists: the participants of a meeting, the directory, the empty template.

They have the columns of the imported lists, so an unchanged export is imported as "the same".
"""

from django.utils.translation import gettext, override

from participants.access.people import listed
from participants.identity import nip
from participants.identity.protocol import ranks
from participants.importing.columns import ACTING, COLUMNS, HEADS, TOLD, VACANT, local
from participants.importing.registry import Registry
from participants.models import Appointment, Group, Unit
from rakerda import sheets
from rakerda.sheets.words import word

HEAD = [column.head for column in COLUMNS]
HEAD_OF_MEETING = [*HEAD, *TOLD]
EXAMPLE = {
    "name": "Hj. Nama Lengkap, S.Sos., M.AP.",
    "nip": "19750312 200003 2 904",
    "grade": "Pembina Utama Muda (IV/c)",
    "office": "Kepala Dinas Sosial",
    "kind": "Definitif",
    "unit": "Dinas Sosial",
    "unit_kind": "SKPD",
    "echelon": "II.b",
    "rank": "j",
    "phone": "0812-3456-7890",
    "email": "nama@example.go.id",
}
HELP = {
    "name": f"Wajib. Lengkap dengan gelar. Tulis {VACANT} bila jabatan belum terisi.",
    "nip": "18 angka, boleh berspasi; bagi Polri dan TNI NRP. Kosongkan bila tidak punya. Kolom ini harus berformat Teks.",
    "grade": "Contoh: Pembina Utama Muda (IV/c).",
    "office": "Wajib. Nama jabatan seperti tercetak pada naskah.",
    "kind": "Kosong berarti definitif.",
    "unit": "Nama resmi atau singkatan yang sudah tercatat. Nama yang belum tercatat menjadi unit baru.",
    "unit_kind": "Untuk unit baru; kosong berarti menurut namanya.",
    "sector": "Bidang ekspose dari unit ini.",
    "echelon": "Contoh: II.b",
    "rank": "Huruf a sampai m menurut UU 9/2010 Pasal 11 ayat (1).",
    "group": "Kosong berarti menurut jabatannya.",
    "phone": "Contoh: 0812-3456-7890",
    "aide_phone": "Nomor HP ajudan.",
    "operator_phone": "Nomor HP operator yang mengunggah bahan paparan.",
    "email": "Alamat surel.",
    "seat": "Contoh: A1",
}


def participants(meeting):
    """Rows of everyone invited, in protocol order, each with their representative, whom the door or an answer entered."""
    registry, stand_in = Registry(meeting), _stand_in(meeting)
    order = listed(meeting).filter(represents=None).in_protocol_order().values_list("pk", flat=True)
    return [[*_row(**_of_participant(registry.participants[pk], registry)), *stand_in.get(pk, ("", ""))] for pk in order]


def _stand_in(meeting):
    """{represented: (names, offices)}"""
    rows = listed(meeting).exclude(represents=None).in_protocol_order()
    found = {}
    for name, office, pk in rows.values_list("name", "office", "represents"):
        names, offices = found.get(pk, ("", ""))
        found[pk] = (f"{names}; {name}".removeprefix("; "), f"{offices}; {office}".removeprefix("; "))
    return found


def _of_participant(participant, registry):
    official = participant.official
    units = registry.units_of_participant(participant)
    return {
        **_of_official(official),
        **_of_post(participant.post, units[0] if units else None),
        **_of_office(participant.office),
        "name": participant.name or VACANT,
        "rank": participant.protocol_rank,
        "group": word(Group(participant.group)),
        "seat": participant.seat,
        "phone": local((official.phone if official else "") or participant.phone),
    }


def directory(meeting):
    """Rows of every post of the meeting's region with its holder, of every holder, and of the vacant ones."""
    registry = Registry(meeting)
    rows, held = [], set()
    for appointments in registry.appointments.values():
        for one in appointments:
            held.add(one.post_id)
            rows.append((one.post, {**_of_official(one.official), **_of_post(one.post, one.post.unit), **_of_office(one.office)}))
    rows += [
        (post, {"name": VACANT, **_of_post(post, post.unit), "office": post.title})
        for post in registry.by_pk.values()
        if post.pk not in held
    ]
    rows.sort(key=lambda row: (row[0].protocol_rank or "z", row[0].unit.position, row[0].title))
    return [_row(**values) for _post, values in rows]


def _of_official(official):
    if official is None:
        return {}
    phones = {key: local(getattr(official, key)) for key in ("phone", "aide_phone", "operator_phone")}
    return {"name": official.name, "nip": nip.display(official.nip), "grade": official.grade, "email": official.email, **phones}


def _of_post(post, unit):
    values = {"echelon": post.echelon, "rank": post.protocol_rank} if post else {}
    if unit:
        sector = unit.sector.name if unit.sector else ""
        values |= {"unit": unit.name, "unit_kind": word(Unit.Kind(unit.kind)), "sector": sector}
    return values


def _of_office(office):
    acting = ACTING.match(office)
    kind = Appointment.Kind(acting[1].lower()) if acting else Appointment.Kind.DEFINITIF
    return {"office": office[acting.end() :] if acting else office, "kind": word(kind)}


def _row(**values):
    return [values.get(column.key, "") for column in COLUMNS]


def template(meeting):
    """A workbook to be filled in: the list with its heads, and a page that explains each column."""
    sectors = ", ".join(sector.name for sector in meeting.region.sectors.all())
    letters = ranks(meeting.region.province)
    with override("id"):
        choices = {
            "kind": _labels(Appointment.Kind),
            "unit_kind": _labels(Unit.Kind),
            "group": _labels(Group),
            "rank": [f"{one.value}: {one.label}" for one in letters],
        }
    allowed = {key: "; ".join(texts) for key, texts in choices.items()} | {"sector": sectors}
    lines = [[HEADS[key], HELP[key], allowed.get(key, ""), EXAMPLE.get(key, "")] for key in HEADS]
    keys = [column.key for column in COLUMNS]
    drop = {keys.index(key): choices[key] for key in ("kind", "unit_kind")} | {keys.index("rank"): [one.value for one in letters]}
    return [
        sheets.Page("Peserta", HEAD, [], drop),
        sheets.Page(sheets.GUIDE, ["Kolom", "Keterangan", "Isi yang diterima", "Contoh"], lines),
    ]


def with_notes(preview):
    """The rows of a list as received, each with its problems and warnings; of several sheets, each with its place."""
    for line in preview.lines:
        place = [f"{line.place}."] if line.place.sheet else []
        problems = [f"{head}: {text}" for _address, head, text in line.told]
        yield [
            *(line.cells.get(column.key, "") for column in COLUMNS),
            " ".join([*place, *problems, *line.warnings, *_left_out(line)]),
        ]


def _left_out(line):
    return [gettext("Skipped on the preview.")] if line.kind == "skipped" else []


def _labels(choices):
    return [str(one.label) for one in choices]
