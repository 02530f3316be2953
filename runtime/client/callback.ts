import { describe } from "../wire/pointer.js";
import { ArgumentError } from "./errors.js";

/**
 * Checks that what is to be called later is a function: otherwise it would fail then, far from the mistake.
 *
 * @throws {ArgumentError}
 */
export function checkCallback(what: string, callback: unknown): void {
  if (typeof callback !== "function")
    throw new ArgumentError(`${what}: expected a function, got ${describe(callback)}`);
}
