"""Every address x every role x own and foreign region: the response of each.

One line per address and method; a method without a line must be refused (405). A cell is the status, or "in": sent to
sign in. The columns:

    anon    nobody signed in                       oper    the operator of the unit that the row belongs to
    secr    the secretariat                        other   the operator of another unit of the region
    desk    the registration desk                  away    the secretariat of another region, whose data also exist
    note    a note taker                           super   the superuser
    lead    a leader

The responses to others follow from these (told_to, below): two roles, a link, a replaced link.
A POST is sent empty: 422 is an invalid form, 303 a completed act.
To add an address: one line, and a row in tests/world.py if it has a new place.
"""

import re

import pytest

from participants.access.permissions import ACCESS, ANYONE
from tests import make
from tests.world import LINKS, PAIRS, ROLES, address, fetch, twin, undone, walk_urls

TABLE = """
#                                             anon secr desk note lead oper other away super

healthz                                  GET  200  200  200  200  200  200  200   200  200
favicon                                  GET  302  302  302  302  302  302  302   302  302

agenda:verification                      GET  200  200  200  200  200  200  200  200  200
agenda:paper                             GET  200  200  200  200  200  200  200  200  200
agenda:arrangement                       GET  in   200  403  403  403  403  403  404  200
agenda:emblem_update                     GET  in   200  403  403  403  403  403  404  200
agenda:emblem_update                     POST in   303  403  403  403  403  403  404  303
agenda:emblem                            GET  in   200  403  403  403  403  403  404  200
agenda:meeting_update                    GET  in   200  403  403  403  403  403  404  200
agenda:meeting_update                    POST in   422  403  403  403  403  403  404  422
agenda:release_create                    GET  in   200  403  403  403  403  403  404  200
agenda:release_create                    POST in   303  403  403  403  403  403  404  303
agenda:session_create                    GET  in   200  403  403  403  403  403  404  200
agenda:session_create                    POST in   422  403  403  403  403  403  404  422
agenda:session_update                    GET  in   200  403  403  403  403  403  404  200
agenda:session_update                    POST in   422  403  403  403  403  403  404  422
agenda:session_removal                   GET  in   200  403  403  403  403  403  404  200
agenda:session_removal                   POST in   422  403  403  403  403  403  404  422
agenda:session_position                  POST in   422  403  403  403  403  403  404  422
agenda:session_duration                  POST in   422  403  403  403  403  403  404  422
agenda:session_opening                   POST in   303  403  403  403  403  403  404  303
agenda:session_closure                   POST in   303  403  403  403  403  403  404  303
agenda:session_restoration               POST in   303  403  403  403  403  403  404  303
agenda:holidays                          GET  in   200  403  403  403  403  403  404  200
agenda:holidays                          POST in   422  403  403  403  403  403  404  422
agenda:holiday_proposal                  POST in   303  403  403  403  403  403  404  303
agenda:holiday_update                    GET  in   200  403  403  403  403  403  404  200
agenda:holiday_update                    POST in   422  403  403  403  403  403  404  422
agenda:holiday_removal                   POST in   303  403  403  403  403  403  404  303

participants:participants                GET  in   200  200  200  200  403  403   404  200
participants:participant_create          GET  in   200  403  403  403  403  403   404  200
participants:participant_create          POST in   422  403  403  403  403  403   404  422
participants:participant_update          GET  in   200  200  200  200  403  403   404  200
participants:participant_update          POST in   422  403  403  403  403  403   404  422
participants:participant_attendance      POST in   303  303  403  403  403  403   404  303
participants:representative_create       GET  in   200  200  403  403  403  403   404  200
participants:representative_create       POST in   422  422  403  403  403  403   404  422
participants:participant_signature       GET  in   303  303  403  403  403  403   404  303
participants:participant_signature       POST in   303  303  403  403  403  403   404  303
participants:order                       GET  in   200  403  403  403  403  403   404  200
participants:reception_update            GET  in   200  403  403  403  403  403  404  200
participants:reception_update            POST in   422  403  403  403  403  403  404  422
participants:inviting                  GET  in   200  403  403  403  403  403   404  200
participants:inviting                  POST in   422  403  403  403  403  403   404  422
participants:participant_renewal         POST in   303  403  403  403  403  403   404  303
participants:renewal                     GET  in   200  403  403  403  403  403  404  200
participants:renewal                     POST in   303  403  403  403  403  403  404  303
participants:participant_retention       POST in   303  403  403  403  403  403   404  303
participants:imports                     GET  in   200  403  403  403  403  403   404  200
participants:imports                     POST in   422  403  403  403  403  403   404  422
participants:import_template             GET  in   200  403  403  403  403  403   404  200
participants:participants_sheet          GET  in   200  403  403  403  403  403   404  200
participants:directory_sheet             GET  in   200  403  403  403  403  403   404  200
participants:import_preview              GET  in   200  403  403  403  403  403   404  200
participants:import_notes                GET  in   200  403  403  403  403  403   404  200
participants:import_application          POST in   422  403  403  403  403  403   404  422
participants:import_columns              POST in   422  403  403  403  403  403   404  422
participants:import_skips                POST in   422  403  403  403  403  403   404  422
participants:import_answers              POST in   422  403  403  403  403  403   404  422
participants:import_removal              POST in   303  403  403  403  403  403   404  303
participants:participant_position        POST in   303  403  403  403  403  403   404  303
participants:participant_acts            GET  in   200  403  403  403  403  403   404  200
participants:participants_group          GET  in   200  403  403  403  403  403   404  200
participants:participants_group          POST in   422  403  403  403  403  403   404  422
participants:participants_removal        GET  in   200  403  403  403  403  403   404  200
participants:participants_removal        POST in   303  403  403  403  403  403   404  303
participants:participant_answer          GET  in   200  403  403  403  403  403   404  200
participants:participant_answer          POST in   422  403  403  403  403  403   404  422
participants:participant_link            POST in   303  403  403  403  403  403   404  303
participants:answer                      GET  200  200  200  200  200  200  200   200  200
participants:answer                      POST 422  422  422  422  422  422  422   422  422
participants:link_code                   GET  200  200  200  200  200  200  200   200  200
participants:link_opening                POST 204  204  204  204  204  204  204   204  204
participants:link_entrance               POST 303  303  303  303  303  303  303   303  303
participants:link_exit                   POST 303  303  303  303  303  303  303   303  303
participants:official_update             GET  in   200  403  403  403  403  403   404  200
participants:official_update             POST in   422  403  403  403  403  403   404  422
participants:official_merger             GET  in   200  403  403  403  403  403   404  200
participants:official_merger             POST in   422  403  403  403  403  403   404  422
participants:directory                   GET  in   200  200  200  200  403  403   404  200
participants:unit_create                 GET  in   200  403  403  403  403  403   404  200
participants:unit_create                 POST in   422  403  403  403  403  403   404  422
participants:unit                        GET  in   200  200  200  200  403  403   404  200
participants:unit_update                 GET  in   200  403  403  403  403  403   404  200
participants:unit_update                 POST in   422  403  403  403  403  403   404  422
participants:unit_merger                 GET  in   200  403  403  403  403  403   404  200
participants:unit_merger                 POST in   422  403  403  403  403  403   404  422
participants:unit_revival                POST in   303  403  403  403  403  403   404  303
participants:officials                   GET  in   200  200  200  200  403  403   404  200
participants:official_create             GET  in   200  403  403  403  403  403   404  200
participants:official_create             POST in   422  403  403  403  403  403   404  422
participants:post_create                 GET  in   200  403  403  403  403  403   404  200
participants:post_create                 POST in   422  403  403  403  403  403   404  422
participants:post_update                 GET  in   200  403  403  403  403  403   404  200
participants:post_update                 POST in   422  403  403  403  403  403   404  422
participants:post_removal                POST in   303  403  403  403  403  403   404  303
participants:appointment_create          GET  in   200  403  403  403  403  403   404  200
participants:appointment_create          POST in   422  403  403  403  403  403   404  422
participants:appointment_update          GET  in   200  403  403  403  403  403   404  200
participants:appointment_update          POST in   422  403  403  403  403  403   404  422
participants:appointment_ending          POST in   303  403  403  403  403  403   404  303
participants:appointment_resumption      POST in   303  403  403  403  403  403   404  303
participants:appointment_removal         POST in   303  403  403  403  403  403   404  303

participants:presence                    GET  in   200  200  200  200  403  403   404  200
participants:room                        GET  in   200  200  403  403  403  403   404  200
participants:room_arrival                GET  200  200  200  200  200  200  200   200  200
participants:room_arrival                POST 422  422  422  422  422  422  422   422  422
participants:desks                       GET  in   200  200  403  403  403  403   404  200
participants:desks                       POST in   422  403  403  403  403  403   404  422
participants:desk_record                 GET  in   200  403  403  403  403  403   404  200
participants:desk_record                 POST in   422  403  403  403  403  403   404  422
participants:desk_revocation             POST in   303  403  403  403  403  403   404  303
participants:desk                        GET  302  200  200  302  302  302  302   302  200
participants:desk_pin                    GET  200  302  302  200  200  200  200   200  302
participants:desk_pin                    POST 422  302  302  422  422  422  422   422  302
participants:desk_scans                  POST 403  422  422  403  403  403  403   403  422
participants:desk_list                 GET  403  200  200  403  403  403  403   403  200
participants:desk_paper                  GET  302  200  200  302  302  302  302   302  200
participants:desk_paper_entry            GET  302  200  200  302  302  302  302   302  200
participants:desk_paper_entry            POST 302  303  303  302  302  302  302   302  303
participants:desk_manifest               GET  200  200  200  200  200  200  200   200  200
participants:desk_worker                 GET  200  200  200  200  200  200  200   200  200
participants:code                        GET  200  200  200  200  200  200  200   200  200
participants:code                        POST in   200  200  403  403  403  403   404  200
participants:letters                     GET  in   200  200  200  200  403  403   404  200
participants:letter_create               GET  in   200  403  403  403  403  403   404  200
participants:letter_create               POST in   422  403  403  403  403  403   404  422
participants:letter                      GET  in   200  200  200  200  403  403   404  200
participants:letter_drawing              GET  in   303  303  303  303  403  403   404  303
participants:letter_update               GET  in   200  403  403  403  403  403   404  200
participants:letter_update               POST in   422  403  403  403  403  403   404  422
participants:letter_number               GET  in   200  403  403  403  403  403   404  200
participants:letter_number               POST in   422  403  403  403  403  403   404  422
participants:letter_preview              POST in   303  403  403  403  403  403   404  303
participants:letter_issue                POST in   422  403  403  403  403  403   404  422
participants:letter_succession           POST in   422  403  403  403  403  403   404  422
participants:letter_removal              POST in   303  403  403  403  403  403   404  303
participants:letter_file                 GET  in   200  200  200  200  403  403   404  200
participants:letter_sheets               GET  in   200  403  403  403  403  403   404  200
participants:recipient_sheet             GET  in   200  403  403  403  403  403   404  200
participants:messages                    GET  in   200  403  403  403  403  403   404  200
participants:message_create              GET  in   200  403  403  403  403  403   404  200
participants:message_create              POST in   422  403  403  403  403  403   404  422
participants:messages_approval           POST in   303  403  403  403  403  403   404  303
participants:messages_posting            POST in   303  403  403  403  403  403   404  303
participants:group_message               GET  in   200  403  403  403  403  403   404  200
participants:message_update              GET  in   200  403  403  403  403  403   404  200
participants:message_update              POST in   422  403  403  403  403  403   404  422
participants:message_approval            POST in   303  403  403  403  403  403   404  303
participants:message_sending             POST in   422  403  403  403  403  403   404  422
participants:message_removal             POST in   303  403  403  403  403  403   404  303
participants:message_recall              POST in   303  403  403  403  403  403   404  303
participants:message_restoration         POST in   303  403  403  403  403  403   404  303
participants:messages_removal            POST in   303  403  403  403  403  403   404  303
participants:messages_restoration        POST in   303  403  403  403  403  403   404  303

participants:prints                      GET  in   200  200  200  200  403  403   404  200
participants:print_create                GET  in   200  403  403  403  403  403   404  200
participants:print_create                POST in   422  403  403  403  403  403   404  422
participants:seating                     GET  in   200  403  403  403  403  403   404  200
participants:seating                     POST in   422  403  403  403  403  403   404  422
participants:seating_removal             POST in   303  403  403  403  403  403   404  303
participants:print_run                   GET  in   200  200  200  200  403  403   404  200
participants:print_revocation            GET  in   200  403  403  403  403  403   404  200
participants:print_revocation            POST in   422  403  403  403  403  403   404  422
participants:print_file                  GET  in   200  200  200  200  403  403   404  200

presentations:exposes                    GET  in   200  403  200  200  302  302  404  200
presentations:expose_create              POST in   303  403  403  403  403  403  404  303
presentations:window_update              GET  in   200  403  403  403  403  403  404  200
presentations:window_update              POST in   422  403  403  403  403  403  404  422
presentations:lock_create                POST in   303  403  403  403  403  403  404  303
presentations:lock_removal               POST in   303  403  403  403  403  403  404  303
presentations:results_overview                    GET  in   200  403  200  200  403  403  404  200
presentations:results_overview_file               GET  in   200  403  200  200  403  403  404  200
presentations:board                      GET  in   200  403  403  200  403  403  404  200
presentations:board_sheet                GET  in   200  403  403  200  403  403  404  200
presentations:board_group                GET  in   200  403  403  403  403  403  404  200
presentations:expose_reminder            POST in   303  403  403  403  403  403  404  303
presentations:bundles                    GET  in   200  403  403  403  403  403  404  200
presentations:bundle_create              POST in   303  403  403  403  403  403  404  303
presentations:bundle_file                GET  in   200  403  403  403  403  403  404  200
presentations:queue                      GET  in   200  403  403  403  403  403  404  200
presentations:extension_create           GET  in   200  403  403  403  403  403  404  200
presentations:extension_create           POST in   422  403  403  403  403  403  404  422
presentations:expose_reopening           POST in   303  403  403  403  403  403  404  303
presentations:expose_outcome             POST in   303  403  403  403  403  403  404  303
presentations:deck_late                  POST in   422  403  403  403  403  403  404  422
presentations:deck_receipt               GET  in   200  403  200  200  200  404  404  200
presentations:expose                     GET  in   200  403  200  200  200  404  404  200
presentations:expose_update              GET  in   200  403  403  403  200  404  404  200
presentations:expose_update              POST in   422  403  403  403  422  404  404  422
presentations:expose_submission          POST in   303  403  403  403  303  404  404  303
presentations:expose_approval            POST in   303  403  403  403  403  403  404  303
presentations:expose_return              POST in   422  403  403  403  403  403  404  422
presentations:upload_create              POST in   412  403  403  403  412  404  404  412
presentations:upload                     PATCH  in 412  403  403  403  412  404  404  412
presentations:upload                     DELETE in 412  403  403  403  412  404  404  412
presentations:deck_create                POST in   422  403  403  403  422  404  404  422
presentations:deck                       GET  in   200  403  200  200  200  404  404  200
presentations:viewer                     GET  in   200  403  200  200  200  404  404  200
presentations:deck_confirmation          POST in   303  403  403  403  303  404  404  303
presentations:deck_file                  GET  in   200  403  200  200  200  404  404  200
presentations:slide_image                GET  in   200  403  200  200  200  404  404  200
presentations:result_table               GET  in   200  403  403  403  200  404  404  200
presentations:result_table               POST in   303  403  403  403  303  404  404  303
presentations:result_template            GET  in   200  403  403  403  200  404  404  200
presentations:results_imports                   GET  in   200  403  403  403  200  404  404  200
presentations:results_imports                   POST in   422  403  403  403  422  404  404  422
presentations:results_import                    GET  in   200  403  403  403  200  404  404  200
presentations:results_import_application        POST in   422  403  403  403  422  404  404  422
presentations:results_import_removal            POST in   303  403  403  403  303  404  404  303
presentations:result_create              GET  in   200  403  403  403  200  404  404  200
presentations:result_create              POST in   422  403  403  403  422  404  404  422
presentations:result_update              GET  in   200  403  403  403  200  404  404  200
presentations:result_update              POST in   422  403  403  403  422  404  404  422
presentations:result_removal             POST in   303  403  403  403  303  404  404  303
presentations:result_restoration         POST in   404  403  403  403  404  404  404  404
presentations:factor_create              GET  in   200  403  403  403  200  404  404  200
presentations:factor_create              POST in   422  403  403  403  422  404  404  422
presentations:factor_update              GET  in   200  403  403  403  200  404  404  200
presentations:factor_update              POST in   422  403  403  403  422  404  404  422
presentations:factor_removal             POST in   303  403  403  403  303  404  404  303
presentations:factor_restoration         POST in   404  403  403  403  404  404  404  404
presentations:plan_create                GET  in   200  403  403  403  200  404  404  200
presentations:plan_create                POST in   422  403  403  403  422  404  404  422
presentations:plan_update                GET  in   200  403  403  403  200  404  404  200
presentations:plan_update                POST in   422  403  403  403  422  404  404  422
presentations:plan_removal               POST in   303  403  403  403  303  404  404  303
presentations:plan_restoration           POST in   404  403  403  403  404  404  404  404

proceedings:agenda                       GET  200  200  200  200  200  200  200  200  200
proceedings:agenda_file                  GET  404  404  404  404  404  404  404  404  404
proceedings:programme_check              GET  in   200  403  403  403  403  403  404  200
proceedings:home                         GET  200  302  302  302  302  302  302  302  302
proceedings:meetings                     GET  in   200  200  200  200  200  200  200  200
proceedings:region                       GET  200  200  200  200  200  200  200   200  200
proceedings:front                        GET  200  200  200  200  200  200  200   200  200
proceedings:personal                     GET  200  200  200  200  200  200  200   200  200
proceedings:search                       GET  in   200  403  200  200  200  200  404  200
proceedings:board                        GET  in   200  403  403  200  403  403   404  200
proceedings:minutes_list                 GET  in   200  403  200  200  403  403   404  200
proceedings:decisions                    GET  in   200  403  200  200  403  403   404  200
proceedings:follow_ups                   GET  in   200  403  200  200  200  200   404  200
proceedings:minutes                      GET  in   200  403  200  200  403  403   404  200
proceedings:minutes_update               GET  in   200  403  200  403  403  403   404  200
proceedings:minutes_update               POST in   422  403  422  403  403  403   404  422
proceedings:minutes_approval             POST in   303  403  403  403  403  403   404  303
proceedings:minutes_reopening            POST in   303  403  403  403  403  403   404  303
proceedings:entry_create                 GET  in   200  403  200  403  403  403   404  200
proceedings:entry_create                 POST in   422  403  422  403  403  403   404  422
proceedings:entry_update                 GET  in   200  403  200  403  403  403   404  200
proceedings:entry_update                 POST in   422  403  422  403  403  403   404  422
proceedings:entry_removal                POST in   303  403  303  403  403  403   404  303
proceedings:entry_restoration            POST in   404  403  404  403  403  403   404  404
proceedings:entry_follow_up              GET  in   200  403  200  403  403  403   404  200
proceedings:entry_follow_up              POST in   422  403  422  403  403  403   404  422
proceedings:entry_acts                   GET  in   200  403  200  403  403  403   404  200
proceedings:entry_speaker                GET  in   200  403  200  403  403  403   404  200
proceedings:entry_speaker                POST in   422  403  422  403  403  403   404  422
proceedings:question_answerer            GET  in   200  403  200  403  403  403   404  200
proceedings:question_answerer            POST in   422  403  422  403  403  403   404  422
proceedings:question_answer              GET  in   200  403  200  403  403  403   404  200
proceedings:question_answer              POST in   422  403  422  403  403  403   404  422
proceedings:decision_create              GET  in   200  403  200  403  403  403   404  200
proceedings:decision_create              POST in   422  403  422  403  403  403   404  422
proceedings:decision_update              GET  in   200  403  200  403  403  403   404  200
proceedings:decision_update              POST in   422  403  422  403  403  403   404  422
proceedings:decision_position            POST in   303  403  303  403  403  403   404  303
proceedings:decision_removal             POST in   303  403  303  403  403  403   404  303
proceedings:decision_adoption            POST in   303  403  403  403  403  403   404  303
proceedings:decision_withdrawal          GET  in   200  403  403  403  403  403   404  200
proceedings:decision_withdrawal          POST in   422  403  403  403  403  403   404  422
proceedings:decision_follow_up           GET  in   200  403  200  403  403  403   404  200
proceedings:decision_follow_up           POST in   422  403  422  403  403  403   404  422
proceedings:follow_up                    GET  in   200  403  200  200  200  404   404  200
proceedings:follow_up_update             GET  in   200  403  200  403  403  403   404  200
proceedings:follow_up_update             POST in   422  403  422  403  403  403   404  422
proceedings:follow_up_cancellation       GET  in   200  403  403  403  403  403   404  200
proceedings:follow_up_cancellation       POST in   422  403  403  403  403  403   404  422
proceedings:follow_up_resumption         POST in   303  403  403  403  403  403   404  303
proceedings:report_create                GET  in   200  403  403  403  200  404   404  200
proceedings:report_create                POST in   422  403  403  403  422  404   404  422
proceedings:report_verification          POST in   303  403  403  403  403  403   404  303
proceedings:report_return                GET  in   200  403  403  403  403  403   404  200
proceedings:report_return                POST in   422  403  403  403  403  403   404  422
proceedings:report_evidence              GET  in   200  403  200  200  200  404   404  200
proceedings:editions                     GET  200  200  200  200  200  200  200   200  200
proceedings:editions                     POST in   422  403  403  403  403  403   404  422
proceedings:edition                      GET  in   200  403  200  200  403  403   404  200
proceedings:edition_run                  GET  in   303  403  303  303  403  403   404  303
proceedings:edition_file                 GET  in   200  403  200  200  403  403   404  200
proceedings:edition_publication          POST in   303  403  403  403  403  403   404  303
proceedings:edition_withdrawal           POST in   303  403  403  403  403  403   404  303
proceedings:passage_update               GET  in   200  403  403  403  403  403   404  200
proceedings:passage_update               POST in   422  403  403  403  403  403   404  422
"""
OF_REGION = {"unit", "post", "official", "appointment", "holiday"}
NOT_OURS = re.compile(r"account_")  # tests/rakerda/test_accounts.py walks the sign-in pages

