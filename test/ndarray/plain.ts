/** Elements in the form in which numpy_peer.py tells them. */
import type { DType } from "../../runtime/values/ndarray/dtype.js";
import { PyComplex } from "../../runtime/values/python/numbers.js";

/** Bits of floats, digits of integers. The dtype tells the two apart where JavaScript does not. */
export function plain(value: unknown, dtype: DType): unknown {
  const inner = dtype.subArray?.dtype ?? dtype;
  if (value instanceof Map) {
    const record = [...(value as Map<string, unknown>)].map(([name, each]) => {
      return [name, plain(each, inner.field(name)?.dtype ?? inner)];
    });
    return { record };
  }
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], (each) => plain(each, inner));
  if (value instanceof Uint8Array && (inner.kind === "f" || inner.kind === "c")) {
    const big = inner.byteOrder === ">";
    const kept = value.filter((_, at) => (big ? at % 16 >= 6 : at % 16 < 10));
    return { bytes: Buffer.from(kept).toString("hex") };
  }
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("hex") };
  if (value instanceof PyComplex) return { complex: [bits(value.real), bits(value.imag)] };
  if (typeof value === "string") return { text: value };
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "number") return value;
  const isFloat = inner.kind === "f" || (inner.kind === "O" && !Number.isInteger(value));
  return isFloat ? bits(value) : String(value);
}

function bits(value: number): string {
  return Number.isNaN(value) ? "nan" : Buffer.from(new Float64Array([value]).buffer).toString("hex");
}
