"""Display of a state: templates/_status.html renders it. Rooms define which state has which appearance; templates name none."""

from typing import NamedTuple


class Status(NamedTuple):
    """A shape of static/img/shapes.svg (its name after "m-"), a word, and a tone: good, fair, warn, poor, bad or none."""

    shape: str
    word: str
    tone: str = ""
