"""Verification of a paper by its code: the page shows the minimum that identifies it."""

import datetime
import html
import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from agenda.models import Paper
from agenda.models.codes import make_code
from rakerda.indonesian import format_date

SIGNER = {"office": "Sekretaris Daerah", "name": "Dr. H. Nama, M.Si.", "nip": "197503122000031904"}


@pytest.fixture
def paper(meeting):
    draft = Paper.draft(meeting, "invitation", "Undangan Rapat Kerja Daerah")
    draft.number_as("400.14.5.1/1287/Setda/2023", datetime.date(2023, 12, 18))
    draft.issue(ContentFile(b"%PDF-1.7"), SIGNER)
    return draft


def read(code, **options):
    response = Client(headers={"accept-language": "id"}).get(f"/v/{code}/", **options)
    return response, html.unescape(re.sub(r"<[^>]*>|\s+", " ", response.content.decode()))


def test_a_code_tells_kind_number_date_title_and_meeting(paper):
    response, text = read(paper.code)

    assert response.status_code == 200
    wanted = ["Surat undangan", "Undangan Rapat Kerja Daerah", paper.number, "18 Desember 2023", paper.meeting.title]
    assert [word for word in [*wanted, paper.sha256[:16]] if word not in text] == []
    assert "Naskah ini berlaku" in text


def test_neither_the_signer_nor_a_nip_is_told(paper):
    text = read(paper.code)[0].content.decode()

    assert [word for word in SIGNER.values() if word in text] == []


def test_a_code_may_be_typed_as_it_comes(paper):
    typed = paper.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    response = Client().get("/v/", {"code": typed})

    assert response.headers["Location"] == f"/v/{paper.code}/"


def test_a_replaced_paper_names_the_one_in_its_place(paper):
    later = paper.replace()
    later.number_as("400.14.5.1/1301/Setda/2023", datetime.date(2023, 12, 20))
    assert "Naskah ini berlaku" in read(paper.code)[1]

    later.issue(ContentFile(b"%PDF-1.7 b"), SIGNER)

    text = read(paper.code)[1]
    assert "Naskah ini telah diganti" in text
    assert "400.14.5.1/1301/Setda/2023" in text


def test_a_revoked_paper_says_so(paper):
    paper.revoke("Nurhidayah", "Salah hari")

    text = read(paper.code)[1]
    assert "Naskah ini telah dicabut" in text
    assert (
        f"Naskah tidak berlaku lagi sejak {format_date(timezone.localdate(paper.revoked_at, paper.meeting.region.zone))}" in text
    )
    assert [word for word in ("Nurhidayah", "Salah hari") if word in text] == []


def test_the_code_that_stands_in_the_bytes_is_the_paper_s(meeting):
    code, draft = make_code(), Paper.draft(meeting, "invitation", "Undangan")

    draft.issue(ContentFile(b"%PDF-1.7"), SIGNER, code)

    assert draft.code == code
    assert draft.verification_url == f"http://localhost:8000/v/{code}/"


@pytest.mark.django_db
def test_an_unknown_code_is_told_as_such():
    response, text = read("7KQ2-9XMF-4T1B")

    assert response.status_code == 404
    assert "Tidak ada naskah dengan kode ini" in text


def test_a_draft_is_not_known(meeting):
    Paper.draft(meeting, "invitation", "Undangan")

    assert Client().get("/v/None/").status_code == 404


def test_to_look_changes_nothing_and_to_post_is_refused(paper):
    assert Client().post(f"/v/{paper.code}/").status_code == 405
