/** Payloads that were received, down to the buffers that their makers put in. */
import { WireError } from "../../wire/errors.js";
import { type Limits, resolveLimits } from "../../wire/limits.js";
import type { Pickled, Serialized } from "../../wire/payloads.js";
import type { WireValue } from "../../wire/values.js";
import { codecFor } from "../compression/registry.js";
import { type PayloadHeader, readPayloadHeader } from "./header.js";
import { mergeParts } from "./merge.js";

/** Options of {@link openPayload}. */
export interface OpenOptions {
  /**
   * Bounds on the header as on any message; on each frame when decompressed (`frameBytes`); and on all buffers together
   * (`messageBytes`). Those of the comm, best.
   */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Looks into a payload. Nothing is decompressed or joined before a buffer is asked for.
 *
 * @throws {WireError} when the header is malformed, over a limit, or does not agree with the frames
 */
export function openPayload(payload: Serialized | Pickled, options: OpenOptions = {}): OpenPayload {
  const limits = resolveLimits(options.limits);
  return new OpenPayload(payload, readPayloadHeader(payload, limits), limits);
}

/** A payload whose header has been read; made by {@link openPayload}. */
export class OpenPayload {
  readonly #frames: readonly Uint8Array[];
  readonly #header: PayloadHeader;
  readonly #limits: Limits;

  constructor(payload: Serialized | Pickled, header: PayloadHeader, limits: Limits) {
    this.#frames = payload.frames;
    this.#header = header;
    this.#limits = limits;
  }

  /** All that the header holds. */
  get header(): ReadonlyMap<string, WireValue> {
    return this.#header.entries;
  }

  /** How many buffers there are. */
  get length(): number {
    return this.#header.split.length;
  }

  /**
   * One buffer, decompressed and in one piece; the received frame itself where it was neither compressed nor split. The
   * result is not kept: asking again does the work again.
   *
   * @throws {WireError} when a frame is corrupt, or larger than the limits when decompressed
   * @throws {MissingCodecError} when a package is needed that is not installed
   * @throws {RangeError} when there is no such buffer
   */
  async buffer(index: number): Promise<Uint8Array> {
    const count = this.#header.split[index];
    if (count === undefined) throw new RangeError(`buffer ${index}: there are ${this.length}`);
    let start = 0;
    for (let i = 0; i < index; i++) start += this.#header.split[i] as number;
    return this.#whole(start, count, new Budget(this.#limits));
  }

  /**
   * All buffers, in order.
   * @throws as {@link OpenPayload.buffer}
   */
  async buffers(): Promise<readonly Uint8Array[]> {
    const budget = new Budget(this.#limits);
    const buffers: Uint8Array[] = [];
    let start = 0;
    for (const count of this.#header.split) {
      buffers.push(await this.#whole(start, count, budget));
      start += count;
    }
    return buffers;
  }

  async #whole(start: number, count: number, budget: Budget): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let index = start; index < start + count; index++) {
      const frame = this.#frames[index] as Uint8Array;
      const name = this.#header.compression[index] ?? null;
      const part = name === null ? frame : await (await codecFor(name)).decompress(frame, budget.next);
      budget.spend(part.length);
      parts.push(part);
    }
    return mergeParts(parts);
  }
}

/** How many bytes may still come out of a payload. */
class Budget {
  readonly #frameBytes: number;
  readonly #messageBytes: number;
  #left: number;

  constructor({ frameBytes, messageBytes }: Limits) {
    this.#frameBytes = frameBytes;
    this.#messageBytes = messageBytes;
    this.#left = messageBytes;
  }

  /** Most bytes that the next frame may hold. */
  get next(): number {
    return Math.min(this.#frameBytes, this.#left);
  }

  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    throw new WireError(`expected a payload of at most ${this.#messageBytes} bytes, got more`, {
      code: "ERR_DASKWIRE_LIMIT",
    });
  }
}
