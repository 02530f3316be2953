/**
 * What can be watched: comms, requests, batches, errors.
 *
 * This part knows no `node:*`. The Node entry point puts the channels of `node:diagnostics_channel` in place; elsewhere
 * whoever wants to listen calls {@link setDiagnostics}. As long as nobody does, each point costs one look at a boolean.
 *
 * No message holds payloads, keys or arguments: only addresses, names of operations, counts, times and errors.
 */
import type { Comm, Negotiated } from "./comm.js";

/** Which side began: we dialled, or the peer did. */
export type CommSide = "dialled" | "accepted";

/** A comm has shaken hands: `daskwire:comm:open`. */
export interface CommOpened {
  readonly localAddress: string;
  readonly peerAddress: string;
  readonly side: CommSide;
  readonly negotiated: Negotiated;
}

/** A comm that had shaken hands has closed: `daskwire:comm:close`. */
export interface CommClosed {
  readonly localAddress: string;
  readonly peerAddress: string;
  /** What was last asked on it. */
  readonly lastOperation: string | undefined;
}

/** A request was sent by us (`client`) or has arrived here (`server`): `daskwire:request:start`. */
export interface RequestStarted {
  /** The same in the message of its end. */
  readonly id: number;
  readonly side: "client" | "server";
  /** The operation; a server's is what the peer wrote. */
  readonly op: string;
  readonly peerAddress: string;
  /** Bytes of its frames. */
  readonly bytes: number;
}

/** A request was answered, or failed: `daskwire:request:end`. */
export interface RequestEnded extends RequestStarted {
  /** Milliseconds since its start. */
  readonly duration: number;
  /** Why it failed; undefined when it did not. */
  readonly error: unknown;
}

/** A batch of stream messages was handed to a comm, or has arrived: `daskwire:batch`. */
export interface BatchMoved {
  readonly direction: "sent" | "received";
  readonly peerAddress: string;
  /** Stream messages in it. */
  readonly messages: number;
  /** Bytes of its frames. */
  readonly bytes: number;
}

/** Something went wrong: `daskwire:error`. The error also reaches whoever waited for what failed. */
export interface ErrorMet {
  /** Where: dialling and shaking hands, accepting, a request of ours, or answering one. */
  readonly where: "connect" | "listen" | "request" | "server";
  readonly error: unknown;
  readonly peerAddress: string | undefined;
  readonly op: string | undefined;
}

/** A channel as in `node:diagnostics_channel`. */
export interface Channel<Message> {
  /** Whether anybody listens; looked at before a message is made. */
  readonly hasSubscribers: boolean;
  publish(message: Message): void;
}

/** The messages of each channel. */
export interface ChannelMessages {
  readonly "daskwire:comm:open": CommOpened;
  readonly "daskwire:comm:close": CommClosed;
  readonly "daskwire:request:start": RequestStarted;
  readonly "daskwire:request:end": RequestEnded;
  readonly "daskwire:batch": BatchMoved;
  readonly "daskwire:error": ErrorMet;
}

/** The name of a channel. */
export type ChannelName = keyof ChannelMessages;

type Channels = { [Name in ChannelName]: Channel<ChannelMessages[Name]> };

const silent: Channel<unknown> = { hasSubscribers: false, publish: () => undefined };

const channels: Channels = {
  "daskwire:comm:open": silent,
  "daskwire:comm:close": silent,
  "daskwire:request:start": silent,
  "daskwire:request:end": silent,
  "daskwire:batch": silent,
  "daskwire:error": silent,
};

/** The names of all channels. */
export const channelNames = Object.keys(channels) as readonly ChannelName[];

/** Puts channels in place, such as those of `node:diagnostics_channel`: `setDiagnostics(channel)`. */
export function setDiagnostics(make: (name: ChannelName) => Channel<unknown>): void {
  for (const name of channelNames) (channels as Record<ChannelName, Channel<unknown>>)[name] = make(name);
}

/** Says that a comm has shaken hands. */
export function commOpened(comm: Comm, side: CommSide, negotiated: Negotiated): void {
  const channel = channels["daskwire:comm:open"];
  if (!channel.hasSubscribers) return;
  const { localAddress, peerAddress } = comm;
  channel.publish({ localAddress, peerAddress, side, negotiated });
}

/** Says that a comm has closed. */
export function commClosed(comm: Comm): void {
  const channel = channels["daskwire:comm:close"];
  if (!channel.hasSubscribers) return;
  const { localAddress, peerAddress, lastOperation } = comm;
  channel.publish({ localAddress, peerAddress, lastOperation });
}

/** Says that a batch was handed to a comm, or has arrived. */
export function batchMoved(
  direction: "sent" | "received",
  comm: Comm,
  messages: number,
  frames: readonly Uint8Array[],
): void {
  const channel = channels["daskwire:batch"];
  if (!channel.hasSubscribers) return;
  channel.publish({ direction, peerAddress: comm.peerAddress, messages, bytes: bytesOf(frames) });
}

/** Says that something went wrong. */
export function errorMet(where: ErrorMet["where"], error: unknown, peerAddress?: string, op?: string): void {
  const channel = channels["daskwire:error"];
  if (channel.hasSubscribers) channel.publish({ where, error, peerAddress, op });
}

/** A request whose end is to be told. */
export interface RequestTrace {
  /** To be called once, when it was answered or has failed. */
  end(error?: unknown): void;
}

const untraced: RequestTrace = { end: () => undefined };
let lastId = 0;

/** Says that a request begins; what it returns, that it ends. */
export function requestStarted(
  side: RequestStarted["side"],
  comm: Comm,
  op: string,
  frames: readonly Uint8Array[],
): RequestTrace {
  const started = channels["daskwire:request:start"];
  const ended = channels["daskwire:request:end"];
  if (!started.hasSubscribers && !ended.hasSubscribers) return untraced;
  const id = (lastId += 1);
  const request: RequestStarted = { id, side, op, peerAddress: comm.peerAddress, bytes: bytesOf(frames) };
  const start = performance.now();
  if (started.hasSubscribers) started.publish(request);
  return {
    end(error) {
      if (ended.hasSubscribers) ended.publish({ ...request, duration: performance.now() - start, error });
    },
  };
}

function bytesOf(frames: readonly Uint8Array[]): number {
  return frames.reduce((sum, frame) => sum + frame.length, 0);
}
