"""The forms for agendas. Choices are limited to the meeting and its region."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from agenda.models import Day, Meeting, Room, Session, Topic
from rakerda.constraints import Placing
from rakerda.editing import EditingForm
from rakerda.forms.inputs import DateInput, TimeInput, WholeInput


class Kept:
    """A form whose save() calls a method of the model; a ValidationError becomes an error of the form."""

    def kept(self):
        """Save if valid; return whether it was saved."""
        if not self.is_valid():
            return False
        try:
            self.save()
        except ValidationError as error:
            self.add_error(None, error)
        return not self.errors


class DayField(forms.ModelChoiceField):
    """A day of the meeting, by its date."""

    def label_from_instance(self, day):
        return date_format(day.date, "l, j F Y")


class SessionForm(Kept, Placing, forms.ModelForm):
    """A point of the agenda, with its day and its predecessor."""

    FIRST = "first"

    day = DayField(None, label=_("Day"), empty_label=None)
    after = forms.ChoiceField(label=_("Comes after"))
    field_order = ["title", "kind", "day", "after", "minutes", "question_minutes", "fixed_at", "room"]

    class Meta:
        model = Session
        fields = ["title", "kind", "minutes", "question_minutes", "fixed_at", "room", "lead", "sector", "public"]
        widgets = {
            "minutes": WholeInput({"class": "field__input--short"}),
            "question_minutes": WholeInput({"class": "field__input--short"}),
            "fixed_at": TimeInput({"class": "field__input--short"}),
        }

    def __init__(self, *args, meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.days = list(meeting.days.prefetch_related("sessions"))
        self.fields["day"].queryset = meeting.days.all()
        if len(self.days) == 1:
            self.fields["day"].widget = forms.HiddenInput()
        self.fields["after"].choices = [(self.FIRST, _("nothing, it is the first of the day")), *map(self._points_of, self.days)]
        self.fields["room"].queryset = meeting.rooms.all()
        self.fields["room"].empty_label = _("for everyone")
        self.fields["sector"].queryset = meeting.region.sectors.all()
        self.fields["sector"].empty_label = _("no field")

    def _others(self, day):
        return [session for session in day.sessions.all() if session.pk != self.instance.pk]

    def _points_of(self, day):
        return self.fields["day"].label_from_instance(day), [(session.pk, session.title) for session in self._others(day)]

    def clean(self):
        data = super().clean()
        if not {"day", "after"} <= data.keys():
            return data
        others = {str(session.pk): session for session in self._others(self.days[self.days.index(data["day"])])}
        if data["after"] == self.FIRST:
            data["after"] = None
        elif data["after"] in others:
            data["after"] = others[data["after"]]
        elif self.instance.pk and "after" not in self.changed_data:
            data["after"] = list(others.values())[-1] if others else None  # only the day changed: the end of that day
        else:
            self.add_error("after", _("This point is on another day."))
        return data

    def save(self, commit=True):
        """Save through the methods of the model, which may raise ValidationError."""
        session, day = self.instance, self.cleaned_data["day"]
        with day.meeting.arranging():
            if session.pk is None:
                session.add_to(day)
            else:
                session.change(*self._meta.fields)
            session.move_after(self.cleaned_data["after"], day)
        return session


class PositionForm(forms.Form):
    """The target of a move: a step, or a position from 1 in its day."""

    step = forms.ChoiceField(choices=[("up", "up"), ("down", "down")], required=False)
    position = forms.IntegerField(min_value=1, max_value=32767, required=False)

    def clean(self):
        data = super().clean()
        if not self.errors and not data["step"] and not data["position"]:
            raise ValidationError(_("Choose where the point goes."), "required")
        return data

    def move(self, session, room):
        """Steps and positions count in the list shown for a room."""
        match self.cleaned_data["step"]:
            case "up":
                session.move_up(room)
            case "down":
                session.move_down(room)
            case _:
                session.move_among(self.cleaned_data["position"], room)


class DurationForm(forms.Form):
    """The duration of a point; the model enforces the limits."""

    minutes = forms.IntegerField(max_value=32767)

    def kept_by(self, session):
        """Save and return whether it was saved; if not, the field has the reason."""
        if self.is_valid():
            try:
                session.set_minutes(self.cleaned_data["minutes"])
            except ValidationError as error:
                if not hasattr(error, "error_dict"):
                    raise  # the minutes are valid: the meeting itself accepts no changes
                self.add_error("minutes", error.messages)
        return not self.errors


class MeetingForm(EditingForm, forms.ModelForm):
    """Name, place and purpose of the meeting."""

    class Meta:
        model = Meeting
        fields = ["title", "short_title", "theme", "purpose", "venue", "opener"]


class HeldRowsFormSet(forms.BaseInlineFormSet):
    """Rows of the meeting; one that others still need is not removed."""

    def clean(self):
        super().clean()
        for row in [form.instance for form in self.deleted_forms if form.instance.pk]:
            if reason := self.held_by(row):
                raise ValidationError(reason, "used", {"name": row})

    def held_by(self, row):
        """Return why it can't be removed; None if it can. Rows of floors above, which this one cannot name, may need it."""
        try:
            Collector("default", origin=row).collect([row])
        except (ProtectedError, RestrictedError):
            return self.held
        return None

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Remove")


