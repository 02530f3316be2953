/** dtypes as calls of `numpy.dtype`, which every numpy understands. */
import { py } from "../../python/global.js";
import type { Reduction } from "../../python/reduction.js";
import { tuple } from "../../python/tuple.js";
import type { DType } from "../dtype.js";

const numpyDType = py("numpy:dtype");
const record = py("numpy:record");

/** How Python makes a dtype. */
export function reduceDType(dtype: DType): Reduction {
  if (dtype.metadata !== undefined) return call(dtype.with({ metadata: undefined }), false, true, dtype.metadata);
  if (dtype.record) return call(tuple(record, dtype.with({ record: false })));
  if (dtype.kind === "T") return reduceStrings(dtype);
  if (dtype.subArray !== undefined) return call(tuple(dtype.subArray.dtype, tuple(...dtype.subArray.shape)));
  return dtype.fields === undefined ? call(dtype.str) : call(namesOf(dtype), dtype.aligned);
}

function call(...args: readonly unknown[]): Reduction {
  return { how: "call", callable: numpyDType, args: tuple(...args) };
}

function namesOf({ fields = [], itemsize }: DType): ReadonlyMap<string, unknown> {
  const described = new Map<string, unknown>([
    ["names", fields.map(({ name }) => name)],
    ["formats", fields.map(({ dtype }) => formatOf(dtype))],
    ["offsets", fields.map(({ offset }) => offset)],
    ["itemsize", itemsize],
  ]);
  const titles = fields.map(({ title }) => title ?? null);
  return titles.every((title) => title === null) ? described : described.set("titles", titles);
}

function formatOf(dtype: DType): unknown {
  const { subArray } = dtype;
  return subArray === undefined ? dtype : tuple(subArray.dtype, tuple(...subArray.shape));
}

function reduceStrings({ strings }: DType): Reduction {
  const { coerce = true } = strings ?? {};
  const missing = strings !== undefined && "missing" in strings ? [strings.missing] : [];
  return { how: "call", callable: convert, args: tuple(coerce, ...missing) };
}

const convert = py("numpy._core._internal:_convert_to_stringdtype_kwargs");
