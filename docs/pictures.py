"""Take the README's pictures from the demo that `make run` serves. `make pictures` runs it; PORT and VAR_DIR choose the server.

It looks, and changes nothing but one thing: where no edition has been printed yet, it prints one.
"""

import io
import os
import shutil
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SERVER = f"http://localhost:{os.environ.get('PORT', '8000')}"
ACCOUNTS = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "demo-accounts.txt"
MEETING = "/tanah-bumbu/rakerda-2023/"
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}
PAGES = (0, 6, 9)  # of the book: its cover, the agenda, the first exposé
LIMIT = 60_000  # bytes of a picture
PAPER = "#d8d8d4"  # what shows between pictures side by side


def main():
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        secretariat = sign_in(browser, "sekretariat", DESKTOP)
        wait_for_slides(secretariat)
        for name, path in [("beranda", "board/"), ("susunan-acara", "arrangement/"), ("peserta", "participants/")]:
            keep(name, [look(secretariat, path)])
        keep("unggah", [first_look(browser, name) for name in ("operator-diskan", "operator-dinkes")])  # before and after
        keep("prosiding", leaf_through(secretariat))
        browser.close()


def sign_in(browser, name, viewport):
    """A page with this demo account's session, in Indonesian."""
    words = dict(line.split()[:2] for line in ACCOUNTS.read_text().splitlines() if not line.startswith("#"))
    context = browser.new_context(base_url=SERVER, viewport=viewport, has_touch=viewport is PHONE, locale="id-ID")
    page = context.new_page()
    page.goto("/akun/login/")
    page.fill("[name=login]", name)
    page.fill("[name=password]", words[name])
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{MEETING}**")
    return page


def wait_for_slides(page):
    """A young demo is still making them."""
    page.goto(f"{MEETING}board/")
    while page.get_by_text("Sedang diolah").count():
        page.wait_for_timeout(5000)
        page.reload()


def look(page, path):
    page.goto(f"{MEETING}{path}", wait_until="networkidle")
    return Image.open(io.BytesIO(page.screenshot()))


def first_look(browser, name):
    """What this operator sees first, on a phone."""
    page = sign_in(browser, name, PHONE)
    page.wait_for_load_state("networkidle")
    return Image.open(io.BytesIO(page.screenshot()))


def leaf_through(page):
    """Some pages of the newest edition."""
    page.goto(f"{MEETING}proceedings/")
    files = page.locator("a[href*='/file/']")
    if not files.count():
        page.get_by_role("button", name="Cetak prosiding").click()
        files.first.wait_for(timeout=600_000)
    book = pypdfium2.PdfDocument(page.request.get(files.first.get_attribute("href")).body())
    return [book[number].render(scale=0.75).to_pil() for number in PAGES]


def keep(name, pictures, gap=16):
    """Save them side by side, as well as the limit allows."""
    wide, high = sum(one.width for one in pictures) + gap * (len(pictures) - 1), max(one.height for one in pictures)
    sheet, left = Image.new("RGB", (wide, high), PAPER), 0
    for one in pictures:
        sheet.paste(one.convert("RGB"), (left, 0))
        left += one.width + gap
    target = IMAGES / f"{name}.webp"
    for quality in range(85, 20, -5):
        sheet.save(target, quality=quality, method=6)
        if target.stat().st_size < LIMIT:
            return
    raise SystemExit(f"{target} does not fit into {LIMIT} bytes.")


if __name__ == "__main__":
    main()
