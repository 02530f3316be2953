/** Byte streams of WebSockets that carry messages of Dask, as browsers, servers and attackers send them. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import * as library from "ws";
import type { FrameSink } from "../../runtime/capture/frame-stream.js";
import type { HeadRewriter } from "../../runtime/capture/head-rewriter.js";
import { WsFrameStream } from "../../runtime/capture/ws-frame-stream.js";
import { encodeFrameCount } from "../../runtime/wire/ws-framing.js";
import { wsFrame } from "../support/ws-frame.js";

// Its types do not tell of it.
const { Receiver } = library as unknown as { readonly Receiver: new (options: { isServer: boolean }) => Writable };

/** How a message is sent. */
export interface WsMessageOptions {
  /** Clients mask. */
  readonly masked: boolean;
  /** How many fragments each WebSocket message has; 1 if absent. */
  readonly fragments?: number;
  /** Whether a ping stands between two fragments. */
  readonly pings?: boolean;
}

/** The request of a client that opens a WebSocket, and the response of a server. */
export const UPGRADE = {
  in: Buffer.from(
    "GET / HTTP/1.1\r\nHost: tcp://1:1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: http://tcp://1:1\r\nSec-WebSocket-Version: 13\r\n\r\n",
  ),
  out: Buffer.from("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
};

/** A ping with content. */
export function ping(masked: boolean): Uint8Array {
  return wsFrame(Buffer.from("ping"), { opcode: 9, masked, mask: maskOf(9) });
}

/** A message of Dask. */
export function wsMessage(frames: readonly Uint8Array[], options: WsMessageOptions): Buffer {
  const all = [encodeFrameCount(frames), ...frames];
  return Buffer.concat(all.flatMap((content, index) => fragmentsOf(content, index + 1, options)));
}

function fragmentsOf(content: Uint8Array, seed: number, options: WsMessageOptions): readonly Uint8Array[] {
  const { masked, fragments = 1, pings = false } = options;
  const size = Math.ceil(content.length / fragments);
  return Array.from({ length: fragments }, (_, index) => {
    const fin = index === fragments - 1;
    const part = content.subarray(index * size, fin ? content.length : (index + 1) * size);
    const frame = wsFrame(part, { opcode: index === 0 ? 2 : 0, fin, masked, mask: maskOf(seed * 16 + index) });
    return pings && !fin ? [frame, ping(masked)] : [frame];
  }).flat();
}

/** A mask that differs from frame to frame. */
function maskOf(seed: number): Uint8Array {
  return Uint8Array.of(seed, 0xa5 ^ seed, (seed * 7) & 255, (seed * 31) & 255);
}

/** What a library that is not ours reads from the frames of a WebSocket: messages, and `ping` for each ping. */
export async function received(bytes: Uint8Array, masked: boolean): Promise<readonly (Uint8Array | "ping")[]> {
  const receiver = new Receiver({ isServer: masked });
  const got: (Uint8Array | "ping")[] = [];
  receiver.on("message", (data: Buffer, isBinary: boolean) => {
    if (!isBinary) throw new Error("a text message");
    got.push(new Uint8Array(data));
  });
  receiver.on("ping", () => got.push("ping"));
  const finished = once(receiver, "finish");
  // It takes masks off where they are.
  receiver.end(Buffer.from(bytes));
  await finished;
  return got;
}

/** All that is forwarded in the place of the pieces. */
export async function through(rewriter: HeadRewriter, ...pieces: readonly Uint8Array[]): Promise<Buffer> {
  const out: Uint8Array[] = [];
  for (const piece of pieces) out.push(...(await rewriter.push(piece)));
  return Buffer.concat([...out, ...rewriter.rest()]);
}

/** A stream as the recorder has it, and what it has told so far: `begin 2`, `frame 5`, `bytes 5`, `end`. */
export function streamOf(): { readonly stream: WsFrameStream; readonly told: string[] } {
  const told: string[] = [];
  const sink: FrameSink = {
    begin: (frames) => told.push(`begin ${frames}`),
    frame: (bytes) => told.push(`frame ${bytes}`),
    bytes: (part) => told.push(`bytes ${part.length}`),
    end: () => told.push("end"),
  };
  return { stream: new WsFrameStream(sink), told };
}

/** What was told, with bytes of a frame that came in pieces in one. */
export function joined(told: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const each of told) {
    const last = /^bytes (\d+)$/.exec(all.at(-1) ?? "");
    const next = /^bytes (\d+)$/.exec(each);
    if (last !== null && next !== null) all[all.length - 1] = `bytes ${Number(last[1]) + Number(next[1])}`;
    else all.push(each);
  }
  return all;
}
