import type { Key } from "../../codegen.js";
import { DaskwireError } from "../../wire/errors.js";
import { keyText } from "../../wire/key-map.js";

/** Results could not be copied or moved. */
export class DataPlacementError extends DaskwireError {
  /** Which. */
  readonly keys: readonly Key[];

  constructor(what: "replicate" | "rebalance", keys: readonly Key[]) {
    const some = keys.slice(0, 5).map((key) => keyText(key));
    const more = keys.length > some.length ? ` and ${keys.length - some.length} more` : "";
    super(`${what}: ${some.join(", ")}${more} not in memory, or could not be moved; wait for their futures first`, {
      code: "ERR_DASKWIRE_DATA_PLACEMENT",
      retryable: true,
    });
    this.name = "DataPlacementError";
    this.keys = keys;
  }
}
