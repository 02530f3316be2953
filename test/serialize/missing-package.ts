/** Run where apache-arrow cannot be imported: prints the error of a table, and what else is still read. */
import { register } from "node:module";

import { deserializeValue } from "../../runtime/values/serialize/deserialize.js";
import { MissingPackageError } from "../../runtime/values/serialize/errors.js";
import { serializeValue } from "../../runtime/values/serialize/serialize.js";
import { Serialized } from "../../runtime/wire/payloads.js";

const hooks = `export async function resolve(name, context, next) {
  if (name === "apache-arrow") throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const header = new Map(Object.entries({ serializer: "dask", type: "pyarrow.lib.Table", "sub-header": {} }));
const error: unknown = await deserializeValue(Serialized.of(header as never, [new Uint8Array(8)])).catch(
  (cause: unknown) => cause,
);
if (!(error instanceof MissingPackageError)) throw new Error("not a MissingPackageError", { cause: error });
const { name, code, message, package: missing } = error;
const other = await deserializeValue(await serializeValue([1, "still read"]));
console.log(JSON.stringify({ name, code, message, missing, other }));
