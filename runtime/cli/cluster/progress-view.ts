/** How far a cluster has got, as bars. */
import type { ClusterProgress, TaskPrefixStates } from "../../index.js";
import { quoted } from "../../wire/printable.js";

/** Characters of a kind of task. */
const LONGEST = 30;

/** What a line takes beside name, bar and counts: brackets, percents, the spaces between and one at its end. */
const AROUND = 13;

/** Tasks of one kind. */
interface Row {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly erred: number;
}

/**
 * A bar for each kind of task that there is, those with the most to do first, and one for all.
 *
 * @param width columns that there are
 * @param rows lines that there is room for
 */
export function progressView(progress: ClusterProgress, width: number, rows: number): string {
  const kinds = [...progress.prefixes].map(rowOf).filter(({ total }) => total > 0);
  kinds.sort((left, right) => right.total - right.done - (left.total - left.done) || (left.name < right.name ? -1 : 1));
  const shown = kinds.slice(0, Math.max(1, rows - 2));
  const all = [...shown, { name: "all", done: progress.done, total: progress.total, erred: progress.erred }];
  const names = Math.max(...all.map(({ name }) => name.length));
  const counts = all.map(countsOf);
  const room = Math.max(10, width - names - AROUND - Math.max(...counts.map(({ length }) => length)));
  const lines = all.map((row, index) => `${row.name.padEnd(names)}  ${barOf(row, room)}  ${counts[index]}`);
  if (kinds.length > shown.length) lines.splice(-1, 0, `... ${kinds.length - shown.length} more kinds of tasks`);
  return lines.map((line) => line.slice(0, Math.max(1, width - 1))).join("\n");
}

/** The same in one line, for what is no terminal. */
export function progressLine({ done, total, erred }: ClusterProgress): string {
  return `${done}/${total} tasks${erred === 0 ? "" : `, ${erred} failed`}`;
}

function rowOf([prefix, states]: readonly [string, TaskPrefixStates]): Row {
  const { memory, erred, released, processing, waiting } = states;
  const done = memory + erred + released;
  return { name: quoted(prefix, LONGEST), done, total: done + processing + waiting, erred };
}

function countsOf({ done, total, erred }: Omit<Row, "name">): string {
  return `${done}/${total}${erred === 0 ? "" : `, ${erred} failed`}`;
}

function barOf({ done, total }: Row, width: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.floor(share * width);
  return `[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${`${Math.floor(share * 100)}`.padStart(3)} %`;
}
