"""Reports: the unit reports progress; the secretariat verifies or returns it."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from proceedings.follow_ups import evidence
from proceedings.models import FollowUp, Report, Settled
from tests import make
from tests.proceedings.make import make_follow_up
from tests.proceedings.test_evidence import make_photo


@pytest.fixture
def follow_up(meeting):
    return make_follow_up(meeting)


@pytest.fixture
def operator(sign_in, follow_up):
    return sign_in("operator", unit=follow_up.unit)


def pdf(name="foto.pdf", content=b"%PDF-1.7 isi"):
    return SimpleUploadedFile(name, content)


def make_report(follow_up, **values):
    values = {"by": "operator", "text": "Sudah", "percent": 40, **values}
    return FollowUp.objects.told().get(pk=follow_up.pk).report(**values)


def test_the_operator_of_the_unit_reports_with_evidence(operator, follow_up):
    values = {"text": "Lampu menyala", "percent": 100, "evidence": pdf("Foto Simpang Bunati.pdf")}

    response = operator.post(f"{follow_up.get_absolute_url()}reports/", values)

    report = Report.objects.get()
    assert response.headers["Location"] == follow_up.get_absolute_url()
    assert (report.text, report.percent, report.evidence_name) == ("Lampu menyala", 100, "Foto Simpang Bunati.pdf")
    assert report.reported_by.startswith("operator")
    with report.evidence.open() as file:
        assert file.read() == b"%PDF-1.7 isi"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"percent": 101}, "100"),
        ({"percent": -1}, "0"),
        ({"percent": 100}, "Laporan 100 persen harus disertai bukti."),
        ({"evidence": pdf("surat.pdf", b"<script>")}, "PDF"),
        ({"evidence": pdf("program.exe", b"MZ")}, "PDF"),
    ],
)
def test_a_report_that_does_not_hold_is_refused_and_kept_on_the_page(operator, follow_up, values, words):
    values = {"text": "Yang diketik", "percent": 40, **values}

    response = operator.post(f"{follow_up.get_absolute_url()}reports/", values)

    text = response.content.decode()
    assert response.status_code == 422
    assert words in text
    assert "Yang diketik</textarea>" in text
    assert not Report.objects.exists()


def test_a_refused_report_is_kept_in_the_browser_under_one_name(operator, follow_up):
    """Otherwise the draft of the first attempt would come back into the form after the second was accepted."""
    pages = [
        operator.get(follow_up.get_absolute_url()),
        operator.post(f"{follow_up.get_absolute_url()}reports/", {"text": "Ya", "percent": 101}),
    ]

    names = [re.search('data-keep="(.*?)"', page.content.decode())[1] for page in pages]

    assert names[0] == names[1]


def test_a_file_over_the_limit_is_refused(operator, follow_up, monkeypatch):
    monkeypatch.setattr(evidence, "LIMIT", 5)

    response = operator.post(f"{follow_up.get_absolute_url()}reports/", {"text": "Ya", "percent": 40, "evidence": pdf()})

    assert response.status_code == 422


def test_the_stored_file_ends_as_its_content_says(operator, follow_up):
    operator.post(f"{follow_up.get_absolute_url()}reports/", {"text": "Ya", "percent": 40, "evidence": pdf("foto.html")})

    assert Report.objects.get().evidence_name == "foto.pdf"


def test_a_photograph_of_a_telephone_is_kept_as_jpeg(operator, follow_up):
    file = SimpleUploadedFile("IMG 1.heic", make_photo("WEBP"), "image/heic")

    operator.post(f"{follow_up.get_absolute_url()}reports/", {"text": "Ya", "percent": 40, "evidence": file})

    report = Report.objects.get()
    assert report.evidence_name == "IMG 1.jpg"
    with report.evidence.open() as kept:
        assert kept.read(3) == b"\xff\xd8\xff"


def test_evidence_leaves_as_an_attachment(operator, follow_up):
    report = make_report(follow_up, evidence=pdf("Foto Bunati.pdf"))

    response = operator.get(f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/evidence/")

    assert b"".join(response.streaming_content) == b"%PDF-1.7 isi"
    assert response.headers["Content-Disposition"] == 'attachment; filename="Foto Bunati.pdf"'


def test_a_report_without_evidence_has_no_file(operator, follow_up):
    report = make_report(follow_up)

    assert operator.get(f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/evidence/").status_code == 404


def test_a_verified_report_of_100_percent_ends_the_follow_up(secretariat, follow_up):
    report = make_report(follow_up, percent=100, evidence=pdf())

    secretariat.post(f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/verification/")

    report.refresh_from_db()
    assert report.verified_by.startswith("secretariat")
    assert FollowUp.objects.told().get().state == FollowUp.State.DONE
    with pytest.raises(Settled):
        make_report(follow_up)


def test_the_database_calls_nothing_done_without_evidence(follow_up):
    report = make_report(follow_up, percent=100)

    with pytest.raises(IntegrityError), transaction.atomic():
        report.verify("sekretariat")


def test_a_report_is_returned_with_a_note(secretariat, follow_up):
    report = make_report(follow_up)
    address = f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/return/"

    silent = secretariat.post(address, {"note": ""})
    secretariat.post(address, {"note": "Foto tanpa tanggal"})

    report.refresh_from_db()
    assert silent.status_code == 422
    assert (report.returned_note, report.verified_at) == ("Foto tanpa tanggal", None)
    assert report.returned_by.startswith("secretariat")


def test_a_report_that_waits_to_be_judged_stands_before_the_form(secretariat, operator, follow_up):
    def reports_come_first(client):
        page = client.get(follow_up.get_absolute_url()).content.decode()
        return page.index('id="reports"') < page.index('id="report"')

    assert [reports_come_first(client) for client in (secretariat, operator)] == [False, False]
    report = make_report(follow_up)
    assert [reports_come_first(client) for client in (secretariat, operator)] == [True, False]
    report.verify("sekretariat")
    assert [reports_come_first(client) for client in (secretariat, operator)] == [False, False]


def test_a_report_is_judged_once(follow_up):
    report = make_report(follow_up)
    report.verify("sekretariat")

    with pytest.raises(Settled):
        report.return_("Terlambat", "sekretariat")


def test_only_the_unit_in_charge_and_the_secretariat_report(client, sign_in, secretariat, follow_up):
    address = f"{follow_up.get_absolute_url()}reports/"
    stranger_unit = sign_in("operator")
    foreigner = sign_in("operator", region=make.make_region())

    codes = [
        user.post(address, {"text": ""}).status_code
        for user in (client, stranger_unit, sign_in("leader"), foreigner, secretariat)
    ]

    assert codes == [302, 404, 403, 404, 422]


def test_only_the_secretariat_judges(client, sign_in, operator, follow_up):
    report = make_report(follow_up, evidence=pdf())
    page = f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/"
    foreigner = sign_in("secretariat", region=make.make_region())

    for act in ("verification/", "return/"):
        assert [user.post(page + act).status_code for user in (client, operator, sign_in("note_taker"), foreigner)] == [
            302,
            403,
            403,
            404,
        ]
    assert [user.get(f"{page}evidence/").status_code for user in (client, sign_in("operator"), foreigner)] == [302, 404, 404]


def test_acts_are_not_done_by_reading(secretariat, follow_up):
    report = make_report(follow_up)

    assert secretariat.get(f"{follow_up.meeting.get_absolute_url()}reports/{report.pk}/verification/").status_code == 405
