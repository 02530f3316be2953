// Codecs of the requests that a worker answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import {
  Float,
  type Key,
  type Mutable,
  type Reader,
  Serialized,
  type WireValue,
  type Writer,
  fields,
} from "../../runtime/codegen.js";
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
  readKeyCollection,
  readMonitorInfo,
  readNbytesByKey,
  readPluginName,
  readProfileNode,
  readSerializedByKey,
  readShuffleId,
  readStimulusId,
  readWorkerStateDump,
  readWorkerStoryRow,
  readWorkersByKey,
  writeAddress,
  writeBandwidths,
  writeKeyCollection,
  writeMonitorInfo,
  writeNbytesByKey,
  writePluginName,
  writeProfileNode,
  writeSerializedByKey,
  writeShuffleId,
  writeStimulusId,
  writeWorkerStateDump,
  writeWorkerStoryRow,
  writeWorkersByKey,
} from "../shared/codecs.js";
import type { KeyCollection, SerializedByKey, StimulusId } from "../shared/types.js";
import type {
  AnyWorkerRequest,
  GatherOnWorkerPartialFail,
  GatherOnWorkerSuccess,
  GetDataBusy,
  GetDataSuccess,
  WorkerActorAttributeMessage,
  WorkerActorAttributeReply,
  WorkerActorExecuteMessage,
  WorkerActorExecuteReply,
  WorkerBenchmarkDiskMessage,
  WorkerBenchmarkDiskReply,
  WorkerBenchmarkMemoryMessage,
  WorkerBenchmarkMemoryReply,
  WorkerBenchmarkNetworkMessage,
  WorkerBenchmarkNetworkReply,
  WorkerCallStackMessage,
  WorkerCallStackReply,
  WorkerDumpStateMessage,
  WorkerDumpStateReply,
  WorkerFreeKeysMessage,
  WorkerFreeKeysReply,
  WorkerGatherMessage,
  WorkerGatherReply,
  WorkerGetDataMessage,
  WorkerGetDataReply,
  WorkerGetMonitorInfoMessage,
  WorkerGetMonitorInfoReply,
  WorkerGetStoryMessage,
  WorkerGetStoryReply,
  WorkerIdentityMessage,
  WorkerIdentityReply,
  WorkerKeysMessage,
  WorkerKeysReply,
  WorkerPingMessage,
  WorkerPingReply,
  WorkerPluginAddMessage,
  WorkerPluginAddReply,
  WorkerPluginRemoveMessage,
  WorkerPluginRemoveReply,
  WorkerProfileMessage,
  WorkerProfileMetadataMessage,
  WorkerProfileMetadataReply,
  WorkerProfileReply,
  WorkerRunCoroutineMessage,
  WorkerRunCoroutineReply,
  WorkerRunMessage,
  WorkerRunReply,
  WorkerShuffleInputsDoneMessage,
  WorkerShuffleInputsDoneReply,
  WorkerShuffleReceiveMessage,
  WorkerShuffleReceiveReply,
  WorkerTerminateMessage,
  WorkerTerminateReply,
  WorkerUpdateDataMessage,
  WorkerUpdateDataReply,
  WorkerUploadFileMessage,
  WorkerUploadFileReply,
} from "./types.js";

const GATHER_ON_WORKER_PARTIAL_FAIL_FIELDS = /*@__PURE__*/ fields("status", "keys");

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function readKey(r: Reader): Key {
  return r.key();
}

/** Reads GatherOnWorkerPartialFail. */
export function readGatherOnWorkerPartialFail(r: Reader): GatherOnWorkerPartialFail {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GatherOnWorkerPartialFail;
  const m: Mutable<Partial<GatherOnWorkerPartialFail>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GATHER_ON_WORKER_PARTIAL_FAIL_FIELDS, field))) {
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
  return m as GatherOnWorkerPartialFail;
}

/** Writes GatherOnWorkerPartialFail. */
export function writeGatherOnWorkerPartialFail(w: Writer, m: GatherOnWorkerPartialFail): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GATHER_ON_WORKER_PARTIAL_FAIL_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(GATHER_ON_WORKER_PARTIAL_FAIL_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("GatherOnWorkerPartialFail", name);
    }
    n++;
  }
  w.noExtras("GatherOnWorkerPartialFail", m);
  w.mapEnd(at, 2, n);
}

const GATHER_ON_WORKER_SUCCESS_FIELDS = /*@__PURE__*/ fields("status");

/** Reads GatherOnWorkerSuccess. */
export function readGatherOnWorkerSuccess(r: Reader): GatherOnWorkerSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GatherOnWorkerSuccess;
  const m: Mutable<Partial<GatherOnWorkerSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GATHER_ON_WORKER_SUCCESS_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as GatherOnWorkerSuccess;
}

/** Writes GatherOnWorkerSuccess. */
export function writeGatherOnWorkerSuccess(w: Writer, m: GatherOnWorkerSuccess): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GATHER_ON_WORKER_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("GatherOnWorkerSuccess", name);
    }
    n++;
  }
  w.noExtras("GatherOnWorkerSuccess", m);
  w.mapEnd(at, 1, n);
}

const GET_DATA_BUSY_FIELDS = /*@__PURE__*/ fields("status");

/** Reads GetDataBusy. */
export function readGetDataBusy(r: Reader): GetDataBusy {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GetDataBusy;
  const m: Mutable<Partial<GetDataBusy>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GET_DATA_BUSY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "busy";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as GetDataBusy;
}

/** Writes GetDataBusy. */
export function writeGetDataBusy(w: Writer, m: GetDataBusy): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GET_DATA_BUSY_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("GetDataBusy", name);
    }
    n++;
  }
  w.noExtras("GetDataBusy", m);
  w.mapEnd(at, 1, n);
}

const GET_DATA_SUCCESS_FIELDS = /*@__PURE__*/ fields("status", "data");

/** Reads GetDataSuccess. */
export function readGetDataSuccess(r: Reader): GetDataSuccess {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as GetDataSuccess;
  const m: Mutable<Partial<GetDataSuccess>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(GET_DATA_SUCCESS_FIELDS, field))) {
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
  return m as GetDataSuccess;
}

/** Writes GetDataSuccess. */
export function writeGetDataSuccess(w: Writer, m: GetDataSuccess): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(GET_DATA_SUCCESS_FIELDS, 0);
        w.string(m.status!);
        break;
      case "data":
        w.field(GET_DATA_SUCCESS_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      default:
        w.unknownField("GetDataSuccess", name);
    }
    n++;
  }
  w.noExtras("GetDataSuccess", m);
  w.mapEnd(at, 2, n);
}

const WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "attribute", "actor", "reply", "close", "serializers");

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function writeNullableKey(w: Writer, v: Key | null): void {
  if (v === null) return w.null();
  if (typeof v === "string" || typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float || Array.isArray(v)) return w.key(v as Key);
  w.noMatch("NullableKey", v);
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

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

function readNullableKey(r: Reader): Key | null {
  return r.key() as Key | null;
}

function readString(r: Reader): string {
  return r.string();
}

function readNullableArrayOfString(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

/** Reads WorkerActorAttributeMessage. */
export function readWorkerActorAttributeMessage(r: Reader): WorkerActorAttributeMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerActorAttributeMessage;
  const m: Mutable<Partial<WorkerActorAttributeMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "actor_attribute";
        break;
      case 1:
        m.attribute = readNullableString(r);
        break;
      case 2:
        m.actor = readNullableKey(r);
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
  return m as WorkerActorAttributeMessage;
}

/** Writes WorkerActorAttributeMessage. */
export function writeWorkerActorAttributeMessage(w: Writer, m: WorkerActorAttributeMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "attribute":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.attribute!);
        break;
      case "actor":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 2);
        writeNullableKey(w, m.actor!);
        break;
      case "reply":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_ACTOR_ATTRIBUTE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerActorAttributeMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerActorAttributeMessage", m);
  w.mapEnd(at, 6, n);
}

const WORKER_ACTOR_ATTRIBUTE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception");

/** Reads WorkerActorAttributeReply. */
export function readWorkerActorAttributeReply(r: Reader): WorkerActorAttributeReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerActorAttributeReply;
  const m: { "status"?: "OK" | "error"; "result"?: Serialized; "exception"?: Serialized } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_ACTOR_ATTRIBUTE_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error";
        break;
      case 1:
        m.result = r.serialized();
        break;
      case 2:
        m.exception = r.serialized();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerActorAttributeReply;
}

/** Writes WorkerActorAttributeReply. */
export function writeWorkerActorAttributeReply(w: Writer, value: WorkerActorAttributeReply): void {
  const m: { "status"?: "OK" | "error"; "result"?: Serialized; "exception"?: Serialized } = value;
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_ACTOR_ATTRIBUTE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(WORKER_ACTOR_ATTRIBUTE_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(WORKER_ACTOR_ATTRIBUTE_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      default:
        w.unknownField("WorkerActorAttributeReply", name);
    }
    n++;
  }
  w.noExtras("WorkerActorAttributeReply", m);
  w.mapEnd(at, 3, n);
}

const WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "function", "actor", "args", "kwargs", "reply", "close", "serializers");

function writeAny(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeMapOfAny(w: Writer, v: ReadonlyMap<string, WireValue>): void {
  w.stringMap(v, writeAny);
}

function writeNullableMapOfAny(w: Writer, v: ReadonlyMap<string, WireValue> | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeMapOfAny(w, v as never);
  w.noMatch("NullableMapOfAny", v);
}

function readAny(r: Reader): WireValue {
  return r.any();
}

function readNullableMapOfAny(r: Reader): ReadonlyMap<string, WireValue> | null {
  return r.stringMap(readAny) as ReadonlyMap<string, WireValue> | null;
}

/** Reads WorkerActorExecuteMessage. */
export function readWorkerActorExecuteMessage(r: Reader): WorkerActorExecuteMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerActorExecuteMessage;
  const m: Mutable<Partial<WorkerActorExecuteMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "actor_execute";
        break;
      case 1:
        m.function = readNullableString(r);
        break;
      case 2:
        m.actor = readNullableKey(r);
        break;
      case 3:
        m.args = r.array(readAny);
        break;
      case 4:
        m.kwargs = readNullableMapOfAny(r);
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
  return m as WorkerActorExecuteMessage;
}

/** Writes WorkerActorExecuteMessage. */
export function writeWorkerActorExecuteMessage(w: Writer, m: WorkerActorExecuteMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "function":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 1);
        writeNullableString(w, m.function!);
        break;
      case "actor":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 2);
        writeNullableKey(w, m.actor!);
        break;
      case "args":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 3);
        w.array(m.args!, writeAny);
        break;
      case "kwargs":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 4);
        writeNullableMapOfAny(w, m.kwargs!);
        break;
      case "reply":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_ACTOR_EXECUTE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerActorExecuteMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerActorExecuteMessage", m);
  w.mapEnd(at, 8, n);
}

const WORKER_ACTOR_EXECUTE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception");

/** Reads WorkerActorExecuteReply. */
export function readWorkerActorExecuteReply(r: Reader): WorkerActorExecuteReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerActorExecuteReply;
  const m: { "status"?: "OK" | "error"; "result"?: Serialized; "exception"?: Serialized } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_ACTOR_EXECUTE_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "error";
        break;
      case 1:
        m.result = r.serialized();
        break;
      case 2:
        m.exception = r.serialized();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerActorExecuteReply;
}

/** Writes WorkerActorExecuteReply. */
export function writeWorkerActorExecuteReply(w: Writer, value: WorkerActorExecuteReply): void {
  const m: { "status"?: "OK" | "error"; "result"?: Serialized; "exception"?: Serialized } = value;
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_ACTOR_EXECUTE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(WORKER_ACTOR_EXECUTE_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(WORKER_ACTOR_EXECUTE_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      default:
        w.unknownField("WorkerActorExecuteReply", name);
    }
    n++;
  }
  w.noExtras("WorkerActorExecuteReply", m);
  w.mapEnd(at, 3, n);
}

const WORKER_BENCHMARK_DISK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads WorkerBenchmarkDiskMessage. */
export function readWorkerBenchmarkDiskMessage(r: Reader): WorkerBenchmarkDiskMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerBenchmarkDiskMessage;
  const m: Mutable<Partial<WorkerBenchmarkDiskMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_BENCHMARK_DISK_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "benchmark_disk";
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
  return m as WorkerBenchmarkDiskMessage;
}

/** Writes WorkerBenchmarkDiskMessage. */
export function writeWorkerBenchmarkDiskMessage(w: Writer, m: WorkerBenchmarkDiskMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_BENCHMARK_DISK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(WORKER_BENCHMARK_DISK_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_BENCHMARK_DISK_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_BENCHMARK_DISK_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerBenchmarkDiskMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerBenchmarkDiskMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads WorkerBenchmarkDiskReply. */
export function readWorkerBenchmarkDiskReply(r: Reader): WorkerBenchmarkDiskReply {
  return readBandwidths(r);
}

/** Writes WorkerBenchmarkDiskReply. */
export function writeWorkerBenchmarkDiskReply(w: Writer, m: WorkerBenchmarkDiskReply): void {
  writeBandwidths(w, m);
}

const WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads WorkerBenchmarkMemoryMessage. */
export function readWorkerBenchmarkMemoryMessage(r: Reader): WorkerBenchmarkMemoryMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerBenchmarkMemoryMessage;
  const m: Mutable<Partial<WorkerBenchmarkMemoryMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "benchmark_memory";
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
  return m as WorkerBenchmarkMemoryMessage;
}

/** Writes WorkerBenchmarkMemoryMessage. */
export function writeWorkerBenchmarkMemoryMessage(w: Writer, m: WorkerBenchmarkMemoryMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_BENCHMARK_MEMORY_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerBenchmarkMemoryMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerBenchmarkMemoryMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads WorkerBenchmarkMemoryReply. */
export function readWorkerBenchmarkMemoryReply(r: Reader): WorkerBenchmarkMemoryReply {
  return readBandwidths(r);
}

/** Writes WorkerBenchmarkMemoryReply. */
export function writeWorkerBenchmarkMemoryReply(w: Writer, m: WorkerBenchmarkMemoryReply): void {
  writeBandwidths(w, m);
}

const WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "address", "reply", "close", "serializers");

/** Reads WorkerBenchmarkNetworkMessage. */
export function readWorkerBenchmarkNetworkMessage(r: Reader): WorkerBenchmarkNetworkMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerBenchmarkNetworkMessage;
  const m: Mutable<Partial<WorkerBenchmarkNetworkMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "benchmark_network";
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
  return m as WorkerBenchmarkNetworkMessage;
}

