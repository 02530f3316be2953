/** Node's own decoder of ASCII, which beats TextDecoder for the short strings of messages. */
import { useAsciiDecoder } from "../wire/utf8.js";

// Measured on Node 20: up to here a loop beats the call out of JavaScript.
const LOOP_BYTES = 12;

// Typed as methods of Buffer; they take any Uint8Array.
const { latin1Slice } = Buffer.prototype as unknown as {
  readonly latin1Slice: (this: Uint8Array, start: number, end: number) => string;
};

/** Makes the readers use it. */
export function registerNodeText(): void {
  if (typeof latin1Slice !== "function") return;
  useAsciiDecoder((bytes, start, end) => latin1Slice.call(bytes, start, end), LOOP_BYTES);
}
