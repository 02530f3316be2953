/** Resolves the types of the spec: keywords checked against each other, objects hoisted to named types. */
import type { NumericType, StringType, TypeModel, UnionType, Variant } from "../model.js";
import type { ReleaseRange } from "../ranges.js";
import { checkCoverage, checkPartition } from "./evolution-checks.js";
import type { RawType } from "./raw.js";
import { pascalCase } from "./names.js";
import { within, type Scope, type Site } from "./scope.js";
import { resolveObject } from "./objects.js";

/** Keywords that may stand in any type. */
const GENERAL = new Set(["type", "doc", "releases", "default", "droppable", "deprecated", "source", "title"]);

/** Keywords of one type word. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  string: ["enum", "const", "pattern", "minLength", "maxLength"],
  boolean: ["enum", "const"],
  null: ["enum", "const"],
  integer: ["enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  int64: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  float: ["enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  number: ["enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  bytes: [],
  array: ["items", "prefixItems", "minItems", "maxItems"],
  set: ["items", "minItems", "maxItems"],
  map: ["keys", "values"],
  object: ["properties", "required", "additionalProperties"],
  serialized: ["holds"],
  pickled: ["holds"],
  message: ["to"],
  any: ["reason"],
};

/** Resolves one type. `site.name` is the name an object here gets if it has no title. */
export function resolveType(raw: RawType, site: Site, scope: Scope): TypeModel {
  if (raw.$ref !== undefined) return resolveRef(raw, site, scope);
  if (raw.byRelease !== undefined) return resolveByRelease(raw, raw.byRelease, site, scope);
  if (raw.oneOf !== undefined) return resolveOneOf(raw, raw.oneOf, site, scope);
  const words = wordsOf(raw, site, scope);
  if (words === undefined) return { kind: "any", reason: "missing" };
  checkKeywords(raw, words, site, scope);
  if (words.length === 1) return resolveWord(words[0] ?? "any", raw, site, scope);
  const variants = words.map((word) => ({ type: resolveWord(word, raw, site, scope), range: site.range }));
  return unionOf(variants, undefined, site, scope);
}

function resolveRef(raw: RawType, site: Site, scope: Scope): TypeModel {
  onlyBeside(raw, "$ref", site, scope);
  const name = raw.$ref ?? "";
  if (name !== "Key") scope.references.push({ name, site: within(site, ["$ref"]) });
  return name === "Key" ? { kind: "key" } : { kind: "ref", name };
}

function resolveByRelease(raw: RawType, cases: readonly RawType[], site: Site, scope: Scope): TypeModel {
  onlyBeside(raw, "byRelease", site, scope);
  const ranges = rangesOf(cases, within(site, ["byRelease"]), scope);
  checkPartition(ranges, "type", within(site, ["byRelease"]), scope);
  return {
    kind: "byRelease",
    cases: cases.map((item, index) => {
      const at = within(site, ["byRelease", index], index === 0 ? "" : `Since${sinceName(item.releases)}`);
      const range = ranges[index] ?? site.range;
      const { releases: _releases, ...type } = item;
      return {
        type: resolveType(type, { ...at, range }, scope),
        range,
        ...(item.doc === undefined ? {} : { doc: item.doc }),
      };
    }),
  };
}

/** The range of each case or variant. */
function rangesOf(items: readonly RawType[], site: Site, scope: Scope): readonly ReleaseRange[] {
  return items.map((item, index) => scope.range(item.releases, within(site, [index, "releases"])));
}

function sinceName(range: string | undefined): string {
  const match = />=\s*(\d+)\.(\d+)\.(\d+)/.exec(range ?? "");
  return match === null ? "Earlier" : `${match[1] ?? ""}_${match[2] ?? ""}_${match[3] ?? ""}`;
}

function resolveOneOf(raw: RawType, variants: readonly RawType[], site: Site, scope: Scope): TypeModel {
  onlyBeside(raw, "oneOf", site, scope, ["discriminator", "title"]);
  const ranges = rangesOf(variants, within(site, ["oneOf"]), scope);
  checkCoverage(ranges, "variant", within(site, ["oneOf"]), scope);
  const resolved = variants.map((item, index): Variant => {
    const at = within(site, ["oneOf", index], `Variant${index + 1}`);
    const range = ranges[index] ?? site.range;
    const { releases: _releases, ...type } = item;
    return {
      type: resolveType(type, { ...at, range }, scope),
      range,
      ...(item.doc === undefined ? {} : { doc: item.doc }),
    };
  });
  return unionOf(resolved, raw.discriminator, site, scope);
}

/** A union without unions directly inside. */
function unionOf(variants: readonly Variant[], discriminator: string | undefined, site: Site, scope: Scope): TypeModel {
  const flat = variants.flatMap((variant) =>
    variant.type.kind === "union" && variant.type.discriminator === undefined ? variant.type.variants : [variant],
  );
  const type: UnionType = { kind: "union", variants: flat, ...(discriminator === undefined ? {} : { discriminator }) };
  scope.unions.push({ type, place: site.document.place(site.pointer) });
  return type;
}

/** The type words of a type; a lone `const` or `enum` says them by its values. */
function wordsOf(raw: RawType, site: Site, scope: Scope): readonly string[] | undefined {
  if (typeof raw.type === "string") return [raw.type];
  if (raw.type !== undefined) return raw.type;
  const values = raw.enum ?? (raw.const === undefined ? undefined : [raw.const]);
  if (values !== undefined) return [...new Set(values.map(wordOfValue))];
  const place = site.pointer.length === 0 ? "the type" : `"${String(site.pointer[site.pointer.length - 1])}"`;
  scope.report("shape", site, `${place} needs one of type, $ref, oneOf, byRelease, enum, const`);
  return undefined;
}

