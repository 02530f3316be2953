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
export { Actor, type ActorCallOptions } from "./client/actors/actor.js";
export { ActorLostError } from "./client/actors/errors.js";
export type { Remote } from "./client/actors/remote.js";
export { DatasetExistsError, type Datasets, type SetDatasetOptions } from "./client/datasets.js";
export type { PluginKind, RegisterPluginOptions } from "./client/plugins/plugins.js";
export type { FileInput, UploadFileOptions } from "./client/plugins/upload-file.js";
export type { RunOnSchedulerOptions, RunOptions } from "./client/remote/run.js";
export type { WaitOptions } from "./comm/deadline.js";
export { CoordinationTimeoutError } from "./client/coordination/waiting.js";
export { Event } from "./client/coordination/event.js";
export { Lease, LeaseLostError } from "./client/coordination/lease.js";
export { MultiLease, MultiLock, type MultiLockOptions } from "./client/coordination/multi-lock.js";
export { Queue, type QueueOptions } from "./client/coordination/queue.js";
export { Lock, Semaphore, type AcquireOptions, type SemaphoreOptions } from "./client/coordination/semaphore.js";
export type { SharedInput, SharedValue } from "./client/coordination/shared-value.js";
export { Variable } from "./client/coordination/variable.js";
export {
  RestartError,
  type RestartOptions,
  type RestartOutcome,
  type RestartWorkersOptions,
} from "./client/cluster-info/restart-workers.js";
export type { ClusterProgress, ClusterProgressOptions } from "./client/cluster-info/progress.js";
export {
  PerformanceReportError,
  type FinishReportOptions,
  type PerformanceReport,
} from "./client/cluster-info/performance-report.js";
export type { ClusterMemorySample, MemorySampler } from "./client/cluster-info/memory-sampler.js";
export type { ActiveMemoryManager } from "./client/cluster-info/memory-manager.js";
export type { StoryRow } from "./client/cluster-info/story.js";
export {
  VersionMismatchError,
  type ClusterVersionsReport,
  type PackageVersions,
  type VersionsOptions,
} from "./client/cluster-info/versions.js";
export { WorkersTimeoutError, type WaitForWorkersOptions } from "./client/cluster-info/wait-for-workers.js";
export type { WorkerStatusEvent } from "./client/cluster-info/worker-status.js";
export { DataPlacementError } from "./client/data/placement-error.js";
export type { FuturesInput, WorkersInput } from "./client/operations/arguments.js";
export type {
  DumpOptions,
  DumpToUrlOptions,
  ProfileOptions,
  SampleMemoryOptions,
  SchedulerLogsOptions,
  TaskStreamOptions,
  WorkerLogsOptions,
} from "./client/operations/record-options.js";
export type { NbytesOptions, SchedulerInfoOptions } from "./client/operations/info.js";
export type { LockOptions } from "./client/operations/shared.js";
export type {
  AdaptiveTargetOptions,
  RebalanceOptions,
  ReplicateOptions,
  RetireWorkersOptions,
  WorkersToCloseOptions,
} from "./client/operations/admin.js";
export type { TopicEvent as LoggedEvent } from "./client/topics/event-text.js";
export type { Subscription, SubscriptionOptions } from "./client/topics/subscription.js";
export type { Topics as ClientTopics } from "./client/topics/topics.js";
export {
  ProtocolError,
  RemoteError,
  RpcClosedError,
  UnknownOpError,
  type PythonException,
  type RemoteErrorOptions,
  type RemoteFailure,
} from "./rpc/errors.js";
export { readStream, type ReadStreamOptions, type StreamEnd } from "./rpc/read-stream.js";
export { ConnectionPool } from "./rpc/connection-pool.js";
export type { ConnectionPoolOptions, PoolStatistics } from "./rpc/pool-options.js";
export { Rpc, type RpcOptions } from "./rpc/caller.js";
export { readReply } from "./rpc/exchange.js";
export { rpc, type OwnRpcOptions } from "./rpc/rpc.js";
export { BatchedSend, type BatchedSendOptions, type LostMessage } from "./rpc/batched-send.js";
export { MissingCodecError, compressionNames, type CompressionName } from "./values/compression/codec.js";
export type { CompressionSetting } from "./values/compression/registry.js";
export { openPayload, type OpenPayload, type OpenOptions } from "./values/payloads/open.js";
export { packPickled, packSerialized, type PackOptions } from "./values/payloads/pack.js";
export * from "./values/ndarray/index.js";
export * from "./values/pandas/index.js";
export * from "./values/pickle/index.js";
export * from "./values/python/index.js";
export * from "./values/serialize/index.js";
export { defaultLimits, type Limits } from "./wire/limits.js";
export { decodeMessage, decodeOpen, encodeMessage, encodeOpen } from "./wire/message.js";
export { ValidationError } from "./wire/validation.js";
export { Client } from "./client/client.js";
export type { ClientContext, StreamMessage } from "./client/context.js";
export type { GatherOptions } from "./client/data/gather.js";
export type { ScatterOptions } from "./client/data/scatter.js";
export type { Scattered } from "./client/data/scattered.js";
export * from "./client/errors.js";
export { UNSUPPORTED_FEATURES, UnsupportedFeatureError } from "./client/unsupported.js";
export type { AsCompleted, AsCompletedOptions } from "./client/futures/as-completed.js";
export { Future, type CancelOptions } from "./client/futures/future.js";
export type { FutureStatus } from "./client/futures/state.js";
export { futuresOf, type Gathered } from "./client/futures/structure.js";
export { TaskError } from "./client/futures/task-error.js";
export type { WaitForOptions, Waited } from "./client/futures/wait.js";
export { GraphRef, GraphTask, ref, task, type Kwargs, type PyCallable } from "./client/graph/nodes.js";
export type { GraphOptions, LowLevelGraphOptions, MapOptions, Span, SubmitOptions } from "./client/graph/options.js";
export type { MapArguments, Submission, Submitting } from "./client/graph/submission.js";
export type { ClientEvents, ClientOptions, ClientStatus } from "./client/options.js";
export type {
  ReconnectContext,
  ReconnectOption,
  ReconnectSettings,
  ReconnectStrategy,
} from "./client/session/reconnect.js";
