// Codecs of what several messages share.
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
import type {
  ActorError,
  ActorSuccess,
  Address,
  BandwidthSample,
  Bandwidths,
  BytesPerSecond,
  ClusterMemory,
  ClusterState,
  ClusterVersions,
  CoordinationName,
  CudfMetrics,
  DigestName,
  DumpedKeyMap,
  DumpedObjects,
  ErrorMessage,
  FrameInfo,
  FunctionSuccess,
  GpuMetrics,
  Hashable,
  HeartbeatExtensions,
  HeartbeatInterval,
  HostInfo,
  HostVersions,
  KeyCollection,
  KeysByWorker,
  LogEntries,
  LogEntry,
  MemorySample,
  MonitorInfo,
  MonitorQuantities,
  MonitorSamples,
  NbytesByKey,
  OKMessage,
  PluginName,
  PluginReplies,
  ProfileNode,
  PublishedDataset,
  QueueRecord,
  QueuedFuture,
  QueuedValue,
  RemoteException,
  RemoteTraceback,
  ResourceQuantities,
  RmmMetrics,
  RunId,
  SchedulerIdentity,
  SchedulerStateDump,
  SchedulerTaskState,
  SerializedByKey,
  ServerStatus,
  ServicePorts,
  ShuffleBuffer,
  ShuffleId,
  ShuffleProgress,
  ShuffleRunFound,
  ShuffleRunId,
  ShuffleRunReply,
  SourceCode,
  SpanAnnotation,
  SpanMetadata,
  SpilledBytes,
  StartStop,
  StimulusId,
  StimulusLogEntry,
  TaskAnnotations,
  TaskPriority,
  TaskStreamErred,
  TaskStreamFinished,
  TaskStreamRow,
  Topic,
  TopicEvent,
  Topics,
  TransferLogEntry,
  Transition,
  VariableFuture,
  VariableRecord,
  VariableValue,
  VersionsInfo,
  WorkerBandwidth,
  WorkerCollection,
  WorkerInfo,
  WorkerMetrics,
  WorkerName,
  WorkerReference,
  WorkerStateDump,
  WorkerStoryRow,
  WorkerSummary,
  WorkerTaskState,
  WorkerTransfers,
  WorkersByKey,
} from "./types.js";

const ACTOR_ERROR_FIELDS = /*@__PURE__*/ fields("status", "exception");

/** Reads ActorError. */
export function readActorError(r: Reader): ActorError {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ActorError;
  const m: Mutable<Partial<ActorError>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(ACTOR_ERROR_FIELDS, field))) {
      case 0:
        m.status = r.string() as "error";
        break;
      case 1:
        m.exception = r.serialized();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ActorError;
}

/** Writes ActorError. */
export function writeActorError(w: Writer, m: ActorError): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(ACTOR_ERROR_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(ACTOR_ERROR_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      default:
        w.unknownField("ActorError", name);
    }
    n++;
  }
  w.noExtras("ActorError", m);
  w.mapEnd(at, 2, n);
}

const ACTOR_SUCCESS_FIELDS = /*@__PURE__*/ fields("status", "result");

/** Reads ActorSuccess. */
export function readActorSuccess(r: Reader): ActorSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ActorSuccess;
  const m: Mutable<Partial<ActorSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(ACTOR_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.result = r.serialized();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ActorSuccess;
}

/** Writes ActorSuccess. */
export function writeActorSuccess(w: Writer, m: ActorSuccess): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(ACTOR_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(ACTOR_SUCCESS_FIELDS, 1);
        w.serialized(m.result!);
        break;
      default:
        w.unknownField("ActorSuccess", name);
    }
    n++;
  }
  w.noExtras("ActorSuccess", m);
  w.mapEnd(at, 2, n);
}

/** Reads Address. */
export function readAddress(r: Reader): Address {
  return r.string();
}

/** Writes Address. */
export function writeAddress(w: Writer, m: Address): void {
  w.string(m);
}

function readFloat(r: Reader): number {
  return r.float();
}

function readInteger(r: Reader): number {
  return r.int();
}

function readTupleOfFloatAndInteger(r: Reader): readonly [number, number] {
  return r.tuple([readFloat, readInteger], null) as unknown as readonly [number, number];
}

function writeFloat(w: Writer, v: number): void {
  w.float(v);
}

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

function writeTupleOfFloatAndInteger(w: Writer, v: readonly [number, number]): void {
  w.tuple(v, [writeFloat, writeInteger] as never, null as never);
}

/** Reads BandwidthSample. */
export function readBandwidthSample(r: Reader): BandwidthSample {
  return readTupleOfFloatAndInteger(r);
}

/** Writes BandwidthSample. */
export function writeBandwidthSample(w: Writer, m: BandwidthSample): void {
  writeTupleOfFloatAndInteger(w, m);
}

/** Reads Bandwidths. */
export function readBandwidths(r: Reader): Bandwidths {
  return r.stringMap(readFloat);
}

/** Writes Bandwidths. */
export function writeBandwidths(w: Writer, m: Bandwidths): void {
  w.stringMap(m, writeFloat);
}

const BYTES_PER_SECOND_FIELDS = /*@__PURE__*/ fields("read_bps", "write_bps");

/** Reads BytesPerSecond. */
export function readBytesPerSecond(r: Reader): BytesPerSecond {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as BytesPerSecond;
  const m: Mutable<Partial<BytesPerSecond>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(BYTES_PER_SECOND_FIELDS, field))) {
      case 0:
        m.read_bps = r.float();
        break;
      case 1:
        m.write_bps = r.float();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as BytesPerSecond;
}

/** Writes BytesPerSecond. */
export function writeBytesPerSecond(w: Writer, m: BytesPerSecond): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "read_bps":
        w.field(BYTES_PER_SECOND_FIELDS, 0);
        w.float(m.read_bps!);
        break;
      case "write_bps":
        w.field(BYTES_PER_SECOND_FIELDS, 1);
        w.float(m.write_bps!);
        break;
      default:
        w.unknownField("BytesPerSecond", name);
    }
    n++;
  }
  w.noExtras("BytesPerSecond", m);
  w.mapEnd(at, 2, n);
}

const CLUSTER_MEMORY_FIELDS = /*@__PURE__*/ fields("managed", "managed_total", "optimistic", "process", "spilled", "unmanaged", "unmanaged_old", "unmanaged_recent");

/** Reads ClusterMemory. */
export function readClusterMemory(r: Reader): ClusterMemory {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClusterMemory;
  const m: Mutable<Partial<ClusterMemory>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLUSTER_MEMORY_FIELDS, field))) {
      case 0:
        m.managed = r.int();
        break;
      case 1:
        m.managed_total = r.int();
        break;
      case 2:
        m.optimistic = r.int();
        break;
      case 3:
        m.process = r.int();
        break;
      case 4:
        m.spilled = r.int();
        break;
      case 5:
        m.unmanaged = r.int();
        break;
      case 6:
        m.unmanaged_old = r.int();
        break;
      case 7:
        m.unmanaged_recent = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClusterMemory;
}

/** Writes ClusterMemory. */
export function writeClusterMemory(w: Writer, m: ClusterMemory): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "managed":
        w.field(CLUSTER_MEMORY_FIELDS, 0);
        w.int(m.managed!);
        break;
      case "managed_total":
        w.field(CLUSTER_MEMORY_FIELDS, 1);
        w.int(m.managed_total!);
        break;
      case "optimistic":
        w.field(CLUSTER_MEMORY_FIELDS, 2);
        w.int(m.optimistic!);
        break;
      case "process":
        w.field(CLUSTER_MEMORY_FIELDS, 3);
        w.int(m.process!);
        break;
      case "spilled":
        w.field(CLUSTER_MEMORY_FIELDS, 4);
        w.int(m.spilled!);
        break;
      case "unmanaged":
        w.field(CLUSTER_MEMORY_FIELDS, 5);
        w.int(m.unmanaged!);
        break;
      case "unmanaged_old":
        w.field(CLUSTER_MEMORY_FIELDS, 6);
        w.int(m.unmanaged_old!);
        break;
      case "unmanaged_recent":
        w.field(CLUSTER_MEMORY_FIELDS, 7);
        w.int(m.unmanaged_recent!);
        break;
      default:
        w.unknownField("ClusterMemory", name);
    }
    n++;
  }
  w.noExtras("ClusterMemory", m);
  w.mapEnd(at, 8, n);
}

const CLUSTER_STATE_FIELDS = /*@__PURE__*/ fields("scheduler", "workers", "versions");

function writeWorkerStateDumpOrString(w: Writer, v: WorkerStateDump | string): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "object") return writeWorkerStateDump(w, v as never);
  w.noMatch("WorkerStateDumpOrString", v);
}

function readWorkerStateDumpOrString(r: Reader): WorkerStateDump | string {
  return readWorkerStateDump(r) as WorkerStateDump | string;
}

/** Reads ClusterState. */
export function readClusterState(r: Reader): ClusterState {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClusterState;
  const m: Mutable<Partial<ClusterState>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLUSTER_STATE_FIELDS, field))) {
      case 0:
        m.scheduler = readSchedulerStateDump(r);
        break;
      case 1:
        m.workers = r.stringMap(readWorkerStateDumpOrString);
        break;
      case 2:
        m.versions = readClusterVersions(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClusterState;
}

/** Writes ClusterState. */
export function writeClusterState(w: Writer, m: ClusterState): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "scheduler":
        w.field(CLUSTER_STATE_FIELDS, 0);
        writeSchedulerStateDump(w, m.scheduler!);
        break;
      case "workers":
        w.field(CLUSTER_STATE_FIELDS, 1);
        w.stringMap(m.workers!, writeWorkerStateDumpOrString);
        break;
      case "versions":
        w.field(CLUSTER_STATE_FIELDS, 2);
        writeClusterVersions(w, m.versions!);
        break;
      default:
        w.unknownField("ClusterState", name);
    }
    n++;
  }
  w.noExtras("ClusterState", m);
  w.mapEnd(at, 3, n);
}

const CLUSTER_VERSIONS_FIELDS = /*@__PURE__*/ fields("scheduler", "workers");

/** Reads ClusterVersions. */
export function readClusterVersions(r: Reader): ClusterVersions {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClusterVersions;
  const m: Mutable<Partial<ClusterVersions>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLUSTER_VERSIONS_FIELDS, field))) {
      case 0:
        m.scheduler = readVersionsInfo(r);
        break;
      case 1:
        m.workers = r.stringMap(readVersionsInfo);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClusterVersions;
}

/** Writes ClusterVersions. */
export function writeClusterVersions(w: Writer, m: ClusterVersions): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "scheduler":
        w.field(CLUSTER_VERSIONS_FIELDS, 0);
        writeVersionsInfo(w, m.scheduler!);
        break;
      case "workers":
        w.field(CLUSTER_VERSIONS_FIELDS, 1);
        w.stringMap(m.workers!, writeVersionsInfo);
        break;
      default:
        w.unknownField("ClusterVersions", name);
    }
    n++;
  }
  w.noExtras("ClusterVersions", m);
  w.mapEnd(at, 2, n);
}

/** Reads CoordinationName. */
export function readCoordinationName(r: Reader): CoordinationName {
  return readHashable(r);
}

/** Writes CoordinationName. */
export function writeCoordinationName(w: Writer, m: CoordinationName): void {
  writeHashable(w, m);
}

const CUDF_METRICS_FIELDS = /*@__PURE__*/ fields("cudf-spilled");

function writeNullableInteger(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function readNullableInteger(r: Reader): number | null {
  return r.int() as number | null;
}

/** Reads CudfMetrics. */
export function readCudfMetrics(r: Reader): CudfMetrics {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as CudfMetrics;
  const m: Mutable<Partial<CudfMetrics>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CUDF_METRICS_FIELDS, field))) {
      case 0:
        m["cudf-spilled"] = readNullableInteger(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as CudfMetrics;
}

/** Writes CudfMetrics. */
export function writeCudfMetrics(w: Writer, m: CudfMetrics): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "cudf-spilled":
        w.field(CUDF_METRICS_FIELDS, 0);
        writeNullableInteger(w, m["cudf-spilled"]!);
        break;
      default:
        w.unknownField("CudfMetrics", name);
    }
    n++;
  }
  w.noExtras("CudfMetrics", m);
  w.mapEnd(at, 1, n);
}

function readStringOrArrayOfHashable(r: Reader): string | readonly Hashable[] {
  return r.array(readHashable) as string | readonly Hashable[];
}

function writeArrayOfHashable(w: Writer, v: readonly Hashable[]): void {
  w.array(v, writeHashable);
}

function writeStringOrArrayOfHashable(w: Writer, v: string | readonly Hashable[]): void {
  if (typeof v === "string") return w.string(v);
  if (Array.isArray(v)) return writeArrayOfHashable(w, v as never);
  w.noMatch("StringOrArrayOfHashable", v);
}

/** Reads DigestName. */
export function readDigestName(r: Reader): DigestName {
  return readStringOrArrayOfHashable(r);
}

/** Writes DigestName. */
export function writeDigestName(w: Writer, m: DigestName): void {
  writeStringOrArrayOfHashable(w, m);
}

function readNull(r: Reader): null {
  return r.null();
}

function writeNull(w: Writer, _value: null): void {
  w.null();
}

/** Reads DumpedKeyMap. */
export function readDumpedKeyMap(r: Reader): DumpedKeyMap {
  return r.keyMap(readNull);
}

/** Writes DumpedKeyMap. */
export function writeDumpedKeyMap(w: Writer, m: DumpedKeyMap): void {
  w.keyMap(m, writeNull);
}

function readAny(r: Reader): WireValue {
  return r.any();
}

function readMapOfAny(r: Reader): ReadonlyMap<string, WireValue> {
  return r.stringMap(readAny);
}

function writeAny(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny(w: Writer, v: ReadonlyMap<string, WireValue>): void {
  w.stringMap(v, writeAny);
}

/** Reads DumpedObjects. */
export function readDumpedObjects(r: Reader): DumpedObjects {
  return r.keyMap(readMapOfAny);
}

/** Writes DumpedObjects. */
export function writeDumpedObjects(w: Writer, m: DumpedObjects): void {
  w.keyMap(m, writeMapOfAny);
}

const ERROR_MESSAGE_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

function writeNullableSerialized(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads ErrorMessage. */
export function readErrorMessage(r: Reader): ErrorMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ErrorMessage;
  const m: Mutable<Partial<ErrorMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(ERROR_MESSAGE_FIELDS, field))) {
      case 0:
        m.status = r.string() as "error" | "uncaught-error";
        break;
      case 1:
        m.exception = r.serialized();
        break;
      case 2:
        m.traceback = readNullableSerialized(r);
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
  return m as ErrorMessage;
}

