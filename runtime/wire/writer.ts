import { EncodeError } from "./errors.js";
import type { FieldTable } from "./fields.js";
import { KeyMap, type MapKey } from "./key-map.js";
import { OpenWriter } from "./open-writer.js";
import { cut } from "./printable.js";
import { formatRelease, newestRelease } from "./release.js";
import { extra, wireOrder, type WithExtra } from "./values.js";

/** Writes one value of type `T`. */
export type Write<T> = (writer: Writer, value: T) => void;

/** Options of a {@link Writer}. */
export interface WriterOptions {
  /** The receiver's release as an ordinal. Default: the newest. */
  readonly release?: number;
  /** Bytes to make room for at first. */
  readonly sizeHint?: number;
  /** Frames that stand before those of the payloads and belong to none. Dask leaves some, see `spec/protocol.yaml`. */
  readonly leading?: readonly Uint8Array[];
}

/** A map to write: entries by key, or a plain object. */
export type MapInput<K, V> = (Iterable<readonly [K, V]> & { readonly size: number }) | { readonly [name: string]: V };

/**
 * Writes a message: frame 0 in msgpack, byte for byte as Python does, and the payload frames beside it.
 *
 * What cannot be written throws an {@link EncodeError}; the writer is of no use then until {@link reset}.
 */
export class Writer extends OpenWriter {
  /** The receiver's release as an ordinal. */
  readonly release: number;

  constructor(options: WriterOptions = {}) {
    super(options.sizeHint);
    this.release = options.release ?? newestRelease;
    if (options.leading !== undefined) this.lead(options.leading);
  }

  /** Writes an array of like elements. */
  array<T>(values: readonly T[], item: Write<T>): void {
    this.enterArray(values.length);
    for (const value of values) item(this, value);
    this.leave();
  }

  /** Writes an array whose first elements have types of their own; `rest` null: further ones are written as they are. */
  tuple(values: readonly unknown[], prefix: readonly Write<never>[], rest: Write<never> | null): void {
    this.enterArray(values.length);
    for (let index = 0; index < values.length; index++) {
      const item = index < prefix.length ? (prefix[index] as Write<never>) : rest;
      if (item === null) this.any(values[index] as never);
      else item(this, values[index] as never);
    }
    this.leave();
  }

  /** Writes a Python set. */
  set<T>(values: ReadonlySet<T> | readonly T[], item: Write<T>): void {
    this.enterSet(sizeOf(values));
    for (const value of values) item(this, value);
    this.leave();
  }

  /** Writes a map with string keys. */
  stringMap<V>(map: MapInput<string, V>, value: Write<V>): void {
    const entries = entriesOf(map);
    this.enterMap(sizeOf(entries));
    for (const [name, member] of entries) {
      this.name(name);
      value(this, member);
    }
    this.leave();
  }

  /** Writes a map with any keys. */
  keyMap<V, K extends MapKey = MapKey>(map: MapInput<K, V>, value: Write<V>): void {
    const entry = (member: V, name: MapKey): void => {
      if (typeof name === "string") this.name(name);
      else this.key(name);
      value(this, member);
    };
    if (map instanceof KeyMap) {
      // Without an array for each entry, as iterating would make.
      this.enterMap(map.size);
      (map as KeyMap<V>).forEach(entry);
    } else {
      const entries = entriesOf(map as MapInput<MapKey, V>);
      this.enterMap(sizeOf(entries));
      for (const [name, member] of entries) entry(member, name);
    }
    this.leave();
  }

  /** Reserves the header of a map of about so many entries; the position is for {@link mapEnd}. */
  mapStart(expected: number): number {
    this.enterMap(expected);
    return this.position - headerBytes(expected);
  }

  /** Completes the header of a map that {@link mapStart} began, now that its entries are written and counted. */
  mapEnd(position: number, expected: number, count: number): void {
    this.leave();
    const reserved = headerBytes(expected);
    const needed = headerBytes(count);
    if (needed !== reserved) this.shift(position + reserved, needed - reserved);
    if (needed === 1) this.data[position] = 0x80 | count;
    else {
      this.data[position] = needed === 3 ? 0xde : 0xdf;
      if (needed === 3) this.numbers.setUint16(position + 1, count);
      else this.numbers.setUint32(position + 1, count);
    }
  }

