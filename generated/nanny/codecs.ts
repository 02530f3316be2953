// Codecs of the requests that a nanny answers.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Mutable, type Reader, Serialized, type Writer, fields } from "../../runtime/codegen.js";
import {
  readServerCloseMessage,
  readServerConnectionStreamMessage,
  readServerEchoMessage,
  readServerGetLogsMessage,
  writeServerCloseMessage,
  writeServerConnectionStreamMessage,
  writeServerEchoMessage,
  writeServerGetLogsMessage,
} from "../server/codecs.js";
import {
  readAddress,
  readErrorMessage,
  readPluginName,
  readServerStatus,
  writeAddress,
  writeErrorMessage,
  writePluginName,
  writeServerStatus,
} from "../shared/codecs.js";
import type { ErrorMessage } from "../shared/types.js";
import type {
  AnyNannyRequest,
  NannyCloseGracefullyMessage,
  NannyCloseGracefullyReply,
  NannyDumpStateMessage,
  NannyDumpStateReply,
  NannyIdentityMessage,
  NannyIdentityReply,
  NannyInstantiateMessage,
  NannyInstantiateReply,
  NannyKillMessage,
  NannyKillReply,
  NannyPluginAddMessage,
  NannyPluginAddReply,
  NannyPluginRemoveMessage,
  NannyPluginRemoveReply,
  NannyRestartMessage,
  NannyRestartReply,
  NannyRunMessage,
  NannyRunReply,
  NannyTerminateMessage,
  NannyTerminateReply,
} from "./types.js";

const NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reason", "reply", "close", "serializers");

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

function readString(r: Reader): string {
  return r.string();
}

function readNullableArrayOfString(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

/** Reads NannyCloseGracefullyMessage. */
export function readNannyCloseGracefullyMessage(r: Reader): NannyCloseGracefullyMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyCloseGracefullyMessage;
  const m: Mutable<Partial<NannyCloseGracefullyMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close_gracefully";
        break;
      case 1:
        m.reason = r.string();
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
  return m as NannyCloseGracefullyMessage;
}

/** Writes NannyCloseGracefullyMessage. */
export function writeNannyCloseGracefullyMessage(w: Writer, m: NannyCloseGracefullyMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reason":
        w.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, 1);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_CLOSE_GRACEFULLY_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyCloseGracefullyMessage", name);
    }
    n++;
  }
  w.noExtras("NannyCloseGracefullyMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads NannyCloseGracefullyReply. */
export function readNannyCloseGracefullyReply(r: Reader): NannyCloseGracefullyReply {
  return r.null();
}

/** Writes NannyCloseGracefullyReply. */
export function writeNannyCloseGracefullyReply(w: Writer, _m: NannyCloseGracefullyReply): void {
  w.null();
}

const NANNY_DUMP_STATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "exclude", "reply", "close", "serializers");

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

/** Reads NannyDumpStateMessage. */
export function readNannyDumpStateMessage(r: Reader): NannyDumpStateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyDumpStateMessage;
  const m: Mutable<Partial<NannyDumpStateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, field))) {
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
  return m as NannyDumpStateMessage;
}

/** Writes NannyDumpStateMessage. */
export function writeNannyDumpStateMessage(w: Writer, m: NannyDumpStateMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "exclude":
        w.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, 1);
        writeArrayOfStringOrSetOfString(w, m.exclude!);
        break;
      case "reply":
        w.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_DUMP_STATE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyDumpStateMessage", name);
    }
    n++;
  }
  w.noExtras("NannyDumpStateMessage", m);
  w.mapEnd(at, 5, n);
}

const NANNY_DUMP_STATE_REPLY_FIELDS = /*@__PURE__*/ fields("type", "id", "address", "status", "thread_id");

