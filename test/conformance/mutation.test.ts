/** A validator that lacks a constraint does not pass the invalid vectors: they can fail. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { View } from "../../generator/vectors/view.js";
import { ValidationError, type Validate } from "../../runtime/wire/validation.js";
import { MutantCompiler, sites, typesIn, type Site } from "./mutants.js";
import { checkRejection } from "./rejection.js";
import { typed } from "./typed.js";
import { model, releasesOf, SUBJECTS, type Subject } from "./vectors.js";

/** One in so many constraints is taken out; `EVERY=1` takes out all, in some minutes. */
const EVERY = Number(process.env["EVERY"] ?? 20);

/** Each type once, however many roles answer it. */
const unique = [...new Map(SUBJECTS.map((subject) => [subject.type, subject])).values()];

test("every constraint that is taken out of a validator is missed by a vector", () => {
  const all = sites(unique.map(({ type }) => type));
  assert.ok(all.length > 2000, `${all.length} constraints`);
  const some = shuffled(all).slice(0, Math.ceil(all.length / EVERY));
  const compiler = new MutantCompiler();
  const survivors = some.filter((site) => !isCaught(site, compiler)).map(({ type, path }) => `${type} ${path}`);
  assert.deepEqual(survivors, []);
});

/** In an order that is the same each time, and has nothing to do with that of the types. */
function shuffled(all: readonly Site[]): readonly Site[] {
  const random = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 0;
  const order = [...all.keys()].sort((a, b) => random(a) - random(b));
  return order.map((index) => all[index] as Site);
}

function isCaught(site: Site, compile: MutantCompiler): boolean {
  return unique
    .filter((subject) => typesIn(subject.type).has(site.type))
    .some((subject) => fails(subject, compile.validator(subject.type, site)));
}

/** Whether a validator fails the vectors of a message. */
function fails(subject: Subject, validate: Validate): boolean {
  return casesOf(subject).some(({ vector, release, value }) => {
    if (validate.call({ release }, value)) return true;
    const error = new ValidationError({ op: subject.name, direction: "message" }, "sent", value, validate.errors ?? []);
    try {
      checkRejection(error, vector, subject.type, "sent");
      return false;
    } catch {
      return true;
    }
  });
}

interface Case {
  readonly vector: Subject["invalid"][number];
  readonly release: number;
  readonly value: unknown;
}

const cases = new Map<string, readonly Case[]>();

function casesOf(subject: Subject): readonly Case[] {
  const known = cases.get(subject.type);
  if (known !== undefined) return known;
  const made = subject.invalid
    .filter(({ rule }) => rule !== "unknown-field")
    .flatMap((vector) =>
      releasesOf(subject, vector).map((release) => {
        const value = typed(vector.value, { kind: "ref", name: subject.type }, new View(model, release));
        return { vector, release, value };
      }),
    );
  cases.set(subject.type, made);
  return made;
}
