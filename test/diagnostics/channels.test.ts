import assert from "node:assert/strict";
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { test } from "node:test";

import {
  type ChannelMessages,
  type ChannelName,
  channelNames,
  setDiagnostics,
} from "../../runtime/comm/diagnostics.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { connect } from "../../runtime/comm/connect.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import { readStream } from "../../runtime/rpc/read-stream.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { newestRelease } from "../../runtime/wire/release.js";
import { closedAddress } from "../comm/peers.js";
import { connectedPair } from "../comm/pair.js";
import { echo, strict } from "../rpc/ops.js";
import { fail, start } from "../rpc/test-server.js";

setDiagnostics(channel);

type Seen = { [Name in ChannelName]: [Name, ChannelMessages[Name]] }[ChannelName];

/** What the channels say until disposal, in order. */
class Recorder implements Disposable {
  readonly seen: Seen[] = [];
  readonly #listeners = channelNames.map((name) => {
    const listener = (message: unknown): void => void this.seen.push([name, message] as Seen);
    subscribe(name, listener);
    return [name, listener] as const;
  });

  of<Name extends ChannelName>(name: Name): ChannelMessages[Name][] {
    return this.seen.filter(([each]) => each === name).map(([, message]) => message as ChannelMessages[Name]);
  }

  [Symbol.dispose](): void {
    for (const [name, listener] of this.#listeners) unsubscribe(name, listener);
  }
}

test("comms: each end says that it opens and closes, and with what", async () => {
  using recorder = new Recorder();
  let ends: readonly Comm[];
  {
    await using pair = await connectedPair();
    ends = [pair.client, pair.server];
    const opened = recorder.of("daskwire:comm:open");
    assert.deepEqual(new Set(opened.map(({ side }) => side)), new Set(["dialled", "accepted"]));
    for (const { side, localAddress, peerAddress, negotiated } of opened) {
      const comm = side === "dialled" ? pair.client : pair.server;
      assert.deepEqual([localAddress, peerAddress, negotiated], [comm.localAddress, comm.peerAddress, comm.negotiated]);
    }
    pair.client.lastOperation = "who_has";
  }
  const closed = recorder.of("daskwire:comm:close");
  assert.deepEqual(
    new Set(closed.map(({ localAddress }) => localAddress)),
    new Set(ends.map((end) => end.localAddress)),
  );
  assert.ok(closed.some(({ lastOperation }) => lastOperation === "who_has"));
});

test("requests: both sides say when they begin and end, and how", async () => {
  await using started = await start();
  using recorder = new Recorder();
  await using caller = rpc(started.address, { release: newestRelease });
  assert.equal(await caller.call(echo, { data: "secret words" }), "secret words");
  await assert.rejects(caller.call(fail, {}), /too far/);
  await caller.close();
  await started.server.close();

  for (const side of ["client", "server"] as const) {
    const begun = recorder.of("daskwire:request:start").filter((each) => each.side === side && each.op !== "close");
    const ended = recorder.of("daskwire:request:end").filter((each) => each.side === side && each.op !== "close");
    assert.deepEqual(
      begun.map(({ op }) => op),
      ["echo", "fail"],
    );
    assert.deepEqual(
      ended.map(({ id }) => id),
      begun.map(({ id }) => id),
    );
    assert.ok(begun.every(({ bytes, peerAddress }) => bytes > 5 && peerAddress.startsWith("tcp://127.0.0.1:")));
    assert.ok(ended.every(({ duration }) => duration >= 0 && Number.isFinite(duration)));
    assert.equal(ended[0]?.error, undefined);
    assert.equal((ended[1]?.error as Error).name, side === "client" ? "RemoteError" : "RangeError");
  }
  const errors = recorder.of("daskwire:error").map(({ where, op }) => `${where} ${op}`);
  assert.deepEqual(errors, ["server fail", "request fail"]);
  assert.ok(!JSON.stringify(recorder.seen).includes("secret words"));
});

test("a connection that does not come about is an error with its address", async () => {
  using recorder = new Recorder();
  const address = await closedAddress();
  await assert.rejects(connect(address, { retry: false }));
  const [met, ...others] = recorder.of("daskwire:error");
  assert.deepEqual(others, []);
  assert.deepEqual(
    [met?.where, met?.peerAddress, (met?.error as Error).name],
    ["connect", address, "CommConnectError"],
  );
});

test("batches are counted where they leave and where they arrive", async () => {
  await using pair = await connectedPair();
  using recorder = new Recorder();
  const got: number[] = [];
  const reading = readStream(pair.server, new Map([["strict", strict]]), {
    strict: ({ n }: { n: number }) => void got.push(n),
  });
  const sender = new BatchedSend(pair.client, { onLost: assert.fail });
  for (let n = 0; n < 50; n++) sender.send(strict, { n });
  await sender.close();
  await reading;
  assert.equal(got.length, 50);
  for (const direction of ["sent", "received"] as const) {
    const moved = recorder.of("daskwire:batch").filter((each) => each.direction === direction);
    // The last one of all is close-stream.
    assert.equal(
      moved.reduce((sum, each) => sum + each.messages, 0),
      51,
    );
    assert.ok(moved.every(({ bytes, messages }) => bytes > messages * 5));
  }
});

test("nobody listens: nothing is published, nothing is made", async () => {
  const published: string[] = [];
  setDiagnostics((name) => ({ hasSubscribers: false, publish: () => void published.push(name) }));
  try {
    await using started = await start();
    await using caller = rpc(started.address, { release: newestRelease });
    assert.equal(await caller.call(echo, { data: 1 }), 1);
    await assert.rejects(caller.call(fail, {}));
    assert.deepEqual(published, []);
  } finally {
    setDiagnostics(channel);
  }
});
