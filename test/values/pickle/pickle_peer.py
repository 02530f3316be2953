"""Answers the tests of pickles: one line in, one line out, arguments and results in base64."""

import io
import json
import math  # for programs of the tests
import pickle
import pickletools
import sys

import cloudpickle  # for programs of the tests

from line_server import serve
from samples import *
from value_form import form
from value_maker import Maker

sys.setrecursionlimit(20_000)


originals = {}


def make(seed):
    """A random value, pickled by both of Python's picklers in every protocol; then its form."""
    seed = int(seed)
    value = Maker(seed).value()
    originals[seed] = form(value)
    found = []
    for protocol in range(6):
        for pickler in (pickle._Pickler, pickle.Pickler):
            file = io.BytesIO()
            try:
                pickler(file, protocol).dump(value)
            except TypeError as error:
                # Slots without __getstate__ need protocol 2, keyword arguments as well.
                if protocol > 1 or "slots" not in str(error):
                    raise
                continue
            except ValueError as error:
                # Python limits the digits of an integer.
                if "int" not in str(error):
                    raise
                continue
            found.append(file.getvalue())
    return [json.dumps(originals[seed]).encode(), *found]


def back(seed, *pickles):
    """The forms of pickles, where they differ from the value of a seed."""
    expected = originals.pop(int(seed))
    forms = [form(pickle.loads(each)) for each in pickles]
    return [json.dumps(each).encode() for each in forms if each != expected]


def load(data, *buffers):
    return [json.dumps(form(pickle.loads(data, buffers=buffers))).encode()]


def dump(expression, protocol=b"5"):
    value = eval(expression, globals())
    return [pickle.dumps(value, int(protocol)), json.dumps(form(value)).encode()]


def opcodes():
    return [json.dumps({each.name: ord(each.code) for each in pickletools.opcodes}).encode()]


def compatible():
    import _compat_pickle

    names = [[*key, *value] for key, value in _compat_pickle.NAME_MAPPING.items()]
    return [json.dumps([names, list(_compat_pickle.IMPORT_MAPPING.items())]).encode()]


def run(source, *arguments):
    """Runs a program with `arguments`; what it leaves in `results`."""
    scope = dict(globals(), arguments=arguments, results=[])
    exec(source, scope)
    return scope["results"]


commands = {
    "make": make,
    "back": back,
    "load": load,
    "dump": dump,
    "opcodes": opcodes,
    "compatible": compatible,
    "run": run,
}

if __name__ == "__main__":
    serve(commands)
