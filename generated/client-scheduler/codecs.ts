// Codecs of the client-scheduler stream.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { Float, type Key, type KeyMap, type Mutable, type Reader, type Writer, fields } from "../../runtime/codegen.js";
import {
  readCoordinationName,
  readNbytesByKey,
  readTopic,
  readWorkersByKey,
  writeCoordinationName,
  writeNbytesByKey,
  writeTopic,
  writeWorkersByKey,
} from "../shared/codecs.js";
import type { StimulusId } from "../shared/types.js";
import type {
  ClientToSchedulerCancelKeysMessage,
  ClientToSchedulerClientDesiresKeysMessage,
  ClientToSchedulerClientReleasesKeysMessage,
  ClientToSchedulerCloseClientMessage,
  ClientToSchedulerCloseStreamMessage,
  ClientToSchedulerHeartbeatClientMessage,
  ClientToSchedulerPublishFlushBatchedSendMessage,
  ClientToSchedulerQueueFutureReleaseMessage,
  ClientToSchedulerQueueReleaseMessage,
  ClientToSchedulerReportKeyMessage,
  ClientToSchedulerSubscribeTopicMessage,
  ClientToSchedulerUnsubscribeTopicMessage,
  ClientToSchedulerUpdateDataMessage,
  ClientToSchedulerUpdateGraphMessage,
  ClientToSchedulerVariableDeleteMessage,
  ClientToSchedulerVariableFutureReceivedConfirmMessage,
} from "./types.js";

const CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "force", "reason", "msg");

function writeKey(w: Writer, v: Key): void {
  w.key(v);
}

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function readKey(r: Reader): Key {
  return r.key();
}

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

/** Reads ClientToSchedulerCancelKeysMessage. */
export function readClientToSchedulerCancelKeysMessage(r: Reader): ClientToSchedulerCancelKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerCancelKeysMessage;
  const m: Mutable<Partial<ClientToSchedulerCancelKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "cancel-keys";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      case 2:
        m.force = r.boolean();
        break;
      case 3:
        m.reason = readNullableString(r);
        break;
      case 4:
        m.msg = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerCancelKeysMessage;
}

/** Writes ClientToSchedulerCancelKeysMessage. */
export function writeClientToSchedulerCancelKeysMessage(w: Writer, m: ClientToSchedulerCancelKeysMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "force":
        w.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, 2);
        w.boolean(m.force!);
        break;
      case "reason":
        w.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.reason!);
        break;
      case "msg":
        w.field(CLIENT_TO_SCHEDULER_CANCEL_KEYS_MESSAGE_FIELDS, 4);
        writeNullableString(w, m.msg!);
        break;
      default:
        w.unknownField("ClientToSchedulerCancelKeysMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerCancelKeysMessage", m);
  w.mapEnd(at, 5, n);
}

const CLIENT_TO_SCHEDULER_CLIENT_DESIRES_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "client");

/** Reads ClientToSchedulerClientDesiresKeysMessage. */
export function readClientToSchedulerClientDesiresKeysMessage(r: Reader): ClientToSchedulerClientDesiresKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerClientDesiresKeysMessage;
  const m: Mutable<Partial<ClientToSchedulerClientDesiresKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_CLIENT_DESIRES_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "client-desires-keys";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      case 2:
        m.client = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerClientDesiresKeysMessage;
}

/** Writes ClientToSchedulerClientDesiresKeysMessage. */
export function writeClientToSchedulerClientDesiresKeysMessage(w: Writer, m: ClientToSchedulerClientDesiresKeysMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_DESIRES_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_DESIRES_KEYS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "client":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_DESIRES_KEYS_MESSAGE_FIELDS, 2);
        w.string(m.client!);
        break;
      default:
        w.unknownField("ClientToSchedulerClientDesiresKeysMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerClientDesiresKeysMessage", m);
  w.mapEnd(at, 3, n);
}

const CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "keys", "client", "stimulus_id");

function writeNullableStimulusId(w: Writer, v: StimulusId | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableStimulusId", v);
}

function readNullableStimulusId(r: Reader): StimulusId | null {
  return r.string() as StimulusId | null;
}

