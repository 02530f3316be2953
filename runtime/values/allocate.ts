import { WireError } from "../wire/errors.js";

/**
 * Memory for bytes whose number has been held against the limits.
 * @throws {WireError} `ERR_DASKWIRE_LIMIT` when the platform has not so much in one piece
 */
export function allocate(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch (cause) {
    throw new WireError(`${bytes} bytes are more than this platform has in one piece`, {
      code: "ERR_DASKWIRE_LIMIT",
      cause,
    });
  }
}
