from django.urls import include, path

from participants import views

app_name = "participants"

participant = [
    path("", views.participant_update, name="participant_update"),
    path("attendance/", views.participant_attendance, name="participant_attendance"),
    path("representative/", views.representative_create, name="representative_create"),
    path("position/", views.participant_position, name="participant_position"),
    path("removal/", views.participant_removal, name="participant_removal"),
]
meeting = [
    path("participants/", views.participants, name="participants"),
    path("participants/new/", views.participant_create, name="participant_create"),
    path("participants/<int:participant>/", include(participant)),
    path("directory/", include("participants.directory.urls")),
    path("directory/officials/<int:official>/", views.official_update, name="official_update"),
]
urlpatterns = [path("<slug:region>/<slug:meeting>/", include(meeting))]
