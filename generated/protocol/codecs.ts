// Codecs of what has no op.
// Generated from spec/ by `npm run generate`; changes here are lost.

import { type Mutable, type Reader, Serialized, type WireValue, type Writer, fields } from "../../runtime/codegen.js";
import { readWorkerSummary, writeWorkerSummary } from "../shared/codecs.js";
import type {
  CloseRequest,
  DataReceived,
  Envelope,
  Handshake,
  NannyOutcome,
  NdarraySubHeader,
  PickledHeader,
  SubframeHeader,
  UncaughtError,
  WorkerStatusAdded,
  WorkerStatusItem,
} from "./types.js";

const CLOSE_REQUEST_FIELDS = /*@__PURE__*/ fields("op", "reply");

/** Reads CloseRequest. */
export function readCloseRequest(r: Reader): CloseRequest {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as CloseRequest;
  const m: Mutable<Partial<CloseRequest>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(CLOSE_REQUEST_FIELDS, field))) {
      case 0:
        m.op = r.string() as "close";
        break;
      case 1:
        m.reply = r.boolean();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as CloseRequest;
}

/** Writes CloseRequest. */
export function writeCloseRequest(w: Writer, m: CloseRequest): void {
  const at = w.mapStart(2);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "op":
        w.field(CLOSE_REQUEST_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(CLOSE_REQUEST_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      default:
        w.unknownField("CloseRequest", name);
    }
    n++;
  }
  w.noExtras("CloseRequest", m);
  w.mapEnd(at, 2, n);
}

/** Reads DataReceived. */
export function readDataReceived(r: Reader): DataReceived {
  return r.string() as "OK";
}

/** Writes DataReceived. */
export function writeDataReceived(w: Writer, m: DataReceived): void {
  w.string(m);
}

const ENVELOPE_FIELDS = /*@__PURE__*/ fields("op", "reply", "close", "serializers");

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

function writeAny(w: Writer, v: WireValue): void {
  w.any(v);
}

function readString(r: Reader): string {
  return r.string();
}

function readNullableArrayOfString(r: Reader): readonly string[] | null {
  return r.array(readString) as readonly string[] | null;
}

function readAny(r: Reader): WireValue {
  return r.any();
}

/** Reads Envelope. */
export function readEnvelope(r: Reader): Envelope {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as Envelope;
  const m: Mutable<Partial<Envelope>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(ENVELOPE_FIELDS, field))) {
      case 0:
        m.op = r.string();
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
        r.extraField(m, readAny);
    }
  }
  r.mapEnd();
  return m as Envelope;
}

/** Writes Envelope. */
export function writeEnvelope(w: Writer, m: Envelope): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "op":
        w.field(ENVELOPE_FIELDS, 0);
        w.string(m.op!);
        break;
      case "reply":
        w.field(ENVELOPE_FIELDS, 1);
        w.boolean(m.reply!);
        break;
      case "close":
        w.field(ENVELOPE_FIELDS, 2);
        w.boolean(m.close!);
        break;
      case "serializers":
        w.field(ENVELOPE_FIELDS, 3);
        writeNullableArrayOfString(w, m.serializers!);
        break;
      default:
        w.extraField("Envelope", m, name, writeAny);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

const HANDSHAKE_FIELDS = /*@__PURE__*/ fields("compression", "python", "pickle-protocol");

function writeNullableString(w: Writer, v: string | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  w.noMatch("NullableString", v);
}

function writeInteger(w: Writer, v: number): void {
  w.int(v);
}

function writeTupleOfIntegerAndIntegerAndInteger(w: Writer, v: readonly [number, number, number]): void {
  w.tuple(v, [writeInteger, writeInteger, writeInteger] as never, null as never);
}

function readNullableString(r: Reader): string | null {
  return r.string() as string | null;
}

function readInteger(r: Reader): number {
  return r.int();
}

function readTupleOfIntegerAndIntegerAndInteger(r: Reader): readonly [number, number, number] {
  return r.tuple([readInteger, readInteger, readInteger], null) as unknown as readonly [number, number, number];
}

