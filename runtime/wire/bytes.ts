/**
 * Numbers in bytes, big-endian as msgpack has them, and little-endian for the prelude.
 *
 * Callers have checked that the bytes are there; that is why the casts here are sound.
 */

const scratch = new Uint8Array(8);
const scratchView = new DataView(scratch.buffer);

/** The byte at a position. */
export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

/** The unsigned 16-bit integer at a position. */
export function u16(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1);
}

/** The unsigned 32-bit integer at a position. */
export function u32(bytes: Uint8Array, at: number): number {
  return ((u8(bytes, at) << 24) | (u8(bytes, at + 1) << 16) | (u8(bytes, at + 2) << 8) | u8(bytes, at + 3)) >>> 0;
}

/** The 32-bit float at a position. */
export function f32(bytes: Uint8Array, at: number): number {
  for (let i = 0; i < 4; i++) scratch[i] = u8(bytes, at + i);
  return scratchView.getFloat32(0);
}

/** The 64-bit float at a position. */
export function f64(bytes: Uint8Array, at: number): number {
  for (let i = 0; i < 8; i++) scratch[i] = u8(bytes, at + i);
  return scratchView.getFloat64(0);
}

/** The little-endian unsigned 64-bit integer at a position; rounded above 2^53, where every limit has long been passed. */
export function u64le(bytes: Uint8Array, at: number): number {
  return u32le(bytes, at + 4) * 2 ** 32 + u32le(bytes, at);
}

function u32le(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) | (u8(bytes, at + 1) << 8) | (u8(bytes, at + 2) << 16) | (u8(bytes, at + 3) << 24)) >>> 0;
}

/** Writes a non-negative integer up to 2^53 as a little-endian unsigned 64-bit integer. */
export function putU64le(bytes: Uint8Array, at: number, value: number): void {
  let low = value % 2 ** 32;
  let high = Math.floor(value / 2 ** 32);
  for (let i = 0; i < 4; i++) {
    bytes[at + i] = low;
    bytes[at + 4 + i] = high;
    low >>>= 8;
    high >>>= 8;
  }
}

/** A view of part of the bytes: always a plain `Uint8Array`, also where `bytes` is Node's `Buffer`. */
export function view(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
}
