/** Events as programs see them. */
import type { Hashable, TopicEvent as WireEvent } from "../../../generated/shared/types.js";
import type { WireValue } from "../../codegen.js";
import { loadPickle } from "../../values/pickle/index.js";
import { PyGlobal, pyRepr } from "../../values/python/index.js";

/** An event of a topic. */
export interface TopicEvent {
  readonly topic: Hashable;
  /** When it was logged, in milliseconds since the epoch, by the scheduler's clock. */
  readonly timestamp: number;
  /** What was logged. */
  readonly message: WireValue;
  /** What tasks printed or warned, as text, in the topics `print` and `warn`; undefined in others. */
  readonly text: string | undefined;
}

/** An event as it came. */
export function topicEvent(topic: Hashable, [seconds, message]: WireEvent): TopicEvent {
  const text = topic === "print" ? printed(message) : topic === "warn" ? warned(message) : undefined;
  return { topic, timestamp: seconds * 1000, message, text };
}

/** Dask: `distributed.worker.print`, `distributed.client._handle_print`. */
function printed(message: WireValue): string {
  const args = field(message, "args");
  if (!Array.isArray(args)) return show(message);
  const [sep, end] = [field(message, "sep"), field(message, "end")];
  const words = (args as readonly WireValue[]).map(show);
  return words.join(typeof sep === "string" ? sep : " ") + (typeof end === "string" ? end : "\n");
}

/**
 * `UserWarning: what was said`. Message and category are pickles.
 *
 * Dask: `distributed.worker.warn`, `distributed.client._handle_warn`.
 */
function warned(message: WireValue): string {
  const [text, category] = [field(message, "message"), field(message, "category")];
  if (!(text instanceof Uint8Array)) return show(message);
  const said = unpickled(text);
  const type = category instanceof Uint8Array ? unpickled(category) : "UserWarning";
  return said.includes(": ") && said.startsWith(type) ? said : `${type}: ${said}`;
}

/**
 * A pickled text as it is, a class by its name, and anything else as Python would show it. Any client may log to the topic:
 * bytes that are no pickle are shown as bytes.
 */
function unpickled(bytes: Uint8Array): string {
  try {
    const value = loadPickle(bytes);
    if (typeof value === "string") return value;
    return value instanceof PyGlobal ? value.qualname : pyRepr(value);
  } catch {
    return pyRepr(bytes);
  }
}

function field(message: WireValue, name: string): WireValue | undefined {
  return message instanceof Map ? (message as ReadonlyMap<string, WireValue>).get(name) : undefined;
}

function show(value: WireValue): string {
  return typeof value === "string" ? value : JSON.stringify(value, (_, each: unknown) => plain(each));
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map ? Object.fromEntries(value as ReadonlyMap<string, unknown>) : value;
}
