"""Below <region>/<meeting>/directory/; the names are those of participants."""

from django.urls import include, path

from participants.directory import units

unit = [
    path("", units.unit, name="unit"),
    path("settings/", units.unit_update, name="unit_update"),
    path("merger/", units.unit_merger, name="unit_merger"),
    path("revival/", units.unit_revival, name="unit_revival"),
]
urlpatterns = [
    path("", units.directory, name="directory"),
    path("units/new/", units.unit_create, name="unit_create"),
    path("units/<int:unit>/", include(unit)),
]
