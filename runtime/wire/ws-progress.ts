import { u8 } from "./bytes.js";

/** The longest header: two bytes, eight for the length, four for the mask. */
const longestHeader = 14;

/**
 * Follows the bytes of a WebSocket, to tell whether a message has begun that is not whole yet: libraries report messages
 * when they are. The library checks what arrives; this only counts.
 *
 * @see RFC 6455, section 5.2
 */
export class WsProgress {
  readonly #header = new Uint8Array(longestHeader);
  /** Bytes of the header that have come. */
  #have = 0;
  /** Bytes of the frame's content that have not come yet. */
  #left = 0;
  #isData = false;
  /** Whether the last frame of data was not the last of its message. */
  #open = false;

  /** True when a frame of data, or a message in several frames, has begun and is not whole. */
  get begun(): boolean {
    return this.#open || (this.#isData && (this.#left > 0 || this.#have > 0));
  }

  /** Adds bytes that have arrived. */
  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left === 0) {
        this.#header[this.#have++] = u8(bytes, at++);
        this.#readHeader();
      } else {
        const taken = Math.min(this.#left, bytes.length - at);
        this.#left -= taken;
        at += taken;
      }
    }
  }

  #readHeader(): void {
    const header = this.#header;
    const [first = 0, second = 0] = header;
    // Text, binary, and what continues them; the others are a closing, pings and pongs.
    this.#isData = (first & 0x0f) < 8;
    if (this.#have < 2) return;
    const short = second & 0x7f;
    const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
    if (this.#have < 2 + wide + (second >= 0x80 ? 4 : 0)) return;
    let length = wide === 0 ? short : 0;
    for (let i = 0; i < wide; i++) length = length * 256 + (header[2 + i] as number);
    this.#left = length;
    this.#have = 0;
    if (this.#isData) this.#open = first < 0x80;
  }
}
