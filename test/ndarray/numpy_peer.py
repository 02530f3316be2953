"""Answers the tests of arrays: one line in, one line out, arguments and results in base64."""

import base64
import json
import logging
import pickle
import warnings

import numpy as np
import numpy.ma
from distributed.protocol import core
from distributed.protocol.serialize import Serialize, Serialized, ToPickle
from line_server import serve

logging.disable()
warnings.simplefilter("error")
warnings.filterwarnings("ignore", "the matrix subclass")

DTYPES = (
    ["?"]
    + [order + kind + size for order in "<>" for kind in "iu" for size in "1248"]
    + [order + kind for order in "<>" for kind in ("f2", "f4", "f8", "c8", "c16", "f16", "c32")]
    + ["S1", "S5", "S0", "<U1", ">U4", "V1", "V7", "O"]
    + [order + kind for order in "<>" for kind in ("M8[ns]", "M8[D]", "m8[25us]", "M8", "m8[Y]")]
)
STRUCTURED = [
    np.dtype([("a", "<i4"), ("b", ">f8")]),
    np.dtype([("a", "i1"), ("b", "f8"), ("c", "U3", (2, 3))], align=True),
    np.dtype({"names": ["x", "y"], "formats": ["i4", "S3"], "offsets": [8, 1], "itemsize": 20}),
    np.dtype([(("the title", "t"), "M8[us]"), ("n", [("p", "c8"), ("q", "?", (2,))])]),
    np.dtype({"names": ["u", "v"], "formats": ["<u8", "<f8"], "offsets": [0, 0]}),
    np.dtype([("o", "O"), ("i", "i8")]),
]


