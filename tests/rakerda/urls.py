"""A minimal app on the floor, to test what the floor guarantees to every app."""

import time

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.urls import path

from agenda.models import Release
from rakerda import urls as floor
from rakerda.forms.inputs import DateInput, DecimalInput, TimeInput, WholeInput
from rakerda.htmx import answer, leave, show

handler403 = floor.handler403
PART = "_status.html"
MARK = {"shape": "done", "word": "Hadir", "tone": "good"}


class Everything(forms.Form):
    """A form with one field of each kind."""

    name = forms.CharField(label="Nama dengan gelar", help_text="Seperti pada naskah dinas")
    note = forms.CharField(label="Catatan", widget=forms.Textarea, required=False)
    date = forms.DateField(label="Tanggal", widget=DateInput)
    time = forms.TimeField(label="Waktu", widget=TimeInput)
    minutes = forms.IntegerField(label="Menit", widget=WholeInput)
    actual = forms.DecimalField(label="Realisasi", localize=True, widget=DecimalInput)
    unit = forms.ChoiceField(label="Perangkat daerah", choices=[("", "Pilih …"), ("1", "Dinas Sosial")])
    answer = forms.ChoiceField(label="Jawaban", choices=[("a", "Akan hadir"), ("b", "Akan diwakili")], widget=forms.RadioSelect)
    public = forms.BooleanField(label="Terbuka untuk umum", required=False)
    roles = forms.MultipleChoiceField(
        label="Peran", choices=[("p", "Pemapar"), ("m", "Moderator")], widget=forms.CheckboxSelectMultiple
    )
    file = forms.FileField(label="Berkas")
    key = forms.CharField(widget=forms.HiddenInput, initial="k")

    def clean(self):
        if self.cleaned_data.get("name") == "dua kali":
            raise forms.ValidationError("Nama ini sudah ada.")


def part(request):
    return show(request, "404.html", PART, MARK)


def marked(request):
    if "toast" in request.POST:
        return answer(request, "/uji/bagian/", PART, MARK, toast="Dicatat <hadir>.", undo="/uji/urungkan/")
    return answer(request, "/uji/bagian/", PART, MARK)


def gone(request):
    return leave(request, "/uji/bagian/", toast="Dihapus.")


def closed(request):
    raise PermissionDenied


def broken(request):
    raise RuntimeError


def refused(request, act):
    """Write what only the database refuses, in a transaction of its own as every write is."""
    with transaction.atomic():
        REFUSED[act](Release.objects.get())
    return HttpResponse("written")


REFUSED = {
    "kembar": lambda one: Release.objects.create(meeting=one.meeting, number=one.number, released_by="", content={}),
    "beku": lambda one: Release.objects.update(released_by="lain"),
    "pemakai": lambda one: get_user_model().objects.bulk_create([get_user_model()(username="a"), get_user_model()(username="a")]),
    "kosong": lambda one: Release.objects.create(meeting=one.meeting, number=2, released_by=None, content={}),
}


def form(request):
    form = Everything(request.POST, request.FILES) if request.method == "POST" else Everything()
    status = 200 if not form.is_bound or form.is_valid() else 422
    return show(request, "form_page.html", "_form.html", {"form": form, "submit": "Simpan", "cancel": "/"}, status=status)


NAMES = ["Pembukaan", "Laporan", "Sambutan", "Paparan"]


def behaviours(request):
    return show(request, "behaviours.html", "sorted.html", {"names": NAMES})


def sorted_names(request):
    names = [name for name in NAMES if name != request.POST["name"]]
    names.insert(int(request.POST["position"]) - 1, request.POST["name"])
    return answer(request, "/uji/perilaku/", "sorted.html", {"names": names}, toast=", ".join(names))


def dialog(request):
    return show(request, "dialog.html", "_status.html", {})


def slow(request):
    time.sleep(0.5)
    return leave(request, "/uji/perilaku/", toast="Sekali.")


urlpatterns = [
    path("uji/perilaku/", behaviours),
    path("uji/urutan/", sorted_names),
    path("uji/dialog/", dialog),
    path("uji/lambat/", slow),
    path("uji/bagian/", part),
    path("uji/tanda/", marked),
    path("uji/pergi/", gone),
    path("uji/tertutup/", closed),
    path("uji/rusak/", broken),
    path("uji/ditolak/<act>/", refused),
    path("uji/formulir/", form),
    *floor.urlpatterns,
]
