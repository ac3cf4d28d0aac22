"""Data leaving the application: nothing personal without permission, and to the public only what is published.

Every address is fetched as every reader (tests/world.py has planted numbers, contacts and texts in every row).
"""

import re

import pytest

from agenda.models import Session
from tests import make
from tests.test_access import ROWS
from tests.world import PAIRS, address, fetch, undone, walk_urls

NAMES = "{} kode-7Q"  # included in every text of the world

PERSONAL = {  # as stored and as printed
    "NIP": re.compile(r"19750312[\s.]?200003[\s.]?1[\s.]?904"),
    "birthday": re.compile(r"19750312"),
    "phone": re.compile(r"(\+62|0)[\s-]?812[\s-]?3456[\s-]?789[0-4]"),
    "e-mail": re.compile(r"pribadi@"),
}
PUBLIC = {  # public texts of a meeting without publications: its front page
    "Rapat Kerja Daerah", "Tema", "Maksud", "Pendopo", "Pokok",
}  # fmt: skip
BY_CODE = {"agenda:paper": {"Prosiding"}}  # a paper's holder has its title already
IN_AGENDA = PUBLIC | {"Acara", "Sekda", "Ruang", "Bidang"}
PRESENTING = {"Pejabat", "Kepala", "Dinas"}  # who presents an exposé of a public session, their office and their unit
OF_UNIT = {
    "Program",
    "Indikator",
    "Faktor",
    "Rencana",
    "Paparan",
    "Slide",
    "Tindak lanjut",
    "Laporan",
    "Bukti",
}  # of one unit only

SECRET = {"link"}  # places of an address given to one person only; tests/proceedings/test_personal.py reads those pages

pytestmark = pytest.mark.django_db


def pages(two_worlds, column, **other):
    """Yield everything that this reader gets by GET: (address, its body)."""
    world, _foreign, clients = two_worlds
    for name, method, *_cells in ROWS:
        if method == "GET" and not SECRET & set(walk_urls()[name]):
            with undone():
                response, body = fetch(clients[column], address(name, world, **other))
            if response.status_code == 200:
                yield name, body.decode(errors="replace")


def texts(body):
    """Return the planted texts in a page."""
    return set(re.findall(r"(\w+(?: \w+)*) kode-7Q", re.sub(r"<[^>]*>", "|", body)))


@pytest.mark.parametrize(
    "column", ["anon", "desk", "note", "lead", "oper", "other", "away", "link", "hand", "sent", *sorted(PAIRS)]
)
def test_numbers_and_contacts_reach_nobody_but_the_secretariat(two_worlds, column):
    found = {
        f"{kind} in {name}" for name, body in pages(two_worlds, column) for kind, shape in PERSONAL.items() if shape.search(body)
    }

    assert found == set()


def test_they_were_there_to_be_found(two_worlds):
    """The secretariat sees them, so the test above searches for existing texts."""
    found = {kind for _name, body in pages(two_worlds, "secr") for kind, shape in PERSONAL.items() if shape.search(body)}

    assert found == set(PERSONAL)


def test_of_an_unpublished_meeting_the_public_reads_its_front_page_only(two_worlds):
    read = {name: texts(body) - PUBLIC - BY_CODE.get(name, set()) for name, body in pages(two_worlds, "anon")}

    assert {name: found for name, found in read.items() if found} == {}


def test_the_secretariat_of_another_region_is_the_public_here(two_worlds):
    """At the addresses of this region; at those without a region they see their own data."""
    read = {name: texts(body) - PUBLIC for name, body in pages(two_worlds, "away") if "region" in walk_urls()[name]}

    assert {name: found for name, found in read.items() if found} == {}


def test_a_published_agenda_tells_its_public_points_and_of_people_who_presents_in_them(two_worlds):
    world, _foreign, clients = two_worlds
    with undone():
        make.make_session(world["rows"]["day"], title="Rapat tertutup kode-7Q", lead="Pimpinan kode-7Q", public=False)
        assert fetch(clients["secr"], address("agenda:release_create", world), "POST")[0].status_code == 303
        assert Session.objects.filter(public=False).exists()

        told = {"proceedings:agenda": PRESENTING, **BY_CODE}
        read = {name: texts(body) - IN_AGENDA - told.get(name, set()) for name, body in pages(two_worlds, "anon")}
        agenda = texts(dict(pages(two_worlds, "anon"))["proceedings:agenda"])

    assert {name: found for name, found in read.items() if found} == {}
    assert "Acara" in agenda


@pytest.mark.parametrize("column", ["other", "desk+other"])
def test_an_operator_reads_nothing_of_another_unit(two_worlds, column):
    """Reports, uploads and requests of one unit are visible to it and to those who run the meeting: not to a desk."""
    read = {name: texts(body) & OF_UNIT for name, body in pages(two_worlds, column)}

    assert {name: found for name, found in read.items() if found} == {}


@pytest.mark.parametrize("column", ["oper", "desk+oper", "link", "hand", "sent"])
def test_the_operator_of_the_unit_reads_it(two_worlds, column):
    read = set().union(*(texts(body) for _name, body in pages(two_worlds, column)))

    assert {"Indikator", "Faktor", "Rencana", "Tindak lanjut"} <= read


@pytest.mark.parametrize("pair", sorted(PAIRS))
def test_who_has_two_roles_reads_what_each_of_them_reads_and_no_more(two_worlds, pair):
    """Of each page, except that the home page offers the meetings of both where a single role is redirected to its one."""
    one, other = (dict(pages(two_worlds, column)) for column in pair.split("+"))
    both = dict(pages(two_worlds, pair))

    read = {name: texts(body) for name, body in both.items()}
    mine = {name: texts(one.get(name, "")) | texts(other.get(name, "")) for name in both}
    assert {name: read[name] ^ mine[name] for name in both.keys() - {"proceedings:home"} if read[name] != mine[name]} == {}


def test_no_page_is_kept_by_a_cache_that_others_share(two_worlds):
    """A page that depends on the reader declares it (Vary: Cookie), or is not to be stored at all."""
    world, _foreign, clients = two_worlds
    loose = []
    for name, method, *_cells in ROWS:
        if method == "GET" and name != "healthz":
            with undone():
                response, _body = fetch(clients["secr"], address(name, world))
            kept = response.headers.get("Cache-Control", "")
            if response.status_code == 200 and "Cookie" not in response.headers.get("Vary", "") and "private" not in kept:
                loose.append(name)

    assert loose == []
