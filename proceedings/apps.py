from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProceedingsConfig(AppConfig):
    """What the meeting produced, and the pages that show all floors."""

    name = "proceedings"
    verbose_name = _("Proceedings")
