/** Real traffic is found to be what the spec says, and each fault put into it is found for what it is. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Finding } from "../../runtime/capture/findings.js";
import type { ReportJson } from "../../runtime/capture/report.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";
import { captureText, checkText, fieldOf, find, replaced, request, withFields, withFrames } from "./captures.js";
import { recordDask, type Message, type Recorded } from "./record.js";

let recorded: readonly Recorded[];

before(async () => {
  recorded = await recordDask();
});

function checkOne(conversation: Recorded): ReportJson {
  return checkText(captureText([conversation]));
}

function only(findings: readonly Finding[]): Pick<Finding, "op" | "direction" | "pointer" | "reason"> {
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 2));
  const { op, direction, pointer, reason } = findings[0] as Finding;
  return { op, direction, pointer, reason };
}

function invalidBesides(report: ReportJson): readonly (readonly Finding[])[] {
  return [report.unknownOps, report.unknownFields, report.order];
}

describe("real traffic", () => {
  test("is decoded, valid, in order, and written back as it was", () => {
    const report = checkText(captureText(recorded));
    for (const found of [report.invalid, ...invalidBesides(report)]) assert.deepEqual(found, []);
    assert.ok(report.messages > 40);
    assert.equal(report.decoded, report.messages);
    assert.equal(report.valid, report.messages);
    assert.equal(report.reencodedEqual, report.messages);
  });

  test("has keys that msgpack cannot hold: pickles in the place of keys are listed, others are as good as any", () => {
    const { fallbacks, seen } = checkText(captureText(recorded));
    const shown = fallbacks.map(({ op, direction, pointer, reason, count }) => ({
      op,
      direction,
      pointer,
      reason,
      count,
    }));
    const place = { op: "scheduler.who_has", reason: "expected key, got tuple", count: 1 };
    const keys = shown.filter(({ op }) => op === "scheduler.who_has");
    const whole = { ...place, reason: "expected key, got a pickled payload" };
    assert.deepEqual(keys, [
      { ...place, direction: "reply", pointer: "/*" },
      { ...whole, direction: "reply", pointer: "/*" },
      { ...place, direction: "request", pointer: "/keys/*" },
      { ...whole, direction: "request", pointer: "/keys/*" },
    ]);
    const texts = fallbacks.filter(({ reason }) => reason === place.reason).map(({ example }) => example.text);
    for (const text of texts) assert.match(text, /expected key, got tuple \('key', <pickled, \d+ bytes>, 2\.0\)$/);
    assert.equal(seen["scheduler.echo"]?.["request"]?.valid, 2);
  });

  test("has a member of an enum in the place of a name, which is listed as pickles are", () => {
    const { fallbacks } = checkText(captureText(recorded));
    const [found, ...others] = fallbacks.filter(({ op }) => op !== "scheduler.who_has");
    assert.deepEqual(others, []);
    const { op, direction, pointer, example } = found as Finding;
    assert.deepEqual(
      { op, direction, pointer },
      { op: "scheduler.event_is_set", direction: "request", pointer: "/name" },
    );
    assert.match(example.text, /got enum member Status/);
  });

  test("has streams, carried requests, errors and acknowledgements in it", () => {
    const { seen } = checkText(captureText(recorded));
    const shown = [
      ["client-scheduler.update-graph", "message"],
      ["scheduler-client.key-in-memory", "message"],
      ["scheduler-client.task-erred", "message"],
      ["worker-scheduler.task-finished", "message"],
      ["scheduler-worker.compute-task", "message"],
      ["scheduler.register-worker", "reply"],
      ["worker.run", "request"],
      ["worker.run", "reply"],
      ["worker.get_data", "reply"],
    ] as const;
    for (const [op, direction] of shown) assert.ok((seen[op]?.[direction]?.valid ?? 0) > 0, `${op} ${direction}`);
  });
});

describe("frames that Dask leaves before the payloads when it begins a message anew, with pickles", () => {
  const place = () =>
    find(recorded, (value, { dir, frames }) => {
      const data = fieldOf(value, "data");
      return dir === "in" && fieldOf(value, "op") === "echo" && Array.isArray(data) && frames.length > 9;
    });
  const lost = (frames: (frames: readonly Uint8Array[]) => readonly Uint8Array[]) =>
    checkOne(withFrames(place(), frames)).invalid.map(({ op, direction, reason }) => ({ op, direction, reason }));
  const found = { op: "scheduler.echo", direction: "request" };

  test("are what is found: two payloads twice", () => {
    const { conversation, index } = place();
    const { frames } = conversation.messages[index] as Message;
    const sizes = frames.slice(1, 9).map(({ length }) => length);
    assert.deepEqual(sizes.slice(0, 4), sizes.slice(4));
    assert.deepEqual(
      lost((each) => each),
      [],
    );
  });

  test("are told from other frames", () => {
    const change = (frames: readonly Uint8Array[]) => frames.with(2, Uint8Array.of(1));
    assert.deepEqual(lost(change), [{ ...found, reason: "frames belong to no payload" }]);
  });

  test("do not stand behind the payloads", () => {
    const change = (frames: readonly Uint8Array[]) => [...frames, frames[1] as Uint8Array, frames[2] as Uint8Array];
    assert.deepEqual(lost(change), [{ ...found, reason: "frames belong to no payload" }]);
  });

  test("are not more than the payloads", () => {
    const change = ([head, ...frames]: readonly Uint8Array[]) => [head as Uint8Array, ...frames, ...frames, ...frames];
    assert.deepEqual(lost(change), [{ ...found, reason: "frames belong to no payload" }]);
  });
});

test("a request that comes in place of the acknowledgement, and that the worker takes for it, is no fault", () => {
  const failed = find(recorded, (value, { dir }) => {
    const status = fieldOf(value, "status");
    return dir === "out" && status === "uncaught-error";
  });
  const { messages } = failed.conversation;
  const ops = messages.slice(failed.index - 3, failed.index).map(({ frames }) => fieldOf(decodeOpen(frames), "op"));
  assert.deepEqual(ops, ["get_data", undefined, "get_data"]);
  const { order, invalid } = checkOne(failed.conversation);
  assert.deepEqual([...order, ...invalid], []);
});

describe("a fault in a message", () => {
  test("a map in the place of a part of a key", () => {
    const report = checkOne(withFields(request(recorded, "who_has"), { keys: [["x", { a: 1 }]] }));
    const found = { op: "scheduler.who_has", direction: "request", pointer: "/keys/*" };
    assert.deepEqual(only(report.invalid), { ...found, reason: "expected key, got tuple" });
    assert.equal(report.reencodedEqual, report.messages);
  });

  test("a payload in a key: a wrong header, and a frame more than there is", () => {
    const place = request(recorded, "echo");
    const compressed = checkOne(
      withFrames(place, ([head, header, ...frames]) => {
        const words = decodeOpen([header as Uint8Array]) as ReadonlyMap<string, WireValue>;
        const [changed] = encodeOpen(new Map<string, WireValue>(words).set("compression", [null]));
        return [head as Uint8Array, changed as Uint8Array, ...frames];
      }),
    );
    const { pointer, reason } = only(compressed.invalid);
    assert.deepEqual([pointer, reason], ["/data/*", "header of the payload: one entry of compression per frame"]);
    const more = checkOne(withFrames(place, (frames) => [...frames, new Uint8Array(3)]));
    assert.equal(only(more.invalid).reason, "frames belong to no payload");
    const fewer = checkOne(withFrames(place, (frames) => frames.slice(0, -1)));
    assert.match(only(fewer.invalid).reason, /^cannot be decoded: expected the index of a frame from # to #, got #/);
  });

  test("wrong type", () => {
    const report = checkOne(withFields(request(recorded, "identity"), { n_workers: "many" }));
    const found = { op: "scheduler.identity", direction: "request", pointer: "/n_workers" };
    assert.deepEqual(only(report.invalid), { ...found, reason: "expected integer, got string" });
    assert.equal(report.valid, report.messages - 1);
  });

  /** The batch that holds a message of this op, with other fields of that message. */
  function withMessage(op: string, fields: Readonly<Record<string, WritableValue | undefined>>): Recorded {
    const place = find(recorded, (value) => isBatchOf(value, op));
    return withFrames(place, (frames) => {
      const entries = decodeOpen(frames, { exactFloats: true }) as readonly ReadonlyMap<string, WritableValue>[];
      const index = entries.findIndex((entry) => entry.get("op") === op);
      const changed = new Map([...(entries[index] ?? []), ...Object.entries(fields)]);
      for (const [name, value] of changed) if (value === undefined) changed.delete(name);
      return encodeOpen(entries.with(index, changed as ReadonlyMap<string, WritableValue>));
    });
  }

  test("a stream: wrong type, missing field, field that the handler does not take", () => {
    const place = { op: "worker-scheduler.task-finished", direction: "message" };
    const wrong = only(checkOne(withMessage("task-finished", { nbytes: "many" })).invalid);
    assert.deepEqual(wrong, { ...place, pointer: "/nbytes", reason: "expected integer, got string" });
    const missing = only(checkOne(withMessage("task-finished", { typename: undefined })).invalid);
    const reason = "expected a value, which releases >=2026.6.0 require, got nothing";
    assert.deepEqual(missing, { ...place, pointer: "/typename", reason });
    const more = only(checkOne(withMessage("compute-task", { extra: 1 })).unknownFields);
    assert.deepEqual(more, {
      op: "scheduler-worker.compute-task",
      direction: "message",
      pointer: "/extra",
      reason: "unknown field",
    });
  });

  test("an unknown op in a stream", () => {
    const place = find(recorded, (value) => isBatchOf(value, "key-in-memory"));
    const conversation = withFrames(place, (frames) => replaceText(frames, "key-in-memory", "key-in-memorx"));
    const report = checkOne(conversation);
    assert.equal(only(report.unknownOps).op, "scheduler-client.key-in-memorx");
  });

  test("a missing field", () => {
    const report = checkOne(withFields(request(recorded, "gather"), { keys: undefined }));
    const found = { op: "scheduler.gather", direction: "request", pointer: "/keys" };
    assert.deepEqual(only(report.invalid), { ...found, reason: "expected a value, got nothing" });
  });

  test("a field that the handler does not take", () => {
    const report = checkOne(withFields(request(recorded, "who_has"), { extra: 1 }));
    const found = { op: "scheduler.who_has", direction: "request", pointer: "/extra" };
    assert.deepEqual(only(report.unknownFields), { ...found, reason: "unknown field" });
    assert.equal(report.valid, report.messages - 1);
  });

  test("a field that the carried request's handler does not take", () => {
    const place = request(recorded, "broadcast");
    const report = checkOne(withFields(place, { msg: { op: "ping", extra: 1 } }));
    assert.deepEqual(only(report.unknownFields), {
      op: "worker.ping",
      direction: "request",
      pointer: "/extra",
      reason: "unknown field",
    });
  });

  test("an unknown op", () => {
    const report = checkOne(withFields(request(recorded, "who_has"), { op: "who_hast" }));
    assert.equal(only(report.unknownOps).op, "scheduler.who_hast");
    assert.equal(report.valid, report.messages - 1);
  });

  test("an op that the release does not have", () => {
    const place = request(recorded, "who_has");
    const conversation = withFields(place, { op: "get_task_stream_index", keys: undefined });
    const report = checkText(captureText([{ ...conversation, version: "2025.7.0" }]));
    assert.ok(report.unknownOps.some(({ op }) => op === "scheduler.get_task_stream_index"));
  });

  test("a wrong discriminator", () => {
    const { conversation, index } = request(recorded, "gather");
    const report = checkOne(withFields({ conversation, index: index + 1 }, { status: "perhaps" }));
    const found = { op: "scheduler.gather", direction: "reply", pointer: "" };
    assert.deepEqual(only(report.invalid), { ...found, reason: "expected struct with status OK or error, got object" });
  });

  test("a changed byte: a type that msgpack does not have", () => {
    const report = checkOne(withFrames(request(recorded, "identity"), (frames) => withByte(frames, 1, 0xc1)));
    assert.match(only(report.invalid).reason, /^cannot be decoded/);
    assert.equal(report.decoded, report.messages - 1);
  });

  test("a changed byte: the name of a field", () => {
    const conversation = withFrames(request(recorded, "gather"), (frames) => replaceText(frames, "keys", "keyt"));
    const report = checkOne(conversation);
    assert.equal(only(report.invalid).pointer, "/keys");
    assert.equal(only(report.unknownFields).pointer, "/keyt");
  });

  test("a longer form of the same value", () => {
    const place = request(recorded, "identity");
    const conversation = withFrames(place, ([head]) => {
      const bytes = head as Uint8Array;
      return [Uint8Array.of(0xde, 0, (bytes[0] as number) & 0x0f, ...bytes.subarray(1))];
    });
    const report = checkOne(conversation);
    assert.equal(only(report.invalid).reason, "is written back differently");
    assert.equal(report.reencodedEqual, report.messages - 1);
  });

  test("a truncated frame", () => {
    const place = request(recorded, "identity");
    const report = checkOne(withFrames(place, ([head]) => [(head as Uint8Array).subarray(0, -1)]));
    const { op, direction, pointer, reason } = only(report.invalid);
    assert.deepEqual({ op, direction, pointer }, { op: "scheduler.identity", direction: "request", pointer: "" });
    assert.match(reason, /^cannot be decoded: /);
  });
});