/** Reads NannyDumpStateReply. */
export function readNannyDumpStateReply(r: Reader): NannyDumpStateReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyDumpStateReply;
  const m: Mutable<Partial<NannyDumpStateReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_DUMP_STATE_REPLY_FIELDS, field))) {
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
        m.status = readServerStatus(r);
        break;
      case 4:
        m.thread_id = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as NannyDumpStateReply;
}

/** Writes NannyDumpStateReply. */
export function writeNannyDumpStateReply(w: Writer, m: NannyDumpStateReply): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(NANNY_DUMP_STATE_REPLY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(NANNY_DUMP_STATE_REPLY_FIELDS, 1);
        w.string(m.id!);
        break;
      case "address":
        w.field(NANNY_DUMP_STATE_REPLY_FIELDS, 2);
        writeAddress(w, m.address!);
        break;
      case "status":
        w.field(NANNY_DUMP_STATE_REPLY_FIELDS, 3);
        writeServerStatus(w, m.status!);
        break;
      case "thread_id":
        w.field(NANNY_DUMP_STATE_REPLY_FIELDS, 4);
        w.int(m.thread_id!);
        break;
      default:
        w.unknownField("NannyDumpStateReply", name);
    }
    n++;
  }
  w.noExtras("NannyDumpStateReply", m);
  w.mapEnd(at, 5, n);
}

const NANNY_IDENTITY_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads NannyIdentityMessage. */
export function readNannyIdentityMessage(r: Reader): NannyIdentityMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyIdentityMessage;
  const m: Mutable<Partial<NannyIdentityMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_IDENTITY_MESSAGE_FIELDS, field))) {
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
  return m as NannyIdentityMessage;
}

/** Writes NannyIdentityMessage. */
export function writeNannyIdentityMessage(w: Writer, m: NannyIdentityMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_IDENTITY_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(NANNY_IDENTITY_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_IDENTITY_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_IDENTITY_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyIdentityMessage", name);
    }
    n++;
  }
  w.noExtras("NannyIdentityMessage", m);
  w.mapEnd(at, 4, n);
}

const NANNY_IDENTITY_REPLY_FIELDS = /*@__PURE__*/ fields("type", "id");

/** Reads NannyIdentityReply. */
export function readNannyIdentityReply(r: Reader): NannyIdentityReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyIdentityReply;
  const m: Mutable<Partial<NannyIdentityReply>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_IDENTITY_REPLY_FIELDS, field))) {
      case 0:
        m.type = r.string();
        break;
      case 1:
        m.id = r.string();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as NannyIdentityReply;
}

/** Writes NannyIdentityReply. */
export function writeNannyIdentityReply(w: Writer, m: NannyIdentityReply): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "type":
        w.field(NANNY_IDENTITY_REPLY_FIELDS, 0);
        w.string(m.type!);
        break;
      case "id":
        w.field(NANNY_IDENTITY_REPLY_FIELDS, 1);
        w.string(m.id!);
        break;
      default:
        w.unknownField("NannyIdentityReply", name);
    }
    n++;
  }
  w.noExtras("NannyIdentityReply", m);
  w.mapEnd(at, 2, n);
}

const NANNY_INSTANTIATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

/** Reads NannyInstantiateMessage. */
export function readNannyInstantiateMessage(r: Reader): NannyInstantiateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyInstantiateMessage;
  const m: Mutable<Partial<NannyInstantiateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_INSTANTIATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "instantiate";
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
  return m as NannyInstantiateMessage;
}

/** Writes NannyInstantiateMessage. */
export function writeNannyInstantiateMessage(w: Writer, m: NannyInstantiateMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_INSTANTIATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(NANNY_INSTANTIATE_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_INSTANTIATE_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_INSTANTIATE_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyInstantiateMessage", name);
    }
    n++;
  }
  w.noExtras("NannyInstantiateMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads NannyInstantiateReply. */
export function readNannyInstantiateReply(r: Reader): NannyInstantiateReply {
  return r.any();
}

/** Writes NannyInstantiateReply. */
export function writeNannyInstantiateReply(w: Writer, m: NannyInstantiateReply): void {
  w.any(m);
}

const NANNY_KILL_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "reason", "reply", "close", "serializers");

