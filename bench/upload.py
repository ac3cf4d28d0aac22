"""Measure a 100 MB upload to the running product over a connection that drops ten times: all bytes arrive, few are sent twice.

`make bench` runs it. The connection is cut in the middle of a piece, as on a phone that loses its network.
"""

import base64
import hashlib
import http.client
import http.cookies
import io
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

import pikepdf
from measure import OWN, ROOT, free_port, say, tell

SIZE, DROPS, PIECE = 99_900_000, 10, 500_000  # bytes; the limit is 100 MB, a piece is what the page sends at once
USER = "sekretariat"


def main():
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = {**OWN, "VAR_DIR": folder, "PORT": str(port)}
        command = [sys.executable, "-m", "rakerda.serving"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(port, server)
            browser = Browser(port)
            browser.sign_in(Path(folder))
            content = make_pdf()
            quiet = send(browser, content, drops=0)
            rough = send(browser, content, drops=DROPS)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    tell("100 MB, line holds", [quiet[0]], [quiet[0]])
    tell(f"100 MB, line drops {DROPS} times", [rough[0]], [quiet[0]])
    say(
        f"    hash equal; {rough[1] - len(content):,} of {len(content):,} bytes were sent twice ({rough[1] / len(content) - 1:.2%})"
    )


def make_pdf():
    """Return an incompressible PDF of 100 MB."""
    pdf, content = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=(960, 540))
    page.Heavy = pdf.make_stream(os.urandom(SIZE))
    pdf.save(content, compress_streams=False)
    return content.getvalue()


class Browser:
    """The state of a signed-in page: its cookies and the CSRF token."""

    def __init__(self, port):
        self.port, self.cookies, self.token = port, http.cookies.SimpleCookie(), ""

    def headers(self, **more):
        cookies = "; ".join(f"{name}={one.value}" for name, one in self.cookies.items())
        return {"Cookie": cookies, "X-CSRFToken": self.token, "Tus-Resumable": "1.0.0", "Referer": self.origin, **more}

    @property
    def origin(self):
        return f"http://localhost:{self.port}/"

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        try:
            connection.request(method, path, body, self.headers(**headers))
            response = connection.getresponse()
            for cookie in response.headers.get_all("Set-Cookie", []):
                self.cookies.load(cookie)
            content = response.read()
            if found := re.search(rb'csrfmiddlewaretoken" value="(\w+)"', content):
                self.token = found[1].decode()
            return response, content
        finally:
            connection.close()

    def sign_in(self, folder):
        line = next(line for line in (folder / "demo-accounts.txt").read_text().splitlines() if line.startswith(USER))
        self.ask("GET", "/akun/login/")
        form = urllib.parse.urlencode({"login": USER, "password": line.split()[1], "csrfmiddlewaretoken": self.token})
        response, _ = self.ask("POST", "/akun/login/", form, **{"Content-Type": "application/x-www-form-urlencoded"})
        if response.status != 302:
            sys.exit("The sign-in did not work.")
        _, page = self.ask("GET", "/tanah-bumbu/rakerda-2023/exposes/")
        self.expose = re.search(rb'href="(/tanah-bumbu/rakerda-2023/exposes/\d+/)"', page)[1].decode()
        self.ask("GET", self.expose)

    def cut(self, path, piece, at, **headers):
        """Begin to send a piece and break the connection halfway."""
        with socket.create_connection(("localhost", self.port)) as line:
            head = "".join(
                f"{name}: {value}\r\n" for name, value in self.headers(**headers, Host=f"localhost:{self.port}").items()
            )
            line.sendall(f"PATCH {path} HTTP/1.1\r\nContent-Length: {len(piece)}\r\n{head}\r\n".encode() + piece[:at])
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # without closing it properly


def send(browser, content, drops):
    """Return (seconds, bytes sent) of an upload that the server returns with the same hash."""
    begun, sent, offset = time.perf_counter(), 0, 0
    name = base64.b64encode(b"besar.pdf").decode()
    announced = {"Upload-Length": str(len(content)), "Upload-Metadata": f"filename {name}"}
    response, _ = browser.ask("POST", f"{browser.expose}uploads/", b"", **announced)
    place = response.headers["Location"]
    cuts = set(random.Random(7).sample(range(len(content) // PIECE), drops))  # noqa: S311 - places, not secrets
    while True:
        piece = content[offset : offset + PIECE]
        about = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
        if offset // PIECE in cuts:
            cuts.discard(offset // PIECE)
            at = len(piece) * 2 // 3
            browser.cut(place, piece, at, **about)
            sent += at
            offset = where(browser, place)
            continue
        response, told = browser.ask("PATCH", place, piece, **about)
        sent += len(piece)
        if response.status == 409:
            offset = where(browser, place)
        elif response.status != 204:
            sys.exit(f"{response.status} {told.decode()}")
        elif deck := response.headers["Content-Location"]:
            break
        else:
            offset = int(response.headers["Upload-Offset"])
    seconds = time.perf_counter() - begun
    _, stored = browser.ask("GET", f"{deck}file/")
    if hashlib.sha256(stored).digest() != hashlib.sha256(content).digest():
        sys.exit("What was stored is not what was sent.")
    return seconds, sent


def where(browser, place):
    """Return the upload offset, asked a second after the connection dropped, as the page does."""
    time.sleep(1)
    response, _ = browser.ask("HEAD", place)
    return int(response.headers["Upload-Offset"])


def wait_for(port, server):
    while True:
        if server.poll() is not None:
            sys.exit("Rakerda does not start; make run says why.")
        try:
            Browser(port).ask("GET", "/healthz")
            return
        except OSError:
            time.sleep(0.2)


if __name__ == "__main__":
    main()
