/** Values of types: the least, the most, and what lies at their bounds. */
import type { Field, ObjectType, TypeModel } from "../model.js";
import { bytes, elementsOf, map, pickled, serialized, set, type Form, type FormObject } from "./form.js";
import { numeric, PICKLE, scalars, type Sample } from "./scalars.js";
import type { OpenType, View } from "./view.js";

/** Says of named types whether to look into them here: each is looked into once, not wherever it is used. */
export type Expand = (name: string) => boolean;

const TEXTS: Readonly<Record<string, string>> = {
  Address: "tcp://127.0.0.1:40001",
  StimulusId: "test-1767225600.5",
};

/** Pointers of fields of the message, and of the elements, keys and values of these, have no more steps with their empty first. */
const MOST_STEPS = 3;

/** Makes values of one release. */
export class Sampler {
  readonly #view: View;
  /** Names that are being looked into: a type within itself is to end. */
  readonly #within: string[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  /** A value with nothing in it that may be absent. */
  minimal(type: TypeModel): Form {
    return this.#of(type, false);
  }

  /** A value with everything in it that may be there. */
  full(type: TypeModel): Form {
    return this.#of(type, true);
  }

  /** A struct with the fields that must be there, and the given ones, in the order of the type. */
  struct(type: ObjectType, given: FormObject = {}): FormObject {
    const fields = this.#view.fields(type);
    const entries = fields.flatMap((field): [string, Form][] => {
      const value = given[field.name];
      if (value !== undefined) return [[field.name, value]];
      return this.#view.isRequired(field) ? [[field.name, this.minimal(field.type)]] : [];
    });
    const others = Object.entries(given).filter(([name]) => !fields.some((field) => field.name === name));
    return Object.fromEntries([...entries, ...others]);
  }

