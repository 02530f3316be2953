/** Entries of tables of known classes for what a pickle does not name: fields of namedtuples, members of enumerations. */
import { canonicalForm, type MapKey } from "../../wire/key-map.js";
import { PyEnumMember } from "../python/enum-member.js";
import { PyGlobal } from "../python/global.js";
import { PyNamedTuple } from "../python/named-tuple.js";
import { PickleError } from "./errors.js";
import { checkKeys } from "./keys.js";
import type { BuildContext, KnownClass } from "./known-class.js";

/**
 * A namedtuple of which the fields are known: its values become {@link PyNamedTuple}.
 *
 * @param fields their names, in order
 * @throws {TypeError} when there is none, or one is there twice
 */
export function knownNamedTuple(...fields: readonly string[]): KnownClass {
  if (fields.length === 0 || !fields.every((field) => typeof field === "string" && field !== "")) {
    throw new TypeError('knownNamedTuple: expected the names of its fields, as in knownNamedTuple("x", "y")');
  }
  if (new Set(fields).size !== fields.length) throw new TypeError("knownNamedTuple: a field is there twice");
  return {
    build: (reduction) => (reduction.how === "new" ? new PyNamedTuple(reduction, fields) : undefined),
  };
}

/**
 * An `Enum` of which the members are known: they become {@link PyEnumMember}. A value that no member has, such as several
 * flags together, stays a `PyObject`.
 *
 * @param members values by name, as in Python
 * @throws {TypeError} when there is none, or a value could be none
 */
export function knownEnum(members: Readonly<Record<string, MapKey>>): KnownClass {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(members)) {
    const form = canonicalForm(value);
    // As in Python, further names of a value are aliases of the first.
    if (!names.has(form)) names.set(form, name);
  }
  if (names.size === 0) {
    throw new TypeError("knownEnum: expected values by name, as in knownEnum({ RED: 1, GREEN: 2 })");
  }
  return {
    build(reduction, context) {
      const { how, callable, args } = reduction;
      if (how !== "call" || args.length !== 1 || !(callable instanceof PyGlobal)) return undefined;
      const name = isKey(context, args[0]) ? names.get(canonicalForm(args[0])) : undefined;
      return name === undefined ? undefined : new PyEnumMember(reduction, name);
    },
  };
}

/** Whether Python can hash a value: others are those of no member that was named. */
function isKey(context: BuildContext, value: unknown): value is MapKey {
  try {
    checkKeys(context, [value], 1);
    return true;
  } catch (error) {
    if (error instanceof PickleError && error.code !== "ERR_DASKWIRE_LIMIT") return false;
    throw error;
  }
}
