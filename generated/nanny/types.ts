// Types of the requests that a nanny answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import type { RequestEnvelope, WireValue } from "../../runtime/codegen.js";
import type {
  ServerCloseMessage,
  ServerConnectionStreamMessage,
  ServerEchoMessage,
  ServerGetLogsMessage,
} from "../server/types.js";
import type { Address, ErrorMessage, FunctionSuccess, OKMessage, PluginName, ServerStatus } from "../shared/types.js";

/** `close_gracefully` as it stands on the wire. */
export interface NannyCloseGracefullyMessage extends NannyCloseGracefullyRequest, RequestEnvelope {
  readonly op: "close_gracefully";
}

/** Reply of `close_gracefully`. */
export type NannyCloseGracefullyReply = null;

/** Tells the nanny that its worker is about to end on purpose, and must not be started again. */
export interface NannyCloseGracefullyRequest {
  /**
   * Why, for the log.
   *
   * Default: `"nanny-close-gracefully"`.
   */
  readonly reason?: string;
}

/** `dump_state` as it stands on the wire. */
export interface NannyDumpStateMessage extends NannyDumpStateRequest, RequestEnvelope {
  readonly op: "dump_state";
}

/** Reply of `dump_state`. */
export interface NannyDumpStateReply {
  /** Name of the nanny's class: `Nanny`, or that of a subclass. */
  readonly type?: string;
  /** Name of this process, as in `Nanny-5f0c...`; unique to one start. */
  readonly id?: string;
  /** Where the nanny listens. */
  readonly address?: Address;
  /** By name; a worker's dump writes Python's `repr` here. */
  readonly status?: ServerStatus;
  /** Identifier of the thread of the event loop, as Python gives it. */
  readonly thread_id?: number;
}

/** Returns the little that a nanny tells of its state. */
export interface NannyDumpStateRequest {
  /**
   * Names of fields to leave out of the reply.
   *
   * Default: `[]`.
   */
  readonly exclude?: readonly string[] | ReadonlySet<string>;
}

/** `identity` as it stands on the wire. */
export interface NannyIdentityMessage extends NannyIdentityRequest, RequestEnvelope {
  readonly op: "identity";
}

/** Reply of `identity`. */
export interface NannyIdentityReply {
  /** Name of the nanny's class: `Nanny`, or that of a subclass. */
  readonly type: string;
  /** Name of this process, as in `Nanny-5f0c...`; unique to one start. */
  readonly id: string;
}

/** Tells who this nanny is, and nothing of its worker. */
export interface NannyIdentityRequest {
}

/** `instantiate` as it stands on the wire. */
export interface NannyInstantiateMessage extends NannyInstantiateRequest, RequestEnvelope {
  readonly op: "instantiate";
}

/** Status of the worker's process, a member of `distributed.core.Status`; `running` if all is well. */
export type NannyInstantiateReply = WireValue;

/** Starts the worker's process, if it does not run already. */
export interface NannyInstantiateRequest {
}

/** `kill` as it stands on the wire. */
export interface NannyKillMessage extends NannyKillRequest, RequestEnvelope {
  readonly op: "kill";
}

/** Reply of `kill`. */
export type NannyKillReply = null;

/** Ends the worker's process; unless the nanny is closing, it starts a new one afterwards. */
export interface NannyKillRequest {
  /**
   * Seconds, see above. Dask leaves it at its default.
   *
   * Default: `5`.
   */
  readonly timeout?: number;
  /**
   * Why, for the logs and for the worker's events.
   *
   * Default: `"nanny-kill"`.
   */
  readonly reason?: string;
}

/** `plugin_add` as it stands on the wire. */
export interface NannyPluginAddMessage extends NannyPluginAddRequest, RequestEnvelope {
  readonly op: "plugin_add";
}

/** Reply of `plugin_add`. */
export type NannyPluginAddReply = OKMessage | ErrorMessage;

/** Installs a plugin on this nanny and runs its `setup`. */
export interface NannyPluginAddRequest {
  /** A pickle of a `distributed.diagnostics.plugin.NannyPlugin`. */
  readonly plugin: Uint8Array;
  /**
   * What to call it. Null takes the plugin's own attribute `name`, or a random name if it has none.
   *
   * Default: `null`.
   */
  readonly name?: PluginName;
}

/** `plugin_remove` as it stands on the wire. */
export interface NannyPluginRemoveMessage extends NannyPluginRemoveRequest, RequestEnvelope {
  readonly op: "plugin_remove";
}

/** Reply of `plugin_remove`. */
export type NannyPluginRemoveReply = OKMessage | ErrorMessage;

/** Removes a plugin from this nanny and runs its `teardown`. */
export interface NannyPluginRemoveRequest {
  /** Name under which the plugin was installed. */
  readonly name: PluginName;
}

/** `restart` as it stands on the wire. */
export interface NannyRestartMessage extends NannyRestartRequest, RequestEnvelope {
  readonly op: "restart";
}

/** Reply of `restart`. */
export type NannyRestartReply = "OK" | "timed out" | ErrorMessage;

/** Ends the worker's process and starts a new one. */
export interface NannyRestartRequest {
  /**
   * Seconds to wait. After that the reply is `timed out`, and the restart goes on.
   *
   * Default: `30`.
   */
  readonly timeout?: number;
  /**
   * Why, for the logs.
   *
   * Default: `"nanny-restart"`.
   */
  readonly reason?: string;
}

/** `run` as it stands on the wire. */
export interface NannyRunMessage extends NannyRunRequest, RequestEnvelope {
  readonly op: "run";
}

/** Reply of `run`. */
export type NannyRunReply = FunctionSuccess | ErrorMessage;

/** Calls a function in the nanny's process, outside of the worker. */
export interface NannyRunRequest {
  /** A pickle of the function. */
  readonly function: Uint8Array;
  /**
   * A pickle of the tuple of positional arguments, or an empty list for none.
   *
   * Default: `[]`.
   */
  readonly args?: Uint8Array | readonly null[];
  /**
   * A pickle of the dict of keyword arguments.
   *
   * Default: `null`.
   */
  readonly kwargs?: Uint8Array | null;
  /**
   * Whether the reply waits for a coroutine function to end. If false it is started in the background, `result` is None, and
   * an exception is only logged.
   *
   * Default: `true`.
   */
  readonly wait?: boolean;
}

/** `terminate` as it stands on the wire. */
export interface NannyTerminateMessage extends NannyTerminateRequest, RequestEnvelope {
  readonly op: "terminate";
}

/** On a network connection it does not arrive, see above. */
export type NannyTerminateReply = "OK";

/** Shuts down the nanny and its worker. */
export interface NannyTerminateRequest {
  /**
   * Seconds that the worker's process has to end, as in `kill`.
   *
   * Default: `5`.
   */
  readonly timeout?: number;
  /**
   * Why, for the logs.
   *
   * Default: `"nanny-close"`.
   */
  readonly reason?: string;
}

/** Every request that a nanny answers, as it stands on the wire. */
export type AnyNannyRequest = 
    | ServerCloseMessage
    | NannyCloseGracefullyMessage
    | ServerConnectionStreamMessage
    | NannyDumpStateMessage
    | ServerEchoMessage
    | ServerGetLogsMessage
    | NannyIdentityMessage
    | NannyInstantiateMessage
    | NannyKillMessage
    | NannyPluginAddMessage
    | NannyPluginRemoveMessage
    | NannyRestartMessage
    | NannyRunMessage
    | NannyTerminateMessage;
