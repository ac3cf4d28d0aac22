"""Acts at a desk."""

from participants.access import tokens

GONE = ["ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "Failed to fetch"]


def check_in(page, name):
    page.locator("#q").fill(name[:6])
    page.locator("[data-hit]", has_text=name).get_by_role("button", name="Hadir sendiri").click()


def scan(page, code):
    """Type a code like a scanner that acts as a keyboard."""
    page.locator("body").click(position={"x": 2, "y": 300})
    page.keyboard.type(code)
    page.keyboard.press("Enter")


def code_of(participant):
    return tokens.make(tokens.CODE, participant.pk, participant.code_generation)
