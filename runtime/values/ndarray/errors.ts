import { DaskwireError, WireError } from "../../wire/errors.js";

/** An array is asked for something that it does not have: an index, an axis, a field, a form. A mistake of the program. */
export class ArrayError extends DaskwireError {
  constructor(message: string) {
    super(message, { code: "ERR_DASKWIRE_ARRAY" });
    this.name = "ArrayError";
  }
}

/** An array or a dtype as described by a peer cannot be. */
export function malformedArray(what: string): WireError {
  return new WireError(`numpy array: ${what}`);
}

/** An array or a dtype needs more than is allowed. */
export function overLimit(what: string): WireError {
  return new WireError(`numpy array: ${what}`, { code: "ERR_DASKWIRE_LIMIT" });
}
