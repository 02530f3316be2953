/** Arrow's schemas: of which buffers the values of each type consist. */
import { malformedPayload } from "../../errors.js";
import type { FlatTable } from "./flatbuffer.js";

/** How the elements of a field lie in its buffers. */
export type Layout =
  /** Nothing but their number. */
  | { readonly kind: "null" }
  | { readonly kind: "fixed"; readonly bits: number }
  /** Offsets of 4 or 8 bytes into the bytes behind them. */
  | { readonly kind: "bytes"; readonly offset: 4 | 8 }
  /** Views of 16 bytes into any number of buffers. */
  | { readonly kind: "views" }
  | { readonly kind: "list"; readonly offset: 4 | 8; readonly child: Layout }
  | { readonly kind: "fixed list"; readonly size: number; readonly child: Layout }
  | { readonly kind: "struct"; readonly children: readonly Layout[] }
  | {
      readonly kind: "union";
      readonly dense: boolean;
      readonly ids: readonly number[];
      readonly children: readonly Layout[];
    }
  /** Integers that count elements of a dictionary. */
  | { readonly kind: "dictionary"; readonly id: number; readonly bits: number; readonly signed: boolean };

/** What a schema says of the batches that follow it. */
export interface ArrowSchema {
  readonly fields: readonly Layout[];
  /** What dictionaries hold, by their ids. */
  readonly dictionaries: ReadonlyMap<number, Layout>;
}

/** @throws {WireError} when it is none, or one of types that apache-arrow does not read */
export function readSchema(table: FlatTable): ArrowSchema {
  if (table.int16(0) !== 0) throw malformedPayload("expected an Arrow stream with the lowest byte first");
  const dictionaries = new Map<number, Layout | undefined>();
  const fields = table.tables(1).map((field) => fieldOf(field, dictionaries));
  checkMetadata(table, 2);
  return { fields, dictionaries: dictionaries as ReadonlyMap<number, Layout> };
}

/** Checks the pairs of texts that schemas, fields and messages carry. */
export function checkMetadata(table: FlatTable, slot: number): void {
  for (const pair of table.tables(slot)) {
    pair.checkString(0);
    pair.checkString(1);
  }
}

/** Of fields that share a dictionary the first one tells what it holds. */
function fieldOf(field: FlatTable, dictionaries: Map<number, Layout | undefined>): Layout {
  field.checkString(0);
  checkMetadata(field, 6);
  const encoding = field.table(4);
  if (encoding === undefined) return typeOf(field, dictionaries);
  const id = encoding.int64(0);
  const index = encoding.table(1);
  const [bits, signed] = index === undefined ? [32, true] : [widthOf(index.int32(0), [8, 16, 32, 64]), index.bool(1)];
  if (!dictionaries.has(id)) {
    dictionaries.set(id, undefined);
    dictionaries.set(id, typeOf(field, dictionaries));
  } else if (dictionaries.get(id) === undefined) {
    throw malformedPayload("expected an Arrow dictionary that is not in itself");
  }
  return { kind: "dictionary", id, bits, signed };
}

function typeOf(field: FlatTable, dictionaries: Map<number, Layout | undefined>): Layout {
  const type = field.uint8(2);
  const own = field.table(3);
  const children = field.tables(5).map((child) => fieldOf(child, dictionaries));
  const read = TYPES[type];
  if (read === undefined || own === undefined) {
    const name = unreadTypes[type] ?? `number ${type}`;
    throw malformedPayload(`Arrow's type ${name} is none that apache-arrow reads; cast the column in the task`);
  }
  return read(own, children);
}

type ReadType = (type: FlatTable, children: readonly Layout[]) => Layout;

const unreadTypes: Readonly<Record<number, string>> = { 22: "RunEndEncoded", 25: "ListView", 26: "LargeListView" };

/** By the numbers of Arrow's union `Type`. */
const TYPES: Readonly<Record<number, ReadType>> = {
  1: leaf(() => ({ kind: "null" })),
  2: leaf((type) => fixed(widthOf(type.int32(0), [8, 16, 32, 64]))),
  3: leaf((type) => fixed(oneOf([16, 32, 64], type.int16(0)))),
  4: leaf(() => ({ kind: "bytes", offset: 4 })),
  5: leaf(() => ({ kind: "bytes", offset: 4 })),
  6: leaf(() => fixed(1)),
  7: leaf((type) => fixed(widthOf(type.int32(2, 128), [32, 64, 128, 256]))),
  8: leaf((type) => fixed(oneOf([32, 64], type.int16(0, 1)))),
  9: leaf((type) => fixed(widthOf(type.int32(1, 32), [oneOf([32, 32, 64, 64], type.int16(0, 1))]))),
  10: leaf((type) => {
    type.checkString(1);
    return fixed(oneOf([64, 64, 64, 64], type.int16(0)));
  }),
  11: leaf((type) => fixed(oneOf([32, 64, 128], type.int16(0)))),
  12: (_, children) => ({ kind: "list", offset: 4, child: only(children) }),
  13: (_, children) => ({ kind: "struct", children }),
  14: unionOf,
  15: leaf((type) => fixed(8 * sizeOf(type.int32(0)))),
  16: (type, children) => ({ kind: "fixed list", size: sizeOf(type.int32(0)), child: only(children) }),
  17: (_, children) => ({ kind: "list", offset: 4, child: entriesOf(only(children)) }),
  18: leaf((type) => fixed(oneOf([64, 64, 64, 64], type.int16(0, 1)))),
  19: leaf(() => ({ kind: "bytes", offset: 8 })),
  20: leaf(() => ({ kind: "bytes", offset: 8 })),
  21: (_, children) => ({ kind: "list", offset: 8, child: only(children) }),
  23: leaf(() => ({ kind: "views" })),
  24: leaf(() => ({ kind: "views" })),
};

function leaf(read: (type: FlatTable) => Layout): ReadType {
  return (type, children) => {
    if (children.length > 0) throw malformedPayload("expected an Arrow type without children");
    return read(type);
  };
}

function unionOf(type: FlatTable, children: readonly Layout[]): Layout {
  const ids = type.int32s(1);
  const good =
    ids.length === children.length && new Set(ids).size === ids.length && ids.every((id) => id >= 0 && id < 128);
  if (!good) throw malformedPayload("expected an Arrow union with an id for each of its types");
  return { kind: "union", dense: oneOf([false, true], type.int16(0)), ids, children };
}

function fixed(bits: number): Layout {
  return { kind: "fixed", bits };
}

function only(children: readonly Layout[]): Layout {
  const [child, ...others] = children;
  if (child !== undefined && others.length === 0) return child;
  throw malformedPayload("expected an Arrow list of one type");
}

function entriesOf(child: Layout): Layout {
  if (child.kind === "struct" && child.children.length === 2) return child;
  throw malformedPayload("expected an Arrow map of keys and values");
}

function widthOf(bits: number, widths: readonly number[]): number {
  if (widths.includes(bits)) return bits;
  throw malformedPayload(`expected an Arrow type of ${widths.join(" or ")} bits, got ${bits}`);
}

function sizeOf(size: number): number {
  if (size >= 0) return size;
  throw malformedPayload("expected an Arrow type of a size that can be");
}

function oneOf<T>(choices: readonly T[], index: number): T {
  const choice = choices[index];
  if (choice !== undefined) return choice;
  throw malformedPayload(`expected an Arrow type that there is, got unit ${index}`);
}
