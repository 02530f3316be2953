/** Renders the descriptors of operations, the table of a module, and one plain function per RPC op. */
import type { Role, RpcModel, StreamDirection, StreamModel } from "../model.js";
import type { Plan } from "../plan.js";
import type { ReleaseRange } from "../ranges.js";
import { code, joinCode, quote, runtimeType, type Code } from "./code.js";
import { opDoc } from "./docs.js";
import type { Parameter, TypeScriptFile } from "./source-file.js";

/** Adds the descriptors, the functions and the table of the requests that a role answers. */
export function renderRpcOps(file: TypeScriptFile, role: Role, plan: Plan): void {
  const ops = plan.rpcsOf(role);
  for (const op of ops) {
    const { name } = plan.descriptor(op, role);
    const type = code`${runtimeType("RpcOp")}<${plan.type(op.request)}, ${replyType(op, plan)}>`;
    file.addConst({ name, doc: op.summary, type, value: rpcDescriptor(op, role, plan) });
  }
  for (const op of ops) addCall(file, op, role, plan);
  addTable(file, role, "RpcTable", ops, plan);
}

/** Adds the descriptors and the table of a stream's messages. */
export function renderStreamOps(file: TypeScriptFile, direction: StreamDirection, plan: Plan): void {
  const ops = plan.streamsOf(direction);
  for (const op of ops) {
    const { name } = plan.descriptor(op, direction);
    const type = code`${runtimeType("StreamOp")}<${plan.type(op.message)}>`;
    file.addConst({ name, doc: op.summary, type, value: streamDescriptor(op, plan) });
  }
  addTable(file, direction, "StreamTable", ops, plan);
}

/** What a call of the op resolves with: its reply, or the comm that has become a stream. */
export function resultType(op: RpcModel, plan: Plan): Code {
  return op.stream === undefined ? replyType(op, plan) : code`${runtimeType("Comm")}`;
}

/** What carries the call. */
function callerType(op: RpcModel): string {
  return op.stream === undefined ? "RpcCaller" : "StreamOpener";
}

/** What the op is answered with. */
export function replyType(op: RpcModel, plan: Plan): Code {
  return op.reply === null ? code`void` : code`${plan.type(op.reply)}`;
}

/** The parameters of a call: the request may be left out where every field of it may. */
export function callParameters(op: RpcModel, plan: Plan): readonly Parameter[] {
  const type = plan.named(op.request).type;
  const mayBeEmpty = type.kind === "object" && type.fields.every((field) => field.requiredIn === undefined);
  return [
    { name: "request", type: plan.type(op.request), ...(mayBeEmpty ? { initializer: "{}" } : {}) },
    { name: "options", type: runtimeType("CallOptions"), optional: true },
  ];
}

function addCall(file: TypeScriptFile, op: RpcModel, role: Role, plan: Plan): void {
  file.addFunction({
    name: plan.call(op),
    doc: opDoc(op),
    parameters: [{ name: "rpc", type: runtimeType(callerType(op)) }, ...callParameters(op, plan)],
    returns: code`Promise<${resultType(op, plan)}>`,
    body: code`return rpc.${op.stream === undefined ? "call" : "openStream"}(${plan.descriptor(op, role)}, request, options);`,
  });
}

function addTable(
  file: TypeScriptFile,
  module: Role | StreamDirection,
  type: "RpcTable" | "StreamTable",
  ops: readonly (RpcModel | StreamModel)[],
  plan: Plan,
): void {
  const entries = ops.map((op) => code`  [${quote(op.op)}, ${plan.descriptor(op, module)}],`);
  file.addConst({
    name: plan.table(module).name,
    doc:
      type === "RpcTable"
        ? `Every request that a ${module} answers, by op.`
        : `Every message of the ${module} stream, by op.`,
    type: runtimeType(type),
    value: code`/*@__PURE__*/ new Map<string, ${runtimeType(type === "RpcTable" ? "AnyRpcOp" : "AnyStreamOp")}>([\n${joinCode(entries, "\n")}\n])`,
  });
}

function rpcDescriptor(op: RpcModel, role: Role, plan: Plan): Code {
  const lines = [
    code`kind: "rpc"`,
    code`role: ${quote(role)}`,
    code`op: ${quote(op.op)}`,
    code`method: ${quote(op.method)}`,
    code`releases: ${rangeCode(op.range)}`,
    code`unknownFields: ${quote(op.unknownFields.at(-1)?.value ?? "reject")}`,
    code`readOnly: ${String(op.readOnly)}`,
    code`request: ${codecCode(op.requestMessage, plan)}`,
    code`reply: ${op.reply === null ? "null" : codecCode(op.reply, plan)}`,
  ];
  if (op.ack !== undefined) lines.push(code`ack: ${JSON.stringify(op.ack)}`);
  if (op.stream !== undefined) lines.push(code`becomesStream: true`);
  lines.push(code`source: ${quote(op.handlers.at(-1)?.symbol ?? "")}`, code`summary: ${quote(op.summary)}`);
  return code`{\n  ${joinCode(lines, ",\n  ")},\n}`;
}

function streamDescriptor(op: StreamModel, plan: Plan): Code {
  const lines = [
    code`kind: "stream"`,
    code`direction: ${quote(op.direction)}`,
    code`op: ${quote(op.op)}`,
    code`method: ${quote(op.method)}`,
    code`releases: ${rangeCode(op.range)}`,
    code`unknownFields: ${quote(op.unknownFields.at(-1)?.value ?? "reject")}`,
    code`message: ${codecCode(op.wireMessage, plan)}`,
    code`source: ${quote(op.handlers.at(-1)?.symbol ?? "")}`,
    code`summary: ${quote(op.summary)}`,
  ];
  return code`{\n  ${joinCode(lines, ",\n  ")},\n}`;
}

function rangeCode(range: ReleaseRange): string {
  const parts: string[] = [];
  if (range.since !== undefined) parts.push(`since: ${range.since}`);
  if (range.until !== undefined) parts.push(`until: ${range.until}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function codecCode(name: string, plan: Plan): Code {
  const parts = [
    code`name: ${quote(name)}`,
    code`read: ${plan.reader(name)}`,
    code`write: ${plan.writer(name)}`,
    code`validate: ${plan.validator(name)}`,
  ];
  return code`{\n    ${joinCode(parts, ",\n    ")},\n  }`;
}
