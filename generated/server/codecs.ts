// Codecs of the requests that several roles answer.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Mutable, type Reader, type WireValue, type Writer, fields } from "../../runtime/codegen.js";
import { readLogEntries, readVersionsInfo, writeLogEntries, writeVersionsInfo } from "../shared/codecs.js";
import type {
  ServerCloseMessage,
  ServerCloseReply,
  ServerConnectionStreamMessage,
  ServerEchoMessage,
  ServerEchoReply,
  ServerGetLogsMessage,
  ServerGetLogsReply,
  ServerVersionsMessage,
  ServerVersionsReply,
} from "./types.js";

const SERVER_CLOSE_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

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

/** Reads ServerCloseMessage. */
export function readServerCloseMessage(r: Reader): ServerCloseMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ServerCloseMessage;
  const m: Mutable<Partial<ServerCloseMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SERVER_CLOSE_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close";
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
  return m as ServerCloseMessage;
}

/** Writes ServerCloseMessage. */
export function writeServerCloseMessage(w: Writer, m: ServerCloseMessage): void {
  const at = w.mapStart(4);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SERVER_CLOSE_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(SERVER_CLOSE_MESSAGE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SERVER_CLOSE_MESSAGE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SERVER_CLOSE_MESSAGE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("ServerCloseMessage", name);
    }
    n++;
  }
  w.noExtras("ServerCloseMessage", m);
  w.mapEnd(at, 4, n);
}

/** Reads ServerCloseReply. */
export function readServerCloseReply(r: Reader): ServerCloseReply {
  return r.string() as "OK";
}

/** Writes ServerCloseReply. */
export function writeServerCloseReply(w: Writer, m: ServerCloseReply): void {
  w.string(m);
}

const SERVER_CONNECTION_STREAM_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "extra", "reply", "close", "serializers");

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

/** Reads ServerConnectionStreamMessage. */
export function readServerConnectionStreamMessage(r: Reader): ServerConnectionStreamMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ServerConnectionStreamMessage;
  const m: Mutable<Partial<ServerConnectionStreamMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "connection_stream";
        break;
      case 1:
        m.extra = readNullableMapOfAny(r);
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
  return m as ServerConnectionStreamMessage;
}

/** Writes ServerConnectionStreamMessage. */
export function writeServerConnectionStreamMessage(w: Writer, m: ServerConnectionStreamMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "extra":
        w.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, 1);
        writeNullableMapOfAny(w, m.extra!);
        break;
      case "reply":
        w.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SERVER_CONNECTION_STREAM_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("ServerConnectionStreamMessage", name);
    }
    n++;
  }
  w.noExtras("ServerConnectionStreamMessage", m);
  w.mapEnd(at, 5, n);
}

const SERVER_ECHO_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "data", "reply", "close", "serializers");

/** Reads ServerEchoMessage. */
export function readServerEchoMessage(r: Reader): ServerEchoMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ServerEchoMessage;
  const m: Mutable<Partial<ServerEchoMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SERVER_ECHO_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "echo";
        break;
      case 1:
        m.data = r.any();
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
  return m as ServerEchoMessage;
}

/** Writes ServerEchoMessage. */
export function writeServerEchoMessage(w: Writer, m: ServerEchoMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SERVER_ECHO_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "data":
        w.field(SERVER_ECHO_MESSAGE_FIELDS, 1);
        w.any(m.data!);
        break;
      case "reply":
        w.field(SERVER_ECHO_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SERVER_ECHO_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SERVER_ECHO_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("ServerEchoMessage", name);
    }
    n++;
  }
  w.noExtras("ServerEchoMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads ServerEchoReply. */
export function readServerEchoReply(r: Reader): ServerEchoReply {
  return r.any();
}

/** Writes ServerEchoReply. */
export function writeServerEchoReply(w: Writer, m: ServerEchoReply): void {
  w.any(m);
}

const SERVER_GET_LOGS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "start", "n", "timestamps", "reply", "close", "serializers");

