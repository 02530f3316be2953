/** Reads one message as what it should be, validates it, and writes it back. */
import { EncodeError, WireError } from "../wire/errors.js";
import { valueAt } from "../wire/members.js";
import { describe, unknownFieldsOf } from "../wire/pointer.js";
import { Reader } from "../wire/reader.js";
import { Writer, type WriterOptions } from "../wire/writer.js";
import { firstDifference } from "./bytes.js";
import type { Problem } from "./findings.js";
import { checkPayloads, framesLeftOver, framesOfPayloads } from "./payload-check.js";
import type { FilledFrames } from "./placeholders.js";
import type { Shape } from "./shapes.js";
import { Lookout, validityOf } from "./validity.js";
import { generalPointer, payloadsIn, type FoundPayload } from "./values.js";

/** A message, or an entry of a batch, that has been read. */
export interface Part {
  readonly shape: Shape;
  readonly value: unknown;
  readonly invalid: readonly Problem[];
  readonly unknownFields: readonly Problem[];
  /** Pickles in the place of plain values, which Dask sends when msgpack cannot hold the value. */
  readonly fallbacks: readonly Problem[];
  readonly payloads: readonly FoundPayload[];
}

/** What came of a whole message. */
export interface CheckedMessage {
  readonly parts: readonly Part[];
  /** What concerns the message as a whole. */
  readonly invalid: readonly Problem[];
  readonly decoded: boolean;
  /** Whether writing it back gives the same bytes. */
  readonly equal: boolean;
}

/** How to read a message: as one part, or as a batch whose entries tell what they are. */
export type Plan =
  | { readonly kind: "one"; readonly shape: Shape }
  | { readonly kind: "batch"; readonly op: string; readonly entry: (reader: Reader) => Shape };

/** Reads, validates and writes back. */
export function checkMessage(filled: FilledFrames, plan: Plan, release: number): CheckedMessage {
  const { frames, placeholders } = filled;
  const subject = plan.kind === "one" ? plan.shape : ({ op: plan.op, direction: "batch" } as const);
  const problem = (reason: string, text = reason): Problem => ({
    op: subject.op,
    direction: subject.direction,
    pointer: "",
    reason,
    text: `${subject.op} ${subject.direction}: ${text}`,
  });
  let parts: readonly Part[];
  try {
    parts = readParts(filled, plan, release);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const text = `cannot be decoded: ${error.message}`;
    return { parts: [], invalid: [problem(withoutNumbers(text), text)], decoded: false, equal: false };
  }
  const invalid: Problem[] = [];
  const claimed = framesOfPayloads(parts.flatMap((part) => part.payloads));
  const leading = framesLeftOver(frames, claimed, placeholders);
  const lost = frames.length - 1 - claimed - leading.length;
  if (lost !== 0) invalid.push(problem("frames belong to no payload", `${lost} frames belong to no payload`));
  const difference = rewritten(frames, parts, plan, { release, leading });
  if (difference !== undefined && invalid.length === 0 && parts.every(isClean))
    invalid.push(problem("is written back differently", `is written back differently: ${difference}`));
  return { parts, invalid, decoded: true, equal: difference === undefined };
}

function readParts(filled: FilledFrames, plan: Plan, release: number): readonly Part[] {
  const reader = new Reader(filled.frames, { release, exactFloats: true });
  const lookout = new Lookout(filled.frames[0]?.length ?? 0);
  const entry = (): Part => readPart(reader, plan.kind === "one" ? plan.shape : plan.entry(reader), filled, lookout);
  const parts = plan.kind === "batch" && reader.kind() === "array" ? reader.array(entry) : [entry()];
  reader.end();
  return parts;
}

function readPart(reader: Reader, shape: Shape, { frames, placeholders }: FilledFrames, lookout: Lookout): Part {
  const { op, direction } = shape;
  const { offset, release } = reader;
  const value = shape.kind === "typed" ? shape.codec.read(reader) : reader.any();
  // Payloads have frames of their own: most messages have none, and need not be searched.
  const payloads = frames.length > 1 ? payloadsIn(value) : [];
  const invalid: Problem[] = [];
  let fallbacks: readonly Problem[] = [];
  const unknownFields: Problem[] = [];
  if (shape.kind === "typed") {
    const validity = validityOf({ shape, value, bytes: reader.offset - offset, release }, lookout);
    invalid.push(...validity.invalid);
    ({ fallbacks } = validity);
    const names = reader.unknownNames;
    for (const pointer of names.size === 0 ? [] : unknownFieldsOf(value, names)) {
      const general = generalPointer(value, pointer);
      const text = `${op} ${direction}: ${pointer} is unknown, with ${describe(valueAt(value, pointer))}`;
      unknownFields.push({ op, direction, pointer: general, reason: "unknown field", text });
    }
  }
  for (const { pointer, reason } of checkPayloads(payloads, release, placeholders))
    invalid.push({ op, direction, pointer, reason, text: `${op} ${direction}: ${pointer} ${reason}` });
  return { shape, value, invalid, fallbacks, unknownFields, payloads };
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, "#");
}

/** Whether a part is what the spec says in all, so that its codec must write it back. */
function isClean(part: Part): boolean {
  return part.invalid.length + part.unknownFields.length + part.fallbacks.length === 0;
}

/** Where the message written back differs; by the open codec where the spec's cannot hold what is there. */
function rewritten(
  frames: readonly Uint8Array[],
  parts: readonly Part[],
  plan: Plan,
  options: WriterOptions,
): string | undefined {
  try {
    const written = parts.every(isClean) ? writeParts(frames, parts, plan, options) : writeOpen(frames, options);
    return firstDifference(frames, written);
  } catch (error) {
    if (error instanceof EncodeError || error instanceof WireError) return error.message;
    throw error;
  }
}

function writeParts(
  frames: readonly Uint8Array[],
  parts: readonly Part[],
  plan: Plan,
  options: WriterOptions,
): readonly Uint8Array[] {
  const writer = new Writer(options);
  const write = (target: Writer, { shape, value }: Part): void => {
    if (shape.kind === "typed") shape.codec.write(target, value);
    else target.any(value as never);
  };
  const [only] = parts;
  const single = plan.kind === "one" || new Reader(frames).kind() !== "array";
  if (single && only !== undefined) write(writer, only);
  else writer.array(parts, write);
  return writer.frames();
}

function writeOpen(frames: readonly Uint8Array[], options: WriterOptions): readonly Uint8Array[] {
  const reader = new Reader(frames, { exactFloats: true });
  const writer = new Writer(options);
  writer.any(reader.any());
  reader.end();
  return writer.frames();
}
