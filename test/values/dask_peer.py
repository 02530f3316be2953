"""Answers the tests of values: one line in, one line out, arguments and results in base64."""

import base64
import sys

import numpy
from distributed.protocol import core
from distributed.protocol import compression
from distributed.protocol.compression import compressions, maybe_compress
from distributed.protocol.serialize import Serialize, Serialized, ToPickle
from line_server import serve

names = {"Serialize": Serialize, "ToPickle": ToPickle, "numpy": numpy}


def compress(name, data):
    return [compressions[name.decode()].compress(data)]


def decompress(name, data):
    return [compressions[name.decode()].decompress(data)]


def maybe(name, data):
    """What Dask would put into the header, and the frame."""
    chosen, frame = maybe_compress(data, compression=name.decode())
    return [(chosen or "").encode(), frame]


def value(expression):
    return eval(expression, dict(names))


def dumps(expression, compression, shard):
    return core.dumps(value(expression), context={"compression": compression.decode() or None}, frame_split_size=int(shard))


def equals(expression, *frames):
    """Whether the message is what the expression says, once deserialized; payloads stand for what is in them."""
    return [repr(same(core.loads(list(frames)), value(expression))).encode()]


def same(got, expected):
    if isinstance(expected, (Serialize, ToPickle)):
        return same(got, expected.data)
    if isinstance(expected, list):
        return type(got) is list and len(got) == len(expected) and all(map(same, got, expected))
    if isinstance(expected, numpy.ndarray):
        return type(got) is numpy.ndarray and got.dtype == expected.dtype and numpy.array_equal(got, expected)
    return type(got) is type(expected) and got == expected


def forward(*frames):
    """As the scheduler does: payloads are not unpacked, and written again."""
    return core.dumps(core.loads(list(frames), deserialize=False))


def buffers(*frames):
    """The buffers of the only payload of a message, as its deserializer gets them."""
    # By its name `distributed.protocol` has a function.
    serialize = sys.modules["distributed.protocol.serialize"]
    payload = core.loads(list(frames), deserialize=False)
    assert isinstance(payload, Serialized)
    found = []
    serialize.families["probe"] = (None, lambda header, given: found.extend(map(bytes, given)), False)
    header = {**payload.header, "serializer": "probe"}
    serialize.merge_and_deserialize(header, compression.decompress(header, payload.frames))
    return found


commands = {
    "compress": compress,
    "decompress": decompress,
    "maybe": maybe,
    "dumps": dumps,
    "equals": equals,
    "forward": forward,
    "buffers": buffers,
}

serve(commands)
