/** Submitting, within a span or without. */
import { type Key, KeyMap } from "../../codegen.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { isPlainObject } from "../futures/structure.js";
import { uuid } from "../identifier.js";
import type { PyCallable } from "./nodes.js";
import type { GraphOptions, MapOptions, Span, SubmitOptions } from "./options.js";
import { graph, map, submit } from "./submit.js";

/** Options of `Client.graph`. */
export interface LowLevelGraphOptions extends GraphOptions {
  /** Keys to hold; other tasks run only as far as these need them. All keys of the graph if absent. */
  readonly keys?: readonly Key[] | undefined;
}

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
export class Submission implements Submitting {
  readonly #context: ClientContext;
  /** The span, for the scheduler's statistics; undefined outside of any. */
  readonly span: Span | undefined;

  constructor(context: ClientContext, span?: Span) {
    this.#context = context;
    this.span = span;
  }

  submit<T = unknown>(fn: PyCallable, args: readonly unknown[] = [], options: SubmitOptions = {}): Future<T> {
    return submit<T>({ context: this.#context, span: this.span }, fn, args, options);
  }

  map<T = unknown>(fn: PyCallable, ...given: MapArguments): readonly Future<T>[] {
    const last = given.at(-1);
    const hasOptions = isPlainObject(last) && !(Symbol.iterator in last);
    const columns = (hasOptions ? given.slice(0, -1) : given) as readonly Iterable<unknown>[];
    return map<T>({ context: this.#context, span: this.span }, fn, columns, hasOptions ? last : {});
  }

  graph<T = unknown>(tasks: Iterable<readonly [Key, unknown]>, options?: LowLevelGraphOptions): KeyMap<Future<T>, Key>;
  graph<N extends string>(
    tasks: Readonly<Record<N, unknown>>,
    options?: LowLevelGraphOptions,
  ): Readonly<Record<N, Future>>;
  graph(
    tasks: Iterable<readonly [Key, unknown]> | Readonly<Record<string, unknown>>,
    { keys, ...options }: LowLevelGraphOptions = {},
  ): KeyMap<Future, Key> | Readonly<Record<string, Future>> {
    const isIterable = Symbol.iterator in tasks;
    const entries = isIterable ? tasks : Object.entries(tasks);
    const futures = graph({ context: this.#context, span: this.span }, entries, options, keys);
    return isIterable ? futures : (Object.fromEntries(futures) as Record<string, Future>);
  }

  withSpan<R>(name: string | readonly string[], work: (within: Submission) => R): R {
    const names = typeof name === "string" ? [name] : name;
    if (names.length === 0) throw new ArgumentError("withSpan: expected at least one name");
    const { name: outer = [], ids: outerIds = [] } = this.span ?? {};
    const span = { name: [...outer, ...names], ids: [...outerIds, ...names.map(uuid)] };
    return work(new Submission(this.#context, span));
  }
}
