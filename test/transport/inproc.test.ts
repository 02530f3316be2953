import assert from "node:assert/strict";
import { test } from "node:test";

import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { connectedPair } from "./pair.js";
import { SUBJECTS, type Subject } from "./transports.js";

const subject = SUBJECTS.find(({ name }) => name === "inproc") as Subject;

test("addresses are Dask's: host, process id and a number", async () => {
  const comms: Comm[] = [];
  await using listener = await listen("inproc://", { onComm: (comm) => comms.push(comm) });
  assert.match(listener.contactAddress, new RegExp(`^inproc://[0-9.]+/${process.pid}/\\d+$`));
  await using comm = await connect(listener.contactAddress);
  assert.match(comm.localAddress, new RegExp(`^inproc://[0-9.]+/${process.pid}/\\d+$`));
  assert.notEqual(comm.localAddress, listener.contactAddress);
  assert.equal(comms[0]?.peerAddress, comm.localAddress);
  await assert.rejects(listen(listener.contactAddress, { onComm: () => undefined }), {
    code: "ERR_DASKWIRE_LISTEN",
    systemCode: "EADDRINUSE",
  });
});

test("nothing is copied", async () => {
  await using pair = await connectedPair(subject);
  const frames = [new Uint8Array(1), new Uint8Array(100)];
  await pair.client.write(frames);
  const got = await pair.server.read();
  assert.equal(got[0], frames[0]);
  assert.equal(got[1], frames[1]);
});

test("addresses of other processes, and where nobody listens, are told apart", async () => {
  await assert.rejects(connect("inproc://10.0.0.1/1/1"), {
    code: "ERR_DASKWIRE_ADDRESS",
    message: /an address of this process, inproc:.*; use tcp:\/\/ to reach another process/,
  });
  const listener = await listen("inproc://", { onComm: () => undefined });
  await listener.close();
  await assert.rejects(connect(listener.contactAddress, { retry: false }), { code: "ERR_DASKWIRE_CONNECT" });
});
