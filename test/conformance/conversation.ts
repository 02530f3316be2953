/** Conversations made of test vectors, as captures. */
import { Buffer } from "node:buffer";
import { releaseOf } from "../../generator/ranges.js";
import type { ReportJson } from "../../runtime/capture/report.js";
import type { Role } from "../../runtime/rpc/op.js";
import { decodeOpen, encodeOpen } from "../../runtime/wire/message.js";
import type { WireValue, WritableValue } from "../../runtime/wire/values.js";
import { captureText, checkText } from "../capture/captures.js";
import type { Message } from "../capture/record.js";
import { model, releasesOf, SUBJECTS, type Subject, type Vector } from "./vectors.js";

/** The frames of the vectors of a message that a release has. */
export function framesOf(subject: Subject, release: number): readonly (readonly Uint8Array[])[] {
  return subject.valid
    .filter((vector) => covers(subject, vector, release))
    .map(({ frames = [] }) => frames.map((frame) => new Uint8Array(Buffer.from(frame, "base64"))));
}

function covers(subject: Subject, vector: Vector, release: number): boolean {
  const [first = 0, last = first] = releasesOf(subject, vector);
  return first <= release && release <= last;
}

/** The least message that a release has. */
export function least(subject: Subject, release: number): readonly Uint8Array[] {
  const found = subject.valid.find((vector) => vector.case === "minimal" && covers(subject, vector, release));
  const [first] = framesOf(subject, release);
  const frames = found?.frames?.map((frame) => new Uint8Array(Buffer.from(frame, "base64"))) ?? first;
  if (frames === undefined) throw new Error(`${subject.name} has no vector for ${release}`);
  return frames;
}

/** The message of a name, such as `worker.get_data reply`; undefined if nothing is written back. */
export function subjectOf(name: string): Subject | undefined {
  return SUBJECTS.find((subject) => subject.name === name);
}

export function incoming(frames: readonly Uint8Array[]): Message {
  return { dir: "in", frames };
}

export function outgoing(frames: readonly Uint8Array[]): Message {
  return { dir: "out", frames };
}

/** A message with other fields; `undefined` takes a field away. */
export function changed(
  frames: readonly Uint8Array[],
  fields: Readonly<Record<string, WritableValue | undefined>>,
): readonly Uint8Array[] {
  const value = new Map(decodeOpen(frames, { exactFloats: true }) as ReadonlyMap<string, WritableValue>);
  for (const [name, field] of Object.entries(fields)) {
    if (field === undefined) value.delete(name);
    else value.set(name, field);
  }
  return encodeOpen(value);
}

/** Messages as one batch of a stream. */
export function batch(...messages: readonly (readonly Uint8Array[])[]): readonly Uint8Array[] {
  return encodeOpen(messages.map((frames): WireValue => decodeOpen(frames, { exactFloats: true })));
}

/** Checks what is said to a server after the handshakes. */
export function checked(role: Role, release: number, messages: readonly Message[]): ReportJson {
  const handshake = least(subjectOf("protocol.Handshake value") as Subject, release);
  const all = [incoming(handshake), outgoing(handshake), ...messages];
  const server = role.charAt(0).toUpperCase() + role.slice(1);
  return checkText(captureText([{ version: releaseOf(release), server, messages: all }]));
}

/** What a report has against a conversation, in few words. */
export function findings({ order, invalid, unknownOps, unknownFields }: ReportJson): readonly string[] {
  return [...order, ...invalid, ...unknownOps, ...unknownFields].map(
    ({ op, direction, pointer, reason }) => `${op} ${direction}${pointer === "" ? "" : ` ${pointer}`}: ${reason}`,
  );
}

/** The first and the last release that have a message. */
export function endsOf({ range }: Subject): readonly number[] {
  const { span } = model;
  const first = Math.max(range.since ?? span.first, span.first);
  const last = Math.min((range.until ?? Infinity) - 1, span.last);
  return first === last ? [first] : [first, last];
}
