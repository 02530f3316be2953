import type { PySet } from "../../wire/values.js";
import { PickleError, type PickleErrorCode } from "./errors.js";
import type { KnownClass, KnownClasses } from "./known-class.js";
import type { PickleLimits } from "./limits.js";

/** What a machine reads, and how. */
export interface MachineInput {
  readonly bytes: Uint8Array;
  /** The buffers that the pickle has out of band, in the order in which it takes them. */
  readonly buffers: Iterator<Uint8Array>;
  readonly limits: PickleLimits;
  readonly known: KnownClasses;
  /** Whether whole floats come as `Float`. */
  readonly exactFloats: boolean;
  readonly shapes: DictShapes;
}

/**
 * Which dicts are maps with other keys than strings, by where they are made. A dict is made before its keys are known; where
 * the guess of the class turns out wrong too late, the pickle is read again.
 */
export interface DictShapes {
  /** Offsets of the dicts that were guessed wrong; `undefined` in the first reading, which stops at the first of them. */
  readonly mixed: Set<number> | undefined;
  /** Whether dicts are told by `mixed` alone, for it is complete. */
  readonly settled: boolean;
}

/** The stack machine that a pickle is a program for: bytes, stack, marks and memo. What the opcodes do stands elsewhere. */
export class Machine {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly limits: PickleLimits;
  readonly known: KnownClasses;
  readonly exactFloats: boolean;
  readonly shapes: DictShapes;
  readonly buffers: Iterator<Uint8Array>;
  /** Where the next byte is read. */
  at = 0;
  /** Where the current opcode stands. */
  start = 0;
  /** The protocol that the pickle says it is written in. */
  protocol = 0;
  stopped = false;
  readonly stack: unknown[] = [];
  /** Lengths of the stack at its marks. */
  readonly marks: number[] = [];
  /** What stands below belongs to another mark. */
  fence = 0;
  readonly memo: unknown[] = [];
  /** Entries of the memo that leave out others before them, which Python's picklers do not write. */
  readonly sparse = new Map<number, unknown>();
  /** By the place of a dict in the stack, its index in the memo. */
  readonly dictIndex: number[] = [];
  /** Empty dicts, and values without their state, that something else than stack and memo may hold. */
  readonly captured = new Set<unknown>();
  /** Where dicts were made, when they are told apart by that. */
  readonly origins = new Map<unknown, number>();
  /** What built the values whose state or items may still come. */
  readonly builders = new Map<unknown, KnownClass>();
  /** Indices in the memo of values that their state will replace. */
  readonly placeholders = new Map<unknown, number>();
  /** Sets to which elements were added more than once: equal ones among them are taken out at the end. */
  readonly pieced = new Set<PySet<unknown>>();
  #spent = 0;

  constructor(input: MachineInput) {
    const { bytes, limits } = input;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.limits = limits;
    this.known = input.known;
    this.exactFloats = input.exactFloats;
    this.shapes = input.shapes;
    this.buffers = input.buffers;
  }

  /** An error at the current opcode. */
  error(message: string, code: PickleErrorCode = "ERR_DASKWIRE_MALFORMED", cause?: unknown): PickleError {
    return new PickleError(message, code, this.start, this.bytes[this.start], cause);
  }

  /** Counts objects, or elements that are copied, against the limit. */
  charge(objects: number): void {
    this.#spent += objects;
    if (this.#spent > this.limits.objects)
      throw this.error(
        `more than ${this.limits.objects} objects; raise limits.objects if the pickle is trusted`,
        "ERR_DASKWIRE_LIMIT",
      );
  }

  /** Takes so many bytes and returns where they begin. */
  take(bytes: number): number {
    const from = this.at;
    if (bytes > this.bytes.length - from)
      throw this.error(
        `expected ${bytes} bytes more, got the end of the pickle after ${this.bytes.length - from}`,
        "ERR_DASKWIRE_TRUNCATED",
      );
    this.at = from + bytes;
    return from;
  }

  /** Takes a length of 8 bytes and as many bytes as it says, and returns where they begin. */
  takeCounted8(): number {
    const at = this.take(8);
    const length = this.view.getUint32(at + 4, true) * 2 ** 32 + this.view.getUint32(at, true);
    return this.take(length);
  }

  /** Takes the bytes up to a newline; where they begin. They end one byte before `at`. */
  takeLine(): number {
    const from = this.at;
    const end = this.bytes.indexOf(0x0a, from);
    if (end === -1) throw this.error("expected a line, got the end of the pickle", "ERR_DASKWIRE_TRUNCATED");
    this.at = end + 1;
    return from;
  }

  push(value: unknown): void {
    this.stack.push(value);
  }

  /** Takes the value at the top of the stack. */
  pop(): unknown {
    if (this.stack.length <= this.fence) throw this.#underflow();
    return this.stack.pop();
  }

  /** The value at the top of the stack. */
  top(): unknown {
    if (this.stack.length <= this.fence) throw this.#underflow();
    return this.stack[this.stack.length - 1];
  }

  /** Replaces the value at the top of the stack. */
  replaceTop(value: unknown): void {
    this.stack[this.stack.length - 1] = value;
  }

  mark(): void {
    if (this.marks.length >= this.limits.depth)
      throw this.error(`more than ${this.limits.depth} values within each other`, "ERR_DASKWIRE_LIMIT");
    this.fence = this.stack.length;
    this.marks.push(this.fence);
  }

  /** Takes the last mark away; where in the stack its values begin. */
  unmark(): number {
    const from = this.marks.pop();
    if (from === undefined) throw this.error("expected a MARK on the stack, got none");
    this.fence = this.marks[this.marks.length - 1] ?? 0;
    return from;
  }

  /** Takes the last mark and the values above it. */
  popMark(): unknown[] {
    const from = this.unmark();
    const values = this.stack.slice(from);
    this.stack.length = from;
    return values;
  }

  /** Puts the value at the top of the stack into the memo. */
  put(index: number): void {
    const value = this.top();
    if (index < this.memo.length) this.memo[index] = value;
    else {
      if (this.memo.length + this.sparse.size >= this.limits.memo)
        throw this.error(`more than ${this.limits.memo} entries in the memo`, "ERR_DASKWIRE_LIMIT");
      if (index === this.memo.length && this.sparse.size === 0) this.memo.push(value);
      else this.sparse.set(index, value);
    }
    if (value instanceof Map) this.dictIndex[this.stack.length - 1] = index;
    else if (this.builders.size > 0 && this.builders.get(value)?.buildWithState !== undefined)
      this.placeholders.set(value, index);
  }

  /** The value of the memo at an index. */
  get(index: number): unknown {
    const value = index < this.memo.length ? this.memo[index] : this.sparse.get(index);
    if (value === undefined) throw this.error(`expected an entry ${index} in the memo, got none`);
    if (value instanceof Map ? value.size === 0 : this.placeholders.has(value)) this.captured.add(value);
    return value;
  }

  /** As {@link get}, for who does not keep the value. */
  peekMemo(index: number): unknown {
    return index < this.memo.length ? this.memo[index] : this.sparse.get(index);
  }

  /** Puts another value in the place of an entry. */
  replaceMemo(index: number, value: unknown): void {
    if (index < this.memo.length) this.memo[index] = value;
    else this.sparse.set(index, value);
  }

  #underflow(): PickleError {
    const mark = this.marks.length > 0 && this.stack.length >= (this.marks[this.marks.length - 1] ?? 0);
    return this.error(`expected a value on the stack, got ${mark ? "a MARK" : "none"}`);
  }
}
