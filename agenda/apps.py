from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgendaConfig(AppConfig):
    """The meeting and its agenda. Contains no person's name."""

    name = "agenda"
    verbose_name = _("Agenda")
