/** What a message is expected to be. */
import {
  readDataReceived,
  readHandshake,
  readNannyOutcome,
  readUncaughtError,
  readWorkerStatusItem,
  writeDataReceived,
  writeHandshake,
  writeNannyOutcome,
  writeUncaughtError,
  writeWorkerStatusItem,
} from "../../generated/protocol/codecs.js";
import {
  validateDataReceived,
  validateHandshake,
  validateNannyOutcome,
  validateUncaughtError,
  validateWorkerStatusItem,
} from "../../generated/validators.js";
import type { AnyRpcOp, MessageCodec, ReleaseRange } from "../rpc/op.js";
import type { FindingDirection } from "./findings.js";

/** A message that the spec describes. */
export interface TypedShape {
  readonly kind: "typed";
  /** For findings. */
  readonly op: string;
  readonly direction: FindingDirection;
  readonly codec: MessageCodec<unknown>;
  /** Whether the receiver takes fields that the spec does not know. */
  readonly takesUnknown: boolean;
}

/** A message that the spec leaves open, or that cannot be told. */
export interface OpenShape {
  readonly kind: "open";
  readonly op: string;
  readonly direction: FindingDirection;
}

/** The shape of one message, or of an entry of a batch. */
export type Shape = TypedShape | OpenShape;

/** A message that the spec describes. */
export function typed<T>(
  op: string,
  direction: FindingDirection,
  codec: MessageCodec<T>,
  takesUnknown = false,
): TypedShape {
  return { kind: "typed", op, direction, codec, takesUnknown };
}

/** A message of any kind. */
export function open(op: string, direction: FindingDirection): OpenShape {
  return { kind: "open", op, direction };
}

/** Codecs of what has no op. */
export const codecs = {
  handshake: { name: "Handshake", read: readHandshake, write: writeHandshake, validate: validateHandshake },
  error: {
    name: "UncaughtError",
    read: readUncaughtError,
    write: writeUncaughtError,
    validate: validateUncaughtError,
  },
  ok: { name: "DataReceived", read: readDataReceived, write: writeDataReceived, validate: validateDataReceived },
  outcome: { name: "NannyOutcome", read: readNannyOutcome, write: writeNannyOutcome, validate: validateNannyOutcome },
  status: {
    name: "WorkerStatusItem",
    read: readWorkerStatusItem,
    write: writeWorkerStatusItem,
    validate: validateWorkerStatusItem,
  },
} as const;

/** The name of an operation in findings. */
export function labelOf(op: AnyRpcOp): string {
  return `${op.role}.${op.op}`;
}

/** Whether a release knows what has this range. */
export function inRange(range: ReleaseRange, release: number): boolean {
  return (range.since ?? 0) <= release && release < (range.until ?? Infinity);
}
