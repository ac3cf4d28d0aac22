"""How a state looks: templates/_status.html shows it. Rooms say which state looks how; templates name none."""

from typing import NamedTuple


class Status(NamedTuple):
    """A shape of the sprite static/img/shapes.svg (by its name after "m-"), a word, and a tone: good, fair, warn, poor, bad or none."""

    shape: str
    word: str
    tone: str = ""
