import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { connect } from "../../runtime/comm/connect.js";
import { registerTransport } from "../../runtime/comm/registry.js";
import { tcp } from "../../runtime/node/tcp.js";
import { BatchedSend, type LostMessage } from "../../runtime/rpc/batched-send.js";
import { DaskwireError } from "../../runtime/wire/errors.js";
import { add } from "../rpc/ops.js";

registerTransport(tcp);

const file = fileURLToPath(new URL("killed-child.ts", import.meta.url));
const filler = new Uint8Array(50_000);

test("a peer that is killed in the middle of a stream: each message was handed over or is handed back, once and in order", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const lines = createInterface(child.stdout);
  const received: number[] = [];
  try {
    const [address] = (await once(lines, "line")) as [string];
    let onMessage = (): void => undefined;
    lines.on("line", (line) => {
      received.push(Number(line));
      if (received.length === 20) onMessage();
    });
    const some = new Promise<void>((resolve) => (onMessage = resolve));
    const told: (readonly LostMessage[])[] = [];
    const sender = new BatchedSend(await connect(address), { onLost: (messages) => void told.push(messages) });
    // More than the system's sockets hold: most of it waits here when the peer dies.
    const count = 1500;
    for (let n = 0; n < count; n++) sender.send(add, { n: [n, filler] });
    await some;
    child.kill("SIGKILL");
    await gone;
    await assert.rejects(sender.flush({ timeout: 30_000 }), (error) => error instanceof DaskwireError);
    assert.throws(() => sender.send(add, { n: [count, filler] }), DaskwireError);
    await sender.close();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(told.length, 1);
    const lost = (told[0] ?? []).map(({ message, maybeSent }) => {
      const { n } = message as { n: [number, Uint8Array] };
      assert.equal(n[1].length, filler.length);
      return { n: n[0], maybeSent };
    });
    const handed = sender.counts.messages;
    assert.ok(handed < count, `${handed} had left`);
    assert.deepEqual(received, [...received.keys()]);
    assert.deepEqual(
      lost.map(({ n }) => n),
      Array.from({ length: count - handed }, (_, index) => handed + index),
    );
    // What was being written may be there in part; what stands behind it is not.
    const sure = lost.filter(({ maybeSent }) => !maybeSent);
    assert.ok(sure.length < lost.length && (sure[0]?.n ?? count) >= received.length);
    assert.deepEqual(
      lost.map(({ maybeSent }) => maybeSent),
      lost.map((_, index) => index < lost.length - sure.length),
    );
  } finally {
    child.kill("SIGKILL");
    await gone;
  }
});
