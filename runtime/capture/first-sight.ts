/** What can be told of a message before it is known what it is. */
import { WireError } from "../wire/errors.js";
import { readOp, type MessageOutline } from "../wire/message.js";
import { Reader } from "../wire/reader.js";
import type { FilledFrames } from "./placeholders.js";

/** What the message is at first sight; `undefined` if its bytes cannot be read. */
export function outlineOf({ frames }: FilledFrames): MessageOutline | undefined {
  return tolerant(() => readOp(frames));
}

/** Whether a map has any word of a handshake. */
export function isHandshake({ frames }: FilledFrames): boolean {
  const reader = new Reader(frames);
  return ["compression", "python", "pickle-protocol"].some((name) => reader.seekField(name) !== undefined);
}

/** The status that a map has. */
export function statusOf({ frames }: FilledFrames): unknown {
  return tolerant(() => {
    const reader = new Reader(frames);
    return reader.kind() === "map" ? reader.seekField("status") : undefined;
  });
}

function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

/** What a message is, in words. */
export function words(outline: MessageOutline | undefined): string {
  if (outline === undefined) return "bytes that cannot be read";
  if (outline.op !== undefined) return "a request";
  if (outline.kind === "array") return "a batch";
  return outline.kind === "map" ? "a map without an op" : `a message of type ${outline.kind}`;
}

/** A field of a map or a struct. */
export function field(value: unknown, name: string): unknown {
  if (value instanceof Map) return (value as ReadonlyMap<string, unknown>).get(name);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
