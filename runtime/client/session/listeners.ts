/** Those who follow the scheduler's stream beside the client itself. */
import type { SchedulerClientHandlers } from "../../../generated/index.js";
import type { StreamMessage } from "../context.js";
import type { Emitter } from "../emitter.js";

/** What listeners are told, by the names of the handlers. */
export type StreamListeners = { [Method in keyof SchedulerClientHandlers]-?: StreamMessage<Method> };

/** Handlers that also tell listeners of each message, once it is handled. */
export function withListeners(
  handlers: Required<SchedulerClientHandlers>,
  listeners: Emitter<StreamListeners>,
): Required<SchedulerClientHandlers> {
  const told: Record<string, unknown> = {};
  for (const [name, handler] of Object.entries(handlers)) {
    const method = name as keyof SchedulerClientHandlers;
    const call = handler as (message: unknown) => void | Promise<void>;
    told[method] = (message: never): void | Promise<void> => {
      const handling = call.call(handlers, message);
      if (handling === undefined) return listeners.emit(method, message);
      return handling.then(() => listeners.emit(method, message));
    };
  }
  return told as unknown as Required<SchedulerClientHandlers>;
}
