import assert from "node:assert/strict";
import { test } from "node:test";

import { connect } from "../../runtime/comm/connect.js";
import { RemoteError } from "../../runtime/rpc/errors.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import type { RequestContext } from "../../runtime/rpc/server-options.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";
import { echo, tableOf } from "./ops.js";
import { fail, hold, start, unhandled } from "./test-server.js";

/** Sends a message as it is, and reads what comes back. */
async function ask(address: string, ...messages: WritableValue[]): Promise<WireValue[]> {
  await using comm = await connect(address);
  const answers: WireValue[] = [];
  for (const message of messages) {
    await comm.write(encodeOpen(message));
    answers.push(decodeOpen(await comm.read()));
  }
  return answers;
}

test("something else instead of the acknowledgement ends the comm", async () => {
  await using started = await start();
  await using comm = await connect(started.address);
  await comm.write(encodeOpen({ op: "get_data" }));
  await comm.read();
  await comm.write(encodeOpen({ op: "echo" }));
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_CLOSED" });
  assert.match(started.errors.join(), /expected "OK" after the reply to get_data; the comm is closed/);
});

test("our rpc reads our server's errors", async () => {
  await using started = await start();
  await using caller = rpc(started.address, { release: newestRelease });
  await assert.rejects(caller.call(fail, {}), (error) => {
    assert(error instanceof RemoteError);
    assert.equal(error.exceptionText, "RangeError: too far: \ufffd");
    assert.match(error.tracebackText, /at Object\.fail \(.*test-server\.ts/);
    assert.equal(error.exception, undefined);
    return true;
  });
  await assert.rejects(caller.call(unhandled, {}), { code: "ERR_DASKWIRE_UNKNOWN_OP" });
});

test("a request whose msgpack is malformed is answered, and the comm goes on", async () => {
  await using started = await start();
  await using comm = await connect(started.address);
  await comm.write([Uint8Array.of(0x81, 0xa2, 0x6f, 0x70, 0xc1)]);
  const answer = decodeOpen(await comm.read());
  assert(answer instanceof Map);
  assert.equal(answer.get("status"), "uncaught-error");
  await comm.write(encodeOpen({ op: "echo", data: 1 }));
  assert.equal(decodeOpen(await comm.read()), 1);
});

test("a message that is no request ends the comm, and is reported", async () => {
  await using started = await start();
  for (const message of ["OK", [1], { status: "ok" }, { op: 1 }] satisfies WritableValue[]) {
    await assert.rejects(ask(started.address, message), { code: "ERR_DASKWIRE_CLOSED" });
  }
  assert.equal(started.errors.length, 4);
  for (const each of started.errors)
    assert.match(each, /expected a request, a map with op, got (str|array|map); the comm is closed/);
});

test("a handler is told who asks, for which release, and in which serializers", async () => {
  let seen: RequestContext | undefined;
  let fields: unknown;
  const observing = {
    echo: (request: unknown, context: RequestContext) => {
      [seen, fields] = [context, request];
    },
  };
  await using started = await start({ handlers: observing, release: 20250700 });
  const answers = await ask(started.address, { op: "echo", data: 1, reply: true, serializers: ["msgpack", "dask"] });
  assert.deepEqual(answers, [null]);
  assert.deepEqual(fields, { data: 1 });
  assert.equal(seen?.release, 20250700);
  assert.deepEqual(seen?.serializers, ["msgpack", "dask"]);
  assert.match(seen?.peer ?? "", /^tcp:\/\/127\.0\.0\.1:/);
  assert.equal(seen?.comm, undefined);
  assert.deepEqual(seen?.pack, { compression: null, shard: 64 * 2 ** 20 });
});

test("unknown fields of an op that ignores them are reported", async () => {
  const reports: unknown[] = [];
  const lenient = tableOf({ ...echo, unknownFields: "ignore" });
  await using started = await start({
    table: lenient,
    onUnknownFields: (...report) => reports.push(report.slice(0, 2)),
  });
  assert.deepEqual(await ask(started.address, { op: "echo", data: 1, novelty: 2 }), [1]);
  assert.deepEqual(reports, [["echo", ["/novelty"]]]);
});

/** A handler that answers when it is let go. */
class Holding {
  started: Promise<AbortSignal>;
  release: (value: string) => void = () => undefined;
  #entered!: (signal: AbortSignal) => void;
  readonly #answer: Promise<string>;

  constructor() {
    this.started = new Promise((resolve) => (this.#entered = resolve));
    this.#answer = new Promise((resolve) => (this.release = resolve));
  }

  hold(_request: object, context: RequestContext): Promise<string> {
    this.#entered(context.signal);
    return this.#answer;
  }
}

test("close lets a handler finish and answer, closes idle comms, and refuses new ones", async () => {
  const holding = new Holding();
  const started = await start({ handlers: holding });
  await using idle = await connect(started.address);
  await using caller = rpc(started.address, { release: newestRelease });
  const call = caller.call(hold, {});
  const signal = await holding.started;
  const closed = started.server.close();
  await idle.whenClosed;
  assert.equal(signal.aborted, true);
  holding.release("finished");
  assert.equal(await call, "finished");
  await closed;
  assert.equal(started.server.openComms, 0);
  await assert.rejects(connect(started.address, { retry: false }), { code: "ERR_DASKWIRE_CONNECT" });
});

test("close gives up on a handler that does not finish", async () => {
  const holding = new Holding();
  const started = await start({ handlers: holding });
  await using caller = rpc(started.address, { release: newestRelease });
  const call = assert.rejects(caller.call(hold, {}), { code: "ERR_DASKWIRE_CLOSED" });
  await holding.started;
  await started.server.close({ grace: 1 });
  await call;
  assert.equal(started.server.openComms, 0);
});

test("a handler's signal aborts when its peer goes away", async () => {
  const holding = new Holding();
  await using started = await start({ handlers: holding });
  const comm = await connect(started.address);
  await comm.write(encodeOpen({ op: "hold" }));
  const signal = await holding.started;
  const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
  comm.abort();
  await aborted;
});

test("a handler that asks for its signal after its peer has gone gets one that has aborted", async () => {
  const contexts: RequestContext[] = [];
  let started!: ReturnType<typeof start>;
  const called = new Promise<void>((resolve) => {
    const hold = (_: object, context: RequestContext): Promise<never> => {
      contexts.push(context);
      resolve();
      return new Promise(() => undefined);
    };
    started = start({ handlers: { hold } });
  });
  await using running = await started;
  const comm = await connect(running.address);
  await comm.write(encodeOpen({ op: "hold" }));
  await called;
  comm.abort();
  while (running.server.openComms > 0) await new Promise((resolve) => setImmediate(resolve));
  const signal = contexts[0]?.signal;
  assert.equal(signal?.aborted, true);
  assert.equal((signal?.reason as { code?: string }).code, "ERR_DASKWIRE_CLOSED");
  assert.equal(contexts[0]?.signal, signal);
});

test("comms over the limit are refused", async () => {
  await using started = await start({ maxComms: 1 });
  await using first = await connect(started.address);
  await assert.rejects(connect(started.address), { code: "ERR_DASKWIRE_HANDSHAKE" });
  assert.match(started.errors.join(), /1 are open; raise maxComms/);
  await first.close();
});

test("the limit on comms holds over all listeners", async () => {
  await using started = await start({ maxComms: 1 });
  const other = await started.server.listen("tcp://127.0.0.1:0");
  await using caller = rpc(started.address, { release: newestRelease });
  assert.equal(await caller.call(echo, { data: 1 }), 1);
  await using comm = await connect(other.contactAddress);
  await assert.rejects(comm.read(), { code: "ERR_DASKWIRE_CLOSED" });
  assert.match(started.errors.join(), /1 are open; raise maxComms/);
  assert.equal(await caller.call(echo, { data: 2 }), 2);
});

test("echo is answered without a handler of one's own", async () => {
  await using started = await start({ handlers: {} });
  assert.deepEqual(await ask(started.address, { op: "echo", data: [1] }, { op: "echo" }, { op: "fail" }), [
    [1],
    null,
    null,
  ]);
});
