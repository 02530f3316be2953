/**
 * Conversations that are not in their capture yet.
 *
 * A line of a capture is one conversation, and many are open at a time. Each that is open has a file of its own in a directory
 * beside the capture, `<capture>.parts/`, to which each message is appended as soon as it is complete. When the conversation has
 * ended its part becomes a line of the capture. The name says what a part is:
 *
 * - `<number>.ndjson`: it is not in the capture yet;
 * - `<number>.at-<offset>.ndjson`: it is being appended to the capture, which is whole up to this offset.
 *
 * So whenever the recorder is killed, the capture up to the lowest offset and the parts are all that was recorded, and nothing
 * is there twice.
 */
import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

/** What is behind the last complete message of a part. */
const mark = 0x09;
const piece = 2 ** 16;

/** A part that was found. */
export interface FoundPart {
  readonly path: string;
  readonly number: number;
  /** Where in the capture it is being appended, if it is. */
  readonly offset: number | undefined;
}

/** The directory for parts of a capture. */
export function partsDirectory(capture: string): string {
  return `${capture}.parts`;
}

/** The parts of a capture, in the order in which their conversations began; none if there is no directory. */
export function findParts(capture: string): readonly FoundPart[] {
  const directory = partsDirectory(capture);
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const match = /^(\d+)(?:\.at-(\d+))?\.ndjson$/.exec(name);
      if (match === null) return [];
      const offset = match[2] === undefined ? undefined : Number(match[2]);
      return [{ path: join(directory, name), number: Number(match[1]), offset }];
    })
    .sort((a, b) => a.number - b.number);
}

/** So much of a capture is whole, in bytes: up to where a part is being appended. */
export function wholeBytes(size: number, parts: readonly FoundPart[]): number {
  return Math.min(size, ...parts.map(({ offset }) => offset ?? size));
}

/** How many bytes of a part are complete messages, and what stands before them; 0 if it holds none. */
export function completeBytes(file: number): number {
  const buffer = Buffer.allocUnsafe(piece);
  for (let end = sizeOf(file); end > 0;) {
    const start = Math.max(0, end - piece);
    const read = readSync(file, buffer, 0, end - start, start);
    const found = buffer.subarray(0, read).lastIndexOf(mark);
    if (found >= 0) return start + found + 1;
    end = start;
  }
  return 0;
}

/** The bytes of an open file from one place to another. */
export function* bytesOf(file: number, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to;) {
    const buffer = Buffer.allocUnsafe(Math.min(piece * 4, to - at));
    const read = readSync(file, buffer, 0, buffer.length, at);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    at += read;
  }
}

/** The line of a conversation whose recorder did not end it. */
export function* lineOfPart(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    yield* lineOfOpenPart(file);
  } finally {
    closeSync(file);
  }
}

/** The same, of a file that is open. */
export function* lineOfOpenPart(file: number): Generator<Uint8Array> {
  const complete = completeBytes(file);
  if (complete === 0) return;
  yield* bytesOf(file, 0, complete);
  yield Buffer.from('],"truncated":true}\n');
}

function sizeOf(file: number): number {
  return fstatSync(file).size;
}
