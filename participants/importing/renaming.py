"""Posts by their titles: those on file that a list writes with another one, which are asked about, and those that head a unit."""

import re
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from participants.identity.comparing import key
from participants.identity.office_words import spelled

JOINING = {"dan", "pada", "di", "kabupaten", "kota", "provinsi", "daerah", "tugas"}
HEADING = re.compile(r"(?:kepala|direktur|camat|lurah|inspektur|pimpinan|pemimpin|ketua|komandan|sekretaris daerah|penghulu)\b")
NO_HEAD = re.compile(
    r"\b(bagian|bidang|subbag\w*|seksi|staf|asisten|wakil|anggota|analis)\b|^sekretaris (dinas|badan|camat|lurah)", re.I
)
PART = re.compile(r"\b(?:bagian|bidang|sub\w+|seksi|urusan|wakil)\b")
LONG, ALIKE = 5, 0.8  # letters of a word that may be mistyped, and how much of it must agree


class Renaming:
    """Finds the post on file that a row means by a new title. A post that the list names itself is never another one."""

    def __init__(self, registry, asking):
        self.registry, self.asking = registry, asking
        self.named, self.taken = set(), set()

    def foresee(self, lines):
        """Note which posts the list names by the titles on file."""
        for line in lines:
            unit = self.registry.unit(line.data["unit"]) if line.data["unit"] else None
            if post := unit and self.registry.post(unit, line.data["office"]):
                self.named.add(id(post))

    def find(self, line, unit, person):
        """The post on file to be renamed for a row, if somebody has said so."""
        post = self._candidate(unit, line.data["office"], person)
        if post is None:
            return None
        title = line.data["office"]
        choices = [(f"rename:{post.pk}", _("Rename the post to “%s”") % title), (f"new:{post.pk}", _("No: this is another post"))]
        holders = self.registry.holders_of(post)
        facts = {"unit": unit.name, "old": post.title, "new": title, "holders": ", ".join(one.name for one in holders)}
        if not self.asking.ask(f"post:{line.place.key}", "post", choices, line, **facts).startswith("rename:"):
            return None
        self.taken.add(id(post))
        return post

    def _candidate(self, unit, title, person):
        free = [one for one in self.registry.posts_in(unit) if id(one) not in self.named | self.taken]
        held = [one.post for one in self.registry.held(person)] if person else []
        own = [one for one in free if any(one is post for post in held)]
        found = [one for one in own if begin_alike(one, title) or may_be_head(one, title)]
        found += [one for one in free if same_words(one.title, title, unit.name) or may_be_head(one, title)]
        return next(iter(found), None)


def begin_alike(post, title):
    """Whether two titles are of one kind: "Kepala Bidang …" and "Kepala Bidang …"."""
    one, other = (spelled(text).split() for text in (post.title, title))
    size = 2 if PART.search(" ".join(one)) else 1
    return one[:size] == other[:size]


def may_be_head(post, title):
    """Whether a title may be that of the post that heads its unit."""
    words = spelled(title)
    return post.head and bool(HEADING.match(words)) and not PART.search(words)


def same_words(one, other, unit):
    """Whether two titles of a unit say the same: in other words for its name, in another order, or with a mistyped word."""
    mine, theirs = _words(one, unit), _words(other, unit)
    left, right = sorted(mine - theirs), sorted(theirs - mine)
    if len(left) != len(right) or not mine & theirs:
        return False
    pairs = zip(left, right, strict=True)
    return all(min(len(a), len(b)) >= LONG and SequenceMatcher(None, a, b).ratio() >= ALIKE for a, b in pairs)


def _words(title, unit):
    """The words of a title without those of its unit, by which alone it differs from that of another unit."""
    of_unit = set(key(unit).split())
    words = [word for word in spelled(title).split() if word not in JOINING]
    return {word for word in words if word not in of_unit} or set(words)


def choose_heads(registry, new, titled):
    """Let new posts head the units that have no head, and warn of those that might and do not: `titled` are (post, line)."""
    headed = {id(post.unit): post for post in registry.posts.values() if post.head}
    for post in sorted(new, key=lambda post: post.protocol_rank or "z"):
        if id(post.unit) not in headed and may_head(post):
            post.head = True
            headed[id(post.unit)] = post
    for post, line in titled:
        head = headed.get(id(post.unit))
        if head and head.pk and may_head(post):
            told = _("The head of this unit is on file as “%s”. With this title the row does not represent the unit.")
            line.warn(told % head.title)


def may_head(post):
    """Whether the holder of this title may head the unit: a head of "Bagian Hukum" heads that, and nothing else."""
    return key(post.title) == key(f"Kepala {post.unit.name}") or not NO_HEAD.search(post.title)
