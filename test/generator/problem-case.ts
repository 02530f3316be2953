/** A way to break the smallest spec, and what is then reported. */
import type { SpecFixture } from "./spec-fixture.js";

export const WHO_HAS = "ops/scheduler/who_has.yaml";
export const PING = "ops/worker/ping.yaml";
export const NOTE = "streams/client-scheduler/note.yaml";
export const LIMIT = "limit: { type: integer, default: 3 }";
export const KEYS = "keys: { type: array, items: { $ref: Key } }";
export const HANDLER = '{ handler: "distributed.scheduler:Scheduler.note" }';

/** One way to break the spec. */
export interface Case {
  readonly name: string;
  readonly breakIt: (spec: SpecFixture) => void;
  readonly lines: readonly string[];
}

/** A spec in which one text is replaced by another, and the lines that then are reported. */
export function replaced(name: string, file: string, from: string, to: string, ...lines: readonly string[]): Case {
  return { name, breakIt: (spec) => spec.replace(file, from, to), lines };
}

/** A line that is reported. */
export const at = (file: string, place: string, message: string): string => `spec/${file}:${place}: ${message}`;
