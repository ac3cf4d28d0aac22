"""All URLs. Fixed first segments come first; a region's slug can be none of them (agenda.models.RESERVED_SLUGS)."""

from django.contrib import admin
from django.urls import include, path

from rakerda.pages import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("admin/", admin.site.urls),
    path("akun/", include("rakerda.pages.accounts")),
    path("", include("agenda.urls")),
    path("", include("participants.urls")),
    path("", include("presentations.urls")),
    path("", include("proceedings.urls")),
]
handler403 = "rakerda.pages.views.forbidden"
