"""The hand-in window, extensions for single units, and the lock."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from agenda.access.lookups import get_meeting
from presentations.expose.lookups import get_expose
from presentations.expose.window import due, grant, last_lock, lock, locked_together, unlock
from presentations.handing_in.forms import ExtensionForm, WindowForm
from presentations.models import Expose, Extension, Window
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave
from rakerda.pages.lists import as_moment


@require_form
def window_update(request, region, meeting):
    """Edit the window: opening, deadline, end of corrections."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    window = Window.objects.of(meeting) or Window(meeting=meeting)
    form = WindowForm(sent(request), instance=window)
    if form.is_valid():
        form.save()
        return leave(request, reverse("presentations:exposes", args=meeting.args), toast=_("Saved."))
    open_ones = Expose.objects.filter(meeting=meeting, locked_at=None).count()
    last = last_lock(meeting)
    together = locked_together(meeting, last).count()
    context = {"meeting": meeting, "form": form, "window": window, "open_ones": open_ones, "together": together, "last": last}
    return show_form(request, "presentations/handing_in/window_update.html", context)


@require_POST
def lock_create(request, region, meeting):
    """Lock every exposé of the meeting."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    at, count = lock(meeting, str(request.actor))
    words = ngettext("%(count)s exposé locked.", "%(count)s exposés locked.", count) % {"count": count}
    undo = reverse("presentations:lock_removal", args=meeting.args, query={"at": at.isoformat()})
    return leave(request, reverse("presentations:exposes", args=meeting.args), toast=words, undo=undo if count else "")


@require_POST
def lock_removal(request, region, meeting):
    """Reopen the exposés that were locked together at `at`. What was locked or reopened by itself since stays as it is, and the
    toast says how many are locked.
    """
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    count = unlock(meeting, as_moment(request.POST.get("at") or request.GET.get("at", "")), str(request.actor))
    toast = ngettext("%(count)s exposé is open again.", "%(count)s exposés are open again.", count) % {"count": count}
    if locked := Expose.objects.filter(meeting=meeting).exclude(locked_at=None).count():
        words = ngettext(
            "%(locked)s that was locked at another time stays locked.",
            "%(locked)s that were locked at another time stay locked.",
            locked,
        )
        toast += " " + words % {"locked": locked}
    return leave(request, reverse("presentations:exposes", args=meeting.args), toast=toast)


@require_form
def extension_create(request, region, meeting, expose):
    """Grant this unit an extension."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    form = ExtensionForm(sent(request), instance=Extension(expose=expose))
    if form.is_valid():
        grant(expose, **form.cleaned_data, by=str(request.actor))
        return leave(request, expose.get_absolute_url(), toast=_("The unit has more time."))
    context = {"meeting": expose.meeting, "expose": expose, "form": form, "due": due(expose)}
    return show_form(request, "presentations/handing_in/extension_create.html", context)


@require_POST
def expose_reopening(request, region, meeting, expose):
    """Undo the lock of one exposé."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    expose.reopen(str(request.actor))
    if expose.approved_at:
        toast = _("Reopened. It is still approved: send it back for repair, and the unit can change it.")
    else:
        toast = _("Reopened. It can be changed again.")
    return leave(request, expose.get_absolute_url(), toast=toast)
