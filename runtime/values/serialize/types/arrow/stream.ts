/**
 * Arrow's streams of messages, checked before `apache-arrow` reads them: it follows every offset that it is given. What is
 * checked here is what it reads.
 */
import { malformedPayload } from "../../errors.js";
import { checkBatch } from "./batch.js";
import { FlatTable } from "./flatbuffer.js";
import { checkMetadata, readSchema, type ArrowSchema } from "./schema.js";

/** Numbers of Arrow's union `MessageHeader`. */
const [schemaHeader, dictionaryHeader, recordsHeader] = [1, 2, 3];

/** Additions to dictionaries in one stream: each copies the list of what came before. */
const mostDeltas = 4096;

/** Pairs of columns over all batches: for each batch `apache-arrow` compares the names of all columns. */
const mostPairs = 2 ** 31;

/**
 * Checks a stream as pyarrow's `RecordBatchStreamWriter` writes it.
 * @returns the bytes of the stream, without what may follow it, aligned as typed arrays need them
 * @throws {WireError} when it is none, or claims what is not there
 */
export function checkStream(bytes: Uint8Array): Uint8Array {
  const stream = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const reader = new MessageReader(stream);
  const first = reader.next();
  if (first?.type !== schemaHeader) throw malformedPayload("expected an Arrow stream that begins with a schema");
  if (first.body.length > 0) throw malformedPayload("expected an Arrow schema without a body");
  const batches = new Batches(readSchema(first.header));
  for (let message = reader.next(); message !== undefined; message = reader.next()) batches.check(message);
  return stream.subarray(0, reader.end);
}

interface Message {
  readonly type: number;
  readonly header: FlatTable;
  readonly body: Uint8Array;
}

class MessageReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Where the stream ends, as far as it has been read. */
  get end(): number {
    return this.#at;
  }

  next(): Message | undefined {
    // A stream may end without the mark of its end.
    if (this.#at === this.#bytes.length) return undefined;
    const length = this.#length();
    if (length === 0) return undefined;
    const message = FlatTable.root(this.#take(length));
    // V5 is number 4. Older ones have other buffers.
    if (message.int16(0) !== 4) throw malformedPayload("expected an Arrow stream of metadata version V5");
    checkMetadata(message, 4);
    const header = message.table(2);
    if (header === undefined) throw malformedPayload("expected an Arrow message with a header");
    return { type: message.uint8(1), header, body: this.#take(message.int64(3)) };
  }

  #length(): number {
    const prefix = this.#take(8);
    const at = prefix.byteOffset - this.#bytes.byteOffset;
    if (this.#view.getInt32(at, true) !== -1)
      throw malformedPayload("expected an Arrow stream, not a file or anything else");
    return this.#view.getInt32(at + 4, true);
  }

  #take(length: number): Uint8Array {
    const from = this.#at;
    if (length < 0 || length % 8 !== 0 || from + length > this.#bytes.length) {
      throw malformedPayload("expected an Arrow stream whose messages are whole");
    }
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }
}

class Batches {
  readonly #schema: ArrowSchema;
  readonly #lengths = new Map<number, number>();
  #deltas = 0;
  #records = 0;

  constructor(schema: ArrowSchema) {
    this.#schema = schema;
  }

  check({ type, header, body }: Message): void {
    if (type === recordsHeader) this.#checkRecords(header, body);
    else if (type === dictionaryHeader) this.#checkDictionary(header, body);
    else throw malformedPayload("expected an Arrow stream of one schema, dictionaries and records");
  }

  #checkRecords(batch: FlatTable, body: Uint8Array): void {
    const { fields } = this.#schema;
    this.#records++;
    if (fields.length ** 2 * this.#records > mostPairs) {
      throw malformedPayload(
        `expected fewer batches of ${fields.length} Arrow columns; send combine_chunks() of the table`,
      );
    }
    checkBatch({ batch, body, dictionaries: this.#lengths }, fields);
  }

  #checkDictionary(dictionary: FlatTable, body: Uint8Array): void {
    const id = dictionary.int64(0);
    const layout = this.#schema.dictionaries.get(id);
    const batch = dictionary.table(1);
    if (layout === undefined || batch === undefined)
      throw malformedPayload("expected an Arrow dictionary of the schema");
    const length = checkBatch({ batch, body, dictionaries: this.#lengths }, [layout]);
    const isDelta = dictionary.bool(2);
    if (isDelta && ++this.#deltas > mostDeltas) {
      throw malformedPayload(
        `expected at most ${mostDeltas} additions to Arrow dictionaries; send unify_dictionaries() of the table`,
      );
    }
    this.#lengths.set(id, length + (isDelta ? (this.#lengths.get(id) ?? 0) : 0));
  }
}
