/** Run by whatwg.test.ts, where `WebSocket` is there. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { SchedulerStub } from "../../generated/index.js";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { secureWebSocket, webSocket } from "../../runtime/comm/websocket.js";
import { ws } from "../../runtime/node/ws.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { closedAddress } from "../comm/peers.js";
import { startDask } from "../support/dask.js";
import { behavesAsComm } from "./behaviour.js";
import { bytes, connectedPair } from "./pair.js";
import { SECURITY, SUBJECTS, type Subject } from "./transports.js";

// Who dials is the built-in one, who listens is Node's.
const transport = { ...ws, ...webSocket };
registerTransport(transport);
registerTransport(secureWebSocket);

const common = SUBJECTS.find(({ name }) => name === "ws") as Subject;
const subject: Subject = { ...common, name: "WHATWG ws", transport, clientPauses: false };
behavesAsComm(subject);

test("a scheduler answers", async () => {
  await using dask = await startDask({ scheduler: { protocol: ["tcp", "ws"] } });
  const { port } = parseHostPort(parseAddress(dask.scheduler.addresses[1] ?? "").location);
  await using peer = rpc(`ws://127.0.0.1:${port}`);
  assert.equal((await new SchedulerStub(peer).identity()).type, "Scheduler");
});

test("what cannot be opened says what to check", async () => {
  const address = (await closedAddress()).replace("tcp:", "ws:");
  await assert.rejects(connect(address, { retry: false }), {
    code: "ERR_DASKWIRE_UPGRADE",
    retryable: true,
    message: /the browser does not say why.*check host and port/,
  });
  await assert.rejects(connect("wss://127.0.0.1:1", { security: SECURITY }), {
    code: "ERR_DASKWIRE_SECURITY",
    message: /certificates are the browser's business here/,
  });
  await assert.rejects(listen("wss://127.0.0.1:0", { onComm: () => undefined }), {
    code: "ERR_DASKWIRE_ADDRESS",
    message: /a scheme that can listen/,
  });
});

test("what piles up unread is bounded by the limit on messages", async () => {
  await using pair = await connectedPair(subject, { connect: { limits: { messageBytes: 2_000_000 } } });
  const writes = Array.from({ length: 5 }, () => pair.server.write([bytes(1, 1), bytes(1_000_000, 1)]));
  await Promise.allSettled(writes);
  await pair.client.whenClosed;
  await assert.rejects(pair.client.read(), { name: "WireError", code: "ERR_DASKWIRE_LIMIT" });
});
