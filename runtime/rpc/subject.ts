/** How errors name a message. */
import type { MessageContext } from "../wire/message.js";
import type { MessageDirection } from "../wire/validation.js";
import type { AnyRpcOp, AnyStreamOp } from "./op.js";

/** The op with its role, or with the ends of its stream: `scheduler.who_has`, `worker-scheduler.task-finished`. */
export function subjectOf(op: AnyRpcOp | AnyStreamOp, direction: MessageDirection): Required<MessageContext> {
  return { op: `${op.kind === "rpc" ? op.role : op.direction}.${op.op}`, direction };
}
