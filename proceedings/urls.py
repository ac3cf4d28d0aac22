from django.urls import path

from proceedings import board, front
from proceedings.views import decisions, follow_ups, minutes

app_name = "proceedings"
MEETING = "<slug:region>/<slug:meeting>"

urlpatterns = [
    path("", front.home, name="home"),
    path("<slug:region>/", front.region, name="region"),
    path(f"{MEETING}/", front.front, name="front"),
    path(f"{MEETING}/board/", board.board, name="board"),
    path(f"{MEETING}/minutes/", minutes.minutes_list, name="minutes_list"),
    path(f"{MEETING}/decisions/", decisions.decisions, name="decisions"),
    path(f"{MEETING}/follow-ups/", follow_ups.follow_ups, name="follow_ups"),
]
