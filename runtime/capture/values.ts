/** What a check looks for in decoded messages. */
import { memberAt, membersOf } from "../wire/members.js";
import { Pickled, Serialized } from "../wire/payloads.js";

/** The payloads in a message, each with the pointer to it; one in a key of a map has the pointer to the entry. */
export function* payloadsIn(
  value: unknown,
  pointer = "",
): Iterable<readonly [pointer: string, payload: Serialized | Pickled]> {
  if (value instanceof Serialized || value instanceof Pickled) {
    yield [pointer, value];
    return;
  }
  for (const [step, member, alike, key] of membersOf(value)) {
    const place = `${pointer}/${alike ? "*" : step}`;
    if (typeof key === "object") for (const [, payload] of payloadsIn(key)) yield [place, payload];
    yield* payloadsIn(member, place);
  }
}

/** A pointer whose steps into maps and arrays are `*`: what it has in common with others like it. */
export function generalPointer(root: unknown, pointer: string): string {
  let value = root;
  let general = "";
  for (const step of pointer.split("/").slice(1)) {
    const found = memberAt(value, step);
    general += `/${found?.[2] === true ? "*" : step}`;
    value = found?.[1];
  }
  return general;
}
