"""From a proposal to a verified follow-up without losing typed text."""

import pytest
from playwright.sync_api import expect

from proceedings.models import Decision, FollowUp
from tests import make
from tests.browser.walking import confirm
from tests.proceedings.make import make_decision, make_follow_up

pytestmark = pytest.mark.browser


def test_a_proposal_is_adopted_in_place_and_becomes_a_follow_up(signed_in_page, meeting):
    make.make_day(meeting)
    topic, unit = make.make_topic(meeting, text="Peran serta masyarakat"), make.make_unit(meeting.region, name="Dinas PMD")
    page = signed_in_page("secretariat", phone=True)
    page.goto(f"{meeting.get_absolute_url()}decisions/new/")

    page.get_by_label("Pokok bahasan").select_option(str(topic.pk))
    page.get_by_label("Rumusan", exact=True).fill("Forum desa setiap triwulan.")
    page.get_by_role("button", name="Usulkan").click()
    page.get_by_role("button", name="Sepakati").click()
    expect(page.locator("#decisions")).to_contain_text("Disepakati")
    page.get_by_role("link", name="Jadikan tindak lanjut").click()
    page.get_by_label("Apa yang dikerjakan").fill("Menyusun jadwal forum")
    page.get_by_label("Unit penanggung jawab").select_option(str(unit.pk))
    page.get_by_label("Batas waktu").fill("2024-03-31")
    page.get_by_role("button", name="Jadikan tindak lanjut").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Menyusun jadwal forum")
    assert FollowUp.objects.get().decision == Decision.objects.get()


def test_the_unit_reports_with_evidence_and_the_secretariat_verifies(signed_in_page, meeting, tmp_path):
    follow_up = make_follow_up(meeting)
    evidence = tmp_path / "foto.pdf"
    evidence.write_bytes(b"%PDF-1.7")
    operator = signed_in_page("operator", unit=follow_up.unit)
    operator.goto(follow_up.get_absolute_url())

    operator.get_by_label("Apa yang sudah dikerjakan").fill("Lampu menyala")
    operator.get_by_label("Kemajuan (%)").fill("100")
    operator.get_by_role("button", name="Kirim laporan").click()
    expect(operator.get_by_role("alert")).to_be_focused()
    expect(operator.get_by_label("Apa yang sudah dikerjakan")).to_have_value("Lampu menyala")
    operator.get_by_label("Bukti dukung").set_input_files(evidence)
    operator.get_by_role("button", name="Kirim laporan").click()
    expect(operator.locator("#reports")).to_be_visible()
    expect(operator.get_by_text("foto.pdf")).to_be_visible()
    secretariat = signed_in_page("secretariat")
    secretariat.goto(follow_up.get_absolute_url())
    confirm(secretariat, "Verify")

    expect(secretariat.locator(".page__lead")).to_contain_text("Selesai")


def test_a_half_written_proposal_outlives_a_closed_tab(signed_in_page, meeting):
    page = signed_in_page("note_taker")
    page.goto(f"{meeting.get_absolute_url()}decisions/new/")
    page.get_by_label("Rumusan", exact=True).fill("Setengah kalimat")

    page.goto(f"{meeting.get_absolute_url()}decisions/")
    page.get_by_role("link", name="Usulkan rumusan").click()
    expect(page.get_by_label("Rumusan", exact=True)).to_have_value("Setengah kalimat")
    page.get_by_role("button", name="Usulkan").click()
    expect(page.locator("#decisions")).to_contain_text("Setengah kalimat")
    page.goto(f"{meeting.get_absolute_url()}decisions/new/")

    expect(page.get_by_label("Rumusan", exact=True)).to_have_value("")


def test_the_second_of_two_writers_sees_both_texts(signed_in_page, meeting):
    decision = make_decision(meeting, text="Semula")
    page = signed_in_page("note_taker")
    page.goto(decision.get_absolute_url())
    Decision.objects.get().edit(1, text="Tulisan rekan")

    page.get_by_label("Rumusan", exact=True).fill("Tulisan saya")
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#theirs")).to_contain_text("Tulisan rekan")
    expect(page.get_by_label("Rumusan", exact=True)).to_have_value("Tulisan saya")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#decisions")).to_contain_text("Tulisan saya")
