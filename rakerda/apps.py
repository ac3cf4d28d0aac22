from django.apps import AppConfig


class RakerdaConfig(AppConfig):
    """The floor under all apps. It has no models and knows no app."""

    name = "rakerda"
