/** Values that are meant to break the codecs, from peers and from programs. */
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { DaskwireError, encodeOpen, KeyMap, scheduler, type Key, type WritableValue } from "../../runtime/index.js";
import { deadlineSignal } from "../../runtime/comm/deadline.js";
import { isSet } from "../../runtime/wire/checks.js";
import { encodeRequest } from "../../runtime/rpc/exchange.js";
import { RemoteError } from "../../runtime/rpc/errors.js";
import { FrameDecoder } from "../../runtime/wire/framing.js";
import type { MapKey } from "../../runtime/wire/key-map.js";
import { KeySet } from "../../runtime/wire/key-set.js";
import { decodeMessage, decodeOpen, encodeMessage } from "../../runtime/wire/message.js";
import { putU64le } from "../../runtime/wire/bytes.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { Reader } from "../../runtime/wire/reader.js";
import { extra, Float, PySet } from "../../runtime/wire/values.js";
import type { AnyRpcOp, MessageCodec } from "../../runtime/rpc/op.js";

function op(name: string): AnyRpcOp {
  const found = scheduler.SCHEDULER_OPS.get(name);
  assert.ok(found);
  return found;
}

const encode = (name: string, fields: object): readonly Uint8Array[] =>
  encodeRequest(op(name), fields, newestRelease, {});
const whoHas = op("who_has").request as MessageCodec<{ op: string; keys?: unknown }>;

