/** Follows the byte stream of a WebSocket connection and tells the Dask messages in it. */
import { u64le } from "../wire/bytes.js";
import { WireError } from "../wire/errors.js";
import { defaultLimits } from "../wire/limits.js";
import { concat } from "./bytes.js";
import type { FrameSink, FrameStream } from "./frame-stream.js";

// An HTTP request or response above this is none that opens a WebSocket.
const mostHttp = 2 ** 16;
// WebSocket messages in fragments, as browsers send them, are put together up to this size: Dask's frames have 8 MiB at most.
const mostFragments = 2 ** 28;
const text = new TextDecoder();

/**
 * Tells the messages of one direction of a ws or wss connection: an upgrade to WebSocket, then for each message the number of its
 * frames and the frames, a WebSocket message each.
 * @see `distributed.comm.ws.WS.read`
 */
export class WsFrameStream implements FrameStream {
  readonly #sink: FrameSink;
  #http: Uint8Array[] | undefined = [];
  #header = new Uint8Array(14);
  #filled = 0;
  #mask: Uint8Array | undefined;
  #masked = 0;
  #left = 0;
  #opcode = 0;
  #final = true;
  // WebSocket messages that are given in one piece: counts, and those in fragments.
  #whole: Uint8Array[] | undefined;
  #wholeBytes = 0;
  #frames = 0;
  #inPayload = false;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  get inside(): boolean {
    return this.#frames > 0 || this.#inPayload;
  }

  push(chunk: Uint8Array): void {
    let at = this.#http === undefined ? 0 : this.#takeHttp(this.#http, chunk);
    while (at < chunk.length) at = this.#inPayload ? this.#takePayload(chunk, at) : this.#takeHeader(chunk, at);
  }

  /** Passes over the upgrade, and tells where in the chunk it ends. */
  #takeHttp(before: Uint8Array[], chunk: Uint8Array): number {
    const had = before.reduce((sum, part) => sum + part.length, 0);
    before.push(chunk.slice());
    const head = text.decode(concat(before));
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      if (head.length > mostHttp) throw new WireError("expected an upgrade to WebSocket, got other bytes");
      return chunk.length;
    }
    if (/^HTTP\/1\.\d (?!101 )/.test(head)) throw new WireError("the upgrade to WebSocket was refused");
    if (/^HTTP[^]*\r\nsec-websocket-extensions:/i.test(head.slice(0, end + 2)))
      throw new WireError("the WebSocket has an extension, such as compression, which Dask does not use");
    this.#http = undefined;
    return end + 4 - had;
  }

  #takeHeader(chunk: Uint8Array, at: number): number {
    this.#header[this.#filled++] = chunk[at] as number;
    const [first = 0, second = 0] = this.#header;
    if (this.#filled < 2) return at + 1;
    const short = second & 0x7f;
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    const masked = second >= 0x80;
    if (this.#filled < 2 + extended + (masked ? 4 : 0)) return at + 1;
    this.#left = extended === 0 ? short : bigEndian(this.#header.subarray(2, 2 + extended));
    this.#mask = masked ? this.#header.slice(2 + extended, 6 + extended) : undefined;
    this.#masked = 0;
    this.#filled = 0;
    if ((first & 0x70) !== 0) throw new WireError("expected a WebSocket frame, got other bytes");
    this.#begin(first & 0x0f, first >= 0x80);
    return at + 1;
  }

  #begin(opcode: number, final: boolean): void {
    this.#inPayload = true;
    this.#opcode = opcode;
    // Control frames may stand between the fragments of a message.
    if (opcode >= 8) return this.#passEmpty();
    if (opcode === 1) throw new WireError("expected a binary WebSocket message, got text");
    const begins = opcode === 2;
    if (begins !== this.#final) throw new WireError("expected the fragments of a WebSocket message in their order");
    this.#final = final;
    if (begins) {
      const whole = this.#frames === 0 || !final;
      this.#whole = whole ? [] : undefined;
      this.#wholeBytes = 0;
      if (!whole) this.#sink.frame(this.#left);
    }
    this.#passEmpty();
  }

  #takePayload(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.#left);
    this.#left -= end - at;
    if (this.#opcode < 8) this.#give(this.#unmask(chunk.subarray(at, end)));
    this.#passEmpty();
    return end;
  }

  #unmask(part: Uint8Array): Uint8Array {
    const mask = this.#mask;
    if (mask === undefined) return part;
    const plain = new Uint8Array(part.length);
    for (let i = 0; i < part.length; i++) plain[i] = (part[i] as number) ^ (mask[(this.#masked + i) & 3] as number);
    this.#masked = (this.#masked + part.length) & 3;
    return plain;
  }

  #give(part: Uint8Array): void {
    if (this.#whole === undefined) return this.#sink.bytes(part);
    this.#wholeBytes += part.length;
    if (this.#wholeBytes > (this.#frames === 0 ? 8 : mostFragments))
      throw new WireError(`expected ${this.#frames === 0 ? "a number of frames" : "a frame"}, got more bytes`);
    this.#whole.push(part.slice());
  }

  /** Ends the WebSocket frame if all of it has come. */
  #passEmpty(): void {
    if (this.#left > 0) return;
    this.#inPayload = false;
    if (this.#opcode >= 8 || !this.#final) return;
    const whole = this.#whole === undefined ? undefined : concat(this.#whole);
    this.#whole = undefined;
    if (this.#frames === 0) return this.#beginMessage(whole ?? new Uint8Array(0));
    if (whole !== undefined) {
      this.#sink.frame(whole.length);
      if (whole.length > 0) this.#sink.bytes(whole);
    }
    if (--this.#frames === 0) this.#sink.end();
  }

  #beginMessage(count: Uint8Array): void {
    if (count.length !== 8) throw new WireError(`expected a number of frames in 8 bytes, got ${count.length} bytes`);
    this.#frames = u64le(count, 0);
    if (this.#frames === 0 || this.#frames > defaultLimits.frames)
      throw new WireError(`expected a message of 1 to ${defaultLimits.frames} frames, got ${this.#frames}`);
    this.#sink.begin(this.#frames);
  }
}

function bigEndian(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
