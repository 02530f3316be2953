// Codecs of the scheduler-client stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Key, type Mutable, type Reader, type Writer, fields } from "../../runtime/codegen.js";
import {
  readAddress,
  readRemoteException,
  readRemoteTraceback,
  readTopic,
  readTopicEvent,
  writeAddress,
  writeRemoteException,
  writeRemoteTraceback,
  writeTopic,
  writeTopicEvent,
} from "../shared/codecs.js";
import type {
  SchedulerToClientAdjustHeartbeatIntervalMessage,
  SchedulerToClientCancelledKeysMessage,
  SchedulerToClientCloseMessage,
  SchedulerToClientErrorMessage,
  SchedulerToClientEventMessage,
  SchedulerToClientKeyInMemoryMessage,
  SchedulerToClientLostDataMessage,
  SchedulerToClientRestartMessage,
  SchedulerToClientStreamClosedMessage,
  SchedulerToClientStreamStartMessage,
  SchedulerToClientTaskErredMessage,
  SchedulerToClientTaskRetriedMessage,
} from "./types.js";

const SCHEDULER_TO_CLIENT_ADJUST_HEARTBEAT_INTERVAL_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "interval");

/** Reads SchedulerToClientAdjustHeartbeatIntervalMessage. */
export function readSchedulerToClientAdjustHeartbeatIntervalMessage(r: Reader): SchedulerToClientAdjustHeartbeatIntervalMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientAdjustHeartbeatIntervalMessage;
  const m: Mutable<Partial<SchedulerToClientAdjustHeartbeatIntervalMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_ADJUST_HEARTBEAT_INTERVAL_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "adjust-heartbeat-interval";
        break;
      case 1:
        m.interval = r.number();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientAdjustHeartbeatIntervalMessage;
}

/** Writes SchedulerToClientAdjustHeartbeatIntervalMessage. */
export function writeSchedulerToClientAdjustHeartbeatIntervalMessage(w: Writer, m: SchedulerToClientAdjustHeartbeatIntervalMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_ADJUST_HEARTBEAT_INTERVAL_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "interval":
        w.field(SCHEDULER_TO_CLIENT_ADJUST_HEARTBEAT_INTERVAL_MESSAGE_FIELDS, 1);
        w.number(m.interval!);
        break;
      default:
        w.unknownField("SchedulerToClientAdjustHeartbeatIntervalMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientAdjustHeartbeatIntervalMessage", m);
  w.mapEnd(at, 2, n);
}

const SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "reason", "msg");

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

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
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

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads SchedulerToClientCancelledKeysMessage. */
export function readSchedulerToClientCancelledKeysMessage(r: Reader): SchedulerToClientCancelledKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientCancelledKeysMessage;
  const m: Mutable<Partial<SchedulerToClientCancelledKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "cancelled-keys";
        break;
      case 1:
        m.keys = readArrayOfKeyOrSetOfKey(r);
        break;
      case 2:
        m.reason = readNullableString(r);
        break;
      case 3:
        m.msg = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientCancelledKeysMessage;
}

/** Writes SchedulerToClientCancelledKeysMessage. */
export function writeSchedulerToClientCancelledKeysMessage(w: Writer, m: SchedulerToClientCancelledKeysMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS, 1);
        writeArrayOfKeyOrSetOfKey(w, m.keys!);
        break;
      case "reason":
        w.field(SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS, 2);
        writeNullableString(w, m.reason!);
        break;
      case "msg":
        w.field(SCHEDULER_TO_CLIENT_CANCELLED_KEYS_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.msg!);
        break;
      default:
        w.unknownField("SchedulerToClientCancelledKeysMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientCancelledKeysMessage", m);
  w.mapEnd(at, 4, n);
}

const SCHEDULER_TO_CLIENT_CLOSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads SchedulerToClientCloseMessage. */
export function readSchedulerToClientCloseMessage(r: Reader): SchedulerToClientCloseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientCloseMessage;
  const m: Mutable<Partial<SchedulerToClientCloseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_CLOSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientCloseMessage;
}

/** Writes SchedulerToClientCloseMessage. */
export function writeSchedulerToClientCloseMessage(w: Writer, m: SchedulerToClientCloseMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_CLOSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("SchedulerToClientCloseMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientCloseMessage", m);
  w.mapEnd(at, 1, n);
}

