/** Our side of the test vectors: the generated codecs, `rpc`, `Server` and `BatchedSend`. */
import assert from "node:assert/strict";

import { View } from "../../generator/vectors/view.js";
import { toWire, type Form, type FormObject } from "../../generator/vectors/form.js";
import { connect } from "../../runtime/comm/connect.js";
import { CommClosedError } from "../../runtime/comm/errors.js";
import { acknowledges } from "../../runtime/rpc/ack.js";
import { BatchedSend } from "../../runtime/rpc/batched-send.js";
import type { AnyRpcOp, MessageCodec, Role, RpcTable, StreamDirection } from "../../runtime/rpc/op.js";
import { rpc } from "../../runtime/rpc/rpc.js";
import { Server } from "../../runtime/rpc/server.js";
import { loadPickle } from "../../runtime/values/pickle/index.js";
import { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "../../runtime/wire/message.js";
import { Serialized, type Pickled } from "../../runtime/wire/payloads.js";
import { newestRelease } from "../../runtime/wire/release.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { typed } from "../conformance/typed.js";
import { RPC_TABLES, STREAM_TABLES, model } from "../conformance/vectors.js";
import { open, rpcOp, tableOf } from "../rpc/ops.js";
import { show } from "./plain.js";
import type { Plan, PlannedCall, PlannedServer, PlannedStream } from "./vector-plan.js";

/** What a client has seen, and what its servers have. */
export interface Seen {
  /** `[server, op, reply]` for each call. */
  readonly replies: readonly unknown[];
  /** `[op, fields]` for each message, by server. */
  readonly received: Readonly<Record<string, unknown>>;
}

/** Addresses of servers by their names. */
export type Addresses = Readonly<Record<string, string>>;

/** Milliseconds for one exchange; a busy machine takes far less. */
const TIMEOUT = 30_000;

const VIEW = new View(model, newestRelease);
const TRANSCRIPT = rpcOp({ op: "transcript", reply: open<WritableValue>("Any", () => undefined) });
const STREAM = rpcOp({ op: "connection_stream", method: "connectionStream", reply: null, becomesStream: true });

/** A value as a transcript has it: a pickle is what Python makes of it, which it does on arrival. */
export function showAll(value: unknown): unknown {
  return show(value, showPayload);
}

function showPayload(payload: Serialized | Pickled): unknown {
  if (!(payload instanceof Serialized)) return showAll(loadPickle(payload.pickle, { buffers: payload.frames }));
  const header = [...payload.header].filter(([name]) => name !== "num-sub-frames");
  return ["serialized", showAll(new Map(header)), payload.frames.map((frame) => showAll(frame))];
}

/** What has been read, as it is when written again. */
function understood<T>(codec: MessageCodec<T>, message: T): unknown {
  return showAll(decodeOpen(encodeMessage(codec, message, { release: newestRelease })));
}

/** What stands beside the op, as it is when written again. */
function fieldsOf<T>(codec: MessageCodec<T>, message: T): unknown {
  const [map, pairs] = understood(codec, message) as [string, (readonly [unknown, unknown])[]];
  return [map, pairs.filter(([name]) => name !== "op")];
}

/** The message of a codec. */
function ofType<T>(codec: MessageCodec<T>, value: Form): T {
  return typed(value, { kind: "ref", name: codec.name }, VIEW) as T;
}

/** Serves the servers of a plan, each at a port of its own. */
export async function serveVectors(
  address: string,
  { servers }: Plan,
): Promise<AsyncDisposable & { readonly addresses: Addresses }> {
  const running = servers.map((planned) => [planned.name, makeServer(planned)] as const);
  const addresses: Record<string, string> = {};
  for (const [name, server] of running) addresses[name] = (await server.listen(address)).contactAddress;
  const end = async (): Promise<void> => {
    await Promise.all(running.map(([, server]) => server.close({ grace: 1 })));
  };
  return { addresses, [Symbol.asyncDispose]: end };
}

function makeServer(planned: PlannedServer): Server {
  const log: WritableValue[] = [];
  const own = { transcript: () => log };
  if (planned.stream.length > 0) {
    const table = STREAM_TABLES[planned.name as StreamDirection];
    const handlers = Object.fromEntries(
      [...table.values()].map(({ op, method, message: codec }) => [
        method,
        (fields: object) => log.push([op, fieldsOf(codec, { op, ...fields }) as WritableValue]),
      ]),
    );
    return new Server({
      role: "scheduler",
      table: tableOf(TRANSCRIPT, STREAM),
      handlers: own,
      streams: { table, handlers },
    });
  }
  const role = planned.name as Role;
  const table: RpcTable = new Map([...RPC_TABLES[role], ["transcript", TRANSCRIPT]]);
  const handlers = Object.entries(planned.answers).map(([op, { replies }]) => {
    const { method, request, reply } = table.get(op) as AnyRpcOp;
    let calls = 0;
    const answer = (fields: object): unknown => {
      log.push([op, fieldsOf(request, { op, ...fields }) as WritableValue]);
      const value = replies[calls++ % replies.length] ?? null;
      return reply === null || value === null ? undefined : ofType(reply, value);
    };
    return [method, answer] as const;
  });
  return new Server({ role, table, handlers: { ...own, ...Object.fromEntries(handlers) } });
}

/** Sends the messages of a plan to its servers. */
export async function sendVectors(addresses: Addresses, plan: Plan): Promise<Seen> {
  const names = Object.keys(addresses);
  const peers = new Map(names.map((name) => [name, rpc(addresses[name] ?? "", { release: newestRelease })]));
  try {
    const replies: unknown[] = [];
    for (const each of plan.calls) {
      const op = RPC_TABLES[each.server as Role].get(each.message["op"] as string) as AnyRpcOp;
      const peer = peers.get(each.server);
      assert(peer !== undefined);
      const seen = each.alone ? await alone(addresses[each.server] ?? "", op, each) : await call(peer, op, each);
      replies.push([each.server, op.op, seen]);
    }
    for (const each of plan.streams) await stream(addresses[each.server] ?? "", each);
    const received: Record<string, unknown> = {};
    for (const [name, peer] of peers) received[name] = show(await peer.call(TRANSCRIPT, {}));
    return { replies, received };
  } finally {
    await Promise.all([...peers.values()].map((peer) => peer[Symbol.asyncDispose]()));
  }
}

async function call(peer: ReturnType<typeof rpc>, op: AnyRpcOp, { message }: PlannedCall): Promise<unknown> {
  const { op: _, reply = true, close, serializers, ...fields } = ofType(op.request, message);
  if (!reply) {
    await peer.send(op, fields);
    return null;
  }
  const options = {
    timeout: TIMEOUT,
    ...(close === undefined ? {} : { close }),
    ...(serializers ? { serializers } : {}),
  };
  const answer = await peer.call(op, fields, options);
  return op.reply === null ? answer : understood(op.reply, answer);
}

async function alone(address: string, op: AnyRpcOp, { message }: PlannedCall): Promise<unknown> {
  await using comm = await connect(address);
  await comm.write(encodeMessage(op.request, ofType(op.request, message), { release: newestRelease }));
  try {
    const frames = await comm.read({ timeout: TIMEOUT });
    if (op.reply === null || op.op === "close") return showAll(decodeOpen(frames));
    const reply = decodeMessage(op.reply, frames, { release: newestRelease }).message;
    const literal = acknowledges(op.ack, reply);
    if (literal !== undefined) await comm.write(encodeOpen(literal));
    return understood(op.reply, reply);
  } catch (error) {
    if (error instanceof CommClosedError) return ["closed"];
    throw error;
  }
}

async function stream(address: string, { server, messages }: PlannedStream): Promise<void> {
  const table = STREAM_TABLES[server as StreamDirection];
  await using comm = await connect(address);
  await comm.write(encodeOpen({ op: "connection_stream", reply: false }));
  const sender = new BatchedSend(comm, { onLost: assert.fail });
  for (const message of messages.slice(0, -1)) {
    const op = table.get(message["op"] as string);
    assert(op !== undefined);
    const { op: _, ...fields } = ofType(op.message, message);
    sender.send(op, fields);
  }
  await sender.flush();
  await comm.write(encodeOpen([toWire(messages.at(-1) as FormObject)]));
  await assert.rejects(comm.read({ timeout: TIMEOUT }), CommClosedError);
}
