/** The vectors of one message: what is valid, and what is not and why, each with the releases for which it is so. */
import type { Example, Json, Model, NamedType } from "../model.js";
import { contains, covers, formatRange, rangeOf, type ReleaseRange } from "../ranges.js";
import { fromExample } from "./examples.js";
import { framesOf, type Form } from "./form.js";
import { Sampler, type Expand } from "./samples.js";
import { changesOf, View } from "./view.js";
import { Violator } from "./violations.js";
import type { Rule } from "./wrong-scalars.js";

/** A message, and the releases for which it is what it is. */
export interface Vector {
  readonly case: string;
  /** The range of releases in the spec's notation; absent: all that have the message. */
  readonly releases?: string;
  readonly value: Form;
}

/** A message that is what its type says. */
export interface ValidVector extends Vector {
  /** The message's frames as Python writes them, each in base64. */
  readonly frames: readonly string[];
}

/** A message that is not what its type says. */
export interface InvalidVector extends Vector {
  readonly pointer: string;
  readonly rule: Rule;
  readonly expected?: readonly Json[];
}

/** The vectors of a type. */
export interface Vectors {
  readonly valid: readonly ValidVector[];
  readonly invalid: readonly InvalidVector[];
}

/** What the vectors of a type are made from. */
export interface Subject {
  readonly named: NamedType;
  /** The releases that have the message. */
  readonly range: ReleaseRange;
  /** Values of the spec's own. */
  readonly examples: readonly { readonly doc?: string; readonly value: Json }[];
}

/** Says which named types have been looked into, and in the vectors of what: each is once. */
export class Owners {
  readonly #owners = new Map<string, string>();

  /** Takes a type for a subject, unless another has it. */
  take(name: string, subject: string): boolean {
    const owner = this.#owners.get(name);
    if (owner === undefined) this.#owners.set(name, subject);
    return owner === undefined || owner === subject;
  }
}

interface Draft {
  readonly case: string;
  readonly value: Form;
  readonly rest: Omit<InvalidVector, keyof Vector> | undefined;
  range: ReleaseRange;
}

/** Makes the vectors of a type. */
export function vectorsOf(subject: Subject, model: Model, owners: Owners): Vectors {
  const valid = new Drafts();
  const invalid = new Drafts();
  for (const range of intervals(subject, model)) {
    const view = new View(model, Math.max(range.since ?? 0, model.span.first));
    valid.next();
    invalid.next();
    for (const { name, value } of validOf(subject, view, owners)) valid.add(name, value, range);
    for (const violation of violationsOf(subject, view, owners)) {
      const { pointer, label, value, rule, expected } = violation;
      const rest = { pointer, rule, ...(expected.length === 0 ? {} : { expected }) };
      invalid.add(`${pointer === "" ? "/" : pointer} ${label}`, value, range, rest);
    }
  }
  const written = (draft: Draft): Vector => ({
    case: draft.case,
    ...(contains(draft.range, subject.range) ? {} : { releases: formatRange(draft.range) }),
    value: draft.value,
  });
  return {
    valid: valid.all.map((draft) => ({ ...written(draft), frames: framesOf(draft.value) })),
    invalid: invalid.all.map((draft) => ({ ...written(draft), ...(draft.rest as NonNullable<Draft["rest"]>) })),
  };
}

/** The ranges of releases within which the message does not change. */
function intervals({ named, range }: Subject, model: Model): readonly ReleaseRange[] {
  const inner = changesOf(named.name, model).filter((release) => covers(range, release) && release !== range.since);
  const starts = [range.since, ...inner];
  return starts.map((since, index) => rangeOf(since, starts[index + 1] ?? range.until));
}

function* validOf(subject: Subject, view: View, owners: Owners): Iterable<{ name: string; value: Form }> {
  const { named, examples } = subject;
  const type = { kind: "ref", name: named.name } as const;
  const sampler = new Sampler(view);
  for (const [index, { doc, value }] of examples.entries()) {
    const name = `example ${index + 1}${doc === undefined ? "" : `: ${doc.trim().replace(/\.$/, "")}`}`;
    yield { name, value: fromExample(value, type, view) };
  }
  yield { name: "minimal", value: sampler.minimal(type) };
  yield { name: "full", value: sampler.full(type) };
  for (const { label, value } of sampler.alternatives(type, "", expandFor(named, owners)))
    yield { name: label.trim(), value };
}

function violationsOf({ named }: Subject, view: View, owners: Owners): ReturnType<Violator["of"]> {
  const violator = new Violator(view, new Sampler(view));
  return violator.of({ kind: "ref", name: named.name }, expandFor(named, owners));
}

/** A type is looked into by the subject that meets it first, and there at the first place only. */
function expandFor(root: NamedType, owners: Owners): Expand {
  const seen = new Set<string>();
  return (name) => {
    if (name === root.name) return true;
    if (seen.has(name) || !owners.take(name, root.name)) return false;
    seen.add(name);
    return true;
  };
}

/** Vectors in the making: what is the same in neighbouring ranges is one. */
class Drafts {
  readonly all: Draft[] = [];
  #before = new Map<string, Draft>();
  #now = new Map<string, Draft>();
  #values = new Set<string>();
  #names = new Map<string, number>();

  /** Says that the next range begins. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#values = new Set();
    this.#names = new Map();
  }

  add(label: string, value: Form, range: ReleaseRange, rest?: Draft["rest"]): void {
    const content = JSON.stringify([value, rest]);
    if (this.#values.has(content)) return;
    this.#values.add(content);
    const count = (this.#names.get(label) ?? 0) + 1;
    this.#names.set(label, count);
    const name = count === 1 ? label : `${label} (${count})`;
    const key = `${name} ${content}`;
    const same = this.#before.get(key);
    if (same !== undefined) {
      same.range = rangeOf(same.range.since, range.until);
      this.#now.set(key, same);
      return;
    }
    const draft = { case: name, value, rest, range };
    this.all.push(draft);
    this.#now.set(key, draft);
  }
}

/** The examples of one part of an operation. */
export function examplesOf(
  examples: readonly Example[],
  part: "request" | "reply" | "message",
  complete: (value: Json) => Json,
): Subject["examples"] {
  return examples.flatMap(({ doc, [part]: value }) =>
    value === undefined ? [] : [{ ...(doc === undefined ? {} : { doc }), value: complete(value) }],
  );
}
