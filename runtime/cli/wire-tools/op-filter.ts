/** Which operations are shown. */
import { CATALOG } from "../../index.js";
import { nearest } from "../../wire/nearest.js";
import { oneLine } from "../../wire/printable.js";

/** Takes operations by their names, as on the wire, or with the role before it: `identity`, `scheduler.identity`. */
export class OpFilter {
  readonly #names: ReadonlySet<string>;
  readonly #found = new Set<string>();

  /** @param given the words of the option; all operations are taken if there are none */
  constructor(given: readonly string[] = []) {
    this.#names = new Set(given.flatMap((each) => each.split(",")).filter((each) => each !== ""));
  }

  /** Whether a message of this operation is to be shown; `op` is as in findings. */
  takes(op: string): boolean {
    if (this.#names.size === 0) return true;
    const names = [op, op.slice(op.indexOf(".") + 1)].filter((name) => this.#names.has(name));
    for (const name of names) this.#found.add(name);
    return names.length > 0;
  }

  /** What is wrong with the names; `undefined` if the spec has them all, or there were messages of them. */
  complaint(): string | undefined {
    const unknown = [...this.#names].find((name) => !this.#found.has(name) && !specNames.has(name));
    if (unknown === undefined) return undefined;
    const meant = nearest(unknown, [...specNames]);
    const help = meant === undefined ? "daskwire spec lists all" : `did you mean ${meant}?`;
    return `--op ${oneLine(unknown)}: the spec has no such operation; ${help}`;
  }
}

/** All names that the messages of a check have, in short and in full. */
const specNames: ReadonlySet<string> = new Set([
  "handshake",
  ...CATALOG.flatMap(({ op, role, channel, from, to }) => [
    op,
    ...(channel === "rpc" ? [`${role}.${op}`] : from.map((each) => `${each}-${to}.${op}`)),
  ]),
]);
