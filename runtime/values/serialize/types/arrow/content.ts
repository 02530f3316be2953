/** What tells Arrow's tables from each other, without the package that writes them. */
import type { Data, DataType, Field, RecordBatch, Schema } from "apache-arrow";

/**
 * The schema and the buffers, as they lie in memory, in arrays. Tables in which these are equal are equal; of equal tables that
 * were cut differently they may differ.
 */
export function contentOf({ schema, batches }: { readonly schema: Schema; readonly batches: RecordBatch[] }): unknown {
  return [schema.fields.map(fieldOf), schema.metadata, batches.map(({ data }) => partOf(data))];
}

function fieldOf({ name, nullable, metadata, type }: Field): unknown {
  return [name, nullable, metadata, typeOf(type as DataType)];
}

/** By what sets types apart: width, unit, zone, order, and the types within. */
function typeOf(type: DataType): unknown {
  const { children, indices, dictionary } = type as Partial<Record<"indices" | "dictionary", DataType>> & DataType;
  // Ids of dictionaries are made up.
  const scalars = Object.entries(type).filter(([name, value]) => name !== "id" && typeof value !== "object");
  const within = [indices, dictionary].map((each) => (each === undefined ? null : typeOf(each)));
  return [type.typeId, scalars, (children ?? []).map(fieldOf), within];
}

function partOf(data: Data): unknown {
  const { offset, length, nullCount, variadicBuffers, children } = data;
  const named = [data.valueOffsets, data.values, data.nullBitmap, data.typeIds] as readonly unknown[];
  const buffers = [...named, ...(variadicBuffers ?? [])];
  return [
    [offset, length, nullCount],
    buffers.map((buffer) => (ArrayBuffer.isView(buffer) ? bytesOf(buffer) : null)),
    children.map(partOf),
    data.dictionary === undefined ? null : data.dictionary.data.map((each) => partOf(each as Data)),
  ];
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
