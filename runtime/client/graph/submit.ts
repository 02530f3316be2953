/** Submitting tasks. */
import { UPDATE_GRAPH } from "../../../generated/client-scheduler/ops.js";
import { type Key, KeyMap, Pickled, Serialized } from "../../codegen.js";
import { SpoiledError } from "../../wire/frames-bytes.js";
import { SerializationError } from "../../values/pickle/errors.js";
import { dumpPickle } from "../../values/pickle/index.js";
import { type PickleParts, SerializerPickles, defaultSerializers } from "../../values/serialize/index.js";
import { type PyObject, tuple } from "../../values/python/index.js";
import { keyText } from "../../wire/key-map.js";
import type { ClientContext } from "../context.js";
import { ArgumentError } from "../errors.js";
import { keysOf } from "../futures/control.js";
import { Future, stateOf } from "../futures/future.js";
import { randomHex, uuid } from "../../rpc/identifier.js";
import { checkedKey, keyName, tokenOf } from "./keys.js";
import { MOST_LEVELS, NodeWriter, type PyCallable, checkCallable, graphExpression, namedArguments } from "./nodes.js";
import {
  type GraphOptions,
  type MapOptions,
  type Span,
  type SubmitOptions,
  annotationsOf,
  checkGraphOptions,
} from "./options.js";
import { type Part, partsOfCall, partsOfGraph, partsOfMap, placed } from "./places.js";

/** Bytes of a graph above which it is better to scatter its data. Dask: `large-graph-warning-threshold`. */
const LARGE_GRAPH = 10_000_000;

/** Where tasks are submitted from. */
export interface Submitter {
  readonly context: ClientContext;
  /** The span that they belong to. */
  readonly span?: Span | undefined;
}

/**
 * Submits one call.
 *
 * Dask: `distributed.client.Client.submit`.
 *
 * @throws {ArgumentError} when the function, the key or an option cannot be used
 * @throws {SerializationError} when an argument has no form in Python
 * @throws {ForeignFutureError} {FutureReleasedError} when a future among the arguments cannot be used
 * @throws {ClientClosedError} when the client is closed
 */
export function submit<T>(
  submitter: Submitter,
  fn: PyCallable,
  args: readonly unknown[],
  options: SubmitOptions,
): Future<T> {
  const { context } = submitter;
  context.checkOpen();
  checkCallable(fn);
  checkGraphOptions(options);
  const kwargs = namedArguments(options.kwargs);
  const writer = writerOf(context);
  const pickles = graphPickles();
  const parts = (): Iterable<Part> => partsOfCall(fn, args, kwargs);
  const key = checkedKey(
    options.key ?? placed(pickles, parts, () => callKey({ writer, pickles }, fn, args, kwargs, options)),
  );
  if (context.futures.get(key) !== undefined) return new Future<T>(context, key);
  const nodes = new KeyMap<PyObject, Key>([[key, writer.task(key, fn, args, kwargs)]]);
  const [future] = send<T>(submitter, nodes, [key], {
    pickles,
    parts,
    options: { fifoTimeout: "100 ms", ...options },
    priorities: new KeyMap([[key, 0]]),
    kind: "Future",
  });
  return future as Future<T>;
}

/**
 * Submits a call for each element, or for elements of several iterables side by side, up to the end of the shortest.
 *
 * Dask: `distributed.client.Client.map`.
 *
 * @throws as {@link submit}
 */
