"""The place of exposés in the agenda: the session of their field takes them, as soon as there is one."""

from django.dispatch import receiver

from agenda.models import arranged
from presentations.models.expose import Expose


@receiver(arranged)
def follow(meeting, **_kwargs):
    """Place the exposés anew after every change of the agenda."""
    Expose.objects.place(meeting)
