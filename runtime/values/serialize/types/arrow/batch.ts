/** Arrow's batches: whether the buffers hold the elements that the metadata claim. */
import { malformedPayload } from "../../errors.js";
import { checkIndices, checkMembers, checkOffsets, checkViews } from "./buffers.js";
import type { FlatTable } from "./flatbuffer.js";
import type { Layout } from "./schema.js";

/** Elements of a column whose elements take no bytes, such as one of nulls. */
const mostFreeElements = 2 ** 20;

/** A batch of records or a dictionary, and the lengths of the dictionaries that came before it. */
export interface BatchSource {
  readonly batch: FlatTable;
  readonly body: Uint8Array;
  readonly dictionaries: ReadonlyMap<number, number>;
}

/**
 * Checks a batch.
 * @returns the number of its rows
 * @throws {WireError} when anything in it would be read that is not there
 */
export function checkBatch(source: BatchSource, layouts: readonly Layout[]): number {
  const rows = source.batch.int64(0);
  if (rows < 0) throw malformedPayload("expected an Arrow batch of rows that can be");
  if (layouts.length === 0) checkFree(rows);
  const check = new BatchCheck(source);
  for (const layout of layouts) {
    if (check.node(layout) !== rows) throw malformedPayload(`expected Arrow columns of ${rows} rows`);
  }
  check.end();
  return rows;
}

function checkFree(length: number): void {
  if (length <= mostFreeElements) return;
  throw malformedPayload(`expected at most ${mostFreeElements} Arrow elements that take no bytes, got ${length}`);
}

class BatchCheck {
  readonly #body: Uint8Array;
  readonly #dictionaries: ReadonlyMap<number, number>;
  readonly #nodes: readonly (readonly [number, number])[];
  readonly #buffers: readonly Uint8Array[];
  readonly #viewBuffers: readonly number[];
  #node = 0;
  #buffer = 0;
  #views = 0;

  constructor({ batch, body, dictionaries }: BatchSource) {
    if (batch.table(3) !== undefined) {
      throw malformedPayload(
        "a compressed Arrow stream is not read; write it without IpcWriteOptions(compression=...)",
      );
    }
    this.#body = body;
    this.#dictionaries = dictionaries;
    this.#nodes = batch.pairs(1);
    this.#buffers = buffersIn(batch.pairs(2), body);
    this.#viewBuffers = batch.int64s(4);
  }

  /** Checks a column, or what is in it. @returns the number of its elements */
  node(layout: Layout): number {
    const [length, nulls] = this.#nodes[this.#node++] ?? [-1, 0];
    if (length < 0 || nulls < 0 || nulls > length)
      throw malformedPayload("expected an Arrow batch with all its columns");
    if (layout.kind === "null") {
      checkFree(length);
      return length;
    }
    const validity = layout.kind === "union" ? undefined : this.#validity(length, nulls);
    this.#elements(layout, length, validity);
    return length;
  }

  /** Checks that nothing is left over. */
  end(): void {
    if (
      this.#node === this.#nodes.length &&
      this.#buffer === this.#buffers.length &&
      this.#views === this.#viewBuffers.length
    ) {
      return;
    }
    throw malformedPayload("expected an Arrow batch of the columns in its schema");
  }

  #elements(layout: Exclude<Layout, { kind: "null" }>, length: number, validity: Uint8Array | undefined): void {
    switch (layout.kind) {
      case "fixed":
        if (layout.bits === 0) checkFree(length);
        this.#next(Math.ceil((length * layout.bits) / 8));
        return;
      case "bytes": {
        const offsets = this.#offsets(length, layout.offset);
        checkOffsets(offsets, layout.offset, length, this.#next(0).length);
        return;
      }
      case "views":
        this.#viewed(length, validity);
        return;
      case "list": {
        const offsets = this.#offsets(length, layout.offset);
        checkOffsets(offsets, layout.offset, length, this.node(layout.child));
        return;
      }
      case "fixed list":
        if (layout.size === 0) checkFree(length);
        this.#child(layout.child, length * layout.size);
        return;
      case "struct":
        if (layout.children.length === 0) checkFree(length);
        for (const child of layout.children) this.#child(child, length);
        return;
      case "union": {
        const ids = this.#next(length);
        const offsets = layout.dense ? this.#next(length * 4) : undefined;
        const lengths = layout.children.map((child) => (layout.dense ? this.node(child) : this.#child(child, length)));
        checkMembers(
          ids.subarray(0, length),
          offsets,
          new Map(layout.ids.map((id, index) => [id, lengths[index] ?? 0])),
        );
        return;
      }
      case "dictionary": {
        const indices = this.#next((length * layout.bits) / 8);
        checkIndices({ indices, length, validity, ...layout }, this.#dictionaries.get(layout.id) ?? 0);
      }
    }
  }

  #child(layout: Layout, least: number): number {
    const length = this.node(layout);
    if (length >= least) return length;
    throw malformedPayload(`expected ${least} Arrow elements within others, got ${length}`);
  }

  #viewed(length: number, validity: Uint8Array | undefined): void {
    const views = this.#next(length * 16);
    const count = this.#viewBuffers[this.#views++] ?? -1;
    if (count < 0 || count > this.#buffers.length - this.#buffer)
      throw malformedPayload("expected the buffers of Arrow views");
    const data = this.#buffers.slice(this.#buffer, this.#buffer + count).map((each) => each.length);
    this.#buffer += count;
    checkViews(views, length, validity, data);
  }

  /** The bitmap that tells elements from nulls; undefined if there are no nulls. */
  #validity(length: number, nulls: number): Uint8Array | undefined {
    const bitmap = this.#next(nulls === 0 ? 0 : Math.ceil(length / 8));
    return nulls === 0 ? undefined : bitmap;
  }

  /** Of no elements the offsets may be left out. */
  #offsets(length: number, size: 4 | 8): Uint8Array {
    return this.#next(length === 0 ? 0 : (length + 1) * size);
  }

  #next(least: number): Uint8Array {
    const buffer = this.#buffers[this.#buffer++];
    if (buffer === undefined) throw malformedPayload("expected an Arrow batch with all its buffers");
    if (buffer.length >= least) return buffer;
    throw malformedPayload(`expected an Arrow buffer of ${least} bytes, got ${buffer.length} of ${this.#body.length}`);
  }
}

/** No two buffers may be one: of few bytes they would make much. */
function buffersIn(ranges: readonly (readonly [number, number])[], body: Uint8Array): readonly Uint8Array[] {
  let total = 0;
  return ranges.map(([offset, length]) => {
    total += length;
    const within = offset >= 0 && length >= 0 && offset + length <= body.length && total <= body.length;
    if (!within || offset % 8 !== 0) throw malformedPayload("expected Arrow buffers that lie in their message");
    return body.subarray(offset, offset + length);
  });
}
