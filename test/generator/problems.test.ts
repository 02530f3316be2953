import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemKind } from "../../generator/problems.js";
import { SpecFixture } from "./spec-fixture.js";

const WHO_HAS = "ops/scheduler/who_has.yaml";
const PING = "ops/worker/ping.yaml";
const NOTE = "streams/client-scheduler/note.yaml";
const LIMIT = "limit: { type: integer, default: 3 }";
const KEYS = "keys: { type: array, items: { $ref: Key } }";
const HANDLER = '{ handler: "distributed.scheduler:Scheduler.note" }';

interface Case {
  readonly name: string;
  readonly breakIt: (spec: SpecFixture) => void;
  readonly lines: readonly string[];
}

/** A spec in which one text is replaced by another, and the lines that then are reported. */
function replaced(name: string, file: string, from: string, to: string, ...lines: readonly string[]): Case {
  return { name, breakIt: (spec) => spec.replace(file, from, to), lines };
}

const at = (file: string, place: string, message: string): string => `spec/${file}:${place}: ${message}`;

const SECOND_WHO_HAS = `op: who-has
kind: rpc
from: [client]
to: scheduler
doc: Same name.
source: { handler: "distributed.scheduler:Scheduler.other" }
request: { type: object, properties: {} }
reply: { type: "null" }
evidence: { request: introspected, reply: recorded }
`;

