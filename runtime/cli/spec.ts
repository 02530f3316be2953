/** `daskwire spec`: lists every op. */
import { CATALOG, type CatalogEntry } from "../index.js";
import { CommandError } from "./errors.js";
import { table } from "./table.js";

/** Options of `daskwire spec`. */
export interface SpecCommandOptions {
  readonly json?: true;
  readonly role?: string;
  readonly channel?: string;
}

/** Prints the ops that the options leave. */
export function listOps(options: SpecCommandOptions): void {
  const { role, channel } = options;
  checkWord("role", role, [...new Set(CATALOG.map((row) => row.role))]);
  checkWord("channel", channel, [...new Set(CATALOG.map((row) => row.channel))]);
  const rows = CATALOG.filter((row) => (role ?? row.role) === row.role && (channel ?? row.channel) === row.channel);
  if (rows.length === 0) throw new CommandError(`no op has both the role ${role} and the channel ${channel}`);
  if (options.json) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  const cells = rows.map((row) => [row.role, row.channel, row.op, row.from.join(" "), row.to, releasesOf(row)]);
  console.log(table(["role", "channel", "op", "from", "to", "releases"], cells));
  console.log(`\n${rows.length} operations`);
}

function checkWord(option: string, word: string | undefined, words: readonly string[]): void {
  if (word !== undefined && !words.includes(word))
    throw new CommandError(`there is no ${option} "${word}"; they are ${words.join(", ")}`);
}

function releasesOf(row: CatalogEntry): string {
  return row.releases === "" ? "all" : row.releases;
}
