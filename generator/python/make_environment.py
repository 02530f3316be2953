"""Make one Python environment that holds one Dask release.

Called by environment.ts as ``python3 make_environment.py DIRECTORY RELEASE [PACKAGE ...]``. Progress goes to stderr. Whoever
comes second waits for the first: the lock is the operating system's, so that it ends with the process that holds it.
A directory with a file named ``incomplete`` in it was interrupted, and is made anew. One that only lacks a package
gets it, so that whoever uses the environment meanwhile is not disturbed.
Exit codes: 0 made or already there, 3 no venv module, 4 no network, 5 no such release for this Python, 1 anything else.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

NO_VENV, NO_NETWORK, NO_RELEASE = 3, 4, 5
MARKER = "incomplete"
OFFLINE = ("Failed to establish a new connection", "Name or service not known", "name resolution", "NewConnectionError",
           "ConnectTimeout", "Read timed out", "ProxyError", "Network is unreachable", "getaddrinfo failed")
VERSION = "import dask, numpy, distributed; print(distributed.__version__)"


def say(text):
    print(text, file=sys.stderr, flush=True)


def end_with_parent():
    """Stop, and pip with us, when the process that started this one is gone: it holds our standard input open."""
    def watch():
        os.read(0, 1)
        if os.name == "posix" and os.getpgrp() == os.getpid():
            os.killpg(os.getpgrp(), signal.SIGTERM)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextlib.contextmanager
def locked(path):
    with open(path, "a+b") as file:
        if not try_lock(file):
            say(f"waiting for another process that makes {os.path.basename(path)[:-5]}")
            while not try_lock(file):
                time.sleep(0.2)
        yield


def try_lock(file):
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False


def interpreter(directory):
    return os.path.join(directory, "Scripts" if os.name == "nt" else "bin", "python.exe" if os.name == "nt" else "python")


def works(directory, release):
    """Whether the environment imports this release, in a fresh interpreter."""
    if not os.path.exists(interpreter(directory)):
        return False
    found = subprocess.run([interpreter(directory), "-I", "-c", VERSION], capture_output=True, text=True)
    return found.stdout.strip() == release


def lacking(directory, extras):
    """Those of the packages that are not installed."""
    script = "import sys, importlib.metadata as m; have = {d.name.lower() for d in m.distributions()}; print(*[x for x in sys.argv[1:] if x not in have])"
    found = subprocess.run([interpreter(directory), "-I", "-c", script, *extras], capture_output=True, text=True, check=True)
    return found.stdout.split()


def make(directory, release, extras):
    if os.path.isdir(directory):
        shutil.rmtree(directory)
    say(f"making a Python environment for Dask {release} in {os.path.relpath(directory)}")
    os.makedirs(directory)
    marker = os.path.join(directory, MARKER)
    open(marker, "w").close()
    create(directory)
    # distributed names the dask that it works with: the same release, but for 2026.1.0, which wants 2025.12.0.
    code = install(directory, [f"distributed=={release}", "numpy", *extras])
    if code:
        shutil.rmtree(directory)
        sys.exit(code)
    if not works(directory, release):
        say(f"pip installed Dask {release}, but it cannot be imported; to see why: {interpreter(directory)} -c 'import distributed'")
        sys.exit(1)
    os.remove(marker)


def create(directory):
    try:
        import ensurepip  # noqa: F401 - Debian splits it off; venv would fail without saying which package has it
        import venv
    except ImportError:
        sys.exit(NO_VENV)
    venv.create(directory, with_pip=True, symlinks=os.name != "nt")


def complete(directory, release, missing):
    say(f"adding {', '.join(missing)} to the Python environment for Dask {release}")
    # Named again so that pip keeps the release.
    code = install(directory, [f"distributed=={release}", *missing])
    if code:
        sys.exit(code)


def install(directory, packages):
    """Install packages; the exit code that says why it failed, or 0."""
    pip = [interpreter(directory), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run([*pip, *packages], stdin=subprocess.DEVNULL, stdout=sys.stderr, stderr=subprocess.PIPE, text=True)
    if done.returncode == 0:
        return 0
    for line in done.stderr.splitlines():
        if line.startswith("ERROR"):
            say(f"pip: {line[:200]}")
    if any(sign in done.stderr for sign in OFFLINE):
        return NO_NETWORK
    if "No matching distribution" not in done.stderr:
        return 1
    # An index that offers nothing at all of it was not reached: pip does not always say so.
    nothing = "(from versions: none)" in done.stderr and "require a different python" not in done.stderr
    return NO_NETWORK if nothing else NO_RELEASE


def main(directory, release, extras):
    end_with_parent()
    os.makedirs(os.path.dirname(directory), exist_ok=True)
    with locked(directory + ".lock"):
        if os.path.exists(os.path.join(directory, MARKER)) or not works(directory, release):
            make(directory, release, extras)
        elif missing := lacking(directory, extras):
            complete(directory, release, missing)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3:])
