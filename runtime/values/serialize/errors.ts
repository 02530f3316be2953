/** What can go wrong with serialized values. */
import { cut } from "../../wire/printable.js";
import { DaskwireError, WireError } from "../../wire/errors.js";

/** Whoever made the payload could not serialize the value, and sent what went wrong instead. Dask: the family `error`. */
export class RemoteSerializationError extends DaskwireError {
  /** The message, as Dask wrote it. */
  readonly text: string;
  /** Python's traceback; empty if there is none. */
  readonly tracebackText: string;

  constructor(text: string, tracebackText: string) {
    const last = tracebackText.trimEnd().split("\n").at(-1) ?? "";
    super(`the peer could not serialize the value: ${cut(text)}${last === "" ? "" : ` (${cut(last)})`}`, {
      code: "ERR_DASKWIRE_REMOTE_SERIALIZATION",
    });
    this.name = "RemoteSerializationError";
    this.text = text;
    this.tracebackText = tracebackText;
  }
}

/** A payload is of a serialization family that the caller does not want, or that nobody has registered. */
export class SerializerError extends DaskwireError {
  /** The family that the payload names. */
  readonly serializer: string;

  constructor(serializer: string, why: string) {
    super(`a value serialized with ${JSON.stringify(cut(serializer, 60))} is not read: ${why}`, {
      code: "ERR_DASKWIRE_SERIALIZER",
    });
    this.name = "SerializerError";
    this.serializer = serializer;
  }
}

/** A value was used that nothing here can read. */
export class UnreadValueError extends DaskwireError {
  /** The Python type that the payload names. */
  readonly type: string;

  constructor(type: string, advice: string) {
    super(`a value of Python's ${cut(type, 100)} was not read: ${advice}`, { code: "ERR_DASKWIRE_UNREAD" });
    this.name = "UnreadValueError";
    this.type = type;
  }
}

/** An optional package is needed that is not installed. */
export class MissingPackageError extends DaskwireError {
  /** The package to install. */
  readonly package: string;

  constructor(name: string, purpose: string, cause?: unknown) {
    super(`${purpose} needs the package ${name}: npm install ${name}`, { code: "ERR_DASKWIRE_PACKAGE", cause });
    this.name = "MissingPackageError";
    this.package = name;
  }
}

/** The error for a payload whose header and frames make no sense. */
export function malformedPayload(what: string, cause?: unknown): WireError {
  return new WireError(`serialized value: ${what}`, { cause });
}
