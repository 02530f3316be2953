/** Finds the texts and byte strings of a msgpack value, where they stand. */

/** A text or a byte string. */
export interface Span {
  readonly kind: "str" | "bin";
  /** Where its content begins. */
  readonly start: number;
  readonly length: number;
  /** The key of the map whose value it is; `undefined` for the keys themselves and in arrays of the top level. */
  readonly field: string | undefined;
}

const text = new TextDecoder();

/** All texts and byte strings, the keys of maps too, in order. The value must be whole and well-formed. */
export function* spansOf(bytes: Uint8Array): Iterable<Span> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const count = (size: number): number => {
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return value;
  };
  function* span(kind: Span["kind"], length: number, field: string | undefined): Iterable<Span> {
    const start = at;
    at += length;
    yield { kind, start, length, field };
  }
  function* map(length: number, field: string | undefined): Iterable<Span> {
    for (let i = 0; i < length; i++) {
      const from = at;
      const [key, ...rest] = value(undefined);
      if (key !== undefined) yield key;
      yield* rest;
      const named = key?.kind === "str" && key.start + key.length === at && at - from <= key.length + 5;
      yield* value(named ? text.decode(bytes.subarray(key.start, at)) : field);
    }
  }
  function* array(length: number, field: string | undefined): Iterable<Span> {
    for (let i = 0; i < length; i++) yield* value(field);
  }
  function* value(field: string | undefined): Generator<Span> {
    const type = view.getUint8(at++);
    if (type < 0x80 || type >= 0xe0) return;
    if (type < 0x90) yield* map(type & 0x0f, field);
    else if (type < 0xa0) yield* array(type & 0x0f, field);
    else if (type < 0xc0) yield* span("str", type & 0x1f, field);
    else if (type >= 0xc4 && type <= 0xc6) yield* span("bin", count(1 << (type - 0xc4)), field);
    else if (type >= 0xc7 && type <= 0xc9) at += 1 + count(1 << (type - 0xc7));
    else if (type >= 0xca && type <= 0xd3) at += scalarSizes[type - 0xca] as number;
    else if (type >= 0xd4 && type <= 0xd8) at += 1 + (1 << (type - 0xd4));
    else if (type >= 0xd9 && type <= 0xdb) yield* span("str", count(1 << (type - 0xd9)), field);
    else if (type === 0xdc || type === 0xdd) yield* array(count(type === 0xdc ? 2 : 4), field);
    else if (type === 0xde || type === 0xdf) yield* map(count(type === 0xde ? 2 : 4), field);
  }
  yield* value(undefined);
}

/** Sizes of float32 to int64, 0xca to 0xd3. */
const scalarSizes = [4, 8, 1, 2, 4, 8, 1, 2, 4, 8];
