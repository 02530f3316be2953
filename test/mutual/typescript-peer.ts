/** Our side of the mutual runs. */
import assert from "node:assert/strict";

import { connect } from "../../runtime/comm/connect.js";
import type { Comm } from "../../runtime/comm/comm.js";
import { CommClosedError, CommTimeoutError } from "../../runtime/comm/errors.js";
import type { Security } from "../../runtime/comm/security.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import type { Rpc } from "../../runtime/rpc/caller.js";
import { RemoteError } from "../../runtime/rpc/errors.js";
import type { AnyRpcOp } from "../../runtime/rpc/op.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import type { RequestContext } from "../../runtime/rpc/server-options.js";
import { Server } from "../../runtime/rpc/server.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import { Serialized } from "../../runtime/wire/payloads.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { add, open, rpcOp, tableOf } from "../rpc/ops.js";
import { BYTES_HEADER, pattern, revive, show } from "./plain.js";
import type { Plain, Step } from "./script.js";

const any = open<WritableValue>("Any", () => undefined);

/** An op with these fields, as a server knows it. */
export function op(name: string, requestFields: readonly string[] = [], method = name): AnyRpcOp {
  return rpcOp({ op: name, method, requestFields, reply: any });
}

const OPS = tableOf(
  op("echo", ["data"]),
  op("fail", ["text"]),
  op("secret"),
  op("hold"),
  { ...op("get_data", [], "getData"), ack: { literal: "OK" } },
  op("log"),
  rpcOp({ op: "connection_stream", method: "connectionStream", reply: null, becomesStream: true }),
);

/** Named as Python's, so that texts are the same. */
class ValueError extends Error {
  override readonly name = "ValueError";
}

class Handlers {
  readonly #log: unknown[][] = [];

  echo({ data = null }: { data?: WritableValue }): WritableValue {
    this.#log.push(["echo", show(data)]);
    return data;
  }

  fail({ text }: { text: string }): never {
    this.#log.push(["fail", text]);
    throw new ValueError(text);
  }

  secret(): void {
    this.#log.push(["secret"]);
  }

  async hold(_: object, { signal }: RequestContext): Promise<void> {
    this.#log.push(["hold"]);
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  }

  getData(): WritableValue {
    this.#log.push(["get_data"]);
    return { status: "OK" };
  }

  add({ n }: { n: number }): void {
    if (this.#log.at(-1)?.[0] !== "add") this.#log.push(["add", 0, 0]);
    const entry = this.#log.at(-1) as [string, number, number];
    assert.equal(n, entry[1]);
    entry[1] += 1;
    entry[2] += n;
  }

  log(): WritableValue {
    return this.#log as WritableValue;
  }
}

/** A server of ours that runs. */
export interface RunningServer extends AsyncDisposable {
  readonly address: string;
}

/** Starts a server as the script expects it. */
export async function startServer(address: string, security: Security | undefined): Promise<RunningServer> {
  const handlers = new Handlers();
  const streams = { table: new Map([["add", add]]), handlers };
  const server = new Server({
    role: "scheduler",
    table: OPS,
    handlers,
    streams,
    blockedHandlers: ["secret"],
    security,
  });
  const { contactAddress } = await server.listen(address);
  return { address: contactAddress, [Symbol.asyncDispose]: () => server.close({ grace: 1 }) };
}

/** Runs the script against a peer; what it saw, step by step. */
export async function runClient(
  address: string,
  security: Security | undefined,
  steps: readonly Step[],
): Promise<unknown[]> {
  await using peer = rpc(address, { release: newestRelease, connect: { security } });
  const client = new Client(address, security, peer);
  const transcript: unknown[] = [];
  for (const step of steps) transcript.push([step.do, await client.run(step)]);
  return transcript;
}

class Client {
  readonly #address: string;
  readonly #security: Security | undefined;
  readonly #peer: Rpc;

  constructor(address: string, security: Security | undefined, peer: Rpc) {
    this.#address = address;
    this.#security = security;
    this.#peer = peer;
  }

  run(step: Step): Promise<unknown> {
    const echo = op("echo", ["data"]);
    switch (step.do) {
      case "call": {
        // Python's rpc takes the envelope's words as arguments like any other.
        const { close, ...fields } = step.args;
        const options = close === true ? { close } : {};
        return outcome(this.#peer.call(op(step.op, Object.keys(fields)), reviveAll(fields), options));
      }
      case "send":
        return outcome(this.#peer.send(op(step.op, Object.keys(step.args)), reviveAll(step.args)).then(() => null));
      case "bytes":
        return outcome(this.#peer.call(echo, { data: step.payload ? payload(step.size) : pattern(step.size) }));
      case "together": {
        const calls = Array.from({ length: step.count }, () => this.#peer.call(echo, { data: "together" }));
        return outcome(Promise.all(calls));
      }
      case "impatient":
        return outcome(this.#peer.call(op(step.op), {}, { timeout: step.milliseconds }));
      case "raw":
        return this.#raw(step.messages);
      case "stream":
        return this.#stream(step.count);
      default:
        throw new TypeError(`${step.do} is a step of packed payloads`);
    }
  }

  #connect(): Promise<Comm> {
    return connect(this.#address, { security: this.#security });
  }

  async #raw(messages: readonly Plain[]): Promise<unknown> {
    await using comm = await this.#connect();
    const seen: unknown[] = [];
    for (const message of messages) {
      if (message === null) seen.push(await outcome(comm.read().then((frames) => decodeOpen(frames))));
      else await comm.write(encodeOpen(revive(message)));
    }
    return seen;
  }

  async #stream(count: number): Promise<unknown> {
    await using comm = await this.#connect();
    await comm.write(encodeOpen({ op: "connection_stream", reply: false }));
    const sender = new BatchedSend(comm, { onLost: assert.fail });
    for (let n = 0; n < count; n++) sender.send(add, { n });
    await sender.flush();
    await comm.write(encodeOpen([{ op: "close-stream" }]));
    return outcome(comm.read());
  }
}

/** A value in Dask's own serialization of bytes. */
function payload(size: number): Serialized {
  return Serialized.of(BYTES_HEADER, [pattern(size)]);
}

function reviveAll(args: { readonly [name: string]: Plain }): object {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, revive(value)]));
}

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    return ["ok", show(await promise)];
  } catch (error) {
    if (error instanceof CommClosedError) return ["closed"];
    if (error instanceof CommTimeoutError) return ["timeout"];
    if (error instanceof RemoteError) return ["raised", error.exceptionText];
    throw error;
  }
}
