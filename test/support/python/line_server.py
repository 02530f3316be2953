"""Lets a process of the tests answer line by line: a command and arguments in, a status and results out, all in base64."""

import base64
import sys


def serve(commands):
    """Answers until the input ends. A command takes byte strings, and returns a list of them."""
    for line in sys.stdin:
        command, *args = line.rstrip("\n").split(" ")
        try:
            results = commands[command](*[base64.b64decode(arg) for arg in args])
            status = "ok"
        except Exception as error:
            status, results = "error", [repr(error).encode("utf-8", "replace")]
        print(" ".join([status, *(base64.b64encode(bytes(part)).decode() for part in results)]), flush=True)
