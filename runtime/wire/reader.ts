import { isKey } from "./checks.js";
import { otherType } from "./cursor.js";
import { startsWith, type FieldTable } from "./fields.js";
import { plainNumbers } from "./key-index.js";
import { keyText, KeyMap, type MapKey } from "./key-map.js";
import { emptyArray, OpenReader, type ReaderOptions } from "./open-reader.js";
import { KeySet } from "./key-set.js";
import { prefixBytes, specialAt, type SpecialKind } from "./special.js";
import { typeOf, type MsgpackType } from "./scalar-reader.js";
import { extra, PySet, wireOrder, type WireValue, type WithExtra } from "./values.js";

export type { ReaderOptions } from "./open-reader.js";

/** Reads one value of type `T` at the cursor. */
export type Read<T> = (reader: Reader) => T;

/** What stands at the cursor; `"end"` when nothing does. */
export type ValueKind = MsgpackType | SpecialKind | "end";

/**
 * A cursor over the first frame of a message, with the payload frames beside it.
 *
 * A typed read that finds a value of another type decodes what is there and returns it under a cast: the validator, which
 * runs afterwards, reports it with its place in the message. Only bytes that are malformed or over a limit throw, always
 * a {@link WireError}.
 */
export class Reader extends OpenReader {
  /** The name that {@link field} read last and did not find. */
  fieldName = "";
  /** How many fields were read that their struct does not name. */
  unknownFields = 0;
  #unknown: Map<object, string[]> | undefined;

  constructor(frames: readonly Uint8Array[], options: ReaderOptions = {}) {
    super(frames, options);
  }

  /** What stands at the cursor, which does not move. */
  kind(): ValueKind {
    if (this.position >= this.size) return "end";
    const type = typeOf(this.peek());
    return type === "map" ? (specialAt(this.data, this.position) ?? "map") : type;
  }

  /** Reads an array of like elements. */
  array<T>(item: Read<T>): T[] {
    const count = this.arrayHeader();
    if (count === otherType) return this.any() as never;
    this.enter(count);
    const values = emptyArray<T>(count);
    for (let i = 0; i < count; i++) values[i] = item(this);
    this.depth--;
    return values;
  }

  /** Reads an array whose first elements have types of their own; `rest` null: further ones are read as they are. */
  tuple(prefix: readonly Read<unknown>[], rest: Read<unknown> | null): unknown[] {
    const count = this.arrayHeader();
    if (count === otherType) return this.any() as never;
    this.enter(count);
    const values = emptyArray<unknown>(count);
    for (let i = 0; i < count; i++) {
      const item = i < prefix.length ? (prefix[i] as Read<unknown>) : rest;
      values[i] = item === null ? this.any() : item(this);
    }
    this.depth--;
    return values;
  }

  /**
   * Reads a Python set; iterating it gives the order on the wire. Tuples in it are equal only to themselves, unless it is a
   * {@link KeySet}.
   */
  set<T>(item: Read<T>): ReadonlySet<T> {
    if (this.specialKind() === "set") {
      const start = this.position;
      this.position += prefixBytes.set;
      if (startsWith(this.data, this.position, setMiddle)) {
        this.position += setMiddle.length;
        if (this.kind() === "array") return setOf(this.array(item));
      }
      this.position = start;
    }
    const value = this.any();
    return value instanceof PySet ? (setOf(value.values) as never) : (value as never);
  }

  /** Reads a map with string keys. */
  stringMap<V>(value: Read<V>): Map<string, V> {
    const start = this.position;
    const count = this.mapHeader();
    if (count < 0) return this.any() as never;
    const map = new Map<string, V>();
    for (let i = 0; i < count; i++) {
      if (typeOf(this.peek()) !== "str") return this.#reread(start);
      const key = this.string();
      map.set(key, value(this));
    }
    this.depth--;
    return map;
  }

  /** Reads a map with any keys. */
  keyMap<V>(value: Read<V>): KeyMap<V> {
    const count = this.mapHeader();
    if (count < 0) return this.any() as never;
    const keys: MapKey[] = [];
    const values: V[] = [];
    for (let i = 0; i < count; i++) {
      keys.push(this.mapKey());
      values.push(value(this));
    }
    this.depth--;
    return KeyMap.of(keys, values);
  }

