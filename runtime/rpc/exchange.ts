/**
 * One request and its reply on one comm.
 *
 * Dask: `distributed.core.send_recv`.
 */
import type { Comm } from "../comm/comm.js";
import type { WaitOptions } from "../comm/deadline.js";
import { errorMet, requestStarted } from "../comm/diagnostics.js";
import { EncodeError } from "../wire/errors.js";
import { checkWhole } from "../wire/frames-bytes.js";
import { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "../wire/message.js";
import { Reader } from "../wire/reader.js";
import { formatRelease, newestRelease } from "../wire/release.js";
import { ValidationError } from "../wire/validation.js";
import { extra, type WithExtra } from "../wire/values.js";
import { acknowledges } from "./ack.js";
import { UNCAUGHT_ERROR, readErrorReply } from "./error-reply.js";
import { RemoteError, UnknownOpError, describeReleases } from "./errors.js";
import type { AnyRpcOp, MessageCodec, RequestEnvelope, RpcOp } from "./op.js";
import { checkFields, subjectOf } from "./subject.js";
import { WRITE_TIMEOUT } from "./timeouts.js";

/** A call that is ready to be sent. */
export interface Exchange {
  readonly op: AnyRpcOp;
  /** The encoded request. */
  readonly frames: readonly Uint8Array[];
  /** Bytes of the request when it was encoded. */
  readonly bytes: number;
  /** The peer's release as an ordinal. */
  readonly release: number;
  /** Ends the call and its comm. */
  readonly signal: AbortSignal;
  /** Whether the peer was asked to close the comm after answering. */
  readonly closes: boolean;
  /** The peer's address, for errors. */
  readonly address: string;
  /** Told of fields of the reply that the spec does not know. */
  readonly onUnknownFields: (pointers: readonly string[]) => void;
}

/** Names that are not a request's to use. */
const ENVELOPE = ["reply", "close", "serializers"] as const;

/** What rides beside the fields; what is undefined is left out. */
type Envelope = { [Key in keyof RequestEnvelope]: RequestEnvelope[Key] | undefined };

/**
 * Validates and encodes a request.
 *
 * @throws {ValidationError} when it is not what the spec says
 * @throws {EncodeError} when it has a field that the peer's release lacks
 */
export function encodeRequest(
  op: AnyRpcOp,
  request: object,
  release: number,
  envelope: Envelope,
): readonly Uint8Array[] {
  checkFields(op, request);
  for (const name of ENVELOPE) {
    if (!Object.hasOwn(request, name) && (request as WithExtra)[extra]?.has(name) !== true) continue;
    throw new EncodeError(`${op.op}: ${name} is no field of a request, but says how it is answered; leave it out`);
  }
  const given = Object.fromEntries(Object.entries(envelope).filter(([, value]) => value !== undefined));
  const message = { op: op.op, ...request, ...given };
  return encodeMessage(op.request, message, { ...subjectOf(op, "request"), release });
}

/** Sends a request; reads, checks and acknowledges its reply, which is null when none is ever written. */
export async function exchange(comm: Comm, call: Exchange): Promise<unknown> {
  const trace = requestStarted("client", comm, call.op.op, call.frames);
  try {
    const reply = await sendRecv(comm, call);
    trace.end();
    return reply;
  } catch (error) {
    trace.end(error);
    errorMet("request", error, call.address, call.op.op);
    throw error;
  }
}

async function sendRecv(comm: Comm, call: Exchange): Promise<unknown> {
  const { op, signal } = call;
  comm.lastOperation = op.op;
  checkWhole(call.frames, call.bytes);
  await comm.write(call.frames, { signal, timeout: WRITE_TIMEOUT });
  if (op.reply === null) return null;
  const reply = decodeReply(comm, await comm.read({ signal }), op.reply, call);
  const literal = acknowledges(op.ack, reply);
  if (literal !== undefined) await comm.write(encodeOpen(literal), { signal, timeout: WRITE_TIMEOUT });
  return reply;
}

/** Whether a comm can carry the next request after a call has failed: its reply was read to the end, and none is due. */
export function leavesCommUsable(op: AnyRpcOp, error: unknown): boolean {
  if (error instanceof RemoteError || error instanceof UnknownOpError) return true;
  // Nothing was sent.
  if (error instanceof EncodeError) return true;
  return error instanceof ValidationError && op.ack === undefined;
}

/** What is needed to read a reply. */
type Answered = Pick<Exchange, "op" | "release" | "address" | "onUnknownFields">;

/**
 * Reads the reply with which a stream begins, on a comm that `openStream` has handed over; the stream follows.
 *
 * @throws {ValidationError} when the reply is not what the spec says
 * @throws {UnknownOpError} when the peer does not know the operation
 * @throws {RemoteError} when the peer's handler raised
 * @throws {CommTimeoutError} when `options.timeout` is up, CommClosedError when the comm closes, the signal's reason when it
 *   aborts; the comm is then closed
 * @throws {TypeError} when the op has no reply
 */
export async function readReply<Request extends object, Reply>(
  comm: Comm,
  op: RpcOp<Request, Reply>,
  options: WaitOptions = {},
): Promise<Reply> {
  if (op.reply === null) throw new TypeError(`${op.op} has no reply`);
  const frames = await comm.read(options);
  const release = comm.release ?? newestRelease;
  const answered = { op, release, address: comm.peerAddress, onUnknownFields: () => undefined };
  return decodeReply(comm, frames, op.reply, answered) as Reply;
}

function decodeReply(
  { limits }: Comm,
  frames: readonly Uint8Array[],
  codec: MessageCodec<unknown>,
  call: Answered,
): unknown {
  const { op, release, address } = call;
  const reader = new Reader(frames, { release, limits });
  const kind = reader.kind();
  if (kind === "nil" && !codec.validate.call({ release }, null)) {
    throw new UnknownOpError(op.op, address, unknownOpMessage(call));
  }
  if (kind === "map" && reader.seekField("status") === UNCAUGHT_ERROR) {
    throw new RemoteError(op.op, address, readErrorReply(decodeOpen(frames, { limits })));
  }
  const subject = subjectOf(op, "reply");
  const { message, unknownFields } = decodeMessage(codec, frames, { ...subject, release, limits });
  if (unknownFields.length > 0) call.onUnknownFields(unknownFields);
  return message;
}

function unknownOpMessage({ op, address, release }: Answered): string {
  return (
    `${op.op}: ${address} (taken for ${formatRelease(release)}) answered null, as Dask does for an operation that it does ` +
    `not know; ${describeReleases(op.releases)} know it, as a ${op.role}: check that the peer is one`
  );
}
