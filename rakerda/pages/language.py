"""Language of the interface."""

from django.conf import settings
from django.utils import timezone, translation


class LanguageMiddleware:
    """Indonesian, unless the reader chose another language in the footer.

    Django's own middleware would follow Accept-Language; the language of a phone as sold is not a choice of its owner.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language), timezone.override(None):  # looking up the region activates its time zone
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
