/** Validators with one constraint taken out of their schema. */
import { Plan } from "../../generator/plan.js";
import { definitions, type Schema } from "../../generator/validators/schema.js";
import { compiler } from "../../generator/validators/standalone.js";
import * as seam from "../../runtime/codegen.js";
import type { Validate } from "../../runtime/wire/validation.js";
import { model } from "./vectors.js";

/** A constraint of a type, and how to take it out. */
export interface Site {
  /** The type in whose schema it stands. */
  readonly type: string;
  /** For reports: the steps to the constraint. */
  readonly path: string;
  /** The schema of the type without it. */
  readonly without: () => Schema;
}

type Node = Record<string, unknown>;
type Steps = readonly (string | number)[];

const defs = definitions(new Plan(model));

/** Keywords that are constraints by themselves. */
const WHOLE = [
  "type",
  "wire",
  "enum",
  "pattern",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "anyOf",
  "branches",
];
/** Keywords that list constraints. */
const LISTS = ["required", "requiredIn", "presentIn"];

/**
 * Every constraint of the types that messages are made of.
 * @param roots the types of the messages
 */
export function sites(roots: readonly string[]): readonly Site[] {
  const types = new Set(roots.flatMap((root) => [...typesIn(root)]));
  const bare = new Set([...roots, ...[...types].flatMap((type) => unguarded(defs[type]))]);
  const tags = new Map([...types].flatMap((type) => tagged(defs[type])));
  return [...types].sort().flatMap((type) =>
    stepsOf(defs[type], [], {
      ...model.types.get(type)?.range,
      ...(bare.has(type) ? {} : { kinds: [String((defs[type] as Node)["wire"])], tag: tags.get(type) }),
    }).map((steps) => ({
      type,
      path: steps.join("/"),
      without: () => without(defs[type], steps) as Schema,
    })),
  );
}

/** The types that a schema refers to where no branch has told what kind of value there is. */
function unguarded(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(unguarded);
  const node = schema as Node;
  if (typeof node["$ref"] === "string") return [nameOf(node["$ref"])];
  const isGuard = (node["kinds"] as string[] | undefined)?.length === 1;
  const inner = node["schema"] as Node | undefined;
  if (isGuard && typeof inner?.["$ref"] === "string") return [];
  return Object.values(node).flatMap(unguarded);
}

/** The types that branches refer to, with the field that chooses the branch. */
function tagged(schema: unknown): (readonly [type: string, tag: string])[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(tagged);
  const node = schema as Node;
  const ref = (node["schema"] as Node | undefined)?.["$ref"];
  const found = typeof node["tag"] === "string" && typeof ref === "string" ? [[nameOf(ref), node["tag"]] as const] : [];
  return [...found, ...Object.values(node).flatMap(tagged)];
}

