from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class RakerdaConfig(AppConfig):
    """The floor under all apps. It has no models and imports no app."""

    name, default = "rakerda", True


class SiteConfig(admin_apps.AdminConfig):
    """Django's admin behind our own sign-in (rakerda/admin.py)."""

    default, default_site = False, "rakerda.admin.Site"
