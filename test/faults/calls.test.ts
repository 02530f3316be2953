import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ConnectionPool } from "../../runtime/rpc/connection-pool.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { type Dask, startDask } from "../support/dask.js";
import { type Fault, type Faults, startFaultProxy } from "../support/fault-proxy.js";
import { echo } from "../rpc/ops.js";
import { start } from "../rpc/test-server.js";

let dask: Dask;
before(async () => {
  dask = await startDask();
});
after(async () => {
  await dask[Symbol.asyncDispose]();
});

/** What a call may end with when its connection breaks. Everything else is a defect. */
const EXPECTED = new Set([
  "ERR_DASKWIRE_CLOSED",
  "ERR_DASKWIRE_TIMEOUT",
  "ERR_DASKWIRE_HANDSHAKE",
  "ERR_DASKWIRE_MALFORMED",
  "ERR_DASKWIRE_LIMIT",
]);

/** Garbage can also look like a request or a reply, of the right form or not: TCP is trusted not to bring any. */
const EXPECTED_OF_GARBAGE = new Set([...EXPECTED, "ERR_DASKWIRE_REMOTE", "ERR_DASKWIRE_VALIDATION"]);

/** Before, within and after the handshake of either side, the request and the reply. */
const POSITIONS = [0, 1, 8, 30, 60, 90, 120, 150, 1000];

for (const kind of ["cut", "stall", "half-close", "reset", "garbage"] as const) {
  test(`${kind} at any point of a call to Dask: the call ends in time, and the next is answered`, async () => {
    const faults: Faults[] = POSITIONS.flatMap((after): Faults[] => [
      { up: { kind, after } },
      { down: { kind, after } },
    ]);
    await Promise.all(faults.map((each) => callThrough(each)));
  });
}

async function callThrough(faults: Faults): Promise<void> {
  await using proxy = await startFaultProxy(dask.scheduler.address, (connection) => (connection === 0 ? faults : {}));
  await using pool = new ConnectionPool({ limit: 1 });
  const scheduler = pool.rpc(proxy.address, { release: dask.release });
  const call = async (data: string, timeout: number): Promise<boolean> => {
    try {
      const answer = await scheduler.call(echo, { data }, { timeout });
      assert.equal(answer, data, JSON.stringify(faults));
      return true;
    } catch (error) {
      const expected = isGarbage(faults) ? EXPECTED_OF_GARBAGE : EXPECTED;
      assert(error instanceof DaskwireError && expected.has(error.code), `${JSON.stringify(faults)}: ${String(error)}`);
      return false;
    }
  };
  await call("first", 400);
  if (isGarbage(faults)) pool.remove(proxy.address);
  // What was left on the broken connection must not answer this call. The fault may also strike only now, on the comm that
  // was idle; then the next call has another.
  if (!(await call("second", 400))) assert.equal(await call("third", 20_000), true);
  assert.deepEqual(pool.statistics, { open: 1, active: 0, idle: 1, connecting: 0, waiting: 0 });
}

function isGarbage({ up, down }: Faults): boolean {
  return (up ?? down)?.kind === "garbage";
}

test("delays and splits at every byte change nothing but time", async () => {
  const payload = Serialized.of({ serializer: "dask" }, [new Uint8Array(3000).fill(7), new Uint8Array(0)]);
  const slow: Fault[] = [
    { kind: "split", bytes: 1 },
    { kind: "delay", milliseconds: 5 },
    { kind: "slow", bytes: 500, every: 1 },
  ];
  await Promise.all(
    slow.map(async (fault) => {
      await using proxy = await startFaultProxy(dask.scheduler.address, () => ({ up: fault, down: fault }));
      await using pool = new ConnectionPool();
      const scheduler = pool.rpc(proxy.address, { release: dask.release });
      for (const data of ["a", [1, 2.5, null], payload]) {
        const answer = await scheduler.call(echo, { data });
        if (data !== payload) assert.deepEqual(answer, data);
        else
          assert.deepEqual(
            (answer as Serialized).frames.map((frame) => frame.length),
            [3000, 0],
          );
      }
      assert.equal(proxy.connections, 1);
    }),
  );
});

test("many calls over connections that break: each gets its own answer or one typed error, and nothing is kept", async () => {
  await using server = await start();
  const kinds = ["cut", "stall", "half-close", "reset", "garbage"] as const;
  await using proxy = await startFaultProxy(server.address, (connection) => {
    const fault: Fault = { kind: kinds[connection % 5] ?? "cut", after: 100 + ((connection * 37) % 900) };
    return connection % 2 === 0 ? { up: fault } : { down: fault };
  });
  await using pool = new ConnectionPool({ limit: 4 });
  const peer = pool.rpc(proxy.address, { release: 20260800, timeout: 3000 });
  let answered = 0;
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      try {
        assert.equal(await peer.call(echo, { data: `call ${index}` }), `call ${index}`);
        answered += 1;
      } catch (error) {
        assert(error instanceof DaskwireError && EXPECTED.has(error.code), String(error));
      }
    }),
  );
  assert(answered > 20, `${answered} calls were answered`);
  const { active, connecting, waiting } = pool.statistics;
  assert.deepEqual({ active, connecting, waiting }, { active: 0, connecting: 0, waiting: 0 });
});
