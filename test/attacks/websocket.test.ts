/** Peers that speak HTTP and WebSocket badly, on purpose. */
import assert from "node:assert/strict";
import { once } from "node:events";
import net from "node:net";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { Server, type ServerOptions, worker } from "../../runtime/index.js";
import { encodeOpen } from "../../runtime/wire/message.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { encodeFrameCount } from "../../runtime/wire/ws-framing.js";
import { wsFrame } from "../support/ws-frame.js";

const UPGRADE =
  "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

function messageOf(value: WritableValue): Uint8Array {
  const frames = encodeOpen(value);
  return Buffer.concat([encodeFrameCount(frames), ...frames].map((each) => wsFrame(each)));
}

const hello = messageOf({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 });
const request = messageOf({ op: "echo", data: "x".repeat(3000) });
const count = encodeFrameCount([new Uint8Array(1)]);

/** A server with one connection to it, on which nothing has been sent. */
class Scene implements AsyncDisposable {
  readonly errors: Error[] = [];
  readonly received: Buffer[] = [];
  #wake: (() => void) | undefined;
  readonly #server: Server;
  #socket!: net.Socket;

  private constructor(options: Partial<ServerOptions>) {
    const onError = (error: unknown): void => {
      this.errors.push(error as Error);
      this.#wake?.();
    };
    this.#server = new Server({ role: "worker", table: worker.WORKER_OPS, handlers: {}, onError, ...options });
  }

