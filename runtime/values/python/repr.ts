/** Values as Python's `repr` shows them, for people: in one line, and bounded whatever the value is. */
import { KeyMap } from "../../wire/key-map.js";
import { cut, oneLine } from "../../wire/printable.js";
import { Float, PyEnum, PySet } from "../../wire/values.js";

/** The method of a class that says how its values are shown, given a function that shows the values within. */
export const reprOf: unique symbol = Symbol.for("daskwire.reprOf");

/** How much of a value is shown. */
export interface ReprOptions {
  /** Values inside each other. Default 6. */
  readonly depth?: number;
  /** Elements of each container. Default 20. */
  readonly items?: number;
  /** Characters of each string and bytes of each byte string. Default 200. */
  readonly text?: number;
  /** Characters altogether. Default 2000. */
  readonly length?: number;
}

/** A value as Python's `repr` shows it. What is deep, long or circular is cut: `[1, 2, ...]`. */
export function pyRepr(value: unknown, options: ReprOptions = {}): string {
  const printer = new Printer(options);
  return oneLine(printer.cut(printer.show(value)));
}

class Printer {
  readonly #depth: number;
  readonly #items: number;
  readonly #text: number;
  readonly #length: number;
  #level = 0;
  #shown = 0;

  constructor({ depth = 6, items = 20, text = 200, length = 2000 }: ReprOptions) {
    this.#depth = depth;
    this.#items = items;
    this.#text = text;
    this.#length = length;
  }

  cut(text: string): string {
    return text.length > this.#length ? `${text.slice(0, this.#length)}...` : text;
  }

  readonly show = (value: unknown): string => {
    switch (typeof value) {
      case "string":
        return this.#count(quote(value, this.#text));
      case "number":
        return this.#count(numberText(value));
      case "bigint":
        return this.#count(bigintText(value));
      case "boolean":
        return value ? "True" : "False";
      case "undefined":
      case "function":
      case "symbol":
        return `<JavaScript ${typeof value}>`;
      case "object":
        return value === null ? "None" : this.#object(value);
    }
  };

  #count(text: string): string {
    this.#shown += text.length;
    return text;
  }

  #object(value: object): string {
    if (value instanceof Uint8Array) return this.#count(bytesText(value, this.#text));
    if (value instanceof Float) return floatText(value.value);
    if (value instanceof PyEnum) return `<${value.typeName}.${value.name}>`;
    if (this.#level >= this.#depth || this.#shown > this.#length) return "...";
    this.#level++;
    const text = this.#nested(value);
    this.#level--;
    return text;
  }

  #nested(value: object): string {
    if (reprOf in value) return (value as { [reprOf](show: (value: unknown) => string): string })[reprOf](this.show);
    if (Array.isArray(value)) return `[${this.#list(value)}]`;
    if (value instanceof PySet || value instanceof Set) return value.size === 0 ? "set()" : `{${this.#list(value)}}`;
    if (value instanceof Map || value instanceof KeyMap)
      return `{${this.#pairs(value as Iterable<[unknown, unknown]>)}}`;
    if (value instanceof Date) return `<JavaScript Date ${String(value.valueOf())}>`;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) return `{${this.#pairs(Object.entries(value))}}`;
    return `<JavaScript ${constructorName(value)}>`;
  }

  #list(values: Iterable<unknown>): string {
    return this.#joined(values, this.show);
  }

  #pairs(pairs: Iterable<[unknown, unknown]>): string {
    return this.#joined(pairs, ([key, value]) => `${this.show(key)}: ${this.show(value)}`);
  }

  #joined<T>(values: Iterable<T>, show: (value: T) => string): string {
    const parts: string[] = [];
    for (const value of values) {
      if (parts.length === this.#items || this.#shown > this.#length) {
        parts.push("...");
        break;
      }
      this.#shown += 2;
      parts.push(show(value));
    }
    return parts.join(", ");
  }
}

/** Elements in the way of `show`, cut after 20: for the `repr` of containers. */
export function showItems(values: Iterable<unknown>, show: (value: unknown) => string): string {
  return showEach(values, show);
}

/** Keys and values in the way of `show`, cut after 20. */
export function showPairs(pairs: Iterable<readonly [unknown, unknown]>, show: (value: unknown) => string): string {
  return showEach(pairs, ([key, value]) => `${show(key)}: ${show(value)}`);
}

/** Names and values as keyword arguments, cut after 20. */
export function showNamed(pairs: Iterable<readonly [string, unknown]>, show: (value: unknown) => string): string {
  return showEach(pairs, ([name, value]) => `${cut(name)}=${show(value)}`);
}

function showEach<T>(values: Iterable<T>, show: (value: T) => string): string {
  const parts: string[] = [];
  for (const value of values) {
    if (parts.length === 20) return `${parts.join(", ")}, ...`;
    parts.push(show(value));
  }
  return parts.join(", ");
}

function constructorName(value: object): string {
  const { constructor } = value as { constructor?: unknown };
  return typeof constructor === "function" && constructor.name !== "" ? constructor.name : "object";
}

function numberText(value: number): string {
  return Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < 1e21 ? String(value) : floatText(value);
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function bigintText(value: bigint): string {
  // Decimal digits of a number with a million of them take long.
  const limit = 2n ** 1024n;
  if (value < limit && value > -limit) return String(value);
  return `<an integer of ${(value < 0n ? -value : value).toString(16).length * 4} bits>`;
}

function quote(text: string, longest: number): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}...` : text;
  const escaped = shown.replaceAll("\\", "\\\\");
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

function bytesText(bytes: Uint8Array, longest: number): string {
  let text = "";
  for (const byte of bytes.subarray(0, longest)) text += byteText(byte);
  return `b'${text}${bytes.length > longest ? "..." : ""}'`;
}

function byteText(byte: number): string {
  if (byte === 0x5c || byte === 0x27) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
