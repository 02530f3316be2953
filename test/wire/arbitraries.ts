/** Random values as the wire has them, and a form of them that `deepEqual` compares rightly. */
import fc from "fast-check";
import { KeyMap, type MapKey } from "../../runtime/wire/key-map.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { isReserved } from "../../runtime/wire/special.js";
import { Float, PyEnum, PySet, type WireValue } from "../../runtime/wire/values.js";

export const text = fc.string({ unit: "binary", maxLength: 40 });
const name = text.filter((each) => !isReserved(each));
const integer = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -70_000, max: 70_000 }));
const fraction = fc.double().filter((each) => !Number.isSafeInteger(each) && !Number.isInteger(each));
const long = fc.oneof(
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
);
const bytes = fc.uint8Array({ maxLength: 40 }).map((each) => new Uint8Array(each));

const serialized = fc
  .record({ frames: fc.array(bytes, { maxLength: 3 }), serializer: text })
  .map(({ frames, serializer }) => Serialized.of({ serializer }, frames));
const pickled = fc
  .record({ pickle: bytes, frames: fc.array(bytes, { maxLength: 3 }) })
  .map(({ pickle, frames }) => Pickled.of(pickle, frames));
const enumMember = fc.tuple(text, text, text).map(([module, type, member]) => new PyEnum(module, type, member));

function keyOf(...leaves: readonly fc.Arbitrary<MapKey>[]): fc.Arbitrary<MapKey> {
  return fc.letrec<{ key: MapKey }>((tie) => ({
    key: fc.oneof({ maxDepth: 3 }, ...leaves, fc.array(tie("key"), { maxLength: 3 })),
  })).key;
}

const plainLeaves = [name, integer, fraction, fc.boolean(), fc.constant(null)];

/** A key that msgpack holds by itself. */
export const plainKey = keyOf(...plainLeaves);

/** Any key, also one with payloads and members of enums in it. */
export const mapKey = keyOf(...plainLeaves, bytes, serialized, pickled, enumMember);

/** Values that every msgpack library can represent; whole floats and long integers are not among them. */
export const commonValue = fc.letrec<{ value: WireValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    ...[fc.constant(null), fc.boolean(), integer, fraction, text, bytes],
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
})).value;

function valueWith(key: fc.Arbitrary<MapKey>): fc.Arbitrary<WireValue> {
  return fc.letrec<{ value: WireValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      ...[fc.constant(null), fc.boolean(), integer, fraction, long, text, bytes, serialized, pickled, enumMember],
      fc.integer().map((each) => new Float(each)),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.array(tie("value"), { maxLength: 3 }).map((values) => new PySet(values)),
      fc.array(fc.tuple(name, tie("value")), { maxLength: 5 }).map((entries) => new Map(entries)),
      fc.array(fc.tuple(key, tie("value")), { maxLength: 5 }).map((entries) => new KeyMap(entries)),
    ),
  })).value;
}

/** Any value that the wire can hold. */
export const wireValue = valueWith(mapKey);

/** Any value in whose maps the keys are such that msgpack holds them by itself. */
export const plainlyKeyed = valueWith(plainKey);

/** A form in which equal values are deeply equal: what hides in private fields is brought out. */
export function laidOpen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(laidOpen);
  if (value instanceof Serialized || value instanceof Pickled) {
    return {
      kind: value.constructor.name,
      header: [...value.headerBytes],
      frames: value.frames.map((each) => [...each]),
    };
  }
  if (value instanceof PySet) return { set: value.values.map(laidOpen) };
  // A KeyMap of nothing but string keys is a Map when it comes back.
  if (value instanceof Map || value instanceof KeyMap) {
    return { entries: [...(value as Iterable<[MapKey, unknown]>)].map((entry) => entry.map(laidOpen)) };
  }
  return value instanceof Uint8Array ? { bytes: [...value] } : value;
}