/** Reads NannyKillMessage. */
export function readNannyKillMessage(r: Reader): NannyKillMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyKillMessage;
  const m: Mutable<Partial<NannyKillMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_KILL_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "kill";
        break;
      case 1:
        m.timeout = r.number();
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
  return m as NannyKillMessage;
}

/** Writes NannyKillMessage. */
export function writeNannyKillMessage(w: Writer, m: NannyKillMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 1);
        w.number(m.timeout!);
        break;
      case "reason":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 2);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_KILL_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyKillMessage", name);
    }
    n++;
  }
  w.noExtras("NannyKillMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads NannyKillReply. */
export function readNannyKillReply(r: Reader): NannyKillReply {
  return r.null();
}

/** Writes NannyKillReply. */
export function writeNannyKillReply(w: Writer, _m: NannyKillReply): void {
  w.null();
}

const NANNY_PLUGIN_ADD_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "plugin", "name", "reply", "close", "serializers");

/** Reads NannyPluginAddMessage. */
export function readNannyPluginAddMessage(r: Reader): NannyPluginAddMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyPluginAddMessage;
  const m: Mutable<Partial<NannyPluginAddMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "plugin_add";
        break;
      case 1:
        m.plugin = r.bytes();
        break;
      case 2:
        m.name = readPluginName(r);
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
  return m as NannyPluginAddMessage;
}

/** Writes NannyPluginAddMessage. */
export function writeNannyPluginAddMessage(w: Writer, m: NannyPluginAddMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "plugin":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 1);
        w.bytes(m.plugin!);
        break;
      case "name":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 2);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_PLUGIN_ADD_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyPluginAddMessage", name);
    }
    n++;
  }
  w.noExtras("NannyPluginAddMessage", m);
  w.mapEnd(at, 6, n);
}

const NANNY_PLUGIN_ADD_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

function writeNullableSerialized(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads NannyPluginAddReply. */
export function readNannyPluginAddReply(r: Reader): NannyPluginAddReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyPluginAddReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, field))) {
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
  return m as NannyPluginAddReply;
}

/** Writes NannyPluginAddReply. */
export function writeNannyPluginAddReply(w: Writer, value: NannyPluginAddReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(NANNY_PLUGIN_ADD_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("NannyPluginAddReply", name);
    }
    n++;
  }
  w.noExtras("NannyPluginAddReply", m);
  w.mapEnd(at, 5, n);
}

const NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "name", "reply", "close", "serializers");

/** Reads NannyPluginRemoveMessage. */
export function readNannyPluginRemoveMessage(r: Reader): NannyPluginRemoveMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyPluginRemoveMessage;
  const m: Mutable<Partial<NannyPluginRemoveMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "plugin_remove";
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
  return m as NannyPluginRemoveMessage;
}

/** Writes NannyPluginRemoveMessage. */
export function writeNannyPluginRemoveMessage(w: Writer, m: NannyPluginRemoveMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "name":
        w.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, 1);
        writePluginName(w, m.name!);
        break;
      case "reply":
        w.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_PLUGIN_REMOVE_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyPluginRemoveMessage", name);
    }
    n++;
  }
  w.noExtras("NannyPluginRemoveMessage", m);
  w.mapEnd(at, 5, n);
}

const NANNY_PLUGIN_REMOVE_REPLY_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

/** Reads NannyPluginRemoveReply. */
export function readNannyPluginRemoveReply(r: Reader): NannyPluginRemoveReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyPluginRemoveReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, field))) {
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
  return m as NannyPluginRemoveReply;
}

/** Writes NannyPluginRemoveReply. */
export function writeNannyPluginRemoveReply(w: Writer, value: NannyPluginRemoveReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(NANNY_PLUGIN_REMOVE_REPLY_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("NannyPluginRemoveReply", name);
    }
    n++;
  }
  w.noExtras("NannyPluginRemoveReply", m);
  w.mapEnd(at, 5, n);
}