def data(dtype, size, rng):
    dtype = np.dtype(dtype)
    if dtype.names is not None:
        out = np.zeros(size, dtype)
        for name in dtype.names:
            field = dtype[name]
            shape = field.shape
            count = size * int(np.prod(shape, dtype=int))
            out[name] = data(field.base, count, rng).reshape((size, *shape))
        return out
    if dtype.kind == "O":
        some = [None, 1, "text", 2.5, b"bytes", (1, 2), [3], 2**70, True]
        out = np.empty(size, "O")
        for i in range(size):
            out[i] = some[rng.integers(len(some))]
        return out
    if dtype.kind == "U":
        out = np.zeros(size, dtype)
        for i in range(size):
            out[i] = "".join(chr(rng.choice([65, 0xE9, 0x4E2D, 0x1F600])) for _ in range(rng.integers(0, dtype.itemsize // 4 + 1)))
        return out
    if dtype.kind == "?":
        return rng.integers(0, 2, size).astype("?")
    if dtype.kind == "b":
        return rng.integers(0, 2, size).astype("?")
    if dtype.kind in "fc":
        values = rng.standard_normal(size) * 100
        values[rng.random(size) < 0.1] = np.nan
        values[rng.random(size) < 0.1] = -np.inf
        values[rng.random(size) < 0.1] = -0.0
        if dtype.kind == "c":
            values = values + 1j * rng.standard_normal(size)
        return values.astype(dtype)
    raw = rng.integers(0, 256, size * dtype.itemsize, "u1").tobytes()
    if dtype.itemsize == 0:
        return np.zeros(size, dtype)
    return np.frombuffer(raw, dtype).copy()


LAYOUTS = ["C", "F", "strided", "backwards", "transposed", "broadcast", "partly", "0-d", "empty", "empty2", "readonly", "one"]


def make(dtype, layout, seed):
    rng = np.random.default_rng(seed)
    if layout == "0-d":
        return data(dtype, 1, rng).reshape(())
    if layout == "empty":
        return np.zeros((0,), dtype)
    if layout == "empty2":
        return np.zeros((3, 0, 2), dtype)
    if layout == "one":
        return data(dtype, 3, rng).reshape(1, 3)[::-1]
    base = data(dtype, 2 * 3 * 4, rng).reshape(2, 3, 4)
    if layout == "C":
        return base
    if layout == "F":
        return np.asfortranarray(base)
    if layout == "strided":
        return base[:, ::2, 1:3]
    if layout == "backwards":
        return base[::-1, :, ::-2]
    if layout == "transposed":
        return base.transpose(1, 0, 2)
    if layout == "broadcast":
        return np.broadcast_to(base[0], (5, 3, 4))
    if layout == "partly":
        return np.broadcast_to(base[:, :1, ::2], (2, 7, 2))
    if layout == "readonly":
        base.flags.writeable = False
        return base
    raise ValueError(layout)


def dtype_of(index):
    return (DTYPES + STRUCTURED)[int(index)]


def describe(dtype):
    return json.dumps([str(np.dtype(dtype)), LAYOUTS])


def plain(value):
    """As the test's own `plain`: bits of floats, digits of integers."""
    if isinstance(value, np.void) and value.dtype.names is not None:
        return {"record": [[name, plain(value[name])] for name in value.dtype.names]}
    if isinstance(value, np.void):
        return {"bytes": value.tobytes().hex()}
    if isinstance(value, np.ndarray):
        if value.dtype.char in "gG" and value.ndim == 0:
            return long_double(value)
        if value.dtype.char in "gG" and value.ndim == 1:
            return [long_double(value[i : i + 1]) for i in range(len(value))]
        return [plain(each) for each in value] if value.ndim else plain(value[()])
    if isinstance(value, (np.datetime64, np.timedelta64)):
        return str(value.view("i8"))
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        return number(float(value))
    if isinstance(value, (complex, np.complexfloating)):
        return {"complex": [number(float(value.real)), number(float(value.imag))]}
    if isinstance(value, (bytes, np.bytes_)):
        return {"bytes": bytes(value).hex()}
    if isinstance(value, str):
        return {"text": str(value)}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if value is None:
        return None
    raise TypeError(type(value))


def number(value):
    return "nan" if value != value else np.float64(value).tobytes().hex()


def long_double(value):
    """Its bytes, without the six that only fill up each number, and are anything."""
    raw = value.tobytes()
    parts = [raw[i : i + 16] for i in range(0, len(raw), 16)]
    big = value.dtype.str.startswith(">")
    return {"bytes": b"".join(part[6:] if big else part[:10] for part in parts).hex()}


def cases(index):
    """For each layout: what it is, the message, and pickles."""
    dtype = dtype_of(index)
    results = []
    for seed, layout in enumerate(LAYOUTS):
        array = make(dtype, layout, seed)
        message = core.dumps([Serialize(array)])
        buffers = []
        pickles = [pickle.dumps(array, protocol=p) for p in (2, 3, 4, 5)]
        pickles.append(pickle.dumps(array, protocol=5, buffer_callback=buffers.append))
        facts = json.dumps({"layout": layout, "dtype": array.dtype.str, "shape": array.shape, "elements": plain(array), "readonly": not array.flags.writeable})
        results += [facts.encode(), pack(message), pack(pickles), pack([b.raw() for b in buffers])]
    return results


def pack(parts):
    return json.dumps([base64.b64encode(bytes(each)).decode() for each in parts]).encode()


def unpack(text):
    return [base64.b64decode(each) for each in json.loads(text)]


def compare(index, layout, message):
    """Whether the message holds the array of that dtype and layout: dtype, shape, order, flags and elements."""
    seed = LAYOUTS.index(layout.decode())
    expected = make(dtype_of(index), layout.decode(), seed)
    frames = [bytearray(each) for each in unpack(message)]
    got = core.loads(frames)
    got = got[0] if isinstance(got, (list, tuple)) else got
    return [difference(got, expected).encode()]


def difference(got, expected, flags=True):
    if type(got) is not type(expected):
        return f"type {type(got)}, not {type(expected)}"
    if got.dtype != expected.dtype or got.dtype.str != expected.dtype.str or got.dtype.isalignedstruct != expected.dtype.isalignedstruct:
        return f"dtype {got.dtype}, not {expected.dtype}"
    if got.dtype.fields != expected.dtype.fields:
        return f"fields {got.dtype.fields}, not {expected.dtype.fields}"
    if got.shape != expected.shape:
        return f"shape {got.shape}, not {expected.shape}"
    if flags and not expected.dtype.hasobject:
        for flag in ("c_contiguous", "f_contiguous"):
            if getattr(expected.flags, flag) and not getattr(got.flags, flag):
                return f"not {flag}"
        if got.flags.writeable != expected.flags.writeable:
            return f"writeable {got.flags.writeable}, not {expected.flags.writeable}"
    if json.dumps(plain(got)) != json.dumps(plain(expected)):
        return f"{got!r}, not {expected!r}"
    if not expected.dtype.hasobject and expected.dtype.char not in "gG" and expected.dtype.names is None and got.tobytes() != expected.tobytes():
        return "other bytes"
    return ""


def loads(index, layout, pickled, buffers):
    """Whether a pickle holds the array."""
    seed = LAYOUTS.index(layout.decode())
    expected = make(dtype_of(index), layout.decode(), seed)
    got = pickle.loads(pickled, buffers=[bytearray(each) for each in unpack(buffers)])
    return [difference(got, expected, flags=False).encode()]


def theirs(expression):
    """What Python serializes, as a message and as a pickle."""
    value = eval(expression, names())
    message = pack(core.dumps([Serialize(value)]))
    try:
        return [message, pickle.dumps(value)]
    except TypeError:
        return [message, b""]


def check(expression, message):
    """A Python expression about what came, as `x`."""
    x = core.loads([bytearray(each) for each in unpack(message)])
    return [repr(eval(expression, {**names(), "x": x[0] if isinstance(x, (list, tuple)) else x})).encode()]


def unpickled(expression, pickled):
    return [repr(eval(expression, {**names(), "x": pickle.loads(pickled)})).encode()]


def names():
    import collections
    import datetime

    import dask
    import pandas
    import pyarrow

    return {"np": np, "pa": pyarrow, "pd": pandas, "dask": dask, "collections": collections, "datetime": datetime, "difference": difference, "Serialize": Serialize, "ToPickle": ToPickle}


def messages(expression):
    """A message as it is, payloads in it."""
    return [pack(core.dumps(eval(expression, names())))]


def header(expression):
    """The header and frames that Dask makes, as text, for comparison."""
    from distributed.protocol.serialize import serialize

    head, frames = serialize(eval(expression, names()))
    return [repr(head).encode(), *[bytes(frame) for frame in frames]]


commands = {f.__name__: f for f in (cases, compare, loads, theirs, check, unpickled, messages, header)}
commands["count"] = lambda: [str(len(DTYPES) + len(STRUCTURED)).encode()]
commands["describe"] = lambda index: [describe(dtype_of(index)).encode()]

if __name__ == "__main__":
    serve(commands)
