import { view } from "./bytes.js";

// Messages are small and many: what one leaves of a slab serves the next, so that most of them allocate nothing.
const slabBytes = 65_536;
const leastBytes = 512;

/** Memory, and how much of it is given away. */
interface Slab {
  readonly data: Uint8Array;
  readonly numbers: DataView;
  used: number;
}

const none: Slab = slabOf(0);
// What nobody writes to now. While it is being written a slab belongs to one sink alone.
let spare = none;

function slabOf(bytes: number): Slab {
  const data = new Uint8Array(bytes);
  return { data, numbers: new DataView(data.buffer), used: 0 };
}

/** Bytes that grow as they are written. Its heirs write values. */
export class ByteSink {
  /** Memory of this sink, from where its message begins; what stands before is not. */
  protected data = none.data;
  /** The same memory, for numbers. */
  protected numbers = none.numbers;
  /** Where in the memory the next byte is written. */
  protected position = 0;
  #slab = none;
  #start = 0;
  readonly #sizeHint: number;

  constructor(sizeHint = leastBytes) {
    this.#sizeHint = sizeHint;
  }

  /** How many bytes have been written. */
  get length(): number {
    return this.position - this.#start;
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
    const slab = this.#slab;
    const written = view(data, this.#start, position);
    slab.used = position;
    if (data.length === slabBytes && slabBytes - position >= leastBytes) spare = slab;
    this.#use(none);
    return written;
  }

  /** Forgets what has been written. */
  protected discard(): void {
    this.position = this.#start;
  }

  #use(slab: Slab): void {
    this.#slab = slab;
    this.data = slab.data;
    this.numbers = slab.numbers;
    this.position = this.#start = slab.used;
  }

  #grow(end: number): void {
    const old = this.#slab;
    if (old !== none) {
      // Positions that were handed out stay as they are. Beside something large there is room for the small things after
      // it, which then is not copied again for them.
      const larger = slabOf(Math.max(slabBytes, end + (end >>> 4), old.data.length * 2));
      larger.data.set(old.data.subarray(this.#start, this.position), this.#start);
      [this.#slab, this.data, this.numbers] = [larger, larger.data, larger.numbers];
      return;
    }
    const wanted = Math.max(end, this.#sizeHint);
    if (slabBytes - spare.used >= wanted && spare !== none) {
      this.#use(spare);
      spare = none;
    } else this.#use(slabOf(Math.max(slabBytes, wanted + (wanted >>> 4))));
  }
}
