import { KeyMap } from "../../wire/key-map.js";
import { describe } from "../../wire/pointer.js";
import { Float, PyEnum, PySet } from "../../wire/values.js";
import { NdArray } from "../ndarray/ndarray.js";
import { dtypeOfTyped, type TypedArray } from "../ndarray/typed-array.js";
import { PyBuffer } from "../python/buffer.js";
import { PyByteArray } from "../python/bytearray.js";
import { PyDateTime } from "../python/dates.js";
import { PyFrozenSet } from "../python/frozen-set.js";
import { PyGlobal } from "../python/global.js";
import { isReducible, reduce, type Reducible } from "../python/reduction.js";
import { PyTuple } from "../python/tuple.js";
import { SerializationError } from "./errors.js";
import {
  DictFrame,
  FrozenSetFrame,
  ListFrame,
  ReduceFrame,
  SetFrame,
  TupleFrame,
  type Frame,
  type Target,
} from "./frames.js";
import { op } from "./opcodes.js";
import { refusal } from "./refusal.js";
import { ScalarWriter } from "./scalar-writer.js";

/** What a writer is told. */
export interface WriterOptions {
  readonly protocol: 4 | 5;
  readonly onBuffer: ((buffer: Uint8Array, readonly: boolean) => void) | undefined;
  /** Byte strings from so many bytes on go out of band. */
  readonly outOfBandBytes: number;
  readonly depth: number;
  readonly path: string;
  /** Why a value must not be written. */
  readonly refuse: ((value: object) => string | undefined) | undefined;
  /** What is written instead of an instance of a class without a form of its own. */
  readonly substitute: ((value: object) => Reducible | undefined) | undefined;
}

/** Dict keys up to so many characters are written once and then referred to. */
const sharedKey = 64;

/** Writes a value as a pickle. Values within values wait on a stack of frames, so that no depth exhausts JavaScript's own. */
export class PickleWriter extends ScalarWriter implements Target {
  readonly #options: WriterOptions;
  readonly #frames: Frame[] = [];
  /** Indices in the memo of what was written: objects, short keys, and globals by their path. */
  readonly #memo = new Map<unknown, number>();
  /** Arrays that were written as tuples, for they are in a key. */
  readonly #keyMemo = new Map<unknown, number>();
  #memoized = 0;

  constructor(options: WriterOptions) {
    super();
    this.#options = options;
  }

  write(value: unknown): Uint8Array {
    this.opcode(op.PROTO);
    this.opcode(this.#options.protocol);
    this.save(value, false);
    const frames = this.#frames;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      if (!frame.step(this)) frames.pop();
    }
    this.opcode(op.STOP);
    return this.finish();
  }

  /** Writes a value that holds no others; of another the frame is put on the stack, and true returned. */
  save(value: unknown, asKey: boolean): boolean {
    switch (typeof value) {
      case "string":
        if (asKey) this.#key(value);
        else this.string(value);
        return false;
      case "number":
        this.number(value);
        return false;
      case "bigint":
        this.bigint(value);
        return false;
      case "boolean":
        this.opcode(value ? op.NEWTRUE : op.NEWFALSE);
        return false;
      case "object":
        if (value !== null) return this.#object(value, asKey);
        this.opcode(op.NONE);
        return false;
      case "undefined":
      case "function":
      case "symbol":
        throw this.error(refusal(value));
    }
  }

  code(code: number): void {
    this.opcode(code);
  }

