from django.urls import path, register_converter

from participants.models import PrintJob
from participants.papers import views


class DocumentConverter:
    """The documents that are printed from the registry, by the name of their kind."""

    regex = "|".join(PrintJob.Kind.values)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(DocumentConverter, "document")

urlpatterns = [
    path("", views.prints, name="prints"),
    path("seating/", views.seating, name="seating"),
    path("seating/removal/", views.seating_removal, name="seating_removal"),
    path("<document:document>/", views.print_create, name="print_create"),
    path("<int:print>/", views.print_run, name="print_run"),
    path("<int:issued>/revocation/", views.print_revocation, name="print_revocation"),
    path("<int:print>/file/", views.print_file, name="print_file"),
]
