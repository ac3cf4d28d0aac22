"""Guarantees of the settings."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as project

ROOT = Path(__file__).parents[2]
SHOW = (
    "import json, sys; from rakerda import settings; print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}))"
)


def run(tmp_path, *command, **environment):
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **environment}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True)


def show(tmp_path, *names, **environment):
    """Return the values of these settings in a process started with exactly this environment."""
    done = run(tmp_path, "-c", SHOW, *names, **environment)
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_nothing_inline_and_nobody_else_may_run_or_style_a_page():
    directives = project.CONTENT_SECURITY_POLICY["DIRECTIVES"]

    assert directives["default-src"] == ["'none'"]
    assert {source for name in directives for source in directives[name]} == {"'self'", "'none'"}


def test_every_page_carries_the_policy(client, db):
    response = client.get("/akun/login/")

    assert response.status_code == 200
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


SAFE = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS"]


def test_https_makes_cookies_secure_and_lasts_a_year(tmp_path):
    values = show(tmp_path, *SAFE, "ALLAUTH_TRUSTED_PROXY_COUNT", PUBLIC_URL="https://rakerda.example.go.id")

    assert list(values.values()) == [True, True, True, True, 31_536_000, 1]


def test_http_leaves_them_open_for_localhost(tmp_path):
    values = show(tmp_path, *SAFE, "SECURE_PROXY_SSL_HEADER", "ALLAUTH_TRUSTED_PROXY_COUNT")

    assert list(values.values()) == [False, False, False, False, 0, None, 0]


def test_no_header_of_a_stranger_makes_a_request_secure(client, db):
    assert project.SECURE_PROXY_SSL_HEADER is None  # the tests run without https

    response = client.get("/akun/login/", headers={"X-Forwarded-Proto": "https"})

    assert response.wsgi_request.is_secure() is False


def test_behind_https_djangos_own_check_for_deployment_is_silent(tmp_path):
    done = run(tmp_path, "-W", "error", "manage.py", "check", "--deploy", PUBLIC_URL="https://rakerda.example.go.id")

    assert done.stdout == "System check identified no issues (2 silenced).\n"
    assert done.stderr == ""
    assert done.returncode == 0


def test_behind_https_a_plain_request_is_sent_there(client, db, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/akun/login/").headers["Location"] == "https://testserver/akun/login/"
    assert client.get("/healthz").content == b"ok"


def test_the_host_of_the_public_address_is_ours_and_a_strangers_is_not(tmp_path):
    values = show(tmp_path, "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", PUBLIC_URL="https://rakerda.example.go.id")

    assert values == {
        "ALLOWED_HOSTS": ["rakerda.example.go.id", "localhost", "127.0.0.1", "[::1]"],
        "CSRF_TRUSTED_ORIGINS": ["https://rakerda.example.go.id"],
    }


@pytest.mark.parametrize(
    "environment",
    [{"PORT": "http"}, {"DEBUG": "maybe"}, {"LOG_LEVEL": "loud"}, {"HOST": "localhost"}, {"UNSAFE_CONVERSION": "perhaps"}],
)
def test_a_value_that_is_not_understood_stops_the_start(tmp_path, environment):
    done = run(tmp_path, "-m", "rakerda.serving", **environment)

    assert done.returncode == 1
    assert done.stderr.startswith(f"{next(iter(environment))} must be")


def test_the_risk_of_an_unsafe_conversion_is_accepted_by_name_only(tmp_path):
    assert show(tmp_path, "UNSAFE_CONVERSION") == {"UNSAFE_CONVERSION": False}
    assert show(tmp_path, "UNSAFE_CONVERSION", UNSAFE_CONVERSION="1") == {"UNSAFE_CONVERSION": True}


def names_read():
    return set(re.findall(r'env\.read\w*\(\s*"(\w+)"', (ROOT / "rakerda" / "settings.py").read_text()))


def test_every_variable_is_told_in_the_readme_and_no_other():
    told = set(re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text(), re.MULTILINE))

    assert sorted(names_read()) == sorted(told)


def test_make_test_hides_every_variable_from_the_tests():
    hidden = set(re.findall(r"-u ([A-Z_]+)", (ROOT / "Makefile").read_text()))

    assert sorted(hidden | {"VAR_DIR"}) == sorted(names_read())


def test_settings_alone_read_the_environment():
    """Through rakerda.env; except code that runs without Django, and pdf.py, which configures fontconfig that way."""
    readers = {
        str(path.relative_to(ROOT))
        for path in ROOT.glob("*/**/*.py")
        if path.parts[len(ROOT.parts)] not in {".venv", "var", "tests", "bench", "docs"}
        and re.search(r"os\.environ\b(?!\.setdefault)|getenv", path.read_text())
    }

    assert readers <= {"rakerda/env.py", "rakerda/cluster.py", "rakerda/serving.py", "rakerda/pdf/drawing.py"}
