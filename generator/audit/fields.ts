/** The fields of a request or a message in one release. */

import { covers, parseRange } from "../ranges.js";
import type { SpecNode } from "./spec-node.js";

/** A field in one release. */
export interface FieldFact {
  /** Line of its name. */
  readonly line: number;
  readonly required: boolean;
  /** What the receiver assumes if it is absent, in JSON form; undefined if the spec does not say. */
  readonly default: unknown;
}

/** Fields by name, in the order of the spec. */
export type Fields = ReadonlyMap<string, FieldFact>;

type Types = ReadonlyMap<string, SpecNode>;

/**
 * The fields that an object type has in a release. Of `oneOf`, all fields of all variants, and those are required that
 * every variant requires.
 */
export function fieldsOf(type: SpecNode, types: Types, release: number): Fields {
  if (!existsAt(type, release)) return new Map();
  const named = types.get(type.get("$ref")?.text ?? "");
  const ranges = (type.get("byRelease")?.items() ?? []).filter((each) => existsAt(each, release));
  const variants = (type.get("oneOf")?.items() ?? []).filter((each) => existsAt(each, release));
  const parts = [...(named === undefined ? [] : [named]), ...ranges].map((each) => fieldsOf(each, types, release));
  return new Map([
    ...ownFields(type, release),
    ...parts.flatMap((part) => [...part]),
    ...ofVariants(variants.map((each) => fieldsOf(each, types, release))),
  ]);
}

/** Whether the node's own `releases` hold the release (an ordinal); true if it has none. */
export function existsAt(node: SpecNode, release: number): boolean {
  const text = node.get("releases")?.text;
  return text === undefined || covers(parseRange(text), release);
}

function ownFields(type: SpecNode, release: number): Fields {
  const required = new Set(
    (type.get("required")?.items() ?? [])
      .filter((each) => each.text !== undefined || existsAt(each, release))
      .map((each) => each.text ?? each.get("name")?.text),
  );
  const fields = new Map<string, FieldFact>();
  for (const { key, line, value } of type.get("properties")?.entries() ?? []) {
    if (!existsAt(value, release)) continue;
    fields.set(key, { line, required: required.has(key), default: defaultOf(value, release) });
  }
  return fields;
}

function defaultOf(property: SpecNode, release: number): unknown {
  const own = property.get("default");
  if (own !== undefined) return own.value;
  const range = property
    .get("byRelease")
    ?.items()
    .find((each) => existsAt(each, release));
  return range?.get("default")?.value;
}

function ofVariants(variants: readonly Fields[]): Fields {
  const merged = new Map<string, FieldFact>();
  for (const [name, fact] of variants.flatMap((variant) => [...variant])) {
    if (merged.has(name)) continue;
    merged.set(name, { ...fact, required: variants.every((variant) => variant.get(name)?.required === true) });
  }
  return merged;
}
