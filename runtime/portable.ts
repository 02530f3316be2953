/** What every entry of the package exports, on Node and in browsers. */
export * from "../generated/index.js";
export * from "./codegen.js";
export { formatAddress, normalizeAddress, parseAddress, type Address } from "./comm/address.js";
export type { Negotiated } from "./comm/comm.js";
export { packOptionsFor } from "./comm/pack-options.js";
export {
  channelNames,
  setDiagnostics,
  type BatchMoved,
  type Channel,
  type ChannelMessages,
  type ChannelName,
  type CommClosed,
  type CommOpened,
  type CommSide,
  type ErrorMet,
  type RequestEnded,
  type RequestStarted,
} from "./comm/diagnostics.js";
export { connect, type ConnectOptions } from "./comm/connect.js";
export * from "./comm/errors.js";
export type { Security, SecurityOptions, TlsConfig, TlsIdentity, TlsRole } from "./comm/security.js";
export * from "./comm/transport-errors.js";
export { ProtocolError, RemoteError, RpcClosedError, UnknownOpError, type RemoteFailure } from "./rpc/errors.js";
export { readStream, type ReadStreamOptions, type StreamEnd } from "./rpc/read-stream.js";
export { ConnectionPool } from "./rpc/connection-pool.js";
export type { ConnectionPoolOptions, PoolStatistics } from "./rpc/pool-options.js";
export { Rpc, type RpcOptions } from "./rpc/caller.js";
export { rpc, type OwnRpcOptions } from "./rpc/rpc.js";
export { BatchedSend, type BatchedSendOptions, type LostMessage } from "./rpc/batched-send.js";
export { MissingCodecError, compressionNames, type CompressionName } from "./values/compression/codec.js";
export type { CompressionSetting } from "./values/compression/registry.js";
export { openPayload, type OpenPayload, type OpenOptions } from "./values/payloads/open.js";
export { packPickled, packSerialized, type PackOptions } from "./values/payloads/pack.js";
export * from "./values/pickle/index.js";
export * from "./values/python/index.js";
export { defaultLimits, type Limits } from "./wire/limits.js";
export { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "./wire/message.js";
export { ValidationError } from "./wire/validation.js";
export { Client } from "./client/client.js";
export type { ClientContext, StreamMessage } from "./client/context.js";
export * from "./client/errors.js";
export { Future, type CancelOptions } from "./client/futures/future.js";
export type { FutureStatus } from "./client/futures/state.js";
export { TaskError, type PythonException } from "./client/futures/task-error.js";
export type { ClientEvents, ClientOptions, ClientStatus } from "./client/options.js";
export type { ReconnectContext, ReconnectOption, ReconnectStrategy } from "./client/session/reconnect.js";
