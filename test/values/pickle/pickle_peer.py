"""Answers the tests of pickles: one line in, one line out, arguments and results in base64."""

import base64
import collections
import copyreg
import datetime
import decimal
import enum
import fractions
import io
import json
import math
import pickle
import pickletools
import random
import struct
import sys
import uuid

import cloudpickle

sys.setrecursionlimit(20_000)


class Point:
    def __init__(self, x=None, y=None):
        self.x, self.y = x, y


class Slotted:
    __slots__ = ("a", "b")


class Both(Slotted):
    pass


class Stateful:
    def __getstate__(self):
        return self.state

    def __setstate__(self, state):
        self.state = state


class Bag(list):
    pass


class Table(dict):
    pass


class Keyed:
    def __new__(cls, *args, name=None):
        self = super().__new__(cls)
        self.args, self.name = args, name
        return self

    def __getnewargs_ex__(self):
        return self.args, {"name": self.name}


Pair = collections.namedtuple("Pair", ["left", "right"])


class Color(enum.Enum):
    RED = 1
    GREEN = "g"


class Outer:
    class Inner:
        pass


for each in (Point, Slotted, Both, Stateful, Bag, Table, Keyed, Pair, Color, Outer, Outer.Inner):
    each.__module__ = "samples"
sys.modules["samples"] = sys.modules["__main__"]