/** Writes ErrorMessage. */
export function writeErrorMessage(w: Writer, m: ErrorMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(ERROR_MESSAGE_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(ERROR_MESSAGE_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(ERROR_MESSAGE_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(ERROR_MESSAGE_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(ERROR_MESSAGE_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("ErrorMessage", name);
    }
    n++;
  }
  w.noExtras("ErrorMessage", m);
  w.mapEnd(at, 5, n);
}

const FRAME_INFO_FIELDS = /*@__PURE__*/ fields("filename", "name", "line_number", "line");

/** Reads FrameInfo. */
export function readFrameInfo(r: Reader): FrameInfo {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as FrameInfo;
  const m: Mutable<Partial<FrameInfo>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(FRAME_INFO_FIELDS, field))) {
      case 0:
        m.filename = r.string();
        break;
      case 1:
        m.name = r.string();
        break;
      case 2:
        m.line_number = r.int();
        break;
      case 3:
        m.line = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as FrameInfo;
}

/** Writes FrameInfo. */
export function writeFrameInfo(w: Writer, m: FrameInfo): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "filename":
        w.field(FRAME_INFO_FIELDS, 0);
        w.string(m.filename!);
        break;
      case "name":
        w.field(FRAME_INFO_FIELDS, 1);
        w.string(m.name!);
        break;
      case "line_number":
        w.field(FRAME_INFO_FIELDS, 2);
        w.int(m.line_number!);
        break;
      case "line":
        w.field(FRAME_INFO_FIELDS, 3);
        w.string(m.line!);
        break;
      default:
        w.unknownField("FrameInfo", name);
    }
    n++;
  }
  w.noExtras("FrameInfo", m);
  w.mapEnd(at, 4, n);
}

const FUNCTION_SUCCESS_FIELDS = /*@__PURE__*/ fields("status", "result");

/** Reads FunctionSuccess. */
export function readFunctionSuccess(r: Reader): FunctionSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as FunctionSuccess;
  const m: Mutable<Partial<FunctionSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(FUNCTION_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.result = r.serialized();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as FunctionSuccess;
}

/** Writes FunctionSuccess. */
export function writeFunctionSuccess(w: Writer, m: FunctionSuccess): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(FUNCTION_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(FUNCTION_SUCCESS_FIELDS, 1);
        w.serialized(m.result!);
        break;
      default:
        w.unknownField("FunctionSuccess", name);
    }
    n++;
  }
  w.noExtras("FunctionSuccess", m);
  w.mapEnd(at, 2, n);
}

const GPU_METRICS_FIELDS = /*@__PURE__*/ fields("utilization", "memory-used");

/** Reads GpuMetrics. */
export function readGpuMetrics(r: Reader): GpuMetrics {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GpuMetrics;
  const m: Mutable<Partial<GpuMetrics>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GPU_METRICS_FIELDS, field))) {
      case 0:
        m.utilization = readNullableInteger(r);
        break;
      case 1:
        m["memory-used"] = readNullableInteger(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as GpuMetrics;
}

/** Writes GpuMetrics. */
export function writeGpuMetrics(w: Writer, m: GpuMetrics): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "utilization":
        w.field(GPU_METRICS_FIELDS, 0);
        writeNullableInteger(w, m.utilization!);
        break;
      case "memory-used":
        w.field(GPU_METRICS_FIELDS, 1);
        writeNullableInteger(w, m["memory-used"]!);
        break;
      default:
        w.unknownField("GpuMetrics", name);
    }
    n++;
  }
  w.noExtras("GpuMetrics", m);
  w.mapEnd(at, 2, n);
}

function readNullableOneOf6(r: Reader): string | bigint | number | boolean | Uint8Array | null | readonly Hashable[] {
  switch (r.kind()) {
    case "array":
      return r.array(readHashable) as string | bigint | number | boolean | Uint8Array | null | readonly Hashable[];
    case "int":
    case "float":
      return r.number() as string | bigint | number | boolean | Uint8Array | null | readonly Hashable[];
    default:
      return r.any() as unknown as string | bigint | number | boolean | Uint8Array | null | readonly Hashable[];
  }
}

function writeArrayOfHashable2(w: Writer, v: readonly Hashable[]): void {
  w.array(v, writeHashable);
}

function writeNullableOneOf6(w: Writer, v: string | bigint | number | boolean | Uint8Array | null | readonly Hashable[]): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "boolean") return w.boolean(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  if (v instanceof Uint8Array) return w.bytes(v);
  if (Array.isArray(v)) return writeArrayOfHashable2(w, v as never);
  w.noMatch("NullableOneOf6", v);
}

/** Reads Hashable. */
export function readHashable(r: Reader): Hashable {
  return readNullableOneOf6(r);
}

/** Writes Hashable. */
export function writeHashable(w: Writer, m: Hashable): void {
  writeNullableOneOf6(w, m);
}

const HEARTBEAT_EXTENSIONS_FIELDS = /*@__PURE__*/ fields("spans", "shuffle");

function writeNumber(w: Writer, v: number): void {
  w.number(v);
}

function writeAny2(w: Writer, v: WireValue): void {
  w.any(v);
}

function readNumber(r: Reader): number {
  return r.number();
}

function readAny2(r: Reader): WireValue {
  return r.any();
}

/** Reads HeartbeatExtensions. */
export function readHeartbeatExtensions(r: Reader): HeartbeatExtensions {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as HeartbeatExtensions;
  const m: Mutable<Partial<HeartbeatExtensions>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HEARTBEAT_EXTENSIONS_FIELDS, field))) {
      case 0:
        m.spans = r.keyMap(readNumber);
        break;
      case 1:
        m.shuffle = r.stringMap(readShuffleProgress);
        break;
      default:
        r.extraField(m, readAny2);
    }
  }
  r.mapEnd();
  return m as HeartbeatExtensions;
}

/** Writes HeartbeatExtensions. */
export function writeHeartbeatExtensions(w: Writer, m: HeartbeatExtensions): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "spans":
        w.field(HEARTBEAT_EXTENSIONS_FIELDS, 0);
        w.keyMap(m.spans!, writeNumber);
        break;
      case "shuffle":
        w.field(HEARTBEAT_EXTENSIONS_FIELDS, 1);
        w.stringMap(m.shuffle!, writeShuffleProgress);
        break;
      default:
        w.extraField("HeartbeatExtensions", m, name, writeAny2);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

/** Reads HeartbeatInterval. */
export function readHeartbeatInterval(r: Reader): HeartbeatInterval {
  return r.number();
}

/** Writes HeartbeatInterval. */
export function writeHeartbeatInterval(w: Writer, m: HeartbeatInterval): void {
  w.number(m);
}

function readAny3(r: Reader): WireValue {
  return r.any();
}

function writeAny3(w: Writer, v: WireValue): void {
  w.any(v);
}

/** Reads HostInfo. */
export function readHostInfo(r: Reader): HostInfo {
  return r.stringMap(readAny3);
}

/** Writes HostInfo. */
export function writeHostInfo(w: Writer, m: HostInfo): void {
  w.stringMap(m, writeAny3);
}

const HOST_VERSIONS_FIELDS = /*@__PURE__*/ fields("python", "python-bits", "OS", "OS-release", "machine", "processor", "byteorder", "LC_ALL", "LANG");

/** Reads HostVersions. */
export function readHostVersions(r: Reader): HostVersions {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as HostVersions;
  const m: Mutable<Partial<HostVersions>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HOST_VERSIONS_FIELDS, field))) {
      case 0:
        m.python = r.string();
        break;
      case 1:
        m["python-bits"] = r.int();
        break;
      case 2:
        m.OS = r.string();
        break;
      case 3:
        m["OS-release"] = r.string();
        break;
      case 4:
        m.machine = r.string();
        break;
      case 5:
        m.processor = r.string();
        break;
      case 6:
        m.byteorder = r.string() as "little" | "big";
        break;
      case 7:
        m.LC_ALL = r.string();
        break;
      case 8:
        m.LANG = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as HostVersions;
}

/** Writes HostVersions. */
export function writeHostVersions(w: Writer, m: HostVersions): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "python":
        w.field(HOST_VERSIONS_FIELDS, 0);
        w.string(m.python!);
        break;
      case "python-bits":
        w.field(HOST_VERSIONS_FIELDS, 1);
        w.int(m["python-bits"]!);
        break;
      case "OS":
        w.field(HOST_VERSIONS_FIELDS, 2);
        w.string(m.OS!);
        break;
      case "OS-release":
        w.field(HOST_VERSIONS_FIELDS, 3);
        w.string(m["OS-release"]!);
        break;
      case "machine":
        w.field(HOST_VERSIONS_FIELDS, 4);
        w.string(m.machine!);
        break;
      case "processor":
        w.field(HOST_VERSIONS_FIELDS, 5);
        w.string(m.processor!);
        break;
      case "byteorder":
        w.field(HOST_VERSIONS_FIELDS, 6);
        w.string(m.byteorder!);
        break;
      case "LC_ALL":
        w.field(HOST_VERSIONS_FIELDS, 7);
        w.string(m.LC_ALL!);
        break;
      case "LANG":
        w.field(HOST_VERSIONS_FIELDS, 8);
        w.string(m.LANG!);
        break;
      default:
        w.unknownField("HostVersions", name);
    }
    n++;
  }
  w.noExtras("HostVersions", m);
  w.mapEnd(at, 9, n);
}

function readKey(r: Reader): Key {
  return r.key();
}

function readArrayOfKeyOrSetOfKey(r: Reader): readonly Key[] | ReadonlySet<Key> {
  switch (r.kind()) {
    case "array":
      return r.array(readKey) as readonly Key[] | ReadonlySet<Key>;
    case "set":
      return r.set(readKey) as readonly Key[] | ReadonlySet<Key>;
    default:
      return r.any() as unknown as readonly Key[] | ReadonlySet<Key>;
  }
}

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function writeSetOfKey(w: Writer, v: ReadonlySet<Key>): void {
  w.set(v, writeKey);
}

function writeArrayOfKey(w: Writer, v: readonly Key[]): void {
  w.array(v, writeKey);
}

function writeArrayOfKeyOrSetOfKey(w: Writer, v: readonly Key[] | ReadonlySet<Key>): void {
  if (v instanceof Set) return writeSetOfKey(w, v);
  if (Array.isArray(v)) return writeArrayOfKey(w, v as never);
  w.noMatch("ArrayOfKeyOrSetOfKey", v);
}

/** Reads KeyCollection. */
export function readKeyCollection(r: Reader): KeyCollection {
  return readArrayOfKeyOrSetOfKey(r);
}

/** Writes KeyCollection. */
export function writeKeyCollection(w: Writer, m: KeyCollection): void {
  writeArrayOfKeyOrSetOfKey(w, m);
}

function readArrayOfKey(r: Reader): readonly Key[] {
  return r.array(readKey);
}

/** Reads KeysByWorker. */
export function readKeysByWorker(r: Reader): KeysByWorker {
  return r.stringMap(readArrayOfKey);
}

/** Writes KeysByWorker. */
export function writeKeysByWorker(w: Writer, m: KeysByWorker): void {
  w.stringMap(m, writeArrayOfKey);
}

/** Reads LogEntries. */
export function readLogEntries(r: Reader): LogEntries {
  return r.array(readLogEntry);
}

/** Writes LogEntries. */
export function writeLogEntries(w: Writer, m: LogEntries): void {
  w.array(m, writeLogEntry);
}

function readStringOrFloat(r: Reader): string | number {
  return r.float() as string | number;
}

function readString(r: Reader): string {
  return r.string();
}

function readTupleOfStringOrFloatAndStringAndString(r: Reader): readonly [string | number, string, string?] {
  return r.tuple([readStringOrFloat, readString, readString], null) as unknown as readonly [string | number, string, string?];
}

function writeStringOrFloat(w: Writer, v: string | number): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.float(v as number);
  w.noMatch("StringOrFloat", v);
}

function writeString(w: Writer, v: string): void {
  w.string(v);
}

function writeTupleOfStringOrFloatAndStringAndString(w: Writer, v: readonly [string | number, string, string?]): void {
  w.tuple(v, [writeStringOrFloat, writeString, writeString] as never, null as never);
}

/** Reads LogEntry. */
export function readLogEntry(r: Reader): LogEntry {
  return readTupleOfStringOrFloatAndStringAndString(r);
}

/** Writes LogEntry. */
export function writeLogEntry(w: Writer, m: LogEntry): void {
  writeTupleOfStringOrFloatAndStringAndString(w, m);
}

function readInteger2(r: Reader): number {
  return r.int();
}

function readTupleOfFloatAndInteger2(r: Reader): readonly [number, number] {
  return r.tuple([readFloat, readInteger2], null) as unknown as readonly [number, number];
}

function writeInteger2(w: Writer, v: number): void {
  w.int(v);
}

function writeTupleOfFloatAndInteger2(w: Writer, v: readonly [number, number]): void {
  w.tuple(v, [writeFloat, writeInteger2] as never, null as never);
}

/** Reads MemorySample. */
export function readMemorySample(r: Reader): MemorySample {
  return readTupleOfFloatAndInteger2(r);
}

/** Writes MemorySample. */
export function writeMemorySample(w: Writer, m: MemorySample): void {
  writeTupleOfFloatAndInteger2(w, m);
}

const MONITOR_INFO_FIELDS = /*@__PURE__*/ fields("range_query", "count", "last_time", "gpu_name", "gpu_memory_total");

/** Reads MonitorInfo. */
export function readMonitorInfo(r: Reader): MonitorInfo {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as MonitorInfo;
  const m: Mutable<Partial<MonitorInfo>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(MONITOR_INFO_FIELDS, field))) {
      case 0:
        m.range_query = readMonitorQuantities(r);
        break;
      case 1:
        m.count = r.int();
        break;
      case 2:
        m.last_time = r.float();
        break;
      case 3:
        m.gpu_name = r.string();
        break;
      case 4:
        m.gpu_memory_total = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as MonitorInfo;
}

/** Writes MonitorInfo. */
export function writeMonitorInfo(w: Writer, m: MonitorInfo): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "range_query":
        w.field(MONITOR_INFO_FIELDS, 0);
        writeMonitorQuantities(w, m.range_query!);
        break;
      case "count":
        w.field(MONITOR_INFO_FIELDS, 1);
        w.int(m.count!);
        break;
      case "last_time":
        w.field(MONITOR_INFO_FIELDS, 2);
        w.float(m.last_time!);
        break;
      case "gpu_name":
        w.field(MONITOR_INFO_FIELDS, 3);
        w.string(m.gpu_name!);
        break;
      case "gpu_memory_total":
        w.field(MONITOR_INFO_FIELDS, 4);
        w.int(m.gpu_memory_total!);
        break;
      default:
        w.unknownField("MonitorInfo", name);
    }
    n++;
  }
  w.noExtras("MonitorInfo", m);
  w.mapEnd(at, 5, n);
}

const MONITOR_QUANTITIES_FIELDS = /*@__PURE__*/ fields("cpu", "memory", "time", "host_net_io.read_bps", "host_net_io.write_bps", "host_disk_io.read_bps", "host_disk_io.write_bps", "gil_contention", "num_fds", "gpu-memory-total", "gpu_utilization", "gpu_memory_used");