/** Reads Handshake. */
export function readHandshake(r: Reader): Handshake {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as Handshake;
  const m: Mutable<Partial<Handshake>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(HANDSHAKE_FIELDS, field))) {
      case 0:
        m.compression = readNullableString(r);
        break;
      case 1:
        m.python = readTupleOfIntegerAndIntegerAndInteger(r);
        break;
      case 2:
        m["pickle-protocol"] = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as Handshake;
}

/** Writes Handshake. */
export function writeHandshake(w: Writer, m: Handshake): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "compression":
        w.field(HANDSHAKE_FIELDS, 0);
        writeNullableString(w, m.compression!);
        break;
      case "python":
        w.field(HANDSHAKE_FIELDS, 1);
        writeTupleOfIntegerAndIntegerAndInteger(w, m.python!);
        break;
      case "pickle-protocol":
        w.field(HANDSHAKE_FIELDS, 2);
        w.int(m["pickle-protocol"]!);
        break;
      default:
        w.unknownField("Handshake", name);
    }
    n++;
  }
  w.noExtras("Handshake", m);
  w.mapEnd(at, 3, n);
}

const NANNY_OUTCOME_FIELDS = /*@__PURE__*/ fields("status");

/** Reads NannyOutcome. */
export function readNannyOutcome(r: Reader): NannyOutcome {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NannyOutcome;
  const m: Mutable<Partial<NannyOutcome>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NANNY_OUTCOME_FIELDS, field))) {
      case 0:
        m.status = r.string() as "ok" | "error";
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as NannyOutcome;
}

/** Writes NannyOutcome. */
export function writeNannyOutcome(w: Writer, m: NannyOutcome): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(NANNY_OUTCOME_FIELDS, 0);
        w.string(m.status!);
        break;
      default:
        w.unknownField("NannyOutcome", name);
    }
    n++;
  }
  w.noExtras("NannyOutcome", m);
  w.mapEnd(at, 1, n);
}

const NDARRAY_SUB_HEADER_FIELDS = /*@__PURE__*/ fields("dtype", "shape", "strides", "writeable", "broadcast_to", "pickle", "matrix");

function writeAny2(w: Writer, v: WireValue): void {
  w.any(v);
}

function writeTupleOfIntegerAndAny(w: Writer, v: readonly [number, WireValue]): void {
  w.tuple(v, [writeInteger, writeAny2] as never, null as never);
}

function writeInteger2(w: Writer, v: number): void {
  w.int(v);
}

function writeBoolean(w: Writer, v: boolean): void {
  w.boolean(v);
}

function readAny2(r: Reader): WireValue {
  return r.any();
}

function readTupleOfIntegerAndAny(r: Reader): readonly [number, WireValue] {
  return r.tuple([readInteger, readAny2], null) as unknown as readonly [number, WireValue];
}

function readInteger2(r: Reader): number {
  return r.int();
}

function readBoolean(r: Reader): boolean {
  return r.boolean();
}

/** Reads NdarraySubHeader. */
export function readNdarraySubHeader(r: Reader): NdarraySubHeader {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as NdarraySubHeader;
  const m: Mutable<Partial<NdarraySubHeader>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(NDARRAY_SUB_HEADER_FIELDS, field))) {
      case 0:
        m.dtype = readTupleOfIntegerAndAny(r);
        break;
      case 1:
        m.shape = r.array(readInteger2);
        break;
      case 2:
        m.strides = r.array(readInteger);
        break;
      case 3:
        m.writeable = r.array(readBoolean);
        break;
      case 4:
        m.broadcast_to = r.array(readInteger2);
        break;
      case 5:
        m.pickle = r.boolean() as true;
        break;
      case 6:
        m.matrix = r.boolean() as true;
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as NdarraySubHeader;
}

