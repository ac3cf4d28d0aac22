from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgendaConfig(AppConfig):
    """Whose meeting, when, about what. Never names a person."""

    name = "agenda"
    verbose_name = _("Agenda")