/** Reads ClientToSchedulerClientReleasesKeysMessage. */
export function readClientToSchedulerClientReleasesKeysMessage(r: Reader): ClientToSchedulerClientReleasesKeysMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerClientReleasesKeysMessage;
  const m: Mutable<Partial<ClientToSchedulerClientReleasesKeysMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "client-releases-keys";
        break;
      case 1:
        m.keys = r.array(readKey);
        break;
      case 2:
        m.client = r.string();
        break;
      case 3:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerClientReleasesKeysMessage;
}

/** Writes ClientToSchedulerClientReleasesKeysMessage. */
export function writeClientToSchedulerClientReleasesKeysMessage(w: Writer, m: ClientToSchedulerClientReleasesKeysMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "keys":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS, 1);
        w.array(m.keys!, writeKey);
        break;
      case "client":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS, 2);
        w.string(m.client!);
        break;
      case "stimulus_id":
        w.field(CLIENT_TO_SCHEDULER_CLIENT_RELEASES_KEYS_MESSAGE_FIELDS, 3);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("ClientToSchedulerClientReleasesKeysMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerClientReleasesKeysMessage", m);
  w.mapEnd(at, 4, n);
}

const CLIENT_TO_SCHEDULER_CLOSE_CLIENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "stimulus_id");

/** Reads ClientToSchedulerCloseClientMessage. */
export function readClientToSchedulerCloseClientMessage(r: Reader): ClientToSchedulerCloseClientMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerCloseClientMessage;
  const m: Mutable<Partial<ClientToSchedulerCloseClientMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_CLOSE_CLIENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close-client";
        break;
      case 1:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerCloseClientMessage;
}

/** Writes ClientToSchedulerCloseClientMessage. */
export function writeClientToSchedulerCloseClientMessage(w: Writer, m: ClientToSchedulerCloseClientMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_CLOSE_CLIENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "stimulus_id":
        w.field(CLIENT_TO_SCHEDULER_CLOSE_CLIENT_MESSAGE_FIELDS, 1);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("ClientToSchedulerCloseClientMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerCloseClientMessage", m);
  w.mapEnd(at, 2, n);
}

const CLIENT_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads ClientToSchedulerCloseStreamMessage. */
export function readClientToSchedulerCloseStreamMessage(r: Reader): ClientToSchedulerCloseStreamMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerCloseStreamMessage;
  const m: Mutable<Partial<ClientToSchedulerCloseStreamMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close-stream";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerCloseStreamMessage;
}

/** Writes ClientToSchedulerCloseStreamMessage. */
export function writeClientToSchedulerCloseStreamMessage(w: Writer, m: ClientToSchedulerCloseStreamMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_CLOSE_STREAM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("ClientToSchedulerCloseStreamMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerCloseStreamMessage", m);
  w.mapEnd(at, 1, n);
}

const CLIENT_TO_SCHEDULER_HEARTBEAT_CLIENT_MESSAGE_FIELDS = /*@__PURE__*/ fields("op");

/** Reads ClientToSchedulerHeartbeatClientMessage. */
export function readClientToSchedulerHeartbeatClientMessage(r: Reader): ClientToSchedulerHeartbeatClientMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerHeartbeatClientMessage;
  const m: Mutable<Partial<ClientToSchedulerHeartbeatClientMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_HEARTBEAT_CLIENT_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "heartbeat-client";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerHeartbeatClientMessage;
}

/** Writes ClientToSchedulerHeartbeatClientMessage. */
export function writeClientToSchedulerHeartbeatClientMessage(w: Writer, m: ClientToSchedulerHeartbeatClientMessage): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_HEARTBEAT_CLIENT_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      default:
        w.unknownField("ClientToSchedulerHeartbeatClientMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerHeartbeatClientMessage", m);
  w.mapEnd(at, 1, n);
}

const CLIENT_TO_SCHEDULER_PUBLISH_FLUSH_BATCHED_SEND_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "uid");

