"""The group suggested by a post."""

import pytest

from participants.identity.groups import propose_group
from participants.models import Group


@pytest.mark.parametrize(
    ("rank", "kind", "head", "group"),
    [
        ("a", "skpd", True, Group.LEADERS),
        ("d", "instansi", True, Group.FORKOPIMDA),
        ("f", "instansi", True, Group.FORKOPIMDA),
        ("f", "skpd", True, Group.ASSISTANTS),  # the Sekda
        ("j", "skpd", True, Group.UNITS),
        ("j", "skpd", False, Group.ASSISTANTS),
        ("l", "skpd", False, Group.DIVISIONS),
        ("l", "kecamatan", True, Group.CAMAT),
        ("m", "kelurahan", True, Group.LURAH),
        ("k", "instansi", True, Group.GUESTS),
        ("i", "instansi", True, Group.GUESTS),
        ("", "instansi", False, Group.GUESTS),
    ],
)
def test_a_post_proposes_its_group(rank, kind, head, group):
    assert propose_group(rank, kind, head) == group


@pytest.mark.parametrize(
    ("rank", "kind", "head", "group"),
    [
        ("a", "skpd", True, Group.LEADERS),
        ("g", "skpd", True, Group.ASSISTANTS),  # the Sekda
        ("g", "instansi", True, Group.FORKOPIMDA),
        ("i", "instansi", False, Group.FORKOPIMDA),  # the DPRD
        ("j", "instansi", True, Group.GUESTS),  # a bupati
        ("p", "skpd", True, Group.UNITS),
        ("p", "skpd", False, Group.ASSISTANTS),
        ("p", "instansi", True, Group.GUESTS),
        ("q", "skpd", False, Group.DIVISIONS),
        ("", "instansi", False, Group.GUESTS),
    ],
)
def test_in_a_province_the_letters_are_those_of_its_own_article(rank, kind, head, group):
    assert propose_group(rank, kind, head, province=True) == group
