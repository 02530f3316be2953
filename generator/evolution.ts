/** What the spec says differently of two releases: ops, fields, requiredness, types and the symbols behind them. */
import type {
  Field,
  Model,
  NamedType,
  ObjectType,
  RpcModel,
  StreamModel,
  SymbolIn,
  TypeModel,
  Variant,
} from "./model.js";
import { ALWAYS, covers, type ReleaseRange } from "./ranges.js";

/** What has changed: an op, a named type, or a Python class inside pickles. */
export type Changed =
  | { readonly kind: "op"; readonly op: RpcModel | StreamModel }
  | { readonly kind: "type"; readonly named: NamedType; readonly op: RpcModel | StreamModel | undefined }
  | { readonly kind: "class"; readonly name: string };

/** One difference. */
export type Change = { readonly of: Changed } & (
  | { readonly kind: "added" | "removed" }
  | { readonly kind: "handler" | "senders"; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: "unknown-fields"; readonly after: "reject" | "ignore" }
  | { readonly kind: "field-added"; readonly field: string; readonly required: boolean; readonly type: TypeModel }
  | { readonly kind: "field-removed"; readonly field: string }
  | { readonly kind: "now-required" | "now-optional"; readonly field: string }
  | { readonly kind: "type"; readonly field: string | undefined; readonly before: TypeModel; readonly after: TypeModel }
);

/** Every release, after the first described, with which anything begins or ends; oldest first. */
export function boundaries(model: Model): readonly number[] {
  const found = new Set<number>();
  const add = ({ since, until }: ReleaseRange): void => {
    if (since !== undefined) found.add(since);
    if (until !== undefined) found.add(until);
  };
  for (const op of [...model.rpcs, ...model.streams])
    for (const range of [op.range, ...[...op.handlers, ...op.senders, ...op.unknownFields].map((part) => part.range)])
      add(range);
  for (const named of model.types.values()) for (const range of [named.range, ...rangesIn(named.type)]) add(range);
  for (const { range } of model.pickles) add(range);
  return [...found].filter((release) => release > model.span.first && release <= model.span.last).sort((a, b) => a - b);
}

function rangesIn(type: TypeModel): readonly ReleaseRange[] {
  switch (type.kind) {
    case "object":
      return type.fields.flatMap((field) => [
        field.range,
        ...(field.requiredIn === undefined ? [] : [field.requiredIn]),
        ...rangesIn(field.type),
      ]);
    case "union":
      return type.variants.flatMap((variant) => [variant.range, ...rangesIn(variant.type)]);
    case "byRelease":
      return type.cases.flatMap((variant) => [variant.range, ...rangesIn(variant.type)]);
    case "array":
    case "set":
      return rangesIn(type.items);
    case "map":
      return [...rangesIn(type.keys), ...rangesIn(type.values)];
    case "tuple":
      return [...type.prefix, ...(type.rest === null ? [] : [type.rest])].flatMap(rangesIn);
    default:
      return [];
  }
}

/** What is different in the release `after` from what it was in the release `before`. */
export function compareReleases(model: Model, before: number, after: number): readonly Change[] {
  const ops = [...model.rpcs, ...model.streams];
  const byFile = new Map(ops.map((op) => [op.place.file, op]));
  const whole = new Set([...model.rpcs.map((op) => op.requestMessage), ...model.streams.map((op) => op.wireMessage)]);
  const types = [...model.types.values()].filter((named) => !whole.has(named.name));
  return [
    ...ops.flatMap((op) => compareOp(op, before, after)),
    ...types.flatMap((named) => compareNamed(named, byFile.get(named.place.file), before, after)),
    ...model.pickles.flatMap(({ name, range }) => comparePresence({ kind: "class", name }, range, before, after)),
  ];
}

function comparePresence(of: Changed, range: ReleaseRange, before: number, after: number): readonly Change[] {
  const [was, is] = [covers(range, before), covers(range, after)];
  return was === is ? [] : [{ of, kind: is ? "added" : "removed" }];
}

