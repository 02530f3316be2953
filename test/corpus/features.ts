/** The shape of a message, as a list of words: two messages that have the same are alike. */
import type { Part } from "../../runtime/capture/message-check.js";
import type { Observed } from "../../runtime/capture/observed.js";
import { membersOf } from "../../runtime/wire/members.js";
import { KeyMap } from "../../runtime/wire/key-map.js";
import { decodeOpen } from "../../runtime/wire/message.js";
import { Pickled, Serialized } from "../../runtime/wire/payloads.js";
import { isStruct } from "../../runtime/wire/checks.js";

const DEEPEST = 10;
/** Fields whose values tell messages apart. */
const TELLING = /\/(?:status|serializer|on_error|state|last-state)$/;

/** What is to be seen in a message: fields that are there, types, forms of payloads, and what is wrong. */
export function featuresOf(observed: Observed): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of observed.parts) collect(part, found);
  const wrong = [observed.invalid, observed.unknownFields, observed.unknownOps, observed.order, observed.fallbacks];
  for (const { op, direction, pointer, reason } of wrong.flat()) found.add(`! ${op} ${direction} ${pointer} ${reason}`);
  return found;
}

function collect({ shape, value }: Part, found: Set<string>): void {
  const form = shape.kind === "typed" && shape.codec.name === "UncaughtError" ? " error" : "";
  walk(value, `${shape.op} ${shape.direction}${form} `, 0, found);
}

function walk(value: unknown, pointer: string, depth: number, found: Set<string>): void {
  found.add(`${pointer}: ${kindOf(value)}`);
  if (typeof value === "string" && TELLING.test(pointer) && value.length < 20) found.add(`${pointer}= ${value}`);
  if (value instanceof Serialized || value instanceof Pickled) {
    for (const word of formOf(value)) found.add(`${pointer}: ${word}`);
    return;
  }
  if (depth === DEEPEST) return;
  if (isStruct(value)) found.add(`${pointer}{${Object.keys(value).sort().join(",")}}`);
  if (value instanceof Map || value instanceof KeyMap)
    for (const [key] of value as Iterable<[unknown, unknown]>) found.add(`${pointer}# ${kindOf(key)}`);
  for (const [step, member, alike] of membersOf(value))
    walk(member, `${pointer}/${alike ? "*" : step}`, depth + 1, found);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return value.length === 0 ? "empty array" : "array";
  if (value instanceof Map || value instanceof KeyMap) return value.size === 0 ? "empty map" : "map";
  return isStruct(value) ? "struct" : value.constructor.name;
}

/** The form of a payload: the words of its header, and how its frames are compressed. */
function formOf(payload: Serialized | Pickled): readonly string[] {
  if (payload.headerBytes.length === 0) return [];
  const header = decodeOpen([payload.headerBytes]);
  if (!(header instanceof Map)) return ["header of another kind"];
  const words = [...(header as ReadonlyMap<string, unknown>)].map(([name, value]) => {
    const tells = name === "serializer" || name === "type" || name === "is-collection";
    return `header ${name} ${tells ? String(value) : kindOf(value)}`;
  });
  const compression = (header as ReadonlyMap<string, unknown>).get("compression");
  return Array.isArray(compression) ? [...words, ...compression.map((each) => `compressed ${String(each)}`)] : words;
}