function wordOfValue(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  return typeof value;
}

/** Every keyword must belong to one of the type words. */
function checkKeywords(raw: RawType, words: readonly string[], site: Site, scope: Scope): void {
  const allowed = new Set(words.flatMap((word) => OWN[word] ?? []));
  for (const keyword of Object.keys(raw)) {
    if (GENERAL.has(keyword) || allowed.has(keyword)) continue;
    const at = within(site, [keyword]);
    scope.report("shape", at, `"${keyword}" does not go with type ${words.join(" | ")}`, "key");
  }
}

function onlyBeside(raw: RawType, word: string, site: Site, scope: Scope, also: readonly string[] = []): void {
  for (const keyword of Object.keys(raw)) {
    if (keyword === word || GENERAL.has(keyword) || also.includes(keyword)) continue;
    scope.report("shape", within(site, [keyword]), `"${keyword}" cannot stand beside "${word}"`, "key");
  }
}

function resolveWord(word: string, raw: RawType, site: Site, scope: Scope): TypeModel {
  switch (word) {
    case "string":
      return stringType(raw);
    case "boolean":
      return typeof raw.const === "boolean" ? { kind: "boolean", const: raw.const } : { kind: "boolean" };
    case "null":
    case "bytes":
      return { kind: word };
    case "integer":
    case "int64":
    case "float":
    case "number":
      return numericType(word, raw);
    case "array":
      return arrayType(raw, site, scope);
    case "set":
      return { kind: "set", items: itemsOf(raw, site, scope), ...bounds(raw) };
    case "map":
      return mapType(raw, site, scope);
    case "object":
      return resolveObject(raw, site, scope);
    case "serialized":
    case "pickled":
      return { kind: word, ...(raw.holds === undefined ? {} : { holds: raw.holds }) };
    case "message":
      if (raw.to === undefined) scope.report("shape", site, `type message needs "to"`);
      return { kind: "message", to: (raw.to ?? []) as ("scheduler" | "worker" | "nanny")[] };
    default:
      if (raw.reason === undefined) scope.report("open-type", site, `type any needs a "reason"`);
      return { kind: "any", reason: raw.reason ?? "" };
  }
}

function stringType(raw: RawType): StringType {
  const values = raw.enum ?? (raw.const === undefined ? undefined : [raw.const]);
  const own = values?.filter((value): value is string => typeof value === "string");
  return {
    kind: "string",
    ...(own === undefined ? {} : { enum: own }),
    ...(raw.pattern === undefined ? {} : { pattern: raw.pattern }),
    ...(raw.minLength === undefined ? {} : { minLength: raw.minLength }),
    ...(raw.maxLength === undefined ? {} : { maxLength: raw.maxLength }),
  };
}

function numericType(kind: NumericType["kind"], raw: RawType): NumericType {
  const values = raw.enum ?? (raw.const === undefined ? undefined : [raw.const]);
  const own = values?.filter((value): value is number => typeof value === "number");
  return {
    kind,
    ...(own === undefined ? {} : { enum: own }),
    ...(raw.minimum === undefined ? {} : { minimum: raw.minimum }),
    ...(raw.maximum === undefined ? {} : { maximum: raw.maximum }),
    ...(raw.exclusiveMinimum === undefined ? {} : { exclusiveMinimum: raw.exclusiveMinimum }),
    ...(raw.exclusiveMaximum === undefined ? {} : { exclusiveMaximum: raw.exclusiveMaximum }),
  };
}

function bounds(raw: RawType): { minItems?: number; maxItems?: number } {
  return {
    ...(raw.minItems === undefined ? {} : { minItems: raw.minItems }),
    ...(raw.maxItems === undefined ? {} : { maxItems: raw.maxItems }),
  };
}

function itemsOf(raw: RawType, site: Site, scope: Scope): TypeModel {
  if (raw.items !== undefined) return resolveType(raw.items, within(site, ["items"], "Item"), scope);
  scope.report("shape", site, `an array or a set needs "items" or "prefixItems"`);
  return { kind: "any", reason: "missing" };
}

function arrayType(raw: RawType, site: Site, scope: Scope): TypeModel {
  if (raw.prefixItems === undefined) return { kind: "array", items: itemsOf(raw, site, scope), ...bounds(raw) };
  const prefix = raw.prefixItems.map((item, index) =>
    resolveType(item, within(site, ["prefixItems", index], `Item${index + 1}`), scope),
  );
  const rest = raw.items === undefined ? null : itemsOf(raw, site, scope);
  const docs = raw.prefixItems.map((item) => item.doc);
  return { kind: "tuple", prefix, rest, minItems: Math.min(raw.minItems ?? prefix.length, prefix.length), docs };
}

function mapType(raw: RawType, site: Site, scope: Scope): TypeModel {
  if (raw.keys === undefined || raw.values === undefined) {
    scope.report("shape", site, `type map needs "keys" and "values"`);
    return { kind: "any", reason: "missing" };
  }
  return {
    kind: "map",
    keys: resolveType(raw.keys, within(site, ["keys"], "Key"), scope),
    values: resolveType(raw.values, within(site, ["values"], "Value"), scope),
  };
}

/** The name of a field's type when it has no title: its owner's and its own. */
export function fieldTypeName(owner: string, field: string): string {
  return owner + pascalCase(field);
}
