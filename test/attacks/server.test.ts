/** Peers that mean a server ill. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";

import { Server, type ServerOptions, KeyMap, worker } from "../../runtime/index.js";
import { putU64le } from "../../runtime/wire/bytes.js";
import { bytesOf, hello, RawPeer } from "./raw-peer.js";

/** A server with one peer, and the errors that it met, one after the other. */
class Scene implements AsyncDisposable {
  readonly #server: Server;
  readonly peer: RawPeer;
  readonly #errors: unknown[];
  readonly #wake: { call?: () => void };

  private constructor(server: Server, peer: RawPeer, errors: unknown[], wake: { call?: () => void }) {
    this.#server = server;
    this.peer = peer;
    this.#errors = errors;
    this.#wake = wake;
  }

  static async open(options: Partial<ServerOptions> = {}): Promise<Scene> {
    const errors: unknown[] = [];
    const wake: { call?: () => void } = {};
    const onError = (error: unknown): void => {
      errors.push(error);
      wake.call?.();
    };
    const server = new Server({ role: "worker", table: worker.WORKER_OPS, handlers: {}, onError, ...options });
    const { contactAddress } = await server.listen("tcp://127.0.0.1:0");
    return new Scene(server, await RawPeer.connect(contactAddress), errors, wake);
  }

