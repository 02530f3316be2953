// Codecs of the requests that a scheduler answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import {
  Float,
  type Key,
  type KeyMap,
  type Mutable,
  type Pickled,
  type Reader,
  Serialized,
  type WireValue,
  type Writer,
  fields,
} from "../../runtime/codegen.js";
import { readAnyNannyRequest, writeAnyNannyRequest } from "../nanny/codecs.js";
import type { AnyNannyRequest } from "../nanny/types.js";
import {
  readServerCloseMessage,
  readServerConnectionStreamMessage,
  readServerEchoMessage,
  readServerGetLogsMessage,
  readServerVersionsMessage,
  writeServerCloseMessage,
  writeServerConnectionStreamMessage,
  writeServerEchoMessage,
  writeServerGetLogsMessage,
  writeServerVersionsMessage,
} from "../server/codecs.js";
import {
  readAddress,
  readBandwidths,
  readClusterState,
  readCoordinationName,
  readFrameInfo,
  readHashable,
  readHeartbeatExtensions,
  readHeartbeatInterval,
  readHostInfo,
  readKeyCollection,
  readKeysByWorker,
  readLogEntries,
  readMemorySample,
  readNbytesByKey,
  readPluginName,
  readPluginReplies,
  readProfileNode,
  readPublishedDataset,
  readQueueRecord,
  readRemoteException,
  readRemoteTraceback,
  readResourceQuantities,
  readSchedulerIdentity,
  readSchedulerStateDump,
  readSerializedByKey,
  readServerStatus,
  readServicePorts,
  readShuffleId,
  readShuffleRunId,
  readStimulusId,
  readTaskStreamRow,
  readTopic,
  readTopicEvent,
  readTopics,
  readTransition,
  readVersionsInfo,
  readWorkerInfo,
  readWorkerMetrics,
  readWorkerName,
  readWorkerReference,
  readWorkerSummary,
  readWorkersByKey,
  writeAddress,
  writeBandwidths,
  writeClusterState,
  writeCoordinationName,
  writeFrameInfo,
  writeHashable,
  writeHeartbeatExtensions,
  writeHeartbeatInterval,
  writeHostInfo,
  writeKeyCollection,
  writeKeysByWorker,
  writeLogEntries,
  writeMemorySample,
  writeNbytesByKey,
  writePluginName,
  writePluginReplies,
  writeProfileNode,
  writePublishedDataset,
  writeQueueRecord,
  writeRemoteException,
  writeRemoteTraceback,
  writeResourceQuantities,
  writeSchedulerIdentity,
  writeSchedulerStateDump,
  writeSerializedByKey,
  writeServerStatus,
  writeServicePorts,
  writeShuffleId,
  writeShuffleRunId,
  writeStimulusId,
  writeTaskStreamRow,
  writeTopic,
  writeTopicEvent,
  writeTopics,
  writeTransition,
  writeVersionsInfo,
  writeWorkerInfo,
  writeWorkerMetrics,
  writeWorkerName,
  writeWorkerReference,
  writeWorkerSummary,
  writeWorkersByKey,
} from "../shared/codecs.js";
import type {
  Address,
  CoordinationName,
  HeartbeatExtensions,
  HeartbeatInterval,
  HostInfo,
  KeyCollection,
  PublishedDataset,
  QueueRecord,
  QueuedFuture,
  QueuedValue,
  RemoteException,
  RemoteTraceback,
  ResourceQuantities,
  SchedulerTaskState,
  SerializedByKey,
  StimulusId,
  TopicEvent,
  WorkerCollection,
  WorkerReference,
} from "../shared/types.js";
import { readAnyWorkerRequest, writeAnyWorkerRequest } from "../worker/codecs.js";
import type { AnyWorkerRequest } from "../worker/types.js";
import type {
  AnySchedulerRequest,
  GatherError,
  GatherSuccess,
  HardwareBenchmarks,
  HeartbeatReceived,
  HeartbeatUnknownWorker,
  NannyRegistered,
  ProfileReply,
  PublishPutSuccess,
  RebalancePartialFail,
  RebalanceSuccess,
  ReplicateMissing,
  SchedulerAdaptiveTargetMessage,
  SchedulerAdaptiveTargetReply,
  SchedulerAddKeysMessage,
  SchedulerAddKeysReply,
  SchedulerAmmHandlerMessage,
  SchedulerAmmHandlerReply,
  SchedulerBenchmarkHardwareMessage,
  SchedulerBenchmarkHardwareReply,
  SchedulerBroadcastMessage,
  SchedulerBroadcastReply,
  SchedulerCallStackMessage,
  SchedulerCallStackReply,
  SchedulerCheckIdleMessage,
  SchedulerCheckIdleReply,
  SchedulerDumpClusterStateToUrlMessage,
  SchedulerDumpClusterStateToUrlReply,
  SchedulerDumpStateMessage,
  SchedulerDumpStateReply,
  SchedulerEventClearMessage,
  SchedulerEventClearReply,
  SchedulerEventIsSetMessage,
  SchedulerEventIsSetReply,
  SchedulerEventSetMessage,
  SchedulerEventSetReply,
  SchedulerEventWaitMessage,
  SchedulerEventWaitReply,
  SchedulerEventsMessage,
  SchedulerEventsReply,
  SchedulerFeedMessage,
  SchedulerGatherMessage,
  SchedulerGatherReply,
  SchedulerGetClusterStateMessage,
  SchedulerGetClusterStateReply,
  SchedulerGetErrorCauseMessage,
  SchedulerGetErrorCauseReply,
  SchedulerGetMetadataMessage,
  SchedulerGetMetadataReply,
  SchedulerGetRunspecMessage,
  SchedulerGetRunspecReply,
  SchedulerGetStoryMessage,
  SchedulerGetStoryReply,
  SchedulerGetTaskPrefixStatesMessage,
  SchedulerGetTaskPrefixStatesReply,
  SchedulerGetTaskStatusMessage,
  SchedulerGetTaskStatusReply,
  SchedulerGetTaskStreamIndexMessage,
  SchedulerGetTaskStreamIndexReply,
  SchedulerGetTaskStreamMessage,
  SchedulerGetTaskStreamReply,
  SchedulerHasWhatMessage,
  SchedulerHasWhatReply,
  SchedulerHeartbeatWorkerMessage,
  SchedulerHeartbeatWorkerReply,
  SchedulerIdentityMessage,
  SchedulerIdentityReply,
  SchedulerLogEventMessage,
  SchedulerLogEventReply,
  SchedulerLogsMessage,
  SchedulerLogsReply,
  SchedulerMemorySamplerStartMessage,
  SchedulerMemorySamplerStartReply,
  SchedulerMemorySamplerStopMessage,
  SchedulerMemorySamplerStopReply,
  SchedulerMultiLockAcquireMessage,
  SchedulerMultiLockAcquireReply,
  SchedulerMultiLockReleaseMessage,
  SchedulerMultiLockReleaseReply,
  SchedulerNbytesMessage,
  SchedulerNbytesReply,
  SchedulerNcoresMessage,
  SchedulerNcoresReply,
  SchedulerNcoresRunningMessage,
  SchedulerNcoresRunningReply,
  SchedulerPerformanceReportMessage,
  SchedulerPerformanceReportReply,
  SchedulerProcessingMessage,
  SchedulerProcessingReply,
  SchedulerProfileMessage,
  SchedulerProfileReply,
  SchedulerProxyMessage,
  SchedulerProxyReply,
  SchedulerPublishDeleteMessage,
  SchedulerPublishDeleteReply,
  SchedulerPublishGetMessage,
  SchedulerPublishGetReply,
  SchedulerPublishListMessage,
  SchedulerPublishListReply,
  SchedulerPublishPutMessage,
  SchedulerPublishPutReply,
  SchedulerPublishWaitFlushMessage,
  SchedulerPublishWaitFlushReply,
  SchedulerQueueCreateMessage,
  SchedulerQueueCreateReply,
  SchedulerQueueGetMessage,
  SchedulerQueueGetReply,
  SchedulerQueuePutMessage,
  SchedulerQueuePutReply,
  SchedulerQueueQsizeMessage,
  SchedulerQueueQsizeReply,
  SchedulerRebalanceMessage,
  SchedulerRebalanceReply,
  SchedulerRegisterClientMessage,
  SchedulerRegisterNannyMessage,
  SchedulerRegisterNannyPluginMessage,
  SchedulerRegisterNannyPluginReply,
  SchedulerRegisterNannyReply,
  SchedulerRegisterSchedulerPluginMessage,
  SchedulerRegisterSchedulerPluginReply,
  SchedulerRegisterWorkerMessage,
  SchedulerRegisterWorkerPluginMessage,
  SchedulerRegisterWorkerPluginReply,
  SchedulerRegisterWorkerReply,
  SchedulerReplicateMessage,
  SchedulerReplicateReply,
  SchedulerRestartMessage,
  SchedulerRestartReply,
  SchedulerRestartWorkersMessage,
  SchedulerRestartWorkersReply,
  SchedulerRetireWorkersMessage,
  SchedulerRetireWorkersReply,
  SchedulerRetryMessage,
  SchedulerRetryReply,
  SchedulerRunFunctionMessage,
  SchedulerRunFunctionReply,
  SchedulerScatterMessage,
  SchedulerScatterReply,
  SchedulerSemaphoreAcquireMessage,
  SchedulerSemaphoreAcquireReply,
  SchedulerSemaphoreCloseMessage,
  SchedulerSemaphoreCloseReply,
  SchedulerSemaphoreRefreshLeasesMessage,
  SchedulerSemaphoreRefreshLeasesReply,
  SchedulerSemaphoreRegisterMessage,
  SchedulerSemaphoreRegisterReply,
  SchedulerSemaphoreReleaseMessage,
  SchedulerSemaphoreReleaseReply,
  SchedulerSemaphoreValueMessage,
  SchedulerSemaphoreValueReply,
  SchedulerSetMetadataMessage,
  SchedulerSetMetadataReply,
  SchedulerSetResourcesMessage,
  SchedulerSetResourcesReply,
  SchedulerSetRestrictionsMessage,
  SchedulerSetRestrictionsReply,
  SchedulerShuffleBarrierMessage,
  SchedulerShuffleBarrierReply,
  SchedulerShuffleGetMessage,
  SchedulerShuffleGetOrCreateMessage,
  SchedulerShuffleGetOrCreateReply,
  SchedulerShuffleGetReply,
  SchedulerShuffleRestrictTaskMessage,
  SchedulerShuffleRestrictTaskReply,
  SchedulerStartTaskMetadataMessage,
  SchedulerStartTaskMetadataReply,
  SchedulerStopTaskMetadataMessage,
  SchedulerStopTaskMetadataReply,
  SchedulerSubscribeWorkerStatusMessage,
  SchedulerSubscribeWorkerStatusReply,
  SchedulerSummary,
  SchedulerTerminateMessage,
  SchedulerTerminateReply,
  SchedulerUnregisterMessage,
  SchedulerUnregisterNannyPluginMessage,
  SchedulerUnregisterNannyPluginReply,
  SchedulerUnregisterReply,
  SchedulerUnregisterSchedulerPluginMessage,
  SchedulerUnregisterSchedulerPluginReply,
  SchedulerUnregisterWorkerPluginMessage,
  SchedulerUnregisterWorkerPluginReply,
  SchedulerUpdateDataMessage,
  SchedulerUpdateDataReply,
  SchedulerVariableGetMessage,
  SchedulerVariableGetReply,
  SchedulerVariableSetMessage,
  SchedulerVariableSetReply,
  SchedulerWhoHasMessage,
  SchedulerWhoHasReply,
  SchedulerWorkerLogsMessage,
  SchedulerWorkerLogsReply,
  SchedulerWorkersToCloseMessage,
  SchedulerWorkersToCloseReply,
  TaskMetadata,
  TaskPrefixStates,
  WorkerNotRegistered,
  WorkerRegistered,
} from "./types.js";

const GATHER_ERROR_FIELDS = /*@__PURE__*/ fields("status", "keys");

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function readKey(r: Reader): Key {
  return r.key();
}

/** Reads GatherError. */
export function readGatherError(r: Reader): GatherError {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GatherError;
  const m: Mutable<Partial<GatherError>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GATHER_ERROR_FIELDS, field))) {
      case 0:
        m.status = r.string() as "error";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as GatherError;
}

/** Writes GatherError. */
export function writeGatherError(w: Writer, m: GatherError): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GATHER_ERROR_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(GATHER_ERROR_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("GatherError", name);
    }
    n++;
  }
  w.noExtras("GatherError", m);
  w.mapEnd(at, 2, n);
}

const GATHER_SUCCESS_FIELDS = /*@__PURE__*/ fields("status", "data");

/** Reads GatherSuccess. */
export function readGatherSuccess(r: Reader): GatherSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GatherSuccess;
  const m: Mutable<Partial<GatherSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GATHER_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.data = readSerializedByKey(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as GatherSuccess;
}

/** Writes GatherSuccess. */
export function writeGatherSuccess(w: Writer, m: GatherSuccess): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GATHER_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      case "data":
        w.field(GATHER_SUCCESS_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      default:
        w.unknownField("GatherSuccess", name);
    }
    n++;
  }
  w.noExtras("GatherSuccess", m);
  w.mapEnd(at, 2, n);
}

const HARDWARE_BENCHMARKS_FIELDS = /*@__PURE__*/ fields("disk", "memory", "network");

/** Reads HardwareBenchmarks. */
export function readHardwareBenchmarks(r: Reader): HardwareBenchmarks {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as HardwareBenchmarks;
  const m: Mutable<Partial<HardwareBenchmarks>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HARDWARE_BENCHMARKS_FIELDS, field))) {
      case 0:
        m.disk = readBandwidths(r);
        break;
      case 1:
        m.memory = readBandwidths(r);
        break;
      case 2:
        m.network = readBandwidths(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as HardwareBenchmarks;
}

/** Writes HardwareBenchmarks. */
export function writeHardwareBenchmarks(w: Writer, m: HardwareBenchmarks): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "disk":
        w.field(HARDWARE_BENCHMARKS_FIELDS, 0);
        writeBandwidths(w, m.disk!);
        break;
      case "memory":
        w.field(HARDWARE_BENCHMARKS_FIELDS, 1);
        writeBandwidths(w, m.memory!);
        break;
      case "network":
        w.field(HARDWARE_BENCHMARKS_FIELDS, 2);
        writeBandwidths(w, m.network!);
        break;
      default:
        w.unknownField("HardwareBenchmarks", name);
    }
    n++;
  }
  w.noExtras("HardwareBenchmarks", m);
  w.mapEnd(at, 3, n);
}

const HEARTBEAT_RECEIVED_FIELDS = /*@__PURE__*/ fields("status", "time", "heartbeat-interval");

/** Reads HeartbeatReceived. */
export function readHeartbeatReceived(r: Reader): HeartbeatReceived {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as HeartbeatReceived;
  const m: Mutable<Partial<HeartbeatReceived>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HEARTBEAT_RECEIVED_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.time = r.float();
        break;
      case 2:
        m["heartbeat-interval"] = readHeartbeatInterval(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as HeartbeatReceived;
}

/** Writes HeartbeatReceived. */
export function writeHeartbeatReceived(w: Writer, m: HeartbeatReceived): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(HEARTBEAT_RECEIVED_FIELDS, 0);
        w.string(m.status!);
        break;
      case "time":
        w.field(HEARTBEAT_RECEIVED_FIELDS, 1);
        w.float(m.time!);
        break;
      case "heartbeat-interval":
        w.field(HEARTBEAT_RECEIVED_FIELDS, 2);
        writeHeartbeatInterval(w, m["heartbeat-interval"]!);
        break;
      default:
        w.unknownField("HeartbeatReceived", name);
    }
    n++;
  }
  w.noExtras("HeartbeatReceived", m);
  w.mapEnd(at, 3, n);
}

const HEARTBEAT_UNKNOWN_WORKER_FIELDS = /*@__PURE__*/ fields("status");

/** Reads HeartbeatUnknownWorker. */
export function readHeartbeatUnknownWorker(r: Reader): HeartbeatUnknownWorker {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as HeartbeatUnknownWorker;
  const m: Mutable<Partial<HeartbeatUnknownWorker>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HEARTBEAT_UNKNOWN_WORKER_FIELDS, field))) {
      case 0:
        m.status = r.string() as "missing";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as HeartbeatUnknownWorker;
}

/** Writes HeartbeatUnknownWorker. */
export function writeHeartbeatUnknownWorker(w: Writer, m: HeartbeatUnknownWorker): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(HEARTBEAT_UNKNOWN_WORKER_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("HeartbeatUnknownWorker", name);
    }
    n++;
  }
  w.noExtras("HeartbeatUnknownWorker", m);
  w.mapEnd(at, 1, n);
}

const NANNY_REGISTERED_FIELDS = /*@__PURE__*/ fields("status", "nanny-plugins");

function writeBytes(w: Writer, v: Uint8Array): void {
  w.bytes(v);
}

function readBytes(r: Reader): Uint8Array {
  return r.bytes();
}

/** Reads NannyRegistered. */
export function readNannyRegistered(r: Reader): NannyRegistered {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyRegistered;
  const m: Mutable<Partial<NannyRegistered>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_REGISTERED_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m["nanny-plugins"] = r.keyMap(readBytes);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as NannyRegistered;
}

/** Writes NannyRegistered. */
export function writeNannyRegistered(w: Writer, m: NannyRegistered): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(NANNY_REGISTERED_FIELDS, 0);
        w.string(m.status!);
        break;
      case "nanny-plugins":
        w.field(NANNY_REGISTERED_FIELDS, 1);
        w.keyMap(m["nanny-plugins"]!, writeBytes);
        break;
      default:
        w.unknownField("NannyRegistered", name);
    }
    n++;
  }
  w.noExtras("NannyRegistered", m);
  w.mapEnd(at, 2, n);
}

const PROFILE_REPLY_FIELDS = /*@__PURE__*/ fields("count", "description", "children", "identifier");

/** Reads ProfileReply. */
export function readProfileReply(r: Reader): ProfileReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ProfileReply;
  const m: Mutable<Partial<ProfileReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(PROFILE_REPLY_FIELDS, field))) {
      case 0:
        m.count = r.int();
        break;
      case 1:
        m.description = readFrameInfo(r);
        break;
      case 2:
        m.children = r.stringMap(readProfileNode);
        break;
      case 3:
        m.identifier = r.string();
        break;
      default:
        r.extraField(m, readProfileNode);
    }
  }
  r.mapEnd();
  return m as ProfileReply;
}

/** Writes ProfileReply. */
export function writeProfileReply(w: Writer, m: ProfileReply): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "count":
        w.field(PROFILE_REPLY_FIELDS, 0);
        w.int(m.count!);
        break;
      case "description":
        w.field(PROFILE_REPLY_FIELDS, 1);
        writeFrameInfo(w, m.description!);
        break;
      case "children":
        w.field(PROFILE_REPLY_FIELDS, 2);
        w.stringMap(m.children!, writeProfileNode);
        break;
      case "identifier":
        w.field(PROFILE_REPLY_FIELDS, 3);
        w.string(m.identifier!);
        break;
      default:
        w.extraField("ProfileReply", m, name, writeProfileNode);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

const PUBLISH_PUT_SUCCESS_FIELDS = /*@__PURE__*/ fields("status", "name");

/** Reads PublishPutSuccess. */
export function readPublishPutSuccess(r: Reader): PublishPutSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as PublishPutSuccess;
  const m: Mutable<Partial<PublishPutSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(PUBLISH_PUT_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.name = readHashable(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as PublishPutSuccess;
}

/** Writes PublishPutSuccess. */
export function writePublishPutSuccess(w: Writer, m: PublishPutSuccess): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(PUBLISH_PUT_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      case "name":
        w.field(PUBLISH_PUT_SUCCESS_FIELDS, 1);
        writeHashable(w, m.name!);
        break;
      default:
        w.unknownField("PublishPutSuccess", name);
    }
    n++;
  }
  w.noExtras("PublishPutSuccess", m);
  w.mapEnd(at, 2, n);
}

const REBALANCE_PARTIAL_FAIL_FIELDS = /*@__PURE__*/ fields("status", "keys");

/** Reads RebalancePartialFail. */
export function readRebalancePartialFail(r: Reader): RebalancePartialFail {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as RebalancePartialFail;
  const m: Mutable<Partial<RebalancePartialFail>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(REBALANCE_PARTIAL_FAIL_FIELDS, field))) {
      case 0:
        m.status = r.string() as "partial-fail";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as RebalancePartialFail;
}

/** Writes RebalancePartialFail. */
export function writeRebalancePartialFail(w: Writer, m: RebalancePartialFail): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(REBALANCE_PARTIAL_FAIL_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(REBALANCE_PARTIAL_FAIL_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("RebalancePartialFail", name);
    }
    n++;
  }
  w.noExtras("RebalancePartialFail", m);
  w.mapEnd(at, 2, n);
}

const REBALANCE_SUCCESS_FIELDS = /*@__PURE__*/ fields("status");

/** Reads RebalanceSuccess. */
export function readRebalanceSuccess(r: Reader): RebalanceSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as RebalanceSuccess;
  const m: Mutable<Partial<RebalanceSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(REBALANCE_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as RebalanceSuccess;
}

/** Writes RebalanceSuccess. */
export function writeRebalanceSuccess(w: Writer, m: RebalanceSuccess): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(REBALANCE_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("RebalanceSuccess", name);
    }
    n++;
  }
  w.noExtras("RebalanceSuccess", m);
  w.mapEnd(at, 1, n);
}

const REPLICATE_MISSING_FIELDS = /*@__PURE__*/ fields("status", "keys");

/** Reads ReplicateMissing. */
export function readReplicateMissing(r: Reader): ReplicateMissing {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ReplicateMissing;
  const m: Mutable<Partial<ReplicateMissing>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(REPLICATE_MISSING_FIELDS, field))) {
      case 0:
        m.status = r.string() as "partial-fail";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ReplicateMissing;
}

/** Writes ReplicateMissing. */
export function writeReplicateMissing(w: Writer, m: ReplicateMissing): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(REPLICATE_MISSING_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(REPLICATE_MISSING_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("ReplicateMissing", name);
    }
    n++;
  }
  w.noExtras("ReplicateMissing", m);
  w.mapEnd(at, 2, n);
}

const SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "target_duration", "reply", "close", "serializers");

function writeNullableNumberOrString(w: Writer, v: number | string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NullableNumberOrString", v);
}

function writeString(w: Writer, v: string): void {
  w.string(v);
}

function writeArrayOfString(w: Writer, v: readonly string[]): void {
  w.array(v, writeString);
}

function writeNullableArrayOfString(w: Writer, v: readonly string[] | null): void {
  if (v === null) return w.null();
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("NullableArrayOfString", v);
}

function readNullableNumberOrString(r: Reader): number | string | null {
  return r.number() as number | string | null;
}

function readString(r: Reader): string {
  return r.string();
}

function readNullableArrayOfString(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

/** Reads SchedulerAdaptiveTargetMessage. */
export function readSchedulerAdaptiveTargetMessage(r: Reader): SchedulerAdaptiveTargetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerAdaptiveTargetMessage;
  const m: Mutable<Partial<SchedulerAdaptiveTargetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "adaptive_target";
        break;
      case 1:
        m.target_duration = readNullableNumberOrString(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerAdaptiveTargetMessage;
}

/** Writes SchedulerAdaptiveTargetMessage. */
export function writeSchedulerAdaptiveTargetMessage(w: Writer, m: SchedulerAdaptiveTargetMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "target_duration":
        w.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, 1);
        writeNullableNumberOrString(w, m.target_duration!);
        break;
      case "reply":
        w.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_ADAPTIVE_TARGET_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerAdaptiveTargetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerAdaptiveTargetMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerAdaptiveTargetReply. */
export function readSchedulerAdaptiveTargetReply(r: Reader): SchedulerAdaptiveTargetReply {
  return r.int();
}

/** Writes SchedulerAdaptiveTargetReply. */
export function writeSchedulerAdaptiveTargetReply(w: Writer, m: SchedulerAdaptiveTargetReply): void {
  w.int(m);
}

const SCHEDULER_ADD_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "worker", "keys", "stimulus_id", "reply", "close", "serializers");

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads SchedulerAddKeysMessage. */
export function readSchedulerAddKeysMessage(r: Reader): SchedulerAddKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerAddKeysMessage;
  const m: Mutable<Partial<SchedulerAddKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "add_keys";
        break;
      case 1:
        m.worker = readAddress(r);
        break;
      case 2:
        m.keys = readKeyCollection(r);
        break;
      case 3:
        m.stimulus_id = readNullableString(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerAddKeysMessage;
}

