/** How arrays are shown to people. */
import type { NdArray } from "./ndarray.js";

/** Elements of each dimension that are shown. */
const MOST = 6;

/** Dimensions that are shown: each multiplies how much there is to see. */
const DEEPEST = 4;

/** The first elements of each dimension, nested; what is left out shows as dots. Reads no others. */
export function showElements(array: NdArray, show: (value: unknown) => string, depth = 0): string {
  const [length, inner] = array.shape;
  if (length === undefined) return show(array.get());
  if (depth === DEEPEST) return "...";
  const most = inner === undefined ? MOST : Math.ceil(MOST / 2);
  const parts = Array.from({ length: Math.min(length, most) }, (_, i) =>
    inner === undefined ? show(array.get(i)) : showElements(array.at(i), show, depth + 1),
  );
  return `[${parts.join(", ")}${length > most ? ", ..." : ""}]`;
}
