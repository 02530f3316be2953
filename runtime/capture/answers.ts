/** What kind of answer a message is: what two servers that do the same have in common. */
import type { Part } from "./message-check.js";
import type { Observed } from "./observed.js";
import { codecs } from "./shapes.js";
import { keyText, type MapKey } from "../wire/key-map.js";
import { Pickled, Serialized } from "../wire/payloads.js";

/** A reply, or a message of a stream. */
export interface Answer {
  /** The operation: `scheduler.identity`, `scheduler-client.key-in-memory`. */
  readonly op: string;
  /** Whether it is a message of a stream, which nobody waits for in particular. */
  readonly streamed: boolean;
  /** Its type in words, with its variant: `error`, `null`, `a map with status "OK"`. */
  readonly type: string;
  /** For a person: what an error says. */
  readonly detail?: string;
  /** For messages of a stream: what it is about, so that those of one operation can be told apart. */
  readonly subject: string;
}

/** The answers in a message that a server has written: one, or those of a batch. */
export function answersOf(observed: Observed): readonly Answer[] {
  const [first] = observed.parts;
  if (first === undefined) return [];
  // Behind a reply stand those of the requests that it carries.
  if (first.shape.direction !== "message") return [answerOf(first)];
  return observed.parts.map(answerOf);
}

function answerOf({ shape, value, invalid }: Part): Answer {
  const failed = shape.kind === "typed" && shape.codec === (codecs.error as unknown);
  const said = failed ? fieldOf(value, "exception_text") : undefined;
  const detail = typeof said === "string" ? said : invalid[0]?.text;
  const validity = invalid.length > 0 ? ", invalid" : "";
  return {
    op: shape.op,
    streamed: shape.direction === "message",
    type: failed ? "error" : `${typeOf(value)}${validity}`,
    subject: subjectOf(value),
    ...(detail === undefined ? {} : { detail }),
  };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return value === "OK" ? 'the string "OK"' : `a ${typeof value}`;
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Serialized) return "a serialized value";
  if (value instanceof Pickled) return "a pickle";
  if (Array.isArray(value)) return "a list";
  const status = fieldOf(value, "status");
  return typeof status === "string" ? `a map with status ${JSON.stringify(status.slice(0, 40))}` : "a map";
}

function subjectOf(value: unknown): string {
  for (const name of ["key", "keys", "topic"]) {
    const subject = fieldOf(value, name);
    if (typeof subject === "string" || typeof subject === "number" || Array.isArray(subject))
      return keyText(subject as MapKey);
  }
  return "";
}

function fieldOf(value: unknown, name: string): unknown {
  if (value instanceof Map) return (value as ReadonlyMap<string, unknown>).get(name);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
