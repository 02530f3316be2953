import { WireError } from "./errors.js";
import { keyForm, ownForm, type Hashable } from "./hashable.js";
import { bytesIn } from "./frames-bytes.js";
import { Reader } from "./reader.js";
import type { WireValue, WritableValue } from "./values.js";
import { Writer } from "./writer.js";

/**
 * A header in msgpack and the frames that it describes, as they stand on the wire.
 *
 * As a key of a map it is equal only to itself. Which values are equal, only their class in Python knows: two objects whose
 * pickles are the same bytes are two keys there if it is `object`, or a NaN of numpy.
 */
class Payload implements Hashable {
  /** The header as bytes, `num-sub-frames` included. */
  readonly headerBytes: Uint8Array;
  /** The frames behind the header, perhaps compressed, perhaps split. */
  readonly frames: readonly Uint8Array[];
  readonly #bytes: number;
  #header: ReadonlyMap<string, WireValue> | undefined;
  #form: string | undefined;

  constructor(headerBytes: Uint8Array, frames: readonly Uint8Array[]) {
    this.headerBytes = headerBytes;
    this.frames = frames;
    this.#bytes = bytesIn(frames);
  }

  /** False once a buffer of its frames has been transferred or resized: what it was made of is no longer there. */
  get isWhole(): boolean {
    return bytesIn(this.frames) === this.#bytes;
  }

  /**
   * The header, decoded at the first use.
   * @throws WireError if it is no map with string keys.
   */
  get header(): ReadonlyMap<string, WireValue> {
    return (this.#header ??= decodeHeader(this.headerBytes));
  }

  /** What it is and how large: `<pickled, 57 bytes>`. */
  toString(): string {
    const bytes = this.headerBytes.length + bytesIn(this.frames);
    return `<${this instanceof Pickled ? "pickled" : "serialized"}, ${bytes} bytes>`;
  }

  /** For Node's `console.log`: errors hold payloads, whose bytes would hide what they say. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  [keyForm](): string {
    return (this.#form ??= ownForm());
  }
}

/**
 * A value that Dask has serialized and that only its last receiver unpacks: whoever is in between forwards it untouched.
 *
 * @see `distributed.protocol.serialize.Serialized`
 */
export class Serialized extends Payload {
  // Tells the two kinds apart for the compiler, which compares shapes.
  declare readonly kind: "serialized";

  /** A payload of the given header and frames; `num-sub-frames` is set here. */
  static of(header: HeaderInput, frames: readonly Uint8Array[]): Serialized {
    return new Serialized(encodeHeader(header, frames.length), frames);
  }
}

/**
 * A pickle that every receiver unpacks, the scheduler too.
 *
 * @see `distributed.protocol.serialize.Pickled`
 */
export class Pickled extends Payload {
  declare readonly kind: "pickled";

  /** A payload of a pickle and its out-of-band buffers, which are not compressed unless `compression` names with what. */
  static of(
    pickle: Uint8Array,
    buffers: readonly Uint8Array[] = [],
    compression: readonly (string | null)[] = buffers.map(() => null),
  ): Pickled {
    const header = new Map<string, WireValue>([
      ["pickled-obj", pickle],
      ["compression", compression],
    ]);
    return new Pickled(encodeHeader(header, buffers.length), buffers);
  }

  /**
   * The pickle itself; its buffers are the frames, which may be compressed.
   * @throws WireError if the header holds none.
   */
  get pickle(): Uint8Array {
    const pickle = this.header.get("pickled-obj");
    if (pickle instanceof Uint8Array) return pickle;
    throw new WireError('expected bytes under "pickled-obj" in the header of a Pickled, got none');
  }
}

/** What a header may be made of. */
export type HeaderInput = ReadonlyMap<string, WritableValue> | { readonly [name: string]: WritableValue };

function encodeHeader(header: HeaderInput, frames: number): Uint8Array {
  const entries = header instanceof Map ? header : Object.entries(header as { [name: string]: WritableValue });
  const writer = new Writer();
  writer.any(
    new Map<string, WritableValue>(entries as Iterable<[string, WritableValue]>).set("num-sub-frames", frames),
  );
  return writer.frames()[0] as Uint8Array;
}

function decodeHeader(bytes: Uint8Array): ReadonlyMap<string, WireValue> {
  const reader = new Reader([bytes]);
  const header = reader.any();
  reader.end();
  if (header instanceof Map) return header as ReadonlyMap<string, WireValue>;
  throw new WireError("expected a map with string keys as the header of a payload, got another value", { offset: 0 });
}