function nested(levels: number): unknown {
  let value: unknown = "x";
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

function cyclic(): unknown[] {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

for (const [what, name, fields] of [
  ["a cyclic value", "echo", { data: cyclic() }],
  ["a cyclic key", "who_has", { keys: [cyclic()] }],
  ["a key of 200,000 levels", "who_has", { keys: [nested(200_000)] }],
  ["a key with a hole", "who_has", { keys: [new Array(2)] }],
  ["an object as a key", "echo", { data: new Map([[{}, 1]]) }],
  ["a symbol as a key", "echo", { data: new Map([[Symbol("x"), 1]]) }],
  ["an object without a class", "echo", { data: Object.create(Object.create(null) as object) as object }],
  ["an object as the key of a typed map", "scatter", { data: new Map([[{}, 1]]), workers: null, client: "c" }],
  ["a Map instead of the fields", "who_has", new Map([["keys", ["x"]]])],
  ["an instance instead of the fields", "who_has", new (class Request {})()],
  ["null instead of the fields", "who_has", null],
  ["a field twice", "who_has", { keys: ["x"], [extra]: new Map([["keys", ["y"]]]) }],
  ["reply among the fields", "who_has", { keys: ["x"], reply: false }],
  ["a field that no release knows", "who_has", { keys: ["x"], [extra]: new Map([["kyes", ["y"]]]) }],
  ["close under extra", "who_has", { keys: ["x"], [extra]: new Map([["close", true]]) }],
] as const) {
  test(`${what} is refused with an error of ours`, () => {
    assert.throws(() => encode(name, fields as object), DaskwireError);
  });
}

test("a map refuses what no map has as a key", () => {
  for (const key of [{}, undefined, Symbol("x"), cyclic()]) {
    assert.throws(() => new KeyMap().set(key as never, 1), { code: "ERR_DASKWIRE_ENCODE" });
    assert.equal(new KeyMap().get(key as never), undefined);
  }
});

test("values are written as deep as Python reads, and not deeper", () => {
  for (const wrap of [(v: unknown) => [v], (v: unknown) => ({ a: v }), (v: unknown) => new Map([["a", v]])]) {
    let value: unknown = 1;
    for (let i = 0; i < 1024; i++) value = wrap(value);
    decodeOpen(encodeOpen(value as WritableValue));
    assert.throws(() => encodeOpen(wrap(value) as WritableValue), { code: "ERR_DASKWIRE_ENCODE" });
  }
});

test("other keys than strings in a Map are written as they are", () => {
  const map = new Map<unknown, unknown>([
    [1, "a"],
    [null, "b"],
    [["x", 2], "c"],
  ]);
  const read = decodeOpen(encodeOpen(map as never)) as KeyMap<unknown>;
  assert.deepEqual([...read], [...map]);
});

test("keys of 64 bits and of bytes are read, found and written", () => {
  const big = 2n ** 60n;
  const keys: MapKey[] = [big, ["t", big], Uint8Array.of(107, 0), [Uint8Array.of(255), 1], -(2n ** 63n), 7];
  const map = KeyMap.from(keys.map((key, index) => [key, index] as const));
  const bytes = encodeOpen(map);
  const read = decodeOpen(bytes) as KeyMap<number>;
  assert.deepEqual([...read.keys()], keys);
  for (const [index, key] of structuredClone(keys).entries()) assert.equal(read.get(key), index);
  assert.equal(read.get(Number(big)), undefined);
  assert.equal(read.get(7n), 5);
  assert.equal(read.get(new TextDecoder().decode(Uint8Array.of(107, 0))), undefined);
  assert.deepEqual(encodeOpen(read), bytes);
  const message: { op: string; keys: Key[] } = { op: "who_has", keys: [big, ["t", big]] };
  assert.deepEqual(decodeMessage(whoHas, encodeMessage(whoHas, message)).message, message);
});

test("maps with many numbers as keys do what maps with few do", () => {
  const map = new KeyMap<number>();
  const plain = new Map<number, number>();
  for (let i = 0; i < 2000; i++) {
    const key = i % 3 === 0 ? i / 2 : i;
    map.set(key, i);
    plain.set(key, i);
  }
  assert.equal(map.get(true), plain.get(1));
  map.set(new Float(4) as never, -1).set(true, -2);
  plain.set(4, -1).set(1, -2);
  for (const key of [10, 11, 500]) assert.equal(map.delete(key), plain.delete(key));
  assert.equal(map.delete(10), false);
  assert.deepEqual([...map], [...plain]);
  assert.deepEqual([...map.keys()], [...plain.keys()]);
  assert.deepEqual([...map.values()], [...plain.values()]);
  map.clear();
  map.set(1, 5);
  assert.deepEqual([...map], [[1, 5]]);
});

// Of those for which a native set has one hash, 15,000 take it 0.3 s, and ten times as many a hundred times as long.
test("a set with many numbers is none that a peer can slow down, and does what others do", () => {
  const numbers = Array.from({ length: 300 }, (_, index) => index * 7);
  const keys: readonly Key[] = [...numbers, "a", ["t", 1], 2n ** 60n, 0.5, "a", 7];
  const read = (values: readonly unknown[]): ReadonlySet<unknown> =>
    new Reader(encodeOpen(new PySet(values as never))).set((reader) => reader.any());
  const set = read(keys);
  assert.ok(set instanceof KeySet);
  assert.ok(isSet(set));
  assert.equal(set.size, 304);
  for (const key of structuredClone(keys)) assert.ok(set.has(key));
  assert.ok(!set.has(1) && !set.has("b") && !set.has(["t", 2]));
  const distinct = keys.slice(0, 304);
  assert.deepEqual([...set], distinct);
  assert.deepEqual([...set.values()], distinct);
  assert.deepEqual(
    [...set.entries()],
    distinct.map((key) => [key, key]),
  );
  const seen: unknown[] = [];
  set.forEach((key, same) => seen.push(key, same));
  assert.deepEqual(
    seen,
    distinct.flatMap((key) => [key, key]),
  );
  assert.deepEqual(encodeOpen(set as never), encodeOpen(new PySet(distinct as never)));
  assert.ok(read(numbers.slice(0, 256)) instanceof Set);
  assert.ok(read(numbers.slice(0, 256).map((n) => BigInt(n) + 2n ** 60n)) instanceof Set);
  assert.ok(read(numbers.map((n) => BigInt(n) + 2n ** 60n)) instanceof KeySet);
});

test("a set of many numbers and what is no key is refused", () => {
  const keys = [...Array.from({ length: 300 }, (_, index) => index), new Map([["no", "key"]])];
  const frames = encodeOpen({ op: "rebalance", keys: new PySet(keys), workers: null });
  const codec = op("rebalance").request as MessageCodec<object>;
  assert.throws(() => decodeMessage(codec, frames), { code: "ERR_DASKWIRE_VALIDATION" });
});

test("unknown fields are named up to a hundred, and shortly", () => {
  const fields = Array.from({ length: 1000 }, (_, index) => [`${index}${"n".repeat(1000)}`, 0] as const);
  const frames = encodeOpen({ op: "who_has", keys: [], ...Object.fromEntries(fields) });
  const { unknownFields } = decodeMessage(whoHas, frames);
  assert.equal(unknownFields.length, 101);
  assert.equal(unknownFields.at(-1), "and 900 more");
  assert.ok(unknownFields.every((pointer) => pointer.length <= 203));
});

test("an error is one short line, whatever the peer has said", () => {
  const evil = `\u001b]0;owned\u0007\nline two\u202e${"k".repeat(100_000)}`;
  const frames = encodeOpen({ op: "scatter", data: new Map([[evil, 1]]), workers: null, client: "c" });
  const codec = op("scatter").request as MessageCodec<object>;
  const failure = { exceptionText: evil, tracebackText: "", exception: undefined };
  for (const fail of [
    () => decodeMessage(codec, frames),
    () => {
      throw new RemoteError("echo", "tcp://127.0.0.1:1", failure);
    },
  ]) {
    assert.throws(fail, (error: Error) => /^[^\p{Cc}\u202e]{1,600}$/u.test(error.message));
  }
});

test("a claimed frame costs what has come of it, not what it claims", () => {
  const head = new Uint8Array(24);
  [16, 1, 2 ** 31].forEach((value, index) => putU64le(head, 8 * index, value));
  const before = process.memoryUsage().arrayBuffers;
  const decoder = new FrameDecoder();
  decoder.push(head);
  decoder.push(new Uint8Array(1 << 20));
  assert.equal(decoder.next(), null);
  assert.ok(process.memoryUsage().arrayBuffers - before < 32 << 20);
});

test("a large frame comes whole, however it was cut", () => {
  const length = 20 << 20;
  const frame = new Uint8Array(length).map((_, index) => index % 251);
  const head = new Uint8Array(24);
  [16, 1, length].forEach((value, index) => putU64le(head, 8 * index, value));
  const decoder = new FrameDecoder();
  decoder.push(head);
  let frames: Uint8Array[] | null = null;
  for (let at = 0; at < length; at += 700_001) {
    assert.equal(frames, null);
    decoder.push(frame.subarray(at, at + 700_001));
    frames = decoder.next();
  }
  assert.equal(Buffer.compare(frames?.[0] ?? new Uint8Array(0), frame), 0);
  assert.equal(decoder.bufferedBytes, 0);
});

test("all who wait under one signal share a listener, and each is told once", () => {
  const controller = new AbortController();
  const { signal } = controller;
  const waits = Array.from({ length: 100 }, () => deadlineSignal({ signal }, ({ kind }) => kind));
  assert.equal(getEventListeners(signal, "abort").length, 1);
  for (const { release } of waits.slice(0, 99)) release();
  assert.equal(getEventListeners(signal, "abort").length, 1);
  waits[99]?.release();
  assert.equal(getEventListeners(signal, "abort").length, 0);
  const [first, second, third] = [1, 2, 3].map(() => deadlineSignal({ signal }, ({ kind }) => kind));
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  // The first to be told ends the second, which is then told nothing.
  first.signal.addEventListener("abort", second.release);
  controller.abort();
  assert.deepEqual(
    [first, second, third].map((each) => each.signal.aborted),
    [true, false, true],
  );
});