/** The branch within which a schema is looked at: what it is for is known there. */
interface Guard {
  readonly kinds?: readonly string[];
  /** The field whose value chose the branch. */
  readonly tag?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

function stepsOf(schema: unknown, at: Steps, guard: Guard = {}): Steps[] {
  if (typeof schema !== "object" || schema === null) return [];
  const node = schema as Node;
  const releases = { since: guard.since, until: guard.until };
  const found: Steps[] = WHOLE.filter((keyword) => keyword in node && !isImplied(node, keyword, guard)).map(
    (keyword) => [...at, keyword],
  );
  for (const keyword of LISTS)
    for (const [index, field] of ((node[keyword] ?? []) as unknown[]).entries())
      if (guard.tag === undefined || field !== guard.tag) found.push([...at, keyword, index]);
  for (const bound of Object.keys(node["within"] ?? {})) found.push([...at, "within", bound]);
  // With `items: false` there may be no more than the prefix.
  if (node["items"] === false) found.push([...at, "items"]);
  found.push(...branchSteps((node["branches"] ?? []) as (Guard & Node)[], [...at, "branches"], guard));
  for (const keyword of ["prefixItems", "anyOf"])
    for (const [index, item] of ((node[keyword] ?? []) as unknown[]).entries())
      found.push(...stepsOf(item, [...at, keyword, index], releases));
  for (const keyword of ["properties", "eachEntry"])
    for (const [name, field] of Object.entries((node[keyword] ?? {}) as Node))
      if (name !== guard.tag) found.push(...stepsOf(field, [...at, keyword, name], presenceOf(node, name) ?? releases));
  // An array that may have no elements: nothing is to be said of them.
  if (node["maxItems"] === 0) return found;
  for (const keyword of ["items", "eachItem", "eachExtra"])
    found.push(...stepsOf(node[keyword], [...at, keyword], releases));
  return found;
}

/** The releases in which a field may be there at all, if not in all. */
function presenceOf(node: Node, name: string): Guard | undefined {
  const found = ((node["presentIn"] ?? []) as (Guard & { name: string })[]).find((each) => each.name === name);
  return found === undefined ? undefined : { since: found.since, until: found.until };
}

function branchSteps(branches: readonly (Guard & Node)[], at: Steps, outer: Guard): Steps[] {
  return branches.flatMap((branch, index) => {
    const before = branches[index - 1];
    const ends: Steps[] = [];
    const inner = { ...branch, since: branch.since ?? outer.since, until: branch.until ?? outer.until };
    // Said already: by the branch around it, or by the one before it, which then was taken.
    if (branch.since !== undefined && branch.since !== outer.since && branch.since !== before?.until)
      ends.push([...at, index, "since"]);
    if (branch.until !== undefined && branch.until !== outer.until) ends.push([...at, index, "until"]);
    return [...ends, ...stepsOf(branch["schema"], [...at, index, "schema"], inner)];
  });
}

/** Whether the constraint says nothing that others do not: an enum tells the type, and so does what chose the branch. */
function isImplied(node: Node, keyword: string, { kinds = [] }: Guard): boolean {
  if (keyword === "type" && "enum" in node) return true;
  if (keyword !== "type" && keyword !== "wire") return false;
  const word = node[keyword];
  return word === "number"
    ? kinds.includes("number") && kinds.includes("bigint")
    : kinds.length === 1 && kinds[0] === word;
}

function without(node: unknown, [step, ...rest]: Steps): unknown {
  if (step === undefined) return node;
  if (Array.isArray(node)) {
    const items = node as unknown[];
    return rest.length === 0
      ? items.toSpliced(step as number, 1)
      : items.with(step as number, without(items[step as number], rest));
  }
  const { [step]: inner, ...others } = node as Node;
  return rest.length === 0 ? others : { ...(node as Node), [step]: without(inner, rest) };
}

/** Compiles validators of mutants; those of types that are as they were are shared. */
export class MutantCompiler {
  readonly #ajv = compiler();
  #count = 0;

  constructor() {
    // The code of the keywords calls these by name; in the generated module they are imported.
    Object.assign(globalThis, seam);
    this.#ajv.addSchema({ $id: "daskwire", $defs: defs });
  }

  /** The validator of a message when one of the types that it is made of lacks a constraint. */
  validator(root: string, site: Site): Validate {
    const id = `mutant${this.#count++}`;
    const changed = typesBetween(root, site.type);
    const $defs = Object.fromEntries(
      [...changed].map((name) => [name, redirected(name === site.type ? site.without() : defs[name], changed)]),
    );
    this.#ajv.addSchema({ $id: id, $defs });
    const validate = this.#ajv.getSchema(`${id}#/$defs/${root}`);
    if (validate === undefined) throw new Error(`no type ${root}`);
    return validate;
  }
}

/** The schema with references to types that did not change leading to where those are. */
function redirected(schema: unknown, changed: ReadonlySet<string>): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((item) => redirected(item, changed));
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => {
      const name = key === "$ref" ? nameOf(inner as string) : undefined;
      if (name !== undefined) return [key, changed.has(name) ? inner : `daskwire#/$defs/${name}`];
      return [key, redirected(inner, changed)];
    }),
  );
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

const references = new Map(Object.entries(defs).map(([name, schema]) => [name, referencesOf(schema)]));

function referencesOf(schema: Schema): readonly string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => nameOf(ref));
}

const reached = new Map<string, ReadonlySet<string>>();

/** Every type that a type is made of, itself among them. */
export function typesIn(root: string): ReadonlySet<string> {
  const known = reached.get(root);
  if (known !== undefined) return known;
  const found = new Set([root]);
  for (const name of found) for (const next of references.get(name) ?? []) found.add(next);
  reached.set(root, found);
  return found;
}

/** The types on the ways from one to another, both included. */
function typesBetween(root: string, target: string): ReadonlySet<string> {
  return new Set([...typesIn(root)].filter((name) => typesIn(name).has(target)));
}
