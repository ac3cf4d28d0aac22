"""`make run`: PostgreSQL, the web server and the worker, started in this order and stopped in reverse.

If one of them ends by itself, all end, with exit code 1: its supervisor (systemd) starts it again.
"""

import contextlib
import fcntl
import http.client
import os
import signal
import socket
import subprocess
import sys
import time

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from rakerda import cluster

WEB_PROCESSES = 2
WEB_THREADS = 32  # of each; a slow upload occupies one. Each may use a connection: PostgreSQL allows 100
WEB_PATIENCE = 60  # seconds after which an unresponsive web server counts as failed
JOB_PATIENCE = 30  # seconds for running jobs to end; one that is cut off starts again at the next start


def main():
    for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]:  # INT too: a background job of a shell starts with it ignored
        signal.signal(number, signal.default_int_handler)
    try:
        with alone(), database():
            run_to_end("manage.py", "prepare")
            serve()
    except (cluster.ClusterError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        say("Stopped.")


def say(text):
    print(text, flush=True)  # noqa: T201 - it talks to whoever typed `make run`


@contextlib.contextmanager
def alone():
    """Context manager: exit if another process uses the data or the port; hold the data until the block ends."""
    with open(settings.VAR_DIR / "running", "a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            sys.exit(f"Rakerda already runs on {settings.VAR_DIR} (process {file.read()}). Another VAR_DIR runs beside it.")
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        refuse_used_port()
        yield


def refuse_used_port():
    family = socket.AF_INET6 if ":" in settings.HOST else socket.AF_INET
    try:
        socket.create_server((settings.HOST, settings.PORT), family=family).close()
    except OSError as error:
        sys.exit(
            f"{settings.HOST} port {settings.PORT} can't be used: {os.strerror(error.errno)}. Another one: make run PORT=8001"
        )


def database():
    """Run the private cluster until the block ends; does nothing for a given server."""
    return contextlib.nullcontext() if os.environ.get("DATABASE_URL") else cluster.running(settings.VAR_DIR)


def spawn(*command, orphaned=signal.SIGTERM):
    """Start a child in its own session: Ctrl-C reaches it only through us. `orphaned` is its signal if we die by kill -9."""
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},  # its lines keep their order among ours in a file or a journal
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: cluster.die_with_parent(orphaned),
    )


def run_to_end(*command):
    process = spawn(*command)
    try:
        if code := process.wait():
            sys.exit(code)
    finally:
        stop(process, patience=10)


def serve():
    """Run the web server and the worker until a signal arrives or one of them ends."""
    worker = spawn("manage.py", "worker", orphaned=signal.SIGKILL)  # PostgreSQL ends too: no job could be given back
    web = spawn(*web_command())
    try:
        wait_for_answer(web)
        say(f"Rakerda is open at {settings.PUBLIC_URL.geturl()}/  Ctrl-C stops it; the data stay in {settings.VAR_DIR}.")
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
        sys.exit(f"{name_the_ended(web=web, worker=worker)} ended unexpectedly; everything is stopped.")
    finally:
        say(
            f"Stopping. What a job has begun gets {JOB_PATIENCE} seconds; Ctrl-C again cuts it off, and it starts anew next time."
        )
        stop(web, patience=10)
        stop(worker, patience=JOB_PATIENCE)


def web_command():
    options = {
        "--interface": "wsgi",
        "--host": settings.HOST,
        "--port": settings.PORT,
        "--workers": WEB_PROCESSES,
        "--blocking-threads": WEB_THREADS,
        "--backpressure": WEB_THREADS,
        "--workers-kill-timeout": 5,  # seconds
        "--log-level": "error",
    }
    return ["-m", "granian", *(str(part) for option in options.items() for part in option), "rakerda.wsgi:application"]


def wait_for_answer(web):
    deadline = time.monotonic() + WEB_PATIENCE
    while not answers():
        if web.poll() is not None or time.monotonic() > deadline:
            sys.exit("The web server does not answer.")
        time.sleep(0.05)


def answers():
    connection = http.client.HTTPConnection(settings.HOST, settings.PORT, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except OSError:
        return False  # not yet
    finally:
        connection.close()


def name_the_ended(web, worker):
    if web.poll() is not None:
        return "The web server"
    return "The worker" if worker.poll() is not None else "PostgreSQL"


def stop(process, patience):
    """Stop a child gracefully; forcibly after this many seconds, or on a second Ctrl-C. Its own children end with it."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(patience)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.kill()
        process.wait()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakerda.settings")
    main()
