// Codecs of the worker-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { Float, type Key, type Mutable, type Reader, type WireValue, type Writer, fields } from "../../runtime/codegen.js";
import {
  readRemoteException,
  readRemoteTraceback,
  readRunId,
  readServerStatus,
  readStartStop,
  readStimulusId,
  readTopics,
  writeRemoteException,
  writeRemoteTraceback,
  writeRunId,
  writeServerStatus,
  writeStartStop,
  writeStimulusId,
  writeTopics,
} from "../shared/codecs.js";
import type { StimulusId, WorkerTaskState } from "../shared/types.js";
import type {
  WorkerToSchedulerAddKeysMessage,
  WorkerToSchedulerCloseStreamMessage,
  WorkerToSchedulerKeepAliveMessage,
  WorkerToSchedulerLogEventMessage,
  WorkerToSchedulerLongRunningMessage,
  WorkerToSchedulerReleaseWorkerDataMessage,
  WorkerToSchedulerRequestRefreshWhoHasMessage,
  WorkerToSchedulerRescheduleMessage,
  WorkerToSchedulerStealResponseMessage,
  WorkerToSchedulerTaskErredMessage,
  WorkerToSchedulerTaskFinishedMessage,
  WorkerToSchedulerWorkerStatusChangeMessage,
} from "./types.js";

const WORKER_TO_SCHEDULER_ADD_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "stimulus_id");

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function writeNullableStimulusId(w: Writer, v: StimulusId | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableStimulusId", v);
}

function readKey(r: Reader): Key {
  return r.key();
}

function readNullableStimulusId(r: Reader): StimulusId | null {
  return r.string() as StimulusId | null;
}

/** Reads WorkerToSchedulerAddKeysMessage. */
export function readWorkerToSchedulerAddKeysMessage(r: Reader): WorkerToSchedulerAddKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerAddKeysMessage;
  const m: Mutable<Partial<WorkerToSchedulerAddKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "add-keys";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      case 2:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerAddKeysMessage;
}

/** Writes WorkerToSchedulerAddKeysMessage. */
export function writeWorkerToSchedulerAddKeysMessage(w: Writer, m: WorkerToSchedulerAddKeysMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(WORKER_TO_SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_ADD_KEYS_MESSAGE_FIELDS, 2);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerAddKeysMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerAddKeysMessage", m);
  w.mapEnd(at, 3, n);
}

const WORKER_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads WorkerToSchedulerCloseStreamMessage. */
export function readWorkerToSchedulerCloseStreamMessage(r: Reader): WorkerToSchedulerCloseStreamMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerCloseStreamMessage;
  const m: Mutable<Partial<WorkerToSchedulerCloseStreamMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close-stream";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerCloseStreamMessage;
}

/** Writes WorkerToSchedulerCloseStreamMessage. */
export function writeWorkerToSchedulerCloseStreamMessage(w: Writer, m: WorkerToSchedulerCloseStreamMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("WorkerToSchedulerCloseStreamMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerCloseStreamMessage", m);
  w.mapEnd(at, 1, n);
}

const WORKER_TO_SCHEDULER_KEEP_ALIVE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads WorkerToSchedulerKeepAliveMessage. */
export function readWorkerToSchedulerKeepAliveMessage(r: Reader): WorkerToSchedulerKeepAliveMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerKeepAliveMessage;
  const m: Mutable<Partial<WorkerToSchedulerKeepAliveMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_KEEP_ALIVE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "keep-alive";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerKeepAliveMessage;
}

/** Writes WorkerToSchedulerKeepAliveMessage. */
export function writeWorkerToSchedulerKeepAliveMessage(w: Writer, m: WorkerToSchedulerKeepAliveMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_KEEP_ALIVE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("WorkerToSchedulerKeepAliveMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerKeepAliveMessage", m);
  w.mapEnd(at, 1, n);
}

const WORKER_TO_SCHEDULER_LOG_EVENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "msg");