export function map<T>(
  submitter: Submitter,
  fn: PyCallable,
  iterables: readonly Iterable<unknown>[],
  options: MapOptions,
): readonly Future<T>[] {
  const { context } = submitter;
  context.checkOpen();
  checkCallable(fn);
  checkGraphOptions(options);
  const calls = zip(iterables);
  const kwargs = namedArguments(options.kwargs);
  const pickles = graphPickles();
  const parts = (): Iterable<Part> => partsOfMap(fn, calls, kwargs);
  const keys = placed(pickles, parts, () =>
    mapKeys({ writer: writerOf(context), pickles }, fn, calls, kwargs, options),
  );
  const { batchSize = Math.max(calls.length, 1) } = options;
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new ArgumentError(`batchSize: expected a number of tasks above 0, got ${String(batchSize)}`);
  }
  const futures: Future<T>[] = [];
  try {
    for (let start = 0; start < calls.length; start += batchSize) {
      const writer = writerOf(context);
      const part = keys.slice(start, start + batchSize);
      const nodes = new KeyMap<PyObject, Key>();
      part.forEach((key, i) => nodes.set(key, writer.task(key, fn, calls[start + i] as readonly unknown[], kwargs)));
      const setup = {
        options: { fifoTimeout: "100 ms", ...options },
        pickles,
        parts,
        priorities: null,
        kind: "Future",
      };
      for (const future of send<T>(submitter, nodes, part, setup)) futures.push(future);
    }
  } catch (error) {
    for (const future of futures) future.release();
    throw error;
  }
  return futures;
}

/**
 * Submits a graph: tasks, literals, references and futures by key.
 *
 * Dask: `distributed.client.Client.get` with `sync=False`.
 *
 * @param wanted keys to hold; the others run only as far as these need them. All keys if absent
 * @throws as {@link submit}
 */
export function graph(
  submitter: Submitter,
  entries: Iterable<readonly [Key, unknown]>,
  options: GraphOptions,
  wanted?: readonly Key[],
): KeyMap<Future, Key> {
  submitter.context.checkOpen();
  checkGraphOptions(options);
  const writer = writerOf(submitter.context);
  const nodes = new KeyMap<PyObject, Key>();
  const given = [...entries];
  for (const [name, value] of given) {
    const key = checkedKey(name);
    if (nodes.has(key)) throw new ArgumentError(`the graph has the key ${keyText(key)} twice`);
    nodes.set(key, writer.node(key, value));
  }
  const keys = wanted?.map((key) => checkedKey(key)) ?? [...nodes.keys()];
  for (const key of keys) {
    if (!nodes.has(key)) throw new ArgumentError(`the graph has no key ${keyText(key)}`);
  }
  const pickles = graphPickles();
  const setup = {
    options: { fifoTimeout: "60s", ...options },
    pickles,
    parts: () => partsOfGraph(given),
    priorities: null,
    kind: "low-level-graph",
  };
  const futures = send(submitter, nodes, keys, setup);
  return new KeyMap(keys.map((key, i) => [key, futures[i] as Future]));
}

interface SendSetup {
  readonly options: GraphOptions;
  /** Pickles the arguments. */
  readonly pickles: SerializerPickles;
  /** What the graph is made of, for errors. */
  readonly parts: () => Iterable<Part>;
  /** The order of the tasks; null: the scheduler finds one. */
  readonly priorities: KeyMap<number> | null;
  /** What the spans call it. */
  readonly kind: string;
}

/** Sends a graph, and makes a future for each key wanted. */
function send<T>(
  { context, span }: Submitter,
  nodes: KeyMap<PyObject, Key>,
  keys: readonly Key[],
  { options, pickles, parts: given, priorities, kind }: SendSetup,
): readonly Future<T>[] {
  const { fifoTimeout = 0, actors = null } = options;
  const parts = placed(pickles, given, () => pickles.dump(graphExpression(nodes, randomHex()), "graph"));
  const annotations = Pickled.of(dumpPickle(annotationsOf(options, span), { path: "annotations" }));
  const metadata = new Map([["collections", [new Map([["type", kind]])]]]);
  const rest = {
    keys: new Set(new KeyMap(keys.map((key) => [key, true])).keys()),
    internal_priority: priorities,
    submitting_task: null,
    fifo_timeout: fifoTimeout,
    actors,
    code: Pickled.of(dumpPickle(tuple())),
    annotations,
    span_metadata: Pickled.of(dumpPickle(metadata)),
  };
  const message = (made: PickleParts) => ({ expr_ser: serializeGraph(context, made), ...rest });
  // A key that cannot be sent is never held, and so never released.
  const fail = (error: unknown): void => failAll(futures, error instanceof SpoiledError ? refused(error) : error);
  if (!(parts instanceof Promise)) context.send(UPDATE_GRAPH, message(parts), fail);
  else context.sendWhenMade(UPDATE_GRAPH, parts.then(message), fail);
  const futures: readonly Future<T>[] = keys.map((key) => new Future<T>(context, key));
  return futures;
}

