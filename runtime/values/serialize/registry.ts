/** The serializers that are known: those of this package, and those of its users. */
import { py } from "../python/global.js";
import type { SerializationFamily, ValueSerializer } from "./family.js";
import type { BuiltinSerializer } from "./types/builtin.js";
import { daskTypes } from "./types/index.js";

/** Serializers of values, by Python class and by what they test for; and serialization families by name. */
export class SerializerRegistry {
  // The last one registered comes first.
  #serializers: readonly Registered[] = [];
  readonly #families = new Map<string, SerializationFamily>();

  /**
   * Adds how values of one Python class are read and written. It comes before those that are there.
   * @returns what takes it away again
   * @throws {TypeError} when the type is no `module:qualname`, or the serializer does nothing
   */
  register<T>(serializer: ValueSerializer<T>): Disposable {
    const { module, qualname } = py(serializer.type);
    if (serializer.serialize === undefined && serializer.deserialize === undefined) {
      throw new TypeError(`serializer of ${serializer.type}: expected serialize, deserialize or both`);
    }
    if ((serializer.serialize === undefined) !== (serializer.test === undefined)) {
      throw new TypeError(`serializer of ${serializer.type}: expected test and serialize together`);
    }
    const entry: Registered = { name: typename(module, qualname), serializer: serializer };
    this.#serializers = [entry, ...this.#serializers];
    return { [Symbol.dispose]: () => (this.#serializers = this.#serializers.filter((each) => each !== entry)) };
  }

  /**
   * Adds a serialization family, which is used where it is named among the serializers.
   * @returns what takes it away again
   * @throws {TypeError} when there is one of the name
   */
  registerFamily(family: SerializationFamily): Disposable {
    const { name } = family;
    if (builtinFamilies.includes(name) || this.#families.has(name)) {
      throw new TypeError(`there is a serialization family ${JSON.stringify(name)} already`);
    }
    this.#families.set(name, family);
    return { [Symbol.dispose]: () => void this.#families.delete(name) };
  }

  /** A family that a user registered. */
  family(name: string): SerializationFamily | undefined {
    return this.#families.get(name);
  }

  /** What serializes a value in the family `dask`. */
  serializerFor(value: unknown): BuiltinSerializer | undefined {
    const own = this.#serializers.find(({ serializer }) => serializer.test?.(value) === true)?.serializer;
    return own ?? daskTypes.find((each) => each.test?.(value) === true);
  }

  /** What reads a Python class, by the name in a header's `type`. */
  deserializerOf(type: string): ValueSerializer | undefined {
    const own = this.#serializers.find((each) => each.name === type && each.serializer.deserialize !== undefined);
    return own?.serializer ?? byName.get(type);
  }
}

interface Registered {
  readonly name: string;
  readonly serializer: ValueSerializer;
}

const builtinFamilies = ["msgpack", "dask", "pickle", "error"];

/** Dask: `dask.utils.typename`. */
export function typename(module: string, qualname: string): string {
  return module === "builtins" ? qualname : `${module}.${qualname}`;
}

const byName: ReadonlyMap<string, ValueSerializer> = new Map(
  daskTypes.flatMap((each) => {
    const { module, qualname } = py(each.type);
    return [typename(module, qualname), ...(each.aliases ?? [])].map((name) => [name, each] as const);
  }),
);

/** The registry that is used where none is given. */
export const defaultSerializers = new SerializerRegistry();

/**
 * Adds to the registry that is used where none is given: see {@link SerializerRegistry.register}.
 *
 * Dask: `distributed.protocol.register_serialization`.
 */
export function registerSerializer<T>(serializer: ValueSerializer<T>): Disposable {
  return defaultSerializers.register(serializer);
}

/**
 * Adds a family to the registry that is used where none is given: see {@link SerializerRegistry.registerFamily}.
 *
 * Dask: `distributed.protocol.register_serialization_family`.
 */
export function registerFamily(family: SerializationFamily): Disposable {
  return defaultSerializers.registerFamily(family);
}
