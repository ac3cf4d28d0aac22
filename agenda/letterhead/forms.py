"""The form for the emblems of a region."""

from pathlib import Path

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from agenda.letterhead import redrawing
from agenda.models import Region
from rakerda import sandbox
from rakerda.editing import EditingForm, editing

LIMIT = 5_000_000  # bytes; shown to users as "5 MB"
SECONDS = 30


class Emblems:
    """For a form with the two emblems: what comes in is opened in the sandbox, and kept as a PNG that was drawn there."""

    def clean_crest(self):
        return redrawn(self.cleaned_data["crest"])

    def clean_state_emblem(self):
        return redrawn(self.cleaned_data["state_emblem"])


class EmblemInput(forms.ClearableFileInput):
    """Names what is there by its kind: its random name tells nobody anything, and the page shows the picture."""

    def format_value(self, value):
        return "PNG" if self.is_initial(value) else None


class EmblemForm(Emblems, EditingForm, forms.ModelForm):
    class Meta:
        model = Region
        fields = ["crest", "state_emblem"]
        help_texts = {
            "crest": _("PNG or JPG, up to 5 MB. Printed on letters of the Sekda and of units, on lists and on the proceedings."),
            "state_emblem": _("PNG or JPG, up to 5 MB. Printed on letters that the head of the region signs."),
        }
        widgets = {name: EmblemInput({"accept": "image/png,image/jpeg"}) for name in fields}

    def save(self):
        """Keep the new files; those they replace are deleted."""
        sent = {name: self.cleaned_data[name] for name in self.changed_data}
        with editing(self.instance) as region:
            for name, file in sent.items():
                self._replace(getattr(region, name), file)
        return region

    def _replace(self, held, file):
        if before := held.name:
            transaction.on_commit(lambda: held.storage.delete(before))
        if file:
            held.save(file.name, file, save=False)
        else:
            setattr(held.instance, held.field.name, "")


def redrawn(file):
    """A picture that was just sent, as PNG; anything else (kept, or cleared) as it is. Raises ValidationError."""
    if not isinstance(file, UploadedFile):
        return file
    if file.size > LIMIT:
        raise ValidationError(_("The picture is larger than 5 MB."))
    try:
        return as_png(file)
    except Unreadable as error:
        raise ValidationError(_("This is not a PNG or JPG picture, or it is damaged or too large.")) from error
    except sandbox.NotIsolated as error:
        raise ValidationError(_("This server can't open pictures safely. Ask the administrator.")) from error


class Unreadable(Exception):
    """A picture that can't be opened: of another format, damaged, or too large."""


def as_png(file):
    """Return the picture as a PNG that was drawn in the sandbox. Raises Unreadable, and sandbox.NotIsolated."""
    with sandbox.folder() as folder:
        source, target = folder / "source", folder / "emblem.png"
        source.write_bytes(file.read())
        command, readable = sandbox.python(Path(redrawing.__file__), source, target)
        try:
            code = sandbox.run(command, folder, timeout=SECONDS, readable=readable)
        except sandbox.TimedOut as error:
            raise Unreadable from error
        if code != 0:
            raise Unreadable
        with sandbox.open_written(target) as made:
            return ContentFile(made.read(), "emblem.png")
