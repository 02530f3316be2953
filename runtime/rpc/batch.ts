/** Stream messages that travel together, as one msgpack list. */
import { bytesIn, checkWhole, type SpoiledError } from "../wire/frames-bytes.js";
import type { AnyStreamOp } from "./op.js";

/** Bytes above which a list takes no further message. */
const BATCH_BYTES = 8 * 2 ** 20;
const FIRST_BYTES = 4096;
/** The longest header of a msgpack array. */
const HEADER = 5;

/** An encoded stream message. */
export interface BatchItem {
  /** Undefined for `close-stream`, which the sender adds. */
  readonly op: AnyStreamOp | undefined;
  readonly frames: readonly Uint8Array[];
}

/** Told that a message was not sent, because a buffer of its payloads was transferred or resized while it was queued. */
export type OnSpoiled = (error: SpoiledError) => void;

/**
 * One list, which grows in one piece of memory: a million small messages are not a million objects for the collector.
 *
 * Payloads are referred to by their frame's number in the whole message, so only one message of a list can have them.
 */
export class Batch {
  /** Room for the header, then the messages one after the other. */
  #data = new Uint8Array(FIRST_BYTES);
  #end = HEADER;
  readonly #ops: BatchItem["op"][] = [];
  /** Where each message ends. */
  readonly #ends: number[] = [];
  #payloads: readonly Uint8Array[] = [];
  #payloadBytes = 0;
  /** Which message has the payloads. */
  #owner = -1;
  #onSpoiled: OnSpoiled | undefined;

  /** How many messages there are. */
  get size(): number {
    return this.#ops.length;
  }

  /** Bytes of all messages. */
  get bytes(): number {
    return this.#end - HEADER + this.#payloadBytes;
  }

  /** Adds a message; false when it has to travel in another list. The first frame is copied, payloads are not. */
  add(op: BatchItem["op"], frames: readonly Uint8Array[], onSpoiled?: OnSpoiled): boolean {
    const frame = frames[0] as Uint8Array;
    if (this.size > 0) {
      if (frames.length > 1 && this.#owner >= 0) return false;
      if (this.bytes + frame.length > BATCH_BYTES) return false;
    }
    this.#reserve(this.#end + frame.length);
    this.#data.set(frame, this.#end);
    this.#end += frame.length;
    if (frames.length > 1) {
      this.#owner = this.size;
      this.#onSpoiled = onSpoiled;
      this.#payloads = frames.slice(1);
      this.#payloadBytes = bytesIn(this.#payloads);
    }
    this.#ops.push(op);
    this.#ends.push(this.#end);
    return true;
  }

  /**
   * Takes the message whose payloads are no longer what they were out of the list; no other is touched.
   * @returns whom to tell; undefined when all is in order
   * @throws {SpoiledError} when nobody wants to be told: the message is lost then
   */
  takeSpoiled(): OnSpoiled | undefined {
    if (bytesIn(this.#payloads) === this.#payloadBytes) return undefined;
    const told = this.#onSpoiled;
    if (told === undefined) checkWhole(this.#payloads, this.#payloadBytes);
    const [start, end] = [this.#ends[this.#owner - 1] ?? HEADER, this.#ends[this.#owner] as number];
    this.#data.copyWithin(start, end, this.#end);
    this.#end -= end - start;
    this.#ops.splice(this.#owner, 1);
    this.#ends.splice(this.#owner, 1);
    for (let index = this.#owner; index < this.size; index++)
      this.#ends[index] = (this.#ends[index] as number) - (end - start);
    this.#payloads = [];
    this.#payloadBytes = 0;
    this.#owner = -1;
    return told;
  }

  /** The frames of the list. */
  frames(): readonly Uint8Array[] {
    const header = arrayHeader(this.size);
    const start = HEADER - header.length;
    this.#data.set(header, start);
    return [this.#data.subarray(start, this.#end), ...this.#payloads];
  }

  /** The messages, one by one, as they were added. */
  items(): readonly BatchItem[] {
    return this.#ops.map((op, index) => {
      const frame = this.#data.subarray(this.#ends[index - 1] ?? HEADER, this.#ends[index]);
      return { op, frames: index === this.#owner ? [frame, ...this.#payloads] : [frame] };
    });
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(bytes, 2 * this.#data.length));
    grown.set(this.#data.subarray(0, this.#end));
    this.#data = grown;
  }
}

function arrayHeader(count: number): readonly number[] {
  if (count < 16) return [0x90 | count];
  if (count < 0x1_0000) return [0xdc, count >>> 8, count & 0xff];
  return [0xdd, count >>> 24, (count >>> 16) & 0xff, (count >>> 8) & 0xff, count & 0xff];
}
