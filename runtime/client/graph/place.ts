/** Where in what the user wrote something is wrong, rather than where in Dask's form of it. */
import { SerializationError } from "../../values/pickle/index.js";

/** A node in the pickle of a graph, `graph.args[1].key`, or on its own, `call`; and a part of it. */
const PLACE =
  /^(?:graph\.args\[1\](?<key>\.[\p{ID_Continue}$]+|\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\])|(?<call>call(?: \d+)?))(?:\.args\[(?<at>\d+)\])?(?<rest>.*)$/su;

/**
 * Does something that pickles nodes; an error then speaks of arguments as the user numbers them.
 *
 * @throws {SerializationError} as it does
 */
export function telling<T>(pickle: () => T): T {
  try {
    return pickle();
  } catch (error) {
    if (!(error instanceof SerializationError)) throw error;
    const place = placeOf(error.path);
    throw new SerializationError(place, error.message.slice(`cannot pickle ${error.path}: `.length), error.cause);
  }
}

/** A task's node has its key and its function before the arguments, and a literal's node its key. */
function placeOf(path: string): string {
  const { key, call, at, rest = "" } = PLACE.exec(path)?.groups ?? {};
  if (key === undefined && call === undefined) return path;
  const node = call === undefined ? `graph${key}` : call === "call" ? "" : call;
  const index = Number(at);
  const part = at === undefined || index < 2 ? "" : `.args[${index - 2}]`;
  return `${node}${part}${rest}`.replace(/^\./, "");
}
