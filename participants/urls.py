from django.urls import include, path

from participants import desk_views, ordering, receiving, reception_views, views

app_name = "participants"

participant = [
    path("", views.participant_update, name="participant_update"),
    path("attendance/", views.participant_attendance, name="participant_attendance"),
    path("representative/", views.representative_create, name="representative_create"),
    path("position/", ordering.participant_position, name="participant_position"),
    path("renewal/", views.participant_renewal, name="participant_renewal"),
    path("removal/", views.participant_removal, name="participant_removal"),
]
desk = [  # opened by its link and PIN, or by an account that may check in
    path("", desk_views.desk, name="desk"),
    path("pin/", desk_views.desk_pin, name="desk_pin"),
    path("scans/", desk_views.desk_scans, name="desk_scans"),
]
meeting = [
    path("desks/", reception_views.desks, name="desks"),
    path("desk/<slug:token>/", include(desk)),
    path("c/<slug:code>/", desk_views.code, name="code"),
    path("participants/", views.participants, name="participants"),
    path("participants/new/", views.participant_create, name="participant_create"),
    path("reception/", receiving.reception_update, name="reception_update"),
    path("participants/order/", ordering.order, name="order"),
    path("participants/<int:participant>/", include(participant)),
    path("directory/", include("participants.directory.urls")),
    path("letters/", include("participants.letters.urls")),
    path("messages/", include("participants.outbox.urls")),
]
urlpatterns = [path("<slug:region>/<slug:meeting>/", include(meeting))]
