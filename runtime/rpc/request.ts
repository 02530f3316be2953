/** Requests as a server reads them. */
import type { Limits } from "../wire/limits.js";
import { decodeMessage } from "../wire/message.js";
import { oneLine } from "../wire/printable.js";
import { Reader } from "../wire/reader.js";
import { ProtocolError } from "./errors.js";
import type { AnyRpcOp, MessageCodec, RpcTable } from "./op.js";
import { subjectOf } from "./subject.js";

/** A request with its envelope taken off. Dask: the `msg.pop` calls of `Server._handle_comm`. */
export interface IncomingRequest {
  readonly op: string;
  /** Whether the caller waits for an answer. */
  readonly reply: boolean;
  /** Whether the comm is to be closed after the answer. */
  readonly close: boolean;
  /** Serialization families that the caller accepts; null when it names none. */
  readonly serializers: readonly string[] | null;
  /** The op, its fields, and what is wrong with them; undefined for an op that the table lacks. */
  readonly body: RequestBody | undefined;
}

/** The part of a request that its op describes. */
export interface RequestBody {
  readonly descriptor: AnyRpcOp;
  /** The fields without the envelope; undefined when they are invalid. */
  readonly fields: object | undefined;
  /** Why the fields are invalid. */
  readonly error: unknown;
  /** JSON pointers to fields that the spec does not know. */
  readonly unknownFields: readonly string[];
}

/** Who sent a request, and how to read it. */
export interface ReadRequestOptions {
  /** The sender's release as an ordinal. */
  readonly release: number;
  /** The sender's address, for errors. */
  readonly peer: string;
  readonly limits: Partial<Limits> | undefined;
}

/**
 * Reads a request; one whose fields are invalid is a result, so that it can be answered.
 *
 * @throws {WireError} when the bytes are malformed
 * @throws {ProtocolError} when the message is no map with an op: the peer does not talk RPC
 */
export function readRequest(
  frames: readonly Uint8Array[],
  table: RpcTable,
  options: ReadRequestOptions,
): IncomingRequest {
  const reader = new Reader(frames, { release: options.release, limits: options.limits });
  const op = reader.kind() === "map" ? reader.seekField("op") : undefined;
  if (typeof op !== "string") {
    throw new ProtocolError(
      options.peer,
      `expected a request, a map with op, got ${reader.kind()}; the comm is closed`,
    );
  }
  const serializers = reader.seekField("serializers");
  const descriptor = table.get(op);
  return {
    op,
    reply: isTrue(reader.seekField("reply"), true),
    close: isTrue(reader.seekField("close"), false),
    serializers: Array.isArray(serializers) ? serializers.filter((family) => typeof family === "string") : null,
    body: descriptor && readBody(frames, descriptor, options),
  };
}

/** As Python's `if value:` does for what peers send here: booleans. */
function isTrue(value: unknown, absent: boolean): boolean {
  return value === undefined ? absent : value !== false && value !== null && value !== 0;
}

function readBody(frames: readonly Uint8Array[], descriptor: AnyRpcOp, options: ReadRequestOptions): RequestBody {
  try {
    const { release, limits } = options;
    const subject = subjectOf(descriptor, "request");
    const context = { ...subject, release, limits };
    const { message, unknownFields } = decodeMessage(descriptor.request as MessageCodec<object>, frames, context);
    const rejected = descriptor.unknownFields === "reject" ? unknownFields : [];
    const error = rejected.length === 0 ? undefined : new UnexpectedKeyword(descriptor.op, rejected);
    return { descriptor, fields: withoutEnvelope(message), error, unknownFields };
  } catch (error) {
    return { descriptor, fields: undefined, error, unknownFields: [] };
  }
}

function withoutEnvelope(message: object): object {
  const {
    op: _op,
    reply: _reply,
    close: _close,
    serializers: _serializers,
    ...fields
  } = message as Record<string, unknown>;
  return fields;
}

/** So many fields are named in an error. */
const MOST_NAMED = 10;

/** Named and worded as the error of a Python handler without `**kwargs`. */
class UnexpectedKeyword extends TypeError {
  constructor(op: string, pointers: readonly string[]) {
    const named = pointers.slice(0, MOST_NAMED).map((pointer) => `'${pointer.replace(/^\//, "")}'`);
    const names = [...named, ...(pointers.length > MOST_NAMED ? ["and others"] : [])].join(", ");
    super(oneLine(`${op}() got an unexpected keyword argument ${names}`));
  }
}
