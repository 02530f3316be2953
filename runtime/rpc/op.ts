/**
 * What the generated op tables hold: one descriptor per operation, with its codecs.
 *
 * A descriptor is plain data and functions, so that a bundle keeps only the operations it uses.
 */
import type { Comm } from "../comm/comm.js";
import type { Reader } from "../wire/reader.js";
import type { Validate } from "../wire/validation.js";
import type { Writer } from "../wire/writer.js";

/** The type with its fields writable, for building a message step by step. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The roles that answer requests. */
export type Role = "scheduler" | "worker" | "nanny";

/** The ends of a stream, sender first. */
export type StreamDirection = "client-scheduler" | "scheduler-client" | "worker-scheduler" | "scheduler-worker";

/** Releases `[since, until)` as ordinals (`20260800` is 2026.8.0); an absent end is open. */
export interface ReleaseRange {
  readonly since?: number;
  readonly until?: number;
}

/** Reads, writes and checks exactly one type of message. */
export interface MessageCodec<T> {
  /** Name of the TypeScript type, for errors. */
  readonly name: string;
  read(reader: Reader): T;
  write(writer: Writer, message: T): void;
  readonly validate: Validate;
}

/** Keys that ride beside the fields of every request and are taken out before dispatch. */
export interface RequestEnvelope {
  /** Whether the caller waits for an answer. Absent means true. */
  reply?: boolean;
  /** Whether the server closes the comm after answering. Absent means false. */
  close?: boolean;
  /** Serialization families the caller accepts in the answer, in order of preference. */
  serializers?: readonly string[] | null;
}

/** A request as it stands on the wire. */
export type RequestMessage<Request extends object> = Request & RequestEnvelope & { op: string };

/** A literal that the caller must write after some replies, before the comm may be used again. */
export interface Acknowledgement {
  readonly literal: string;
  /** The reply field and the value of it that ask for the literal; absent: always. */
  readonly when?: { readonly field: string; readonly equals: string };
}

/** An RPC operation of one role. `Request` holds the fields without the envelope. */
export interface RpcOp<Request extends object, Reply> {
  readonly kind: "rpc";
  readonly role: Role;
  /** The string on the wire. */
  readonly op: string;
  /** The method's name in stubs and handler interfaces. */
  readonly method: string;
  readonly releases: ReleaseRange;
  /** What the server does with fields it does not know: Python raises TypeError, or has `**kwargs`. */
  readonly unknownFields: "reject" | "ignore";
  /** True when the call changes nothing and is safe at any time. */
  readonly readOnly: boolean;
  readonly request: MessageCodec<RequestMessage<Request>>;
  /** `null` when nothing is ever written back. */
  readonly reply: MessageCodec<Reply> | null;
  readonly ack?: Acknowledgement;
  /** True when the comm carries stream messages from here on. */
  readonly becomesStream?: boolean;
  /** Python's `module:Qualname` of the handler. */
  readonly source: string;
  readonly summary: string;
}

/** A one-way message of a stream. `Message` holds the fields without `op`. */
export interface StreamOp<Message extends object> {
  readonly kind: "stream";
  readonly direction: StreamDirection;
  readonly op: string;
  readonly method: string;
  readonly releases: ReleaseRange;
  readonly unknownFields: "reject" | "ignore";
  readonly message: MessageCodec<Message & { op: string }>;
  readonly source: string;
  readonly summary: string;
}

/** Any RPC operation, for tables. */
export type AnyRpcOp = RpcOp<object, unknown>;
/** Any stream message, for tables. */
export type AnyStreamOp = StreamOp<object>;

/** Operations by their name on the wire. */
export type RpcTable = ReadonlyMap<string, AnyRpcOp>;
/** Stream messages by their name on the wire. */
export type StreamTable = ReadonlyMap<string, AnyStreamOp>;

/** Options of one call. */
export interface CallOptions {
  /** Milliseconds until the call fails and its comm is closed. */
  readonly timeout?: number;
  /** Aborts the call; its comm is closed, as a late reply would answer the next request. */
  readonly signal?: AbortSignal;
  /** Serialization families to accept in the reply, in order of preference. */
  readonly serializers?: readonly string[];
  /** Asks the server to close the comm after answering; the next call opens another. */
  readonly close?: boolean;
}

/** Whatever can carry a request to one peer: `rpc`, a pooled rpc. */
export interface RpcCaller {
  /** Sends one request and resolves with its validated reply. */
  call<Request extends object, Reply>(
    op: RpcOp<Request, Reply>,
    request: Request,
    options?: CallOptions,
  ): Promise<Reply>;
}

/** Whatever can send the requests that turn a comm into a stream. */
export interface StreamOpener {
  /** Sends the request on a comm of its own and hands that comm over: it is the caller's to read and close. */
  openStream<Request extends object, Reply>(
    op: RpcOp<Request, Reply>,
    request: Request,
    options?: CallOptions,
  ): Promise<Comm>;
}

/** Whatever can carry stream messages to one peer. */
export interface StreamSender {
  /** Queues one message; it leaves with the next batch. */
  send<Message extends object>(op: StreamOp<Message>, message: Message): void;
}

/** What a handler is told about the request it answers. */
export interface HandlerContext {
  /** Address of the peer. */
  readonly peer: string;
  /** The peer's release as an ordinal, when known. */
  readonly release: number;
  /** Aborts when the comm closes or the server stops. */
  readonly signal: AbortSignal;
}

/** One row of the generated catalog of operations. */
export interface CatalogEntry {
  /** Who receives it. */
  readonly role: string;
  readonly channel: "rpc" | "stream";
  /** The string on the wire. */
  readonly op: string;
  /** The TypeScript method. */
  readonly method: string;
  readonly from: readonly string[];
  readonly to: string;
  /** The range of releases in the spec's notation; empty for all. */
  readonly releases: string;
  readonly readOnly: boolean;
  /** Python's `module:Qualname` of what receives it. */
  readonly source: string;
  readonly summary: string;
}