/** Reads ClientToSchedulerPublishFlushBatchedSendMessage. */
export function readClientToSchedulerPublishFlushBatchedSendMessage(r: Reader): ClientToSchedulerPublishFlushBatchedSendMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerPublishFlushBatchedSendMessage;
  const m: Mutable<Partial<ClientToSchedulerPublishFlushBatchedSendMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_PUBLISH_FLUSH_BATCHED_SEND_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "publish_flush_batched_send";
        break;
      case 1:
        m.uid = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerPublishFlushBatchedSendMessage;
}

/** Writes ClientToSchedulerPublishFlushBatchedSendMessage. */
export function writeClientToSchedulerPublishFlushBatchedSendMessage(w: Writer, m: ClientToSchedulerPublishFlushBatchedSendMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_PUBLISH_FLUSH_BATCHED_SEND_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "uid":
        w.field(CLIENT_TO_SCHEDULER_PUBLISH_FLUSH_BATCHED_SEND_MESSAGE_FIELDS, 1);
        w.string(m.uid!);
        break;
      default:
        w.unknownField("ClientToSchedulerPublishFlushBatchedSendMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerPublishFlushBatchedSendMessage", m);
  w.mapEnd(at, 2, n);
}

const CLIENT_TO_SCHEDULER_QUEUE_FUTURE_RELEASE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "key");

function writeNullableKey(w: Writer, v: Key | null): void {
  if (v === null) return w.null();
  if (typeof v === "string" || typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float || Array.isArray(v)) return w.key(v as Key);
  w.noMatch("NullableKey", v);
}

function readNullableKey(r: Reader): Key | null {
  return r.key() as Key | null;
}

/** Reads ClientToSchedulerQueueFutureReleaseMessage. */
export function readClientToSchedulerQueueFutureReleaseMessage(r: Reader): ClientToSchedulerQueueFutureReleaseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerQueueFutureReleaseMessage;
  const m: Mutable<Partial<ClientToSchedulerQueueFutureReleaseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_QUEUE_FUTURE_RELEASE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue-future-release";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.key = readNullableKey(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerQueueFutureReleaseMessage;
}

/** Writes ClientToSchedulerQueueFutureReleaseMessage. */
export function writeClientToSchedulerQueueFutureReleaseMessage(w: Writer, m: ClientToSchedulerQueueFutureReleaseMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_QUEUE_FUTURE_RELEASE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(CLIENT_TO_SCHEDULER_QUEUE_FUTURE_RELEASE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "key":
        w.field(CLIENT_TO_SCHEDULER_QUEUE_FUTURE_RELEASE_MESSAGE_FIELDS, 2);
        writeNullableKey(w, m.key!);
        break;
      default:
        w.unknownField("ClientToSchedulerQueueFutureReleaseMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerQueueFutureReleaseMessage", m);
  w.mapEnd(at, 3, n);
}

const CLIENT_TO_SCHEDULER_QUEUE_RELEASE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name");

/** Reads ClientToSchedulerQueueReleaseMessage. */
export function readClientToSchedulerQueueReleaseMessage(r: Reader): ClientToSchedulerQueueReleaseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerQueueReleaseMessage;
  const m: Mutable<Partial<ClientToSchedulerQueueReleaseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_QUEUE_RELEASE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "queue_release";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerQueueReleaseMessage;
}

/** Writes ClientToSchedulerQueueReleaseMessage. */
export function writeClientToSchedulerQueueReleaseMessage(w: Writer, m: ClientToSchedulerQueueReleaseMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_QUEUE_RELEASE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(CLIENT_TO_SCHEDULER_QUEUE_RELEASE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      default:
        w.unknownField("ClientToSchedulerQueueReleaseMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerQueueReleaseMessage", m);
  w.mapEnd(at, 2, n);
}

const CLIENT_TO_SCHEDULER_REPORT_KEY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "key");

/** Reads ClientToSchedulerReportKeyMessage. */
export function readClientToSchedulerReportKeyMessage(r: Reader): ClientToSchedulerReportKeyMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerReportKeyMessage;
  const m: Mutable<Partial<ClientToSchedulerReportKeyMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_REPORT_KEY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "report-key";
        break;
      case 1:
        m.key = r.key();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerReportKeyMessage;
}

