/** The spec's own examples, which are in the JSON form of the schema, as vectors. */
import type { Json, TypeModel } from "../model.js";
import { float, integer, map, set, type Form } from "./form.js";
import type { View } from "./view.js";

type JsonObject = Readonly<Record<string, Json>>;

/** Reads a value in JSON form as what its type says. */
export function fromExample(value: Json, type: TypeModel, view: View): Form {
  const { type: real } = view.reach(type);
  switch (real.kind) {
    case "union":
      return fromUnion(value, view.variants(real), view);
    case "float":
      return typeof value === "number" ? float(value) : value;
    case "bytes":
      return typeof value === "string" ? { $bytes: value } : value;
    case "array":
    case "set": {
      const items = (value as readonly Json[]).map((item) => fromExample(item, real.items, view));
      return real.kind === "set" ? set(items) : items;
    }
    case "tuple":
      return (value as readonly Json[]).map((item, index) =>
        fromExample(item, real.prefix[index] ?? real.rest ?? { kind: "any", reason: "" }, view),
      );
    case "map": {
      const pairs = (Array.isArray(value) ? value : Object.entries(value as JsonObject)) as readonly (readonly [
        Json,
        Json,
      ])[];
      return map(pairs.map(([key, item]) => [fromExample(key, real.keys, view), fromExample(item, real.values, view)]));
    }
    case "object":
      return Object.fromEntries(
        Object.entries(value as JsonObject).map(([name, item]) => {
          const field = real.fields.find((each) => each.name === name);
          const inner = field?.type ?? real.additional ?? { kind: "any", reason: "" };
          return [name, fromExample(item, inner, view)];
        }),
      );
    case "serialized":
    case "pickled":
      throw new Error("an example with a payload: teach the vectors its form");
    default:
      return typeof value === "number" && Number.isInteger(value) ? integer(BigInt(value)) : value;
  }
}

function fromUnion(value: Json, variants: readonly TypeModel[], view: View): Form {
  const fits = variants.find((variant) => mayBe(value, variant, view));
  return fromExample(value, fits ?? { kind: "any", reason: "" }, view);
}

/** Whether the value can be of the variant, by its kind and by the fields that tell it from others. */
function mayBe(value: Json, type: TypeModel, view: View): boolean {
  const { type: real } = view.reach(type);
  switch (real.kind) {
    case "null":
      return value === null;
    case "string":
      return typeof value === "string" && (real.enum?.includes(value) ?? true);
    case "boolean":
      return typeof value === "boolean";
    case "integer":
    case "int64":
      return Number.isInteger(value);
    case "float":
    case "number":
      return typeof value === "number";
    case "bytes":
      return typeof value === "string";
    case "array":
    case "tuple":
    case "set":
      return Array.isArray(value);
    case "object":
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      return view.fields(real).every((field) => {
        const item = (value as JsonObject)[field.name];
        return item === undefined ? !view.isRequired(field) : mayBe(item, field.type, view);
      });
    case "union":
      return view.variants(real).some((variant) => mayBe(value, variant, view));
    case "map":
      return typeof value === "object" && value !== null;
    case "key":
      return typeof value === "string" || typeof value === "number" || Array.isArray(value);
    default:
      return true;
  }
}