const NANNY_RESTART_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "reason", "reply", "close", "serializers");

/** Reads NannyRestartMessage. */
export function readNannyRestartMessage(r: Reader): NannyRestartMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyRestartMessage;
  const m: Mutable<Partial<NannyRestartMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_RESTART_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "restart";
        break;
      case 1:
        m.timeout = r.number();
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
  return m as NannyRestartMessage;
}

/** Writes NannyRestartMessage. */
export function writeNannyRestartMessage(w: Writer, m: NannyRestartMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 1);
        w.number(m.timeout!);
        break;
      case "reason":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 2);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_RESTART_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyRestartMessage", name);
    }
    n++;
  }
  w.noExtras("NannyRestartMessage", m);
  w.mapEnd(at, 6, n);
}

function readStringOrErrorMessage(r: Reader): "OK" | "timed out" | ErrorMessage {
  return readErrorMessage(r) as "OK" | "timed out" | ErrorMessage;
}

function writeStringOrErrorMessage(w: Writer, v: "OK" | "timed out" | ErrorMessage): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "object") return writeErrorMessage(w, v as never);
  w.noMatch("StringOrErrorMessage", v);
}

/** Reads NannyRestartReply. */
export function readNannyRestartReply(r: Reader): NannyRestartReply {
  return readStringOrErrorMessage(r);
}

/** Writes NannyRestartReply. */
export function writeNannyRestartReply(w: Writer, m: NannyRestartReply): void {
  writeStringOrErrorMessage(w, m);
}

const NANNY_RUN_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "function", "args", "kwargs", "wait", "reply", "close", "serializers");

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

/** Reads NannyRunMessage. */
export function readNannyRunMessage(r: Reader): NannyRunMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyRunMessage;
  const m: Mutable<Partial<NannyRunMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_RUN_MESSAGE_FIELDS, field))) {
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
  return m as NannyRunMessage;
}

/** Writes NannyRunMessage. */
export function writeNannyRunMessage(w: Writer, m: NannyRunMessage): void {
  const at = w.mapStart(8);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "function":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 1);
        w.bytes(m.function!);
        break;
      case "args":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 2);
        writeBytesOrArrayOfNull(w, m.args!);
        break;
      case "kwargs":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 3);
        writeNullableBytes(w, m.kwargs!);
        break;
      case "wait":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 4);
        w.boolean(m.wait!);
        break;
      case "reply":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 5);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 6);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_RUN_MESSAGE_FIELDS, 7);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyRunMessage", name);
    }
    n++;
  }
  w.noExtras("NannyRunMessage", m);
  w.mapEnd(at, 8, n);
}

const NANNY_RUN_REPLY_FIELDS = /*@__PURE__*/ fields("status", "result", "exception", "traceback", "exception_text", "traceback_text");

/** Reads NannyRunReply. */
export function readNannyRunReply(r: Reader): NannyRunReply {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyRunReply;
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_RUN_REPLY_FIELDS, field))) {
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
  return m as NannyRunReply;
}

/** Writes NannyRunReply. */
export function writeNannyRunReply(w: Writer, value: NannyRunReply): void {
  const m: { "status"?: "OK" | "error" | "uncaught-error"; "result"?: Serialized; "exception"?: Serialized; "traceback"?: Serialized | null; "exception_text"?: string; "traceback_text"?: string } = value;
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(NANNY_RUN_REPLY_FIELDS, 0);
        w.string(m.status!);
        break;
      case "result":
        w.field(NANNY_RUN_REPLY_FIELDS, 1);
        w.serialized(m.result!);
        break;
      case "exception":
        w.field(NANNY_RUN_REPLY_FIELDS, 2);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(NANNY_RUN_REPLY_FIELDS, 3);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(NANNY_RUN_REPLY_FIELDS, 4);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(NANNY_RUN_REPLY_FIELDS, 5);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("NannyRunReply", name);
    }
    n++;
  }
  w.noExtras("NannyRunReply", m);
  w.mapEnd(at, 6, n);
}

