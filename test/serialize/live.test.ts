/** Values of ours on a real cluster: scattered, read by a worker, used by Python's client, and gathered. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { type Table, tableFromArrays } from "apache-arrow";

import {
  Client,
  deserializeValue,
  KeyMap,
  NdArray,
  py,
  rpc,
  SchedulerStub,
  type Serialized,
  serializeValue,
  WorkerStub,
} from "../../runtime/index.js";
import { runPython } from "../rpc/python-peer.js";
import { RELEASES, startDask } from "../support/dask.js";

/** Python makes new values of those that we put there. */
const USE = `
from distributed import Client, Future

async with Client(address, asynchronous=True) as client:
    array, table, mixed = [Future(key, client) for key in ("array", "table", "mixed")]
    made = [
        client.submit(lambda x: (x * 2).T, array, key="double"),
        client.submit(lambda t: t.append_column("twice", [[2 * x for x in t["x"].to_pylist()]]), table, key="wider"),
        client.submit(lambda m: [m["list"][0].sum(), m["text"], str(m["list"][0].dtype)], mixed, key="facts"),
    ]
    await client.gather(made)
    await client.publish_dataset(values=made)
`;

for (const release of RELEASES) {
  test(`${release}: numpy's scalar of bytes is bytes, alone and in a list`, async () => {
    await using dask = await startDask({ release, workers: 1 });
    await using client = await Client.connect(dask.scheduler.address);
    const made = client.submit<Uint8Array>(py("numpy:bytes_"), [Uint8Array.of(120, 0, 121)]);
    const several = client.submit<readonly Uint8Array[]>(py("builtins:list"), [[made]]);
    assert.deepEqual(await made.result(), Uint8Array.of(120, 0, 121));
    assert.deepEqual(await several.result(), [Uint8Array.of(120, 0, 121)]);
  });

  test(`${release}: arrays, tables and plain values there and back`, async () => {
    await using dask = await startDask({ release, workers: 1 });
    await using caller = rpc(dask.scheduler.address);
    const scheduler = new SchedulerStub(caller);
    const array = NdArray.from(Float64Array.of(1, 2, 3, 4, 5, 6), { shape: [2, 3] });
    const data = new KeyMap([
      ["array", await serializeValue(array)],
      ["table", await serializeValue(tableFromArrays({ x: Int32Array.of(1, 2) }))],
      ["mixed", await serializeValue({ list: [NdArray.from([1, 2, 3], { dtype: "int16" })], text: "a" })],
    ]);
    await scheduler.scatter({ data, client: "daskwire", workers: null });

    const [worker] = dask.workers;
    assert.ok(worker !== undefined);
    await using direct = rpc(worker.address);
    const held = await new WorkerStub(direct).getData({ keys: ["array", "table"] });
    assert.ok(held.status === "OK");
    const same = await deserializeValue<NdArray>(held.data.get("array") as Serialized);
    assert.deepEqual(same.toNested(), array.toNested());
    assert.equal((await deserializeValue<Table>(held.data.get("table") as Serialized)).numRows, 2);

    await runPython(dask.scheduler.address, USE, release);
    const gathered = await scheduler.gather({ keys: ["double", "wider", "facts"] });
    assert.ok(gathered.status === "OK");
    const double = await deserializeValue<NdArray<number>>(gathered.data.get("double") as Serialized);
    assert.deepEqual(double.toNested(), [
      [2, 8],
      [4, 10],
      [6, 12],
    ]);
    assert.equal(double.isFContiguous, true);
    const wider = await deserializeValue<Table>(gathered.data.get("wider") as Serialized);
    assert.deepEqual([...(wider.getChild("twice") ?? [])].map(Number), [2, 4]);
    assert.deepEqual(await deserializeValue(gathered.data.get("facts") as Serialized), [6, "a", "int16"]);
  });
}
