/** Renders what users and implementers see of a module: stub, stream sender, handler interface. */
import type { Role, StreamDirection } from "../model.js";
import type { Plan } from "../plan.js";
import { code, joinCode, runtimeType } from "./code.js";
import { opDoc } from "./docs.js";
import { callParameters, replyType, resultType } from "./ops.js";
import { docText, type TypeScriptFile } from "./source-file.js";

/** Adds the stub of a role: one method per op, each a call of the plain function. */
export function renderStub(file: TypeScriptFile, role: Role, plan: Plan): void {
  file.addNamespace("ops", plan.opsFile(role));
  const carrier = code`${runtimeType("RpcCaller")} & ${runtimeType("StreamOpener")}`;
  const methods = plan.rpcsOf(role).map((op) => {
    const [request, options] = callParameters(op, plan);
    const initializer = request?.initializer === undefined ? "" : ` = ${request.initializer}`;
    const signature = code`request: ${request?.type ?? ""}${initializer}, options?: ${options?.type ?? ""}`;
    return code`${docText(opDoc(op), "  ")}  ${op.method}(${signature}): Promise<${resultType(op, plan)}> {
    return ops.${plan.call(op)}(this.rpc, request, options);
  }`;
  });
  file.addClass({
    name: plan.stub(role).name,
    doc: `Typed calls of every request that a ${role} answers. Each method is also a plain function of \`${role}/ops\`.`,
    members: code`  /** What carries the calls. */
  readonly rpc: ${carrier};

  constructor(rpc: ${carrier}) {
    this.rpc = rpc;
  }

${joinCode(methods, "\n\n")}`,
  });
}

/** Adds the sender of a stream: one method per message. */
export function renderSender(file: TypeScriptFile, direction: StreamDirection, plan: Plan): void {
  const methods = plan.streamsOf(direction).map((op) => {
    const type = plan.named(op.message).type;
    const mayBeEmpty = type.kind === "object" && type.fields.every((field) => field.requiredIn === undefined);
    const parameter = code`message: ${plan.type(op.message)}${mayBeEmpty ? " = {}" : ""}`;
    return code`${docText(opDoc(op), "  ")}  ${op.method}(${parameter}): void {
    this.stream.send(${plan.descriptor(op, direction)}, message);
  }`;
  });
  file.addClass({
    name: plan.sender(direction).name,
    doc: `Typed sending of every message of the ${direction} stream.`,
    members: code`  /** What carries the messages. */
  readonly stream: ${runtimeType("StreamSender")};

  constructor(stream: ${runtimeType("StreamSender")}) {
    this.stream = stream;
  }

${joinCode(methods, "\n\n")}`,
  });
}

/** Adds the interface of whoever answers a role's requests. */
export function renderRpcHandlers(file: TypeScriptFile, role: Role, plan: Plan): void {
  file.addInterface({
    name: plan.handlers(role).name,
    doc: `Answers the requests that a ${role} serves. An op without a method is unknown to the server.`,
    methods: plan.rpcsOf(role).map((op) => {
      const reply = replyType(op, plan);
      return {
        name: op.method,
        parameters: [
          { name: "request", type: plan.type(op.request) },
          { name: "context", type: runtimeType("HandlerContext") },
        ],
        returns: code`${reply} | Promise<${reply}>`,
        optional: true,
        doc: opDoc(op),
      };
    }),
  });
}

/** Adds the interface of whoever receives a stream's messages. */
export function renderStreamHandlers(file: TypeScriptFile, direction: StreamDirection, plan: Plan): void {
  file.addInterface({
    name: plan.handlers(direction).name,
    doc: `Receives the messages of the ${direction} stream. A message without a method here ends the stream.`,
    methods: plan.streamsOf(direction).map((op) => ({
      name: op.method,
      parameters: [{ name: "message", type: plan.type(op.message) }],
      returns: "void | Promise<void>",
      optional: true,
      doc: opDoc(op),
    })),
  });
}
