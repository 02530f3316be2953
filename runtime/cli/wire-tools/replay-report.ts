/** What came of a replay. */
import type { Dir } from "../../capture/format.js";
import { cut, oneLine } from "../../wire/printable.js";

/** Where a message is in the capture. */
export interface ReplayPlace {
  readonly conversation: number;
  readonly index: number;
}

/** What was not recorded, in the words of a difference. */
export const notRecorded = "nothing of the kind";

/** An answer that is of another type than the recorded one. */
export interface Difference {
  readonly op: string;
  readonly recorded: string;
  readonly got: string;
}

interface Placed {
  readonly conversation: number;
  readonly message: number;
}

interface SkippedMessage extends Placed {
  /** `in`: it was not sent; `out`: it was not compared. */
  readonly dir: Dir;
  readonly op: string;
  readonly reason: string;
}

/** Counts, and all that is to be told. */
export class ReplayReport {
  /** Conversations that were played. */
  conversations = 0;
  /** Messages that were written, without handshakes. */
  sent = 0;
  /** Answers of the recorded type. What comes on streams counts once, however often it comes. */
  alike = 0;
  readonly differences: (Placed & Difference)[] = [];
  readonly skipped: SkippedMessage[] = [];
  readonly skippedConversations: { readonly conversation: number; readonly reason: string }[] = [];

  /** Notes an answer that differs. */
  differ(place: ReplayPlace, { op, recorded, got }: Difference): void {
    this.differences.push({ ...placed(place), op: short(op), recorded: short(recorded), got: short(got) });
  }

  /** Notes a message that was not sent, or an answer that was not compared. */
  skip(place: ReplayPlace & { readonly kind: "send" | "expect" }, op: string, reason: string): void {
    const dir = place.kind === "send" ? "in" : "out";
    this.skipped.push({ ...placed(place), dir, op: short(op), reason: short(reason) });
  }

  /** Notes a conversation that was not played. */
  skipConversation(conversation: number, reason: string): void {
    this.skippedConversations.push({ conversation, reason: short(reason) });
  }

  /** The report for a person. */
  text(): string {
    const place = ({ conversation, message }: Placed): string => `  ${conversation}:${message}`;
    return [
      ...section(
        "Different",
        this.differences,
        (each) => `${place(each)} ${each.op}: recorded ${each.recorded}; got ${each.got}`,
      ),
      ...section("Skipped", this.skipped, (each) => `${place(each)} ${each.op}: ${each.reason}`),
      ...section(
        "Conversations not played",
        this.skippedConversations,
        (each) => `  ${each.conversation}: ${each.reason}`,
      ),
      this.#sums(),
    ].join("\n");
  }

  #sums(): string {
    const { conversations, skippedConversations, sent, skipped, alike, differences } = this;
    const unsent = skipped.filter(({ dir }) => dir === "in").length;
    const notCompared = skipped.length - unsent;
    const more = differences.filter(({ recorded }) => recorded === notRecorded).length;
    const different = differences.length - more;
    return [
      `conversations: ${conversations} played, ${skippedConversations.length} not`,
      `messages: ${sent} sent, ${unsent} not`,
      `answers: ${alike + different + notCompared} recorded: ${alike} alike, ${different} different, ${notCompared} not compared` +
        (more === 0 ? "" : `; ${more} more came`),
    ].join("\n");
  }
}

const mostLines = 50;

function section<T>(title: string, items: readonly T[], text: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const more = items.length > mostLines ? [`  ... ${items.length - mostLines} more: see --json`] : [];
  return [`${title}:`, ...items.slice(0, mostLines).map(text), ...more];
}

function placed({ conversation, index }: ReplayPlace): Placed {
  return { conversation, message: index };
}

function short(text: string): string {
  return oneLine(cut(text, 300));
}
