/** What may be said about the tasks of a graph. */
import type { Key } from "../../codegen.js";
import { asTuple } from "../../values/python/index.js";
import {
  addresses,
  either,
  elsewhere,
  finiteNumber,
  flag,
  numberOf,
  type OptionKind,
  type OptionTable,
  text,
  told,
} from "../checked-options.js";
import { ArgumentError } from "../errors.js";
import { isPlainObject, levelsOf } from "../futures/structure.js";

/** Containers inside each other in an annotation; Dask's msgpack writes some 500 in a message. */
const DEEPEST_ANNOTATION = 100;

/** Each of them is checked where it is looked up. */
const keys: OptionKind = { expected: "an array of keys", test: (value) => Array.isArray(value) };

/** A span: tasks that belong together, for Dask's statistics. */
export interface Span {
  /** Names, from the outermost. */
  readonly name: readonly string[];
  /** As many ids. */
  readonly ids: readonly string[];
}

/** Options of all tasks of a graph. */
export interface GraphOptions {
  /** Higher runs earlier; 0 if absent. */
  readonly priority?: number | undefined;
  /** How often a task that fails is tried again. */
  readonly retries?: number | undefined;
  /** Addresses, host names, or names of the workers that may run the tasks; all if absent. */
  readonly workers?: string | readonly string[] | undefined;
  /** With `workers`: others may run the tasks too, if these are not there. */
  readonly allowOtherWorkers?: boolean | undefined;
  /** Abstract resources that each task takes from its worker while it runs, such as `{ GPU: 1 }`. */
  readonly resources?: Readonly<Record<string, number>> | undefined;
  /** Anything else, for the scheduler's plugins. Dask: `dask.annotate`. */
  readonly annotations?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Graphs that come within this time are equally old: text with a unit, or seconds. "100 ms" for submit and map, "60s" for
   * graphs if absent.
   */
  readonly fifoTimeout?: string | number | undefined;
  /** Makes actors: all keys, or those given. Use `Client.actor` rather. */
  readonly actors?: boolean | readonly Key[] | undefined;
}

/** Options of `Client.submit`. */
export interface SubmitOptions extends GraphOptions {
  /** Keyword arguments. */
  readonly kwargs?: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown> | undefined;
  /** The task's key; made of function and arguments if absent. A key that this client holds is not submitted again. */
  readonly key?: Key | undefined;
  /**
   * Whether equal calls give equal results: then the key is made of function and arguments, and equal calls are one task.
   * True if absent, as in Dask; but the keys differ from those that Python's client makes of the same call.
   */
  readonly pure?: boolean | undefined;
}

/** Options of `Client.graph`. */
export interface LowLevelGraphOptions extends GraphOptions {
  /** Keys to hold; other tasks run only as far as these need them. All keys of the graph if absent. */
  readonly keys?: readonly Key[] | undefined;
}

/** Options of `Client.map`. */
export interface MapOptions extends Omit<SubmitOptions, "key"> {
  /** What the keys begin with, or all keys. */
  readonly key?: string | readonly Key[] | undefined;
  /** Tasks per message to the scheduler; all if absent. */
  readonly batchSize?: number | undefined;
}

/**
 * Annotations as the scheduler reads them.
 *
 * Dask: `Client._graph_to_futures`.
 */
export function annotationsOf(options: GraphOptions, span: Span | undefined): ReadonlyMap<string, unknown> {
  const { priority = 0, retries = 0, workers, allowOtherWorkers, resources, annotations } = options;
  const named = typeof workers === "string" ? [workers] : workers;
  const made = new Map<string, unknown>(Object.entries(annotations ?? {}));
  if (span !== undefined)
    made.set(
      "span",
      new Map([
        ["name", asTuple(span.name)],
        ["ids", asTuple(span.ids)],
      ]),
    );
  if (priority !== 0) made.set("priority", priority);
  if (named !== undefined && named.length > 0) made.set("workers", [...named]);
  if (retries !== 0) made.set("retries", retries);
  if (allowOtherWorkers === true) made.set("allow_other_workers", true);
  if (resources !== undefined && Object.keys(resources).length > 0)
    made.set("resources", new Map(Object.entries(resources)));
  return made;
}

const GRAPH_OPTIONS: OptionTable<GraphOptions> = {
  priority: finiteNumber,
  retries: numberOf("times"),
  workers: addresses,
  allowOtherWorkers: flag,
  resources: elsewhere,
  annotations: elsewhere,
  fifoTimeout: either(text, finiteNumber),
  actors: either(flag, keys),
};
export const SUBMIT_OPTIONS: OptionTable<SubmitOptions> = {
  ...GRAPH_OPTIONS,
  kwargs: elsewhere,
  key: elsewhere,
  pure: flag,
};
export const MAP_OPTIONS: OptionTable<MapOptions> = { ...SUBMIT_OPTIONS, batchSize: elsewhere };
export const LOW_LEVEL_GRAPH_OPTIONS: OptionTable<LowLevelGraphOptions> = { ...GRAPH_OPTIONS, keys };

/** @throws {ArgumentError} when resources or annotations are none, or options contradict each other */
export function checkGraphOptions({ workers, allowOtherWorkers, resources, annotations }: GraphOptions): void {
  checkAnnotations(annotations);
  if (allowOtherWorkers === true && workers === undefined) {
    throw new ArgumentError("allowOtherWorkers: makes sense only together with workers");
  }
  if (resources === undefined) return;
  if (!isPlainObject(resources)) {
    throw new ArgumentError(`resources: expected an object, as in { GPU: 1 }, got ${told(resources)}`);
  }
  for (const [name, amount] of Object.entries(resources)) {
    if (!(Number.isFinite(amount) && amount >= 0)) {
      throw new ArgumentError(`resources: expected a number of ${name}, got ${told(amount)}`);
    }
  }
}

/** The scheduler sends them on by msgpack: what that cannot hold costs the workers their connection. */
function checkAnnotations(annotations: unknown): void {
  if (annotations === undefined) return;
  if (!isPlainObject(annotations)) {
    throw new ArgumentError(`annotations: expected an object, as in { team: "a" }, got ${told(annotations)}`);
  }
  for (const [name, value] of Object.entries(annotations)) {
    if (levelsOf(value, DEEPEST_ANNOTATION) <= DEEPEST_ANNOTATION) continue;
    throw new ArgumentError(
      `annotations: ${name} contains itself, or has more than ${DEEPEST_ANNOTATION} levels, which no worker can be sent`,
    );
  }
}
