/** Tasks, references and literals of a graph, and how Dask sees them. */
import { type Key, KeyMap } from "../../codegen.js";
import { PyGlobal, PyObject, py, pyCall } from "../../values/python/index.js";
import { checkArguments, checkKwargs } from "../check.js";
import { checkOptions, elsewhere, told } from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import type { Future } from "../futures/future.js";
import { futureBehind } from "../futures/stand-in.js";
import { containerOf, hashable, isHashed } from "./containers.js";
import { checkedKey, keyValue } from "./keys.js";

/** What may be called: a reference to a function or class, or a Python object that is callable, such as a `partial`. */
export type PyCallable = PyGlobal | PyObject;

/** Keyword arguments. */
export type Kwargs = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>;

/** A task of a graph; made by {@link task}. */
export class GraphTask {
  readonly fn: PyCallable;
  readonly args: readonly unknown[];
  readonly kwargs: ReadonlyMap<string, unknown>;

  constructor(fn: PyCallable, args: readonly unknown[], kwargs: ReadonlyMap<string, unknown>) {
    this.fn = fn;
    this.args = args;
    this.kwargs = kwargs;
  }
}

/** A reference to the result under a key; made by {@link ref}. */
export class GraphRef {
  readonly key: Key;

  constructor(key: Key) {
    this.key = key;
  }
}

/** Options of {@link task}. */
export interface TaskOptions {
  /** Keyword arguments. */
  readonly kwargs?: Kwargs | undefined;
}

/**
 * A task for `Client.graph`: a call of a Python function. Within arguments, futures, references, actors, and tasks, which then
 * run as part of this one, stand for their results, also inside of arrays, tuples, sets, maps and plain objects.
 *
 * @throws {ArgumentError} when the function is no reference to a Python function, or there is no such option
 */
export function task(fn: PyCallable, args: readonly unknown[] = [], options: TaskOptions = {}): GraphTask {
  checkCallable(fn);
  checkArguments("task", args);
  checkOptions<TaskOptions>("task", options, { kwargs: elsewhere });
  return new GraphTask(fn, args, namedArguments(options.kwargs));
}

/**
 * A reference to another key of the graph, or one that is on the cluster already.
 *
 * @throws {ArgumentError} when it is no key
 */
export function ref(key: Key): GraphRef {
  return new GraphRef(checkedKey(key));
}

/** Keyword arguments as a map. @throws {ArgumentError} when they have no names */
export function namedArguments(kwargs: Kwargs = {}): ReadonlyMap<string, unknown> {
  checkKwargs(kwargs);
  return kwargs instanceof Map ? kwargs : new Map(Object.entries(kwargs));
}

/** @throws {ArgumentError} */
export function checkCallable(fn: unknown): asserts fn is PyCallable {
  if (fn instanceof PyObject || fn instanceof PyGlobal) return;
  const advice = `name a Python function by py("module:qualname"), as in py("operator:add")`;
  const got = typeof fn === "function" ? "a JavaScript function, which no Python worker can run" : told(fn);
  throw new ArgumentError(`expected a Python function, got ${got}; ${advice}`);
}

const SPEC = {
  task: py("dask._task_spec:Task"),
  ref: py("dask._task_spec:TaskRef"),
  alias: py("dask._task_spec:Alias"),
  data: py("dask._task_spec:DataNode"),
  identity: py("toolz.functoolz:identity"),
} as const;

/**
 * So many lists, tuples, sets and dicts may be inside each other in an argument; tasks, and containers that need two nodes,
 * count twice. The scheduler and the workers pickle and evaluate what they have unpickled, and Python's recursion ends at 1,000:
 * a node of Dask's takes at least three of them. A scheduler that cannot pickle a task for its worker closes the connection,
 * and so loses one worker after the other.
 */
export const MOST_LEVELS = 100;

