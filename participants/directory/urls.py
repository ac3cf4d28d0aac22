"""Below <region>/<meeting>/directory/; the names are those of participants."""

from django.urls import include, path

from participants.directory import merging, officials, posts, units

unit = [
    path("", units.unit, name="unit"),
    path("settings/", units.unit_update, name="unit_update"),
    path("merger/", units.unit_merger, name="unit_merger"),
    path("revival/", units.unit_revival, name="unit_revival"),
    path("posts/", posts.post_create, name="post_create"),
]
post = [
    path("", posts.post_update, name="post_update"),
    path("removal/", posts.post_removal, name="post_removal"),
    path("appointments/", posts.appointment_create, name="appointment_create"),
]
appointment = [
    path("", posts.appointment_update, name="appointment_update"),
    path("ending/", posts.appointment_ending, name="appointment_ending"),
    path("resumption/", posts.appointment_resumption, name="appointment_resumption"),
    path("removal/", posts.appointment_removal, name="appointment_removal"),
]
urlpatterns = [
    path("", units.directory, name="directory"),
    path("units/new/", units.unit_create, name="unit_create"),
    path("units/<int:unit>/", include(unit)),
    path("posts/<int:post>/", include(post)),
    path("appointments/<int:appointment>/", include(appointment)),
    path("officials/", officials.officials, name="officials"),
    path("officials/new/", officials.official_create, name="official_create"),
    path("officials/<int:official>/", officials.official_update, name="official_update"),
    path("officials/<int:official>/merger/", merging.official_merger, name="official_merger"),
]