/** Writes SchedulerAddKeysMessage. */
export function writeSchedulerAddKeysMessage(w: Writer, m: SchedulerAddKeysMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "worker":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 1);
        writeAddress(w, m.worker!);
        break;
      case "keys":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 2);
        writeKeyCollection(w, m.keys!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerAddKeysMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerAddKeysMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerAddKeysReply. */
export function readSchedulerAddKeysReply(r: Reader): SchedulerAddKeysReply {
  return r.string() as "OK" | "not found";
}

/** Writes SchedulerAddKeysReply. */
export function writeSchedulerAddKeysReply(w: Writer, m: SchedulerAddKeysReply): void {
  w.string(m);
}

const SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "method", "reply", "close", "serializers");

/** Reads SchedulerAmmHandlerMessage. */
export function readSchedulerAmmHandlerMessage(r: Reader): SchedulerAmmHandlerMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerAmmHandlerMessage;
  const m: Mutable<Partial<SchedulerAmmHandlerMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "amm_handler";
        break;
      case 1:
        m.method = r.string() as "start" | "stop" | "run_once" | "running";
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerAmmHandlerMessage;
}

/** Writes SchedulerAmmHandlerMessage. */
export function writeSchedulerAmmHandlerMessage(w: Writer, m: SchedulerAmmHandlerMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "method":
        w.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, 1);
        w.string(m.method!);
        break;
      case "reply":
        w.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_AMM_HANDLER_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerAmmHandlerMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerAmmHandlerMessage", m);
  w.mapEnd(at, 5, n);
}

function readNullableBoolean(r: Reader): boolean | null {
  return r.boolean() as boolean | null;
}

function writeNullableBoolean(w: Writer, v: boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableBoolean", v);
}

/** Reads SchedulerAmmHandlerReply. */
export function readSchedulerAmmHandlerReply(r: Reader): SchedulerAmmHandlerReply {
  return readNullableBoolean(r);
}

/** Writes SchedulerAmmHandlerReply. */
export function writeSchedulerAmmHandlerReply(w: Writer, m: SchedulerAmmHandlerReply): void {
  writeNullableBoolean(w, m);
}

const SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads SchedulerBenchmarkHardwareMessage. */
export function readSchedulerBenchmarkHardwareMessage(r: Reader): SchedulerBenchmarkHardwareMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerBenchmarkHardwareMessage;
  const m: Mutable<Partial<SchedulerBenchmarkHardwareMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "benchmark_hardware";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerBenchmarkHardwareMessage;
}

/** Writes SchedulerBenchmarkHardwareMessage. */
export function writeSchedulerBenchmarkHardwareMessage(w: Writer, m: SchedulerBenchmarkHardwareMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_BENCHMARK_HARDWARE_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerBenchmarkHardwareMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerBenchmarkHardwareMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads SchedulerBenchmarkHardwareReply. */
export function readSchedulerBenchmarkHardwareReply(r: Reader): SchedulerBenchmarkHardwareReply {
  return readHardwareBenchmarks(r);
}

/** Writes SchedulerBenchmarkHardwareReply. */
export function writeSchedulerBenchmarkHardwareReply(w: Writer, m: SchedulerBenchmarkHardwareReply): void {
  writeHardwareBenchmarks(w, m);
}

const SCHEDULER_BROADCAST_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "msg", "workers", "hosts", "nanny", "on_error", "reply", "close", "serializers");

function writeWorkerOrNannyRequest(w: Writer, v: AnyWorkerRequest | AnyNannyRequest): void {
  if ((["actor_attribute", "actor_execute", "benchmark_disk", "benchmark_memory", "benchmark_network", "call_stack", "close", "connection_stream", "dump_state", "echo", "free_keys", "gather", "get_data", "get_logs", "get_monitor_info", "get_story", "identity", "keys", "ping", "plugin-add", "plugin-remove", "profile", "profile_metadata", "run", "run_coroutine", "shuffle_inputs_done", "shuffle_receive", "terminate", "update_data", "upload_file", "versions"] as unknown[]).includes(v.op)) return writeAnyWorkerRequest(w, v as never);
  return writeAnyNannyRequest(w, v as never);
}

function writeSetOfWorkerReference(w: Writer, v: ReadonlySet<WorkerReference>): void {
  w.set(v, writeWorkerReference);
}

function writeArrayOfWorkerReference(w: Writer, v: readonly WorkerReference[]): void {
  w.array(v, writeWorkerReference);
}

function writeAny(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny(w: Writer, v: KeyMap<WireValue>): void {
  w.keyMap(v, writeAny);
}

function writeNullableWorkerCollection(w: Writer, v: WorkerCollection | null): void {
  if (v === null) return w.null();
  if (v instanceof Set) return writeSetOfWorkerReference(w, v);
  if (Array.isArray(v)) return writeArrayOfWorkerReference(w, v as never);
  if (typeof v === "object") return writeMapOfAny(w, v as never);
  w.noMatch("NullableWorkerCollection", v);
}

function writeSetOfString(w: Writer, v: ReadonlySet<string>): void {
  w.set(v, writeString);
}

function writeNullableArrayOfStringOrSetOfString(w: Writer, v: readonly string[] | ReadonlySet<string> | null): void {
  if (v === null) return w.null();
  if (v instanceof Set) return writeSetOfString(w, v);
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("NullableArrayOfStringOrSetOfString", v);
}

function readWorkerOrNannyRequest(r: Reader): AnyWorkerRequest | AnyNannyRequest {
  if ((["actor_attribute", "actor_execute", "benchmark_disk", "benchmark_memory", "benchmark_network", "call_stack", "close", "connection_stream", "dump_state", "echo", "free_keys", "gather", "get_data", "get_logs", "get_monitor_info", "get_story", "identity", "keys", "ping", "plugin-add", "plugin-remove", "profile", "profile_metadata", "run", "run_coroutine", "shuffle_inputs_done", "shuffle_receive", "terminate", "update_data", "upload_file", "versions"] as unknown[]).includes(r.seekField("op"))) return readAnyWorkerRequest(r);
  return readAnyNannyRequest(r);
}

function readAny(r: Reader): WireValue {
  return r.any();
}

function readNullableWorkerCollection(r: Reader): WorkerCollection | null {
  switch (r.kind()) {
    case "array":
      return r.array(readWorkerReference) as WorkerCollection | null;
    case "map":
      return r.keyMap(readAny) as WorkerCollection | null;
    case "set":
      return r.set(readWorkerReference) as WorkerCollection | null;
    default:
      return r.any() as unknown as WorkerCollection | null;
  }
}

function readNullableArrayOfStringOrSetOfString(r: Reader): readonly string[] | ReadonlySet<string> | null {
  switch (r.kind()) {
    case "array":
      return r.array(readString) as readonly string[] | ReadonlySet<string> | null;
    case "set":
      return r.set(readString) as readonly string[] | ReadonlySet<string> | null;
    default:
      return r.any() as unknown as readonly string[] | ReadonlySet<string> | null;
  }
}

/** Reads SchedulerBroadcastMessage. */
export function readSchedulerBroadcastMessage(r: Reader): SchedulerBroadcastMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerBroadcastMessage;
  const m: Mutable<Partial<SchedulerBroadcastMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "broadcast";
        break;
      case 1:
        m.msg = readWorkerOrNannyRequest(r);
        break;
      case 2:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 3:
        m.hosts = readNullableArrayOfStringOrSetOfString(r);
        break;
      case 4:
        m.nanny = r.boolean();
        break;
      case 5:
        m.on_error = r.string() as "raise" | "return" | "return_pickle" | "ignore";
        break;
      case 6:
        m.reply = r.boolean();
        break;
      case 7:
        m.close = r.boolean();
        break;
      case 8:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerBroadcastMessage;
}

/** Writes SchedulerBroadcastMessage. */
export function writeSchedulerBroadcastMessage(w: Writer, m: SchedulerBroadcastMessage): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "msg":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 1);
        writeWorkerOrNannyRequest(w, m.msg!);
        break;
      case "workers":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "hosts":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 3);
        writeNullableArrayOfStringOrSetOfString(w, m.hosts!);
        break;
      case "nanny":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 4);
        w.boolean(m.nanny!);
        break;
      case "on_error":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 5);
        w.string(m.on_error!);
        break;
      case "reply":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 6);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 7);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_BROADCAST_MESSAGE_FIELDS, 8);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerBroadcastMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerBroadcastMessage", m);
  w.mapEnd(at, 9, n);
}

function readAny2(r: Reader): WireValue {
  return r.any();
}

function writeAny2(w: Writer, v: WireValue): void {
  w.any(v);
}

/** Reads SchedulerBroadcastReply. */
export function readSchedulerBroadcastReply(r: Reader): SchedulerBroadcastReply {
  return r.stringMap(readAny2);
}

/** Writes SchedulerBroadcastReply. */
export function writeSchedulerBroadcastReply(w: Writer, m: SchedulerBroadcastReply): void {
  w.stringMap(m, writeAny2);
}

const SCHEDULER_CALL_STACK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

function writeSetOfKey(w: Writer, v: ReadonlySet<Key>): void {
  w.set(v, writeKey);
}

function writeArrayOfKey(w: Writer, v: readonly Key[]): void {
  w.array(v, writeKey);
}

function writeNullableKeyCollection(w: Writer, v: KeyCollection | null): void {
  if (v === null) return w.null();
  if (v instanceof Set) return writeSetOfKey(w, v);
  if (Array.isArray(v)) return writeArrayOfKey(w, v as never);
  w.noMatch("NullableKeyCollection", v);
}

function readNullableKeyCollection(r: Reader): KeyCollection | null {
  switch (r.kind()) {
    case "array":
      return r.array(readKey) as KeyCollection | null;
    case "set":
      return r.set(readKey) as KeyCollection | null;
    default:
      return r.any() as unknown as KeyCollection | null;
  }
}

/** Reads SchedulerCallStackMessage. */
export function readSchedulerCallStackMessage(r: Reader): SchedulerCallStackMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerCallStackMessage;
  const m: Mutable<Partial<SchedulerCallStackMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "call_stack";
        break;
      case 1:
        m.keys = readNullableKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerCallStackMessage;
}

/** Writes SchedulerCallStackMessage. */
export function writeSchedulerCallStackMessage(w: Writer, m: SchedulerCallStackMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, 1);
        writeNullableKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_CALL_STACK_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerCallStackMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerCallStackMessage", m);
  w.mapEnd(at, 5, n);
}

function readArrayOfString(r: Reader): readonly string[] {
  return r.array(readString);
}

function readMapOfArrayOfString(r: Reader): KeyMap<readonly string[]> {
  return r.keyMap(readArrayOfString);
}

function writeMapOfArrayOfString(w: Writer, v: KeyMap<readonly string[]>): void {
  w.keyMap(v, writeArrayOfString);
}

/** Reads SchedulerCallStackReply. */
export function readSchedulerCallStackReply(r: Reader): SchedulerCallStackReply {
  return r.stringMap(readMapOfArrayOfString);
}

/** Writes SchedulerCallStackReply. */
export function writeSchedulerCallStackReply(w: Writer, m: SchedulerCallStackReply): void {
  w.stringMap(m, writeMapOfArrayOfString);
}

const SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads SchedulerCheckIdleMessage. */
export function readSchedulerCheckIdleMessage(r: Reader): SchedulerCheckIdleMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerCheckIdleMessage;
  const m: Mutable<Partial<SchedulerCheckIdleMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "check_idle";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerCheckIdleMessage;
}

/** Writes SchedulerCheckIdleMessage. */
export function writeSchedulerCheckIdleMessage(w: Writer, m: SchedulerCheckIdleMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_CHECK_IDLE_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerCheckIdleMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerCheckIdleMessage", m);
  w.mapEnd(at, 4, n);
}

function readNullableFloat(r: Reader): number | null {
  return r.float() as number | null;
}

function writeNullableFloat(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.float(v as number);
  w.noMatch("NullableFloat", v);
}

/** Reads SchedulerCheckIdleReply. */
export function readSchedulerCheckIdleReply(r: Reader): SchedulerCheckIdleReply {
  return readNullableFloat(r);
}

/** Writes SchedulerCheckIdleReply. */
export function writeSchedulerCheckIdleReply(w: Writer, m: SchedulerCheckIdleReply): void {
  writeNullableFloat(w, m);
}

const SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "url", "exclude", "format", "reply", "close", "serializers");

function writeArrayOfStringOrSetOfString(w: Writer, v: readonly string[] | ReadonlySet<string>): void {
  if (v instanceof Set) return writeSetOfString(w, v);
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("ArrayOfStringOrSetOfString", v);
}

function writeAny3(w: Writer, v: WireValue): void {
  w.any(v);
}

function readArrayOfStringOrSetOfString(r: Reader): readonly string[] | ReadonlySet<string> {
  switch (r.kind()) {
    case "array":
      return r.array(readString) as readonly string[] | ReadonlySet<string>;
    case "set":
      return r.set(readString) as readonly string[] | ReadonlySet<string>;
    default:
      return r.any() as unknown as readonly string[] | ReadonlySet<string>;
  }
}

function readAny3(r: Reader): WireValue {
  return r.any();
}

/** Reads SchedulerDumpClusterStateToUrlMessage. */
export function readSchedulerDumpClusterStateToUrlMessage(r: Reader): SchedulerDumpClusterStateToUrlMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerDumpClusterStateToUrlMessage;
  const m: Mutable<Partial<SchedulerDumpClusterStateToUrlMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "dump_cluster_state_to_url";
        break;
      case 1:
        m.url = r.string();
        break;
      case 2:
        m.exclude = readArrayOfStringOrSetOfString(r);
        break;
      case 3:
        m.format = r.string() as "msgpack" | "yaml";
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.extraField(m, readAny3);
    }
  }
  r.mapEnd();
  return m as SchedulerDumpClusterStateToUrlMessage;
}

/** Writes SchedulerDumpClusterStateToUrlMessage. */
export function writeSchedulerDumpClusterStateToUrlMessage(w: Writer, m: SchedulerDumpClusterStateToUrlMessage): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "op":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "url":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 1);
        w.string(m.url!);
        break;
      case "exclude":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 2);
        writeArrayOfStringOrSetOfString(w, m.exclude!);
        break;
      case "format":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 3);
        w.string(m.format!);
        break;
      case "reply":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_DUMP_CLUSTER_STATE_TO_URL_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.extraField("SchedulerDumpClusterStateToUrlMessage", m, name, writeAny3);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

/** Reads SchedulerDumpClusterStateToUrlReply. */
export function readSchedulerDumpClusterStateToUrlReply(r: Reader): SchedulerDumpClusterStateToUrlReply {
  return r.null();
}

/** Writes SchedulerDumpClusterStateToUrlReply. */
export function writeSchedulerDumpClusterStateToUrlReply(w: Writer, _m: SchedulerDumpClusterStateToUrlReply): void {
  w.null();
}

const SCHEDULER_DUMP_STATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "exclude", "reply", "close", "serializers");

/** Reads SchedulerDumpStateMessage. */
export function readSchedulerDumpStateMessage(r: Reader): SchedulerDumpStateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerDumpStateMessage;
  const m: Mutable<Partial<SchedulerDumpStateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "dump_state";
        break;
      case 1:
        m.exclude = readArrayOfStringOrSetOfString(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerDumpStateMessage;
}

/** Writes SchedulerDumpStateMessage. */
export function writeSchedulerDumpStateMessage(w: Writer, m: SchedulerDumpStateMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "exclude":
        w.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, 1);
        writeArrayOfStringOrSetOfString(w, m.exclude!);
        break;
      case "reply":
        w.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_DUMP_STATE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerDumpStateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerDumpStateMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerDumpStateReply. */
export function readSchedulerDumpStateReply(r: Reader): SchedulerDumpStateReply {
  return readSchedulerStateDump(r);
}

/** Writes SchedulerDumpStateReply. */
export function writeSchedulerDumpStateReply(w: Writer, m: SchedulerDumpStateReply): void {
  writeSchedulerStateDump(w, m);
}

const SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerEventClearMessage. */
export function readSchedulerEventClearMessage(r: Reader): SchedulerEventClearMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerEventClearMessage;
  const m: Mutable<Partial<SchedulerEventClearMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "event_clear";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerEventClearMessage;
}

/** Writes SchedulerEventClearMessage. */
export function writeSchedulerEventClearMessage(w: Writer, m: SchedulerEventClearMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_EVENT_CLEAR_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerEventClearMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerEventClearMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerEventClearReply. */
export function readSchedulerEventClearReply(r: Reader): SchedulerEventClearReply {
  return r.null();
}

/** Writes SchedulerEventClearReply. */
export function writeSchedulerEventClearReply(w: Writer, _m: SchedulerEventClearReply): void {
  w.null();
}

const SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerEventIsSetMessage. */
export function readSchedulerEventIsSetMessage(r: Reader): SchedulerEventIsSetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerEventIsSetMessage;
  const m: Mutable<Partial<SchedulerEventIsSetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "event_is_set";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerEventIsSetMessage;
}

/** Writes SchedulerEventIsSetMessage. */
export function writeSchedulerEventIsSetMessage(w: Writer, m: SchedulerEventIsSetMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_EVENT_IS_SET_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerEventIsSetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerEventIsSetMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerEventIsSetReply. */
export function readSchedulerEventIsSetReply(r: Reader): SchedulerEventIsSetReply {
  return r.boolean();
}

/** Writes SchedulerEventIsSetReply. */
export function writeSchedulerEventIsSetReply(w: Writer, m: SchedulerEventIsSetReply): void {
  w.boolean(m);
}

const SCHEDULER_EVENT_SET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerEventSetMessage. */
export function readSchedulerEventSetMessage(r: Reader): SchedulerEventSetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerEventSetMessage;
  const m: Mutable<Partial<SchedulerEventSetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "event_set";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerEventSetMessage;
}

/** Writes SchedulerEventSetMessage. */
export function writeSchedulerEventSetMessage(w: Writer, m: SchedulerEventSetMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_EVENT_SET_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerEventSetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerEventSetMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerEventSetReply. */
export function readSchedulerEventSetReply(r: Reader): SchedulerEventSetReply {
  return r.null();
}

/** Writes SchedulerEventSetReply. */
export function writeSchedulerEventSetReply(w: Writer, _m: SchedulerEventSetReply): void {
  w.null();
}

const SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "timeout", "reply", "close", "serializers");

function writeNullableNumber(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NullableNumber", v);
}

function readNullableNumber(r: Reader): number | null {
  return r.number() as number | null;
}

/** Reads SchedulerEventWaitMessage. */
export function readSchedulerEventWaitMessage(r: Reader): SchedulerEventWaitMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerEventWaitMessage;
  const m: Mutable<Partial<SchedulerEventWaitMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "event_wait";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.timeout = readNullableNumber(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerEventWaitMessage;
}

/** Writes SchedulerEventWaitMessage. */
export function writeSchedulerEventWaitMessage(w: Writer, m: SchedulerEventWaitMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "timeout":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.timeout!);
        break;
      case "reply":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_EVENT_WAIT_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerEventWaitMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerEventWaitMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerEventWaitReply. */
export function readSchedulerEventWaitReply(r: Reader): SchedulerEventWaitReply {
  return r.boolean();
}

/** Writes SchedulerEventWaitReply. */
export function writeSchedulerEventWaitReply(w: Writer, m: SchedulerEventWaitReply): void {
  w.boolean(m);
}

const SCHEDULER_EVENTS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "reply", "close", "serializers");

/** Reads SchedulerEventsMessage. */
export function readSchedulerEventsMessage(r: Reader): SchedulerEventsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerEventsMessage;
  const m: Mutable<Partial<SchedulerEventsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "events";
        break;
      case 1:
        m.topic = readTopic(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerEventsMessage;
}

/** Writes SchedulerEventsMessage. */
export function writeSchedulerEventsMessage(w: Writer, m: SchedulerEventsMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, 1);
        writeTopic(w, m.topic!);
        break;
      case "reply":
        w.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_EVENTS_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerEventsMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerEventsMessage", m);
  w.mapEnd(at, 5, n);
}

function readArrayOfTopicEvent(r: Reader): readonly TopicEvent[] {
  return r.array(readTopicEvent);
}

function readArrayOfTopicEventOrMapOfArrayOfTopicEvent(r: Reader): readonly TopicEvent[] | KeyMap<readonly TopicEvent[]> {
  switch (r.kind()) {
    case "array":
      return r.array(readTopicEvent) as readonly TopicEvent[] | KeyMap<readonly TopicEvent[]>;
    case "map":
      return r.keyMap(readArrayOfTopicEvent) as readonly TopicEvent[] | KeyMap<readonly TopicEvent[]>;
    default:
      return r.any() as unknown as readonly TopicEvent[] | KeyMap<readonly TopicEvent[]>;
  }
}

function writeArrayOfTopicEvent(w: Writer, v: readonly TopicEvent[]): void {
  w.array(v, writeTopicEvent);
}

function writeMapOfArrayOfTopicEvent(w: Writer, v: KeyMap<readonly TopicEvent[]>): void {
  w.keyMap(v, writeArrayOfTopicEvent);
}

function writeArrayOfTopicEventOrMapOfArrayOfTopicEvent(w: Writer, v: readonly TopicEvent[] | KeyMap<readonly TopicEvent[]>): void {
  if (Array.isArray(v)) return writeArrayOfTopicEvent(w, v as never);
  if (typeof v === "object") return writeMapOfArrayOfTopicEvent(w, v as never);
  w.noMatch("ArrayOfTopicEventOrMapOfArrayOfTopicEvent", v);
}

/** Reads SchedulerEventsReply. */
export function readSchedulerEventsReply(r: Reader): SchedulerEventsReply {
  return readArrayOfTopicEventOrMapOfArrayOfTopicEvent(r);
}

/** Writes SchedulerEventsReply. */
export function writeSchedulerEventsReply(w: Writer, m: SchedulerEventsReply): void {
  writeArrayOfTopicEventOrMapOfArrayOfTopicEvent(w, m);
}

const SCHEDULER_FEED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "setup", "function", "interval", "teardown", "reply", "close", "serializers");

function writeNullableBytes(w: Writer, v: Uint8Array | null): void {
  if (v === null) return w.null();
  if (v instanceof Uint8Array) return w.bytes(v);
  w.noMatch("NullableBytes", v);
}

function writeNumberOrString(w: Writer, v: number | string): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NumberOrString", v);
}

function readNullableBytes(r: Reader): Uint8Array | null {
  return r.bytes() as Uint8Array | null;
}

function readNumberOrString(r: Reader): number | string {
  return r.number() as number | string;
}

/** Reads SchedulerFeedMessage. */
export function readSchedulerFeedMessage(r: Reader): SchedulerFeedMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerFeedMessage;
  const m: Mutable<Partial<SchedulerFeedMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_FEED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "feed";
        break;
      case 1:
        m.setup = readNullableBytes(r);
        break;
      case 2:
        m.function = readNullableBytes(r);
        break;
      case 3:
        m.interval = readNumberOrString(r);
        break;
      case 4:
        m.teardown = readNullableBytes(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerFeedMessage;
}

/** Writes SchedulerFeedMessage. */
export function writeSchedulerFeedMessage(w: Writer, m: SchedulerFeedMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "setup":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 1);
        writeNullableBytes(w, m.setup!);
        break;
      case "function":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 2);
        writeNullableBytes(w, m.function!);
        break;
      case "interval":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 3);
        writeNumberOrString(w, m.interval!);
        break;
      case "teardown":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 4);
        writeNullableBytes(w, m.teardown!);
        break;
      case "reply":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_FEED_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerFeedMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerFeedMessage", m);
  w.mapEnd(at, 8, n);
}

const SCHEDULER_GATHER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

/** Reads SchedulerGatherMessage. */
export function readSchedulerGatherMessage(r: Reader): SchedulerGatherMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGatherMessage;
  const m: Mutable<Partial<SchedulerGatherMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GATHER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "gather";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGatherMessage;
}

/** Writes SchedulerGatherMessage. */
export function writeSchedulerGatherMessage(w: Writer, m: SchedulerGatherMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GATHER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_GATHER_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(SCHEDULER_GATHER_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GATHER_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GATHER_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGatherMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGatherMessage", m);
  w.mapEnd(at, 5, n);
}

const SCHEDULER_GATHER_REPLY_FIELDS = /*@__PURE__*/ fields("status", "data", "keys");

/** Reads SchedulerGatherReply. */
export function readSchedulerGatherReply(r: Reader): SchedulerGatherReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGatherReply;
  const m: { "status"?: "OK" | "error"; "data"?: SerializedByKey; "keys"?: readonly Key[] } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GATHER_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error";
        break;
      case 1:
        m.data = readSerializedByKey(r);
        break;
      case 2:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGatherReply;
}

