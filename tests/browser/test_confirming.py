"""What can't be undone asks first: it opens, can be left, and does what it says, on every device and without script."""

import pytest
from playwright.sync_api import expect

from participants.models import Message
from presentations.models import Expose
from tests import make
from tests.browser.conftest import DESKTOP
from tests.browser.test_accessibility import check, overflow
from tests.browser.test_old_browser import OVERLAPS, UNKNOWN
from tests.browser.walking import confirm, word
from tests.world import address, make_world

pytestmark = pytest.mark.browser
DEVICES = {
    "desktop": {},
    "phone": {"phone": True},
    "no script": {"javascript": False},
    "old": {"old": True, "accept": [UNKNOWN]},
}
ASKING = [
    "participants:appointment_update",
    "participants:desk_record",
    "participants:import_preview",
    "participants:letter",
    "participants:participant_update",
    "participants:post_update",
    "presentations:results_import",
    "presentations:window_update",
    "proceedings:decision_update",
    "proceedings:edition",
    "proceedings:follow_up",
]


@pytest.fixture
def expose(meeting):
    return make.make_expose(meeting)


def locked():
    return Expose.objects.exclude(locked_at=None).exists()


@pytest.mark.parametrize("device", DEVICES.values(), ids=DEVICES)
def test_it_opens_is_left_and_is_done_and_undone(open_page, sign_in, expose, device):
    page = open_page(sign_in("secretariat"), **device)
    page.goto(f"{expose.meeting.get_absolute_url()}exposes/window/")
    ask = page.locator("summary", has_text="Kunci semua ekspose")
    act = page.get_by_role("button", name="Kunci semua ekspose", exact=True)
    expect(act).to_be_hidden()

    ask.click()
    expect(page.get_by_text("1 ekspose masih terbuka.")).to_be_visible()
    expect(act).to_be_visible()
    leave = page.locator("summary", has_text="Batal")
    expect(leave).to_have_text("Batal", use_inner_text=True)
    leave.dblclick()  # whoever presses twice has not confirmed
    leave.click()
    expect(act).to_be_hidden()
    assert not locked()

    confirm(page, "Lock all exposés")
    expect(page.locator(".toast")).to_contain_text("1 ekspose dikunci.")
    assert locked()

    page.locator(".toast").get_by_role("button", name=word("Undo")).click()
    expect(page.locator(".toast")).to_contain_text("1 ekspose terbuka lagi.")
    assert not locked()


def test_the_keyboard_opens_leaves_and_confirms_it(signed_in_page, expose):
    page = signed_in_page("secretariat")
    page.goto(f"{expose.meeting.get_absolute_url()}exposes/window/")
    page.locator(".confirm > summary").focus()

    for _time in range(2):
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not locked()
    page.locator(".confirm > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kunci semua ekspose", exact=True)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(".toast")).to_contain_text("1 ekspose dikunci.")


def test_e_mails_are_sent_from_a_list_that_came_as_a_part(signed_in_page, meeting):
    person = make.make_participant(meeting)
    values = {"channel": "email", "purpose": "invitation", "address": "kadis@contoh.go.id", "text": "Yth.", "subject": "Undangan"}
    message = Message.objects.create(meeting=meeting, participant=person, **values)
    message.review("uji")
    page = signed_in_page("secretariat")
    page.goto(f"{meeting.get_absolute_url()}messages/")
    page.get_by_role("link", name=word("Ready to be sent")).click()

    page.locator("summary", has_text="Kirim 1 surel").click()
    message.refresh_from_db()
    assert message.sent_by == ""
    page.get_by_role("button", name="Kirim 1 surel", exact=True).click()

    expect(page.locator(".toast")).to_contain_text("surel")
    message.refresh_from_db()
    assert message.sent_by != ""


@pytest.fixture
def world(live_server):
    """One of everything, with the longest name in use."""
    return make_world(name="{} Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana")


def test_every_one_is_open_to_everyone_and_fits_also_in_an_old_browser(world, open_page, sign_in):
    client = sign_in("secretariat", region=world["rows"]["unit"].region)
    old, new = open_page(client, old=True, accept=[UNKNOWN]), open_page(client)
    found = {}
    for name in ASKING:
        for page in (old, new):
            page.set_viewport_size(DESKTOP)
            page.goto(address(name, world))
            for ask in page.locator(".confirm > summary").all():
                ask.click()
        faults = [] if new.locator(".confirm[open] button").count() else ["nothing asks here"]
        faults += set(old.evaluate(OVERLAPS)) - set(new.evaluate(OVERLAPS))
        found[name] = [*faults, *overflow(old), *check(new)]

    assert not any(found.values()), found
