// Codecs of the scheduler-worker stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Key, type Mutable, type Reader, type Writer, fields } from "../../runtime/codegen.js";
import {
  readAddress,
  readNbytesByKey,
  readResourceQuantities,
  readRunId,
  readServerStatus,
  readShuffleId,
  readStimulusId,
  readTaskAnnotations,
  readTaskPriority,
  readWorkersByKey,
  writeAddress,
  writeNbytesByKey,
  writeResourceQuantities,
  writeRunId,
  writeServerStatus,
  writeShuffleId,
  writeStimulusId,
  writeTaskAnnotations,
  writeTaskPriority,
  writeWorkersByKey,
} from "../shared/codecs.js";
import type { ResourceQuantities } from "../shared/types.js";
import type {
  SchedulerToWorkerAcquireReplicasMessage,
  SchedulerToWorkerCancelComputeMessage,
  SchedulerToWorkerCloseMessage,
  SchedulerToWorkerCloseStreamMessage,
  SchedulerToWorkerComputeTaskMessage,
  SchedulerToWorkerFreeKeysMessage,
  SchedulerToWorkerRefreshWhoHasMessage,
  SchedulerToWorkerRemoveReplicasMessage,
  SchedulerToWorkerRemoveWorkerMessage,
  SchedulerToWorkerShuffleFailMessage,
  SchedulerToWorkerStealRequestMessage,
  SchedulerToWorkerWorkerStatusChangeMessage,
} from "./types.js";

const SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "who_has", "nbytes", "stimulus_id");

/** Reads SchedulerToWorkerAcquireReplicasMessage. */
export function readSchedulerToWorkerAcquireReplicasMessage(r: Reader): SchedulerToWorkerAcquireReplicasMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerAcquireReplicasMessage;
  const m: Mutable<Partial<SchedulerToWorkerAcquireReplicasMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "acquire-replicas";
        break;
      case 1:
        m.who_has = readWorkersByKey(r);
        break;
      case 2:
        m.nbytes = readNbytesByKey(r);
        break;
      case 3:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerAcquireReplicasMessage;
}

/** Writes SchedulerToWorkerAcquireReplicasMessage. */
export function writeSchedulerToWorkerAcquireReplicasMessage(w: Writer, m: SchedulerToWorkerAcquireReplicasMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "who_has":
        w.field(SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS, 1);
        writeWorkersByKey(w, m.who_has!);
        break;
      case "nbytes":
        w.field(SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS, 2);
        writeNbytesByKey(w, m.nbytes!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_ACQUIRE_REPLICAS_MESSAGE_FIELDS, 3);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerAcquireReplicasMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerAcquireReplicasMessage", m);
  w.mapEnd(at, 4, n);
}

const SCHEDULER_TO_WORKER_CANCEL_COMPUTE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "stimulus_id");

/** Reads SchedulerToWorkerCancelComputeMessage. */
export function readSchedulerToWorkerCancelComputeMessage(r: Reader): SchedulerToWorkerCancelComputeMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerCancelComputeMessage;
  const m: Mutable<Partial<SchedulerToWorkerCancelComputeMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_CANCEL_COMPUTE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "cancel-compute";
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
  return m as SchedulerToWorkerCancelComputeMessage;
}

/** Writes SchedulerToWorkerCancelComputeMessage. */
export function writeSchedulerToWorkerCancelComputeMessage(w: Writer, m: SchedulerToWorkerCancelComputeMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_CANCEL_COMPUTE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_WORKER_CANCEL_COMPUTE_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_CANCEL_COMPUTE_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerCancelComputeMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerCancelComputeMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "executor_wait", "nanny", "reason");

/** Reads SchedulerToWorkerCloseMessage. */
export function readSchedulerToWorkerCloseMessage(r: Reader): SchedulerToWorkerCloseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerCloseMessage;
  const m: Mutable<Partial<SchedulerToWorkerCloseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close";
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
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerCloseMessage;
}

