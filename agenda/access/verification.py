"""Where the code of a paper can be verified."""

from agenda.models.codes import verification_url
from rakerda.pdf import qr


def verification(code):
    """The page on which anyone can verify the code, and a QR code that opens it."""
    if not code:
        return {}
    return {"verify_page": verification_url().partition("//")[2].rstrip("/"), "verify_qr": qr.svg(verification_url(code))}