/** Writes WorkerBenchmarkNetworkMessage. */
export function writeWorkerBenchmarkNetworkMessage(w: Writer, m: WorkerBenchmarkNetworkMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "address":
        w.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, 1);
        writeAddress(w, m.address!);
        break;
      case "reply":
        w.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_BENCHMARK_NETWORK_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerBenchmarkNetworkMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerBenchmarkNetworkMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads WorkerBenchmarkNetworkReply. */
export function readWorkerBenchmarkNetworkReply(r: Reader): WorkerBenchmarkNetworkReply {
  return readBandwidths(r);
}

/** Writes WorkerBenchmarkNetworkReply. */
export function writeWorkerBenchmarkNetworkReply(w: Writer, m: WorkerBenchmarkNetworkReply): void {
  writeBandwidths(w, m);
}

const WORKER_CALL_STACK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reply", "close", "serializers");

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

/** Reads WorkerCallStackMessage. */
export function readWorkerCallStackMessage(r: Reader): WorkerCallStackMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerCallStackMessage;
  const m: Mutable<Partial<WorkerCallStackMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_CALL_STACK_MESSAGE_FIELDS, field))) {
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
  return m as WorkerCallStackMessage;
}

/** Writes WorkerCallStackMessage. */
export function writeWorkerCallStackMessage(w: Writer, m: WorkerCallStackMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_CALL_STACK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(WORKER_CALL_STACK_MESSAGE_FIELDS, 1);
        writeNullableKeyCollection(w, m.keys!);
        break;
      case "reply":
        w.field(WORKER_CALL_STACK_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_CALL_STACK_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_CALL_STACK_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerCallStackMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerCallStackMessage", m);
  w.mapEnd(at, 5, n);
}

function readArrayOfString(r: Reader): readonly string[] {
  return r.array(readString);
}

/** Reads WorkerCallStackReply. */
export function readWorkerCallStackReply(r: Reader): WorkerCallStackReply {
  return r.keyMap(readArrayOfString);
}

/** Writes WorkerCallStackReply. */
export function writeWorkerCallStackReply(w: Writer, m: WorkerCallStackReply): void {
  w.keyMap(m, writeArrayOfString);
}

const WORKER_DUMP_STATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "exclude", "reply", "close", "serializers");

function writeSetOfString(w: Writer, v: ReadonlySet<string>): void {
  w.set(v, writeString);
}

function writeArrayOfStringOrSetOfString(w: Writer, v: readonly string[] | ReadonlySet<string>): void {
  if (v instanceof Set) return writeSetOfString(w, v);
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("ArrayOfStringOrSetOfString", v);
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

/** Reads WorkerDumpStateMessage. */
export function readWorkerDumpStateMessage(r: Reader): WorkerDumpStateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerDumpStateMessage;
  const m: Mutable<Partial<WorkerDumpStateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, field))) {
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
  return m as WorkerDumpStateMessage;
}

/** Writes WorkerDumpStateMessage. */
export function writeWorkerDumpStateMessage(w: Writer, m: WorkerDumpStateMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "exclude":
        w.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, 1);
        writeArrayOfStringOrSetOfString(w, m.exclude!);
        break;
      case "reply":
        w.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_DUMP_STATE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerDumpStateMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerDumpStateMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads WorkerDumpStateReply. */
export function readWorkerDumpStateReply(r: Reader): WorkerDumpStateReply {
  return readWorkerStateDump(r);
}

/** Writes WorkerDumpStateReply. */
export function writeWorkerDumpStateReply(w: Writer, m: WorkerDumpStateReply): void {
  writeWorkerStateDump(w, m);
}

const WORKER_FREE_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "stimulus_id", "reply", "close", "serializers");

/** Reads WorkerFreeKeysMessage. */
export function readWorkerFreeKeysMessage(r: Reader): WorkerFreeKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerFreeKeysMessage;
  const m: Mutable<Partial<WorkerFreeKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "free_keys";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
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
  return m as WorkerFreeKeysMessage;
}

/** Writes WorkerFreeKeysMessage. */
export function writeWorkerFreeKeysMessage(w: Writer, m: WorkerFreeKeysMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "stimulus_id":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_FREE_KEYS_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerFreeKeysMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerFreeKeysMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads WorkerFreeKeysReply. */
export function readWorkerFreeKeysReply(r: Reader): WorkerFreeKeysReply {
  return r.null();
}

/** Writes WorkerFreeKeysReply. */
export function writeWorkerFreeKeysReply(w: Writer, _m: WorkerFreeKeysReply): void {
  w.null();
}

const WORKER_GATHER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "who_has", "reply", "close", "serializers");

/** Reads WorkerGatherMessage. */
export function readWorkerGatherMessage(r: Reader): WorkerGatherMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGatherMessage;
  const m: Mutable<Partial<WorkerGatherMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GATHER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "gather";
        break;
      case 1:
        m.who_has = readWorkersByKey(r);
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
  return m as WorkerGatherMessage;
}

/** Writes WorkerGatherMessage. */
export function writeWorkerGatherMessage(w: Writer, m: WorkerGatherMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_GATHER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "who_has":
        w.field(WORKER_GATHER_MESSAGE_FIELDS, 1);
        writeWorkersByKey(w, m.who_has!);
        break;
      case "reply":
        w.field(WORKER_GATHER_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_GATHER_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_GATHER_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerGatherMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerGatherMessage", m);
  w.mapEnd(at, 5, n);
}

const WORKER_GATHER_REPLY_FIELDS = /*@__PURE__*/ fields("status", "keys");

/** Reads WorkerGatherReply. */
export function readWorkerGatherReply(r: Reader): WorkerGatherReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGatherReply;
  const m: { "status"?: "OK" | "partial-fail"; "keys"?: readonly Key[] } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GATHER_REPLY_FIELDS, field))) {
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
  return m as WorkerGatherReply;
}

/** Writes WorkerGatherReply. */
export function writeWorkerGatherReply(w: Writer, value: WorkerGatherReply): void {
  const m: { "status"?: "OK" | "partial-fail"; "keys"?: readonly Key[] } = value;
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_GATHER_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "keys":
        w.field(WORKER_GATHER_REPLY_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      default:
        w.unknownField("WorkerGatherReply", name);
    }
    n++;
  }
  w.noExtras("WorkerGatherReply", m);
  w.mapEnd(at, 2, n);
}

const WORKER_GET_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "who", "reply", "close", "serializers");

