/** Frames of WebSockets, byte by byte (RFC 6455, section 5.2). */

/** How a frame differs from a whole binary message of a client. */
export interface WsFrameOptions {
  /** 0 continues, 1 is text, 2 binary, 8 the end, 9 a ping. */
  readonly opcode?: number;
  /** Whether the message ends with it. */
  readonly fin?: boolean;
  /** Clients mask, servers do not. */
  readonly masked?: boolean;
  /** What it is masked with, if it is: four bytes, zeros if absent. */
  readonly mask?: Uint8Array;
  /** Says that the message is compressed. */
  readonly rsv1?: boolean;
  /** The length that the header names, if not that of the content. */
  readonly length?: number;
}

/** The bytes of one frame. */
export function wsFrame(content: Uint8Array, options: WsFrameOptions = {}): Uint8Array {
  const { opcode = 2, fin = true, masked = true, rsv1 = false, length = content.length } = options;
  const wide = length < 126 ? 0 : length < 0x1_0000 ? 2 : 8;
  const header = Buffer.alloc(2 + wide);
  header[0] = (fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | opcode;
  header[1] = (masked ? 0x80 : 0) | (wide === 0 ? length : wide === 2 ? 126 : 127);
  if (wide === 2) header.writeUInt16BE(length, 2);
  else if (wide === 8) header.writeBigUInt64BE(BigInt(length), 2);
  if (!masked) return Buffer.concat([header, content]);
  // A mask of zeros leaves the content as it is.
  const { mask = new Uint8Array(4) } = options;
  return Buffer.concat([header, mask, content.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}