const SCHEDULER_TO_CLIENT_ERROR_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "exception");

/** Reads SchedulerToClientErrorMessage. */
export function readSchedulerToClientErrorMessage(r: Reader): SchedulerToClientErrorMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientErrorMessage;
  const m: Mutable<Partial<SchedulerToClientErrorMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_ERROR_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "error";
        break;
      case 1:
        m.exception = r.any();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientErrorMessage;
}

/** Writes SchedulerToClientErrorMessage. */
export function writeSchedulerToClientErrorMessage(w: Writer, m: SchedulerToClientErrorMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_ERROR_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "exception":
        w.field(SCHEDULER_TO_CLIENT_ERROR_MESSAGE_FIELDS, 1);
        w.any(m.exception!);
        break;
      default:
        w.unknownField("SchedulerToClientErrorMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientErrorMessage", m);
  w.mapEnd(at, 2, n);
}

const SCHEDULER_TO_CLIENT_EVENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "event");

/** Reads SchedulerToClientEventMessage. */
export function readSchedulerToClientEventMessage(r: Reader): SchedulerToClientEventMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientEventMessage;
  const m: Mutable<Partial<SchedulerToClientEventMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_EVENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "event";
        break;
      case 1:
        m.topic = readTopic(r);
        break;
      case 2:
        m.event = readTopicEvent(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientEventMessage;
}

/** Writes SchedulerToClientEventMessage. */
export function writeSchedulerToClientEventMessage(w: Writer, m: SchedulerToClientEventMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_EVENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(SCHEDULER_TO_CLIENT_EVENT_MESSAGE_FIELDS, 1);
        writeTopic(w, m.topic!);
        break;
      case "event":
        w.field(SCHEDULER_TO_CLIENT_EVENT_MESSAGE_FIELDS, 2);
        writeTopicEvent(w, m.event!);
        break;
      default:
        w.unknownField("SchedulerToClientEventMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientEventMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "type", "workers");

/** Reads SchedulerToClientKeyInMemoryMessage. */
export function readSchedulerToClientKeyInMemoryMessage(r: Reader): SchedulerToClientKeyInMemoryMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientKeyInMemoryMessage;
  const m: Mutable<Partial<SchedulerToClientKeyInMemoryMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "key-in-memory";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.type = r.bytes();
        break;
      case 3:
        m.workers = r.array(readAddress);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientKeyInMemoryMessage;
}

/** Writes SchedulerToClientKeyInMemoryMessage. */
export function writeSchedulerToClientKeyInMemoryMessage(w: Writer, m: SchedulerToClientKeyInMemoryMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "type":
        w.field(SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS, 2);
        w.bytes(m.type!);
        break;
      case "workers":
        w.field(SCHEDULER_TO_CLIENT_KEY_IN_MEMORY_MESSAGE_FIELDS, 3);
        w.array(m.workers!, writeAddress);
        break;
      default:
        w.unknownField("SchedulerToClientKeyInMemoryMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientKeyInMemoryMessage", m);
  w.mapEnd(at, 4, n);
}

const SCHEDULER_TO_CLIENT_LOST_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key");

/** Reads SchedulerToClientLostDataMessage. */
export function readSchedulerToClientLostDataMessage(r: Reader): SchedulerToClientLostDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientLostDataMessage;
  const m: Mutable<Partial<SchedulerToClientLostDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_LOST_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "lost-data";
        break;
      case 1:
        m.key = r.key();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientLostDataMessage;
}

/** Writes SchedulerToClientLostDataMessage. */
export function writeSchedulerToClientLostDataMessage(w: Writer, m: SchedulerToClientLostDataMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_LOST_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_CLIENT_LOST_DATA_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      default:
        w.unknownField("SchedulerToClientLostDataMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientLostDataMessage", m);
  w.mapEnd(at, 2, n);
}

const SCHEDULER_TO_CLIENT_RESTART_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads SchedulerToClientRestartMessage. */
export function readSchedulerToClientRestartMessage(r: Reader): SchedulerToClientRestartMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientRestartMessage;
  const m: Mutable<Partial<SchedulerToClientRestartMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_RESTART_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "restart";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientRestartMessage;
}

/** Writes SchedulerToClientRestartMessage. */
export function writeSchedulerToClientRestartMessage(w: Writer, m: SchedulerToClientRestartMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_RESTART_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("SchedulerToClientRestartMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientRestartMessage", m);
  w.mapEnd(at, 1, n);
}