/** Writes SchedulerGatherReply. */
export function writeSchedulerGatherReply(w: Writer, value: SchedulerGatherReply): void {
  const m: { "status"?: "OK" | "error"; "data"?: SerializedByKey; "keys"?: readonly Key[] } = value;
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_GATHER_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "data":
        w.field(SCHEDULER_GATHER_REPLY_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      case "keys":
        w.field(SCHEDULER_GATHER_REPLY_FIELDS, 2);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("SchedulerGatherReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerGatherReply", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "exclude", "reply", "close", "serializers");

/** Reads SchedulerGetClusterStateMessage. */
export function readSchedulerGetClusterStateMessage(r: Reader): SchedulerGetClusterStateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetClusterStateMessage;
  const m: Mutable<Partial<SchedulerGetClusterStateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_cluster_state";
        break;
      case 1:
        m.exclude = readArrayOfStringOrSetOfString(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetClusterStateMessage;
}

/** Writes SchedulerGetClusterStateMessage. */
export function writeSchedulerGetClusterStateMessage(w: Writer, m: SchedulerGetClusterStateMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "exclude":
        w.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, 1);
        writeArrayOfStringOrSetOfString(w, m.exclude!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_CLUSTER_STATE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetClusterStateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetClusterStateMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerGetClusterStateReply. */
export function readSchedulerGetClusterStateReply(r: Reader): SchedulerGetClusterStateReply {
  return readClusterState(r);
}

/** Writes SchedulerGetClusterStateReply. */
export function writeSchedulerGetClusterStateReply(w: Writer, m: SchedulerGetClusterStateReply): void {
  writeClusterState(w, m);
}

const SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

/** Reads SchedulerGetErrorCauseMessage. */
export function readSchedulerGetErrorCauseMessage(r: Reader): SchedulerGetErrorCauseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetErrorCauseMessage;
  const m: Mutable<Partial<SchedulerGetErrorCauseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_error_cause";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetErrorCauseMessage;
}

/** Writes SchedulerGetErrorCauseMessage. */
export function writeSchedulerGetErrorCauseMessage(w: Writer, m: SchedulerGetErrorCauseMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_ERROR_CAUSE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetErrorCauseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetErrorCauseMessage", m);
  w.mapEnd(at, 5, n);
}

function readNullableKey(r: Reader): Key | null {
  return r.key() as Key | null;
}

function writeNullableKey(w: Writer, v: Key | null): void {
  if (v === null) return w.null();
  if (typeof v === "string" || typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float || Array.isArray(v)) return w.key(v as Key);
  w.noMatch("NullableKey", v);
}

/** Reads SchedulerGetErrorCauseReply. */
export function readSchedulerGetErrorCauseReply(r: Reader): SchedulerGetErrorCauseReply {
  return readNullableKey(r);
}

/** Writes SchedulerGetErrorCauseReply. */
export function writeSchedulerGetErrorCauseReply(w: Writer, m: SchedulerGetErrorCauseReply): void {
  writeNullableKey(w, m);
}

const SCHEDULER_GET_METADATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "default", "reply", "close", "serializers");

/** Reads SchedulerGetMetadataMessage. */
export function readSchedulerGetMetadataMessage(r: Reader): SchedulerGetMetadataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetMetadataMessage;
  const m: Mutable<Partial<SchedulerGetMetadataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_metadata";
        break;
      case 1:
        m.keys = r.array(readHashable);
        break;
      case 2:
        m.default = r.any();
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetMetadataMessage;
}

/** Writes SchedulerGetMetadataMessage. */
export function writeSchedulerGetMetadataMessage(w: Writer, m: SchedulerGetMetadataMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeHashable);
        break;
      case "default":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 2);
        w.any(m.default!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_METADATA_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetMetadataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetMetadataMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerGetMetadataReply. */
export function readSchedulerGetMetadataReply(r: Reader): SchedulerGetMetadataReply {
  return r.any();
}

/** Writes SchedulerGetMetadataReply. */
export function writeSchedulerGetMetadataReply(w: Writer, m: SchedulerGetMetadataReply): void {
  w.any(m);
}

const SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "reply", "close", "serializers");

/** Reads SchedulerGetRunspecMessage. */
export function readSchedulerGetRunspecMessage(r: Reader): SchedulerGetRunspecMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetRunspecMessage;
  const m: Mutable<Partial<SchedulerGetRunspecMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_runspec";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetRunspecMessage;
}

/** Writes SchedulerGetRunspecMessage. */
export function writeSchedulerGetRunspecMessage(w: Writer, m: SchedulerGetRunspecMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_RUNSPEC_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetRunspecMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetRunspecMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerGetRunspecReply. */
export function readSchedulerGetRunspecReply(r: Reader): SchedulerGetRunspecReply {
  return r.pickled();
}

/** Writes SchedulerGetRunspecReply. */
export function writeSchedulerGetRunspecReply(w: Writer, m: SchedulerGetRunspecReply): void {
  w.pickled(m);
}

const SCHEDULER_GET_STORY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys_or_stimuli", "reply", "close", "serializers");

/** Reads SchedulerGetStoryMessage. */
export function readSchedulerGetStoryMessage(r: Reader): SchedulerGetStoryMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetStoryMessage;
  const m: Mutable<Partial<SchedulerGetStoryMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_story";
        break;
      case 1:
        m.keys_or_stimuli = readKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetStoryMessage;
}

/** Writes SchedulerGetStoryMessage. */
export function writeSchedulerGetStoryMessage(w: Writer, m: SchedulerGetStoryMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys_or_stimuli":
        w.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys_or_stimuli!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_STORY_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetStoryMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetStoryMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerGetStoryReply. */
export function readSchedulerGetStoryReply(r: Reader): SchedulerGetStoryReply {
  return r.array(readTransition);
}

/** Writes SchedulerGetStoryReply. */
export function writeSchedulerGetStoryReply(w: Writer, m: SchedulerGetStoryReply): void {
  w.array(m, writeTransition);
}

const SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads SchedulerGetTaskPrefixStatesMessage. */
export function readSchedulerGetTaskPrefixStatesMessage(r: Reader): SchedulerGetTaskPrefixStatesMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetTaskPrefixStatesMessage;
  const m: Mutable<Partial<SchedulerGetTaskPrefixStatesMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_task_prefix_states";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetTaskPrefixStatesMessage;
}

/** Writes SchedulerGetTaskPrefixStatesMessage. */
export function writeSchedulerGetTaskPrefixStatesMessage(w: Writer, m: SchedulerGetTaskPrefixStatesMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_TASK_PREFIX_STATES_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetTaskPrefixStatesMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetTaskPrefixStatesMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads SchedulerGetTaskPrefixStatesReply. */
export function readSchedulerGetTaskPrefixStatesReply(r: Reader): SchedulerGetTaskPrefixStatesReply {
  return r.stringMap(readTaskPrefixStates);
}

/** Writes SchedulerGetTaskPrefixStatesReply. */
export function writeSchedulerGetTaskPrefixStatesReply(w: Writer, m: SchedulerGetTaskPrefixStatesReply): void {
  w.stringMap(m, writeTaskPrefixStates);
}

const SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

/** Reads SchedulerGetTaskStatusMessage. */
export function readSchedulerGetTaskStatusMessage(r: Reader): SchedulerGetTaskStatusMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetTaskStatusMessage;
  const m: Mutable<Partial<SchedulerGetTaskStatusMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_task_status";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetTaskStatusMessage;
}

/** Writes SchedulerGetTaskStatusMessage. */
export function writeSchedulerGetTaskStatusMessage(w: Writer, m: SchedulerGetTaskStatusMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_TASK_STATUS_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetTaskStatusMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetTaskStatusMessage", m);
  w.mapEnd(at, 5, n);
}

function readNullableSchedulerTaskState(r: Reader): SchedulerTaskState | null {
  return r.string() as SchedulerTaskState | null;
}

function writeNullableSchedulerTaskState(w: Writer, v: SchedulerTaskState | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableSchedulerTaskState", v);
}

/** Reads SchedulerGetTaskStatusReply. */
export function readSchedulerGetTaskStatusReply(r: Reader): SchedulerGetTaskStatusReply {
  return r.keyMap(readNullableSchedulerTaskState);
}

/** Writes SchedulerGetTaskStatusReply. */
export function writeSchedulerGetTaskStatusReply(w: Writer, m: SchedulerGetTaskStatusReply): void {
  w.keyMap(m, writeNullableSchedulerTaskState);
}

const SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

function writeNullableArrayOfString2(w: Writer, v: readonly string[] | null): void {
  if (v === null) return w.null();
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("NullableArrayOfString", v);
}

function readNullableArrayOfString2(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

/** Reads SchedulerGetTaskStreamIndexMessage. */
export function readSchedulerGetTaskStreamIndexMessage(r: Reader): SchedulerGetTaskStreamIndexMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetTaskStreamIndexMessage;
  const m: Mutable<Partial<SchedulerGetTaskStreamIndexMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_task_stream_index";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString2(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetTaskStreamIndexMessage;
}

/** Writes SchedulerGetTaskStreamIndexMessage. */
export function writeSchedulerGetTaskStreamIndexMessage(w: Writer, m: SchedulerGetTaskStreamIndexMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_TASK_STREAM_INDEX_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString2(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetTaskStreamIndexMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetTaskStreamIndexMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads SchedulerGetTaskStreamIndexReply. */
export function readSchedulerGetTaskStreamIndexReply(r: Reader): SchedulerGetTaskStreamIndexReply {
  return r.int();
}

/** Writes SchedulerGetTaskStreamIndexReply. */
export function writeSchedulerGetTaskStreamIndexReply(w: Writer, m: SchedulerGetTaskStreamIndexReply): void {
  w.int(m);
}

const SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "stop", "count", "start_index", "reply", "close", "serializers");

function writeNullableInteger(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function writeNullableInteger2(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function readNullableInteger(r: Reader): number | null {
  return r.int() as number | null;
}

function readNullableInteger2(r: Reader): number | null {
  return r.int() as number | null;
}

/** Reads SchedulerGetTaskStreamMessage. */
export function readSchedulerGetTaskStreamMessage(r: Reader): SchedulerGetTaskStreamMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerGetTaskStreamMessage;
  const m: Mutable<Partial<SchedulerGetTaskStreamMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_task_stream";
        break;
      case 1:
        m.start = readNullableNumberOrString(r);
        break;
      case 2:
        m.stop = readNullableNumberOrString(r);
        break;
      case 3:
        m.count = readNullableInteger(r);
        break;
      case 4:
        m.start_index = readNullableInteger2(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerGetTaskStreamMessage;
}

/** Writes SchedulerGetTaskStreamMessage. */
export function writeSchedulerGetTaskStreamMessage(w: Writer, m: SchedulerGetTaskStreamMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 1);
        writeNullableNumberOrString(w, m.start!);
        break;
      case "stop":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 2);
        writeNullableNumberOrString(w, m.stop!);
        break;
      case "count":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 3);
        writeNullableInteger(w, m.count!);
        break;
      case "start_index":
        if (w.release < 20260600) w.lacksField("SchedulerGetTaskStreamMessage", "start_index", ">=2026.6.0");
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 4);
        writeNullableInteger2(w, m.start_index!);
        break;
      case "reply":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_GET_TASK_STREAM_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerGetTaskStreamMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerGetTaskStreamMessage", m);
  w.mapEnd(at, 8, n);
}

/** Reads SchedulerGetTaskStreamReply. */
export function readSchedulerGetTaskStreamReply(r: Reader): SchedulerGetTaskStreamReply {
  return r.array(readTaskStreamRow);
}

/** Writes SchedulerGetTaskStreamReply. */
export function writeSchedulerGetTaskStreamReply(w: Writer, m: SchedulerGetTaskStreamReply): void {
  w.array(m, writeTaskStreamRow);
}

const SCHEDULER_HAS_WHAT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "reply", "close", "serializers");

/** Reads SchedulerHasWhatMessage. */
export function readSchedulerHasWhatMessage(r: Reader): SchedulerHasWhatMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerHasWhatMessage;
  const m: Mutable<Partial<SchedulerHasWhatMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "has_what";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerHasWhatMessage;
}

/** Writes SchedulerHasWhatMessage. */
export function writeSchedulerHasWhatMessage(w: Writer, m: SchedulerHasWhatMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "reply":
        w.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_HAS_WHAT_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerHasWhatMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerHasWhatMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerHasWhatReply. */
export function readSchedulerHasWhatReply(r: Reader): SchedulerHasWhatReply {
  return readKeysByWorker(r);
}

/** Writes SchedulerHasWhatReply. */
export function writeSchedulerHasWhatReply(w: Writer, m: SchedulerHasWhatReply): void {
  writeKeysByWorker(w, m);
}

const SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "address", "now", "metrics", "executing", "extensions", "resolve_address", "resources", "host_info", "reply", "close", "serializers");

function writeFloat(w: Writer, v: number): void {
  w.float(v);
}

function writeMapOfFloat(w: Writer, v: KeyMap<number>): void {
  w.keyMap(v, writeFloat);
}

function writeNullableMapOfFloat(w: Writer, v: KeyMap<number> | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeMapOfFloat(w, v as never);
  w.noMatch("NullableMapOfFloat", v);
}

function writeNullableHeartbeatExtensions(w: Writer, v: HeartbeatExtensions | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeHeartbeatExtensions(w, v as never);
  w.noMatch("NullableHeartbeatExtensions", v);
}

function writeNullableResourceQuantities(w: Writer, v: ResourceQuantities | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeResourceQuantities(w, v as never);
  w.noMatch("NullableResourceQuantities", v);
}

function writeNullableHostInfo(w: Writer, v: HostInfo | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeHostInfo(w, v as never);
  w.noMatch("NullableHostInfo", v);
}

function readFloat(r: Reader): number {
  return r.float();
}

function readNullableMapOfFloat(r: Reader): KeyMap<number> | null {
  return r.keyMap(readFloat) as KeyMap<number> | null;
}

function readNullableHeartbeatExtensions(r: Reader): HeartbeatExtensions | null {
  return readHeartbeatExtensions(r) as HeartbeatExtensions | null;
}

function readNullableResourceQuantities(r: Reader): ResourceQuantities | null {
  return readResourceQuantities(r) as ResourceQuantities | null;
}

function readNullableHostInfo(r: Reader): HostInfo | null {
  return readHostInfo(r) as HostInfo | null;
}

/** Reads SchedulerHeartbeatWorkerMessage. */
export function readSchedulerHeartbeatWorkerMessage(r: Reader): SchedulerHeartbeatWorkerMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerHeartbeatWorkerMessage;
  const m: Mutable<Partial<SchedulerHeartbeatWorkerMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "heartbeat_worker";
        break;
      case 1:
        m.address = readAddress(r);
        break;
      case 2:
        m.now = readNullableFloat(r);
        break;
      case 3:
        m.metrics = readWorkerMetrics(r);
        break;
      case 4:
        m.executing = readNullableMapOfFloat(r);
        break;
      case 5:
        m.extensions = readNullableHeartbeatExtensions(r);
        break;
      case 6:
        m.resolve_address = r.boolean();
        break;
      case 7:
        m.resources = readNullableResourceQuantities(r);
        break;
      case 8:
        m.host_info = readNullableHostInfo(r);
        break;
      case 9:
        m.reply = r.boolean();
        break;
      case 10:
        m.close = r.boolean();
        break;
      case 11:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerHeartbeatWorkerMessage;
}

/** Writes SchedulerHeartbeatWorkerMessage. */
export function writeSchedulerHeartbeatWorkerMessage(w: Writer, m: SchedulerHeartbeatWorkerMessage): void {
  const at = w.mapStart(12);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "address":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 1);
        writeAddress(w, m.address!);
        break;
      case "now":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 2);
        writeNullableFloat(w, m.now!);
        break;
      case "metrics":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 3);
        writeWorkerMetrics(w, m.metrics!);
        break;
      case "executing":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 4);
        writeNullableMapOfFloat(w, m.executing!);
        break;
      case "extensions":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 5);
        writeNullableHeartbeatExtensions(w, m.extensions!);
        break;
      case "resolve_address":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 6);
        w.boolean(m.resolve_address!);
        break;
      case "resources":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 7);
        writeNullableResourceQuantities(w, m.resources!);
        break;
      case "host_info":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 8);
        writeNullableHostInfo(w, m.host_info!);
        break;
      case "reply":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 9);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 10);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_HEARTBEAT_WORKER_MESSAGE_FIELDS, 11);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerHeartbeatWorkerMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerHeartbeatWorkerMessage", m);
  w.mapEnd(at, 12, n);
}

const SCHEDULER_HEARTBEAT_WORKER_REPLY_FIELDS = /*@__PURE__*/ fields("status", "time", "heartbeat-interval");

/** Reads SchedulerHeartbeatWorkerReply. */
export function readSchedulerHeartbeatWorkerReply(r: Reader): SchedulerHeartbeatWorkerReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerHeartbeatWorkerReply;
  const m: { "status"?: "OK" | "missing"; "time"?: number; "heartbeat-interval"?: HeartbeatInterval } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_HEARTBEAT_WORKER_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "missing";
        break;
      case 1:
        m.time = r.float();
        break;
      case 2:
        m["heartbeat-interval"] = readHeartbeatInterval(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerHeartbeatWorkerReply;
}

/** Writes SchedulerHeartbeatWorkerReply. */
export function writeSchedulerHeartbeatWorkerReply(w: Writer, value: SchedulerHeartbeatWorkerReply): void {
  const m: { "status"?: "OK" | "missing"; "time"?: number; "heartbeat-interval"?: HeartbeatInterval } = value;
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_HEARTBEAT_WORKER_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "time":
        w.field(SCHEDULER_HEARTBEAT_WORKER_REPLY_FIELDS, 1);
        w.float(m.time!);
        break;
      case "heartbeat-interval":
        w.field(SCHEDULER_HEARTBEAT_WORKER_REPLY_FIELDS, 2);
        writeHeartbeatInterval(w, m["heartbeat-interval"]!);
        break;
      default:
        w.unknownField("SchedulerHeartbeatWorkerReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerHeartbeatWorkerReply", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_IDENTITY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "n_workers", "reply", "close", "serializers");

/** Reads SchedulerIdentityMessage. */
export function readSchedulerIdentityMessage(r: Reader): SchedulerIdentityMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerIdentityMessage;
  const m: Mutable<Partial<SchedulerIdentityMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "identity";
        break;
      case 1:
        m.n_workers = r.int();
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerIdentityMessage;
}

/** Writes SchedulerIdentityMessage. */
export function writeSchedulerIdentityMessage(w: Writer, m: SchedulerIdentityMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "n_workers":
        w.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, 1);
        w.int(m.n_workers!);
        break;
      case "reply":
        w.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_IDENTITY_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerIdentityMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerIdentityMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerIdentityReply. */
export function readSchedulerIdentityReply(r: Reader): SchedulerIdentityReply {
  return readSchedulerIdentity(r);
}

/** Writes SchedulerIdentityReply. */
export function writeSchedulerIdentityReply(w: Writer, m: SchedulerIdentityReply): void {
  writeSchedulerIdentity(w, m);
}

const SCHEDULER_LOG_EVENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "msg", "reply", "close", "serializers");

/** Reads SchedulerLogEventMessage. */
export function readSchedulerLogEventMessage(r: Reader): SchedulerLogEventMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerLogEventMessage;
  const m: Mutable<Partial<SchedulerLogEventMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "log_event";
        break;
      case 1:
        m.topic = readTopics(r);
        break;
      case 2:
        m.msg = r.any();
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerLogEventMessage;
}

/** Writes SchedulerLogEventMessage. */
export function writeSchedulerLogEventMessage(w: Writer, m: SchedulerLogEventMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 1);
        writeTopics(w, m.topic!);
        break;
      case "msg":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 2);
        w.any(m.msg!);
        break;
      case "reply":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerLogEventMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerLogEventMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerLogEventReply. */
export function readSchedulerLogEventReply(r: Reader): SchedulerLogEventReply {
  return r.null();
}

/** Writes SchedulerLogEventReply. */
export function writeSchedulerLogEventReply(w: Writer, _m: SchedulerLogEventReply): void {
  w.null();
}

const SCHEDULER_LOGS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "n", "timestamps", "reply", "close", "serializers");

/** Reads SchedulerLogsMessage. */
export function readSchedulerLogsMessage(r: Reader): SchedulerLogsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerLogsMessage;
  const m: Mutable<Partial<SchedulerLogsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_LOGS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "logs";
        break;
      case 1:
        m.start = r.number();
        break;
      case 2:
        m.n = readNullableInteger(r);
        break;
      case 3:
        m.timestamps = r.boolean();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerLogsMessage;
}

/** Writes SchedulerLogsMessage. */
export function writeSchedulerLogsMessage(w: Writer, m: SchedulerLogsMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 1);
        w.number(m.start!);
        break;
      case "n":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 2);
        writeNullableInteger(w, m.n!);
        break;
      case "timestamps":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 3);
        w.boolean(m.timestamps!);
        break;
      case "reply":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_LOGS_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerLogsMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerLogsMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerLogsReply. */
export function readSchedulerLogsReply(r: Reader): SchedulerLogsReply {
  return readLogEntries(r);
}

/** Writes SchedulerLogsReply. */
export function writeSchedulerLogsReply(w: Writer, m: SchedulerLogsReply): void {
  writeLogEntries(w, m);
}

const SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "client", "measure", "interval", "reply", "close", "serializers");

function writeString2(w: Writer, v: "process" | "managed" | "managed_total" | "managed_in_memory" | "spilled" | "managed_spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic"): void {
  w.string(v);
}

function writeString3(w: Writer, v: "process" | "managed" | "managed_total" | "spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic"): void {
  w.string(v);
}

function writeStringByRelease(w: Writer, v: "process" | "managed" | "managed_total" | "managed_in_memory" | "spilled" | "managed_spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic" | "process" | "managed" | "managed_total" | "spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic"): void {
  if (w.release < 20260600) return writeString2(w, v as never);
  return writeString3(w, v as never);
}

function readStringByRelease(r: Reader): "process" | "managed" | "managed_total" | "managed_in_memory" | "spilled" | "managed_spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic" | "process" | "managed" | "managed_total" | "spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic" {
  if (r.release < 20260600) return r.string() as "process" | "managed" | "managed_total" | "managed_in_memory" | "spilled" | "managed_spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic";
  return r.string() as "process" | "managed" | "managed_total" | "spilled" | "unmanaged" | "unmanaged_old" | "unmanaged_recent" | "optimistic";
}

/** Reads SchedulerMemorySamplerStartMessage. */
export function readSchedulerMemorySamplerStartMessage(r: Reader): SchedulerMemorySamplerStartMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerMemorySamplerStartMessage;
  const m: Mutable<Partial<SchedulerMemorySamplerStartMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "memory_sampler_start";
        break;
      case 1:
        m.client = r.string();
        break;
      case 2:
        m.measure = readStringByRelease(r);
        break;
      case 3:
        m.interval = r.number();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerMemorySamplerStartMessage;
}

/** Writes SchedulerMemorySamplerStartMessage. */
export function writeSchedulerMemorySamplerStartMessage(w: Writer, m: SchedulerMemorySamplerStartMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "client":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 1);
        w.string(m.client!);
        break;
      case "measure":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 2);
        writeStringByRelease(w, m.measure!);
        break;
      case "interval":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 3);
        w.number(m.interval!);
        break;
      case "reply":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_MEMORY_SAMPLER_START_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerMemorySamplerStartMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerMemorySamplerStartMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerMemorySamplerStartReply. */
export function readSchedulerMemorySamplerStartReply(r: Reader): SchedulerMemorySamplerStartReply {
  return r.string();
}

/** Writes SchedulerMemorySamplerStartReply. */
export function writeSchedulerMemorySamplerStartReply(w: Writer, m: SchedulerMemorySamplerStartReply): void {
  w.string(m);
}

const SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "reply", "close", "serializers");

/** Reads SchedulerMemorySamplerStopMessage. */
export function readSchedulerMemorySamplerStopMessage(r: Reader): SchedulerMemorySamplerStopMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerMemorySamplerStopMessage;
  const m: Mutable<Partial<SchedulerMemorySamplerStopMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "memory_sampler_stop";
        break;
      case 1:
        m.key = r.string();
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerMemorySamplerStopMessage;
}

/** Writes SchedulerMemorySamplerStopMessage. */
export function writeSchedulerMemorySamplerStopMessage(w: Writer, m: SchedulerMemorySamplerStopMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, 1);
        w.string(m.key!);
        break;
      case "reply":
        w.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_MEMORY_SAMPLER_STOP_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerMemorySamplerStopMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerMemorySamplerStopMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerMemorySamplerStopReply. */
export function readSchedulerMemorySamplerStopReply(r: Reader): SchedulerMemorySamplerStopReply {
  return r.array(readMemorySample);
}

/** Writes SchedulerMemorySamplerStopReply. */
export function writeSchedulerMemorySamplerStopReply(w: Writer, m: SchedulerMemorySamplerStopReply): void {
  w.array(m, writeMemorySample);
}

const SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "locks", "id", "timeout", "num_locks", "reply", "close", "serializers");

function writeSetOfCoordinationName(w: Writer, v: ReadonlySet<CoordinationName>): void {
  w.set(v, writeCoordinationName);
}

function writeArrayOfCoordinationName(w: Writer, v: readonly CoordinationName[]): void {
  w.array(v, writeCoordinationName);
}

