"""The table of results: typed by keyboard, as cards on a phone, without losing typed text."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from presentations.expose.window import lock
from presentations.models import Result
from tests import make
from tests.browser.walking import slow_down

pytestmark = pytest.mark.browser

FIRST = [
    "1.03.10",
    "Penyelenggaraan Jalan",
    "Jalan kondisi mantap",
    "",
    "",
    "",
    "%",
    "68,00",
    "64,5",
    "182.400.000.000",
    "165.120.000.000",
]
SECOND = ["1.03.03", "Air Minum", "Rumah tangga berakses air layak", "", "", "", "%", "82,5", "72,68", "41.000.000", "38.000.000"]


@pytest.fixture
def expose(meeting):
    return make.make_expose(meeting)


@pytest.fixture
def open_table(expose, signed_in_page):
    """Open the operator's page of the table, with a mark that a reload would remove."""

    def open_table(**values):
        page = signed_in_page("operator", unit=expose.unit, **values)
        page.goto(f"{expose.get_absolute_url()}results/")
        if values.get("javascript", True):
            page.evaluate("window.stayed = true")
        return page

    return open_table


def type_row(page, texts):
    """Type cell after cell in Tab order, starting in the first."""
    for text in texts[:-1]:
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.type(texts[-1])


def cell(page, name, row="new-1"):
    return page.locator(f"#row-{row}-{name}")


def test_two_rows_are_typed_with_the_session_ended_between_and_nothing_is_lost(open_table, expose):
    page = open_table(accept=["status of 403"])

    cell(page, "code").focus()
    type_row(page, FIRST)
    page.keyboard.press("Enter")
    expect(cell(page, "code", "new-2")).to_be_focused()
    expect(page.locator("[data-row]")).to_have_count(4)
    expect(page.locator("[data-row]").first).to_contain_text("94,85%")
    expect(cell(page, "code", "new-2")).to_be_focused()
    assert page.evaluate("window.stayed")
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    type_row(page, SECOND)
    page.keyboard.press("Enter")
    page.wait_for_url("**/akun/login/**")
    page.context.add_cookies(session)
    page.goto(f"{expose.get_absolute_url()}results/")

    expect(cell(page, "indicator", "new-2")).to_have_value("Rumah tangga berakses air layak")
    expect(page.locator("#row-new-2")).to_contain_text("Belum tersimpan")
    cell(page, "spent", "new-2").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).to_have_count(5)
    rows = [(row.code, row.target, row.actual, row.spent) for row in expose.results.all()]
    assert rows == [
        ("1.03.10", 68, Decimal("64.5"), 165_120_000_000),
        ("1.03.03", Decimal("82.5"), Decimal("72.68"), 38_000_000),
    ]
    page.reload()
    expect(cell(page, "indicator", "new-2")).to_have_value("")


def test_who_types_faster_than_the_line_is_loses_nothing(open_table, expose):
    page = open_table()
    slow_down(page)

    cell(page, "code").focus()
    for texts in (FIRST, SECOND):
        type_row(page, texts)
        page.keyboard.press("Enter")
    page.keyboard.type("1.03.08")

    expect(page.locator("[data-row]")).to_have_count(5)
    expect(cell(page, "code", "new-3")).to_have_value("1.03.08")
    expect(cell(page, "code", "new-3")).to_be_focused()
    assert [row.code for row in expose.results.all()] == ["1.03.10", "1.03.03"]


def test_rows_stand_as_they_were_typed_though_the_first_is_slower_on_its_way(open_table, expose):
    page = open_table()
    held = []

    def hold_the_first(route):
        if route.request.method == "POST" and not held:
            held.append(route)
            page.wait_for_timeout(1500)
        route.continue_()

    page.route("**/results/", hold_the_first)
    cell(page, "code").focus()
    for texts in (FIRST, SECOND):
        type_row(page, texts)
        page.keyboard.press("Enter")

    expect(page.locator("[data-row]:not(.sheet__row--new)")).to_have_count(2)
    assert held
    assert [row.code for row in expose.results.all()] == ["1.03.10", "1.03.03"]


@pytest.mark.parametrize("figure", ["182400000000", "1000"])
def test_digits_typed_across_the_return_of_a_row_are_all_kept(open_table, two, figure):
    """Focus returns to a row that is being saved. Its figure comes back formatted (1.000 for 1000), or Enter arrives first."""
    first, second = two
    page = open_table()
    slow_down(page)

    cell(page, "budget", first.pk).fill(figure)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    page.keyboard.type("0000000000"[: 14 - len(figure)], delay=300)
    expect(page.locator(f"#row-{first.pk}")).to_contain_text("50,00%")
    page.keyboard.press("Enter")

    expect(cell(page, "budget", second.pk)).to_be_focused()
    expect(page.locator(f"#row-{first.pk} .sheet__saved")).to_be_visible()
    first.refresh_from_db()
    assert first.budget == int(figure + "0000000000"[: 14 - len(figure)])


def test_a_row_returns_with_the_pen_where_it_stood(open_table, two):
    first, _second = two
    page = open_table()
    slow_down(page)
    pen = "() => [document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]"

    cell(page, "indicator", first.pk).fill("Jalan mantap")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(f"#row-{first.pk} .sheet__saved")).to_be_visible()

    assert page.evaluate(pen) == [f"row-{first.pk}-indicator", 0, 1]


