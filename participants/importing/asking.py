"""Questions that only a person can answer about a list: whether two rows are one person, whether a post has another title now."""

from dataclasses import dataclass, field

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

OFFICES = "offices"  # the question whether to write them with their units


@dataclass
class Question:
    """A question with its choices; `answer` is the value chosen, "" while it is open."""

    name: str  # of its field and its answer
    kind: str  # "offices", "person" or "post"
    choices: list  # (value, words)
    answer: str
    line: object = None  # the row that it is about
    facts: dict = field(default_factory=dict)  # what the page shows beside it

    @property
    def label(self):
        """The question in words."""
        if self.kind == "person":
            return _("Row %(number)s: the same person?") % {"number": self.line.place}
        if self.kind == "post":
            return _("Row %(number)s: the same post under a new title?") % {"number": self.line.place}
        return _("Write offices with the name of the unit?")


class Asking:
    """The questions of a list in the order in which they come up; `answers` are those given before, {name: value}.

    Who `proposes` shows offices in full until somebody has answered.
    """

    def __init__(self, answers, proposes):
        self.answers, self.proposes, self.questions = answers, proposes, []

    def ask(self, name, kind, choices, line=None, **facts):
        """Note a question; returns its answer, "" while nobody has given one of these choices."""
        answer = self.answers.get(name, "")
        answer = answer if answer in dict(choices) else ""
        self.questions.append(Question(name, kind, choices, answer, line, facts))
        return answer

    def ask_offices(self, pairs):
        """Ask once for the whole list whether to write offices with their units: (as in the list, with the unit, how many rows)."""
        choices = [("full", _("Yes, for the whole list")), ("short", _("No, as they stand in the list"))]
        self.ask(OFFICES, "offices", choices, pairs=pairs)

    @property
    def writes_in_full(self):
        """Whether to write offices with their units."""
        return self.answers.get(OFFICES, "full" if self.proposes else "") == "full"

    @property
    def open(self):
        """How many questions nobody has answered."""
        return sum(not question.answer for question in self.questions)


class AnswersForm(forms.Form):
    """The questions of a list, to be answered one by one or all at once."""

    def __init__(self, *args, preview, **values):
        super().__init__(*args, **values)
        self.preview = preview
        for question in preview.questions:
            self.fields[question.name] = forms.ChoiceField(
                label=question.label,
                choices=question.choices,
                widget=forms.RadioSelect,
                required=False,
                initial=question.answer,
            )

    def asked(self):
        """The questions with their fields."""
        return [(question, self[question.name]) for question in self.preview.questions]

    def clean(self):
        """Require an answer to one question at least."""
        cleaned = super().clean()
        if not any(cleaned.values()):
            self.add_error(None, _("Answer a question."))
        return cleaned

    def save(self):
        """Keep the answers; returns a sentence about what is left to ask."""
        self.preview.imported.answer({name: value for name, value in self.cleaned_data.items() if value})
        left = sum(not self.cleaned_data[name] for name in self.fields)
        kept = ngettext("%s question is left.", "%s questions are left.", left) % left
        return kept if left else _("The answers are kept.")
