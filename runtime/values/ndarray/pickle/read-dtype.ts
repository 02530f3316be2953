/** `numpy.dtype` in pickles. */
import type { KnownClass } from "../../pickle/known-class.js";
import { PyGlobal } from "../../python/global.js";
import { DType, type DTypeField, type DTypeParts } from "../dtype.js";
import { malformedArray } from "../errors.js";
import { dtypeOf, subArray } from "../parse-dtype.js";
import { type DateUnit, dateUnit } from "../unit.js";

/** dtypes whose state is still to come. Nothing is made of them before, so that no dtype is part of itself. */
const unsettled = new WeakSet<DType>();

/**
 * A dtype that has its state.
 * @throws {WireError} when the value is none
 */
export function settled(value: unknown): DType {
  if (value instanceof DType && !unsettled.has(value)) return value;
  throw malformedArray("expected a dtype, got another value, or one without its state");
}

/** `numpy.dtype(...)`: as pickles of numpy call it, with a state behind; and as this package calls it, without. */
export const dtypeClass: KnownClass = {
  build({ how, args }) {
    const [described, align, copy] = args as readonly unknown[];
    if (how !== "call" || args.length === 0) return undefined;
    if (args.length === 3 && align === false && copy === true) return started(described);
    if (args.length === 1 && typeof described === "string") return fresh(dtypeOf(described));
    if (args.length === 2 && described instanceof Map)
      return fromNames(described as Map<string, unknown>, align === true);
    if (args.length === 4 && described instanceof DType) return settled(described).with({ metadata: args[3] });
    if (args.length === 1 && Array.isArray(described)) return ofRecord(described);
    return undefined;
  },
  setState(value, state) {
    const dtype = value as DType;
    if (!unsettled.has(dtype)) throw malformedArray("expected one state of a dtype, got another one");
    Object.assign(dtype, dtype.with(partsOfState(dtype, state)));
    unsettled.delete(dtype);
  },
};

/** `StringDType(coerce=..., na_object=...)`, by the function that numpy pickles it with. */
export const stringDType: KnownClass = {
  build({ how, args }) {
    const [coerce, missing] = args as readonly unknown[];
    if (how !== "call" || args.length === 0 || args.length > 2) return undefined;
    const strings = { coerce: coerce !== false && coerce !== 0, ...(args.length === 2 ? { missing } : {}) };
    return new DType({ kind: "T", itemsize: 16, strings });
  },
};

function started(described: unknown): DType | undefined {
  let dtype: DType;
  if (typeof described === "string") dtype = fresh(dtypeOf(described));
  else if (described instanceof PyGlobal && /^numpy(\.rec)?:record$/.test(described.path)) {
    dtype = new DType({ kind: "V", itemsize: 0, record: true });
  } else if (described instanceof PyGlobal && described.path === "numpy:void") {
    dtype = new DType({ kind: "V", itemsize: 0 });
  } else return undefined;
  unsettled.add(dtype);
  return dtype;
}

/** Parsed dtypes may be shared, and states are set in place. */
function fresh(dtype: DType): DType {
  return dtype.with({});
}

/** The state: `(version, endian, subdtype, names, fields, itemsize, alignment, flags[, metadata])`. */
function partsOfState(dtype: DType, state: unknown): Partial<DTypeParts> {
  if (!Array.isArray(state) || state.length < 8 || state.length > 9)
    throw malformedArray("expected the state of a dtype");
  const [, order, subdtype, names, fields, itemsize, , flags, metadata] = state as readonly unknown[];
  return {
    byteOrder: order === ">" ? ">" : "<",
    itemsize: typeof itemsize === "number" && itemsize >= 0 ? itemsize : dtype.itemsize,
    aligned: typeof flags === "number" && (flags & alignedFlag) !== 0,
    ...(names === null ? {} : { fields: fieldsOf(names, fields) }),
    ...(subdtype === null ? {} : { subArray: subArrayOf(subdtype) }),
    ...metadataOf(dtype, metadata ?? null),
  };
}

/** numpy: `NPY_ALIGNED_STRUCT`. */
const alignedFlag = 0x80;

function fieldsOf(names: unknown, fields: unknown): readonly DTypeField[] {
  if (!Array.isArray(names) || !(fields instanceof Map)) throw malformedArray("expected names and fields of a dtype");
  return (names as readonly unknown[]).map((name) => {
    const field: unknown = fields.get(name);
    if (typeof name !== "string" || !Array.isArray(field)) throw malformedArray("expected a field for each name");
    const [dtype, offset, title] = field as readonly unknown[];
    return { name, dtype: settled(dtype), offset: offset as number, ...(typeof title === "string" ? { title } : {}) };
  });
}

function subArrayOf(subdtype: unknown): DTypeParts["subArray"] {
  const [dtype, shape] = Array.isArray(subdtype) ? (subdtype as readonly unknown[]) : [];
  return subArray(settled(dtype), shape).subArray;
}

function metadataOf({ kind }: DType, metadata: unknown): Partial<DTypeParts> {
  if (kind !== "M" && kind !== "m") return metadata === null ? {} : { metadata };
  const [own, unit] = Array.isArray(metadata) ? (metadata as readonly unknown[]) : [];
  return { unit: unitOf(unit), ...(own === null || own === undefined ? {} : { metadata: own }) };
}

function unitOf(unit: unknown): DateUnit {
  const [name, count, divisor] = Array.isArray(unit) ? (unit as readonly unknown[]) : [];
  const text = name instanceof Uint8Array ? new TextDecoder().decode(name) : name;
  if (typeof text !== "string" || typeof count !== "number" || divisor !== 1) {
    throw malformedArray("expected a unit of time in the state of a dtype");
  }
  return dateUnit(text, count);
}

/** `numpy.dtype({"names": ..., "formats": ..., "offsets": ..., "itemsize": ...}, align)`. */
function fromNames(described: ReadonlyMap<string, unknown>, aligned: boolean): DType {
  const [names, formats, offsets] = ["names", "formats", "offsets"].map((name) => listOf(described.get(name)));
  const titles = described.get("titles");
  const fields = (names ?? []).map((name, index) => {
    if (typeof name !== "string") throw malformedArray("expected names of fields");
    const title: unknown = Array.isArray(titles) ? titles[index] : null;
    return {
      name,
      dtype: formatOf(formats?.[index]),
      offset: offsets?.[index] as number,
      ...(typeof title === "string" ? { title } : {}),
    };
  });
  return new DType({ kind: "V", itemsize: described.get("itemsize") as number, fields, aligned });
}

function formatOf(format: unknown): DType {
  if (!Array.isArray(format)) return settled(format);
  const [dtype, shape] = format as readonly unknown[];
  return subArray(settled(dtype), shape);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw malformedArray("expected lists of what fields are made of");
}

/** `numpy.dtype((numpy.record, dtype))`, `numpy.dtype((dtype, shape))`. */
function ofRecord(described: readonly unknown[]): DType | undefined {
  const [first, second] = described;
  if (described.length !== 2) return undefined;
  if (first instanceof DType) return subArray(settled(first), second);
  const record = first instanceof PyGlobal && first.path === "numpy:record";
  return record ? settled(second).with({ record: true }) : undefined;
}
