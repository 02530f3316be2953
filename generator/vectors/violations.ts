/** The least that is wrong with a message: for each constraint of its type a value that breaks this one and no other. */
import type { Field, ObjectType, TypeModel, UnionType } from "../model.js";
import { bytesOf, elementsOf, kindOf, map, set, type Form, type FormKind, type FormObject } from "./form.js";
import { isHashable, Sampler, type Expand } from "./samples.js";
import type { View } from "./view.js";
import { KINDS, LIKELY, numbers, strings, type Violation } from "./wrong-scalars.js";

/** Fields of the message, and the elements and values of these, are not deeper. */
const MOST_LEVELS = 3;

/** Finds what can be wrong with values of one release. */
export class Violator {
  readonly #view: View;
  readonly #sampler: Sampler;
  readonly #within: string[] = [];
  #depth = 0;

  constructor(view: View, sampler: Sampler) {
    this.#view = view;
    this.#sampler = sampler;
  }

  /** Every constraint of the type, broken. */
  *of(type: TypeModel, expand: Expand): Iterable<Violation> {
    this.#depth++;
    yield* this.#kinds(type);
    yield* this.#foreignValues(type);
    yield* this.#inside(type, expand);
    this.#depth--;
  }

  /** Values that only other releases have among those that there are. */
  *#foreignValues(type: TypeModel): Iterable<Violation> {
    const { type: real } = this.#view.reach(type);
    if (real.kind !== "string" || real.enum === undefined) return;
    for (const other of this.#view.foreignCases(type)) {
      const { type: foreign } = this.#view.reach(other);
      const value = foreign.kind === "string" ? foreign.enum?.find((each) => !real.enum?.includes(each)) : undefined;
      if (value === undefined) continue;
      yield { pointer: "", label: "a value of another release", value, rule: "enum", expected: real.enum };
    }
  }

  /** Values of kinds that the type does not have. */
  *#kinds(type: TypeModel): Iterable<Violation> {
    const accepted = this.#accepted(type);
    if (accepted === undefined) return;
    const expected = this.#names(type);
    const { type: real } = this.#view.reach(type);
    const wrong = KINDS.filter(([kind]) => !accepted.has(kind)).map(([kind]) => kind);
    const likely = [...(LIKELY[real.kind] ?? []).filter((kind) => wrong.includes(kind)), ...wrong];
    // Deep inside of large messages one is to do: the same mistakes are made where values are small.
    const count = this.#depth > MOST_LEVELS ? 1 : (LIKELY[real.kind]?.length ?? 1);
    const chosen = new Set([...likely.slice(0, count), ...wrong.filter((kind) => kind === "null")]);
    for (const kind of chosen) {
      const value = KINDS.find(([each]) => each === kind)?.[1] ?? null;
      yield { pointer: "", label: `${article(kind)} ${kind}`, value, rule: "type", expected };
    }
  }

  /** Values of the right kind with something wrong in them. */
  *#inside(type: TypeModel, expand: Expand): Iterable<Violation> {
    const { type: real, name } = this.#view.reach(type);
    // What a scalar's name stands for is said anew at each place, in most implementations as in ours.
    const isScalar = ["string", "boolean", "integer", "int64", "float", "number"].includes(real.kind);
    if (name !== undefined && (this.#within.includes(name) || (!isScalar && !expand(name)))) return;
    if (name !== undefined) this.#within.push(name);
    switch (real.kind) {
      case "string":
        yield* strings(real);
        break;
      case "boolean":
        if (real.const !== undefined)
          yield { pointer: "", label: "the other", value: !real.const, rule: "enum", expected: [real.const] };
        break;
      case "integer":
      case "int64":
      case "float":
      case "number":
        yield* numbers(real);
        break;
      case "key":
        yield { pointer: "", label: "null in a tuple", value: ["x", null], rule: "type", expected: ["key"] };
        break;
      case "array":
      case "set":
        yield* this.#items(real, expand);
        break;
      case "tuple":
        yield* this.#tuple(real, expand);
        break;
      case "map":
        yield* this.#map(real, expand);
        break;
      case "object":
        yield* this.#struct(real, expand);
        break;
      case "union":
        yield* this.#union(real, expand);
        break;
      case "message":
        yield { pointer: "", label: "no op", value: {}, rule: "discriminator", expected: this.#ops(real) };
        yield {
          pointer: "",
          label: "an unknown op",
          value: { op: "-" },
          rule: "discriminator",
          expected: this.#ops(real),
        };
        break;
      default:
    }
    if (name !== undefined) this.#within.pop();
  }

  *#items(type: Extract<TypeModel, { kind: "array" | "set" }>, expand: Expand): Iterable<Violation> {
    const { minItems = 0, maxItems = Infinity, items } = type;
    const wrap = (values: readonly Form[]): Form => (type.kind === "set" ? set(values) : values);
    const some = (count: number): readonly Form[] => Array.from({ length: count }, () => this.#sampler.minimal(items));
    if (minItems > 0)
      yield { pointer: "", label: "too few", value: wrap(some(minItems - 1)), rule: "minItems", expected: [minItems] };
    if (maxItems < Infinity)
      yield { pointer: "", label: "too many", value: wrap(some(maxItems + 1)), rule: "maxItems", expected: [maxItems] };
    if (maxItems === 0) return;
    const others = some(Math.max(minItems, 1)).slice(1);
    for (const inner of this.of(items, expand)) yield under("0", inner, (value) => wrap([value, ...others]));
    if (type.kind === "set" || maxItems < 2) return;
    const [last] = this.#kinds(items);
    if (last !== undefined) yield under("1", last, (value) => [...some(1), value, ...others.slice(1)]);
  }

  *#tuple(type: Extract<TypeModel, { kind: "tuple" }>, expand: Expand): Iterable<Violation> {
    const all = type.prefix.map((item) => this.#sampler.minimal(item));
    const { minItems, rest } = type;
    if (minItems > 0)
      yield {
        pointer: "",
        label: "too few",
        value: all.slice(0, minItems - 1),
        rule: "minItems",
        expected: [minItems],
      };
    if (rest === null)
      yield { pointer: "", label: "too many", value: [...all, null], rule: "maxItems", expected: [all.length] };
    else for (const inner of this.of(rest, expand)) yield under(String(all.length), inner, (value) => [...all, value]);
    for (const [index, item] of type.prefix.entries()) {
      for (const inner of this.of(item, expand)) yield under(String(index), inner, (value) => all.with(index, value));
    }
  }

  *#map(type: Extract<TypeModel, { kind: "map" }>, expand: Expand): Iterable<Violation> {
    const value = this.#sampler.minimal(type.values);
    const accepted = this.#accepted(type.keys);
    // Whatever Python can have as a key.
    const wrong = KINDS.filter(
      ([kind]) => ["null", "integer", "float", "bytes"].includes(kind) && accepted?.has(kind) === false,
    );
    for (const [kind, key] of wrong.slice(0, 1)) {
      yield {
        pointer: `/${escaped(shownKey(key))}`,
        label: `${article(kind)} ${kind} as a key`,
        value: map([[key, value]]),
        rule: "type",
        expected: this.#names(type.keys),
      };
    }
    for (const inner of this.#inside(type.keys, expand)) {
      if (!isHashable(inner.value)) continue;
      const pointer = `/${escaped(shownKey(inner.value))}${inner.pointer}`;
      yield { ...inner, pointer, label: `${inner.label} as a key`, value: map([[inner.value, value]]) };
    }
    const key = this.#sampler.minimal(type.keys);
    for (const inner of this.of(type.values, expand))
      yield under(escaped(shownKey(key)), inner, (item) => map([[key, item]]));
  }

  *#struct(type: ObjectType, expand: Expand): Iterable<Violation> {
    for (const field of this.#view.fields(type)) {
      const step = escaped(field.name);
      if (this.#view.isRequired(field)) yield this.#without(type, field);
      for (const inner of this.of(field.type, expand))
        yield under(step, inner, (value) => this.#sampler.struct(type, { [field.name]: value }));
    }
    for (const field of this.#view.foreignFields(type)) {
      if (field.droppable) continue;
      const other = this.#view.at(field.range.since ?? this.#view.model.span.first);
      const value = this.#sampler.struct(type, { [field.name]: new Sampler(other).minimal(field.type) });
      yield { pointer: `/${escaped(field.name)}`, label: "of another release", value, rule: "release", expected: [] };
    }
    if (type.additional === null) {
      const value = this.#sampler.struct(type, { unheard_of: null });
      yield { pointer: "/unheard_of", label: "an unknown field", value, rule: "unknown-field", expected: [] };
    } else {
      for (const inner of this.of(type.additional, expand))
        yield under("another-field", inner, (value) => this.#sampler.struct(type, { "another-field": value }));
    }
  }

  #without(type: ObjectType, field: Field): Violation {
    const { [field.name]: _, ...value } = this.#sampler.struct(type);
    return { pointer: `/${escaped(field.name)}`, label: "absent", value, rule: "required", expected: [] };
  }

  *#union(type: UnionType, expand: Expand): Iterable<Violation> {
    const variants = this.#view
      .variants(type)
      .map((variant) => ({ variant, kind: this.#view.reach(variant).type.kind }));
    const structs = variants.filter(({ kind }) => kind === "object");
    const tag = this.#view.discriminator(type);
    if (structs.length > 1 && tag !== undefined) {
      const expected = structs.flatMap(({ variant }) => this.#tags(variant, tag));
      const [first] = structs;
      const value = { ...(this.#sampler.minimal(first?.variant ?? type) as FormObject), [tag]: "-" };
      yield { pointer: "", label: `an unknown ${tag}`, value, rule: "discriminator", expected };
    }
    // Objects that nothing tells apart: what one does not take another may.
    const vague = structs.length > 1 && tag === undefined;
    for (const { variant, kind } of variants) {
      if (kind === "object" && vague) continue;
      for (const inner of this.#inside(variant, expand)) {
        // A variant without its tag is none of the variants.
        const isTag = kind === "object" && structs.length > 1 && inner.pointer === `/${tag ?? ""}`;
        if (!isTag) yield inner;
      }
    }
  }

  #tags(type: TypeModel, tag: string): readonly string[] {
    const { type: real } = this.#view.reach(type);
    const field = real.kind === "object" ? real.fields.find(({ name }) => name === tag) : undefined;
    const found = field === undefined ? undefined : this.#view.reach(field.type).type;
    return found?.kind === "string" ? (found.enum ?? []) : [];
  }

  #ops(type: Extract<TypeModel, { kind: "message" }>): readonly string[] {
    return this.#view.requests(type.to).map(({ op }) => op);
  }

  /** The kinds of values that the type has; undefined if it has all. */
  #accepted(type: TypeModel): ReadonlySet<FormKind> | undefined {
    const { type: real } = this.#view.reach(type);
    switch (real.kind) {
      case "any":
        return undefined;
      case "int64":
        return new Set(["integer"]);
      case "number":
        return new Set(["integer", "float"]);
      case "key":
        return new Set(["string", "integer", "float", "array"]);
      case "tuple":
        return new Set(["array"]);
      case "object":
      case "message":
        return new Set(["map"]);
      case "union": {
        const kinds = this.#view.variants(real).map((variant) => this.#accepted(variant));
        return kinds.includes(undefined) ? undefined : new Set(kinds.flatMap((each) => [...(each ?? [])]));
      }
      default:
        return new Set([real.kind]);
    }
  }

  /** The type in the words of the spec, variant by variant. */
  #names(type: TypeModel): readonly string[] {
    const { type: real } = this.#view.reach(type);
    if (real.kind === "union")
      return [...new Set(this.#view.variants(real).flatMap((variant) => this.#names(variant)))];
    return [real.kind === "tuple" ? "array" : real.kind];
  }
}

function under(step: string, inner: Violation, wrap: (value: Form) => Form): Violation {
  return { ...inner, pointer: `/${step}${inner.pointer}`, value: wrap(inner.value) };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

/** A key of a map as it stands in a pointer: as Python shows it, but text as it is. */
function shownKey(key: Form): string {
  if (typeof key === "string") return key;
  if (kindOf(key) === "bytes") return `b'${String.fromCharCode(...bytesOf((key as FormObject)["$bytes"]))}'`;
  return kindOf(key) === "array" ? `(${elementsOf(key).map(shownInTuple).join(", ")})` : JSON.stringify(key);
}

function shownInTuple(key: Form): string {
  return typeof key === "string" ? `'${key}'` : shownKey(key);
}

/** A step of a JSON pointer. */
function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
