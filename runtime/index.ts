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
import { channel } from "node:diagnostics_channel";
import { setDiagnostics } from "./comm/diagnostics.js";
import { inproc } from "./comm/inproc.js";
import { registerTransport } from "./comm/registry.js";
import { startDebugLog } from "./node/debug-log.js";
import { localProcess } from "./node/local-process.js";
import { registerNativeCodecs } from "./node/native-codecs.js";
import { tcp } from "./node/tcp.js";
import { tls } from "./node/tls.js";
import { ws, wss } from "./node/ws.js";
import { registerNodeText } from "./node/text.js";
import { registerNodeZlib } from "./node/zlib.js";

for (const transport of [tcp, tls, ws, wss, inproc(localProcess)]) registerTransport(transport);
registerNodeText();
registerNodeZlib();
registerNativeCodecs();
setDiagnostics(channel);
startDebugLog(process.env["DASKWIRE_DEBUG"], (line) => void process.stderr.write(line));

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
export { listen, type Listener, type ListenOptions } from "./comm/listen.js";
export { registerTransport, type Transport } from "./comm/registry.js";
export type { Security, SecurityOptions, TlsConfig, TlsIdentity, TlsRole } from "./comm/security.js";
export * from "./comm/transport-errors.js";
export { ProtocolError, RemoteError, RpcClosedError, UnknownOpError, type RemoteFailure } from "./rpc/errors.js";
export { readStream, type ReadStreamOptions, type StreamEnd } from "./rpc/read-stream.js";
export { ConnectionPool } from "./rpc/connection-pool.js";
export type { ConnectionPoolOptions, PoolStatistics } from "./rpc/pool-options.js";
export { Rpc, type RpcOptions } from "./rpc/caller.js";
export { rpc, type OwnRpcOptions } from "./rpc/rpc.js";
export { Server } from "./rpc/server.js";
export type { ErrorContext, RequestContext, ServerOptions } from "./rpc/server-options.js";
export { BatchedSend, type BatchedSendOptions, type LostMessage } from "./rpc/batched-send.js";
export { MissingCodecError, compressionNames, type CompressionName } from "./values/compression/codec.js";
export type { CompressionSetting } from "./values/compression/registry.js";
export { openPayload, type OpenPayload, type OpenOptions } from "./values/payloads/open.js";
export { packPickled, packSerialized, type PackOptions } from "./values/payloads/pack.js";
export { defaultLimits, type Limits } from "./wire/limits.js";
export { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "./wire/message.js";
export { ValidationError } from "./wire/validation.js";
