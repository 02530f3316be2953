import { EncodeError } from "./errors.js";
import { SpoiledError } from "./frames-bytes.js";
import { KeyMap, type MapKey } from "./key-map.js";
import { KeySet } from "./key-set.js";
import { mostLevels } from "./limits.js";
import { Pickled, Serialized } from "./payloads.js";
import { ScalarWriter } from "./scalar-writer.js";
import { isReserved } from "./special.js";
import { extra, Float, PyEnum, PySet, type WithExtra, type WritableValue } from "./values.js";

/** Writes values whose type is not known before. */
export class OpenWriter extends ScalarWriter {
  #payloadFrames: Uint8Array[] = [];
  #depth = 0;

  /**
   * Writes a value of any type.
   * @throws EncodeError if msgpack has no form for it, it is nested too deeply (a cycle), or a map has a reserved key.
   */
  any(value: WritableValue): void {
    switch (typeof value) {
      case "string":
        return this.string(value);
      case "number":
        return this.number(value);
      case "boolean":
        return this.boolean(value);
      case "bigint":
        return this.int64(value);
      case "object":
        return value === null ? this.null() : this.#object(value);
      default:
        throw new EncodeError(`expected a value that msgpack can hold, got ${typeof value}`);
    }
  }

  /**
   * Writes a key of a map.
   * @throws EncodeError if it is no string, number, boolean, null, bytes, payload, member of an enum, or tuple of these.
   */
  key(value: MapKey): void {
    if (typeof value === "string") this.string(value);
    else if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) this.#tupleKey(value as readonly MapKey[]);
    else if (value === null) this.null();
    else if (typeof value === "boolean") this.boolean(value);
    else if (typeof value === "bigint") this.int64(value);
    else if (value instanceof Uint8Array) this.bytes(value);
    else this.#objectKey(value);
  }

  /** Writes a payload that Dask has serialized: its place in frame 0, its frames behind. */
  serialized(value: Serialized): void {
    this.#payload("__Serialized__", value);
  }

  /** Writes a pickle: its place in frame 0, its frames behind. */
  pickled(value: Pickled): void {
    this.#payload("__Pickled__", value);
  }

  /** Writes the header of an array and counts a level. */
  protected enterArray(count: number): void {
    this.#enter();
    this.countHeader(count, 0x90, 0xdc);
  }

  /** Writes the header of a map and counts a level. */
  protected enterMap(count: number): void {
    this.#enter();
    this.countHeader(count, 0x80, 0xde);
  }

  /** Writes the header of a set, an array in a map. */
  protected enterSet(count: number): void {
    this.countHeader(2, 0x80, 0xde);
    this.string("__Set__");
    this.boolean(true);
    this.string("as-list");
    this.enterArray(count);
  }

  /** Puts frames before those of the payloads, in whose places nothing in frame 0 points at them. */
  protected lead(frames: readonly Uint8Array[]): void {
    this.#payloadFrames.push(...frames);
  }

  /** Leaves an array, a map or a set. */
  protected leave(): void {
    this.#depth--;
  }

  /** Frame 0 and the payload frames; the writer is empty afterwards. */
  protected takeFrames(): Uint8Array[] {
    const payloads = this.#payloadFrames;
    const head = this.finish();
    this.clear();
    return payloads.length === 0 ? [head] : [head, ...payloads];
  }

  /** Forgets what was written. */
  protected clear(): void {
    this.discard();
    this.#depth = 0;
    if (this.#payloadFrames.length > 0) this.#payloadFrames = [];
  }

  /** Writes the name of a map entry where names are open. */
  protected name(name: string): void {
    if (isReserved(name)) {
      throw new EncodeError(`expected a map that Python reads as a dict, got one with the reserved key ${name}`);
    }
    this.string(name);
  }

  #enter(): void {
    if (++this.#depth > mostLevels)
      throw new EncodeError(`expected at most ${mostLevels} nested values, got more; a cycle?`);
  }

  #tupleKey(value: readonly MapKey[]): void {
    this.enterArray(value.length);
    for (const element of value) this.key(element);
    this.#depth--;
  }

  #objectKey(value: object): void {
    if (value instanceof Pickled) this.pickled(value);
    else if (value instanceof Float) this.float(value);
    else if (value instanceof PyEnum) this.#enum(value);
    else if (value instanceof Serialized) this.serialized(value);
    else throw new EncodeError(`expected a key that Python can hash and msgpack can hold, got ${typeof value}`);
  }

  #payload(reserved: string, value: Serialized | Pickled): void {
    if (!value.isWhole) throw new SpoiledError();
    this.countHeader(1, 0x80, 0xde);
    this.string(reserved);
    this.number(this.#payloadFrames.length + 1);
    this.#payloadFrames.push(value.headerBytes);
    for (const frame of value.frames) this.#payloadFrames.push(frame);
  }

  #object(value: object): void {
    if (Array.isArray(value)) this.#array(value as readonly WritableValue[]);
    else if (value instanceof Map) this.#map(value as ReadonlyMap<string, WritableValue>);
    else if (value instanceof KeyMap) this.#entries(value as KeyMap<WritableValue>);
    else if (value instanceof Uint8Array) this.bytes(value);
    else if (value instanceof Serialized) this.serialized(value);
    else if (value instanceof Pickled) this.pickled(value);
    else if (value instanceof Float) this.float(value);
    else if (value instanceof PySet) this.#set(value.values, value.values.length);
    else if (value instanceof Set || value instanceof KeySet) this.#set(value as Iterable<WritableValue>, value.size);
    else if (value instanceof PyEnum) this.#enum(value);
    else this.#plain(value);
  }

  #array(values: readonly WritableValue[]): void {
    this.enterArray(values.length);
    for (const value of values) this.any(value);
    this.#depth--;
  }

  #map(map: ReadonlyMap<string, WritableValue>): void {
    // Types allow only strings as the keys of a Map; what else there is, is written as it would be from a KeyMap.
    this.#entries(map);
  }

  #entries(map: ReadonlyMap<MapKey, WritableValue> | KeyMap<WritableValue>): void {
    this.enterMap(map.size);
    for (const [key, value] of map) {
      if (typeof key === "string") this.name(key);
      else this.key(key);
      this.any(value);
    }
    this.#depth--;
  }

  #set(values: Iterable<WritableValue>, size: number): void {
    this.enterSet(size);
    for (const value of values) this.any(value);
    this.#depth--;
  }

  #enum(member: PyEnum): void {
    this.countHeader(4, 0x80, 0xde);
    this.string("__Enum__");
    this.boolean(true);
    this.string("name");
    this.string(member.name);
    this.string("__module__");
    this.string(member.module);
    this.string("__name__");
    this.string(member.typeName);
  }

  /** Writes a plain object as a map, without the properties that are `undefined`. */
  #plain(value: object): void {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      const { name } = (value as { readonly constructor?: { readonly name?: unknown } }).constructor ?? {};
      const ofClass = typeof name === "string" ? `of class ${name}` : "without a class";
      throw new EncodeError(`expected a value that msgpack can hold, got an object ${ofClass}`);
    }
    const more = (value as WithExtra)[extra];
    const entries = Object.entries(value as Record<string, WritableValue>).filter(([, member]) => member !== undefined);
    this.#map(new Map<string, WritableValue>(more === undefined ? entries : [...entries, ...more]));
  }
}
