"""Measure the door against a running server: 8 desks at once, every scan sent three times, and 50 to 5,000 participants."""

import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

from measure import OWN, ROOT, free_port, say, tell

DESKS, TIMES = 8, 3  # each scan is sent once and replayed twice
SIZES = [50, 500, 5000]
MEETINGS = [("rush", 500), *((str(size), size) for size in SIZES)]
ROUNDS = 50
PIN = "123456"
MAKE = """
import json
from datetime import date, time, timedelta
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from agenda.models import Day, Meeting, Region, Session
from participants.door.desks import desk_url, token_of
from participants.models import CheckIn, Desk, Mandate, Participant, Unit
region = Region.objects.create(code="63.10", slug="ukur", name="Kabupaten Ukur", short_name="Kab. Ukur", head_title="Bupati",
    capital="Ukur", time_zone="Asia/Makassar", letterhead_name="Pemerintah Kabupaten Ukur", letterhead_office="Sekretariat Daerah")
pin, until = make_password("{pin}", hasher="pbkdf2_sha256"), timezone.now() + timedelta(hours=8)
units = [Unit.objects.create(region=region, kind="skpd", name=f"Dinas {{n}}", short_name=f"Dinas {{n}}") for n in range(40)]
made = {{}}
for name, size in {meetings}:
    meeting = Meeting.objects.create(region=region, slug=name, title="Rapat", short_title="Rapat", venue="Pendopo")
    day = Day.objects.create(meeting=meeting, date=date.today() - timedelta(days=1), starts_at=time(7, 30))
    for n, kind in enumerate(["registration", "opening", "plenary", "break", "expose", "closing"], 1):
        Session.objects.create(day=day, position=n, kind=kind, title=f"Acara {{n}}", minutes=60)
    people = Participant.objects.bulk_create([Participant(meeting=meeting, name=f"Nama {{n}}, S.T.", office=f"Kepala Bidang {{n}}",
        protocol_rank="l", position=n) for n in range(size)])
    Mandate.objects.bulk_create([Mandate(participant=one, unit=units[n % 40]) for n, one in enumerate(people)])
    if name != "rush":  # all but those who are still to come
        came = {{"day": day, "came_at": timezone.now(), "recorded_by": "ukur"}}
        CheckIn.objects.bulk_create([CheckIn(participant=one, **came) for one in people[{rounds}:]])
    desks = [Desk.objects.create(meeting=meeting, name=f"Meja {{n}}", pin=pin, made_by="ukur", expires_at=until) for n in range({desks})]
    made[name] = {{"day": day.pk, "people": [one.pk for one in people], "desks": [desk_url("desk", desk) for desk in desks]}}
print(json.dumps(made))
"""
COUNT = """
from participants.models import CheckIn, Scan
rows = CheckIn.objects.filter(participant__meeting__slug="rush")
print(rows.count(), rows.values("participant").distinct().count(), Scan.objects.filter(meeting__slug="rush").count())
"""


class Desk:
    """A device at the door: opened with its PIN, one connection kept open."""

    def __init__(self, port, page):
        self.page, self.cookies = page, {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        _status, form = self.ask("GET", "pin/")
        token = re.search(rb'csrfmiddlewaretoken" value="(\w+)"', form)[1].decode()
        status, _body = self.ask("POST", "pin/", f"csrfmiddlewaretoken={token}&pin={PIN}", "application/x-www-form-urlencoded")
        if status != 303:
            sys.exit(f"The desk does not open: {status}")

    def ask(self, method, place="", body=None, kind="application/json"):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies, "Content-Type": kind, "X-CSRFToken": self.cookies.get("csrftoken", "")}
        self.connection.request(method, self.page + place, body, headers)
        response = self.connection.getresponse()
        answer = response.read()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _is, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, answer

    def scan(self, participant, day, key):
        """Send one scan; return (seconds, bytes sent, the result, bytes of the answer)."""
        scan = {"key": key, "way": "search", "act": "arrival", "participant": participant, "day": day}
        body = json.dumps({"now": datetime.now(UTC).isoformat(), "scans": [{**scan, "at": datetime.now(UTC).isoformat()}]})
        begun = time.perf_counter()
        _status, answer = self.ask("POST", "scans/", body)
        return time.perf_counter() - begun, len(body), json.loads(answer)["answers"][0]["result"], len(answer)


def main():
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = {**OWN, "VAR_DIR": folder, "PORT": str(port), "DEMO": "0"}
        server = subprocess.Popen(
            [sys.executable, "-m", "rakerda.serving"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(port, server)
            made = json.loads(shell(environment, MAKE.format(pin=PIN, meetings=MEETINGS, desks=DESKS, rounds=ROUNDS)))
            rush(port, made["rush"], environment)
            measure_sizes(port, made)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def rush(port, made, environment):
    """Record 500 participants at 8 desks at once; everything is sent three times, in any order."""
    desks = [Desk(port, page) for page in made["desks"]]
    shares = [made["people"][number::DESKS] for number in range(DESKS)]
    begun = time.perf_counter()
    with ThreadPoolExecutor(DESKS) as threads:
        told = [
            one for done in threads.map(lambda pair: work(*pair, made["day"]), zip(desks, shares, strict=True)) for one in done
        ]
    seconds = time.perf_counter() - begun
    tell("scan, 8 desks at once", [one[0] for one in told], [one[0] for one in told], "ms")
    check_ins, people, scans = map(int, shell(environment, COUNT).split())
    say(f"  {len(told)} requests in {seconds:.1f} s; {check_ins} check-ins of {people} participants, {scans} scans kept")
    say(f"  a scan sends {max(one[1] for one in told)} bytes at most and is answered by {max(one[3] for one in told)}")
    if (check_ins, people, scans) != (500, 500, 500) or {one[2] for one in told} != {"recorded"}:
        sys.exit("Lost or doubled.")


def work(desk, people, day):
    scans = [(one, str(uuid4())) for one in people]
    again = scans * (TIMES - 1)
    random.shuffle(again)
    return [desk.scan(one, day, key) for one, key in scans + again]


def measure_sizes(port, made):
    """Measure the page and one scan at each size. The sizes alternate, so that a busy moment affects all."""
    desks = {size: Desk(port, made[str(size)]["desks"][0]) for size in SIZES}
    pages, scans = {size: [] for size in SIZES}, {size: [] for size in SIZES}
    for number in range(ROUNDS):
        for size, desk in desks.items():
            begun = time.perf_counter()
            desk.ask("GET")
            pages[size].append(time.perf_counter() - begun)
            one = made[str(size)]["people"][number]
            scans[size].append(desk.scan(one, made[str(size)]["day"], str(uuid4()))[0])
    for size in SIZES:
        tell(f"desk page, {size} participants", pages[size], pages[SIZES[0]], "ms")
    for size in SIZES:
        tell(f"scan, {size} participants", scans[size], scans[SIZES[0]], "ms")


def shell(environment, code):
    command = [sys.executable, "-m", "rakerda.cluster", sys.executable, "manage.py", "shell", "-v", "0", "-c", code]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def wait_for(port, server):
    while server.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("Rakerda does not start; make run says why.")


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
