/**
 * Inflates gzip, and gives all that can be had of one that is damaged. Node's own stream drops what it had inflated when it comes upon
 * damage, the more the larger the pieces are that it is given.
 */
import { once } from "node:events";
import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { concat } from "../capture/bytes.js";

/** Why a gzip was not read to its end. */
export interface GzipFault {
  readonly reason: string;
  /** Whether something is lost; else it is only that something else than gzip stands behind it. */
  readonly damaged: boolean;
  /** Whether the gzip is only cut. */
  readonly cut?: true;
}

// What is written at once, counted from where a member begins, so that a file and a pipe give the same.
const piece = 1 << 14;
// What Node has inflated into one buffer is lost when damage follows: so much at most.
const chunkSize = 1 << 13;
const flags = { crc: 2, extra: 4, name: 8, comment: 16 };

const cut: GzipFault = { reason: "the gzip is cut", damaged: true, cut: true };

/**
 * The content of all members, piece by piece, up to where the gzip ends, is cut or damaged.
 * @returns why not all was read; `undefined` if all was
 * @throws what the source throws
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, GzipFault | undefined> {
  const input = new Input(source);
  for (let first = true; ; first = false) {
    const magic = await input.peek(2);
    if (magic.length === 0) return undefined;
    if (magic[0] !== 0x1f || (magic.length > 1 && magic[1] !== 0x8b))
      return first ? damage("it has no gzip header") : trailing(input);
    const fault = (await skipHeader(input)) ?? (yield* inflateMember(input));
    if (fault !== undefined) return fault;
  }
}

function damage(what: string): GzipFault {
  return { reason: `the gzip is damaged here: ${what}`, damaged: true };
}

/** Zeros that fill a block of a tape are usual, and anything else behind a gzip is worth a word. */
async function trailing(input: Input): Promise<GzipFault | undefined> {
  for (let bytes = await input.peek(piece); bytes.length > 0; bytes = await input.peek(piece)) {
    if (bytes.some((byte) => byte !== 0)) return { reason: "what stands behind the gzip is no gzip", damaged: false };
    input.drop(bytes.length);
  }
  return undefined;
}

async function skipHeader(input: Input): Promise<GzipFault | undefined> {
  const head = await input.take(10);
  if (head.length < 10) return cut;
  const [, , method, flag = 0] = head;
  if (method !== 8 || (flag & 0xe0) !== 0) return damage("its header is none");
  if ((flag & flags.extra) !== 0) {
    const [low = 0, high = 0] = await input.take(2);
    await input.take(low + high * 256);
  }
  for (const text of [flags.name, flags.comment]) if ((flag & text) !== 0) await input.skipText();
  if ((flag & flags.crc) !== 0) await input.take(2);
  return (await input.peek(1)).length === 0 ? cut : undefined;
}

async function* inflateMember(input: Input): AsyncGenerator<Uint8Array, GzipFault | undefined> {
  const inflating = createInflateRaw({ chunkSize });
  const state = new MemberState(inflating);
  let checksum = 0;
  let size = 0;
  try {
    while (!state.ended) {
      const bytes = await input.peek(piece);
      if (bytes.length === 0) return cut;
      const { inflated, taken } = await state.write(bytes);
      input.drop(taken);
      for (const each of inflated) {
        checksum = crc32(each, checksum);
        size = (size + each.length) % 2 ** 32;
        yield each;
      }
      if (state.error !== undefined) return damage(state.error.message);
    }
  } finally {
    inflating.destroy();
  }
  const trailer = await input.take(8);
  if (trailer.length < 8) return cut;
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
  if (view.getUint32(0, true) !== checksum) return damage("what stands before does not have its checksum");
  return view.getUint32(4, true) === size ? undefined : damage("what stands before does not have its length");
}

/** What one inflating stream has told. */
class MemberState {
  ended = false;
  error: Error | undefined;
  readonly #inflating: InflateRaw;
  #inflated: Uint8Array[] = [];
  #resume = (): void => undefined;

  constructor(inflating: InflateRaw) {
    this.#inflating = inflating;
    inflating.on("data", (chunk: Uint8Array) => this.#inflated.push(chunk));
    inflating.on("error", (error) => {
      this.error = error;
      this.#resume();
    });
  }

  /** Inflates some bytes: what came of them, and how many of them belong to the member. */
  async write(bytes: Uint8Array): Promise<{ readonly inflated: readonly Uint8Array[]; readonly taken: number }> {
    const inflating = this.#inflating;
    const before = inflating.bytesWritten;
    // Node does not always call back when it comes upon damage.
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      inflating.write(bytes, () => resolve());
    });
    const taken = inflating.bytesWritten - before;
    // Bytes that it does not take stand behind its end.
    this.ended = this.error === undefined && taken < bytes.length;
    if (this.ended && !inflating.readableEnded) await once(inflating, "end");
    const inflated = this.#inflated;
    this.#inflated = [];
    return { inflated, taken };
  }
}

/** Bytes of a source, in pieces of any size. */
class Input {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** The next bytes, which stay; fewer at the end. */
  async peek(length: number): Promise<Uint8Array> {
    const parts = [this.#bytes];
    for (let held = this.#bytes.length; held < length;) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      held += next.value.length;
    }
    if (parts.length > 1) this.#bytes = concat(parts);
    return this.#bytes.subarray(0, length);
  }

  drop(length: number): void {
    this.#bytes = this.#bytes.subarray(length);
  }

  async take(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length);
    this.drop(length);
    return bytes;
  }

  /** Goes behind the next zero. */
  async skipText(): Promise<void> {
    for (let bytes = await this.peek(piece); bytes.length > 0; bytes = await this.peek(piece)) {
      const at = bytes.indexOf(0);
      this.drop(at < 0 ? bytes.length : at + 1);
      if (at >= 0) return;
    }
  }
}
