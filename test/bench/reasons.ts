/** Why goals are missed: found by profiling, and printed for the figures that miss one. */
import type { Figures } from "./run.js";

/** How often we are to be faster than the rival, by kind of benchmark. */
export const GOALS = { codecs: 2, calls: 5, stream: 10, pipe: 0.9 };

// What is said here was measured or seen in a profile (Node 20); what is only supposed says so.
const REASONS: Readonly<Record<string, string>> = {
  decode: "a quarter of the time goes into comparing field names and cached strings with the bytes, one byte at a time",
  "10,000 tuple keys decode":
    "in a profile a quarter is reading strings, a quarter making sure that no two keys are equal, and an eighth collecting garbage, mostly " +
    "of the tuples",
  encode:
    "texts and field names go into the bytes by loops, which in profiles take a quarter to a third of the time; in structs with open " +
    "fields it takes another tenth to find out which fields there are. Keeping the bytes of texts that come again made it slower by " +
    "a fifth. Python's `dumps` is hardly slower than msgpack alone, so there is less to gain on it than on `loads`",
  "1 MiB binary encode":
    "copying into memory that is kept takes a quarter or less of what copying into fresh memory does, and the memory is fresh each " +
    "time, until garbage is collected. Python supposedly gets back what the message before had. The figure varies by more than " +
    "half from run to run",
  "small echo":
    "all four codecs and their checks take a tenth or less, and Node's own socket work what `bare` says; the rest is spread over " +
    "promises, garbage collection (an eighth in a profile), and the signals that end a call, of which each side makes one per call",
  "batched task-finished":
    "writing, reading and both checks take about half (the rows of 100 task-finished say how much), and that alone is more than a " +
    "tenth of Python's time",
  "64 MiB to the caller":
    "touching fresh memory for the frame takes about as long as the bare pipe does, whose receiver drops what it gets. The figure has been " +
    "from 0.7 to 1.4, as the kernel has fresh memory at hand or not",
  "64 MiB to the listener":
    "touching fresh memory for the frame takes about as long as the bare pipe does. A socket that has connected reads into it (`onread`); " +
    "Node offers that for no socket that a server has accepted: there 64 KiB at a time come in memory of Node's own, and are copied",
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
  for (const { what, pipe } of bulk) {
    if (pipe < GOALS.pipe) lines.push(missed(`${what}, against a bare pipe`, pipe, REASONS[what]));
  }
  return lines.length === 0 ? ["None is missed."] : lines;
}

function missed(what: string, ratio: number, reason = "not known yet"): string {
  return `${what}: ${ratio.toFixed(2)}; ${reason}.`;
}
