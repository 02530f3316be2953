/** Submitting, within a span or without. */
import { type Key, KeyMap } from "../../codegen.js";
import { checkArguments } from "../check.js";
import { checkArgument, checkCallback, checkOptions, texts, told } from "../checked-options.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { isPlainObject } from "../futures/structure.js";
import { uuid } from "../../rpc/identifier.js";
import type { PyCallable } from "./nodes.js";
import {
  LOW_LEVEL_GRAPH_OPTIONS,
  type LowLevelGraphOptions,
  MAP_OPTIONS,
  type MapOptions,
  type Span,
  SUBMIT_OPTIONS,
  type SubmitOptions,
} from "./options.js";
import { graph, map, submit } from "./submit.js";
import { Shown } from "../../wire/shown.js";

/** Iterables side by side, and perhaps options behind them. */
export type MapArguments = readonly [...Iterable<unknown>[], MapOptions] | readonly Iterable<unknown>[];

/** What can be submitted with: the client itself, or what `withSpan` hands to its function. */
export interface Submitting {
  /** See `Client.submit`. */
  submit<T = unknown>(fn: PyCallable, args?: readonly unknown[], options?: SubmitOptions): Future<T>;
  /** See `Client.map`. */
  map<T = unknown>(fn: PyCallable, ...iterables: MapArguments): readonly Future<T>[];
  /** See `Client.graph`. */
  graph<T = unknown>(tasks: Iterable<readonly [Key, unknown]>, options?: LowLevelGraphOptions): KeyMap<Future<T>, Key>;
  graph<N extends string>(
    tasks: Readonly<Record<N, unknown>>,
    options?: LowLevelGraphOptions,
  ): Readonly<Record<N, Future>>;
  /** See `Client.withSpan`. */
  withSpan<R>(name: string | readonly string[], work: (within: Submission) => R): R;
}

/** Submits for a client, all of it in one span. */
export class Submission extends Shown implements Submitting {
  readonly #context: ClientContext;
  /** The span, for the scheduler's statistics; undefined outside of any. */
  readonly span: Span | undefined;

  constructor(context: ClientContext, span?: Span) {
    super();
    this.#context = context;
    this.span = span;
  }

  submit<T = unknown>(fn: PyCallable, args: readonly unknown[] = [], options: SubmitOptions = {}): Future<T> {
    checkArguments("submit", args);
    checkOptions<SubmitOptions>("submit", options, SUBMIT_OPTIONS);
    return submit<T>({ context: this.#context, span: this.span }, fn, args, options);
  }

  map<T = unknown>(fn: PyCallable, ...given: MapArguments): readonly Future<T>[] {
    const last = given.at(-1);
    const hasOptions = isPlainObject(last) && !(Symbol.iterator in last);
    const columns = (hasOptions ? given.slice(0, -1) : given) as readonly Iterable<unknown>[];
    checkColumns(columns);
    if (hasOptions) checkOptions<MapOptions>("map", last, MAP_OPTIONS);
    return map<T>({ context: this.#context, span: this.span }, fn, columns, hasOptions ? last : {});
  }

  graph<T = unknown>(tasks: Iterable<readonly [Key, unknown]>, options?: LowLevelGraphOptions): KeyMap<Future<T>, Key>;
  graph<N extends string>(
    tasks: Readonly<Record<N, unknown>>,
    options?: LowLevelGraphOptions,
  ): Readonly<Record<N, Future>>;
  graph(
    tasks: Iterable<readonly [Key, unknown]> | Readonly<Record<string, unknown>>,
    given: LowLevelGraphOptions = {},
  ): KeyMap<Future, Key> | Readonly<Record<string, Future>> {
    checkOptions<LowLevelGraphOptions>("graph", given, LOW_LEVEL_GRAPH_OPTIONS);
    if (typeof tasks !== "object" || tasks === null) {
      throw new ArgumentError(`graph: expected tasks by key, as in { total: task(fn, [1]) }, got ${told(tasks)}`);
    }
    const { keys, ...options } = given;
    const isIterable = Symbol.iterator in tasks;
    const entries = isIterable ? pairsOf(tasks) : Object.entries(tasks);
    const futures = graph({ context: this.#context, span: this.span }, entries, options, keys);
    return isIterable ? futures : (Object.fromEntries(futures) as Record<string, Future>);
  }

  withSpan<R>(name: string | readonly string[], work: (within: Submission) => R): R {
    const names = typeof name === "string" ? [name] : name;
    checkArgument("withSpan", "name", names, texts);
    if (names.length === 0) throw new ArgumentError("withSpan: expected at least one name");
    checkCallback("withSpan", work);
    const { name: outer = [], ids: outerIds = [] } = this.span ?? {};
    const span = { name: [...outer, ...names], ids: [...outerIds, ...names.map(uuid)] };
    return work(new Submission(this.#context, span));
  }

  toString(): string {
    return `<Submission: ${this.span?.name.join(", ") ?? "in no span"}>`;
  }
}

/** @throws {ArgumentError} when there is something else than pairs of keys and tasks */
function pairsOf(tasks: Iterable<unknown>): readonly (readonly [Key, unknown])[] {
  const pairs = [...tasks];
  for (const pair of pairs) {
    if (Array.isArray(pair) && pair.length === 2) continue;
    throw new ArgumentError(
      `graph: expected pairs of a key and a task, as in [["total", task(fn, [1])]], got ${told(pair)}`,
    );
  }
  return pairs as (readonly [Key, unknown])[];
}

/** @throws {ArgumentError} when there is nothing to go through */
function checkColumns(columns: readonly unknown[]): void {
  if (columns.length === 0)
    throw new ArgumentError("map: expected an array of arguments, as in map(fn, [1, 2]), got none");
  for (const column of columns) {
    if (typeof column === "object" && column !== null && Symbol.iterator in column) continue;
    if (typeof column === "string") continue;
    throw new ArgumentError(`map: expected arrays or other iterables of arguments, got ${told(column)}`);
  }
}
