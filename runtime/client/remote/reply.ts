/** What functions answer that were run on scheduler, workers or nannies. */
import { Pickled, Serialized, type WireValue } from "../../codegen.js";
import { type PythonException, ProtocolError, RemoteError } from "../../rpc/errors.js";
import { openPayload } from "../../values/payloads/open.js";
import type { ClientContext } from "../context.js";
import { readValue } from "../data/values.js";
import { knownClasses } from "../futures/pickled.js";
import { readException } from "../futures/read-task-error.js";
import { reprOfException } from "../futures/task-error.js";

/** What a remote call did. */
export type Outcome<E = RemoteError> = { readonly value: unknown } | { readonly error: RemoteError | E };

/** What a peer tells of an exception. */
export interface RaisedFields {
  readonly exception?: Serialized | Pickled | Uint8Array | string | undefined;
  /** `repr` of the exception; made of it if absent. */
  readonly exceptionText?: string | undefined;
  readonly tracebackText?: string | undefined;
}

/** Makes an error of the fields of an answer with status `error`. */
export type FailureReader<E> = (fields: ReadonlyMap<string, WireValue>) => Promise<E>;

/**
 * Reads the answer to `run`, `run_function`, `actor_execute` or `actor_attribute`, as it came through the scheduler.
 *
 * Dask: `Client._run`, `clean_exception`.
 *
 * @param op for errors
 * @param address of whom was asked
 * @param failureOf a `RemoteError` if absent
 */
export async function readOutcome<E = RemoteError>(
  context: ClientContext,
  op: string,
  address: string,
  reply: WireValue,
  failureOf: FailureReader<RemoteError | E> = (fields) => remoteError(context, op, address, raisedFields(fields)),
): Promise<Outcome<E>> {
  // A comm that failed: the exception as bytes of a pickle.
  if (reply instanceof Uint8Array) return { error: await remoteError(context, op, address, { exception: reply }) };
  const fields = reply instanceof Map ? (reply as ReadonlyMap<string, WireValue>) : new Map<string, WireValue>();
  const status = fields.get("status");
  if (status === "OK") return { value: await valueOf(context, fields.get("result")) };
  if (status !== "error") throw new ProtocolError(address, `${op}: expected an answer with status OK or error`);
  return { error: await failureOf(fields) };
}

/** What a peer raised when it ran what it was asked to. */
export async function remoteError(
  context: ClientContext,
  op: string,
  address: string,
  told: RaisedFields,
): Promise<RemoteError> {
  const { exception, exceptionText, tracebackText = "" } = told;
  const payload = typeof exception === "string" ? undefined : exception;
  const raised =
    exception === undefined ? undefined : await readException(exception, tracebackText, knownClasses(context));
  const repr =
    exceptionText ?? (raised === undefined ? "an exception of which it tells nothing" : reprOfException(raised));
  const failure = {
    exceptionText: repr,
    tracebackText: raised?.tracebackText ?? tracebackText,
    exception: payload,
    raised,
  };
  return new RemoteError(op, address, failure, { cause: causeOf(op, address, raised) });
}

function causeOf(op: string, address: string, raised: PythonException | undefined): RemoteError | undefined {
  const cause = raised?.cause;
  if (cause === undefined) return undefined;
  const { tracebackText } = cause;
  const failure = { exceptionText: reprOfException(cause), tracebackText, exception: undefined, raised: cause };
  return new RemoteError(op, address, failure, { cause: causeOf(op, address, cause) });
}

function raisedFields(fields: ReadonlyMap<string, WireValue>): RaisedFields {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const exception = fields.get("exception");
  return {
    exception: isException(exception) ? exception : undefined,
    exceptionText: text("exception_text"),
    tracebackText: text("traceback_text"),
  };
}

/** A value that may have come as it is, or as a payload. */
async function valueOf(context: ClientContext, value: WireValue | undefined): Promise<unknown> {
  if (value instanceof Serialized) return readValue(context, value);
  if (value instanceof Pickled) return context.loads(value.pickle, await openPayload(value).buffers());
  return value ?? null;
}

function isException(value: WireValue | undefined): value is Exclude<RaisedFields["exception"], undefined> {
  const isPayload = value instanceof Serialized || value instanceof Pickled || value instanceof Uint8Array;
  return isPayload || typeof value === "string";
}
