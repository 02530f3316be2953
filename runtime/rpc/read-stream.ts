/**
 * Reading a comm that has become a stream.
 *
 * Dask: `Server.handle_stream`.
 */
import type { Comm } from "../comm/comm.js";
import { watch } from "../comm/deadline.js";
import { batchMoved } from "../comm/diagnostics.js";
import { CommClosedError } from "../comm/errors.js";
import { readMessage } from "../wire/message.js";
import { cut } from "../wire/printable.js";
import { Reader } from "../wire/reader.js";
import { newestRelease } from "../wire/release.js";
import { ValidationError } from "../wire/validation.js";
import { ProtocolError, UnknownOpError } from "./errors.js";
import type { AnyStreamOp, MessageCodec, StreamTable } from "./op.js";
import { subjectOf } from "./subject.js";

/** Options of {@link readStream}. */
export interface ReadStreamOptions {
  /** The peer's release as an ordinal; that of the comm if absent, else the newest. */
  readonly release?: number | undefined;
  /** Ends the stream, after the batch in hand; the comm is then closed. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the stream at once; a handler that still runs is no longer waited for. */
  readonly abandon?: AbortSignal | undefined;
  /** Told of fields that the spec does not know, as JSON pointers; they are tolerated. */
  readonly onUnknownFields?: ((op: string, pointers: readonly string[], peer: string) => void) | undefined;
}

/** How a stream ended: the peer said so, or its comm closed. */
export type StreamEnd = "close-stream" | "closed";

/** One entry of a batch, decoded. */
type Entry =
  | { readonly kind: "message"; readonly op: AnyStreamOp; readonly message: object }
  | { readonly kind: "end"; readonly op: "close-stream" | "OK" }
  | { readonly kind: "error"; readonly error: unknown };

/**
 * Calls a handler for each message, in order, one at a time, until the stream ends; then closes the comm. What a
 * handler throws ends the stream, as in Dask.
 *
 * A peer that goes away loses nothing of what it has sent: that is still handed over.
 *
 * @param handlers one method per op, named as the op's `method`: `(message) => void | Promise<void>`
 * @throws {UnknownOpError} on an op that the table or the handlers lack; the comm is then closed, as in Dask
 * @throws {ValidationError} on a message that is not what the spec says
 * @throws {WireError} on malformed bytes
 */
export async function readStream(
  comm: Comm,
  table: StreamTable,
  handlers: object,
  options: ReadStreamOptions = {},
): Promise<StreamEnd> {
  const decoder = new BatchDecoder(comm, table, options);
  try {
    for (;;) {
      const frames = await comm.read({ signal: options.signal });
      const end = await deliver(comm, decoder, frames, { handlers, abandon: options.abandon });
      if (end !== undefined) return end;
    }
  } catch (error) {
    if (error instanceof CommClosedError && comm.closed && !comm.hasUnread) return "closed";
    throw error;
  } finally {
    await comm.close();
  }
}

/** Hands a batch over. A function of its own, so that an idle stream does not keep the messages of its last batch. */
async function deliver(
  comm: Comm,
  decoder: BatchDecoder,
  frames: readonly Uint8Array[],
  { handlers, abandon }: { readonly handlers: object; readonly abandon: AbortSignal | undefined },
): Promise<"close-stream" | undefined> {
  const entries = decoder.decode(frames);
  batchMoved("received", comm, entries.length, frames);
  for (const entry of entries) {
    if (entry.kind === "error") throw entry.error;
    if (entry.kind === "message") {
      const handling = dispatch(comm, entry.op, handlers, entry.message);
      // Most handlers are synchronous, and a turn of the microtask queue costs as much as decoding a small message.
      if (handling !== undefined) await unlessAborted(handling, abandon);
    } else if (entry.op === "close-stream") return "close-stream";
    else break;
  }
  return undefined;
}

function dispatch(comm: Comm, op: AnyStreamOp, handlers: object, message: object): Promise<void> | undefined {
  const handler = (handlers as Readonly<Record<string, unknown>>)[op.method];
  if (typeof handler !== "function") throw unknownOp(comm, op.op, "has no handler here");
  const { op: _op, ...fields } = message as Record<string, unknown>;
  return handler.call(handlers, fields) as Promise<void> | undefined;
}

/** Waits for a handler, but not beyond an abort, whose reason is thrown. */
async function unlessAborted(handling: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return handling;
  let release: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    release = watch({ signal }, () => reject(signal.reason as Error));
  });
  try {
    await Promise.race([handling, aborted]);
  } finally {
    release?.();
  }
}

function unknownOp(comm: Comm, op: string, why: string): UnknownOpError {
  const message = `stream from ${comm.peerAddress}: ${cut(op)} ${why}; the comm is closed`;
  return new UnknownOpError(op, comm.peerAddress, message);
}

/** Decodes batches: a list of messages, or one message. */
class BatchDecoder {
  readonly #comm: Comm;
  readonly #table: StreamTable;
  readonly #options: ReadStreamOptions;

  constructor(comm: Comm, table: StreamTable, options: ReadStreamOptions) {
    this.#comm = comm;
    this.#table = table;
    this.#options = options;
  }

  decode(frames: readonly Uint8Array[]): readonly Entry[] {
    const release = this.#options.release ?? this.#comm.release ?? newestRelease;
    const reader = new Reader(frames, { release, limits: this.#comm.limits });
    const entries = reader.kind() === "array" ? reader.array((item) => this.#entry(item)) : [this.#entry(reader)];
    reader.end();
    return entries;
  }

  #entry(reader: Reader): Entry {
    const op = reader.kind() === "map" ? reader.seekField("op") : undefined;
    // The generated tables list it among the ops; that it ends the stream is not for a handler to say.
    const descriptor = typeof op === "string" && op !== "close-stream" ? this.#table.get(op) : undefined;
    if (descriptor !== undefined) return this.#message(reader, descriptor);
    const value = reader.any();
    if (value === "OK") return { kind: "end", op: "OK" };
    if (op === "close-stream") return { kind: "end", op };
    if (typeof op === "string") return { kind: "error", error: unknownOp(this.#comm, op, "is unknown") };
    const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : typeof value;
    return {
      kind: "error",
      error: new ProtocolError(this.#comm.peerAddress, `expected a stream message, got ${shown}`),
    };
  }

  #message(reader: Reader, op: AnyStreamOp): Entry {
    try {
      const { message, unknownFields } = readMessage(
        op.message as MessageCodec<object>,
        reader,
        subjectOf(op, "message"),
      );
      if (unknownFields.length > 0) this.#options.onUnknownFields?.(op.op, unknownFields, this.#comm.peerAddress);
      return { kind: "message", op, message };
    } catch (error) {
      // The message has been read to its end: what came before it in the batch can still be handled.
      if (error instanceof ValidationError) return { kind: "error", error };
      throw error;
    }
  }
}
