/** Operations and fields of the spec that traffic has not shown. */
import type { SeenOp } from "./seen.js";

/** The parts of `daskwire.schema.json` that name operations and their fields. */
export interface OperationSchemas {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly "x-operations": Readonly<Record<string, OperationSchema>>;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

type OperationSchema = Readonly<Partial<Record<"request" | "reply" | "message", Schema | null>>>;

/** What was not seen. */
export interface Unseen {
  /** As `scheduler.who_has`. */
  readonly ops: readonly string[];
  /** Of the ops that were seen: as `scheduler.who_has request /keys`. */
  readonly fields: readonly string[];
}

const envelope = new Set(["op", "reply", "close", "serializers"]);

/** Compares what was seen with the spec. */
export function unseenOf(seen: Readonly<Record<string, SeenOp>>, spec: OperationSchemas): Unseen {
  const ops: string[] = [];
  const fields: string[] = [];
  for (const [name, operation] of Object.entries(spec["x-operations"])) {
    const found = seen[name];
    if (found === undefined) {
      ops.push(name);
      continue;
    }
    for (const direction of ["request", "reply", "message"] as const) {
      const shown = found[direction];
      if (shown === undefined) continue;
      for (const field of fieldsOf(operation[direction], spec)) {
        const word = direction === "request" && envelope.has(field);
        if (field !== "op" && !word && !Object.hasOwn(shown.fields, field))
          fields.push(`${name} ${direction} /${field}`);
      }
    }
  }
  return { ops, fields };
}

function fieldsOf(schema: Schema | null | undefined, spec: OperationSchemas): ReadonlySet<string> {
  if (schema === null || schema === undefined) return new Set();
  if (schema.$ref !== undefined) return fieldsOf(spec.$defs[schema.$ref.replace("#/$defs/", "")], spec);
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return new Set([...Object.keys(schema.properties ?? {}), ...variants.flatMap((each) => [...fieldsOf(each, spec)])]);
}