/** Writes ClientToSchedulerReportKeyMessage. */
export function writeClientToSchedulerReportKeyMessage(w: Writer, m: ClientToSchedulerReportKeyMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_REPORT_KEY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "key":
        w.field(CLIENT_TO_SCHEDULER_REPORT_KEY_MESSAGE_FIELDS, 1);
        w.key(m.key!);
        break;
      default:
        w.unknownField("ClientToSchedulerReportKeyMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerReportKeyMessage", m);
  w.mapEnd(at, 2, n);
}

const CLIENT_TO_SCHEDULER_SUBSCRIBE_TOPIC_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "client");

/** Reads ClientToSchedulerSubscribeTopicMessage. */
export function readClientToSchedulerSubscribeTopicMessage(r: Reader): ClientToSchedulerSubscribeTopicMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerSubscribeTopicMessage;
  const m: Mutable<Partial<ClientToSchedulerSubscribeTopicMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_SUBSCRIBE_TOPIC_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "subscribe-topic";
        break;
      case 1:
        m.topic = readTopic(r);
        break;
      case 2:
        m.client = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerSubscribeTopicMessage;
}

/** Writes ClientToSchedulerSubscribeTopicMessage. */
export function writeClientToSchedulerSubscribeTopicMessage(w: Writer, m: ClientToSchedulerSubscribeTopicMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_SUBSCRIBE_TOPIC_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(CLIENT_TO_SCHEDULER_SUBSCRIBE_TOPIC_MESSAGE_FIELDS, 1);
        writeTopic(w, m.topic!);
        break;
      case "client":
        w.field(CLIENT_TO_SCHEDULER_SUBSCRIBE_TOPIC_MESSAGE_FIELDS, 2);
        w.string(m.client!);
        break;
      default:
        w.unknownField("ClientToSchedulerSubscribeTopicMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerSubscribeTopicMessage", m);
  w.mapEnd(at, 3, n);
}

const CLIENT_TO_SCHEDULER_UNSUBSCRIBE_TOPIC_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "topic", "client");

/** Reads ClientToSchedulerUnsubscribeTopicMessage. */
export function readClientToSchedulerUnsubscribeTopicMessage(r: Reader): ClientToSchedulerUnsubscribeTopicMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerUnsubscribeTopicMessage;
  const m: Mutable<Partial<ClientToSchedulerUnsubscribeTopicMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_UNSUBSCRIBE_TOPIC_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "unsubscribe-topic";
        break;
      case 1:
        m.topic = readTopic(r);
        break;
      case 2:
        m.client = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerUnsubscribeTopicMessage;
}

/** Writes ClientToSchedulerUnsubscribeTopicMessage. */
export function writeClientToSchedulerUnsubscribeTopicMessage(w: Writer, m: ClientToSchedulerUnsubscribeTopicMessage): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_UNSUBSCRIBE_TOPIC_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "topic":
        w.field(CLIENT_TO_SCHEDULER_UNSUBSCRIBE_TOPIC_MESSAGE_FIELDS, 1);
        writeTopic(w, m.topic!);
        break;
      case "client":
        w.field(CLIENT_TO_SCHEDULER_UNSUBSCRIBE_TOPIC_MESSAGE_FIELDS, 2);
        w.string(m.client!);
        break;
      default:
        w.unknownField("ClientToSchedulerUnsubscribeTopicMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerUnsubscribeTopicMessage", m);
  w.mapEnd(at, 3, n);
}

const CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "who_has", "nbytes", "client");

/** Reads ClientToSchedulerUpdateDataMessage. */
export function readClientToSchedulerUpdateDataMessage(r: Reader): ClientToSchedulerUpdateDataMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerUpdateDataMessage;
  const m: Mutable<Partial<ClientToSchedulerUpdateDataMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "update-data";
        break;
      case 1:
        m.who_has = readWorkersByKey(r);
        break;
      case 2:
        m.nbytes = readNbytesByKey(r);
        break;
      case 3:
        m.client = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerUpdateDataMessage;
}

