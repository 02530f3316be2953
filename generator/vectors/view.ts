/** The types of the model as one release has them: no references, no ranges, no unions in unions. */
import type { Field, Model, ObjectType, Role, RpcModel, TypeModel, UnionType } from "../model.js";
import { covers, type ReleaseRange } from "../ranges.js";

/** A type that is what it says. */
export type OpenType = Exclude<TypeModel, { kind: "ref" | "byRelease" }>;

/** A type, and the name under which it was reached last. */
export interface Reached {
  readonly type: OpenType;
  readonly name: string | undefined;
}

/** The model at one release. */
export class View {
  readonly model: Model;
  /** The release, as an ordinal. */
  readonly release: number;

  constructor(model: Model, release: number) {
    this.model = model;
    this.release = release;
  }

  /** The same model at another release. */
  at(release: number): View {
    return new View(this.model, release);
  }

  /** Follows references and ranges. */
  reach(type: TypeModel): Reached {
    let at = type;
    let name: string | undefined;
    for (;;) {
      if (at.kind === "ref") {
        name = at.name;
        at = this.named(at.name);
      } else if (at.kind === "byRelease") {
        const found = at.cases.find(({ range }) => covers(range, this.release));
        if (found === undefined) throw new Error(`no type for release ${this.release}`);
        at = found.type;
      } else return { type: at, name };
    }
  }

  /** The types that other releases have in the place of this one. */
  foreignCases(type: TypeModel): readonly TypeModel[] {
    let at = type;
    while (at.kind === "ref") at = this.named(at.name);
    if (at.kind !== "byRelease") return [];
    return at.cases.filter(({ range }) => !covers(range, this.release)).map((other) => other.type);
  }

  /** The type of a name. */
  named(name: string): TypeModel {
    const named = this.model.types.get(name);
    if (named === undefined) throw new Error(`no type ${name}`);
    return named.type;
  }

  /** The variants of a union that the release has, none of them a union. */
  variants(union: UnionType): readonly TypeModel[] {
    return union.variants
      .filter(({ range }) => covers(range, this.release))
      .flatMap(({ type }) => {
        const inner = this.reach(type).type;
        return inner.kind === "union" ? this.variants(inner) : [type];
      });
  }

  /** The field that tells the objects of a union apart, be they in a union within it. */
  discriminator(union: UnionType): string | undefined {
    if (union.discriminator !== undefined) return union.discriminator;
    const inner = union.variants.map(({ type }) => this.reach(type).type);
    const unions = inner.filter((type) => type.kind === "union");
    const [only] = unions;
    const isOnly = unions.length === 1 && !inner.some(({ kind }) => kind === "object");
    return isOnly && only !== undefined ? this.discriminator(only) : undefined;
  }

  /** The fields that the release has. */
  fields(type: ObjectType): readonly Field[] {
    return type.fields.filter(({ range }) => covers(range, this.release));
  }

  /** The fields that other releases have. */
  foreignFields(type: ObjectType): readonly Field[] {
    return type.fields.filter(({ range }) => !covers(range, this.release));
  }

  isRequired({ requiredIn }: Field): boolean {
    return requiredIn !== undefined && covers(requiredIn, this.release);
  }

  /** The requests that any of the roles answers in this release, the first role's before the others'. */
  requests(roles: readonly Role[]): readonly RpcModel[] {
    const found = new Map<string, RpcModel>();
    for (const role of roles) {
      for (const op of [...this.model.rpcs].sort(
        (a, b) => Number(a.module === "server") - Number(b.module === "server"),
      ))
        if (op.roles.includes(role) && covers(op.range, this.release) && !found.has(op.op)) found.set(op.op, op);
    }
    return [...found.values()];
  }
}

/** The releases, as ordinals, at which something that is reached from a type changes; those within the span, in order. */
export function changesOf(root: string, model: Model): readonly number[] {
  const ends = new Set<number>();
  const seen = new Set<string>();
  const note = ({ since, until }: ReleaseRange): void => {
    for (const end of [since, until]) if (end !== undefined) ends.add(end);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) return value.forEach(walk);
    const { kind, name, range, requiredIn } = value as Record<string, unknown>;
    if (range !== undefined) note(range as ReleaseRange);
    if (requiredIn !== undefined) note(requiredIn as ReleaseRange);
    if (kind === "ref" && !seen.has(name as string)) {
      seen.add(name as string);
      walk(model.types.get(name as string)?.type);
    }
    for (const [key, inner] of Object.entries(value)) if (key !== "place") walk(inner);
  };
  walk({ kind: "ref", name: root });
  return [...ends].filter((end) => model.span.first < end && end <= model.span.last).sort((a, b) => a - b);
}