/** Reads WorkerToSchedulerLogEventMessage. */
export function readWorkerToSchedulerLogEventMessage(r: Reader): WorkerToSchedulerLogEventMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerLogEventMessage;
  const m: Mutable<Partial<WorkerToSchedulerLogEventMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "log-event";
        break;
      case 1:
        m.topic = readTopics(r);
        break;
      case 2:
        m.msg = r.any();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerLogEventMessage;
}

/** Writes WorkerToSchedulerLogEventMessage. */
export function writeWorkerToSchedulerLogEventMessage(w: Writer, m: WorkerToSchedulerLogEventMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(WORKER_TO_SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 1);
        writeTopics(w, m.topic!);
        break;
      case "msg":
        w.field(WORKER_TO_SCHEDULER_LOG_EVENT_MESSAGE_FIELDS, 2);
        w.any(m.msg!);
        break;
      default:
        w.unknownField("WorkerToSchedulerLogEventMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerLogEventMessage", m);
  w.mapEnd(at, 3, n);
}

const WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "run_id", "compute_duration", "stimulus_id");

function writeNullableFloat(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.float(v as number);
  w.noMatch("NullableFloat", v);
}

function readNullableFloat(r: Reader): number | null {
  return r.float() as number | null;
}

/** Reads WorkerToSchedulerLongRunningMessage. */
export function readWorkerToSchedulerLongRunningMessage(r: Reader): WorkerToSchedulerLongRunningMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerLongRunningMessage;
  const m: Mutable<Partial<WorkerToSchedulerLongRunningMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "long-running";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.run_id = readRunId(r);
        break;
      case 3:
        m.compute_duration = readNullableFloat(r);
        break;
      case 4:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerLongRunningMessage;
}

/** Writes WorkerToSchedulerLongRunningMessage. */
export function writeWorkerToSchedulerLongRunningMessage(w: Writer, m: WorkerToSchedulerLongRunningMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "run_id":
        w.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, 2);
        writeRunId(w, m.run_id!);
        break;
      case "compute_duration":
        w.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, 3);
        writeNullableFloat(w, m.compute_duration!);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_LONG_RUNNING_MESSAGE_FIELDS, 4);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerLongRunningMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerLongRunningMessage", m);
  w.mapEnd(at, 5, n);
}

const WORKER_TO_SCHEDULER_RELEASE_WORKER_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "stimulus_id");

/** Reads WorkerToSchedulerReleaseWorkerDataMessage. */
export function readWorkerToSchedulerReleaseWorkerDataMessage(r: Reader): WorkerToSchedulerReleaseWorkerDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerReleaseWorkerDataMessage;
  const m: Mutable<Partial<WorkerToSchedulerReleaseWorkerDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_RELEASE_WORKER_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "release-worker-data";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerReleaseWorkerDataMessage;
}

/** Writes WorkerToSchedulerReleaseWorkerDataMessage. */
export function writeWorkerToSchedulerReleaseWorkerDataMessage(w: Writer, m: WorkerToSchedulerReleaseWorkerDataMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_RELEASE_WORKER_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_RELEASE_WORKER_DATA_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_RELEASE_WORKER_DATA_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerReleaseWorkerDataMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerReleaseWorkerDataMessage", m);
  w.mapEnd(at, 3, n);
}

const WORKER_TO_SCHEDULER_REQUEST_REFRESH_WHO_HAS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "stimulus_id");

/** Reads WorkerToSchedulerRequestRefreshWhoHasMessage. */
export function readWorkerToSchedulerRequestRefreshWhoHasMessage(r: Reader): WorkerToSchedulerRequestRefreshWhoHasMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerRequestRefreshWhoHasMessage;
  const m: Mutable<Partial<WorkerToSchedulerRequestRefreshWhoHasMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_REQUEST_REFRESH_WHO_HAS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "request-refresh-who-has";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerRequestRefreshWhoHasMessage;
}

/** Writes WorkerToSchedulerRequestRefreshWhoHasMessage. */
export function writeWorkerToSchedulerRequestRefreshWhoHasMessage(w: Writer, m: WorkerToSchedulerRequestRefreshWhoHasMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_REQUEST_REFRESH_WHO_HAS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(WORKER_TO_SCHEDULER_REQUEST_REFRESH_WHO_HAS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_REQUEST_REFRESH_WHO_HAS_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerRequestRefreshWhoHasMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerRequestRefreshWhoHasMessage", m);
  w.mapEnd(at, 3, n);
}

const WORKER_TO_SCHEDULER_RESCHEDULE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "stimulus_id");

