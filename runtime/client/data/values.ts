/** Values as Dask serializes them, to and from TypeScript. */
import { KeyMap, PySet, type Serialized } from "../../codegen.js";
import { NdArray } from "../../values/ndarray/index.js";
import { PyObject, PyTuple } from "../../values/python/index.js";
import { defaultSerializers, deserializeValue, serializeValue } from "../../values/serialize/index.js";
import { Float } from "../../wire/values.js";
import type { ClientContext } from "../context.js";
import { knownClasses } from "../futures/pickled.js";

/** The value in a payload; futures in it become the client's. */
export function readValue(context: ClientContext, payload: Serialized): Promise<unknown> {
  const { limits } = context.options.connect ?? {};
  return deserializeValue<unknown>(payload, { known: knownClasses(context), limits });
}

/** A value as a payload. */
export function writeValue(value: unknown): Promise<Serialized> {
  return serializeValue(value);
}

/** The Python class that a value becomes, such as "builtins:int"; undefined where that is not told easily. */
export function typeNameOf(value: unknown): string | undefined {
  const name = builtinName(value);
  if (name !== undefined) return `builtins:${name}`;
  if (value instanceof NdArray || ArrayBuffer.isView(value)) return "numpy:ndarray";
  if (value instanceof PyObject && value.qualname !== "") return `${value.module}:${value.qualname}`;
  return typeof value === "object" ? defaultSerializers.serializerFor(value)?.type : undefined;
}

function builtinName(value: unknown): string | undefined {
  if (value === null) return "NoneType";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value !== "object") return PRIMITIVES[typeof value];
  if (value instanceof Float) return "float";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof PyTuple) return "tuple";
  if (Array.isArray(value)) return "list";
  if (value instanceof Set || value instanceof PySet) return "set";
  return value instanceof Map || value instanceof KeyMap ? "dict" : undefined;
}

const PRIMITIVES: Readonly<Record<string, string | undefined>> = { bigint: "int", string: "str", boolean: "bool" };