/** Reads WorkerGetDataMessage. */
export function readWorkerGetDataMessage(r: Reader): WorkerGetDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGetDataMessage;
  const m: Mutable<Partial<WorkerGetDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GET_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_data";
        break;
      case 1:
        m.keys = readKeyCollection(r);
        break;
      case 2:
        m.who = readNullableString(r);
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
  return m as WorkerGetDataMessage;
}

/** Writes WorkerGetDataMessage. */
export function writeWorkerGetDataMessage(w: Writer, m: WorkerGetDataMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys!);
        break;
      case "who":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.who!);
        break;
      case "reply":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_GET_DATA_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerGetDataMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerGetDataMessage", m);
  w.mapEnd(at, 6, n);
}

const WORKER_GET_DATA_REPLY_FIELDS = /*@__PURE__*/ fields("status", "data");

/** Reads WorkerGetDataReply. */
export function readWorkerGetDataReply(r: Reader): WorkerGetDataReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGetDataReply;
  const m: { "status"?: "OK" | "busy"; "data"?: SerializedByKey } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GET_DATA_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK" | "busy";
        break;
      case 1:
        m.data = readSerializedByKey(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerGetDataReply;
}

/** Writes WorkerGetDataReply. */
export function writeWorkerGetDataReply(w: Writer, value: WorkerGetDataReply): void {
  const m: { "status"?: "OK" | "busy"; "data"?: SerializedByKey } = value;
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_GET_DATA_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "data":
        w.field(WORKER_GET_DATA_REPLY_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      default:
        w.unknownField("WorkerGetDataReply", name);
    }
    n++;
  }
  w.noExtras("WorkerGetDataReply", m);
  w.mapEnd(at, 2, n);
}

const WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "recent", "start", "reply", "close", "serializers");

/** Reads WorkerGetMonitorInfoMessage. */
export function readWorkerGetMonitorInfoMessage(r: Reader): WorkerGetMonitorInfoMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGetMonitorInfoMessage;
  const m: Mutable<Partial<WorkerGetMonitorInfoMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_monitor_info";
        break;
      case 1:
        m.recent = r.boolean();
        break;
      case 2:
        m.start = r.int();
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
  return m as WorkerGetMonitorInfoMessage;
}

/** Writes WorkerGetMonitorInfoMessage. */
export function writeWorkerGetMonitorInfoMessage(w: Writer, m: WorkerGetMonitorInfoMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "recent":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 1);
        w.boolean(m.recent!);
        break;
      case "start":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 2);
        w.int(m.start!);
        break;
      case "reply":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_GET_MONITOR_INFO_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerGetMonitorInfoMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerGetMonitorInfoMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads WorkerGetMonitorInfoReply. */
export function readWorkerGetMonitorInfoReply(r: Reader): WorkerGetMonitorInfoReply {
  return readMonitorInfo(r);
}

/** Writes WorkerGetMonitorInfoReply. */
export function writeWorkerGetMonitorInfoReply(w: Writer, m: WorkerGetMonitorInfoReply): void {
  writeMonitorInfo(w, m);
}

const WORKER_GET_STORY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys_or_stimuli", "reply", "close", "serializers");

/** Reads WorkerGetStoryMessage. */
export function readWorkerGetStoryMessage(r: Reader): WorkerGetStoryMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerGetStoryMessage;
  const m: Mutable<Partial<WorkerGetStoryMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_GET_STORY_MESSAGE_FIELDS, field))) {
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
  return m as WorkerGetStoryMessage;
}

/** Writes WorkerGetStoryMessage. */
export function writeWorkerGetStoryMessage(w: Writer, m: WorkerGetStoryMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_GET_STORY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys_or_stimuli":
        w.field(WORKER_GET_STORY_MESSAGE_FIELDS, 1);
        writeKeyCollection(w, m.keys_or_stimuli!);
        break;
      case "reply":
        w.field(WORKER_GET_STORY_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_GET_STORY_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_GET_STORY_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerGetStoryMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerGetStoryMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads WorkerGetStoryReply. */
export function readWorkerGetStoryReply(r: Reader): WorkerGetStoryReply {
  return r.array(readWorkerStoryRow);
}

/** Writes WorkerGetStoryReply. */
export function writeWorkerGetStoryReply(w: Writer, m: WorkerGetStoryReply): void {
  w.array(m, writeWorkerStoryRow);
}

const WORKER_IDENTITY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads WorkerIdentityMessage. */
export function readWorkerIdentityMessage(r: Reader): WorkerIdentityMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerIdentityMessage;
  const m: Mutable<Partial<WorkerIdentityMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_IDENTITY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "identity";
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
  return m as WorkerIdentityMessage;
}

/** Writes WorkerIdentityMessage. */
export function writeWorkerIdentityMessage(w: Writer, m: WorkerIdentityMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_IDENTITY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(WORKER_IDENTITY_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_IDENTITY_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_IDENTITY_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerIdentityMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerIdentityMessage", m);
  w.mapEnd(at, 4, n);
}

const WORKER_IDENTITY_REPLY_FIELDS = /*@__PURE__*/ fields("type", "id", "scheduler", "nthreads", "memory_limit");

function writeNullableInteger(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function readNullableInteger(r: Reader): number | null {
  return r.int() as number | null;
}

/** Reads WorkerIdentityReply. */
export function readWorkerIdentityReply(r: Reader): WorkerIdentityReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerIdentityReply;
  const m: Mutable<Partial<WorkerIdentityReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_IDENTITY_REPLY_FIELDS, field))) {
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
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerIdentityReply;
}

/** Writes WorkerIdentityReply. */
export function writeWorkerIdentityReply(w: Writer, m: WorkerIdentityReply): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(WORKER_IDENTITY_REPLY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(WORKER_IDENTITY_REPLY_FIELDS, 1);
        w.string(m.id!);
        break;
      case "scheduler":
        w.field(WORKER_IDENTITY_REPLY_FIELDS, 2);
        writeAddress(w, m.scheduler!);
        break;
      case "nthreads":
        w.field(WORKER_IDENTITY_REPLY_FIELDS, 3);
        w.int(m.nthreads!);
        break;
      case "memory_limit":
        w.field(WORKER_IDENTITY_REPLY_FIELDS, 4);
        writeNullableInteger(w, m.memory_limit!);
        break;
      default:
        w.unknownField("WorkerIdentityReply", name);
    }
    n++;
  }
  w.noExtras("WorkerIdentityReply", m);
  w.mapEnd(at, 5, n);
}

const WORKER_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads WorkerKeysMessage. */
export function readWorkerKeysMessage(r: Reader): WorkerKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerKeysMessage;
  const m: Mutable<Partial<WorkerKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "keys";
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
  return m as WorkerKeysMessage;
}

