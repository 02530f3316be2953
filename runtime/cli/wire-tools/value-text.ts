/** Values of messages as text for a person: bounded, and without anything that a terminal would obey. */
import { extra, Float, isSet, KeyMap, Pickled, PyEnum, PySet, Serialized } from "../../codegen.js";
import { cut, oneLine } from "../../wire/printable.js";
import { payloadText, pickleText } from "./payload-text.js";
import { sizeText } from "./size-text.js";

/** How much of a value is shown. */
export interface ValueTextOptions {
  /** Letters in all, beyond which only dots come. */
  readonly total: number;
  /** Letters of one string. */
  readonly string: number;
  /** Members of one list or map. */
  readonly members: number;
  /** Containers inside each other. */
  readonly depth: number;
  /** Whether each member has a line of its own. */
  readonly lines: boolean;
  /** How many bytes a frame has had, where it was not recorded. */
  readonly sizeOf?: (frame: Uint8Array) => number;
}

/** For one line among others. */
export const briefly: ValueTextOptions = { total: 160, string: 40, members: 4, depth: 3, lines: false };

/** For a message that somebody wants to see. */
export const atLength: ValueTextOptions = { total: 100_000, string: 4000, members: 1000, depth: 32, lines: true };

/** The text of a value. */
export function valueText(value: unknown, options: ValueTextOptions): string {
  return new ValueText(options).of(value, 0);
}

/** The text of named values, `name=value`, as many as there is room for. */
export function fieldsText(fields: Iterable<readonly [unknown, unknown]>, options: ValueTextOptions): string {
  const text = new ValueText(options);
  const parts: string[] = [];
  for (const [name, value] of fields) {
    if (text.exhausted) {
      parts.push("...");
      break;
    }
    parts.push(`${text.name(name)}=${text.of(value, 0)}`);
  }
  return parts.join(" ");
}

/** The fields of a map or struct; `undefined` if it is neither. */
export function fieldsOf(value: unknown): Iterable<readonly [unknown, unknown]> | undefined {
  if (value instanceof Map || value instanceof KeyMap) return value as Iterable<readonly [unknown, unknown]>;
  if (typeof value !== "object" || value === null || Array.isArray(value) || isLeaf(value)) return undefined;
  const more = (value as { [extra]?: ReadonlyMap<string, unknown> })[extra] ?? [];
  return [...Object.entries(value), ...more];
}

function isLeaf(value: object): boolean {
  const leaves = [Uint8Array, Serialized, Pickled, PyEnum, PySet, Float, Set];
  return leaves.some((type) => value instanceof type);
}

class ValueText {
  readonly #options: ValueTextOptions;
  #left: number;

  constructor(options: ValueTextOptions) {
    this.#options = options;
    this.#left = options.total;
  }

  get exhausted(): boolean {
    return this.#left <= 0;
  }

  name(name: unknown): string {
    return typeof name === "string" && /^[\w.-]+$/.test(name) ? this.#take(cut(name, 60)) : this.of(name, 1);
  }

  of(value: unknown, depth: number): string {
    if (this.exhausted) return "...";
    if (typeof value === "string") return this.#take(oneLine(JSON.stringify(cut(value, this.#options.string))));
    if (typeof value !== "object" || value === null) return this.#take(String(value));
    if (value instanceof Uint8Array) return this.#take(this.#bytes(value));
    if (value instanceof Serialized || value instanceof Pickled) return this.#take(this.#payload(value));
    if (value instanceof Float)
      return this.#take(Number.isInteger(value.value) ? `${value.value}.0` : String(value.value));
    if (value instanceof PyEnum) return this.#take(oneLine(cut(`${value.typeName}.${value.name}`, 80)));
    const list = listOf(value);
    if (list !== undefined)
      return this.#members(list, list.length, depth, isSetLike(value) ? "{}" : "[]", (item) =>
        this.of(item, depth + 1),
      );
    const fields = [...(fieldsOf(value) ?? [])];
    return this.#members(
      fields,
      fields.length,
      depth,
      "{}",
      ([name, item]) => `${this.name(name)}: ${this.of(item, depth + 1)}`,
    );
  }

  #members<T>(
    items: Iterable<T>,
    count: number,
    depth: number,
    [open = "", close = ""]: string,
    text: (item: T) => string,
  ): string {
    if (count === 0) return this.#take(`${open}${close}`);
    if (depth >= this.#options.depth) return this.#take(`${open}${count} items${close}`);
    const shown: string[] = [];
    for (const item of items) {
      if (shown.length === this.#options.members || this.exhausted) break;
      shown.push(text(item));
    }
    if (shown.length < count) shown.push(`... ${count - shown.length} more`);
    if (!this.#options.lines || shown.join(", ").length < 80) return `${open}${shown.join(", ")}${close}`;
    const indent = "  ".repeat(depth + 1);
    return `${open}\n${shown.map((line) => `${indent}${line},\n`).join("")}${"  ".repeat(depth)}${close}`;
  }

  /** Letters of what a pickle holds. */
  get #room(): number {
    return Math.max(0, Math.min(this.#left, 2 * this.#options.string));
  }

  #bytes(bytes: Uint8Array): string {
    const value = pickleText(bytes, this.#room);
    return value === undefined ? `<${sizeText(bytes.length)}>` : `<pickle ${sizeText(bytes.length)}: ${value}>`;
  }

  #payload(payload: Serialized | Pickled): string {
    const { sizeOf = (frame: Uint8Array): number => frame.length } = this.#options;
    return payloadText(payload, { length: this.#room, sizeOf });
  }

  #take(text: string): string {
    this.#left -= text.length;
    return text;
  }
}

function listOf(value: object): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (isSet(value)) return [...value];
  return value instanceof PySet ? value.values : undefined;
}

function isSetLike(value: object): boolean {
  return value instanceof PySet || value instanceof Set;
}
