"""Attacks and accidents on uploads under real conditions: a listener, two senders at once, a full disk."""

import io
import os
import re
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest
from django.conf import settings as project
from django.db import connection, connections

from presentations.models import Deck, Upload
from presentations.models.files import Failure
from presentations.slides import converting
from presentations.slides.versions import receive
from rakerda import sandbox
from tests.marks import with_bubblewrap
from tests.presentations import files
from tests.presentations.test_receiving import judge
from tests.presentations.test_uploads import begin, patch

RECEIVE = """
import django; django.setup()
from presentations.models import Expose
from presentations.models.files import Refused
from presentations.slides.versions import receive
try:
    with open({path!r}, "rb") as file:
        receive(Expose.objects.get(pk={expose}), file, "paparan.pdf", "uji")
except Refused as refusal:
    print(refusal.code, refusal)
"""


@pytest.fixture
def listener():
    """(address, requests) of a web server on this machine that serves a picture."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(files.make_jpeg())

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


@pytest.mark.office
@pytest.mark.parametrize("level", [None, sandbox.Level.LIMITS])
@pytest.mark.parametrize(("ending", "make"), [("pptx", files.make_pptx_of_links), ("odp", files.make_odp_of_links)])
def test_what_lies_elsewhere_is_not_asked_for(listener, tmp_path, monkeypatch, settings, level, ending, make):
    """Neither when the sandbox has no network, nor on a machine with limits only where that was accepted."""
    address, asked = listener
    settings.UNSAFE_CONVERSION = True
    if level:
        monkeypatch.setattr(sandbox, "level", lambda: level)
    source = tmp_path / f"source.{ending}"
    source.write_bytes(make(address))
    assert judge(source.read_bytes()) == ending

    assert converting.to_pdf(source, tmp_path).exists()

    assert asked == []


@pytest.mark.django_db(transaction=True)
def test_two_at_once_become_two_versions_and_none_is_lost(expose, settings):
    contents = [files.make_pdf(number) for number in (1, 2, 3, 4)]

    def send(content):
        try:
            return receive(expose, io.BytesIO(content), "paparan.pdf", "uji").size
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as together:
        sizes = list(together.map(send, contents))

    decks = expose.decks.order_by("version")
    assert sizes == [len(content) for content in contents]
    assert [deck.version for deck in decks] == [1, 2, 3, 4]
    assert sorted(read(deck.original) for deck in decks) == sorted(contents)


@pytest.mark.django_db(transaction=True)
def test_the_same_piece_from_two_at_once_is_taken_once(operator, expose):
    content = files.make_pdf(3)
    place = begin(operator, expose, content)

    def send(_):
        try:
            return patch(operator, place, 0, content[:700]).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(3) as together:
        answers = sorted(together.map(send, range(3)))

    assert answers == [204, 409, 409]
    assert patch(operator, place, 700, content[700:]).status_code == 204
    assert read(expose.decks.get().original) == content


def read(file):
    with file.open("rb") as stored:
        return stored.read()


@with_bubblewrap  # it creates the small disk
@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_told_and_nothing_that_was_there_is_lost(expose, tmp_path):
    content = files.make_pdf(1)
    first = receive(expose, io.BytesIO(content), "paparan.pdf", "uji")
    large = tmp_path / "besar.pdf"
    large.write_bytes(content + b"\n" * 3_000_000)
    disk = tmp_path / "disk"
    disk.mkdir()
    database = f"postgresql://rakerda@/{connection.settings_dict['NAME']}?host={quote(connection.settings_dict['HOST'], safe='')}"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "rakerda.settings", "DATABASE_URL": database, "VAR_DIR": str(disk)}
    small = ["bwrap", "--dev-bind", "/", "/", "--size", "1000000", "--tmpfs", str(disk)]

    said = subprocess.run(
        [*small, sys.executable, "-c", RECEIVE.format(path=str(large), expose=expose.pk)],
        env=environment, cwd=project.BASE_DIR, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert said.split()[0] == "full"
    assert list(Deck.objects.all()) == [first]
    assert read(first.original) == content


def test_an_upload_waits_where_it_stands_until_a_full_disk_has_room(operator, expose, monkeypatch):
    content = files.make_pdf(3)
    place = begin(operator, expose, content)
    patch(operator, place, 0, content[:700])

    with monkeypatch.context() as context:
        context.setattr("django.core.files.storage.FileSystemStorage._save", no_room)
        refused = patch(operator, place, 700, content[700:])

    assert (refused.status_code, refused.content.decode()) == (507, str(Failure.FULL.label))
    assert (Upload.objects.get().offset, Upload.objects.get().failure) == (700, "")
    assert patch(operator, place, 700, content[700:]).status_code == 204
    assert read(expose.decks.get().original) == content


def no_room(*args, **options):
    """The kernel's error for a full disk."""
    with open("/dev/full", "wb", buffering=0) as full:
        full.write(b"x")


@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "pa\r\nparan.pdf", "x" * 300 + ".pdf", "C:\\data\\a.pdf", "/etc/a.pdf"])
def test_a_strange_name_is_kept_as_a_plain_one_and_leads_nowhere(operator, expose, name):
    content = files.make_pdf()
    place = begin(operator, expose, content, name=name)

    assert patch(operator, place, 0, content).status_code == 204

    deck = expose.decks.get()
    assert re.fullmatch(rf"decks/{expose.pk}/001/[\w-]{{22}}\.pdf", deck.original.name)
    assert not set("/\\\r\n") & set(deck.name)
    assert len(deck.name) <= 255
    assert deck.name.endswith(".pdf")
