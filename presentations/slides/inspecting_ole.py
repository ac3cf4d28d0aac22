"""A script of its own, run in the sandbox: inspecting_ole.py ole FILE checks whether a compound file is a PowerPoint 97–2003.

Prints one line: "ppt", or a value of models.files.Failure. Imports nothing of the project. A crash counts as damaged.
With "dates" instead of "ole" it prints the numbers of the slides, as they are shown, with a date or time of the day.
The container is MS-CFB, what is in it MS-PPT; numbers of sections are those of the two.
"""

import struct
import sys
from pathlib import Path

PAGES = 500  # as inspecting.py
LAST = 0xFFFFFFFA  # MS-CFB 2.1: numbers above this are no sectors
DOCUMENT, SLIDES, SLIDE, VBA = 0x03E8, 0x0FF0, 0x03F3, 0x0400  # MS-PPT 2.13.24: types of records
DRAWN, SHOW, HIDDEN = 0x03EE, 0x03F9, 4  # a slide itself, how it is shown, and the flag in it (MS-PPT 2.5.1, 2.6.6)
PLAIN, ENCRYPTED = 0xE391C05F, 0xF3D1C4DF  # MS-PPT 2.3.2: CurrentUserAtom.headerToken
STREAM, OLD = "PowerPoint Document", "PP40"  # the latter: up to PowerPoint 95; files saved for both have a storage for each
PASSWORDS = {"EncryptedPackage", "EncryptionInfo", "EncryptedSummary"}  # MS-OFFCRYPTO 2.3.4.4; MS-PPT 2.1
MACROS = {"_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros"}  # MS-OVBA 2.2
PLACES = 0x1772  # where each part of an edit is (MS-PPT 2.3.4)
FOOT, FOOT_FLAGS, TODAY = 0x0FD9, 0x0FDA, 3  # the foot of slides; flags: a date, and that of the day (MS-PPT 2.4.15)
CLOCK = {0x0FF7, 0x1015}  # signs in a text for the moment at which it is shown (MS-PPT 2.9.49)
DEEP = 30  # records within records


class Refused(Exception):
    """The file is refused, with the code of a Failure."""


class Compound:
    """A file system in a file. A reference beyond the end of the file means damage: the file was cut off."""

    def __init__(self, content):
        self.content = content
        version, order, shift, small = struct.unpack_from("<HHHH", content, 26)
        if order != 0xFFFE or (version, shift) not in {(3, 9), (4, 12)} or small != 6:
            raise Refused("damaged")
        self.size = 1 << shift
        (first_directory, _, self.cutoff, first_small, _, first_more, more) = struct.unpack_from("<IIIIIII", content, 48)
        self.fat = self.table(self.fat_sectors(first_more, more))
        self.entries = list(self.directory(self.chain(first_directory)))
        self.small_fat = self.table(self.sectors(first_small, self.fat))

    def sector(self, number):
        start = (number + 1) * self.size
        if start >= len(self.content):
            raise Refused("damaged")
        return self.content[start : start + self.size]

    def fat_sectors(self, number, more):
        """The sectors that hold the table, 109 of them named in the header (MS-CFB 2.5)."""
        named = list(struct.unpack_from("<109I", self.content, 76))
        for _ in range(min(more, len(self.content) // self.size)):
            *further, number = struct.unpack(f"<{self.size // 4}I", self.sector(number))
            named += further
        return [sector for sector in named if sector < LAST]

    def table(self, sectors):
        joined = b"".join(self.sector(number) for number in sectors)
        return struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4])

    def sectors(self, number, table):
        """The numbers of a chain, which neither ends early nor runs in a circle."""
        found = []
        while number < LAST:
            if number >= len(table) or len(found) > len(table):
                raise Refused("damaged")
            found.append(number)
            number = table[number]
        return found

    def chain(self, number):
        return b"".join(self.sector(each) for each in self.sectors(number, self.fat))

    def directory(self, content):
        """(name, first sector, size) of each entry; the first is the root (MS-CFB 2.6)."""
        for start in range(0, len(content) - 127, 128):
            name, length, kind, first, size = struct.unpack_from("<64sHB49xIQ", content, start)
            if kind:
                size = size & 0xFFFFFFFF if self.size == 512 else size
                yield name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), first, size

    def read(self, name):
        """The bytes of a stream; KeyError if there is none."""
        return self.stream(*{entry: rest for entry, *rest in self.entries}[name])

    def read_all(self, name):
        """The bytes of each stream of this name, in any storage."""
        return [self.stream(*rest) for entry, *rest in self.entries if entry == name]

    def stream(self, first, size):
        if size < self.cutoff:
            return self.small(first, size)
        content = self.chain(first)[:size]
        if len(content) < size:
            raise Refused("damaged")
        return content

    def small(self, first, size):
        """A stream below the cutoff lies in pieces of 64 bytes in the root's own (MS-CFB 2.4)."""
        store = self.chain(self.entries[0][1])
        return b"".join(store[each * 64 : each * 64 + 64] for each in self.sectors(first, self.small_fat))[:size]


def records(content, start, end, deep=0):
    """(type, instance, start, end) of each record and of those within it (MS-PPT 2.3.1)."""
    while start + 8 <= end:
        head, type, length = struct.unpack_from("<HHI", content, start)
        if start + 8 + length > end:
            return
        yield type, head >> 4, start + 8, start + 8 + length
        if head & 15 == 15 and deep < DEEP:
            yield from records(content, start + 8, start + 8 + length, deep + 1)
        start += 8 + length


