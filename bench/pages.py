"""Measure public pages under load, in turns with pretalx, on one machine and one PostgreSQL. `make bench-pages` runs it.

Both have two processes and as many points of the agenda published, and each has the machine for itself while it is asked. pretalx is
installed into var/pretalx, by pip, and run as its documentation says, with gunicorn and without Redis.
"""

import contextlib
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from measure import OWN, ROOT, free_port, run_in_own_cluster, say

PRETALX, VERSION = ROOT / "var/pretalx", "2025.2.2"
POINTS = 30
TURNS, SECONDS, WARM = 5, 5, 2
# A phone's browser asks with these.
HEADERS = {"Accept": "text/html,application/xhtml+xml", "Accept-Encoding": "gzip, deflate"}
WITH_A_MESSAGE = {"Cookie": "messages=x"}  # such a reader's page is drawn each time, as all were before pages were kept
WRK = ["wrk", "-t1", "-c8", "--timeout", "60s"]
MAKE_OURS = """
from datetime import time
from django.utils import timezone
from agenda.models import Day, Meeting, Region, Session, Topic
from agenda.programme.releasing import publish
region = Region.objects.create(code="63.10", slug="ukur", name="Kabupaten Ukur", short_name="Kab. Ukur", head_title="Bupati",
    capital="Ukur", time_zone="Asia/Makassar", letterhead_name="Pemerintah Kabupaten Ukur", letterhead_office="Sekretariat Daerah")
meeting = Meeting.objects.create(region=region, slug="rapat", title="Rapat Kerja", short_title="Rapat", venue="Pendopo")
day = Day.objects.create(meeting=meeting, date=timezone.localdate(timezone=region.zone), starts_at=time(8))
for n in range(1, 6):
    Topic.objects.create(meeting=meeting, position=n, text=f"Pokok bahasan {{n}}")
for n in range(1, {points} + 1):
    Session.objects.create(day=day, position=n, kind="expose", title=f"Ekspose Dinas {{n}}", minutes=20, lead=f"Bidang {{n}}")
Session.objects.get(day=day, position=1).open()
publish(meeting, "ukur")
"""
MAKE_PRETALX = """
import datetime as dt
from django.utils.timezone import now
from django_scopes import scope, scopes_disabled
from pretalx.event.models import Event
from pretalx.event.utils import create_organiser_with_team
from pretalx.person.models import SpeakerProfile, User
from pretalx.schedule.models import Room
from pretalx.submission.models import Submission
admin = User.objects.create_superuser(name="Ukur", email="ukur@example.org", password="x")
organiser, team = create_organiser_with_team(name="Ukur", slug="ukurorg", users=[admin])
with scopes_disabled():
    event = Event.objects.create(name="Rapat Kerja", slug="rapat", organiser=organiser, is_public=True, date_from=now().date(),
        date_to=now().date(), timezone="Asia/Makassar", email="ukur@example.org", locale_array="en", locale="en")
with scope(event=event):
    event.build_initial_data()
    room = Room.objects.create(event=event, name="Pendopo", position=1)
    begins = event.datetime_from + dt.timedelta(hours=8)
    for n in range({points}):
        user = User.objects.create_user(name=f"Dinas {{n}}", email=f"dinas{{n}}@example.org")
        SpeakerProfile.objects.create(user=user, event=event, biography="")
        talk = Submission.objects.create(event=event, title=f"Ekspose Dinas {{n}}", abstract=f"Bidang {{n}}", content_locale="en",
            submission_type=event.submission_types.first())
        talk.speakers.add(user)
        talk.accept()
        talk.confirm()
        slot = talk.slots.first()
        slot.start, slot.end, slot.room = begins + dt.timedelta(minutes=20 * n), begins + dt.timedelta(minutes=20 * n + 20), room
        slot.save()
    event.wip_schedule.freeze("v1", notify_speakers=False)
    assert event.current_schedule.scheduled_talks.count() == {points}
"""


def main():
    install_pretalx()
    with contextlib.ExitStack() as stack:
        ours, theirs = stack.enter_context(rakerda()), stack.enter_context(pretalx())
        pages = {
            "Rakerda, agenda": f"{ours}/ukur/rapat/agenda/",
            "Rakerda, agenda, not kept": f"{ours}/ukur/rapat/agenda/",
            "pretalx, schedule": f"{theirs}/rapat/schedule/",
            "pretalx, schedule without script": f"{theirs}/rapat/schedule/nojs",
            "Rakerda, front page": f"{ours}/ukur/rapat/",
            "pretalx, front page": f"{theirs}/rapat/",
        }
        for name, url in pages.items():
            look_at(name, url)
        tell_all(measure(pages))


def measure(pages):
    """Return {page: requests per second, one number for each turn}. Each page is asked in each turn, so that a busy moment affects all."""
    rates = {name: [] for name in pages}
    for turn in range(TURNS + 1):  # the first one warms up
        for name, url in pages.items():
            rate, refused = load(url, SECONDS if turn else WARM, headers_of(name))
            if refused and name.startswith("Rakerda"):
                sys.exit(f"{name}: {refused}")
            say(f"  turn {turn}: {name:34} {rate:8.1f} requests/s{refused and f', {refused}'}")
            if turn:
                rates[name].append(rate)
    return rates


