/** numpy's dtypes: what the elements of an array are. */
import { PyInstance } from "../python/instance.js";
import { reduce, type Reducible, type Reduction } from "../python/reduction.js";
import { reprOf } from "../python/repr.js";
import { malformedArray, overLimit } from "./errors.js";
import { sizeOf } from "./layout.js";
import { reduceDType } from "./pickle/write-dtype.js";
import { type DateUnit, unitText } from "./unit.js";

/**
 * numpy's letter for the kind of an element: `b` bool, `i` and `u` integers, `f` float, `c` complex, `M` datetime64, `m`
 * timedelta64, `S` bytes, `U` text, `V` void or structured, `O` Python objects, `T` numpy 2's strings of any length.
 */
export type DTypeKind = "b" | "i" | "u" | "f" | "c" | "M" | "m" | "S" | "U" | "V" | "O" | "T";

/** `"<"` little-endian, `">"` big-endian, `"|"` where there is no order. */
export type ByteOrder = "<" | ">" | "|";

/** A field of a structured dtype. */
export interface DTypeField {
  readonly name: string;
  readonly dtype: DType;
  /** Bytes from the begin of the element. */
  readonly offset: number;
  /** numpy's second name of the field. */
  readonly title?: string | undefined;
}

/** An element that is an array itself. */
export interface SubArray {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** What a dtype is made of. */
export interface DTypeParts {
  readonly kind: DTypeKind;
  /** Bytes of one element. */
  readonly itemsize: number;
  /** Little-endian if absent, where there is an order. */
  readonly byteOrder?: ByteOrder | undefined;
  /** Of datetime64 and timedelta64. */
  readonly unit?: DateUnit | undefined;
  /** Of structured dtypes. */
  readonly fields?: readonly DTypeField[] | undefined;
  /** Of elements that are arrays. */
  readonly subArray?: SubArray | undefined;
  /** Whether the fields lie as a C compiler would lay them. */
  readonly aligned?: boolean | undefined;
  /** Whether Python gives records with attributes: `numpy.record`. */
  readonly record?: boolean | undefined;
  /** What `numpy.dtype(..., metadata=...)` was given, as it came; kept, not looked at. */
  readonly metadata?: unknown;
  /** Of `T`: what stands for a missing string, and whether other values become strings. */
  readonly strings?: { readonly coerce: boolean; readonly missing?: unknown } | undefined;
}

/** Most bytes of one element: numpy counts them in a C `int`. */
const mostBytes = 2 ** 31 - 1;

/** The type of an array's elements, as `numpy.dtype`. Immutable. Made by `dtypeOf("float64")`. */
export class DType extends PyInstance implements Reducible {
  readonly kind: DTypeKind;
  readonly itemsize: number;
  readonly byteOrder: ByteOrder;
  readonly unit: DateUnit | undefined;
  readonly fields: readonly DTypeField[] | undefined;
  readonly subArray: SubArray | undefined;
  readonly aligned: boolean;
  readonly record: boolean;
  readonly metadata: unknown;
  readonly strings: DTypeParts["strings"];
  /** Whether elements are, or hold, Python objects or strings that lie elsewhere. */
  readonly hasObjects: boolean;
  /** What reading one element may cost at most, in bytes and fields. */
  readonly weight: number;

  /** @throws {WireError} when there is no such dtype, such as one whose fields reach beyond its size */
  constructor(parts: DTypeParts) {
    super();
    this.kind = parts.kind;
    this.itemsize = parts.itemsize;
    this.unit = parts.unit;
    this.fields = parts.fields;
    this.subArray = parts.subArray;
    this.aligned = parts.aligned ?? false;
    this.record = parts.record ?? false;
    this.metadata = parts.metadata;
    this.strings = parts.strings;
    this.byteOrder = isOrdered(this) ? (parts.byteOrder === ">" ? ">" : "<") : "|";
    checkSize(this);
    this.weight = checkParts(this);
    const held = this.subArray === undefined ? this.fields?.map(({ dtype }) => dtype) : [this.subArray.dtype];
    this.hasObjects = this.kind === "O" || this.kind === "T" || (held?.some((each) => each.hasObjects) ?? false);
  }

  /** The description of numpy's `dtype.str`: `<f8`, `|S3`, `<M8[ns]`; of structured ones `|V` and the size. */
  get str(): string {
    if (this.kind === "O") return "|O";
    if (this.kind === "T") return "StringDType()";
    const count = this.kind === "U" ? this.itemsize / 4 : this.itemsize;
    return `${this.byteOrder}${this.kind}${count}${this.unit === undefined ? "" : unitText(this.unit)}`;
  }

  /** numpy's name: `float64`, `datetime64[ns]`. */
  get name(): string {
    const bits = this.itemsize * 8;
    switch (this.kind) {
      case "b":
        return "bool";
      case "O":
        return "object";
      case "T":
        return `StringDType${bits}`;
      default:
        return NAMES[this.kind] + (this.unit === undefined ? String(bits === 0 ? "" : bits) : unitText(this.unit));
    }
  }

