"""Place cards (kartu meja), to be read at five metres.

The rule: an eye of acuity 1,0 just resolves a letter of five minutes of arc (ISO 8596), 7,3 mm at five metres. Capitals of
36 pt, 12,7 mm, are 8,7 minutes: what an eye of 0,6 still reads, in the light of a hall and at the age of the readers. So
the big line has capitals of 36 pt or more (LEAST), as far as a card's place can hold it; sizes follow the length, and a
text of 200 letters is smaller but whole.

By name: A4 folded in three, two faces of 210 × 99 mm and a foot; degrees that do not fit beside the name get a line of
their own. A name of 45 letters with its titles keeps the rule, one of 71 has 10 mm. By office: offices are longer, so A4 lies
and folds once, two faces of 297 × 105 mm; the one with the longest unit, 102 letters, has 11 mm, the others keep the rule.
"""

from participants.papers.composed import compose
from participants.papers.fitting import CAP, bound, fit, whole
from participants.papers.people import everyone, invited

LEAST = 36 / CAP  # pt: the size at which capitals are 36 pt high
LARGEST = 96
HEAD = ["Kursi", "Nama", "Jabatan", "Mewakili"]


def draw(meeting, options, code=""):
    by_office = options.get("show") == "office"
    cards = [card(one, by_office) for one in chosen(meeting, options)]
    return compose("cards", meeting, f"Kartu Meja {meeting.short_title}", cards=cards, by_office=by_office)


def table(meeting, options):
    return HEAD, [[one.participant.seat, one.name, one.office, one.stands_for] for one in chosen(meeting, options)]


def chosen(meeting, options):
    """The expected participants, by group if requested; a vacant post has a card by office only."""
    people = invited(everyone(meeting))
    people = [one for one in people if options.get("group") in {None, "", one.participant.group}]
    return [one for one in people if one.name or options.get("show") == "office"]


def card(person, by_office=False):
    """The lines of a face with their sizes: big, its degrees where they do not fit beside it, small below."""
    region = person.participant.meeting.region
    office = f"{person.office} (mewakili {person.stands_for})" if person.stands_for else person.office
    if by_office:
        big = whole(f"Mewakili {person.stands_for}" if person.stands_for else person.office, region)
        return {"big": fit(big, 273, 74, LARGEST, LEAST, 4), "small": fit(bound(person.name or " "), 273, 13, 26, 12, 1)}
    big = fit(bound(person.name), 192, 64, LARGEST, LEAST, 3)
    front, comma, rest = person.name.partition(", ")
    if big.size >= LEAST or not comma:
        return {"big": big, "small": fit(whole(office, region), 192, 18, 20, 11, 2, "arimo-400")}
    big = max(fit(text, 192, 64, LARGEST, LEAST, 3) for text in (bound(front), front))  # bound, unless that costs size
    degrees = fit(rest, 192, 9, big.size * 0.6, 14, 1)
    return {"big": big, "degrees": degrees, "small": fit(whole(office, region), 192, 10, 20, 9, 2, "arimo-400")}