/** Writes NdarraySubHeader. */
export function writeNdarraySubHeader(w: Writer, m: NdarraySubHeader): void {
  const at = w.mapStart(7);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "dtype":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 0);
        writeTupleOfIntegerAndAny(w, m.dtype!);
        break;
      case "shape":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 1);
        w.array(m.shape!, writeInteger2);
        break;
      case "strides":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 2);
        w.array(m.strides!, writeInteger);
        break;
      case "writeable":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 3);
        w.array(m.writeable!, writeBoolean);
        break;
      case "broadcast_to":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 4);
        w.array(m.broadcast_to!, writeInteger2);
        break;
      case "pickle":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 5);
        w.boolean(m.pickle!);
        break;
      case "matrix":
        w.field(NDARRAY_SUB_HEADER_FIELDS, 6);
        w.boolean(m.matrix!);
        break;
      default:
        w.unknownField("NdarraySubHeader", name);
    }
    n++;
  }
  w.noExtras("NdarraySubHeader", m);
  w.mapEnd(at, 7, n);
}

const PICKLED_HEADER_FIELDS = /*@__PURE__*/ fields("pickled-obj", "compression", "num-sub-frames");

/** Reads PickledHeader. */
export function readPickledHeader(r: Reader): PickledHeader {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as PickledHeader;
  const m: Mutable<Partial<PickledHeader>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(PICKLED_HEADER_FIELDS, field))) {
      case 0:
        m["pickled-obj"] = r.bytes();
        break;
      case 1:
        m.compression = r.array(readNullableString);
        break;
      case 2:
        m["num-sub-frames"] = r.int();
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as PickledHeader;
}

/** Writes PickledHeader. */
export function writePickledHeader(w: Writer, m: PickledHeader): void {
  const at = w.mapStart(3);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "pickled-obj":
        w.field(PICKLED_HEADER_FIELDS, 0);
        w.bytes(m["pickled-obj"]!);
        break;
      case "compression":
        w.field(PICKLED_HEADER_FIELDS, 1);
        w.array(m.compression!, writeNullableString);
        break;
      case "num-sub-frames":
        w.field(PICKLED_HEADER_FIELDS, 2);
        w.int(m["num-sub-frames"]!);
        break;
      default:
        w.unknownField("PickledHeader", name);
    }
    n++;
  }
  w.noExtras("PickledHeader", m);
  w.mapEnd(at, 3, n);
}

const SUBFRAME_HEADER_FIELDS = /*@__PURE__*/ fields("serializer", "type", "type-serialized", "sub-header", "writeable", "is-collection", "sub-headers", "frame-lengths", "key", "split-num-sub-frames", "split-offsets", "compression", "num-sub-frames");

function writeBytesOrString(w: Writer, v: Uint8Array | string): void {
  if (typeof v === "string") return w.string(v);
  if (v instanceof Uint8Array) return w.bytes(v);
  w.noMatch("BytesOrString", v);
}

function writeNullableBoolean(w: Writer, v: boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableBoolean", v);
}

function writeNullableStringOrBoolean(w: Writer, v: string | boolean | null): void {
  if (v === null) return w.null();
  if (typeof v === "string") return w.string(v);
  if (typeof v === "boolean") return w.boolean(v);
  w.noMatch("NullableStringOrBoolean", v);
}

function writeAny3(w: Writer, v: WireValue): void {
  w.any(v);
}

function readBytesOrString(r: Reader): Uint8Array | string {
  return r.string() as Uint8Array | string;
}

function readNullableBoolean(r: Reader): boolean | null {
  return r.boolean() as boolean | null;
}

function readNullableStringOrBoolean(r: Reader): string | boolean | null {
  return r.string() as string | boolean | null;
}

function readAny3(r: Reader): WireValue {
  return r.any();
}

