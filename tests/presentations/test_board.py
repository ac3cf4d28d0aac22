"""The completeness board: one state and one next act per unit, by field, and as a file."""

import datetime
import io

import openpyxl
import pytest
from django.utils import timezone

from presentations.handing_in import readiness
from presentations.handing_in.completeness import OWING, Readiness, next_of, with_readiness
from presentations.models import Expose, Result, Window
from tests import make
from tests.presentations.test_exposes import complete, exposes_url, make_deck, texts


def board_url(meeting, place=""):
    return f"{exposes_url(meeting)}board/{place}"


def make_unit_that(meeting, name="Dinas Sosial", answer="attending", **values):
    """Create a unit whose head is on the list, and its exposé."""
    unit = make.make_unit(meeting.region, name=name, **values)
    make.make_participant(meeting, unit, answer=answer)
    return make.make_expose(meeting, unit)


def readiness_of(expose):
    return Readiness(with_readiness(expose.meeting).get(pk=expose.pk).readiness)


def lines_of(response):
    return [line for _sector, lines in response.context["groups"] for line in lines]


@pytest.fixture
def unit(meeting):
    return make_unit_that(meeting)


def submitted(expose):
    expose = complete(expose)
    expose.submit("uji")
    return expose


def test_a_unit_without_slides_owes_them(unit):
    assert readiness_of(unit) == Readiness.NO_SLIDES


def test_a_unit_that_nobody_listed_is_told_first(meeting):
    assert readiness_of(make.make_expose(meeting)) == Readiness.UNLISTED


def test_slides_that_were_refused_are_owed(unit):
    make_deck(unit, phase="failed", failure="empty")

    assert readiness_of(unit) == Readiness.REFUSED


def test_slides_that_this_machine_could_not_open_are_asked_for_by_nobody(unit, secretariat):
    make_deck(unit, phase="failed", failure="empty")
    make_deck(unit, phase="failed", failure="isolation")

    assert readiness_of(unit) == Readiness.UNCONFIRMED
    for page in (board_url(unit.meeting), exposes_url(unit.meeting)):
        text = texts(secretariat.get(page)).lower()
        assert "belum diubah menjadi slide" in text
        assert "tidak diterima" not in text


def test_slides_that_nobody_confirmed_are_owed(unit):
    make_deck(unit, phase="failed", failure="empty")
    make_deck(unit)

    assert readiness_of(unit) == Readiness.UNCONFIRMED


def test_a_unit_with_slides_and_without_data_owes_data(unit):
    make_deck(unit).confirm("uji")
    Result.objects.create(expose=unit, name="Program", indicator="Indikator")

    assert readiness_of(unit) == Readiness.INCOMPLETE


def test_a_unit_that_has_all_still_has_to_submit(unit):
    assert readiness_of(complete(unit)) == Readiness.UNSENT


def test_what_was_submitted_waits_for_the_secretariat(unit):
    assert readiness_of(submitted(unit)) == Readiness.SUBMITTED


def test_what_was_returned_is_owed_again_until_it_comes_back(unit):
    expose = submitted(unit)
    expose.return_("Perbaiki", "uji")
    returned = readiness_of(expose)
    expose.submit("uji")

    assert (returned, readiness_of(expose)) == (Readiness.RETURNED, Readiness.SUBMITTED)


def test_an_approved_unit_is_complete_once_it_has_answered(meeting):
    silent, answered = (submitted(make_unit_that(meeting, name, answer)) for name, answer in [("Satu", ""), ("Dua", "absent")])
    for expose in (silent, answered):
        expose.approve("uji")

    assert (readiness_of(silent), readiness_of(answered)) == (Readiness.UNANSWERED, Readiness.READY)


@pytest.mark.parametrize("outcome", Expose.Outcome.values)
def test_after_its_day_a_unit_owes_nothing(unit, outcome):
    unit.conclude(outcome, "uji")

    assert readiness_of(unit) == Readiness.READY


@pytest.mark.parametrize("readiness", Readiness)
def test_the_next_act_follows_from_the_state(unit, readiness):
    acts = {Readiness.UNLISTED: "Masukkan ke daftar", Readiness.SUBMITTED: "Periksa", Readiness.READY: None}

    act = next_of(unit, readiness)

    assert (act and str(act.word)) == acts.get(readiness, "Ingatkan")


def test_after_the_lock_slides_are_taken_in_late(unit):
    unit.locked_at = timezone.now()

    assert str(next_of(unit, Readiness.NO_SLIDES).word) == "Terima susulan"


def test_when_time_is_over_the_unit_gets_more(unit):
    ago = timezone.now() - datetime.timedelta(days=1)
    unit.meeting.window = Window(opens_at=ago - datetime.timedelta(days=2), closes_at=ago, corrects_until=ago)

    assert next_of(unit, Readiness.NO_SLIDES).url.endswith("/extensions/")


def test_the_board_shows_every_unit_by_field(secretariat, meeting):
    economy, people = make.make_sector(meeting.region, position=2), make.make_sector(meeting.region, position=1)
    for name, sector in [("Satu", economy), ("Dua", people), ("Tiga", None)]:
        make_unit_that(meeting, name, sector=sector)

    page = secretariat.get(board_url(meeting))

    assert [line.expose.unit_name for line in lines_of(page)] == ["Dua", "Satu", "Tiga"]
    totals = [(total.name, total.units, total.ready, total.owing) for total in page.context["totals"]]
    assert totals == [("Semua bidang", 3, 0, 3), (str(people), 1, 0, 1), (str(economy), 1, 0, 1), ("Tanpa bidang", 1, 0, 1)]


