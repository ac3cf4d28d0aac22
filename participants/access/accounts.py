"""Sign-in of accounts: limits against guessed passwords, and the adapter and forms of allauth."""

import hashlib
import ipaddress

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm, LoginForm
from allauth.account.utils import filter_users_by_email, filter_users_by_username
from django.conf import settings
from django.core import signing
from django.db.models import Q
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from participants.models import Limit

SPAN = 300  # seconds in which wrong passwords are counted
# How many of them are accepted: of one account from one place, of one account from everywhere, and from one place for any.
OF_ACCOUNT_HERE, OF_ACCOUNT, FROM_HERE = 5, 30, 300
# A town hall signs in from one place, and a guesser there must not lock the owners out. So a browser in which an account
# was signed in before counts for itself ("device cookie", OWASP: Slow Down Online Guessing Attacks with Device Cookies).
DEVICE, KNOWN_FOR = "device", 365 * 24 * 3600  # the cookie and its salt; seconds


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed: the secretariat creates the accounts."""

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

    def pre_authenticate(self, request, **credentials):
        """Count the attempt before the password is checked; raise ValidationError above a limit. The browser gets no details."""
        self.counted = []
        for key, most in self._counts(request, key_of(credentials)):
            self.counted.append(f"password-{key}")  # an attempt that one limit refuses is not counted for the next
            if not Limit.objects.take(self.counted[-1], most, SPAN):
                raise self.validation_error("too_many_login_attempts")

    def _counts(self, request, account):
        """The limits that apply to an attempt: [(key, attempts accepted)]."""
        if device := device_of(request, account):
            return [(f"{account}-device-{device}", OF_ACCOUNT_HERE)]
        here = f"from-{place_of(self.get_client_ip(request))}"
        return [(f"{account}-{here}", OF_ACCOUNT_HERE), (here, FROM_HERE), (account, OF_ACCOUNT)]

    def post_login(self, request, user, **values):
        """Set the device cookie, so that this browser is recognised for this account."""
        response = super().post_login(request, user, **values)
        account = f"account-{user.pk}"
        if not device_of(request, account):
            value = signing.dumps([account, get_random_string(12)], salt=DEVICE)
            response.set_cookie(
                DEVICE, value, KNOWN_FOR, secure=settings.SECURE, httponly=True, samesite="Lax", path=reverse("account_login")
            )
        return response

    def authenticate(self, request, **credentials):
        """Uncount a correct password: it was no guess."""
        user = super().authenticate(request, **credentials)
        if user:
            Limit.objects.give_back(*self.counted)
        return user

    def set_password(self, user, password):
        """Reset the account's counters, so that after a new password its owner need not wait."""
        super().set_password(user, password)
        key = f"password-account-{user.pk}"
        Limit.objects.filter(Q(key=key) | Q(key__startswith=f"{key}-")).delete()


def key_of(credentials):
    """The counter key of an account, however it is written: its primary key, or a hash of a name that no account has."""
    name, address = credentials.get("username", ""), credentials.get("email", "")
    found = [*(filter_users_by_email(address) if address else ()), *(filter_users_by_username(name) if name else ())]
    if found:
        return f"account-{found[0].pk}"
    return f"name-{hashlib.sha256((address or name).casefold().encode()).hexdigest()[:32]}"


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


def device_of(request, account):
    """The device number of a browser in which this account was signed in before; "" for any other browser."""
    try:
        known, number = signing.loads(request.COOKIES.get(DEVICE, ""), salt=DEVICE, max_age=KNOWN_FOR)
    except (signing.BadSignature, ValueError):
        return ""
    return number if known == account else ""


def place_of(address):
    """The network address of a client, as text: an IPv4 address, or the /64 network of an IPv6 address."""
    found = ipaddress.ip_address(address)
    found = getattr(found, "ipv4_mapped", None) or found
    return str(ipaddress.ip_network((found, 64), strict=False).network_address if found.version == 6 else found)


def drop_placeholders(form):
    """Remove placeholders: the label is above its input, and a placeholder that repeats it is mistaken for an answer."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
