"""Answers the tests of the wire: one line in, one line out, arguments and results in base64."""

import datetime
import enum
import logging
import uuid

import msgpack
import numpy
from distributed.comm.tcp import _add_frames_header
from distributed.core import Status
from distributed.protocol import core
from distributed.protocol.serialize import Pickled, Serialize, Serialized, ToPickle
from distributed.protocol.utils import pack_frames_prelude, unpack_frames
from line_server import serve

# What goes wrong is answered; Dask would also print it, and each message that holds a pickle in the place of a value.
logging.disable(logging.CRITICAL)

names = {
    "Serialize": Serialize,
    "Serialized": Serialized,
    "ToPickle": ToPickle,
    "Pickled": Pickled,
    "Color": enum.Enum("Color", {"RED": 1}, module="dask.color"),
    "Status": Status,
    "datetime": datetime,
    "np": numpy,
    "uuid": uuid,
    "nested": lambda depth: nested(depth),
}


def nested(depth):
    value = ()
    for _ in range(depth - 1):
        value = (value,)
    return value


def unpack(data):
    return msgpack.unpackb(data, use_list=False, strict_map_key=False, raw=False)


def pack(expression):
    return [msgpack.packb(eval(expression, dict(names)), use_bin_type=True)]


def repack(data):
    return [msgpack.packb(unpack(data), use_bin_type=True)]


def show(data):
    return [repr(unpack(data)).encode()]


def dumps(expression, compression=None, split=None):
    context = {"compression": compression.decode() or None} if compression is not None else None
    split = int(split) if split is not None else None
    return core.dumps(eval(expression, dict(names)), context=context, frame_split_size=split)


def loads(*frames):
    return [repr(core.loads(list(frames))).encode()]


def forward(*frames):
    """As the scheduler does: payloads are not unpacked, and written again."""
    return core.dumps(core.loads(list(frames), deserialize=False))


def prelude(*frames):
    return [pack_frames_prelude(frames)]


def unpack_stream(data):
    """As TCP.read does, from bytes that are all there."""
    leading = int.from_bytes(data[:8], "little")
    frames, missing = unpack_frames(data[8 : 8 + leading], partial=True)
    at = 8 + leading
    for length in missing:
        frames.append(data[at : at + length])
        at += length
    assert at == len(data)
    return frames


def stream(sizes):
    """What TCP.write sends for frames of these sizes, and the frames; every second one is a buffer."""
    frames = [bytes([i]) * size for i, size in enumerate(eval(sizes))]
    frames = [memoryview(bytearray(frame)) if i % 2 else frame for i, frame in enumerate(frames)]
    return [b"".join(_add_frames_header(frames)[0]), *frames]


commands = {
    "pack": pack,
    "repack": repack,
    "repr": show,
    "dumps": dumps,
    "loads": loads,
    "forward": forward,
    "prelude": prelude,
    "unpack_frames": unpack_stream,
    "stream": stream,
}

serve(commands)
