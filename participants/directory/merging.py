"""Two entries of one person become one: chosen, compared, merged."""

from django import forms
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.access.lookups import get_official
from participants.directory.officials import page_after
from participants.identity.names import similar
from participants.models import Official
from participants.models.official import Merged
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import leave

COMPARED = ["name", *Official.TOLD]
MOST = 12  # similar entries that are proposed


class MergerForm(forms.Form):
    """The entry into which another one of the same person is merged."""

    into = forms.ModelChoiceField(None, label=gettext_lazy("The entry that stays"), empty_label=gettext_lazy("choose somebody"))

    def __init__(self, *args, official, **values):
        super().__init__(*args, **values)
        self.official = official
        self.fields["into"].queryset = Official.objects.for_region(official.region_id).on_file().exclude(pk=official.pk)

    def save(self, by):
        """Merge; returns the entry that stays. Raises Merged."""
        self.official.merge_into(self.cleaned_data["into"], by)
        return self.cleaned_data["into"]


@require_form
def official_merger(request, region, meeting, official):
    """Merge an entry into another one of the same person: first chosen (?into=), then compared, then merged."""
    official = get_official(request, region, meeting, official, may="participants.run")
    if official.merged_into:
        return redirect(page_after(request.meeting, official.merged_into, None))
    form = MergerForm(request.POST if request.method == "POST" else request.GET, official=official)
    if request.method == "POST" and form.is_valid():
        try:
            other = form.save(request.actor)
        except Merged as refusal:
            form.add_error("into", refusal.reason)
        else:
            toast = _("%(old)s is one with %(new)s now.") % {"old": official, "new": other}
            return leave(request, page_after(request.meeting, other, None), toast=toast)
    return show_form(request, "participants/directory/official_merger.html", context_of(request, official, form))


def context_of(request, official, form):
    """The context of the page: whom to choose, or once somebody is chosen what would happen."""
    chosen = form.is_bound and form.is_valid() and form.cleaned_data["into"]
    if not chosen:
        if request.method == "GET" and "into" not in request.GET:
            form = MergerForm(official=official)
        others = similar(official.name, form.fields["into"].queryset)[:MOST]
        return {"meeting": request.meeting, "official": official, "form": form, "others": others}
    return {
        "meeting": request.meeting,
        "official": official,
        "form": form,
        "other": chosen,
        "rows": list(compared(official, chosen)),
        "unlike": bool(official.nip and chosen.nip),
        "posts": [one.office for _own, one in chosen.doubled_appointments(official)],
        "places": chosen.doubled_participations(official),
        "appointments": official.appointments.count(),
        "participations": official.participations.count(),
    }


def compared(official, other):
    """Yield (label, value of the one that goes, of the one that stays) of each field that one of them has."""
    for name in COMPARED:
        field = Official._meta.get_field(name)
        here, there = (one.nip_shown if name == "nip" else getattr(one, name) for one in (official, other))
        if here or there:
            yield field.verbose_name, here, there
