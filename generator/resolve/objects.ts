/** Resolves objects: fields, which of them are required in which releases, and the named type they become. */
import type { Field, ObjectType, TypeModel } from "../model.js";
import { contains, intersect, type ReleaseRange } from "../ranges.js";
import { checkRequiredTwice } from "./evolution-checks.js";
import type { RawType } from "./raw.js";
import { fieldTypeName, resolveType } from "./types.js";
import { within, type Scope, type Site } from "./scope.js";

/** Resolves an object and defines it as a named type; the result refers to it. */
export function resolveObject(raw: RawType, site: Site, scope: Scope): TypeModel {
  const name = raw.title ?? site.name;
  const type = resolveFields(raw, { ...site, name }, scope);
  scope.define(
    {
      name,
      module: site.module,
      doc: raw.doc ?? "",
      range: site.range,
      ...(raw.source === undefined ? {} : { source: raw.source }),
      type,
      place: site.document.place(site.pointer),
    },
    raw.title === undefined ? site : within(site, ["title"]),
  );
  return { kind: "ref", name };
}

/** The fields of an object, without giving it a name. */
export function resolveFields(raw: RawType, site: Site, scope: Scope): ObjectType {
  const properties = raw.properties ?? {};
  const required = requiredRanges(raw, site, scope);
  const fields = Object.entries(properties).map(([name, property]) =>
    resolveField(name, property, required.get(name), within(site, ["properties", name]), scope),
  );
  return { kind: "object", fields, additional: additionalOf(raw, site, scope) };
}

function additionalOf(raw: RawType, site: Site, scope: Scope): TypeModel | null {
  const additional = raw.additionalProperties;
  if (additional === undefined) return null;
  const at = within(site, ["additionalProperties"], "Extra");
  if (additional === true) {
    scope.report("open-type", at, `additionalProperties: true needs a reason; write { type: any, reason: ... }`);
    return { kind: "any", reason: "" };
  }
  return resolveType(additional, at, scope);
}

/** The range of releases in which each field is required, as written. */
function requiredRanges(raw: RawType, site: Site, scope: Scope): Map<string, ReleaseRange> {
  const ranges = new Map<string, ReleaseRange>();
  for (const [index, entry] of (raw.required ?? []).entries()) {
    const at = within(site, ["required", index]);
    const name = typeof entry === "string" ? entry : entry.name;
    if (raw.properties?.[name] === undefined) {
      scope.report("required", at, `"${name}" is required but is no property`);
      continue;
    }
    const range = typeof entry === "string" ? site.range : scope.range(entry.releases, within(at, ["releases"]));
    const first = ranges.get(name);
    if (first === undefined) ranges.set(name, range);
    else checkRequiredTwice(name, first, range, at, scope);
  }
  return ranges;
}

function resolveField(name: string, raw: RawType, required: ReleaseRange | undefined, site: Site, scope: Scope): Field {
  const range = scope.range(raw.releases, within(site, ["releases"]));
  const { releases: _releases, ...rest } = raw;
  const type = resolveType(rest, { ...site, range, name: fieldTypeName(site.name, name) }, scope);
  const requiredIn = required === undefined ? undefined : intersect(required, range);
  if (required !== undefined && requiredIn === undefined)
    scope.report("required", site, `"${name}" is required only in releases that lack it`);
  if (raw.default !== undefined && requiredIn !== undefined && contains(requiredIn, range))
    scope.report(
      "default",
      within(site, ["default"]),
      `"${name}" is always required, so its default never applies`,
      "key",
    );
  return {
    name,
    type,
    range,
    droppable: raw.droppable === true,
    place: site.document.place(site.pointer, "key"),
    ...(raw.doc === undefined ? {} : { doc: raw.doc }),
    ...(requiredIn === undefined ? {} : { requiredIn }),
    ...(raw.default === undefined ? {} : { default: raw.default }),
    ...(raw.deprecated === undefined ? {} : { deprecated: raw.deprecated }),
  };
}
