/** Keys that msgpack cannot hold, between a real peer and ours: they arrive, and what no type allows is refused with a reply. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { SCHEDULER_OPS, whoHas } from "../../generated/scheduler/ops.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { dumpPickle, loadPickle } from "../../runtime/values/pickle/index.js";
import { PyDate } from "../../runtime/values/python/index.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { Pickled } from "../../runtime/wire/payloads.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import type { Key } from "../../runtime/wire/values.js";
import { RELEASES, startDask } from "../support/dask.js";
import { echo } from "./ops.js";
import { runPython } from "./python-peer.js";
import { start } from "./test-server.js";

for (const release of RELEASES) {
  test(`${release}: a server of ours gives such keys back to Python, and goes on after one that is no key of a task`, async () => {
    await using started = await start({
      role: "scheduler",
      table: SCHEDULER_OPS,
      handlers: { whoHas: ({ keys }: { keys: readonly Key[] }) => new KeyMap(keys.map((key) => [key, []])) },
    });
    const seen = await runPython(
      started.address,
      `
import datetime, numpy as np
data = {("x", np.int64(0)): 1, np.int64(3): [("y", (datetime.date(2026, 1, 2), 2.0))]}
async with rpc(address) as remote:
    back = await remote.echo(data=data)
    refused = await outcome(remote.who_has(keys=[("x", np.int64(0))]))
    after = await remote.who_has(keys=[("x", 0)])
    return [back == {key: tuple(value) if value != 1 else 1 for key, value in data.items()}, refused, repr(after)]`,
      release,
    );
    const refused =
      /^ValidationError: scheduler\.who_has request: \/keys\/0 expected key, got tuple \('x', <pickled, \d+ bytes>\)$/;
    const [same, [how, , text], after] = seen as [boolean, [string, string, string], string];
    assert.deepEqual([same, how, after], [true, "raised", "{('x', 0): ()}"]);
    assert.match(text, refused);
  });

  test(`${release}: a scheduler gives ours such keys back; in the place of keys of tasks they are refused by name`, async () => {
    await using dask = await startDask({ release });
    await using scheduler = rpc(dask.scheduler.address);
    const date = Pickled.of(dumpPickle(new PyDate(2026, 1, 2)));
    const seven = Pickled.of(dumpPickle(7));
    const data = new KeyMap([
      [["x", date], 1],
      [["y", seven], 2],
    ]);
    const back = (await scheduler.call(echo, { data })) as KeyMap<number>;
    // Python has unpickled both: a number needs no pickle to go back.
    const [[[x, part], one], [key, two]] = [...back] as [[[string, Pickled], number], [unknown, number]];
    assert.deepEqual([x, one, key, two], ["x", 1, ["y", 7], 2]);
    assert.deepEqual(loadPickle(part.pickle), new PyDate(2026, 1, 2));
    const keys = [["x", date]] as unknown as Key[];
    await assert.rejects(whoHas(scheduler, { keys }), ValidationError);
    assert.deepEqual([...(await whoHas(scheduler, { keys: [["y", 7]] }))], [[["y", 7], []]]);
    assert.equal(scheduler.openComms, 1);
  });
}
