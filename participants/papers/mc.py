"""The MC's list: the greetings with "Yang terhormat", in the order of protocol. Offices with several holders are named once."""

from itertools import groupby

from participants.access.people import listed
from participants.identity.protocol import FIGURES
from participants.models import CheckIn
from participants.papers.composed import compose

HEAD = ["No.", "Yang terhormat", "Nama", "Keterangan"]


def draw(meeting, options, code=""):
    lines = greetings(meeting, options)
    return compose(
        "mc", meeting, f"Daftar Yang Terhormat {meeting.short_title}",
        first=[line for line in lines if line["singly"]], then=[line for line in lines if not line["singly"]],
        dates=[day.date for day in meeting.days.all()], present=options.get("present"),
    )  # fmt: skip


def table(meeting, options):
    return HEAD, [
        [place, line["office"], "; ".join(line["names"]), "yang mewakili" if line["represented"] else ""]
        for place, line in enumerate(greetings(meeting, options), 1)
    ]


def greetings(meeting, options):
    """A line for each office, with its holder or their representative, in protocol order."""
    people = list(listed(meeting).select_related("represents").in_protocol_order())
    places = {one.pk: place for place, one in enumerate(people)}
    came = set(CheckIn.objects.whole_days().filter(participant__meeting=meeting).values_list("participant", flat=True))
    if options.get("present"):
        people = [one for one in people if one.pk in came]
    people = [one for one in people if one.pk in came or one.represents_id not in came]  # no absent representative of who came
    stood_for = {one.represents_id for one in people} - came
    people = [one for one in people if one.name and one.answer != one.Answer.ABSENT and one.pk not in stood_for]
    people.sort(key=lambda one: places[one.represents_id or one.pk])
    figures = FIGURES[meeting.region.province]
    return [_line(list(them), figures) for _office, them in groupby(people, key=_greeted)]


def _greeted(one):
    """(the office to greet, whether it is represented)."""
    return (one.represents.full_office if one.represents else one.full_office), bool(one.represents_id)


def _line(them, figures):
    one = them[0]
    rank = (one.represents or one).protocol_rank
    return {
        "office": _greeted(one)[0], "represented": bool(one.represents_id), "singly": "" < rank <= figures,
        "names": [f"{each.name}, {each.full_office}" if each.represents_id else each.name for each in them],
    }  # fmt: skip
