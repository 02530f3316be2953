/** Node's own decoder of ASCII, which beats TextDecoder for the short strings of messages. */
import { useAsciiDecoder } from "../wire/utf8.js";

// TextDecoder looks for ASCII itself, and faster than a loop: above this that makes up for its slow call.
const LONGEST = 512;

// Typed as methods of Buffer; they take any Uint8Array.
const { latin1Slice } = Buffer.prototype as unknown as {
  readonly latin1Slice: (this: Uint8Array, start: number, end: number) => string;
};

/** Makes the readers use it. */
export function registerNodeText(): void {
  if (typeof latin1Slice !== "function") return;
  useAsciiDecoder((bytes, start, end) => latin1Slice.call(bytes, start, end), LONGEST);
}
