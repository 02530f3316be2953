/** What a check looks for in decoded messages. */
import { memberAt, membersOf } from "../wire/members.js";
import { Pickled, Serialized } from "../wire/payloads.js";

/** A payload in a message, with its place there; one in a key of a map has the place of the entry. */
export interface FoundPayload {
  readonly payload: Serialized | Pickled;
  readonly place: Place | undefined;
}

/** A place in a message: a member of another place, with steps into maps and arrays as `*`. */
interface Place {
  readonly parent: Place | undefined;
  readonly step: string;
}

/** The payloads in a message, in order. */
export function payloadsIn(message: unknown): readonly FoundPayload[] {
  const found: FoundPayload[] = [];
  collect(message, undefined, found);
  return found;
}

function collect(value: unknown, place: Place | undefined, found: FoundPayload[]): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Serialized || value instanceof Pickled) {
    found.push({ payload: value, place });
    return;
  }
  for (const [step, member, alike, key] of membersOf(value)) {
    if (typeof member !== "object" && typeof key !== "object") continue;
    const inside = { parent: place, step: alike ? "*" : step };
    if (typeof key === "object") for (const { payload } of payloadsIn(key)) found.push({ payload, place: inside });
    collect(member, inside, found);
  }
}

/** The JSON pointer to a place. */
export function pointerOf(place: Place | undefined): string {
  let pointer = "";
  for (let at = place; at !== undefined; at = at.parent) pointer = `/${at.step}${pointer}`;
  return pointer;
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
