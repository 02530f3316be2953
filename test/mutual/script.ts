/** The scripts of calls that every pair of peers runs, as data: both languages read them. */
import type { CompressionName } from "../../runtime/values/compression/codec.js";

/** What is sent, in JSON. `{"$int": "…"}` is an integer, `{"$map": [[key, value], …]}` a map with keys of any type. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** One step of the client. Each adds one line to its transcript. */
export type Step =
  /** A call over one rpc. */
  | { readonly do: "call"; readonly op: string; readonly args: { readonly [name: string]: Plain } }
  /** A request that must not be answered. */
  | { readonly do: "send"; readonly op: string; readonly args: { readonly [name: string]: Plain } }
  /** `echo` of so many bytes, in msgpack or as a serialized value with frames of its own. */
  | { readonly do: "bytes"; readonly size: number; readonly payload: boolean }
  /** So many calls of `echo` at the same time. */
  | { readonly do: "together"; readonly count: number }
  /** A call that is not answered in this time. */
  | { readonly do: "impatient"; readonly op: string; readonly milliseconds: number }
  /** A comm of its own, on which messages are written as they are; null reads one. */
  | { readonly do: "raw"; readonly messages: readonly Plain[] }
  /**
   * A payload of so many bytes on a comm of its own, compressed with what is agreed on: back come what that was, and the reply.
   * To `mirror` the server opens and packs it again, to `echo` it forwards what has come.
   */
  | { readonly do: "packed"; readonly op: "mirror" | "echo"; readonly size: number; readonly compressible: boolean }
  /** From here on both sides announce this compression. */
  | { readonly do: "configure"; readonly compression: CompressionName | null }
  /** A comm that becomes a stream of so many batched messages, and is closed by the server. */
  | { readonly do: "stream"; readonly count: number };

/** Bytes around the limits of msgpack's lengths, and of small messages. */
export const SIZES: readonly number[] = [0, 1, 255, 256, 65_535, 65_536, 1_000_000];

/** Bytes that go in msgpack, where Python's limits and everyone's copies make large values pointless. */
const LARGEST_PLAIN = 1_000_000;

const VALUES: readonly Plain[] = [
  null,
  [true, false],
  [0, -1, 127, 128, 65_536, -32_769, 4_294_967_296],
  [{ $int: "9007199254740993" }, { $int: "-9223372036854775808" }, { $int: "18446744073709551615" }],
  [2.5, -0.1, 1e300],
  ["", "é", "日本語", "𝄞", "x".repeat(70_000)],
  { a: { b: [1, [2, [3]]] }, "key with blanks": null },
  {
    $map: [
      [["tuple", 1], "a"],
      [["tuple", ["nested", 2.5]], "b"],
      [3, "c"],
    ],
  },
  Array.from({ length: 1000 }, (_, index) => index),
];

/** The script; `sizes` are those of payloads, and of plain bytes where they are not too large for these. */
export function script(sizes: readonly number[] = SIZES): readonly Step[] {
  const echo = (data: Plain): Step => ({ do: "call", op: "echo", args: { data } });
  return [
    ...VALUES.map(echo),
    ...sizes.filter((size) => size <= LARGEST_PLAIN).map((size): Step => ({ do: "bytes", size, payload: false })),
    ...sizes.map((size): Step => ({ do: "bytes", size, payload: true })),
    { do: "call", op: "fail", args: { text: "too far" } },
    echo("after an error"),
    { do: "call", op: "unheard_of", args: {} },
    { do: "call", op: "secret", args: {} },
    { do: "call", op: "echo", args: { nonsense: 1 } },
    { do: "send", op: "echo", args: { data: "unanswered" } },
    { do: "send", op: "fail", args: { text: "nobody is told" } },
    echo("answered"),
    // With close, as otherwise Python's rpc does not notice that the server hangs up.
    { do: "call", op: "close", args: { close: true } },
    echo("on another comm"),
    { do: "together", count: 16 },
    { do: "impatient", op: "hold", milliseconds: 200 },
    echo("after giving up"),
    { do: "raw", messages: [{ op: "echo", data: 1, close: true }, null, null] },
    { do: "raw", messages: [{ op: "echo", data: 1, reply: false, close: true }, null] },
    {
      do: "raw",
      messages: [{ op: "echo", data: 1 }, { op: "echo", data: 2 }, { op: "echo", data: 3 }, null, null, null],
    },
    { do: "raw", messages: [{ op: "get_data" }, null, "OK", { op: "echo", data: 4 }, null] },
    { do: "raw", messages: [{ op: "close" }, null, null] },
    { do: "raw", messages: [{ op: "close", reply: false }, null] },
    { do: "raw", messages: ["OK", null] },
    { do: "raw", messages: [[{ op: "echo" }], null] },
    { do: "raw", messages: [{ status: "ok" }, null] },
    { do: "raw", messages: [{ op: "unheard_of", reply: false }, { op: "echo", data: 5 }, null] },
    { do: "stream", count: 5000 },
    // What the server has seen, in the order in which it has seen it.
    { do: "call", op: "log", args: {} },
  ];
}

/** Bytes around the least that is compressed, and what is compressed in a thread of its own. */
const PACKED_SIZES: readonly number[] = [9_999, 10_000, 1_000_000];

const COMPRESSIONS = [null, "zlib", "lz4", "zstd", "snappy"] as const;

/** What the script of packed payloads goes through. */
export interface PackedOptions {
  /** The compressions to agree on, in turn; all if absent. */
  readonly compressions?: readonly (CompressionName | null)[];
  /** More bytes than a shard of the transport has. */
  readonly sharded: number;
  /** The compressions with which so many are sent. */
  readonly shardedWith: readonly (CompressionName | null)[];
}

/** Payloads with every compression, by which they get smaller or not. */
export function packedScript({ compressions = COMPRESSIONS, sharded, shardedWith }: PackedOptions): readonly Step[] {
  return [
    ...compressions.flatMap((compression): readonly Step[] => [
      { do: "configure", compression },
      ...PACKED_SIZES.flatMap((size): readonly Step[] => [
        { do: "packed", op: "mirror", size, compressible: true },
        { do: "packed", op: "mirror", size, compressible: false },
        { do: "packed", op: "echo", size, compressible: true },
      ]),
      ...(shardedWith.includes(compression)
        ? [{ do: "packed", op: "mirror", size: sharded, compressible: true } as const]
        : []),
    ]),
    { do: "call", op: "log", args: {} },
  ];
}
