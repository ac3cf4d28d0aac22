"""QR codes as SVG (ISO/IEC 18004): sharp on paper and on any screen, no image files."""

import io

import segno

QUIET = 4  # modules of white around the code, as the standard requires


def svg(text, scale=None):
    """Return the code of a text as an <svg> element, to be embedded in a page or a paper.

    Error correction is M: 15 % of a creased letter may be lost. Without a scale it takes the size that its CSS gives.
    """
    code = segno.make(text, error="m", micro=False)
    options = {"omitsize": True} if scale is None else {"scale": scale}
    return code.svg_inline(border=QUIET, svgclass="qr", lineclass=None, dark="#000", light="#fff", **options)


def png(text, scale=20):
    """Return the code of a text as a PNG, for those who keep it on their phone."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="png", border=QUIET, scale=scale)
    return out.getvalue()
