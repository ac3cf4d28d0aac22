"""The forms of a desk. Its page and its script send the same fields, read by the same rules."""

from datetime import UTC, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Day, Session
from participants.access import people
from participants.door.codes import LENGTH
from participants.door.desks import new_pin, propose_expiry, propose_name
from participants.door.recording import Seen
from participants.identity.fields import PhoneField
from participants.models import Desk, Participant, Scan
from rakerda.forms.regional import RegionalModelForm
from rakerda.searching.scanned import refuse_scanned

LONGEST = timedelta(hours=24)  # the longest wait of a scan on a device whose moment is believed
OPTIONAL = {"phone", "session", "at"}  # optional fields of a scan: an arrival is recorded without them


class DeviceTimeField(forms.DateTimeField):
    """A moment by a device's clock; an impossible one is empty."""

    def to_python(self, value):
        try:
            moment = super().to_python(value)
            if moment is None or 2000 <= moment.astimezone(UTC).year <= 2100:
                return moment
        except OverflowError:
            pass
        raise ValidationError(self.error_messages["invalid"], "invalid")


class GuestForm(forms.Form):
    """Somebody who is on no list: a guest or a representative, in the three fields that a desk shows."""

    name = forms.CharField(
        label=_("Name with titles"), max_length=200, validators=[refuse_scanned], widget=forms.TextInput({"autocomplete": "off"})
    )
    office = forms.CharField(
        label=_("Office and body"), max_length=250, validators=[refuse_scanned], widget=forms.TextInput({"autocomplete": "off"})
    )
    phone = PhoneField(label=_("Phone"), required=False)


class ScanForm(forms.Form):
    """One scan. Made with `meeting=` and, for scans that waited, `now=`: the device's clock when it sent them."""

    key = forms.UUIDField()
    way = forms.ChoiceField(choices=Scan.Way)
    act = forms.ChoiceField(choices=Scan.Act, required=False)
    day = forms.ModelChoiceField(Day.objects.none())
    session = forms.ModelChoiceField(Session.objects.none(), label=_("Agenda point"), required=False)
    code = forms.CharField(max_length=LENGTH, required=False)
    participant = forms.ModelChoiceField(people.ANY, required=False)
    name = forms.CharField(max_length=200, required=False, validators=[refuse_scanned])
    office = forms.CharField(max_length=250, required=False, validators=[refuse_scanned])
    phone = PhoneField(label=_("Phone"), required=False)
    undoes = forms.UUIDField(required=False)
    at = DeviceTimeField(label=_("Time"), required=False)

    def __init__(self, *args, meeting, now=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = now
        self.fields["day"].queryset = Day.objects.filter(meeting=meeting).select_related("meeting__region")
        self.fields["session"].queryset = Session.objects.filter(day__meeting=meeting)
        self.fields["participant"].queryset = people.recorded(meeting)

    def clean_phone(self):
        phone = self.cleaned_data["phone"]
        if phone:
            Participant._meta.get_field("phone").run_validators(phone)
        return phone

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        session = cleaned["session"]
        if session and session.day_id != cleaned["day"].pk:
            self.add_error("session", ValidationError(_("The session belongs to another day."), "day"))
        if not cleaned["code"] and not cleaned["participant"]:
            self._require_guest(cleaned)
        if bool(cleaned["name"]) != bool(cleaned["office"]):  # one without the other would leave unclear whose it is
            self.add_error("office" if cleaned["name"] else "name", _("This field is required."))
        return cleaned

    def _require_guest(self, cleaned):
        if cleaned["way"] != Scan.Way.WALK_IN or cleaned["act"] not in {"", Scan.Act.ARRIVAL}:
            raise ValidationError(_("Say who it is."), "nobody")
        if not cleaned["name"] and not cleaned["office"]:
            self.add_error("name", _("This field is required."))

    @classmethod
    def forgiving(cls, values, **options):
        """(form, {label: rejected text}) of a scan that waited on a device: nobody is left at the door to correct it.

        An arrival is not lost over an invalid optional value. A point of the agenda that is gone leaves the day.
        """
        values = texts_of(values)
        form = cls(values, **options)
        left = {name: values[name] for name in OPTIONAL & set(form.errors) if values.get(name)}
        if not left or values.get("act", "") not in {"", Scan.Act.ARRIVAL}:
            return form, {}
        kept = cls({name: value for name, value in values.items() if name not in left}, **options)
        return kept, {str(kept.fields[name].label): text for name, text in left.items()} if kept.is_valid() else {}

    def seen(self):
        """The Seen of valid data. Its moment is by the server's clock: devices send how long ago it was, whatever their clock."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "at"}
        values["act"] = values["act"] or Scan.Act.ARRIVAL
        device_at = self.cleaned_data["at"]
        return Seen(**values, device_at=device_at, at=by_our_clock(device_at, self.now))


def texts_of(values):
    """The JSON of a device as a form would send it: {name: text}, each a text that the database can store."""
    texts = {name: "" if value is None or value is False else str(value) for name, value in values.items()}
    return {name: text.encode("utf-8", "replace").decode().replace("\0", "") for name, text in texts.items()}


def by_our_clock(device_at, now):
    """The moment of our clock at which the device's clock showed `device_at`; `now` is the device's present time."""
    age = now - device_at if device_at and now else timedelta()
    return timezone.now() - (age if timedelta() <= age <= LONGEST else timedelta())


def moment_of(values, now):
    """As by_our_clock(), of the "at" of unvalidated values; the present moment if it can't be read."""
    try:
        return by_our_clock(DeviceTimeField(required=False).clean(values.get("at")), now)
    except (ValidationError, TypeError):
        return timezone.now()


class PinForm(forms.Form):
    """The PIN of a desk."""

    pin = forms.CharField(
        label=_("PIN"), max_length=12,
        widget=forms.PasswordInput({"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}),
    )  # fmt: skip

    def __init__(self, *args, open_by=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.open_by = open_by

    def clean_pin(self):
        outcome = self.open_by(self.cleaned_data["pin"])
        if outcome == "wait":
            raise ValidationError(_("Too many wrong PINs. Wait five minutes, or ask the secretariat for a new one."), "wait")
        if outcome != "opened":
            raise ValidationError(_("This is not the PIN of this desk."), "wrong")
        return self.cleaned_data["pin"]


class DeskForm(RegionalModelForm):
    """A desk: its name, and until when its link works."""

    class Meta:
        model = Desk
        fields = ["name", "expires_at"]
        widgets = {"expires_at": forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")}
        help_texts = {"name": _("As the door knows it: Meja 1."), "expires_at": _("The link stops working after this.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["expires_at"] = propose_expiry(self.meeting)
        if self.instance.pk is None:
            self.initial["name"] = propose_name(self.meeting)

    def clean_expires_at(self):
        if self.cleaned_data["expires_at"] <= timezone.now():
            raise ValidationError(_("This moment has passed."), "past")
        return self.cleaned_data["expires_at"]

    def save(self, by):
        """(desk, PIN). Only the PIN's hash is stored, so it can be shown this once."""
        pin, self.instance.pin = new_pin()
        self.instance.made_by = by
        return super().save(), pin


class RenewalForm(DeskForm):
    """Reopen a desk with another link and another PIN; those given out before are void."""

    class Meta(DeskForm.Meta):
        fields = ["expires_at"]

    def save(self):
        pin, stored = new_pin()
        self.instance.renew(stored, self.cleaned_data["expires_at"])
        return self.instance, pin
