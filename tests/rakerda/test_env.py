"""Environment variables: accepted values, and refusal of all others."""

import threading

import pytest
from django.core.exceptions import ImproperlyConfigured

from rakerda import env


@pytest.fixture
def given(monkeypatch):
    """given("text") sets the variable that the test reads."""
    return lambda value: monkeypatch.setenv("RAKERDA_X", value)


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_variable_counts_as_not_set(given, value):
    given(value)

    assert env.read("RAKERDA_X", "else") == "else"


def test_blanks_around_a_value_are_dropped(given):
    given(" text ")

    assert env.read("RAKERDA_X") == "text"


@pytest.mark.parametrize(
    ("value", "meaning"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("FALSE", False), ("off", False), ("", None)]
)
def test_a_switch_knows_a_few_words(given, value, meaning):
    given(value)

    assert env.read_bool("RAKERDA_X", None) is meaning


@pytest.mark.parametrize("value", ["2", "ya", "tru"])
def test_a_switch_refuses_other_words(given, value):
    given(value)

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must be 1 or 0"):
        env.read_bool("RAKERDA_X", False)


@pytest.mark.parametrize(("value", "meaning"), [("1", 1), ("65535", 65535), ("", 8000)])
def test_a_number_within_its_limits(given, value, meaning):
    given(value)

    assert env.read_int("RAKERDA_X", 8000, 1, 65535) == meaning


@pytest.mark.parametrize("value", ["0", "65536", "-1", "8000.0", "1e3", "٣", "²", "http"])
def test_a_number_out_of_its_limits_is_refused(given, value):
    given(value)

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must be a whole number from 1 to 65535"):
        env.read_int("RAKERDA_X", 8000, 1, 65535)


def test_a_choice_in_any_case(given):
    given("info")

    assert env.read_choice("RAKERDA_X", "WARNING", ["INFO", "WARNING"]) == "INFO"


def test_a_word_that_is_no_choice_is_refused(given):
    given("loud")

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must be one of INFO, WARNING, not 'LOUD'"):
        env.read_choice("RAKERDA_X", "WARNING", ["INFO", "WARNING"])


@pytest.mark.parametrize("value", ["127.0.0.1", "0.0.0.0", "::1"])
def test_an_ip_address(given, value):
    given(value)

    assert env.read_address("RAKERDA_X", "") == value


@pytest.mark.parametrize("value", ["localhost", "127.0.0.1:8000", "1.2.3"])
def test_what_is_no_ip_address_is_refused(given, value):
    given(value)

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must be an IP address"):
        env.read_address("RAKERDA_X", "127.0.0.1")


@pytest.mark.parametrize("value", ["https://rakerda.example.go.id", "https://rakerda.example.go.id/", "http://localhost:8000"])
def test_an_origin(given, value):
    given(value)

    assert env.read_url("RAKERDA_X", "").geturl() == value.rstrip("/")


@pytest.mark.parametrize(
    "value",
    [
        "rakerda.example.go.id",
        "ftp://example.go.id",
        "https://",
        "https://example.go.id/rakerda",
        "https://example.go.id?a",
        "https://example.go.id#a",
        "https://someone@example.go.id",
        "https://example.go.id:port",
        "https://example.go.id:0",
    ],
)
def test_what_is_no_origin_is_refused(given, value):
    given(value)

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must be an address such as"):
        env.read_url("RAKERDA_X", "")


def test_a_database_with_everything(given):
    given("postgresql://someone:p%40ss@db.example.go.id:5433/rakerda?sslmode=require")

    assert env.read_database("RAKERDA_X", "") == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "rakerda",
        "USER": "someone",
        "PASSWORD": "p@ss",
        "HOST": "db.example.go.id",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_database_on_a_socket(given):
    given("postgresql://rakerda@/rakerda?host=%2Ftmp%2Frakerda")

    assert env.read_database("RAKERDA_X", "")["HOST"] == "/tmp/rakerda"


@pytest.mark.parametrize(
    ("value", "complaint"),
    [("sqlite:///db.sqlite3", "is not a PostgreSQL address"), ("postgresql://h", "names no database"), ("nonsense", "is not a")],
)
def test_what_is_no_database_is_refused(given, value, complaint):
    given(value)

    with pytest.raises(ImproperlyConfigured, match=f"RAKERDA_X {complaint}"):
        env.read_database("RAKERDA_X", "")


def test_a_given_secret_is_taken_and_nothing_written(given, tmp_path):
    given("s" * 32)

    assert env.read_secret("RAKERDA_X", tmp_path / "secret") == "s" * 32
    assert list(tmp_path.iterdir()) == []


def test_a_short_secret_is_refused(given, tmp_path):
    given("s" * 31)

    with pytest.raises(ImproperlyConfigured, match="RAKERDA_X must have at least 32 characters"):
        env.read_secret("RAKERDA_X", tmp_path / "secret")


def test_a_secret_is_made_once_for_its_owner_alone(tmp_path):
    kept = tmp_path / "var" / "secret"

    first, second = env.read_secret("RAKERDA_X", kept), env.read_secret("RAKERDA_X", kept)

    assert first == second == kept.read_text()
    assert len(first) >= 50
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in kept.parent.iterdir()] == ["secret"]


def test_many_that_make_a_secret_at_once_agree(tmp_path):
    read = []
    threads = [threading.Thread(target=lambda: read.append(env.read_secret("RAKERDA_X", tmp_path / "secret"))) for _ in range(20)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(read) == 20
    assert set(read) == {(tmp_path / "secret").read_text()}


def test_a_mail_server_is_read_from_its_address(given):
    given("smtp://panitia%40daerah:rahasia@surel.example.go.id")
    assert env.read_email("RAKERDA_X") == ("surel.example.go.id", 587, "panitia@daerah", "rahasia", False, True)

    given("smtps://u:p@surel.example.go.id:4650")
    assert env.read_email("RAKERDA_X") == ("surel.example.go.id", 4650, "u", "p", True, False)

    given("smtp://localhost:25")
    assert env.read_email("RAKERDA_X") == ("localhost", 25, "", "", False, False)


def test_no_mail_server_is_none(given):
    given("")

    assert env.read_email("RAKERDA_X") is None


@pytest.mark.parametrize(
    "value", ["surel.example.go.id", "http://u:rahasia@x", "smtp://", "smtp://u:rahasia@x:0", "smtp://u:rahasia@x/y"]
)
def test_an_address_of_a_mail_server_that_is_none_is_refused_without_its_password(given, value):
    given(value)

    with pytest.raises(ImproperlyConfigured, match="must be an address such as") as refused:
        env.read_email("RAKERDA_X")

    assert "rahasia" not in str(refused.value)