function writeArrayOfCoordinationNameOrSetOfCoordinationName(w: Writer, v: readonly CoordinationName[] | ReadonlySet<CoordinationName>): void {
  if (v instanceof Set) return writeSetOfCoordinationName(w, v);
  if (Array.isArray(v)) return writeArrayOfCoordinationName(w, v as never);
  w.noMatch("ArrayOfCoordinationNameOrSetOfCoordinationName", v);
}

function readArrayOfCoordinationNameOrSetOfCoordinationName(r: Reader): readonly CoordinationName[] | ReadonlySet<CoordinationName> {
  switch (r.kind()) {
    case "array":
      return r.array(readCoordinationName) as readonly CoordinationName[] | ReadonlySet<CoordinationName>;
    case "set":
      return r.set(readCoordinationName) as readonly CoordinationName[] | ReadonlySet<CoordinationName>;
    default:
      return r.any() as unknown as readonly CoordinationName[] | ReadonlySet<CoordinationName>;
  }
}

/** Reads SchedulerMultiLockAcquireMessage. */
export function readSchedulerMultiLockAcquireMessage(r: Reader): SchedulerMultiLockAcquireMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerMultiLockAcquireMessage;
  const m: Mutable<Partial<SchedulerMultiLockAcquireMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "multi_lock_acquire";
        break;
      case 1:
        m.locks = readArrayOfCoordinationNameOrSetOfCoordinationName(r);
        break;
      case 2:
        m.id = readNullableString(r);
        break;
      case 3:
        m.timeout = readNullableNumber(r);
        break;
      case 4:
        m.num_locks = r.int();
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerMultiLockAcquireMessage;
}

/** Writes SchedulerMultiLockAcquireMessage. */
export function writeSchedulerMultiLockAcquireMessage(w: Writer, m: SchedulerMultiLockAcquireMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "locks":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 1);
        writeArrayOfCoordinationNameOrSetOfCoordinationName(w, m.locks!);
        break;
      case "id":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.id!);
        break;
      case "timeout":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 3);
        writeNullableNumber(w, m.timeout!);
        break;
      case "num_locks":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 4);
        w.int(m.num_locks!);
        break;
      case "reply":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_MULTI_LOCK_ACQUIRE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerMultiLockAcquireMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerMultiLockAcquireMessage", m);
  w.mapEnd(at, 8, n);
}

/** Reads SchedulerMultiLockAcquireReply. */
export function readSchedulerMultiLockAcquireReply(r: Reader): SchedulerMultiLockAcquireReply {
  return r.boolean();
}

/** Writes SchedulerMultiLockAcquireReply. */
export function writeSchedulerMultiLockAcquireReply(w: Writer, m: SchedulerMultiLockAcquireReply): void {
  w.boolean(m);
}

const SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "id", "reply", "close", "serializers");

/** Reads SchedulerMultiLockReleaseMessage. */
export function readSchedulerMultiLockReleaseMessage(r: Reader): SchedulerMultiLockReleaseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerMultiLockReleaseMessage;
  const m: Mutable<Partial<SchedulerMultiLockReleaseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "multi_lock_release";
        break;
      case 1:
        m.id = readNullableString(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerMultiLockReleaseMessage;
}

/** Writes SchedulerMultiLockReleaseMessage. */
export function writeSchedulerMultiLockReleaseMessage(w: Writer, m: SchedulerMultiLockReleaseMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "id":
        w.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.id!);
        break;
      case "reply":
        w.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_MULTI_LOCK_RELEASE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerMultiLockReleaseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerMultiLockReleaseMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerMultiLockReleaseReply. */
export function readSchedulerMultiLockReleaseReply(r: Reader): SchedulerMultiLockReleaseReply {
  return r.null();
}

/** Writes SchedulerMultiLockReleaseReply. */
export function writeSchedulerMultiLockReleaseReply(w: Writer, _m: SchedulerMultiLockReleaseReply): void {
  w.null();
}

const SCHEDULER_NBYTES_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "summary", "reply", "close", "serializers");

/** Reads SchedulerNbytesMessage. */
export function readSchedulerNbytesMessage(r: Reader): SchedulerNbytesMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerNbytesMessage;
  const m: Mutable<Partial<SchedulerNbytesMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "nbytes";
        break;
      case 1:
        m.keys = readNullableKeyCollection(r);
        break;
      case 2:
        m.summary = r.boolean();
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerNbytesMessage;
}

/** Writes SchedulerNbytesMessage. */
export function writeSchedulerNbytesMessage(w: Writer, m: SchedulerNbytesMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 1);
        writeNullableKeyCollection(w, m.keys!);
        break;
      case "summary":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 2);
        w.boolean(m.summary!);
        break;
      case "reply":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_NBYTES_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerNbytesMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerNbytesMessage", m);
  w.mapEnd(at, 6, n);
}

function readInteger(r: Reader): number {
  return r.int();
}

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

/** Reads SchedulerNbytesReply. */
export function readSchedulerNbytesReply(r: Reader): SchedulerNbytesReply {
  return r.keyMap(readInteger);
}

/** Writes SchedulerNbytesReply. */
export function writeSchedulerNbytesReply(w: Writer, m: SchedulerNbytesReply): void {
  w.keyMap(m, writeInteger);
}

const SCHEDULER_NCORES_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "reply", "close", "serializers");

/** Reads SchedulerNcoresMessage. */
export function readSchedulerNcoresMessage(r: Reader): SchedulerNcoresMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerNcoresMessage;
  const m: Mutable<Partial<SchedulerNcoresMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_NCORES_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "ncores";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerNcoresMessage;
}

/** Writes SchedulerNcoresMessage. */
export function writeSchedulerNcoresMessage(w: Writer, m: SchedulerNcoresMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_NCORES_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_NCORES_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "reply":
        w.field(SCHEDULER_NCORES_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_NCORES_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_NCORES_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerNcoresMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerNcoresMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerNcoresReply. */
export function readSchedulerNcoresReply(r: Reader): SchedulerNcoresReply {
  return r.stringMap(readInteger);
}

/** Writes SchedulerNcoresReply. */
export function writeSchedulerNcoresReply(w: Writer, m: SchedulerNcoresReply): void {
  w.stringMap(m, writeInteger);
}

const SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "reply", "close", "serializers");

/** Reads SchedulerNcoresRunningMessage. */
export function readSchedulerNcoresRunningMessage(r: Reader): SchedulerNcoresRunningMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerNcoresRunningMessage;
  const m: Mutable<Partial<SchedulerNcoresRunningMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "ncores_running";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerNcoresRunningMessage;
}

/** Writes SchedulerNcoresRunningMessage. */
export function writeSchedulerNcoresRunningMessage(w: Writer, m: SchedulerNcoresRunningMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "reply":
        w.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_NCORES_RUNNING_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerNcoresRunningMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerNcoresRunningMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerNcoresRunningReply. */
export function readSchedulerNcoresRunningReply(r: Reader): SchedulerNcoresRunningReply {
  return r.stringMap(readInteger);
}

/** Writes SchedulerNcoresRunningReply. */
export function writeSchedulerNcoresRunningReply(w: Writer, m: SchedulerNcoresRunningReply): void {
  w.stringMap(m, writeInteger);
}

const SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "last_count", "code", "mode", "reply", "close", "serializers");

/** Reads SchedulerPerformanceReportMessage. */
export function readSchedulerPerformanceReportMessage(r: Reader): SchedulerPerformanceReportMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPerformanceReportMessage;
  const m: Mutable<Partial<SchedulerPerformanceReportMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "performance_report";
        break;
      case 1:
        m.start = r.number();
        break;
      case 2:
        m.last_count = r.int();
        break;
      case 3:
        m.code = r.string();
        break;
      case 4:
        m.mode = readNullableString(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPerformanceReportMessage;
}

/** Writes SchedulerPerformanceReportMessage. */
export function writeSchedulerPerformanceReportMessage(w: Writer, m: SchedulerPerformanceReportMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 1);
        w.number(m.start!);
        break;
      case "last_count":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 2);
        w.int(m.last_count!);
        break;
      case "code":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 3);
        w.string(m.code!);
        break;
      case "mode":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 4);
        writeNullableString(w, m.mode!);
        break;
      case "reply":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PERFORMANCE_REPORT_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPerformanceReportMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPerformanceReportMessage", m);
  w.mapEnd(at, 8, n);
}

/** Reads SchedulerPerformanceReportReply. */
export function readSchedulerPerformanceReportReply(r: Reader): SchedulerPerformanceReportReply {
  return r.string();
}

/** Writes SchedulerPerformanceReportReply. */
export function writeSchedulerPerformanceReportReply(w: Writer, m: SchedulerPerformanceReportReply): void {
  w.string(m);
}

const SCHEDULER_PROCESSING_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "reply", "close", "serializers");

/** Reads SchedulerProcessingMessage. */
export function readSchedulerProcessingMessage(r: Reader): SchedulerProcessingMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerProcessingMessage;
  const m: Mutable<Partial<SchedulerProcessingMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "processing";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerProcessingMessage;
}

/** Writes SchedulerProcessingMessage. */
export function writeSchedulerProcessingMessage(w: Writer, m: SchedulerProcessingMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "reply":
        w.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PROCESSING_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerProcessingMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerProcessingMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerProcessingReply. */
export function readSchedulerProcessingReply(r: Reader): SchedulerProcessingReply {
  return readKeysByWorker(r);
}

/** Writes SchedulerProcessingReply. */
export function writeSchedulerProcessingReply(w: Writer, m: SchedulerProcessingReply): void {
  writeKeysByWorker(w, m);
}

const SCHEDULER_PROFILE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "workers", "merge_workers", "start", "stop", "server", "scheduler", "reply", "close", "serializers");

/** Reads SchedulerProfileMessage. */
export function readSchedulerProfileMessage(r: Reader): SchedulerProfileMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerProfileMessage;
  const m: Mutable<Partial<SchedulerProfileMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "profile";
        break;
      case 1:
        m.key = readNullableString(r);
        break;
      case 2:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 3:
        m.merge_workers = r.boolean();
        break;
      case 4:
        m.start = readNullableNumber(r);
        break;
      case 5:
        m.stop = readNullableNumber(r);
        break;
      case 6:
        m.server = r.boolean();
        break;
      case 7:
        m.scheduler = r.boolean();
        break;
      case 8:
        m.reply = r.boolean();
        break;
      case 9:
        m.close = r.boolean();
        break;
      case 10:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerProfileMessage;
}

/** Writes SchedulerProfileMessage. */
export function writeSchedulerProfileMessage(w: Writer, m: SchedulerProfileMessage): void {
  const at = w.mapStart(11);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.key!);
        break;
      case "workers":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "merge_workers":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 3);
        w.boolean(m.merge_workers!);
        break;
      case "start":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 4);
        writeNullableNumber(w, m.start!);
        break;
      case "stop":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 5);
        writeNullableNumber(w, m.stop!);
        break;
      case "server":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 6);
        w.boolean(m.server!);
        break;
      case "scheduler":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 7);
        w.boolean(m.scheduler!);
        break;
      case "reply":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 8);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 9);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PROFILE_MESSAGE_FIELDS, 10);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerProfileMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerProfileMessage", m);
  w.mapEnd(at, 11, n);
}

/** Reads SchedulerProfileReply. */
export function readSchedulerProfileReply(r: Reader): SchedulerProfileReply {
  return readProfileReply(r);
}

/** Writes SchedulerProfileReply. */
export function writeSchedulerProfileReply(w: Writer, m: SchedulerProfileReply): void {
  writeProfileReply(w, m);
}

const SCHEDULER_PROXY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "worker", "msg", "reply", "close", "serializers");

function writeWorkerRequest(w: Writer, v: AnyWorkerRequest): void {
  return writeAnyWorkerRequest(w, v as never);
}

function readWorkerRequest(r: Reader): AnyWorkerRequest {
  return readAnyWorkerRequest(r);
}

/** Reads SchedulerProxyMessage. */
export function readSchedulerProxyMessage(r: Reader): SchedulerProxyMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerProxyMessage;
  const m: Mutable<Partial<SchedulerProxyMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PROXY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "proxy";
        break;
      case 1:
        m.worker = readAddress(r);
        break;
      case 2:
        m.msg = readWorkerRequest(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerProxyMessage;
}

/** Writes SchedulerProxyMessage. */
export function writeSchedulerProxyMessage(w: Writer, m: SchedulerProxyMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "worker":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 1);
        writeAddress(w, m.worker!);
        break;
      case "msg":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 2);
        writeWorkerRequest(w, m.msg!);
        break;
      case "reply":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PROXY_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerProxyMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerProxyMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerProxyReply. */
export function readSchedulerProxyReply(r: Reader): SchedulerProxyReply {
  return r.any();
}

/** Writes SchedulerProxyReply. */
export function writeSchedulerProxyReply(w: Writer, m: SchedulerProxyReply): void {
  w.any(m);
}

const SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "names", "name", "client", "uid", "reply", "close", "serializers");

/** Reads SchedulerPublishDeleteMessage. */
export function readSchedulerPublishDeleteMessage(r: Reader): SchedulerPublishDeleteMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPublishDeleteMessage;
  const m: Mutable<Partial<SchedulerPublishDeleteMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_delete";
        break;
      case 1:
        m.names = r.array(readHashable);
        break;
      case 2:
        m.name = readHashable(r);
        break;
      case 3:
        m.client = r.string();
        break;
      case 4:
        m.uid = r.string();
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPublishDeleteMessage;
}

/** Writes SchedulerPublishDeleteMessage. */
export function writeSchedulerPublishDeleteMessage(w: Writer, m: SchedulerPublishDeleteMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "names":
        if (w.release < 20260600) w.lacksField("SchedulerPublishDeleteMessage", "names", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 1);
        w.array(m.names!, writeHashable);
        break;
      case "name":
        if (w.release >= 20260600) w.lacksField("SchedulerPublishDeleteMessage", "name", "<2026.6.0");
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 2);
        writeHashable(w, m.name!);
        break;
      case "client":
        if (w.release < 20260600) w.lacksField("SchedulerPublishDeleteMessage", "client", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 3);
        w.string(m.client!);
        break;
      case "uid":
        if (w.release < 20260600) w.lacksField("SchedulerPublishDeleteMessage", "uid", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 4);
        w.string(m.uid!);
        break;
      case "reply":
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PUBLISH_DELETE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPublishDeleteMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPublishDeleteMessage", m);
  w.mapEnd(at, 8, n);
}

/** Reads SchedulerPublishDeleteReply. */
export function readSchedulerPublishDeleteReply(r: Reader): SchedulerPublishDeleteReply {
  return r.null();
}

/** Writes SchedulerPublishDeleteReply. */
export function writeSchedulerPublishDeleteReply(w: Writer, _m: SchedulerPublishDeleteReply): void {
  w.null();
}

const SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "names", "name", "client", "reply", "close", "serializers");

function writeNullableString2(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function readNullableString2(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads SchedulerPublishGetMessage. */
export function readSchedulerPublishGetMessage(r: Reader): SchedulerPublishGetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPublishGetMessage;
  const m: Mutable<Partial<SchedulerPublishGetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_get";
        break;
      case 1:
        m.names = r.array(readHashable);
        break;
      case 2:
        m.name = readHashable(r);
        break;
      case 3:
        m.client = readNullableString2(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPublishGetMessage;
}

/** Writes SchedulerPublishGetMessage. */
export function writeSchedulerPublishGetMessage(w: Writer, m: SchedulerPublishGetMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "names":
        if (w.release < 20260600) w.lacksField("SchedulerPublishGetMessage", "names", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 1);
        w.array(m.names!, writeHashable);
        break;
      case "name":
        if (w.release >= 20260600) w.lacksField("SchedulerPublishGetMessage", "name", "<2026.6.0");
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 2);
        writeHashable(w, m.name!);
        break;
      case "client":
        if (w.release >= 20260600) w.lacksField("SchedulerPublishGetMessage", "client", "<2026.6.0");
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 3);
        writeNullableString2(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PUBLISH_GET_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPublishGetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPublishGetMessage", m);
  w.mapEnd(at, 7, n);
}

function readNullablePublishedDataset(r: Reader): PublishedDataset | null {
  return readPublishedDataset(r) as PublishedDataset | null;
}

function readNullablePublishedDataset2(r: Reader): PublishedDataset | null {
  return readPublishedDataset(r) as PublishedDataset | null;
}

function readNullablePublishedDatasetOrArrayOfNullablePublishedDatasetByRelease(r: Reader): PublishedDataset | null | readonly (PublishedDataset | null)[] {
  if (r.release < 20260600) return readNullablePublishedDataset(r);
  return r.array(readNullablePublishedDataset2);
}

function writeNullablePublishedDataset(w: Writer, v: PublishedDataset | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writePublishedDataset(w, v as never);
  w.noMatch("NullablePublishedDataset", v);
}

function writeNullablePublishedDataset2(w: Writer, v: PublishedDataset | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writePublishedDataset(w, v as never);
  w.noMatch("NullablePublishedDataset", v);
}

function writeArrayOfNullablePublishedDataset(w: Writer, v: readonly (PublishedDataset | null)[]): void {
  w.array(v, writeNullablePublishedDataset2);
}

function writeNullablePublishedDatasetOrArrayOfNullablePublishedDatasetByRelease(w: Writer, v: PublishedDataset | null | readonly (PublishedDataset | null)[]): void {
  if (w.release < 20260600) return writeNullablePublishedDataset(w, v as never);
  return writeArrayOfNullablePublishedDataset(w, v as never);
}

/** Reads SchedulerPublishGetReply. */
export function readSchedulerPublishGetReply(r: Reader): SchedulerPublishGetReply {
  return readNullablePublishedDatasetOrArrayOfNullablePublishedDatasetByRelease(r);
}

/** Writes SchedulerPublishGetReply. */
export function writeSchedulerPublishGetReply(w: Writer, m: SchedulerPublishGetReply): void {
  writeNullablePublishedDatasetOrArrayOfNullablePublishedDatasetByRelease(w, m);
}

const SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads SchedulerPublishListMessage. */
export function readSchedulerPublishListMessage(r: Reader): SchedulerPublishListMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPublishListMessage;
  const m: Mutable<Partial<SchedulerPublishListMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_list";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPublishListMessage;
}

/** Writes SchedulerPublishListMessage. */
export function writeSchedulerPublishListMessage(w: Writer, m: SchedulerPublishListMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PUBLISH_LIST_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPublishListMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPublishListMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads SchedulerPublishListReply. */
export function readSchedulerPublishListReply(r: Reader): SchedulerPublishListReply {
  return r.array(readHashable);
}

/** Writes SchedulerPublishListReply. */
export function writeSchedulerPublishListReply(w: Writer, m: SchedulerPublishListReply): void {
  w.array(m, writeHashable);
}

const SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "names", "keys", "name", "data", "override", "client", "uid", "reply", "close", "serializers");

function writeArrayOfArrayOfKey(w: Writer, v: readonly (readonly Key[])[]): void {
  w.array(v, writeArrayOfKey);
}

function writeArrayOfKeyOrArrayOfArrayOfKeyByRelease(w: Writer, v: readonly Key[] | readonly (readonly Key[])[]): void {
  if (w.release < 20260600) return writeArrayOfKey(w, v as never);
  return writeArrayOfArrayOfKey(w, v as never);
}

function writeNullableSerialized(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function writeSerialized(w: Writer, v: Serialized): void {
  w.serialized(v);
}

function writeArrayOfSerialized(w: Writer, v: readonly Serialized[]): void {
  w.array(v, writeSerialized);
}

function writeNullableSerializedOrArrayOfSerializedByRelease(w: Writer, v: Serialized | null | readonly Serialized[]): void {
  if (w.release < 20260600) return writeNullableSerialized(w, v as never);
  return writeArrayOfSerialized(w, v as never);
}

function writeNullableStringOrStringByRelease(w: Writer, v: string | null | string): void {
  if (w.release < 20260600) return writeNullableString2(w, v as never);
  return writeString(w, v as never);
}

function readArrayOfKey(r: Reader): readonly Key[] {
  return r.array(readKey);
}

function readArrayOfKeyOrArrayOfArrayOfKeyByRelease(r: Reader): readonly Key[] | readonly (readonly Key[])[] {
  if (r.release < 20260600) return r.array(readKey);
  return r.array(readArrayOfKey);
}

function readNullableSerialized(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

function readSerialized(r: Reader): Serialized {
  return r.serialized();
}

function readNullableSerializedOrArrayOfSerializedByRelease(r: Reader): Serialized | null | readonly Serialized[] {
  if (r.release < 20260600) return readNullableSerialized(r);
  return r.array(readSerialized);
}

function readNullableStringOrStringByRelease(r: Reader): string | null | string {
  if (r.release < 20260600) return readNullableString2(r);
  return r.string();
}

/** Reads SchedulerPublishPutMessage. */
export function readSchedulerPublishPutMessage(r: Reader): SchedulerPublishPutMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPublishPutMessage;
  const m: Mutable<Partial<SchedulerPublishPutMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_put";
        break;
      case 1:
        m.names = r.array(readHashable);
        break;
      case 2:
        m.keys = readArrayOfKeyOrArrayOfArrayOfKeyByRelease(r);
        break;
      case 3:
        m.name = readHashable(r);
        break;
      case 4:
        m.data = readNullableSerializedOrArrayOfSerializedByRelease(r);
        break;
      case 5:
        m.override = r.boolean();
        break;
      case 6:
        m.client = readNullableStringOrStringByRelease(r);
        break;
      case 7:
        m.uid = r.string();
        break;
      case 8:
        m.reply = r.boolean();
        break;
      case 9:
        m.close = r.boolean();
        break;
      case 10:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPublishPutMessage;
}

/** Writes SchedulerPublishPutMessage. */
export function writeSchedulerPublishPutMessage(w: Writer, m: SchedulerPublishPutMessage): void {
  const at = w.mapStart(11);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "names":
        if (w.release < 20260600) w.lacksField("SchedulerPublishPutMessage", "names", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 1);
        w.array(m.names!, writeHashable);
        break;
      case "keys":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 2);
        writeArrayOfKeyOrArrayOfArrayOfKeyByRelease(w, m.keys!);
        break;
      case "name":
        if (w.release >= 20260600) w.lacksField("SchedulerPublishPutMessage", "name", "<2026.6.0");
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 3);
        writeHashable(w, m.name!);
        break;
      case "data":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 4);
        writeNullableSerializedOrArrayOfSerializedByRelease(w, m.data!);
        break;
      case "override":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 5);
        w.boolean(m.override!);
        break;
      case "client":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 6);
        writeNullableStringOrStringByRelease(w, m.client!);
        break;
      case "uid":
        if (w.release < 20260600) w.lacksField("SchedulerPublishPutMessage", "uid", ">=2026.6.0");
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 7);
        w.string(m.uid!);
        break;
      case "reply":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 8);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 9);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PUBLISH_PUT_MESSAGE_FIELDS, 10);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPublishPutMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPublishPutMessage", m);
  w.mapEnd(at, 11, n);
}

function readNullablePublishPutSuccessByRelease(r: Reader): PublishPutSuccess | null {
  if (r.release < 20260600) return readPublishPutSuccess(r);
  return r.null();
}

function writeNull(w: Writer, _value: null): void {
  w.null();
}

function writeNullablePublishPutSuccessByRelease(w: Writer, v: PublishPutSuccess | null): void {
  if (w.release < 20260600) return writePublishPutSuccess(w, v as never);
  return writeNull(w, v as never);
}

/** Reads SchedulerPublishPutReply. */
export function readSchedulerPublishPutReply(r: Reader): SchedulerPublishPutReply {
  return readNullablePublishPutSuccessByRelease(r);
}

/** Writes SchedulerPublishPutReply. */
export function writeSchedulerPublishPutReply(w: Writer, m: SchedulerPublishPutReply): void {
  writeNullablePublishPutSuccessByRelease(w, m);
}

const SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "uid", "reply", "close", "serializers");

function writeNullableArrayOfString3(w: Writer, v: readonly string[] | null): void {
  if (v === null) return w.null();
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("NullableArrayOfString", v);
}

function readNullableArrayOfString3(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

/** Reads SchedulerPublishWaitFlushMessage. */
export function readSchedulerPublishWaitFlushMessage(r: Reader): SchedulerPublishWaitFlushMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerPublishWaitFlushMessage;
  const m: Mutable<Partial<SchedulerPublishWaitFlushMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_wait_flush";
        break;
      case 1:
        m.uid = r.string();
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString3(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerPublishWaitFlushMessage;
}

/** Writes SchedulerPublishWaitFlushMessage. */
export function writeSchedulerPublishWaitFlushMessage(w: Writer, m: SchedulerPublishWaitFlushMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "uid":
        w.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, 1);
        w.string(m.uid!);
        break;
      case "reply":
        w.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_PUBLISH_WAIT_FLUSH_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString3(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerPublishWaitFlushMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerPublishWaitFlushMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerPublishWaitFlushReply. */
export function readSchedulerPublishWaitFlushReply(r: Reader): SchedulerPublishWaitFlushReply {
  return r.null();
}

/** Writes SchedulerPublishWaitFlushReply. */
export function writeSchedulerPublishWaitFlushReply(w: Writer, _m: SchedulerPublishWaitFlushReply): void {
  w.null();
}

const SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "client", "maxsize", "reply", "close", "serializers");

/** Reads SchedulerQueueCreateMessage. */
export function readSchedulerQueueCreateMessage(r: Reader): SchedulerQueueCreateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerQueueCreateMessage;
  const m: Mutable<Partial<SchedulerQueueCreateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue_create";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.client = readNullableString(r);
        break;
      case 3:
        m.maxsize = r.number();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerQueueCreateMessage;
}

