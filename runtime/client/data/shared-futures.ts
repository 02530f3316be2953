/** Values with futures inside, as one client leaves them for others. */
import { Serialized } from "../../codegen.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { py, pyCall } from "../../values/python/index.js";
import { replaceFutures } from "../futures/structure.js";
import { keyValue } from "../graph/keys.js";

const FUTURE = py("distributed.client:Future");

/**
 * Serializes a value; futures in it go as Dask pickles them: by key.
 *
 * Dask: `Future.__reduce__`.
 *
 * @throws {SerializationError} when it has no form in Python
 */
export function writeSharedValue(value: unknown): Serialized {
  const replaced = replaceFutures(value, ({ key }) => pyCall(FUTURE, [keyValue(key)]));
  const buffers: Uint8Array[] = [];
  const pickle = dumpPickle(replaced, { onBuffer: (buffer) => void buffers.push(buffer) });
  return Serialized.of({ serializer: "pickle", writeable: buffers.map(() => false) }, [pickle, ...buffers]);
}
