"""What a value is, for comparing it with what our reader has made: see form.ts."""

import collections
import datetime
import decimal
import enum
import fractions
import json
import math
import struct
import uuid


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
