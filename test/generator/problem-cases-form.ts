/** Errors of form: files, words and names. */
import { at, LIMIT, NOTE, PING, replaced, WHO_HAS, type Case } from "./problem-case.js";

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

function taken(name: string, line: number): string {
  return `the TypeScript name ${name} is already taken at spec/ops/scheduler/who-has.yaml:${line}; give one a title [name-clash]`;
}

/** The cases, by kind of problem. */
export const FORM_CASES = {
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
    {
      name: "a circle",
      breakIt: (spec) =>
        spec.write("types/more.yaml", "types:\n  Here: { doc: A, $ref: There }\n  There: { doc: B, $ref: Here }\n"),
      lines: [
        "spec/types/more.yaml:2:3: Here refers to itself and says nothing else [reference]",
        "spec/types/more.yaml:3:3: There refers to itself and says nothing else [reference]",
      ],
    },
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
        at(
          WHO_HAS,
          "1:5",
          'scheduler.whoHas is already the name of "who-has" in spec/ops/scheduler/who-has.yaml [name-clash]',
        ),
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
    {
      name: "a name of the runtime",
      breakIt: (spec) => spec.write("types/more.yaml", "types:\n  Reader: { doc: A, type: string }\n"),
      lines: ["spec/types/more.yaml:2:11: Reader is a name of the runtime; choose another [name-clash]"],
    },
    replaced(
      "a word of the envelope",
      WHO_HAS,
      "    limit: {",
      "    reply: { type: boolean }\n    limit: {",
      at(WHO_HAS, "11:5", '"reply" is the envelope\'s and no field [name-clash]'),
    ),
    replaced(
      "the envelope's op",
      NOTE,
      "    text: {",
      "    op: { type: string }\n    text: {",
      at(NOTE, "10:5", '"op" is the envelope\'s and no field [name-clash]'),
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
} satisfies Record<string, readonly Case[]>;
