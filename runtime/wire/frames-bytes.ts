import { EncodeError } from "./errors.js";

/** Bytes of all frames together. */
export function bytesIn(frames: readonly Uint8Array[]): number {
  let bytes = 0;
  for (const frame of frames) bytes += frame.length;
  return bytes;
}

/** A buffer of a payload was transferred or resized before it was sent. */
export class SpoiledError extends EncodeError {
  constructor() {
    super(SPOILED);
    this.name = "SpoiledError";
  }
}

/** What is said of bytes that went away before they were sent. */
export const SPOILED = "a buffer was transferred or resized before it was sent";

/**
 * Checks that frames are as long as they were.
 * @throws {SpoiledError} when a buffer among them has been transferred or resized
 */
export function checkWhole(frames: readonly Uint8Array[], bytes: number): void {
  if (bytesIn(frames) !== bytes) throw new SpoiledError();
}
