/** Where in what a user wrote a value stands that has no form in Python. */
import type { Key } from "../../codegen.js";
import { keyText } from "../../wire/key-map.js";
import { SerializationError } from "../../values/pickle/index.js";
import type { SerializerPickles } from "../../values/serialize/index.js";
import { futureBehind } from "../futures/stand-in.js";
import { replaceLeaves } from "../futures/structure.js";
import { GraphRef, GraphTask, type PyCallable } from "./nodes.js";

/** A part of what was given, and what it is called. */
export type Part = readonly [path: string, value: unknown];

/** The parts of a call. */
export function* partsOfCall(
  fn: PyCallable,
  args: readonly unknown[],
  kwargs: ReadonlyMap<string, unknown>,
  prefix = "",
): Iterable<Part> {
  yield [`${prefix}function`, fn];
  for (const [i, value] of args.entries()) yield [`${prefix}args[${i}]`, value];
  for (const [name, value] of kwargs) yield [`${prefix}kwargs${step(name)}`, value];
}

/** The parts of several calls of one function with elements of iterables. */
export function* partsOfMap(
  fn: PyCallable,
  calls: readonly (readonly unknown[])[],
  kwargs: ReadonlyMap<string, unknown>,
): Iterable<Part> {
  yield* partsOfCall(fn, [], kwargs);
  for (const [i, args] of calls.entries()) {
    for (const [j, value] of args.entries()) yield [`iterables[${j}][${i}]`, value];
  }
}

/** The parts of a graph. */
export function* partsOfGraph(entries: Iterable<readonly [Key, unknown]>): Iterable<Part> {
  for (const [key, value] of entries) {
    const path = `graph${typeof key === "string" ? step(key) : `[${keyText(key)}]`}`;
    if (value instanceof GraphTask) yield* partsOfCall(value.fn, value.args, value.kwargs, `${path}.`);
    else yield [path, value];
  }
}

/**
 * Calls a function that pickles what is made of some parts. Its error tells where in the parts the trouble is, and not where
 * in Dask's form of them.
 */
export function placed<T>(pickles: SerializerPickles, parts: () => Iterable<Part>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SerializationError)) throw error;
    for (const [path, value] of parts()) {
      const dumped = pickles.dump(withoutNodes(value), path);
      if (dumped instanceof Promise) dumped.catch(() => undefined);
    }
    throw error;
  }
}

/** A value as it was written, without what is no value: futures and references. */
function withoutNodes(value: unknown): unknown {
  return replaceLeaves(value, (leaf) => {
    if (leaf instanceof GraphRef || futureBehind(leaf) !== undefined) return null;
    return leaf instanceof GraphTask ? withoutNodes({ args: leaf.args, kwargs: leaf.kwargs }) : leaf;
  });
}

function step(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 60))}]`;
}