const CASES = {
  syntax: [
    replaced(
      "no YAML",
      NOTE,
      "doc: Note something.",
      "doc: Note: something.",
      at(NOTE, "5:6", "Nested mappings are not allowed in compact mappings [syntax]"),
    ),
    replaced(
      "a key twice",
      NOTE,
      "kind: stream",
      "kind: stream\nkind: stream",
      at(NOTE, "3:1", "Map keys must be unique [syntax]"),
    ),
  ],
  shape: [
    replaced(
      "unknown keyword",
      NOTE,
      "kind: stream",
      "kind: stream\ncolour: red",
      at(NOTE, "3:1", 'unknown keyword "colour" [shape]'),
    ),
    replaced(
      "missing keyword",
      WHO_HAS,
      "doc: Ask which workers hold keys.\n",
      "",
      at(WHO_HAS, "1:1", 'keyword "doc" is missing [shape]'),
    ),
    replaced(
      "unknown word",
      NOTE,
      "from: [client]",
      "from: [cilent]",
      at(NOTE, "3:8", "expected one of client, scheduler, worker [shape]"),
    ),
    replaced(
      "a keyword of another type",
      WHO_HAS,
      "default: 3",
      "minItems: 3",
      at(WHO_HAS, "11:29", '"minItems" does not go with type integer [shape]'),
    ),
    replaced(
      "no type",
      WHO_HAS,
      LIMIT,
      "limit: { doc: How many. }",
      at(WHO_HAS, "11:12", '"limit" needs one of type, $ref, oneOf, byRelease, enum, const [shape]'),
    ),
    {
      name: "no releases.yaml",
      breakIt: (spec) => spec.remove("releases.yaml"),
      lines: ["spec/releases.yaml:1:1: the spec needs a well-formed releases.yaml [shape]"],
    },
  ],
  "file-name": [
    {
      name: "a file without a place",
      breakIt: (spec) => spec.write("notes/x.yaml", "a: 1\n"),
      lines: ["spec/notes/x.yaml:1:1: no file of the spec stands here; see the table in spec/README.md [file-name]"],
    },
    replaced(
      "another op",
      WHO_HAS,
      "op: who_has",
      "op: whohas",
      at(WHO_HAS, "1:5", 'the file of op "whohas" must be named whohas.yaml [file-name]'),
    ),
  ],
  reference: [
    replaced(
      "a slip of the pen",
      WHO_HAS,
      "$ref: Address",
      "$ref: Adress",
      at(WHO_HAS, "13:58", "there is no type Adress; did you mean Address? [reference]"),
    ),
    replaced(
      "nothing near",
      WHO_HAS,
      "$ref: Address",
      "$ref: Zebra",
      at(WHO_HAS, "13:58", "there is no type Zebra [reference]"),
    ),
  ],
  "name-clash": [
    {
      name: "types",
      breakIt: (spec) =>
        spec.write(
          "types/more.yaml",
          "types:\n  Pong: { doc: A, type: object, properties: { status: { const: OK } }, required: [status] }\n",
        ),
      lines: [
        at(
          PING,
          "11:14",
          "the TypeScript name Pong is already taken at spec/types/more.yaml:2; give one a title [name-clash]",
        ),
      ],
    },
    {
      name: "methods, and with them the types of the ops",
      breakIt: (spec) => spec.write("ops/scheduler/who-has.yaml", SECOND_WHO_HAS),
      lines: [
        at(WHO_HAS, "1:1", taken("SchedulerWhoHasMessage", 7)),
        at(WHO_HAS, "1:5", 'scheduler.whoHas is already the name of "who-has" in spec/ops/scheduler/who-has.yaml [name-clash]'),
        at(WHO_HAS, "8:3", taken("SchedulerWhoHasRequest", 7)),
        at(WHO_HAS, "13:8", taken("SchedulerWhoHasReply", 8)),
      ],
    },
    replaced(
      "an injected field",
      WHO_HAS,
      "request:\n",
      "injected: [keys]\nrequest:\n",
      at(WHO_HAS, "7:12", '"keys" is injected and cannot be a field too [name-clash]'),
    ),
    replaced(
      "the envelope's op",
      NOTE,
      "    text: {",
      "    op: { type: string }\n    text: {",
      at(NOTE, "10:5", '"op" is the envelope\'s and no field [name-clash]'),
    ),
  ],
  range: [
    replaced(
      "none of the span",
      WHO_HAS,
      "default: 3",
      'releases: "<2020.1.0"',
      at(WHO_HAS, "11:39", `"<2020.1.0" holds no release of the spec's span [range]`),
    ),
    replaced(
      "all of the span",
      WHO_HAS,
      "default: 3",
      'releases: ">=2020.1.0"',
      at(WHO_HAS, "11:39", `">=2020.1.0" holds every release of the spec's span; leave it out [range]`),
    ),
    replaced(
      "empty",
      WHO_HAS,
      "default: 3",
      'releases: ">=2026.1.0 <2025.9.0"',
      at(WHO_HAS, "11:39", '">=2026.1.0 <2025.9.0" holds no release [range]'),
    ),
    replaced(
      "a verified release outside of the span",
      "releases.yaml",
      "- release: 2025.7.0",
      "- release: 2024.1.0",
      "spec/releases.yaml:3:14: 2024.1.0 is outside the span [range]",
    ),
  ],
  required: [
    replaced(
      "no property",
      WHO_HAS,
      "required: [keys]",
      "required: [keys, nothing]",
      at(WHO_HAS, "12:20", '"nothing" is required but is no property [required]'),
    ),
    replaced(
      "twice",
      WHO_HAS,
      "required: [keys]",
      "required: [keys, keys]",
      at(WHO_HAS, "12:20", '"keys" is listed twice [required]'),
    ),
    {
      name: "where the field is not",
      breakIt: (spec) => {
        spec.replace(WHO_HAS, "default: 3", 'releases: ">=2026.6.0"');
        spec.replace(WHO_HAS, "[keys]", '[keys, { name: limit, releases: "<2026.6.0" }]');
      },
      lines: [at(WHO_HAS, "11:12", '"limit" is required only in releases that lack it [required]')],
    },
  ],
  default: [
    replaced(
      "of another type",
      WHO_HAS,
      "default: 3",
      "default: many",
      at(WHO_HAS, "11:5", 'the default "many" of "limit" is no value of its type [default]'),
    ),
    replaced(
      "of a required field",
      WHO_HAS,
      "required: [keys]",
      "required: [keys, limit]",
      at(WHO_HAS, "11:29", '"limit" is always required, so its default never applies [default]'),
    ),
  ],
  discriminator: [
    replaced(
      "one value twice",
      PING,
      "const: busy",
      "const: OK",
      at(PING, "9:3", 'variants 1 and 2 both have "status" = "OK" [discriminator]'),
    ),
    replaced(
      "no value",
      PING,
      "{ const: busy }",
      "{ type: string }",
      at(PING, "9:3", 'variant 2 has no required property "status" with a const or enum [discriminator]'),
    ),
  ],
  "ambiguous-union": [
    replaced(
      "strings",
      WHO_HAS,
      KEYS,
      "keys: { oneOf: [{ $ref: Key }, { type: string }] }",
      at(WHO_HAS, "10:11", "two variants are str on the wire and cannot be told apart [ambiguous-union]"),
    ),
  ],
  example: [
    replaced(
      "an unknown field",
      PING,
      "{ status: OK }\n",
      "{ status: busy, why: x }\n",
      at(PING, "21:28", "reply/why is no field of the type [example]"),
    ),
    replaced(
      "a missing field",
      WHO_HAS,
      "evidence:",
      "examples:\n  - request: { limit: 1 }\nevidence:",
      at(WHO_HAS, "15:14", 'request lacks the required field "keys" [example]'),
    ),
    replaced(
      "a wrong type",
      WHO_HAS,
      "evidence:",
      "examples:\n  - request: { keys: [x], limit: [1] }\nevidence:",
      at(WHO_HAS, "15:34", "request/limit must be integer [example]"),
    ),
    replaced(
      "a word that is none",
      PING,
      "{ status: OK }\n",
      "{ status: maybe }\n",
      at(PING, "21:22", 'reply/status must be "OK" or must be "busy" [example]'),
    ),
    replaced(
      "a part that the op lacks",
      PING,
      "- reply: { status: OK }\n",
      "- message: {}\n",
      at(PING, "21:5", "ping has no message, so an example of it cannot have one [example]"),
    ),
  ],
  "open-type": [
    replaced(
      "any",
      WHO_HAS,
      LIMIT,
      "limit: { type: any }",
      at(WHO_HAS, "11:12", 'type any needs a "reason" [open-type]'),
    ),
    replaced(
      "other keys",
      NOTE,
      "  required: [text]",
      "  required: [text]\n  additionalProperties: true",
      at(NOTE, "12:25", "additionalProperties: true needs a reason; write { type: any, reason: ... } [open-type]"),
    ),
  ],
  role: [
    replaced(
      "another folder",
      WHO_HAS,
      "to: scheduler",
      "to: worker",
      at(WHO_HAS, "4:5", '"to" must be scheduler, the name of the folder [role]'),
    ),
    replaced(
      "another direction",
      NOTE,
      "from: [client]",
      "from: [worker]",
      at(NOTE, "3:7", "from and to do not agree with the folder client-scheduler [role]"),
    ),
    replaced(
      "on",
      WHO_HAS,
      "to: scheduler",
      "to: scheduler\non: [worker]",
      at(WHO_HAS, "5:1", '"on" is for spec/ops/server only [role]'),
    ),
  ],
  evolution: [
    replaced(
      "a type for no release",
      WHO_HAS,
      LIMIT,
      'limit: { byRelease: [{ type: integer, releases: "<2026.1.0" }, { type: string, releases: ">=2026.6.0" }] }',
      at(WHO_HAS, "11:25", "no type for releases >=2026.1.0 <2026.6.0 [evolution]"),
    ),
    replaced(
      "two types for one release",
      WHO_HAS,
      LIMIT,
      'limit: { byRelease: [{ type: integer, releases: "<2026.6.0" }, { type: string, releases: ">=2026.1.0" }] }',
      at(
        WHO_HAS,
        "11:68",
        "more than one type for releases >=2026.1.0 <2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "a handler for no release",
      NOTE,
      HANDLER,
      '{ handler: [{ symbol: "a:b", releases: "<2026.1.0" }, { symbol: "a:c", releases: ">=2026.6.0" }] }',
      at(NOTE, "6:20", "no handler for releases >=2026.1.0 <2026.6.0 [evolution]"),
    ),
    replaced(
      "two handlers for one release",
      NOTE,
      HANDLER,
      '{ handler: [{ symbol: "a:b" }, { symbol: "a:c", releases: ">=2026.6.0" }] }',
      at(
        NOTE,
        "6:40",
        "more than one handler for releases >=2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "two policies for one release",
      NOTE,
      "message:\n",
      'unknownFields: [{ value: reject, releases: "<2026.6.0" }, { value: ignore, releases: ">=2026.1.0" }]\nmessage:\n',
      at(
        NOTE,
        "7:59",
        "more than one policy for releases >=2026.1.0 <2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "a variant that comes later is no problem",
      PING,
      "title: Busy\n",
      'title: Busy\n      releases: ">=2026.6.0"\n',
    ),
    {
      name: "a union that has no variant in some release",
      breakIt: (spec) => {
        spec.replace(PING, "title: Busy\n", 'title: Busy\n      releases: ">=2026.6.0"\n');
        spec.replace(PING, "title: Pong\n", 'title: Pong\n      releases: "<2026.1.0"\n');
      },
      lines: [at(PING, "11:5", "no variant for releases >=2026.1.0 <2026.6.0 [evolution]")],
    },
    {
      name: "a field older than its op",
      breakIt: (spec) => {
        spec.replace(NOTE, "doc: Note", 'releases: ">=2026.1.0"\ndoc: Note');
        spec.replace(NOTE, "text: { type: string }", 'text: { type: string, releases: ">=2025.9.0" }');
      },
      lines: [
        at(NOTE, "11:37", '">=2025.9.0" begins before what contains it, which exists in releases >=2026.1.0 [evolution]'),
      ],
    },
    {
      name: "a field that outlives its op",
      breakIt: (spec) => {
        spec.replace(NOTE, "doc: Note", 'releases: "<2026.1.0"\ndoc: Note');
        spec.replace(NOTE, "text: { type: string }", 'text: { type: string, releases: "<2026.6.0" }');
      },
      lines: [
        at(NOTE, "11:37", '"<2026.6.0" ends after what contains it, which exists in releases <2026.1.0 [evolution]'),
      ],
    },
    replaced(
      "required with a hole",
      NOTE,
      "[text]",
      '[{ name: text, releases: "<2026.1.0" }, { name: text, releases: ">=2026.6.0" }]',
      at(
        NOTE,
        "11:53",
        '"text" is required before and after releases >=2026.1.0 <2026.6.0, but not there: give one range without the hole [evolution]',
      ),
    ),
    {
      name: "a type from releases that lack it",
      breakIt: (spec) =>
        spec.replace(
          "types/keys.yaml",
          "Where a server listens., type: string",
          'Where a server listens., type: string, releases: ">=2026.1.0"',
        ),
      lines: [
        at(
          WHO_HAS,
          "13:58",
          "Address exists in releases >=2026.1.0 only, but is used here in releases <2026.1.0 too [evolution]",
        ),
      ],
    },
  ],
} satisfies Record<ProblemKind, readonly Case[]>;

function taken(name: string, line: number): string {
  return `the TypeScript name ${name} is already taken at spec/ops/scheduler/who-has.yaml:${line}; give one a title [name-clash]`;
}

test("the spec that the others break is sound", () => {
  using spec = new SpecFixture();
  assert.deepEqual(spec.problems(), []);
});

for (const [kind, cases] of Object.entries(CASES)) {
  for (const { name, breakIt, lines } of cases) {
    test(`${kind}: ${name}`, () => {
      using spec = new SpecFixture();
      breakIt(spec);
      assert.deepEqual(spec.problems(), lines);
    });
  }
}

test("problems of several files come all at once, in order", () => {
  using spec = new SpecFixture();
  spec.replace(WHO_HAS, "$ref: Address", "$ref: Adress");
  spec.replace(WHO_HAS, "required: [keys]", "required: [nothing]");
  spec.replace(NOTE, "from: [client]", "from: [worker]");
  spec.replace(PING, "kind: rpc", "kind: rpc\ncolour: red");
  assert.deepEqual(spec.problems(), [
    at(WHO_HAS, "12:14", '"nothing" is required but is no property [required]'),
    at(WHO_HAS, "13:58", "there is no type Adress; did you mean Address? [reference]"),
    at(PING, "3:1", 'unknown keyword "colour" [shape]'),
    at(NOTE, "3:7", "from and to do not agree with the folder client-scheduler [role]"),
  ]);
});
