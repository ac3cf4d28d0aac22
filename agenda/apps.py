from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgendaConfig(AppConfig):
    """Whose meeting, when, about what. Contains no person's name."""

    name = "agenda"
    verbose_name = _("Agenda")
