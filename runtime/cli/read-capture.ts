/** The bytes of a capture, gzipped or not. */
import { closeSync, createReadStream, openSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { constants, createGunzip } from "node:zlib";
import { findParts, lineOfOpenPart, wholeBytes, type FoundPart } from "./wire-tools/parts.js";

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
}

/**
 * The bytes of a capture, piece by piece. A gzip stream that is cut ends where it is cut. Conversations that a recorder which is
 * still running, or was killed, has not put into the capture yet come last.
 * @throws Error of Node if the file cannot be read or is damaged
 */
export async function* readCapture(path: string, options: ReadCaptureOptions = {}): AsyncGenerator<Uint8Array> {
  const { size, parts } = await snapshot(path);
  try {
    if (size > 0) yield* readFilePart(path, size, options);
    if (options.whole !== true) for (const part of parts) yield* lineOfOpenPart(part);
  } finally {
    for (const part of parts) closeSync(part);
  }
}

async function* readFilePart(path: string, size: number, options: ReadCaptureOptions): AsyncGenerator<Uint8Array> {
  const gzipped = await isGzipped(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18, end: size - 1 });
  const finishFlush = options.whole === true ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  const source = gzipped ? file.pipe(createGunzip({ finishFlush, chunkSize: 1 << 20 })) : file;
  file.on("error", (error) => source.destroy(error));
  try {
    for await (const chunk of source) {
      yield chunk as Uint8Array;
      options.onProgress?.({ bytes: file.bytesRead, size });
    }
  } finally {
    file.destroy();
  }
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
    // A file that is cut behind the first byte is one, too: no text begins with it.
    return bytesRead > 0 && buffer[0] === 0x1f && (bytesRead === 1 || buffer[1] === 0x8b);
  } finally {
    await handle.close();
  }
}