  /** Whether numbers lie in the byte order of typed arrays. */
  get isNative(): boolean {
    return this.byteOrder !== ">";
  }

  /** A field of a structured dtype by its name, or its title. */
  field(name: string): DTypeField | undefined {
    return this.fields?.find((field) => field.name === name) ?? this.fields?.find((field) => field.title === name);
  }

  /** Whether numpy would call them equal; metadata does not count. */
  equals(other: DType): boolean {
    return this === other || (sameScalar(this, other) && sameFields(this, other) && sameSubArray(this, other));
  }

  /** This dtype with some parts replaced. */
  with(changes: Partial<DTypeParts>): DType {
    return new DType({ ...(this as DTypeParts), ...changes });
  }

  [reduce](): Reduction {
    return reduceDType(this);
  }

  /** As for a person: `float64`, `[x: float64, y: int32(2,)]`. */
  [reprOf](): string {
    if (this.subArray !== undefined) return `${this.subArray.dtype[reprOf]()}(${this.subArray.shape.join(",")})`;
    if (this.fields === undefined) return this.isNative ? this.name : `${this.name} (big-endian)`;
    return `[${this.fields.map(({ name, dtype }) => `${name}: ${dtype[reprOf]()}`).join(", ")}]`;
  }
}

const NAMES = {
  i: "int",
  u: "uint",
  f: "float",
  c: "complex",
  S: "bytes",
  U: "str",
  V: "void",
  M: "datetime64",
  m: "timedelta64",
} as const;

function isOrdered({ kind, itemsize }: DType): boolean {
  return kind === "U" || ("iufcMm".includes(kind) && itemsize > 1);
}

const SIZES: Partial<Record<DTypeKind, readonly number[]>> = {
  b: [1],
  i: [1, 2, 4, 8],
  u: [1, 2, 4, 8],
  // 16 and 32 are long doubles, whose form is the platform's: they stay bytes.
  f: [2, 4, 8, 16],
  c: [8, 16, 32],
  M: [8],
  m: [8],
  O: [8],
  T: [16],
};

function checkSize({ kind, itemsize, fields, subArray }: DType): void {
  const sizes = SIZES[kind];
  const possible =
    sizes === undefined
      ? Number.isInteger(itemsize) && itemsize >= 0 && itemsize <= mostBytes && (kind !== "U" || itemsize % 4 === 0)
      : sizes.includes(itemsize);
  if (!possible) throw malformedArray(`there is no dtype of kind ${kind} with ${itemsize} bytes`);
  if (kind !== "V" && (fields ?? subArray) !== undefined) throw malformedArray(`a dtype of kind ${kind} has no fields`);
}

/** Confirms that the parts lie inside the element, and that reading it does not cost much more than its bytes. */
function checkParts(dtype: DType): number {
  const { itemsize, fields, subArray } = dtype;
  let weight = Math.max(1, itemsize);
  if (subArray !== undefined) {
    const count = sizeOf(subArray.shape);
    if (count * subArray.dtype.itemsize !== itemsize) {
      throw malformedArray(`a sub-array (${subArray.shape.join(", ")}) does not fill its ${itemsize} bytes`);
    }
    weight = subArray.shape.reduce((product, length) => product * Math.max(1, length), 1) * subArray.dtype.weight;
  } else if (fields !== undefined) {
    weight = fields.reduce((sum, field) => sum + field.dtype.weight, 1);
    for (const { name, dtype: part, offset } of fields) {
      if (Number.isInteger(offset) && offset >= 0 && offset + part.itemsize <= itemsize) continue;
      throw malformedArray(`field ${JSON.stringify(name.slice(0, 40))} reaches beyond its ${itemsize} bytes`);
    }
  }
  // Fields may overlap, as in a C union, and a few descriptions can share parts a thousandfold.
  if (weight <= 64 * itemsize + 65536) return weight;
  throw overLimit(`expected a dtype that costs little more than its ${itemsize} bytes, got ${weight} for its parts`);
}

function sameScalar(a: DType, b: DType): boolean {
  return (
    a.kind === b.kind &&
    a.itemsize === b.itemsize &&
    a.byteOrder === b.byteOrder &&
    a.unit?.name === b.unit?.name &&
    a.unit?.count === b.unit?.count
  );
}

function sameFields(a: DType, b: DType): boolean {
  if (a.fields === undefined || b.fields === undefined) return a.fields === b.fields;
  return (
    a.fields.length === b.fields.length &&
    a.fields.every((field, index) => {
      const other = b.fields?.[index] as DTypeField;
      const sameName = field.name === other.name && field.title === other.title;
      return sameName && field.offset === other.offset && field.dtype.equals(other.dtype);
    })
  );
}

function sameSubArray(a: DType, b: DType): boolean {
  if (a.subArray === undefined || b.subArray === undefined) return a.subArray === b.subArray;
  return String(a.subArray.shape) === String(b.subArray.shape) && a.subArray.dtype.equals(b.subArray.dtype);
}