/** Writes SchedulerQueueCreateMessage. */
export function writeSchedulerQueueCreateMessage(w: Writer, m: SchedulerQueueCreateMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "client":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.client!);
        break;
      case "maxsize":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 3);
        w.number(m.maxsize!);
        break;
      case "reply":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_QUEUE_CREATE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerQueueCreateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerQueueCreateMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerQueueCreateReply. */
export function readSchedulerQueueCreateReply(r: Reader): SchedulerQueueCreateReply {
  return r.null();
}

/** Writes SchedulerQueueCreateReply. */
export function writeSchedulerQueueCreateReply(w: Writer, _m: SchedulerQueueCreateReply): void {
  w.null();
}

const SCHEDULER_QUEUE_GET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "name", "batch", "client", "reply", "close", "serializers");

function writeBooleanOrInteger(w: Writer, v: boolean | number): void {
  if (typeof v === "boolean") return w.boolean(v);
  if (typeof v === "number") return w.int(v);
  w.noMatch("BooleanOrInteger", v);
}

function readBooleanOrInteger(r: Reader): boolean | number {
  return r.int() as boolean | number;
}

/** Reads SchedulerQueueGetMessage. */
export function readSchedulerQueueGetMessage(r: Reader): SchedulerQueueGetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerQueueGetMessage;
  const m: Mutable<Partial<SchedulerQueueGetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue_get";
        break;
      case 1:
        m.timeout = readNullableNumber(r);
        break;
      case 2:
        m.name = readCoordinationName(r);
        break;
      case 3:
        m.batch = readBooleanOrInteger(r);
        break;
      case 4:
        m.client = readNullableString(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerQueueGetMessage;
}

/** Writes SchedulerQueueGetMessage. */
export function writeSchedulerQueueGetMessage(w: Writer, m: SchedulerQueueGetMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 1);
        writeNullableNumber(w, m.timeout!);
        break;
      case "name":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 2);
        writeCoordinationName(w, m.name!);
        break;
      case "batch":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 3);
        writeBooleanOrInteger(w, m.batch!);
        break;
      case "client":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 4);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_QUEUE_GET_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerQueueGetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerQueueGetMessage", m);
  w.mapEnd(at, 8, n);
}

const QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS = /*@__PURE__*/ fields("type", "value", "state", "exception", "traceback");

function readQueuedValueOrQueuedFuture(r: Reader): QueuedValue | QueuedFuture {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as QueuedValue | QueuedFuture;
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, field))) {
      case 0:
        m.type = r.string() as "msgpack" | "Future";
        break;
      case 1:
        m.value = r.any();
        break;
      case 2:
        m.state = r.string() as "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost";
        break;
      case 3:
        m.exception = readRemoteException(r);
        break;
      case 4:
        m.traceback = readRemoteTraceback(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as QueuedValue | QueuedFuture;
}

function readQueueRecordOrArrayOfQueueRecord(r: Reader): QueueRecord | readonly QueueRecord[] {
  switch (r.kind()) {
    case "array":
      return r.array(readQueueRecord) as QueueRecord | readonly QueueRecord[];
    case "map":
      return readQueuedValueOrQueuedFuture(r) as QueueRecord | readonly QueueRecord[];
    default:
      return r.any() as unknown as QueueRecord | readonly QueueRecord[];
  }
}

function writeArrayOfQueueRecord(w: Writer, v: readonly QueueRecord[]): void {
  w.array(v, writeQueueRecord);
}

function writeQueuedValueOrQueuedFuture(w: Writer, m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback }): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, 1);
        w.any(m.value!);
        break;
      case "state":
        w.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, 2);
        w.string(m.state!);
        break;
      case "exception":
        w.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, 3);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(QUEUED_VALUE_OR_QUEUED_FUTURE_FIELDS, 4);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("QueuedValueOrQueuedFuture", name);
    }
    n++;
  }
  w.noExtras("QueuedValueOrQueuedFuture", m);
  w.mapEnd(at, 5, n);
}

function writeQueueRecordOrArrayOfQueueRecord(w: Writer, v: QueueRecord | readonly QueueRecord[]): void {
  if (Array.isArray(v)) return writeArrayOfQueueRecord(w, v as never);
  if (typeof v === "object") return writeQueuedValueOrQueuedFuture(w, v as never);
  w.noMatch("QueueRecordOrArrayOfQueueRecord", v);
}

/** Reads SchedulerQueueGetReply. */
export function readSchedulerQueueGetReply(r: Reader): SchedulerQueueGetReply {
  return readQueueRecordOrArrayOfQueueRecord(r);
}

/** Writes SchedulerQueueGetReply. */
export function writeSchedulerQueueGetReply(w: Writer, m: SchedulerQueueGetReply): void {
  writeQueueRecordOrArrayOfQueueRecord(w, m);
}

const SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "data", "timeout", "name", "client", "reply", "close", "serializers");

/** Reads SchedulerQueuePutMessage. */
export function readSchedulerQueuePutMessage(r: Reader): SchedulerQueuePutMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerQueuePutMessage;
  const m: Mutable<Partial<SchedulerQueuePutMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue_put";
        break;
      case 1:
        m.key = readNullableKey(r);
        break;
      case 2:
        m.data = r.any();
        break;
      case 3:
        m.timeout = readNullableNumber(r);
        break;
      case 4:
        m.name = readCoordinationName(r);
        break;
      case 5:
        m.client = readNullableString(r);
        break;
      case 6:
        m.reply = r.boolean();
        break;
      case 7:
        m.close = r.boolean();
        break;
      case 8:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerQueuePutMessage;
}

/** Writes SchedulerQueuePutMessage. */
export function writeSchedulerQueuePutMessage(w: Writer, m: SchedulerQueuePutMessage): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 1);
        writeNullableKey(w, m.key!);
        break;
      case "data":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 2);
        w.any(m.data!);
        break;
      case "timeout":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 3);
        writeNullableNumber(w, m.timeout!);
        break;
      case "name":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 4);
        writeCoordinationName(w, m.name!);
        break;
      case "client":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 5);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 6);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 7);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_QUEUE_PUT_MESSAGE_FIELDS, 8);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerQueuePutMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerQueuePutMessage", m);
  w.mapEnd(at, 9, n);
}

/** Reads SchedulerQueuePutReply. */
export function readSchedulerQueuePutReply(r: Reader): SchedulerQueuePutReply {
  return r.null();
}

/** Writes SchedulerQueuePutReply. */
export function writeSchedulerQueuePutReply(w: Writer, _m: SchedulerQueuePutReply): void {
  w.null();
}

const SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "client", "reply", "close", "serializers");

/** Reads SchedulerQueueQsizeMessage. */
export function readSchedulerQueueQsizeMessage(r: Reader): SchedulerQueueQsizeMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerQueueQsizeMessage;
  const m: Mutable<Partial<SchedulerQueueQsizeMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue_qsize";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.client = readNullableString(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerQueueQsizeMessage;
}

/** Writes SchedulerQueueQsizeMessage. */
export function writeSchedulerQueueQsizeMessage(w: Writer, m: SchedulerQueueQsizeMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "client":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_QUEUE_QSIZE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerQueueQsizeMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerQueueQsizeMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerQueueQsizeReply. */
export function readSchedulerQueueQsizeReply(r: Reader): SchedulerQueueQsizeReply {
  return r.int();
}

/** Writes SchedulerQueueQsizeReply. */
export function writeSchedulerQueueQsizeReply(w: Writer, m: SchedulerQueueQsizeReply): void {
  w.int(m);
}

const SCHEDULER_REBALANCE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "workers", "stimulus_id", "reply", "close", "serializers");

/** Reads SchedulerRebalanceMessage. */
export function readSchedulerRebalanceMessage(r: Reader): SchedulerRebalanceMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRebalanceMessage;
  const m: Mutable<Partial<SchedulerRebalanceMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "rebalance";
        break;
      case 1:
        m.keys = readNullableKeyCollection(r);
        break;
      case 2:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 3:
        m.stimulus_id = readNullableString(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRebalanceMessage;
}

/** Writes SchedulerRebalanceMessage. */
export function writeSchedulerRebalanceMessage(w: Writer, m: SchedulerRebalanceMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 1);
        writeNullableKeyCollection(w, m.keys!);
        break;
      case "workers":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REBALANCE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRebalanceMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRebalanceMessage", m);
  w.mapEnd(at, 7, n);
}

const SCHEDULER_REBALANCE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "keys");

/** Reads SchedulerRebalanceReply. */
export function readSchedulerRebalanceReply(r: Reader): SchedulerRebalanceReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRebalanceReply;
  const m: { "status"?: "OK" | "partial-fail"; "keys"?: readonly Key[] } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REBALANCE_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "partial-fail";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRebalanceReply;
}

/** Writes SchedulerRebalanceReply. */
export function writeSchedulerRebalanceReply(w: Writer, value: SchedulerRebalanceReply): void {
  const m: { "status"?: "OK" | "partial-fail"; "keys"?: readonly Key[] } = value;
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_REBALANCE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(SCHEDULER_REBALANCE_REPLY_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("SchedulerRebalanceReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerRebalanceReply", m);
  w.mapEnd(at, 2, n);
}

const SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "client", "versions", "reply", "close", "serializers");

/** Reads SchedulerRegisterClientMessage. */
export function readSchedulerRegisterClientMessage(r: Reader): SchedulerRegisterClientMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterClientMessage;
  const m: Mutable<Partial<SchedulerRegisterClientMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register-client";
        break;
      case 1:
        m.client = r.string();
        break;
      case 2:
        m.versions = readVersionsInfo(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterClientMessage;
}

/** Writes SchedulerRegisterClientMessage. */
export function writeSchedulerRegisterClientMessage(w: Writer, m: SchedulerRegisterClientMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "client":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 1);
        w.string(m.client!);
        break;
      case "versions":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 2);
        writeVersionsInfo(w, m.versions!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_CLIENT_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterClientMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterClientMessage", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "address", "reply", "close", "serializers");

/** Reads SchedulerRegisterNannyMessage. */
export function readSchedulerRegisterNannyMessage(r: Reader): SchedulerRegisterNannyMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterNannyMessage;
  const m: Mutable<Partial<SchedulerRegisterNannyMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register_nanny";
        break;
      case 1:
        m.address = readAddress(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterNannyMessage;
}

/** Writes SchedulerRegisterNannyMessage. */
export function writeSchedulerRegisterNannyMessage(w: Writer, m: SchedulerRegisterNannyMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "address":
        w.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, 1);
        writeAddress(w, m.address!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_NANNY_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterNannyMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterNannyMessage", m);
  w.mapEnd(at, 5, n);
}

const SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "plugin", "name", "idempotent", "reply", "close", "serializers");

function writeNullableBoolean2(w: Writer, v: boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableBoolean", v);
}

function writeBoolean(w: Writer, v: boolean): void {
  w.boolean(v);
}

function writeNullableBooleanOrBooleanByRelease(w: Writer, v: boolean | null | boolean): void {
  if (w.release < 20260600) return writeNullableBoolean2(w, v as never);
  return writeBoolean(w, v as never);
}

function readNullableBoolean2(r: Reader): boolean | null {
  return r.boolean() as boolean | null;
}

function readNullableBooleanOrBooleanByRelease(r: Reader): boolean | null | boolean {
  if (r.release < 20260600) return readNullableBoolean2(r);
  return r.boolean();
}

/** Reads SchedulerRegisterNannyPluginMessage. */
export function readSchedulerRegisterNannyPluginMessage(r: Reader): SchedulerRegisterNannyPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterNannyPluginMessage;
  const m: Mutable<Partial<SchedulerRegisterNannyPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register_nanny_plugin";
        break;
      case 1:
        m.plugin = r.bytes();
        break;
      case 2:
        m.name = readPluginName(r);
        break;
      case 3:
        m.idempotent = readNullableBooleanOrBooleanByRelease(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterNannyPluginMessage;
}

/** Writes SchedulerRegisterNannyPluginMessage. */
export function writeSchedulerRegisterNannyPluginMessage(w: Writer, m: SchedulerRegisterNannyPluginMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "plugin":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 1);
        w.bytes(m.plugin!);
        break;
      case "name":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 2);
        writePluginName(w, m.name!);
        break;
      case "idempotent":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 3);
        writeNullableBooleanOrBooleanByRelease(w, m.idempotent!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterNannyPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterNannyPluginMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerRegisterNannyPluginReply. */
export function readSchedulerRegisterNannyPluginReply(r: Reader): SchedulerRegisterNannyPluginReply {
  return readPluginReplies(r);
}

/** Writes SchedulerRegisterNannyPluginReply. */
export function writeSchedulerRegisterNannyPluginReply(w: Writer, m: SchedulerRegisterNannyPluginReply): void {
  writePluginReplies(w, m);
}

/** Reads SchedulerRegisterNannyReply. */
export function readSchedulerRegisterNannyReply(r: Reader): SchedulerRegisterNannyReply {
  return readNannyRegistered(r);
}

/** Writes SchedulerRegisterNannyReply. */
export function writeSchedulerRegisterNannyReply(w: Writer, m: SchedulerRegisterNannyReply): void {
  writeNannyRegistered(w, m);
}

const SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "plugin", "name", "idempotent", "reply", "close", "serializers");

/** Reads SchedulerRegisterSchedulerPluginMessage. */
export function readSchedulerRegisterSchedulerPluginMessage(r: Reader): SchedulerRegisterSchedulerPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterSchedulerPluginMessage;
  const m: Mutable<Partial<SchedulerRegisterSchedulerPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register_scheduler_plugin";
        break;
      case 1:
        m.plugin = r.bytes();
        break;
      case 2:
        m.name = readPluginName(r);
        break;
      case 3:
        m.idempotent = readNullableBooleanOrBooleanByRelease(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterSchedulerPluginMessage;
}

/** Writes SchedulerRegisterSchedulerPluginMessage. */
export function writeSchedulerRegisterSchedulerPluginMessage(w: Writer, m: SchedulerRegisterSchedulerPluginMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "plugin":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 1);
        w.bytes(m.plugin!);
        break;
      case "name":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 2);
        writePluginName(w, m.name!);
        break;
      case "idempotent":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 3);
        writeNullableBooleanOrBooleanByRelease(w, m.idempotent!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterSchedulerPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterSchedulerPluginMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerRegisterSchedulerPluginReply. */
export function readSchedulerRegisterSchedulerPluginReply(r: Reader): SchedulerRegisterSchedulerPluginReply {
  return r.null();
}

/** Writes SchedulerRegisterSchedulerPluginReply. */
export function writeSchedulerRegisterSchedulerPluginReply(w: Writer, _m: SchedulerRegisterSchedulerPluginReply): void {
  w.null();
}

const SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "address", "status", "nthreads", "name", "now", "resources", "memory_limit", "local_directory", "services", "nanny", "pid", "versions", "metrics", "extra", "stimulus_id", "server_id", "resolve_address", "host_info", "reply", "close", "serializers");

function writeNullableStringOrBoolean(w: Writer, v: string | boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableStringOrBoolean", v);
}

function writeAny4(w: Writer, v: WireValue): void {
  w.any(v);
}

function readNullableStringOrBoolean(r: Reader): string | boolean | null {
  return r.string() as string | boolean | null;
}

function readAny4(r: Reader): WireValue {
  return r.any();
}

/** Reads SchedulerRegisterWorkerMessage. */
export function readSchedulerRegisterWorkerMessage(r: Reader): SchedulerRegisterWorkerMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterWorkerMessage;
  const m: Mutable<Partial<SchedulerRegisterWorkerMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register-worker";
        break;
      case 1:
        m.address = readAddress(r);
        break;
      case 2:
        m.status = readServerStatus(r);
        break;
      case 3:
        m.nthreads = r.int();
        break;
      case 4:
        m.name = readWorkerName(r);
        break;
      case 5:
        m.now = r.float();
        break;
      case 6:
        m.resources = readResourceQuantities(r);
        break;
      case 7:
        m.memory_limit = readNullableInteger(r);
        break;
      case 8:
        m.local_directory = r.string();
        break;
      case 9:
        m.services = readServicePorts(r);
        break;
      case 10:
        m.nanny = readNullableStringOrBoolean(r);
        break;
      case 11:
        m.pid = r.int();
        break;
      case 12:
        m.versions = readVersionsInfo(r);
        break;
      case 13:
        m.metrics = readWorkerMetrics(r);
        break;
      case 14:
        m.extra = r.stringMap(readAny4);
        break;
      case 15:
        m.stimulus_id = readStimulusId(r);
        break;
      case 16:
        m.server_id = r.string();
        break;
      case 17:
        m.resolve_address = r.boolean();
        break;
      case 18:
        m.host_info = readNullableHostInfo(r);
        break;
      case 19:
        m.reply = r.boolean();
        break;
      case 20:
        m.close = r.boolean();
        break;
      case 21:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterWorkerMessage;
}

/** Writes SchedulerRegisterWorkerMessage. */
export function writeSchedulerRegisterWorkerMessage(w: Writer, m: SchedulerRegisterWorkerMessage): void {
  const at = w.mapStart(22);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "address":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 1);
        writeAddress(w, m.address!);
        break;
      case "status":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 2);
        writeServerStatus(w, m.status!);
        break;
      case "nthreads":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 3);
        w.int(m.nthreads!);
        break;
      case "name":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 4);
        writeWorkerName(w, m.name!);
        break;
      case "now":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 5);
        w.float(m.now!);
        break;
      case "resources":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 6);
        writeResourceQuantities(w, m.resources!);
        break;
      case "memory_limit":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 7);
        writeNullableInteger(w, m.memory_limit!);
        break;
      case "local_directory":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 8);
        w.string(m.local_directory!);
        break;
      case "services":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 9);
        writeServicePorts(w, m.services!);
        break;
      case "nanny":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 10);
        writeNullableStringOrBoolean(w, m.nanny!);
        break;
      case "pid":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 11);
        w.int(m.pid!);
        break;
      case "versions":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 12);
        writeVersionsInfo(w, m.versions!);
        break;
      case "metrics":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 13);
        writeWorkerMetrics(w, m.metrics!);
        break;
      case "extra":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 14);
        w.stringMap(m.extra!, writeAny4);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 15);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "server_id":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 16);
        w.string(m.server_id!);
        break;
      case "resolve_address":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 17);
        w.boolean(m.resolve_address!);
        break;
      case "host_info":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 18);
        writeNullableHostInfo(w, m.host_info!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 19);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 20);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_WORKER_MESSAGE_FIELDS, 21);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterWorkerMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterWorkerMessage", m);
  w.mapEnd(at, 22, n);
}

const SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "plugin", "name", "idempotent", "reply", "close", "serializers");

/** Reads SchedulerRegisterWorkerPluginMessage. */
export function readSchedulerRegisterWorkerPluginMessage(r: Reader): SchedulerRegisterWorkerPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterWorkerPluginMessage;
  const m: Mutable<Partial<SchedulerRegisterWorkerPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "register_worker_plugin";
        break;
      case 1:
        m.plugin = r.bytes();
        break;
      case 2:
        m.name = readPluginName(r);
        break;
      case 3:
        m.idempotent = readNullableBooleanOrBooleanByRelease(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterWorkerPluginMessage;
}

/** Writes SchedulerRegisterWorkerPluginMessage. */
export function writeSchedulerRegisterWorkerPluginMessage(w: Writer, m: SchedulerRegisterWorkerPluginMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "plugin":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 1);
        w.bytes(m.plugin!);
        break;
      case "name":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 2);
        writePluginName(w, m.name!);
        break;
      case "idempotent":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 3);
        writeNullableBooleanOrBooleanByRelease(w, m.idempotent!);
        break;
      case "reply":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRegisterWorkerPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterWorkerPluginMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerRegisterWorkerPluginReply. */
export function readSchedulerRegisterWorkerPluginReply(r: Reader): SchedulerRegisterWorkerPluginReply {
  return readPluginReplies(r);
}

/** Writes SchedulerRegisterWorkerPluginReply. */
export function writeSchedulerRegisterWorkerPluginReply(w: Writer, m: SchedulerRegisterWorkerPluginReply): void {
  writePluginReplies(w, m);
}

const SCHEDULER_REGISTER_WORKER_REPLY_FIELDS = /*@__PURE__*/ fields("status", "time", "heartbeat-interval", "worker-plugins", "warning", "error", "message");

/** Reads SchedulerRegisterWorkerReply. */
export function readSchedulerRegisterWorkerReply(r: Reader): SchedulerRegisterWorkerReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRegisterWorkerReply;
  const m: { "status"?: "OK" | "error"; "time"?: number; "heartbeat-interval"?: HeartbeatInterval; "worker-plugins"?: KeyMap<Uint8Array>; "warning"?: string; "error"?: string; "message"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error";
        break;
      case 1:
        m.time = r.float();
        break;
      case 2:
        m["heartbeat-interval"] = readHeartbeatInterval(r);
        break;
      case 3:
        m["worker-plugins"] = r.keyMap(readBytes);
        break;
      case 4:
        m.warning = r.string();
        break;
      case 5:
        m.error = r.string();
        break;
      case 6:
        m.message = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRegisterWorkerReply;
}

/** Writes SchedulerRegisterWorkerReply. */
export function writeSchedulerRegisterWorkerReply(w: Writer, value: SchedulerRegisterWorkerReply): void {
  const m: { "status"?: "OK" | "error"; "time"?: number; "heartbeat-interval"?: HeartbeatInterval; "worker-plugins"?: KeyMap<Uint8Array>; "warning"?: string; "error"?: string; "message"?: string } = value;
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "time":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 1);
        w.float(m.time!);
        break;
      case "heartbeat-interval":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 2);
        writeHeartbeatInterval(w, m["heartbeat-interval"]!);
        break;
      case "worker-plugins":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 3);
        w.keyMap(m["worker-plugins"]!, writeBytes);
        break;
      case "warning":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 4);
        w.string(m.warning!);
        break;
      case "error":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 5);
        w.string(m.error!);
        break;
      case "message":
        w.field(SCHEDULER_REGISTER_WORKER_REPLY_FIELDS, 6);
        w.string(m.message!);
        break;
      default:
        w.unknownField("SchedulerRegisterWorkerReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerRegisterWorkerReply", m);
  w.mapEnd(at, 7, n);
}

const SCHEDULER_REPLICATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "n", "workers", "branching_factor", "delete", "stimulus_id", "reply", "close", "serializers");

function writeNullableStimulusId(w: Writer, v: StimulusId | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableStimulusId", v);
}

function readNullableStimulusId(r: Reader): StimulusId | null {
  return r.string() as StimulusId | null;
}

/** Reads SchedulerReplicateMessage. */
export function readSchedulerReplicateMessage(r: Reader): SchedulerReplicateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerReplicateMessage;
  const m: Mutable<Partial<SchedulerReplicateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "replicate";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.n = readNullableInteger(r);
        break;
      case 3:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 4:
        m.branching_factor = r.int();
        break;
      case 5:
        m.delete = r.boolean();
        break;
      case 6:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      case 7:
        m.reply = r.boolean();
        break;
      case 8:
        m.close = r.boolean();
        break;
      case 9:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerReplicateMessage;
}

/** Writes SchedulerReplicateMessage. */
export function writeSchedulerReplicateMessage(w: Writer, m: SchedulerReplicateMessage): void {
  const at = w.mapStart(10);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "n":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 2);
        writeNullableInteger(w, m.n!);
        break;
      case "workers":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 3);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "branching_factor":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 4);
        w.int(m.branching_factor!);
        break;
      case "delete":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 5);
        w.boolean(m.delete!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 6);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 7);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 8);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_REPLICATE_MESSAGE_FIELDS, 9);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerReplicateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerReplicateMessage", m);
  w.mapEnd(at, 10, n);
}

function readNullableReplicateMissing(r: Reader): null | ReplicateMissing {
  return readReplicateMissing(r) as null | ReplicateMissing;
}

function writeNullableReplicateMissing(w: Writer, v: null | ReplicateMissing): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeReplicateMissing(w, v as never);
  w.noMatch("NullableReplicateMissing", v);
}

/** Reads SchedulerReplicateReply. */
export function readSchedulerReplicateReply(r: Reader): SchedulerReplicateReply {
  return readNullableReplicateMissing(r);
}

