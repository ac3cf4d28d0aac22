"""A desk in a real browser: it answers at once, continues without a network, and sends everything exactly once."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from participants.door.desks import desk_url
from participants.models import CheckIn, Participant, Scan
from tests.browser.desk.acts import GONE, check_in, code_of, scan
from tests.browser.test_widths import look
from tests.browser.waiting import wait_for
from tests.browser.walking import make_account, sign_in_by_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_two_letters_and_one_press_record_an_arrival(at_desk, people):
    page = at_desk()

    page.locator("#q").fill("zu")
    expect(page.locator("[data-hit]")).to_have_count(1)
    page.get_by_role("button", name="Hadir sendiri").click()

    expect(page.locator("[data-card]")).to_contain_text("Berhasil dicatat")
    expect(page.locator("[data-card]")).to_contain_text("Andi Zulkarnain")
    assert list(CheckIn.objects.values_list("participant", flat=True)) == [people[0].pk]


def test_a_scanner_that_types_needs_no_click(at_desk, people):
    page = at_desk()

    scan(page, code_of(people[1]))

    expect(page.locator("[data-card]")).to_contain_text("Budi Santoso")
    expect(page.locator("[data-card]")).to_contain_text("Berhasil dicatat")
    scan(page, code_of(people[1]))
    expect(page.locator("[data-card]")).to_contain_text("Sudah tercatat pukul")
    assert [one.way for one in Scan.objects.all()] == ["code", "code"]


def test_somebody_comes_for_another_one(at_desk, people):
    page = at_desk()
    page.locator("#q").fill("Citra")

    page.get_by_role("link", name="Mewakili").click()
    page.locator("#stand").get_by_label("Nama dengan gelar").fill("Gatot, S.E.")
    page.locator("#stand").get_by_label("Jabatan dan instansi").fill("Sekretaris")
    page.locator("#stand").get_by_role("button", name="Catat hadir").click()

    expect(page.locator("[data-card]")).to_contain_text("Sekretaris (mewakili Kepala Citr)")
    assert Participant.objects.get(represents=people[2]).check_ins.count() == 1


def test_without_a_network_nothing_is_lost_and_nothing_is_doubled(at_desk, people):
    page = at_desk(accept=GONE)
    check_in(page, people[0].name)
    expect(page.locator("[data-card]")).to_contain_text("Berhasil dicatat")

    page.context.set_offline(True)
    check_in(page, people[1].name)
    expect(page.locator("[data-card]")).to_contain_text("Tersimpan di perangkat ini")
    scan(page, code_of(people[2]))
    expect(page.locator("[data-card]")).to_contain_text("Citra Lestari")
    page.reload()
    expect(page.locator("[data-line]")).to_contain_text("2 kehadiran tersimpan di perangkat ini")
    scan(page, code_of(people[2]))
    expect(page.locator("[data-card]")).to_contain_text("Sudah tercatat")
    check_in(page, people[3].name)
    page.get_by_role("button", name="Tamu di luar daftar").click()
    page.locator("#guest").get_by_label("Nama dengan gelar").fill("Tamu Pers")
    page.locator("#guest").get_by_label("Jabatan dan instansi").fill("Wartawan")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()
    expect(page.locator("[data-line]")).to_contain_text("4 kehadiran")
    expect(page.locator("[data-total=came]")).to_have_text("5")
    assert CheckIn.objects.count() == 1
    page.context.set_offline(False)

    expect(page.locator("[data-line]")).to_be_hidden()
    expect(page.locator("[data-total=came]")).to_have_text("5")
    assert sorted(CheckIn.objects.values_list("participant__name", flat=True)) == [
        "Andi Zulkarnain", "Budi Santoso", "Citra Lestari", "Dewi Anggraini", "Tamu Pers",
    ]  # fmt: skip
    assert Scan.objects.count() == 5
    assert all(one.device_at for one in Scan.objects.all())


def test_an_answer_that_is_lost_on_the_way_is_asked_for_again(at_desk, people):
    """The server has it and the desk does not know: the worst moment for losing the network."""
    page = at_desk(accept=["ERR_FAILED", "Failed to fetch"])

    def swallow(route):
        route.fetch()
        route.abort()

    page.route("**/scans/", swallow, times=1)
    check_in(page, people[0].name)
    expect(page.locator("[data-line]")).to_be_visible()

    expect(page.locator("[data-line]")).to_be_hidden()
    assert (CheckIn.objects.count(), Scan.objects.count()) == (1, 1)


def test_a_conflict_is_shown_and_the_first_record_stays(at_desk, people, day):
    page = at_desk(accept=GONE)
    page.context.set_offline(True)
    check_in(page, people[0].name)
    expect(page.locator("[data-line]")).to_contain_text("1 kehadiran")
    people[0].check_in(day, "Meja 1", at=timezone.now() + timezone.timedelta(minutes=5))
    page.evaluate(
        """async () => {
          const { put, scans } = await import("/static/js/desk/store.js")
          const [row] = await scans()
          await put("scans", { ...row, scan: { ...row.scan, at: new Date(Date.now() - 600000).toISOString() } })
        }"""
    )

    page.context.set_offline(False)

    expect(page.locator("[data-look]")).to_contain_text("Meja 1 mencatat kehadiran pukul")
    assert [one.recorded_by for one in CheckIn.objects.all()] == ["Meja 1"]


def test_the_paper_list_opens_without_a_network(at_desk, desk, people):
    page = at_desk(accept=GONE)
    page.context.set_offline(True)

    page.goto(desk_url("desk_paper", desk))

    expect(page.get_by_role("heading", name="DAFTAR HADIR")).to_be_visible()
    expect(page.locator(".desk__sheet")).to_contain_text("Fitri Handayani")


def test_a_desk_that_is_revoked_says_so_and_keeps_what_it_has(at_desk, desk, people):
    page = at_desk(accept=[*GONE, "status of 410"])
    page.context.set_offline(True)
    check_in(page, people[0].name)
    desk.revoke()

    page.context.set_offline(False)

    expect(page.locator("[data-line]")).to_contain_text("Meja ini ditutup. 1 kehadiran tersimpan")
    page.reload()
    expect(page.get_by_text("Tautan ini sudah dicabut")).to_be_visible()


def test_without_script_the_desk_works_by_its_forms(open_page, sign_in, desk, people):
    page = open_page(sign_in("desk"), javascript=False)
    page.goto(desk_url("desk", desk))

    page.locator("#q").fill("dishub")
    page.get_by_role("button", name="Cari", exact=True).click()
    page.locator("[data-hit]", has_text="Eko").get_by_role("button", name="Hadir sendiri").click()

    expect(page.locator("[data-card]")).to_contain_text("Berhasil dicatat")
    assert list(CheckIn.objects.values_list("participant", flat=True)) == [people[4].pk]


def test_an_optional_number_loses_no_arrival_that_waited(at_desk, people):
    """Typed offline: the server could not be asked, and the visitor was there."""
    page = at_desk(accept=GONE)
    page.context.set_offline(True)
    page.locator("#q").fill("Citra")
    page.get_by_role("link", name="Mewakili").click()
    page.locator("#stand").get_by_label("Nama dengan gelar").fill("Gatot, S.E.")
    page.locator("#stand").get_by_label("Jabatan dan instansi").fill("Sekretaris")
    page.locator("#stand").get_by_label("Nomor telepon").fill("081255")
    page.locator("#stand").get_by_role("button", name="Catat hadir").click()
    expect(page.locator("[data-line]")).to_contain_text("1 kehadiran")

    page.context.set_offline(False)

    expect(page.locator("[data-look]")).to_contain_text("Nomor telepon “081255” tidak terbaca dan tidak disimpan")
    representative = Participant.objects.get(represents=people[2])
    assert (representative.name, representative.phone, representative.check_ins.count()) == ("Gatot, S.E.", "", 1)


def test_whoever_is_refused_is_not_counted(at_desk, day, people):
    page = at_desk()
    type(day).objects.update(date=timezone.localdate() + timezone.timedelta(days=3))

    check_in(page, people[0].name)

    expect(page.locator("[data-card]")).to_contain_text("Tidak dapat dicatat")
    expect(page.locator("[data-total=came]")).to_have_text("0")
    page.locator("#q").fill("Andi")
    expect(page.locator("[data-hit]").get_by_role("button", name="Hadir sendiri")).to_be_visible()


def test_a_guest_who_is_refused_is_not_counted(at_desk, day, people):
    page = at_desk()
    type(day).objects.update(date=timezone.localdate() + timezone.timedelta(days=3))

    page.get_by_role("button", name="Tamu di luar daftar").click()
    page.locator("#guest").get_by_label("Nama dengan gelar").fill("Tamu Pers")
    page.locator("#guest").get_by_label("Jabatan dan instansi").fill("Wartawan")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()

    expect(page.locator("[data-card]")).to_contain_text("Tidak dapat dicatat")
    expect(page.locator("[data-total=came]")).to_have_text("0")


def test_a_scan_that_was_not_sent_outlives_the_signing_out(open_page, desk, people):
    """Signing out clears the cached pages, and nothing that a desk has stored."""
    make_account("petugas", "desk", desk.meeting.region)
    page = open_page(accept=GONE)
    page.goto("/akun/login/")
    sign_in_by_form(page, "petugas")
    page.goto(desk_url("desk", desk))
    page.wait_for_selector("html[data-installed]")
    page.route("**/scans/", lambda route: route.abort())
    check_in(page, people[0].name)
    expect(page.locator("[data-line]")).to_contain_text("1 kehadiran")

    page.goto("/akun/logout/")
    page.get_by_role("button", name="Keluar").last.click()
    page.unroute("**/scans/")
    assert CheckIn.objects.count() == 0
    page.goto("/akun/login/")
    sign_in_by_form(page, "petugas")
    page.goto(desk_url("desk", desk))

    expect(page.locator("[data-recent]")).to_contain_text(people[0].name)
    expect(page.locator("[data-line]")).to_be_hidden()
    assert [one.participant for one in CheckIn.objects.all()] == [people[0]]


def test_a_blank_is_no_name(at_desk, people):
    page = at_desk()
    page.get_by_role("button", name="Tamu di luar daftar").click()
    page.locator("#guest").get_by_label("Nama dengan gelar").fill("  ")
    page.locator("#guest").get_by_label("Jabatan dan instansi").fill("Pers")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()

    expect(page.locator("#guest")).to_be_visible()
    assert Scan.objects.count() == 0


def test_a_scan_over_which_the_server_fails_holds_up_no_other(at_desk, people):
    page = at_desk(accept=[*GONE, "status of 500"])
    page.context.set_offline(True)
    for one in people[:3]:
        check_in(page, one.name)
        expect(page.locator("[data-card]")).to_contain_text(one.name)
    expect(page.locator("[data-line]")).to_contain_text("3 kehadiran")
    wrong = f'"participant":{people[1].pk},'

    def fail(route):
        if wrong in route.request.post_data:
            route.fulfill(status=500)
        else:
            route.continue_()

    page.route("**/scans/", fail)
    page.context.set_offline(False)

    expect(page.locator("[data-look]")).to_contain_text(people[1].name)
    wait_for(page, lambda: set(CheckIn.objects.values_list("participant", flat=True)) == {people[0].pk, people[2].pk})


def test_it_fits_every_width(at_desk):
    page = at_desk()
    page.get_by_role("searchbox").fill("an")

    assert look(page) == []
