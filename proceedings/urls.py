from django.urls import path, register_converter

from proceedings.book import editions
from proceedings.decisions import decisions
from proceedings.follow_ups import follow_ups
from proceedings.home import board, front, personal, searching
from proceedings.minutes import minutes, speakers
from proceedings.models import ENTRIES, Passage
from proceedings.programme import agenda

app_name = "proceedings"
MEETING = "<slug:region>/<slug:meeting>"
MINUTES = f"{MEETING}/sessions/<int:session>/minutes"
DECISION = f"{MEETING}/decisions/<int:decision>"
FOLLOW_UP = f"{MEETING}/follow-ups/<int:follow_up>"
REPORT = f"{MEETING}/reports/<int:report>"
EDITION = f"{MEETING}/proceedings/<int:edition>"
ENTRY = f"{MINUTES}/<entries:entries>/<int:entry>"


class EntriesConverter:
    """The kinds of entries, by the name of their collection."""

    regex = "|".join(ENTRIES)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class PassageConverter(EntriesConverter):
    """The kinds of written texts of the book."""

    regex = "|".join(Passage.Kind.values)


register_converter(EntriesConverter, "entries")
register_converter(PassageConverter, "passage")

urlpatterns = [
    path("", front.home, name="home"),
    path("akun/rapat/", front.meetings, name="meetings"),
    path("<slug:region>/", front.region, name="region"),
    path(f"{MEETING}/", front.front, name="front"),
    path(f"{MEETING}/p/<str:link>/", personal.personal, name="personal"),
    path(f"{MEETING}/agenda/", agenda.agenda, name="agenda"),
    path(f"{MEETING}/agenda/file/", agenda.agenda_file, name="agenda_file"),
    path(f"{MEETING}/arrangement/check/", agenda.programme_check, name="programme_check"),
    path(f"{MEETING}/board/", board.board, name="board"),
    path(f"{MEETING}/search/", searching.search, name="search"),
    path(f"{MEETING}/minutes/", minutes.minutes_list, name="minutes_list"),
    path(f"{MINUTES}/", minutes.minutes, name="minutes"),
    path(f"{MINUTES}/summary/", minutes.minutes_update, name="minutes_update"),
    path(f"{MINUTES}/approval/", minutes.minutes_approval, name="minutes_approval"),
    path(f"{MINUTES}/reopening/", minutes.minutes_reopening, name="minutes_reopening"),
    path(f"{MINUTES}/entries/", minutes.entry_create, name="entry_create"),
    path(f"{ENTRY}/", minutes.entry_update, name="entry_update"),
    path(f"{ENTRY}/removal/", minutes.entry_removal, name="entry_removal"),
    path(f"{ENTRY}/restoration/", minutes.entry_restoration, name="entry_restoration"),
    path(f"{ENTRY}/acts/", speakers.entry_acts, name="entry_acts"),
    path(f"{ENTRY}/speaker/", speakers.entry_speaker, name="entry_speaker"),
    path(f"{MINUTES}/questions/<int:question>/answer/", minutes.question_answer, name="question_answer"),
    path(f"{MINUTES}/questions/<int:question>/answerer/", speakers.question_answerer, name="question_answerer"),
    path(f"{MEETING}/decisions/", decisions.decisions, name="decisions"),
    path(f"{MEETING}/decisions/new/", decisions.decision_create, name="decision_create"),
    path(f"{DECISION}/", decisions.decision_update, name="decision_update"),
    path(f"{DECISION}/position/", decisions.decision_position, name="decision_position"),
    path(f"{DECISION}/removal/", decisions.decision_removal, name="decision_removal"),
    path(f"{DECISION}/adoption/", decisions.decision_adoption, name="decision_adoption"),
    path(f"{DECISION}/withdrawal/", decisions.decision_withdrawal, name="decision_withdrawal"),
    path(f"{DECISION}/follow-ups/new/", follow_ups.decision_follow_up, name="decision_follow_up"),
    path(f"{ENTRY}/follow-ups/new/", follow_ups.entry_follow_up, name="entry_follow_up"),
    path(f"{MEETING}/follow-ups/", follow_ups.follow_ups, name="follow_ups"),
    path(f"{FOLLOW_UP}/", follow_ups.follow_up, name="follow_up"),
    path(f"{FOLLOW_UP}/terms/", follow_ups.follow_up_update, name="follow_up_update"),
    path(f"{FOLLOW_UP}/cancellation/", follow_ups.follow_up_cancellation, name="follow_up_cancellation"),
    path(f"{FOLLOW_UP}/resumption/", follow_ups.follow_up_resumption, name="follow_up_resumption"),
    path(f"{FOLLOW_UP}/reports/", follow_ups.report_create, name="report_create"),
    path(f"{REPORT}/verification/", follow_ups.report_verification, name="report_verification"),
    path(f"{REPORT}/return/", follow_ups.report_return, name="report_return"),
    path(f"{REPORT}/evidence/", follow_ups.report_evidence, name="report_evidence"),
    path(f"{MEETING}/proceedings/", editions.editions, name="editions"),
    path(f"{EDITION}/", editions.edition, name="edition"),
    path(f"{EDITION}/run/", editions.edition_run, name="edition_run"),
    path(f"{EDITION}/file/", editions.edition_file, name="edition_file"),
    path(f"{EDITION}/publication/", editions.edition_publication, name="edition_publication"),
    path(f"{EDITION}/withdrawal/", editions.edition_withdrawal, name="edition_withdrawal"),
    path(f"{MEETING}/passages/<passage:kind>/", editions.passage_update, name="passage_update"),
]
