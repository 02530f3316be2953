/** Where the network cuts the bytes makes no difference. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { type CuttingRelay, type Cut, startCuttingRelay } from "./cutting-relay.js";
import { bytes, equalFrames, pattern } from "./pair.js";
import { SOCKETS, type Subject } from "./transports.js";

const MESSAGES = [
  [bytes(3, 1), bytes(0, 0), pattern(70)],
  [bytes(1, 9)],
  [pattern(130), bytes(0, 0)],
  // Above the sizes at which frames get memory of their own, and WebSocket headers grow.
  [bytes(5, 2), pattern(300)],
];

interface Relayed {
  readonly client: Comm;
  readonly server: Comm;
  readonly relay: CuttingRelay;
}

/** Runs a test with a relay between client and server. */
async function relayed(subject: Subject, first: Cut, body: (ends: Relayed) => Promise<void>): Promise<void> {
  const { security } = subject;
  let accept!: (comm: Comm) => void;
  let refuse!: (error: unknown) => void;
  const accepted = new Promise<Comm>((resolve, reject) => ([accept, refuse] = [resolve, reject]));
  accepted.catch(() => undefined);
  await using listener = await listen(subject.address, { onComm: accept, onError: refuse, security });
  const { scheme, location } = parseAddress(listener.contactAddress);
  await using relay = await startCuttingRelay(parseHostPort(location).port);
  relay.cut = first;
  await using client = await connect(`${scheme}://127.0.0.1:${relay.port}`, { security, retry: false });
  await using server = await accepted;
  await body({ client, server, relay });
  client.abort();
  server.abort();
}

for (const subject of SOCKETS) {
  test(`${subject.name}: a connection whose bytes come one by one, from the first on`, async () => {
    await relayed(subject, { kind: "bytes" }, async ({ client, server, relay }) => {
      for (const frames of MESSAGES) {
        await client.write(frames);
        assert(equalFrames(await server.read(), frames));
      }
      assert.equal(relay.pieces, relay.sent);
    });
  });

  test(`${subject.name}: messages that are cut at every place`, async () => {
    await relayed(subject, { kind: "none" }, async ({ client, server, relay }) => {
      const write = async (): Promise<void> => {
        const written = MESSAGES.map((frames) => client.write(frames));
        for (const frames of MESSAGES) assert(equalFrames(await server.read(), frames));
        await Promise.all(written);
      };
      const before = relay.sent;
      await write();
      const total = relay.sent - before;
      assert(total > 600);
      for (let at = 1; at < total; at++) {
        const pieces = relay.pieces;
        relay.cut = { kind: "once", total, at };
        await write();
        assert.equal(relay.pieces, pieces + 2, `cut at ${at}`);
      }
    });
  });
}
