/** What the opcodes for numbers, strings, bytes and buffers do. */
import { view } from "../../wire/bytes.js";
import { cachedUtf8 } from "../../wire/string-cache.js";
import { Float } from "../../wire/values.js";
import { PyByteArray } from "../python/bytearray.js";
import type { Machine } from "./machine.js";
import { op } from "./opcodes.js";
import {
  asciiLine,
  asciiOf,
  floatText,
  integerText,
  narrow,
  quotedLine,
  rawUnicodeLine,
  textOf,
} from "./text-forms.js";

/** What an opcode does to the machine. */
export type Handler = (machine: Machine) => void;

export const scalarOpcodes: Readonly<Record<number, Handler>> = {
  [op.NONE]: (m) => m.push(null),
  [op.NEWTRUE]: (m) => m.push(true),
  [op.NEWFALSE]: (m) => m.push(false),

  [op.BININT]: (m) => m.push(m.view.getInt32(m.take(4), true)),
  [op.BININT1]: (m) => m.push(m.bytes[m.take(1)]),
  [op.BININT2]: (m) => m.push(m.view.getUint16(m.take(2), true)),
  [op.INT](m) {
    const line = asciiLine(m);
    m.push(line === "01" ? true : line === "00" ? false : integerText(m, line));
  },
  [op.LONG](m) {
    const line = asciiLine(m);
    m.push(integerText(m, line.endsWith("L") ? line.slice(0, -1) : line));
  },
  [op.LONG1](m) {
    pushLong(m, m.bytes[m.take(1)] as number);
  },
  [op.LONG4](m) {
    const length = m.view.getInt32(m.take(4), true);
    if (length < 0) throw m.error("expected the length of an integer, got a negative one");
    pushLong(m, length);
  },
  [op.FLOAT]: (m) => pushFloat(m, floatText(m, asciiLine(m))),
  [op.BINFLOAT]: (m) => pushFloat(m, m.view.getFloat64(m.take(8))),

  [op.SHORT_BINUNICODE](m) {
    pushText(m, m.bytes[m.take(1)] as number);
  },
  [op.BINUNICODE](m) {
    pushText(m, m.view.getUint32(m.take(4), true));
  },
  [op.BINUNICODE8](m) {
    const start = m.takeCounted8();
    m.push(textOf(m, start, m.at));
  },
  [op.UNICODE]: (m) => m.push(rawUnicodeLine(m)),
  [op.STRING]: (m) => m.push(quotedLine(m)),
  [op.SHORT_BINSTRING](m) {
    pushAscii(m, m.bytes[m.take(1)] as number);
  },
  [op.BINSTRING](m) {
    const length = m.view.getInt32(m.take(4), true);
    if (length < 0) throw m.error("expected the length of a string, got a negative one");
    pushAscii(m, length);
  },

  [op.SHORT_BINBYTES](m) {
    pushBytes(m, m.take(m.bytes[m.take(1)] as number));
  },
  [op.BINBYTES](m) {
    pushBytes(m, m.take(m.view.getUint32(m.take(4), true)));
  },
  [op.BINBYTES8]: (m) => pushBytes(m, m.takeCounted8()),
  [op.BYTEARRAY8](m) {
    const start = m.takeCounted8();
    m.charge(1);
    m.push(new PyByteArray(m.bytes.slice(start, m.at)));
  },

  [op.NEXT_BUFFER](m) {
    const next = m.buffers.next();
    if (next.done === true) throw m.error("expected one more out-of-band buffer, got none");
    m.charge(1);
    m.push(next.value);
  },
  [op.READONLY_BUFFER](m) {
    if (!(m.top() instanceof Uint8Array)) throw m.error("expected a buffer on the stack, got another value");
  },
};

function pushFloat(m: Machine, value: number): void {
  m.push(m.exactFloats && Number.isInteger(value) ? new Float(value) : value);
}

function pushText(m: Machine, length: number): void {
  const start = m.take(length);
  const { at } = m;
  try {
    m.push(cachedUtf8(m.bytes, start, at));
  } catch {
    m.push(textOf(m, start, at));
  }
}

function pushAscii(m: Machine, length: number): void {
  const start = m.take(length);
  m.push(asciiOf(m, start, m.at));
}

/** Bytes are views of the pickle. */
function pushBytes(m: Machine, start: number): void {
  m.charge(1);
  m.push(view(m.bytes, start, m.at));
}

/** An integer in two's complement, the lowest byte first. */
function pushLong(m: Machine, length: number): void {
  if (length > m.limits.integerBytes)
    throw m.error(`an integer of more than ${m.limits.integerBytes} bytes`, "ERR_DASKWIRE_LIMIT");
  const start = m.take(length);
  const { bytes, at } = m;
  if (length <= 6) {
    let value = 0;
    for (let i = at - 1; i >= start; i--) value = value * 256 + (bytes[i] as number);
    const negative = length > 0 && (bytes[at - 1] as number) >= 0x80;
    m.push(negative ? value - 2 ** (8 * length) : value);
    return;
  }
  let hex = "0x";
  for (let i = at - 1; i >= start; i--) hex += hexByte[bytes[i] as number];
  m.push(narrow(BigInt.asIntN(8 * length, BigInt(hex))));
}

const hexByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
