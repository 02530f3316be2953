/** What the opcodes for stack, memo and containers do. */
import { PySet } from "../../wire/values.js";
import { PyFrozenSet } from "../python/frozen-set.js";
import { PyObject } from "../python/object.js";
import { becomeTuple, PyTuple } from "../python/tuple.js";
import { fillDict, newDict } from "./dicts.js";
import { checkKeys, distinct } from "./keys.js";
import type { Machine } from "./machine.js";
import { op } from "./opcodes.js";
import type { Handler } from "./scalar-opcodes.js";
import { asciiLine, integerText } from "./text-forms.js";

export const containerOpcodes: Readonly<Record<number, Handler>> = {
  [op.PROTO](m) {
    m.protocol = m.bytes[m.take(1)] as number;
    if (m.protocol > 5) throw m.error(`expected a protocol from 0 to 5, got ${m.protocol}`);
  },
  [op.FRAME](m) {
    const start = m.takeCounted8();
    // The frame is read in place: its length only has to be true.
    m.at = start;
  },
  [op.STOP]: (m) => void (m.stopped = true),
  [op.MARK]: (m) => m.mark(),
  [op.POP](m) {
    // Python takes a mark for a value here.
    if (m.marks.length > 0 && m.stack.length === m.fence) m.unmark();
    else m.pop();
  },
  [op.POP_MARK](m) {
    m.stack.length = m.unmark();
  },
  [op.DUP](m) {
    const value = m.top();
    if (typeof value === "object") m.captured.add(value);
    m.push(value);
  },

  [op.MEMOIZE]: (m) => m.put(m.memo.length + m.sparse.size),
  [op.BINPUT]: (m) => m.put(m.bytes[m.take(1)] as number),
  [op.LONG_BINPUT]: (m) => m.put(m.view.getUint32(m.take(4), true)),
  [op.PUT]: (m) => m.put(indexLine(m)),
  [op.BINGET]: (m) => m.push(m.get(m.bytes[m.take(1)] as number)),
  [op.LONG_BINGET]: (m) => m.push(m.get(m.view.getUint32(m.take(4), true))),
  [op.GET]: (m) => m.push(m.get(indexLine(m))),

  [op.EMPTY_TUPLE](m) {
    m.charge(1);
    m.push(new PyTuple());
  },
  [op.TUPLE1]: (m) => pushTuple(m, 1),
  [op.TUPLE2]: (m) => pushTuple(m, 2),
  [op.TUPLE3]: (m) => pushTuple(m, 3),
  [op.TUPLE](m) {
    const from = m.unmark();
    pushTuple(m, m.stack.length - from);
  },

  [op.EMPTY_LIST](m) {
    m.charge(1);
    m.push([]);
  },
  [op.LIST](m) {
    m.charge(1);
    m.push(m.popMark());
  },
  [op.APPEND](m) {
    const value = m.pop();
    append(m, m.top(), [value]);
  },
  [op.APPENDS](m) {
    const items = m.popMark();
    append(m, m.top(), items);
  },

  [op.EMPTY_DICT]: newDict,
  [op.DICT](m) {
    const items = m.popMark();
    newDict(m);
    fillDict(m, items);
  },
  [op.SETITEM](m) {
    const value = m.pop();
    const key = m.pop();
    fillDict(m, [key, value]);
  },
  [op.SETITEMS](m) {
    fillDict(m, m.popMark());
  },

  [op.EMPTY_SET](m) {
    m.charge(1);
    m.push(new PySet());
  },
  [op.ADDITEMS](m) {
    const items = m.popMark();
    const target = m.top();
    if (target instanceof PySet) addTo(m, target, items);
    else if (target instanceof PyObject) extend(target, "setItems", items);
    else throw m.error("expected a set on the stack, got another value");
  },
  [op.FROZENSET](m) {
    m.charge(1);
    const items = m.popMark();
    checkKeys(m, items, 1);
    m.push(new PyFrozenSet(distinct(items)));
  },
};

function indexLine(m: Machine): number {
  const index = integerText(m, asciiLine(m));
  if (typeof index === "number" && index >= 0) return index;
  throw m.error(`expected an index of the memo, got ${index}`);
}

function pushTuple(m: Machine, length: number): void {
  const { stack } = m;
  const from = stack.length - length;
  if (from < m.fence) m.pop();
  if (from < m.fence) throw m.error(`expected ${length} values on the stack, got fewer`);
  m.charge(1);
  const made = new Array<unknown>(length);
  // Setting the length of a long stack is slow.
  for (let i = length - 1; i >= 0; i--) made[i] = stack.pop();
  stack.push(becomeTuple(made));
}

function append(m: Machine, target: unknown, items: readonly unknown[]): void {
  if (target instanceof PyTuple) throw m.error("expected a list on the stack, got a tuple");
  if (Array.isArray(target)) pushAll(target, items);
  else if (target instanceof PyObject) extend(target, "listItems", items);
  else {
    const known = m.builders.get(target);
    if (known?.append === undefined) throw m.error("expected a list on the stack, got another value");
    known.append(target, items);
  }
}

/** As `push(...items)`, which fails for many. */
function pushAll(target: unknown[], items: readonly unknown[]): void {
  for (let i = 0; i < items.length; i++) target.push(items[i]);
}

function extend(target: PyObject, where: "listItems" | "setItems", items: readonly unknown[]): void {
  pushAll((target.reduction[where] ??= []), items);
}

function addTo(m: Machine, target: PySet<unknown>, items: readonly unknown[]): void {
  if (target instanceof PyFrozenSet) throw m.error("expected a set on the stack, got a frozenset");
  checkKeys(m, items, 1);
  const values = target.values as unknown[];
  if (values.length === 0) pushAll(values, distinct(items));
  else {
    pushAll(values, items);
    m.pieced.add(target);
  }
}

/** Leaves only the first of equal elements in sets that came in pieces: once, for it goes through all of them. */
export function settleSets(m: Machine): void {
  for (const { values } of m.pieced) {
    const settled = distinct(values);
    if (settled === values) continue;
    (values as unknown[]).length = 0;
    pushAll(values as unknown[], settled);
  }
}
