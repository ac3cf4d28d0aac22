from django.urls import path

from presentations.views import decks, exposes

app_name = "presentations"
MEETING = "<slug:region>/<slug:meeting>"

urlpatterns = [
    path(f"{MEETING}/exposes/", exposes.exposes, name="exposes"),
    path(f"{MEETING}/exposes/<int:expose>/", exposes.expose, name="expose"),
    path(f"{MEETING}/exposes/<int:expose>/decks/", decks.deck_create, name="deck_create"),
    path(f"{MEETING}/decks/<int:deck>/", decks.deck, name="deck"),
    path(f"{MEETING}/decks/<int:deck>/confirmation/", decks.deck_confirmation, name="deck_confirmation"),
    path(f"{MEETING}/decks/<int:deck>/file/", decks.deck_file, name="deck_file"),
    path(f"{MEETING}/slides/<int:slide>/image/", decks.slide_image, name="slide_image"),
]
