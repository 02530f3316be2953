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
import { setSha256 } from "./client/graph/sha256.js";
import { setFileReader } from "./client/plugins/upload-file.js";
import { setClientOptionsResolver } from "./client/session/resolver.js";
import { configuredOptions, readFileToUpload } from "./cluster/client-options.js";
import { setDiagnostics } from "./comm/diagnostics.js";
import { inproc } from "./comm/inproc.js";
import { registerTransport } from "./comm/registry.js";
import { startDebugLog } from "./node/debug-log.js";
import { localProcess } from "./node/local-process.js";
import { registerNativeCodecs } from "./node/native-codecs.js";
import { NodeSha256 } from "./node/sha256.js";
import { tcp } from "./node/tcp.js";
import { tls } from "./node/tls.js";
import { ws, wss } from "./node/ws.js";
import { registerNodeText } from "./node/text.js";
import { registerNodeZlib } from "./node/zlib.js";

for (const transport of [tcp, tls, ws, wss, inproc(localProcess)]) registerTransport(transport);
setClientOptionsResolver(configuredOptions);
setFileReader(readFileToUpload);
registerNodeText();
setSha256(() => new NodeSha256());
registerNodeZlib();
registerNativeCodecs();
setDiagnostics(channel);
startDebugLog(process.env["DASKWIRE_DEBUG"], (line) => void process.stderr.write(line));

export * from "./portable.js";
export { listen, type Listener, type ListenOptions } from "./comm/listen.js";
export { registerTransport, type Transport } from "./comm/registry.js";
export { DaskConfig, loadConfig, type LoadConfigOptions } from "./node/config/config.js";
export { readSchedulerFile } from "./node/config/scheduler-file.js";
export type { Environment } from "./node/config/sources.js";
export { ConfigError, type ConfigValue } from "./node/config/tree.js";
export { Server } from "./rpc/server.js";
export type { ErrorContext, RequestContext, ServerOptions } from "./rpc/server-options.js";
