/** The classes of Python's `collections`. */
import { KeyMap, type MapKey } from "../../../wire/key-map.js";
import { Counter, DefaultDict, OrderedDict, PyDeque } from "../../python/collections.js";
import type { KnownClass } from "../known-class.js";
import { of } from "./arguments.js";

export const collections: Readonly<Record<string, KnownClass>> = {
  "collections:OrderedDict": of((args, charge) => {
    if (args.length === 0) return new OrderedDict();
    // As Python 2 wrote it: a list of lists.
    const [pairs] = args;
    if (args.length > 1 || !Array.isArray(pairs)) return undefined;
    charge(pairs.length);
    return pairs.every((pair) => Array.isArray(pair) && pair.length === 2)
      ? new OrderedDict(pairs as [MapKey, unknown][])
      : undefined;
  }),
  "collections:defaultdict": of((args) => (args.length < 2 ? new DefaultDict(args[0] ?? null) : undefined)),
  "collections:Counter": of(([counts], charge) => {
    if (counts === undefined) return new Counter();
    if (!(counts instanceof Map || counts instanceof KeyMap)) return undefined;
    charge(counts.size);
    return new Counter(counts as Iterable<[MapKey, unknown]>);
  }),
  "collections:deque": {
    build({ args, kwargs }, context) {
      const [items = [], maxlen = null] = args;
      const bound = maxlen === null || (Number.isSafeInteger(maxlen) && (maxlen as number) >= 0);
      if (kwargs !== undefined || !Array.isArray(items) || !bound || args.length > 2) return undefined;
      context.charge(items.length);
      return new PyDeque(items as unknown[], maxlen as number | null);
    },
    append: (value, items) => (value as PyDeque).extend(items),
  },
};