  /** Writes the name of a struct's field. */
  field(table: FieldTable, index: number): void {
    const words = table.words[index] as Int32Array;
    this.reserve(words.length * 4);
    const { numbers, position } = this;
    // The last word may go beyond the name: the value is written over that.
    for (let i = 0; i < words.length; i++) numbers.setInt32(position + i * 4, words[i] as number);
    this.position = position + (table.sizes[index] as number);
  }

  /** The names of a struct's fields, those under `extra` included: in the order on the wire if a reader kept it. */
  names(target: object): readonly string[] {
    const { [extra]: more, [wireOrder]: order } = target as WithExtra;
    const keys = Object.keys(target);
    // Asking each property by its name takes longer.
    const own = Object.values(target).includes(undefined)
      ? keys.filter((name) => target[name as never] !== undefined)
      : keys;
    const names = more === undefined ? own : [...own, ...more.keys()];
    for (const name of more?.keys() ?? []) if (isNamed(target, name)) twice(name);
    if (order === undefined) return names;
    const there = new Set(names);
    return [...[...order].filter((name) => there.has(name)), ...names.filter((name) => !order.has(name))];
  }

  /**
   * Writes a field under `extra`.
   * @throws EncodeError if it is not there, but a property of the struct: no release knows it.
   */
  extraField(struct: string, target: object, name: string, value: Write<never>): void {
    const more = (target as WithExtra)[extra];
    if (more?.has(name) !== true) this.unknownField(struct, name);
    this.name(name);
    value(this, more.get(name) as never);
  }

  /**
   * Confirms that a struct whose type is closed has no fields under `extra`, where a reader keeps those that it does not know.
   * @throws EncodeError if it has one: no release knows it.
   */
  noExtras(struct: string, target: object): void {
    const more = (target as WithExtra)[extra];
    if (more !== undefined) for (const name of more.keys()) this.unknownField(struct, name);
  }

  /** @throws EncodeError always: the receiver's release does not know the field. */
  lacksField(struct: string, field: string, range: string): never {
    const peer = formatRelease(this.release);
    throw new EncodeError(`${struct}.${field}: release ${peer} has no such field; it exists in releases ${range}`, {
      code: "ERR_DASKWIRE_RELEASE",
    });
  }

  /** @throws EncodeError always: no release knows the field. */
  unknownField(struct: string, field: string): never {
    throw new EncodeError(`${struct} has no field ${JSON.stringify(cut(field))} in any release; leave it out`);
  }

  /** @throws EncodeError always: no variant of a union fits the value. */
  noMatch(struct: string, value: unknown): never {
    throw new EncodeError(`expected a variant of ${struct}, got ${value === null ? "null" : typeof value}`);
  }

  /** Frame 0 and the payload frames. The writer is empty afterwards. */
  frames(): Uint8Array[] {
    return this.takeFrames();
  }

  /** Forgets what was written. */
  reset(): void {
    this.clear();
  }
}

/** Whether the struct itself has a value under the name. */
function isNamed(target: object, name: string): boolean {
  return Object.hasOwn(target, name) && (target as Record<string, unknown>)[name] !== undefined;
}

function twice(name: string): never {
  throw new EncodeError(`expected each field once, got ${JSON.stringify(cut(name))} under extra too`);
}

function headerBytes(count: number): number {
  return count < 16 ? 1 : count < 0x10000 ? 3 : 5;
}

function entriesOf<K, V>(map: MapInput<K, V>): Iterable<readonly [K, V]> {
  if (Symbol.iterator in map) return map as Iterable<readonly [K, V]>;
  return Object.entries(map) as unknown as Iterable<readonly [K, V]>;
}

function sizeOf(entries: Iterable<unknown>): number {
  const sized = entries as { readonly size?: number; readonly length?: number };
  return sized.size ?? sized.length ?? 0;
}
