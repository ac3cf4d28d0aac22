"""The page that invites from the directory."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agenda.access.lookups import get_meeting
from participants.listing.inviting import candidates, groups_of, invite
from participants.models import Group
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave


class InvitingForm(forms.Form):
    """Whole groups (unsur), or single posts; of a group only those who are not on the list yet."""

    groups = forms.MultipleChoiceField(choices=Group.choices, required=False)
    posts = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data, *, found):
        super().__init__(data)
        self.found = found
        self.fields["posts"].choices = [(one.post.pk, one.post.title) for one in found]

    def clean(self):
        cleaned = super().clean()
        groups, posts = cleaned.get("groups", []), cleaned.get("posts", [])
        cleaned["wanted"] = {*posts, *(one.post.pk for one in self.found if one.group in groups)}
        if not cleaned["wanted"] and not self.errors:
            raise forms.ValidationError(gettext_lazy("Choose a group or a post."))
        return cleaned


@require_form
def inviting(request, region, meeting):
    """Invite from the directory: by group, or post by post. Those on the list already are skipped and counted."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    found = candidates(meeting)
    form = InvitingForm(sent(request), found=found)
    if request.method == "POST" and form.is_valid():
        page = reverse("participants:participants", args=meeting.args)
        return leave(request, page, toast=say(invite(meeting, form.cleaned_data["wanted"])))
    groups = [(group, rows, sum(not one.listed for one in rows)) for group, rows in groups_of(found)]
    context = {"meeting": meeting, "form": form, "groups": groups}
    return show_form(request, "participants/listing/inviting.html", context)


def say(done):
    """The result of the invitation, as one sentence."""
    new = ngettext("%(count)s participant added.", "%(count)s participants added.", done.new) % {"count": done.new}
    known = _("%(count)s on the list already.") % {"count": done.known}
    return f"{new} {known}" if done.known else new