def test_a_unit_has_five_marks_a_state_and_an_act(secretariat, meeting, unit):
    make_deck(unit)

    [line] = lines_of(secretariat.get(board_url(meeting)))

    words = [(str(head), mark.word) for head, mark in line.cells]
    assert words == [
        ("Undangan", "Belum terkirim"),
        ("Konfirmasi", "Akan hadir"),
        ("Bahan paparan", "Versi 1: Belum dipastikan"),
        ("Capaian", "Kosong"),
        ("Pemeriksaan", "Draf"),
    ]
    assert (line.mark.word, str(line.next.word)) == ("Bahan paparan belum dipastikan", "Ingatkan")


def test_only_those_who_owe_something_are_shown_on_request(secretariat, meeting, unit):
    submitted(make_unit_that(meeting, "Dinas Pertanian"))

    page = secretariat.get(board_url(meeting, "?show=owing"), headers={"HX-Request": "true"})

    assert [line.expose for line in lines_of(page)] == [unit]
    assert b"<html" not in page.content


def test_one_field_is_shown_on_request(secretariat, meeting):
    sector = make.make_sector(meeting.region)
    chosen, _other = make_unit_that(meeting, "Satu", sector=sector), make_unit_that(meeting, "Dua")

    assert [line.expose for line in lines_of(secretariat.get(board_url(meeting, f"?field={sector.pk}")))] == [chosen]


@pytest.mark.parametrize("query", ["?field=x", "?page=0", "?page=99999999", "?show=x", "?field=²", "?page=-1"])
def test_what_is_not_understood_is_left_out(secretariat, meeting, unit, query):
    assert [line.expose for line in lines_of(secretariat.get(board_url(meeting, query)))] == [unit]


def test_a_long_board_comes_in_pieces(secretariat, meeting, monkeypatch):
    monkeypatch.setattr(readiness, "PIECE", 2)
    exposes = [make_unit_that(meeting, f"Dinas {number}") for number in (1, 2, 3)]

    first, second = (secretariat.get(board_url(meeting, f"?page={page}")) for page in (1, 2))

    assert [line.expose for line in lines_of(first) + lines_of(second)] == exposes
    assert "3–3 dari 3" in texts(second)


def test_units_that_nobody_asked_are_told(secretariat, meeting, unit):
    make.make_unit(meeting.region)

    assert "1 unit pemapar belum diminta" in texts(secretariat.get(board_url(meeting)))


def test_a_talk_is_not_on_the_board(secretariat, meeting):
    make.make_expose(meeting, kind="talk", title="Arahan")

    assert lines_of(secretariat.get(board_url(meeting))) == []


def test_a_leader_reads_and_gets_no_number_and_no_link(sign_in, meeting, unit):
    make.make_participant(meeting, unit.unit, official=make.make_official(meeting.region, operator_phone="+6281200000002"))

    page = sign_in("leader").get(board_url(meeting))

    assert [line.reminder for line in lines_of(page)] == [None]
    assert b"wa.me" not in page.content


def test_the_queries_do_not_grow_with_the_units(secretariat, meeting, unit, django_assert_num_queries):
    secretariat.get(board_url(meeting))
    with django_assert_num_queries(14):
        secretariat.get(board_url(meeting))
    for name in ("Dua", "Tiga"):
        make_deck(make_unit_that(meeting, name, sector=make.make_sector(meeting.region))).confirm("uji")

    with django_assert_num_queries(14):
        secretariat.get(board_url(meeting))


def test_the_board_leaves_as_a_sheet(secretariat, meeting, unit):
    response = secretariat.get(board_url(meeting, "sheet/?show=owing"))

    sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["Bidang", "Perangkat daerah", "Undangan", "Konfirmasi", "Bahan paparan", "Capaian", "Pemeriksaan", "Status",
         "Yang masih ditunggu"],
        [
            None, "Dinas Sosial", "Belum terkirim", "Akan hadir", "Belum unggah", "Kosong", "Belum dimulai", "Belum ada bahan paparan",
            "bahan paparan (slide); data capaian; tanggal data capaian; faktor pendorong; faktor penghambat; rencana tahun berikutnya",
        ],
    ]  # fmt: skip


def test_the_board_leaves_as_csv(secretariat, meeting, unit):
    response = secretariat.get(board_url(meeting, "sheet/?csv"))

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "Dinas Sosial;Belum terkirim;Akan hadir" in response.content.decode("utf-8-sig")


def test_an_operator_and_a_stranger_have_no_board(sign_in, client, meeting, unit):
    assert sign_in("operator", unit=unit.unit).get(board_url(meeting)).status_code == 403
    assert client.get(board_url(meeting)).status_code == 302
    assert sign_in("secretariat", region=make.make_region()).get(board_url(meeting)).status_code == 404


def test_whoever_is_owed_something_owes_something():
    assert set(Readiness) - {Readiness.READY, Readiness.SUBMITTED} == OWING
