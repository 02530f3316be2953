/** Messages as text of a capture, made while they arrive. */
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import type { Dir } from "../../capture/format.js";
import type { FrameSink } from "../../capture/frame-stream.js";
import { payloadIndices } from "../../capture/placeholders.js";

// Text of a message above this waits in a file of its own until the message is complete.
const mostInMemory = 2 ** 20;
const copied = 2 ** 20;
// A payload's header above this is no header that Dask writes.
const largestHeader = 2 ** 16;
// So many bytes of frame 0 are searched for its payloads; headers of those behind are left out as their frames are.
const largestHead = 2 ** 24;

/** Which frames are written as `{"omitted": bytes}`; the message itself, frame 0, never is. */
export interface Omission {
  /** All payloads: only frame 0 and the headers of payloads are kept. */
  readonly payloads: boolean;
  /** Payload frames of more bytes than this. */
  readonly over: number;
}

/** Nothing is omitted. */
export const keepAll: Omission = { payloads: false, over: Infinity };

/** Where the text of complete messages goes: an open file. */
export interface TextTarget {
  /** Called before the text of a message is written there; its file descriptor, or `undefined` if it takes no more. */
  open(): number | undefined;
  /** Called behind it. */
  written(): void;
}

/** Makes the text of the messages of one direction. A message is written when it is complete, in one go. */
export class MessageText implements FrameSink {
  readonly #dir: Dir;
  readonly #omission: Omission;
  readonly #target: TextTarget;
  readonly #spool: Spool;
  #index = 0;
  #keeps = true;
  #carry: Buffer = Buffer.alloc(0);
  #left = 0;
  // Frame 0, where it is needed to tell headers of payloads from their frames.
  #head: Buffer[] = [];
  #headBytes = 0;
  #headers: ReadonlySet<number> | undefined;

  /** @param path of a file for what is too large for memory; made when needed */
  constructor(dir: Dir, path: string, omission: Omission, target: TextTarget) {
    this.#dir = dir;
    this.#omission = omission;
    this.#target = target;
    this.#spool = new Spool(path);
  }

  begin(): void {
    this.#spool.clear();
    this.#spool.write(`{"dir":"${this.#dir}","frames":[`);
    this.#index = 0;
    this.#head = [];
    this.#headBytes = 0;
    this.#headers = undefined;
  }

  frame(bytes: number): void {
    const index = this.#index++;
    this.#keeps = this.#isKept(index, bytes);
    const comma = index === 0 ? "" : ",";
    this.#left = bytes;
    if (!this.#keeps) this.#spool.write(`${comma}{"omitted":${bytes}}`);
    else this.#spool.write(bytes === 0 ? `${comma}""` : `${comma}"`);
  }

  bytes(part: Uint8Array): void {
    if (!this.#keeps) return;
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    if (this.#index === 1 && this.#omission !== keepAll && this.#headBytes < largestHead) {
      this.#head.push(Buffer.from(bytes));
      this.#headBytes += bytes.length;
    }
    this.#left -= bytes.length;
    const all = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    // Three bytes are four letters: what is over waits for the next part.
    const whole = this.#left === 0 ? all.length : all.length - (all.length % 3);
    this.#spool.write(all.toString("base64", 0, whole));
    this.#carry = Buffer.from(all.subarray(whole));
    if (this.#left === 0) this.#spool.write('"');
  }

  end(): void {
    // The tab tells where a message ends: no text of ours has one otherwise.
    this.#spool.write(`],"time":${Date.now() / 1000}}\t`);
    const target = this.#target.open();
    if (target === undefined) return this.discard();
    this.#spool.moveTo(target);
    this.#target.written();
  }

  /** Forgets a message that is not complete. */
  discard(): void {
    this.#spool.clear();
  }

  #isKept(index: number, bytes: number): boolean {
    const { payloads, over } = this.#omission;
    if (index === 0 || (!payloads && bytes <= over)) return true;
    this.#headers ??= new Set(payloadIndices(Buffer.concat(this.#head)));
    return bytes <= largestHeader && this.#headers.has(index);
  }
}

/** Text that waits: in memory or, when it is more, in a file. */
class Spool {
  readonly #path: string;
  #texts: string[] = [];
  #length = 0;
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  write(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length <= mostInMemory) return;
    this.#file ??= openSync(this.#path, "w+", 0o600);
    this.#flush(this.#file);
  }

  /** Appends the text to an open file, and is empty afterwards. */
  moveTo(target: number): void {
    if (this.#file === undefined) return this.#flush(target);
    this.#flush(this.#file);
    const buffer = Buffer.allocUnsafe(copied);
    let at = 0;
    for (let read = readSync(this.#file, buffer, 0, copied, at); read > 0;) {
      writeAll(target, buffer.subarray(0, read));
      at += read;
      read = readSync(this.#file, buffer, 0, copied, at);
    }
    this.clear();
  }

  clear(): void {
    this.#texts = [];
    this.#length = 0;
    if (this.#file === undefined) return;
    closeSync(this.#file);
    unlinkSync(this.#path);
    this.#file = undefined;
  }

  #flush(target: number): void {
    writeAll(target, Buffer.from(this.#texts.join(""), "latin1"));
    this.#texts = [];
    this.#length = 0;
  }
}

/** Writes all of it: a system may take less than it is given. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
