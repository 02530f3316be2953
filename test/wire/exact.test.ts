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

/** The result of some work, and how many elements the lists had in all that were searched meanwhile. */
function countingSearches<T>(work: () => T): { readonly steps: number; readonly result: T } {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, "includes") as PropertyDescriptor;
  const search = own.value as (this: unknown[], ...args: unknown[]) => boolean;
  let steps = 0;
  const value = function (this: unknown[], ...args: unknown[]): boolean {
    steps += this.length;
    return search.apply(this, args);
  };
  Object.defineProperty(Array.prototype, "includes", { ...own, value });
  try {
    const result = work();
    return { steps, result };
  } finally {
    Object.defineProperty(Array.prototype, "includes", own);
  }
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

  test("the order of many fields, without a search among all of them for each", () => {
    const stepsOf = (count: number): number => {
      const names = ["own", "priority", ...Array.from({ length: count }, (_, index) => `more-${index}`), "retries"];
      const frames = encodeOpen(new Map(names.map((name, index) => [name, index])));
      const { steps, result } = countingSearches(() => rewrite(frames, readTaskAnnotations, writeTaskAnnotations));
      assert.deepEqual(result, frames);
      return steps;
    };
    const [once, twice] = [stepsOf(500), stepsOf(1000)];
    assert.ok(once > 0 && twice <= 2 * once, `${once} steps for 500 fields, ${twice} for 1000`);
  });

  test("the order of fields deep inside", () => {
    const frames = encodeOpen({ op: "heartbeat_worker", metrics: { own: 1.5, cpu: 2.5, other: { a: 1 }, memory: 3 } });
    const back = rewrite(frames, readSchedulerHeartbeatWorkerMessage, writeSchedulerHeartbeatWorkerMessage);
    assert.deepEqual(back, frames);
  });
});
