/** Turns vectors into the values that a user of the codecs has, by the model and not by the codecs. */
import type { ObjectType, TypeModel, UnionType } from "../../generator/model.js";
import {
  elementsOf,
  entriesOf,
  kindOf,
  numberOf,
  payloadOf,
  toWire,
  type Form,
  type FormObject,
} from "../../generator/vectors/form.js";
import type { OpenType, View } from "../../generator/vectors/view.js";
import { KeyMap, type MapKey } from "../../runtime/wire/key-map.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { extra, Float, PySet, type WireValue, type WithExtra } from "../../runtime/wire/values.js";

/** The value of a type. What does not fit is as a reader that knows no type would have it. */
export function typed(form: Form, type: TypeModel, view: View): unknown {
  const { type: real } = view.reach(type);
  const kind = kindOf(form);
  switch (real.kind) {
    case "integer":
    case "int64":
    case "float":
    case "number":
      return kind === "integer" || kind === "float" ? number(form, real.kind) : toWire(form);
    case "array":
      return kind === "array" ? elementsOf(form).map((item) => typed(item, real.items, view)) : toWire(form);
    case "set":
      return kind === "set" ? new Set(elementsOf(form).map((item) => typed(item, real.items, view))) : toWire(form);
    case "tuple":
      return kind === "array"
        ? elementsOf(form).map((item, at) => typed(item, real.prefix[at] ?? real.rest ?? OPEN, view))
        : toWire(form);
    case "map":
      return kind === "map" ? typedMap(form, real, view) : toWire(form);
    case "object":
      return kind === "map" ? struct(form as FormObject, real, view) : toWire(form);
    case "message":
      return kind === "map" ? request(form as FormObject, real, view) : toWire(form);
    case "union":
      return union(form, real, view);
    case "serialized":
    case "pickled":
      return kind === "serialized" || kind === "pickled" ? payloadOf(form as FormObject) : toWire(form);
    default:
      return toWire(form);
  }
}

const OPEN: TypeModel = { kind: "any", reason: "" };

/** Integers where a float belongs are `bigint`, and floats where an integer belongs `Float`: a number would be neither. */
function number(form: Form, kind: "integer" | "int64" | "float" | "number"): unknown {
  const value = numberOf(form);
  if (kindOf(form) === "float") {
    if (kind === "float") return value;
    return Number.isInteger(value) ? new Float(Number(value)) : value;
  }
  return kind === "int64" || kind === "float" ? BigInt(value) : value;
}

function typedMap(form: Form, type: Extract<TypeModel, { kind: "map" }>, view: View): unknown {
  const entries = entriesOf(form).map(
    ([key, value]) => [toWire(key) as MapKey, typed(value, type.values, view)] as const,
  );
  const strings = isText(type.keys, view) && entries.every(([key]) => typeof key === "string");
  return strings ? new Map(entries) : new KeyMap(entries);
}

function isText(type: TypeModel, view: View): boolean {
  const { type: real } = view.reach(type);
  if (real.kind === "union") return view.variants(real).every((variant) => isText(variant, view));
  return real.kind === "string";
}

function struct(form: FormObject, type: ObjectType, view: View): unknown {
  const value: Record<string, unknown> & WithExtra = {};
  for (const [name, item] of Object.entries(form)) {
    const field = type.fields.find((each) => each.name === name);
    if (field !== undefined) value[name] = typed(item, covering(field.type, view, field.range), view);
    else if (type.additional === null) value[name] = toWire(item);
    else (value[extra] ??= new Map()).set(name, typed(item, type.additional, view) as WireValue);
  }
  return value;
}

/** Of a field of another release the value is as that release has it; here only that it is there matters. */
function covering(type: TypeModel, view: View, range: { readonly since?: number; readonly until?: number }): TypeModel {
  const inside = (range.since ?? 0) <= view.release && view.release < (range.until ?? Infinity);
  return inside ? type : OPEN;
}

function request(form: FormObject, type: Extract<TypeModel, { kind: "message" }>, view: View): unknown {
  const op = view.requests(type.to).find((each) => each.op === form["op"]);
  if (op !== undefined) return typed(form, { kind: "ref", name: op.requestMessage }, view);
  return Object.fromEntries(Object.entries(form).map(([name, item]) => [name, toWire(item)]));
}

function union(form: Form, type: UnionType, view: View): unknown {
  const variants = view.variants(type);
  const fits = variants.filter((variant) => has(view.reach(variant).type, form));
  const tagged = fits.find((variant) =>
    isTagged(view.reach(variant).type, form as FormObject, type.discriminator, view),
  );
  const [first] = fits;
  const numeric = variants.map((variant) => view.reach(variant).type.kind).filter((kind) => isNumeric(kind));
  if (new Set(numeric).size > 1 && isNumeric(kindOf(form))) return number(form, "number");
  if (tagged ?? first) return typed(form, tagged ?? first ?? OPEN, view);
  // A map that is no variant is a struct all the same, if any variant is one.
  const object = variants.find((variant) => view.reach(variant).type.kind === "object");
  if (object !== undefined && kindOf(form) === "map") return typed(form, object, view);
  const number_ = variants.find((variant) => isNumeric(view.reach(variant).type.kind));
  return number_ === undefined ? toWire(form) : typed(form, number_, view);
}

function isNumeric(kind: string): boolean {
  return ["integer", "int64", "float", "number"].includes(kind);
}

/** Whether the variant is for values of this kind. */
function has(type: OpenType, form: Form): boolean {
  const kind = kindOf(form);
  switch (type.kind) {
    case "any":
      return true;
    case "int64":
      return kind === "integer";
    case "number":
      return isNumeric(kind);
    case "key":
      return ["string", "integer", "float", "array"].includes(kind);
    case "tuple":
      return kind === "array";
    case "object":
    case "message":
      return kind === "map";
    default:
      return type.kind === kind;
  }
}

function isTagged(type: OpenType, form: FormObject, tag: string | undefined, view: View): boolean {
  if (type.kind !== "object") return false;
  if (tag === undefined)
    return view.fields(type).every((field) => {
      const item = form[field.name];
      if (item === undefined) return !view.isRequired(field);
      const { type: real } = view.reach(field.type);
      return real.kind !== "string" || real.enum === undefined || real.enum.includes(item as string);
    });
  const field = type.fields.find(({ name }) => name === tag);
  const real = field === undefined ? undefined : view.reach(field.type).type;
  return real?.kind === "string" && real.enum?.includes(form[tag] as string) === true;
}

/** The value in a form in which `deepEqual` sees all of it, whatever is private in our classes; sets in order, if asked to. */
export function visible(value: unknown, sorted = false): unknown {
  const inner = (item: unknown): unknown => visible(item, sorted);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Float)
    return value;
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Map || value instanceof KeyMap)
    return [value.constructor.name, [...value].map(([key, item]) => [inner(key), inner(item)])];
  if (value instanceof Set || value instanceof PySet) {
    const elements = (value instanceof Set ? [...value] : value.values).map(inner);
    return [value.constructor.name, sorted ? elements.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : elements];
  }
  if (value instanceof Serialized || value instanceof Pickled)
    return [value.constructor.name, value.headerBytes, value.frames];
  const fields = Object.entries(value).map(([name, item]) => [name, inner(item)] as const);
  const more = (value as WithExtra)[extra];
  return { fields: Object.fromEntries(fields), extra: more === undefined ? undefined : inner(more) };
}

/** A text by which elements of a set are put in order. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item));
}