/** Reads MonitorQuantities. */
export function readMonitorQuantities(r: Reader): MonitorQuantities {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as MonitorQuantities;
  const m: Mutable<Partial<MonitorQuantities>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(MONITOR_QUANTITIES_FIELDS, field))) {
      case 0:
        m.cpu = readMonitorSamples(r);
        break;
      case 1:
        m.memory = readMonitorSamples(r);
        break;
      case 2:
        m.time = readMonitorSamples(r);
        break;
      case 3:
        m["host_net_io.read_bps"] = readMonitorSamples(r);
        break;
      case 4:
        m["host_net_io.write_bps"] = readMonitorSamples(r);
        break;
      case 5:
        m["host_disk_io.read_bps"] = readMonitorSamples(r);
        break;
      case 6:
        m["host_disk_io.write_bps"] = readMonitorSamples(r);
        break;
      case 7:
        m.gil_contention = readMonitorSamples(r);
        break;
      case 8:
        m.num_fds = readMonitorSamples(r);
        break;
      case 9:
        m["gpu-memory-total"] = readMonitorSamples(r);
        break;
      case 10:
        m.gpu_utilization = readMonitorSamples(r);
        break;
      case 11:
        m.gpu_memory_used = readMonitorSamples(r);
        break;
      default:
        r.extraField(m, readMonitorSamples);
    }
  }
  r.mapEnd();
  return m as MonitorQuantities;
}

/** Writes MonitorQuantities. */
export function writeMonitorQuantities(w: Writer, m: MonitorQuantities): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "cpu":
        w.field(MONITOR_QUANTITIES_FIELDS, 0);
        writeMonitorSamples(w, m.cpu!);
        break;
      case "memory":
        w.field(MONITOR_QUANTITIES_FIELDS, 1);
        writeMonitorSamples(w, m.memory!);
        break;
      case "time":
        w.field(MONITOR_QUANTITIES_FIELDS, 2);
        writeMonitorSamples(w, m.time!);
        break;
      case "host_net_io.read_bps":
        w.field(MONITOR_QUANTITIES_FIELDS, 3);
        writeMonitorSamples(w, m["host_net_io.read_bps"]!);
        break;
      case "host_net_io.write_bps":
        w.field(MONITOR_QUANTITIES_FIELDS, 4);
        writeMonitorSamples(w, m["host_net_io.write_bps"]!);
        break;
      case "host_disk_io.read_bps":
        w.field(MONITOR_QUANTITIES_FIELDS, 5);
        writeMonitorSamples(w, m["host_disk_io.read_bps"]!);
        break;
      case "host_disk_io.write_bps":
        w.field(MONITOR_QUANTITIES_FIELDS, 6);
        writeMonitorSamples(w, m["host_disk_io.write_bps"]!);
        break;
      case "gil_contention":
        w.field(MONITOR_QUANTITIES_FIELDS, 7);
        writeMonitorSamples(w, m.gil_contention!);
        break;
      case "num_fds":
        w.field(MONITOR_QUANTITIES_FIELDS, 8);
        writeMonitorSamples(w, m.num_fds!);
        break;
      case "gpu-memory-total":
        w.field(MONITOR_QUANTITIES_FIELDS, 9);
        writeMonitorSamples(w, m["gpu-memory-total"]!);
        break;
      case "gpu_utilization":
        w.field(MONITOR_QUANTITIES_FIELDS, 10);
        writeMonitorSamples(w, m.gpu_utilization!);
        break;
      case "gpu_memory_used":
        w.field(MONITOR_QUANTITIES_FIELDS, 11);
        writeMonitorSamples(w, m.gpu_memory_used!);
        break;
      default:
        w.extraField("MonitorQuantities", m, name, writeMonitorSamples);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

function readNullableNumber(r: Reader): number | null {
  return r.number() as number | null;
}

function readNullableNumberOrArrayOfNullableNumber(r: Reader): number | null | readonly (number | null)[] {
  switch (r.kind()) {
    case "array":
      return r.array(readNullableNumber) as number | null | readonly (number | null)[];
    case "int":
    case "float":
      return r.number() as number | null | readonly (number | null)[];
    default:
      return r.any() as unknown as number | null | readonly (number | null)[];
  }
}

function writeNullableNumber(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NullableNumber", v);
}

function writeArrayOfNullableNumber(w: Writer, v: readonly (number | null)[]): void {
  w.array(v, writeNullableNumber);
}

function writeNullableNumberOrArrayOfNullableNumber(w: Writer, v: number | null | readonly (number | null)[]): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  if (Array.isArray(v)) return writeArrayOfNullableNumber(w, v as never);
  w.noMatch("NullableNumberOrArrayOfNullableNumber", v);
}

/** Reads MonitorSamples. */
export function readMonitorSamples(r: Reader): MonitorSamples {
  return readNullableNumberOrArrayOfNullableNumber(r);
}

/** Writes MonitorSamples. */
export function writeMonitorSamples(w: Writer, m: MonitorSamples): void {
  writeNullableNumberOrArrayOfNullableNumber(w, m);
}

function readInteger3(r: Reader): number {
  return r.int();
}

function writeInteger3(w: Writer, v: number): void {
  w.int(v);
}

/** Reads NbytesByKey. */
export function readNbytesByKey(r: Reader): NbytesByKey {
  return r.keyMap(readInteger3);
}

/** Writes NbytesByKey. */
export function writeNbytesByKey(w: Writer, m: NbytesByKey): void {
  w.keyMap(m, writeInteger3);
}

const OKMESSAGE_FIELDS = /*@__PURE__*/ fields("status");

/** Reads OKMessage. */
export function readOKMessage(r: Reader): OKMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as OKMessage;
  const m: Mutable<Partial<OKMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(OKMESSAGE_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as OKMessage;
}

/** Writes OKMessage. */
export function writeOKMessage(w: Writer, m: OKMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(OKMESSAGE_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("OKMessage", name);
    }
    n++;
  }
  w.noExtras("OKMessage", m);
  w.mapEnd(at, 1, n);
}

/** Reads PluginName. */
export function readPluginName(r: Reader): PluginName {
  return readHashable(r);
}

/** Writes PluginName. */
export function writePluginName(w: Writer, m: PluginName): void {
  writeHashable(w, m);
}

const OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

function readOKMessageOrErrorMessage2(r: Reader): OKMessage | ErrorMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as OKMessage | ErrorMessage;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error" | "uncaught-error";
        break;
      case 1:
        m.exception = r.serialized();
        break;
      case 2:
        m.traceback = readNullableSerialized(r);
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
  return m as OKMessage | ErrorMessage;
}

function readOKMessageOrErrorMessage(r: Reader): OKMessage | ErrorMessage {
  return readOKMessageOrErrorMessage2(r) as OKMessage | ErrorMessage;
}

function writeOKMessageOrErrorMessage2(w: Writer, m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string }): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(OKMESSAGE_OR_ERROR_MESSAGE2_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("OKMessageOrErrorMessage", name);
    }
    n++;
  }
  w.noExtras("OKMessageOrErrorMessage", m);
  w.mapEnd(at, 5, n);
}

function writeOKMessageOrErrorMessage(w: Writer, v: OKMessage | ErrorMessage): void {
  if (typeof v === "object") return writeOKMessageOrErrorMessage2(w, v as never);
  w.noMatch("OKMessageOrErrorMessage", v);
}

/** Reads PluginReplies. */
export function readPluginReplies(r: Reader): PluginReplies {
  return r.stringMap(readOKMessageOrErrorMessage);
}

/** Writes PluginReplies. */
export function writePluginReplies(w: Writer, m: PluginReplies): void {
  w.stringMap(m, writeOKMessageOrErrorMessage);
}

const PROFILE_NODE_FIELDS = /*@__PURE__*/ fields("count", "description", "children", "identifier");

/** Reads ProfileNode. */
export function readProfileNode(r: Reader): ProfileNode {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ProfileNode;
  const m: Mutable<Partial<ProfileNode>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(PROFILE_NODE_FIELDS, field))) {
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
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ProfileNode;
}

/** Writes ProfileNode. */
export function writeProfileNode(w: Writer, m: ProfileNode): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "count":
        w.field(PROFILE_NODE_FIELDS, 0);
        w.int(m.count!);
        break;
      case "description":
        w.field(PROFILE_NODE_FIELDS, 1);
        writeFrameInfo(w, m.description!);
        break;
      case "children":
        w.field(PROFILE_NODE_FIELDS, 2);
        w.stringMap(m.children!, writeProfileNode);
        break;
      case "identifier":
        w.field(PROFILE_NODE_FIELDS, 3);
        w.string(m.identifier!);
        break;
      default:
        w.unknownField("ProfileNode", name);
    }
    n++;
  }
  w.noExtras("ProfileNode", m);
  w.mapEnd(at, 4, n);
}

const PUBLISHED_DATASET_FIELDS = /*@__PURE__*/ fields("data", "keys");

/** Reads PublishedDataset. */
export function readPublishedDataset(r: Reader): PublishedDataset {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as PublishedDataset;
  const m: Mutable<Partial<PublishedDataset>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(PUBLISHED_DATASET_FIELDS, field))) {
      case 0:
        m.data = r.serialized();
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as PublishedDataset;
}

/** Writes PublishedDataset. */
export function writePublishedDataset(w: Writer, m: PublishedDataset): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "data":
        w.field(PUBLISHED_DATASET_FIELDS, 0);
        w.serialized(m.data!);
        break;
      case "keys":
        w.field(PUBLISHED_DATASET_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("PublishedDataset", name);
    }
    n++;
  }
  w.noExtras("PublishedDataset", m);
  w.mapEnd(at, 2, n);
}

const QUEUE_RECORD_FIELDS = /*@__PURE__*/ fields("type", "value", "state", "exception", "traceback");

/** Reads QueueRecord. */
export function readQueueRecord(r: Reader): QueueRecord {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as QueueRecord;
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(QUEUE_RECORD_FIELDS, field))) {
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
  return m as QueueRecord;
}

/** Writes QueueRecord. */
export function writeQueueRecord(w: Writer, value: QueueRecord): void {
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(QUEUE_RECORD_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(QUEUE_RECORD_FIELDS, 1);
        w.any(m.value!);
        break;
      case "state":
        w.field(QUEUE_RECORD_FIELDS, 2);
        w.string(m.state!);
        break;
      case "exception":
        w.field(QUEUE_RECORD_FIELDS, 3);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(QUEUE_RECORD_FIELDS, 4);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("QueueRecord", name);
    }
    n++;
  }
  w.noExtras("QueueRecord", m);
  w.mapEnd(at, 5, n);
}

const QUEUED_FUTURE_FIELDS = /*@__PURE__*/ fields("type", "value", "state", "exception", "traceback");

/** Reads QueuedFuture. */
export function readQueuedFuture(r: Reader): QueuedFuture {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as QueuedFuture;
  const m: Mutable<Partial<QueuedFuture>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(QUEUED_FUTURE_FIELDS, field))) {
      case 0:
        m.type = r.string() as "Future";
        break;
      case 1:
        m.value = r.key();
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
  return m as QueuedFuture;
}

/** Writes QueuedFuture. */
export function writeQueuedFuture(w: Writer, m: QueuedFuture): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(QUEUED_FUTURE_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(QUEUED_FUTURE_FIELDS, 1);
        w.key(m.value!);
        break;
      case "state":
        w.field(QUEUED_FUTURE_FIELDS, 2);
        w.string(m.state!);
        break;
      case "exception":
        w.field(QUEUED_FUTURE_FIELDS, 3);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(QUEUED_FUTURE_FIELDS, 4);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("QueuedFuture", name);
    }
    n++;
  }
  w.noExtras("QueuedFuture", m);
  w.mapEnd(at, 5, n);
}

const QUEUED_VALUE_FIELDS = /*@__PURE__*/ fields("type", "value");

/** Reads QueuedValue. */
export function readQueuedValue(r: Reader): QueuedValue {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as QueuedValue;
  const m: Mutable<Partial<QueuedValue>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(QUEUED_VALUE_FIELDS, field))) {
      case 0:
        m.type = r.string() as "msgpack";
        break;
      case 1:
        m.value = r.any();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as QueuedValue;
}

/** Writes QueuedValue. */
export function writeQueuedValue(w: Writer, m: QueuedValue): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(QUEUED_VALUE_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(QUEUED_VALUE_FIELDS, 1);
        w.any(m.value!);
        break;
      default:
        w.unknownField("QueuedValue", name);
    }
    n++;
  }
  w.noExtras("QueuedValue", m);
  w.mapEnd(at, 2, n);
}

function readSerializedOrBytesOrString(r: Reader): Serialized | Uint8Array | string {
  return r.serialized() as Serialized | Uint8Array | string;
}

function writeSerializedOrBytesOrString(w: Writer, v: Serialized | Uint8Array | string): void {
  if (typeof v === "string") return w.string(v);
  if (v instanceof Uint8Array) return w.bytes(v);
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("SerializedOrBytesOrString", v);
}

/** Reads RemoteException. */
export function readRemoteException(r: Reader): RemoteException {
  return readSerializedOrBytesOrString(r);
}

/** Writes RemoteException. */
export function writeRemoteException(w: Writer, m: RemoteException): void {
  writeSerializedOrBytesOrString(w, m);
}

function readNullableSerializedOrBytesOrString(r: Reader): Serialized | Uint8Array | string | null {
  return r.serialized() as Serialized | Uint8Array | string | null;
}

function writeNullableSerializedOrBytesOrString(w: Writer, v: Serialized | Uint8Array | string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (v instanceof Uint8Array) return w.bytes(v);
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerializedOrBytesOrString", v);
}

/** Reads RemoteTraceback. */
export function readRemoteTraceback(r: Reader): RemoteTraceback {
  return readNullableSerializedOrBytesOrString(r);
}

/** Writes RemoteTraceback. */
export function writeRemoteTraceback(w: Writer, m: RemoteTraceback): void {
  writeNullableSerializedOrBytesOrString(w, m);
}

function readNumberOrBoolean(r: Reader): number | boolean {
  return r.number() as number | boolean;
}

function writeNumberOrBoolean(w: Writer, v: number | boolean): void {
  if (typeof v === "boolean") return w.boolean(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NumberOrBoolean", v);
}

/** Reads ResourceQuantities. */
export function readResourceQuantities(r: Reader): ResourceQuantities {
  return r.stringMap(readNumberOrBoolean);
}

/** Writes ResourceQuantities. */
export function writeResourceQuantities(w: Writer, m: ResourceQuantities): void {
  w.stringMap(m, writeNumberOrBoolean);
}

const RMM_METRICS_FIELDS = /*@__PURE__*/ fields("rmm-used", "rmm-total");

/** Reads RmmMetrics. */
export function readRmmMetrics(r: Reader): RmmMetrics {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as RmmMetrics;
  const m: Mutable<Partial<RmmMetrics>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(RMM_METRICS_FIELDS, field))) {
      case 0:
        m["rmm-used"] = readNullableInteger(r);
        break;
      case 1:
        m["rmm-total"] = readNullableInteger(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as RmmMetrics;
}

/** Writes RmmMetrics. */
export function writeRmmMetrics(w: Writer, m: RmmMetrics): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "rmm-used":
        w.field(RMM_METRICS_FIELDS, 0);
        writeNullableInteger(w, m["rmm-used"]!);
        break;
      case "rmm-total":
        w.field(RMM_METRICS_FIELDS, 1);
        writeNullableInteger(w, m["rmm-total"]!);
        break;
      default:
        w.unknownField("RmmMetrics", name);
    }
    n++;
  }
  w.noExtras("RmmMetrics", m);
  w.mapEnd(at, 2, n);
}