const NANNY_TERMINATE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "timeout", "reason", "reply", "close", "serializers");

/** Reads NannyTerminateMessage. */
export function readNannyTerminateMessage(r: Reader): NannyTerminateMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyTerminateMessage;
  const m: Mutable<Partial<NannyTerminateMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_TERMINATE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "terminate";
        break;
      case 1:
        m.timeout = r.number();
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
  return m as NannyTerminateMessage;
}

/** Writes NannyTerminateMessage. */
export function writeNannyTerminateMessage(w: Writer, m: NannyTerminateMessage): void {
  const at = w.mapStart(6);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "timeout":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 1);
        w.number(m.timeout!);
        break;
      case "reason":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 2);
        w.string(m.reason!);
        break;
      case "reply":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 3);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 4);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(NANNY_TERMINATE_MESSAGE_FIELDS, 5);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("NannyTerminateMessage", name);
    }
    n++;
  }
  w.noExtras("NannyTerminateMessage", m);
  w.mapEnd(at, 6, n);
}

/** Reads NannyTerminateReply. */
export function readNannyTerminateReply(r: Reader): NannyTerminateReply {
  return r.string() as "OK";
}

/** Writes NannyTerminateReply. */
export function writeNannyTerminateReply(w: Writer, m: NannyTerminateReply): void {
  w.string(m);
}

/** Reads any request that a nanny answers, by its op. */
export function readAnyNannyRequest(r: Reader): AnyNannyRequest {
  switch (r.seekField("op")) {
    case "close":
      return readServerCloseMessage(r);
    case "close_gracefully":
      return readNannyCloseGracefullyMessage(r);
    case "connection_stream":
      return readServerConnectionStreamMessage(r);
    case "dump_state":
      return readNannyDumpStateMessage(r);
    case "echo":
      return readServerEchoMessage(r);
    case "get_logs":
      return readServerGetLogsMessage(r);
    case "identity":
      return readNannyIdentityMessage(r);
    case "instantiate":
      return readNannyInstantiateMessage(r);
    case "kill":
      return readNannyKillMessage(r);
    case "plugin_add":
      return readNannyPluginAddMessage(r);
    case "plugin_remove":
      return readNannyPluginRemoveMessage(r);
    case "restart":
      return readNannyRestartMessage(r);
    case "run":
      return readNannyRunMessage(r);
    case "terminate":
      return readNannyTerminateMessage(r);
    default:
      return r.any() as unknown as AnyNannyRequest;
  }
}

/** Writes any request that a nanny answers. */
export function writeAnyNannyRequest(w: Writer, m: AnyNannyRequest): void {
  switch (m.op) {
    case "close":
      return writeServerCloseMessage(w, m);
    case "close_gracefully":
      return writeNannyCloseGracefullyMessage(w, m);
    case "connection_stream":
      return writeServerConnectionStreamMessage(w, m);
    case "dump_state":
      return writeNannyDumpStateMessage(w, m);
    case "echo":
      return writeServerEchoMessage(w, m);
    case "get_logs":
      return writeServerGetLogsMessage(w, m);
    case "identity":
      return writeNannyIdentityMessage(w, m);
    case "instantiate":
      return writeNannyInstantiateMessage(w, m);
    case "kill":
      return writeNannyKillMessage(w, m);
    case "plugin_add":
      return writeNannyPluginAddMessage(w, m);
    case "plugin_remove":
      return writeNannyPluginRemoveMessage(w, m);
    case "restart":
      return writeNannyRestartMessage(w, m);
    case "run":
      return writeNannyRunMessage(w, m);
    case "terminate":
      return writeNannyTerminateMessage(w, m);
    default:
      w.noMatch("AnyNannyRequest", m);
  }
}
