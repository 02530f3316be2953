/** The text forms of protocol 0, and UTF-8 as Python writes it. */
import { SIMPLE_ESCAPES } from "../python/escapes.js";
import { decodeAscii, decodeUtf8 } from "../../wire/utf8.js";
import { WireError } from "../../wire/errors.js";
import { cut } from "../../wire/printable.js";
import type { Machine } from "./machine.js";

/** The text of UTF-8 bytes, in which lone surrogates stand as Python's `surrogatepass` writes them. */
export function textOf(machine: Machine, start: number, end: number): string {
  try {
    return decodeUtf8(machine.bytes, start, end);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return withSurrogates(machine, start, end);
  }
}

/** Decodes what is between the surrogates as usual. */
function withSurrogates(machine: Machine, start: number, end: number): string {
  const { bytes } = machine;
  let text = "";
  let from = start;
  for (let at = start; at + 2 < end; at++) {
    const second = bytes[at + 1] as number;
    // 0xED 0xA0 and above begins a surrogate, which stands nowhere in proper UTF-8.
    if (bytes[at] !== 0xed || second < 0xa0 || second > 0xbf) continue;
    const third = bytes[at + 2] as number;
    if (third < 0x80 || third > 0xbf) break;
    text += strictText(machine, from, at) + String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
    from = at + 3;
    at += 2;
  }
  return text + strictText(machine, from, end);
}

function strictText(machine: Machine, start: number, end: number): string {
  try {
    return decodeUtf8(machine.bytes, start, end);
  } catch (cause) {
    throw machine.error(`expected UTF-8 in a string of ${end - start} bytes, got other bytes`, undefined, cause);
  }
}

/** The text of ASCII bytes: a string of Python 2, or a name. */
export function asciiOf(machine: Machine, start: number, end: number): string {
  const { bytes } = machine;
  for (let at = start; at < end; at++)
    if ((bytes[at] as number) >= 0x80)
      throw machine.error("expected ASCII in a string of Python 2, got other bytes; pickle it anew with Python 3");
  return decodeAscii(bytes, start, end);
}

/** A line of ASCII. */
export function asciiLine(machine: Machine): string {
  const start = machine.takeLine();
  return asciiOf(machine, start, machine.at - 1);
}

/** A string of Python 2 as its `repr` wrote it, quotes included. */
export function quotedLine(machine: Machine): string {
  const line = asciiLine(machine).trim();
  const [quote] = line;
  if (line.length < 2 || (quote !== "'" && quote !== '"') || !line.endsWith(quote))
    throw machine.error(`expected a string in quotes, got ${JSON.stringify(cut(line))}`);
  const text = line.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[^])/g, (all: string, escape: string) => {
    if (escape.length === 3 && escape.startsWith("x")) return String.fromCharCode(parseInt(escape.slice(1), 16));
    if (/^[0-7]/.test(escape)) return String.fromCharCode(parseInt(escape, 8) & 0xff);
    if (escape === "x") throw machine.error("expected two hexadecimal digits behind \\x, got others");
    return SIMPLE_ESCAPES[escape] ?? all;
  });
  if (!isAscii(text)) throw machine.error("expected ASCII in a string of Python 2, got other bytes");
  return text;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** A line in Python's raw-unicode-escape: bytes are Latin-1, with `\uXXXX` and `\UXXXXXXXX`. */
export function rawUnicodeLine(machine: Machine): string {
  const start = machine.takeLine();
  const raw = latin1(machine.bytes, start, machine.at - 1);
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^])/g, (all: string, short?: string, long?: string) => {
    if (short !== undefined) return String.fromCharCode(parseInt(short, 16));
    const code = long === undefined ? 0 : parseInt(long, 16);
    if (code > 0x10ffff || /^\\[uU]$/.test(all)) throw machine.error(`expected an escape of a character, got ${all}`);
    return long === undefined ? all : String.fromCodePoint(code);
  });
}

/** The characters of Latin-1 bytes. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  for (let at = start; at < end; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, end)));
  return text;
}

/** An integer in digits, as Python's `int(text, 0)` reads it. */
export function integerText(machine: Machine, text: string): number | bigint {
  const digits = text.trim();
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0+|[1-9][0-9]*)$/.exec(digits);
  if (match === null) throw machine.error(`expected an integer, got ${JSON.stringify(cut(text))}`);
  if (digits.length > machine.limits.integerBytes)
    throw machine.error(`more than ${machine.limits.integerBytes} digits`, "ERR_DASKWIRE_LIMIT");
  const value = BigInt(match[2] as string);
  return narrow(match[1] === "-" ? -value : value);
}

/** A float as Python's `float(text)` reads it. */
export function floatText(machine: Machine, text: string): number {
  const given = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(given)) return Number(given);
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(given);
  if (special === null) throw machine.error(`expected a float, got ${JSON.stringify(cut(text))}`);
  if (/nan/i.test(given)) return NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}

/** A bigint as a number where that is exact. */
export function narrow(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}
