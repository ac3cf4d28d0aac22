"""The directory list: kinds, search, filters, vacant posts, query counts, and what it never shows."""

import datetime

import pytest
from django.urls import reverse

from tests import make

QUERIES = 10  # session, account, memberships; region, meeting; counts, units, posts, holders; other meetings


def address(meeting, **query):
    return reverse("participants:directory", args=meeting.args, query=query)


def names(page):
    return [unit.name for _heading, units in page.context["groups"] for unit in units]


@pytest.fixture
def units(meeting):
    sector = make.make_sector(meeting.region, name="Ekonomi")
    kecamatan = make.make_unit(meeting.region, kind="kecamatan", name="Kecamatan Satui")
    return [
        make.make_unit(meeting.region, name="Dinas Perikanan", short_name="Diskan", sector=sector),
        kecamatan,
        make.make_unit(meeting.region, kind="desa", name="Desa Hati'if", parent=kecamatan),
        make.make_unit(meeting.region, kind="instansi", name="Polres Tanah Bumbu"),
    ]


def test_units_stand_by_kind_and_field(secretariat, meeting, units):
    page = secretariat.get(address(meeting))

    assert names(page) == ["Dinas Perikanan", "Kecamatan Satui", "Desa Hati'if", "Polres Tanah Bumbu"]
    assert [heading for heading, _units in page.context["groups"]] == [
        ("SKPD", "Ekonomi"),
        ("Kecamatan", ""),
        ("Desa", ""),
        ("Instansi", ""),
    ]


def test_what_is_part_of_a_unit_stands_after_it(secretariat, meeting):
    first = make.make_unit(meeting.region, name="Sekretariat Daerah", position=1)
    make.make_unit(meeting.region, name="Inspektorat", position=2)
    make.make_unit(meeting.region, name="Bagian Hukum", parent=first, position=9)

    assert names(secretariat.get(address(meeting))) == ["Sekretariat Daerah", "Bagian Hukum", "Inspektorat"]


def test_a_row_says_who_holds_what_and_how(secretariat, meeting, units):
    post = make.make_post(units[0], title="Kepala Dinas Perikanan")
    make.make_appointment(post, make.make_official(meeting.region, name="Siti"), kind="plt")
    make.make_post(units[3], title="Kapolres")

    page = secretariat.get(address(meeting)).content.decode()

    assert [text in page for text in ("Siti", "Plt.", "Kepala Dinas Perikanan", "Lowong")] == [True] * 4


def test_a_plh_stands_beside_the_definitive_holder_and_after_them(secretariat, meeting, units):
    post = make.make_post(units[0])
    for name, kind in [("Wakil", "plh"), ("Kepala", "definitif")]:
        make.make_appointment(post, make.make_official(meeting.region, name=name), kind=kind)

    [(_heading, [unit])] = secretariat.get(address(meeting, q="perikanan")).context["groups"]
    [shown] = unit.posts.all()

    assert [one.official.name for one in shown.holders] == ["Kepala", "Wakil"]


def test_an_ended_appointment_is_history(secretariat, meeting, units):
    former = make.make_official(meeting.region, name="Mantan")
    make.make_appointment(make.make_post(units[0]), former, until=datetime.date(2022, 12, 31))

    assert "Mantan" not in secretariat.get(address(meeting)).content.decode()
    page = secretariat.get(reverse("participants:unit", args=[*meeting.args, units[0].pk])).content.decode()
    assert "Mantan" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "diskan"}, ["Dinas Perikanan"]),
        ({"q": "hati'if"}, ["Desa Hati'if"]),
        ({"q": "SITI"}, ["Dinas Perikanan"]),
        ({"q": "kapolres"}, ["Polres Tanah Bumbu"]),
        ({"q": "tidak ada"}, []),
        ({"show": "kecamatan"}, ["Kecamatan Satui"]),
        ({"show": "vacant"}, ["Polres Tanah Bumbu"]),
        ({"show": "ended"}, []),
        ({"show": "x", "shown": "abc"}, ["Dinas Perikanan", "Kecamatan Satui", "Desa Hati'if", "Polres Tanah Bumbu"]),
    ],
)
def test_search_and_filters(secretariat, meeting, units, query, found):
    make.make_appointment(make.make_post(units[0]), make.make_official(meeting.region, name="Siti"))
    make.make_post(units[3], title="Kapolres")

    assert names(secretariat.get(address(meeting, **query))) == found


def test_a_merged_unit_is_found_among_the_ended(secretariat, meeting, units):
    units[0].merge_into(units[1], datetime.date(2023, 6, 30))

    assert "Dinas Perikanan" not in names(secretariat.get(address(meeting)))
    assert names(secretariat.get(address(meeting, show="ended"))) == ["Dinas Perikanan"]


def test_a_long_directory_comes_in_pieces(secretariat, meeting):
    for _number in range(62):
        make.make_unit(meeting.region)

    page = secretariat.get(address(meeting))

    assert (len(names(page)), page.context["more"]) == (60, 2)
    assert len(names(secretariat.get(address(meeting, shown=120)))) == 62


def test_htmx_gets_the_list_alone(secretariat, meeting, units):
    part = secretariat.get(address(meeting), headers={"HX-Request": "true"}).content.decode()

    assert part.lstrip().startswith("<section")
    assert "<html" not in part


def test_another_region_is_left_out(secretariat, meeting):
    make.make_unit(name="Dinas Jauh")

    page = secretariat.get(address(meeting))

    assert names(page) == []
    assert "Direktori masih kosong." in page.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(secretariat, meeting, django_assert_num_queries, rows):
    for _number in range(rows):
        for _post in range(rows):
            unit = make.make_unit(meeting.region, sector=make.make_sector(meeting.region), parent=make.make_unit(meeting.region))
            make.make_appointment(make.make_post(unit))

    with django_assert_num_queries(QUERIES):
        secretariat.get(address(meeting))


def test_the_list_is_only_read(secretariat, meeting):
    assert secretariat.post(address(meeting)).status_code == 405


@pytest.mark.parametrize("typed", ["ma'ruf", "maruf", "Ma’ruf", "MAʼRUF", "má‘ruf"])
@pytest.mark.parametrize("page", ["directory", "participants", "officials"])
def test_apostrophes_case_and_accents_do_not_matter_in_a_search(secretariat, meeting, typed, page):
    for name in ("Ma'ruf", "Maruf", "Ma’ruf Amin"):
        unit = make.make_unit(meeting.region, name=f"Desa {name}")
        make.make_participant(meeting, unit, name=name, official=make.make_official(meeting.region, name=name))
    make.make_participant(meeting, name="Siti")

    found = secretariat.get(reverse(f"participants:{page}", args=meeting.args, query={"q": typed})).content.decode()

    assert [name in found for name in ("Ma&#x27;ruf", "Maruf", "Ma’ruf Amin", "Siti")] == [True, True, True, False]
