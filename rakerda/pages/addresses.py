"""Addresses that came to harm on their way: a sentence's full stop at the end, a bracket, a blank, or all in capitals."""

from django.http import HttpResponseRedirect
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes

from rakerda.searching.scanned import tidy


class AddressMiddleware:
    """Redirects to the address that was meant, where there is no page at the one that came."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        meant = meant_by(request.path)
        if meant == request.path:
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(escape_leading_slashes(escape_uri_path(meant)) + (f"?{query}" if query else ""))


def meant_by(path):
    """Return the path without punctuation and blanks at its end, and a path all in capitals in small letters."""
    kept = path.rstrip("/")
    last = kept.rpartition("/")[2]
    tidied = tidy(last)
    if tidied and last.startswith(tidied):
        path = f"{kept[: len(kept) - len(last)]}{tidied}/" if tidied != last else path
    return path.lower() if path.isupper() else path