const SCHEDULER_TO_CLIENT_STREAM_CLOSED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads SchedulerToClientStreamClosedMessage. */
export function readSchedulerToClientStreamClosedMessage(r: Reader): SchedulerToClientStreamClosedMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientStreamClosedMessage;
  const m: Mutable<Partial<SchedulerToClientStreamClosedMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_STREAM_CLOSED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "stream-closed";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientStreamClosedMessage;
}

/** Writes SchedulerToClientStreamClosedMessage. */
export function writeSchedulerToClientStreamClosedMessage(w: Writer, m: SchedulerToClientStreamClosedMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_STREAM_CLOSED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("SchedulerToClientStreamClosedMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientStreamClosedMessage", m);
  w.mapEnd(at, 1, n);
}

const SCHEDULER_TO_CLIENT_STREAM_START_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "warning", "error");

/** Reads SchedulerToClientStreamStartMessage. */
export function readSchedulerToClientStreamStartMessage(r: Reader): SchedulerToClientStreamStartMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientStreamStartMessage;
  const m: Mutable<Partial<SchedulerToClientStreamStartMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_STREAM_START_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "stream-start";
        break;
      case 1:
        m.warning = r.string();
        break;
      case 2:
        m.error = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientStreamStartMessage;
}

/** Writes SchedulerToClientStreamStartMessage. */
export function writeSchedulerToClientStreamStartMessage(w: Writer, m: SchedulerToClientStreamStartMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_STREAM_START_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "warning":
        w.field(SCHEDULER_TO_CLIENT_STREAM_START_MESSAGE_FIELDS, 1);
        w.string(m.warning!);
        break;
      case "error":
        w.field(SCHEDULER_TO_CLIENT_STREAM_START_MESSAGE_FIELDS, 2);
        w.string(m.error!);
        break;
      default:
        w.unknownField("SchedulerToClientStreamStartMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientStreamStartMessage", m);
  w.mapEnd(at, 3, n);
}

const SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key", "exception", "traceback");

/** Reads SchedulerToClientTaskErredMessage. */
export function readSchedulerToClientTaskErredMessage(r: Reader): SchedulerToClientTaskErredMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientTaskErredMessage;
  const m: Mutable<Partial<SchedulerToClientTaskErredMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "task-erred";
        break;
      case 1:
        m.key = r.key();
        break;
      case 2:
        m.exception = readRemoteException(r);
        break;
      case 3:
        m.traceback = readRemoteTraceback(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientTaskErredMessage;
}

/** Writes SchedulerToClientTaskErredMessage. */
export function writeSchedulerToClientTaskErredMessage(w: Writer, m: SchedulerToClientTaskErredMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      case "exception":
        w.field(SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS, 2);
        writeRemoteException(w, m.exception!);
        break;
      case "traceback":
        w.field(SCHEDULER_TO_CLIENT_TASK_ERRED_MESSAGE_FIELDS, 3);
        writeRemoteTraceback(w, m.traceback!);
        break;
      default:
        w.unknownField("SchedulerToClientTaskErredMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientTaskErredMessage", m);
  w.mapEnd(at, 4, n);
}

const SCHEDULER_TO_CLIENT_TASK_RETRIED_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key");

/** Reads SchedulerToClientTaskRetriedMessage. */
export function readSchedulerToClientTaskRetriedMessage(r: Reader): SchedulerToClientTaskRetriedMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SchedulerToClientTaskRetriedMessage;
  const m: Mutable<Partial<SchedulerToClientTaskRetriedMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SCHEDULER_TO_CLIENT_TASK_RETRIED_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "task-retried";
        break;
      case 1:
        m.key = r.key();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as SchedulerToClientTaskRetriedMessage;
}

/** Writes SchedulerToClientTaskRetriedMessage. */
export function writeSchedulerToClientTaskRetriedMessage(w: Writer, m: SchedulerToClientTaskRetriedMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SCHEDULER_TO_CLIENT_TASK_RETRIED_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(SCHEDULER_TO_CLIENT_TASK_RETRIED_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      default:
        w.unknownField("SchedulerToClientTaskRetriedMessage", name);
    }
    n++;
  }
  w.noExtras("SchedulerToClientTaskRetriedMessage", m);
  w.mapEnd(at, 2, n);
}
