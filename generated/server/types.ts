// Types of the requests that several roles answer.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { RequestEnvelope, WireValue } from "../../runtime/codegen.js";
import type { LogEntries, VersionsInfo } from "../shared/types.js";

/** `close` as it stands on the wire. */
export interface ServerCloseMessage extends ServerCloseRequest, RequestEnvelope {
  readonly op: "close";
}

/** Reply of `close`. */
export type ServerCloseReply = "OK";

/** Closes this connection; the server itself goes on. */
export interface ServerCloseRequest {
}

/** `connection_stream` as it stands on the wire. */
export interface ServerConnectionStreamMessage extends ServerConnectionStreamRequest, RequestEnvelope {
  readonly op: "connection_stream";
}

/** Turns this connection into a one-way stream of messages to the server. */
export interface ServerConnectionStreamRequest {
  /**
   * Arguments that are added to each message of the stream, `worker` or `client` for instance; a message's own fields win.
   * Dask sets it inside of the scheduler and never sends it.
   *
   * Default: `null`.
   */
  readonly extra?: ReadonlyMap<string, WireValue> | null;
}

/** `echo` as it stands on the wire. */
export interface ServerEchoMessage extends ServerEchoRequest, RequestEnvelope {
  readonly op: "echo";
}

/** The value of `data`. */
export type ServerEchoReply = WireValue;

/** Answers with what was sent. */
export interface ServerEchoRequest {
  /**
   * What comes back. Dask's benchmark sends random bytes as a `Serialize`d value.
   *
   * Default: `null`.
   */
  readonly data?: WireValue;
}

/** `get_logs` as it stands on the wire. */
export interface ServerGetLogsMessage extends ServerGetLogsRequest, RequestEnvelope {
  readonly op: "get_logs";
}

/** Reply of `get_logs`. */
export type ServerGetLogsReply = LogEntries;

/** Returns what the server has logged lately, newest first. */
export interface ServerGetLogsRequest {
  /**
   * Leave out records made before this time, in seconds since the epoch.
   *
   * Default: `0`.
   */
  readonly start?: number;
  /**
   * At most this many records. Null and 0 stand for all that are kept.
   *
   * Default: `null`.
   */
  readonly n?: number | null;
  /**
   * Put the time of each record in front of it.
   *
   * Default: `false`.
   */
  readonly timestamps?: boolean;
}

/** `versions` as it stands on the wire. */
export interface ServerVersionsMessage extends ServerVersionsRequest, RequestEnvelope {
  readonly op: "versions";
}

/** Reply of `versions`. */
export type ServerVersionsReply = VersionsInfo;

/** Tells which interpreter, system and packages the server runs on. */
export interface ServerVersionsRequest {
  /**
   * Names of distributions to report besides the usual ones. One that is not installed is reported as null. Each answer is
   * remembered for as long as the process runs.
   *
   * Default: `null`.
   */
  readonly packages?: readonly string[] | ReadonlySet<string> | null;
}
