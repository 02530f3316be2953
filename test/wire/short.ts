/** Short forms for tests of single values. */
import { encodeOpen } from "../../runtime/wire/message.js";
import { Reader } from "../../runtime/wire/reader.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import { Writer } from "../../runtime/wire/writer.js";

/** A reader over a value. */
export function over(value: WritableValue): Reader {
  return new Reader(encodeOpen(value));
}

/** The bytes that a function writes. */
export function written(write: (writer: Writer) => void): Uint8Array {
  const writer = new Writer();
  write(writer);
  return writer.frames()[0] as Uint8Array;
}

/** Frame 0 of an open value. */
export function bytesOf(value: WritableValue): Uint8Array {
  return encodeOpen(value)[0] as Uint8Array;
}
