/** Requests inside of `broadcast` and `proxy`, and the answers to them. */
import type { AnyRpcOp, Role } from "../rpc/op.js";
import { encodeOpen } from "../wire/message.js";
import { Pickled } from "../wire/payloads.js";
import { Reader } from "../wire/reader.js";
import type { WireValue } from "../wire/values.js";
import { checkMessage } from "./message-check.js";
import type { Observed } from "./observed.js";
import type { FilledFrames } from "./placeholders.js";
import { findOp } from "./role.js";
import { codecs, labelOf, typed, type TypedShape } from "./shapes.js";

/** A request that another one carries. */
export interface CarriedRequest {
  readonly carrier: "broadcast" | "proxy";
  readonly op: AnyRpcOp;
  /** What answers it; `undefined` if nothing does, or what does is unknown. */
  readonly reply: TypedShape | undefined;
}

/** Checks the request that another one carries, and says what answers it; `undefined` if it carries none. */
export function checkCarried(
  carrier: string,
  filled: FilledFrames,
  release: number,
  observed: Observed,
): CarriedRequest | undefined {
  if (carrier !== "broadcast" && carrier !== "proxy") return undefined;
  const reader = new Reader(filled.frames, { release, exactFloats: true });
  const message = reader.seekField("msg");
  const role: Role = carrier === "broadcast" && reader.seekField("nanny") === true ? "nanny" : "worker";
  const name = fieldOf(message, "op");
  if (message === undefined || typeof name !== "string") return undefined;
  const op = findOp(role, name, release);
  observed.forget("/msg");
  if (op === undefined) {
    observed.unknownOp(`${role}.${name}`, "request", `a ${role}`);
    return undefined;
  }
  const shape = typed(labelOf(op), "request", op.request, op.unknownFields === "ignore");
  const frames = encodeOpen(message);
  observed.takeInner(checkMessage({ ...filled, frames }, { kind: "one", shape }, release));
  const silent = op.reply === null || fieldOf(message, "reply") === false;
  return { carrier, op, reply: silent ? undefined : typed(labelOf(op), "reply", op.reply) };
}

/** Checks the answers that the reply to a broadcast holds, by worker. */
export function checkAnswers(
  carried: CarriedRequest,
  reply: unknown,
  filled: FilledFrames,
  release: number,
  observed: Observed,
): void {
  const { reply: shape } = carried;
  if (shape === undefined || !(reply instanceof Map)) return;
  observed.forget("/*");
  for (const answer of (reply as ReadonlyMap<string, WireValue>).values()) {
    // An exception takes the place of the answer, as a pickle or as the bytes of one, if the caller wanted it so.
    if (answer instanceof Pickled || answer instanceof Uint8Array) continue;
    const failed = fieldOf(answer, "status") === "uncaught-error";
    const plan = { kind: "one", shape: failed ? typed(shape.op, "reply", codecs.error) : shape } as const;
    observed.takeInner(checkMessage({ ...filled, frames: encodeOpen(answer) }, plan, release));
  }
}

function fieldOf(value: WireValue | undefined, name: string): WireValue | undefined {
  return value instanceof Map ? (value as ReadonlyMap<string, WireValue>).get(name) : undefined;
}
