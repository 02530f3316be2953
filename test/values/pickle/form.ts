/** What a value is, with types, bits of floats, and which containers are the same: what pickle_peer.py says of Python's. */
import { KeyMap } from "../../../runtime/wire/key-map.js";
import { Float, PySet } from "../../../runtime/wire/values.js";
import {
  Counter,
  DefaultDict,
  OrderedDict,
  PyByteArray,
  PyComplex,
  PyDate,
  PyDateTime,
  PyDecimal,
  PyDeque,
  PyException,
  PyFraction,
  PyFrozenSet,
  PyGlobal,
  PyObject,
  PyRange,
  PySlice,
  PyTime,
  PyTimeDelta,
  PyTimeZone,
  PyTuple,
  PyUuid,
} from "../../../runtime/values/python/index.js";

type Form = string | number | boolean | null | readonly Form[];
type Of = (value: unknown) => Form;

/** The form of a value as it was read with exact floats. */
export function form(value: unknown): Form {
  const seen = new Map<object, number>();
  const of: Of = (each) => {
    if (typeof each !== "object" || each === null) return scalarForm(each);
    if (!isShared(each)) return objectForm(each, of);
    const index = seen.get(each);
    if (index !== undefined) return ["same", index];
    seen.set(each, seen.size);
    return objectForm(each, of);
  };
  return of(value);
}

