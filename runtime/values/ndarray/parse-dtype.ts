/** dtypes from the ways in which numpy describes them. */
import { DType, type DTypeField, type DTypeKind } from "./dtype.js";
import { malformedArray, overLimit } from "./errors.js";
import { sizeOf } from "./layout.js";
import { parseUnit } from "./unit.js";

/** A field in a list: its name (or title and name), its dtype, and a shape if it is an array. */
export type FieldLike =
  | readonly [name: string | readonly [title: string, name: string], dtype: DTypeLike]
  | readonly [name: string | readonly [title: string, name: string], dtype: DTypeLike, shape: readonly number[]];

/** A dtype, or a description of one: see {@link dtypeOf}. */
export type DTypeLike = DType | string | readonly FieldLike[];

/** Lists of fields inside each other. */
const deepest = 32;

/**
 * A dtype as numpy describes it: a name (`"float64"`, `"datetime64[ns]"`), a string as in `.npy` files (`"<f8"`, `"|S3"`), or
 * a list of fields (`[["x", "<f8"], ["y", "<i4", [2]]]`), which lie one behind the other.
 * @throws {WireError} when numpy has no such dtype
 */
export function dtypeOf(description: DTypeLike): DType {
  return parseDType(description, 0);
}

function parseDType(description: unknown, depth: number): DType {
  if (description instanceof DType) return description;
  if (typeof description === "string") return parseText(description);
  if (!Array.isArray(description))
    throw malformedArray(`expected the description of a dtype, got ${typeof description}`);
  if (depth === deepest) throw overLimit(`expected at most ${deepest} dtypes inside each other, got more`);
  return structured((description as readonly unknown[]).map((entry) => parseField(entry, depth)));
}

/** A structured dtype whose fields lie one behind the other; those without a name are gaps. */
function structured(entries: readonly Omit<DTypeField, "offset">[]): DType {
  let itemsize = 0;
  const fields: DTypeField[] = [];
  for (const entry of entries) {
    if (entry.name !== "") fields.push({ ...entry, offset: itemsize });
    itemsize += entry.dtype.itemsize;
  }
  return new DType({ kind: "V", itemsize, fields });
}

function parseField(entry: unknown, depth: number): Omit<DTypeField, "offset"> {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) {
    throw malformedArray("expected a field of a dtype to be a name, a dtype and perhaps a shape");
  }
  const [names, described, shape] = entry as readonly unknown[];
  const dtype = parseDType(described, depth + 1);
  return { ...parseName(names), dtype: shape === undefined ? dtype : subArray(dtype, shape) };
}

function parseName(names: unknown): { readonly name: string; readonly title?: string } {
  if (typeof names === "string") return { name: names };
  const [title, name] = Array.isArray(names) ? (names as readonly unknown[]) : [];
  if (typeof title === "string" && typeof name === "string") return { title, name };
  throw malformedArray("expected the name of a field to be a string");
}

/** A dtype whose elements are arrays of another. */
export function subArray(dtype: DType, shape: unknown): DType {
  const lengths = (typeof shape === "number" ? [shape] : shape) as readonly number[] | undefined;
  if (!isList(lengths)) throw malformedArray("expected the shape of a field to be a list of numbers");
  const itemsize = sizeOf(lengths) * dtype.itemsize;
  return lengths.length === 0 ? dtype : new DType({ kind: "V", itemsize, subArray: { dtype, shape: [...lengths] } });
}

const BY_NAME: Readonly<Record<string, string | undefined>> = {
  bool: "|b1",
  int8: "|i1",
  int16: "<i2",
  int32: "<i4",
  int64: "<i8",
  uint8: "|u1",
  uint16: "<u2",
  uint32: "<u4",
  uint64: "<u8",
  float16: "<f2",
  float32: "<f4",
  float64: "<f8",
  float128: "<f16",
  complex64: "<c8",
  complex128: "<c16",
  complex256: "<c32",
  object: "|O",
};

function parseText(text: string): DType {
  const known = Object.hasOwn(BY_NAME, text)
    ? (BY_NAME[text] as string)
    : text.replace(/^(datetime|timedelta)64/, shortDate);
  const match = /^([<>|=]?)([biufcSUVOMma?])(\d{1,10})?(?:\[(\w{1,20})\])?$/.exec(known);
  if (match === null) throw malformedArray(`numpy has no dtype ${JSON.stringify(text.slice(0, 40))}`);
  const [, order, letter, digits, unit] = match as unknown as [string, string, string, string?, string?];
  const kind = (letter === "?" ? "b" : letter === "a" ? "S" : letter) as DTypeKind;
  const dated = kind === "M" || kind === "m";
  if (unit !== undefined && !dated) throw malformedArray(`a dtype of kind ${kind} has no unit`);
  return new DType({
    kind,
    itemsize: itemsizeOf(kind, digits),
    byteOrder: order === ">" ? ">" : "<",
    unit: dated ? parseUnit(unit) : undefined,
  });
}

function itemsizeOf(kind: DTypeKind, digits: string | undefined): number {
  if (digits !== undefined) return Number(digits) * (kind === "U" ? 4 : 1);
  if (kind === "b") return 1;
  if (kind === "O" || kind === "M" || kind === "m") return 8;
  if (kind === "S" || kind === "U" || kind === "V") return 0;
  throw malformedArray(`expected the bytes of a dtype of kind ${kind}`);
}

function shortDate(_: string, which: string): string {
  return which === "datetime" ? "M8" : "m8";
}

function isList(value: readonly number[] | undefined): value is readonly number[] {
  return Array.isArray(value);
}
