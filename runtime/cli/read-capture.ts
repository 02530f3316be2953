/** The bytes of a capture, gzipped or not. */
import { closeSync, createReadStream, openSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { concat } from "../capture/bytes.js";
import { CaptureScanner, type CaptureEvent } from "../capture/scanner.js";
import { gunzip, type GzipFault } from "./gunzip.js";
import { findParts, lineOfOpenPart, wholeBytes, type FoundPart } from "./wire-tools/parts.js";

const highWaterMark = 1 << 18;

/** What is no file and no pipe: it may have no end. */
class NotReadableError extends Error {
  readonly code = "ERR_DASKWIRE_CAPTURE";
}

/** A gzip that is damaged, or has something behind it. */
class GzipError extends Error {
  readonly code = "ERR_DASKWIRE_CAPTURE";
}

/** How far a file has been read. */
export interface ReadProgress {
  readonly bytes: number;
  readonly size: number;
}

/** How to read a capture. */
export interface ReadCaptureOptions {
  /** Told from time to time how far the file has been read. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Whether a gzip stream that is cut is an error. */
  readonly whole?: boolean;
  /** Told when a gzip ends before its file does, after all that could be inflated; without it that is an error. */
  readonly onFault?: (fault: GzipFault) => void;
}

/** How to read the conversations of a capture. */
export interface CaptureEventOptions extends Pick<ReadCaptureOptions, "onProgress"> {
  /** Larger payload frames are given as if they had not been recorded. */
  readonly mostFrame?: number;
}

/**
 * What a capture holds, some events at a time; all of these are to be taken before the next ones are asked for.
 * @throws Error of Node if the file cannot be read
 */
export async function* captureEvents(
  path: string,
  { mostFrame, onProgress }: CaptureEventOptions = {},
): AsyncGenerator<Iterable<CaptureEvent>> {
  const scanner = new CaptureScanner(mostFrame);
  const faults: GzipFault[] = [];
  const onFault = (fault: GzipFault): void => void faults.push(fault);
  for await (const chunk of readCapture(path, { onFault, ...(onProgress === undefined ? {} : { onProgress }) })) {
    for (const fault of faults.splice(0)) yield scanner.stop(fault);
    yield scanner.push(chunk);
  }
  for (const fault of faults) yield scanner.stop(fault);
  yield scanner.end();
}

/**
 * The bytes of a capture, or of standard input if the path is `-`, piece by piece. A gzip stream that is cut ends where it is cut. Conversations that a recorder which is
 * still running, or was killed, has not put into the capture yet come last.
 * @throws Error of Node if the file cannot be read; one with a code if it is damaged and nobody is told
 */
export async function* readCapture(path: string, options: ReadCaptureOptions = {}): AsyncGenerator<Uint8Array> {
  if (path === "-") {
    yield* readPipe(process.stdin, options);
    return;
  }
  const kind = await stat(path);
  if (kind.isFIFO()) {
    yield* readPipe(createReadStream(path, { highWaterMark }), options);
    return;
  }
  if (!kind.isFile())
    throw new NotReadableError(`is a ${kind.isDirectory() ? "directory" : "device"}, no file or pipe`);
  const { size, parts } = await snapshot(path);
  try {
    if (size > 0) yield* readFilePart(path, size, options);
    if (options.whole !== true) for (const part of parts) yield* lineOfOpenPart(part);
  } finally {
    for (const part of parts) closeSync(part);
  }
}

/** The same of a pipe, which can be read once only, and has no size. */
async function* readPipe(pipe: Readable, options: ReadCaptureOptions): AsyncGenerator<Uint8Array> {
  try {
    const chunks = pipe[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    let first: Uint8Array = new Uint8Array(0);
    while (first.length < 2) {
      const next = await chunks.next();
      if (next.done === true) break;
      first = concat([first, next.value]);
    }
    const all = withFirst(first, chunks);
    yield* beginsGzip(first) ? unzipped(all, options) : all;
  } finally {
    pipe.destroy();
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* unzipped(
  source: AsyncIterable<Uint8Array>,
  { whole, onFault }: ReadCaptureOptions,
): AsyncGenerator<Uint8Array> {
  const fault = yield* gunzip(source);
  if (fault === undefined || (fault.cut === true && whole !== true)) return;
  if (onFault === undefined) throw new GzipError(fault.reason);
  onFault(fault);
}

async function* readFilePart(path: string, size: number, options: ReadCaptureOptions): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark, end: size - 1 });
  const bytes = file as AsyncIterable<Uint8Array>;
  try {
    for await (const chunk of (await isGzipped(path)) ? unzipped(bytes, options) : bytes) {
      yield chunk;
      options.onProgress?.({ bytes: file.bytesRead, size });
    }
  } finally {
    file.destroy();
  }
}

/** A file that is cut behind the first byte is gzipped, too: no text begins with it. */
function beginsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && (bytes.length === 1 || bytes[1] === 0x8b);
}

/** What is in the capture, and the open files of what is beside it, at one moment. */
async function snapshot(path: string): Promise<{ readonly size: number; readonly parts: readonly number[] }> {
  for (;;) {
    const { size } = await stat(path);
    const found = findParts(path);
    const parts = openAll(found);
    // A part that went into the capture meanwhile would be missed, or be there twice.
    if (parts !== undefined && (await stat(path)).size === size) return { size: wholeBytes(size, found), parts };
    for (const part of parts ?? []) closeSync(part);
  }
}

/** The files of all parts, open; `undefined` if one is not there any more. */
function openAll(parts: readonly FoundPart[]): readonly number[] | undefined {
  const files: number[] = [];
  try {
    for (const { path } of parts) files.push(openSync(path, "r"));
    return files;
  } catch (error) {
    for (const file of files) closeSync(file);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function isGzipped(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(2), 0, 2, 0);
    return beginsGzip(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
