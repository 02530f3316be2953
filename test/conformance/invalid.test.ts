/** What breaks one constraint of the spec is rejected for that, at that place: when it is written, and when it is read. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toWire } from "../../generator/vectors/form.js";
import type { Rule } from "../../generator/vectors/wrong-scalars.js";
import { View } from "../../generator/vectors/view.js";
import { readRequest } from "../../runtime/rpc/request.js";
import { EncodeError } from "../../runtime/wire/errors.js";
import { decodeMessage, encodeMessage, encodeOpen } from "../../runtime/wire/message.js";
import { ValidationError } from "../../runtime/wire/validation.js";
import { checkRejection } from "./rejection.js";
import { typed } from "./typed.js";
import { each, model, RPC_TABLES, SUBJECTS, type Subject, type Vector } from "./vectors.js";

describe("invalid vectors", () => {
  for (const subject of SUBJECTS) {
    if (subject.invalid.length === 0) continue;
    test(`${subject.name}: ${subject.invalid.length} are rejected for their reason`, () => {
      each(subject, subject.invalid, (vector, release) => {
        if (vector.rule === "unknown-field") return checkUnknown(subject, vector, release);
        const value = typed(vector.value, { kind: "ref", name: subject.type }, new View(model, release));
        const written = thrown(() => encodeMessage(subject.codec, value, { release }));
        checkRejection(written, vector, subject.type, "sent");
        const frames = encodeOpen(toWire(vector.value));
        const read = thrown(() => decodeMessage(subject.codec, frames, { release }));
        checkRejection(read, vector, subject.type, "received");
      });
    });
  }

  test("every rule that the spec has a constraint for is broken somewhere", () => {
    const rules = new Set(SUBJECTS.flatMap(({ invalid }) => invalid.map(({ rule }) => rule)));
    const expected: readonly Rule[] = [
      "type",
      "required",
      "unknown-field",
      "release",
      "enum",
      "discriminator",
      "minimum",
      "minItems",
      "maxItems",
    ];
    for (const rule of expected) assert.ok(rules.has(rule), rule);
  });
});

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Nobody is to send an unknown field; whoever gets one learns of it, and a server that takes none answers with an error. */
function checkUnknown(subject: Subject, { value, pointer = "" }: Vector, release: number): void {
  const wrong = typed(value, { kind: "ref", name: subject.type }, new View(model, release));
  const written = thrown(() => encodeMessage(subject.codec, wrong, { release }));
  assert.ok(written instanceof EncodeError && !(written instanceof ValidationError), `written: ${String(written)}`);
  assert.match(written.message, /unheard_of/);
  const frames = encodeOpen(toWire(value));
  assert.deepEqual(decodeMessage(subject.codec, frames, { release }).unknownFields, [pointer]);
  const { rpc } = subject;
  if (rpc === undefined || subject.part !== "request") return;
  const { body } = readRequest(frames, RPC_TABLES[rpc.role], { release, peer: "tcp://peer", limits: undefined });
  if (rpc.unknownFields === "reject") assert.match(String(body?.error), /unheard_of/);
  else assert.equal(body?.error, undefined);
}
