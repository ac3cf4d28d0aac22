"""Measure the completeness board and the search with 41 and 4,100 units. `make bench` runs it on its own data."""

import os
import re
import subprocess
import sys
import time

from measure import ROOT, run_in_own_cluster, tell

SIZES = [41, 4_100]
ROUNDS, SLIDES, RESULTS = 30, 10, 5
ROW = re.compile(r'<tr id="unit-|<li class="hits__item')
WORDS = [
    "anggaran", "belanja", "daerah", "jalan", "irigasi", "puskesmas", "sekolah", "pasar",
    "panen", "banjir", "pelatihan", "layanan", "izin", "data", "desa",
]  # fmt: skip
PAGES = {
    "board": "exposes/board/",
    "board, who still owes": "exposes/board/?show=owing",
    "board, the last page": "exposes/board/?page=99999",
    "search, a word of one unit": "search/?q=unik7",
    "search, a word of all": "search/?q=jalan",
    "search, a word being typed": "search/?q=puskesmas+jal",
    "search, nothing found": "search/?q=tidakadakatanya",
}


def main():
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    sys.path.insert(0, str(ROOT))
    os.environ["DJANGO_SETTINGS_MODULE"] = "rakerda.settings"
    import django

    django.setup()
    pages = {size: make(size) for size in SIZES}
    analyse()
    seconds = {name: {size: [] for size in SIZES} for name in PAGES}
    rows = {}
    for number in range(ROUNDS + 1):  # the sizes alternate, so that a busy moment affects both; the first round is a warm-up
        for name, place in PAGES.items():
            for size, (client, root) in pages.items():
                took, rows[name, size] = measure(client, root + place)
                if number:
                    seconds[name][size].append(took)
    for name, by_size in seconds.items():
        for size in SIZES:
            tell(f"{name}, {size} units, {rows[name, size]} rows", by_size[size], by_size[SIZES[0]], "ms")


def measure(client, url):
    """Return the seconds for a page, and the number of units or hits on it: a longer page takes longer at any size."""
    begun = time.perf_counter()
    response = client.get(url)
    if response.status_code != 200:
        sys.exit(f"{url}: {response.status_code}")
    took = time.perf_counter() - begun
    return took, len(ROW.findall(response.content.decode()))


def make(size):
    """Return a region with this many units, a quarter of them ready, a client of its secretariat, and the URL of its meeting."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    from agenda.models import Meeting, Region, Sector
    from participants.models import Membership, Unit

    region = Region.objects.create(
        code=f"63.{size % 90 + 10}", slug=f"ukur-{size}", name=f"Kabupaten Ukur {size}", short_name=f"Kab. Ukur {size}",
        head_title="Bupati", capital="Ukur", time_zone="Asia/Makassar", letterhead_name="Pemerintah Kabupaten Ukur",
        letterhead_office="Sekretariat Daerah",
    )  # fmt: skip
    meeting = Meeting.objects.create(region=region, slug="rapat", title="Rapat Kerja", short_title="Rapat", venue="Pendopo")
    sectors = [Sector.objects.create(region=region, name=f"Bidang {number}", position=number) for number in range(4)]
    units = Unit.objects.bulk_create(
        Unit(
            region=region,
            kind="skpd",
            name=f"Dinas {number}",
            short_name=f"Dinas {number}",
            sector=sectors[number % 4],
            position=number,
        )
        for number in range(size)
    )
    fill(meeting, units)
    user = get_user_model().objects.create_user(f"ukur-{size}")
    Membership.objects.create(user=user, region=region, role="secretariat")
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    return client, meeting.get_absolute_url()


def fill(meeting, units):
    """Create people, exposés, slides and data as in a meeting a few days before it."""
    from django.utils import timezone

    from participants.models import Mandate, Participant
    from presentations.models import Deck, Expose, Factor, Plan, Result, Slide

    now = timezone.now()
    people = Participant.objects.bulk_create(
        Participant(meeting=meeting, name=f"Nama {number}, S.T.", office=f"Kepala {unit}", protocol_rank="j", position=number,
                    phone="+6281234567890", **({"answer": "attending", "answered_at": now} if number % 3 else {}))
        for number, unit in enumerate(units)
    )  # fmt: skip
    Mandate.objects.bulk_create(Mandate(participant=one, unit=unit) for one, unit in zip(people, units, strict=True))
    exposes = Expose.objects.request(meeting)
    with_slides = [expose for number, expose in enumerate(exposes) if number % 4]
    decks = Deck.objects.bulk_create(
        Deck(expose=expose, version=1, original="x.pptx", name="x.pptx", type="pptx", size=1, sha256="0" * 64, rendition="x.pdf",
             pages=SLIDES, phase="done", ended_at=now, uploaded_by="ukur", confirmed_at=now)
        for expose in with_slides
    )  # fmt: skip
    for deck, expose in zip(decks, with_slides, strict=True):
        expose.deck, expose.figures_as_of = deck, now.date()
        if expose.pk % 2:
            expose.submitted_at = expose.approved_at = now
    Expose.objects.bulk_update(with_slides, ["deck", "figures_as_of", "submitted_at", "approved_at"], batch_size=500)
    Slide.objects.bulk_create(
        (Slide(deck=deck, number=number + 1, thumbnail="x.webp", picture="x.webp", text=words(place, number))
         for place, deck in enumerate(decks) for number in range(SLIDES)),
        batch_size=2000,
    )  # fmt: skip
    Result.objects.bulk_create(
        Result(expose=expose, position=number + 1, name=f"Program {WORDS[number]}", indicator=words(place, number)[:200])
        for place, expose in enumerate(with_slides) for number in range(RESULTS)
    )  # fmt: skip
    Factor.objects.bulk_create(
        Factor(expose=expose, kind=kind, position=1, text=words(place, 3)[:200])
        for place, expose in enumerate(with_slides) for kind in ("driving", "inhibiting")
    )  # fmt: skip
    Plan.objects.bulk_create(
        Plan(expose=expose, position=1, text=words(place, 5)[:200]) for place, expose in enumerate(with_slides)
    )


def words(place, number):
    """Return a slide's text: common words in a different order each time, and one that only this unit has."""
    turned = WORDS[number % len(WORDS) :] + WORDS[: number % len(WORDS)]
    return f"{' '.join(turned)} unik{place} {place * number} " + " ".join(turned[::-1])


def analyse():
    """Analyse the database, as autovacuum does some minutes later."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    run_in_own_cluster(__file__, main, DEMO="0")