/** Writes ClientToSchedulerUpdateDataMessage. */
export function writeClientToSchedulerUpdateDataMessage(w: Writer, m: ClientToSchedulerUpdateDataMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "who_has":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 1);
        writeWorkersByKey(w, m.who_has!);
        break;
      case "nbytes":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 2);
        writeNbytesByKey(w, m.nbytes!);
        break;
      case "client":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_DATA_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.client!);
        break;
      default:
        w.unknownField("ClientToSchedulerUpdateDataMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerUpdateDataMessage", m);
  w.mapEnd(at, 4, n);
}

const CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "expr_ser", "keys", "internal_priority", "submitting_task", "user_priority", "fifo_timeout", "actors", "code", "annotations", "span_metadata", "stimulus_id");

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

function writeMapOfInteger(w: Writer, v: KeyMap<number>): void {
  w.keyMap(v, writeInteger);
}

function writeNullableMapOfInteger(w: Writer, v: KeyMap<number> | null): void {
  if (v === null) return w.null();
  if (typeof v === "object") return writeMapOfInteger(w, v as never);
  w.noMatch("NullableMapOfInteger", v);
}

function writeNumber(w: Writer, v: number): void {
  w.number(v);
}

function writeMapOfNumber(w: Writer, v: KeyMap<number>): void {
  w.keyMap(v, writeNumber);
}

function writeNumberOrMapOfNumber(w: Writer, v: number | KeyMap<number>): void {
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  if (typeof v === "object") return writeMapOfNumber(w, v as never);
  w.noMatch("NumberOrMapOfNumber", v);
}

function writeNumberOrString(w: Writer, v: number | string): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "number" || typeof (v as unknown) === "bigint" || (v as unknown) instanceof Float) return w.number(v as number);
  w.noMatch("NumberOrString", v);
}

function writeArrayOfKey(w: Writer, v: readonly Key[]): void {
  w.array(v, writeKey);
}

function writeNullableBooleanOrArrayOfKey(w: Writer, v: boolean | readonly Key[] | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  if (Array.isArray(v)) return writeArrayOfKey(w, v as never);
  w.noMatch("NullableBooleanOrArrayOfKey", v);
}

function readInteger(r: Reader): number {
  return r.int();
}

function readNullableMapOfInteger(r: Reader): KeyMap<number> | null {
  return r.keyMap(readInteger) as KeyMap<number> | null;
}

function readNumber(r: Reader): number {
  return r.number();
}

function readNumberOrMapOfNumber(r: Reader): number | KeyMap<number> {
  switch (r.kind()) {
    case "map":
      return r.keyMap(readNumber) as number | KeyMap<number>;
    case "int":
    case "float":
      return r.number() as number | KeyMap<number>;
    default:
      return r.any() as unknown as number | KeyMap<number>;
  }
}

function readNumberOrString(r: Reader): number | string {
  return r.number() as number | string;
}

function readNullableBooleanOrArrayOfKey(r: Reader): boolean | readonly Key[] | null {
  return r.array(readKey) as boolean | readonly Key[] | null;
}

/** Reads ClientToSchedulerUpdateGraphMessage. */
export function readClientToSchedulerUpdateGraphMessage(r: Reader): ClientToSchedulerUpdateGraphMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerUpdateGraphMessage;
  const m: Mutable<Partial<ClientToSchedulerUpdateGraphMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "update-graph";
        break;
      case 1:
        m.expr_ser = r.serialized();
        break;
      case 2:
        m.keys = r.set(readKey);
        break;
      case 3:
        m.internal_priority = readNullableMapOfInteger(r);
        break;
      case 4:
        m.submitting_task = readNullableKey(r);
        break;
      case 5:
        m.user_priority = readNumberOrMapOfNumber(r);
        break;
      case 6:
        m.fifo_timeout = readNumberOrString(r);
        break;
      case 7:
        m.actors = readNullableBooleanOrArrayOfKey(r);
        break;
      case 8:
        m.code = r.pickled();
        break;
      case 9:
        m.annotations = r.pickled();
        break;
      case 10:
        m.span_metadata = r.pickled();
        break;
      case 11:
        m.stimulus_id = readNullableStimulusId(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerUpdateGraphMessage;
}

