"""Below <region>/<meeting>/letters/; the names are those of participants."""

from django.urls import include, path

from participants.letters import views

letter = [
    path("", views.letter, name="letter"),
    path("drawing/", views.letter_drawing, name="letter_drawing"),
    path("text/", views.letter_update, name="letter_update"),
    path("number/", views.letter_number, name="letter_number"),
    path("preview/", views.letter_preview, name="letter_preview"),
    path("issue/", views.letter_issue, name="letter_issue"),
    path("succession/", views.letter_succession, name="letter_succession"),
    path("removal/", views.letter_removal, name="letter_removal"),
    path("file/", views.letter_file, name="letter_file"),
    path("sheets/", views.letter_sheets, name="letter_sheets"),
]
urlpatterns = [
    path("", views.letters, name="letters"),
    path("new/", views.letter_create, name="letter_create"),
    path("<int:letter>/", include(letter)),
    path("recipients/<int:recipient>/", views.recipient_sheet, name="recipient_sheet"),
]
