from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PresentationsConfig(AppConfig):
    """The exposés: uploads, decks, slides, results, factors, plans."""

    name = "presentations"
    verbose_name = _("Presentations")