function refused(error: SpoiledError): SerializationError {
  return new SerializationError("an argument", error.message, error);
}

/** What could not be sent fails, unless it has been cancelled. */
function failAll(futures: readonly Future[], error: unknown): void {
  for (const future of futures) {
    if (future.status === "pending") stateOf(future).fail(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The graph as the scheduler takes it: one pickle, and its buffers as they are. */
function serializeGraph(context: ClientContext, { pickle, buffers }: PickleParts): Serialized {
  const size = buffers.reduce((sum, { length }) => sum + length, pickle.length);
  if (size > LARGE_GRAPH) {
    context.warn(
      `a graph of ${(size / 1e6).toFixed(1)} MB goes to the scheduler; scatter large data and pass its futures, ` +
        `or load it where it is needed`,
    );
  }
  return Serialized.of({ serializer: "pickle", writeable: buffers.map(() => false) }, [pickle, ...buffers]);
}

function writerOf(context: ClientContext): NodeWriter {
  return new NodeWriter((future) => void keysOf(context, [future]));
}

/** Values within each other in the pickle of a graph: a node of Dask's and its arguments for each level, and what is around. */
const MOST_VALUES = 2 * MOST_LEVELS + 20;

function graphPickles(): SerializerPickles {
  return new SerializerPickles(defaultSerializers, 5, { depth: MOST_VALUES, refuse: refusalOf });
}

/** All futures that a graph sees are references by now: of another one neither scheduler nor worker would make the result. */
function refusalOf(value: object): string | undefined {
  if (!(value instanceof Future)) return undefined;
  return (
    "a future within an object is not its result; pass it in a list, tuple, set, deque or dict, " +
    "or make the object by a task: task(fn, [future])"
  );
}

interface Keying {
  readonly writer: NodeWriter;
  readonly pickles: SerializerPickles;
}

function callKey(
  { writer, pickles }: Keying,
  fn: PyCallable,
  args: readonly unknown[],
  kwargs: ReadonlyMap<string, unknown>,
  { pure = true, actors }: SubmitOptions,
): string {
  if (!pure || actors !== undefined) return `${keyName(fn)}-${uuid()}`;
  // As a task, in which futures are references: their keys count, and not which handles they are.
  return `${keyName(fn)}-${tokenOf(writer.task(null, fn, args, kwargs), "call", pickles) ?? uuid()}`;
}

function mapKeys(
  { writer, pickles }: Keying,
  fn: PyCallable,
  calls: readonly (readonly unknown[])[],
  kwargs: ReadonlyMap<string, unknown>,
  options: MapOptions,
): readonly Key[] {
  const { key = keyName(fn), pure = true, actors } = options;
  if (typeof key === "string" && key !== "") checkedKey(key);
  if (typeof key !== "string") {
    if (key.length !== calls.length) {
      throw new ArgumentError(`key: expected as many keys as calls, ${calls.length}, got ${key.length}`);
    }
    const seen = new KeyMap<true>();
    const keys = key.map((each) => checkedKey(each));
    for (const each of keys) {
      if (seen.has(each)) throw new ArgumentError(`key: ${keyText(each)} is there twice`);
      seen.set(each, true);
    }
    return keys;
  }
  if (!pure || actors !== undefined) {
    const id = uuid();
    return calls.map((_, i) => `${key}-${id}-${i}`);
  }
  return calls.map((args) => `${key}-${tokenOf(writer.task(null, fn, args, kwargs), "call", pickles) ?? uuid()}`);
}

function zip(iterables: readonly Iterable<unknown>[]): readonly (readonly unknown[])[] {
  const columns = iterables.map((iterable) => [...iterable]);
  const length = columns.length === 0 ? 0 : Math.min(...columns.map((column) => column.length));
  return Array.from({ length }, (_, i) => columns.map((column) => column[i]));
}
