/** Stream messages that travel together, as one msgpack list. */
import type { AnyStreamOp } from "./op.js";

/** Bytes above which a list takes no further message: both ends copy it once. */
const BATCH_BYTES = 8 * 2 ** 20;

/** An encoded stream message. */
export interface BatchItem {
  /** Undefined for `close-stream`, which the sender adds. */
  readonly op: AnyStreamOp | undefined;
  readonly frames: readonly Uint8Array[];
  /** Bytes of all frames. */
  readonly bytes: number;
}

/** A message of a batch, from its frames. */
export function toItem(op: AnyStreamOp | undefined, frames: readonly Uint8Array[]): BatchItem {
  let bytes = 0;
  for (const frame of frames) bytes += frame.length;
  return { op, frames, bytes };
}

/**
 * How many items, from `start` on, may travel in one list. Payloads are referred to by their frame's number in the whole
 * message, so only one item of a list can have them.
 */
export function batchEnd(items: readonly BatchItem[], start: number): number {
  let bytes = 0;
  let payloads = 0;
  for (let end = start; end < items.length; end++) {
    const item = items[end] as BatchItem;
    bytes += item.bytes;
    if (item.frames.length > 1) payloads += 1;
    if (end > start && (bytes > BATCH_BYTES || payloads > 1)) return end;
  }
  return items.length;
}

/** The frames of a list of items, as {@link batchEnd} allows. */
export function joinBatch(items: readonly BatchItem[], start: number, end: number): readonly Uint8Array[] {
  const header = arrayHeader(end - start);
  let size = header.length;
  for (let index = start; index < end; index++) size += firstFrame(items[index]).length;
  const list = new Uint8Array(size);
  list.set(header);
  let at = header.length;
  let payloads: readonly Uint8Array[] = [];
  for (let index = start; index < end; index++) {
    const frame = firstFrame(items[index]);
    list.set(frame, at);
    at += frame.length;
    const frames = items[index]?.frames ?? [];
    if (frames.length > 1) payloads = frames.slice(1);
  }
  return [list, ...payloads];
}

function firstFrame(item: BatchItem | undefined): Uint8Array {
  return item?.frames[0] as Uint8Array;
}

function arrayHeader(count: number): readonly number[] {
  if (count < 16) return [0x90 | count];
  if (count < 0x1_0000) return [0xdc, count >>> 8, count & 0xff];
  return [0xdd, count >>> 24, (count >>> 16) & 0xff, (count >>> 8) & 0xff, count & 0xff];
}
