"""The list of participants."""

from tests import make


def test_the_list_stands_in_protocol_order(secretariat, meeting):
    make.make_participant(meeting, name="Lurah", protocol_rank="m", position=1)
    make.make_participant(meeting, name="Tamu", protocol_rank="", position=1)
    make.make_participant(meeting, name="Camat Dua", protocol_rank="l", position=2)
    make.make_participant(meeting, name="Camat Satu", protocol_rank="l", position=1)
    make.make_participant(meeting, name="Bupati", protocol_rank="a", position=9)

    page = secretariat.get(f"{meeting.get_absolute_url()}participants/")

    assert names(page) == ["Bupati", "Camat Satu", "Camat Dua", "Lurah", "Tamu"]


def names(page):
    return [row.name for _rank, rows in page.context["groups"] for row in rows]
