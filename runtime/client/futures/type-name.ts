/** Types of results. */
import { loadPickle } from "../../values/pickle/index.js";
import { PyGlobal } from "../../values/python/index.js";

/** The class that a pickle names, as "module:qualname", or the name itself; undefined where it names none. */
export function readTypeName(pickle: Uint8Array): string | undefined {
  try {
    const type = loadPickle(pickle);
    if (type instanceof PyGlobal) return type.path;
    return typeof type === "string" ? type : undefined;
  } catch {
    // The type is told for convenience: the result is there without it.
    return undefined;
  }
}
