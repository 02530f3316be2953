/** Connections that break. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { type Fault, startFaultProxy } from "../support/fault-proxy.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { pattern } from "./pair.js";
import { SOCKETS, type Subject } from "./transports.js";

interface Broken {
  readonly client: unknown;
  readonly server: unknown;
}

/** Milliseconds after which the server gives up a message that does not go on. */
const STALL = 300;

/** What reads on both ends reject with when the client's bytes meet a fault in the middle of a message. */
async function breakWith(subject: Subject, fault: (after: number) => Fault): Promise<Broken> {
  const { security } = subject;
  let accept!: (comm: Comm) => void;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  await using listener = await listen(subject.address, { onComm: accept, security });
  // More than TLS, upgrade and handshake take; less than the message.
  await using proxy = await startFaultProxy(listener.contactAddress, () => ({ up: fault(200_000) }));
  await using client = await connect(proxy.address, { security, retry: false });
  await using server = await accepted;
  server.stallTimeout = STALL;
  client.write([pattern(10), pattern(4_000_000)]).catch(() => undefined);
  const failed = async (comm: Comm): Promise<unknown> =>
    comm.read().then(
      () => assert.fail("a message arrived"),
      (error: unknown) => error,
    );
  const [theirs, ours] = await Promise.all([failed(server), failed(client)]);
  await Promise.all([client.whenClosed, server.whenClosed]);
  return { client: ours, server: theirs };
}

for (const subject of SOCKETS) {
  describe(subject.name, () => {
    for (const kind of ["cut", "half-close", "reset"] as const) {
      test(`${kind} in the middle of a message: both ends say that the comm is closed`, async () => {
        const broken = await breakWith(subject, (after) => ({ kind, after }));
        for (const error of [broken.client, broken.server] as { code?: string }[]) {
          assert.equal(error.code, "ERR_DASKWIRE_CLOSED");
        }
      });
    }

    test("stall in the middle of a message: the receiver gives it up, and the sender's comm ends", async () => {
      const broken = await breakWith(subject, (after) => ({ kind: "stall", after }));
      assert.equal((broken.server as { code?: string }).code, "ERR_DASKWIRE_TIMEOUT");
      assert.equal((broken.client as { code?: string }).code, "ERR_DASKWIRE_CLOSED");
    });

    // Without TLS, nothing tells garbage inside a frame from the frame.
    if (subject.security === undefined) return;
    test("garbage in the middle of a message: the receiver ends the comm", async () => {
      const broken = await breakWith(subject, (after) => ({ kind: "garbage", after }));
      const { code } = broken.server as { code?: string };
      assert.match(code ?? "", /^ERR_DASKWIRE_(CLOSED|MALFORMED|LIMIT)$/);
    });
  });
}
