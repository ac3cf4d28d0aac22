"""The pages under /akun/: the used subset of django-allauth. The rest does not exist."""

from allauth.account import views
from django.urls import path, re_path

from rakerda.pages.caching import forget


def logout(request):
    """Sign out and clear everything of the site from the browser."""
    response = views.logout(request)
    return forget(response) if request.method == "POST" else response


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),  # closed: the page says who creates accounts
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path("password/reset/key/done/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
