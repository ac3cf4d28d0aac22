from django.urls import include, path

from participants.answers import pages
from participants.door import desk_device, desk_pages, desk_records, signatures
from participants.invitations import reception
from participants.listing import inviting_page, ordering, participants, picked, presence, renewing
from participants.room_code import room

app_name = "participants"

participant = [
    path("", participants.participant_update, name="participant_update"),
    path("answer/", pages.participant_answer, name="participant_answer"),
    path("link/", pages.participant_link, name="participant_link"),
    path("attendance/", participants.participant_attendance, name="participant_attendance"),
    path("signature/", signatures.participant_signature, name="participant_signature"),
    path("representative/", participants.representative_create, name="representative_create"),
    path("position/", ordering.participant_position, name="participant_position"),
    path("renewal/", participants.participant_renewal, name="participant_renewal"),
    path("retention/", participants.participant_retention, name="participant_retention"),
    path("acts/", picked.participant_acts, name="participant_acts"),
]
desk = [  # opened by its link and PIN, or by an account that may check in
    path("", desk_pages.desk, name="desk"),
    path("pin/", desk_pages.desk_pin, name="desk_pin"),
    path("scans/", desk_pages.desk_scans, name="desk_scans"),
    path("list/", desk_device.desk_list, name="desk_list"),
    path("paper/", desk_device.desk_paper, name="desk_paper"),
    path("paper/entry/", desk_device.desk_paper_entry, name="desk_paper_entry"),
    path("manifest.json", desk_device.desk_manifest, name="desk_manifest"),
    path("worker.js", desk_device.desk_worker, name="desk_worker"),
]
personal = [  # the page itself is the roof's: proceedings:personal
    path("answer/", pages.answer, name="answer"),
    path("opening/", pages.link_opening, name="link_opening"),
    path("code.png", pages.link_code, name="link_code"),
    path("entrance/", pages.link_entrance, name="link_entrance"),
]
meeting = [
    path("p/<str:link>/", include(personal)),
    path("exit/", pages.link_exit, name="link_exit"),
    path("desks/", desk_records.desks, name="desks"),
    path("desks/<int:desk>/", desk_records.desk_record, name="desk_record"),
    path("desks/<int:desk>/revocation/", desk_records.desk_revocation, name="desk_revocation"),
    path("desk/<slug:token>/", include(desk)),
    path("c/<slug:code>/", desk_pages.code, name="code"),
    path("participants/", participants.participants, name="participants"),
    path("participants/new/", participants.participant_create, name="participant_create"),
    path("presence/", presence.presence, name="presence"),
    path("room/", room.room, name="room"),
    path("room/<slug:wall>/", room.room_arrival, name="room_arrival"),
    path("reception/", reception.reception_update, name="reception_update"),
    path("participants/renewal/", renewing.renewal, name="renewal"),
    path("participants/order/", ordering.order, name="order"),
    path("participants/group/", picked.participants_group, name="participants_group"),
    path("participants/removal/", picked.participants_removal, name="participants_removal"),
    path("participants/<int:participant>/", include(participant)),
    path("imports/", include("participants.importing.urls")),
    path("directory/inviting/", inviting_page.inviting, name="inviting"),
    path("directory/", include("participants.directory.urls")),
    path("letters/", include("participants.letters.urls")),
    path("messages/", include("participants.outbox.urls")),
    path("papers/", include("participants.papers.urls")),
]
urlpatterns = [path("<slug:region>/<slug:meeting>/", include(meeting))]
