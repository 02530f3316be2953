import { WireError } from "./errors.js";
import { type Limits, resolveLimits } from "./limits.js";

/**
 * Holds a message that is there as a whole against the limits, as the decoders do with one that arrives in pieces.
 *
 * @param messageBytes bytes that the message may have
 * @throws WireError if it passes a limit or has no first frame.
 */
export function checkFrames(
  frames: readonly Uint8Array[],
  limits: Partial<Limits> | undefined,
  messageBytes: number,
): void {
  const { frameBytes, frames: maxFrames } = resolveLimits(limits);
  if ((frames[0]?.length ?? 0) === 0) throw new WireError("expected a first frame that holds the message, got none");
  if (frames.length > maxFrames) throw overLimit("frames in a message", maxFrames, frames.length);
  let total = 0;
  for (const { length } of frames) {
    if (length > frameBytes) throw overLimit("bytes in a frame", frameBytes, length);
    total += length;
  }
  if (total > messageBytes) throw overLimit("bytes in a message", messageBytes, total);
}

function overLimit(what: string, limit: number, got: number): WireError {
  return new WireError(`expected at most ${limit} ${what}, got ${got}`, { code: "ERR_DASKWIRE_LIMIT" });
}
