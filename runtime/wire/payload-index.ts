import { u8, view } from "./bytes.js";
import { Cursor, otherType } from "./cursor.js";
import { WireError } from "./errors.js";
import { startsWith } from "./fields.js";
import type { Limits } from "./limits.js";

/** Header and frames of a payload, in place. */
export interface PayloadFrames {
  /** The header as bytes. */
  readonly header: Uint8Array;
  /** The frames that it announces. */
  readonly frames: readonly Uint8Array[];
}

/** Finds the payloads that frame 0 points at. */
export class PayloadIndex {
  readonly #frames: readonly Uint8Array[];
  readonly #limits: Limits;
  readonly #known = new Map<number, PayloadFrames>();
  /** Where in frame 0 a payload is named that is a key of a map. */
  readonly #keys = new Map<number, number>();
  #claimed = 1;

  constructor(frames: readonly Uint8Array[], limits: Limits) {
    this.#frames = frames;
    this.#limits = limits;
  }

  /**
   * The payload whose header is the frame of this index.
   * @throws WireError if there is none, or the payloads of the message overlap.
   */
  at(index: number): PayloadFrames {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const header = index > 0 ? this.#frames[index] : undefined;
    if (header === undefined) {
      throw new WireError(`expected the index of a frame from 1 to ${this.#frames.length - 1}, got ${index}`);
    }
    const count = new HeaderScanner(header, this.#limits).subFrames();
    const left = this.#frames.length - index - 1;
    if (count > left) throw new WireError(`frame ${index} announces ${count} frames, ${left} follow`, { offset: 0 });
    if (count > this.#limits.subFrames) {
      const message = `expected at most ${this.#limits.subFrames} frames in a payload, got ${count}`;
      throw new WireError(message, { code: "ERR_DASKWIRE_LIMIT" });
    }
    // Each frame belongs to one payload. Otherwise n overlapping ones would take n * n / 2 places.
    this.#claimed += count + 1;
    if (this.#claimed > this.#frames.length)
      throw new WireError(`frame ${index} belongs to two payloads`, { offset: 0 });
    const start = index + 1;
    const payload = { header: plain(header), frames: this.#frames.slice(start, start + count).map(plain) };
    this.#known.set(index, payload);
    return payload;
  }

  /**
   * The payload of a key, which is named in frame 0 at the given place.
   * @throws WireError as {@link at}, and if another key is the same payload: Dask writes none twice, and whether a map would
   * have one entry then or two is known to Python only.
   */
  keyAt(index: number, place: number): PayloadFrames {
    const payload = this.at(index);
    // The same place may be read again.
    if ((this.#keys.get(index) ?? place) !== place)
      throw new WireError(`frame ${index} belongs to two keys of maps`, { offset: place });
    this.#keys.set(index, place);
    return payload;
  }
}

// Frames may come as Node's Buffer, which other code would treat in its own ways.
function plain(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array ? bytes : view(bytes, 0, bytes.length);
}

const countKey = Uint8Array.of(0xae, ...new TextEncoder().encode("num-sub-frames"));

/** Finds the number of frames in a payload's header without decoding the rest. */
class HeaderScanner extends Cursor {
  /** @throws WireError if the header is no map, or the number is absent. */
  subFrames(): number {
    const entries = this.entriesHeader();
    if (entries === otherType) this.fail("expected a map as the header of a payload");
    for (let i = 0; i < entries; i++) {
      const found = startsWith(this.data, this.position, countKey);
      this.skip();
      if (found) return this.#count();
      this.skip();
    }
    return this.fail("expected num-sub-frames in the header of a payload");
  }

  #count(): number {
    const byte = this.peek();
    if (byte < 0x80) return byte;
    if (byte < 0xcc || byte > 0xce) this.fail("expected a number of frames in the header of a payload");
    const width = 1 << (byte - 0xcc);
    const at = this.fixed(width);
    let count = 0;
    for (let i = 0; i < width; i++) count = count * 256 + u8(this.data, at + i);
    return count;
  }
}
