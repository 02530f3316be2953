/** The classes of Python's `collections`. */
import { KeyMap, type MapKey } from "../../wire/key-map.js";
import { py } from "./global.js";
import { PyInstance } from "./instance.js";
import { reduce, type Reducible, type Reduction } from "./reduction.js";
import { partsOf } from "./plain.js";
import { reprOf, showItems, showPairs } from "./repr.js";
import { tuple } from "./tuple.js";

/** A Python deque: elements, and perhaps the most it keeps. */
export class PyDeque<T = unknown> extends PyInstance implements Reducible, Iterable<T> {
  /** The elements, from left to right. */
  readonly items: T[];
  /** How many elements it keeps; `null` when there is no bound. */
  readonly maxlen: number | null;

  constructor(items: Iterable<T> = [], maxlen: number | null = null) {
    super();
    this.maxlen = maxlen;
    this.items = [...items];
    this.#drop();
  }

  /** How many elements there are. */
  get size(): number {
    return this.items.length;
  }

  /** Appends elements at the right; where there are too many, those at the left go. */
  push(...items: readonly T[]): void {
    this.extend(items);
  }

  /** As {@link push}, for any number of elements. */
  extend(items: readonly T[]): void {
    for (const item of items) this.items.push(item);
    this.#drop();
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.items.values();
  }

  #drop(): void {
    if (this.maxlen !== null && this.items.length > this.maxlen) this.items.splice(0, this.items.length - this.maxlen);
  }

  [reduce](): Reduction {
    const args = this.maxlen === null ? tuple() : tuple(tuple(), this.maxlen);
    return { how: "call", callable: py("collections:deque"), args, listItems: this.items };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `deque([${showItems(this.items, show)}]${this.maxlen === null ? "" : `, maxlen=${this.maxlen}`})`;
  }

  [partsOf](): unknown {
    return this.items;
  }
}

/** A Python `OrderedDict`. */
export class OrderedDict<V = unknown> extends KeyMap<V> implements Reducible {
  [reduce](): Reduction {
    const callable = py("collections:OrderedDict");
    return { how: "call", callable, args: tuple(), dictItems: [...this] };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `OrderedDict({${showPairs(this, show)}})`;
  }
}

/** A Python `defaultdict`. Reading an absent key gives `undefined`: the factory is Python's. */
export class DefaultDict<V = unknown> extends KeyMap<V> implements Reducible {
  /** What makes the value of an absent key in Python: a reference such as `py("builtins:list")`, or `null`. */
  readonly factory: unknown;

  constructor(factory: unknown = null, entries?: Iterable<readonly [MapKey, V]>) {
    super(entries);
    this.factory = factory;
  }

  [reduce](): Reduction {
    const args = this.factory === null ? tuple() : tuple(this.factory);
    return { how: "call", callable: py("collections:defaultdict"), args, dictItems: [...this] };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `defaultdict(${show(this.factory)}, {${showPairs(this, show)}})`;
  }
}

/** A Python `Counter`: how often there is what. */
export class Counter<V = unknown> extends KeyMap<V> implements Reducible {
  [reduce](): Reduction {
    const counts = new KeyMap(this);
    return { how: "call", callable: py("collections:Counter"), args: tuple(counts) };
  }

  [reprOf](show: (value: unknown) => string): string {
    return `Counter({${showPairs(this, show)}})`;
  }
}
