/** Stands in for frames whose bytes were not kept, so that the message around them can be read. */
import { encodeOpen } from "../wire/message.js";
import { PayloadIndex } from "../wire/payload-index.js";
import { defaultLimits } from "../wire/limits.js";
import { startsWith } from "../wire/fields.js";
import { WireError } from "../wire/errors.js";
import type { RecordedFrame } from "./format.js";

/** A message's frames, complete again. */
export interface FilledFrames {
  readonly frames: readonly Uint8Array[];
  /** Those that stand for omitted ones. */
  readonly placeholders: ReadonlySet<Uint8Array>;
}

const none: ReadonlySet<Uint8Array> = new Set();
const prefixes = ["__Serialized__", "__Pickled__"].map((name) => {
  const bytes = new TextEncoder().encode(name);
  return Uint8Array.of(0x81, 0xa0 | bytes.length, ...bytes);
});

/** Puts placeholders where frames were omitted; `undefined` if the message itself was. */
export function fillFrames(recorded: readonly RecordedFrame[]): FilledFrames | undefined {
  if (recorded.every((frame) => frame instanceof Uint8Array)) return { frames: recorded, placeholders: none };
  const [head] = recorded;
  if (!(head instanceof Uint8Array)) return undefined;
  const headers = headersOf(head, recorded);
  const placeholders = new Set<Uint8Array>();
  const frames = recorded.map((frame, index) => {
    if (frame instanceof Uint8Array) return frame;
    const announced = headers.get(index);
    const placeholder = announced === undefined ? new Uint8Array(0) : header(announced);
    placeholders.add(placeholder);
    return placeholder;
  });
  return { frames, placeholders };
}

function header(subFrames: number): Uint8Array {
  return encodeOpen({ "num-sub-frames": subFrames })[0] as Uint8Array;
}

/** The frames that are headers of payloads, and how many frames each announces. An omitted one has those up to the next. */
function headersOf(head: Uint8Array, recorded: readonly RecordedFrame[]): ReadonlyMap<number, number> {
  const starts = [...payloadIndices(head), recorded.length];
  const known = recorded.map((frame) => (frame instanceof Uint8Array ? frame : new Uint8Array(0)));
  const found = new Map<number, number>();
  starts.forEach((start, at) => {
    const next = starts[at + 1];
    if (next === undefined || found.has(start)) return;
    found.set(start, countOf(known, start) ?? Math.max(0, next - start - 1));
  });
  return found;
}

function countOf(frames: readonly Uint8Array[], index: number): number | undefined {
  try {
    return new PayloadIndex(frames, defaultLimits).at(index).frames.length;
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

/** The indices of payloads' headers that frame 0 holds, in order. */
export function payloadIndices(head: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = head.indexOf(0x81); at >= 0; at = head.indexOf(0x81, at + 1)) {
    const prefix = prefixes.find((bytes) => startsWith(head, at, bytes));
    if (prefix !== undefined) found.push(indexAt(head, at + prefix.length));
  }
  return found.filter((index) => index > 0).sort((a, b) => a - b);
}

function indexAt(bytes: Uint8Array, at: number): number {
  const type = bytes[at] ?? 0xff;
  if (type < 0x80) return type;
  if (type < 0xcc || type > 0xce) return 0;
  let value = 0;
  for (let i = 0; i < 1 << (type - 0xcc); i++) value = value * 256 + (bytes[at + 1 + i] ?? 0);
  return value;
}
