from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipantsConfig(AppConfig):
    """Who: units, posts, officials, participants, and who may do what."""

    name = "participants"
    verbose_name = _("Participants")
