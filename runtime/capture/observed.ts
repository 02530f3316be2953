/** What came of one message of a conversation. */
import type { Problem } from "./findings.js";
import type { CheckedMessage, Part } from "./message-check.js";
import type { FilledFrames } from "./placeholders.js";

/** Everything that is to be told about one message. */
export class Observed {
  /** The frames that were looked at; `undefined` if the message itself was not recorded. */
  readonly filled: FilledFrames | undefined;
  decoded = false;
  equal = false;
  readonly parts: Part[] = [];
  readonly invalid: Problem[] = [];
  readonly unknownFields: Problem[] = [];
  readonly unknownOps: Problem[] = [];
  readonly fallbacks: Problem[] = [];
  readonly order: Problem[] = [];
  /** Of the unknown fields, those that the receiver rejects. */
  #refused: Problem[] = [];

  constructor(filled: FilledFrames | undefined) {
    this.filled = filled;
  }

  /** Whether the message was not recorded, so that it could not be looked at. */
  get omitted(): boolean {
    return this.filled === undefined;
  }

  /** Whether the spec describes the message, and its receiver takes it. */
  get valid(): boolean {
    return this.decoded && this.invalid.length + this.unknownOps.length + this.#refused.length === 0;
  }

  /** Takes what the check of the message has found. */
  take(checked: CheckedMessage): void {
    this.decoded = checked.decoded;
    this.equal = checked.equal;
    this.takeInner(checked);
  }

  /** Forgets what was found below a pointer: what is there is checked as a message of its own. */
  forget(below: string): void {
    const outside = ({ pointer }: Problem): boolean => !pointer.startsWith(below);
    for (const list of [this.invalid, this.unknownFields, this.fallbacks]) {
      const kept = list.filter(outside);
      list.length = 0;
      addAll(list, kept);
    }
    this.#refused = this.#refused.filter(outside);
  }

  /** Takes what was found in a message inside of this one. */
  takeInner(checked: CheckedMessage): void {
    addAll(this.invalid, checked.invalid);
    for (const part of checked.parts) this.#takePart(part);
  }

  /** Notes a message that does not stand where it may. */
  outOfOrder(op: string, direction: Problem["direction"], reason: string): void {
    this.order.push({ op, direction, pointer: "", reason, text: `${op}: ${reason}` });
  }

  /** Notes an operation that the receiver does not have in this release. */
  unknownOp(op: string, direction: Problem["direction"], receiver: string): void {
    const reason = `${receiver} has no such operation in this release`;
    this.unknownOps.push({ op, direction, pointer: "/op", reason, text: `${op}: ${reason}` });
  }

  #takePart(part: Part): void {
    this.parts.push(part);
    addAll(this.invalid, part.invalid);
    addAll(this.fallbacks, part.fallbacks);
    addAll(this.unknownFields, part.unknownFields);
    if (part.shape.kind !== "typed" || !part.shape.takesUnknown) addAll(this.#refused, part.unknownFields);
  }
}

/** As `push(...more)`, which fails for many: a peer decides on their number. */
function addAll(list: Problem[], more: readonly Problem[]): void {
  for (const problem of more) list.push(problem);
}
