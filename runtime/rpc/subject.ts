/** How errors name a message. */
import { isStruct } from "../wire/checks.js";
import { EncodeError } from "../wire/errors.js";
import type { MessageContext } from "../wire/message.js";
import { describe } from "../wire/pointer.js";
import type { MessageDirection } from "../wire/validation.js";
import type { AnyRpcOp, AnyStreamOp } from "./op.js";

/** The op with its role, or with the ends of its stream: `scheduler.who_has`, `worker-scheduler.task-finished`. */
export function subjectOf(op: AnyRpcOp | AnyStreamOp, direction: MessageDirection): Required<MessageContext> {
  return { op: `${op.kind === "rpc" ? op.role : op.direction}.${op.op}`, direction };
}

/** @throws EncodeError if the fields of a message are no plain object: of a Map or an instance some or all would be lost. */
export function checkFields(op: AnyRpcOp | AnyStreamOp, fields: unknown): void {
  if (!isStruct(fields))
    throw new EncodeError(`${op.op}: expected the fields as a plain object, got ${describe(fields)}`);
}
