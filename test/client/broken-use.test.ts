/** What a program does wrong harms that program's call, and neither its process, its other futures, nor the cluster. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type Client, type Key, py } from "../../runtime/index.js";
import { type Dask, startDask } from "../support/dask.js";
import { connectTo, keysOnScheduler, untilEqual } from "./support.js";

const add = py("operator:add");

describe("what a program does wrong harms nothing else", { concurrency: false }, () => {
  let dask: Dask;
  let client: Client;
  before(async () => {
    dask = await startDask({ workers: 1 });
    client = await connectTo(dask.scheduler.address);
  });
  after(async () => {
    await client?.close();
    await dask?.[Symbol.asyncDispose]();
  });

  test("keys that no message can hold are refused, and what is released in the same turn is released", async () => {
    const valid = client.submit(add, [1, 2], { key: "valid" });
    await valid.result();
    const faults: readonly (readonly [unknown, RegExp])[] = [
      [2n ** 64n, /which 64 bits can hold, got integer 18446744073709551616$/],
      [-(2n ** 63n) - 1n, /which 64 bits can hold/],
      [["a", 2n ** 64n], /which 64 bits can hold/],
      ["\ud800", /which UTF-8 can hold, got one with a lone surrogate$/],
      [["a", ["\udc00"]], /got one with a lone surrogate$/],
      [[], /got an empty array$/],
      [[[], 1], /got an empty array$/],
      [["a", NaN], /got float NaN$/],
    ];
    for (const [key, message] of faults) {
      const expected = { code: "ERR_DASKWIRE_ARGUMENT", message };
      assert.throws(() => client.submit(add, [1, 2], { key: key as Key }), expected);
      assert.throws(() => client.future(key as Key), expected);
      assert.throws(() => client.graph([[key as Key, 1]]), expected);
      assert.throws(() => client.map(add, [1], [2], { key: [key as Key] }), expected);
    }
    assert.throws(() => client.map(add, [1], [2], { key: "\ud800" }), { code: "ERR_DASKWIRE_ARGUMENT" });
    // Keys also come from parts of the client that check less.
    const holder = {};
    client.context.futures.forget(client.context.futures.acquire("\ud800", holder), holder);
    valid.release();
    await untilEqual(() => keysOnScheduler(client), []);
    const least = -(2n ** 63n);
    for (const key of [2n ** 64n - 1n, least, "\u{1f600}", ["a", 1.5, ["b", ""]]] as Key[]) {
      using future = client.submit<number>(add, [20, 22], { key });
      assert.equal(await future.result(), 42);
    }
    await untilEqual(() => keysOnScheduler(client), []);
  });
});