/** Reads RunId. */
export function readRunId(r: Reader): RunId {
  return r.int();
}

/** Writes RunId. */
export function writeRunId(w: Writer, m: RunId): void {
  w.int(m);
}

const SCHEDULER_IDENTITY_FIELDS = /*@__PURE__*/ fields("type", "id", "address", "services", "started", "n_workers", "total_threads", "total_memory", "workers");

/** Reads SchedulerIdentity. */
export function readSchedulerIdentity(r: Reader): SchedulerIdentity {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerIdentity;
  const m: Mutable<Partial<SchedulerIdentity>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_IDENTITY_FIELDS, field))) {
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
        m.workers = r.stringMap(readWorkerInfo);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerIdentity;
}

/** Writes SchedulerIdentity. */
export function writeSchedulerIdentity(w: Writer, m: SchedulerIdentity): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(SCHEDULER_IDENTITY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(SCHEDULER_IDENTITY_FIELDS, 1);
        w.string(m.id!);
        break;
      case "address":
        w.field(SCHEDULER_IDENTITY_FIELDS, 2);
        writeAddress(w, m.address!);
        break;
      case "services":
        w.field(SCHEDULER_IDENTITY_FIELDS, 3);
        writeServicePorts(w, m.services!);
        break;
      case "started":
        w.field(SCHEDULER_IDENTITY_FIELDS, 4);
        w.float(m.started!);
        break;
      case "n_workers":
        w.field(SCHEDULER_IDENTITY_FIELDS, 5);
        w.int(m.n_workers!);
        break;
      case "total_threads":
        w.field(SCHEDULER_IDENTITY_FIELDS, 6);
        w.int(m.total_threads!);
        break;
      case "total_memory":
        w.field(SCHEDULER_IDENTITY_FIELDS, 7);
        w.int(m.total_memory!);
        break;
      case "workers":
        w.field(SCHEDULER_IDENTITY_FIELDS, 8);
        w.stringMap(m.workers!, writeWorkerInfo);
        break;
      default:
        w.unknownField("SchedulerIdentity", name);
    }
    n++;
  }
  w.noExtras("SchedulerIdentity", m);
  w.mapEnd(at, 9, n);
}

const SCHEDULER_STATE_DUMP_FIELDS = /*@__PURE__*/ fields("type", "id", "address", "services", "started", "n_workers", "total_threads", "total_memory", "workers", "status", "thread_id", "transition_log", "transition_counter", "tasks", "task_groups", "clients", "memory", "events", "extensions");

function writeAny4(w: Writer, v: WireValue): void {
  w.any(v);
}

function readAny4(r: Reader): WireValue {
  return r.any();
}

/** Reads SchedulerStateDump. */
export function readSchedulerStateDump(r: Reader): SchedulerStateDump {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerStateDump;
  const m: Mutable<Partial<SchedulerStateDump>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_STATE_DUMP_FIELDS, field))) {
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
        m.workers = readDumpedObjects(r);
        break;
      case 9:
        m.status = r.string();
        break;
      case 10:
        m.thread_id = r.int();
        break;
      case 11:
        m.transition_log = r.array(readTransition);
        break;
      case 12:
        m.transition_counter = r.int();
        break;
      case 13:
        m.tasks = readDumpedObjects(r);
        break;
      case 14:
        m.task_groups = readDumpedObjects(r);
        break;
      case 15:
        m.clients = readDumpedObjects(r);
        break;
      case 16:
        m.memory = readClusterMemory(r);
        break;
      case 17:
        m.events = r.keyMap(readString);
        break;
      case 18:
        m.extensions = r.stringMap(readAny4);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerStateDump;
}

/** Writes SchedulerStateDump. */
export function writeSchedulerStateDump(w: Writer, m: SchedulerStateDump): void {
  const at = w.mapStart(19);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 1);
        w.string(m.id!);
        break;
      case "address":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 2);
        writeAddress(w, m.address!);
        break;
      case "services":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 3);
        writeServicePorts(w, m.services!);
        break;
      case "started":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 4);
        w.float(m.started!);
        break;
      case "n_workers":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 5);
        w.int(m.n_workers!);
        break;
      case "total_threads":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 6);
        w.int(m.total_threads!);
        break;
      case "total_memory":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 7);
        w.int(m.total_memory!);
        break;
      case "workers":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 8);
        writeDumpedObjects(w, m.workers!);
        break;
      case "status":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 9);
        w.string(m.status!);
        break;
      case "thread_id":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 10);
        w.int(m.thread_id!);
        break;
      case "transition_log":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 11);
        w.array(m.transition_log!, writeTransition);
        break;
      case "transition_counter":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 12);
        w.int(m.transition_counter!);
        break;
      case "tasks":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 13);
        writeDumpedObjects(w, m.tasks!);
        break;
      case "task_groups":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 14);
        writeDumpedObjects(w, m.task_groups!);
        break;
      case "clients":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 15);
        writeDumpedObjects(w, m.clients!);
        break;
      case "memory":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 16);
        writeClusterMemory(w, m.memory!);
        break;
      case "events":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 17);
        w.keyMap(m.events!, writeString);
        break;
      case "extensions":
        w.field(SCHEDULER_STATE_DUMP_FIELDS, 18);
        w.stringMap(m.extensions!, writeAny4);
        break;
      default:
        w.unknownField("SchedulerStateDump", name);
    }
    n++;
  }
  w.noExtras("SchedulerStateDump", m);
  w.mapEnd(at, 19, n);
}

/** Reads SchedulerTaskState. */
export function readSchedulerTaskState(r: Reader): SchedulerTaskState {
  return r.string() as "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten";
}

/** Writes SchedulerTaskState. */
export function writeSchedulerTaskState(w: Writer, m: SchedulerTaskState): void {
  w.string(m);
}

function readSerialized(r: Reader): Serialized {
  return r.serialized();
}

function writeSerialized(w: Writer, v: Serialized): void {
  w.serialized(v);
}

/** Reads SerializedByKey. */
export function readSerializedByKey(r: Reader): SerializedByKey {
  return r.keyMap(readSerialized);
}

/** Writes SerializedByKey. */
export function writeSerializedByKey(w: Writer, m: SerializedByKey): void {
  w.keyMap(m, writeSerialized);
}

/** Reads ServerStatus. */
export function readServerStatus(r: Reader): ServerStatus {
  return r.string() as "undefined" | "created" | "init" | "starting" | "running" | "paused" | "stopping" | "stopped" | "closing" | "closing_gracefully" | "closed" | "failed" | "dont_reply";
}

/** Writes ServerStatus. */
export function writeServerStatus(w: Writer, m: ServerStatus): void {
  w.string(m);
}

/** Reads ServicePorts. */
export function readServicePorts(r: Reader): ServicePorts {
  return r.stringMap(readInteger2);
}

/** Writes ServicePorts. */
export function writeServicePorts(w: Writer, m: ServicePorts): void {
  w.stringMap(m, writeInteger2);
}

const SHUFFLE_BUFFER_FIELDS = /*@__PURE__*/ fields("memory", "total", "buckets", "written", "read", "avg_size", "avg_duration", "memory_limit");

/** Reads ShuffleBuffer. */
export function readShuffleBuffer(r: Reader): ShuffleBuffer {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ShuffleBuffer;
  const m: Mutable<Partial<ShuffleBuffer>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SHUFFLE_BUFFER_FIELDS, field))) {
      case 0:
        m.memory = r.int();
        break;
      case 1:
        m.total = r.int();
        break;
      case 2:
        m.buckets = r.int();
        break;
      case 3:
        m.written = r.int();
        break;
      case 4:
        m.read = r.int();
        break;
      case 5:
        m.avg_size = r.float();
        break;
      case 6:
        m.avg_duration = r.float();
        break;
      case 7:
        m.memory_limit = readNullableInteger(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ShuffleBuffer;
}

/** Writes ShuffleBuffer. */
export function writeShuffleBuffer(w: Writer, m: ShuffleBuffer): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "memory":
        w.field(SHUFFLE_BUFFER_FIELDS, 0);
        w.int(m.memory!);
        break;
      case "total":
        w.field(SHUFFLE_BUFFER_FIELDS, 1);
        w.int(m.total!);
        break;
      case "buckets":
        w.field(SHUFFLE_BUFFER_FIELDS, 2);
        w.int(m.buckets!);
        break;
      case "written":
        w.field(SHUFFLE_BUFFER_FIELDS, 3);
        w.int(m.written!);
        break;
      case "read":
        w.field(SHUFFLE_BUFFER_FIELDS, 4);
        w.int(m.read!);
        break;
      case "avg_size":
        w.field(SHUFFLE_BUFFER_FIELDS, 5);
        w.float(m.avg_size!);
        break;
      case "avg_duration":
        w.field(SHUFFLE_BUFFER_FIELDS, 6);
        w.float(m.avg_duration!);
        break;
      case "memory_limit":
        w.field(SHUFFLE_BUFFER_FIELDS, 7);
        writeNullableInteger(w, m.memory_limit!);
        break;
      default:
        w.unknownField("ShuffleBuffer", name);
    }
    n++;
  }
  w.noExtras("ShuffleBuffer", m);
  w.mapEnd(at, 8, n);
}

/** Reads ShuffleId. */
export function readShuffleId(r: Reader): ShuffleId {
  return r.string();
}

/** Writes ShuffleId. */
export function writeShuffleId(w: Writer, m: ShuffleId): void {
  w.string(m);
}

const SHUFFLE_PROGRESS_FIELDS = /*@__PURE__*/ fields("disk", "comm", "start");

/** Reads ShuffleProgress. */
export function readShuffleProgress(r: Reader): ShuffleProgress {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ShuffleProgress;
  const m: Mutable<Partial<ShuffleProgress>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SHUFFLE_PROGRESS_FIELDS, field))) {
      case 0:
        m.disk = readShuffleBuffer(r);
        break;
      case 1:
        m.comm = readShuffleBuffer(r);
        break;
      case 2:
        m.start = r.float();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ShuffleProgress;
}

/** Writes ShuffleProgress. */
export function writeShuffleProgress(w: Writer, m: ShuffleProgress): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "disk":
        w.field(SHUFFLE_PROGRESS_FIELDS, 0);
        writeShuffleBuffer(w, m.disk!);
        break;
      case "comm":
        w.field(SHUFFLE_PROGRESS_FIELDS, 1);
        writeShuffleBuffer(w, m.comm!);
        break;
      case "start":
        w.field(SHUFFLE_PROGRESS_FIELDS, 2);
        w.float(m.start!);
        break;
      default:
        w.unknownField("ShuffleProgress", name);
    }
    n++;
  }
  w.noExtras("ShuffleProgress", m);
  w.mapEnd(at, 3, n);
}

const SHUFFLE_RUN_FOUND_FIELDS = /*@__PURE__*/ fields("status", "run_spec");

/** Reads ShuffleRunFound. */
export function readShuffleRunFound(r: Reader): ShuffleRunFound {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ShuffleRunFound;
  const m: Mutable<Partial<ShuffleRunFound>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SHUFFLE_RUN_FOUND_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.run_spec = r.pickled();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ShuffleRunFound;
}

/** Writes ShuffleRunFound. */
export function writeShuffleRunFound(w: Writer, m: ShuffleRunFound): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SHUFFLE_RUN_FOUND_FIELDS, 0);
        w.string(m.status!);
        break;
      case "run_spec":
        w.field(SHUFFLE_RUN_FOUND_FIELDS, 1);
        w.pickled(m.run_spec!);
        break;
      default:
        w.unknownField("ShuffleRunFound", name);
    }
    n++;
  }
  w.noExtras("ShuffleRunFound", m);
  w.mapEnd(at, 2, n);
}

/** Reads ShuffleRunId. */
export function readShuffleRunId(r: Reader): ShuffleRunId {
  return r.int();
}

/** Writes ShuffleRunId. */
export function writeShuffleRunId(w: Writer, m: ShuffleRunId): void {
  w.int(m);
}

const SHUFFLE_RUN_REPLY_FIELDS = /*@__PURE__*/ fields("status", "run_spec", "exception", "traceback", "exception_text", "traceback_text");

/** Reads ShuffleRunReply. */
export function readShuffleRunReply(r: Reader): ShuffleRunReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ShuffleRunReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SHUFFLE_RUN_REPLY_FIELDS, field))) {
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
        m.traceback = readNullableSerialized(r);
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
  return m as ShuffleRunReply;
}

/** Writes ShuffleRunReply. */
export function writeShuffleRunReply(w: Writer, value: ShuffleRunReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "run_spec"?: Pickled; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "run_spec":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 1);
        w.pickled(m.run_spec!);
        break;
      case "exception":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 3);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(SHUFFLE_RUN_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("ShuffleRunReply", name);
    }
    n++;
  }
  w.noExtras("ShuffleRunReply", m);
  w.mapEnd(at, 6, n);
}

function readTupleOfStringAndIntegerAndIntegerAndString(r: Reader): readonly [string, number, number, string] {
  return r.tuple([readString, readInteger2, readInteger2, readString], null) as unknown as readonly [string, number, number, string];
}

function writeTupleOfStringAndIntegerAndIntegerAndString(w: Writer, v: readonly [string, number, number, string]): void {
  w.tuple(v, [writeString, writeInteger2, writeInteger2, writeString] as never, null as never);
}

/** Reads SourceCode. */
export function readSourceCode(r: Reader): SourceCode {
  return readTupleOfStringAndIntegerAndIntegerAndString(r);
}

/** Writes SourceCode. */
export function writeSourceCode(w: Writer, m: SourceCode): void {
  writeTupleOfStringAndIntegerAndIntegerAndString(w, m);
}

const SPAN_ANNOTATION_FIELDS = /*@__PURE__*/ fields("name", "ids");

/** Reads SpanAnnotation. */
export function readSpanAnnotation(r: Reader): SpanAnnotation {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SpanAnnotation;
  const m: Mutable<Partial<SpanAnnotation>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SPAN_ANNOTATION_FIELDS, field))) {
      case 0:
        m.name = r.array(readHashable);
        break;
      case 1:
        m.ids = r.array(readString);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SpanAnnotation;
}