/** Writes SchedulerToWorkerCloseMessage. */
export function writeSchedulerToWorkerCloseMessage(w: Writer, m: SchedulerToWorkerCloseMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, 1);
        w.number(m.timeout!);
        break;
      case "executor_wait":
        w.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, 2);
        w.boolean(m.executor_wait!);
        break;
      case "nanny":
        w.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, 3);
        w.boolean(m.nanny!);
        break;
      case "reason":
        w.field(SCHEDULER_TO_WORKER_CLOSE_MESSAGE_FIELDS, 4);
        w.string(m.reason!);
        break;
      default:
        w.unknownField("SchedulerToWorkerCloseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerCloseMessage", m);
  w.mapEnd(at, 5, n);
}

const SCHEDULER_TO_WORKER_CLOSE_STREAM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads SchedulerToWorkerCloseStreamMessage. */
export function readSchedulerToWorkerCloseStreamMessage(r: Reader): SchedulerToWorkerCloseStreamMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerCloseStreamMessage;
  const m: Mutable<Partial<SchedulerToWorkerCloseStreamMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_CLOSE_STREAM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close-stream";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerCloseStreamMessage;
}

/** Writes SchedulerToWorkerCloseStreamMessage. */
export function writeSchedulerToWorkerCloseStreamMessage(w: Writer, m: SchedulerToWorkerCloseStreamMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_CLOSE_STREAM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("SchedulerToWorkerCloseStreamMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerCloseStreamMessage", m);
  w.mapEnd(at, 1, n);
}

const SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "run_id", "priority", "stimulus_id", "who_has", "nbytes", "run_spec", "resource_restrictions", "actor", "annotations", "span_id");

function writeNullableResourceQuantities(w: Writer, v: ResourceQuantities | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeResourceQuantities(w, v as never);
  w.noMatch("NullableResourceQuantities", v);
}

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function readNullableResourceQuantities(r: Reader): ResourceQuantities | null {
  return readResourceQuantities(r) as ResourceQuantities | null;
}

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads SchedulerToWorkerComputeTaskMessage. */
export function readSchedulerToWorkerComputeTaskMessage(r: Reader): SchedulerToWorkerComputeTaskMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerComputeTaskMessage;
  const m: Mutable<Partial<SchedulerToWorkerComputeTaskMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "compute-task";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.run_id = readRunId(r);
        break;
      case 3:
        m.priority = readTaskPriority(r);
        break;
      case 4:
        m.stimulus_id = readStimulusId(r);
        break;
      case 5:
        m.who_has = readWorkersByKey(r);
        break;
      case 6:
        m.nbytes = readNbytesByKey(r);
        break;
      case 7:
        m.run_spec = r.pickled();
        break;
      case 8:
        m.resource_restrictions = readNullableResourceQuantities(r);
        break;
      case 9:
        m.actor = r.boolean();
        break;
      case 10:
        m.annotations = readTaskAnnotations(r);
        break;
      case 11:
        m.span_id = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerComputeTaskMessage;
}

/** Writes SchedulerToWorkerComputeTaskMessage. */
export function writeSchedulerToWorkerComputeTaskMessage(w: Writer, m: SchedulerToWorkerComputeTaskMessage): void {
  const at = w.mapStart(12);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "run_id":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 2);
        writeRunId(w, m.run_id!);
        break;
      case "priority":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 3);
        writeTaskPriority(w, m.priority!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 4);
        writeStimulusId(w, m.stimulus_id!);
        break;
      case "who_has":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 5);
        writeWorkersByKey(w, m.who_has!);
        break;
      case "nbytes":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 6);
        writeNbytesByKey(w, m.nbytes!);
        break;
      case "run_spec":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 7);
        w.pickled(m.run_spec!);
        break;
      case "resource_restrictions":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 8);
        writeNullableResourceQuantities(w, m.resource_restrictions!);
        break;
      case "actor":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 9);
        w.boolean(m.actor!);
        break;
      case "annotations":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 10);
        writeTaskAnnotations(w, m.annotations!);
        break;
      case "span_id":
        w.field(SCHEDULER_TO_WORKER_COMPUTE_TASK_MESSAGE_FIELDS, 11);
        writeNullableString(w, m.span_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerComputeTaskMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerComputeTaskMessage", m);
  w.mapEnd(at, 12, n);
}

