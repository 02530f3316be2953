import type { WireError } from "./errors.js";
import { KeyMap, type MapKey } from "./key-map.js";
import type { Limits } from "./limits.js";
import { PayloadIndex } from "./payload-index.js";
import { Pickled, Serialized } from "./payloads.js";
import { newestRelease } from "./release.js";
import { ScalarReader, typeOf } from "./scalar-reader.js";
import { isReserved, prefixBytes, specialAt, type SpecialKind } from "./special.js";
import { Float, PyEnum, PySet, type Key, type WireValue } from "./values.js";

/** Options of a {@link Reader}. */
export interface ReaderOptions {
  /** The sender's release as an ordinal. Default: the newest. */
  readonly release?: number | undefined;
  /** Bounds on the bytes; defaults for those that are absent. */
  readonly limits?: Partial<Limits> | undefined;
  /** Keep what is lost otherwise, so that a message is written back as it was: whole floats come as `Float`. */
  readonly exactFloats?: boolean | undefined;
}

/** Reads values whose type is not known before. */
export class OpenReader extends ScalarReader {
  /** The sender's release as an ordinal. */
  readonly release: number;
  /** Whether to read values so that they are written back as they were. */
  protected readonly exact: boolean;
  readonly #frames: readonly Uint8Array[];
  #payloads: PayloadIndex | undefined;

  constructor(frames: readonly Uint8Array[], options: ReaderOptions) {
    super(frames[0] ?? empty, options.limits);
    this.release = options.release ?? newestRelease;
    this.exact = options.exactFloats ?? false;
    this.#frames = frames;
  }

  /** Reads a value of any type. */
  any(): WireValue {
    const byte = this.peek();
    if (byte < 0x80) {
      this.position++;
      return byte;
    }
    switch (typeOf(byte)) {
      case "str":
        return this.string();
      case "map":
        return this.#map();
      case "array":
        return this.#array();
      case "int":
        return this.numeric(byte);
      case "float":
        return this.number();
      case "nil":
        this.position++;
        return null;
      case "bool":
        this.position++;
        return byte === 0xc3;
      case "bin":
        return this.bytes();
      case "ext":
        throw this.unsupported(byte);
    }
  }

  /** Reads an integer or a float. */
  number(): number {
    const byte = this.peek();
    const type = typeOf(byte);
    if (type === "int") return this.numeric(byte) as number;
    if (type !== "float") return this.any() as never;
    const value = this.numeric(byte) as number;
    return this.exact && Number.isInteger(value) ? (new Float(value) as never) : value;
  }

  /** Reads a Dask key. Whatever else is there comes back, also inside of a tuple: the validator reports it. */
  key(): Key {
    return this.#key(false) as Key;
  }

  /**
   * Reads a key of a map.
   * @throws WireError if it is, or holds, a value that no map in Python has as a key: a map or a set.
   */
  mapKey(): MapKey {
    return this.#key(true) as MapKey;
  }

  /** Reads a value that Dask has serialized. */
  serialized(): Serialized {
    return this.specialKind() === "serialized" ? (this.#payload("serialized") as Serialized) : (this.any() as never);
  }

  /** Reads a pickle. */
  pickled(): Pickled {
    return this.specialKind() === "pickled" ? (this.#payload("pickled") as Pickled) : (this.any() as never);
  }

  /** Which special object stands at the cursor, in the form that Dask writes. */
  protected specialKind(): SpecialKind | undefined {
    return specialAt(this.data, this.position);
  }

  #numericKey(byte: number): number | bigint {
    const value = this.numeric(byte);
    return this.exact && typeOf(byte) === "float" && Number.isInteger(value)
      ? (new Float(Number(value)) as never)
      : value;
  }

  #key(hashable: boolean): MapKey | WireValue {
    const byte = this.peek();
    if (byte < 0x80) {
      this.position++;
      return byte;
    }
    switch (typeOf(byte)) {
      case "str":
        return this.string();
      case "int":
      case "float":
        return this.#numericKey(byte);
      case "array":
        return this.#tupleKey(hashable) as MapKey;
      case "map":
        return hashable ? this.#objectKey() : this.any();
      default:
        return this.any();
    }
  }

