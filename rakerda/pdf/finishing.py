"""Metadata of a finished PDF, and how it is written. The same content gives the same bytes."""

import io

from pikepdf import Dictionary, ObjectStreamMode, String

LANGUAGE = "id"  # of every paper
CREATOR = "Rakerda"


def describe(pdf, title, author, created):
    """Set title, author and date (a PDF date, such as D:20240115080000+08'00'), once for old viewers and once as XMP.

    Viewers show the title in place of the file's name (ISO 32000-2, 12.2).
    """
    pdf.docinfo.update({"/Title": title, "/Author": author, "/Creator": CREATOR, "/CreationDate": created})
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata.load_from_docinfo(pdf.docinfo, raise_failure=True)
    pdf.Root.Lang = String(LANGUAGE)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def save(pdf, target):
    """Write to a path or an open file: compressed, with an identifier derived from the content."""
    pdf.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)


def bytes_of(pdf):
    """Return the PDF as save() writes it."""
    target = io.BytesIO()
    save(pdf, target)
    return target.getvalue()
