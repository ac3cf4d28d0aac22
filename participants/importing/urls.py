"""Below <region>/<meeting>/imports/; the names are those of participants."""

from django.urls import include, path

from participants.importing import views

imported = [
    path("", views.import_preview, name="import_preview"),
    path("application/", views.import_application, name="import_application"),
    path("columns/", views.import_columns, name="import_columns"),
    path("skips/", views.import_skips, name="import_skips"),
    path("answers/", views.import_answers, name="import_answers"),
    path("notes/", views.import_notes, name="import_notes"),
    path("removal/", views.import_removal, name="import_removal"),
]
urlpatterns = [
    path("", views.imports, name="imports"),
    path("template/", views.import_template, name="import_template"),
    path("participants/", views.participants_sheet, name="participants_sheet"),
    path("directory/", views.directory_sheet, name="directory_sheet"),
    path("<int:imported>/", include(imported)),
]
