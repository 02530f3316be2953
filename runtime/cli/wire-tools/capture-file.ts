/** Writes a capture so that whatever was recorded can be read at any moment. */
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rmdir, stat, truncate, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { CommandError } from "../errors.js";
import { startFinisher, type Finisher } from "./finisher.js";
import { endLine, giveUpOwnership, takeOwnership } from "./append-to.js";
import type { Omission } from "./message-text.js";
import { PartWriter, type ConversationStart } from "./part-writer.js";
import { findParts, lineOfPart, type FoundPart, partsDirectory, wholeBytes } from "./parts.js";

/** How to write a capture. */
export interface CaptureFileOptions {
  readonly omission: Omission;
  /** Whether another process is to finish the file if this one is killed. False if absent. */
  readonly guarded?: boolean;
  /** Told once when something cannot be written; what was recorded before is kept. */
  readonly onError: (error: Error) => void;
}

/** The bytes of a conversation's line, read from its part. */
type LineReader = (path: string) => Iterable<Uint8Array>;

/** A capture that is being written. Only one process writes a file at a time. */
export class CaptureFile {
  readonly path: string;
  /** Conversations that a killed recorder had left, and that are in the capture now. */
  readonly recovered: number;
  readonly #options: CaptureFileOptions;
  #number: number;
  #size: number;
  #merging: Promise<void> = Promise.resolve();
  #failure: Error | undefined;
  #finisher: Finisher | undefined;

  private constructor(path: string, options: CaptureFileOptions, size: number, left: readonly FoundPart[]) {
    this.path = path;
    this.#options = options;
    this.#size = size;
    this.recovered = left.length;
    this.#number = left.at(-1)?.number ?? 0;
  }

  /**
   * Opens a capture to append to it, and takes in what a killed recorder has left.
   * @throws CommandError if another process writes it, or the file cannot be written
   */
  static async open(path: string, options: CaptureFileOptions): Promise<CaptureFile> {
    const directory = partsDirectory(path);
    let owned = false;
    try {
      await refuseOther(path);
      await mkdir(directory).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      });
      await takeOwnership(path, directory);
      owned = true;
      await (await open(path, "a")).close();
      const parts = findParts(path);
      const size = wholeBytes((await stat(path)).size, parts);
      await truncate(path, size);
      await endLine(path, size);
      const file = new CaptureFile(path, options, (await stat(path)).size, parts);
      for (const part of parts) file.#merge(part.path, part.number, lineOfPart);
      await file.#merging;
      if (file.#failure !== undefined) throw file.#failure;
      if (options.guarded === true) file.#finisher = startFinisher(path);
      return file;
    } catch (error) {
      if (owned) await leave(directory);
      if (error instanceof CommandError) throw error;
      throw new CommandError(`${path}: cannot be written: ${(error as Error).message}`);
    }
  }

  /** Why something could not be written, if so. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Begins a conversation. */
  begin(start: ConversationStart): PartWriter {
    const number = ++this.#number;
    return new PartWriter(join(partsDirectory(this.path), `${number}`), start, {
      omission: this.#options.omission,
      onError: (error) => this.#fail(error),
      onEnd: (part, path, header) => this.#merge(path, number, (moved) => part.line(moved, header)),
    });
  }

  /** Fulfilled when all conversations that have ended are in the capture; the others must have ended before. */
  async close(): Promise<void> {
    await this.#merging;
    await leave(partsDirectory(this.path));
    this.#finisher?.release();
  }

  #merge(path: string, number: number, line: LineReader): void {
    this.#merging = this.#merging
      .then(() => this.#append(path, number, line))
      .catch((error: Error) => this.#fail(error));
  }

  async #append(path: string, number: number, line: LineReader): Promise<void> {
    if (this.#failure !== undefined) return;
    const moved = join(partsDirectory(this.path), `${number}.at-${this.#size}.ndjson`);
    await rename(path, moved);
    const source = Readable.from(line(moved), { objectMode: false });
    const target = createWriteStream(this.path, { flags: "r+", start: this.#size });
    if (this.path.endsWith(".gz")) await pipeline(source, createGzip(), target);
    else await pipeline(source, target);
    this.#size += target.bytesWritten;
    await unlink(moved);
  }

  #fail(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#options.onError(error);
  }
}

/** A device or a pipe cannot be gone on with. */
async function refuseOther(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile()) throw new CommandError(`${path}: is no regular file; give another file`);
}

/** Lets others write. A directory that is not empty holds what could not be written: it stays. */
async function leave(directory: string): Promise<void> {
  await giveUpOwnership(directory);
  await rmdir(directory).catch(() => undefined);
}
