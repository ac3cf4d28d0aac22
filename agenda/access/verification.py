"""Where a stranger checks the code of a paper."""

from agenda.models.codes import verification_url
from rakerda.pdf import qr


def verification(code):
    """Where a stranger looks the code up, and a QR code that opens it there."""
    if not code:
        return {}
    return {"verify_page": verification_url().partition("//")[2].rstrip("/"), "verify_qr": qr.svg(verification_url(code))}
