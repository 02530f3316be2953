/** WebSockets as Dask has them: real schedulers, paths, origins, pings, and what is not theirs. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { get } from "node:http";
import { describe, test } from "node:test";
import { WebSocket } from "ws";

import { SchedulerStub } from "../../generated/index.js";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { UpgradeError } from "../../runtime/comm/transport-errors.js";
import { listen } from "../../runtime/comm/listen.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { encodeFrameCount } from "../../runtime/wire/ws-framing.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import { daskConfig } from "../support/certificates.js";
import { RELEASES, startDask } from "../support/dask.js";
import { startPeer } from "../comm/peers.js";
import { bytes } from "./pair.js";
import { SECURITY } from "./transports.js";

const HANDSHAKE = encodeOpen({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 });

/** Dask's WebSocket listener binds all interfaces, whatever it is told. */
function onLoopback(address: string | undefined): string {
  const { scheme, location } = parseAddress(address ?? "");
  return `${scheme}://127.0.0.1:${parseHostPort(location).port}`;
}

for (const release of RELEASES) {
  describe(`Dask ${release}`, () => {
    test("a scheduler with tcp and ws answers on both, and a path of its own it does not have", async () => {
      await using dask = await startDask({ release, workers: 1, scheduler: { protocol: ["tcp", "ws"] } });
      const [tcpAddress, wsAddress] = dask.scheduler.addresses;
      for (const address of [tcpAddress ?? "", onLoopback(wsAddress)]) {
        await using peer = rpc(address);
        const { workers } = await new SchedulerStub(peer).identity();
        assert.deepEqual([...workers.keys()], [dask.workers[0]?.address]);
      }
      await assert.rejects(connect(`${onLoopback(wsAddress)}/nowhere`), {
        code: "ERR_DASKWIRE_UPGRADE",
        status: 404,
        message: /HTTP 404 Not Found; check port and path; a scheduler has its WebSocket at \//,
      });
      await assert.rejects(connect((tcpAddress ?? "").replace("tcp:", "ws:")), {
        code: "ERR_DASKWIRE_UPGRADE",
        message: /the peer does not speak HTTP; it may be Dask at tcp:\/\//,
      });
    });

    test("a cluster on wss: scheduler and worker answer", async () => {
      const options = { protocol: "wss", config: daskConfig(SECURITY) };
      await using dask = await startDask({ release, workers: 1, scheduler: options, worker: options });
      await using peer = rpc(onLoopback(dask.scheduler.address), { connect: { security: SECURITY } });
      const { workers } = await new SchedulerStub(peer).identity();
      assert.equal(workers.size, 1);
      await using worker = await connect(onLoopback(dask.workers[0]?.address), { security: SECURITY });
      await worker.close();
      await assert.rejects(connect(onLoopback(dask.scheduler.address)), {
        code: "ERR_DASKWIRE_TLS",
        message: /not signed by the CA/,
      });
      await assert.rejects(connect(onLoopback(dask.scheduler.address).replace("wss:", "ws:")), {
        code: "ERR_DASKWIRE_UPGRADE",
        message: /it may expect TLS/,
      });
    });
  });
}

/** Runs a test with a listener of ours, and returns what it reported. */
async function withListener(body: (address: string, comm: Promise<Comm>) => Promise<void>): Promise<readonly Error[]> {
  const errors: Error[] = [];
  let accept!: (comm: Comm) => void;
  const accepted = new Promise<Comm>((resolve) => (accept = resolve));
  await using listener = await listen("ws://127.0.0.1:0", {
    onComm: accept,
    onError: (error) => errors.push(error as Error),
    limits: { handshakeBytes: 10_000, messageBytes: 100_000 },
  });
  await body(listener.contactAddress, accepted);
  return errors;
}

async function statusOf(request: WebSocket): Promise<number | undefined> {
  request.on("error", () => undefined);
  const [, response] = (await once(request, "unexpected-response")) as [unknown, { statusCode?: number }];
  request.terminate();
  return response.statusCode;
}

