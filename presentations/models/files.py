"""The file types accepted as slides, and the reasons for which a file is not accepted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

# The types offered by a file picker. MIME types are for phones, whose pickers know no endings. The content decides in the end.
ACCEPT = ",".join(
    [
        *(".pptx", ".ppsx", ".ppt", ".pps", ".odp", ".pdf", "application/pdf", "application/vnd.ms-powerpoint"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
        "application/vnd.oasis.opendocument.presentation",
    ]
)


class Type(models.TextChoices):
    """The type of a deck's file; the value is the ending of its stored file."""

    PPTX = "pptx", "PowerPoint"
    PPT = "ppt", "PowerPoint 97–2003"
    ODP = "odp", "OpenDocument"
    PDF = "pdf", "PDF"


class Failure(models.TextChoices):
    """The reason for which a file is not accepted. Stored as a code, so that each reader gets their own language."""

    TYPE = "type", _("The file is not a PowerPoint (.pptx, .ppt), OpenDocument (.odp) or PDF presentation.")
    OLD = (
        "old",
        _("The file is of PowerPoint 95 or older, which can't be opened any more. Save it as .pptx or PDF and upload that."),
    )
    MACRO = "macro", _("The file holds macros. Files with macros can't be accepted: save it as .pptx.")
    PASSWORD = "password", _("The file is protected by a password. Remove the password and upload it again.")
    EMPTY = "empty", _("The file is empty.")
    PAGES = "pages", _("The file has no slides.")
    HIDDEN = "hidden", _("Every slide of the file is hidden. Unhide those that will be shown, and upload it again.")
    MANY = "many", _("The file has more slides than can be shown. Split it, and upload what will be presented.")
    SIZE = "size", _("The file is larger than the limit.")
    DAMAGED = "damaged", _("The file is damaged and can't be opened. Save it again and upload the new file.")
    FULL = (
        "full",
        _("No room is left on the server until its administrator makes some. Nothing was lost: try again later."),
    )
    TIMEOUT = "timeout", _("Converting the file took too long. Save it as PDF and upload that.")
    ISOLATION = (
        "isolation",
        _("This server can't open presentations safely until its administrator has prepared it. The file is kept as it is."),
    )
    CONVERSION = "conversion", _("The file could not be converted. Save it as PDF and upload that.")


class Refused(Exception):
    """A file was refused; `code` is a Failure."""

    def __init__(self, code):
        super().__init__(code)
        self.code = Failure(code)

    def __str__(self):
        return str(self.code.label)