/** Turns what users write into Dask's nodes. One for each graph: it notes which futures the graph needs. */
export class NodeWriter {
  /** Futures met, each once. */
  readonly futures = new Set<Future>();
  readonly #check: (future: Future) => void;
  readonly #within = new Set<unknown>();
  #level = 0;
  /** Containers without futures, references and tasks: one that stands in many places is gone through once. */
  readonly #plain = new Set<unknown>();

  /** @param check throws if a future cannot be used */
  constructor(check: (future: Future) => void) {
    this.#check = check;
  }

  /** A call of a function under a key: Dask's `Task`. */
  task(key: Key | null, fn: PyCallable, args: readonly unknown[], kwargs: ReadonlyMap<string, unknown>): PyObject {
    const positional = args.map((each) => this.value(each));
    const named = new Map([...kwargs].map(([name, each]) => [name, this.value(each)]));
    return pyCall(SPEC.task, [key === null ? null : keyValue(key), fn, ...positional], { kwargs: named });
  }

  /** The node of a key of a graph: a task, another name for a result, or a literal. */
  node(key: Key, value: unknown): PyObject {
    if (value instanceof GraphTask) return this.task(key, value.fn, value.args, value.kwargs);
    const future = futureBehind(value);
    if (future !== undefined) this.#note(future);
    const target = value instanceof GraphRef ? value : future;
    if (target !== undefined) return pyCall(SPEC.alias, [keyValue(key), keyValue(target.key)]);
    const written = this.value(value);
    if (written === value) return pyCall(SPEC.data, [keyValue(key), value]);
    return pyCall(SPEC.task, [keyValue(key), SPEC.identity, written]);
  }

  /**
   * An argument. What holds no future, reference or task is the very same object.
   *
   * Dask: `dask._task_spec.parse_input`.
   *
   * @throws {ArgumentError} when it contains itself, or is too deep
   */
  value(value: unknown, asKey = false): unknown {
    if (typeof value !== "object" || value === null) return value;
    const future = futureBehind(value);
    if (future !== undefined) {
      this.#note(future);
      return pyCall(SPEC.ref, [keyValue(future.key)]);
    }
    if (value instanceof GraphRef) return pyCall(SPEC.ref, [keyValue(value.key)]);
    if (value instanceof GraphTask)
      return this.#inside(value, 2, () => this.task(null, value.fn, value.args, value.kwargs));
    if (this.#plain.has(value)) return value;
    const container = containerOf(value, asKey);
    if (container === undefined) return value;
    const { parts, levels, node } = container;
    const written = this.#inside(value, levels, () => parts.map((part, i) => this.value(part, isHashed(container, i))));
    if (written.some((each, i) => each !== parts[i])) {
      // What has no future in it is still as it was given.
      return node(written.map((each, i) => (each === parts[i] && isHashed(container, i) ? hashable(each) : each)));
    }
    this.#plain.add(value);
    return value;
  }

  /** Writes what is inside of a container or a task. */
  #inside<T>(outer: object, levels: number, write: () => T): T {
    if (this.#within.has(outer)) {
      throw new ArgumentError(
        "an argument contains itself, which no graph of Dask can hold; send it by client.scatter, and pass its future",
      );
    }
    if (this.#level + levels > MOST_LEVELS) {
      throw new ArgumentError(
        `an argument must not be deeper than ${MOST_LEVELS} levels, for Python's recursion is limited; ` +
          `send it by client.scatter, and pass its future`,
      );
    }
    this.#within.add(outer);
    this.#level += levels;
    const written = write();
    this.#level -= levels;
    this.#within.delete(outer);
    return written;
  }

  #note(future: Future): void {
    this.#check(future);
    this.futures.add(future);
  }
}

/** The expression of a graph. Dask: `dask._expr.LLGExpr`. */
export function graphExpression(nodes: KeyMap<PyObject, Key>, token: string): PyObject {
  const dict = new KeyMap<PyObject>([...nodes].map(([key, node]) => [keyValue(key) as Key, node]));
  return pyCall(py("dask._expr:Expr._reconstruct"), [py("dask._expr:LLGExpr"), dict, token, new Map()]);
}