/** Reads WorkerToSchedulerRescheduleMessage. */
export function readWorkerToSchedulerRescheduleMessage(r: Reader): WorkerToSchedulerRescheduleMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerRescheduleMessage;
  const m: Mutable<Partial<WorkerToSchedulerRescheduleMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_RESCHEDULE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "reschedule";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerRescheduleMessage;
}

/** Writes WorkerToSchedulerRescheduleMessage. */
export function writeWorkerToSchedulerRescheduleMessage(w: Writer, m: WorkerToSchedulerRescheduleMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_RESCHEDULE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_RESCHEDULE_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_RESCHEDULE_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerRescheduleMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerRescheduleMessage", m);
  w.mapEnd(at, 3, n);
}

const WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "state", "stimulus_id");

function writeNullableWorkerTaskState(w: Writer, v: WorkerTaskState | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableWorkerTaskState", v);
}

function readNullableWorkerTaskState(r: Reader): WorkerTaskState | null {
  return r.string() as WorkerTaskState | null;
}

/** Reads WorkerToSchedulerStealResponseMessage. */
export function readWorkerToSchedulerStealResponseMessage(r: Reader): WorkerToSchedulerStealResponseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerStealResponseMessage;
  const m: Mutable<Partial<WorkerToSchedulerStealResponseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "steal-response";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.state = readNullableWorkerTaskState(r);
        break;
      case 3:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerStealResponseMessage;
}

/** Writes WorkerToSchedulerStealResponseMessage. */
export function writeWorkerToSchedulerStealResponseMessage(w: Writer, m: WorkerToSchedulerStealResponseMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "state":
        w.field(WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS, 2);
        writeNullableWorkerTaskState(w, m.state!);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_STEAL_RESPONSE_MESSAGE_FIELDS, 3);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerStealResponseMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerStealResponseMessage", m);
  w.mapEnd(at, 4, n);
}

const WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "run_id", "exception", "traceback", "exception_text", "traceback_text", "thread", "startstops", "stimulus_id", "status");

function writeNullableInteger(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function readNullableInteger(r: Reader): number | null {
  return r.int() as number | null;
}

/** Reads WorkerToSchedulerTaskErredMessage. */
export function readWorkerToSchedulerTaskErredMessage(r: Reader): WorkerToSchedulerTaskErredMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerTaskErredMessage;
  const m: Mutable<Partial<WorkerToSchedulerTaskErredMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "task-erred";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.run_id = readRunId(r);
        break;
      case 3:
        m.exception = readRemoteException(r);
        break;
      case 4:
        m.traceback = readRemoteTraceback(r);
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
        m.stimulus_id = readStimulusId(r);
        break;
      case 10:
        m.status = r.string() as "error";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerTaskErredMessage;
}

/** Writes WorkerToSchedulerTaskErredMessage. */
export function writeWorkerToSchedulerTaskErredMessage(w: Writer, m: WorkerToSchedulerTaskErredMessage): void {
  const at = w.mapStart(11);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "run_id":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 2);
        writeRunId(w, m.run_id!);
        break;
      case "exception":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 3);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 4);
        writeRemoteTraceback(w, m.traceback!);
        break;
      case "exception_text":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 5);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 6);
        w.string(m.traceback_text!);
        break;
      case "thread":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 7);
        writeNullableInteger(w, m.thread!);
        break;
      case "startstops":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 8);
        w.array(m.startstops!, writeStartStop);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 9);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "status":
        w.field(WORKER_TO_SCHEDULER_TASK_ERRED_MESSAGE_FIELDS, 10);
        w.string(m.status!);
        break;
      default:
        w.unknownField("WorkerToSchedulerTaskErredMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerTaskErredMessage", m);
  w.mapEnd(at, 11, n);
}

const WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "run_id", "nbytes", "type", "typename", "metadata", "thread", "startstops", "stimulus_id", "status");

