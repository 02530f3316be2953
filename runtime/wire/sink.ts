import { view } from "./bytes.js";

// Messages are small and many: what one leaves of a slab serves the next, so that most of them allocate nothing.
const slabBytes = 65_536;
const leastBytes = 512;
let spare: Uint8Array | undefined;

const none = new Uint8Array(0);

/** Bytes that grow as they are written. Its heirs write values. */
export class ByteSink {
  protected data: Uint8Array = none;
  protected position = 0;
  readonly #sizeHint: number;

  constructor(sizeHint = leastBytes) {
    this.#sizeHint = sizeHint;
  }

  /** How many bytes have been written. */
  get length(): number {
    return this.position;
  }

  /** Makes room for some bytes. Whatever writes calls this first. */
  protected reserve(bytes: number): void {
    if (this.position + bytes > this.data.length) this.#grow(this.position + bytes);
  }

  /** Moves what was written from a position on, to make room before it or to close a gap. */
  protected shift(from: number, by: number): void {
    if (by > 0) this.reserve(by);
    this.data.copyWithin(from + by, from, this.position);
    this.position += by;
  }

  /** What has been written, as a view that nothing overwrites; the sink is empty afterwards. */
  protected finish(): Uint8Array {
    const { data, position } = this;
    this.data = none;
    this.position = 0;
    const left = data.length - position;
    if (left >= leastBytes && data.length <= slabBytes) spare = view(data, position, data.length);
    return view(data, 0, position);
  }

  #grow(least: number): void {
    const wanted = Math.max(least, this.#sizeHint);
    const old = this.data;
    if (spare !== undefined && spare.length >= wanted && old.length === 0) {
      // While it is being written a slab belongs to one sink alone.
      this.data = spare;
      spare = undefined;
      return;
    }
    // Beside something large there is room for the small things after it: it is not copied again for them.
    this.data = new Uint8Array(Math.max(slabBytes, wanted, least + least / 16, old.length * 2));
    this.data.set(old.subarray(0, this.position));
  }
}