/** Writes WorkerKeysMessage. */
export function writeWorkerKeysMessage(w: Writer, m: WorkerKeysMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(WORKER_KEYS_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_KEYS_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_KEYS_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerKeysMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerKeysMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads WorkerKeysReply. */
export function readWorkerKeysReply(r: Reader): WorkerKeysReply {
  return r.array(readKey);
}

/** Writes WorkerKeysReply. */
export function writeWorkerKeysReply(w: Writer, m: WorkerKeysReply): void {
  w.array(m, writeKey);
}

const WORKER_PING_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads WorkerPingMessage. */
export function readWorkerPingMessage(r: Reader): WorkerPingMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerPingMessage;
  const m: Mutable<Partial<WorkerPingMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PING_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "ping";
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
  return m as WorkerPingMessage;
}

/** Writes WorkerPingMessage. */
export function writeWorkerPingMessage(w: Writer, m: WorkerPingMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_PING_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(WORKER_PING_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_PING_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_PING_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerPingMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerPingMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads WorkerPingReply. */
export function readWorkerPingReply(r: Reader): WorkerPingReply {
  return r.bytes();
}

/** Writes WorkerPingReply. */
export function writeWorkerPingReply(w: Writer, m: WorkerPingReply): void {
  w.bytes(m);
}

const WORKER_PLUGIN_ADD_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "plugin", "name", "catch_errors", "reply", "close", "serializers");

/** Reads WorkerPluginAddMessage. */
export function readWorkerPluginAddMessage(r: Reader): WorkerPluginAddMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerPluginAddMessage;
  const m: Mutable<Partial<WorkerPluginAddMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "plugin-add";
        break;
      case 1:
        m.plugin = r.bytes();
        break;
      case 2:
        m.name = readPluginName(r);
        break;
      case 3:
        m.catch_errors = r.boolean();
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
  return m as WorkerPluginAddMessage;
}

/** Writes WorkerPluginAddMessage. */
export function writeWorkerPluginAddMessage(w: Writer, m: WorkerPluginAddMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "plugin":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 1);
        w.bytes(m.plugin!);
        break;
      case "name":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 2);
        writePluginName(w, m.name!);
        break;
      case "catch_errors":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 3);
        w.boolean(m.catch_errors!);
        break;
      case "reply":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_PLUGIN_ADD_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerPluginAddMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerPluginAddMessage", m);
  w.mapEnd(at, 7, n);
}

const WORKER_PLUGIN_ADD_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

function writeNullableSerialized(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads WorkerPluginAddReply. */
export function readWorkerPluginAddReply(r: Reader): WorkerPluginAddReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerPluginAddReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, field))) {
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
  return m as WorkerPluginAddReply;
}

/** Writes WorkerPluginAddReply. */
export function writeWorkerPluginAddReply(w: Writer, value: WorkerPluginAddReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_PLUGIN_ADD_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("WorkerPluginAddReply", name);
    }
    n++;
  }
  w.noExtras("WorkerPluginAddReply", m);
  w.mapEnd(at, 5, n);
}

const WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads WorkerPluginRemoveMessage. */
export function readWorkerPluginRemoveMessage(r: Reader): WorkerPluginRemoveMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerPluginRemoveMessage;
  const m: Mutable<Partial<WorkerPluginRemoveMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "plugin-remove";
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
  return m as WorkerPluginRemoveMessage;
}

/** Writes WorkerPluginRemoveMessage. */
export function writeWorkerPluginRemoveMessage(w: Writer, m: WorkerPluginRemoveMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, 1);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_PLUGIN_REMOVE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerPluginRemoveMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerPluginRemoveMessage", m);
  w.mapEnd(at, 5, n);
}

const WORKER_PLUGIN_REMOVE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

/** Reads WorkerPluginRemoveReply. */
export function readWorkerPluginRemoveReply(r: Reader): WorkerPluginRemoveReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerPluginRemoveReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, field))) {
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
  return m as WorkerPluginRemoveReply;
}

/** Writes WorkerPluginRemoveReply. */
export function writeWorkerPluginRemoveReply(w: Writer, value: WorkerPluginRemoveReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_PLUGIN_REMOVE_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("WorkerPluginRemoveReply", name);
    }
    n++;
  }
  w.noExtras("WorkerPluginRemoveReply", m);
  w.mapEnd(at, 5, n);
}

const WORKER_PROFILE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "stop", "key", "server", "reply", "close", "serializers");

function writeNullableNumber(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NullableNumber", v);
}

function readNullableNumber(r: Reader): number | null {
  return r.number() as number | null;
}

/** Reads WorkerProfileMessage. */
export function readWorkerProfileMessage(r: Reader): WorkerProfileMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerProfileMessage;
  const m: Mutable<Partial<WorkerProfileMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PROFILE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "profile";
        break;
      case 1:
        m.start = readNullableNumber(r);
        break;
      case 2:
        m.stop = readNullableNumber(r);
        break;
      case 3:
        m.key = readNullableString(r);
        break;
      case 4:
        m.server = r.boolean();
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
  return m as WorkerProfileMessage;
}

/** Writes WorkerProfileMessage. */
export function writeWorkerProfileMessage(w: Writer, m: WorkerProfileMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 1);
        writeNullableNumber(w, m.start!);
        break;
      case "stop":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.stop!);
        break;
      case "key":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.key!);
        break;
      case "server":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 4);
        w.boolean(m.server!);
        break;
      case "reply":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_PROFILE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerProfileMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerProfileMessage", m);
  w.mapEnd(at, 8, n);
}

const WORKER_PROFILE_METADATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "stop", "reply", "close", "serializers");

/** Reads WorkerProfileMetadataMessage. */
export function readWorkerProfileMetadataMessage(r: Reader): WorkerProfileMetadataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerProfileMetadataMessage;
  const m: Mutable<Partial<WorkerProfileMetadataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "profile_metadata";
        break;
      case 1:
        m.start = r.number();
        break;
      case 2:
        m.stop = readNullableNumber(r);
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
  return m as WorkerProfileMetadataMessage;
}

/** Writes WorkerProfileMetadataMessage. */
export function writeWorkerProfileMetadataMessage(w: Writer, m: WorkerProfileMetadataMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 1);
        w.number(m.start!);
        break;
      case "stop":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 2);
        writeNullableNumber(w, m.stop!);
        break;
      case "reply":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_PROFILE_METADATA_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerProfileMetadataMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerProfileMetadataMessage", m);
  w.mapEnd(at, 6, n);
}

const WORKER_PROFILE_METADATA_REPLY_FIELDS = /*@__PURE__*/ fields("counts", "keys");

function writeFloat(w: Writer, v: number): void {
  w.float(v);
}

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

function writeTupleOfFloatAndInteger(w: Writer, v: readonly [number, number]): void {
  w.tuple(v, [writeFloat, writeInteger] as never, null as never);
}

function writeMapOfInteger(w: Writer, v: ReadonlyMap<string, number>): void {
  w.stringMap(v, writeInteger);
}

