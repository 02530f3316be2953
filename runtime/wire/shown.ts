/** How what holds its parts back shows itself. */
import { oneLine } from "./printable.js";

/** By this Node's `console.log` and `util.inspect` ask an object how to show it. */
export const inspectCustom: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** What is printed as its text, and not as the parts of its class. */
export abstract class Shown {
  /** What it is, in one line, without secrets. */
  abstract toString(): string;

  /** For Node's `console.log`: without what a terminal would obey. */
  [inspectCustom](): string {
    return oneLine(this.toString());
  }
}