pytestmark = pytest.mark.django_db

COLUMNS = ["anon", "secr", "desk", "note", "lead", "oper", "other", "away", "super"]
ROWS = [line.split() for line in TABLE.splitlines() if line and not line.startswith("#")]
METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
WORSE = ["302", "403", "404", "in"]  # than any response; of two roles the more powerful one decides
# Responses that differ from what follows from the table. (address, method): {who: response}.
PARTICULAR = {
    **dict.fromkeys(  # they are at the desk already
        [("participants:desk_pin", "GET"), ("participants:desk_pin", "POST")], dict.fromkeys(["desk+oper", "desk+other"], "302")
    ),
    **dict.fromkeys(  # allowed, but nothing was removed that could be restored
        [(f"presentations:{row}_restoration", "POST") for row in ("result", "factor", "plan")],
        dict.fromkeys(["desk+oper", "desk+other", "note+oper"], "404"),
    ),
    ("proceedings:entry_restoration", "POST"): {"note+oper": "404"},
    ("proceedings:meetings", "GET"): dict.fromkeys(["link", "hand", "sent", "gone"], "in"),  # a link is no account
    ("proceedings:home", "GET"): {
        **dict.fromkeys(["link", "hand", "sent"], "200"),  # belongs to no meeting, and is an ordinary visitor there
    },
}


