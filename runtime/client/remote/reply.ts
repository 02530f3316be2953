/** What functions answer that were run on scheduler, workers or nannies. */
import { Pickled, Serialized, type WireValue } from "../../codegen.js";
import { ProtocolError, RemoteError } from "../../rpc/errors.js";
import { openPayload } from "../../values/payloads/open.js";
import { loadPickle } from "../../values/pickle/index.js";
import { pyRepr } from "../../values/python/index.js";
import type { ClientContext } from "../context.js";
import { readValue } from "../data/values.js";

/** What a remote call did. */
export type Outcome<E = RemoteError> = { readonly value: unknown } | { readonly error: RemoteError | E };

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
  failureOf: FailureReader<RemoteError | E> = (fields) => remoteError(context, op, address, fields),
): Promise<Outcome<E>> {
  // A comm that failed: the exception as bytes of a pickle.
  if (reply instanceof Uint8Array) {
    const exceptionText = pyRepr(loadPickle(reply));
    return { error: new RemoteError(op, address, { exceptionText, tracebackText: "", exception: reply }) };
  }
  const fields = reply instanceof Map ? (reply as ReadonlyMap<string, WireValue>) : new Map<string, WireValue>();
  const status = fields.get("status");
  if (status === "OK") return { value: await valueOf(context, fields.get("result")) };
  if (status !== "error") throw new ProtocolError(address, `${op}: expected an answer with status OK or error`);
  return { error: await failureOf(fields) };
}

async function remoteError(
  context: ClientContext,
  op: string,
  address: string,
  fields: ReadonlyMap<string, WireValue>,
): Promise<RemoteError> {
  const [exception, text, traceback] = ["exception", "exception_text", "traceback_text"].map((name) =>
    fields.get(name),
  );
  return new RemoteError(op, address, {
    exceptionText: typeof text === "string" ? text : pyRepr(await valueOf(context, exception)),
    tracebackText: typeof traceback === "string" ? traceback : "",
    exception: isPayload(exception) ? exception : undefined,
  });
}

/** A value that may have come as it is, or as a payload. */
async function valueOf(context: ClientContext, value: WireValue | undefined): Promise<unknown> {
  if (value instanceof Serialized) return readValue(context, value);
  if (value instanceof Pickled) return context.loads(value.pickle, await openPayload(value).buffers());
  return value ?? null;
}

function isPayload(value: WireValue | undefined): value is Serialized | Pickled {
  return value instanceof Serialized || value instanceof Pickled;
}
