"""Readers of environment variables. Each raises on an invalid value, so that a typo cannot choose a setting."""

import contextlib
import os
import secrets
from ipaddress import ip_address
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict


def read(name, default=""):
    """Return the variable's text without surrounding spaces; empty counts as not set."""
    return os.environ.get(name, "").strip() or default


def read_bool(name, default):
    """True for 1, yes, true, on; False for 0, no, false, off; in any case."""
    value = read(name).lower()
    if not value:
        return default
    if value in {"1", "yes", "true", "on"}:
        return True
    if value in {"0", "no", "false", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def read_int(name, default, low, high):
    """A whole number from low to high, both included."""
    value = read(name, str(default))
    if not value.isascii() or not value.isdecimal() or not low <= int(value) <= high:
        raise ImproperlyConfigured(f"{name} must be a whole number from {low} to {high}, not {value!r}.")
    return int(value)


def read_choice(name, default, choices):
    """Return one of the choices, matched in any case, as it is spelled in the choices."""
    value = read(name, default).upper()
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
    return value


def read_address(name, default):
    """Return an IP address of this machine, such as 127.0.0.1, 0.0.0.0 (all) or ::1."""
    value = read(name, default)
    try:
        return str(ip_address(value))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be an IP address such as 127.0.0.1, not {value!r}.") from error


def read_url(name, default):
    """Return the parts of an http or https origin such as https://rakerda.example.go.id, without a path."""
    value = read(name, default)
    parts = urlsplit(value.rstrip("/"))
    more = parts.path or parts.query or parts.fragment or parts.username
    if parts.scheme not in {"http", "https"} or not parts.hostname or more or not _has_good_port(parts):
        raise ImproperlyConfigured(f"{name} must be an address such as https://rakerda.example.go.id, not {value!r}.")
    return parts


def _has_good_port(parts):
    try:
        return parts.port != 0
    except ValueError:
        return False


def read_database(name, default):
    """Return a libpq connection URL as Django's DATABASES entry, parsed by libpq itself."""
    value = read(name, default)
    try:
        known = conninfo_to_dict(value)
    except ProgrammingError as error:
        raise ImproperlyConfigured(f"{name} is not a PostgreSQL address: {error}") from error
    if "dbname" not in known:
        raise ImproperlyConfigured(f"{name} names no database.")
    plain = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    entry = {django: str(known.pop(libpq, "")) for libpq, django in plain.items()}
    return {"ENGINE": "django.db.backends.postgresql", **entry, "OPTIONS": known}


class MailServer(NamedTuple):
    """A mail server, in the terms of Django's settings."""

    host: str
    port: int
    user: str
    password: str
    ssl: bool
    tls: bool


def read_email(name):
    """Parse smtp://user:password@host:587 (STARTTLS) or smtps://…:465 (TLS from the start); None if not set.

    smtp://localhost without a user is a local relay without encryption. The value contains a password: error messages omit it.
    """
    if not (value := read(name)):
        return None
    parts = urlsplit(value)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or not _has_good_port(parts) or parts.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must be an address such as smtp://user:password@host:587.")
    ssl, user = parts.scheme == "smtps", unquote(parts.username or "")
    port = parts.port or (465 if ssl else 587)
    return MailServer(parts.hostname, port, user, unquote(parts.password or ""), ssl, tls=bool(user) and not ssl)


def read_secret(name, kept_in: Path):
    """Return the secret from the environment, else the one kept in a file, created at the first run with mode 0600.

    Include the file in backups: links and codes signed with it are invalid without it.
    """
    if value := read(name):
        if len(value) < 32:
            raise ImproperlyConfigured(f"{name} must have at least 32 characters.")
        return value
    if not kept_in.exists():
        make_secret(kept_in)
    return kept_in.read_text()


def make_secret(path):
    """Create it atomically: another process may do the same at this moment, and the first one wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # everything in VAR_DIR is private
    with NamedTemporaryFile("w", dir=path.parent, prefix=path.name) as file:  # mode 0600
        file.write(secrets.token_urlsafe(48))
        file.flush()
        with contextlib.suppress(FileExistsError):
            os.link(file.name, path)
