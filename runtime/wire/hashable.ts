/** Objects that maps take as keys: each says when it is equal to another key. */

/** The method by which an object tells when it is equal to another key. */
export const keyForm: unique symbol = Symbol.for("daskwire.keyForm");

/** An object that a `KeyMap` takes as a key and that a set takes as an element. */
export interface Hashable {
  /**
   * A text that it shares exactly with the keys that are equal to it: see `canonicalForm`.
   * @param depth how many tuples and the like it is in
   */
  [keyForm](depth: number): string;
}

/** Whether the value is an object that maps take as a key. */
export function isHashable(value: unknown): value is Hashable {
  return typeof value === "object" && value !== null && keyForm in value;
}

let identities = 0;

/** The form of an object that is equal only to itself; another one with each call. */
export function ownForm(): string {
  return `o${++identities};`;
}

/** The form of a member of an enum: equal to the same member of the same class. */
export function memberForm(module: string, typeName: string, name: string): string {
  return `e${module.length}:${module}${typeName.length}:${typeName}${name.length}:${name}`;
}