function writeTupleOfFloatAndMapOfInteger(w: Writer, v: readonly [number, ReadonlyMap<string, number>]): void {
  w.tuple(v, [writeFloat, writeMapOfInteger] as never, null as never);
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

function readMapOfInteger(r: Reader): ReadonlyMap<string, number> {
  return r.stringMap(readInteger);
}

function readTupleOfFloatAndMapOfInteger(r: Reader): readonly [number, ReadonlyMap<string, number>] {
  return r.tuple([readFloat, readMapOfInteger], null) as unknown as readonly [number, ReadonlyMap<string, number>];
}

/** Reads WorkerProfileMetadataReply. */
export function readWorkerProfileMetadataReply(r: Reader): WorkerProfileMetadataReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerProfileMetadataReply;
  const m: Mutable<Partial<WorkerProfileMetadataReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_PROFILE_METADATA_REPLY_FIELDS, field))) {
      case 0:
        m.counts = r.array(readTupleOfFloatAndInteger);
        break;
      case 1:
        m.keys = r.array(readTupleOfFloatAndMapOfInteger);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerProfileMetadataReply;
}

/** Writes WorkerProfileMetadataReply. */
export function writeWorkerProfileMetadataReply(w: Writer, m: WorkerProfileMetadataReply): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "counts":
        w.field(WORKER_PROFILE_METADATA_REPLY_FIELDS, 0);
        w.array(m.counts!, writeTupleOfFloatAndInteger);
        break;
      case "keys":
        w.field(WORKER_PROFILE_METADATA_REPLY_FIELDS, 1);
        w.array(m.keys!, writeTupleOfFloatAndMapOfInteger);
        break;
      default:
        w.unknownField("WorkerProfileMetadataReply", name);
    }
    n++;
  }
  w.noExtras("WorkerProfileMetadataReply", m);
  w.mapEnd(at, 2, n);
}

/** Reads WorkerProfileReply. */
export function readWorkerProfileReply(r: Reader): WorkerProfileReply {
  return readProfileNode(r);
}

/** Writes WorkerProfileReply. */
export function writeWorkerProfileReply(w: Writer, m: WorkerProfileReply): void {
  writeProfileNode(w, m);
}

const WORKER_RUN_COROUTINE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "function", "args", "kwargs", "wait", "reply", "close", "serializers");

function writeNull(w: Writer, _value: null): void {
  w.null();
}

function writeArrayOfNull(w: Writer, v: readonly null[]): void {
  w.array(v, writeNull);
}

function writeBytesOrArrayOfNull(w: Writer, v: Uint8Array | readonly null[]): void {
  if (v instanceof Uint8Array) return w.bytes(v);
  if (Array.isArray(v)) return writeArrayOfNull(w, v as never);
  w.noMatch("BytesOrArrayOfNull", v);
}

function writeNullableBytes(w: Writer, v: Uint8Array | null): void {
  if (v === null) return w.null();
  if (v instanceof Uint8Array) return w.bytes(v);
  w.noMatch("NullableBytes", v);
}

function readNull(r: Reader): null {
  return r.null();
}

function readBytesOrArrayOfNull(r: Reader): Uint8Array | readonly null[] {
  return r.array(readNull) as Uint8Array | readonly null[];
}

function readNullableBytes(r: Reader): Uint8Array | null {
  return r.bytes() as Uint8Array | null;
}

/** Reads WorkerRunCoroutineMessage. */
export function readWorkerRunCoroutineMessage(r: Reader): WorkerRunCoroutineMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerRunCoroutineMessage;
  const m: Mutable<Partial<WorkerRunCoroutineMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "run_coroutine";
        break;
      case 1:
        m.function = r.bytes();
        break;
      case 2:
        m.args = readBytesOrArrayOfNull(r);
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
  return m as WorkerRunCoroutineMessage;
}

/** Writes WorkerRunCoroutineMessage. */
export function writeWorkerRunCoroutineMessage(w: Writer, m: WorkerRunCoroutineMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "function":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 1);
        w.bytes(m.function!);
        break;
      case "args":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 2);
        writeBytesOrArrayOfNull(w, m.args!);
        break;
      case "kwargs":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 3);
        writeNullableBytes(w, m.kwargs!);
        break;
      case "wait":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 4);
        w.boolean(m.wait!);
        break;
      case "reply":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_RUN_COROUTINE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerRunCoroutineMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerRunCoroutineMessage", m);
  w.mapEnd(at, 8, n);
}

const WORKER_RUN_COROUTINE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception", "traceback", "exception_text", "traceback_text");

/** Reads WorkerRunCoroutineReply. */
export function readWorkerRunCoroutineReply(r: Reader): WorkerRunCoroutineReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerRunCoroutineReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, field))) {
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
  return m as WorkerRunCoroutineReply;
}

/** Writes WorkerRunCoroutineReply. */
export function writeWorkerRunCoroutineReply(w: Writer, value: WorkerRunCoroutineReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 3);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_RUN_COROUTINE_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("WorkerRunCoroutineReply", name);
    }
    n++;
  }
  w.noExtras("WorkerRunCoroutineReply", m);
  w.mapEnd(at, 6, n);
}

const WORKER_RUN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "function", "args", "wait", "kwargs", "reply", "close", "serializers");

/** Reads WorkerRunMessage. */
export function readWorkerRunMessage(r: Reader): WorkerRunMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerRunMessage;
  const m: Mutable<Partial<WorkerRunMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_RUN_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "run";
        break;
      case 1:
        m.function = r.bytes();
        break;
      case 2:
        m.args = readBytesOrArrayOfNull(r);
        break;
      case 3:
        m.wait = r.boolean();
        break;
      case 4:
        m.kwargs = readNullableBytes(r);
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
  return m as WorkerRunMessage;
}

/** Writes WorkerRunMessage. */
export function writeWorkerRunMessage(w: Writer, m: WorkerRunMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "function":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 1);
        w.bytes(m.function!);
        break;
      case "args":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 2);
        writeBytesOrArrayOfNull(w, m.args!);
        break;
      case "wait":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 3);
        w.boolean(m.wait!);
        break;
      case "kwargs":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 4);
        writeNullableBytes(w, m.kwargs!);
        break;
      case "reply":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_RUN_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerRunMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerRunMessage", m);
  w.mapEnd(at, 8, n);
}

const WORKER_RUN_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception", "traceback", "exception_text", "traceback_text");

/** Reads WorkerRunReply. */
export function readWorkerRunReply(r: Reader): WorkerRunReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerRunReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_RUN_REPLY_FIELDS, field))) {
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
  return m as WorkerRunReply;
}

/** Writes WorkerRunReply. */
export function writeWorkerRunReply(w: Writer, value: WorkerRunReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_RUN_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(WORKER_RUN_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(WORKER_RUN_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(WORKER_RUN_REPLY_FIELDS, 3);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_RUN_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_RUN_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("WorkerRunReply", name);
    }
    n++;
  }
  w.noExtras("WorkerRunReply", m);
  w.mapEnd(at, 6, n);
}

const WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "shuffle_id", "run_id", "reply", "close", "serializers");

/** Reads WorkerShuffleInputsDoneMessage. */
export function readWorkerShuffleInputsDoneMessage(r: Reader): WorkerShuffleInputsDoneMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerShuffleInputsDoneMessage;
  const m: Mutable<Partial<WorkerShuffleInputsDoneMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_inputs_done";
        break;
      case 1:
        m.shuffle_id = readShuffleId(r);
        break;
      case 2:
        m.run_id = r.int();
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
  return m as WorkerShuffleInputsDoneMessage;
}

