/** What can go wrong with pickles. */
import { DaskwireError } from "../../wire/errors.js";
import { opcodeName } from "./opcodes.js";

/** Why a pickle was not read, by code. */
export type PickleErrorCode =
  "ERR_DASKWIRE_MALFORMED" | "ERR_DASKWIRE_TRUNCATED" | "ERR_DASKWIRE_LIMIT" | "ERR_DASKWIRE_PICKLE_REFUSED";

/**
 * A pickle cannot be read: it is malformed, ends too early, passes a limit, or has something that is never read, such as
 * persistent ids.
 */
export class PickleError extends DaskwireError {
  /** Where in the pickle the opcode stands. */
  readonly offset: number;
  /** The opcode, by its name in Python's `pickletools`; `undefined` when the bytes end before one. */
  readonly opcode: string | undefined;

  constructor(message: string, code: PickleErrorCode, offset: number, opcode: number | undefined, cause?: unknown) {
    const name = opcode === undefined ? undefined : opcodeName(opcode);
    super(`pickle, byte ${offset}${name === undefined ? "" : ` (${name})`}: ${message}`, { code, cause });
    this.name = "PickleError";
    this.offset = offset;
    this.opcode = name;
  }
}

/** A value cannot be pickled. The message says where in the value the trouble is. */
export class SerializationError extends DaskwireError {
  /** Where in the value the trouble is, as in `value[1].x`. */
  readonly path: string;

  constructor(path: string, why: string, cause?: unknown) {
    super(`cannot pickle ${path}: ${why}`, { code: "ERR_DASKWIRE_SERIALIZE", cause });
    this.name = "SerializationError";
    this.path = path;
  }
}
