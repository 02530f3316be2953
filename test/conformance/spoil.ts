/** Real messages, spoiled as no peer should send them. */
import type { Random } from "../support/random.js";

type Frames = readonly Uint8Array[];

/** A spoiled message. */
export interface Spoiled {
  readonly frames: Frames;
  /** What was done to it, in order. */
  readonly how: readonly string[];
}

/** Headers of msgpack that claim more than there is: arrays, maps, texts, bytes, an extension; and the largest number. */
const CLAIMS: readonly (readonly number[])[] = [
  [0xdd, 0xff, 0xff, 0xff, 0xff],
  [0xdd, 0x7f, 0xff, 0xff, 0xff],
  [0xdd, 0x00, 0xff, 0xff, 0xff],
  [0xdc, 0xff, 0xff],
  [0xdf, 0xff, 0xff, 0xff, 0xff],
  [0xdf, 0x01, 0x00, 0x00, 0x00],
  [0xde, 0xff, 0xff],
  [0xdb, 0xff, 0xff, 0xff, 0xff],
  [0xda, 0xff, 0xff],
  [0xc6, 0xff, 0xff, 0xff, 0xff],
  [0xc6, 0x00, 0xff, 0xff, 0xff],
  [0xc9, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
];

/**
 * Changes a message in one to three ways.
 * @param others messages whose frames may get into it
 */
export function spoil(frames: Frames, others: readonly Frames[], random: Random): Spoiled {
  const how: string[] = [];
  let spoiled = frames;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const [name, change] = random.pick(CHANGES);
    how.push(name);
    spoiled = change(spoiled, random, others);
  }
  return { frames: spoiled, how };
}

type Change = (frames: Frames, random: Random, others: readonly Frames[]) => Frames;

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ["flip a bit", (frames, random) => within(frames, random, (bytes) => flipped(bytes, random))],
  ["change a byte", (frames, random) => within(frames, random, (bytes) => changed(bytes, random))],
  ["cut", (frames, random) => within(frames, random, (bytes) => bytes.slice(0, random.below(bytes.length)))],
  ["take bytes out", (frames, random) => within(frames, random, (bytes) => spliced(bytes, random, new Uint8Array()))],
  ["insert", (frames, random) => within(frames, random, (bytes) => inserted(bytes, noise(random), random))],
  [
    "repeat bytes",
    (frames, random) => within(frames, random, (bytes) => inserted(bytes, partOf(bytes, random), random)),
  ],
  ["claim much", (frames, random) => within(frames, random, (bytes) => claiming(bytes, random))],
  ["claim much more", (frames, random) => within(frames, random, (bytes) => claiming(bytes, random))],
  [
    "put in of another",
    (frames, random, others) =>
      within(frames, random, (bytes) => spliced(bytes, random, partOf(random.pick(random.pick(others)), random))),
  ],
  ["swap frames", swapped],
  ["drop a frame", (frames, random) => (frames.length < 2 ? frames : frames.toSpliced(random.below(frames.length), 1))],
  ["repeat a frame", (frames, random) => frames.toSpliced(random.below(frames.length + 1), 0, random.pick(frames))],
  [
    "add a frame of another",
    (frames, random, others) => frames.toSpliced(random.below(frames.length + 1), 0, random.pick(random.pick(others))),
  ],
];

/** Changes one frame that has bytes: the first as often as all others. */
function within(frames: Frames, random: Random, change: (bytes: Uint8Array) => Uint8Array): Frames {
  const index = random.below(2) === 0 ? 0 : random.below(frames.length);
  const frame = frames[index];
  return frame === undefined || frame.length === 0 ? frames : frames.with(index, change(frame));
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  return bytes.with(at, (bytes[at] as number) ^ (1 << random.below(8)));
}

function changed(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.with(random.below(bytes.length), random.below(256));
}

function inserted(bytes: Uint8Array, more: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), more, bytes.subarray(at));
}

/** Some bytes replaced by others. */
function spliced(bytes: Uint8Array, random: Random, others: Uint8Array): Uint8Array {
  const from = random.below(bytes.length);
  return joined(bytes.subarray(0, from), others, bytes.subarray(from + 1 + random.below(bytes.length - from)));
}

function partOf(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length + 1);
  return bytes.subarray(from, from + random.below(Math.min(bytes.length - from, 200) + 1));
}

function noise(random: Random): Uint8Array {
  return Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
}

/** One of the places where a header of a container or text could be, with another in its place. */
function claiming(bytes: Uint8Array, random: Random): Uint8Array {
  const places = [...bytes.keys()].filter((at) => isHeader(bytes[at] as number));
  if (places.length === 0) return changed(bytes, random);
  const at = random.pick(places);
  return joined(bytes.subarray(0, at), Uint8Array.from(random.pick(CLAIMS)), bytes.subarray(at + 1));
}

function isHeader(byte: number): boolean {
  return (byte >= 0x80 && byte < 0xc0) || (byte >= 0xc4 && byte <= 0xc9) || byte >= 0xd9;
}

function swapped(frames: Frames, random: Random): Frames {
  const [one, other] = [random.below(frames.length), random.below(frames.length)];
  const [first, second] = [frames[one], frames[other]];
  return first === undefined || second === undefined ? frames : frames.with(one, second).with(other, first);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