  static async open(options: Partial<ServerOptions> = {}): Promise<Scene> {
    const scene = new Scene(options);
    const { contactAddress } = await scene.#server.listen("ws://127.0.0.1:0");
    const { hostname, port } = new URL(contactAddress);
    scene.#socket = net.connect(Number(port), hostname);
    await once(scene.#socket, "connect");
    // The server may reset the connection: that is what is tested.
    scene.#socket.on("error", () => undefined);
    scene.#socket.on("data", (chunk: Buffer) => scene.received.push(chunk));
    return scene;
  }

  send(...parts: readonly (string | Uint8Array)[]): void {
    for (const part of parts) this.#socket.write(part);
  }

  /** Waits until the server has said something. */
  async receive(text: string): Promise<string> {
    for (;;) {
      const received = Buffer.concat(this.received).toString("latin1");
      if (received.includes(text)) return received;
      await once(this.#socket, "data");
    }
  }

  /** The only error that the server has met, once it has. */
  async error(): Promise<Error> {
    while (this.errors.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    assert.equal(this.errors.length, 1, String(this.errors));
    return this.errors[0] as Error;
  }

  /** What the server has said, once it has hung up. */
  async ended(): Promise<string> {
    if (!this.#socket.closed) await once(this.#socket, "close");
    return Buffer.concat(this.received).toString("latin1");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.destroy();
    await this.#server.close({ grace: 0 });
  }
}

for (const [what, bytes, answer] of [
  ["no version", UPGRADE.replace(/Sec-WebSocket-Version.*\r\n/, "") + "\r\n", /^HTTP\/1\.1 400 /],
  ["a version that there is not", UPGRADE.replace("Version: 13", "Version: 99") + "\r\n", /^HTTP\/1\.1 400 /],
  ["no key", UPGRADE.replace(/Sec-WebSocket-Key.*\r\n/, "") + "\r\n", /^HTTP\/1\.1 400 /],
  ["a key that is none", UPGRADE.replace("dGhlIHNhbXBsZSBub25jZQ==", "short") + "\r\n", /^HTTP\/1\.1 400 /],
  ["an upgrade to something else", UPGRADE.replace("Upgrade: websocket", "Upgrade: h2c") + "\r\n", /^HTTP\/1\.1 4/],
  ["another method", UPGRADE.replace("GET", "POST") + "\r\n", /^HTTP\/1\.1 4/],
  ["a body without end", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", /^HTTP\/1\.1 426 /],
  ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", /^$/],
  ["headers without end", `${UPGRADE}X-Long: ${"x".repeat(100_000)}`, /^HTTP\/1\.1 400 /],
  ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", /^HTTP\/1\.1 400 /],
  ["bytes that are no HTTP", "\u0016\u0003\u0001\u0002\u0000\u0001", /^HTTP\/1\.1 400 /],
] as const) {
  test(`${what} is refused, reported once, and the connection ends`, async () => {
    await using scene = await Scene.open();
    scene.send(bytes);
    assert.match(await scene.ended(), answer);
    assert.match(((await scene.error()) as { code?: string }).code ?? "", /^ERR_DASKWIRE_(UPGRADE|HANDSHAKE)$/);
  });
}

test("an upgrade that does not go on ends with the time for the handshake", async () => {
  await using scene = await Scene.open({ handshakeTimeout: 100 });
  scene.send(UPGRADE);
  await scene.ended();
  assert.equal(((await scene.error()) as { code?: string }).code, "ERR_DASKWIRE_TIMEOUT");
});

test("an upgrade whose peer then says nothing ends with the time for the handshake", async () => {
  await using scene = await Scene.open({ handshakeTimeout: 100 });
  scene.send(`${UPGRADE}\r\n`, hello.subarray(0, 20));
  await scene.ended();
  assert.equal(((await scene.error()) as { code?: string }).code, "ERR_DASKWIRE_HANDSHAKE");
});

test("compression is not agreed to", async () => {
  await using scene = await Scene.open();
  scene.send(`${UPGRADE}Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n`, hello);
  const answer = await scene.receive("pickle-protocol");
  assert.match(answer, /^HTTP\/1\.1 101 /);
  assert.doesNotMatch(answer, /Sec-WebSocket-Extensions/i);
});

const bomb = deflateRawSync(Buffer.alloc(64 << 20));

for (const [what, bytes] of [
  ["a compressed bomb", wsFrame(bomb, { rsv1: true })],
  ["text", wsFrame(Buffer.from("hello"), { opcode: 1 })],
  ["a frame without a mask", wsFrame(count, { masked: false })],
  ["a type that there is not", wsFrame(count, { opcode: 3 })],
  ["a continuation of nothing", wsFrame(count, { opcode: 0 })],
  ["a message inside of another", Buffer.concat([wsFrame(count, { fin: false }), wsFrame(count)])],
  ["a ping in fragments", wsFrame(count, { opcode: 9, fin: false })],
  ["a ping that is too long", wsFrame(new Uint8Array(126), { opcode: 9 })],
  ["a length beyond 2^53", wsFrame(new Uint8Array(0), { length: 2 ** 60 })],
  ["a length over the limit", wsFrame(new Uint8Array(0), { length: 2 ** 40 })],
  ["an end with half a code", wsFrame(new Uint8Array(1), { opcode: 8 })],
  ["an empty first frame", Buffer.concat([wsFrame(count), wsFrame(new Uint8Array(0))])],
  [
    "a count of frames in fragments of nothing",
    Buffer.concat(Array(20_000).fill(wsFrame(new Uint8Array(0), { opcode: 0, fin: false })) as Uint8Array[]),
  ],
] as const) {
  test(`${what} ends the comm, with one error`, async () => {
    await using scene = await Scene.open();
    scene.send(`${UPGRADE}\r\n`, hello, request);
    // The answer to what came before is not lost.
    await scene.receive("x".repeat(3000));
    scene.send(bytes);
    await scene.ended();
    assert.match(((await scene.error()) as { code?: string }).code ?? "", /^ERR_DASKWIRE_(MALFORMED|LIMIT)$/);
  });
}

test("bad bytes are reported also when they come with a request, which cannot be answered any more", async () => {
  await using scene = await Scene.open();
  scene.send(Buffer.concat([Buffer.from(`${UPGRADE}\r\n`), hello, request, wsFrame(count, { opcode: 3 })]));
  await scene.ended();
  assert.match((await scene.error()).message, /Invalid WebSocket frame: invalid opcode 3/);
});

test("a message in fragments, with pings between them, is one message", async () => {
  await using scene = await Scene.open();
  const frames = encodeOpen({ op: "echo", data: "from fragments" });
  const [body = new Uint8Array(0)] = frames;
  const parts = [...body].map((byte, index) =>
    wsFrame(Uint8Array.of(byte), { opcode: index === 0 ? 2 : 0, fin: index === body.length - 1 }),
  );
  const ping = wsFrame(new Uint8Array(0), { opcode: 9 });
  scene.send(`${UPGRADE}\r\n`, hello, wsFrame(encodeFrameCount(frames)), ...parts.flatMap((part) => [part, ping]));
  await scene.receive("from fragments");
  assert.deepEqual(scene.errors, []);
});

for (const [what, sent] of [
  ["in the number of frames", 3],
  ["in the header of a frame", 15],
  ["in a frame", 1000],
] as const) {
  test(`a message that stops ${what} ends the comm`, async () => {
    await using scene = await Scene.open({ stallTimeout: 50 });
    scene.send(`${UPGRADE}\r\n`, hello, request.subarray(0, sent));
    await scene.ended();
    assert.equal(((await scene.error()) as { code?: string }).code, "ERR_DASKWIRE_TIMEOUT");
  });
}

test("a frame that takes longer than a stall may, and goes on, is no stall; nor is silence between messages", async () => {
  await using scene = await Scene.open({ stallTimeout: 400 });
  scene.send(`${UPGRADE}\r\n`, hello);
  await pause(900);
  for (let at = 0; at < request.length; at += 300) {
    scene.send(request.subarray(at, at + 300));
    await pause(100);
  }
  await scene.receive("x".repeat(3000));
  assert.deepEqual(scene.errors, []);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