  /** Enters a map and returns how many entries it has; -1, and nothing is consumed, if no plain map is there. */
  mapHeader(): number {
    if (specialAt(this.data, this.position) !== undefined) return otherType;
    const count = this.entriesHeader();
    if (count !== otherType) this.enter(count);
    return count;
  }

  /** Leaves a map. */
  mapEnd(): void {
    this.depth--;
  }

  /**
   * Reads a map key and returns its index in the table. -1 if it is not there: then the key, as text, is in `fieldName`,
   * which the next read overwrites.
   *
   * @param previous what the call for the key before returned; -1 for the first. A sender writes its fields in the same
   * order each time, so the one that followed last time is tried first.
   */
  field(table: FieldTable, previous: number): number {
    const guess = table.followers[previous + 1] as number;
    const expected = table.encoded[guess];
    if (expected !== undefined && startsWith(this.data, this.position, expected)) {
      this.position += expected.length;
      return guess;
    }
    const length = this.stringHeader();
    if (length === otherType) {
      this.fieldName = keyText(this.mapKey());
      return -1;
    }
    const index = table.find(this.data, this.position, length);
    if (index < 0) {
      this.fieldName = this.text(length);
      return -1;
    }
    this.position += length;
    table.followers[previous + 1] = index;
    return index;
  }

  /** Reads the value of the field that {@link field} did not find, keeps it under `extra`, and counts it as unknown. */
  unknownField(target: object): void {
    const name = this.fieldName;
    this.unknownFields++;
    this.#unknown ??= new Map();
    const names = this.#unknown.get(target);
    if (names === undefined) this.#unknown.set(target, [name]);
    else names.push(name);
    extraOf(target).set(name, this.any());
  }

  /** Reads the value of the field that {@link field} did not find, and keeps it under `extra`: the type allows it. */
  extraField<T>(target: object, value: Read<T>): void {
    const name = this.fieldName;
    const fields = this.exact ? orderOf(target) : undefined;
    extraOf(target).set(name, value(this) as WireValue);
    fields?.add(name);
  }

  /** The structs with unknown fields, and the names of these. */
  get unknownNames(): ReadonlyMap<object, readonly string[]> {
    return this.#unknown ?? noNames;
  }

  /** The value of a string key in the map at the cursor, which does not move; `undefined` if there is none. */
  seekField(name: string): WireValue | undefined {
    const start = this.position;
    const depth = this.depth;
    const count = this.mapHeader();
    let value: WireValue | undefined;
    for (let i = 0; i < count; i++) {
      const found = typeOf(this.peek()) === "str" ? this.string() === name : this.skip();
      if (found === true) {
        value = this.any();
        break;
      }
      this.skip();
    }
    this.position = start;
    this.depth = depth;
    return value;
  }

  #reread(start: number): never {
    this.position = start;
    this.depth--;
    return this.any() as never;
  }
}

// The rest of {"__Set__": true, "as-list": [...]} between the reserved key and the elements.
const setMiddle = Uint8Array.of(0xc3, 0xa7, ...new TextEncoder().encode("as-list"));

const noNames: ReadonlyMap<object, readonly string[]> = new Map();

/** The names of the fields that were read before this one, as they came. */
function orderOf(target: object): Set<string> {
  const order = ((target as WithExtra)[wireOrder] ??= new Set());
  // As many as the type names, at most.
  for (const name of Object.keys(target)) order.add(name);
  return order;
}

function extraOf(target: object): Map<string, WireValue> {
  return ((target as WithExtra)[extra] ??= new Map<string, WireValue>());
}

/** The set of what was read. If much of it is numbers, and not all of it keys, the validator refuses what comes back. */
function setOf<T>(values: readonly T[]): ReadonlySet<T> {
  let numbers = 0;
  for (const value of values) if (typeof value === "number" || typeof value === "bigint") numbers++;
  if (numbers <= plainNumbers) return new Set(values);
  const safe = values.every(isKey) ? new KeySet(values as readonly MapKey[]) : new PySet(values as never);
  return safe as never;
}
