/** Messages that no recording of real Dask shows, and why: `test/corpus/unseen.yaml`. */

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { covers, ordinalOf, parseRange } from "../ranges.js";

const FILE = new URL("../../test/corpus/unseen.yaml", import.meta.url);

interface Entry {
  readonly message: string;
  /** The releases for which it holds; all if absent. */
  readonly releases?: string;
  readonly why: string;
}

/** The reasons at a release, by message: `scheduler.proxy reply`. */
export function unseenReasons(release: string): ReadonlyMap<string, string> {
  const entries = parse(readFileSync(FILE, "utf8")) as readonly Entry[];
  const own = entries.filter(
    ({ releases }) => releases === undefined || covers(parseRange(releases), ordinalOf(release)),
  );
  return new Map(own.map(({ message, why }) => [message, why]));
}
