/** Reads one message as what it should be, validates it, and writes it back. */
import { EncodeError, WireError } from "../wire/errors.js";
import { isKey } from "../wire/checks.js";
import { keyAt, valueAt } from "../wire/members.js";
import { describe, unknownFieldsOf } from "../wire/pointer.js";
import { Pickled } from "../wire/payloads.js";
import { Reader } from "../wire/reader.js";
import { ValidationError } from "../wire/validation.js";
import { PyEnum } from "../wire/values.js";
import { Writer, type WriterOptions } from "../wire/writer.js";
import { firstDifference } from "./bytes.js";
import type { Problem } from "./findings.js";
import { checkPayloads, framesLeftOver, framesOfPayloads } from "./payload-check.js";
import type { FilledFrames } from "./placeholders.js";
import type { Shape } from "./shapes.js";
import { generalPointer } from "./values.js";

/** A message, or an entry of a batch, that has been read. */
export interface Part {
  readonly shape: Shape;
  readonly value: unknown;
  readonly invalid: readonly Problem[];
  readonly unknownFields: readonly Problem[];
  /** Pickles in the place of plain values, which Dask sends when msgpack cannot hold the value. */
  readonly fallbacks: readonly Problem[];
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
export function checkMessage({ frames, placeholders }: FilledFrames, plan: Plan, release: number): CheckedMessage {
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
    parts = readParts(frames, plan, release, placeholders);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const text = `cannot be decoded: ${error.message}`;
    return { parts: [], invalid: [problem(withoutNumbers(text), text)], decoded: false, equal: false };
  }
  const invalid: Problem[] = [];
  const claimed = framesOfPayloads(parts.map((part) => part.value));
  const leading = framesLeftOver(frames, claimed, placeholders);
  const lost = frames.length - 1 - claimed - leading.length;
  if (lost !== 0) invalid.push(problem("frames belong to no payload", `${lost} frames belong to no payload`));
  const difference = rewritten(frames, parts, plan, { release, leading });
  if (difference !== undefined && invalid.length === 0 && parts.every(isClean))
    invalid.push(problem("is written back differently", `is written back differently: ${difference}`));
  return { parts, invalid, decoded: true, equal: difference === undefined };
}

function readParts(
  frames: readonly Uint8Array[],
  plan: Plan,
  release: number,
  placeholders: ReadonlySet<Uint8Array>,
): readonly Part[] {
  const reader = new Reader(frames, { release, exactFloats: true });
  const entry = (): Part => readPart(reader, plan.kind === "one" ? plan.shape : plan.entry(reader), placeholders);
  const parts = plan.kind === "batch" && reader.kind() === "array" ? reader.array(entry) : [entry()];
  reader.end();
  return parts;
}

function readPart(reader: Reader, shape: Shape, placeholders: ReadonlySet<Uint8Array>): Part {
  const { op, direction } = shape;
  const value = shape.kind === "typed" ? shape.codec.read(reader) : reader.any();
  const invalid: Problem[] = [];
  const fallbacks: Problem[] = [];
  const unknownFields: Problem[] = [];
  if (shape.kind === "typed") {
    const failure = validate(shape, value, reader.release);
    if (failure !== undefined) (failure.fallback ? fallbacks : invalid).push(failure.problem);
    for (const pointer of unknownFieldsOf(value, reader.unknownNames)) {
      const general = generalPointer(value, pointer);
      const text = `${op} ${direction}: ${pointer} is unknown, with ${describe(valueAt(value, pointer))}`;
      unknownFields.push({ op, direction, pointer: general, reason: "unknown field", text });
    }
  }
  for (const { pointer, reason } of checkPayloads(value, reader.release, placeholders))
    invalid.push({ op, direction, pointer, reason, text: `${op} ${direction}: ${pointer} ${reason}` });
  return { shape, value, invalid, fallbacks, unknownFields };
}

function validate(
  { codec, op, direction }: Extract<Shape, { kind: "typed" }>,
  value: unknown,
  release: number,
): { readonly problem: Problem; readonly fallback: boolean } | undefined {
  if (codec.validate.call({ release }, value)) return undefined;
  const subject = { op, direction: "message" } as const;
  const failure = new ValidationError(subject, "received", value, codec.validate.errors ?? []);
  const { pointer, atKey, expected, got } = failure;
  const reason = `expected ${expected}, got ${kindOf(got)}`;
  const text = `${op} ${direction}: ${pointer || "/"} expected ${expected}, got ${got}`;
  const problem = { op, direction, pointer: generalPointer(value, pointer), reason, text };
  const found = atKey ? keyAt(value, pointer) : valueAt(value, pointer);
  return { problem, fallback: isFallback(found, expected) };
}

/** Whether it is a pickle or a member of an enum in the place of a plain value, or a key with one in it. */
function isFallback(found: unknown, expected: string): boolean {
  if (/serialized payload|pickled payload/.test(expected)) return false;
  if (Array.isArray(found)) return /\bkey\b/.test(expected) && isKey(withoutFallbacks(found));
  return standsForPlain(found);
}

/** A key, perhaps, with plain values in the place of what stands for one. */
function withoutFallbacks(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(withoutFallbacks);
  return standsForPlain(found) ? 0 : found;
}

/** Whether it is what Dask writes, wherever it stands, for a value that msgpack cannot hold. */
function standsForPlain(found: unknown): boolean {
  return found instanceof Pickled || found instanceof PyEnum;
}

/** What the value is, without its content: like cases are to be one finding. */
function kindOf(got: string): string {
  return got.replace(/^(enum member|\w+) .*$/s, (all, kind: string) => (/^(a|an|nothing)$/.test(kind) ? all : kind));
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