/** Writes SchedulerReplicateReply. */
export function writeSchedulerReplicateReply(w: Writer, m: SchedulerReplicateReply): void {
  writeNullableReplicateMissing(w, m);
}

const SCHEDULER_RESTART_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "client", "timeout", "wait_for_workers", "stimulus_id", "reply", "close", "serializers");

/** Reads SchedulerRestartMessage. */
export function readSchedulerRestartMessage(r: Reader): SchedulerRestartMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRestartMessage;
  const m: Mutable<Partial<SchedulerRestartMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RESTART_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "restart";
        break;
      case 1:
        m.client = readNullableString(r);
        break;
      case 2:
        m.timeout = readNullableNumber(r);
        break;
      case 3:
        m.wait_for_workers = r.boolean();
        break;
      case 4:
        m.stimulus_id = readStimulusId(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRestartMessage;
}

/** Writes SchedulerRestartMessage. */
export function writeSchedulerRestartMessage(w: Writer, m: SchedulerRestartMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "client":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.client!);
        break;
      case "timeout":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.timeout!);
        break;
      case "wait_for_workers":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 3);
        w.boolean(m.wait_for_workers!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 4);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_RESTART_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRestartMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRestartMessage", m);
  w.mapEnd(at, 8, n);
}

/** Reads SchedulerRestartReply. */
export function readSchedulerRestartReply(r: Reader): SchedulerRestartReply {
  return r.null();
}

/** Writes SchedulerRestartReply. */
export function writeSchedulerRestartReply(w: Writer, _m: SchedulerRestartReply): void {
  w.null();
}

const SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "client", "timeout", "wait_for_workers", "on_error", "stimulus_id", "reply", "close", "serializers");

/** Reads SchedulerRestartWorkersMessage. */
export function readSchedulerRestartWorkersMessage(r: Reader): SchedulerRestartWorkersMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRestartWorkersMessage;
  const m: Mutable<Partial<SchedulerRestartWorkersMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "restart_workers";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.client = readNullableString(r);
        break;
      case 3:
        m.timeout = readNullableNumber(r);
        break;
      case 4:
        m.wait_for_workers = r.boolean();
        break;
      case 5:
        m.on_error = r.string() as "raise" | "return";
        break;
      case 6:
        m.stimulus_id = readStimulusId(r);
        break;
      case 7:
        m.reply = r.boolean();
        break;
      case 8:
        m.close = r.boolean();
        break;
      case 9:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRestartWorkersMessage;
}

/** Writes SchedulerRestartWorkersMessage. */
export function writeSchedulerRestartWorkersMessage(w: Writer, m: SchedulerRestartWorkersMessage): void {
  const at = w.mapStart(10);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "client":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.client!);
        break;
      case "timeout":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 3);
        writeNullableNumber(w, m.timeout!);
        break;
      case "wait_for_workers":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 4);
        w.boolean(m.wait_for_workers!);
        break;
      case "on_error":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 5);
        w.string(m.on_error!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 6);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 7);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 8);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_RESTART_WORKERS_MESSAGE_FIELDS, 9);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRestartWorkersMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRestartWorkersMessage", m);
  w.mapEnd(at, 10, n);
}

function readString2(r: Reader): "OK" | "removed" | "timed out" {
  return r.string() as "OK" | "removed" | "timed out";
}

function writeString4(w: Writer, v: "OK" | "removed" | "timed out"): void {
  w.string(v);
}

/** Reads SchedulerRestartWorkersReply. */
export function readSchedulerRestartWorkersReply(r: Reader): SchedulerRestartWorkersReply {
  return r.stringMap(readString2);
}

/** Writes SchedulerRestartWorkersReply. */
export function writeSchedulerRestartWorkersReply(w: Writer, m: SchedulerRestartWorkersReply): void {
  w.stringMap(m, writeString4);
}

const SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "workers", "names", "close_workers", "remove", "stimulus_id", "memory_ratio", "n", "key", "minimum", "target", "attribute", "reply", "close", "serializers");

/** Reads SchedulerRetireWorkersMessage. */
export function readSchedulerRetireWorkersMessage(r: Reader): SchedulerRetireWorkersMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRetireWorkersMessage;
  const m: Mutable<Partial<SchedulerRetireWorkersMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "retire_workers";
        break;
      case 1:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 2:
        m.names = readNullableWorkerCollection(r);
        break;
      case 3:
        m.close_workers = r.boolean();
        break;
      case 4:
        m.remove = r.boolean();
        break;
      case 5:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      case 6:
        m.memory_ratio = readNullableNumber(r);
        break;
      case 7:
        m.n = readNullableNumber(r);
        break;
      case 8:
        m.key = readNullableBytes(r);
        break;
      case 9:
        m.minimum = readNullableNumber(r);
        break;
      case 10:
        m.target = readNullableNumber(r);
        break;
      case 11:
        m.attribute = r.string();
        break;
      case 12:
        m.reply = r.boolean();
        break;
      case 13:
        m.close = r.boolean();
        break;
      case 14:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRetireWorkersMessage;
}

/** Writes SchedulerRetireWorkersMessage. */
export function writeSchedulerRetireWorkersMessage(w: Writer, m: SchedulerRetireWorkersMessage): void {
  const at = w.mapStart(15);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "workers":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 1);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "names":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.names!);
        break;
      case "close_workers":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 3);
        w.boolean(m.close_workers!);
        break;
      case "remove":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 4);
        w.boolean(m.remove!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 5);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      case "memory_ratio":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 6);
        writeNullableNumber(w, m.memory_ratio!);
        break;
      case "n":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 7);
        writeNullableNumber(w, m.n!);
        break;
      case "key":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 8);
        writeNullableBytes(w, m.key!);
        break;
      case "minimum":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 9);
        writeNullableNumber(w, m.minimum!);
        break;
      case "target":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 10);
        writeNullableNumber(w, m.target!);
        break;
      case "attribute":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 11);
        w.string(m.attribute!);
        break;
      case "reply":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 12);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 13);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_RETIRE_WORKERS_MESSAGE_FIELDS, 14);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRetireWorkersMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRetireWorkersMessage", m);
  w.mapEnd(at, 15, n);
}

/** Reads SchedulerRetireWorkersReply. */
export function readSchedulerRetireWorkersReply(r: Reader): SchedulerRetireWorkersReply {
  return r.stringMap(readWorkerInfo);
}

/** Writes SchedulerRetireWorkersReply. */
export function writeSchedulerRetireWorkersReply(w: Writer, m: SchedulerRetireWorkersReply): void {
  w.stringMap(m, writeWorkerInfo);
}

const SCHEDULER_RETRY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "client", "reply", "close", "serializers");

/** Reads SchedulerRetryMessage. */
export function readSchedulerRetryMessage(r: Reader): SchedulerRetryMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRetryMessage;
  const m: Mutable<Partial<SchedulerRetryMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RETRY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "retry";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.client = readNullableString(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRetryMessage;
}

/** Writes SchedulerRetryMessage. */
export function writeSchedulerRetryMessage(w: Writer, m: SchedulerRetryMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "client":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_RETRY_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRetryMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRetryMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerRetryReply. */
export function readSchedulerRetryReply(r: Reader): SchedulerRetryReply {
  return r.array(readKey);
}

/** Writes SchedulerRetryReply. */
export function writeSchedulerRetryReply(w: Writer, m: SchedulerRetryReply): void {
  w.array(m, writeKey);
}

const SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "function", "args", "kwargs", "wait", "reply", "close", "serializers");

/** Reads SchedulerRunFunctionMessage. */
export function readSchedulerRunFunctionMessage(r: Reader): SchedulerRunFunctionMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRunFunctionMessage;
  const m: Mutable<Partial<SchedulerRunFunctionMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "run_function";
        break;
      case 1:
        m.function = r.bytes();
        break;
      case 2:
        m.args = r.bytes();
        break;
      case 3:
        m.kwargs = readNullableBytes(r);
        break;
      case 4:
        m.wait = r.boolean();
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRunFunctionMessage;
}

/** Writes SchedulerRunFunctionMessage. */
export function writeSchedulerRunFunctionMessage(w: Writer, m: SchedulerRunFunctionMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "function":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 1);
        w.bytes(m.function!);
        break;
      case "args":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 2);
        w.bytes(m.args!);
        break;
      case "kwargs":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 3);
        writeNullableBytes(w, m.kwargs!);
        break;
      case "wait":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 4);
        w.boolean(m.wait!);
        break;
      case "reply":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_RUN_FUNCTION_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerRunFunctionMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerRunFunctionMessage", m);
  w.mapEnd(at, 8, n);
}

const SCHEDULER_RUN_FUNCTION_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception", "traceback", "exception_text", "traceback_text");

function writeNullableSerialized2(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized2(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads SchedulerRunFunctionReply. */
export function readSchedulerRunFunctionReply(r: Reader): SchedulerRunFunctionReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerRunFunctionReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error" | "uncaught-error";
        break;
      case 1:
        m.result = r.serialized();
        break;
      case 2:
        m.exception = r.serialized();
        break;
      case 3:
        m.traceback = readNullableSerialized2(r);
        break;
      case 4:
        m.exception_text = r.string();
        break;
      case 5:
        m.traceback_text = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerRunFunctionReply;
}

/** Writes SchedulerRunFunctionReply. */
export function writeSchedulerRunFunctionReply(w: Writer, value: SchedulerRunFunctionReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 3);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(SCHEDULER_RUN_FUNCTION_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("SchedulerRunFunctionReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerRunFunctionReply", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_SCATTER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "data", "workers", "client", "broadcast", "timeout", "reply", "close", "serializers");

function writeNullableBooleanOrInteger(w: Writer, v: boolean | number | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableBooleanOrInteger", v);
}

function readNullableBooleanOrInteger(r: Reader): boolean | number | null {
  return r.int() as boolean | number | null;
}

/** Reads SchedulerScatterMessage. */
export function readSchedulerScatterMessage(r: Reader): SchedulerScatterMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerScatterMessage;
  const m: Mutable<Partial<SchedulerScatterMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "scatter";
        break;
      case 1:
        m.data = readSerializedByKey(r);
        break;
      case 2:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 3:
        m.client = r.string();
        break;
      case 4:
        m.broadcast = readNullableBooleanOrInteger(r);
        break;
      case 5:
        m.timeout = readNullableNumberOrString(r);
        break;
      case 6:
        m.reply = r.boolean();
        break;
      case 7:
        m.close = r.boolean();
        break;
      case 8:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerScatterMessage;
}

/** Writes SchedulerScatterMessage. */
export function writeSchedulerScatterMessage(w: Writer, m: SchedulerScatterMessage): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "data":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      case "workers":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "client":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 3);
        w.string(m.client!);
        break;
      case "broadcast":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 4);
        writeNullableBooleanOrInteger(w, m.broadcast!);
        break;
      case "timeout":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 5);
        writeNullableNumberOrString(w, m.timeout!);
        break;
      case "reply":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 6);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 7);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SCATTER_MESSAGE_FIELDS, 8);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerScatterMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerScatterMessage", m);
  w.mapEnd(at, 9, n);
}

/** Reads SchedulerScatterReply. */
export function readSchedulerScatterReply(r: Reader): SchedulerScatterReply {
  return r.array(readKey);
}

/** Writes SchedulerScatterReply. */
export function writeSchedulerScatterReply(w: Writer, m: SchedulerScatterReply): void {
  w.array(m, writeKey);
}

const SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "timeout", "lease_id", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreAcquireMessage. */
export function readSchedulerSemaphoreAcquireMessage(r: Reader): SchedulerSemaphoreAcquireMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreAcquireMessage;
  const m: Mutable<Partial<SchedulerSemaphoreAcquireMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_acquire";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.timeout = readNullableNumber(r);
        break;
      case 3:
        m.lease_id = readNullableString(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreAcquireMessage;
}

/** Writes SchedulerSemaphoreAcquireMessage. */
export function writeSchedulerSemaphoreAcquireMessage(w: Writer, m: SchedulerSemaphoreAcquireMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "timeout":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.timeout!);
        break;
      case "lease_id":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.lease_id!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_ACQUIRE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreAcquireMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreAcquireMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerSemaphoreAcquireReply. */
export function readSchedulerSemaphoreAcquireReply(r: Reader): SchedulerSemaphoreAcquireReply {
  return r.boolean();
}

/** Writes SchedulerSemaphoreAcquireReply. */
export function writeSchedulerSemaphoreAcquireReply(w: Writer, m: SchedulerSemaphoreAcquireReply): void {
  w.boolean(m);
}

const SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreCloseMessage. */
export function readSchedulerSemaphoreCloseMessage(r: Reader): SchedulerSemaphoreCloseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreCloseMessage;
  const m: Mutable<Partial<SchedulerSemaphoreCloseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_close";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreCloseMessage;
}

/** Writes SchedulerSemaphoreCloseMessage. */
export function writeSchedulerSemaphoreCloseMessage(w: Writer, m: SchedulerSemaphoreCloseMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_CLOSE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreCloseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreCloseMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerSemaphoreCloseReply. */
export function readSchedulerSemaphoreCloseReply(r: Reader): SchedulerSemaphoreCloseReply {
  return r.null();
}

/** Writes SchedulerSemaphoreCloseReply. */
export function writeSchedulerSemaphoreCloseReply(w: Writer, _m: SchedulerSemaphoreCloseReply): void {
  w.null();
}

const SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "lease_ids", "name", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreRefreshLeasesMessage. */
export function readSchedulerSemaphoreRefreshLeasesMessage(r: Reader): SchedulerSemaphoreRefreshLeasesMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreRefreshLeasesMessage;
  const m: Mutable<Partial<SchedulerSemaphoreRefreshLeasesMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_refresh_leases";
        break;
      case 1:
        m.lease_ids = r.array(readNullableString);
        break;
      case 2:
        m.name = readCoordinationName(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreRefreshLeasesMessage;
}

/** Writes SchedulerSemaphoreRefreshLeasesMessage. */
export function writeSchedulerSemaphoreRefreshLeasesMessage(w: Writer, m: SchedulerSemaphoreRefreshLeasesMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "lease_ids":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 1);
        w.array(m.lease_ids!, writeNullableString);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 2);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_REFRESH_LEASES_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreRefreshLeasesMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreRefreshLeasesMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerSemaphoreRefreshLeasesReply. */
export function readSchedulerSemaphoreRefreshLeasesReply(r: Reader): SchedulerSemaphoreRefreshLeasesReply {
  return r.null();
}

/** Writes SchedulerSemaphoreRefreshLeasesReply. */
export function writeSchedulerSemaphoreRefreshLeasesReply(w: Writer, _m: SchedulerSemaphoreRefreshLeasesReply): void {
  w.null();
}

const SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "max_leases", "lease_timeout", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreRegisterMessage. */
export function readSchedulerSemaphoreRegisterMessage(r: Reader): SchedulerSemaphoreRegisterMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreRegisterMessage;
  const m: Mutable<Partial<SchedulerSemaphoreRegisterMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_register";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.max_leases = r.int();
        break;
      case 3:
        m.lease_timeout = readNullableNumber(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreRegisterMessage;
}

/** Writes SchedulerSemaphoreRegisterMessage. */
export function writeSchedulerSemaphoreRegisterMessage(w: Writer, m: SchedulerSemaphoreRegisterMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "max_leases":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 2);
        w.int(m.max_leases!);
        break;
      case "lease_timeout":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 3);
        writeNullableNumber(w, m.lease_timeout!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_REGISTER_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreRegisterMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreRegisterMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerSemaphoreRegisterReply. */
export function readSchedulerSemaphoreRegisterReply(r: Reader): SchedulerSemaphoreRegisterReply {
  return r.null();
}

/** Writes SchedulerSemaphoreRegisterReply. */
export function writeSchedulerSemaphoreRegisterReply(w: Writer, _m: SchedulerSemaphoreRegisterReply): void {
  w.null();
}

const SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "lease_id", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreReleaseMessage. */
export function readSchedulerSemaphoreReleaseMessage(r: Reader): SchedulerSemaphoreReleaseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreReleaseMessage;
  const m: Mutable<Partial<SchedulerSemaphoreReleaseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_release";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.lease_id = readNullableString(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreReleaseMessage;
}

/** Writes SchedulerSemaphoreReleaseMessage. */
export function writeSchedulerSemaphoreReleaseMessage(w: Writer, m: SchedulerSemaphoreReleaseMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "lease_id":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.lease_id!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_RELEASE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreReleaseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreReleaseMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerSemaphoreReleaseReply. */
export function readSchedulerSemaphoreReleaseReply(r: Reader): SchedulerSemaphoreReleaseReply {
  return r.null();
}

/** Writes SchedulerSemaphoreReleaseReply. */
export function writeSchedulerSemaphoreReleaseReply(w: Writer, _m: SchedulerSemaphoreReleaseReply): void {
  w.null();
}

const SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerSemaphoreValueMessage. */
export function readSchedulerSemaphoreValueMessage(r: Reader): SchedulerSemaphoreValueMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSemaphoreValueMessage;
  const m: Mutable<Partial<SchedulerSemaphoreValueMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "semaphore_value";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSemaphoreValueMessage;
}

/** Writes SchedulerSemaphoreValueMessage. */
export function writeSchedulerSemaphoreValueMessage(w: Writer, m: SchedulerSemaphoreValueMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SEMAPHORE_VALUE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSemaphoreValueMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSemaphoreValueMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerSemaphoreValueReply. */
export function readSchedulerSemaphoreValueReply(r: Reader): SchedulerSemaphoreValueReply {
  return r.int();
}

/** Writes SchedulerSemaphoreValueReply. */
export function writeSchedulerSemaphoreValueReply(w: Writer, m: SchedulerSemaphoreValueReply): void {
  w.int(m);
}

const SCHEDULER_SET_METADATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "value", "reply", "close", "serializers");

/** Reads SchedulerSetMetadataMessage. */
export function readSchedulerSetMetadataMessage(r: Reader): SchedulerSetMetadataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSetMetadataMessage;
  const m: Mutable<Partial<SchedulerSetMetadataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "set_metadata";
        break;
      case 1:
        m.keys = r.array(readHashable);
        break;
      case 2:
        m.value = r.any();
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSetMetadataMessage;
}

/** Writes SchedulerSetMetadataMessage. */
export function writeSchedulerSetMetadataMessage(w: Writer, m: SchedulerSetMetadataMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeHashable);
        break;
      case "value":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 2);
        w.any(m.value!);
        break;
      case "reply":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SET_METADATA_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSetMetadataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSetMetadataMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerSetMetadataReply. */
export function readSchedulerSetMetadataReply(r: Reader): SchedulerSetMetadataReply {
  return r.null();
}

/** Writes SchedulerSetMetadataReply. */
export function writeSchedulerSetMetadataReply(w: Writer, _m: SchedulerSetMetadataReply): void {
  w.null();
}

const SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "resources", "worker", "reply", "close", "serializers");

/** Reads SchedulerSetResourcesMessage. */
export function readSchedulerSetResourcesMessage(r: Reader): SchedulerSetResourcesMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSetResourcesMessage;
  const m: Mutable<Partial<SchedulerSetResourcesMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "set_resources";
        break;
      case 1:
        m.resources = readNullableResourceQuantities(r);
        break;
      case 2:
        m.worker = readAddress(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSetResourcesMessage;
}

/** Writes SchedulerSetResourcesMessage. */
export function writeSchedulerSetResourcesMessage(w: Writer, m: SchedulerSetResourcesMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "resources":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 1);
        writeNullableResourceQuantities(w, m.resources!);
        break;
      case "worker":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 2);
        writeAddress(w, m.worker!);
        break;
      case "reply":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SET_RESOURCES_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSetResourcesMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSetResourcesMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerSetResourcesReply. */
export function readSchedulerSetResourcesReply(r: Reader): SchedulerSetResourcesReply {
  return r.string() as "OK";
}

/** Writes SchedulerSetResourcesReply. */
export function writeSchedulerSetResourcesReply(w: Writer, m: SchedulerSetResourcesReply): void {
  w.string(m);
}

const SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "worker", "reply", "close", "serializers");

function writeSetOfAddress(w: Writer, v: ReadonlySet<Address>): void {
  w.set(v, writeAddress);
}

function writeArrayOfAddress(w: Writer, v: readonly Address[]): void {
  w.array(v, writeAddress);
}

function writeNullableAddressOrArrayOfAddressOrSetOfAddress(w: Writer, v: Address | readonly Address[] | ReadonlySet<Address> | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (v instanceof Set) return writeSetOfAddress(w, v);
  if (Array.isArray(v)) return writeArrayOfAddress(w, v as never);
  w.noMatch("NullableAddressOrArrayOfAddressOrSetOfAddress", v);
}

function readNullableAddressOrArrayOfAddressOrSetOfAddress(r: Reader): Address | readonly Address[] | ReadonlySet<Address> | null {
  switch (r.kind()) {
    case "array":
      return r.array(readAddress) as Address | readonly Address[] | ReadonlySet<Address> | null;
    case "set":
      return r.set(readAddress) as Address | readonly Address[] | ReadonlySet<Address> | null;
    default:
      return r.any() as unknown as Address | readonly Address[] | ReadonlySet<Address> | null;
  }
}

/** Reads SchedulerSetRestrictionsMessage. */
export function readSchedulerSetRestrictionsMessage(r: Reader): SchedulerSetRestrictionsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSetRestrictionsMessage;
  const m: Mutable<Partial<SchedulerSetRestrictionsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "set_restrictions";
        break;
      case 1:
        m.worker = r.keyMap(readNullableAddressOrArrayOfAddressOrSetOfAddress);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSetRestrictionsMessage;
}

/** Writes SchedulerSetRestrictionsMessage. */
export function writeSchedulerSetRestrictionsMessage(w: Writer, m: SchedulerSetRestrictionsMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "worker":
        w.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, 1);
        w.keyMap(m.worker!, writeNullableAddressOrArrayOfAddressOrSetOfAddress);
        break;
      case "reply":
        w.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SET_RESTRICTIONS_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSetRestrictionsMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSetRestrictionsMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerSetRestrictionsReply. */
export function readSchedulerSetRestrictionsReply(r: Reader): SchedulerSetRestrictionsReply {
  return r.null();
}

/** Writes SchedulerSetRestrictionsReply. */
export function writeSchedulerSetRestrictionsReply(w: Writer, _m: SchedulerSetRestrictionsReply): void {
  w.null();
}

const SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "id", "run_id", "consistent", "reply", "close", "serializers");

/** Reads SchedulerShuffleBarrierMessage. */
export function readSchedulerShuffleBarrierMessage(r: Reader): SchedulerShuffleBarrierMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleBarrierMessage;
  const m: Mutable<Partial<SchedulerShuffleBarrierMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_barrier";
        break;
      case 1:
        m.id = readShuffleId(r);
        break;
      case 2:
        m.run_id = readShuffleRunId(r);
        break;
      case 3:
        m.consistent = r.boolean();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleBarrierMessage;
}

/** Writes SchedulerShuffleBarrierMessage. */
export function writeSchedulerShuffleBarrierMessage(w: Writer, m: SchedulerShuffleBarrierMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "id":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.id!);
        break;
      case "run_id":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 2);
        writeShuffleRunId(w, m.run_id!);
        break;
      case "consistent":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 3);
        w.boolean(m.consistent!);
        break;
      case "reply":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SHUFFLE_BARRIER_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerShuffleBarrierMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleBarrierMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerShuffleBarrierReply. */
export function readSchedulerShuffleBarrierReply(r: Reader): SchedulerShuffleBarrierReply {
  return r.null();
}

/** Writes SchedulerShuffleBarrierReply. */
export function writeSchedulerShuffleBarrierReply(w: Writer, _m: SchedulerShuffleBarrierReply): void {
  w.null();
}

const SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "id", "worker", "reply", "close", "serializers");

/** Reads SchedulerShuffleGetMessage. */
export function readSchedulerShuffleGetMessage(r: Reader): SchedulerShuffleGetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleGetMessage;
  const m: Mutable<Partial<SchedulerShuffleGetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_get";
        break;
      case 1:
        m.id = readShuffleId(r);
        break;
      case 2:
        m.worker = readAddress(r);
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleGetMessage;
}

/** Writes SchedulerShuffleGetMessage. */
export function writeSchedulerShuffleGetMessage(w: Writer, m: SchedulerShuffleGetMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "id":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.id!);
        break;
      case "worker":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 2);
        writeAddress(w, m.worker!);
        break;
      case "reply":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SHUFFLE_GET_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerShuffleGetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleGetMessage", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "shuffle_id", "key", "worker", "reply", "close", "serializers");

/** Reads SchedulerShuffleGetOrCreateMessage. */
export function readSchedulerShuffleGetOrCreateMessage(r: Reader): SchedulerShuffleGetOrCreateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleGetOrCreateMessage;
  const m: Mutable<Partial<SchedulerShuffleGetOrCreateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_get_or_create";
        break;
      case 1:
        m.shuffle_id = readShuffleId(r);
        break;
      case 2:
        m.key = r.key();
        break;
      case 3:
        m.worker = readAddress(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleGetOrCreateMessage;
}

