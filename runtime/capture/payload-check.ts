/** Holds the headers of opaque payloads against the spec and against the frames that follow them. */
import { readPickledHeader, readSubframeHeader } from "../../generated/protocol/codecs.js";
import { validatePickledHeader, validateSubframeHeader } from "../../generated/validators.js";
import { WireError } from "../wire/errors.js";
import { Pickled, type Serialized } from "../wire/payloads.js";
import { firstDifference } from "./bytes.js";
import { Reader, type Read } from "../wire/reader.js";
import { ValidationError, type Validate } from "../wire/validation.js";
import { pointerOf, type FoundPayload } from "./values.js";

/** What is wrong with a payload. */
export interface PayloadProblem {
  /** JSON pointer to the payload in its message. */
  readonly pointer: string;
  readonly reason: string;
}

/** The words of a header that count frames. */
interface Counts {
  readonly "num-sub-frames"?: number;
  readonly compression?: readonly unknown[];
  readonly "split-num-sub-frames"?: readonly number[];
  readonly "split-offsets"?: readonly number[];
  readonly "is-collection"?: true;
  readonly "sub-headers"?: readonly unknown[];
  readonly "frame-lengths"?: readonly number[];
}

/**
 * Checks the payloads of a message.
 * @param placeholders headers that were not recorded
 */
export function* checkPayloads(
  payloads: readonly FoundPayload[],
  release: number,
  placeholders: ReadonlySet<Uint8Array>,
): Iterable<PayloadProblem> {
  for (const { payload, place } of payloads) {
    if (placeholders.has(payload.headerBytes)) continue;
    for (const reason of problemsOf(payload, release)) yield { pointer: pointerOf(place), reason };
  }
}

/** How many frames the payloads of a message take, headers included. */
export function framesOfPayloads(payloads: readonly FoundPayload[]): number {
  const seen = new Set<Uint8Array>();
  let count = 0;
  for (const { payload } of payloads) {
    if (seen.has(payload.headerBytes)) continue;
    seen.add(payload.headerBytes);
    count += 1 + payload.frames.length;
  }
  return count;
}

/**
 * The frames before the payloads that belong to none, if they are what Dask leaves there: it begins to write, meets a value that
 * msgpack cannot hold, and begins anew with pickles allowed. The payloads that it had written by then stay, before the same ones.
 * @param claimed how many frames belong to payloads
 * @param placeholders frames whose bytes were not recorded
 */
export function framesLeftOver(
  frames: readonly Uint8Array[],
  claimed: number,
  placeholders: ReadonlySet<Uint8Array> = new Set(),
): readonly Uint8Array[] {
  const count = frames.length - 1 - claimed;
  if (count === 0) return [];
  const left = frames.slice(1, 1 + count);
  const again = frames.slice(1 + count, 1 + 2 * count);
  // Of frames that were not recorded nothing is known but that they were there.
  const compared = left.map((frame, at) => (placeholders.has(frame) ? (again[at] ?? frame) : frame));
  return firstDifference(compared, again) === undefined ? left : [];
}

function problemsOf(payload: Serialized | Pickled, release: number): readonly string[] {
  const pickled = payload instanceof Pickled;
  const read = (pickled ? readPickledHeader : readSubframeHeader) as Read<unknown>;
  try {
    const reader = new Reader([payload.headerBytes], { release });
    const header = read(reader);
    reader.end();
    const invalid = validate(header, pickled ? validatePickledHeader : validateSubframeHeader, release);
    return invalid === undefined ? countProblems(header as Counts, payload.frames.length) : [invalid];
  } catch (error) {
    if (error instanceof WireError) return [`the header of the payload cannot be read: ${error.message}`];
    throw error;
  }
}

function validate(header: unknown, validator: Validate, release: number): string | undefined {
  if (validator.call({ release }, header)) return undefined;
  const subject = { op: "payload", direction: "message" } as const;
  const { pointer, expected, got } = new ValidationError(subject, "received", header, validator.errors ?? []);
  return `header of the payload: ${pointer || "/"} expected ${expected}, got ${got}`;
}

function countProblems(header: Counts, frames: number): string[] {
  const { compression, "split-num-sub-frames": split, "split-offsets": offsets } = header;
  const found: string[] = [];
  const expect = (holds: boolean, reason: string): void => {
    if (!holds) found.push(`header of the payload: ${reason}`);
  };
  if (compression !== undefined && compression.length > 0)
    expect(compression.length === frames, "one entry of compression per frame");
  if (split !== undefined) {
    expect(sum(split) === frames, "split-num-sub-frames counts all frames");
    expect(offsets === undefined || follow(offsets, split), "split-offsets follow from split-num-sub-frames");
  }
  if (header["is-collection"] === true) {
    const lengths = header["frame-lengths"] ?? [];
    expect(sum(lengths) === (split?.length ?? frames), "frame-lengths counts all frames after joining");
    expect(header["sub-headers"]?.length === lengths.length, "one of sub-headers per entry of frame-lengths");
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function follow(offsets: readonly number[], lengths: readonly number[]): boolean {
  let next = 0;
  return (
    offsets.length === lengths.length &&
    offsets.every((offset, at) => {
      const fits = offset === next;
      next += lengths[at] as number;
      return fits;
    })
  );
}
