/** Payloads as text for a person: what they are, and what a pickle holds. */
import { Pickled, type Serialized } from "../../codegen.js";
import { WireError } from "../../wire/errors.js";
import { cut, oneLine } from "../../wire/printable.js";
import { readPayloadHeader } from "../../values/payloads/header.js";
import { loadPickle, PickleError } from "../../values/pickle/index.js";
import { pyRepr } from "../../values/python/index.js";
import { sizeText } from "./size-text.js";

/** How much of a pickle is read, that only a line may come of. */
const limits = { bytes: 2 ** 20, objects: 20_000, memo: 20_000, depth: 200, integerBytes: 1024 };

/** How a payload is shown. */
export interface PayloadTextOptions {
  /** Letters of what the pickle holds. */
  readonly length: number;
  /** How many bytes a frame has had, where it was not recorded. */
  readonly sizeOf: (frame: Uint8Array) => number;
}

/** A payload's family, size and number of frames, and the value of a pickle that is not compressed. */
export function payloadText(payload: Serialized | Pickled, { length, sizeOf }: PayloadTextOptions): string {
  const bytes = payload.frames.reduce((sum, frame) => sum + sizeOf(frame), 0);
  const frames = payload.frames.length === 1 ? "" : `, ${payload.frames.length} frames`;
  const pickled = payload instanceof Pickled;
  const words = pickled
    ? `pickle ${sizeText(bytes + pickleBytes(payload))}`
    : `${familyOf(payload)} ${sizeText(bytes)}`;
  const value = tolerant(() => valueOf(payload, length));
  return `<${words}${frames}${value === undefined ? "" : `: ${value}`}>`;
}

/** The value of bytes that are a pickle, as far as Python's picklers write it: with its protocol in front. */
export function pickleText(bytes: Uint8Array, length: number): string | undefined {
  if (bytes[0] !== 0x80 || bytes.at(-1) !== 0x2e) return undefined;
  return tolerant(() => shown(bytes, [], length));
}

function valueOf(payload: Serialized | Pickled, length: number): string | undefined {
  const { compression, split, entries } = readPayloadHeader(payload);
  if (payload instanceof Pickled) {
    if (compression.some((codec) => codec !== null)) return undefined;
    return shown(payload.pickle, payload.frames, length);
  }
  const [first, ...buffers] = payload.frames;
  const plain = compression.every((codec) => codec === null) && split.every((count) => count === 1);
  if (entries.get("serializer") !== "pickle" || first === undefined || !plain) return undefined;
  return shown(first, buffers, length);
}

function shown(pickle: Uint8Array, buffers: readonly Uint8Array[], length: number): string {
  return pyRepr(loadPickle(pickle, { buffers, limits, floats: "exact" }), { length, text: length, items: 8, depth: 5 });
}

function pickleBytes(payload: Pickled): number {
  return tolerant(() => payload.pickle.length) ?? 0;
}

/** The family that has serialized a value, and its type as far as the header tells. */
function familyOf(payload: Serialized): string {
  const header = tolerant(() => payload.header);
  const serializer = header?.get("serializer");
  const type = header?.get("type");
  const compression = header?.get("compression");
  const codec = Array.isArray(compression) ? compression.find((each) => typeof each === "string") : undefined;
  const words = [serializer ?? (header?.has("sub-headers") === true ? "collection" : "payload"), type, codec];
  return words
    .filter((word) => typeof word === "string")
    .map((word) => oneLine(cut(word, 60)))
    .join(" ");
}

function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WireError || error instanceof PickleError) return undefined;
    throw error;
  }
}
