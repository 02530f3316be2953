/** Why goals are missed: found by profiling, and printed for the figures that miss one. */
import type { Figures } from "./run.js";

/** How often we are to be faster than the rival, by kind of benchmark. */
export const GOALS = { codecs: 2, calls: 5, stream: 10, pipe: 0.9 };

const REASONS: Readonly<Record<string, string>> = {
  decode:
    "a string that was not read before costs a call out of JavaScript, and field names and cached strings are compared byte " +
    "by byte, where C compares words",
  encode:
    "texts go into the bytes one code unit at a time, where C copies them, and a property is asked for whether it is there; Python " +
    "gains nothing from classes on writing, so its `dumps` is hardly slower than msgpack alone",
  "1 MiB binary encode":
    "all of it is copying 1 MiB into new memory: Python gets the memory back that the message before had, Node only when it " +
    "collects garbage",
  "small echo":
    "beside Node's own socket work on both ends (`bare`) it is promises, the deadline of the call and the signals that end it, " +
    "of which each side makes one per call; the codecs and checks are a tenth",
  "batched task-finished":
    "a message is encoded, checked, decoded, checked and handed over on its own; Python checks nothing, and pays mostly for its " +
    "C msgpack. A tenth of its time would be less than the two codecs take together",
  pipe:
    "Node reads 64 KiB at a time into memory of its own, which is then copied into the frame; only a client socket can be told to " +
    "read into memory that is given, and not one that a server has accepted. Python reads into the frame directly",
};

/** One line for each goal that is missed. */
export function reasonsFor({ codecs, peers, bulk }: Figures): readonly string[] {
  const lines: string[] = [];
  for (const { shape, direction, protocol } of codecs) {
    if (protocol >= GOALS.codecs) continue;
    lines.push(missed(`${shape}, ${direction}`, protocol, REASONS[`${shape} ${direction}`] ?? REASONS[direction]));
  }
  for (const { what, python } of peers) {
    const goal = what === "small echo" ? GOALS.calls : GOALS.stream;
    if (python < goal) lines.push(missed(what, python, REASONS[what]));
  }
  if (bulk !== undefined && bulk.pipe < GOALS.pipe) {
    lines.push(missed(`${bulk.bytes / 2 ** 20} MiB against a bare pipe`, bulk.pipe, REASONS["pipe"]));
  }
  return lines.length === 0 ? ["None is missed."] : lines;
}

function missed(what: string, ratio: number, reason = "not known yet"): string {
  return `${what}: ${ratio.toFixed(2)}; ${reason}.`;
}
