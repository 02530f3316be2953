/** What listens to the messages of one direction of a connection. */
import { concat } from "./bytes.js";
import type { Dir, RecordedFrame, RecordedMessage } from "./format.js";
import type { FrameSink } from "./frame-stream.js";

/** Tells several sinks. */
export class ForkSink implements FrameSink {
  readonly #sinks: readonly FrameSink[];

  constructor(...sinks: readonly FrameSink[]) {
    this.#sinks = sinks;
  }

  begin(frames: number): void {
    for (const sink of this.#sinks) sink.begin(frames);
  }

  frame(bytes: number): void {
    for (const sink of this.#sinks) sink.frame(bytes);
  }

  bytes(part: Uint8Array): void {
    for (const sink of this.#sinks) sink.bytes(part);
  }

  end(): void {
    for (const sink of this.#sinks) sink.end();
  }
}

/** So many bytes of a message itself are kept, and of each frame behind it. */
export interface KeptBytes {
  readonly head: number;
  readonly payload: number;
}

const usual: KeptBytes = { head: 2 ** 24, payload: 4096 };
// Of a message's frames behind the first together, so many bytes are kept.
const mostPayloads = 2 ** 20;

/** Keeps of each message what tells what it is: frame 0 and small frames. Larger ones are as if they were not recorded. */
export class OutlineSink implements FrameSink {
  readonly #dir: Dir;
  readonly #onMessage: (message: RecordedMessage) => void;
  readonly #kept: KeptBytes;
  #frames: RecordedFrame[] = [];
  #parts: Uint8Array[] | undefined;
  #budget = 0;
  #left = 0;

  constructor(dir: Dir, onMessage: (message: RecordedMessage) => void, kept = usual) {
    this.#dir = dir;
    this.#onMessage = onMessage;
    this.#kept = kept;
  }

  begin(): void {
    this.#frames = [];
    this.#budget = mostPayloads;
  }

  frame(bytes: number): void {
    const first = this.#frames.length === 0;
    const most = first ? this.#kept.head : Math.min(this.#kept.payload, this.#budget);
    if (!first && bytes <= most) this.#budget -= bytes;
    this.#parts = bytes <= most ? [] : undefined;
    this.#left = bytes;
    if (this.#parts === undefined) this.#frames.push({ omitted: bytes });
    else if (bytes === 0) this.#frames.push(new Uint8Array(0));
  }

  bytes(part: Uint8Array): void {
    if (this.#parts === undefined) return;
    this.#parts.push(part.slice());
    this.#left -= part.length;
    if (this.#left === 0) this.#frames.push(plain(concat(this.#parts)));
  }

  end(): void {
    const frames = this.#frames;
    this.#frames = [];
    this.#onMessage({ dir: this.#dir, frames, time: Date.now() / 1000 });
  }
}

/** Node's Buffer slices into a view, which would keep its whole chunk, and may change. */
function plain(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes);
}
