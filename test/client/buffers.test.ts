/** Arrays whose owner goes on with them: changes them, or transfers or shrinks their buffers, before they have been sent. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { py, SerializationError } from "../../runtime/index.js";
import { sharedCluster } from "../client-ops/cluster.js";
import { RELEASES } from "../support/dask.js";

const total = py("numpy:sum");
const large = (value = 1): Float64Array<ArrayBuffer> => new Float64Array(1_000_000).fill(value);

function transfer({ buffer }: Float64Array<ArrayBuffer>): void {
  structuredClone(buffer, { transfer: [buffer] });
}

function isSpoiled(error: unknown): boolean {
  assert.ok(error instanceof SerializationError, String(error));
  assert.match(error.message, /^cannot pickle .*: a buffer was transferred or resized before it was sent$/);
  return true;
}

for (const release of RELEASES) {
  describe(`${release}: arrays are used elsewhere at once`, { concurrency: false }, () => {
    const cluster = sharedCluster({ release, workers: 1 });

    test("small ones are taken when they are submitted", async () => {
      const array = new Float64Array(4);
      const futures = [1, 2, 3, 4].map((each) => cluster.client.submit<number>(total, [array.fill(each)]));
      const [mapped] = cluster.client.map<number>(total, [array.fill(5)], { pure: false });
      const { sum } = cluster.client.graph({ sum: array.fill(6) });
      transfer(array);
      assert.deepEqual(await cluster.client.gather(futures), [4, 8, 12, 16]);
      assert.equal(await mapped?.result(), 20);
      assert.equal(await cluster.client.submit(total, [sum]).result(), 24);
    });

    test("a large one that is transferred or shrunk fails its own future alone", async () => {
      const before = cluster.client.submit<number>(total, [[1, 2]]);
      const array = large();
      const future = cluster.client.submit(total, [array]);
      const behind = cluster.client.submit<number>(total, [[3, 4]]);
      transfer(array);
      const resizable = new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(200_000, {
        maxByteLength: 200_000,
      });
      const shrunk = cluster.client.submit(py("builtins:sum"), [new Uint8Array(resizable)]);
      (resizable as unknown as { resize(bytes: number): void }).resize(100_000);
      await assert.rejects(future.result(), isSpoiled);
      await assert.rejects(shrunk.result(), isSpoiled);
      assert.deepEqual(await cluster.client.gather([before, behind]), [3, 7]);
      assert.equal(await cluster.client.submit<number>(total, [large(2)]).result(), 2_000_000);
      assert.equal(cluster.client.status, "running");
    });

    test("one that is transferred while it is scattered fails the scatter alone", async () => {
      for (const direct of [false, true]) {
        const array = large();
        const scattering = cluster.client.scatter(array, { direct });
        transfer(array);
        await assert.rejects(scattering, isSpoiled);
        const [first, second] = [large(), large()];
        const several = cluster.client.scatter([[first], { second }], { direct });
        transfer(second);
        await assert.rejects(several, isSpoiled);
        const good = await cluster.client.scatter(large(), { direct });
        assert.equal(await cluster.client.submit<number>(total, [good]).result(), 1_000_000);
        good.release();
      }
    });
  });
}