test("other paths, pages of other origins, and plain requests are refused as Tornado does, and reported", async () => {
  const errors = await withListener(async (address) => {
    assert.equal(await statusOf(new WebSocket(`${address}/other`)), 404);
    assert.equal(await statusOf(new WebSocket(address, { origin: "http://evil.example" })), 403);
    const [response] = (await once(get(address.replace("ws:", "http:")), "response")) as [{ statusCode?: number }];
    assert.equal(response.statusCode, 426);
    const same = new WebSocket(address, { origin: address.replace("ws:", "http:") });
    await once(same, "open");
    same.terminate();
    await assert.rejects(connect(address.replace("ws:", "tcp:")), {
      code: "ERR_DASKWIRE_HANDSHAKE",
      message: /it sent "HTTP\/1\.1 400 Bad Request.*", an HTTP server/,
    });
  });
  const messages = errors.map((error) => error.message).join("\n");
  assert.match(messages, /refused with 404: it asked for "\/other", and comms are at \//);
  assert.match(messages, /refused with 403: it is a page of "http:\/\/evil\.example", another origin/);
  assert.match(messages, /refused with 426: it sent GET "\/" without an upgrade/);
  assert.match(messages, /the peer is not Dask/);
});

test("pings are answered, and none are sent", async () => {
  await withListener(async (address, accepted) => {
    const peer = new WebSocket(address);
    let pings = 0;
    peer.on("ping", () => (pings += 1));
    await once(peer, "open");
    for (const message of [encodeFrameCount(HANDSHAKE), ...HANDSHAKE]) peer.send(message);
    await using comm = await accepted;
    peer.ping("hello");
    const [data] = (await once(peer, "pong")) as [Buffer];
    assert.equal(data.toString(), "hello");
    assert.equal(pings, 0);
    const closed = once(peer, "close");
    await comm.close();
    assert.equal(((await closed) as [number])[0], 1000);
  });
});

test("a handshake over its limit is refused while it arrives", async () => {
  const errors = await withListener(async (address) => {
    const peer = new WebSocket(address);
    await once(peer, "open");
    peer.on("error", () => undefined);
    // The frame's header promises more than is sent: only the bytes that came can tell.
    peer.send(encodeFrameCount([bytes(1, 1)]));
    peer.send(bytes(50_000, 1), { fin: false });
    await once(peer, "close");
  });
  assert.equal(errors.length, 1);
  assert.equal((errors[0]?.cause as { code?: string }).code, "ERR_DASKWIRE_LIMIT");
});

for (const [what, send, expected] of [
  ["text", (peer: WebSocket) => peer.send("hello"), /expected a binary WebSocket message, got text/],
  ["a number of frames in 4 bytes", (peer: WebSocket) => peer.send(bytes(4, 0)), /expected the number of frames in 8/],
  ["no frames", (peer: WebSocket) => peer.send(bytes(8, 0)), /expected a message of at least one frame, got none/],
  ["too many frames", (peer: WebSocket) => peer.send(bytes(8, 255)), /expected at most \d+ frames in a message/],
] as const) {
  test(`${what} instead of a message ends the comm`, async () => {
    await withListener(async (address, accepted) => {
      const peer = new WebSocket(address);
      await once(peer, "open");
      for (const message of [encodeFrameCount(HANDSHAKE), ...HANDSHAKE]) peer.send(message);
      const comm = await accepted;
      const closed = once(peer, "close");
      send(peer);
      await assert.rejects(comm.read(), { name: "WireError", message: expected });
      await Promise.all([comm.whenClosed, closed]);
    });
  });
}

test("addresses may do without a port, and have a path; more is refused", async () => {
  for (const address of ["ws://", "ws://user@host/", "ws://host:99999", "ws://host/#part"]) {
    await assert.rejects(connect(address), {
      code: "ERR_DASKWIRE_ADDRESS",
      message: /a host, perhaps a port and a path/,
    });
  }
});

test("an upgrade that never comes ends with the deadline, and the peer is hung up on", async () => {
  await using peer = await startPeer((socket) => void socket.resume());
  await assert.rejects(connect(peer.address.replace("tcp:", "ws:"), { timeout: 50, retry: false }), {
    code: "ERR_DASKWIRE_TIMEOUT",
  });
  const [socket] = peer.sockets;
  assert(socket !== undefined);
  if (!socket.destroyed) await once(socket, "close");
});

test("an HTTP server that is no Dask is named", async () => {
  await using peer = await startPeer((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  await assert.rejects(connect(peer.address.replace("tcp:", "ws:"), { retry: false }), (error) => {
    assert(error instanceof UpgradeError);
    assert.match(error.message, /HTTP 200 OK; check port and path/);
    return true;
  });
});