  /** The next error that the server met. */
  async error(): Promise<Error> {
    while (this.#errors.length === 0) await new Promise<void>((resolve) => (this.#wake.call = resolve));
    return this.#errors.shift() as Error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.peer[Symbol.asyncDispose]();
    await this.#server.close({ grace: 0 });
  }
}

function prelude(covered: number, ...lengths: number[]): Uint8Array {
  const bytes = new Uint8Array(16 + 8 * lengths.length);
  [covered, lengths.length, ...lengths].forEach((value, index) => putU64le(bytes, 8 * index, value));
  return bytes;
}

for (const [what, bytes] of [
  ["of many frames", prelude(8 + 8 * 5, 1, 0, 0, 0, 1)],
  ["of many bytes", prelude(16 + 5000, 5000)],
  ["of many containers", bytesOf({ compression: null, "pickle-protocol": 5, python: Array<never[]>(70).fill([]) })],
  ["of many levels", bytesOf({ compression: null, "pickle-protocol": 5, python: [[[[[[[[[]]]]]]]]] })],
  ["with many keys", bytesOf(KeyMap.from(Array.from({ length: 2000 }, (_, key) => [key, null] as const)))],
] as const) {
  test(`a handshake ${what} ends the comm`, async () => {
    await using scene = await Scene.open();
    scene.peer.send(bytes);
    const { name, cause } = await scene.error();
    assert.deepEqual([name, (cause as { code?: string }).code], ["HandshakeError", "ERR_DASKWIRE_LIMIT"]);
    await scene.peer.ended();
  });
}

test("a request that has begun and does not go on ends the comm", async () => {
  await using scene = await Scene.open({ stallTimeout: 50 });
  scene.peer.send(hello, bytesOf({ op: "echo", data: 1 }).subarray(0, 30));
  const error = await scene.error();
  assert.equal(error.name, "CommTimeoutError");
  await scene.peer.ended();
});

test("an idle comm stays open, however long, and so does one whose request takes time to come", async () => {
  await using scene = await Scene.open({ stallTimeout: 400 });
  const request = bytesOf({ op: "echo", data: "x".repeat(20) });
  scene.peer.send(hello);
  await scene.peer.receive();
  await pause(900);
  for (let at = 0; at < request.length; at += 5) {
    scene.peer.send(request.subarray(at, at + 5));
    await pause(80);
  }
  assert.equal(await scene.peer.receive(), "x".repeat(20));
});

test("an acknowledgement that never comes ends the comm", async () => {
  const handlers = { getData: () => ({ status: "OK", data: new Map() }) };
  await using scene = await Scene.open({ handlers, ackTimeout: 50 });
  scene.peer.send(hello, bytesOf({ op: "get_data", keys: ["x"], who: null }));
  assert.equal((await scene.error()).name, "CommTimeoutError");
  await scene.peer.ended();
});

for (const when of ["with the request", "while its handler runs"] as const) {
  test(`a peer that sends on instead of waiting, ${when}, is hung up on, and the handler told`, async () => {
    const told: ((signal: AbortSignal) => void)[] = [];
    const running = new Promise<AbortSignal>((resolve) => told.push(resolve));
    const handlers = {
      echo: (_: unknown, { signal }: { signal: AbortSignal }) => {
        for (const each of told) each(signal);
        return new Promise(() => undefined);
      },
    };
    await using scene = await Scene.open({ handlers });
    const ahead = new Uint8Array(8 << 20);
    scene.peer.send(hello);
    if (when === "with the request") scene.peer.send(bytesOf({ op: "echo", data: 1 }), ahead);
    else {
      scene.peer.send(bytesOf({ op: "echo", data: 1 }));
      await running;
      scene.peer.send(ahead);
    }
    const signal = await running;
    if (!signal.aborted) await once(signal, "abort");
    await scene.peer.ended();
  });
}

test("a peer that waits for no answer may send on", async () => {
  const got: number[] = [];
  const handlers = {
    echo: async ({ data }: { data: Uint8Array }) => {
      await pause(20);
      got.push(data.length);
      return null;
    },
  };
  await using scene = await Scene.open({ handlers });
  scene.peer.send(hello);
  await scene.peer.receive();
  const request = bytesOf({ op: "echo", data: new Uint8Array(2 << 20), reply: false });
  scene.peer.send(request, request, bytesOf({ op: "echo", data: new Uint8Array(3) }));
  assert.equal(await scene.peer.receive(), null);
  assert.deepEqual(got, [2 << 20, 2 << 20, 3]);
});

test("callbacks that throw or reject end nothing", async () => {
  const called: string[] = [];
  const fail = (name: string) => (): never => {
    called.push(name);
    throw new Error(name);
  };
  const onUnknownFields = fail("onUnknownFields");
  const callbacks: readonly (() => unknown)[] = [fail("onError"), () => Promise.resolve().then(fail("onError"))];
  for (const onError of callbacks) {
    await using scene = await Scene.open({ onError, onUnknownFields });
    scene.peer.send(hello);
    await scene.peer.receive();
    scene.peer.send(bytesOf({ op: "echo", data: 1, more: 2 }));
    assert.notEqual(await scene.peer.receive(), null);
    scene.peer.send(bytesOf({ op: "echo", data: 1 }));
    assert.equal(await scene.peer.receive(), 1);
    await using other = await Scene.open({ onError });
    other.peer.send(Buffer.from("GET / HTTP/1.1\r\n\r\n"));
    await other.peer.ended();
  }
  assert.ok(called.includes("onError") && called.includes("onUnknownFields"));
});

const oddities: Readonly<Record<string, () => unknown>> = {
  "an object without a prototype": () => Object.create(null) as object,
  "an object whose text throws": () => ({
    toString() {
      throw new Error("inner");
    },
  }),
  "an error with a message that throws": () =>
    Object.defineProperty(new Error(), "message", {
      get() {
        throw new Error("inner");
      },
    }),
  "an error with a number as its stack": () => Object.assign(new Error("x"), { stack: 5 }),
  "an error with a symbol as its name": () => Object.assign(new Error("x"), { name: Symbol("n") }),
};

for (const [what, make] of Object.entries(oddities)) {
  test(`a handler that throws ${what} is answered as any other`, async () => {
    const handlers = {
      echo: (): never => {
        throw make();
      },
    };
    await using scene = await Scene.open({ handlers });
    scene.peer.send(hello);
    await scene.peer.receive();
    scene.peer.send(bytesOf({ op: "echo", data: 1 }));
    const reply = (await scene.peer.receive()) as Map<string, unknown>;
    assert.equal(reply.get("status"), "uncaught-error");
    assert.equal(typeof reply.get("exception_text"), "string");
  });
}

test("the error about unknown fields does not grow with them", async () => {
  const fields = Array.from({ length: 5000 }, (_, index) => [`${"n".repeat(500)}${index}`, 0] as const);
  await using scene = await Scene.open();
  scene.peer.send(hello);
  await scene.peer.receive();
  scene.peer.send(bytesOf({ op: "echo", data: 1, ...Object.fromEntries(fields) }));
  const reply = (await scene.peer.receive()) as Map<string, string>;
  assert.match(
    reply.get("exception_text") ?? "",
    /^TypeError: echo\(\) got an unexpected keyword argument 'n+\.\.\.', /,
  );
  assert.ok(JSON.stringify(Object.fromEntries(reply)).length < 10_000);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