/** Writes SpanAnnotation. */
export function writeSpanAnnotation(w: Writer, m: SpanAnnotation): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "name":
        w.field(SPAN_ANNOTATION_FIELDS, 0);
        w.array(m.name!, writeHashable);
        break;
      case "ids":
        w.field(SPAN_ANNOTATION_FIELDS, 1);
        w.array(m.ids!, writeString);
        break;
      default:
        w.unknownField("SpanAnnotation", name);
    }
    n++;
  }
  w.noExtras("SpanAnnotation", m);
  w.mapEnd(at, 2, n);
}

const SPAN_METADATA_FIELDS = /*@__PURE__*/ fields("collections");

function writeAny5(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny2(w: Writer, v: ReadonlyMap<string, WireValue>): void {
  w.stringMap(v, writeAny5);
}

function readAny5(r: Reader): WireValue {
  return r.any();
}

function readMapOfAny2(r: Reader): ReadonlyMap<string, WireValue> {
  return r.stringMap(readAny5);
}

/** Reads SpanMetadata. */
export function readSpanMetadata(r: Reader): SpanMetadata {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SpanMetadata;
  const m: Mutable<Partial<SpanMetadata>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SPAN_METADATA_FIELDS, field))) {
      case 0:
        m.collections = r.array(readMapOfAny2);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SpanMetadata;
}

/** Writes SpanMetadata. */
export function writeSpanMetadata(w: Writer, m: SpanMetadata): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "collections":
        w.field(SPAN_METADATA_FIELDS, 0);
        w.array(m.collections!, writeMapOfAny2);
        break;
      default:
        w.unknownField("SpanMetadata", name);
    }
    n++;
  }
  w.noExtras("SpanMetadata", m);
  w.mapEnd(at, 1, n);
}

const SPILLED_BYTES_FIELDS = /*@__PURE__*/ fields("memory", "disk");

/** Reads SpilledBytes. */
export function readSpilledBytes(r: Reader): SpilledBytes {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SpilledBytes;
  const m: Mutable<Partial<SpilledBytes>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SPILLED_BYTES_FIELDS, field))) {
      case 0:
        m.memory = r.int();
        break;
      case 1:
        m.disk = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SpilledBytes;
}

/** Writes SpilledBytes. */
export function writeSpilledBytes(w: Writer, m: SpilledBytes): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "memory":
        w.field(SPILLED_BYTES_FIELDS, 0);
        w.int(m.memory!);
        break;
      case "disk":
        w.field(SPILLED_BYTES_FIELDS, 1);
        w.int(m.disk!);
        break;
      default:
        w.unknownField("SpilledBytes", name);
    }
    n++;
  }
  w.noExtras("SpilledBytes", m);
  w.mapEnd(at, 2, n);
}

const START_STOP_FIELDS = /*@__PURE__*/ fields("action", "start", "stop", "source");

/** Reads StartStop. */
export function readStartStop(r: Reader): StartStop {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as StartStop;
  const m: Mutable<Partial<StartStop>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(START_STOP_FIELDS, field))) {
      case 0:
        m.action = r.string() as "compute" | "transfer" | "disk-read" | "disk-write" | "deserialize";
        break;
      case 1:
        m.start = r.float();
        break;
      case 2:
        m.stop = r.float();
        break;
      case 3:
        m.source = readAddress(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as StartStop;
}

/** Writes StartStop. */
export function writeStartStop(w: Writer, m: StartStop): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "action":
        w.field(START_STOP_FIELDS, 0);
        w.string(m.action!);
        break;
      case "start":
        w.field(START_STOP_FIELDS, 1);
        w.float(m.start!);
        break;
      case "stop":
        w.field(START_STOP_FIELDS, 2);
        w.float(m.stop!);
        break;
      case "source":
        w.field(START_STOP_FIELDS, 3);
        writeAddress(w, m.source!);
        break;
      default:
        w.unknownField("StartStop", name);
    }
    n++;
  }
  w.noExtras("StartStop", m);
  w.mapEnd(at, 4, n);
}

/** Reads StimulusId. */
export function readStimulusId(r: Reader): StimulusId {
  return r.string();
}

/** Writes StimulusId. */
export function writeStimulusId(w: Writer, m: StimulusId): void {
  w.string(m);
}

const STIMULUS_LOG_ENTRY_FIELDS = /*@__PURE__*/ fields("cls", "stimulus_id", "handled");

function writeNullableFloat(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.float(v as number);
  w.noMatch("NullableFloat", v);
}

function writeAny6(w: Writer, v: WireValue): void {
  w.any(v);
}

function readNullableFloat(r: Reader): number | null {
  return r.float() as number | null;
}

function readAny6(r: Reader): WireValue {
  return r.any();
}

/** Reads StimulusLogEntry. */
export function readStimulusLogEntry(r: Reader): StimulusLogEntry {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as StimulusLogEntry;
  const m: Mutable<Partial<StimulusLogEntry>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(STIMULUS_LOG_ENTRY_FIELDS, field))) {
      case 0:
        m.cls = r.string();
        break;
      case 1:
        m.stimulus_id = readStimulusId(r);
        break;
      case 2:
        m.handled = readNullableFloat(r);
        break;
      default:
        r.extraField(m, readAny6);
    }
  }
  r.mapEnd();
  return m as StimulusLogEntry;
}

/** Writes StimulusLogEntry. */
export function writeStimulusLogEntry(w: Writer, m: StimulusLogEntry): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "cls":
        w.field(STIMULUS_LOG_ENTRY_FIELDS, 0);
        w.string(m.cls!);
        break;
      case "stimulus_id":
        w.field(STIMULUS_LOG_ENTRY_FIELDS, 1);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "handled":
        w.field(STIMULUS_LOG_ENTRY_FIELDS, 2);
        writeNullableFloat(w, m.handled!);
        break;
      default:
        w.extraField("StimulusLogEntry", m, name, writeAny6);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

const TASK_ANNOTATIONS_FIELDS = /*@__PURE__*/ fields("workers", "allow_other_workers", "resources", "priority", "retries", "executor", "span");

function writeSetOfWorkerReference(w: Writer, v: ReadonlySet<WorkerReference>): void {
  w.set(v, writeWorkerReference);
}

function writeArrayOfWorkerReference(w: Writer, v: readonly WorkerReference[]): void {
  w.array(v, writeWorkerReference);
}

function writeStringOrNumberOrArrayOfWorkerReferenceOrSetOfWorkerReference(w: Writer, v: string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  if (v instanceof Set) return writeSetOfWorkerReference(w, v);
  if (Array.isArray(v)) return writeArrayOfWorkerReference(w, v as never);
  w.noMatch("StringOrNumberOrArrayOfWorkerReferenceOrSetOfWorkerReference", v);
}

function writeNullableBoolean(w: Writer, v: boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableBoolean", v);
}

function writeIntegerOrBoolean(w: Writer, v: number | boolean): void {
  if (typeof v === "boolean") return w.boolean(v);
  if (typeof v === "number") return w.int(v);
  w.noMatch("IntegerOrBoolean", v);
}

function writeAny7(w: Writer, v: WireValue): void {
  w.any(v);
}

function readStringOrNumberOrArrayOfWorkerReferenceOrSetOfWorkerReference(r: Reader): string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference> {
  switch (r.kind()) {
    case "array":
      return r.array(readWorkerReference) as string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>;
    case "set":
      return r.set(readWorkerReference) as string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>;
    case "int":
    case "float":
      return r.number() as string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>;
    default:
      return r.any() as unknown as string | number | readonly WorkerReference[] | ReadonlySet<WorkerReference>;
  }
}

function readNullableBoolean(r: Reader): boolean | null {
  return r.boolean() as boolean | null;
}

function readIntegerOrBoolean(r: Reader): number | boolean {
  return r.int() as number | boolean;
}

function readAny7(r: Reader): WireValue {
  return r.any();
}

/** Reads TaskAnnotations. */
export function readTaskAnnotations(r: Reader): TaskAnnotations {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskAnnotations;
  const m: Mutable<Partial<TaskAnnotations>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_ANNOTATIONS_FIELDS, field))) {
      case 0:
        m.workers = readStringOrNumberOrArrayOfWorkerReferenceOrSetOfWorkerReference(r);
        break;
      case 1:
        m.allow_other_workers = readNullableBoolean(r);
        break;
      case 2:
        m.resources = readResourceQuantities(r);
        break;
      case 3:
        m.priority = readNumberOrBoolean(r);
        break;
      case 4:
        m.retries = readIntegerOrBoolean(r);
        break;
      case 5:
        m.executor = r.string();
        break;
      case 6:
        m.span = readSpanAnnotation(r);
        break;
      default:
        r.extraField(m, readAny7);
    }
  }
  r.mapEnd();
  return m as TaskAnnotations;
}

/** Writes TaskAnnotations. */
export function writeTaskAnnotations(w: Writer, m: TaskAnnotations): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "workers":
        w.field(TASK_ANNOTATIONS_FIELDS, 0);
        writeStringOrNumberOrArrayOfWorkerReferenceOrSetOfWorkerReference(w, m.workers!);
        break;
      case "allow_other_workers":
        w.field(TASK_ANNOTATIONS_FIELDS, 1);
        writeNullableBoolean(w, m.allow_other_workers!);
        break;
      case "resources":
        w.field(TASK_ANNOTATIONS_FIELDS, 2);
        writeResourceQuantities(w, m.resources!);
        break;
      case "priority":
        w.field(TASK_ANNOTATIONS_FIELDS, 3);
        writeNumberOrBoolean(w, m.priority!);
        break;
      case "retries":
        w.field(TASK_ANNOTATIONS_FIELDS, 4);
        writeIntegerOrBoolean(w, m.retries!);
        break;
      case "executor":
        w.field(TASK_ANNOTATIONS_FIELDS, 5);
        w.string(m.executor!);
        break;
      case "span":
        w.field(TASK_ANNOTATIONS_FIELDS, 6);
        writeSpanAnnotation(w, m.span!);
        break;
      default:
        w.extraField("TaskAnnotations", m, name, writeAny7);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

/** Reads TaskPriority. */
export function readTaskPriority(r: Reader): TaskPriority {
  return r.array(readNumber);
}

/** Writes TaskPriority. */
export function writeTaskPriority(w: Writer, m: TaskPriority): void {
  w.array(m, writeNumber);
}

const TASK_STREAM_ERRED_FIELDS = /*@__PURE__*/ fields("stimulus_id", "cause", "worker", "exception", "traceback", "exception_text", "traceback_text", "thread", "startstops", "status", "key");

function writeNullableSerialized2(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized2(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads TaskStreamErred. */
export function readTaskStreamErred(r: Reader): TaskStreamErred {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskStreamErred;
  const m: Mutable<Partial<TaskStreamErred>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_STREAM_ERRED_FIELDS, field))) {
      case 0:
        m.stimulus_id = readStimulusId(r);
        break;
      case 1:
        m.cause = r.key();
        break;
      case 2:
        m.worker = readAddress(r);
        break;
      case 3:
        m.exception = r.serialized();
        break;
      case 4:
        m.traceback = readNullableSerialized2(r);
        break;
      case 5:
        m.exception_text = r.string();
        break;
      case 6:
        m.traceback_text = r.string();
        break;
      case 7:
        m.thread = readNullableInteger(r);
        break;
      case 8:
        m.startstops = r.array(readStartStop);
        break;
      case 9:
        m.status = r.string() as "error";
        break;
      case 10:
        m.key = r.key();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TaskStreamErred;
}

/** Writes TaskStreamErred. */
export function writeTaskStreamErred(w: Writer, m: TaskStreamErred): void {
  const at = w.mapStart(11);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "stimulus_id":
        w.field(TASK_STREAM_ERRED_FIELDS, 0);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "cause":
        w.field(TASK_STREAM_ERRED_FIELDS, 1);
        w.key(m.cause!);
        break;
      case "worker":
        w.field(TASK_STREAM_ERRED_FIELDS, 2);
        writeAddress(w, m.worker!);
        break;
      case "exception":
        w.field(TASK_STREAM_ERRED_FIELDS, 3);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(TASK_STREAM_ERRED_FIELDS, 4);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(TASK_STREAM_ERRED_FIELDS, 5);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(TASK_STREAM_ERRED_FIELDS, 6);
        w.string(m.traceback_text!);
        break;
      case "thread":
        w.field(TASK_STREAM_ERRED_FIELDS, 7);
        writeNullableInteger(w, m.thread!);
        break;
      case "startstops":
        w.field(TASK_STREAM_ERRED_FIELDS, 8);
        w.array(m.startstops!, writeStartStop);
        break;
      case "status":
        w.field(TASK_STREAM_ERRED_FIELDS, 9);
        w.string(m.status!);
        break;
      case "key":
        w.field(TASK_STREAM_ERRED_FIELDS, 10);
        w.key(m.key!);
        break;
      default:
        w.unknownField("TaskStreamErred", name);
    }
    n++;
  }
  w.noExtras("TaskStreamErred", m);
  w.mapEnd(at, 11, n);
}

const TASK_STREAM_FINISHED_FIELDS = /*@__PURE__*/ fields("stimulus_id", "worker", "metadata", "nbytes", "type", "typename", "thread", "startstops", "status", "key");

function writeAny8(w: Writer, v: WireValue): void {
  w.any(v);
}

function readAny8(r: Reader): WireValue {
  return r.any();
}

/** Reads TaskStreamFinished. */
export function readTaskStreamFinished(r: Reader): TaskStreamFinished {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskStreamFinished;
  const m: Mutable<Partial<TaskStreamFinished>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_STREAM_FINISHED_FIELDS, field))) {
      case 0:
        m.stimulus_id = readStimulusId(r);
        break;
      case 1:
        m.worker = readAddress(r);
        break;
      case 2:
        m.metadata = r.keyMap(readAny8);
        break;
      case 3:
        m.nbytes = r.int();
        break;
      case 4:
        m.type = r.bytes();
        break;
      case 5:
        m.typename = r.string();
        break;
      case 6:
        m.thread = readNullableInteger(r);
        break;
      case 7:
        m.startstops = r.array(readStartStop);
        break;
      case 8:
        m.status = r.string() as "OK";
        break;
      case 9:
        m.key = r.key();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TaskStreamFinished;
}

/** Writes TaskStreamFinished. */
export function writeTaskStreamFinished(w: Writer, m: TaskStreamFinished): void {
  const at = w.mapStart(10);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "stimulus_id":
        w.field(TASK_STREAM_FINISHED_FIELDS, 0);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "worker":
        w.field(TASK_STREAM_FINISHED_FIELDS, 1);
        writeAddress(w, m.worker!);
        break;
      case "metadata":
        w.field(TASK_STREAM_FINISHED_FIELDS, 2);
        w.keyMap(m.metadata!, writeAny8);
        break;
      case "nbytes":
        w.field(TASK_STREAM_FINISHED_FIELDS, 3);
        w.int(m.nbytes!);
        break;
      case "type":
        w.field(TASK_STREAM_FINISHED_FIELDS, 4);
        w.bytes(m.type!);
        break;
      case "typename":
        w.field(TASK_STREAM_FINISHED_FIELDS, 5);
        w.string(m.typename!);
        break;
      case "thread":
        w.field(TASK_STREAM_FINISHED_FIELDS, 6);
        writeNullableInteger(w, m.thread!);
        break;
      case "startstops":
        w.field(TASK_STREAM_FINISHED_FIELDS, 7);
        w.array(m.startstops!, writeStartStop);
        break;
      case "status":
        w.field(TASK_STREAM_FINISHED_FIELDS, 8);
        w.string(m.status!);
        break;
      case "key":
        w.field(TASK_STREAM_FINISHED_FIELDS, 9);
        w.key(m.key!);
        break;
      default:
        w.unknownField("TaskStreamFinished", name);
    }
    n++;
  }
  w.noExtras("TaskStreamFinished", m);
  w.mapEnd(at, 10, n);
}

