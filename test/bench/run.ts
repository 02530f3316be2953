/** Runs the benchmarks; see main.ts. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "../../runtime/index.js";
import { bulkFigures, type BulkFigures } from "./bulk.js";
import { codecFigures, type CodecFigures } from "./codecs.js";
import { callFigures, streamFigures, type PeersFigures } from "./peers.js";
import { PICKLES, pickleFigures, type PickleFigures } from "./pickles.js";
import { page, tables } from "./report.js";
import { Rival } from "./rival.js";
import { SHAPES } from "./shapes.js";

/** All that was measured; what was not asked for is absent. */
export interface Figures {
  /** What ran: Node, Python, Dask. */
  readonly versions: string;
  readonly codecs: readonly CodecFigures[];
  readonly pickles: readonly PickleFigures[];
  readonly peers: readonly PeersFigures[];
  readonly bulk: readonly BulkFigures[];
}

const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const json = process.argv.includes("--json");
const wanted = (name: string): boolean => names.length === 0 || names.some((word) => name.includes(word));

function progress(what: string): void {
  if (!json) process.stderr.write(`${what}\n`);
}

using rival = await Rival.start();
const codecs: CodecFigures[] = [];
for (const shape of SHAPES) {
  if (!wanted(`codecs ${shape.name}`)) continue;
  progress(shape.name);
  codecs.push(...(await codecFigures(shape, rival)));
}
const pickles: PickleFigures[] = [];
for (const value of PICKLES) {
  if (!wanted(`pickles ${value}`)) continue;
  progress(`pickle of ${value}`);
  pickles.push(await pickleFigures(value, rival));
}
const peers: PeersFigures[] = [];
if (wanted("calls")) {
  progress("calls");
  peers.push(await callFigures(rival));
}
if (wanted("stream")) {
  progress("stream");
  peers.push(await streamFigures(rival));
}
const bulk: BulkFigures[] = [];
if (wanted("bulk")) {
  progress("bulk");
  bulk.push(...(await bulkFigures(rival)));
}
const figures: Figures = {
  versions: `Node ${process.version}, ${await rival.versions()}`,
  codecs,
  pickles,
  peers,
  bulk,
};
if (codecs.length + pickles.length + peers.length + bulk.length === 0) {
  console.error(`no benchmark has ${names.map((name) => `"${name}"`).join(" or ")} in its name`);
  process.exitCode = 1;
} else console.log(json ? JSON.stringify(figures, null, 2) : tables(figures));
if (names.length === 0) {
  const path = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));
  writeFileSync(path, await page(figures, path));
}
