/** A small spec in a directory of its own, which a test may change. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compileSpec } from "../../generator/compile.js";
import type { Model } from "../../generator/model.js";
import { formatProblem, SpecError } from "../../generator/problems.js";

/** The smallest spec that says something of every kind. */
const MINIMAL: Readonly<Record<string, string>> = {
  "releases.yaml": `span: { first: 2025.7.0, last: 2026.8.0 }
verified:
  - release: 2025.7.0
`,
  "protocol.yaml": `doc: What has no op.
sections:
  framing: { title: Framing, doc: A message is a list of frames. }
  msgpack: { title: The message in msgpack, doc: Maps that stand for something else. }
  requests: { title: Requests and replies, doc: One by one. }
  serialization: { title: Serialized payloads, doc: By family. }
  streams: { title: Streams, doc: In batches. }
types:
  UncaughtError:
    doc: The general error reply.
    type: object
    properties: { status: { const: uncaught-error } }
    required: [status]
`,
  "types/keys.yaml": `types:
  Key: { doc: The name of a task., builtin: Key }
  Address: { doc: Where a server listens., type: string }
`,
  "pickles/values.yaml": `classes:
  Actor: { doc: A handle., source: "distributed.actor:Actor", where: [ping] }
`,
  "ops/scheduler/who_has.yaml": `op: who_has
kind: rpc
from: [client]
to: scheduler
doc: Ask which workers hold keys.
source: { handler: "distributed.scheduler:Scheduler.get_who_has" }
request:
  type: object
  properties:
    keys: { type: array, items: { $ref: Key } }
    limit: { type: integer, default: 3 }
  required: [keys]
reply: { type: map, keys: { $ref: Key }, values: { $ref: Address } }
evidence: { request: introspected, reply: recorded }
`,
  "ops/worker/ping.yaml": `op: ping
kind: rpc
from: [scheduler]
to: worker
doc: Answer at once.
source: { handler: "distributed.worker:Worker.ping" }
request: { type: object, properties: {} }
reply:
  discriminator: status
  oneOf:
    - title: Pong
      type: object
      properties: { status: { const: OK } }
      required: [status]
    - title: Busy
      type: object
      properties: { status: { const: busy } }
      required: [status]
evidence: { request: introspected, reply: recorded }
examples:
  - reply: { status: OK }
`,
  "streams/client-scheduler/note.yaml": `op: note
kind: stream
from: [client]
to: scheduler
doc: Note something.
source: { handler: "distributed.scheduler:Scheduler.note" }
message:
  type: object
  properties:
    text: { type: string }
  required: [text]
evidence: { message: recorded }
`,
};

/** Starts as a sound spec. */
export class SpecFixture implements Disposable {
  readonly #root: string = mkdtempSync(join(tmpdir(), "daskwire-fixture-"));
  readonly directory: string = join(this.#root, "spec");

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [file, text] of Object.entries({ ...MINIMAL, ...files })) this.write(file, text);
  }

  /** Writes a file, given by its path in the spec. */
  write(file: string, text: string): void {
    const path = join(this.directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Replaces a text that stands in the file exactly once. */
  replace(file: string, from: string, to: string): void {
    const text = readFileSync(join(this.directory, file), "utf8");
    assert.equal(text.split(from).length, 2, `${JSON.stringify(from)} must stand once in ${file}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  remove(file: string): void {
    rmSync(join(this.directory, file));
  }

  compile(): Model {
    return compileSpec(this.directory);
  }

  /** What is wrong with the spec, a line for each problem. */
  problems(): readonly string[] {
    try {
      this.compile();
    } catch (error) {
      if (error instanceof SpecError) return error.problems.map(formatProblem);
      throw error;
    }
    return [];
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true });
  }
}