def told_to(row):
    """Return {who: response} for a line: the columns of the table, and the derived ones.

    Roles add up. A link is an operator of its unit, whether it is the person's own ("link"), was handed on ("hand") or is their
    representative's ("sent"); a replaced one ("gone") gives no access, and does not lead to the sign-in either.
    """
    told = dict(zip(COLUMNS, row[2:], strict=True))
    told |= {pair: min((told[column] for column in pair.split("+")), key=_worse) for pair in PAIRS}
    told |= dict.fromkeys(LINKS, told["oper"]) | {"gone": "404" if told["anon"] == "in" else told["anon"]}
    return told | PARTICULAR.get((row[0], row[1]), {})


def _worse(told):
    return WORSE.index(told) if told in WORSE else -1


def told(response):
    """Return the response as the table writes it."""
    sent_to = response.headers.get("Location", "")
    return "in" if response.status_code == 302 and sent_to.startswith("/akun/login/") else str(response.status_code)


def ask(client, method, url):
    """A twin makes the request: some acts end a session and drop its cookie, and are rolled back."""
    with undone():
        return told(fetch(twin(client), url, method)[0])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_everyone_is_told_what_the_table_says(two_worlds, row):
    world, _foreign, clients = two_worlds
    name, method, *_cells = row
    expected = told_to(row)

    assert {who: ask(clients[who], method, address(name, world)) for who in expected} == expected


