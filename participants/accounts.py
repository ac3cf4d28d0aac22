"""How accounts sign in."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm, LoginForm
from django.utils.translation import gettext_lazy as _


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody signs up: the secretariat makes accounts."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("The user name and the password do not match."),
        "email_password_mismatch": _("The e-mail address and the password do not match."),
        "too_many_login_attempts": _(
            "Too many failed attempts. Wait five minutes, then try again, or reset the password by e-mail."
        ),
        "enter_current_password": _("This is not your present password."),
    }

    def is_open_for_signup(self, request):
        return False


class SignInForm(LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail")
        self.fields["login"].widget.attrs.update(autocomplete="username", autocapitalize="none", spellcheck="false")
        self.fields["password"].help_text = ""  # the page links to the reset below its button
        self.fields["remember"].label = _("Stay signed in on this device")
        drop_placeholders(self)


class OwnPasswordForm(ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = _("Present password")
        self.fields["oldpassword"].help_text = ""
        drop_placeholders(self)


def drop_placeholders(form):
    """A label stands above its input; a placeholder that repeats it is mistaken for an answer."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
