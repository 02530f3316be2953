/** Long runs that must leave nothing behind. */
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";

import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { listen } from "../../runtime/comm/listen.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { add, echo } from "../rpc/ops.js";
import { start } from "../rpc/test-server.js";
import { type Footprint, footprint } from "./footprint.js";

/** Bytes that memory may differ by between an early point of a run and its end: caches, compiled code, noise. */
const NOISE = 4 * 2 ** 20;
/** Connections at the same time. */
const AT_ONCE = 16;

/** What a run did and held. */
export interface SoakResult {
  readonly count: number;
  readonly seconds: number;
  /** After the first fifth, and at the end. */
  readonly memory: readonly [number, number];
}

/** Opens and closes connections, each with a call, all under one signal. */
export async function soakConnections(count: number): Promise<SoakResult> {
  const before = await footprint();
  const began = performance.now();
  const memory = await (async () => {
    await using server = await start();
    const { signal } = new AbortController();
    const one = async (index: number): Promise<void> => {
      await using peer = rpc(server.address, { release: newestRelease });
      assert.equal(await peer.call(echo, { data: index }, { signal, timeout: 60_000 }), index);
    };
    const many = async (from: number, to: number): Promise<void> => {
      for (let index = from; index < to; index += AT_ONCE) {
        const size = Math.min(AT_ONCE, to - index);
        await Promise.all(Array.from({ length: size }, (_, offset) => one(index + offset)));
      }
    };
    const memory = await inTwoParts(count, many);
    assert.equal(getEventListeners(signal, "abort").length, 0, "abort listeners are left");
    return memory;
  })();
  return check({ count, seconds: (performance.now() - began) / 1000, memory }, before);
}

/** Sends messages over one stream, as fast as it takes them. */
export async function soakBatches(count: number): Promise<SoakResult> {
  const before = await footprint();
  const began = performance.now();
  const memory = await (async () => {
    let received = 0;
    const handlers = {
      add: ({ n }: { n: number }) => {
        if (n !== received) throw new Error(`message ${n} came as number ${received}`);
        received += 1;
      },
    };
    let reading: Promise<unknown> | undefined;
    await using listener = await listen("tcp://127.0.0.1:0", {
      onComm: (comm) => void (reading = readStream(comm, new Map([["add", add]]), handlers)),
    });
    const sender = new BatchedSend(await connect(listener.contactAddress), { onLost: assert.fail });
    const many = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n++) if (!sender.send(add, { n })) await sender.drained();
      await sender.flush();
      while (received < to) await new Promise((resolve) => setImmediate(resolve));
    };
    const memory = await inTwoParts(count, many);
    await sender.close();
    assert.equal(await reading, "close-stream");
    assert.equal(received, count);
    return memory;
  })();
  return check({ count, seconds: (performance.now() - began) / 1000, memory }, before);
}

/** Bytes that an idle comm may take, both of its ends together. */
const IDLE_BYTES = 48 * 2 ** 10;

/** Keeps so many idle comms to a server that is allowed no more, while it serves one of them and refuses the next. */
export async function soakIdle(count: number): Promise<SoakResult> {
  const before = await footprint();
  const began = performance.now();
  const memory = await (async () => {
    await using server = await start({ maxComms: count });
    await using first = await connect(server.address);
    await using caller = rpc(first, { release: newestRelease });
    const { memory: early } = await footprint();
    const comms: Comm[] = [];
    while (comms.length < count - 1) {
      const some = Math.min(AT_ONCE, count - 1 - comms.length);
      comms.push(...(await Promise.all(Array.from({ length: some }, () => connect(server.address)))));
    }
    const { memory: late } = await footprint();
    assert(late - early < count * IDLE_BYTES, `each idle comm takes ${Math.round((late - early) / count)} bytes`);
    assert.equal(await caller.call(echo, { data: "served" }), "served");
    await assert.rejects(connect(server.address), { code: "ERR_DASKWIRE_HANDSHAKE", message: /closed/ });
    assert.match(
      server.errors.join(),
      new RegExp(`refused a comm from tcp://[^,]*: ${count} are open; raise maxComms`),
    );
    await comms.pop()?.close();
    assert.equal(await caller.call(echo, { data: "again" }), "again");
    comms.push(await connect(server.address));
    assert(comms.every((comm) => !comm.closed));
    await Promise.all(comms.map((comm) => comm.close()));
    return [early, late] as const;
  })();
  const after = await footprint();
  assert.deepEqual(after.resources, before.resources, "handles or timers are left");
  return { count, seconds: (performance.now() - began) / 1000, memory };
}

async function inTwoParts(
  count: number,
  run: (from: number, to: number) => Promise<void>,
): Promise<readonly [number, number]> {
  const early = Math.ceil(count / 5);
  await run(0, early);
  const { memory } = await footprint();
  await run(early, count);
  return [memory, (await footprint()).memory];
}

async function check(result: SoakResult, before: Footprint): Promise<SoakResult> {
  const after = await footprint();
  assert.deepEqual(after.resources, before.resources, "handles or timers are left");
  const [early, late] = result.memory;
  assert(late - early < NOISE, `memory grew by ${late - early} bytes between the first fifth and the end`);
  return result;
}