def test_a_link_opens_nothing_of_another_meeting(two_worlds):
    _world, foreign, clients = two_worlds
    rows = [row for row in ROWS if row[1] == "GET"]

    assert {row[0]: ask(clients["link"], "GET", address(row[0], foreign)) for row in rows} == {
        row[0]: told_to(row)["gone"] for row in rows
    }


def test_every_address_has_a_line(two_worlds):
    ours = {name for name in walk_urls() if not NOT_OURS.match(name)}
    listed = {row[0] for row in ROWS}

    assert listed - ours == set(), "no address has this name any more"
    if missing := ours - listed:
        pytest.fail("Addresses without a line. What they answer today, to be read critically:\n" + draft(missing, two_worlds))


def draft(names, two_worlds):
    """Print lines for the table according to the current behaviour."""
    world, _foreign, clients = two_worlds
    lines = []
    for name in sorted(names):
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
            url = address(name, world)
            if ask(clients["secr"], method, url) != "405":
                told = "".join(f"{ask(clients[column], method, url):5}" for column in COLUMNS)
                lines.append(f"{name:40} {method:4} {told}".rstrip())
    return "\n".join(lines)


@pytest.mark.parametrize("name", sorted({row[0] for row in ROWS}))
def test_other_methods_are_refused(two_worlds, name):
    """As an authorised user: a stranger may be redirected before the method is checked."""
    world, _foreign, clients = two_worlds
    others = METHODS - {row[1] for row in ROWS if row[0] == name}

    assert {method: ask(clients["secr"], method, address(name, world)) for method in others} == dict.fromkeys(others, "405")


