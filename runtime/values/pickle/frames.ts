/** What is left to write of values that hold others. A frame writes on until one of its parts needs a frame of its own. */
import { pyRepr } from "../python/repr.js";
import type { Reduction } from "../python/reduction.js";
import { op } from "./opcodes.js";

/** What frames write to. */
export interface Target {
  /** Writes a value; true if its frame has been put on the stack, and the caller must wait. */
  save(value: unknown, asKey: boolean): boolean;
  code(code: number): void;
  memoize(value: unknown, asKey: boolean): void;
  /** Whether the value has been written meanwhile, by something within it; then so many values are put away for it. */
  supersede(value: unknown, asKey: boolean, values: number): boolean;
}

/** A value whose parts are being written. */
export interface Frame {
  /** Writes on; false when all is written. */
  step(target: Target): boolean;
  /** Where in the value the writing is, as in `[1]`. */
  place(): string;
}

/** So many elements are appended at once, as Python does: the reader holds them on its stack. */
const batch = 1000;

/** A container that is in the memo before its elements, which are added in batches: so it may contain itself. */
abstract class BatchFrame implements Frame {
  protected readonly items: readonly unknown[];
  /** What is written next; -1: the container itself. */
  protected next = -1;
  readonly #container: object;
  readonly #empty: number;
  readonly #add: number;

  /**
   * @param container what is written
   * @param items its elements, or keys and values by turns
   * @param empty the opcode that makes an empty one
   * @param add the opcode that adds a batch
   */
  constructor(container: object, items: readonly unknown[], empty: number, add: number) {
    this.items = items;
    this.#container = container;
    this.#empty = empty;
    this.#add = add;
  }

