"""The choice of recipients: a tick for each name, by group."""

from django import forms

from participants.invitations.audience import by_group


class Ticks(forms.CheckboxSelectMultiple):
    """A box for each name, by group; a group is opened to be read and ticked as a whole (static/js/ticks.js)."""

    template_name = "participants/widgets/ticks.html"


class RecipientsField(forms.ModelMultipleChoiceField):
    """Participants by group, in protocol order."""

    widget = Ticks

    def __init__(self, rows, **options):
        super().__init__(rows, **options)
        self.choices = [
            (label, [(row.pk, f"{row.office} · {row.name}" if row.name else row.office) for row in them])
            for label, them in by_group(rows)
        ]
