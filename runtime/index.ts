/**
 * daskwire for Node: typed, validated calls to Dask schedulers, workers and nannies, and a server that answers them.
 *
 * ```ts
 * import { rpc, SchedulerStub } from "daskwire";
 *
 * await using peer = rpc("tcp://127.0.0.1:8786");
 * const scheduler = new SchedulerStub(peer);
 * console.log(await scheduler.whoHas());
 * ```
 */
import { registerTransport } from "./comm/registry.js";
import { tcp } from "./node/tcp.js";

registerTransport(tcp);

export * from "../generated/index.js";
export * from "./codegen.js";
export { formatAddress, normalizeAddress, parseAddress, type Address } from "./comm/address.js";
export type { Negotiated } from "./comm/comm.js";
export { connect, type ConnectOptions } from "./comm/connect.js";
export * from "./comm/errors.js";
export { listen, type Listener, type ListenOptions } from "./comm/listen.js";
export { registerTransport, type Transport } from "./comm/registry.js";
export { ProtocolError, RemoteError, RpcClosedError, UnknownOpError, type RemoteFailure } from "./rpc/errors.js";
export { readStream, type ReadStreamOptions, type StreamEnd } from "./rpc/read-stream.js";
export { rpc, Rpc, type RpcOptions } from "./rpc/rpc.js";
export { Server } from "./rpc/server.js";
export type { ErrorContext, RequestContext, ServerOptions } from "./rpc/server-options.js";
export { StreamWriter } from "./rpc/stream-writer.js";
export { defaultLimits, type Limits } from "./wire/limits.js";
export { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "./wire/message.js";
export { ValidationError } from "./wire/validation.js";
