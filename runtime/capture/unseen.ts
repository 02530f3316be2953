/** Operations and fields of the spec that traffic has not shown. */
import type { SeenOp } from "./seen.js";

import { releaseOrdinal } from "../wire/release.js";

/** The parts of `daskwire.schema.json` that name operations and their fields. */
export interface OperationSchemas {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly "x-operations": Readonly<Record<string, OperationSchema>>;
}

interface Ranged {
  readonly "x-releases"?: string;
}

interface Schema extends Ranged {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Ranged>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

type OperationSchema = Ranged & Readonly<Partial<Record<"request" | "reply" | "message", Schema | null>>>;

/** What was not seen. */
export interface Unseen {
  /** As `scheduler.who_has`. */
  readonly ops: readonly string[];
  /** Of the ops that were seen: as `scheduler.who_has request /keys`. */
  readonly fields: readonly string[];
}

/** A message of an operation that some release has. */
export interface Described {
  /** As `scheduler.who_has`. */
  readonly op: string;
  readonly direction: "request" | "reply" | "message";
  /** Its fields, in any of its variants, without those of the envelope. */
  readonly fields: readonly string[];
}

const envelope = new Set(["op", "reply", "close", "serializers"]);

/**
 * Compares what was seen with the spec.
 * @param releases those that were checked for, as ordinals: what none of them has is not missed
 */
export function unseenOf(
  seen: Readonly<Record<string, SeenOp>>,
  spec: OperationSchemas,
  releases: readonly number[],
): Unseen {
  const ops = new Set<string>();
  const fields: string[] = [];
  for (const { op, direction, fields: described } of describedOf(spec, releases)) {
    const found = seen[op];
    if (found === undefined) ops.add(op);
    const shown = found?.[direction];
    if (shown === undefined) continue;
    for (const field of described) if (!Object.hasOwn(shown.fields, field)) fields.push(`${op} ${direction} /${field}`);
  }
  return { ops: [...ops], fields };
}

/** The messages that the spec describes, as far as one of the releases has them. */
export function describedOf(spec: OperationSchemas, releases: readonly number[]): readonly Described[] {
  return Object.entries(spec["x-operations"]).flatMap(([op, operation]) => {
    const directions = exists(operation, releases) ? (["request", "reply", "message"] as const) : [];
    return directions
      .filter((direction) => operation[direction] !== undefined && operation[direction] !== null)
      .map((direction) => {
        const all = [...fieldsOf(operation[direction], spec, releases)];
        const own = all.filter((field) => field !== "op" && !(direction === "request" && envelope.has(field)));
        return { op, direction, fields: own };
      });
  });
}

/** The names of a message's fields, in any of its variants. */
function fieldsOf(
  schema: Schema | null | undefined,
  spec: OperationSchemas,
  releases: readonly number[],
): ReadonlySet<string> {
  if (schema === null || schema === undefined || !exists(schema, releases)) return new Set();
  if (schema.$ref !== undefined) return fieldsOf(spec.$defs[schema.$ref.replace("#/$defs/", "")], spec, releases);
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const own = Object.entries(schema.properties ?? {}).filter(([, field]) => exists(field, releases));
  return new Set([...own.map(([name]) => name), ...variants.flatMap((each) => [...fieldsOf(each, spec, releases)])]);
}

/** Whether one of the releases lies in the range: comparators joined by spaces, as in `>=2025.9.0 <2026.6.0`. */
function exists({ "x-releases": range }: Ranged, releases: readonly number[]): boolean {
  if (range === undefined) return true;
  const bounds = range.split(" ").map((text) => /^(>=|<)(.*)$/.exec(text));
  return releases.some((release) =>
    bounds.every((bound) => {
      const limit = releaseOrdinal(bound?.[2] ?? "");
      return bound?.[1] === "<" ? release < limit : release >= limit;
    }),
  );
}