def rows_in_addresses():
    """Return addresses that name a row of a meeting, with the name of that place."""
    places = {
        name: [
            place for place in places if place not in {"region", "meeting", "kind", "document", "emblem", "entries", "paper_code"}
        ]
        for name, places in walk_urls().items()
    }
    return [(row[0], row[1], place) for row in ROWS for place in places[row[0]]]


@pytest.mark.parametrize(("name", "method", "place"), rows_in_addresses())
def test_a_row_of_another_region_is_not_there(two_worlds, name, method, place):
    """The secretariat of one region, at its own meeting, with the id of a foreign row: 404, whoever may see that row."""
    world, foreign, clients = two_worlds
    url = address(name, world, **{place: foreign[place]})

    assert {column: ask(clients[column], method, url) for column in ("secr", "away", "super")} == {
        "secr": "404",
        "away": "404",
        "super": "404",
    }


@pytest.mark.parametrize(("name", "method", "place"), [row for row in rows_in_addresses() if row[2] not in OF_REGION])
def test_a_row_of_another_meeting_of_the_region_is_not_there(two_worlds, name, method, place):
    """Directory rows belong to the region and to no meeting; every other row is found under its own meeting only."""
    world, _foreign, clients = two_worlds
    with undone():
        second = make.make_meeting(region=world["rows"]["unit"].region)
        url = address(name, world, meeting=second.slug)

        assert ask(clients["secr"], method, url) == "404"


