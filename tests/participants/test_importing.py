"""A list of people from a spreadsheet: the meaning of each row, and writing as a whole or not at all."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from participants import importing
from participants.identity.comparing import MOST, Similar, bare, triples
from participants.importing import listing
from participants.importing.columns import COLUMNS, HEADS
from participants.models import Appointment, Import, Mandate, Official, Participant, Post, Unit
from rakerda import sheets
from rakerda.grids.texts import is_nothing
from tests import make

HEAD = [HEADS[key] for key in ("name", "nip", "office", "unit")]
LOST = "A program has turned this into the number 1,97503E+17, and its last digits are lost. Format the column as text, and retype it."
NIP = "197503122000031904"

NO_NIP = "A NIP has 18 digits. An NRP of police or army has 5 to 14. Leave the cell empty where somebody has none."


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def upload(rows, head=HEAD, kind="csv"):
    content = sheets.respond("daftar", head, rows, kind).content
    return SimpleUploadedFile(f"daftar.{kind}", content)


def receive(meeting, rows, head=HEAD, participants=True):
    return importing.receive(meeting, upload(rows, head), participants, "uji")


def look(meeting, *rows, **values):
    return importing.Preview(receive(meeting, rows, **values))


def kinds(preview):
    return [line.kind for line in preview.lines]


def take(meeting, *rows, **values):
    """Import a list and accept everything."""
    imported = receive(meeting, rows, **values)
    return importing.apply(imported, importing.Preview(imported).fingerprint, "uji")


def test_a_list_brings_units_posts_officials_and_participants(meeting):
    take(
        meeting,
        ["Hj. Siti, S.T.", "19750312 200003 1 904", "Kepala Dinas Sosial", "Dinas Sosial", "j", "0812-3456-7890", "A1"],
        ["(lowong)", "", "Camat Satui", "Kecamatan Satui", "l", "", ""],
        ["Budi", "", "Plt. Kepala Bagian Hukum", "Sekretariat Daerah", "l", "", ""],
        head=[*HEAD, "Tingkat protokol", "Nomor HP", "Tempat duduk"],
    )

    assert list(Unit.objects.values_list("name", "kind")) == [
        ("Dinas Sosial", "skpd"), ("Kecamatan Satui", "kecamatan"), ("Sekretariat Daerah", "skpd"),
    ]  # fmt: skip
    assert list(Post.objects.values_list("title", "head", "protocol_rank")) == [
        ("Kepala Dinas Sosial", True, "j"), ("Camat Satui", True, "l"), ("Kepala Bagian Hukum", False, "l"),
    ]  # fmt: skip
    assert list(Official.objects.values_list("name", "nip", "phone")) == [
        ("Budi", "", ""), ("Hj. Siti, S.T.", NIP, "+6281234567890"),
    ]  # fmt: skip
    assert set(Appointment.objects.values_list("official__name", "kind")) == {("Hj. Siti, S.T.", "definitif"), ("Budi", "plt")}
    assert list(Participant.objects.values_list("name", "office", "group", "position", "seat")) == [
        ("Hj. Siti, S.T.", "Kepala Dinas Sosial", "units", 1, "A1"),
        ("", "Camat Satui", "camat", 1, ""),
        ("Budi", "Plt. Kepala Bagian Hukum", "divisions", 2, ""),
    ]
    assert set(Mandate.objects.values_list("participant__office", "unit__name")) == {
        ("Kepala Dinas Sosial", "Dinas Sosial"), ("Camat Satui", "Kecamatan Satui"),
    }  # fmt: skip


def test_nothing_is_written_before_it_is_applied(meeting):
    preview = look(meeting, ["Siti", NIP, "Camat", "Kecamatan Satui"])

    assert (kinds(preview), Unit.objects.count(), Official.objects.count(), Participant.objects.count()) == (["new"], 0, 0, 0)


def test_the_same_list_again_is_the_same(meeting):
    rows = [
        ["Siti", NIP, "Camat Satui", "Kecamatan Satui"],
        ["(lowong)", "", "Lurah", "Kelurahan Satui"],
        ["Budi", "", "Plt. Kabag", "Setda"],
    ]
    take(meeting, *rows)

    assert kinds(look(meeting, *rows)) == ["same"] * 3


def test_a_changed_cell_tells_old_and_new(meeting):
    take(meeting, ["Andi Baso, S.P.", NIP, "Plt. Kepala Dinas", "Dinas Perikanan"])

    [line] = look(meeting, ["Andi Baso, S.Pi.", NIP, "Kepala Dinas", "Dinas Perikanan"]).lines

    assert line.kind == "changed"
    assert line.changes == {
        "name": ("Andi Baso, S.P.", "Andi Baso, S.Pi."),
        "office": ("Plt. Kepala Dinas", "Kepala Dinas"),
        "kind": ("Plt.", "Definitif"),
    }


def test_changes_are_written_to_the_list_and_to_what_is_on_file(meeting):
    take(meeting, ["Andi Baso, S.P.", NIP, "Plt. Kepala Dinas", "Dinas Perikanan"])

    take(meeting, ["Andi Baso, S.Pi.", NIP, "Kepala Dinas", "Dinas Perikanan"])

    assert list(Participant.objects.values_list("name", "office", "official__name")) == [
        ("Andi Baso, S.Pi.", "Kepala Dinas", "Andi Baso, S.Pi.")
    ]
    assert list(Appointment.objects.values_list("kind", "until")) == [("definitif", None)]


def test_an_empty_cell_says_nothing(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])

    assert kinds(look(meeting, ["Siti", "", "Camat Satui", ""])) == ["same"]


def test_somebody_who_moved_leaves_the_post_before(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])

    preview = take(meeting, ["Siti", NIP, "Kepala Dinas Sosial", "Dinas Sosial"])

    assert preview.lines[0].changes == {
        "office": ("Camat Satui", "Kepala Dinas Sosial"), "unit": ("Kecamatan Satui", "Dinas Sosial"),
    }  # fmt: skip
    assert list(Appointment.objects.filter(until=None).values_list("post__title", flat=True)) == ["Kepala Dinas Sosial"]
    assert list(Mandate.objects.values_list("unit__name", flat=True)) == ["Dinas Sosial"]


def test_a_new_holder_takes_the_place_of_the_one_before(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])

    preview = take(meeting, ["Rahmat", "", "Camat Satui", "Kecamatan Satui"])

    assert preview.lines[0].warnings == ["Takes the place of “Siti”."]
    assert list(Appointment.objects.filter(until=None).values_list("official__name", flat=True)) == ["Rahmat"]


def test_a_vacant_post_is_filled(meeting):
    take(meeting, ["(lowong)", "", "Camat Satui", "Kecamatan Satui"])

    preview = take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])

    assert (preview.lines[0].kind, preview.lines[0].changes) == ("changed", {"name": ("(lowong)", "Siti")})
    assert list(Participant.objects.values_list("name", "official__nip")) == [("Siti", NIP)]


def test_two_posts_of_one_person_are_two_mandates(meeting):
    rows = [
        ["Ir. H. Marzuki", NIP, "Kepala Dinas Pertanian", "Dinas Pertanian"],
        ["Ir. H. Marzuki", NIP, "Plt. Kepala Dinas Perikanan", "Dinas Perikanan"],
    ]

    take(meeting, *rows)

    [participant] = Participant.objects.all()
    assert participant.office == "Kepala Dinas Pertanian / Plt. Kepala Dinas Perikanan"
    assert set(participant.units.values_list("name", flat=True)) == {"Dinas Pertanian", "Dinas Perikanan"}
    assert kinds(look(meeting, *rows)) == ["same", "same"]


def test_similar_names_are_warned_of_and_never_merged(meeting):
    preview = take(
        meeting,
        ["Andi Baso Ramli, S.P.", "", "Kepala Dinas", "Dinas Perikanan"],
        ["Andi Baso Ramly", "", "Sekretaris Dinas", "Dinas Perikanan"],
        ["Andi Baso Ramli", "", "Camat Satui", "Kecamatan Satui"],
    )

    assert [line.warnings for line in preview.lines] == [
        [],
        ["A similar name is on file in this unit: “Andi Baso Ramli, S.P.”. It is treated as another person."],
        ["Somebody of this name is on file already (Kepala Dinas). It is treated as another person."],
    ]
    assert Official.objects.count() == 3


def test_of_thousands_of_names_that_are_alike_few_are_compared():
    names = Similar()
    alike = [f"Muhammad Nur Ali {number}" for number in range(5000)]
    for name in alike:
        names.add(name, name)

    assert all(len(names.near(triples(bare(name)))) <= MOST for name in alike[::100])
    assert [names.find(name) for name in alike[::100]] == alike[::100]


def test_equal_names_are_compared_once_and_long_ones_by_their_beginning():
    names = Similar()
    for number in range(5000):
        names.add(["Hj. Siti Aminah", "SITI AMINAH, S.E."][number % 2], number)
        names.add(f"{'panjang ' * 20}{number}", number)

    assert len(names.names) == 2
    assert names.find("Siti Aminah") == 0


def test_a_similar_name_is_found_among_many_others():
    names = Similar()
    for number in range(3000):
        names.add(f"Desa Sungai {number:04}", number)
    names.add("Desa Sungai Danau", "Danau")

    assert names.find("Desa Sungai Danaw") == "Danau"
    assert names.find("Kelurahan Gunung Tinggi") is None


def test_many_of_one_name_in_a_unit_are_found_by_their_offices_and_two_at_most_are_looked_at(meeting):
    rows = [["Siti", "", f"Staf {number}", "Dinas Sosial"] for number in range(30)]
    take(meeting, *rows)

    again, other = look(meeting, *rows), look(meeting, ["Siti", "", "Analis", "Dinas Sosial"])

    assert kinds(again) == ["same"] * 30
    assert [text for _key, text in other.lines[0].problems] == [
        "Several people of this name are on file in this unit. Write the NIP."
    ]


def test_nobody_holds_more_posts_than_a_person_can(meeting):
    preview = look(meeting, *(["Siti", "", "Staf", f"Desa {number}"] for number in range(25)))

    told = "This is treated as the person of row 2, who would hold more than 20 posts. Write the NIP."
    assert kinds(preview) == ["new"] * 21 + ["problem"] * 4
    assert preview.lines[-1].problems == [("name", told)]


def test_a_vacant_post_is_that_of_its_unit(meeting):
    rows = [["(lowong)", "", "Kepala Desa", f"Desa {name}"] for name in ("Api", "Batu", "Candi")]
    take(meeting, *rows)

    [line] = take(meeting, ["Siti", "", "Kepala Desa", "Desa Batu"]).lines

    assert line.changes["name"] == ("(lowong)", "Siti")
    assert kinds(look(meeting, rows[0], rows[2])) == ["same", "same"]


def test_the_same_name_with_another_nip_is_warned_of(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])

    [line] = look(meeting, ["Siti", "197503122000031905", "Sekretaris Camat", "Kecamatan Satui"]).lines

    told = "“Siti” is on file in this unit with another NIP. It is treated as another person: check the NIP."
    assert (line.kind, line.warnings) == ("new", [told])


def test_a_unit_that_resembles_another_is_warned_of(meeting):
    make.make_unit(meeting.region, name="Dinas Perikanan dan Kelautan")

    [line] = look(meeting, ["Siti", "", "Kepala Dinas", "Dinas Perikanan & Kelautan"]).lines

    assert line.warnings == ["A new unit. It resembles “Dinas Perikanan dan Kelautan”, which is on file."]


def test_two_units_do_not_resemble_each_other_by_the_name_of_the_region(meeting):
    region = meeting.region.name
    make.make_unit(meeting.region, name=f"PKK {region}")

    [line] = look(meeting, ["Siti", "", "Kepala BPN", f"KNPI {region}"]).lines

    assert line.warnings == []


def test_who_is_new_in_f_stands_in_the_order_of_the_law(meeting):
    take(
        meeting,
        ["Jaksa", "", "Kepala Kejaksaan Negeri", "Kejaksaan Negeri"],
        ["Dandim", "", "Komandan Kodim 1022", "Kodim 1022"],
        ["Sekda", "", "Sekretaris Daerah", "Sekretariat Daerah"],
    )

    assert [str(one) for one in Participant.objects.in_protocol_order()] == ["Sekda", "Dandim", "Jaksa"]


def test_a_long_name_is_shortened_between_words(meeting):
    take(meeting, ["Siti", NIP, "Kepala Badan", "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan"])

    assert Unit.objects.get().short_name == "Badan Perencanaan Pembangunan, …"


def test_another_title_of_a_head_is_told(meeting):
    take(meeting, ["Siti", NIP, "Inspektur", "Inspektorat Daerah"])

    [line] = look(meeting, ["Budi", "", "Inspektur Daerah", "Inspektorat Daerah"]).lines

    told = "The head of this unit is on file as “Inspektur”. With this title the row does not represent the unit."
    assert line.warnings == [told]


def test_the_head_of_a_division_stands_for_it(meeting):
    take(meeting, ["Siti", NIP, "Kepala Bagian Hukum", "Bagian Hukum"], ["Budi", "", "Kepala Bagian Tata Usaha", "Dinas Sosial"])

    mandates = Mandate.objects.values_list("participant__name", "unit__name")
    assert list(mandates) == [("Siti", "Bagian Hukum")]


def test_a_unit_is_known_by_its_short_name(meeting):
    make.make_unit(meeting.region, name="Dinas Koperasi dan Perdagangan", short_name="Diskopdag")

    take(meeting, ["Siti", "", "Kepala Dinas", "DISKOPDAG"])

    assert Unit.objects.count() == 1


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["", "", "Camat", "Satui"], ("A2", "Nama", "Write the name, or “lowong” while nobody holds the post.")),
        (["Siti", "123", "Camat", "Satui"], ("B2", "NIP", NO_NIP)),
        (["Siti", "1,97503E+17", "Camat", "Satui"], ("B2", "NIP", LOST)),
        (["Siti", "", "", "Satui"], ("C2", "Jabatan", "Write the office.")),
        (["Siti", "", "Camat", ""], ("D2", "Unit kerja", "Write the unit.")),
        (["x" * 201, "", "Camat", "Satui"], ("A2", "Nama", "Ensure this value has at most 200 characters (it has 201).")),
    ],
)  # fmt: skip
def test_a_problem_names_its_cell(meeting, row, told):
    [line] = look(meeting, row).lines

    assert (line.kind, line.told) == ("problem", [told])


@pytest.mark.parametrize(
    ("head", "value", "told"),
    [
        ("Status jabatan", "Pelaksana", "“Pelaksana” is not known. Allowed: Definitive, Plt., Plh., Pj., Pjs.."),
        ("Bidang", "Kelautan", "“Kelautan” is not known. Allowed: Ekonomi."),
        ("Tingkat protokol", "z", "The protocol rank is a letter from a to m (UU 9/2010, article 11)."),
        ("Nomor HP", "nol delapan", "Write the number in international form, such as +6281234567890."),
        ("Surel", "siti", "Enter a valid email address."),
    ],
)
def test_a_word_that_is_not_known_is_a_problem(meeting, head, value, told):
    make.make_sector(meeting.region, name="Ekonomi")

    [line] = look(meeting, ["Siti", "", "Camat", "Satui", value], head=[*HEAD, head]).lines

    assert line.told == [("E2", head, told)]


def test_one_nip_is_one_person(meeting):
    lines = look(
        meeting, ["Siti", NIP, "Camat", "Satui"], ["Rahmat", NIP, "Lurah", "Satui"], ["Siti", NIP, "Camat", "Satui"]
    ).lines

    assert [line.told for line in lines] == [
        [], [("B3", "NIP", "The same NIP stands in row 2 (Siti).")], [("A4", "Nama", "The same as row 2.")],
    ]  # fmt: skip


def test_rows_that_disagree_about_a_unit_are_a_problem_of_the_second(meeting):
    rows = [["Siti", "", "Camat", "Satui", "SKPD"], ["Budi", "", "Lurah", "Satui", "Kecamatan"]]

    lines = look(meeting, *rows, head=[*HEAD, "Jenis unit"]).lines

    assert [line.told for line in lines] == [[], [("E3", "Jenis unit", "Row 2 says “SKPD” of the same one.")]]


def test_a_list_with_a_problem_is_not_applied(meeting):
    imported = receive(meeting, [["Siti", "", "Camat", "Satui"], ["", "", "Lurah", "Satui"]])

    with pytest.raises(importing.Outdated):
        importing.apply(imported, importing.Preview(imported).fingerprint, "uji")

    assert (Participant.objects.count(), Unit.objects.count()) == (0, 0)


def test_a_list_is_applied_once(meeting):
    imported = receive(meeting, [["Siti", "", "Camat", "Satui"]])
    seen = importing.Preview(imported).fingerprint
    importing.apply(imported, seen, "uji")

    with pytest.raises(importing.Outdated):
        importing.apply(imported, seen, "uji")

    imported.refresh_from_db()
    assert (Participant.objects.count(), imported.applied_by) == (1, "uji")


def test_a_registry_that_changed_meanwhile_is_looked_at_again(meeting):
    imported = receive(meeting, [["Siti", NIP, "Camat Satui", "Kecamatan Satui"]])
    seen = importing.Preview(imported).fingerprint
    make.make_official(meeting.region, name="Siti, S.H.", nip=NIP)

    with pytest.raises(importing.Outdated) as outdated:
        importing.apply(imported, seen, "uji")

    assert outdated.value.preview.lines[0].changes == {"name": ("Siti, S.H.", "Siti")}
    assert Participant.objects.count() == 0


def test_the_directory_alone_makes_no_participants(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"], participants=False)

    assert (Official.objects.count(), Appointment.objects.count(), Participant.objects.count()) == (1, 1, 0)
    assert kinds(look(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"], participants=False)) == ["same"]


def test_a_list_without_the_needed_columns_is_refused(meeting):
    with pytest.raises(sheets.Unreadable, match="The list has no column Jabatan"):
        receive(meeting, [["Siti", ""]], head=["Nama", "NIP"])

    assert Import.objects.count() == 0


NAMES = ["Hati'if", "=1+1", "+62", "-", "محمد علي", "x" * 200, "H. Andi, S.T., M.M.", "'=a", "Siti"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_what_goes_out_comes_back_as_the_same(meeting, kind):
    sector, day = make.make_sector(meeting.region), make.make_day(meeting)
    names = [name for name in NAMES if not is_nothing(name)]
    for number, name in enumerate(names):
        unit = make.make_unit(meeting.region, name=f"Dinas {name}"[:200], sector=sector)
        official = make.make_official(meeting.region, name=name, phone="+6281234567890", aide_phone="+6581234567", grade="IV/c")
        post = make.make_post(unit, title=f"Kepala Dinas {name}"[:200], echelon="II.b", head=True)
        Appointment.objects.create(official=official, post=post, kind="plt" if number % 2 else "definitif")
        office = Appointment.objects.get(official=official).office[:250]
        make.make_participant(meeting, unit, official=official, post=post, name=name, office=office, seat=f"A{number}")
    make.make_participant(meeting, name="", office="Camat", post=make.make_post(unit, title="Camat"))
    make.make_participant(meeting, name="", office="Camat", post=make.make_post(make.make_unit(meeting.region), title="Camat"))
    for ward_kind in ("A", "B"):
        ward = make.make_unit(meeting.region, name=f"RSUD (Tipe {ward_kind})", short_name="RSUD")
        make.make_participant(meeting, ward, name=f"Dua  spasi {ward_kind}", office=f"PLT  Direktur {'x' * 200}")
    make.make_participant(meeting, name="Tamu", office="Wartawan", phone="+6281234567899")
    listed = make.make_participant(meeting, name="Nama lama", official=make.make_official(meeting.region, name="Nama baru"))
    listed.represent_by("Wakil", "Sekretaris", "uji", day)
    out, whole = listing.participants(meeting), listing.directory(meeting)

    previews = [
        importing.Preview(importing.receive(meeting, upload(rows, listing.HEAD, kind), who, "uji"))
        for rows, who in ((out, True), (whole, False))
    ]

    assert [line.told for preview in previews for line in preview.lines if line.told] == []
    assert [(line.number, line.changes) for preview in previews for line in preview.lines if line.kind != "same"] == []
    assert [len(preview.lines) for preview in previews] == [len(names) + 6, len(names) + 2]


def test_who_represents_somebody_goes_out_and_is_not_read(meeting):
    take(meeting, ["Siti", NIP, "Camat Satui", "Kecamatan Satui"])
    Participant.objects.get().name_representative("Budi", "Sekretaris Camat")

    [row] = listing.participants(meeting)
    back = look(meeting, row, head=listing.HEAD_OF_MEETING)

    assert row[-2:] == ["Budi", "Sekretaris Camat"]
    assert (kinds(back), back.unknown) == (["same"], [])


def several(**sheets_of):
    """Return a workbook of sheets by their names, each with its rows."""
    pages = [sheets.Page(name, rows[0], rows[1:]) for name, rows in sheets_of.items()]
    return SimpleUploadedFile("daftar.xlsx", sheets.write(pages))


def look_at(meeting, file):
    return importing.Preview(importing.receive(meeting, file, True, "uji"))


def test_a_list_on_several_sheets_is_one_list(meeting):
    skpd, camat = ["Siti", "", "Kepala Dinas Sosial", "Dinas Sosial"], ["Camat Satui", "Budi", "Kecamatan Satui"]

    preview = look_at(
        meeting, several(SKPD=[HEAD, skpd], Kecamatan=[["Jabatan", "Nama", "Unit kerja"], camat], Rekap=[["Jumlah"], [2]])
    )
    importing.apply(preview.imported, preview.fingerprint, "uji")

    assert [(str(line.place), line.kind) for line in preview.lines] == [("SKPD!2", "new"), ("Kecamatan!2", "new")]
    assert (preview.sheets, preview.left) == ([("SKPD", False), ("Kecamatan", False)], [("Rekap", "heads")])
    assert sorted(Participant.objects.values_list("name", flat=True)) == ["Budi", "Siti"]


def test_a_problem_on_one_of_several_sheets_is_told_with_the_sheet(meeting):
    row, wrong = ["Siti", NIP, "Camat Satui", "Kecamatan Satui"], ["Umar", "Kelurahan Satui", "Lurah Satui", "123", "x"]

    preview = look_at(
        meeting,
        several(
            SKPD=[HEAD, row], Lurah=[["Nama", "Unit kerja", "Jabatan", "NIP", "Ukuran"], wrong], **{"Data Camat": [HEAD, row]}
        ),
    )

    assert [line.told for line in preview.lines] == [
        [], [("Lurah!D2", "NIP", NO_NIP)], [("'Data Camat'!A2", "Nama", "The same as row SKPD!2.")]
    ]  # fmt: skip
    assert preview.unknown == ["Lurah!E: Ukuran"]
    assert [note[-1] for note in listing.with_notes(preview)] == [
        "SKPD!2.", f"Lurah!2. NIP: {NO_NIP}", "'Data Camat'!2. Nama: The same as row SKPD!2."
    ]  # fmt: skip


def test_rows_of_the_same_number_on_two_sheets_are_two(meeting):
    """Rows about the same unit are compared by their position."""
    head = [*HEAD, "Jenis unit"]
    first, second = ["Siti", "", "Kepala", "RSUD Andi", "SKPD"], ["Budi", "", "Sekretaris", "RSUD Andi", "Instansi"]

    preview = look_at(meeting, several(SKPD=[head, first], Luar=[head, second]))

    assert [line.told for line in preview.lines] == [
        [], [("Luar!E2", "Jenis unit", "Row SKPD!2 says “SKPD” of the same one.")]
    ]  # fmt: skip


def test_a_list_that_was_kept_before_there_were_several_sheets_is_still_shown(meeting):
    rows = {
        "participants": True, "sheet": "Daftar", "places": {"name": "A", "office": "B", "unit": "C", "nip": "D"},
        "unknown": ["E: Ukuran"], "passed": [[3, "I. SKPD"]],
        "rows": [[2, {"name": "Siti", "office": "Camat", "unit": "Kecamatan Satui", "nip": "123"}, {}]],
    }  # fmt: skip

    preview = importing.Preview(Import.objects.create(meeting=meeting, name="lama.xlsx", rows=rows, made_by="uji"))

    assert [line.told for line in preview.lines] == [[("D2", "NIP", NO_NIP)]]
    assert (preview.sheets, preview.left, preview.unknown, preview.passed) == (
        [("Daftar", False)], [], ["E: Ukuran"], [("3", "I. SKPD")],
    )  # fmt: skip


def test_the_template_is_read_as_a_list_without_rows(meeting):
    content = sheets.write(listing.template(meeting))

    with pytest.raises(sheets.Unreadable, match="There is nothing below"):
        sheets.read(io.BytesIO(content), COLUMNS)


def test_each_row_tells_its_group_of_the_protocol_order_and_its_unsur(meeting):
    preview = look(
        meeting,
        ["Siti", "", "Kadis Kesehatan", "Dinkes"],
        ["Budi", "", "Direktur", "RSUD Harapan"],
        ["Ani", "", "Kepala Puskesmas", "Puskesmas Satui"],
        ["Joko", "", "Ajudan Bupati", "Setda"],
    )

    assert [(line.rank and line.rank.value, line.group, len(line.warnings)) for line in preview.lines] == [
        ("j", "units", 0), (None, "guests", 1), ("m", "lurah", 1), (None, "guests", 0),
    ]  # fmt: skip


def test_a_province_has_letters_to_q(meeting):
    meeting.region.code = "63"
    meeting.region.save()

    preview = look(meeting, ["Siti", "", "Kadinkes", "Dinkes Prov. Kalsel", "p"], head=[*HEAD, "Tingkat protokol"])

    assert [(line.rank.value, line.group, line.problems) for line in preview.lines] == [("p", "units", [])]


def test_nobody_in_the_column_of_the_name_is_a_vacant_post(meeting):
    [line] = look(meeting, ["-", "Non ASN", "Camat Satui", "Kecamatan Satui"]).lines

    assert (line.data["name"], line.data["nip"], line.kind) == ("", "", "new")


@pytest.mark.parametrize(
    ("cell", "name", "nip"),
    [
        ("Siti, S.T. NIP. 19750312 200003 1 904", "Siti, S.T.", NIP),
        ("Siti, S.T. / 19750312–200003–1–904", "Siti, S.T.", NIP),
        ("Siti (NIP 197503122000031904)", "Siti", NIP),
        ("Siti NIP. -", "Siti", ""),
        ("Siti", "Siti", ""),
    ],
)
def test_a_name_and_the_nip_below_it_are_parted(meeting, cell, name, nip):
    [line] = look(meeting, [cell, "Camat Satui", "Kecamatan Satui"], head=["NAMA / NIP", "Jabatan", "Unit kerja"]).lines

    assert (line.data["name"], line.data["nip"]) == (name, nip)


@pytest.mark.parametrize("written", ["DPUPR", "Dinas PUPR", "dinas PUPR"])
def test_a_unit_is_known_by_its_initials(meeting, written):
    make.make_unit(meeting.region, name="Dinas Pekerjaan Umum dan Penataan Ruang", short_name="PU")

    preview = look(meeting, ["Siti", "", "Kepala Dinas", written])

    assert preview.new_units == []


@pytest.mark.parametrize(
    ("on_file", "written"),
    [
        ("Dinas PUPR", "DPUPR"),
        ("DPUPR", "Dinas PUPR"),
        ("BKPSDM", "Badan KPSDM"),
        ("DLH", "Dinas LH"),
        ("Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "DP3AP2KB"),
        ("Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "Dinas P3AP2KB"),
        ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP"),
    ],
)
def test_a_short_name_on_file_is_known_by_its_initials(meeting, on_file, written):
    make.make_unit(meeting.region, name=on_file, short_name=on_file[:40])

    [line] = (preview := look(meeting, ["Siti", "", "Kepala Dinas Contoh", written])).lines

    assert (preview.new_units, line.post.unit.name) == ([], on_file)


@pytest.mark.parametrize(
    ("on_file", "written"),
    [
        ("Dinas Pendidikan dan Kebudayaan", "Disdikbud"),
        ("Dinas Kesehatan", "Dinkes"),
        ("Dinas Perhubungan", "DISHUB"),
        ("Dinas Komunikasi dan Informatika", "Diskominfo"),
        ("Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
        ("Badan Pendapatan Daerah", "Bapenda"),
        ("Badan Perencanaan Pembangunan Daerah", "Bappeda"),
    ],
)
def test_a_unit_is_known_by_syllables_of_its_name_and_that_is_told(meeting, on_file, written):
    make.make_unit(meeting.region, name=on_file, short_name="Lain")
    make.make_unit(meeting.region, name="Dinas Sosial", short_name="Sos")

    [line] = (preview := look(meeting, ["Siti", "", "Staf Contoh", written])).lines

    assert (preview.new_units, line.post.unit.name) == ([], on_file)
    assert f"“{written}” is taken for “{on_file}”." in line.warnings


def test_syllables_of_two_units_are_those_of_neither(meeting):
    make.make_unit(meeting.region, name="Dinas Pertanian", short_name="A")
    make.make_unit(meeting.region, name="Dinas Pertanahan", short_name="B")

    assert [unit.name for unit in look(meeting, ["Siti", "", "Staf Contoh", "Distan"]).new_units] == ["Distan"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kusnadi Prayitno S.STP, M.AP", "Kusnadi Prayitno, S.STP., M.AP."),
        ("H. Ahmad Basri SE MM", "Ahmad Basri, S.E., M.M."),
        ("Ma’ruf", "MARUF"),
        ("Maʼruf S.Ag", "Ma'ruf"),
    ],
)
def test_degrees_without_a_comma_and_apostrophes_make_no_other_name(one, other):
    assert bare(one) == bare(other)


def test_an_initial_within_a_name_is_no_degree():
    assert bare("Ahmad M.Noor") == "ahmad m noor"
