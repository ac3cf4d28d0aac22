"""The life of an official paper: drafted, numbered, issued, then only replaced or revoked."""

import datetime
import hashlib
import io
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from agenda.models import Paper
from agenda.models.codes import ALPHABET, digest, make_code, read_code
from tests import make

SIGNER = {"office": "Sekretaris Daerah", "name": "Dr. H. Nama, M.Si.", "rank": "Pembina Utama Madya (IV/d)", "nip": ""}
BYTES = b"%PDF-1.7 isi naskah"


@pytest.fixture
def draft(meeting):
    return Paper.draft(meeting, "undangan", "Undangan Rapat Kerja Daerah")


@pytest.fixture
def issued(draft):
    draft.issue(ContentFile(BYTES), SIGNER)
    return draft


def test_a_draft_has_neither_bytes_nor_number(draft):
    assert (draft.state, draft.file.name, draft.number, draft.sha256, draft.code) == ("drafted", "", "", None, None)


def test_the_number_comes_late_and_from_outside(draft):
    draft.number_as("000.1.5/123/Setda/2023", datetime.date(2023, 12, 18))

    draft.refresh_from_db()
    assert (draft.state, draft.number, draft.dated) == ("numbered", "000.1.5/123/Setda/2023", datetime.date(2023, 12, 18))


def test_issuing_keeps_bytes_hash_code_moment_and_signer(draft):
    draft.issue(ContentFile(BYTES), SIGNER)

    paper = Paper.objects.get(pk=draft.pk)
    assert paper.state == "issued"
    with paper.file.open() as file:
        assert file.read() == BYTES
    assert paper.sha256 == hashlib.sha256(BYTES).hexdigest()
    assert paper.signer == SIGNER
    assert timezone.now() - paper.issued_at < datetime.timedelta(seconds=20)
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", paper.code)


def test_a_paper_is_issued_once(issued):
    with pytest.raises(ValidationError) as refused:
        issued.issue(ContentFile(b"lain"), SIGNER)

    assert refused.value.code == "issued"
    assert Paper.objects.get().sha256 == hashlib.sha256(BYTES).hexdigest()


def test_an_issued_paper_takes_no_other_number(issued):
    with pytest.raises(ValidationError, match="hanya dapat diganti atau dicabut"):
        issued.number_as("1", datetime.date(2023, 12, 18))


def test_a_signer_is_a_snapshot_of_texts(draft, meeting):
    with pytest.raises(TypeError):
        draft.issue(ContentFile(BYTES), make.make_official(meeting.region))

    assert Paper.objects.get().state == "drafted"


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Lain"},
        {"number": "2"},
        {"sha256": "0" * 64},
        {"file": "papers/lain.pdf"},
        {"signer": {"name": "Lain"}},
        {"code": "AAAA-AAAA-AAAA"},
        {"issued_at": None, "sha256": None, "code": None, "signer": None, "file": ""},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_database_keeps_an_issued_paper_as_it_is(issued, change):
    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        Paper.objects.filter(pk=issued.pk).update(**change)


def test_the_database_keeps_an_issued_paper(issued):
    with pytest.raises(ProgrammingError, match="Cannot delete rows"), transaction.atomic():
        issued.delete()


def test_a_draft_can_be_thrown_away(draft):
    draft.delete()

    assert not Paper.objects.exists()


def test_a_replaced_paper_is_valid_until_its_successor_is_issued(issued):
    successor = issued.replace("Ralat undangan")
    assert (successor.state, issued.state, successor.kind) == ("drafted", "issued", "undangan")
    assert list(Paper.objects.valid()) == [issued]

    successor.issue(ContentFile(b"ralat"), SIGNER)

    assert (successor.state, issued.state) == ("issued", "replaced")
    assert list(Paper.objects.valid()) == [successor]


def test_a_paper_has_one_successor(issued):
    issued.replace()

    with pytest.raises(ValidationError) as refused:
        issued.replace()
    assert refused.value.code == "replaced"


def test_a_revoked_paper_stays_revoked_from_the_first_moment(issued):
    issued.revoke("Nurhidayah", "Salah hari")
    revoked_at = issued.revoked_at

    issued.revoke("Sri", "Salah nama")

    kept = Paper.objects.get()
    assert (issued.state, kept.revoked_at, kept.revoked_by) == ("revoked", revoked_at, "Nurhidayah")
    assert kept.revoked_reason == "Salah hari"
    assert list(Paper.objects.valid()) == []
    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        Paper.objects.update(revoked_at=None)
    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        Paper.objects.update(revoked_reason="Lain")


def test_nothing_is_revoked_without_a_reason(issued):
    with pytest.raises(IntegrityError, match="paper_revoked_with_a_reason"):
        issued.revoke("Nurhidayah", "")


@pytest.mark.parametrize(("act", "values"), [("replace", []), ("revoke", ["Nurhidayah", "Salah hari"])])
def test_a_draft_is_neither_replaced_nor_revoked(draft, act, values):
    with pytest.raises(ValidationError) as refused:
        getattr(draft, act)(*values)

    assert refused.value.code == "not_issued"


@pytest.mark.parametrize(
    "half",
    [
        {"sha256": "0" * 64},
        {"code": "AAAA-AAAA-AAAA"},
        {"issued_at": timezone.now()},
        {"file": "papers/x.pdf"},
        {"signer": {}},
        {"revoked_at": timezone.now()},
        {"sha256": "0" * 64, "code": "AAAA-AAAA-AAAA", "issued_at": timezone.now(), "signer": {}},
    ],
    ids=lambda half: "-".join(half),
)
def test_the_database_refuses_a_paper_issued_by_halves(draft, half):
    with pytest.raises(IntegrityError), transaction.atomic():
        Paper.objects.update(**half)


def test_codes_are_long_different_and_without_letters_to_misread():
    codes = {make_code() for _number in range(500)}

    assert len(codes) == 500
    assert set("".join(codes)) - {"-"} <= set(ALPHABET)
    assert not set("ILOU") & set("".join(codes))
    assert len(ALPHABET) ** 12 == 2**60


def test_a_code_typed_from_paper_is_read_kindly():
    assert [read_code(typed) for typed in ("7KQ2-9XMF-4T1B", "7kq2 9xmf 4tib", "7KQ29XMF4TLB")] == ["7KQ2-9XMF-4T1B"] * 3
    assert read_code("o") == "0"
    assert read_code("") == ""


def test_a_digest_reads_all_and_leaves_the_file_at_its_start():
    file = io.BytesIO(b"x" * 3_000_000)
    file.read(10)

    assert digest(file) == hashlib.sha256(b"x" * 3_000_000).hexdigest()
    assert file.tell() == 0