  memoize(value: unknown, asKey: boolean): void {
    (asKey && !(value instanceof PyTuple) ? this.#keyMemo : this.#memo).set(value, this.#memoized++);
    this.opcode(op.MEMOIZE);
  }

  /** Whether the value has been written; then it is pushed once more. */
  recall(value: unknown, asKey: boolean): boolean {
    const index = (asKey && !(value instanceof PyTuple) ? this.#keyMemo : this.#memo).get(value);
    if (index === undefined) return false;
    this.get(index);
    return true;
  }

  /** Whether the value has been written meanwhile, by something within it; then what stands for it is put away. */
  supersede(value: unknown, asKey: boolean, values: number): boolean {
    const index = (asKey && !(value instanceof PyTuple) ? this.#keyMemo : this.#memo).get(value);
    if (index === undefined) return false;
    for (let i = 0; i < values; i++) this.opcode(op.POP);
    this.get(index);
    return true;
  }

  /** An error about the value that is being written, which names its place. */
  error(why: string, cause?: unknown): SerializationError {
    const steps = this.#frames.map((frame) => frame.place());
    const shown = steps.length > 24 ? [...steps.slice(0, 12), "...", ...steps.slice(-12)] : steps;
    return new SerializationError(this.#options.path + shown.join(""), why, cause);
  }

  #key(text: string): void {
    if (text.length > sharedKey) this.string(text);
    else if (!this.recall(text, false)) {
      this.string(text);
      this.memoize(text, false);
    }
  }

  #object(value: object, asKey: boolean): boolean {
    if (value instanceof Float) {
      this.float(value.value);
      return false;
    }
    if (value instanceof PyGlobal) {
      this.global(value.module, value.qualname);
      return false;
    }
    const refused = this.#options.refuse?.(value);
    if (refused !== undefined) throw this.error(refused);
    const isList = Array.isArray(value) && !(value instanceof PyTuple);
    if (this.recall(value, asKey && isList)) return false;
    const frame = this.#frameOf(value, asKey);
    if (frame === undefined) return false;
    if (this.#frames.length >= this.#options.depth)
      throw this.error(`more than ${this.#options.depth} values within each other; does the value contain itself?`);
    this.#frames.push(frame);
    return true;
  }

  /** What writes the parts of a value; `undefined` if it has been written. */
  #frameOf(value: object, asKey: boolean): Frame | undefined {
    if (asKey && isUnhashable(value)) throw this.error(`${describe(value)} cannot be a key, or in a set, in Python`);
    if (Array.isArray(value)) {
      const list = value as unknown[];
      return asKey || value instanceof PyTuple ? new TupleFrame(list, asKey) : new ListFrame(list);
    }
    if (isReducible(value))
      return new ReduceFrame(
        value,
        this.#attempt(() => value[reduce]()),
      );
    if (value instanceof Map || value instanceof KeyMap)
      return new DictFrame(value, itemsOf(value as Map<unknown, unknown>));
    if (value instanceof PyFrozenSet) return new FrozenSetFrame(value, value.values);
    if (value instanceof PySet) return new SetFrame(value, value.values);
    if (value instanceof Set) return new SetFrame(value, [...(value as Set<unknown>)]);
    return this.#otherFrame(value);
  }

  #otherFrame(value: object): Frame | undefined {
    if (value instanceof Uint8Array) return this.#binary(value);
    if (value instanceof PyByteArray) return this.#byteArray(value, value.bytes);
    if (value instanceof PyBuffer) return this.#buffer(value);
    if (value instanceof PyEnum) {
      this.global(value.module, `${value.typeName}.${value.name}`);
      return undefined;
    }
    if (value instanceof Date)
      return new ReduceFrame(
        value,
        this.#attempt(() => PyDateTime.from(value)[reduce]()),
      );
    if (dtypeOfTyped(value) !== undefined) {
      return new ReduceFrame(value, NdArray.from(value as TypedArray)[reduce]());
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return this.#substitute(value);
    const items: unknown[] = [];
    for (const [name, each] of Object.entries(value as Record<string, unknown>))
      if (each !== undefined) items.push(name, each);
    return new DictFrame(value, items);
  }

  #substitute(value: object): Frame {
    const instead = this.#attempt(() => this.#options.substitute?.(value));
    if (instead === undefined) throw this.error(refusal(value));
    return new ReduceFrame(value, instead[reduce]());
  }

  #attempt<T>(make: () => T): T {
    try {
      return make();
    } catch (error) {
      throw this.error(error instanceof Error ? error.message : String(error), error);
    }
  }

  /** Pushes a reference. */
  global(module: string, qualname: string): void {
    // No module has a colon in its name; a string key may be equal to the path, and is another entry.
    const path = `\0${module}:${qualname}`;
    if (this.recall(path, false)) return;
    this.#key(module);
    this.#key(qualname);
    this.opcode(op.STACK_GLOBAL);
    this.memoize(path, false);
  }

  #binary(value: Uint8Array): undefined {
    const { onBuffer, outOfBandBytes } = this.#options;
    if (onBuffer === undefined || value.length < outOfBandBytes) this.bytes(value);
    else {
      // A buffer alone would be a memoryview there.
      this.global("builtins", "bytes");
      onBuffer(value, true);
      this.#codes(op.NEXT_BUFFER, op.TUPLE1, op.REDUCE);
    }
    this.memoize(value, false);
  }

  #byteArray(value: object, bytes: Uint8Array): undefined {
    if (this.#options.protocol === 5) this.byteArray(bytes);
    else {
      this.global("builtins", "bytearray");
      this.bytes(bytes);
      this.#codes(op.TUPLE1, op.REDUCE);
    }
    this.memoize(value, false);
  }

  #buffer(value: PyBuffer): undefined {
    const { onBuffer } = this.#options;
    if (onBuffer !== undefined) {
      onBuffer(value.bytes, value.readonly);
      this.opcode(op.NEXT_BUFFER);
      if (value.readonly) this.opcode(op.READONLY_BUFFER);
      this.memoize(value, false);
    } else if (value.readonly) {
      this.bytes(value.bytes);
      this.memoize(value, false);
    } else this.#byteArray(value, value.bytes);
  }

  #codes(...codes: readonly number[]): void {
    for (const code of codes) this.opcode(code);
  }
}

/** Keys and values by turns. */
function itemsOf(dict: Pick<Map<unknown, unknown>, "forEach">): unknown[] {
  const items: unknown[] = [];
  dict.forEach((value, key) => items.push(key, value));
  return items;
}

/** Whether Python takes no such value as a key: it may change. */
function isUnhashable(value: object): boolean {
  if (value instanceof PyFrozenSet) return false;
  return (
    value instanceof Map ||
    value instanceof KeyMap ||
    value instanceof Set ||
    value instanceof PySet ||
    value instanceof PyByteArray ||
    (ArrayBuffer.isView(value) && !(value instanceof Uint8Array)) ||
    Object.getPrototypeOf(value) === Object.prototype
  );
}