describe("a fault in a payload", () => {
  const place = () => {
    const { conversation, index } = request(recorded, "gather");
    return { conversation, index: index + 1 };
  };

  test("too few frames", () => {
    const report = checkOne(withFrames(place(), (frames) => frames.slice(0, -1)));
    assert.match(only(report.invalid).reason, /cannot be decoded: .* announces # frames/);
  });

  test("too many frames", () => {
    const report = checkOne(withFrames(place(), (frames) => [...frames, new Uint8Array(3)]));
    const found = { op: "scheduler.gather", direction: "reply", pointer: "" };
    assert.deepEqual(only(report.invalid), { ...found, reason: "frames belong to no payload" });
  });

  test("a wrong count in the header", () => {
    const report = checkOne(
      withFrames(place(), ([head, header, ...frames]) => {
        const changed = replaceText([header as Uint8Array], "num-sub-frames\u0001", "num-sub-frames\u0000");
        return [head as Uint8Array, ...changed, ...frames];
      }),
    );
    assert.ok(report.invalid.some(({ reason }) => reason === "frames belong to no payload"));
  });

  test("a header that cannot be", () => {
    const report = checkOne(
      withFrames(place(), ([head, header, ...frames]) => {
        const words = decodeOpen([header as Uint8Array]) as ReadonlyMap<string, WireValue>;
        const [changed] = encodeOpen(new Map<string, WireValue>(words).set("compression", [null, null]));
        return [head as Uint8Array, changed as Uint8Array, ...frames];
      }),
    );
    const { pointer, reason } = only(report.invalid);
    assert.equal(pointer, "/data/*");
    assert.equal(reason, "header of the payload: one entry of compression per frame");
  });
});

describe("a fault in the order", () => {
  test("the reply before the request", () => {
    const { conversation, index } = request(recorded, "gather");
    const messages = [...conversation.messages];
    const [asked, replied] = messages.slice(index, index + 2) as [Message, Message];
    messages.splice(index, 2, replied, asked);
    const report = checkOne({ ...conversation, messages });
    const reasons = report.order.map(({ reason }) => reason);
    const expected = [
      "nothing was asked, and a map without an op is written",
      "a request before the reply to this one",
    ];
    assert.deepEqual(reasons.sort(), expected.sort());
  });

  test("a second request before the reply", () => {
    const place = request(recorded, "who_has");
    const message = place.conversation.messages[place.index] as Message;
    const report = checkOne(replaced(place, message, message));
    assert.equal(only(report.order).reason, "a request before the reply to this one");
  });

  for (const dir of ["in", "out"] as const) {
    test(`no handshake ${dir}`, () => {
      const { conversation } = request(recorded, "identity");
      const missing = conversation.messages.findIndex((message) => message.dir === dir);
      const messages = conversation.messages.filter((_, index) => index !== missing);
      const { direction, reason } = only(checkOne({ ...conversation, messages }).order);
      assert.equal(direction, "handshake");
      assert.match(reason, /^expected .* handshake, got a /);
    });
  }

  test("no acknowledgement", () => {
    const place = find(recorded, (value, { dir }) => dir === "in" && value === "OK");
    const other = request(recorded, "identity");
    const messages = other.conversation.messages.slice(other.index, other.index + 2);
    const report = checkOne(replaced(place, ...messages));
    assert.equal(only(report.order).reason, "expected DataReceived after the reply, got a request that is answered");
  });

  test("a message after the end of the stream", () => {
    const place = find(recorded, (value, { dir }) => dir === "in" && isBatchOf(value, "close-stream"));
    const message = place.conversation.messages[place.index] as Message;
    const report = checkOne(replaced(place, message, message));
    assert.ok(report.order.every(({ reason }) => reason === "a message after close-stream"));
    assert.notEqual(report.order.length, 0);
  });
});

function isBatchOf(value: unknown, op: string): boolean {
  return Array.isArray(value) && value.some((entry: WireValue) => fieldOf(entry, "op") === op);
}

function withByte([head, ...others]: readonly Uint8Array[], at: number, byte: number): readonly Uint8Array[] {
  const bytes = (head as Uint8Array).slice();
  bytes[at] = byte;
  return [bytes, ...others];
}

/** The frames with a text in the first replaced by another; msgpack's length in the byte before it is set anew. */
function replaceText([head, ...others]: readonly Uint8Array[], text: string, other: string): readonly Uint8Array[] {
  const bytes = Buffer.from(head as Uint8Array);
  const at = bytes.indexOf(text);
  assert.ok(at > 0, `the frame has no ${text}`);
  const before = Buffer.from(bytes.subarray(0, at));
  before[at - 1] = (before[at - 1] as number) + other.length - text.length;
  return [Buffer.concat([before, Buffer.from(other), bytes.subarray(at + text.length)]), ...others];
}
