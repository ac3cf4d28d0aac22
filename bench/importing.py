"""Measure a list of 2,000 rows: read from .xlsx, previewed, imported, previewed again. `make bench` runs it on its own data."""

import os
import re
import subprocess
import sys
import time

from measure import ROOT, run_in_own_cluster, tell

ROUNDS, ROWS, PER_UNIT = 3, 2_000, 10
MEETING = ["tanah-bumbu", "rakerda-2023"]


def main():
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    sys.path.insert(0, str(ROOT))
    os.environ["DJANGO_SETTINGS_MODULE"] = "rakerda.settings"
    import django

    django.setup()
    rounds = list(zip(*(measure(number) for number in range(ROUNDS)), strict=True))
    for name, seconds in zip(["read and kept", "preview, all new", "imported", "preview, all the same"], rounds, strict=True):
        tell(f"{ROWS} rows, {name}", seconds, rounds[0])


def measure(number):
    """Return the server's seconds for each page that a secretariat sees."""
    from django.contrib.auth import get_user_model
    from django.test import Client
    from django.urls import reverse

    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username="sekretariat"))
    kept, response = timed(
        lambda: client.post(reverse("participants:imports", args=MEETING), {"file": list_of(number), "holds": "participants"})
    )
    page = response.url
    looked, response = timed(lambda: client.get(page))
    seen = {"seen": re.search(r'name="seen" value="(\w+)"', response.content.decode())[1]}
    imported, response = timed(lambda: client.post(f"{page}application/", seen))
    if response.status_code != 303:
        sys.exit("The list was not imported.")
    again, response = timed(lambda: client.get(page))
    figures = re.findall(r'figures__number">(\d+)<', response.content.decode())  # new, changed, same, problem
    if figures != ["0", "0", str(ROWS), "0"]:
        sys.exit("The imported list is not the same.")
    return kept, looked, imported, again


def timed(act):
    begun = time.perf_counter()
    response = act()
    return time.perf_counter() - begun, response


def list_of(number):
    """Return a .xlsx with people of units that no other round has."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from participants.importing.listing import HEAD
    from rakerda import sheets

    rows = [row_of(number, place) for place in range(ROWS)]
    return SimpleUploadedFile("daftar.xlsx", sheets.write([sheets.Page("Daftar", HEAD, rows)]))


def row_of(number, place):
    unit, serial = f"Dinas Ukur {number}-{place // PER_UNIT}", number * ROWS + place
    name = f"H. Nama{place % 97} Tengah{place % 89} Akhir{serial}, S.T., M.Si."
    office = f"Kepala {unit}" if place % PER_UNIT == 0 else f"Kepala Seksi {place % PER_UNIT} {unit}"
    return [
        name, f"19750312 2000{1 + serial % 9:02} 1 {serial:03}"[:21] if serial < 1000 else "", "Pembina (IV/a)", office, "Definitif", unit,
        "SKPD", "Ekonomi", "III.a", "l", "", f"0812-{serial:08}", "", "", f"n{serial}@example.go.id", f"A{place}",
    ]  # fmt: skip


if __name__ == "__main__":
    run_in_own_cluster(__file__, main)
