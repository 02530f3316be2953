/** Pickles, against Python's `pickle`, which is written in C. */
import { dumpPickle, loadPickle } from "../../runtime/values/pickle/index.js";
import { compare, contender, median, timesFaster, type Timing } from "./measure.js";
import type { Rival } from "./rival.js";

/** The values; `rival.py` makes them. */
export const PICKLES = ["task", "1,000 records", "2,500 tuple keys", "10,000 integers", "5,000 strings"] as const;

/** How often reading and writing a pickle is faster than Python's. */
export interface PickleFigures {
  readonly value: string;
  readonly bytes: number;
  readonly load: number;
  readonly dump: number;
  /** Microseconds of CPU. */
  readonly loadMicroseconds: number;
  readonly dumpMicroseconds: number;
}

/** Measures a value in both directions. */
export async function pickleFigures(value: string, rival: Rival): Promise<PickleFigures> {
  const bytes = await rival.pickle(value);
  const read = loadPickle(bytes);
  const loads = await compare([contender("own", () => loadPickle(bytes)), rival.pickling("loads", value)]);
  const dumps = await compare([contender("own", () => dumpPickle(read)), rival.pickling("dumps", value)]);
  const [[ownLoad, load], [ownDump, dump]] = [loads, dumps] as [Pair, Pair];
  return {
    value,
    bytes: bytes.length,
    load: timesFaster(ownLoad, load),
    dump: timesFaster(ownDump, dump),
    loadMicroseconds: median(ownLoad.rounds),
    dumpMicroseconds: median(ownDump.rounds),
  };
}

type Pair = readonly [own: Timing, python: Timing];
