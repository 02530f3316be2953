/**
 * Exceptions on the wire.
 *
 * Dask: `distributed.core.error_message` writes them, `clean_exception` reads them.
 */
import { Pickled, Serialized } from "../wire/payloads.js";
import type { WireValue, WritableValue } from "../wire/values.js";
import type { RemoteFailure } from "./errors.js";
import { openField } from "./open-codec.js";

/** The status of a reply that is an exception of the handler. */
export const UNCAUGHT_ERROR = "uncaught-error";

/** Longest text sent about an error. Dask: `distributed.admin.max-error-length`. */
const MAX_TEXT = 10_000;

/**
 * What tells a Python peer about an error. `exception` is text, not a pickle: `clean_exception` makes `Exception(text)`
 * of it, and peers that forward messages undecoded raise `exception_text`.
 */
export function errorReply(error: unknown): WritableValue {
  const text = describeError(error);
  return {
    status: UNCAUGHT_ERROR,
    exception: text,
    traceback: null,
    exception_text: text,
    traceback_text: tracebackOf(error),
  };
}

/** Reads a reply with status `uncaught-error`, whichever release wrote it. */
export function readErrorReply(reply: WireValue): RemoteFailure {
  const exception = openField(reply, "exception");
  const text = openField(reply, "exception_text") ?? openField(reply, "text") ?? exception;
  const traceback = openField(reply, "traceback_text");
  return {
    exceptionText: typeof text === "string" ? text : "an exception without a text",
    tracebackText: typeof traceback === "string" ? traceback : "",
    exception: isPayload(exception) ? exception : undefined,
  };
}

function isPayload(value: WireValue | undefined): value is Serialized | Pickled | Uint8Array {
  return value instanceof Serialized || value instanceof Pickled || value instanceof Uint8Array;
}

/** Handlers may throw anything, also what cannot be turned into text. */
function describeError(error: unknown): string {
  try {
    return shorten(error instanceof Error ? `${String(error.name)}: ${String(error.message)}` : String(error));
  } catch {
    return "Error: what the handler threw has no text";
  }
}

function tracebackOf(error: unknown): string {
  try {
    const stack: unknown = error instanceof Error ? error.stack : "";
    return typeof stack === "string" ? shorten(stack) : "";
  } catch {
    return "";
  }
}

/** Cuts to the longest text, and replaces lone surrogates, which could not be written. */
function shorten(text: string): string {
  return text.slice(0, MAX_TEXT).replace(/\p{Surrogate}/gu, "\uFFFD");
}
