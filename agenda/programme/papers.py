"""Verification of a paper by the code printed on it, typed or scanned. Not an electronic signature, and the page says so."""

from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from agenda.models import Meeting, Paper, Region
from agenda.models.codes import KINDS, read_code
from rakerda.pages.public import public
from rakerda.pages.versions import Place, Versions

LONGEST = 300  # characters of a code that somebody typed, also with its address
SHOWN = 50  # characters of an unknown code that the page repeats
CODE = Place("paper_code", lambda typed: read_code(typed[:LONGEST]))
PAPER_ROWS = Versions(
    Region.objects.filter(meetings__papers__code=CODE),
    Meeting.objects.filter(papers__code=CODE),
    Paper.objects.filter(Q(code=CODE) | Q(replaces__code=CODE)),
)


@public(Versions(), asks=["code"])
@require_safe
def verification(request):
    """Ask for a code."""
    if code := read_code(request.GET.get("code", "")[:LONGEST]):
        return redirect("agenda:paper", code)
    return render(request, "agenda/programme/verification.html")


@public(PAPER_ROWS)
@require_safe
def paper(request, paper_code):
    """Show the details of the paper with this code, as few as identify it: its text stays with those who hold it."""
    code = read_code(paper_code[:LONGEST])
    found = Paper.objects.issued().select_related("meeting__region").filter(code=code).first()
    if found is None:
        return render(request, "agenda/programme/paper.html", {"code": paper_code[:SHOWN]}, status=404)
    region = found.meeting.region
    timezone.activate(region.zone)
    later = Paper.objects.issued().filter(replaces=found).first()
    context = {"paper": found, "meeting": found.meeting, "kind": KINDS.get(found.kind, ""), "later": later, "code": found.code}
    return render(request, "agenda/programme/paper.html", context)
