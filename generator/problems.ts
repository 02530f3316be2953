/** What is wrong with the spec: every problem with its place, collected so that all are reported at once. */

/** The kinds of error; each has a test. */
export type ProblemKind =
  | "syntax"
  | "shape"
  | "file-name"
  | "reference"
  | "name-clash"
  | "range"
  | "required"
  | "default"
  | "discriminator"
  | "ambiguous-union"
  | "example"
  | "open-type"
  | "role"
  | "evolution";

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One error of the spec. */
export interface Problem extends Place {
  readonly kind: ProblemKind;
  readonly message: string;
}

/** The problem as one line: `spec/ops/worker/ping.yaml:3:7: message [kind]`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message} [${problem.kind}]`;
}

/** Collects problems, sorted by file and place when read. */
export class Problems {
  readonly #list: Problem[] = [];

  add(kind: ProblemKind, place: Place, message: string): void {
    const problem: Problem = { kind, message, file: place.file, line: place.line, column: place.column };
    // Fields stand in two types, that of a request and that of the whole message: one report is enough.
    if (!this.#list.some((known) => formatProblem(known) === formatProblem(problem))) this.#list.push(problem);
  }

  get size(): number {
    return this.#list.length;
  }

  sorted(): readonly Problem[] {
    return this.#list.toSorted(
      (a, b) =>
        compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
    );
  }
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The spec cannot be compiled; `problems` holds every reason. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the spec has ${problems.length} error(s):\n${problems.map(formatProblem).join("\n")}`);
    this.problems = problems;
  }
}
