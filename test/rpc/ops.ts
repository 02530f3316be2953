/** Operations described by hand, as the generated tables will describe all of them. */
import type { AnyRpcOp, MessageCodec, RequestMessage, RpcOp, RpcTable, StreamOp } from "../../runtime/rpc/op.js";
import { type FieldTable, fields } from "../../runtime/wire/fields.js";
import type { Reader } from "../../runtime/wire/reader.js";
import type { Validate, ValidationIssue } from "../../runtime/wire/validation.js";
import type { WritableValue } from "../../runtime/wire/values.js";
import type { Writer } from "../../runtime/wire/writer.js";

type Check = (data: unknown) => ValidationIssue | undefined;

/** Says that the value at `pointer` is not what was expected. */
export function issue(pointer: string, expected: string): ValidationIssue {
  return {
    instancePath: pointer,
    keyword: "type",
    message: `must be ${expected}`,
    params: { type: expected },
    schemaPath: "#/type",
  };
}

function toValidate(check: Check): Validate {
  const validate: Validate = function (data) {
    const found = check(data);
    validate.errors = found === undefined ? null : [found];
    return found === undefined;
  };
  return validate;
}

/** A struct with these fields, each of any type. */
export function struct<T extends object>(
  name: string,
  names: readonly string[],
  check: Check = isObject,
): MessageCodec<T> {
  const table = fields(...names);
  return {
    name,
    read: (reader) => readStruct(reader, table) as T,
    write: (writer, message) => writeStruct(writer, table, message as Record<string, WritableValue>),
    validate: toValidate(check),
  };
}

/** Any value that passes the check. */
export function open<T>(name: string, check: Check): MessageCodec<T> {
  return {
    name,
    read: (reader) => reader.any() as T,
    write: (writer, message) => writer.any(message as WritableValue),
    validate: toValidate(check),
  };
}

export function isObject(data: unknown): ValidationIssue | undefined {
  return typeof data === "object" && data !== null && !(data instanceof Map) ? undefined : issue("", "object");
}

function readStruct(reader: Reader, table: FieldTable): unknown {
  const count = reader.mapHeader();
  if (count < 0) return reader.any();
  const target: Record<string, unknown> = {};
  for (let index = 0, field = -1; index < count; index++) {
    field = reader.field(table, field);
    const name = table.names[field];
    if (name === undefined) reader.unknownField(target);
    else target[name] = reader.any();
  }
  reader.mapEnd();
  return target;
}

function writeStruct(writer: Writer, table: FieldTable, message: Record<string, WritableValue>): void {
  const names = Object.keys(message).filter((name) => message[name] !== undefined);
  const position = writer.mapStart(names.length);
  for (const name of names) {
    const index = table.names.indexOf(name);
    if (index < 0) writer.unknownField("request", name);
    writer.field(table, index);
    writer.any(message[name] as WritableValue);
  }
  writer.mapEnd(position, names.length, names.length);
}

const ENVELOPE = ["op", "reply", "close", "serializers"];

/** What a descriptor needs; the rest has defaults. */
export interface OpSketch<Request extends object, Reply> extends Partial<RpcOp<Request, Reply>> {
  readonly op: string;
  readonly requestFields?: readonly string[];
  readonly reply: MessageCodec<Reply> | null;
}

/** Completes a descriptor. */
export function rpcOp<Request extends object, Reply>(sketch: OpSketch<Request, Reply>): RpcOp<Request, Reply> {
  const { requestFields = [], ...rest } = sketch;
  return {
    kind: "rpc",
    role: "scheduler",
    method: sketch.op,
    releases: {},
    unknownFields: "reject",
    readOnly: true,
    request: struct<RequestMessage<Request>>(`${sketch.op}Request`, [...ENVELOPE, ...requestFields]),
    source: "test:by_hand",
    summary: "",
    ...rest,
  };
}

/** A table of these operations. */
export function tableOf(...ops: readonly AnyRpcOp[]): RpcTable {
  return new Map(ops.map((op) => [op.op, op]));
}

/** A stream message with these fields. */
export function streamOp<Message extends object>(
  op: string,
  names: readonly string[],
  check?: Check,
): StreamOp<Message> {
  return {
    kind: "stream",
    direction: "client-scheduler",
    op,
    method: op,
    releases: {},
    unknownFields: "reject",
    message: struct<Message & { op: string }>(op, ["op", ...names], check),
    source: "test:by_hand",
    summary: "",
  };
}

/** What `identity` of a scheduler answers, as far as tests look at it. */
export interface Identity {
  readonly type: string;
  readonly id: string;
  readonly address: string;
}

/** `identity` of a scheduler; `n_workers` was added to its arguments in 2025. */
export const identity = rpcOp<{ n_workers?: number }, Identity>({
  op: "identity",
  requestFields: ["n_workers"],
  reply: struct<Identity>("Identity", [
    "type",
    "id",
    "address",
    "services",
    "started",
    "n_workers",
    "total_threads",
    "total_memory",
    "workers",
  ]),
});

/** `echo`, which every server has. */
export const echo = rpcOp<{ data?: WritableValue }, WritableValue>({
  op: "echo",
  requestFields: ["data"],
  reply: open<WritableValue>("EchoReply", () => undefined),
});

/** A stream message that holds any value. */
export const add = streamOp<{ n: WritableValue }>("add", ["n"]);

/** A stream message that holds a number. */
export const strict = streamOp<{ n: number }>("strict", ["n"], (data) =>
  typeof (data as { n?: unknown }).n === "number" ? undefined : issue("/n", "integer"),
);
