/** The figures as text: tables for a terminal, and docs/performance.md. */
import { format, resolveConfig } from "prettier";
import type { BulkFigures } from "./bulk.js";
import type { CodecFigures } from "./codecs.js";
import type { PeersFigures } from "./peers.js";
import type { PickleFigures } from "./pickles.js";
import { GOALS, reasonsFor } from "./reasons.js";
import type { Figures } from "./run.js";

type Table = readonly (readonly string[])[];

/** The tables, for a terminal. */
export function tables(figures: Figures): string {
  return allTables(figures)
    .map((table) => {
      const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
      return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
    })
    .join("\n\n");
}

/** The whole page. */
export async function page(figures: Figures, path: string): Promise<string> {
  const [codecs, pickles, peers, bulk] = allTables(figures).map(markdown);
  const text = `# Performance

${codecs === undefined ? "" : introduction(figures.versions)}

## Codecs

How many times as fast as the rival. \`distributed\` is \`distributed.protocol\`'s \`loads\` and \`dumps\`; \`msgpack\` is the C extension
under it, called as Dask calls it, without Dask's own classes; \`@msgpack/msgpack\` is the common package for JavaScript, which
cannot read a map with tuples for keys. All of them have the same bytes to read, and must write them. The last column is what
checking the message against its type costs, beside reading or writing it: Python checks nothing.

${codecs}

## Pickles

How many times as fast as Python's \`pickle\`, which is written in C and makes the objects of the interpreter itself. What is read
here is checked against limits, and nothing in it is called.

${pickles}

## Pairs of peers

Both peers in one process, over loopback. A call waits for its answer; stream messages are sent without waiting, travel in
lists, and each is checked on either side and handed to a handler. \`bare\` is a bare exchange of as many bytes over \`node:net\`, as a share
of the call: what no program on Node can go below.

${peers}

## Large messages

One message with one frame, as a share of the speed of a bare \`node:net\` socket that is read by its \`data\` events: one whose receiver
drops what it gets, and one whose receiver collects it in one piece. The caller is who has connected: replies go there.

Much of the time is the kernel's, which hands out fresh memory page by page. NumPy, where Python reads to, asks for huge pages; V8 does
not. Where Linux leaves the choice to programs (\`madvise\` in \`/sys/kernel/mm/transparent_hugepage/enabled\`), the environment variable
\`GLIBC_TUNABLES=glibc.malloc.hugetlb=1\` has Node ask as well.

${bulk}

## Where a goal is missed, and why

The goals are ${GOALS.codecs} times Python on every message, ${GOALS.calls} times on calls, ${GOALS.stream} times on stream messages, and ${GOALS.pipe} of the pipe.

${reasonsFor(figures)
  .map((line) => `- ${line}`)
  .join("\n")}
`;
  return format(text, { ...(await resolveConfig(path)), parser: "markdown" });
}

function introduction(versions: string): string {
  return `Written by \`npm run bench\`, as ratios, because absolute times belong to a machine. Every figure is the median of seven rounds in
which all rivals run in turn, a slice of 40 ms of CPU each. What is counted is CPU time, in user and in system mode, over all
threads (garbage collection and compilation are in it), so that neighbours on the machine disturb less than they would the clock;
still, on a shared machine of two cores, most figures have differed by up to a third between runs. JavaScript is warmed up first.

The message \`compute-task\` is not quite the same work on both sides: Python's \`loads\` opens the pickle in it and its \`dumps\` makes
it, while here it stays closed. The column \`msgpack\` has no pickle on either side.

${versions}.`;
}

function allTables({ codecs, pickles, peers, bulk }: Figures): readonly Table[] {
  const found: Table[] = [];
  if (codecs.length > 0) found.push([CODEC_HEAD, ...codecs.map(codecRow)]);
  if (pickles.length > 0) found.push([["pickle of", "bytes", "loads", "µs", "dumps", "µs"], ...pickles.map(pickleRow)]);
  if (peers.length > 0) found.push([["", "Python pair", "bare", "µs"], ...peers.map(peersRow)]);
  if (bulk.length > 0) found.push([["", "bare pipe", "collecting pipe", "Python pair", "ms"], ...bulk.map(bulkRow)]);
  return found;
}

const CODEC_HEAD = ["message", "bytes", "", "distributed", "msgpack", "@msgpack/msgpack", "check", "µs"];

function codecRow(each: CodecFigures): readonly string[] {
  const { shape, bytes, direction, protocol, msgpack, javascript, validation, microseconds } = each;
  const other = javascript === undefined ? "cannot" : times(javascript);
  const own = [times(protocol), times(msgpack), other, percent(validation), times(microseconds)];
  return [shape, String(bytes), direction, ...own];
}

function pickleRow(each: PickleFigures): readonly string[] {
  const { value, bytes, load, dump, loadMicroseconds, dumpMicroseconds } = each;
  return [value, String(bytes), times(load), times(loadMicroseconds), times(dump), times(dumpMicroseconds)];
}

function peersRow({ what, python, bare, microseconds }: PeersFigures): readonly string[] {
  return [what, times(python), bare === undefined ? "" : percent(bare), times(microseconds)];
}

function bulkRow({ what, pipe, collecting, python, microseconds }: BulkFigures): readonly string[] {
  return [what, times(pipe), times(collecting), times(python), times(microseconds / 1000)];
}

function markdown(table: Table): string {
  const [head = [], ...rows] = table;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function times(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
