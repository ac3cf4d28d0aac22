"""Verification of a paper by the code printed on it, typed or scanned. Not an electronic signature, and the page says so."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from agenda.models import Paper
from agenda.models.codes import KINDS, read_code


@require_safe
def verification(request):
    """Ask for a code."""
    if code := read_code(request.GET.get("code", "")[:50]):
        return redirect("agenda:paper", code)
    return render(request, "agenda/programme/verification.html")


@require_safe
def paper(request, paper_code):
    """Show the details of the paper with this code, as few as identify it: its text stays with those who hold it."""
    code = read_code(paper_code[:50])
    found = Paper.objects.issued().select_related("meeting__region").filter(code=code).first()
    if found is None:
        return render(request, "agenda/programme/paper.html", {"code": paper_code[:50]}, status=404)
    region = found.meeting.region
    timezone.activate(region.zone)
    later = Paper.objects.issued().filter(replaces=found).first()
    context = {"paper": found, "meeting": found.meeting, "kind": KINDS.get(found.kind, ""), "later": later, "code": found.code}
    return render(request, "agenda/programme/paper.html", context)
