from django import forms
from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db import models

from rakerda.forms.inputs import MISSING_CHOICES
from rakerda.forms.texts import tidying
from rakerda.searching.folding import Folds


class RakerdaConfig(AppConfig):
    """The floor under all apps. It has no models and imports no app."""

    name, default = "rakerda", True

    def ready(self):
        """Let every form tidy what is pasted into it, and ask for a missing choice in the same words; forms come after this.

        Names are searched by the lookup `folds`.
        """
        forms.CharField.to_python = tidying(forms.CharField.to_python)
        for field in (models.CharField, models.TextField):
            field.register_lookup(Folds)
        for field, told in MISSING_CHOICES.items():
            getattr(forms, field).default_error_messages["required"] = told


class SiteConfig(admin_apps.AdminConfig):
    """Django's admin behind our own sign-in (rakerda/admin.py)."""

    default, default_site = False, "rakerda.admin.Site"