const TASK_STREAM_ROW_FIELDS = /*@__PURE__*/ fields("stimulus_id", "worker", "metadata", "nbytes", "type", "typename", "thread", "startstops", "status", "key", "cause", "exception", "traceback", "exception_text", "traceback_text");

/** Reads TaskStreamRow. */
export function readTaskStreamRow(r: Reader): TaskStreamRow {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TaskStreamRow;
  const m: { "stimulus_id"?: StimulusId; "worker"?: Address; "metadata"?: KeyMap<WireValue>; "nbytes"?: number; "type"?: Uint8Array; "typename"?: string; "thread"?: number | null; "startstops"?: readonly StartStop[]; "status"?: "OK" | "error"; "key"?: Key; "cause"?: Key; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TASK_STREAM_ROW_FIELDS, field))) {
      case 0:
        m.stimulus_id = readStimulusId(r);
        break;
      case 1:
        m.worker = readAddress(r);
        break;
      case 2:
        m.metadata = r.keyMap(readAny8);
        break;
      case 3:
        m.nbytes = r.int();
        break;
      case 4:
        m.type = r.bytes();
        break;
      case 5:
        m.typename = r.string();
        break;
      case 6:
        m.thread = readNullableInteger(r);
        break;
      case 7:
        m.startstops = r.array(readStartStop);
        break;
      case 8:
        m.status = r.string() as "OK" | "error";
        break;
      case 9:
        m.key = r.key();
        break;
      case 10:
        m.cause = r.key();
        break;
      case 11:
        m.exception = r.serialized();
        break;
      case 12:
        m.traceback = readNullableSerialized2(r);
        break;
      case 13:
        m.exception_text = r.string();
        break;
      case 14:
        m.traceback_text = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TaskStreamRow;
}

/** Writes TaskStreamRow. */
export function writeTaskStreamRow(w: Writer, value: TaskStreamRow): void {
  const m: { "stimulus_id"?: StimulusId; "worker"?: Address; "metadata"?: KeyMap<WireValue>; "nbytes"?: number; "type"?: Uint8Array; "typename"?: string; "thread"?: number | null; "startstops"?: readonly StartStop[]; "status"?: "OK" | "error"; "key"?: Key; "cause"?: Key; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(15);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "stimulus_id":
        w.field(TASK_STREAM_ROW_FIELDS, 0);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "worker":
        w.field(TASK_STREAM_ROW_FIELDS, 1);
        writeAddress(w, m.worker!);
        break;
      case "metadata":
        w.field(TASK_STREAM_ROW_FIELDS, 2);
        w.keyMap(m.metadata!, writeAny8);
        break;
      case "nbytes":
        w.field(TASK_STREAM_ROW_FIELDS, 3);
        w.int(m.nbytes!);
        break;
      case "type":
        w.field(TASK_STREAM_ROW_FIELDS, 4);
        w.bytes(m.type!);
        break;
      case "typename":
        w.field(TASK_STREAM_ROW_FIELDS, 5);
        w.string(m.typename!);
        break;
      case "thread":
        w.field(TASK_STREAM_ROW_FIELDS, 6);
        writeNullableInteger(w, m.thread!);
        break;
      case "startstops":
        w.field(TASK_STREAM_ROW_FIELDS, 7);
        w.array(m.startstops!, writeStartStop);
        break;
      case "status":
        w.field(TASK_STREAM_ROW_FIELDS, 8);
        w.string(m.status!);
        break;
      case "key":
        w.field(TASK_STREAM_ROW_FIELDS, 9);
        w.key(m.key!);
        break;
      case "cause":
        w.field(TASK_STREAM_ROW_FIELDS, 10);
        w.key(m.cause!);
        break;
      case "exception":
        w.field(TASK_STREAM_ROW_FIELDS, 11);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(TASK_STREAM_ROW_FIELDS, 12);
        writeNullableSerialized2(w, m.traceback!);
        break;
      case "exception_text":
        w.field(TASK_STREAM_ROW_FIELDS, 13);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(TASK_STREAM_ROW_FIELDS, 14);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("TaskStreamRow", name);
    }
    n++;
  }
  w.noExtras("TaskStreamRow", m);
  w.mapEnd(at, 15, n);
}

/** Reads Topic. */
export function readTopic(r: Reader): Topic {
  return readHashable(r);
}

/** Writes Topic. */
export function writeTopic(w: Writer, m: Topic): void {
  writeHashable(w, m);
}

function readAny9(r: Reader): WireValue {
  return r.any();
}

function readTupleOfFloatAndAny(r: Reader): readonly [number, WireValue] {
  return r.tuple([readFloat, readAny9], null) as unknown as readonly [number, WireValue];
}

function writeAny9(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeTupleOfFloatAndAny(w: Writer, v: readonly [number, WireValue]): void {
  w.tuple(v, [writeFloat, writeAny9] as never, null as never);
}

/** Reads TopicEvent. */
export function readTopicEvent(r: Reader): TopicEvent {
  return readTupleOfFloatAndAny(r);
}

/** Writes TopicEvent. */
export function writeTopicEvent(w: Writer, m: TopicEvent): void {
  writeTupleOfFloatAndAny(w, m);
}

function readStringOrArrayOfTopicOrSetOfTopic(r: Reader): string | readonly Topic[] | ReadonlySet<Topic> {
  switch (r.kind()) {
    case "array":
      return r.array(readTopic) as string | readonly Topic[] | ReadonlySet<Topic>;
    case "set":
      return r.set(readTopic) as string | readonly Topic[] | ReadonlySet<Topic>;
    default:
      return r.any() as unknown as string | readonly Topic[] | ReadonlySet<Topic>;
  }
}

function writeSetOfTopic(w: Writer, v: ReadonlySet<Topic>): void {
  w.set(v, writeTopic);
}

function writeArrayOfTopic(w: Writer, v: readonly Topic[]): void {
  w.array(v, writeTopic);
}

function writeStringOrArrayOfTopicOrSetOfTopic(w: Writer, v: string | readonly Topic[] | ReadonlySet<Topic>): void {
  if (typeof v === "string") return w.string(v);
  if (v instanceof Set) return writeSetOfTopic(w, v);
  if (Array.isArray(v)) return writeArrayOfTopic(w, v as never);
  w.noMatch("StringOrArrayOfTopicOrSetOfTopic", v);
}

/** Reads Topics. */
export function readTopics(r: Reader): Topics {
  return readStringOrArrayOfTopicOrSetOfTopic(r);
}

/** Writes Topics. */
export function writeTopics(w: Writer, m: Topics): void {
  writeStringOrArrayOfTopicOrSetOfTopic(w, m);
}

const TRANSFER_LOG_ENTRY_FIELDS = /*@__PURE__*/ fields("start", "stop", "middle", "duration", "keys", "total", "compressed", "bandwidth", "who");

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads TransferLogEntry. */
export function readTransferLogEntry(r: Reader): TransferLogEntry {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as TransferLogEntry;
  const m: Mutable<Partial<TransferLogEntry>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(TRANSFER_LOG_ENTRY_FIELDS, field))) {
      case 0:
        m.start = r.float();
        break;
      case 1:
        m.stop = r.float();
        break;
      case 2:
        m.middle = r.float();
        break;
      case 3:
        m.duration = r.float();
        break;
      case 4:
        m.keys = r.keyMap(readNullableInteger);
        break;
      case 5:
        m.total = r.int();
        break;
      case 6:
        m.compressed = r.int();
        break;
      case 7:
        m.bandwidth = r.float();
        break;
      case 8:
        m.who = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as TransferLogEntry;
}

/** Writes TransferLogEntry. */
export function writeTransferLogEntry(w: Writer, m: TransferLogEntry): void {
  const at = w.mapStart(9);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "start":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 0);
        w.float(m.start!);
        break;
      case "stop":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 1);
        w.float(m.stop!);
        break;
      case "middle":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 2);
        w.float(m.middle!);
        break;
      case "duration":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 3);
        w.float(m.duration!);
        break;
      case "keys":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 4);
        w.keyMap(m.keys!, writeNullableInteger);
        break;
      case "total":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 5);
        w.int(m.total!);
        break;
      case "compressed":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 6);
        w.int(m.compressed!);
        break;
      case "bandwidth":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 7);
        w.float(m.bandwidth!);
        break;
      case "who":
        w.field(TRANSFER_LOG_ENTRY_FIELDS, 8);
        writeNullableString(w, m.who!);
        break;
      default:
        w.unknownField("TransferLogEntry", name);
    }
    n++;
  }
  w.noExtras("TransferLogEntry", m);
  w.mapEnd(at, 9, n);
}

function readMapOfSchedulerTaskState(r: Reader): KeyMap<SchedulerTaskState> {
  return r.keyMap(readSchedulerTaskState);
}

function readTupleOf6(r: Reader): readonly [Key, SchedulerTaskState, SchedulerTaskState, KeyMap<SchedulerTaskState>, StimulusId, number] {
  return r.tuple([readKey, readSchedulerTaskState, readSchedulerTaskState, readMapOfSchedulerTaskState, readStimulusId, readFloat], null) as unknown as readonly [Key, SchedulerTaskState, SchedulerTaskState, KeyMap<SchedulerTaskState>, StimulusId, number];
}

function writeMapOfSchedulerTaskState(w: Writer, v: KeyMap<SchedulerTaskState>): void {
  w.keyMap(v, writeSchedulerTaskState);
}

function writeTupleOf6(w: Writer, v: readonly [Key, SchedulerTaskState, SchedulerTaskState, KeyMap<SchedulerTaskState>, StimulusId, number]): void {
  w.tuple(v, [writeKey, writeSchedulerTaskState, writeSchedulerTaskState, writeMapOfSchedulerTaskState, writeStimulusId, writeFloat] as never, null as never);
}

/** Reads Transition. */
export function readTransition(r: Reader): Transition {
  return readTupleOf6(r);
}

/** Writes Transition. */
export function writeTransition(w: Writer, m: Transition): void {
  writeTupleOf6(w, m);
}

const VARIABLE_FUTURE_FIELDS = /*@__PURE__*/ fields("type", "value", "token", "state", "exception", "traceback");

/** Reads VariableFuture. */
export function readVariableFuture(r: Reader): VariableFuture {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as VariableFuture;
  const m: Mutable<Partial<VariableFuture>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(VARIABLE_FUTURE_FIELDS, field))) {
      case 0:
        m.type = r.string() as "Future";
        break;
      case 1:
        m.value = r.key();
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
  return m as VariableFuture;
}

/** Writes VariableFuture. */
export function writeVariableFuture(w: Writer, m: VariableFuture): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(VARIABLE_FUTURE_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(VARIABLE_FUTURE_FIELDS, 1);
        w.key(m.value!);
        break;
      case "token":
        w.field(VARIABLE_FUTURE_FIELDS, 2);
        w.string(m.token!);
        break;
      case "state":
        w.field(VARIABLE_FUTURE_FIELDS, 3);
        w.string(m.state!);
        break;
      case "exception":
        w.field(VARIABLE_FUTURE_FIELDS, 4);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(VARIABLE_FUTURE_FIELDS, 5);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("VariableFuture", name);
    }
    n++;
  }
  w.noExtras("VariableFuture", m);
  w.mapEnd(at, 6, n);
}

const VARIABLE_RECORD_FIELDS = /*@__PURE__*/ fields("type", "value", "token", "state", "exception", "traceback");

/** Reads VariableRecord. */
export function readVariableRecord(r: Reader): VariableRecord {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as VariableRecord;
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "token"?: string; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(VARIABLE_RECORD_FIELDS, field))) {
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
  return m as VariableRecord;
}

/** Writes VariableRecord. */
export function writeVariableRecord(w: Writer, value: VariableRecord): void {
  const m: { "type"?: "msgpack" | "Future"; "value"?: WireValue; "token"?: string; "state"?: "released" | "waiting" | "no-worker" | "queued" | "processing" | "memory" | "erred" | "forgotten" | "lost"; "exception"?: RemoteException; "traceback"?: RemoteTraceback } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(VARIABLE_RECORD_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(VARIABLE_RECORD_FIELDS, 1);
        w.any(m.value!);
        break;
      case "token":
        w.field(VARIABLE_RECORD_FIELDS, 2);
        w.string(m.token!);
        break;
      case "state":
        w.field(VARIABLE_RECORD_FIELDS, 3);
        w.string(m.state!);
        break;
      case "exception":
        w.field(VARIABLE_RECORD_FIELDS, 4);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(VARIABLE_RECORD_FIELDS, 5);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("VariableRecord", name);
    }
    n++;
  }
  w.noExtras("VariableRecord", m);
  w.mapEnd(at, 6, n);
}

const VARIABLE_VALUE_FIELDS = /*@__PURE__*/ fields("type", "value");

/** Reads VariableValue. */
export function readVariableValue(r: Reader): VariableValue {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as VariableValue;
  const m: Mutable<Partial<VariableValue>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(VARIABLE_VALUE_FIELDS, field))) {
      case 0:
        m.type = r.string() as "msgpack";
        break;
      case 1:
        m.value = r.any();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as VariableValue;
}

/** Writes VariableValue. */
export function writeVariableValue(w: Writer, m: VariableValue): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(VARIABLE_VALUE_FIELDS, 0);
        w.string(m.type!);
        break;
      case "value":
        w.field(VARIABLE_VALUE_FIELDS, 1);
        w.any(m.value!);
        break;
      default:
        w.unknownField("VariableValue", name);
    }
    n++;
  }
  w.noExtras("VariableValue", m);
  w.mapEnd(at, 2, n);
}

const VERSIONS_INFO_FIELDS = /*@__PURE__*/ fields("host", "packages");

/** Reads VersionsInfo. */
export function readVersionsInfo(r: Reader): VersionsInfo {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as VersionsInfo;
  const m: Mutable<Partial<VersionsInfo>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(VERSIONS_INFO_FIELDS, field))) {
      case 0:
        m.host = readHostVersions(r);
        break;
      case 1:
        m.packages = r.stringMap(readNullableString);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as VersionsInfo;
}

