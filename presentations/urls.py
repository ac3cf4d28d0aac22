from django.urls import path

from presentations.expose import exposes
from presentations.handing_in import board, bundles, reviews, times
from presentations.results import overview, rows, tables
from presentations.results.importing import views as importing
from presentations.slides import decks, uploads

app_name = "presentations"
MEETING = "<slug:region>/<slug:meeting>"
EXPOSE = f"{MEETING}/exposes/<int:expose>"


def paths_of(noun):
    """The paths of a kind of rows: factors/new/ and the like."""
    row = f"{MEETING}/{noun}s/<int:{noun}>"
    return [
        path(f"{EXPOSE}/{noun}s/new/", rows.row_create, {"noun": noun}, name=f"{noun}_create"),
        path(f"{row}/", rows.row_update, {"noun": noun}, name=f"{noun}_update"),
        path(f"{row}/removal/", rows.row_removal, {"noun": noun}, name=f"{noun}_removal"),
        path(f"{row}/restoration/", rows.row_restoration, {"noun": noun}, name=f"{noun}_restoration"),
    ]


urlpatterns = [
    path(f"{MEETING}/exposes/", exposes.exposes, name="exposes"),
    path(f"{MEETING}/exposes/new/", exposes.expose_create, name="expose_create"),
    path(f"{MEETING}/exposes/window/", times.window_update, name="window_update"),
    path(f"{MEETING}/exposes/lock/", times.lock_create, name="lock_create"),
    path(f"{MEETING}/exposes/lock/removal/", times.lock_removal, name="lock_removal"),
    path(f"{MEETING}/exposes/overview/", overview.overview, name="results_overview"),
    path(f"{MEETING}/exposes/overview/file/", overview.overview_file, name="results_overview_file"),
    path(f"{MEETING}/exposes/board/", board.board, name="board"),
    path(f"{MEETING}/exposes/board/sheet/", board.board_sheet, name="board_sheet"),
    path(f"{MEETING}/exposes/board/group/", board.board_group, name="board_group"),
    path(f"{MEETING}/exposes/bundle/", bundles.bundles, name="bundles"),
    path(f"{MEETING}/exposes/bundle/new/", bundles.bundle_create, name="bundle_create"),
    path(f"{MEETING}/exposes/bundle/<int:bundle>/file/", bundles.bundle_file, name="bundle_file"),
    path(f"{MEETING}/exposes/queue/", reviews.queue, name="queue"),
    path(f"{EXPOSE}/", exposes.expose, name="expose"),
    path(f"{EXPOSE}/extensions/", times.extension_create, name="extension_create"),
    path(f"{EXPOSE}/reopening/", times.expose_reopening, name="expose_reopening"),
    path(f"{EXPOSE}/reminder/", board.expose_reminder, name="expose_reminder"),
    path(f"{EXPOSE}/outcome/", reviews.expose_outcome, name="expose_outcome"),
    path(f"{EXPOSE}/header/", exposes.expose_update, name="expose_update"),
    path(f"{EXPOSE}/submission/", reviews.expose_submission, name="expose_submission"),
    path(f"{EXPOSE}/approval/", reviews.expose_approval, name="expose_approval"),
    path(f"{EXPOSE}/return/", reviews.expose_return, name="expose_return"),
    path(f"{EXPOSE}/uploads/", uploads.upload_create, name="upload_create"),
    path(f"{MEETING}/uploads/<uuid:upload>/", uploads.upload, name="upload"),
    path(f"{EXPOSE}/decks/", decks.deck_create, name="deck_create"),
    path(f"{EXPOSE}/decks/late/", decks.deck_late, name="deck_late"),
    path(f"{MEETING}/decks/<int:deck>/", decks.deck, name="deck"),
    path(f"{MEETING}/decks/<int:deck>/viewer/", decks.viewer, name="viewer"),
    path(f"{MEETING}/decks/<int:deck>/confirmation/", decks.deck_confirmation, name="deck_confirmation"),
    path(f"{MEETING}/decks/<int:deck>/receipt/", decks.deck_receipt, name="deck_receipt"),
    path(f"{MEETING}/decks/<int:deck>/file/", decks.deck_file, name="deck_file"),
    path(f"{MEETING}/slides/<int:slide>/image/", decks.slide_image, name="slide_image"),
    path(f"{EXPOSE}/results/", tables.result_table, name="result_table"),
    path(f"{EXPOSE}/results/template.xlsx", importing.result_template, name="result_template"),
    path(f"{EXPOSE}/results/imports/", importing.results_imports, name="results_imports"),
    path(f"{MEETING}/results-imports/<int:results_import>/", importing.results_import, name="results_import"),
    path(
        f"{MEETING}/results-imports/<int:results_import>/application/",
        importing.results_import_application,
        name="results_import_application",
    ),
    path(
        f"{MEETING}/results-imports/<int:results_import>/removal/",
        importing.results_import_removal,
        name="results_import_removal",
    ),
    *(one for noun in rows.MODELS for one in paths_of(noun)),
]