  /** Values beside the least one, each with one thing that is special about it. */
  *alternatives(type: TypeModel, at: string, expand: Expand): Iterable<Sample> {
    const { type: real, name } = this.#view.reach(type);
    if (name !== undefined && (this.#within.includes(name) || !expand(name))) return;
    if (name !== undefined) this.#within.push(name);
    switch (real.kind) {
      case "array":
      case "set":
        yield* this.#collections(real, at, expand);
        break;
      case "tuple":
        yield* this.#tuples(real, at, expand);
        break;
      case "map":
        yield* this.#maps(real, at, expand);
        break;
      case "object":
        yield* this.#structs(real, at, expand);
        break;
      case "union":
        for (const variant of this.#view.variants(real)) {
          yield { label: `${at} ${this.#words(variant)}`, value: this.minimal(variant) };
          yield* this.alternatives(variant, at, expand);
        }
        break;
      default:
        for (const { label, value } of this.#scalars(real, at)) yield { label: `${at} ${label}`, value };
    }
    if (name !== undefined) this.#within.pop();
  }

  /** All that lies at the bounds of a field of the message; deep inside, what is most easily got wrong. */
  #scalars(type: OpenType, at: string): readonly Sample[] {
    const samples = scalars(type);
    const deep = at.split("/").length > MOST_STEPS;
    return deep && !("enum" in type) ? samples.slice(0, 1) : samples;
  }

  #of(type: TypeModel, full: boolean): Form {
    const { type: real, name } = this.#view.reach(type);
    const more = full && (name === undefined || !this.#within.includes(name));
    if (name !== undefined) this.#within.push(name);
    const value = this.#value(real, name, more);
    if (name !== undefined) this.#within.pop();
    return value;
  }

  #value(type: OpenType, name: string | undefined, full: boolean): Form {
    switch (type.kind) {
      case "null":
        return null;
      case "boolean":
        return type.const ?? false;
      case "string":
        return type.enum?.[0] ?? TEXTS[name ?? ""] ?? "text".padEnd(type.minLength ?? 0, "-");
      case "integer":
      case "int64":
      case "float":
      case "number":
        return numeric(type);
      case "bytes":
        return bytes(Uint8Array.of(1, 2, 3));
      case "key":
        return "x";
      case "array":
        return this.#items(type.items, type.minItems, full);
      case "set":
        return set(this.#items(type.items, type.minItems, full));
      case "tuple":
        return (full ? type.prefix : type.prefix.slice(0, type.minItems)).map((item) => this.#of(item, full));
      case "map":
        return full ? map([[this.minimal(type.keys), this.#of(type.values, true)]]) : {};
      case "object":
        return full ? this.#whole(type) : this.struct(type);
      case "union":
        return this.#of(this.#firstOf(type), full);
      case "serialized":
        return serialized({ serializer: "pickle", writeable: [] }, [PICKLE]);
      case "pickled":
        return pickled(PICKLE);
      case "message":
        return this.minimal({ kind: "ref", name: this.#view.requests(type.to)[0]?.requestMessage ?? "" });
      case "any":
        return null;
    }
  }

  #items(type: TypeModel, least: number | undefined, full: boolean): readonly Form[] {
    return Array.from({ length: Math.max(least ?? 0, full ? 1 : 0) }, () => this.#of(type, full));
  }

  #whole(type: ObjectType): FormObject {
    const fields = this.#view.fields(type);
    const entries = fields.map(({ name, type: inner }) => [name, this.#of(inner, true)] as const);
    const more = type.additional === null ? [] : [["another-field", this.minimal(type.additional)] as const];
    return Object.fromEntries([...entries, ...more]);
  }

  /** The variant that says most, and does not lead back to where we are. */
  #firstOf(type: Extract<TypeModel, { kind: "union" }>): TypeModel {
    const variants = this.#view.variants(type);
    const rank = (variant: TypeModel): number => {
      const { type: real, name } = this.#view.reach(variant);
      if (name !== undefined && this.#within.includes(name)) return 2;
      return real.kind === "null" ? 1 : 0;
    };
    return variants.toSorted((a, b) => rank(a) - rank(b))[0] ?? { kind: "null" };
  }

  *#collections(type: Extract<TypeModel, { kind: "array" | "set" }>, at: string, expand: Expand): Iterable<Sample> {
    const wrap = (items: readonly Form[]): Form => (type.kind === "set" ? set(items) : items);
    const fill = (items: readonly Form[]): readonly Form[] => [
      ...items,
      ...Array.from({ length: Math.max((type.minItems ?? 0) - items.length, 0) }, () => this.minimal(type.items)),
    ];
    const what = type.kind === "set" ? `${at} a set` : at;
    if ((type.minItems ?? 0) === 0) yield { label: `${what} empty`, value: wrap([]) };
    if (type.maxItems === 0) return;
    yield { label: `${what} with one`, value: wrap(fill([this.full(type.items)])) };
    for (const { label, value } of this.alternatives(type.items, `${at}/0`, expand))
      yield { label, value: wrap(fill([value])) };
    if ((type.maxItems ?? 2) < 2) return;
    if (type.kind === "array")
      yield { label: `${what} with two`, value: fill([this.minimal(type.items), this.full(type.items)]) };
    const { type: item } = this.#view.reach(type.items);
    if (type.kind === "set" && (item.kind === "key" || item.kind === "string"))
      yield { label: `${what} with two`, value: set(["x", "y"]) };
  }

  *#tuples(type: Extract<TypeModel, { kind: "tuple" }>, at: string, expand: Expand): Iterable<Sample> {
    const all = type.prefix.map((item) => this.minimal(item));
    for (let count = type.minItems; count <= all.length; count++)
      yield { label: `${at} of ${count}`, value: all.slice(0, count) };
    if (type.rest !== null) yield { label: `${at} longer`, value: [...all, this.minimal(type.rest)] };
    for (const [index, item] of type.prefix.entries()) {
      for (const { label, value } of this.alternatives(item, `${at}/${index}`, expand))
        yield { label, value: all.with(index, value) };
    }
  }

  *#maps(type: Extract<TypeModel, { kind: "map" }>, at: string, expand: Expand): Iterable<Sample> {
    yield { label: `${at} empty`, value: {} };
    yield { label: `${at} with one`, value: map([[this.minimal(type.keys), this.full(type.values)]]) };
    for (const { label, value } of this.alternatives(type.keys, `${at} key`, expand)) {
      if (isHashable(value)) yield { label, value: map([[value, this.minimal(type.values)]]) };
    }
    for (const { label, value } of this.alternatives(type.values, `${at}/*`, expand))
      yield { label, value: map([[this.minimal(type.keys), value]]) };
  }

  *#structs(type: ObjectType, at: string, expand: Expand): Iterable<Sample> {
    if (at !== "") {
      yield* this.#together(type, at, expand);
      return;
    }
    for (const field of this.#view.fields(type)) {
      const path = `/${field.name}`;
      if (!this.#view.isRequired(field) && !isEnvelope(field, type))
        yield { label: `${path} there`, value: this.struct(type, { [field.name]: this.full(field.type) }) };
      for (const { label, value } of this.alternatives(field.type, path, expand))
        yield { label, value: this.struct(type, { [field.name]: value }) };
    }
    if (type.additional === null) return;
    for (const { label, value } of this.alternatives(type.additional, "/another-field", expand))
      yield { label, value: this.struct(type, { "another-field": value }) };
  }

  /** Deep inside, the fields take their alternatives at the same time: there would be too many values otherwise. */
  *#together(type: ObjectType, at: string, expand: Expand): Iterable<Sample> {
    yield { label: `${at} full`, value: this.#whole(type) };
    const each = this.#view
      .fields(type)
      .map(({ name, type: inner }) => ({ name, values: [...this.alternatives(inner, `${at}/${name}`, expand)] }));
    if (type.additional !== null)
      each.push({
        name: "another-field",
        values: [...this.alternatives(type.additional, `${at}/another-field`, expand)],
      });
    const rounds = Math.max(0, ...each.map(({ values }) => values.length));
    for (let round = 0; round < rounds; round++) {
      const given = each.flatMap(({ name, values }) => {
        const sample = values[round];
        return sample === undefined ? [] : [[name, sample.value] as const];
      });
      yield { label: `${at} variation ${round + 1}`, value: this.struct(type, Object.fromEntries(given)) };
    }
  }

  #words(type: TypeModel): string {
    const { type: real, name } = this.#view.reach(type);
    return name ?? real.kind;
  }
}

/** Whether the field is one of the words that ride beside every request's fields. */
export function isEnvelope({ name }: Field, { fields }: ObjectType): boolean {
  return fields[0]?.name === "op" && ["reply", "close", "serializers"].includes(name);
}

/** Whether Python can have the value as a key: no lists in it but tuples, which these are on the wire. */
export function isHashable(value: Form): boolean {
  if (Array.isArray(value)) return elementsOf(value).every(isHashable);
  return typeof value !== "object" || value === null || "$int" in value || "$float" in value || "$bytes" in value;
}
