/**
 * Real values of a real cluster, compressed by it and by us. The worker listens at 127.0.0.2: whoever dials it comes from
 * 127.0.0.1, so that both ends take each other for different machines and agree on a compression.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  KeyMap,
  type Serialized,
  openPayload,
  packSerialized,
  rpc,
  SchedulerStub,
  WorkerStub,
} from "../../runtime/index.js";
import { compressionNames } from "../../runtime/values/compression/codec.js";
import { runPython } from "../rpc/python-peer.js";
import { NEWEST, RELEASES, startDask } from "../support/dask.js";
import { doubles } from "./codecs.js";

const COUNT = 1_250_000;
/** Keeps an array on the cluster, and a list of one that shrinks and one that does not. */
const PUT = `
from distributed import Client
import numpy

def big():
    return (numpy.arange(${COUNT}) % 1000).astype("f8")

def noise():
    return numpy.random.default_rng(1).integers(0, 255, 50_000, "u1")

async with Client(address, asynchronous=True) as client:
    futures = [client.submit(big, key="big"), client.submit(noise, key="noise")]
    await client.gather([client.submit(len, future) for future in futures])
    await client.publish_dataset(values=futures)
`;

const runs = [
  ...RELEASES.filter((release) => release !== NEWEST).map((release) => [release, "lz4"] as const),
  ...compressionNames.map((name) => [NEWEST, name] as const),
];

for (const [release, compression] of runs) {
  test(`${release}, ${compression}: a big value comes out as Python put it in, and one of ours goes there`, async () => {
    const config = { "distributed.comm.compression": compression };
    const env = { DASK_CONFIG: "/nowhere", DASK_DISTRIBUTED__COMM__SHARD: "4MiB" };
    await using dask = await startDask({
      release,
      workers: 1,
      scheduler: { config, env },
      worker: { config, env, host: "127.0.0.2" },
    });
    const [worker] = dask.workers;
    assert.ok(worker !== undefined);
    await runPython(dask.scheduler.address, PUT, release);

    // From the worker, with which the codec is agreed on.
    await using direct = rpc(worker.address, { connect: { compression } });
    const held = await new WorkerStub(direct).getData({ keys: ["big", "noise"] });
    assert.ok(held.status === "OK");
    const theirs = await expectBig(held.data.get("big"), [compression, compression, compression]);
    const noise = openPayload(held.data.get("noise") as Serialized);
    assert.deepEqual(noise.header.get("compression"), [null]);
    assert.equal((await noise.buffer(0)).length, 50_000);

    // Without agreement the worker compresses nothing.
    await using plain = rpc(worker.address);
    const raw = await new WorkerStub(plain).getData({ keys: ["big"] });
    assert.ok(raw.status === "OK");
    await expectBig(raw.data.get("big"), [null, null, null]);

    // By way of the scheduler, with which none is agreed on: it forwards what the worker compressed for it.
    await using caller = rpc(dask.scheduler.address);
    const scheduler = new SchedulerStub(caller);
    const gathered = await scheduler.gather({ keys: ["big"] });
    assert.ok(gathered.status === "OK");
    await expectBig(gathered.data.get("big"), [compression, compression, compression]);

    // A value of ours, by way of the scheduler to the worker and back.
    const header = new Map([...theirs.header].filter(([name]) => !/^(split-|compression$|num-)/.test(name)));
    const ours = await packSerialized(header, [doubles(COUNT)], { compression, shard: 3 * 2 ** 20 });
    assert.deepEqual(ours.header.get("compression"), [compression, compression, compression, compression]);
    await scheduler.scatter({ data: new KeyMap([["ours", ours]]), client: "daskwire", workers: null });
    const back = await scheduler.gather({ keys: ["ours"] });
    assert.ok(back.status === "OK");
    await expectBig(back.data.get("ours"), [compression, compression, compression]);
  });
}

async function expectBig(payload: unknown, compression: readonly unknown[]): Promise<Serialized> {
  const open = openPayload(payload as Serialized);
  assert.deepEqual(open.header.get("compression"), compression);
  assert.equal(open.header.get("type"), "numpy.ndarray");
  const [buffer, ...others] = await open.buffers();
  assert.equal(others.length, 0);
  assert.ok(Buffer.compare(buffer as Uint8Array, doubles(COUNT)) === 0);
  return payload as Serialized;
}
