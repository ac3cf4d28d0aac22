"""Posts, and the appointments to them."""

from datetime import timedelta

from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from participants.access.lookups import get_appointment, get_post, get_unit
from participants.directory.forms import AppointmentCreateForm, AppointmentForm, PostForm
from participants.directory.units import asked, unit_page
from participants.models.official import Held
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave


@require_form
def post_create(request, region, meeting, unit):
    """Add a post to a unit; the first one heads it by default."""
    unit = get_unit(request, region, meeting, unit, may="participants.run")
    form = PostForm(
        sent(request), unit=unit, meeting=request.meeting, initial={"head": not unit.posts.filter(head=True).exists()}
    )
    if request.method == "POST" and form.is_valid():
        post = form.save()
        return leave(request, post_place(request.meeting, post), toast=_("%s was added.") % post)
    return show_form(request, "participants/directory/post_create.html", {"meeting": request.meeting, "unit": unit, "form": form})


@require_form
def post_update(request, region, meeting, post):
    """Change a post: title, echelon, protocol rank."""
    post = get_post(request, region, meeting, post, may="participants.run")
    title = post.title
    form = PostForm(sent(request), instance=post, unit=post.unit, meeting=request.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, post_place(request.meeting, post), toast=_("Saved."))
    context = {"meeting": request.meeting, "post": post, "title": title, "unit": post.unit, "form": form}
    return show_form(request, "participants/directory/post_update.html", context)


@require_POST
def post_removal(request, region, meeting, post):
    """Remove a post that was created by mistake; one that was invited or signs a letter stays."""
    post = get_post(request, region, meeting, post, may="participants.run")
    try:
        post.remove()
    except ProtectedError:
        return leave(
            request, post_place(request.meeting, post), toast=_("%s has had holders or invitations and can't be removed.") % post
        )
    return leave(request, unit_page(request.meeting, post.unit), toast=_("%s was removed.") % post)


@require_form
def appointment_create(request, region, meeting, post):
    """Appoint somebody on file to a post."""
    post = get_post(request, region, meeting, post, may="participants.run")
    form = AppointmentCreateForm(sent(request), post=post, meeting=request.meeting, initial=asked(request, "official"))
    if request.method == "POST" and form.is_valid():
        try:
            appointment = form.save()
        except Held as refusal:
            form.add_error("kind", refusal.reason)
        else:
            return leave(request, post_place(request.meeting, post), toast=f"{appointment.official}: {appointment.office}")
    context = {"meeting": request.meeting, "post": post, "form": form}
    return show_form(request, "participants/directory/appointment_create.html", context)


@require_form
def appointment_update(request, region, meeting, appointment):
    """Change the kind and the term of an appointment."""
    appointment = get_appointment(request, region, meeting, appointment, may="participants.run")
    form = AppointmentForm(sent(request), instance=appointment, post=appointment.post, meeting=request.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, post_place(request.meeting, appointment.post), toast=_("Saved."))
    context = {"meeting": request.meeting, "appointment": appointment, "post": appointment.post, "form": form}
    return show_form(request, "participants/directory/appointment_update.html", context)


@require_POST
def appointment_ending(request, region, meeting, appointment):
    """End an appointment: yesterday was its last day, so the post is vacant from today. The toast offers to undo it."""
    appointment = get_appointment(request, region, meeting, appointment, may="participants.run")
    appointment.end(timezone.localdate() - timedelta(days=1))
    undo = request.path.removesuffix("ending/") + "resumption/"
    toast = _("%(name)s no longer holds the post.") % {"name": appointment.official}
    return leave(request, post_place(request.meeting, appointment.post), toast=toast, undo=undo)


@require_POST
def appointment_resumption(request, region, meeting, appointment):
    """Resume an ended appointment, unless somebody else holds the post definitively by now."""
    appointment = get_appointment(request, region, meeting, appointment, may="participants.run")
    toast = _("%(name)s holds the post again.") if appointment.resume() else _("Somebody else holds the post by now.")
    return leave(request, post_place(request.meeting, appointment.post), toast=toast % {"name": appointment.official})


@require_POST
def appointment_removal(request, region, meeting, appointment):
    """Remove an appointment that was entered by mistake."""
    appointment = get_appointment(request, region, meeting, appointment, may="participants.run")
    appointment.delete()
    return leave(request, post_place(request.meeting, appointment.post), toast=_("The appointment was removed."))


def post_place(meeting, post):
    """The address of a post on the page of its unit."""
    return f"{unit_page(meeting, post.unit)}#post-{post.pk}"