  #tupleKey(hashable: boolean): readonly (MapKey | WireValue)[] {
    const count = this.arrayHeader();
    this.enter(count);
    const elements = emptyArray<MapKey | WireValue>(count);
    for (let i = 0; i < count; i++) elements[i] = this.#key(hashable);
    this.depth--;
    return elements;
  }

  /** Reads what Python can hash of all that Dask writes as a map: payloads, and members of enums. */
  #objectKey(): MapKey {
    const start = this.position;
    const kind = this.specialKind();
    if (kind === "serialized" || kind === "pickled") return this.#payload(kind, true);
    const value = this.#map();
    if (value instanceof PyEnum) return value;
    const got = value instanceof PySet ? "a set" : "a map";
    throw this.error(`expected a key that Python can hash, got ${got}`, undefined, start);
  }

  #array(): WireValue[] {
    const count = this.arrayHeader();
    this.enter(count);
    const values = emptyArray<WireValue>(count);
    for (let i = 0; i < count; i++) values[i] = this.any();
    this.depth--;
    return values;
  }

  #map(): WireValue {
    const kind = this.specialKind();
    if (kind === "serialized" || kind === "pickled") return this.#payload(kind);
    const start = this.position;
    const count = this.entriesHeader();
    this.enter(count);
    const map = new Map<string, WireValue>();
    let reserved = false;
    for (let i = 0; i < count; i++) {
      if (typeOf(this.peek()) !== "str") return this.#mixedMap(map, count - i, start, reserved);
      const key = this.string();
      reserved ||= isReserved(key);
      map.set(key, this.any());
    }
    this.depth--;
    return reserved ? this.#special(map, start) : map;
  }

  /** Goes on with a map that turned out to have other keys than strings. */
  #mixedMap(strings: Map<string, WireValue>, left: number, start: number, reserved: boolean): KeyMap<WireValue> {
    const keys: MapKey[] = [...strings.keys()];
    const values: WireValue[] = [...strings.values()];
    for (let i = 0; i < left; i++) {
      const key = this.mapKey();
      reserved ||= typeof key === "string" && isReserved(key);
      keys.push(key);
      values.push(this.any());
    }
    if (reserved) throw this.#reservedError(start);
    this.depth--;
    return KeyMap.of(keys, values);
  }

  /** The object that a map with a reserved key stands for, whatever the order of its keys. */
  #special(map: ReadonlyMap<string, WireValue>, start: number): WireValue {
    const elements = map.get("as-list");
    if (map.size === 2 && map.has("__Set__") && Array.isArray(elements)) return new PySet(elements as WireValue[]);
    const module = map.get("__module__");
    const typeName = map.get("__name__");
    const name = map.get("name");
    const named = typeof module === "string" && typeof typeName === "string" && typeof name === "string";
    if (map.size === 4 && map.has("__Enum__") && named) return new PyEnum(module, typeName, name);
    throw this.#reservedError(start);
  }

  #payload(kind: "serialized" | "pickled", isKey = false): Serialized | Pickled {
    this.position += prefixBytes[kind];
    const at = this.position;
    const byte = this.peek();
    if (typeOf(byte) !== "int") throw this.error("expected the index of a frame, got another value");
    this.#payloads ??= new PayloadIndex(this.#frames, this.limits);
    const index = Number(this.numeric(byte));
    const { header, frames } = isKey ? this.#payloads.keyAt(index, at) : this.#payloads.at(index);
    return kind === "serialized" ? new Serialized(header, frames) : new Pickled(header, frames);
  }

  #reservedError(start: number): WireError {
    const names = "__Serialized__, __Pickled__, __Set__ and __Enum__ only as Dask writes them";
    return this.error(`expected the reserved keys ${names}, got a map with one among others`, undefined, start);
  }
}

const empty = new Uint8Array(0);

// An array that grows takes room for 17 elements with its first. A larger count is a claim, for which nothing is allocated.
const exact = 16;

/** An array to be filled with so many elements. */
export function emptyArray<T>(count: number): T[] {
  return count <= exact ? new Array<T>(count) : [];
}