function writeNullableInteger2(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

function writeNullableIntegerOrIntegerByRelease(w: Writer, v: number | null | number): void {
  if (w.release < 20260600) return writeNullableInteger2(w, v as never);
  return writeInteger(w, v as never);
}

function writeAny(w: Writer, v: WireValue): void {
  w.any(v);
}

function readNullableInteger2(r: Reader): number | null {
  return r.int() as number | null;
}

function readNullableIntegerOrIntegerByRelease(r: Reader): number | null | number {
  if (r.release < 20260600) return readNullableInteger2(r);
  return r.int();
}

function readAny(r: Reader): WireValue {
  return r.any();
}

/** Reads WorkerToSchedulerTaskFinishedMessage. */
export function readWorkerToSchedulerTaskFinishedMessage(r: Reader): WorkerToSchedulerTaskFinishedMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerTaskFinishedMessage;
  const m: Mutable<Partial<WorkerToSchedulerTaskFinishedMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "task-finished";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.run_id = readRunId(r);
        break;
      case 3:
        m.nbytes = readNullableIntegerOrIntegerByRelease(r);
        break;
      case 4:
        m.type = r.bytes();
        break;
      case 5:
        m.typename = r.string();
        break;
      case 6:
        m.metadata = r.keyMap(readAny);
        break;
      case 7:
        m.thread = readNullableInteger(r);
        break;
      case 8:
        m.startstops = r.array(readStartStop);
        break;
      case 9:
        m.stimulus_id = readStimulusId(r);
        break;
      case 10:
        m.status = r.string() as "OK";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerTaskFinishedMessage;
}

/** Writes WorkerToSchedulerTaskFinishedMessage. */
export function writeWorkerToSchedulerTaskFinishedMessage(w: Writer, m: WorkerToSchedulerTaskFinishedMessage): void {
  const at = w.mapStart(11);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "run_id":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 2);
        writeRunId(w, m.run_id!);
        break;
      case "nbytes":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 3);
        writeNullableIntegerOrIntegerByRelease(w, m.nbytes!);
        break;
      case "type":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 4);
        w.bytes(m.type!);
        break;
      case "typename":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 5);
        w.string(m.typename!);
        break;
      case "metadata":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 6);
        w.keyMap(m.metadata!, writeAny);
        break;
      case "thread":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 7);
        writeNullableInteger(w, m.thread!);
        break;
      case "startstops":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 8);
        w.array(m.startstops!, writeStartStop);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 9);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "status":
        w.field(WORKER_TO_SCHEDULER_TASK_FINISHED_MESSAGE_FIELDS, 10);
        w.string(m.status!);
        break;
      default:
        w.unknownField("WorkerToSchedulerTaskFinishedMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerTaskFinishedMessage", m);
  w.mapEnd(at, 11, n);
}

const WORKER_TO_SCHEDULER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "status", "stimulus_id");

/** Reads WorkerToSchedulerWorkerStatusChangeMessage. */
export function readWorkerToSchedulerWorkerStatusChangeMessage(r: Reader): WorkerToSchedulerWorkerStatusChangeMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerToSchedulerWorkerStatusChangeMessage;
  const m: Mutable<Partial<WorkerToSchedulerWorkerStatusChangeMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_TO_SCHEDULER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "worker-status-change";
        break;
      case 1:
        m.status = readServerStatus(r);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerToSchedulerWorkerStatusChangeMessage;
}

/** Writes WorkerToSchedulerWorkerStatusChangeMessage. */
export function writeWorkerToSchedulerWorkerStatusChangeMessage(w: Writer, m: WorkerToSchedulerWorkerStatusChangeMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(WORKER_TO_SCHEDULER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "status":
        w.field(WORKER_TO_SCHEDULER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 1);
        writeServerStatus(w, m.status!);
        break;
      case "stimulus_id":
        w.field(WORKER_TO_SCHEDULER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("WorkerToSchedulerWorkerStatusChangeMessage", name);
    }
    n++;
  }
  w.noExtras("WorkerToSchedulerWorkerStatusChangeMessage", m);
  w.mapEnd(at, 3, n);
}
