import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { startWorker } from "../../runtime/cluster/processes.js";
import { parseAddress, parseHostPort } from "../../runtime/comm/address.js";
import { rpc, WorkerStub } from "../../runtime/index.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";
import { encodeFrameCount, WsFrameDecoder } from "../../runtime/wire/ws-framing.js";
import { NEWEST, RELEASES, startDask } from "../support/dask.js";
import { wsFrame } from "../support/ws-frame.js";
import { startCapture, type RelayProcess } from "./capture-process.js";
import { checkFile, findingsOf, nothingFound } from "./check-file.js";
import { runSession } from "./session.js";
import { UPGRADE, wsMessage } from "./ws-streams.js";

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), "daskwire-ws-rewriting-"))));
after(() => rm(folder, { recursive: true }));

const env = { DASK_CONFIG: "/nonexistent" };
const handshake = encodeOpen({ compression: null, python: [3, 11, 0], "pickle-protocol": 5 });

/** Sends messages in fragments, as a browser does, with a ping between them, and goes on when that is answered. */
class FragmentingPeer implements AsyncDisposable {
  readonly #socket: WebSocket;
  readonly #decoder = new WsFrameDecoder();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.#decoder.push(new Uint8Array(data)));
  }

  static async connect(address: string): Promise<FragmentingPeer> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const peer = new FragmentingPeer(socket);
    await once(socket, "open");
    return peer;
  }

  async send(frames: readonly Uint8Array[]): Promise<void> {
    this.#socket.send(encodeFrameCount(frames));
    for (const frame of frames) {
      this.#socket.send(frame.subarray(0, 9), { fin: false });
      const answered = once(this.#socket, "pong", { signal: AbortSignal.timeout(10_000) });
      this.#socket.ping("here");
      assert.equal(String((await answered)[0]), "here");
      this.#socket.send(frame.subarray(9), { fin: true });
    }
  }

  async shakeHands(): Promise<void> {
    await this.send(handshake);
    assert.ok((await this.receive()) instanceof Map);
  }

  async ask(request: WritableValue): Promise<WireValue> {
    await this.send(encodeOpen(request));
    return this.receive();
  }

  async receive(): Promise<WireValue> {
    for (;;) {
      const frames = this.#decoder.next();
      if (frames !== null) return decodeOpen(frames);
      await once(this.#socket, "message", { signal: AbortSignal.timeout(10_000) });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#socket, "close");
    this.#socket.close();
    await closed;
  }
}

describe("daskwire capture --rewrite over ws", () => {
  for (const release of RELEASES)
    test(`changes messages in fragments, and answers between them are not held up, Dask ${release}`, async () => {
      const file = join(folder, `fragments-${release}.ndjson.gz`);
      await using dask = await startDask({ release, scheduler: { protocol: "ws" } });
      await using recorder = await startCapture(dask.scheduler.address, file, "--rewrite");
      const options = { python: dask.python, env, protocol: "ws" };
      const worker = await startWorker({ address: recorder.address }, options);
      try {
        await using peer = await FragmentingPeer.connect(recorder.address);
        await peer.shakeHands();
        // The scheduler knows the worker by another address, and would answer with an error.
        const processing = await peer.ask({ op: "processing", workers: [worker.address] });
        assert.ok(processing instanceof Map);
        const [known, tasks] = [...processing][0] ?? [];
        assert.match(String(known), /^ws:\/\/127\.0\.0\.1:\d+$/);
        assert.deepEqual(tasks, []);
      } finally {
        await worker.close();
      }
      assert.equal(await recorder.stop(), 0, recorder.stderr);
      const report = await checkFile(file);
      assert.deepEqual(findingsOf(report), nothingFound, JSON.stringify(findingsOf(report), null, 1));
      assert.equal(report.seen["scheduler.processing"]?.reply?.count, 1);
    });

  test("keeps the relay of a worker, and the scheduler's, when another connection announces their addresses and leaves", async () => {
    const file = join(folder, "twice.ndjson.gz");
    await using dask = await startDask({ scheduler: { protocol: "ws" } });
    await using recorder = await startCapture(dask.scheduler.address, file, "--rewrite");
    const options = { python: dask.python, env, protocol: "ws" };
    const worker = await startWorker({ address: recorder.address }, options);
    try {
      for (const address of [worker.address, dask.scheduler.address]) {
        await using other = await FragmentingPeer.connect(recorder.address);
        await other.shakeHands();
        await other.send(encodeOpen({ op: "register-worker", address }));
      }
      await using relayed = rpc(/(ws:\S+) -> \S+ \(Worker\)/.exec(recorder.stderr)?.[1] ?? "");
      assert.equal((await new WorkerStub(relayed).identity()).type, "Worker");
      await using through = await FragmentingPeer.connect(recorder.address);
      await using behind = await FragmentingPeer.connect(dask.scheduler.address);
      await Promise.all([through.shakeHands(), behind.shakeHands()]);
      await through.ask({ op: "log_event", topic: "own", msg: recorder.address });
      const events = (await behind.ask({ op: "events", topic: "own" })) as readonly WireValue[][];
      assert.equal(events[0]?.[1], dask.scheduler.address);
    } finally {
      await worker.close();
    }
    assert.equal(await recorder.stop(), 0, recorder.stderr);
  });

  test("goes on under attack, and records what the others say", async () => {
    const file = join(folder, "attacks.ndjson.gz");
    await using dask = await startDask({ workers: 1, scheduler: { protocol: "ws" }, worker: { protocol: "ws" } });
    await using recorder = await startCapture(dask.scheduler.address, file, "--rewrite");
    const announce = (address: string, nanny: string): readonly Uint8Array[] =>
      encodeOpen({ op: "register-worker", address, nanny });
    const register = announce("ws://[", "ws://h:1/path");
    const hello = wsMessage(handshake, { masked: true });
    const attacks: readonly (readonly Uint8Array[])[] = [
      [Buffer.from("GET / HTTP/1.1\r\n\r\n".repeat(10))],
      [new Uint8Array(70_000).fill(65)],
      [UPGRADE.in, hello, new Uint8Array(5000).fill(255)],
      [UPGRADE.in, hello, wsFrame(new Uint8Array(8), { opcode: 1 })],
      [UPGRADE.in, hello, wsFrame(new Uint8Array(3), { length: 2 ** 52 })],
      [UPGRADE.in, hello, wsFrame(encodeFrameCount(register)), wsFrame(new Uint8Array(3), { length: 2 ** 52 })],
      [UPGRADE.in, hello, wsMessage(register, { masked: true, fragments: 3, pings: true }).subarray(0, -9)],
      [UPGRADE.in, hello, wsMessage(register, { masked: true })],
      [UPGRADE.in, hello, wsMessage(announce("wss://h:1", "inproc://1/2"), { masked: true })],
      [UPGRADE.in, hello, wsMessage([Uint8Array.of(0xc1)], { masked: true })],
    ];
    const sockets = await Promise.all(attacks.map((bytes) => attack(recorder, bytes)));
    await runSession(dask.python, recorder.address);
    for (const socket of sockets) socket.destroy();
    assert.equal(await recorder.stop(), 0, recorder.stderr);
    assert.doesNotMatch(recorder.stderr, /\n\s+at /);
    for (const address of ["ws://[", "ws://h:1/path", "wss://h:1", "inproc://1/2"])
      assert.ok(recorder.stderr.includes(`${address} is not relayed: `), `${address}: ${recorder.stderr}`);
    const report = await checkFile(file);
    assert.equal(report.release, NEWEST);
    assert.equal(report.seen["scheduler.register-client"]?.request?.count, 1);
    assert.equal(report.seen["scheduler.gather"]?.reply?.valid, report.seen["scheduler.gather"]?.reply?.count);
  });
});

async function attack({ address }: RelayProcess, bytes: readonly Uint8Array[]) {
  const socket = connect(parseHostPort(parseAddress(address).location)).on("error", () => undefined);
  await once(socket, "connect");
  socket.resume();
  for (const each of bytes) {
    socket.write(each);
    await sleep(20);
  }
  return socket;
}
