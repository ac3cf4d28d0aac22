from django.urls import path, register_converter

from agenda.calendar import holidays
from agenda.letterhead import pages
from agenda.programme import arrangement, meetings, papers, releases, sessions


class EmblemConverter:
    """The two emblems: of the region, and of the state."""

    regex = "|".join(pages.EMBLEMS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(EmblemConverter, "emblem")

app_name = "agenda"
MEETING = "<slug:region>/<slug:meeting>"
SESSION = f"{MEETING}/sessions/<int:session>"

urlpatterns = [
    path("v/", papers.verification, name="verification"),
    path("v/<str:paper_code>/", papers.paper, name="paper"),
    path(f"{MEETING}/arrangement/", arrangement.arrangement, name="arrangement"),
    path(f"{MEETING}/sessions/new/", sessions.session_create, name="session_create"),
    path(f"{SESSION}/", sessions.session_update, name="session_update"),
    path(f"{SESSION}/removal/", sessions.session_removal, name="session_removal"),
    path(f"{SESSION}/position/", arrangement.session_position, name="session_position"),
    path(f"{SESSION}/duration/", arrangement.session_duration, name="session_duration"),
    path(f"{SESSION}/opening/", arrangement.session_opening, name="session_opening"),
    path(f"{SESSION}/closure/", arrangement.session_closure, name="session_closure"),
    path(f"{SESSION}/restoration/", arrangement.session_restoration, name="session_restoration"),
    path(f"{MEETING}/releases/", releases.release_create, name="release_create"),
    path(f"{MEETING}/holidays/", holidays.holidays, name="holidays"),
    path(f"{MEETING}/holidays/proposal/", holidays.holiday_proposal, name="holiday_proposal"),
    path(f"{MEETING}/holidays/<int:holiday>/", holidays.holiday_update, name="holiday_update"),
    path(f"{MEETING}/holidays/<int:holiday>/removal/", holidays.holiday_removal, name="holiday_removal"),
    path(f"{MEETING}/emblems/", pages.emblem_update, name="emblem_update"),
    path(f"{MEETING}/emblems/<emblem:emblem>/", pages.emblem, name="emblem"),
    path(f"{MEETING}/settings/", meetings.meeting_update, name="meeting_update"),
]
