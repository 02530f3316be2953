/** Errors of meaning: types that cannot be, or do not go together. */
import { at, KEYS, LIMIT, NOTE, PING, replaced, WHO_HAS, type Case } from "./problem-case.js";

/** The cases, by kind of problem. */
export const MEANING_CASES = {
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
} satisfies Record<string, readonly Case[]>;
