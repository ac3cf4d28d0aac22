"""The answer to an invitation, as a form."""

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.translation import gettext_lazy as _

from participants.answers import answering
from participants.identity.fields import PhoneField
from participants.identity.phones import PHONE
from participants.models import Participant
from rakerda.forms.inputs import WholeInput
from rakerda.searching.scanned import refuse_scanned

Answer = Participant.Answer


class AnswerForm(forms.Form):
    """One of three answers, with its details: the representative, or the reason for absence."""

    answer = forms.ChoiceField(label=_("Confirmation"), widget=forms.RadioSelect)
    companions = forms.IntegerField(
        label=_("aides and drivers who come along"), required=False, min_value=0, widget=WholeInput,
        validators=[MaxValueValidator(20)],
    )  # fmt: skip
    name = forms.CharField(
        label=_("Name of the representative, with titles"), max_length=200, required=False, validators=[refuse_scanned]
    )
    office = forms.CharField(label=_("Office of the representative"), max_length=250, required=False, validators=[refuse_scanned])
    phone = PhoneField(
        label=_("Phone of the representative"), required=False, validators=[PHONE],
        help_text=_("The link and the QR code of the representative are sent there."),
    )  # fmt: skip
    delegation_reason = forms.CharField(label=_("Why"), max_length=200, required=False)
    absence_reason = forms.CharField(
        label=_("Why"), max_length=200, required=False, help_text=_("Such as on duty elsewhere, ill, on leave.")
    )
    use_required_attribute = False  # fields that one answer needs, hidden for the others
    NEEDS = {Answer.REPRESENTED: ["name", "office", "delegation_reason"], Answer.ABSENT: ["absence_reason"]}

    def __init__(self, data=None, *, participant, **options):
        """Require the fields of the chosen answer; in an unbound form those of every answer."""
        super().__init__(data, initial=_answered(participant), **options)
        self.participant = participant
        self.fields["answer"].choices = _choices(participant)
        chosen = [data.get("answer")] if self.is_bound else self.NEEDS
        for field in [field for answer in chosen for field in self.NEEDS.get(answer, [])]:
            self.fields[field].required = True

    def save(self, by):
        """Record the chosen answer."""
        said = self.cleaned_data
        if said["answer"] == Answer.ATTENDING:
            answering.attend(self.participant, by, said["companions"] or 0)
        elif said["answer"] == Answer.ABSENT:
            answering.decline(self.participant, by, said["absence_reason"])
        else:
            whom = {field: said[field] for field in ("name", "office", "phone")}
            answering.be_represented(self.participant, by, said["delegation_reason"], **whom)


class OwnAnswerForm(AnswerForm):
    """The person's own answer, on their personal page: until the deadline."""

    def clean(self):
        if not answering.is_open(self.participant.meeting):
            raise forms.ValidationError(_("The time to answer is over. Please tell the contact person."), "late")
        if presence := answering.presence_of(self.participant):
            raise forms.ValidationError(str(presence), "present")
        return super().clean()


def _choices(participant):
    """The available answers. A vacant post can't attend, and the representative of a representative can't delegate."""
    refused = {Answer.NONE} | ({Answer.ATTENDING} if participant.vacant else set())
    refused |= set() if participant.may_delegate else {Answer.REPRESENTED}
    return [choice for choice in Answer.choices if choice[0] not in refused]


def _answered(participant):
    """The initial values of the form, from the answer given before."""
    said = {"answer": participant.answer or None, "companions": participant.companions or None}
    reason = {Answer.REPRESENTED: "delegation_reason", Answer.ABSENT: "absence_reason"}.get(participant.answer)
    if reason:
        said[reason] = participant.reason
    if participant.answer == Answer.REPRESENTED and (
        named := participant.representatives.listed().order_by("-answered_at").first()
    ):
        said |= {"name": named.name, "office": named.office, "phone": named.phone}
    return said