class OrderedFormSet(HeldRowsFormSet):
    """Rows ordered by the numbers typed beside them; rows without a number come last."""

    def save(self, commit=True):
        for position, form in enumerate(self.ordered_forms, 1):
            form.instance.position = position
        saved = super().save(commit)
        rows = [form.instance for form in self.ordered_forms if form.instance.pk]
        self.model.objects.bulk_update(rows, ["position"])
        return saved

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["ORDER"].label = _("Order")
        form.fields["ORDER"].widget = WholeInput({"class": "field__input--short"})


class TopicFormSet(OrderedFormSet):
    """A topic keeps its decisions."""

    held = _("“%(name)s” has decisions and can't be removed. Give them another topic first.")


class RoomFormSet(OrderedFormSet):
    """A room that is in use cannot be deleted. A meeting without rooms needs none."""

    held = _("“%(name)s” is used in the agenda and can't be removed.")

    def __init__(self, *args, **values):
        super().__init__(*args, **values)
        self.min_num = min(1, self.instance.rooms.count())

    def held_by(self, row):
        """Its points would lose their place."""
        return self.held if row.sessions.exists() else super().held_by(row)


class DayFormSet(HeldRowsFormSet):
    """A day with agenda points cannot be deleted, since they would be deleted with it, nor one on which people came."""

    held = _("People were recorded on this day, and stay recorded: it can't be removed.")

    def held_by(self, row):
        """Its points come first: they can be moved."""
        points = _("This day holds agenda points. Move or remove them first.")
        return points if row.sessions.exists() else super().held_by(row)


ROWS = {"extra": 1, "can_delete": True, "can_delete_extra": False}
TOPICS = forms.inlineformset_factory(Meeting, Topic, formset=TopicFormSet, fields=["text"], can_order=True, **ROWS)
ROOMS = forms.inlineformset_factory(
    Meeting, Room, formset=RoomFormSet, fields=["name"], can_order=True, min_num=1, validate_min=True, **ROWS
)
DAYS = forms.inlineformset_factory(
    Meeting,
    Day,
    formset=DayFormSet,
    fields=["date", "starts_at"],
    widgets={"date": DateInput, "starts_at": TimeInput({"class": "field__input--short"})},
    min_num=1,
    validate_min=True,
    **ROWS,
)


class Settings:
    """The meeting with its topics, days and rooms: one page, one act."""

    def __init__(self, data, meeting):
        self.meeting = meeting
        self.form = MeetingForm(data, instance=meeting)
        self.topics = TOPICS(data, instance=meeting, prefix="topics")
        self.days = DAYS(data, instance=meeting, prefix="days")
        self.rooms = ROOMS(data, instance=meeting, prefix="rooms")

    @property
    def parts(self):
        return [self.form, self.topics, self.days, self.rooms]

    def kept(self):
        """Save everything if all is valid; return whether it was saved."""
        if [part for part in self.parts if not part.is_valid()]:  # not any(): every form must validate
            return False
        try:
            with self.meeting.arranging():
                for part in self.parts:
                    part.save()
        except ValidationError as error:
            self.form.add_error(None, error)
        except (ProtectedError, RestrictedError):  # since it was looked at
            self.form.add_error(None, _("What you remove here has just come into use. Reload the page."))
        return not self.form.errors