/** Writes ClientToSchedulerUpdateGraphMessage. */
export function writeClientToSchedulerUpdateGraphMessage(w: Writer, m: ClientToSchedulerUpdateGraphMessage): void {
  const at = w.mapStart(12);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "expr_ser":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 1);
        w.serialized(m.expr_ser!);
        break;
      case "keys":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 2);
        w.set(m.keys!, writeKey);
        break;
      case "internal_priority":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 3);
        writeNullableMapOfInteger(w, m.internal_priority!);
        break;
      case "submitting_task":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 4);
        writeNullableKey(w, m.submitting_task!);
        break;
      case "user_priority":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 5);
        writeNumberOrMapOfNumber(w, m.user_priority!);
        break;
      case "fifo_timeout":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 6);
        writeNumberOrString(w, m.fifo_timeout!);
        break;
      case "actors":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 7);
        writeNullableBooleanOrArrayOfKey(w, m.actors!);
        break;
      case "code":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 8);
        w.pickled(m.code!);
        break;
      case "annotations":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 9);
        w.pickled(m.annotations!);
        break;
      case "span_metadata":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 10);
        w.pickled(m.span_metadata!);
        break;
      case "stimulus_id":
        w.field(CLIENT_TO_SCHEDULER_UPDATE_GRAPH_MESSAGE_FIELDS, 11);
        writeNullableStimulusId(w, m.stimulus_id!);
        break;
      default:
        w.unknownField("ClientToSchedulerUpdateGraphMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerUpdateGraphMessage", m);
  w.mapEnd(at, 12, n);
}

const CLIENT_TO_SCHEDULER_VARIABLE_DELETE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name");

/** Reads ClientToSchedulerVariableDeleteMessage. */
export function readClientToSchedulerVariableDeleteMessage(r: Reader): ClientToSchedulerVariableDeleteMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerVariableDeleteMessage;
  const m: Mutable<Partial<ClientToSchedulerVariableDeleteMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_VARIABLE_DELETE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "variable_delete";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerVariableDeleteMessage;
}

/** Writes ClientToSchedulerVariableDeleteMessage. */
export function writeClientToSchedulerVariableDeleteMessage(w: Writer, m: ClientToSchedulerVariableDeleteMessage): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_DELETE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_DELETE_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      default:
        w.unknownField("ClientToSchedulerVariableDeleteMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerVariableDeleteMessage", m);
  w.mapEnd(at, 2, n);
}

const CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "key", "token");

/** Reads ClientToSchedulerVariableFutureReceivedConfirmMessage. */
export function readClientToSchedulerVariableFutureReceivedConfirmMessage(r: Reader): ClientToSchedulerVariableFutureReceivedConfirmMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ClientToSchedulerVariableFutureReceivedConfirmMessage;
  const m: Mutable<Partial<ClientToSchedulerVariableFutureReceivedConfirmMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "variable-future-received-confirm";
        break;
      case 1:
        m.name = readCoordinationName(r);
        break;
      case 2:
        m.key = readNullableKey(r);
        break;
      case 3:
        m.token = readNullableString(r);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as ClientToSchedulerVariableFutureReceivedConfirmMessage;
}

/** Writes ClientToSchedulerVariableFutureReceivedConfirmMessage. */
export function writeClientToSchedulerVariableFutureReceivedConfirmMessage(w: Writer, m: ClientToSchedulerVariableFutureReceivedConfirmMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS, 1);
        writeCoordinationName(w, m.name!);
        break;
      case "key":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS, 2);
        writeNullableKey(w, m.key!);
        break;
      case "token":
        w.field(CLIENT_TO_SCHEDULER_VARIABLE_FUTURE_RECEIVED_CONFIRM_MESSAGE_FIELDS, 3);
        writeNullableString(w, m.token!);
        break;
      default:
        w.unknownField("ClientToSchedulerVariableFutureReceivedConfirmMessage", name);
    }
    n++;
  }
  w.noExtras("ClientToSchedulerVariableFutureReceivedConfirmMessage", m);
  w.mapEnd(at, 4, n);
}
