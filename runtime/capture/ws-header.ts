/** The frames of a WebSocket: their headers and their masks (RFC 6455, sections 5.2 and 5.3). */
import { WireError } from "../wire/errors.js";

/** The header of a frame. */
export interface WsHeader {
  /** 0 continues a message, 1 is text, 2 binary; from 8 on they control the connection. */
  readonly opcode: number;
  /** Whether the message ends with the frame. */
  readonly final: boolean;
  /** Bytes of content behind the header. */
  readonly length: number;
  /** Four bytes that the content is masked with: clients mask, servers do not. */
  readonly mask: Uint8Array | undefined;
}

/** Two bytes, eight for the length, four for the mask. */
const longestHeader = 14;
const longestControl = 125;
const known: ReadonlySet<number> = new Set([0, 1, 2, 8, 9, 10]);

/** Reads headers, byte by byte. */
export class WsHeaderReader {
  readonly #bytes = new Uint8Array(longestHeader);
  #filled = 0;

  /** Whether a header has begun and is not complete. */
  get begun(): boolean {
    return this.#filled > 0;
  }

  /**
   * Takes the next byte.
   * @returns the header if it is complete
   * @throws WireError if it is none of a WebSocket without extensions
   */
  take(byte: number): WsHeader | undefined {
    this.#bytes[this.#filled++] = byte;
    const [first = 0, second = 0] = this.#bytes;
    if (this.#filled < 2) return undefined;
    const short = second & 0x7f;
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    const masked = second >= 0x80;
    if (this.#filled < 2 + extended + (masked ? 4 : 0)) return undefined;
    this.#filled = 0;
    const header = {
      opcode: first & 0x0f,
      final: first >= 0x80,
      length: extended === 0 ? short : bigEndian(this.#bytes.subarray(2, 2 + extended)),
      mask: masked ? this.#bytes.slice(2 + extended, 6 + extended) : undefined,
    };
    if ((first & 0x70) !== 0 || !isPossible(header)) throw new WireError("expected a WebSocket frame, got other bytes");
    return header;
  }
}

function isPossible({ opcode, final, length }: WsHeader): boolean {
  const isControl = opcode >= 8;
  return known.has(opcode) && Number.isSafeInteger(length) && (!isControl || (final && length <= longestControl));
}

/** The bytes of a header, with the length in its shortest form. */
export function encodeWsHeader({ opcode, final, length, mask }: WsHeader): Uint8Array {
  const extended = length < 126 ? 0 : length < 2 ** 16 ? 2 : 8;
  const bytes = new Uint8Array(2 + extended + (mask?.length ?? 0));
  bytes[0] = (final ? 0x80 : 0) | opcode;
  bytes[1] = (mask === undefined ? 0 : 0x80) | (extended === 0 ? length : extended === 2 ? 126 : 127);
  for (let at = 1 + extended, rest = length; at > 1; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  if (mask !== undefined) bytes.set(mask, 2 + extended);
  return bytes;
}

/**
 * Masks content, or takes the mask off; the same bytes if there is none.
 * @param offset where in the content of the frame the bytes stand
 */
export function masked(mask: Uint8Array | undefined, content: Uint8Array, offset = 0): Uint8Array {
  if (mask === undefined) return content;
  const other = new Uint8Array(content.length);
  for (let i = 0; i < content.length; i++) other[i] = (content[i] as number) ^ (mask[(offset + i) & 3] as number);
  return other;
}

function bigEndian(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
