"""Revoking an issued attendance sheet or recap: with a reason, by the secretariat, once, and it stays on file."""

import html
import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from agenda.models import Paper
from participants.models import PrintJob
from tests import make

REASON = {"reason": "Tanggalnya keliru"}


@pytest.fixture
def made(meeting):
    return issue(meeting)


def issue(meeting):
    paper = Paper.draft(meeting, "recap", "Rekapitulasi Kehadiran")
    paper.issue(ContentFile(b"%PDF-1.7"), {"office": "Sekretaris Daerah", "name": "Dr. H. Nama, M.Si."})
    return PrintJob.objects.create(meeting=meeting, kind="recap", paper=paper, pages=1, made_by="uji", **make.ended())


def address(made, name="print_revocation"):
    return reverse(f"participants:{name}", args=[*made.meeting.args, made.pk])


def prints(meeting):
    return reverse("participants:prints", args=meeting.args)


def words(response):
    return html.unescape(re.sub(r"<[^>]*>|\s+", " ", response.content.decode()))


def test_a_revoked_paper_stays_listed_with_the_reason_and_its_code_says_so(secretariat, meeting, made):
    response = secretariat.post(address(made), REASON)

    assert (response.status_code, response.url) == (303, f"{prints(meeting)}#recap")
    made.paper.refresh_from_db()
    assert (made.paper.state, made.paper.revoked_reason) == ("revoked", "Tanggalnya keliru")
    page = secretariat.get(prints(meeting))
    assert [found for found in ("Diterbitkan, lalu dicabut", "Tanggalnya keliru") if found not in words(page)] == []
    assert address(made) not in page.content.decode()
    told = words(Client(headers={"accept-language": "id"}).get(f"/v/{made.paper.code}/"))
    assert "Naskah ini telah dicabut" in told
    assert "Tanggalnya keliru" not in told


def test_the_file_of_a_revoked_paper_can_still_be_read(secretariat, made):
    secretariat.post(address(made), REASON)

    assert b"".join(secretariat.get(address(made, "print_file"))) == b"%PDF-1.7"


def test_the_list_leads_to_a_page_that_asks_for_the_reason(secretariat, meeting, made):
    assert address(made) in secretariat.get(prints(meeting)).content.decode()

    page = secretariat.get(address(made))

    assert (page.status_code, page.context["paper"]) == (200, made.paper)
    assert made.paper.state == "issued"


def test_without_a_reason_nothing_is_revoked(secretariat, made):
    response = secretariat.post(address(made), {"reason": "  "})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["reason"])
    assert Paper.objects.get().state == "issued"


def test_what_is_revoked_or_replaced_is_not_revoked_again(secretariat, meeting, made):
    made.paper.replace().issue(ContentFile(b"%PDF-1.7 b"), {"office": "Sekretaris Daerah"})

    for response in (secretariat.get(address(made)), secretariat.post(address(made), REASON)):
        assert (response.status_code, response.url) == (303, f"{prints(meeting)}#recap")
    made.paper.refresh_from_db()
    assert made.paper.state == "replaced"


def test_what_was_not_issued_is_no_paper_to_revoke(secretariat, meeting):
    plain = PrintJob.objects.create(meeting=meeting, kind="recap", phase="queued", made_by="uji")

    assert secretariat.post(address(plain), REASON).status_code == 404


def test_nobody_else_revokes(sign_in, meeting, made):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).post(address(made), REASON).status_code == 403
    stranger = sign_in("secretariat", region=make.make_region())
    assert stranger.post(address(made), REASON).status_code == 404
    assert Paper.objects.get().state == "issued"
    assert address(made) not in sign_in("desk").get(prints(meeting)).content.decode()