def inspect(path):
    """Count the slides of the last edit: a quick save appends the whole document again."""
    compound = Compound(Path(path).read_bytes())
    names = {name for name, *_ in compound.entries}
    if names & PASSWORDS:
        raise Refused("password")
    if not names & {STREAM, OLD}:
        raise Refused("type")
    if names & MACROS:
        raise Refused("macro")
    tokens = [content[12:16] for content in compound.read_all("Current User")]
    if struct.pack("<I", ENCRYPTED) in tokens:
        raise Refused("password")
    documents = [content for content in compound.read_all(STREAM) if has_document(content)]
    if not documents and (OLD in names or (tokens and struct.pack("<I", PLAIN) not in tokens)):
        raise Refused("old")
    check(documents[-1] if documents else compound.read(STREAM))
    return "ppt"


def has_document(content):
    """Whether a stream holds the records of PowerPoint 97 or newer."""
    return any(type == DOCUMENT for type, *_ in records(content, 0, len(content)))


def check(content):
    """Raises Refused for macros, no slides or too many."""
    slides, document = 0, False
    for type, instance, start, end in records(content, 0, len(content)):
        if type == DOCUMENT:
            slides, document = 0, True
        elif type == VBA and end - start >= 8 and struct.unpack_from("<I", content, start + 4)[0]:  # fHasMacros
            raise Refused("macro")
        elif type == SLIDES and instance == 0:
            slides += sum(1 for inner, *_ in records(content, start, end) if inner == SLIDE)
    if not document:
        raise Refused("damaged")
    if not 0 < slides <= PAGES:
        raise Refused("many" if slides else "pages")
    if all_hidden(content):
        raise Refused("hidden")


def all_hidden(content):
    """Whether every slide that was ever saved in the file is marked as hidden: then so are those of its last edit."""
    drawn = hidden = 0
    for type, _instance, start, end in records(content, 0, len(content)):
        if type == DRAWN:
            drawn += 1
        elif type == SHOW and end - start >= 12 and content[start + 10] & HIDDEN:
            hidden += 1
    return 0 < drawn == hidden


def dated(path):
    """The numbers of the slides, as they are shown, that show the date or time of the day on which they are opened."""
    compound = Compound(Path(path).read_bytes())
    content = [each for each in compound.read_all(STREAM) if has_document(each)][-1]
    document, places = last_edit(content, struct.unpack_from("<I", compound.read("Current User"), 16)[0])
    foot = any(is_dated_foot(content, start, end) for type, instance, start, end in document if (type, instance) == (FOOT, 3))
    found, number = [], 0
    for reference, own_text in listed(content, document):
        drawn = list(records(content, places[reference], len(content)))[:1]
        slide = [each for type, _, start, end in drawn if type == DRAWN for each in records(content, start, end)]
        if any(type == SHOW and content[start + 10] & HIDDEN for type, _, start, _end in slide):
            continue
        number += 1
        feet = [is_dated_foot(content, start, end) for type, _, start, end in slide if type == FOOT]
        if (own_text | {type for type, *_ in slide}) & CLOCK or (any(feet) if feet else foot):
            found.append(number)
    return found


def last_edit(content, offset):
    """(the records of the document as it was last saved, {number of a part: its offset})."""
    places, document = {}, None
    while offset:
        (start, *_) = struct.unpack_from("<8x8xI", content, offset)
        table, reference = struct.unpack_from("<8x12xII", content, offset)
        document = reference if document is None else document
        places = {**dict(places_of(content, table)), **places}
        if not start < offset:  # an edit comes after the one before it
            break
        offset = start
    _, _, start, end = next(records(content, places[document], len(content)))
    return list(records(content, start, end)), places


def places_of(content, offset):
    """(number, offset) of the parts that a table lists: runs of numbers, 20 bits for the first and 12 for how many."""
    _, type, length = struct.unpack_from("<HHI", content, offset)
    position, end = offset + 8, offset + 8 + length
    while type == PLACES and position < end:
        (run,) = struct.unpack_from("<I", content, position)
        for each in range(run >> 20):
            yield (run & 0xFFFFF) + each, struct.unpack_from("<I", content, position + 4 + 4 * each)[0]
        position += 4 + 4 * (run >> 20)


def listed(content, document):
    """[(number of its part, the types of records in its text)] of each slide, in order."""
    found = []
    for _, _, start, end in (each for each in document if each[:2] == (SLIDES, 0)):
        for type, _, position, _end in records(content, start, end):
            if type == SLIDE:
                found.append((struct.unpack_from("<I", content, position)[0], set()))
            elif found:
                found[-1][1].add(type)
    return found


def is_dated_foot(content, start, end):
    inner = records(content, start, end)
    return any(type == FOOT_FLAGS and struct.unpack_from("<H", content, at + 2)[0] & TODAY == TODAY for type, _, at, _ in inner)


if __name__ == "__main__":
    try:
        said = dated(sys.argv[2]) if sys.argv[1] == "dates" else inspect(sys.argv[2])
    except Refused as refusal:
        said = str(refusal)
    except (struct.error, IndexError, KeyError):
        said = "damaged"
    sys.stdout.write(f"{said}\n")
