/** Containers among arguments, and the nodes that make them of parts that are known only on a worker. */
import { KeyMap, PySet } from "../../codegen.js";
import {
  Counter,
  DefaultDict,
  OrderedDict,
  PyDeque,
  PyFrozenSet,
  type PyGlobal,
  type PyObject,
  PyTuple,
  asTuple,
  py,
  pyCall,
  reduce,
} from "../../values/python/index.js";
import { isPlainObject } from "../futures/structure.js";

const NODES = {
  task: py("dask._task_spec:Task"),
  list: py("dask._task_spec:List"),
  tuple: py("dask._task_spec:Tuple"),
  set: py("dask._task_spec:Set"),
  dict: py("dask._task_spec:Dict"),
} as const;

/** What stands in a container, and what makes such a container of it. */
export interface Container {
  /** Elements; of a dict keys and values by turns. */
  readonly parts: readonly unknown[];
  /** Which of the parts Python hashes: there an array is a tuple. */
  readonly hashed: "all" | "none" | "keys";
  /** How many nodes inside each other make it. */
  readonly levels: 1 | 2;
  /** Dask's node that makes the container of as many parts, some of them nodes. */
  readonly node: (parts: readonly unknown[]) => PyObject;
}

/** Whether Python hashes the part at an index. */
export function isHashed({ hashed }: Container, index: number): boolean {
  return hashed === "all" || (hashed === "keys" && index % 2 === 0);
}

/** A value as the writer of pickles writes it where Python hashes it: arrays are tuples. */
export function hashable(value: unknown): unknown {
  return Array.isArray(value) ? asTuple((value as readonly unknown[]).map(hashable)) : value;
}

/**
 * A value as a container; undefined when it is none that graphs see into.
 *
 * Dask's own nodes make lists, tuples, sets and dicts. Other classes are called with what those make.
 *
 * @param asKey whether it stands where Python hashes it
 */
export function containerOf(value: object, asKey: boolean): Container | undefined {
  if (writesItself(value)) return undefined;
  if (Array.isArray(value)) {
    const made = asKey || value instanceof PyTuple ? oneNode(NODES.tuple) : list;
    return { parts: value, hashed: asKey ? "all" : "none", ...made };
  }
  if (value instanceof Set) return { parts: [...(value as ReadonlySet<unknown>)], hashed: "all", ...set };
  if (value instanceof PySet) {
    const made = value instanceof PyFrozenSet ? callOf(py("builtins:frozenset"), [], list, []) : set;
    return { parts: (value as PySet<unknown>).values, hashed: "all", ...made };
  }
  if (value instanceof PyDeque) {
    return { parts: value.items, hashed: "none", ...callOf(py("collections:deque"), [], list, [value.maxlen]) };
  }
  return dictOf(value);
}

/** Whether a class writes itself, other than those that are known here: what it is made of tells nobody. */
function writesItself(value: object): boolean {
  if (value instanceof OrderedDict || value instanceof Counter || value instanceof DefaultDict) return false;
  return reduce in value && !(value instanceof PyDeque);
}

function dictOf(value: object): Container | undefined {
  if (value instanceof Map || value instanceof KeyMap) {
    const parts = [...(value as Iterable<[unknown, unknown]>)].flat(1);
    return { parts, hashed: "keys", ...dictNode(value) };
  }
  if (!isPlainObject(value)) return undefined;
  const given = Object.entries(value).filter(([, each]) => each !== undefined);
  return { parts: given.flat(1), hashed: "keys", ...dict };
}

type Making = Pick<Container, "levels" | "node">;

function oneNode(container: PyGlobal): Making {
  return { levels: 1, node: (parts) => pyCall(container, parts) };
}

/** A class that is called with what a node makes. */
function callOf(cls: PyGlobal, before: readonly unknown[], { node }: Making, after: readonly unknown[]): Making {
  return { levels: 2, node: (parts) => pyCall(NODES.task, [null, cls, ...before, node(parts), ...after]) };
}

const list = oneNode(NODES.list);
const set = oneNode(NODES.set);
const dict = oneNode(NODES.dict);

function dictNode(value: object): Making {
  if (value instanceof OrderedDict) return callOf(py("collections:OrderedDict"), [], dict, []);
  if (value instanceof Counter) return callOf(py("collections:Counter"), [], dict, []);
  if (value instanceof DefaultDict) return callOf(py("collections:defaultdict"), [value.factory], dict, []);
  return dict;
}
