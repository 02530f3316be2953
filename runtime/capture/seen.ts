/** Which operations and fields traffic has shown. */
import type { Part } from "./message-check.js";

/** How often a message was seen. */
export interface SeenMessage {
  readonly count: number;
  /** How many of them were what the spec says. */
  readonly valid: number;
  /** By name, how many had the field. */
  readonly fields: Readonly<Record<string, number>>;
}

/** What was seen of an operation. */
export type SeenOp = Readonly<Partial<Record<"request" | "reply" | "error" | "message", SeenMessage>>>;

interface Counter {
  count: number;
  valid: number;
  readonly fields: Map<string, number>;
}

/** Counts operations and their fields. */
export class Seen {
  readonly #ops = new Map<string, Map<string, Counter>>();

  /** Counts a message that the spec describes. */
  add({ shape, value, invalid, unknownFields }: Part): void {
    if (shape.kind !== "typed" || !shape.op.includes(".")) return;
    if (shape.direction !== "request" && shape.direction !== "reply" && shape.direction !== "message") return;
    const error = shape.codec.name === "UncaughtError";
    if (!error && !belongs(shape.codec.name)) return;
    const counter = this.#counter(shape.op, error ? "error" : shape.direction);
    counter.count++;
    if (invalid.length + unknownFields.length === 0) counter.valid++;
    for (const name of fieldsOf(value)) counter.fields.set(name, (counter.fields.get(name) ?? 0) + 1);
  }

  /** Adds what others have seen. */
  merge(other: Seen): void {
    for (const [op, directions] of other.#ops) {
      for (const [direction, { count, valid, fields }] of directions) {
        const counter = this.#counter(op, direction);
        counter.count += count;
        counter.valid += valid;
        for (const [name, times] of fields) counter.fields.set(name, (counter.fields.get(name) ?? 0) + times);
      }
    }
  }

  /** Everything seen, by op in order of name. */
  toJSON(): Readonly<Record<string, SeenOp>> {
    const ops = [...this.#ops].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(ops.map(([op, directions]) => [op, Object.fromEntries([...directions].map(plain))]));
  }

  #counter(op: string, direction: string): Counter {
    const directions = this.#ops.get(op) ?? new Map<string, Counter>();
    this.#ops.set(op, directions);
    const counter = directions.get(direction) ?? { count: 0, valid: 0, fields: new Map<string, number>() };
    directions.set(direction, counter);
    return counter;
  }
}

/** Whether the codec is the operation's own, not that of an acknowledgement. */
function belongs(codec: string): boolean {
  return codec !== "DataReceived" && codec !== "NannyOutcome" && codec !== "WorkerStatusItem";
}

function plain([direction, { count, valid, fields }]: [string, Counter]): [string, SeenMessage] {
  return [direction, { count, valid, fields: Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1))) }];
}

function fieldsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.keys(value).filter((name) => name !== "op");
}