/** Writes VersionsInfo. */
export function writeVersionsInfo(w: Writer, m: VersionsInfo): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "host":
        w.field(VERSIONS_INFO_FIELDS, 0);
        writeHostVersions(w, m.host!);
        break;
      case "packages":
        w.field(VERSIONS_INFO_FIELDS, 1);
        w.stringMap(m.packages!, writeNullableString);
        break;
      default:
        w.unknownField("VersionsInfo", name);
    }
    n++;
  }
  w.noExtras("VersionsInfo", m);
  w.mapEnd(at, 2, n);
}

const WORKER_BANDWIDTH_FIELDS = /*@__PURE__*/ fields("total", "workers", "types");

/** Reads WorkerBandwidth. */
export function readWorkerBandwidth(r: Reader): WorkerBandwidth {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerBandwidth;
  const m: Mutable<Partial<WorkerBandwidth>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_BANDWIDTH_FIELDS, field))) {
      case 0:
        m.total = r.number();
        break;
      case 1:
        m.workers = r.stringMap(readBandwidthSample);
        break;
      case 2:
        m.types = r.stringMap(readBandwidthSample);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerBandwidth;
}

/** Writes WorkerBandwidth. */
export function writeWorkerBandwidth(w: Writer, m: WorkerBandwidth): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "total":
        w.field(WORKER_BANDWIDTH_FIELDS, 0);
        w.number(m.total!);
        break;
      case "workers":
        w.field(WORKER_BANDWIDTH_FIELDS, 1);
        w.stringMap(m.workers!, writeBandwidthSample);
        break;
      case "types":
        w.field(WORKER_BANDWIDTH_FIELDS, 2);
        w.stringMap(m.types!, writeBandwidthSample);
        break;
      default:
        w.unknownField("WorkerBandwidth", name);
    }
    n++;
  }
  w.noExtras("WorkerBandwidth", m);
  w.mapEnd(at, 3, n);
}

function readAny10(r: Reader): WireValue {
  return r.any();
}

function readArrayOfWorkerReferenceOrSetOfWorkerReferenceOrMapOfAny(r: Reader): readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue> {
  switch (r.kind()) {
    case "array":
      return r.array(readWorkerReference) as readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>;
    case "map":
      return r.keyMap(readAny10) as readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>;
    case "set":
      return r.set(readWorkerReference) as readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>;
    default:
      return r.any() as unknown as readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>;
  }
}

function writeAny10(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny3(w: Writer, v: KeyMap<WireValue>): void {
  w.keyMap(v, writeAny10);
}

function writeArrayOfWorkerReferenceOrSetOfWorkerReferenceOrMapOfAny(w: Writer, v: readonly WorkerReference[] | ReadonlySet<WorkerReference> | KeyMap<WireValue>): void {
  if (v instanceof Set) return writeSetOfWorkerReference(w, v);
  if (Array.isArray(v)) return writeArrayOfWorkerReference(w, v as never);
  if (typeof v === "object") return writeMapOfAny3(w, v as never);
  w.noMatch("ArrayOfWorkerReferenceOrSetOfWorkerReferenceOrMapOfAny", v);
}

/** Reads WorkerCollection. */
export function readWorkerCollection(r: Reader): WorkerCollection {
  return readArrayOfWorkerReferenceOrSetOfWorkerReferenceOrMapOfAny(r);
}

/** Writes WorkerCollection. */
export function writeWorkerCollection(w: Writer, m: WorkerCollection): void {
  writeArrayOfWorkerReferenceOrSetOfWorkerReferenceOrMapOfAny(w, m);
}

const WORKER_INFO_FIELDS = /*@__PURE__*/ fields("type", "id", "host", "resources", "local_directory", "name", "nthreads", "memory_limit", "last_seen", "services", "metrics", "status", "nanny");

function writeNullableStringOrBoolean(w: Writer, v: string | boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableStringOrBoolean", v);
}

function writeAny11(w: Writer, v: WireValue): void {
  w.any(v);
}

function readNullableStringOrBoolean(r: Reader): string | boolean | null {
  return r.string() as string | boolean | null;
}

function readAny11(r: Reader): WireValue {
  return r.any();
}

/** Reads WorkerInfo. */
export function readWorkerInfo(r: Reader): WorkerInfo {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerInfo;
  const m: Mutable<Partial<WorkerInfo>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_INFO_FIELDS, field))) {
      case 0:
        m.type = r.string() as "Worker";
        break;
      case 1:
        m.id = readWorkerName(r);
        break;
      case 2:
        m.host = r.string();
        break;
      case 3:
        m.resources = readResourceQuantities(r);
        break;
      case 4:
        m.local_directory = r.string();
        break;
      case 5:
        m.name = readWorkerName(r);
        break;
      case 6:
        m.nthreads = r.int();
        break;
      case 7:
        m.memory_limit = r.int();
        break;
      case 8:
        m.last_seen = r.float();
        break;
      case 9:
        m.services = readServicePorts(r);
        break;
      case 10:
        m.metrics = readWorkerMetrics(r);
        break;
      case 11:
        m.status = readServerStatus(r);
        break;
      case 12:
        m.nanny = readNullableStringOrBoolean(r);
        break;
      default:
        r.extraField(m, readAny11);
    }
  }
  r.mapEnd();
  return m as WorkerInfo;
}

/** Writes WorkerInfo. */
export function writeWorkerInfo(w: Writer, m: WorkerInfo): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "type":
        w.field(WORKER_INFO_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(WORKER_INFO_FIELDS, 1);
        writeWorkerName(w, m.id!);
        break;
      case "host":
        w.field(WORKER_INFO_FIELDS, 2);
        w.string(m.host!);
        break;
      case "resources":
        w.field(WORKER_INFO_FIELDS, 3);
        writeResourceQuantities(w, m.resources!);
        break;
      case "local_directory":
        w.field(WORKER_INFO_FIELDS, 4);
        w.string(m.local_directory!);
        break;
      case "name":
        w.field(WORKER_INFO_FIELDS, 5);
        writeWorkerName(w, m.name!);
        break;
      case "nthreads":
        w.field(WORKER_INFO_FIELDS, 6);
        w.int(m.nthreads!);
        break;
      case "memory_limit":
        w.field(WORKER_INFO_FIELDS, 7);
        w.int(m.memory_limit!);
        break;
      case "last_seen":
        w.field(WORKER_INFO_FIELDS, 8);
        w.float(m.last_seen!);
        break;
      case "services":
        w.field(WORKER_INFO_FIELDS, 9);
        writeServicePorts(w, m.services!);
        break;
      case "metrics":
        w.field(WORKER_INFO_FIELDS, 10);
        writeWorkerMetrics(w, m.metrics!);
        break;
      case "status":
        w.field(WORKER_INFO_FIELDS, 11);
        writeServerStatus(w, m.status!);
        break;
      case "nanny":
        w.field(WORKER_INFO_FIELDS, 12);
        writeNullableStringOrBoolean(w, m.nanny!);
        break;
      default:
        w.extraField("WorkerInfo", m, name, writeAny11);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

const WORKER_METRICS_FIELDS = /*@__PURE__*/ fields("task_counts", "bandwidth", "digests_total_since_heartbeat", "managed_bytes", "spilled_bytes", "transfer", "event_loop_interval", "cpu", "memory", "time", "host_net_io", "host_disk_io", "host_cpu", "gil_contention", "num_fds", "gpu-memory-total", "gpu_utilization", "gpu_memory_used", "gpu", "rmm", "cudf");

function writeAny12(w: Writer, v: WireValue): void {
  w.any(v);
}

function readAny12(r: Reader): WireValue {
  return r.any();
}

/** Reads WorkerMetrics. */
export function readWorkerMetrics(r: Reader): WorkerMetrics {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerMetrics;
  const m: Mutable<Partial<WorkerMetrics>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_METRICS_FIELDS, field))) {
      case 0:
        m.task_counts = r.stringMap(readInteger2);
        break;
      case 1:
        m.bandwidth = readWorkerBandwidth(r);
        break;
      case 2:
        m.digests_total_since_heartbeat = r.keyMap(readNumber);
        break;
      case 3:
        m.managed_bytes = r.int();
        break;
      case 4:
        m.spilled_bytes = readSpilledBytes(r);
        break;
      case 5:
        m.transfer = readWorkerTransfers(r);
        break;
      case 6:
        m.event_loop_interval = r.number();
        break;
      case 7:
        m.cpu = r.float();
        break;
      case 8:
        m.memory = r.int();
        break;
      case 9:
        m.time = r.float();
        break;
      case 10:
        m.host_net_io = readBytesPerSecond(r);
        break;
      case 11:
        m.host_disk_io = readBytesPerSecond(r);
        break;
      case 12:
        m.host_cpu = r.stringMap(readFloat);
        break;
      case 13:
        m.gil_contention = r.float();
        break;
      case 14:
        m.num_fds = r.int();
        break;
      case 15:
        m["gpu-memory-total"] = readNullableInteger(r);
        break;
      case 16:
        m.gpu_utilization = readNullableInteger(r);
        break;
      case 17:
        m.gpu_memory_used = readNullableInteger(r);
        break;
      case 18:
        m.gpu = readGpuMetrics(r);
        break;
      case 19:
        m.rmm = readRmmMetrics(r);
        break;
      case 20:
        m.cudf = readCudfMetrics(r);
        break;
      default:
        r.extraField(m, readAny12);
    }
  }
  r.mapEnd();
  return m as WorkerMetrics;
}

/** Writes WorkerMetrics. */
export function writeWorkerMetrics(w: Writer, m: WorkerMetrics): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "task_counts":
        w.field(WORKER_METRICS_FIELDS, 0);
        w.stringMap(m.task_counts!, writeInteger2);
        break;
      case "bandwidth":
        w.field(WORKER_METRICS_FIELDS, 1);
        writeWorkerBandwidth(w, m.bandwidth!);
        break;
      case "digests_total_since_heartbeat":
        w.field(WORKER_METRICS_FIELDS, 2);
        w.keyMap(m.digests_total_since_heartbeat!, writeNumber);
        break;
      case "managed_bytes":
        w.field(WORKER_METRICS_FIELDS, 3);
        w.int(m.managed_bytes!);
        break;
      case "spilled_bytes":
        w.field(WORKER_METRICS_FIELDS, 4);
        writeSpilledBytes(w, m.spilled_bytes!);
        break;
      case "transfer":
        w.field(WORKER_METRICS_FIELDS, 5);
        writeWorkerTransfers(w, m.transfer!);
        break;
      case "event_loop_interval":
        w.field(WORKER_METRICS_FIELDS, 6);
        w.number(m.event_loop_interval!);
        break;
      case "cpu":
        w.field(WORKER_METRICS_FIELDS, 7);
        w.float(m.cpu!);
        break;
      case "memory":
        w.field(WORKER_METRICS_FIELDS, 8);
        w.int(m.memory!);
        break;
      case "time":
        w.field(WORKER_METRICS_FIELDS, 9);
        w.float(m.time!);
        break;
      case "host_net_io":
        w.field(WORKER_METRICS_FIELDS, 10);
        writeBytesPerSecond(w, m.host_net_io!);
        break;
      case "host_disk_io":
        w.field(WORKER_METRICS_FIELDS, 11);
        writeBytesPerSecond(w, m.host_disk_io!);
        break;
      case "host_cpu":
        w.field(WORKER_METRICS_FIELDS, 12);
        w.stringMap(m.host_cpu!, writeFloat);
        break;
      case "gil_contention":
        w.field(WORKER_METRICS_FIELDS, 13);
        w.float(m.gil_contention!);
        break;
      case "num_fds":
        w.field(WORKER_METRICS_FIELDS, 14);
        w.int(m.num_fds!);
        break;
      case "gpu-memory-total":
        w.field(WORKER_METRICS_FIELDS, 15);
        writeNullableInteger(w, m["gpu-memory-total"]!);
        break;
      case "gpu_utilization":
        w.field(WORKER_METRICS_FIELDS, 16);
        writeNullableInteger(w, m.gpu_utilization!);
        break;
      case "gpu_memory_used":
        w.field(WORKER_METRICS_FIELDS, 17);
        writeNullableInteger(w, m.gpu_memory_used!);
        break;
      case "gpu":
        w.field(WORKER_METRICS_FIELDS, 18);
        writeGpuMetrics(w, m.gpu!);
        break;
      case "rmm":
        w.field(WORKER_METRICS_FIELDS, 19);
        writeRmmMetrics(w, m.rmm!);
        break;
      case "cudf":
        w.field(WORKER_METRICS_FIELDS, 20);
        writeCudfMetrics(w, m.cudf!);
        break;
      default:
        w.extraField("WorkerMetrics", m, name, writeAny12);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

/** Reads WorkerName. */
export function readWorkerName(r: Reader): WorkerName {
  return readHashable(r);
}

/** Writes WorkerName. */
export function writeWorkerName(w: Writer, m: WorkerName): void {
  writeHashable(w, m);
}

/** Reads WorkerReference. */
export function readWorkerReference(r: Reader): WorkerReference {
  return readHashable(r);
}

/** Writes WorkerReference. */
export function writeWorkerReference(w: Writer, m: WorkerReference): void {
  writeHashable(w, m);
}

const WORKER_STATE_DUMP_FIELDS = /*@__PURE__*/ fields("type", "id", "scheduler", "nthreads", "memory_limit", "address", "status", "thread_id", "logs", "config", "transfer_incoming_log", "transfer_outgoing_log", "running", "ready", "constrained", "data", "data_needed", "executing", "has_what", "long_running", "in_flight_tasks", "in_flight_workers", "missing_dep_flight", "busy_workers", "log", "stimulus_log", "transition_counter", "tasks", "task_counts", "task_cumulative_elapsed", "memory_target_fraction", "memory_spill_fraction", "memory_pause_fraction", "max_spill", "memory_monitor_interval");