/** Writes WorkerShuffleInputsDoneMessage. */
export function writeWorkerShuffleInputsDoneMessage(w: Writer, m: WorkerShuffleInputsDoneMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "shuffle_id":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.shuffle_id!);
        break;
      case "run_id":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 2);
        w.int(m.run_id!);
        break;
      case "reply":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_SHUFFLE_INPUTS_DONE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerShuffleInputsDoneMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerShuffleInputsDoneMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads WorkerShuffleInputsDoneReply. */
export function readWorkerShuffleInputsDoneReply(r: Reader): WorkerShuffleInputsDoneReply {
  return r.null();
}

/** Writes WorkerShuffleInputsDoneReply. */
export function writeWorkerShuffleInputsDoneReply(w: Writer, _m: WorkerShuffleInputsDoneReply): void {
  w.null();
}

const WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "data", "shuffle_id", "run_id", "reply", "close", "serializers");

/** Reads WorkerShuffleReceiveMessage. */
export function readWorkerShuffleReceiveMessage(r: Reader): WorkerShuffleReceiveMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerShuffleReceiveMessage;
  const m: Mutable<Partial<WorkerShuffleReceiveMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle_receive";
        break;
      case 1:
        m.data = r.serialized();
        break;
      case 2:
        m.shuffle_id = readShuffleId(r);
        break;
      case 3:
        m.run_id = r.int();
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
  return m as WorkerShuffleReceiveMessage;
}

/** Writes WorkerShuffleReceiveMessage. */
export function writeWorkerShuffleReceiveMessage(w: Writer, m: WorkerShuffleReceiveMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "data":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 1);
        w.serialized(m.data!);
        break;
      case "shuffle_id":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 2);
        writeShuffleId(w, m.shuffle_id!);
        break;
      case "run_id":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 3);
        w.int(m.run_id!);
        break;
      case "reply":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_SHUFFLE_RECEIVE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerShuffleReceiveMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerShuffleReceiveMessage", m);
  w.mapEnd(at, 7, n);
}

const WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

/** Reads WorkerShuffleReceiveReply. */
export function readWorkerShuffleReceiveReply(r: Reader): WorkerShuffleReceiveReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerShuffleReceiveReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, field))) {
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
  return m as WorkerShuffleReceiveReply;
}

/** Writes WorkerShuffleReceiveReply. */
export function writeWorkerShuffleReceiveReply(w: Writer, value: WorkerShuffleReceiveReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_SHUFFLE_RECEIVE_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("WorkerShuffleReceiveReply", name);
    }
    n++;
  }
  w.noExtras("WorkerShuffleReceiveReply", m);
  w.mapEnd(at, 5, n);
}

const WORKER_TERMINATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "executor_wait", "nanny", "reason", "reply", "close", "serializers");

/** Reads WorkerTerminateMessage. */
export function readWorkerTerminateMessage(r: Reader): WorkerTerminateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerTerminateMessage;
  const m: Mutable<Partial<WorkerTerminateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TERMINATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "terminate";
        break;
      case 1:
        m.timeout = r.number();
        break;
      case 2:
        m.executor_wait = r.boolean();
        break;
      case 3:
        m.nanny = r.boolean();
        break;
      case 4:
        m.reason = r.string();
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
  return m as WorkerTerminateMessage;
}

/** Writes WorkerTerminateMessage. */
export function writeWorkerTerminateMessage(w: Writer, m: WorkerTerminateMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 1);
        w.number(m.timeout!);
        break;
      case "executor_wait":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 2);
        w.boolean(m.executor_wait!);
        break;
      case "nanny":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 3);
        w.boolean(m.nanny!);
        break;
      case "reason":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 4);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_TERMINATE_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerTerminateMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerTerminateMessage", m);
  w.mapEnd(at, 8, n);
}

function readNullableString2(r: Reader): "OK" | null {
  return r.string() as "OK" | null;
}

function writeNullableString2(w: Writer, v: "OK" | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

/** Reads WorkerTerminateReply. */
export function readWorkerTerminateReply(r: Reader): WorkerTerminateReply {
  return readNullableString2(r);
}

/** Writes WorkerTerminateReply. */
export function writeWorkerTerminateReply(w: Writer, m: WorkerTerminateReply): void {
  writeNullableString2(w, m);
}

const WORKER_UPDATE_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "data", "stimulus_id", "reply", "close", "serializers");

function writeNullableStimulusId(w: Writer, v: StimulusId | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableStimulusId", v);
}

function readNullableStimulusId(r: Reader): StimulusId | null {
  return r.string() as StimulusId | null;
}

/** Reads WorkerUpdateDataMessage. */
export function readWorkerUpdateDataMessage(r: Reader): WorkerUpdateDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerUpdateDataMessage;
  const m: Mutable<Partial<WorkerUpdateDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "update_data";
        break;
      case 1:
        m.data = readSerializedByKey(r);
        break;
      case 2:
        m.stimulus_id = readNullableStimulusId(r);
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
  return m as WorkerUpdateDataMessage;
}

/** Writes WorkerUpdateDataMessage. */
export function writeWorkerUpdateDataMessage(w: Writer, m: WorkerUpdateDataMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "data":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 1);
        writeSerializedByKey(w, m.data!);
        break;
      case "stimulus_id":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 2);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      case "reply":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_UPDATE_DATA_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerUpdateDataMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerUpdateDataMessage", m);
  w.mapEnd(at, 6, n);
}

const WORKER_UPDATE_DATA_REPLY_FIELDS = /*@__PURE__*/ fields("nbytes", "status");

/** Reads WorkerUpdateDataReply. */
export function readWorkerUpdateDataReply(r: Reader): WorkerUpdateDataReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerUpdateDataReply;
  const m: Mutable<Partial<WorkerUpdateDataReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_UPDATE_DATA_REPLY_FIELDS, field))) {
      case 0:
        m.nbytes = readNbytesByKey(r);
        break;
      case 1:
        m.status = r.string() as "OK";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerUpdateDataReply;
}

/** Writes WorkerUpdateDataReply. */
export function writeWorkerUpdateDataReply(w: Writer, m: WorkerUpdateDataReply): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "nbytes":
        w.field(WORKER_UPDATE_DATA_REPLY_FIELDS, 0);
        writeNbytesByKey(w, m.nbytes!);
        break;
      case "status":
        w.field(WORKER_UPDATE_DATA_REPLY_FIELDS, 1);
        w.string(m.status!);
        break;
      default:
        w.unknownField("WorkerUpdateDataReply", name);
    }
    n++;
  }
  w.noExtras("WorkerUpdateDataReply", m);
  w.mapEnd(at, 2, n);
}

const WORKER_UPLOAD_FILE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "filename", "data", "load", "reply", "close", "serializers");

function writeStringOrBytes(w: Writer, v: string | Uint8Array): void {
  if (typeof v === "string") return w.string(v);
  if (v instanceof Uint8Array) return w.bytes(v);
  w.noMatch("StringOrBytes", v);
}

function readStringOrBytes(r: Reader): string | Uint8Array {
  return r.string() as string | Uint8Array;
}

