"""Measure the start, from `python -m rakerda.serving` to the first response, on an empty VAR_DIR and again. For `make bench`."""

import http.client
import signal
import subprocess
import sys
import tempfile
import time

from measure import OWN, ROOT, free_port, tell

ROUNDS = 5


def main():
    with tempfile.TemporaryDirectory() as folder:
        first = [start_and_stop(folder)]
        again = [start_and_stop(folder) for _ in range(ROUNDS)]
    tell("start, everything to be made", [seconds for seconds, _ in first], [seconds for seconds, _ in first])
    tell("start, again", [seconds for seconds, _ in again], [seconds for seconds, _ in first])
    tell("stop", [seconds for _, seconds in again], [seconds for seconds, _ in first])


def start_and_stop(folder):
    """Return the seconds to the first response, and from Ctrl-C to the end."""
    port = free_port()
    begun = time.perf_counter()
    environment = {**OWN, "VAR_DIR": folder, "PORT": str(port)}
    command = [sys.executable, "-m", "rakerda.serving"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not answers(port):
        if process.poll() is not None:
            sys.exit("Rakerda does not start; make run says why.")
        time.sleep(0.01)
    answered = time.perf_counter()
    time.sleep(1)  # let the worker settle
    asked = time.perf_counter()
    process.send_signal(signal.SIGINT)
    process.wait()
    return answered - begun, time.perf_counter() - asked


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    main()
