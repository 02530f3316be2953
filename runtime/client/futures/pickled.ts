/** Futures inside of pickles. */
import { type Key, KeyMap, isKey } from "../../codegen.js";
import type { KnownClasses } from "../../values/pickle/index.js";
import type { ClientContext } from "../context.js";
import type { Future } from "./future.js";

/**
 * Makes futures of a client out of those that are pickled in results and messages. One table for each pickle.
 *
 * Dask: `distributed.client.Future.__reduce__`, and `Client.as_current` while something is unpickled.
 */
export function knownFutures(context: ClientContext): KnownClasses {
  // A pickle may be read twice: the second time gives the same handles.
  const futures = new KeyMap<Future, Key>();
  return new Map([
    [
      "distributed.client:Future",
      {
        build: ({ args: [given] }) => {
          if (!isKey(given)) return undefined;
          const key = given as Key;
          const known = futures.get(key);
          if (known !== undefined) return known;
          const future = context.futureOf(key);
          futures.set(key, future);
          return future;
        },
      },
    ],
  ]);
}