def form(value):
    """What a value is, with types, bits of floats, and which containers are the same: see form.ts."""
    seen = {}

    def shared(value, make):
        if id(value) in seen:
            return ["same", seen[id(value)][0]]
        seen[id(value)] = (len(seen), value)
        return make()

    def pairs(value):
        return [[of(key), of(item)] for key, item in value.items()]

    def of(value):
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is int:
            return ["int", hex(value)]
        if kind is float:
            return ["float", "nan" if math.isnan(value) else struct.pack(">d", value).hex()]
        if kind is str:
            return ["str", value.encode("utf-16-be", "surrogatepass").hex()]
        if kind is bytes:
            return ["bytes", value.hex()]
        if kind is bytearray:
            return shared(value, lambda: ["bytearray", value.hex()])
        if kind is tuple:
            return ["tuple", *map(of, value)]
        if kind is list:
            return shared(value, lambda: ["list", *map(of, value)])
        if kind is dict:
            return shared(value, lambda: ["dict", *pairs(value)])
        if kind is set:
            return shared(value, lambda: ["set", *sorted(map(of, value), key=json.dumps)])
        if kind is frozenset:
            return ["frozenset", *sorted(map(of, value), key=json.dumps)]
        if kind is complex:
            return ["complex", of(value.real), of(value.imag)]
        if kind is decimal.Decimal:
            return ["Decimal", str(value)]
        if kind is fractions.Fraction:
            return ["Fraction", of(value.numerator), of(value.denominator)]
        if kind is uuid.UUID:
            return ["UUID", str(value)]
        if kind is datetime.timedelta:
            return ["timedelta", value // datetime.timedelta(microseconds=1)]
        if kind is datetime.timezone:
            return ["timezone", of(value.utcoffset(None)), *value.__getinitargs__()[1:]]
        if kind is datetime.date:
            return ["date", value.year, value.month, value.day]
        if kind in (datetime.time, datetime.datetime):
            day = [value.year, value.month, value.day] if kind is datetime.datetime else []
            clock = [value.hour, value.minute, value.second, value.microsecond, value.fold]
            return [kind.__name__, *day, *clock, of(value.tzinfo)]
        if kind is range:
            return ["range", of(value.start), of(value.stop), of(value.step)]
        if kind is slice:
            return ["slice", of(value.start), of(value.stop), of(value.step)]
        if kind is collections.deque:
            return shared(value, lambda: ["deque", value.maxlen, *map(of, value)])
        if kind in (collections.OrderedDict, collections.Counter):
            return shared(value, lambda: [kind.__name__, *pairs(value)])
        if kind is collections.defaultdict:
            return shared(value, lambda: ["defaultdict", of(value.default_factory), *pairs(value)])
        if isinstance(value, type) or callable(value) and hasattr(value, "__qualname__"):
            return ["global", value.__module__, value.__qualname__]
        if isinstance(value, BaseException):
            return shared(value, lambda: ["exception", kind.__module__, kind.__qualname__, *map(of, value.args)])
        if isinstance(value, enum.Enum):
            return ["enum", value.name]
        return shared(value, lambda: ["object", kind.__qualname__, *parts(value, kind)])

    def parts(value, kind):
        state = dict(getattr(value, "__dict__", {}))
        state.update({name: getattr(value, name) for name in ("a", "b") if hasattr(value, name)})
        yield [[key, of(item)] for key, item in sorted(state.items())]
        if isinstance(value, (list, tuple)):
            yield [*map(of, value)]
        if isinstance(value, dict):
            yield pairs(value)

    return of(value)


class Maker:
    """Random values, the same for a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = []

    def integer(self):
        bits = self.random.choice([3, 8, 9, 16, 17, 31, 32, 33, 47, 53, 54, 63, 64, 65, 200, 2100])
        value = self.random.getrandbits(bits) + self.random.choice([-1, 0, 0, 1])
        return self.random.choice([value, -value, 2**bits, -(2**bits), 2**bits - 1])

    def number(self):
        special = [0.0, -0.0, 1.0, -2.0, 1e300, 5e-324, 0.1, math.inf, -math.inf, math.nan, float(2**53), 1e16]
        return self.random.choice([self.random.gauss(0, 1e3), self.random.choice(special)])

    def text(self):
        pools = ["abc_XYZ09 ", "\n\r\t\\'\"\0\x1a\x85\u2028", "äß\xff", "\u20ac\u4e2d\ufeff", "\U0001f600", "\ud800\udfff"]
        length = self.random.choice([0, 1, 3, 12, 60, 90])
        pool = "".join(self.random.sample(pools, self.random.randint(1, 3)))
        # What makes a pair of surrogates is one character here, and in JavaScript it always is.
        text = "".join(self.random.choice(pool) for _ in range(length))
        return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")

    def binary(self):
        return self.random.randbytes(self.random.choice([0, 1, 5, 255, 256, 400]))

    def delta(self):
        return datetime.timedelta(self.random.randint(-1000, 1000), self.random.randint(0, 86399), self.random.randint(0, 999999))

    def zone(self):
        offset = datetime.timedelta(minutes=self.random.randint(-1439, 1439))
        return self.random.choice(
            [None, datetime.timezone.utc, datetime.timezone(offset), datetime.timezone(offset, "zone")]
        )

    def clock(self):
        rand = self.random.randint
        parts = dict(hour=rand(0, 23), minute=rand(0, 59), second=rand(0, 59), microsecond=rand(0, 999999))
        return dict(parts, tzinfo=self.zone())

    def scalar(self):
        rand = self.random.randint
        return self.random.choice(
            [
                lambda: None,
                lambda: self.random.random() < 0.5,
                self.integer,
                self.integer,
                self.number,
                self.number,
                self.text,
                self.text,
                self.binary,
                lambda: complex(self.number(), self.number()),
                lambda: decimal.Decimal(self.random.choice(["1.50", "-0", "1E+30", "NaN", "-Infinity", "123456789.123456789"])),
                lambda: fractions.Fraction(rand(-99, 99), rand(1, 99)),
                lambda: uuid.UUID(int=self.random.getrandbits(128)),
                self.delta,
                lambda: datetime.date(rand(1, 9999), rand(1, 12), rand(1, 28)),
                lambda: datetime.time(**self.clock()),
                lambda: datetime.datetime(rand(1, 9999), rand(1, 12), rand(1, 28), **self.clock()),
                lambda: datetime.timezone(datetime.timedelta(minutes=rand(-1439, 1439))),
                lambda: range(rand(-5, 5), rand(-50, 50), self.random.choice([1, -1, 3, 2**70])),
                lambda: self.random.choice([len, dict, Point, collections.OrderedDict, math.sin, Outer.Inner]),
                lambda: self.random.choice(list(Color)),
            ]
        )()

    def key(self, depth=0):
        kind = self.random.randint(0, 5 if depth < 3 else 3)
        if kind == 4:
            return tuple(self.key(depth + 1) for _ in range(self.random.randint(0, 5)))
        if kind == 5:
            return frozenset(self.key(depth + 1) for _ in range(self.random.randint(0, 5)))
        value = self.scalar()
        # NaN is a key of its own each time in Python, and one in JavaScript.
        while value != value or isinstance(value, (complex, decimal.Decimal)) or "NaN" in str(value):
            value = self.scalar()
        return value

    def count(self):
        return self.random.choice([0, 0, 1, 1, 2, 3, 4, 5]) if self.random.random() < 0.997 else 1001

    def keys(self, count):
        strings = self.random.random() < 0.5
        return [self.text() if strings else self.key() for _ in range(count)]

    def value(self, depth=0):
        if depth > 4 or self.random.random() < 0.35:
            return self.scalar()
        if self.made and self.random.random() < 0.15:
            return self.random.choice(self.made)
        return self.container(depth + 1)

    def container(self, depth):
        count = self.count() if depth < 3 else min(self.count(), 9)
        kind = self.random.randint(0, 19)
        items = lambda: [self.value(depth) for _ in range(count if depth < 4 else min(count, 3))]
        if kind <= 3:
            made = []
            self.made.append(made)  # it may come to contain itself
            made.extend(items())
            return made
        if kind <= 7:
            made = {}
            self.made.append(made)
            for key in self.keys(count):
                made[key] = self.value(depth)
            return made
        if kind <= 9:
            return tuple(items())
        if kind == 10:
            return set(self.keys(count))
        if kind == 11:
            return frozenset(self.keys(count))
        if kind == 12:
            made = collections.deque(maxlen=self.random.choice([None, 3, 1000]))
            self.made.append(made)
            made.extend(items())
            return made
        if kind == 13:
            made = self.random.choice([collections.OrderedDict, lambda: collections.defaultdict(list), Table])()
            self.made.append(made)
            for key in self.keys(count):
                made[key] = self.value(depth)
            return made
        if kind == 14:
            return collections.Counter({key: self.random.randint(0, 99) for key in self.keys(count)})
        if kind == 15:
            made = self.random.choice([Point, Slotted, Both, Stateful])()
            self.made.append(made)
            if isinstance(made, Slotted):
                made.a = self.value(depth)
                if self.random.random() < 0.5:
                    made.b = self.value(depth)
                if isinstance(made, Both):
                    made.more = self.value(depth)
            elif isinstance(made, Stateful):
                made.state = self.value(depth) or 1
            else:
                made.x, made.y = self.value(depth), self.value(depth)
            return made
        if kind == 16:
            made = Bag(items())
            made.extra = self.value(depth)
            return made
        if kind == 17:
            return self.random.choice(
                [lambda: Pair(self.value(depth), self.value(depth)), lambda: Keyed(*items(), name=self.text())]
            )()
        if kind == 18:
            return self.random.choice([ValueError, KeyError, RuntimeWarning, Exception])(*items())
        made = bytearray(self.binary())
        self.made.append(made)
        return made


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
    for line in sys.stdin:
        command, *args = line.rstrip("\n").split(" ")
        try:
            answers = commands[command](*[base64.b64decode(arg) for arg in args])
            status = "ok"
        except Exception as error:
            status, answers = "error", [repr(error).encode("utf-8", "replace")]
        print(" ".join([status, *(base64.b64encode(bytes(part)).decode() for part in answers)]), flush=True)
