"""The forms of the directory: units, posts, officials, appointments."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.identity.fields import NipField, PhoneField
from participants.identity.names import similar
from participants.identity.protocol import ranks
from participants.identity.rank_proposals import propose_rank
from participants.models import Appointment, Official, Post, Unit
from participants.models.official import appoint, require_standing
from rakerda.forms.inputs import DateInput, WholeInput
from rakerda.forms.regional import RegionalModelForm

PARENTS = [Unit.Kind.SKPD, Unit.Kind.KECAMATAN, Unit.Kind.INSTANSI]  # a kelurahan or desa has no units of its own


class UnitForm(RegionalModelForm):
    """A unit of any kind. A new name is a rename: the history keeps the old one."""

    class Meta:
        model = Unit
        fields = ["kind", "name", "short_name", "code", "sector", "parent", "position"]
        widgets = {"position": WholeInput({"class": "field__input--short"})}
        help_texts = {
            "name": _("In full, as papers print it. When it is renamed, write the new name: the old one stays in the history."),
            "short_name": _("For lists and small screens: Disdik, Kec. Batulicin."),
            "sector": _("The field in which it presents."),
            "parent": _("A division is part of the secretariat, a kelurahan or desa of its kecamatan."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = self.fields["parent"].queryset
        offered = Q(kind__in=PARENTS) | Q(pk=self.instance.parent_id)
        self.fields["parent"].queryset = rows.filter(offered).exclude(pk=self.instance.pk)
        self.fields["sector"].empty_label = _("no field")
        self.fields["parent"].empty_label = _("of no other unit")

    def clean_parent(self):
        """Refuse a parent that is part of the unit itself."""
        parent = above = self.cleaned_data["parent"]
        seen = set()
        while above and above.pk not in seen:
            if above.parent_id and above.parent_id == self.instance.pk:
                raise forms.ValidationError(_("%(name)s is part of this unit.") % {"name": above.name})
            seen.add(above.pk)
            above = above.parent
        return parent


class MergerForm(forms.Form):
    """The unit into which another is merged, or its dissolution, and since when."""

    successor = forms.ModelChoiceField(None, label=_("Becomes part of"), required=False)
    dissolved = forms.BooleanField(label=_("Dissolved: no other unit takes over"), required=False)
    on = forms.DateField(label=_("Last day"), widget=DateInput, help_text=_("The day on which the unit ends; not in the future."))

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        self.unit = unit
        others = units.active(unit.region_id).exclude(pk=unit.pk)
        self.fields["successor"].queryset = others.exclude(parent=unit)

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return self.cleaned_data["on"]

    def clean(self):
        if self.unit.ended_on:
            raise forms.ValidationError(_("This unit has ended already."))
        cleaned = super().clean()
        if "successor" in cleaned and bool(cleaned["successor"]) == cleaned["dissolved"]:
            self.add_error("successor", _("Choose the unit that takes over, or say that it is dissolved."))
        return cleaned

    def save(self):
        self.unit.merge_into(self.cleaned_data["successor"], self.cleaned_data["on"])


class PostForm(RegionalModelForm):
    """A post of a unit. Its protocol rank is proposed from the title, and a rank that is chosen is kept."""

    NONE = "-"

    class Meta:
        model = Post
        fields = ["title", "echelon", "protocol_rank", "head"]
        labels = {"title": _("title of the post")}
        help_texts = {
            "title": _("As papers print it, with the unit: Kepala Dinas Kesehatan."),
            "echelon": _("Such as II.b; empty for those who are elected or from elsewhere."),
            "protocol_rank": _("Lists, seats and papers follow it (UU 9/2010, article 11)."),
            "head": _("Represents the unit: is invited, presents, signs."),
        }

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.unit = unit
        self.fields["protocol_rank"].choices = [
            ("", _("As the title proposes")),
            *((letter, f"{letter} · {words}") for letter, words in ranks(unit.region.province)),
            (self.NONE, _("none: protocol places them by hand")),
        ]
        if self.instance.pk and not self.instance.protocol_rank:
            self.initial["protocol_rank"] = self.NONE

    def clean(self):
        cleaned = super().clean()
        rank = cleaned.get("protocol_rank")
        if not rank and "title" in cleaned:
            unit = self.instance.unit
            rank = propose_rank(cleaned["title"], cleaned.get("echelon", ""), unit.kind, unit.name, unit.region.province)
        cleaned["protocol_rank"] = "" if rank == self.NONE else rank
        self._refuse_twins(cleaned)
        return cleaned

    def _refuse_twins(self, cleaned):
        others = Post.objects.filter(unit=self.instance.unit).exclude(pk=self.instance.pk)
        if others.filter(title=cleaned.get("title")).exists():
            self.add_error("title", _("The unit has this post already."))
        head = others.filter(head=True).first()
        if cleaned.get("head") and head:
            self.add_error("head", _("%(title)s heads the unit.") % {"title": head.title})


class OfficialForm(RegionalModelForm):
    """A person on file, with what only the secretariat sees."""

    class Meta:
        model = Official
        fields = ["name", "nip", "grade", "phone", "aide_phone", "operator_phone", "email"]
        field_classes = {"nip": NipField, "phone": PhoneField, "aide_phone": PhoneField, "operator_phone": PhoneField}
        help_texts = {"nip": _("18 digits, with or without blanks; of police and army the NRP. Empty for those who have none.")}


class OfficialCreateForm(OfficialForm):
    """A new official. A similar name on file is reported, and `another` must confirm that it is a different person."""

    another = forms.BooleanField(label=_("This is another person"), required=False)
    field_order = ["name", "another"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        typed = self.data.get(self.add_prefix("name"), "")
        self.similar = similar(typed, Official.objects.for_region(self.region).on_file()) if typed else []
        if not self.similar:
            del self.fields["another"]

    def clean(self):
        cleaned = super().clean()
        if self.similar and not cleaned.get("another"):
            names = ", ".join(official.name for official in self.similar)
            self.add_error("another", _("On file already: %(names)s. Is this another person?") % {"names": names})
        return cleaned


class AppointmentForm(RegionalModelForm):
    """The holder of a post: how it is held, and from when until when."""

    class Meta:
        model = Appointment
        fields = ["official", "kind", "since", "until"]
        widgets = {"since": DateInput, "until": DateInput}
        help_texts = {"until": _("The last day. Empty while it lasts.")}

    def __init__(self, *args, post, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.post = post
        if self.instance.pk:
            del self.fields["official"]

    def clean(self):
        cleaned = super().clean()
        holder = self._other_definitive()
        if holder and cleaned.get("kind") == Appointment.Kind.DEFINITIF and not cleaned.get("until"):
            self._refuse(holder)
        return cleaned

    def check_again(self, row):
        if not self.cleaned_data.get("until"):
            require_standing(row.post)

    def _other_definitive(self):
        others = self.instance.post.appointments.filter(kind=Appointment.Kind.DEFINITIF, until=None)
        return others.exclude(pk=self.instance.pk).select_related("official").first()

    def _refuse(self, holder):
        self.add_error("kind", _("%(name)s holds this post definitively. End that first.") % {"name": holder.official})


class AppointmentCreateForm(AppointmentForm):
    """An appointment of somebody on file; the same form may end the term of the present holder."""

    relieve = forms.BooleanField(label=_("Ends the present holder's term on the day before"), required=False)

    class Meta(AppointmentForm.Meta):
        fields = ["official", "kind", "since"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.holder = self._other_definitive()
        if self.holder:
            self.fields["relieve"].label = _("Ends the term of %(name)s on the day before") % {"name": self.holder.official}
            self.fields["relieve"].widget.attrs["value"] = self.holder.pk  # whom the page named, not one who was appointed since
        else:
            del self.fields["relieve"]

    def _refuse(self, holder):
        if not self.cleaned_data.get("relieve"):
            super()._refuse(holder)

    def clean_relieve(self):
        """Whether to end the term of the present holder; only of the one whom the page named."""
        named = self.data.get(self.add_prefix("relieve"))
        return self.cleaned_data["relieve"] and named in {"on", str(self.holder.pk)}

    def clean_official(self):
        """Refuse a second open appointment of the same official to the same post."""
        official = self.cleaned_data["official"]
        if self.instance.post.appointments.open().filter(official=official).exists():
            raise forms.ValidationError(_("%(name)s holds this post already.") % {"name": official})
        return official

    def save(self):
        given = {name: self.cleaned_data[name] for name in self._meta.fields}
        return appoint(post=self.instance.post, relieve=self.holder if self.cleaned_data.get("relieve") else None, **given)
