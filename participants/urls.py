from django.urls import include, path

from participants import (
    answer_views,
    desk_device,
    desk_views,
    glass_views,
    ordering,
    presence,
    receiving,
    reception_views,
    room_views,
    views,
)

app_name = "participants"

participant = [
    path("", views.participant_update, name="participant_update"),
    path("answer/", answer_views.participant_answer, name="participant_answer"),
    path("link/", answer_views.participant_link, name="participant_link"),
    path("attendance/", views.participant_attendance, name="participant_attendance"),
    path("signature/", glass_views.participant_signature, name="participant_signature"),
    path("representative/", views.representative_create, name="representative_create"),
    path("position/", ordering.participant_position, name="participant_position"),
    path("renewal/", views.participant_renewal, name="participant_renewal"),
    path("retention/", views.participant_retention, name="participant_retention"),
    path("removal/", views.participant_removal, name="participant_removal"),
]
desk = [  # opened by its link and PIN, or by an account that may check in
    path("", desk_views.desk, name="desk"),
    path("pin/", desk_views.desk_pin, name="desk_pin"),
    path("scans/", desk_views.desk_scans, name="desk_scans"),
    path("roster/", desk_device.desk_roster, name="desk_roster"),
    path("paper/", desk_device.desk_paper, name="desk_paper"),
    path("paper/entry/", desk_device.desk_paper_entry, name="desk_paper_entry"),
    path("manifest.json", desk_device.desk_manifest, name="desk_manifest"),
    path("worker.js", desk_device.desk_worker, name="desk_worker"),
]
personal = [  # the page itself is the roof's: proceedings:personal
    path("answer/", answer_views.answer, name="answer"),
    path("opening/", answer_views.link_opening, name="link_opening"),
    path("code.png", answer_views.link_code, name="link_code"),
    path("entrance/", answer_views.link_entrance, name="link_entrance"),
]
meeting = [
    path("p/<str:link>/", include(personal)),
    path("exit/", answer_views.link_exit, name="link_exit"),
    path("desks/", reception_views.desks, name="desks"),
    path("desks/<int:desk>/", reception_views.desk_record, name="desk_record"),
    path("desks/<int:desk>/revocation/", reception_views.desk_revocation, name="desk_revocation"),
    path("desk/<slug:token>/", include(desk)),
    path("c/<slug:code>/", desk_views.code, name="code"),
    path("participants/", views.participants, name="participants"),
    path("participants/new/", views.participant_create, name="participant_create"),
    path("presence/", presence.presence, name="presence"),
    path("room/", room_views.room, name="room"),
    path("room/<slug:wall>/", room_views.room_arrival, name="room_arrival"),
    path("reception/", receiving.reception_update, name="reception_update"),
    path("participants/order/", ordering.order, name="order"),
    path("participants/<int:participant>/", include(participant)),
    path("imports/", include("participants.importing.urls")),
    path("directory/", include("participants.directory.urls")),
    path("letters/", include("participants.letters.urls")),
    path("messages/", include("participants.outbox.urls")),
    path("papers/", include("participants.papers.urls")),
]
urlpatterns = [path("<slug:region>/<slug:meeting>/", include(meeting))]