/** Whether it matters in Python which of two equal ones it is. */
function isShared(value: object): boolean {
  if (Array.isArray(value)) return !(value instanceof PyTuple);
  if (value instanceof PySet) return !(value instanceof PyFrozenSet);
  if (value instanceof Map || value instanceof KeyMap || value instanceof Set) return true;
  if (value instanceof PyObject) return enumMember(value) === undefined;
  return value instanceof PyByteArray || value instanceof PyDeque || isPlain(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function scalarForm(value: unknown): Form {
  switch (typeof value) {
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? intForm(BigInt(value)) : floatForm(value);
    case "bigint":
      return intForm(value);
    case "string":
      return ["str", Array.from({ length: value.length }, (_, i) => hex(value.charCodeAt(i), 4)).join("")];
    default:
      return value as boolean | null;
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function intForm(value: bigint): Form {
  return ["int", value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`];
}

function floatForm(value: number): Form {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return ["float", Number.isNaN(value) ? "nan" : bytes.toString("hex")];
}

function bytesHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function sorted(values: Iterable<unknown>, of: Of): readonly Form[] {
  // Python's json puts spaces between, and writes all that is not ASCII as escapes; forms have neither.
  const keyed = Array.from(values, (each) => [JSON.stringify(of(each)).replaceAll(",", ", "), of(each)] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each);
}

function pairs(map: Iterable<readonly [unknown, unknown]>, of: Of): readonly Form[] {
  return Array.from(map, ([key, item]) => [of(key), of(item)]);
}

function objectForm(value: object, of: Of): Form {
  if (value instanceof Float) return floatForm(value.value);
  if (value instanceof Uint8Array) return ["bytes", bytesHex(value)];
  if (value instanceof PyByteArray) return ["bytearray", bytesHex(value.bytes)];
  if (Array.isArray(value)) return [value instanceof PyTuple ? "tuple" : "list", ...value.map(of)];
  if (value instanceof PyFrozenSet) return ["frozenset", ...sorted(value, of)];
  if (value instanceof PySet || value instanceof Set) return ["set", ...sorted(value as Iterable<unknown>, of)];
  if (value instanceof PyDeque) return ["deque", value.maxlen, ...value.items.map(of)];
  if (value instanceof DefaultDict) return ["defaultdict", of(value.factory), ...pairs(value, of)];
  if (value instanceof OrderedDict) return ["OrderedDict", ...pairs(value, of)];
  if (value instanceof Counter) return ["Counter", ...pairs(value, of)];
  if (value instanceof Map || value instanceof KeyMap)
    return ["dict", ...pairs(value as Iterable<[unknown, unknown]>, of)];
  if (isPlain(value)) return ["dict", ...pairs(Object.entries(value), of)];
  return instanceForm(value, of);
}

function instanceForm(value: object, of: Of): Form {
  if (value instanceof PyComplex) return ["complex", floatForm(value.real), floatForm(value.imag)];
  if (value instanceof PyDecimal) return ["Decimal", value.text];
  if (value instanceof PyFraction) return ["Fraction", intForm(value.numerator), intForm(value.denominator)];
  if (value instanceof PyUuid) return ["UUID", value.text];
  if (value instanceof PyTimeDelta) return ["timedelta", Number(value.microseconds)];
  if (value instanceof PyTimeZone) return ["timezone", of(value.offset), ...(value.name === null ? [] : [value.name])];
  if (value instanceof PyDate) return ["date", value.year, value.month, value.day];
  if (value instanceof PyTime) {
    const day = value instanceof PyDateTime ? ["datetime", value.year, value.month, value.day] : ["time"];
    return [...day, value.hour, value.minute, value.second, value.microsecond, value.fold, of(value.tzinfo)];
  }
  if (value instanceof PyRange) return ["range", of(value.start), of(value.stop), of(value.step)];
  if (value instanceof PySlice) return ["slice", of(value.start), of(value.stop), of(value.step)];
  if (value instanceof PyGlobal) return globalForm(value);
  if (value instanceof PyException) return ["exception", value.module, value.qualname, ...value.args.map(of)];
  return inertForm(value as PyObject, of);
}

/** The samples define where these are. */
function globalForm({ module, qualname }: PyGlobal): Form {
  const member = /^Color\.(\w+)$/.exec(qualname);
  if (member !== null) return ["enum", member[1] as string];
  if (module === "__builtin__") return ["global", "builtins", qualname];
  return ["global", module, qualname];
}

/** The name of a member of the samples' Enum. */
function enumMember(value: PyObject): string | undefined {
  if (value.qualname !== "Color") return undefined;
  return value.args[0] === 1 ? "RED" : value.args[0] === "g" ? "GREEN" : undefined;
}

/** What the samples' classes make of their state. */
function inertForm(value: PyObject, of: Of): Form {
  const member = enumMember(value);
  if (member !== undefined) return ["enum", member];
  const state = value.qualname === "Stateful" ? new Map([["state", value.state]]) : new Map(value.attributes);
  // What `__init__` would have set.
  if (value.qualname === "Point" && value.reduction.how === "call")
    for (const [index, name] of ["x", "y"].entries()) if (!state.has(name)) state.set(name, value.args[index] ?? null);
  const attributes = [...state].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, of(each)]);
  // Below protocol 2 what a subclass of a builtin holds is an argument.
  const within = value.callable === value.type ? undefined : value.args[2];
  const items = [
    ...(value.qualname === "Bag" ? [((within as unknown[]) ?? value.listItems).map(of)] : []),
    ...(value.qualname === "Table" ? [pairs((within as Map<string, unknown>) ?? value.dictItems, of)] : []),
    ...(value.qualname === "Pair" ? [((within as unknown[]) ?? value.args).map(of)] : []),
  ];
  return ["object", value.qualname, attributes, ...items];
}

/** Where two forms differ first, and how; undefined if they do not. */
export function difference(got: unknown, expected: unknown, path = ""): string | undefined {
  if (!Array.isArray(got) || !Array.isArray(expected))
    return Object.is(got, expected)
      ? undefined
      : `${path}: ${JSON.stringify(got)?.slice(0, 300)} is not ${JSON.stringify(expected)?.slice(0, 300)}`;
  for (let i = 0; i < Math.max(got.length, expected.length); i++) {
    const found = difference(got[i], expected[i], `${path}/${i}${typeof got[0] === "string" ? `(${got[0]})` : ""}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
