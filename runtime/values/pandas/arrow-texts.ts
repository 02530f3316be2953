/** pandas' strings, which Arrow's buffers hold. */
import { NdArray } from "../ndarray/ndarray.js";
import { dtypeOf } from "../ndarray/parse-dtype.js";
import { PyByteArray } from "../python/bytearray.js";
import { PyObject } from "../python/object.js";

/**
 * The strings of an `ArrowStringArray` or a numpy-backed `StringArray`, as an array of objects; a missing one is null.
 * `undefined` when the object is another, or its buffers make no sense.
 */
export function textsOf(values: PyObject, charge: (objects: number) => void): NdArray | undefined {
  const within = values.attribute("_pa_array") ?? values.attribute("_ndarray");
  if (within instanceof NdArray) return within;
  if (!(within instanceof PyObject)) return undefined;
  const texts: (string | null)[] = [];
  const chunks = within.qualname === "chunked_array" ? within.args[0] : [within];
  if (!Array.isArray(chunks)) return undefined;
  for (const chunk of chunks as readonly unknown[]) if (!readChunk(chunk, texts, charge)) return undefined;
  return new NdArray({ dtype: dtypeOf("object"), shape: [texts.length], objects: texts });
}

/** `_restore_array((type, length, null_count, offset, buffers, children, dictionary))`. */
function readChunk(chunk: unknown, texts: (string | null)[], charge: (objects: number) => void): boolean {
  if (!(chunk instanceof PyObject) || chunk.qualname !== "_restore_array" || !Array.isArray(chunk.args[0]))
    return false;
  const [type, length, , offset, buffers] = chunk.args[0] as readonly unknown[];
  const width = widthOf(type);
  if (width === undefined || !isCount(length) || !isCount(offset) || !Array.isArray(buffers)) return false;
  const [valid, offsets, data] = (buffers as readonly unknown[]).map(bufferOf);
  if (length === 0) return true;
  if (offsets === undefined || offsets.length < (offset + length + 1) * width) return false;
  if (valid !== undefined && valid.length * 8 < offset + length) return false;
  charge(length + (data?.length ?? 0) / 16);
  const text = new TextDecoder();
  const view = new DataView(offsets.buffer, offsets.byteOffset, offsets.length);
  const bytes = data ?? new Uint8Array(0);
  const place = (at: number): number =>
    width === 4 ? view.getInt32(at * 4, true) : Number(view.getBigInt64(at * 8, true));
  let last = place(offset);
  if (last < 0) return false;
  for (let at = offset; at < offset + length; at++) {
    const end = place(at + 1);
    // Each begins where the one before ends, so that no byte is read twice.
    if (end < last || end > bytes.length) return false;
    const isNull = valid !== undefined && ((valid[at >> 3] as number) & (1 << (at & 7))) === 0;
    texts.push(isNull ? null : text.decode(bytes.subarray(last, end)));
    last = end;
  }
  return true;
}

function widthOf(type: unknown): 4 | 8 | undefined {
  if (!(type instanceof PyObject) || type.qualname !== "type_for_alias") return undefined;
  const [alias] = type.args;
  return alias === "large_string" ? 8 : alias === "string" ? 4 : undefined;
}

function bufferOf(buffer: unknown): Uint8Array | undefined {
  const given = buffer instanceof PyObject && buffer.qualname === "py_buffer" ? buffer.args[0] : undefined;
  const bytes = given instanceof PyByteArray ? given.bytes : given;
  return bytes instanceof Uint8Array ? bytes : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
