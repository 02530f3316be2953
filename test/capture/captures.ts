/** Captures to check: real conversations, as they are or with a fault put in. */
import { CaptureCheck } from "../../runtime/capture/check.js";
import type { ReportJson } from "../../runtime/capture/report.js";
import { CaptureScanner } from "../../runtime/capture/scanner.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";
import type { Message, Recorded } from "./record.js";

/** A capture of the conversations, as text. */
export function captureText(conversations: readonly Recorded[]): string {
  return conversations.map((each) => `${JSON.stringify(lineOf(each))}\n`).join("");
}

function lineOf({ version, server, messages }: Recorded): object {
  const coded = messages.map(({ dir, frames }) => ({
    dir,
    frames: frames.map((frame) => Buffer.from(frame).toString("base64")),
  }));
  return { version, transport: "tcp", server, messages: coded };
}

/** Checks a capture. */
export function checkText(text: string, chunk = 1 << 20): ReportJson {
  const bytes = new TextEncoder().encode(text);
  const scanner = new CaptureScanner();
  const checking = new CaptureCheck("capture", undefined);
  for (let at = 0; at < bytes.length; at += chunk)
    for (const event of scanner.push(bytes.subarray(at, at + chunk))) checking.take(event);
  for (const event of scanner.end()) checking.take(event);
  return checking.report.toJSON();
}

/** Where a message is. */
export interface Place {
  readonly conversation: Recorded;
  readonly index: number;
}

/** The first message, after the handshakes, whose value fits. */
export function find(conversations: readonly Recorded[], fits: (value: WireValue, message: Message) => boolean): Place {
  for (const conversation of conversations) {
    const index = conversation.messages.findIndex((message) => fits(decodeOpen(message.frames), message));
    if (index >= 0) return { conversation, index };
  }
  throw new Error("the recorded traffic has no such message");
}

/** The request for an op. */
export function request(conversations: readonly Recorded[], op: string): Place {
  return find(conversations, (value, { dir }) => dir === "in" && fieldOf(value, "op") === op);
}

/** The field of a map. */
export function fieldOf(value: WireValue, name: string): WireValue | undefined {
  return value instanceof Map ? (value as ReadonlyMap<string, WireValue>).get(name) : undefined;
}

/** The conversation with other messages in the place of one. */
export function replaced({ conversation, index }: Place, ...others: readonly Message[]): Recorded {
  const messages = [...conversation.messages];
  messages.splice(index, 1, ...others);
  return { ...conversation, messages };
}

/** The conversation with other frames of one message. */
export function withFrames(place: Place, change: (frames: readonly Uint8Array[]) => readonly Uint8Array[]): Recorded {
  const message = place.conversation.messages[place.index] as Message;
  return replaced(place, { ...message, frames: change(message.frames) });
}

/** The conversation with other fields of one message; `undefined` takes a field away. */
export function withFields(place: Place, fields: Readonly<Record<string, WritableValue | undefined>>): Recorded {
  return withFrames(place, (frames) => {
    const value = new Map(decodeOpen(frames, { exactFloats: true }) as ReadonlyMap<string, WritableValue>);
    for (const [name, field] of Object.entries(fields)) {
      if (field === undefined) value.delete(name);
      else value.set(name, field);
    }
    return encodeOpen(value);
  });
}
