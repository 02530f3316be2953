/** Futures inside of pickles. */
import { type Key, KeyMap, isKey } from "../../codegen.js";
import { knownEntries, type KnownClass, type KnownClasses } from "../../values/pickle/index.js";
import type { Actor } from "../actors/actor.js";
import type { ClientContext } from "../context.js";
import type { Future } from "./future.js";

/**
 * The classes that a client knows in results and messages: those of its option, and futures and actors, which become its own.
 * One table for each pickle.
 *
 * Dask: `distributed.client.Future.__reduce__`, `distributed.actor.Actor.__reduce__`, and `Client.as_current` while something
 * is unpickled.
 */
export function knownClasses(context: ClientContext): KnownClasses {
  // A pickle may be read twice: the second time gives the same handles.
  const futures = new KeyMap<Future, Key>();
  const actors = new KeyMap<Actor, Key>();
  return new Map<string, KnownClass>([
    ...knownEntries(context.options.known),
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
    [
      "distributed.actor:Actor",
      {
        build: ({ args: [cls, address, given] }) => {
          if (typeof address !== "string" || !isKey(given)) return undefined;
          const key = given as Key;
          const known = actors.get(key);
          if (known?.address === address) return known;
          const actor = context.actorAt(key, address, cls);
          actors.set(key, actor);
          return actor;
        },
      },
    ],
  ]);
}
