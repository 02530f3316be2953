import { putU64le } from "./bytes.js";
import { newestRelease } from "./release.js";

export { FrameDecoder, type FrameDecoderOptions } from "./frame-decoder.js";

// Frames up to this size are joined with their neighbours: one copy is cheaper than one more write.
const smallFrame = 32_768;
// Since this release the first number of the prelude covers only the leading frames (dask/distributed#8308).
const leadingFramesSince = 20231100;

/**
 * The bytes of a message on tcp and tls: prelude and small frames joined, large frames as they are.
 *
 * The first number says how many bytes the receiver takes in one piece. Receivers before 2023.11.0 expect the whole
 * message there; later ones read the frames behind that piece into memory of their own.
 * @param release the receiver's release as an ordinal. Default: the newest.
 * @see `distributed.comm.tcp._add_frames_header`
 */
export function encodeFrames(frames: readonly Uint8Array[], release: number = newestRelease): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let run: Uint8Array[] = [prelude(frames, release)];
  for (const frame of frames) {
    if (frame.length <= smallFrame) run.push(frame);
    else {
      chunks.push(join(run), frame);
      run = [];
    }
  }
  if (run.length > 0) chunks.push(join(run));
  return chunks;
}

function prelude(frames: readonly Uint8Array[], release: number): Uint8Array {
  const bytes = new Uint8Array(16 + 8 * frames.length);
  let leading = bytes.length - 8;
  let open = true;
  frames.forEach((frame, index) => {
    open &&= index === 0 || frame.length <= smallFrame || release < leadingFramesSince;
    if (open) leading += frame.length;
    putU64le(bytes, 16 + 8 * index, frame.length);
  });
  putU64le(bytes, 0, leading);
  putU64le(bytes, 8, frames.length);
  return bytes;
}

/** The bytes of all parts in one piece; a single part as it is. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