/** Reads SubframeHeader. */
export function readSubframeHeader(r: Reader): SubframeHeader {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as SubframeHeader;
  const m: Mutable<Partial<SubframeHeader>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(SUBFRAME_HEADER_FIELDS, field))) {
      case 0:
        m.serializer = readNullableString(r);
        break;
      case 1:
        m.type = r.string();
        break;
      case 2:
        m["type-serialized"] = readBytesOrString(r);
        break;
      case 3:
        m["sub-header"] = r.any();
        break;
      case 4:
        m.writeable = r.array(readNullableBoolean);
        break;
      case 5:
        m["is-collection"] = r.boolean() as true;
        break;
      case 6:
        m["sub-headers"] = r.array(readSubframeHeader);
        break;
      case 7:
        m["frame-lengths"] = r.array(readInteger2);
        break;
      case 8:
        m.key = r.any();
        break;
      case 9:
        m["split-num-sub-frames"] = r.array(readInteger2);
        break;
      case 10:
        m["split-offsets"] = r.array(readInteger2);
        break;
      case 11:
        m.compression = r.array(readNullableStringOrBoolean);
        break;
      case 12:
        m["num-sub-frames"] = r.int();
        break;
      default:
        r.extraField(m, readAny3);
    }
  }
  r.mapEnd();
  return m as SubframeHeader;
}

/** Writes SubframeHeader. */
export function writeSubframeHeader(w: Writer, m: SubframeHeader): void {
  const at = w.mapStart(16);
  let n = 0;
  for (const name of w.names(m)) {
    switch (name) {
      case "serializer":
        w.field(SUBFRAME_HEADER_FIELDS, 0);
        writeNullableString(w, m.serializer!);
        break;
      case "type":
        w.field(SUBFRAME_HEADER_FIELDS, 1);
        w.string(m.type!);
        break;
      case "type-serialized":
        w.field(SUBFRAME_HEADER_FIELDS, 2);
        writeBytesOrString(w, m["type-serialized"]!);
        break;
      case "sub-header":
        w.field(SUBFRAME_HEADER_FIELDS, 3);
        w.any(m["sub-header"]!);
        break;
      case "writeable":
        w.field(SUBFRAME_HEADER_FIELDS, 4);
        w.array(m.writeable!, writeNullableBoolean);
        break;
      case "is-collection":
        w.field(SUBFRAME_HEADER_FIELDS, 5);
        w.boolean(m["is-collection"]!);
        break;
      case "sub-headers":
        w.field(SUBFRAME_HEADER_FIELDS, 6);
        w.array(m["sub-headers"]!, writeSubframeHeader);
        break;
      case "frame-lengths":
        w.field(SUBFRAME_HEADER_FIELDS, 7);
        w.array(m["frame-lengths"]!, writeInteger2);
        break;
      case "key":
        w.field(SUBFRAME_HEADER_FIELDS, 8);
        w.any(m.key!);
        break;
      case "split-num-sub-frames":
        w.field(SUBFRAME_HEADER_FIELDS, 9);
        w.array(m["split-num-sub-frames"]!, writeInteger2);
        break;
      case "split-offsets":
        w.field(SUBFRAME_HEADER_FIELDS, 10);
        w.array(m["split-offsets"]!, writeInteger2);
        break;
      case "compression":
        w.field(SUBFRAME_HEADER_FIELDS, 11);
        w.array(m.compression!, writeNullableStringOrBoolean);
        break;
      case "num-sub-frames":
        w.field(SUBFRAME_HEADER_FIELDS, 12);
        w.int(m["num-sub-frames"]!);
        break;
      default:
        w.extraField("SubframeHeader", m, name, writeAny3);
    }
    n++;
  }
  w.mapEnd(at, 16, n);
}

const UNCAUGHT_ERROR_FIELDS = /*@__PURE__*/ fields("status", "exception", "traceback", "exception_text", "traceback_text");

function writeNullableSerialized(w: Writer, v: Serialized | null): void {
  if (v === null) return w.null();
  if (v instanceof Serialized) return w.serialized(v);
  w.noMatch("NullableSerialized", v);
}

function readNullableSerialized(r: Reader): Serialized | null {
  return r.serialized() as Serialized | null;
}

/** Reads UncaughtError. */
export function readUncaughtError(r: Reader): UncaughtError {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as UncaughtError;
  const m: Mutable<Partial<UncaughtError>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(UNCAUGHT_ERROR_FIELDS, field))) {
      case 0:
        m.status = r.string() as "uncaught-error";
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
  return m as UncaughtError;
}

