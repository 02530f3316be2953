/** Listening, on every transport that has hosts and ports. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { CommLimitError } from "../../runtime/comm/errors.js";
import { listen } from "../../runtime/comm/listen.js";
import { SOCKETS } from "./transports.js";

const ignore = (): void => undefined;

for (const { name, security } of SOCKETS) {
  describe(name, () => {
    const options = { security, retry: false };

    test("port 0, or none, is a free port, which the contact address names", async () => {
      for (const location of ["127.0.0.1:0", "127.0.0.1"]) {
        await using listener = await listen(`${name}://${location}`, { onComm: ignore, security });
        assert.match(listener.contactAddress, new RegExp(`^${name}://127\\.0\\.0\\.1:[1-9]\\d*$`));
        assert.equal(listener.listenAddress, listener.contactAddress);
      }
    });

    test("a wildcard listens everywhere and has a contact address of its own", async () => {
      for (const [location, wildcard] of [
        [":0", "0.0.0.0"],
        ["0.0.0.0:0", "0.0.0.0"],
        ["[::]:0", "[::]"],
      ] as const) {
        const comms: Comm[] = [];
        await using listener = await listen(`${name}://${location}`, { onComm: (comm) => comms.push(comm), security });
        assert(listener.listenAddress.startsWith(`${name}://${wildcard}:`));
        assert(!listener.contactAddress.includes(wildcard));
        await using comm = await connect(listener.contactAddress, options);
        await comm.close();
        for (const each of comms) each.abort();
      }
    });

    test("IPv6 works, and is written with brackets", async () => {
      const comms: Comm[] = [];
      await using listener = await listen(`${name}://[::1]:0`, { onComm: (comm) => comms.push(comm), security });
      assert.match(listener.contactAddress, new RegExp(`^${name}://\\[::1\\]:\\d+$`));
      await using comm = await connect(listener.contactAddress, options);
      assert.match(comm.localAddress, new RegExp(`^${name}://\\[::1\\]:\\d+$`));
      assert.equal(comm.peerAddress, listener.contactAddress);
      for (const each of comms) {
        assert.equal(each.peerAddress, comm.localAddress);
        await each.close();
      }
    });

    test("an address that is taken is refused with what to do", async () => {
      await using first = await listen(`${name}://127.0.0.1:0`, { onComm: ignore, security });
      await assert.rejects(listen(first.contactAddress, { onComm: ignore, security }), {
        code: "ERR_DASKWIRE_LISTEN",
        systemCode: "EADDRINUSE",
      });
    });

    test("a closed listener refuses new peers, and keeps the comms that it handed out", async () => {
      let accept: (comm: Comm) => void = ignore;
      const accepted = new Promise<Comm>((resolve) => (accept = resolve));
      const listener = await listen(`${name}://127.0.0.1:0`, { onComm: accept, security });
      await using client = await connect(listener.contactAddress, options);
      await using server = await accepted;
      await listener.close();
      await listener.close();
      await assert.rejects(connect(listener.contactAddress, options), { code: "ERR_DASKWIRE_CONNECT" });
      await server.write([new Uint8Array([1])]);
      assert.deepEqual((await client.read())[0], new Uint8Array([1]));
      await Promise.all([client.close(), server.close()]);
    });

    test("comms over the limit are refused, and there is room again when one ends", async () => {
      const comms: Comm[] = [];
      let report: (error: unknown) => void = ignore;
      const reported = new Promise<unknown>((resolve) => (report = resolve));
      await using listener = await listen(`${name}://127.0.0.1:0`, {
        onComm: (comm) => comms.push(comm),
        onError: report,
        maxComms: 1,
        security,
      });
      const first = await connect(listener.contactAddress, options);
      await assert.rejects(connect(listener.contactAddress, options), /clos|hung up|reset/i);
      assert((await reported) instanceof CommLimitError);
      await first.close();
      await comms[0]?.whenClosed;
      const second = await connect(listener.contactAddress, options);
      await second.close();
      for (const each of comms) await each.close();
    });
  });
}
