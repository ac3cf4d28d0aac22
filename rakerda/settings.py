"""The settings. All environment variables of Rakerda are read in this file; README.md lists them."""

from pathlib import Path

import pghistory
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from rakerda import cluster, env

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.read("VAR_DIR", str(BASE_DIR / "var"))).absolute()
HOST = env.read_address("HOST", "127.0.0.1")
PORT = env.read_int("PORT", 8000, 1, 65535)
PUBLIC_URL = env.read_url("PUBLIC_URL", f"http://localhost:{PORT}")
DEBUG = env.read_bool("DEBUG", False)
DEMO = env.read_bool("DEMO", True)
SECRET_KEY = env.read_secret("SECRET_KEY", VAR_DIR / "secret_key")

ALLOWED_HOSTS = [PUBLIC_URL.hostname, "localhost", "127.0.0.1", "[::1]", *env.read("ALLOWED_HOSTS").split()]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL.geturl()]

INSTALLED_APPS = [
    "rakerda",
    "agenda",
    "participants",
    "presentations",
    "proceedings",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "django.forms",
    "rakerda.apps.SiteConfig",  # django.contrib.admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # static files are compressed when they are collected
    "rakerda.pages.conditional.ConditionalMiddleware",
    "rakerda.pages.compression.CompressionMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "rakerda.pages.addresses.AddressMiddleware",
    "rakerda.pages.public.PublicMiddleware",  # a public page that is kept is answered here
    "rakerda.pages.language.LanguageMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "participants.access.link_users.LinkUserMiddleware",
    "participants.access.actors.ActorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "rakerda.pages.caching.PrivateMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rakerda.pages.violations.ViolationMiddleware",
]

ROOT_URLCONF = "rakerda.urls"
WSGI_APPLICATION = "rakerda.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["rakerda.pages.templates.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "proceedings.home.navigation.navigation",
            ],
            "builtins": [
                "rakerda.templatetags.assets",
                "rakerda.templatetags.indonesian",
                "rakerda.templatetags.pages",
                "participants.templatetags.helping",
                "participants.templatetags.numbers",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
        },
    }
]

# Data: PostgreSQL holds rows, sessions and limits; files are private and leave through views only (rakerda/files.py).

DATABASE_IS_GIVEN = bool(env.read("DATABASE_URL"))  # otherwise Rakerda runs its own
DATABASES = {"default": env.read_database("DATABASE_URL", cluster.url(VAR_DIR))}
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}  # seconds; to connect costs more than a query
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# django-allauth counts in it how often an address asks for its pages; whatever else were kept there would push the counts out.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "account_limits",
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MEDIA_ROOT = VAR_DIR / "media"
CHAPTER_CACHE = VAR_DIR / "chapters"
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "rakerda.assets.finder.BundleFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
FILE_UPLOAD_HANDLERS = [
    "rakerda.files.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o600, 0o700
UPLOAD_LIMIT = env.read_int("UPLOAD_LIMIT_MB", 100, 1, 2000) * 1_000_000  # bytes; shown to users as "100 MB"
X_ACCEL_PREFIX = env.read("X_ACCEL_PREFIX")  # such as /media/: nginx sends the files from its internal location of this name
UPLOAD_CHUNK = 500_000  # bytes per tus PATCH: a dropped connection loses at most this much
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
CONVERSION_TIMEOUT = env.read_int("CONVERSION_TIMEOUT", 180, 10, 3600)  # seconds for a deck's PDF, and again for its pictures
UNSAFE_CONVERSION = env.read_bool("UNSAFE_CONVERSION", False)  # convert even if files of this machine could be read

# Background jobs (rakerda/jobs/); each app's are in its tasks.py.

PROCRASTINATE_IMPORT_PATHS = ["rakerda.jobs.queue", "proceedings.demo.tasks"]

# History: every insert, update and delete of a tracked row, written by triggers, with its author (participants/access/actors.py).

PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_ADMIN_ALL_EVENTS = False

# Sign-in: accounts are created by the secretariat; there is no sign-up.

AUTHENTICATION_BACKENDS = [  # the first one loads the account of a session
    "allauth.account.auth_backends.AuthenticationBackend",
    "participants.access.permissions.MembershipBackend",
]
CSRF_FAILURE_VIEW = "rakerda.pages.views.csrf_failure"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "proceedings:home"
ACCOUNT_ADAPTER = "participants.access.accounts.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_RATE_LIMITS = {
    "login_failed": False,
    "login": "300/m/ip",
}  # wrong passwords are counted by participants/access/accounts.py
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "participants.access.accounts.SignInForm",
    "change_password": "participants.access.accounts.OwnPasswordForm",
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# E-mail: files in VAR_DIR/mail until EMAIL_URL names a server.

MAIL_SERVER = env.read_email("EMAIL_URL")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_SERVER else 'filebased'}.EmailBackend"
if MAIL_SERVER:
    EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL_SERVER
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_TIMEOUT = 30  # seconds without a response from a mail server
DEFAULT_FROM_EMAIL = env.read("EMAIL_FROM", f"rakerda@{PUBLIC_URL.hostname}")

# Language and time: Indonesian first (rakerda/pages/language.py); the region's zone is activated where the region is looked up.

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "UTC"

# Safety.

SECURE = PUBLIC_URL.scheme == "https"  # a proxy in front of us handles https and sets X-Forwarded-Proto
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0  # a year
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # HSTS for sister hosts is for the owner of the domain to decide
SECURE_REFERRER_POLICY = "same-origin"
ALLAUTH_TRUSTED_PROXY_COUNT = env.read_int("PROXIES", 1 if SECURE else 0, 0, 9)  # their X-Forwarded-For is trusted
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600  # seconds
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],  # a registration desk works without a network
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"refusals": {"()": "rakerda.pages.refusals.RefusalsInOneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["refusals"]}},
    "root": {"handlers": ["console"], "level": env.read_choice("LOG_LEVEL", "WARNING", ["DEBUG", "INFO", "WARNING", "ERROR"])},
    "loggers": {"rakerda": {"level": "INFO"}},
}