def headers_of(name):
    return HEADERS | (WITH_A_MESSAGE if name.endswith("not kept") else {})


def load(url, seconds, headers):
    """Return the requests per second of one run, and what wrk says of those that were not answered well, or ""."""
    command = [*WRK, f"-d{seconds}", *(f"-H{name}: {value}" for name, value in headers.items()), url]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    refused = re.findall(r"Non-2xx.*|Socket errors.*", told)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]), ", ".join(refused)


def tell_all(rates):
    middle = {name: statistics.median(found) for name, found in rates.items()}
    for name, found in rates.items():
        say(f"{name:34} {middle[name]:8.1f} requests/s  ({min(found):.1f} to {max(found):.1f}, {len(found)} turns)")
    for mine, other in [
        ("Rakerda, agenda", "Rakerda, agenda, not kept"),
        ("Rakerda, agenda", "pretalx, schedule"),
        ("Rakerda, agenda", "pretalx, schedule without script"),
        ("Rakerda, front page", "pretalx, front page"),
    ]:
        say(f"{mine} against {other}: {middle[mine] / middle[other]:.1f} times")


def look_at(name, url):
    """Print what a page weighs as it is sent."""
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers_of(name)), timeout=60) as response:  # noqa: S310 - our own servers
        body = response.read()
    say(f"{name:34} {response.status} {len(body):7,} bytes, {response.headers.get('Content-Encoding', 'plain')}")


# The two servers.


@contextlib.contextmanager
def rakerda():
    """Serve Rakerda as `make run` does, with a meeting of its own; yields its address."""
    port = free_port()
    environment = {**os.environ, "PORT": str(port), "DEMO": "0", "PUBLIC_URL": f"http://localhost:{port}"}
    manage = [sys.executable, "manage.py"]
    for command in (["prepare"], ["shell", "-v", "0", "-c", MAKE_OURS.format(points=POINTS)]):
        subprocess.run([*manage, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    with served([sys.executable, "-m", "rakerda.serving"], ROOT, environment, f"http://127.0.0.1:{port}", "/healthz") as address:
        yield address


@contextlib.contextmanager
def pretalx():
    """Serve pretalx with an event of its own; yields its address."""
    port = free_port()
    python = PRETALX / "venv/bin/python"
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **OWN,
            "PRETALX_DATA_DIR": folder,
            "PRETALX_FILESYSTEM_STATIC": str(PRETALX / "static"),
            "PRETALX_SITE_URL": f"http://127.0.0.1:{port}",
            "PRETALX_NO_INITIAL_LOG": "1",
            "PRETALX_DB_TYPE": "postgresql",
            "PRETALX_DB_NAME": "pretalx",
            "PRETALX_DB_USER": os.environ["PGUSER"],
            "PRETALX_DB_HOST": os.environ["PGHOST"],
        }
        subprocess.run(["createdb", "pretalx"], check=True)
        collected = [] if (PRETALX / "static").exists() else [["collectstatic", "--noinput"]]
        for command in (["migrate"], *collected, ["shell", "--unsafe-disable-scopes", "-c", MAKE_PRETALX.format(points=POINTS)]):
            run_quietly([python, "-m", "pretalx", *command], environment)
        command = [python, "-m", "gunicorn", "pretalx.wsgi", "--workers", "2", "--threads", "4", "--bind", f"127.0.0.1:{port}"]
        with served(command, folder, environment, f"http://127.0.0.1:{port}", "/rapat/") as address:
            yield address


def install_pretalx():
    """Install pretalx, its driver of PostgreSQL and gunicorn into a folder of their own, once."""
    if (PRETALX / f"installed-{VERSION}").exists():
        return
    say(f"Installing pretalx {VERSION} into {PRETALX}")
    run_quietly([sys.executable, "-m", "venv", "--clear", PRETALX / "venv"])
    packages = [f"pretalx[postgres]=={VERSION}", "gunicorn"]
    run_quietly([PRETALX / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages])
    (PRETALX / f"installed-{VERSION}").touch()


def run_quietly(command, environment=None):
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(done.stdout[-3000:])


@contextlib.contextmanager
def served(command, folder, environment, address, page):
    """Run a server until the block ends."""
    server = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(server, address + page)
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def wait_for(server, url):
    deadline = time.monotonic() + 120
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=30):  # noqa: S310 - our own servers
                return
        except urllib.error.HTTPError as error:
            sys.exit(f"{url}: {error.read().decode(errors='replace')[-2000:]}")
        except OSError:
            time.sleep(0.2)
    sys.exit(f"{url} is not answered.")


if __name__ == "__main__":
    PRETALX.mkdir(parents=True, exist_ok=True)
    run_in_own_cluster(str(Path(__file__)), main, DEMO="0")