/** Reads WorkerUploadFileMessage. */
export function readWorkerUploadFileMessage(r: Reader): WorkerUploadFileMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerUploadFileMessage;
  const m: Mutable<Partial<WorkerUploadFileMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "upload_file";
        break;
      case 1:
        m.filename = r.string();
        break;
      case 2:
        m.data = readStringOrBytes(r);
        break;
      case 3:
        m.load = r.boolean();
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
  return m as WorkerUploadFileMessage;
}

/** Writes WorkerUploadFileMessage. */
export function writeWorkerUploadFileMessage(w: Writer, m: WorkerUploadFileMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "filename":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 1);
        w.string(m.filename!);
        break;
      case "data":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 2);
        writeStringOrBytes(w, m.data!);
        break;
      case "load":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 3);
        w.boolean(m.load!);
        break;
      case "reply":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(WORKER_UPLOAD_FILE_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("WorkerUploadFileMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerUploadFileMessage", m);
  w.mapEnd(at, 7, n);
}

const WORKER_UPLOAD_FILE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "nbytes");

/** Reads WorkerUploadFileReply. */
export function readWorkerUploadFileReply(r: Reader): WorkerUploadFileReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerUploadFileReply;
  const m: Mutable<Partial<WorkerUploadFileReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_UPLOAD_FILE_REPLY_FIELDS, field))) {
      case 0:
        m.status = r.string() as "OK";
        break;
      case 1:
        m.nbytes = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerUploadFileReply;
}

/** Writes WorkerUploadFileReply. */
export function writeWorkerUploadFileReply(w: Writer, m: WorkerUploadFileReply): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(WORKER_UPLOAD_FILE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "nbytes":
        w.field(WORKER_UPLOAD_FILE_REPLY_FIELDS, 1);
        w.int(m.nbytes!);
        break;
      default:
        w.unknownField("WorkerUploadFileReply", name);
    }
    n++;
  }
  w.noExtras("WorkerUploadFileReply", m);
  w.mapEnd(at, 2, n);
}

/** Reads any request that a worker answers, by its op. */
export function readAnyWorkerRequest(r: Reader): AnyWorkerRequest {
  switch (r.seekField("op")) {
    case "actor_attribute":
      return readWorkerActorAttributeMessage(r);
    case "actor_execute":
      return readWorkerActorExecuteMessage(r);
    case "benchmark_disk":
      return readWorkerBenchmarkDiskMessage(r);
    case "benchmark_memory":
      return readWorkerBenchmarkMemoryMessage(r);
    case "benchmark_network":
      return readWorkerBenchmarkNetworkMessage(r);
    case "call_stack":
      return readWorkerCallStackMessage(r);
    case "close":
      return readServerCloseMessage(r);
    case "connection_stream":
      return readServerConnectionStreamMessage(r);
    case "dump_state":
      return readWorkerDumpStateMessage(r);
    case "echo":
      return readServerEchoMessage(r);
    case "free_keys":
      return readWorkerFreeKeysMessage(r);
    case "gather":
      return readWorkerGatherMessage(r);
    case "get_data":
      return readWorkerGetDataMessage(r);
    case "get_logs":
      return readServerGetLogsMessage(r);
    case "get_monitor_info":
      return readWorkerGetMonitorInfoMessage(r);
    case "get_story":
      return readWorkerGetStoryMessage(r);
    case "identity":
      return readWorkerIdentityMessage(r);
    case "keys":
      return readWorkerKeysMessage(r);
    case "ping":
      return readWorkerPingMessage(r);
    case "plugin-add":
      return readWorkerPluginAddMessage(r);
    case "plugin-remove":
      return readWorkerPluginRemoveMessage(r);
    case "profile":
      return readWorkerProfileMessage(r);
    case "profile_metadata":
      return readWorkerProfileMetadataMessage(r);
    case "run":
      return readWorkerRunMessage(r);
    case "run_coroutine":
      return readWorkerRunCoroutineMessage(r);
    case "shuffle_inputs_done":
      return readWorkerShuffleInputsDoneMessage(r);
    case "shuffle_receive":
      return readWorkerShuffleReceiveMessage(r);
    case "terminate":
      return readWorkerTerminateMessage(r);
    case "update_data":
      return readWorkerUpdateDataMessage(r);
    case "upload_file":
      return readWorkerUploadFileMessage(r);
    case "versions":
      return readServerVersionsMessage(r);
    default:
      return r.any() as unknown as AnyWorkerRequest;
  }
}

/** Writes any request that a worker answers. */
export function writeAnyWorkerRequest(w: Writer, m: AnyWorkerRequest): void {
  switch (m.op) {
    case "actor_attribute":
      return writeWorkerActorAttributeMessage(w, m);
    case "actor_execute":
      return writeWorkerActorExecuteMessage(w, m);
    case "benchmark_disk":
      return writeWorkerBenchmarkDiskMessage(w, m);
    case "benchmark_memory":
      return writeWorkerBenchmarkMemoryMessage(w, m);
    case "benchmark_network":
      return writeWorkerBenchmarkNetworkMessage(w, m);
    case "call_stack":
      return writeWorkerCallStackMessage(w, m);
    case "close":
      return writeServerCloseMessage(w, m);
    case "connection_stream":
      return writeServerConnectionStreamMessage(w, m);
    case "dump_state":
      return writeWorkerDumpStateMessage(w, m);
    case "echo":
      return writeServerEchoMessage(w, m);
    case "free_keys":
      return writeWorkerFreeKeysMessage(w, m);
    case "gather":
      return writeWorkerGatherMessage(w, m);
    case "get_data":
      return writeWorkerGetDataMessage(w, m);
    case "get_logs":
      return writeServerGetLogsMessage(w, m);
    case "get_monitor_info":
      return writeWorkerGetMonitorInfoMessage(w, m);
    case "get_story":
      return writeWorkerGetStoryMessage(w, m);
    case "identity":
      return writeWorkerIdentityMessage(w, m);
    case "keys":
      return writeWorkerKeysMessage(w, m);
    case "ping":
      return writeWorkerPingMessage(w, m);
    case "plugin-add":
      return writeWorkerPluginAddMessage(w, m);
    case "plugin-remove":
      return writeWorkerPluginRemoveMessage(w, m);
    case "profile":
      return writeWorkerProfileMessage(w, m);
    case "profile_metadata":
      return writeWorkerProfileMetadataMessage(w, m);
    case "run":
      return writeWorkerRunMessage(w, m);
    case "run_coroutine":
      return writeWorkerRunCoroutineMessage(w, m);
    case "shuffle_inputs_done":
      return writeWorkerShuffleInputsDoneMessage(w, m);
    case "shuffle_receive":
      return writeWorkerShuffleReceiveMessage(w, m);
    case "terminate":
      return writeWorkerTerminateMessage(w, m);
    case "update_data":
      return writeWorkerUpdateDataMessage(w, m);
    case "upload_file":
      return writeWorkerUploadFileMessage(w, m);
    case "versions":
      return writeServerVersionsMessage(w, m);
    default:
      w.noMatch("AnyWorkerRequest", m);
  }
}