function compareOp(op: RpcModel | StreamModel, before: number, after: number): readonly Change[] {
  const of: Changed = { kind: "op", op };
  const presence = comparePresence(of, op.range, before, after);
  if (presence.length > 0) return presence;
  return [
    ...compareSymbols(of, "handler", op.handlers, before, after),
    ...compareSymbols(of, "senders", op.senders, before, after),
    ...compareUnknownFields(op, before, after),
  ];
}

function compareUnknownFields(op: RpcModel | StreamModel, before: number, after: number): readonly Change[] {
  const at = (release: number): "reject" | "ignore" | undefined =>
    op.unknownFields.find(({ range }) => covers(range, release))?.value;
  const now = at(after);
  return now === undefined || now === at(before)
    ? []
    : [{ of: { kind: "op", op }, kind: "unknown-fields", after: now }];
}

function compareSymbols(
  of: Changed,
  kind: "handler" | "senders",
  symbols: readonly SymbolIn[],
  before: number,
  after: number,
): readonly Change[] {
  const at = (release: number): string[] =>
    symbols.filter(({ range }) => covers(range, release)).map(({ symbol }) => symbol);
  const [old, now] = [at(before), at(after)];
  return same(old, now) ? [] : [{ of, kind, before: old, after: now }];
}

function compareNamed(
  named: NamedType,
  op: RpcModel | StreamModel | undefined,
  before: number,
  after: number,
): readonly Change[] {
  const of: Changed = { kind: "type", named, op };
  const presence = comparePresence(of, named.range, before, after);
  // A type inside of an op comes and goes with whatever refers to it, which is reported where it stands.
  if (presence.length > 0) return op === undefined ? presence : [];
  if (!covers(named.range, after)) return [];
  if (named.type.kind === "object") return compareFields(of, named.type, before, after);
  return compareTypes(of, undefined, named.type, before, after);
}

function compareFields(of: Changed, type: ObjectType, before: number, after: number): readonly Change[] {
  return type.fields.flatMap((field) => compareField(of, field, before, after));
}

function compareField(of: Changed, field: Field, before: number, after: number): readonly Change[] {
  const [was, is] = [covers(field.range, before), covers(field.range, after)];
  const required = (release: number): boolean => field.requiredIn !== undefined && covers(field.requiredIn, release);
  const { name } = field;
  if (!was && !is) return [];
  if (!was)
    return [{ of, kind: "field-added", field: name, required: required(after), type: typeAt(field.type, after) }];
  if (!is) return [{ of, kind: "field-removed", field: name }];
  const changes: Change[] = [...compareTypes(of, name, field.type, before, after)];
  if (required(before) !== required(after))
    changes.push({ of, kind: required(after) ? "now-required" : "now-optional", field: name });
  return changes;
}

function compareTypes(
  of: Changed,
  field: string | undefined,
  type: TypeModel,
  before: number,
  after: number,
): readonly Change[] {
  const [old, now] = [typeAt(type, before), typeAt(type, after)];
  return same(old, now) ? [] : [{ of, kind: "type", field, before: old, after: now }];
}

/** A type as it is in one release: without the cases and variants of others. */
export function typeAt(type: TypeModel, release: number): TypeModel {
  const inner = (item: TypeModel): TypeModel => typeAt(item, release);
  switch (type.kind) {
    case "byRelease":
      return single(variantsAt(type.cases, release)) ?? type;
    case "union": {
      const variants = variantsAt(type.variants, release);
      return single(variants) ?? { ...type, variants };
    }
    case "array":
    case "set":
      return { ...type, items: inner(type.items) };
    case "map":
      return { ...type, keys: inner(type.keys), values: inner(type.values) };
    case "tuple":
      return { ...type, prefix: type.prefix.map(inner), rest: type.rest === null ? null : inner(type.rest) };
    default:
      return type;
  }
}

function variantsAt(variants: readonly Variant[], release: number): readonly Variant[] {
  return variants
    .filter(({ range }) => covers(range, release))
    .map(({ type, doc }) => ({ type: typeAt(type, release), range: ALWAYS, ...(doc === undefined ? {} : { doc }) }));
}

function single(variants: readonly Variant[]): TypeModel | undefined {
  return variants.length === 1 ? variants[0]?.type : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
