"""Random values that pickles may hold."""

import collections
import datetime
import decimal
import fractions
import math
import random
import uuid

from samples import Point, Slotted, Both, Stateful, Bag, Table, Keyed, Pair, Color, Outer


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