/** Writes UncaughtError. */
export function writeUncaughtError(w: Writer, m: UncaughtError): void {
  const at = w.mapStart(5);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "status":
        w.field(UNCAUGHT_ERROR_FIELDS, 0);
        w.string(m.status!);
        break;
      case "exception":
        w.field(UNCAUGHT_ERROR_FIELDS, 1);
        w.serialized(m.exception!);
        break;
      case "traceback":
        w.field(UNCAUGHT_ERROR_FIELDS, 2);
        writeNullableSerialized(w, m.traceback!);
        break;
      case "exception_text":
        w.field(UNCAUGHT_ERROR_FIELDS, 3);
        w.string(m.exception_text!);
        break;
      case "traceback_text":
        w.field(UNCAUGHT_ERROR_FIELDS, 4);
        w.string(m.traceback_text!);
        break;
      default:
        w.unknownField("UncaughtError", name);
    }
    n++;
  }
  w.noExtras("UncaughtError", m);
  w.mapEnd(at, 5, n);
}

const WORKER_STATUS_ADDED_FIELDS = /*@__PURE__*/ fields("workers");

/** Reads WorkerStatusAdded. */
export function readWorkerStatusAdded(r: Reader): WorkerStatusAdded {
  const n = r.mapHeader();
  if (n < 0) return r.any() as unknown as WorkerStatusAdded;
  const m: Mutable<Partial<WorkerStatusAdded>> = {};
  for (let i = 0, field = -1; i < n; i++) {
    switch ((field = r.field(WORKER_STATUS_ADDED_FIELDS, field))) {
      case 0:
        m.workers = r.stringMap(readWorkerSummary);
        break;
      default:
        r.unknownField(m);
    }
  }
  r.mapEnd();
  return m as WorkerStatusAdded;
}

/** Writes WorkerStatusAdded. */
export function writeWorkerStatusAdded(w: Writer, m: WorkerStatusAdded): void {
  const at = w.mapStart(1);
  let n = 0;
  for (const name in m) {
    if (m[name as keyof typeof m] === undefined) continue;
    switch (name) {
      case "workers":
        w.field(WORKER_STATUS_ADDED_FIELDS, 0);
        w.stringMap(m.workers!, writeWorkerSummary);
        break;
      default:
        w.unknownField("WorkerStatusAdded", name);
    }
    n++;
  }
  w.noExtras("WorkerStatusAdded", m);
  w.mapEnd(at, 1, n);
}

function readString2(r: Reader): "add" | "remove" {
  return r.string() as "add" | "remove";
}

function readWorkerStatusAddedOrString(r: Reader): WorkerStatusAdded | string {
  return readWorkerStatusAdded(r) as WorkerStatusAdded | string;
}

function readTupleOfStringAndWorkerStatusAddedOrString(r: Reader): readonly ["add" | "remove", WorkerStatusAdded | string] {
  return r.tuple([readString2, readWorkerStatusAddedOrString], null) as unknown as readonly ["add" | "remove", WorkerStatusAdded | string];
}

function writeString2(w: Writer, v: "add" | "remove"): void {
  w.string(v);
}

function writeWorkerStatusAddedOrString(w: Writer, v: WorkerStatusAdded | string): void {
  if (typeof v === "string") return w.string(v);
  if (typeof v === "object") return writeWorkerStatusAdded(w, v as never);
  w.noMatch("WorkerStatusAddedOrString", v);
}

function writeTupleOfStringAndWorkerStatusAddedOrString(w: Writer, v: readonly ["add" | "remove", WorkerStatusAdded | string]): void {
  w.tuple(v, [writeString2, writeWorkerStatusAddedOrString] as never, null as never);
}

/** Reads WorkerStatusItem. */
export function readWorkerStatusItem(r: Reader): WorkerStatusItem {
  return readTupleOfStringAndWorkerStatusAddedOrString(r);
}

/** Writes WorkerStatusItem. */
export function writeWorkerStatusItem(w: Writer, m: WorkerStatusItem): void {
  writeTupleOfStringAndWorkerStatusAddedOrString(w, m);
}