function writeAny13(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeAny14(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny4(w: Writer, v: ReadonlyMap<string, WireValue>): void {
  w.stringMap(v, writeAny14);
}

function readAny13(r: Reader): WireValue {
  return r.any();
}

function readAny14(r: Reader): WireValue {
  return r.any();
}

function readMapOfAny3(r: Reader): ReadonlyMap<string, WireValue> {
  return r.stringMap(readAny14);
}

/** Reads WorkerStateDump. */
export function readWorkerStateDump(r: Reader): WorkerStateDump {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerStateDump;
  const m: Mutable<Partial<WorkerStateDump>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_STATE_DUMP_FIELDS, field))) {
      case 0:
        m.type = r.string();
        break;
      case 1:
        m.id = r.string();
        break;
      case 2:
        m.scheduler = readAddress(r);
        break;
      case 3:
        m.nthreads = r.int();
        break;
      case 4:
        m.memory_limit = readNullableInteger(r);
        break;
      case 5:
        m.address = readAddress(r);
        break;
      case 6:
        m.status = r.string();
        break;
      case 7:
        m.thread_id = r.int();
        break;
      case 8:
        m.logs = readLogEntries(r);
        break;
      case 9:
        m.config = r.stringMap(readAny13);
        break;
      case 10:
        m.transfer_incoming_log = r.array(readTransferLogEntry);
        break;
      case 11:
        m.transfer_outgoing_log = r.array(readTransferLogEntry);
        break;
      case 12:
        m.running = r.boolean();
        break;
      case 13:
        m.ready = r.array(readKey);
        break;
      case 14:
        m.constrained = r.array(readKey);
        break;
      case 15:
        m.data = readDumpedKeyMap(r);
        break;
      case 16:
        m.data_needed = r.stringMap(readArrayOfKey);
        break;
      case 17:
        m.executing = r.array(readKey);
        break;
      case 18:
        m.has_what = readKeysByWorker(r);
        break;
      case 19:
        m.long_running = r.array(readKey);
        break;
      case 20:
        m.in_flight_tasks = r.array(readKey);
        break;
      case 21:
        m.in_flight_workers = readKeysByWorker(r);
        break;
      case 22:
        m.missing_dep_flight = r.array(readKey);
        break;
      case 23:
        m.busy_workers = r.array(readAddress);
        break;
      case 24:
        m.log = r.array(readWorkerStoryRow);
        break;
      case 25:
        m.stimulus_log = r.array(readStimulusLogEntry);
        break;
      case 26:
        m.transition_counter = r.int();
        break;
      case 27:
        m.tasks = r.keyMap(readMapOfAny3);
        break;
      case 28:
        m.task_counts = r.stringMap(readInteger2);
        break;
      case 29:
        m.task_cumulative_elapsed = r.stringMap(readFloat);
        break;
      case 30:
        m.memory_target_fraction = readNumberOrBoolean(r);
        break;
      case 31:
        m.memory_spill_fraction = readNumberOrBoolean(r);
        break;
      case 32:
        m.memory_pause_fraction = readNumberOrBoolean(r);
        break;
      case 33:
        m.max_spill = readIntegerOrBoolean(r);
        break;
      case 34:
        m.memory_monitor_interval = r.number();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerStateDump;
}

/** Writes WorkerStateDump. */
export function writeWorkerStateDump(w: Writer, m: WorkerStateDump): void {
  const at = w.mapStart(35);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(WORKER_STATE_DUMP_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(WORKER_STATE_DUMP_FIELDS, 1);
        w.string(m.id!);
        break;
      case "scheduler":
        w.field(WORKER_STATE_DUMP_FIELDS, 2);
        writeAddress(w, m.scheduler!);
        break;
      case "nthreads":
        w.field(WORKER_STATE_DUMP_FIELDS, 3);
        w.int(m.nthreads!);
        break;
      case "memory_limit":
        w.field(WORKER_STATE_DUMP_FIELDS, 4);
        writeNullableInteger(w, m.memory_limit!);
        break;
      case "address":
        w.field(WORKER_STATE_DUMP_FIELDS, 5);
        writeAddress(w, m.address!);
        break;
      case "status":
        w.field(WORKER_STATE_DUMP_FIELDS, 6);
        w.string(m.status!);
        break;
      case "thread_id":
        w.field(WORKER_STATE_DUMP_FIELDS, 7);
        w.int(m.thread_id!);
        break;
      case "logs":
        w.field(WORKER_STATE_DUMP_FIELDS, 8);
        writeLogEntries(w, m.logs!);
        break;
      case "config":
        w.field(WORKER_STATE_DUMP_FIELDS, 9);
        w.stringMap(m.config!, writeAny13);
        break;
      case "transfer_incoming_log":
        w.field(WORKER_STATE_DUMP_FIELDS, 10);
        w.array(m.transfer_incoming_log!, writeTransferLogEntry);
        break;
      case "transfer_outgoing_log":
        w.field(WORKER_STATE_DUMP_FIELDS, 11);
        w.array(m.transfer_outgoing_log!, writeTransferLogEntry);
        break;
      case "running":
        w.field(WORKER_STATE_DUMP_FIELDS, 12);
        w.boolean(m.running!);
        break;
      case "ready":
        w.field(WORKER_STATE_DUMP_FIELDS, 13);
        w.array(m.ready!, writeKey);
        break;
      case "constrained":
        w.field(WORKER_STATE_DUMP_FIELDS, 14);
        w.array(m.constrained!, writeKey);
        break;
      case "data":
        w.field(WORKER_STATE_DUMP_FIELDS, 15);
        writeDumpedKeyMap(w, m.data!);
        break;
      case "data_needed":
        w.field(WORKER_STATE_DUMP_FIELDS, 16);
        w.stringMap(m.data_needed!, writeArrayOfKey);
        break;
      case "executing":
        w.field(WORKER_STATE_DUMP_FIELDS, 17);
        w.array(m.executing!, writeKey);
        break;
      case "has_what":
        w.field(WORKER_STATE_DUMP_FIELDS, 18);
        writeKeysByWorker(w, m.has_what!);
        break;
      case "long_running":
        w.field(WORKER_STATE_DUMP_FIELDS, 19);
        w.array(m.long_running!, writeKey);
        break;
      case "in_flight_tasks":
        w.field(WORKER_STATE_DUMP_FIELDS, 20);
        w.array(m.in_flight_tasks!, writeKey);
        break;
      case "in_flight_workers":
        w.field(WORKER_STATE_DUMP_FIELDS, 21);
        writeKeysByWorker(w, m.in_flight_workers!);
        break;
      case "missing_dep_flight":
        w.field(WORKER_STATE_DUMP_FIELDS, 22);
        w.array(m.missing_dep_flight!, writeKey);
        break;
      case "busy_workers":
        w.field(WORKER_STATE_DUMP_FIELDS, 23);
        w.array(m.busy_workers!, writeAddress);
        break;
      case "log":
        w.field(WORKER_STATE_DUMP_FIELDS, 24);
        w.array(m.log!, writeWorkerStoryRow);
        break;
      case "stimulus_log":
        w.field(WORKER_STATE_DUMP_FIELDS, 25);
        w.array(m.stimulus_log!, writeStimulusLogEntry);
        break;
      case "transition_counter":
        w.field(WORKER_STATE_DUMP_FIELDS, 26);
        w.int(m.transition_counter!);
        break;
      case "tasks":
        w.field(WORKER_STATE_DUMP_FIELDS, 27);
        w.keyMap(m.tasks!, writeMapOfAny4);
        break;
      case "task_counts":
        w.field(WORKER_STATE_DUMP_FIELDS, 28);
        w.stringMap(m.task_counts!, writeInteger2);
        break;
      case "task_cumulative_elapsed":
        w.field(WORKER_STATE_DUMP_FIELDS, 29);
        w.stringMap(m.task_cumulative_elapsed!, writeFloat);
        break;
      case "memory_target_fraction":
        w.field(WORKER_STATE_DUMP_FIELDS, 30);
        writeNumberOrBoolean(w, m.memory_target_fraction!);
        break;
      case "memory_spill_fraction":
        w.field(WORKER_STATE_DUMP_FIELDS, 31);
        writeNumberOrBoolean(w, m.memory_spill_fraction!);
        break;
      case "memory_pause_fraction":
        w.field(WORKER_STATE_DUMP_FIELDS, 32);
        writeNumberOrBoolean(w, m.memory_pause_fraction!);
        break;
      case "max_spill":
        w.field(WORKER_STATE_DUMP_FIELDS, 33);
        writeIntegerOrBoolean(w, m.max_spill!);
        break;
      case "memory_monitor_interval":
        w.field(WORKER_STATE_DUMP_FIELDS, 34);
        w.number(m.memory_monitor_interval!);
        break;
      default:
        w.unknownField("WorkerStateDump", name);
    }
    n++;
  }
  w.noExtras("WorkerStateDump", m);
  w.mapEnd(at, 35, n);
}

function readKeyOrSetOfKeyOrMapOfString(r: Reader): Key | ReadonlySet<Key> | KeyMap<string> {
  switch (r.kind()) {
    case "array":
      return r.key() as Key | ReadonlySet<Key> | KeyMap<string>;
    case "map":
      return r.keyMap(readString) as Key | ReadonlySet<Key> | KeyMap<string>;
    case "set":
      return r.set(readKey) as Key | ReadonlySet<Key> | KeyMap<string>;
    default:
      return r.any() as unknown as Key | ReadonlySet<Key> | KeyMap<string>;
  }
}

function writeMapOfString(w: Writer, v: KeyMap<string>): void {
  w.keyMap(v, writeString);
}

function writeKeyOrSetOfKeyOrMapOfString(w: Writer, v: Key | ReadonlySet<Key> | KeyMap<string>): void {
  if (typeof v === "string" || typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float || Array.isArray(v)) return w.key(v as Key);
  if (v instanceof Set) return writeSetOfKey(w, v);
  if (typeof v === "object") return writeMapOfString(w, v as never);
  w.noMatch("KeyOrSetOfKeyOrMapOfString", v);
}

/** Reads WorkerStoryRow. */
export function readWorkerStoryRow(r: Reader): WorkerStoryRow {
  return r.array(readKeyOrSetOfKeyOrMapOfString);
}

/** Writes WorkerStoryRow. */
export function writeWorkerStoryRow(w: Writer, m: WorkerStoryRow): void {
  w.array(m, writeKeyOrSetOfKeyOrMapOfString);
}

const WORKER_SUMMARY_FIELDS = /*@__PURE__*/ fields("type", "id", "host", "resources", "local_directory", "name", "nthreads", "memory_limit", "services", "status", "nanny");

function writeAny15(w: Writer, v: WireValue): void {
  w.any(v);
}

function readAny15(r: Reader): WireValue {
  return r.any();
}

/** Reads WorkerSummary. */
export function readWorkerSummary(r: Reader): WorkerSummary {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerSummary;
  const m: Mutable<Partial<WorkerSummary>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_SUMMARY_FIELDS, field))) {
      case 0:
        m.type = r.string() as "Worker";
        break;
      case 1:
        m.id = readWorkerName(r);
        break;
      case 2:
        m.host = r.string();
        break;
      case 3:
        m.resources = readResourceQuantities(r);
        break;
      case 4:
        m.local_directory = r.string();
        break;
      case 5:
        m.name = readWorkerName(r);
        break;
      case 6:
        m.nthreads = r.int();
        break;
      case 7:
        m.memory_limit = r.int();
        break;
      case 8:
        m.services = readServicePorts(r);
        break;
      case 9:
        m.status = readServerStatus(r);
        break;
      case 10:
        m.nanny = readNullableStringOrBoolean(r);
        break;
      default:
        r.extraField(m, readAny15);
    }
  }
  r.mapEnd();
  return m as WorkerSummary;
}

/** Writes WorkerSummary. */
export function writeWorkerSummary(w: Writer, m: WorkerSummary): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "type":
        w.field(WORKER_SUMMARY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(WORKER_SUMMARY_FIELDS, 1);
        writeWorkerName(w, m.id!);
        break;
      case "host":
        w.field(WORKER_SUMMARY_FIELDS, 2);
        w.string(m.host!);
        break;
      case "resources":
        w.field(WORKER_SUMMARY_FIELDS, 3);
        writeResourceQuantities(w, m.resources!);
        break;
      case "local_directory":
        w.field(WORKER_SUMMARY_FIELDS, 4);
        w.string(m.local_directory!);
        break;
      case "name":
        w.field(WORKER_SUMMARY_FIELDS, 5);
        writeWorkerName(w, m.name!);
        break;
      case "nthreads":
        w.field(WORKER_SUMMARY_FIELDS, 6);
        w.int(m.nthreads!);
        break;
      case "memory_limit":
        w.field(WORKER_SUMMARY_FIELDS, 7);
        w.int(m.memory_limit!);
        break;
      case "services":
        w.field(WORKER_SUMMARY_FIELDS, 8);
        writeServicePorts(w, m.services!);
        break;
      case "status":
        w.field(WORKER_SUMMARY_FIELDS, 9);
        writeServerStatus(w, m.status!);
        break;
      case "nanny":
        w.field(WORKER_SUMMARY_FIELDS, 10);
        writeNullableStringOrBoolean(w, m.nanny!);
        break;
      default:
        w.extraField("WorkerSummary", m, name, writeAny15);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

/** Reads WorkerTaskState. */
export function readWorkerTaskState(r: Reader): WorkerTaskState {
  return r.string() as "cancelled" | "constrained" | "error" | "executing" | "fetch" | "flight" | "forgotten" | "long-running" | "memory" | "missing" | "ready" | "released" | "rescheduled" | "resumed" | "waiting";
}

/** Writes WorkerTaskState. */
export function writeWorkerTaskState(w: Writer, m: WorkerTaskState): void {
  w.string(m);
}

const WORKER_TRANSFERS_FIELDS = /*@__PURE__*/ fields("incoming_bytes", "incoming_count", "incoming_count_total", "outgoing_bytes", "outgoing_count", "outgoing_count_total");

/** Reads WorkerTransfers. */
export function readWorkerTransfers(r: Reader): WorkerTransfers {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerTransfers;
  const m: Mutable<Partial<WorkerTransfers>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TRANSFERS_FIELDS, field))) {
      case 0:
        m.incoming_bytes = r.int();
        break;
      case 1:
        m.incoming_count = r.int();
        break;
      case 2:
        m.incoming_count_total = r.int();
        break;
      case 3:
        m.outgoing_bytes = r.int();
        break;
      case 4:
        m.outgoing_count = r.int();
        break;
      case 5:
        m.outgoing_count_total = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerTransfers;
}

/** Writes WorkerTransfers. */
export function writeWorkerTransfers(w: Writer, m: WorkerTransfers): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "incoming_bytes":
        w.field(WORKER_TRANSFERS_FIELDS, 0);
        w.int(m.incoming_bytes!);
        break;
      case "incoming_count":
        w.field(WORKER_TRANSFERS_FIELDS, 1);
        w.int(m.incoming_count!);
        break;
      case "incoming_count_total":
        w.field(WORKER_TRANSFERS_FIELDS, 2);
        w.int(m.incoming_count_total!);
        break;
      case "outgoing_bytes":
        w.field(WORKER_TRANSFERS_FIELDS, 3);
        w.int(m.outgoing_bytes!);
        break;
      case "outgoing_count":
        w.field(WORKER_TRANSFERS_FIELDS, 4);
        w.int(m.outgoing_count!);
        break;
      case "outgoing_count_total":
        w.field(WORKER_TRANSFERS_FIELDS, 5);
        w.int(m.outgoing_count_total!);
        break;
      default:
        w.unknownField("WorkerTransfers", name);
    }
    n++;
  }
  w.noExtras("WorkerTransfers", m);
  w.mapEnd(at, 6, n);
}

function readArrayOfAddress(r: Reader): readonly Address[] {
  return r.array(readAddress);
}

function writeArrayOfAddress(w: Writer, v: readonly Address[]): void {
  w.array(v, writeAddress);
}

/** Reads WorkersByKey. */
export function readWorkersByKey(r: Reader): WorkersByKey {
  return r.keyMap(readArrayOfAddress);
}

/** Writes WorkersByKey. */
export function writeWorkersByKey(w: Writer, m: WorkersByKey): void {
  w.keyMap(m, writeArrayOfAddress);
}
