"""The accounts of the demo. Their passwords are random and kept in VAR_DIR/demo-accounts.txt, which only its owner reads."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model

from participants.models import Membership
from proceedings.demo import tables

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no ambiguous characters
HEADING = "# Akun demo Rakerda: nama pengguna, kata sandi, peran. Kata sandi yang Anda ganti tidak ikut berubah di sini."


def file():
    return settings.VAR_DIR / "demo-accounts.txt"


def read():
    """Return (user name, password, role) of each line of the file; nothing before the demo is loaded."""
    if not file().exists():
        return []
    lines = file().read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(None, 2)) for line in lines if line and not line.startswith("#")]


def load(region, units):
    """Create the missing accounts. An existing account keeps its password unless the file that listed it is gone."""
    told = {name: password for name, password, who in read()}
    accounts = []
    for row in tables.rows("accounts"):
        password = told.get(row["username"]) or _new_password()
        accounts.append((row["username"], password, row["who"]))
        _make(region, units, row, password, renew=row["username"] not in told)
    if not told.keys() >= {name for name, password, who in accounts}:
        _write(accounts)


def _new_password():
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))


def _make(region, units, row, password, renew):
    superuser = row["role"] == "admin"
    values = {"first_name": row["name"], "is_staff": superuser, "is_superuser": superuser}
    user, made = get_user_model().objects.get_or_create(username=row["username"], defaults=values)
    if made or renew:
        user.set_password(password)
        user.save()
    if made and not superuser:
        Membership.objects.create(user=user, region=region, role=row["role"], unit=units.get(row["unit"]))


def _write(accounts):
    text = "".join(f"{name:<24} {password}  {who}\n" for name, password, who in accounts)
    with open(os.open(file(), os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as target:
        target.write(f"{HEADING}\n{text}")
