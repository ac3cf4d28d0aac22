"""The ZIP for the SPJ: issued papers, drafts, and what is missing."""

import datetime
import zipfile

from django.core.files.base import ContentFile
from django.utils.text import slugify

from agenda.models import Paper
from participants.papers import attendance, spj
from participants.papers import recap as recaps
from tests import make

SIGNER = {"office": "Sekda", "name": "Nama"}


def issue(meeting, kind, title):
    paper = Paper.draft(meeting, kind, title)
    paper.issue(ContentFile(b"%PDF-1.7"), SIGNER)
    return paper


def read(meeting):
    """Return (names, the text of the index)."""
    with zipfile.ZipFile(spj.pack(meeting)) as archive:
        assert archive.testzip() is None
        return archive.namelist(), archive.read("index.txt").decode()


def titles(meeting):
    day = meeting.days.first()
    options = {"day": day and day.pk}
    return [
        ("invitation", "invitation"),
        ("attendance", attendance.title_of(meeting, options)),
        ("recap", recaps.title_of(meeting, options)),
    ]


def test_a_day_of_which_nothing_was_issued_is_drawn_and_told(meeting):
    make.make_day(meeting, date=datetime.date(2023, 12, 28))
    for kind, title in titles(meeting):
        issue(meeting, kind, title)
    make.make_day(meeting, date=datetime.date(2023, 12, 29))

    names, index = read(meeting)

    drawn = [name for name in names if "belum-diterbitkan" in name]
    assert [name[:12] for name in drawn] == ["2-2023-12-29", "3-2023-12-29"]
    assert index.count("BELUM DITERBITKAN") == 2


def test_issued_papers_are_inside_with_their_codes(meeting):
    letter, sheet, recap = [issue(meeting, kind, title) for kind, title in titles(meeting)]

    names, index = read(meeting)

    assert names == [
        f"1-invitation-{letter.code}.pdf", f"2-{slugify(sheet.title)[:80]}-{sheet.code}.pdf",
        f"3-{slugify(recap.title)[:80]}-{recap.code}.pdf", "index.txt",
    ]  # fmt: skip
    assert letter.code in index
    assert sheet.sha256 in index
    assert "BELUM" not in index


def test_a_change_of_the_invitation_is_inside(meeting):
    letter, change = [issue(meeting, kind, kind) for kind in ("invitation", "change")]

    assert read(meeting)[0][:2] == [f"1-invitation-{letter.code}.pdf", f"1-change-{change.code}.pdf"]


def test_each_day_has_a_file_of_its_own(meeting):
    for _number in range(2):
        make.make_day(meeting)

    names = read(meeting)[0]

    assert [name[:12] for name in names] == ["2-2023-12-28", "2-2023-12-29", "3-2023-12-28", "3-2023-12-29", "index.txt"]


def test_what_was_not_issued_is_drawn_and_says_so(meeting):
    make.make_participant(meeting, name="Hadir", companions=1).check_in(make.make_day(meeting), "uji")
    issue(meeting, "invitation", "lama").revoke("uji", "Salah hari")

    names, index = read(meeting)

    assert [name.rpartition("-")[2] for name in names] == ["diterbitkan.pdf", "diterbitkan.pdf", "index.txt"]
    assert "Surat undangan: BELUM ADA yang diterbitkan" in index
    assert index.count("BELUM DITERBITKAN") == 2
    assert "Jumlah untuk konsumsi: 2 orang" in index
