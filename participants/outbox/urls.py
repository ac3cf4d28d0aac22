"""Below <region>/<meeting>/messages/; the names are those of participants."""

from django.urls import include, path

from participants.outbox import views

message = [
    path("", views.message_update, name="message_update"),
    path("approval/", views.message_approval, name="message_approval"),
    path("sending/", views.message_sending, name="message_sending"),
    path("recall/", views.message_recall, name="message_recall"),
    path("removal/", views.message_removal, name="message_removal"),
    path("restoration/", views.message_restoration, name="message_restoration"),
]
urlpatterns = [
    path("", views.messages, name="messages"),
    path("new/", views.message_create, name="message_create"),
    path("approval/", views.messages_approval, name="messages_approval"),
    path("removal/", views.messages_removal, name="messages_removal"),
    path("restoration/", views.messages_restoration, name="messages_restoration"),
    path("posting/", views.messages_posting, name="messages_posting"),
    path("group/", views.group_message, name="group_message"),
    path("<int:message>/", include(message)),
]
