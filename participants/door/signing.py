"""Signatures on glass: what somebody writes at the door with a finger, a pen or a mouse.

A signature belongs to one arrival, of a day or of a session (which signs for the day that it brought along), and to the
person who came: a representative's is their own. It is personal data (UU 27/2022): shown in the attendance sheet and, to
users who may check in, on the page of the participant; no public page, desk list or file holds it. Undoing an arrival
deletes its signature. Only the newest is kept: a spoilt signature is nobody's record. Sent twice, it is still one.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from participants.models import CheckIn, Reception, Scan, Signature

STROKES, POINTS = 80, 2_000  # of one signature; as static/js/desk/pad.js bounds them
HEIGHT = 500  # of a signature's box, 1000 wide: the glass at the desk is twice as wide as high
SIDE = 1_000  # points lie from 0 to this, across and down


def strokes_of(value):
    """The strokes [[x, y, x, y, …], …] that a device sent; raises ValidationError for anything else."""
    if not isinstance(value, list) or not 0 < len(value) <= STROKES:
        raise ValidationError(_("This is not a signature."), "strokes")
    if not all(isinstance(stroke, list) and stroke and len(stroke) % 2 == 0 for stroke in value):
        raise ValidationError(_("This is not a signature."), "strokes")
    numbers = [number for stroke in value for number in stroke]
    if len(numbers) > 2 * POINTS or not all(type(number) is int and 0 <= number <= SIDE for number in numbers):
        raise ValidationError(_("This is not a signature."), "strokes")
    return value


class SignatureForm(forms.Form):
    """A signature, as the script of the page draws it."""

    strokes = forms.JSONField(widget=forms.HiddenInput, max_length=12 * POINTS, error_messages={
        "required": _("Write on the white field first."), "invalid": _("This is not a signature."),
    })  # fmt: skip

    def clean_strokes(self):
        return strokes_of(self.cleaned_data["strokes"])


class DeviceSignatureForm(SignatureForm):
    """A signature that a desk's script sends: its own key, and the key of the scan that it follows."""

    key = forms.UUIDField()
    signs = forms.UUIDField()


def sign(check_in, strokes, at):
    """Keep the strokes, unless a newer signature is kept already."""
    row, new = Signature.objects.get_or_create(check_in=check_in, defaults={"strokes": strokes, "signed_at": at})
    if not new:
        Signature.objects.filter(pk=row.pk, signed_at__lte=at).update(strokes=strokes, signed_at=at)


def sign_scan(meeting, key, strokes, at):
    """Keep the signature that followed a scan. Returns False if the arrival was taken back or the meeting takes none."""
    if not Reception.objects.of(meeting).signs:
        return False
    scan = Scan.objects.filter(meeting=meeting, key=key, act=Scan.Act.ARRIVAL).exclude(participant=None).first()
    check_in = scan and arrival_of(scan)
    if check_in:
        sign(check_in, strokes, at)
        for day in brought_along(check_in):
            sign(day, strokes, at)
    return bool(check_in)


def brought_along(check_in):
    """The day's arrival that the door recorded with this one of a session, as a queryset: the same signature is for both."""
    days = CheckIn.objects.whole_days().filter(participant=check_in.participant_id, day=check_in.day_id, scan=None)
    return days.filter(came_at=check_in.came_at) if check_in.session_id else days.none()


def arrival_of(scan):
    """The arrival that this scan recorded or found, unless it was taken back since; a later one has a signature of its own."""
    place = {"participant": scan.participant_id, "day": scan.day_id, "session": scan.session_id}
    undone = Scan.objects.filter(**place, act=Scan.Act.UNDO, result=Scan.Result.RECORDED, received_at__gt=scan.received_at)
    return None if undone.exists() else CheckIn.objects.filter(**place).first()


def path(strokes):
    """The strokes of a signature as the path of an SVG, 1000 × 500; values that are no numbers are left out."""
    lines = []
    for stroke in strokes:
        points = [value for value in stroke if isinstance(value, int | float)] if isinstance(stroke, list) else []
        dots = [(_within(x), _within(y) * HEIGHT / 1000) for x, y in zip(points[::2], points[1::2], strict=False)]
        if dots:
            dots = dots * 2 if len(dots) == 1 else dots  # a dot is a line of no length
            lines.append("M" + "L".join(f"{x:g} {y:g}" for x, y in dots))
    return "".join(lines)


def _within(value):
    return min(max(value, 0), 1000)