  step(target: Target): boolean {
    const { items } = this;
    const { length } = items;
    if (this.next === -1) {
      target.code(this.#empty);
      target.memoize(this.#container, false);
      this.next = 0;
    }
    // What was waited for may have been the last of its batch.
    else if (this.next % batch === 0 || this.next === length) target.code(this.#add);
    for (let at = this.next; at < length; at++) {
      if (at % batch === 0) target.code(op.MARK);
      this.next = at + 1;
      if (target.save(items[at], this.isKey(at))) return true;
      if (this.next % batch === 0 || this.next === length) target.code(this.#add);
    }
    return false;
  }

  abstract place(): string;

  /** Whether the item at an index is a key or the element of a set. */
  protected abstract isKey(at: number): boolean;
}

/** A list. */
export class ListFrame extends BatchFrame {
  constructor(list: readonly unknown[]) {
    super(list, list, op.EMPTY_LIST, op.APPENDS);
  }

  place(): string {
    return `[${this.next - 1}]`;
  }

  protected isKey(): boolean {
    return false;
  }
}

/** A dict: keys and values by turns. */
export class DictFrame extends BatchFrame {
  constructor(dict: object, items: readonly unknown[]) {
    super(dict, items, op.EMPTY_DICT, op.SETITEMS);
  }

  place(): string {
    return placeOfKey(this.items, this.next - 1);
  }

  protected isKey(at: number): boolean {
    return at % 2 === 0;
  }
}

/** A set. */
export class SetFrame extends BatchFrame {
  constructor(set: object, elements: readonly unknown[]) {
    super(set, elements, op.EMPTY_SET, op.ADDITEMS);
  }

  place(): string {
    return `{${this.next - 1}}`;
  }

  protected isKey(): boolean {
    return true;
  }
}

/** A tuple. What contains it may be within it, and have written it by then. */
export class TupleFrame implements Frame {
  readonly #elements: readonly unknown[];
  readonly #asKey: boolean;
  #next = 0;

  constructor(elements: readonly unknown[], asKey: boolean) {
    this.#elements = elements;
    this.#asKey = asKey;
  }

  step(target: Target): boolean {
    const { length } = this.#elements;
    if (length === 0) {
      target.code(op.EMPTY_TUPLE);
      return false;
    }
    if (this.#next === 0 && length > 3) target.code(op.MARK);
    while (this.#next < length) if (target.save(this.#elements[this.#next++], this.#asKey)) return true;
    if (length > 3) target.code(op.TUPLE);
    else target.code(length === 1 ? op.TUPLE1 : length === 2 ? op.TUPLE2 : op.TUPLE3);
    if (!target.supersede(this.#elements, this.#asKey, 1)) target.memoize(this.#elements, this.#asKey);
    return false;
  }

  place(): string {
    return `[${this.#next - 1}]`;
  }
}

/** A frozenset, which has its elements before it is in the memo. */
export class FrozenSetFrame implements Frame {
  readonly #set: object;
  readonly #elements: readonly unknown[];
  #next = -1;

  constructor(set: object, elements: readonly unknown[]) {
    this.#set = set;
    this.#elements = elements;
  }

  step(target: Target): boolean {
    if (this.#next === -1) {
      target.code(op.MARK);
      this.#next = 0;
    }
    while (this.#next < this.#elements.length) if (target.save(this.#elements[this.#next++], true)) return true;
    target.code(op.FROZENSET);
    if (!target.supersede(this.#set, false, 1)) target.memoize(this.#set, false);
    return false;
  }

  place(): string {
    return `{${this.#next - 1}}`;
  }
}

/** Where the item `at` of keys and values by turns stands. */
function placeOfKey(items: readonly unknown[], at: number): string {
  if (at % 2 === 0) return ".keys()";
  const key = items[at - 1];
  if (typeof key !== "string") return `[${pyRepr(key, { depth: 3, items: 5, text: 40, length: 80 })}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 60))}]`;
}

/** A call or a new object, what is put into it, and its state. */
export class ReduceFrame implements Frame {
  readonly #value: object;
  readonly #steps: readonly ReduceStep[];
  #next = 0;

  constructor(value: object, reduction: Reduction) {
    this.#value = value;
    this.#steps = [...made(reduction), ...filled(reduction), ...stated(reduction)];
  }

  step(target: Target): boolean {
    while (this.#next < this.#steps.length) {
      const step = this.#steps[this.#next++] as ReduceStep;
      if (typeof step === "number") target.code(step);
      else if (step === "memo") this.#settle(target);
      else if (step === "self") target.save(this.#value, false);
      else if (target.save(step.value, step.asKey === true)) return true;
    }
    return false;
  }

  /** Something within the arguments may have written the object: then all is done. */
  #settle(target: Target): void {
    if (target.supersede(this.#value, false, 1)) this.#next = this.#steps.length;
    else target.memoize(this.#value, false);
  }

  place(): string {
    const step = this.#steps[this.#next - 1];
    return typeof step === "object" ? step.place : "";
  }
}

/** An opcode, a value, `memo`: the object is complete enough to be referred to, or `self`: push it again. */
type ReduceStep =
  number | "memo" | "self" | { readonly value: unknown; readonly place: string; readonly asKey?: boolean };

function* made({ how, callable, args, kwargs }: Reduction): Iterable<ReduceStep> {
  yield { value: callable, place: ".callable" };
  yield { value: args, place: ".args" };
  if (how === "call") yield op.REDUCE;
  else if (kwargs === undefined || kwargs.size === 0) yield op.NEWOBJ;
  else {
    yield { value: kwargs, place: ".kwargs" };
    yield op.NEWOBJ_EX;
  }
  yield "memo";
}

function* filled({ listItems = [], setItems = [], dictItems = [] }: Reduction): Iterable<ReduceStep> {
  for (const [index, value] of listItems.entries()) {
    if (index % batch === 0) yield op.MARK;
    yield { value, place: `[${index}]` };
    if ((index + 1) % batch === 0 || index + 1 === listItems.length) yield op.APPENDS;
  }
  if (setItems.length > 0) {
    yield op.MARK;
    for (const value of setItems) yield { value, place: "{}", asKey: true };
    yield op.ADDITEMS;
  }
  for (const [index, [key, value]] of dictItems.entries()) {
    if (index % batch === 0) yield op.MARK;
    yield { value: key, place: ".keys()", asKey: true };
    yield { value, place: placeOfKey([key, value], 1) };
    if ((index + 1) % batch === 0 || index + 1 === dictItems.length) yield op.SETITEMS;
  }
}

function* stated(reduction: Reduction): Iterable<ReduceStep> {
  const { state, stateSetter } = reduction;
  if (state === undefined) return;
  const value: ReduceStep = { value: state, place: ".state" };
  if (stateSetter === undefined) {
    yield value;
    yield op.BUILD;
  } else {
    yield { value: stateSetter, place: ".stateSetter" };
    yield "self";
    yield value;
    yield op.TUPLE2;
    yield op.REDUCE;
    yield op.POP;
  }
}
