/** Python's builtins, as pickles call them. */
import { PySet } from "../../../wire/values.js";
import { PyByteArray } from "../../python/bytearray.js";
import { PyFrozenSet } from "../../python/frozen-set.js";
import { PyGlobal } from "../../python/global.js";
import { PyComplex } from "../../python/numbers.js";
import { PyRange, PySlice } from "../../python/ranges.js";
import { asTuple } from "../../python/tuple.js";
import type { BuildContext, KnownClass } from "../known-class.js";
import { checkKeys, distinct } from "../keys.js";
import { isInt, numberOf, of } from "./arguments.js";

export const builtins: Readonly<Record<string, KnownClass>> = {
  "builtins:set": { build: ({ args }, context) => setOf(args, context, PySet) },
  "builtins:frozenset": { build: ({ args }, context) => setOf(args, context, PyFrozenSet) },
  "builtins:list": of((args, charge) => copied(args, charge)?.slice()),
  "builtins:tuple": of((args, charge) => {
    const elements = copied(args, charge);
    return elements === undefined ? undefined : asTuple(elements.slice());
  }),
  "builtins:bytes": of((args, charge) => bytesOf(args, charge)),
  "builtins:bytearray": of((args, charge) => {
    const bytes = bytesOf(args, charge);
    return bytes === undefined ? undefined : new PyByteArray(bytes.slice());
  }),
  "builtins:complex": of(([real, imag]) => {
    const [re, im] = [numberOf(real), numberOf(imag)];
    return re === undefined || im === undefined ? undefined : new PyComplex(re, im);
  }),
  "builtins:range": of((args) => (args.length === 3 && args.every(isInt) ? new PyRange(...triple(args)) : undefined)),
  "builtins:slice": of((args) => (args.length === 3 ? new PySlice(args[0], args[1], args[2]) : undefined)),
  // A name within a class, as pickles below protocol 4 have it, and members of an Enum.
  "builtins:getattr": of(([object, name]) =>
    object instanceof PyGlobal && typeof name === "string" ? within(object, name) : undefined,
  ),
  // Bytes in protocols that have no bytes.
  "_codecs:encode": of(([text, encoding], charge) => {
    if (typeof text !== "string" || encoding !== "latin1") return undefined;
    charge(1 + (text.length >>> 3));
    return latin1Bytes(text);
  }),
};

const longestName = 2048;

function within(object: PyGlobal, name: string): PyGlobal | undefined {
  const qualname = `${object.qualname}.${name}`;
  return qualname.length > longestName ? undefined : new PyGlobal(object.module, qualname);
}

type SetClass = new (values: readonly unknown[]) => unknown;

function setOf(args: readonly unknown[], context: BuildContext, type: SetClass): unknown {
  if (args.length === 0) return new type([]);
  const elements = copied(args, (objects) => context.charge(objects));
  if (elements === undefined) return undefined;
  checkKeys(context, elements, 1);
  return new type([...distinct(elements)]);
}

/** The elements of the only argument, which is going to be copied. */
function copied(args: readonly unknown[], charge: (objects: number) => void): readonly unknown[] | undefined {
  if (args.length === 0) return [];
  const [given] = args;
  const elements: unknown = given instanceof PySet ? given.values : given;
  if (args.length > 1 || !Array.isArray(elements)) return undefined;
  charge(elements.length);
  return elements as readonly unknown[];
}

function bytesOf(args: readonly unknown[], charge: (objects: number) => void): Uint8Array | undefined {
  if (args.length === 0) return new Uint8Array(0);
  const [given, encoding] = args;
  if (given instanceof Uint8Array && args.length === 1) {
    charge(1 + (given.length >>> 3));
    return given;
  }
  if (typeof given !== "string" || args.length > 2 || (encoding !== "latin-1" && encoding !== "latin1"))
    return undefined;
  charge(1 + (given.length >>> 3));
  return latin1Bytes(given);
}

/** @throws RangeError if a character is none of Latin-1. */
function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0xff || character.length > 1) throw new RangeError("expected characters of Latin-1, got others");
    return code;
  });
}

function triple(args: readonly unknown[]): [number | bigint, number | bigint, number | bigint] {
  return args as [number | bigint, number | bigint, number | bigint];
}
