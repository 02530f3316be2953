"""Writes Arrow streams of every type that pyarrow makes: a JSON object of base64 by name."""

import base64
import datetime
import decimal
import json

import pyarrow as pa


def values(type, some):
    return pa.array(some, type)


day = datetime.date(2026, 1, 31)
moment = datetime.datetime(2026, 1, 31, 12, 30)
texts = ["a", None, "a text that is longer than twelve bytes", ""]
blobs = [b"a", None, b"bytes that are longer than twelve bytes", b""]
lists = [[1, 2], None, [], [3]]

COLUMNS = {
    "null": pa.nulls(4),
    "bool": values(pa.bool_(), [True, None, False, True]),
    **{str(t): values(t, [1, None, 3, 4]) for t in [pa.int8(), pa.int16(), pa.int32(), pa.int64()]},
    **{str(t): values(t, [1, None, 3, 4]) for t in [pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64()]},
    **{str(t): values(t, [1.5, None, 0.25, -1]) for t in [pa.float16(), pa.float32(), pa.float64()]},
    "string": values(pa.string(), texts),
    "large string": values(pa.large_string(), texts),
    "string view": values(pa.string_view(), texts),
    "binary": values(pa.binary(), blobs),
    "large binary": values(pa.large_binary(), blobs),
    "binary view": values(pa.binary_view(), blobs),
    "fixed size binary": values(pa.binary(3), [b"abc", None, b"def", b"ghi"]),
    "date32": values(pa.date32(), [day, None, day, day]),
    "date64": values(pa.date64(), [day, None, day, day]),
    "time32": values(pa.time32("ms"), [moment.time(), None] * 2),
    "time64": values(pa.time64("us"), [moment.time(), None] * 2),
    **{f"timestamp {u}": values(pa.timestamp(u, "UTC"), [moment, None] * 2) for u in ["s", "ms", "us", "ns"]},
    "duration": values(pa.duration("us"), [datetime.timedelta(1), None] * 2),
    "interval": values(pa.month_day_nano_interval(), [(1, 2, 3), None] * 2),
    **{f"decimal {t.bit_width}": values(t, [decimal.Decimal("1.25"), None] * 2) for t in [pa.decimal128(9, 2), pa.decimal256(40, 2)]},
    "list": values(pa.list_(pa.int16()), lists),
    "large list": values(pa.large_list(pa.int16()), lists),
    "fixed size list": values(pa.list_(pa.int16(), 2), [[1, 2], None, [3, 4], [5, 6]]),
    "struct": values(pa.struct([("a", pa.int8()), ("b", pa.string())]), [{"a": 1, "b": "x"}, None, {"a": 2}, {"b": "y"}]),
    "map": values(pa.map_(pa.string(), pa.int32()), [[("a", 1), ("b", 2)], None, [], [("c", 3)]]),
    "dictionary": values(pa.dictionary(pa.int8(), pa.string()), ["x", None, "y", "x"]),
    "dictionary of lists": pa.DictionaryArray.from_arrays(values(pa.int32(), [0, 1, None, 0]), values(pa.list_(pa.string()), [["p", "q"], []])),
    "sparse union": pa.UnionArray.from_sparse(values(pa.int8(), [0, 1, 0, 1]), [values(pa.int32(), [1, 2, 3, 4]), values(pa.string(), texts)]),
    "dense union": pa.UnionArray.from_dense(values(pa.int8(), [0, 1, 0, 1]), values(pa.int32(), [0, 0, 1, 1]), [values(pa.int32(), [1, 2]), values(pa.string(), ["u", "v"])]),
    "list of structs of lists": values(pa.list_(pa.struct([("l", pa.list_(pa.string()))])), [[{"l": ["m"]}, {"l": None}], None, [], [None]]),
}
UNREAD = {
    "run end encoded": pa.RunEndEncodedArray.from_arrays(values(pa.int32(), [3, 4]), values(pa.string(), ["r", "s"])),
    "list view": values(pa.list_view(pa.int16()), lists),
    "large list view": values(pa.large_list_view(pa.int16()), lists),
}


def stream(table, options=None, size=None):
    sink = pa.BufferOutputStream()
    with pa.RecordBatchStreamWriter(sink, table.schema, options=options) as writer:
        writer.write_table(table, size)
    return base64.b64encode(sink.getvalue()).decode()


def single(name, column):
    schema = pa.schema([pa.field(name, column.type, metadata={"of": "the field"})], metadata={"of": "the schema"})
    return pa.table([column], schema)


numbers = pa.table({"n": list(range(10))})
changing = pa.chunked_array([pa.array(["a", "b"]).dictionary_encode(), pa.array(["a", "b", "c"]).dictionary_encode()])
print(
    json.dumps(
        {
            "read": {
                **{name: stream(single(name, column)) for name, column in COLUMNS.items()},
                "all": stream(pa.table(COLUMNS)),
                "none": stream(pa.table(COLUMNS).slice(0, 0)),
                "slice": stream(pa.table(COLUMNS).slice(1, 2)),
                "batches": stream(pa.table(COLUMNS), size=1),
                "no columns": stream(pa.table({})),
                "dictionary replaced": stream(pa.table({"d": changing})),
                "dictionary with deltas": stream(pa.table({"d": changing}), pa.ipc.IpcWriteOptions(emit_dictionary_deltas=True)),
            },
            "unread": {name: stream(single(name, column)) for name, column in UNREAD.items()},
            "compressed": {c: stream(numbers, pa.ipc.IpcWriteOptions(compression=c)) for c in ["lz4", "zstd"]},
            "old": stream(numbers, pa.ipc.IpcWriteOptions(metadata_version=pa.ipc.MetadataVersion.V4)),
            "legacy": stream(numbers, pa.ipc.IpcWriteOptions(use_legacy_format=True)),
        }
    )
)
