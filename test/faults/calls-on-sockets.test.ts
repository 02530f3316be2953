/** Calls over connections that break, on every transport with sockets. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ConnectionPool } from "../../runtime/rpc/connection-pool.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { echo } from "../rpc/ops.js";
import { start } from "../rpc/test-server.js";
import { type Fault, startFaultProxy } from "../support/fault-proxy.js";
import { SOCKETS } from "../transport/transports.js";

const KINDS = ["cut", "stall", "half-close", "reset", "garbage"] as const;

/** What a call may end with: that the connection has gone, or would not come about. */
const EXPECTED = /^ERR_DASKWIRE_(CLOSED|TIMEOUT|HANDSHAKE|MALFORMED|LIMIT|CONNECT|TLS|UPGRADE)$/;

/** Without TLS garbage may get into a message, and is answered as what it has become. */
const UNPROTECTED = /^ERR_DASKWIRE_(REMOTE|VALIDATION)$/;

for (const { name, address, security } of SOCKETS) {
  test(`${name}: each call gets its own answer or one typed error, and nothing is kept`, async () => {
    await using server = await start({ security }, address);
    // From the first bytes of TLS or of the upgrade on, through the handshake, to the middle of the calls.
    await using proxy = await startFaultProxy(server.address, (connection) => {
      const after = connection % 3 === 0 ? connection * 41 : 4000 + ((connection * 997) % 20_000);
      const fault: Fault = { kind: KINDS[connection % 5] ?? "cut", after };
      return connection % 2 === 0 ? { up: fault } : { down: fault };
    });
    await using pool = new ConnectionPool({ limit: 4, connect: { security, timeout: 1000, retry: false } });
    const peer = pool.rpc(proxy.address, { release: newestRelease, timeout: 1000 });
    const codes = new Set<string>();
    let answered = 0;
    const call = async (index: number): Promise<void> => {
      const data = `call ${index} ${"x".repeat(500)}`;
      try {
        assert.equal(await peer.call(echo, { data }), data);
        answered += 1;
      } catch (error) {
        assert(error instanceof DaskwireError, String(error));
        assert(EXPECTED.test(error.code) || (security === undefined && UNPROTECTED.test(error.code)), String(error));
        codes.add(error.code);
      }
    };
    await Promise.all(Array.from({ length: 200 }, (_, index) => call(index)));
    assert(answered > 60, `${answered} calls were answered`);
    assert(codes.has("ERR_DASKWIRE_CLOSED"), [...codes].join());
    const { active, connecting, waiting } = pool.statistics;
    assert.deepEqual({ active, connecting, waiting }, { active: 0, connecting: 0, waiting: 0 });
  });
}
