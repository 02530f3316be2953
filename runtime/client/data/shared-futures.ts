/** Values with futures inside, as one client leaves them for others. */
import type { Serialized } from "../../codegen.js";
import { py, pyCall } from "../../values/python/index.js";
import { serializeValue } from "../../values/serialize/index.js";
import { replaceFutures } from "../futures/structure.js";
import { keyValue } from "../graph/keys.js";

const FUTURE = py("distributed.client:Future");

/**
 * Serializes a value; futures in it go as Dask pickles them: by key.
 *
 * Dask: `Future.__reduce__`.
 *
 * @param path what the value is called in errors
 * @throws {SerializationError} when it has no form in Python
 */
export function writeSharedValue(value: unknown, path = "value"): Promise<Serialized> {
  return serializeValue(
    replaceFutures(value, ({ key }) => pyCall(FUTURE, [keyValue(key)])),
    { path },
  );
}