/** Writes SchedulerShuffleGetOrCreateMessage. */
export function writeSchedulerShuffleGetOrCreateMessage(w: Writer, m: SchedulerShuffleGetOrCreateMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "shuffle_id":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.shuffle_id!);
        break;
      case "key":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 2);
        w.key(m.key!);
        break;
      case "worker":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 3);
        writeAddress(w, m.worker!);
        break;
      case "reply":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerShuffleGetOrCreateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleGetOrCreateMessage", m);
  w.mapEnd(at, 7, n);
}

const SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "run_spec", "exception", "traceback", "exception_text", "traceback_text");

/** Reads SchedulerShuffleGetOrCreateReply. */
export function readSchedulerShuffleGetOrCreateReply(r: Reader): SchedulerShuffleGetOrCreateReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleGetOrCreateReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error" | "uncaught-error";
        break;
      case 1:
        m.run_spec = r.pickled();
        break;
      case 2:
        m.exception = r.serialized();
        break;
      case 3:
        m.traceback = readNullableSerialized2(r);
        break;
      case 4:
        m.exception_text = r.string();
        break;
      case 5:
        m.traceback_text = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleGetOrCreateReply;
}

/** Writes SchedulerShuffleGetOrCreateReply. */
export function writeSchedulerShuffleGetOrCreateReply(w: Writer, value: SchedulerShuffleGetOrCreateReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "run_spec":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 1);
        w.pickled(m.run_spec!);
        break;
      case "exception":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 3);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(SCHEDULER_SHUFFLE_GET_OR_CREATE_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("SchedulerShuffleGetOrCreateReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleGetOrCreateReply", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_SHUFFLE_GET_REPLY_FIELDS = /*@__PURE__*/ fields("status", "run_spec", "exception", "traceback", "exception_text", "traceback_text");

/** Reads SchedulerShuffleGetReply. */
export function readSchedulerShuffleGetReply(r: Reader): SchedulerShuffleGetReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleGetReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error" | "uncaught-error";
        break;
      case 1:
        m.run_spec = r.pickled();
        break;
      case 2:
        m.exception = r.serialized();
        break;
      case 3:
        m.traceback = readNullableSerialized2(r);
        break;
      case 4:
        m.exception_text = r.string();
        break;
      case 5:
        m.traceback_text = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleGetReply;
}

/** Writes SchedulerShuffleGetReply. */
export function writeSchedulerShuffleGetReply(w: Writer, value: SchedulerShuffleGetReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "run_spec":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 1);
        w.pickled(m.run_spec!);
        break;
      case "exception":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 3);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(SCHEDULER_SHUFFLE_GET_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("SchedulerShuffleGetReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleGetReply", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "id", "run_id", "key", "worker", "reply", "close", "serializers");

/** Reads SchedulerShuffleRestrictTaskMessage. */
export function readSchedulerShuffleRestrictTaskMessage(r: Reader): SchedulerShuffleRestrictTaskMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleRestrictTaskMessage;
  const m: Mutable<Partial<SchedulerShuffleRestrictTaskMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_restrict_task";
        break;
      case 1:
        m.id = readShuffleId(r);
        break;
      case 2:
        m.run_id = readShuffleRunId(r);
        break;
      case 3:
        m.key = r.key();
        break;
      case 4:
        m.worker = readAddress(r);
        break;
      case 5:
        m.reply = r.boolean();
        break;
      case 6:
        m.close = r.boolean();
        break;
      case 7:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleRestrictTaskMessage;
}

/** Writes SchedulerShuffleRestrictTaskMessage. */
export function writeSchedulerShuffleRestrictTaskMessage(w: Writer, m: SchedulerShuffleRestrictTaskMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "id":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.id!);
        break;
      case "run_id":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 2);
        writeShuffleRunId(w, m.run_id!);
        break;
      case "key":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 3);
        w.key(m.key!);
        break;
      case "worker":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 4);
        writeAddress(w, m.worker!);
        break;
      case "reply":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerShuffleRestrictTaskMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleRestrictTaskMessage", m);
  w.mapEnd(at, 8, n);
}

const SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

/** Reads SchedulerShuffleRestrictTaskReply. */
export function readSchedulerShuffleRestrictTaskReply(r: Reader): SchedulerShuffleRestrictTaskReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerShuffleRestrictTaskReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error" | "uncaught-error";
        break;
      case 1:
        m.exception = r.serialized();
        break;
      case 2:
        m.traceback = readNullableSerialized2(r);
        break;
      case 3:
        m.exception_text = r.string();
        break;
      case 4:
        m.traceback_text = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerShuffleRestrictTaskReply;
}

/** Writes SchedulerShuffleRestrictTaskReply. */
export function writeSchedulerShuffleRestrictTaskReply(w: Writer, value: SchedulerShuffleRestrictTaskReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, 2);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(SCHEDULER_SHUFFLE_RESTRICT_TASK_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("SchedulerShuffleRestrictTaskReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerShuffleRestrictTaskReply", m);
  w.mapEnd(at, 5, n);
}

const SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerStartTaskMetadataMessage. */
export function readSchedulerStartTaskMetadataMessage(r: Reader): SchedulerStartTaskMetadataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerStartTaskMetadataMessage;
  const m: Mutable<Partial<SchedulerStartTaskMetadataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "start_task_metadata";
        break;
      case 1:
        m.name = r.string();
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerStartTaskMetadataMessage;
}

/** Writes SchedulerStartTaskMetadataMessage. */
export function writeSchedulerStartTaskMetadataMessage(w: Writer, m: SchedulerStartTaskMetadataMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, 1);
        w.string(m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_START_TASK_METADATA_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerStartTaskMetadataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerStartTaskMetadataMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerStartTaskMetadataReply. */
export function readSchedulerStartTaskMetadataReply(r: Reader): SchedulerStartTaskMetadataReply {
  return r.null();
}

/** Writes SchedulerStartTaskMetadataReply. */
export function writeSchedulerStartTaskMetadataReply(w: Writer, _m: SchedulerStartTaskMetadataReply): void {
  w.null();
}

const SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerStopTaskMetadataMessage. */
export function readSchedulerStopTaskMetadataMessage(r: Reader): SchedulerStopTaskMetadataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerStopTaskMetadataMessage;
  const m: Mutable<Partial<SchedulerStopTaskMetadataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "stop_task_metadata";
        break;
      case 1:
        m.name = readNullableString(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerStopTaskMetadataMessage;
}

/** Writes SchedulerStopTaskMetadataMessage. */
export function writeSchedulerStopTaskMetadataMessage(w: Writer, m: SchedulerStopTaskMetadataMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_STOP_TASK_METADATA_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerStopTaskMetadataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerStopTaskMetadataMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerStopTaskMetadataReply. */
export function readSchedulerStopTaskMetadataReply(r: Reader): SchedulerStopTaskMetadataReply {
  return readTaskMetadata(r);
}

/** Writes SchedulerStopTaskMetadataReply. */
export function writeSchedulerStopTaskMetadataReply(w: Writer, m: SchedulerStopTaskMetadataReply): void {
  writeTaskMetadata(w, m);
}

const SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads SchedulerSubscribeWorkerStatusMessage. */
export function readSchedulerSubscribeWorkerStatusMessage(r: Reader): SchedulerSubscribeWorkerStatusMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSubscribeWorkerStatusMessage;
  const m: Mutable<Partial<SchedulerSubscribeWorkerStatusMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "subscribe_worker_status";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      case 2:
        m.close = r.boolean();
        break;
      case 3:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSubscribeWorkerStatusMessage;
}

/** Writes SchedulerSubscribeWorkerStatusMessage. */
export function writeSchedulerSubscribeWorkerStatusMessage(w: Writer, m: SchedulerSubscribeWorkerStatusMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_SUBSCRIBE_WORKER_STATUS_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerSubscribeWorkerStatusMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerSubscribeWorkerStatusMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads SchedulerSubscribeWorkerStatusReply. */
export function readSchedulerSubscribeWorkerStatusReply(r: Reader): SchedulerSubscribeWorkerStatusReply {
  return readSchedulerSummary(r);
}

/** Writes SchedulerSubscribeWorkerStatusReply. */
export function writeSchedulerSubscribeWorkerStatusReply(w: Writer, m: SchedulerSubscribeWorkerStatusReply): void {
  writeSchedulerSummary(w, m);
}

const SCHEDULER_SUMMARY_FIELDS = /*@__PURE__*/ fields("type", "id", "address", "services", "started", "n_workers", "total_threads", "total_memory", "workers");

/** Reads SchedulerSummary. */
export function readSchedulerSummary(r: Reader): SchedulerSummary {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerSummary;
  const m: Mutable<Partial<SchedulerSummary>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_SUMMARY_FIELDS, field))) {
      case 0:
        m.type = r.string();
        break;
      case 1:
        m.id = r.string();
        break;
      case 2:
        m.address = readAddress(r);
        break;
      case 3:
        m.services = readServicePorts(r);
        break;
      case 4:
        m.started = r.float();
        break;
      case 5:
        m.n_workers = r.int();
        break;
      case 6:
        m.total_threads = r.int();
        break;
      case 7:
        m.total_memory = r.int();
        break;
      case 8:
        m.workers = r.stringMap(readWorkerSummary);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerSummary;
}

/** Writes SchedulerSummary. */
export function writeSchedulerSummary(w: Writer, m: SchedulerSummary): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(SCHEDULER_SUMMARY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(SCHEDULER_SUMMARY_FIELDS, 1);
        w.string(m.id!);
        break;
      case "address":
        w.field(SCHEDULER_SUMMARY_FIELDS, 2);
        writeAddress(w, m.address!);
        break;
      case "services":
        w.field(SCHEDULER_SUMMARY_FIELDS, 3);
        writeServicePorts(w, m.services!);
        break;
      case "started":
        w.field(SCHEDULER_SUMMARY_FIELDS, 4);
        w.float(m.started!);
        break;
      case "n_workers":
        w.field(SCHEDULER_SUMMARY_FIELDS, 5);
        w.int(m.n_workers!);
        break;
      case "total_threads":
        w.field(SCHEDULER_SUMMARY_FIELDS, 6);
        w.int(m.total_threads!);
        break;
      case "total_memory":
        w.field(SCHEDULER_SUMMARY_FIELDS, 7);
        w.int(m.total_memory!);
        break;
      case "workers":
        w.field(SCHEDULER_SUMMARY_FIELDS, 8);
        w.stringMap(m.workers!, writeWorkerSummary);
        break;
      default:
        w.unknownField("SchedulerSummary", name);
    }
    n++;
  }
  w.noExtras("SchedulerSummary", m);
  w.mapEnd(at, 9, n);
}

const SCHEDULER_TERMINATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "reason", "reply", "close", "serializers");

/** Reads SchedulerTerminateMessage. */
export function readSchedulerTerminateMessage(r: Reader): SchedulerTerminateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerTerminateMessage;
  const m: Mutable<Partial<SchedulerTerminateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "terminate";
        break;
      case 1:
        m.timeout = readNullableNumber(r);
        break;
      case 2:
        m.reason = r.string();
        break;
      case 3:
        m.reply = r.boolean();
        break;
      case 4:
        m.close = r.boolean();
        break;
      case 5:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerTerminateMessage;
}

/** Writes SchedulerTerminateMessage. */
export function writeSchedulerTerminateMessage(w: Writer, m: SchedulerTerminateMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 1);
        writeNullableNumber(w, m.timeout!);
        break;
      case "reason":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 2);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_TERMINATE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerTerminateMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerTerminateMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads SchedulerTerminateReply. */
export function readSchedulerTerminateReply(r: Reader): SchedulerTerminateReply {
  return r.null();
}

/** Writes SchedulerTerminateReply. */
export function writeSchedulerTerminateReply(w: Writer, _m: SchedulerTerminateReply): void {
  w.null();
}

const SCHEDULER_UNREGISTER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "address", "stimulus_id", "expected", "reply", "close", "serializers");

/** Reads SchedulerUnregisterMessage. */
export function readSchedulerUnregisterMessage(r: Reader): SchedulerUnregisterMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerUnregisterMessage;
  const m: Mutable<Partial<SchedulerUnregisterMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "unregister";
        break;
      case 1:
        m.address = readWorkerReference(r);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      case 3:
        m.expected = r.boolean();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerUnregisterMessage;
}

/** Writes SchedulerUnregisterMessage. */
export function writeSchedulerUnregisterMessage(w: Writer, m: SchedulerUnregisterMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "address":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 1);
        writeWorkerReference(w, m.address!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "expected":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 3);
        w.boolean(m.expected!);
        break;
      case "reply":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_UNREGISTER_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerUnregisterMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerUnregisterMessage", m);
  w.mapEnd(at, 7, n);
}

const SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerUnregisterNannyPluginMessage. */
export function readSchedulerUnregisterNannyPluginMessage(r: Reader): SchedulerUnregisterNannyPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerUnregisterNannyPluginMessage;
  const m: Mutable<Partial<SchedulerUnregisterNannyPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "unregister_nanny_plugin";
        break;
      case 1:
        m.name = readPluginName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerUnregisterNannyPluginMessage;
}

/** Writes SchedulerUnregisterNannyPluginMessage. */
export function writeSchedulerUnregisterNannyPluginMessage(w: Writer, m: SchedulerUnregisterNannyPluginMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 1);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_UNREGISTER_NANNY_PLUGIN_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerUnregisterNannyPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerUnregisterNannyPluginMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerUnregisterNannyPluginReply. */
export function readSchedulerUnregisterNannyPluginReply(r: Reader): SchedulerUnregisterNannyPluginReply {
  return readPluginReplies(r);
}

/** Writes SchedulerUnregisterNannyPluginReply. */
export function writeSchedulerUnregisterNannyPluginReply(w: Writer, m: SchedulerUnregisterNannyPluginReply): void {
  writePluginReplies(w, m);
}

/** Reads SchedulerUnregisterReply. */
export function readSchedulerUnregisterReply(r: Reader): SchedulerUnregisterReply {
  return r.string() as "OK" | "already-removed";
}

/** Writes SchedulerUnregisterReply. */
export function writeSchedulerUnregisterReply(w: Writer, m: SchedulerUnregisterReply): void {
  w.string(m);
}

const SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerUnregisterSchedulerPluginMessage. */
export function readSchedulerUnregisterSchedulerPluginMessage(r: Reader): SchedulerUnregisterSchedulerPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerUnregisterSchedulerPluginMessage;
  const m: Mutable<Partial<SchedulerUnregisterSchedulerPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "unregister_scheduler_plugin";
        break;
      case 1:
        m.name = readPluginName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerUnregisterSchedulerPluginMessage;
}

/** Writes SchedulerUnregisterSchedulerPluginMessage. */
export function writeSchedulerUnregisterSchedulerPluginMessage(w: Writer, m: SchedulerUnregisterSchedulerPluginMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 1);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_UNREGISTER_SCHEDULER_PLUGIN_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerUnregisterSchedulerPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerUnregisterSchedulerPluginMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerUnregisterSchedulerPluginReply. */
export function readSchedulerUnregisterSchedulerPluginReply(r: Reader): SchedulerUnregisterSchedulerPluginReply {
  return r.null();
}

/** Writes SchedulerUnregisterSchedulerPluginReply. */
export function writeSchedulerUnregisterSchedulerPluginReply(w: Writer, _m: SchedulerUnregisterSchedulerPluginReply): void {
  w.null();
}

const SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads SchedulerUnregisterWorkerPluginMessage. */
export function readSchedulerUnregisterWorkerPluginMessage(r: Reader): SchedulerUnregisterWorkerPluginMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerUnregisterWorkerPluginMessage;
  const m: Mutable<Partial<SchedulerUnregisterWorkerPluginMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "unregister_worker_plugin";
        break;
      case 1:
        m.name = readPluginName(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerUnregisterWorkerPluginMessage;
}

/** Writes SchedulerUnregisterWorkerPluginMessage. */
export function writeSchedulerUnregisterWorkerPluginMessage(w: Writer, m: SchedulerUnregisterWorkerPluginMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 1);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_UNREGISTER_WORKER_PLUGIN_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerUnregisterWorkerPluginMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerUnregisterWorkerPluginMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerUnregisterWorkerPluginReply. */
export function readSchedulerUnregisterWorkerPluginReply(r: Reader): SchedulerUnregisterWorkerPluginReply {
  return readPluginReplies(r);
}

/** Writes SchedulerUnregisterWorkerPluginReply. */
export function writeSchedulerUnregisterWorkerPluginReply(w: Writer, m: SchedulerUnregisterWorkerPluginReply): void {
  writePluginReplies(w, m);
}

const SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "who_has", "nbytes", "client", "reply", "close", "serializers");

function readArrayOfWorkerReference(r: Reader): readonly WorkerReference[] {
  return r.array(readWorkerReference);
}

/** Reads SchedulerUpdateDataMessage. */
export function readSchedulerUpdateDataMessage(r: Reader): SchedulerUpdateDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerUpdateDataMessage;
  const m: Mutable<Partial<SchedulerUpdateDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "update_data";
        break;
      case 1:
        m.who_has = r.keyMap(readArrayOfWorkerReference);
        break;
      case 2:
        m.nbytes = readNbytesByKey(r);
        break;
      case 3:
        m.client = readNullableString(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerUpdateDataMessage;
}

/** Writes SchedulerUpdateDataMessage. */
export function writeSchedulerUpdateDataMessage(w: Writer, m: SchedulerUpdateDataMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "who_has":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 1);
        w.keyMap(m.who_has!, writeArrayOfWorkerReference);
        break;
      case "nbytes":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 2);
        writeNbytesByKey(w, m.nbytes!);
        break;
      case "client":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerUpdateDataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerUpdateDataMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerUpdateDataReply. */
export function readSchedulerUpdateDataReply(r: Reader): SchedulerUpdateDataReply {
  return r.null();
}

/** Writes SchedulerUpdateDataReply. */
export function writeSchedulerUpdateDataReply(w: Writer, _m: SchedulerUpdateDataReply): void {
  w.null();
}

const SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "name", "client", "reply", "close", "serializers");

/** Reads SchedulerVariableGetMessage. */
export function readSchedulerVariableGetMessage(r: Reader): SchedulerVariableGetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerVariableGetMessage;
  const m: Mutable<Partial<SchedulerVariableGetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "variable_get";
        break;
      case 1:
        m.timeout = readNullableNumber(r);
        break;
      case 2:
        m.name = readCoordinationName(r);
        break;
      case 3:
        m.client = readNullableString(r);
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerVariableGetMessage;
}

/** Writes SchedulerVariableGetMessage. */
export function writeSchedulerVariableGetMessage(w: Writer, m: SchedulerVariableGetMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 1);
        writeNullableNumber(w, m.timeout!);
        break;
      case "name":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 2);
        writeCoordinationName(w, m.name!);
        break;
      case "client":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_VARIABLE_GET_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerVariableGetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerVariableGetMessage", m);
  w.mapEnd(at, 7, n);
}

const SCHEDULER_VARIABLE_GET_REPLY_FIELDS = /*@__PURE__*/ fields("type", "value", "token", "state", "exception", "traceback");

/** Reads SchedulerVariableGetReply. */
export function readSchedulerVariableGetReply(r: Reader): SchedulerVariableGetReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerVariableGetReply;
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "token"?: string; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, field))) {
      case 0:
        m.type = r.string() as "msgpack" | "Future";
        break;
      case 1:
        m.value = r.any();
        break;
      case 2:
        m.token = r.string();
        break;
      case 3:
        m.state = r.string() as "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost";
        break;
      case 4:
        m.exception = readRemoteException(r);
        break;
      case 5:
        m.traceback = readRemoteTraceback(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerVariableGetReply;
}

/** Writes SchedulerVariableGetReply. */
export function writeSchedulerVariableGetReply(w: Writer, value: SchedulerVariableGetReply): void {
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "token"?: string; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 1);
        w.any(m.value!);
        break;
      case "token":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 2);
        w.string(m.token!);
        break;
      case "state":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 3);
        w.string(m.state!);
        break;
      case "exception":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 4);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_VARIABLE_GET_REPLY_FIELDS, 5);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("SchedulerVariableGetReply", name);
    }
    n++;
  }
  w.noExtras("SchedulerVariableGetReply", m);
  w.mapEnd(at, 6, n);
}

const SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "data", "name", "timeout", "client", "reply", "close", "serializers");

function writeNullableStringOrNumber(w: Writer, v: string | number | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NullableStringOrNumber", v);
}

function readNullableStringOrNumber(r: Reader): string | number | null {
  return r.number() as string | number | null;
}

/** Reads SchedulerVariableSetMessage. */
export function readSchedulerVariableSetMessage(r: Reader): SchedulerVariableSetMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerVariableSetMessage;
  const m: Mutable<Partial<SchedulerVariableSetMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "variable_set";
        break;
      case 1:
        m.key = readNullableKey(r);
        break;
      case 2:
        m.data = r.any();
        break;
      case 3:
        m.name = readCoordinationName(r);
        break;
      case 4:
        m.timeout = readNullableStringOrNumber(r);
        break;
      case 5:
        m.client = readNullableString(r);
        break;
      case 6:
        m.reply = r.boolean();
        break;
      case 7:
        m.close = r.boolean();
        break;
      case 8:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerVariableSetMessage;
}

/** Writes SchedulerVariableSetMessage. */
export function writeSchedulerVariableSetMessage(w: Writer, m: SchedulerVariableSetMessage): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 1);
        writeNullableKey(w, m.key!);
        break;
      case "data":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 2);
        w.any(m.data!);
        break;
      case "name":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 3);
        writeCoordinationName(w, m.name!);
        break;
      case "timeout":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 4);
        writeNullableStringOrNumber(w, m.timeout!);
        break;
      case "client":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 5);
        writeNullableString(w, m.client!);
        break;
      case "reply":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 6);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 7);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_VARIABLE_SET_MESSAGE_FIELDS, 8);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerVariableSetMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerVariableSetMessage", m);
  w.mapEnd(at, 9, n);
}

/** Reads SchedulerVariableSetReply. */
export function readSchedulerVariableSetReply(r: Reader): SchedulerVariableSetReply {
  return r.null();
}

/** Writes SchedulerVariableSetReply. */
export function writeSchedulerVariableSetReply(w: Writer, _m: SchedulerVariableSetReply): void {
  w.null();
}

const SCHEDULER_WHO_HAS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

/** Reads SchedulerWhoHasMessage. */
export function readSchedulerWhoHasMessage(r: Reader): SchedulerWhoHasMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerWhoHasMessage;
  const m: Mutable<Partial<SchedulerWhoHasMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "who_has";
        break;
      case 1:
        m.keys = readNullableKeyCollection(r);
        break;
      case 2:
        m.reply = r.boolean();
        break;
      case 3:
        m.close = r.boolean();
        break;
      case 4:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerWhoHasMessage;
}

/** Writes SchedulerWhoHasMessage. */
export function writeSchedulerWhoHasMessage(w: Writer, m: SchedulerWhoHasMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, 1);
        writeNullableKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_WHO_HAS_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerWhoHasMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerWhoHasMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads SchedulerWhoHasReply. */
export function readSchedulerWhoHasReply(r: Reader): SchedulerWhoHasReply {
  return readWorkersByKey(r);
}

/** Writes SchedulerWhoHasReply. */
export function writeSchedulerWhoHasReply(w: Writer, m: SchedulerWhoHasReply): void {
  writeWorkersByKey(w, m);
}

const SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "n", "workers", "nanny", "reply", "close", "serializers");

/** Reads SchedulerWorkerLogsMessage. */
export function readSchedulerWorkerLogsMessage(r: Reader): SchedulerWorkerLogsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerWorkerLogsMessage;
  const m: Mutable<Partial<SchedulerWorkerLogsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "worker_logs";
        break;
      case 1:
        m.n = readNullableInteger(r);
        break;
      case 2:
        m.workers = readNullableWorkerCollection(r);
        break;
      case 3:
        m.nanny = r.boolean();
        break;
      case 4:
        m.reply = r.boolean();
        break;
      case 5:
        m.close = r.boolean();
        break;
      case 6:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerWorkerLogsMessage;
}

/** Writes SchedulerWorkerLogsMessage. */
export function writeSchedulerWorkerLogsMessage(w: Writer, m: SchedulerWorkerLogsMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "n":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 1);
        writeNullableInteger(w, m.n!);
        break;
      case "workers":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 2);
        writeNullableWorkerCollection(w, m.workers!);
        break;
      case "nanny":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 3);
        w.boolean(m.nanny!);
        break;
      case "reply":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_WORKER_LOGS_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerWorkerLogsMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerWorkerLogsMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads SchedulerWorkerLogsReply. */
export function readSchedulerWorkerLogsReply(r: Reader): SchedulerWorkerLogsReply {
  return r.stringMap(readLogEntries);
}