const SCHEDULER_TO_WORKER_FREE_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "stimulus_id");

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function readKey(r: Reader): Key {
  return r.key();
}

/** Reads SchedulerToWorkerFreeKeysMessage. */
export function readSchedulerToWorkerFreeKeysMessage(r: Reader): SchedulerToWorkerFreeKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerFreeKeysMessage;
  const m: Mutable<Partial<SchedulerToWorkerFreeKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_FREE_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "free-keys";
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
  return m as SchedulerToWorkerFreeKeysMessage;
}

/** Writes SchedulerToWorkerFreeKeysMessage. */
export function writeSchedulerToWorkerFreeKeysMessage(w: Writer, m: SchedulerToWorkerFreeKeysMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_FREE_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_TO_WORKER_FREE_KEYS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_FREE_KEYS_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerFreeKeysMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerFreeKeysMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_REFRESH_WHO_HAS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "who_has", "stimulus_id");

/** Reads SchedulerToWorkerRefreshWhoHasMessage. */
export function readSchedulerToWorkerRefreshWhoHasMessage(r: Reader): SchedulerToWorkerRefreshWhoHasMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerRefreshWhoHasMessage;
  const m: Mutable<Partial<SchedulerToWorkerRefreshWhoHasMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_REFRESH_WHO_HAS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "refresh-who-has";
        break;
      case 1:
        m.who_has = readWorkersByKey(r);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerRefreshWhoHasMessage;
}

/** Writes SchedulerToWorkerRefreshWhoHasMessage. */
export function writeSchedulerToWorkerRefreshWhoHasMessage(w: Writer, m: SchedulerToWorkerRefreshWhoHasMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_REFRESH_WHO_HAS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "who_has":
        w.field(SCHEDULER_TO_WORKER_REFRESH_WHO_HAS_MESSAGE_FIELDS, 1);
        writeWorkersByKey(w, m.who_has!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_REFRESH_WHO_HAS_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerRefreshWhoHasMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerRefreshWhoHasMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_REMOVE_REPLICAS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "stimulus_id");

/** Reads SchedulerToWorkerRemoveReplicasMessage. */
export function readSchedulerToWorkerRemoveReplicasMessage(r: Reader): SchedulerToWorkerRemoveReplicasMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerRemoveReplicasMessage;
  const m: Mutable<Partial<SchedulerToWorkerRemoveReplicasMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_REMOVE_REPLICAS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "remove-replicas";
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
  return m as SchedulerToWorkerRemoveReplicasMessage;
}

/** Writes SchedulerToWorkerRemoveReplicasMessage. */
export function writeSchedulerToWorkerRemoveReplicasMessage(w: Writer, m: SchedulerToWorkerRemoveReplicasMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_REMOVE_REPLICAS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_TO_WORKER_REMOVE_REPLICAS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_REMOVE_REPLICAS_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerRemoveReplicasMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerRemoveReplicasMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_REMOVE_WORKER_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "worker", "stimulus_id");

/** Reads SchedulerToWorkerRemoveWorkerMessage. */
export function readSchedulerToWorkerRemoveWorkerMessage(r: Reader): SchedulerToWorkerRemoveWorkerMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerRemoveWorkerMessage;
  const m: Mutable<Partial<SchedulerToWorkerRemoveWorkerMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_REMOVE_WORKER_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "remove-worker";
        break;
      case 1:
        m.worker = readAddress(r);
        break;
      case 2:
        m.stimulus_id = readStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerRemoveWorkerMessage;
}

