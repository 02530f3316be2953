/** Arrow's tables, by the optional package `apache-arrow`. Dask: `distributed.protocol.arrow`. */
import type { DataType, RecordBatch, Schema, Table } from "apache-arrow";
import { SerializationError } from "../../../pickle/errors.js";
import { malformedPayload, MissingPackageError } from "../../errors.js";
import { builtin, type BuiltinSerializer } from "../builtin.js";
import { contentOf } from "./content.js";
import { checkStream } from "./stream.js";

const table = builtin<Table>({
  type: "pyarrow.lib:Table",
  test: (value) => hasMark(value, "apache-arrow/Table"),
  async serialize(value) {
    const { tableToIPC } = await loadArrow();
    return { header: {}, frames: [written(value.schema, tableToIPC(value, "stream"))] };
  },
  deserialize: (_, frames) => readTable(frames),
  content: (value) => contentOf(value as Table),
});

const batch = builtin<RecordBatch | Table>({
  type: "pyarrow.lib:RecordBatch",
  test: (value) => hasMark(value, "apache-arrow/RecordBatch"),
  async serialize(value) {
    const arrow = await loadArrow();
    const { schema } = value;
    return {
      header: {},
      frames: [written(schema, arrow.tableToIPC(new arrow.Table([value as RecordBatch]), "stream"))],
    };
  },
  deserialize: (_, frames) => readTable(frames),
  content: (value) => contentOf({ schema: (value as RecordBatch).schema, batches: [value as RecordBatch] }),
});

/** Numbers of Arrow's types whose values are views. */
const viewTypes: readonly number[] = [23, 24];

/**
 * The stream that was written. apache-arrow cuts the views of a slice short, and who reads them crashes.
 * @throws {SerializationError} when it did
 */
function written(schema: Schema, stream: Uint8Array): Uint8Array {
  if (!schema.fields.some(({ type }) => hasViews(type as DataType))) return stream;
  try {
    return checkStream(stream);
  } catch (cause) {
    const why =
      "apache-arrow has not written its string_view or binary_view columns whole; make such a table without slice";
    throw new SerializationError("an Arrow table", why, cause);
  }
}

function hasViews(type: DataType): boolean {
  if (viewTypes.includes(type.typeId)) return true;
  const { dictionary } = type as { dictionary?: DataType };
  if (dictionary !== undefined) return hasViews(dictionary);
  return ((type.children ?? []) as readonly { readonly type: DataType }[]).some((child) => hasViews(child.type));
}

async function readTable(frames: readonly Uint8Array[]): Promise<Table> {
  const { tableFromIPC } = await loadArrow();
  const [stream] = frames;
  if (stream === undefined || frames.length > 1)
    throw malformedPayload(`expected one Arrow stream, got ${frames.length}`);
  const checked = checkStream(stream);
  return attempt(() => tableFromIPC(checked));
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw malformedPayload("expected an Arrow stream that apache-arrow reads", cause);
  }
}

/** By the marks that Arrow's own type guards look for: whose copy of the package made the value does not matter. */
function hasMark(value: unknown, mark: string): boolean {
  return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[Symbol.for(mark)] === true;
}

async function loadArrow(): Promise<typeof import("apache-arrow")> {
  // The catch stands here so that bundlers, too, take the package for optional.
  return await import("apache-arrow").catch((cause: unknown) => {
    throw new MissingPackageError("apache-arrow", "a pyarrow table", cause);
  });
}

export const arrowTypes: readonly BuiltinSerializer[] = [table, batch];
