"""Classes of which the tests pickle values."""

import collections
import enum


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