/** Writes SchedulerToWorkerRemoveWorkerMessage. */
export function writeSchedulerToWorkerRemoveWorkerMessage(w: Writer, m: SchedulerToWorkerRemoveWorkerMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_REMOVE_WORKER_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "worker":
        w.field(SCHEDULER_TO_WORKER_REMOVE_WORKER_MESSAGE_FIELDS, 1);
        writeAddress(w, m.worker!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_REMOVE_WORKER_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerRemoveWorkerMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerRemoveWorkerMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "shuffle_id", "run_id", "message");

/** Reads SchedulerToWorkerShuffleFailMessage. */
export function readSchedulerToWorkerShuffleFailMessage(r: Reader): SchedulerToWorkerShuffleFailMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerShuffleFailMessage;
  const m: Mutable<Partial<SchedulerToWorkerShuffleFailMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "shuffle-fail";
        break;
      case 1:
        m.shuffle_id = readShuffleId(r);
        break;
      case 2:
        m.run_id = r.int();
        break;
      case 3:
        m.message = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToWorkerShuffleFailMessage;
}

/** Writes SchedulerToWorkerShuffleFailMessage. */
export function writeSchedulerToWorkerShuffleFailMessage(w: Writer, m: SchedulerToWorkerShuffleFailMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "shuffle_id":
        w.field(SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS, 1);
        writeShuffleId(w, m.shuffle_id!);
        break;
      case "run_id":
        w.field(SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS, 2);
        w.int(m.run_id!);
        break;
      case "message":
        w.field(SCHEDULER_TO_WORKER_SHUFFLE_FAIL_MESSAGE_FIELDS, 3);
        w.string(m.message!);
        break;
      default:
        w.unknownField("SchedulerToWorkerShuffleFailMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerShuffleFailMessage", m);
  w.mapEnd(at, 4, n);
}

const SCHEDULER_TO_WORKER_STEAL_REQUEST_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "stimulus_id");

/** Reads SchedulerToWorkerStealRequestMessage. */
export function readSchedulerToWorkerStealRequestMessage(r: Reader): SchedulerToWorkerStealRequestMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerStealRequestMessage;
  const m: Mutable<Partial<SchedulerToWorkerStealRequestMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_STEAL_REQUEST_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "steal-request";
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
  return m as SchedulerToWorkerStealRequestMessage;
}

/** Writes SchedulerToWorkerStealRequestMessage. */
export function writeSchedulerToWorkerStealRequestMessage(w: Writer, m: SchedulerToWorkerStealRequestMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_STEAL_REQUEST_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_WORKER_STEAL_REQUEST_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_STEAL_REQUEST_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerStealRequestMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerStealRequestMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_WORKER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "status", "stimulus_id");

/** Reads SchedulerToWorkerWorkerStatusChangeMessage. */
export function readSchedulerToWorkerWorkerStatusChangeMessage(r: Reader): SchedulerToWorkerWorkerStatusChangeMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToWorkerWorkerStatusChangeMessage;
  const m: Mutable<Partial<SchedulerToWorkerWorkerStatusChangeMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_WORKER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, field))) {
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
  return m as SchedulerToWorkerWorkerStatusChangeMessage;
}

/** Writes SchedulerToWorkerWorkerStatusChangeMessage. */
export function writeSchedulerToWorkerWorkerStatusChangeMessage(w: Writer, m: SchedulerToWorkerWorkerStatusChangeMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_WORKER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "status":
        w.field(SCHEDULER_TO_WORKER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 1);
        writeServerStatus(w, m.status!);
        break;
      case "stimulus_id":
        w.field(SCHEDULER_TO_WORKER_WORKER_STATUS_CHANGE_MESSAGE_FIELDS, 2);
        writeStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("SchedulerToWorkerWorkerStatusChangeMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToWorkerWorkerStatusChangeMessage", m);
  w.mapEnd(at, 3, n);
}