function writeNullableInteger(w: Writer, v: number | null): void {
  if (v === null) return w.null();
  if (typeof v === "number") return w.int(v);
  w.noMatch("NullableInteger", v);
}

function readNullableInteger(r: Reader): number | null {
  return r.int() as number | null;
}

/** Reads ServerGetLogsMessage. */
export function readServerGetLogsMessage(r: Reader): ServerGetLogsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ServerGetLogsMessage;
  const m: Mutable<Partial<ServerGetLogsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SERVER_GET_LOGS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "get_logs";
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
  return m as ServerGetLogsMessage;
}

/** Writes ServerGetLogsMessage. */
export function writeServerGetLogsMessage(w: Writer, m: ServerGetLogsMessage): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "start":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 1);
        w.number(m.start!);
        break;
      case "n":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 2);
        writeNullableInteger(w, m.n!);
        break;
      case "timestamps":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 3);
        w.boolean(m.timestamps!);
        break;
      case "reply":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 4);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 5);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SERVER_GET_LOGS_MESSAGE_FIELDS, 6);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("ServerGetLogsMessage", name);
    }
    n++;
  }
  w.noExtras("ServerGetLogsMessage", m);
  w.mapEnd(at, 7, n);
}

/** Reads ServerGetLogsReply. */
export function readServerGetLogsReply(r: Reader): ServerGetLogsReply {
  return readLogEntries(r);
}

/** Writes ServerGetLogsReply. */
export function writeServerGetLogsReply(w: Writer, m: ServerGetLogsReply): void {
  writeLogEntries(w, m);
}

const SERVER_VERSIONS_MESSAGE_FIELDS = /*@__PURE__*/ fields("op", "packages", "reply", "close", "serializers");

function writeSetOfString(w: Writer, v: ReadonlySet<string>): void {
  w.set(v, writeString);
}

function writeNullableArrayOfStringOrSetOfString(w: Writer, v: readonly string[] | ReadonlySet<string> | null): void {
  if (v === null) return w.null();
  if (v instanceof Set) return writeSetOfString(w, v);
  if (Array.isArray(v)) return writeArrayOfString(w, v as never);
  w.noMatch("NullableArrayOfStringOrSetOfString", v);
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

/** Reads ServerVersionsMessage. */
export function readServerVersionsMessage(r: Reader): ServerVersionsMessage {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as ServerVersionsMessage;
  const m: Mutable<Partial<ServerVersionsMessage>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SERVER_VERSIONS_MESSAGE_FIELDS, field))) {
      case 0:
        m.op = r.string() as "versions";
        break;
      case 1:
        m.packages = readNullableArrayOfStringOrSetOfString(r);
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
  return m as ServerVersionsMessage;
}

/** Writes ServerVersionsMessage. */
export function writeServerVersionsMessage(w: Writer, m: ServerVersionsMessage): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(SERVER_VERSIONS_MESSAGE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "packages":
        w.field(SERVER_VERSIONS_MESSAGE_FIELDS, 1);
        writeNullableArrayOfStringOrSetOfString(w, m.packages!);
        break;
      case "reply":
        w.field(SERVER_VERSIONS_MESSAGE_FIELDS, 2);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(SERVER_VERSIONS_MESSAGE_FIELDS, 3);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(SERVER_VERSIONS_MESSAGE_FIELDS, 4);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.unknownField("ServerVersionsMessage", name);
    }
    n++;
  }
  w.noExtras("ServerVersionsMessage", m);
  w.mapEnd(at, 5, n);
}

/** Reads ServerVersionsReply. */
export function readServerVersionsReply(r: Reader): ServerVersionsReply {
  return readVersionsInfo(r);
}

/** Writes ServerVersionsReply. */
export function writeServerVersionsReply(w: Writer, m: ServerVersionsReply): void {
  writeVersionsInfo(w, m);
}
