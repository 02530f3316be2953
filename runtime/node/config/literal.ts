/** Python literals, as environment variables hold them. */
import { SIMPLE_ESCAPES } from "../../values/python/escapes.js";
import { type ConfigValue, textOf } from "./tree.js";

/** How deep lists and mappings may nest. */
const MAX_DEPTH = 64;

const NAMES: ReadonlyMap<string, ConfigValue> = new Map([
  ["None", null],
  ["True", true],
  ["False", false],
]);
/** Dask's own additions, in any case: YAML's words. */
const WORDS: ReadonlyMap<string, ConfigValue> = new Map([
  ["none", null],
  ["null", null],
  ["false", false],
  ["true", true],
]);

const NUMBER =
  /[+-]?(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.?(?:\d(?:_?\d)*)?(?:(?<=[\d.])[eE][+-]?\d(?:_?\d)*)?)/y;
const LEADING_ZERO = /^[+-]?0[\d_]*[1-9]/;

/** What is no literal of those that are read here. */
class NotALiteral extends Error {}

/**
 * The value of an environment variable: a Python literal (number, text in quotes, `None`, `True`, `False`, list, tuple, set,
 * dict), one of YAML's words, or else the text itself.
 *
 * Dask: `dask.config.interpret_value`. Bytes and complex numbers, which configuration has no use for, stay text.
 */
export function interpretValue(text: string): ConfigValue {
  try {
    return new LiteralReader(text).readAll();
  } catch (error) {
    if (!(error instanceof NotALiteral)) throw error;
  }
  const word = WORDS.get(text.toLowerCase());
  return word === undefined ? text : word;
}

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): ConfigValue {
    const value = this.#items(undefined, 0);
    if (this.#at < this.#text.length) throw new NotALiteral();
    return value;
  }

  /** A value, or several with commas between them, which make a tuple. */
  #items(end: string | undefined, depth: number): ConfigValue {
    const first = this.#value(depth);
    if (this.#peek() !== ",") return first;
    const items = [first];
    while (this.#take(",")) {
      const next = this.#peek();
      if (next === end) break;
      items.push(this.#value(depth));
    }
    return items;
  }

  #value(depth: number): ConfigValue {
    if (depth > MAX_DEPTH) throw new NotALiteral();
    const next = this.#peek();
    if (next === undefined) throw new NotALiteral();
    if (next === "[") return this.#list(depth);
    if (next === "(") return this.#tuple(depth);
    if (next === "{") return this.#braces(depth);
    if (next === "'" || next === '"') return this.#strings();
    if (/[\d.+-]/.test(next)) return this.#number();
    const [word = ""] = /^\w*/.exec(this.#text.slice(this.#at)) ?? [];
    const value = NAMES.get(word);
    if (value === undefined) throw new NotALiteral();
    this.#at += word.length;
    return value;
  }

  #list(depth: number): ConfigValue {
    this.#take("[");
    const items: ConfigValue[] = [];
    while (!this.#take("]")) {
      items.push(this.#value(depth + 1));
      if (!this.#take(",") && this.#peek() !== "]") throw new NotALiteral();
    }
    return items;
  }

  #tuple(depth: number): ConfigValue {
    this.#take("(");
    if (this.#take(")")) return [];
    const value = this.#items(")", depth + 1);
    if (!this.#take(")")) throw new NotALiteral();
    return value;
  }

  /** A dict or a set. */
  #braces(depth: number): ConfigValue {
    this.#take("{");
    const entries: [ConfigValue, ConfigValue | undefined][] = [];
    while (!this.#take("}")) {
      const key = this.#value(depth + 1);
      entries.push([key, this.#take(":") ? this.#value(depth + 1) : undefined]);
      if (!this.#take(",") && this.#peek() !== "}") throw new NotALiteral();
    }
    const pairs = entries.filter(([, value]) => value !== undefined) as [ConfigValue, ConfigValue][];
    if (pairs.length === entries.length) return new Map(pairs.map(([key, value]) => [textOf(key), value]));
    if (pairs.length > 0) throw new NotALiteral();
    return entries.map(([item]) => item);
  }

  #number(): ConfigValue {
    NUMBER.lastIndex = this.#at;
    const text = NUMBER.exec(this.#text)?.[0] ?? "";
    const after = this.#text[this.#at + text.length] ?? "";
    if (!/\d/.test(text) || /\w/.test(after)) throw new NotALiteral();
    this.#at += text.length;
    const plain = text.replaceAll("_", "");
    if (/^[+-]?0[xob]/i.test(plain)) return signed(plain);
    if (/[.e]/i.test(plain)) return Number(plain);
    // As in Python, where 01 is no number: whoever writes it means text, such as a postal code.
    if (LEADING_ZERO.test(plain)) throw new NotALiteral();
    const number = Number(plain);
    return Number.isSafeInteger(number) ? number : BigInt(plain);
  }

  /** Texts one behind the other are one text. */
  #strings(): string {
    let text = "";
    for (let quote = this.#peek(); quote === "'" || quote === '"'; quote = this.#peek()) text += this.#string(quote);
    return text;
  }

  #string(quote: string): string {
    const end = this.#text.startsWith(quote.repeat(3), this.#at) ? quote.repeat(3) : quote;
    this.#at += end.length;
    let text = "";
    while (!this.#text.startsWith(end, this.#at)) {
      const next = this.#text[this.#at++];
      if (next === undefined || (next === "\n" && end.length === 1)) throw new NotALiteral();
      text += next === "\\" ? this.#escape() : next;
    }
    this.#at += end.length;
    return text;
  }

  #escape(): string {
    const next = this.#text[this.#at++];
    if (next === undefined) throw new NotALiteral();
    const simple = SIMPLE_ESCAPES[next];
    if (simple !== undefined) return simple;
    const length = { x: 2, u: 4, U: 8 }[next];
    if (length === undefined) return `\\${next}`;
    const digits = this.#text.slice(this.#at, this.#at + length);
    const point = /^[\da-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : Infinity;
    if (point > 0x10_ff_ff) throw new NotALiteral();
    this.#at += length;
    return String.fromCodePoint(point);
  }

  /** The next character that is no blank; undefined at the end. */
  #peek(): string | undefined {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at += 1;
    return this.#text[this.#at];
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

function signed(text: string): number | bigint {
  const negative = text.startsWith("-");
  const magnitude = BigInt(text.replace(/^[+-]/, ""));
  const value = negative ? -magnitude : magnitude;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