def test_who_goes_on_typing_in_a_row_that_is_refused_stays_in_their_cell(open_table, two):
    first, _second = two
    page = open_table()
    slow_down(page)

    cell(page, "actual", first.pk).fill("banyak")
    page.locator(f"#row-{first.pk}").get_by_role("button", name="Simpan").click()
    cell(page, "measure", first.pk).focus()
    page.keyboard.type("kilometer", delay=250)
    expect(page.locator(f"#row-{first.pk}").get_by_role("alert")).to_be_visible()

    expect(cell(page, "measure", first.pk)).to_have_value("kilometer")
    expect(cell(page, "actual", first.pk)).to_have_value("banyak")


@pytest.fixture
def two(expose):
    """Two existing rows."""
    return [Result.objects.create(expose=expose, name="Program", indicator=word, target=10, actual=5) for word in ("Satu", "Dua")]


def test_arrows_change_the_row_and_esc_takes_back(open_table, two):
    first, second = two
    page = open_table()

    cell(page, "actual", first.pk).focus()
    page.keyboard.press("ArrowDown")
    expect(cell(page, "actual", second.pk)).to_be_focused()
    page.keyboard.type("7")
    page.keyboard.press("Escape")
    expect(cell(page, "actual", second.pk)).to_have_value("5")
    page.keyboard.press("ArrowUp")
    expect(cell(page, "actual", first.pk)).to_be_focused()
    page.keyboard.type("9")
    page.keyboard.press("Enter")

    expect(cell(page, "actual", second.pk)).to_be_focused()
    expect(page.locator(f"#row-{first.pk}")).to_contain_text("90,00%")
    assert [row.actual for row in Result.objects.all()] == [9, 5]


def test_a_refused_row_keeps_what_was_typed_until_esc(open_table, two):
    first, second = two
    page = open_table()

    cell(page, "actual", first.pk).fill("banyak")
    page.keyboard.press("Enter")
    expect(page.locator(f"#row-{first.pk}").get_by_role("alert")).to_contain_text("1 sel perlu diperbaiki")
    expect(cell(page, "actual", second.pk)).to_be_focused()
    page.reload()
    expect(cell(page, "actual", first.pk)).to_have_value("banyak")
    cell(page, "actual", first.pk).focus()
    page.keyboard.press("Escape")

    expect(cell(page, "actual", first.pk)).to_have_value("5")
    page.reload()
    expect(cell(page, "actual", first.pk)).to_have_value("5")


def test_a_row_waits_for_the_network_and_goes_when_it_is_back(open_table, two):
    page = open_table(accept=["ERR_INTERNET_DISCONNECTED", "htmx:"])
    first, _second = two

    page.context.set_offline(True)
    cell(page, "actual", first.pk).fill("8")
    page.keyboard.press("Enter")
    expect(page.locator(f"#row-{first.pk}")).to_contain_text("Belum tersimpan")
    page.context.set_offline(False)

    expect(page.locator(f"#row-{first.pk}")).to_contain_text("80,00%")
    assert [row.actual for row in Result.objects.all()] == [8, 5]


def test_a_row_that_comes_too_late_stays_on_the_page_and_is_told_why(open_table, two):
    page = open_table(accept=["status of 403", "Status Error Code 403"])
    first, _second = two
    lock(first.expose.meeting, "uji")

    cell(page, "actual", first.pk).fill("8")
    page.keyboard.press("Enter")

    expect(page.locator("#failure")).to_contain_text("Ekspose ini sudah dikunci. Sekretariat dapat membukanya kembali.")
    expect(cell(page, "actual", first.pk)).to_have_value("8")


def test_who_was_away_sees_what_another_wrote_beside_their_own(open_table, two):
    first, _second = two
    page = open_table()
    cell(page, "actual", first.pk).fill("8")
    Result.objects.filter(pk=first.pk).update(actual=6)

    page.reload()
    expect(cell(page, "actual", first.pk)).to_have_value("8")
    cell(page, "actual", first.pk).press("Enter")

    expect(page.locator(f"#row-{first.pk}").get_by_role("alert")).to_contain_text("6")
    expect(cell(page, "actual", first.pk)).to_have_value("8")
    assert Result.objects.get(pk=first.pk).actual == 6


def test_on_a_phone_a_row_is_a_card_with_the_keyboard_of_figures(open_table, two):
    page = open_table(phone=True)

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [cell(page, name).get_attribute("inputmode") for name in ("target", "actual", "budget", "spent")] == ["decimal"] * 4
    page.locator("#row-new-1").get_by_label("Kode").fill("1.03.10")
    page.locator("#row-new-1").get_by_label("Program atau kegiatan").fill("Jalan")
    page.locator("#row-new-1").get_by_label("Indikator kinerja").fill("Mantap")
    page.locator("#row-new-1").get_by_role("button", name="Simpan").tap()

    expect(page.locator("[data-row]")).to_have_count(6)


def test_without_javascript_a_row_is_saved_by_its_button(open_table, two):
    page = open_table(javascript=False)
    first, _second = two

    cell(page, "actual", first.pk).fill("10")
    page.locator(f"#row-{first.pk}").get_by_role("button", name="Simpan").click()

    expect(page.locator(f"#row-{first.pk}")).to_contain_text("100,00%")
