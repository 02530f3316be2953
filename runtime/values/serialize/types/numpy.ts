/** numpy's arrays, masked ones too. */
import { Float, type WireValue, type WritableValue } from "../../../wire/values.js";
import { MaskedArray } from "../../ndarray/masked.js";
import { NdArray } from "../../ndarray/ndarray.js";
import { dtypeOfTyped, type TypedArray } from "../../ndarray/typed-array.js";
import { malformedPayload } from "../errors.js";
import type { Header, Made, SerializeContext } from "../family.js";
import { builtin, type BuiltinSerializer } from "./builtin.js";
import { makeNumpy, readNumpy } from "./numpy-header.js";

const matrix = builtin<NdArray>({
  type: "numpy:matrix",
  aliases: ["numpy.matrixlib.defmatrix.matrix"],
  test: (value) => value instanceof NdArray && value.subclass === "matrix",
  serialize: makeNumpy,
  deserialize: readNumpy,
});

// Dask reads subclasses that it does not know as arrays, too.
const ndarray = builtin<NdArray | TypedArray>({
  type: "numpy:ndarray",
  aliases: ["numpy.memmap", "numpy.recarray", "numpy.rec.recarray"],
  test: (value) => value instanceof NdArray || dtypeOfTyped(value) !== undefined,
  serialize: (value, context) => makeNumpy(value instanceof NdArray ? value : NdArray.from(value), context),
  deserialize: readNumpy,
});

const maskedArray = builtin<MaskedArray>({
  type: "numpy.ma:MaskedArray",
  aliases: ["numpy.ma.core.MaskedArray"],
  test: (value) => value instanceof MaskedArray,
  serialize: makeMasked,
  deserialize(header, frames, context) {
    const count = header.get("nframes");
    const [dataHeader, maskHeader] = [header.get("data-header"), header.get("mask-header")];
    if (typeof count !== "number" || count < 0 || count > frames.length || !(dataHeader instanceof Map)) {
      throw malformedPayload("expected the header of a masked array");
    }
    const data = readNumpy(dataHeader as Header, frames.slice(0, count), context);
    if (maskHeader === undefined)
      return new MaskedArray(data, undefined, fillValueIn(header.get("fill-value"), context));
    if (!(maskHeader instanceof Map)) throw malformedPayload("expected the header of a mask");
    const mask = readNumpy(maskHeader as Header, frames.slice(count), context);
    if (String(mask.shape) !== String(data.shape)) throw malformedPayload("expected a mask of the shape of its array");
    return new MaskedArray(data, mask, fillValueIn(header.get("fill-value"), context));
  },
});

/** Dask: `serialize_numpy_maskedarray`. */
function makeMasked({ data, mask, fillScalar }: MaskedArray, context: SerializeContext): Made {
  const made = makeNumpy(data, context);
  const masked = mask === undefined ? undefined : makeNumpy(mask, context);
  return {
    header: {
      "data-header": made.header as WritableValue,
      nframes: made.frames.length,
      ...(masked === undefined ? {} : { "mask-header": masked.header as WritableValue }),
      "fill-value": isPlain(fillScalar) ? [false, fillScalar] : [true, context.dumpPickle(fillScalar)],
    },
    frames: [...made.frames, ...(masked?.frames ?? [])],
  };
}

function isPlain(value: unknown): value is number | boolean | Float {
  return typeof value === "number" || typeof value === "boolean" || value instanceof Float;
}

function fillValueIn(value: WireValue | undefined, context: { loadPickle(bytes: Uint8Array): unknown }): unknown {
  const [pickled, fill] = Array.isArray(value) ? (value as readonly WireValue[]) : [];
  if (pickled !== true) return fill ?? null;
  if (fill instanceof Uint8Array) return context.loadPickle(fill);
  throw malformedPayload("expected what fills a masked array");
}

/** `numpy.ma.masked`, the one element that is always missing. */
const maskedConstant = builtin<MaskedArray>({
  type: "numpy.ma.core:MaskedConstant",
  aliases: ["numpy.ma.MaskedConstant"],
  deserialize: () => new MaskedArray(NdArray.from([0], { dtype: "float64" }).at(0), NdArray.from([true]).at(0)),
});

export const numpyTypes: readonly BuiltinSerializer[] = [maskedArray, matrix, ndarray, maskedConstant];
