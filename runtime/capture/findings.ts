/** What a check has found: like cases are one finding with an example. */

import { cut } from "../wire/printable.js";

const longestText = 500;
// A hostile capture may have as many kinds of problems as messages: so many are told apart.
const mostKinds = 1000;

/** What a message is to its operation, or `batch` for what concerns a whole one. */
export type FindingDirection = "request" | "reply" | "message" | "handshake" | "batch";

/** One thing that is wrong with one message. */
export interface Problem {
  /** The operation, as in `scheduler.who_has` or `client-scheduler.update-graph`. */
  readonly op: string;
  readonly direction: FindingDirection;
  /** JSON pointer to the value; keys of maps and indices of arrays are `*`. */
  readonly pointer: string;
  readonly reason: string;
  /** The case in full. */
  readonly text: string;
}

/** Where a message stands. */
export interface Location {
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Index in `messages`, from 0. */
  readonly message: number;
}

/** Like problems. */
export interface Finding {
  readonly op: string;
  readonly direction: FindingDirection;
  readonly pointer: string;
  readonly reason: string;
  readonly count: number;
  readonly example: Location & { readonly text: string };
}

/** Collects problems of one kind. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  /** Counts a problem; the first of its like is the example. */
  add(problem: Problem, where: Location): void {
    const { direction } = problem;
    const [op, pointer, reason, text] = [problem.op, problem.pointer, problem.reason, problem.text].map(bounded) as [
      string,
      string,
      string,
      string,
    ];
    this.#add({ op, direction, pointer, reason, count: 1, example: { ...where, text } });
  }

  /** Adds what others have found. */
  merge(other: Findings): void {
    for (const finding of other.#found.values()) this.#add(finding);
  }

  /** Whether nothing was found. */
  get empty(): boolean {
    return this.#found.size === 0;
  }

  /** The most frequent first. */
  list(): readonly Finding[] {
    return [...this.#found.values()].sort(
      (a, b) => b.count - a.count || compare(`${a.op} ${a.pointer}`, `${b.op} ${b.pointer}`),
    );
  }

  #add(finding: Finding): void {
    const key = keyOf(finding);
    const known = this.#found.get(key);
    if (known !== undefined) this.#found.set(key, { ...known, count: known.count + finding.count });
    else if (this.#found.size < mostKinds || finding.op === others.op) this.#found.set(key, finding);
    else this.#add({ ...finding, ...others });
  }
}

/** Stands for all kinds above those that are told apart. */
const others = { op: "*", pointer: "", reason: "more kinds of findings than can be told apart" } as const;

function keyOf({ op, direction, pointer, reason }: Finding): string {
  return JSON.stringify(op === others.op ? [op] : [op, direction, pointer, reason]);
}

/**
 * Names and values of a peer may be megabytes long; what tells a finding from others stands at the beginning. The result is a string
 * of its own: a part of a string, as engines make it, keeps all of it.
 */
function bounded(text: string): string {
  return text.length <= longestText ? text : (JSON.parse(JSON.stringify(cut(text, longestText))) as string);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
