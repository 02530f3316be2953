/** What came of a replay. */
import { cut, oneLine } from "../../wire/printable.js";

/** Where a message is in the capture. */
export interface ReplayPlace {
  readonly conversation: number;
  readonly index: number;
}

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

/** Counts, and all that is to be told. */
export class ReplayReport {
  conversations = 0;
  /** Messages that were written. */
  sent = 0;
  /** Answers of the recorded type. */
  alike = 0;
  readonly differences: (Placed & Difference)[] = [];
  readonly skipped: (Placed & { readonly op: string; readonly reason: string })[] = [];
  readonly skippedConversations: { readonly conversation: number; readonly reason: string }[] = [];

  /** Notes an answer that differs. */
  differ(place: ReplayPlace, { op, recorded, got }: Difference): void {
    this.differences.push({ ...placed(place), op: short(op), recorded: short(recorded), got: short(got) });
  }

  /** Notes a message that was not played or not compared. */
  skip(place: ReplayPlace, op: string, reason: string): void {
    this.skipped.push({ ...placed(place), op: short(op), reason: short(reason) });
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
      `${this.conversations} conversations, ${this.sent} messages sent, ${this.alike} answers alike, ` +
        `${this.differences.length} different, ${this.skipped.length} skipped`,
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
