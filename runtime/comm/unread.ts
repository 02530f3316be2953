/** What the transports keep of bytes that arrive. */

/** Bytes that may arrive unread before the peer has to wait. */
export const UNREAD_BYTES = 1 << 20;

/** How many of the first bytes are kept. */
const FIRST_BYTES = 64;

/** The first bytes that ever arrived, for errors in the handshake. */
export class FirstBytes {
  #bytes: Uint8Array = new Uint8Array(0);

  /** At most 64. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Notes what has arrived. */
  add(chunk: Uint8Array): void {
    const missing = FIRST_BYTES - this.#bytes.length;
    if (missing <= 0 || chunk.length === 0) return;
    const part = chunk.subarray(0, missing);
    const joined = new Uint8Array(this.#bytes.length + part.length);
    joined.set(this.#bytes);
    joined.set(part, this.#bytes.length);
    this.#bytes = joined;
  }
}
