/** Prints the model. */
import type { Model } from "./model.js";

/** The model as JSON, without the places in the files. */
export function dumpModel(model: Model): string {
  const replacer = (key: string, value: unknown): unknown => {
    if (key === "place") return undefined;
    return value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
  };
  return JSON.stringify(model, replacer, 2);
}
