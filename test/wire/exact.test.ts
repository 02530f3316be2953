/** What a reader keeps when a message is to be written back as it was. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  readSchedulerHeartbeatWorkerMessage,
  writeSchedulerHeartbeatWorkerMessage,
} from "../../generated/scheduler/codecs.js";
import { readTaskAnnotations, writeTaskAnnotations } from "../../generated/shared/codecs.js";
import { Float, KeyMap } from "../../runtime/codegen.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import type { MapKey } from "../../runtime/wire/key-map.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { Writer } from "../../runtime/wire/writer.js";

const key = (value: unknown): MapKey => value as MapKey;

function rewrite<T>(frames: readonly Uint8Array[], read: (r: Reader) => T, write: (w: Writer, value: T) => void) {
  const writer = new Writer();
  write(writer, read(new Reader(frames, { exactFloats: true })));
  return writer.frames();
}

describe("exact reading keeps", () => {
  test("whole floats in keys, alone and in tuples", () => {
    const map = new KeyMap<WritableValue>([
      [key(new Float(9)), 1],
      [key(["x", new Float(2), 2]), 2],
      [3, 3],
    ]);
    const frames = encodeOpen(map);
    assert.deepEqual(encodeOpen(decodeOpen(frames, { exactFloats: true })), frames);
    assert.notDeepEqual(encodeOpen(decodeOpen(frames)), frames);
    assert.deepEqual([...(decodeOpen(frames) as KeyMap<number>).keys()], [9, ["x", 2, 2], 3]);
  });

  test("the order of fields that the type names and others", () => {
    for (const names of [
      ["own", "priority", "other", "retries"],
      ["priority", "own", "retries", "other"],
    ]) {
      const frames = encodeOpen(new Map(names.map((name, index) => [name, index])));
      assert.deepEqual(rewrite(frames, readTaskAnnotations, writeTaskAnnotations), frames);
    }
  });

  test("the order of fields deep inside", () => {
    const frames = encodeOpen({ op: "heartbeat_worker", metrics: { own: 1.5, cpu: 2.5, other: { a: 1 }, memory: 3 } });
    const back = rewrite(frames, readSchedulerHeartbeatWorkerMessage, writeSchedulerHeartbeatWorkerMessage);
    assert.deepEqual(back, frames);
  });
});