@pytest.mark.parametrize("name", sorted({row[0] for row in ROWS if "meeting" in walk_urls()[row[0]]}))
def test_a_meeting_is_not_there_under_the_name_of_another_region(two_worlds, name):
    world, foreign, clients = two_worlds
    method = next(row[1] for row in ROWS if row[0] == name)

    assert ask(clients["super"], method, address(name, world, region=foreign["region"])) == "404"


@pytest.mark.parametrize("act", sorted(ACCESS))
def test_no_role_reaches_into_another_region(two_worlds, act):
    """The table of roles by itself: every role of one region against a row of the other."""
    world, foreign, _clients = two_worlds
    row = foreign["rows"]["expose"]
    with undone():
        members = [make.make_member(role, world["rows"]["unit"].region) for role in (*ROLES.values(), "operator")]

        assert [member.user.has_perm(act, row) for member in members] == [ACCESS[act] == {ANYONE}] * len(members)


def test_an_account_that_was_closed_may_nothing(two_worlds):
    world, _foreign, _clients = two_worlds
    with undone():
        user = make.make_member("secretariat", world["rows"]["unit"].region).user
        user.is_active = False

        assert [act for act in ACCESS if user.has_perm(act, world["rows"]["expose"])] == [
            act for act in ACCESS if ACCESS[act] == {ANYONE}
        ]
