from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProceedingsConfig(AppConfig):
    """Outcomes of the meeting, and the pages that show all floors."""

    name = "proceedings"
    verbose_name = _("Proceedings")
