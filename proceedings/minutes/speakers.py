"""What can be done with one entry, and settling later who said it."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from proceedings.access.lookups import get_entry
from proceedings.minutes.forms import SpeakerForm
from proceedings.minutes.page import writing, written
from proceedings.minutes.transcript import transcript
from rakerda.forms.pages import require_form
from rakerda.htmx import show


@require_safe
def entry_acts(request, region, meeting, session, entries, entry):
    """What can be done with an entry: the menu of its row, and a page without script."""
    entry = get_entry(request, region, meeting, session, entries, entry, may="proceedings.write")
    transcript([entry])
    writes = entry.minutes.approved_at is None
    follows = entries == "directives" or (entries == "questions" and entry.promise)
    context = {
        "meeting": entry.minutes.meeting,
        "session": entry.minutes.session,
        "minutes": entry.minutes,
        "entry": entry,
        "may_write": writes,
        "may_follow_up": follows and not entry.follow_ups.all(),
    }
    return show(request, "proceedings/minutes/acts.html", "proceedings/minutes/_acts.html", context)


@require_form
def entry_speaker(request, region, meeting, session, entries, entry):
    """Settle who spoke."""
    entry = get_entry(request, region, meeting, session, entries, entry, may="proceedings.write")
    return _settle(request, entry, "speaker", entry.text)


@require_form
def question_answerer(request, region, meeting, session, question):
    """Settle who answered a question."""
    entry = get_entry(request, region, meeting, session, "questions", question, may="proceedings.write")
    if not entry.answer:
        raise Http404
    return _settle(request, entry, "answered_by", entry.answer)


def _settle(request, entry, part, text):
    records = request.user.has_perm("participants.check_in", entry.minutes.meeting)
    form = SpeakerForm(entry.minutes, request.POST or None, row=entry, part=part, records=records)
    if request.method == "POST" and form.is_valid() and form.save(by=request.actor):
        return written(request, entry.minutes, toast=_("Saved."))
    return writing(request, entry.minutes, form, title=_("Who spoke?"), quoted=f"{entry.name_of(part)}: {text}")