/** Writes SchedulerWorkerLogsReply. */
export function writeSchedulerWorkerLogsReply(w: Writer, m: SchedulerWorkerLogsReply): void {
  w.stringMap(m, writeLogEntries);
}

const SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "memory_ratio", "n", "key", "minimum", "target", "attribute", "reply", "close", "serializers");

/** Reads SchedulerWorkersToCloseMessage. */
export function readSchedulerWorkersToCloseMessage(r: Reader): SchedulerWorkersToCloseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerWorkersToCloseMessage;
  const m: Mutable<Partial<SchedulerWorkersToCloseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "workers_to_close";
        break;
      case 1:
        m.memory_ratio = readNullableNumber(r);
        break;
      case 2:
        m.n = readNullableNumber(r);
        break;
      case 3:
        m.key = readNullableBytes(r);
        break;
      case 4:
        m.minimum = readNullableNumber(r);
        break;
      case 5:
        m.target = readNullableNumber(r);
        break;
      case 6:
        m.attribute = r.string();
        break;
      case 7:
        m.reply = r.boolean();
        break;
      case 8:
        m.close = r.boolean();
        break;
      case 9:
        m.serializers = readNullableArrayOfString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerWorkersToCloseMessage;
}

/** Writes SchedulerWorkersToCloseMessage. */
export function writeSchedulerWorkersToCloseMessage(w: Writer, m: SchedulerWorkersToCloseMessage): void {
  const at = w.mapStart(10);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "memory_ratio":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 1);
        writeNullableNumber(w, m.memory_ratio!);
        break;
      case "n":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.n!);
        break;
      case "key":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 3);
        writeNullableBytes(w, m.key!);
        break;
      case "minimum":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 4);
        writeNullableNumber(w, m.minimum!);
        break;
      case "target":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 5);
        writeNullableNumber(w, m.target!);
        break;
      case "attribute":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 6);
        w.string(m.attribute!);
        break;
      case "reply":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 7);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 8);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SCHEDULER_WORKERS_TO_CLOSE_MESSAGE_FIELDS, 9);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("SchedulerWorkersToCloseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerWorkersToCloseMessage", m);
  w.mapEnd(at, 10, n);
}

/** Reads SchedulerWorkersToCloseReply. */
export function readSchedulerWorkersToCloseReply(r: Reader): SchedulerWorkersToCloseReply {
  return r.array(readHashable);
}

/** Writes SchedulerWorkersToCloseReply. */
export function writeSchedulerWorkersToCloseReply(w: Writer, m: SchedulerWorkersToCloseReply): void {
  w.array(m, writeHashable);
}

const TASK_METADATA_FIELDS = /*@__PURE__*/ fields("metadata", "state");

function writeAny5(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny2(w: Writer, v: KeyMap<WireValue>): void {
  w.keyMap(v, writeAny5);
}

function writeNullableMapOfAny(w: Writer, v: null | KeyMap<WireValue>): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeMapOfAny2(w, v as never);
  w.noMatch("NullableMapOfAny", v);
}

function writeString5(w: Writer, v: "memory" | "erred"): void {
  w.string(v);
}

function readAny5(r: Reader): WireValue {
  return r.any();
}

function readNullableMapOfAny(r: Reader): null | KeyMap<WireValue> {
  return r.keyMap(readAny5) as null | KeyMap<WireValue>;
}

function readString3(r: Reader): "memory" | "erred" {
  return r.string() as "memory" | "erred";
}

/** Reads TaskMetadata. */
export function readTaskMetadata(r: Reader): TaskMetadata {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskMetadata;
  const m: Mutable<Partial<TaskMetadata>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_METADATA_FIELDS, field))) {
      case 0:
        m.metadata = r.keyMap(readNullableMapOfAny);
        break;
      case 1:
        m.state = r.keyMap(readString3);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TaskMetadata;
}

/** Writes TaskMetadata. */
export function writeTaskMetadata(w: Writer, m: TaskMetadata): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "metadata":
        w.field(TASK_METADATA_FIELDS, 0);
        w.keyMap(m.metadata!, writeNullableMapOfAny);
        break;
      case "state":
        w.field(TASK_METADATA_FIELDS, 1);
        w.keyMap(m.state!, writeString5);
        break;
      default:
        w.unknownField("TaskMetadata", name);
    }
    n++;
  }
  w.noExtras("TaskMetadata", m);
  w.mapEnd(at, 2, n);
}

const TASK_PREFIX_STATES_FIELDS = /*@__PURE__*/ fields("memory", "erred", "released", "processing", "waiting");

/** Reads TaskPrefixStates. */
export function readTaskPrefixStates(r: Reader): TaskPrefixStates {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskPrefixStates;
  const m: Mutable<Partial<TaskPrefixStates>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_PREFIX_STATES_FIELDS, field))) {
      case 0:
        m.memory = r.int();
        break;
      case 1:
        m.erred = r.int();
        break;
      case 2:
        m.released = r.int();
        break;
      case 3:
        m.processing = r.int();
        break;
      case 4:
        m.waiting = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TaskPrefixStates;
}

/** Writes TaskPrefixStates. */
export function writeTaskPrefixStates(w: Writer, m: TaskPrefixStates): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "memory":
        w.field(TASK_PREFIX_STATES_FIELDS, 0);
        w.int(m.memory!);
        break;
      case "erred":
        w.field(TASK_PREFIX_STATES_FIELDS, 1);
        w.int(m.erred!);
        break;
      case "released":
        w.field(TASK_PREFIX_STATES_FIELDS, 2);
        w.int(m.released!);
        break;
      case "processing":
        w.field(TASK_PREFIX_STATES_FIELDS, 3);
        w.int(m.processing!);
        break;
      case "waiting":
        w.field(TASK_PREFIX_STATES_FIELDS, 4);
        w.int(m.waiting!);
        break;
      default:
        w.unknownField("TaskPrefixStates", name);
    }
    n++;
  }
  w.noExtras("TaskPrefixStates", m);
  w.mapEnd(at, 5, n);
}

const WORKER_NOT_REGISTERED_FIELDS = /*@__PURE__*/ fields("status", "message", "time");

/** Reads WorkerNotRegistered. */
export function readWorkerNotRegistered(r: Reader): WorkerNotRegistered {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerNotRegistered;
  const m: Mutable<Partial<WorkerNotRegistered>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_NOT_REGISTERED_FIELDS, field))) {
      case 0:
        m.status = r.string() as "error";
        break;
      case 1:
        m.message = r.string();
        break;
      case 2:
        m.time = r.float();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerNotRegistered;
}

/** Writes WorkerNotRegistered. */
export function writeWorkerNotRegistered(w: Writer, m: WorkerNotRegistered): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_NOT_REGISTERED_FIELDS, 0);
        w.string(m.status!);
        break;
      case "message":
        w.field(WORKER_NOT_REGISTERED_FIELDS, 1);
        w.string(m.message!);
        break;
      case "time":
        w.field(WORKER_NOT_REGISTERED_FIELDS, 2);
        w.float(m.time!);
        break;
      default:
        w.unknownField("WorkerNotRegistered", name);
    }
    n++;
  }
  w.noExtras("WorkerNotRegistered", m);
  w.mapEnd(at, 3, n);
}

const WORKER_REGISTERED_FIELDS = /*@__PURE__*/ fields("status", "time", "heartbeat-interval", "worker-plugins", "warning", "error");

/** Reads WorkerRegistered. */
export function readWorkerRegistered(r: Reader): WorkerRegistered {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerRegistered;
  const m: Mutable<Partial<WorkerRegistered>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_REGISTERED_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.time = r.float();
        break;
      case 2:
        m["heartbeat-interval"] = readHeartbeatInterval(r);
        break;
      case 3:
        m["worker-plugins"] = r.keyMap(readBytes);
        break;
      case 4:
        m.warning = r.string();
        break;
      case 5:
        m.error = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerRegistered;
}

/** Writes WorkerRegistered. */
export function writeWorkerRegistered(w: Writer, m: WorkerRegistered): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_REGISTERED_FIELDS, 0);
        w.string(m.status!);
        break;
      case "time":
        w.field(WORKER_REGISTERED_FIELDS, 1);
        w.float(m.time!);
        break;
      case "heartbeat-interval":
        w.field(WORKER_REGISTERED_FIELDS, 2);
        writeHeartbeatInterval(w, m["heartbeat-interval"]!);
        break;
      case "worker-plugins":
        w.field(WORKER_REGISTERED_FIELDS, 3);
        w.keyMap(m["worker-plugins"]!, writeBytes);
        break;
      case "warning":
        w.field(WORKER_REGISTERED_FIELDS, 4);
        w.string(m.warning!);
        break;
      case "error":
        w.field(WORKER_REGISTERED_FIELDS, 5);
        w.string(m.error!);
        break;
      default:
        w.unknownField("WorkerRegistered", name);
    }
    n++;
  }
  w.noExtras("WorkerRegistered", m);
  w.mapEnd(at, 6, n);
}

/** Reads any request that a scheduler answers, by its op. */
export function readAnySchedulerRequest(r: Reader): AnySchedulerRequest {
  switch (r.seekField("op")) {
    case "adaptive_target":
      return readSchedulerAdaptiveTargetMessage(r);
    case "add_keys":
      return readSchedulerAddKeysMessage(r);
    case "amm_handler":
      return readSchedulerAmmHandlerMessage(r);
    case "benchmark_hardware":
      return readSchedulerBenchmarkHardwareMessage(r);
    case "broadcast":
      return readSchedulerBroadcastMessage(r);
    case "call_stack":
      return readSchedulerCallStackMessage(r);
    case "check_idle":
      return readSchedulerCheckIdleMessage(r);
    case "close":
      return readServerCloseMessage(r);
    case "connection_stream":
      return readServerConnectionStreamMessage(r);
    case "dump_cluster_state_to_url":
      return readSchedulerDumpClusterStateToUrlMessage(r);
    case "dump_state":
      return readSchedulerDumpStateMessage(r);
    case "echo":
      return readServerEchoMessage(r);
    case "event_clear":
      return readSchedulerEventClearMessage(r);
    case "event_is_set":
      return readSchedulerEventIsSetMessage(r);
    case "event_set":
      return readSchedulerEventSetMessage(r);
    case "event_wait":
      return readSchedulerEventWaitMessage(r);
    case "events":
      return readSchedulerEventsMessage(r);
    case "feed":
      return readSchedulerFeedMessage(r);
    case "gather":
      return readSchedulerGatherMessage(r);
    case "get_cluster_state":
      return readSchedulerGetClusterStateMessage(r);
    case "get_error_cause":
      return readSchedulerGetErrorCauseMessage(r);
    case "get_logs":
      return readServerGetLogsMessage(r);
    case "get_metadata":
      return readSchedulerGetMetadataMessage(r);
    case "get_runspec":
      return readSchedulerGetRunspecMessage(r);
    case "get_story":
      return readSchedulerGetStoryMessage(r);
    case "get_task_prefix_states":
      return readSchedulerGetTaskPrefixStatesMessage(r);
    case "get_task_status":
      return readSchedulerGetTaskStatusMessage(r);
    case "get_task_stream":
      return readSchedulerGetTaskStreamMessage(r);
    case "get_task_stream_index":
      return readSchedulerGetTaskStreamIndexMessage(r);
    case "has_what":
      return readSchedulerHasWhatMessage(r);
    case "heartbeat_worker":
      return readSchedulerHeartbeatWorkerMessage(r);
    case "identity":
      return readSchedulerIdentityMessage(r);
    case "log_event":
      return readSchedulerLogEventMessage(r);
    case "logs":
      return readSchedulerLogsMessage(r);
    case "memory_sampler_start":
      return readSchedulerMemorySamplerStartMessage(r);
    case "memory_sampler_stop":
      return readSchedulerMemorySamplerStopMessage(r);
    case "multi_lock_acquire":
      return readSchedulerMultiLockAcquireMessage(r);
    case "multi_lock_release":
      return readSchedulerMultiLockReleaseMessage(r);
    case "nbytes":
      return readSchedulerNbytesMessage(r);
    case "ncores":
      return readSchedulerNcoresMessage(r);
    case "ncores_running":
      return readSchedulerNcoresRunningMessage(r);
    case "performance_report":
      return readSchedulerPerformanceReportMessage(r);
    case "processing":
      return readSchedulerProcessingMessage(r);
    case "profile":
      return readSchedulerProfileMessage(r);
    case "proxy":
      return readSchedulerProxyMessage(r);
    case "publish_delete":
      return readSchedulerPublishDeleteMessage(r);
    case "publish_get":
      return readSchedulerPublishGetMessage(r);
    case "publish_list":
      return readSchedulerPublishListMessage(r);
    case "publish_put":
      return readSchedulerPublishPutMessage(r);
    case "publish_wait_flush":
      return readSchedulerPublishWaitFlushMessage(r);
    case "queue_create":
      return readSchedulerQueueCreateMessage(r);
    case "queue_get":
      return readSchedulerQueueGetMessage(r);
    case "queue_put":
      return readSchedulerQueuePutMessage(r);
    case "queue_qsize":
      return readSchedulerQueueQsizeMessage(r);
    case "rebalance":
      return readSchedulerRebalanceMessage(r);
    case "register-client":
      return readSchedulerRegisterClientMessage(r);
    case "register-worker":
      return readSchedulerRegisterWorkerMessage(r);
    case "register_nanny":
      return readSchedulerRegisterNannyMessage(r);
    case "register_nanny_plugin":
      return readSchedulerRegisterNannyPluginMessage(r);
    case "register_scheduler_plugin":
      return readSchedulerRegisterSchedulerPluginMessage(r);
    case "register_worker_plugin":
      return readSchedulerRegisterWorkerPluginMessage(r);
    case "replicate":
      return readSchedulerReplicateMessage(r);
    case "restart":
      return readSchedulerRestartMessage(r);
    case "restart_workers":
      return readSchedulerRestartWorkersMessage(r);
    case "retire_workers":
      return readSchedulerRetireWorkersMessage(r);
    case "retry":
      return readSchedulerRetryMessage(r);
    case "run_function":
      return readSchedulerRunFunctionMessage(r);
    case "scatter":
      return readSchedulerScatterMessage(r);
    case "semaphore_acquire":
      return readSchedulerSemaphoreAcquireMessage(r);
    case "semaphore_close":
      return readSchedulerSemaphoreCloseMessage(r);
    case "semaphore_refresh_leases":
      return readSchedulerSemaphoreRefreshLeasesMessage(r);
    case "semaphore_register":
      return readSchedulerSemaphoreRegisterMessage(r);
    case "semaphore_release":
      return readSchedulerSemaphoreReleaseMessage(r);
    case "semaphore_value":
      return readSchedulerSemaphoreValueMessage(r);
    case "set_metadata":
      return readSchedulerSetMetadataMessage(r);
    case "set_resources":
      return readSchedulerSetResourcesMessage(r);
    case "set_restrictions":
      return readSchedulerSetRestrictionsMessage(r);
    case "shuffle_barrier":
      return readSchedulerShuffleBarrierMessage(r);
    case "shuffle_get":
      return readSchedulerShuffleGetMessage(r);
    case "shuffle_get_or_create":
      return readSchedulerShuffleGetOrCreateMessage(r);
    case "shuffle_restrict_task":
      return readSchedulerShuffleRestrictTaskMessage(r);
    case "start_task_metadata":
      return readSchedulerStartTaskMetadataMessage(r);
    case "stop_task_metadata":
      return readSchedulerStopTaskMetadataMessage(r);
    case "subscribe_worker_status":
      return readSchedulerSubscribeWorkerStatusMessage(r);
    case "terminate":
      return readSchedulerTerminateMessage(r);
    case "unregister":
      return readSchedulerUnregisterMessage(r);
    case "unregister_nanny_plugin":
      return readSchedulerUnregisterNannyPluginMessage(r);
    case "unregister_scheduler_plugin":
      return readSchedulerUnregisterSchedulerPluginMessage(r);
    case "unregister_worker_plugin":
      return readSchedulerUnregisterWorkerPluginMessage(r);
    case "update_data":
      return readSchedulerUpdateDataMessage(r);
    case "variable_get":
      return readSchedulerVariableGetMessage(r);
    case "variable_set":
      return readSchedulerVariableSetMessage(r);
    case "versions":
      return readServerVersionsMessage(r);
    case "who_has":
      return readSchedulerWhoHasMessage(r);
    case "worker_logs":
      return readSchedulerWorkerLogsMessage(r);
    case "workers_to_close":
      return readSchedulerWorkersToCloseMessage(r);
    default:
      return r.any() as unknown as AnySchedulerRequest;
  }
}

/** Writes any request that a scheduler answers. */
export function writeAnySchedulerRequest(w: Writer, m: AnySchedulerRequest): void {
  switch (m.op) {
    case "adaptive_target":
      return writeSchedulerAdaptiveTargetMessage(w, m);
    case "add_keys":
      return writeSchedulerAddKeysMessage(w, m);
    case "amm_handler":
      return writeSchedulerAmmHandlerMessage(w, m);
    case "benchmark_hardware":
      return writeSchedulerBenchmarkHardwareMessage(w, m);
    case "broadcast":
      return writeSchedulerBroadcastMessage(w, m);
    case "call_stack":
      return writeSchedulerCallStackMessage(w, m);
    case "check_idle":
      return writeSchedulerCheckIdleMessage(w, m);
    case "close":
      return writeServerCloseMessage(w, m);
    case "connection_stream":
      return writeServerConnectionStreamMessage(w, m);
    case "dump_cluster_state_to_url":
      return writeSchedulerDumpClusterStateToUrlMessage(w, m);
    case "dump_state":
      return writeSchedulerDumpStateMessage(w, m);
    case "echo":
      return writeServerEchoMessage(w, m);
    case "event_clear":
      return writeSchedulerEventClearMessage(w, m);
    case "event_is_set":
      return writeSchedulerEventIsSetMessage(w, m);
    case "event_set":
      return writeSchedulerEventSetMessage(w, m);
    case "event_wait":
      return writeSchedulerEventWaitMessage(w, m);
    case "events":
      return writeSchedulerEventsMessage(w, m);
    case "feed":
      return writeSchedulerFeedMessage(w, m);
    case "gather":
      return writeSchedulerGatherMessage(w, m);
    case "get_cluster_state":
      return writeSchedulerGetClusterStateMessage(w, m);
    case "get_error_cause":
      return writeSchedulerGetErrorCauseMessage(w, m);
    case "get_logs":
      return writeServerGetLogsMessage(w, m);
    case "get_metadata":
      return writeSchedulerGetMetadataMessage(w, m);
    case "get_runspec":
      return writeSchedulerGetRunspecMessage(w, m);
    case "get_story":
      return writeSchedulerGetStoryMessage(w, m);
    case "get_task_prefix_states":
      return writeSchedulerGetTaskPrefixStatesMessage(w, m);
    case "get_task_status":
      return writeSchedulerGetTaskStatusMessage(w, m);
    case "get_task_stream":
      return writeSchedulerGetTaskStreamMessage(w, m);
    case "get_task_stream_index":
      return writeSchedulerGetTaskStreamIndexMessage(w, m);
    case "has_what":
      return writeSchedulerHasWhatMessage(w, m);
    case "heartbeat_worker":
      return writeSchedulerHeartbeatWorkerMessage(w, m);
    case "identity":
      return writeSchedulerIdentityMessage(w, m);
    case "log_event":
      return writeSchedulerLogEventMessage(w, m);
    case "logs":
      return writeSchedulerLogsMessage(w, m);
    case "memory_sampler_start":
      return writeSchedulerMemorySamplerStartMessage(w, m);
    case "memory_sampler_stop":
      return writeSchedulerMemorySamplerStopMessage(w, m);
    case "multi_lock_acquire":
      return writeSchedulerMultiLockAcquireMessage(w, m);
    case "multi_lock_release":
      return writeSchedulerMultiLockReleaseMessage(w, m);
    case "nbytes":
      return writeSchedulerNbytesMessage(w, m);
    case "ncores":
      return writeSchedulerNcoresMessage(w, m);
    case "ncores_running":
      return writeSchedulerNcoresRunningMessage(w, m);
    case "performance_report":
      return writeSchedulerPerformanceReportMessage(w, m);
    case "processing":
      return writeSchedulerProcessingMessage(w, m);
    case "profile":
      return writeSchedulerProfileMessage(w, m);
    case "proxy":
      return writeSchedulerProxyMessage(w, m);
    case "publish_delete":
      return writeSchedulerPublishDeleteMessage(w, m);
    case "publish_get":
      return writeSchedulerPublishGetMessage(w, m);
    case "publish_list":
      return writeSchedulerPublishListMessage(w, m);
    case "publish_put":
      return writeSchedulerPublishPutMessage(w, m);
    case "publish_wait_flush":
      return writeSchedulerPublishWaitFlushMessage(w, m);
    case "queue_create":
      return writeSchedulerQueueCreateMessage(w, m);
    case "queue_get":
      return writeSchedulerQueueGetMessage(w, m);
    case "queue_put":
      return writeSchedulerQueuePutMessage(w, m);
    case "queue_qsize":
      return writeSchedulerQueueQsizeMessage(w, m);
    case "rebalance":
      return writeSchedulerRebalanceMessage(w, m);
    case "register-client":
      return writeSchedulerRegisterClientMessage(w, m);
    case "register-worker":
      return writeSchedulerRegisterWorkerMessage(w, m);
    case "register_nanny":
      return writeSchedulerRegisterNannyMessage(w, m);
    case "register_nanny_plugin":
      return writeSchedulerRegisterNannyPluginMessage(w, m);
    case "register_scheduler_plugin":
      return writeSchedulerRegisterSchedulerPluginMessage(w, m);
    case "register_worker_plugin":
      return writeSchedulerRegisterWorkerPluginMessage(w, m);
    case "replicate":
      return writeSchedulerReplicateMessage(w, m);
    case "restart":
      return writeSchedulerRestartMessage(w, m);
    case "restart_workers":
      return writeSchedulerRestartWorkersMessage(w, m);
    case "retire_workers":
      return writeSchedulerRetireWorkersMessage(w, m);
    case "retry":
      return writeSchedulerRetryMessage(w, m);
    case "run_function":
      return writeSchedulerRunFunctionMessage(w, m);
    case "scatter":
      return writeSchedulerScatterMessage(w, m);
    case "semaphore_acquire":
      return writeSchedulerSemaphoreAcquireMessage(w, m);
    case "semaphore_close":
      return writeSchedulerSemaphoreCloseMessage(w, m);
    case "semaphore_refresh_leases":
      return writeSchedulerSemaphoreRefreshLeasesMessage(w, m);
    case "semaphore_register":
      return writeSchedulerSemaphoreRegisterMessage(w, m);
    case "semaphore_release":
      return writeSchedulerSemaphoreReleaseMessage(w, m);
    case "semaphore_value":
      return writeSchedulerSemaphoreValueMessage(w, m);
    case "set_metadata":
      return writeSchedulerSetMetadataMessage(w, m);
    case "set_resources":
      return writeSchedulerSetResourcesMessage(w, m);
    case "set_restrictions":
      return writeSchedulerSetRestrictionsMessage(w, m);
    case "shuffle_barrier":
      return writeSchedulerShuffleBarrierMessage(w, m);
    case "shuffle_get":
      return writeSchedulerShuffleGetMessage(w, m);
    case "shuffle_get_or_create":
      return writeSchedulerShuffleGetOrCreateMessage(w, m);
    case "shuffle_restrict_task":
      return writeSchedulerShuffleRestrictTaskMessage(w, m);
    case "start_task_metadata":
      return writeSchedulerStartTaskMetadataMessage(w, m);
    case "stop_task_metadata":
      return writeSchedulerStopTaskMetadataMessage(w, m);
    case "subscribe_worker_status":
      return writeSchedulerSubscribeWorkerStatusMessage(w, m);
    case "terminate":
      return writeSchedulerTerminateMessage(w, m);
    case "unregister":
      return writeSchedulerUnregisterMessage(w, m);
    case "unregister_nanny_plugin":
      return writeSchedulerUnregisterNannyPluginMessage(w, m);
    case "unregister_scheduler_plugin":
      return writeSchedulerUnregisterSchedulerPluginMessage(w, m);
    case "unregister_worker_plugin":
      return writeSchedulerUnregisterWorkerPluginMessage(w, m);
    case "update_data":
      return writeSchedulerUpdateDataMessage(w, m);
    case "variable_get":
      return writeSchedulerVariableGetMessage(w, m);
    case "variable_set":
      return writeSchedulerVariableSetMessage(w, m);
    case "versions":
      return writeServerVersionsMessage(w, m);
    case "who_has":
      return writeSchedulerWhoHasMessage(w, m);
    case "worker_logs":
      return writeSchedulerWorkerLogsMessage(w, m);
    case "workers_to_close":
      return writeSchedulerWorkersToCloseMessage(w, m);
    default:
      w.noMatch("AnySchedulerRequest", m);
  }
}
