/** What a server is made of. */
import type { Comm } from "../comm/comm.js";
import type { Security } from "../comm/security.js";
import type { PackOptions } from "../values/payloads/pack.js";
import type { CompressionSetting } from "../values/compression/registry.js";
import type { Limits } from "../wire/limits.js";
import type { HandlerContext, Role, RpcTable, StreamTable } from "./op.js";

/** What a handler of our {@link Server} is told about the request it answers. */
export interface RequestContext extends HandlerContext {
  /** Serialization families that the caller accepts in the reply; null when it names none. */
  readonly serializers: readonly string[] | null;
  /** How payloads of the reply are to be packed: with what was agreed on with the caller. */
  readonly pack: Required<PackOptions>;
  /** The comm, for ops that turn it into a stream; the handler may write to it, and read it until its end. */
  readonly comm?: Comm;
}

/** Where an error was met. */
export interface ErrorContext {
  /** Address of the peer; undefined when the listening socket failed. */
  readonly peer?: string | undefined;
  /** The op in hand. */
  readonly op?: string | undefined;
}

/** Options of {@link Server}. */
export interface ServerOptions {
  readonly role: Role;
  /** The ops that are understood. */
  readonly table: RpcTable;
  /**
   * One method per op that is answered, named as the op's `method`: `(request, context) => reply`. An op without a
   * method is unknown, but for those that every server answers: `echo`, `identity` and `dump_state` with what is known here,
   * and `connection_stream` where `streams` is given. What a method throws is answered as an error; `undefined` as null.
   */
  readonly handlers: object;
  /** The name that `identity` tells, which no other process has; made up if absent. Dask: `Server.id`. */
  readonly id?: string | undefined;
  /** Reads comms that have become streams after their handler returned; absent: the handler has done so. */
  readonly streams?: { readonly table: StreamTable; readonly handlers: object } | undefined;
  /** Release to speak to peers whose release is unknown, as an ordinal; the newest if absent. */
  readonly release?: number | undefined;
  /** Ops that are refused although they have a handler. Dask: `distributed.worker.blocked-handlers`. */
  readonly blockedHandlers?: readonly string[] | undefined;
  /** Comms open at the same time, of all listeners together; more are refused. 4096 if absent. */
  readonly maxComms?: number | undefined;
  /** Milliseconds that a peer has for its handshake; 30,000 if absent. */
  readonly handshakeTimeout?: number | undefined;
  /** Milliseconds without a byte after which a message that has begun is given up, and its comm; 60,000 if absent. */
  readonly stallTimeout?: number | undefined;
  /** Milliseconds that a caller has for the acknowledgement of a reply that asks for one; 30,000 if absent. */
  readonly ackTimeout?: number | undefined;
  /** Certificates for `tls://` and `wss://`, and whether they are required; a nanny shows the worker's. */
  readonly security?: Security | undefined;
  /** The compression to announce; null, which is Dask's default, if absent. */
  readonly compression?: CompressionSetting | undefined;
  /** Limits on what is read. */
  readonly limits?: Partial<Limits> | undefined;
  /** Told of everything that goes wrong, also of what was answered to the peer. */
  readonly onError?: ((error: unknown, context: ErrorContext) => void) | undefined;
  /** Told of fields that the spec does not know, as JSON pointers. */
  readonly onUnknownFields?: ((op: string, pointers: readonly string[], peer: string) => void) | undefined;
}
